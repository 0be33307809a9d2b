"""The metrics of compiled kernels with their findings, for people and as JSON."""

import json
from collections.abc import Mapping

from halo_mlir.analysis.findings import findings
from halo_mlir.analysis.grid import Count, Grid, grid_of
from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.instructions import InstructionCounts
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.targets import GpuFacts

Workgroups = Mapping[str, Count | int | None]
"""Workgroups of one call by kernel name."""

_ACCESSES = {
    "global loads": lambda counts: counts.global_loads,
    "global stores": lambda counts: counts.global_stores,
    "LDS reads": lambda counts: counts.lds_reads,
    "LDS writes": lambda counts: counts.lds_writes,
    "MFMA": lambda counts: counts.mfma,
}


def kernels_text(kernels: Mapping[str, KernelMetrics], grids: Workgroups, gpu: GpuFacts) -> str:
    """A paragraph for each kernel: its resources, instructions, hottest loop and findings.

    What is not read from the code but follows from a rule or a model is called predicted.
    """
    return "\n\n".join(_paragraph(kernel, grids.get(name), gpu) for name, kernel in kernels.items())


def _paragraph(kernel: KernelMetrics, workgroups: Count | int | None, gpu: GpuFacts) -> str:
    rows = {
        "registers": f"{kernel.vgpr} VGPR ({kernel.agpr} of them AGPR), {kernel.sgpr} SGPR",
        "spills": f"{kernel.vgpr_spill} VGPR, {kernel.sgpr_spill} SGPR; "
        f"{kernel.scratch_bytes} B scratch, {_twice(kernel, lambda counts: counts.scratch)}",
        "workgroup": f"{'x'.join(map(str, kernel.workgroup_size))} threads, "
        f"{_some(kernel.waves_per_workgroup, 'wave')}, {kernel.lds_bytes} B LDS",
        "occupancy": f"{_some(kernel.occupancy, 'wave')} per SIMD, "
        f"{_some(kernel.resident_workgroups, 'workgroup')} per compute unit (predicted)",
        "workgroups": _grid_text(workgroups, kernel, gpu),
        **{label: _accesses(kernel, read) for label, read in _ACCESSES.items()},
        "s_waitcnt": _twice(kernel, lambda counts: counts.waitcnt),
        "s_barrier": _twice(kernel, lambda counts: counts.barriers),
        "loop": _loop_text(kernel.loop),
    }
    lines = [f"  {label:14}{text}" for label, text in rows.items()]
    found = [f"  - {line}" for line in findings(kernel, workgroups, gpu)]
    return "\n".join([kernel.name, *lines, *found])


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _grid_text(workgroups: Count | int | None, kernel: KernelMetrics, gpu: GpuFacts) -> str:
    if workgroups is None:
        return "?"
    grid = grid_of(workgroups, kernel.resident_workgroups, gpu)
    shape = "" if isinstance(workgroups, int) else f" ({'x'.join(map(str, workgroups))})"
    return (
        f"{grid.workgroups}{shape} on {grid.compute_units} compute units: "
        f"{_some(grid.rounds, 'round')}, {grid.waste:.0%} waste (predicted)"
    )


def _accesses(kernel: KernelMetrics, read) -> str:
    text = _widths(read(kernel.counts))
    inside = _widths(read(kernel.loop.counts)) if kernel.loop else "0"
    return text if text == "0" else f"{text}; in the loop {inside}"


def _widths(widths: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {width}" for width, count in widths.items()) or "0"


def _twice(kernel: KernelMetrics, read) -> str:
    """A count in the kernel, and in its loop."""
    inside = f", {read(kernel.loop.counts)} in the loop" if kernel.loop else ""
    return f"{read(kernel.counts)} in the kernel{inside}"


def _loop_text(loop: HotLoop | None) -> str:
    if loop is None:
        return "none"
    return (
        f"MFMA {loop.mfma_cycles:.0f}, VALU {loop.valu_cycles:.0f}, LDS {loop.lds_cycles:.0f} "
        f"cycles an iteration: bound by {loop.bound_by} (predicted)"
    )


def kernels_json(kernels: Mapping[str, KernelMetrics], grids: Workgroups, gpu: GpuFacts) -> str:
    """A JSON array with an object for each kernel; keys of predictions begin with `predicted`."""
    objects = []
    for name, kernel in kernels.items():
        workgroups, made = grids.get(name), kernel_object(kernel)
        grid = None
        if workgroups is not None:
            grid = grid_of(workgroups, kernel.resident_workgroups, gpu)
        found = findings(kernel, workgroups, gpu)
        objects.append({"name": name, **made, **_grid_object(grid), "findings": found})
    return json.dumps(objects, indent=2)


def _grid_object(grid: Grid | None) -> dict:
    return {
        "workgroups": grid and grid.workgroups,
        "predicted_rounds": grid and grid.rounds,
        "predicted_waste": grid and grid.waste,
    }


def kernel_object(kernel: KernelMetrics) -> dict:
    """One kernel, for JSON."""
    loop = kernel.loop
    return {
        "vgpr": kernel.vgpr,
        "agpr": kernel.agpr,
        "sgpr": kernel.sgpr,
        "vgpr_spill": kernel.vgpr_spill,
        "sgpr_spill": kernel.sgpr_spill,
        "lds_bytes": kernel.lds_bytes,
        "scratch_bytes": kernel.scratch_bytes,
        "workgroup_size": list(kernel.workgroup_size),
        "waves_per_workgroup": kernel.waves_per_workgroup,
        "predicted_waves_per_simd": kernel.occupancy,
        "predicted_resident_workgroups": kernel.resident_workgroups,
        "mfma": dict(kernel.mfma),
        "instructions": kernel.instructions,
        "counts": _counts_object(kernel.counts),
        "loop_counts": loop and _counts_object(loop.counts),
        "predicted_loop_cycles": loop
        and {"mfma": loop.mfma_cycles, "valu": loop.valu_cycles, "lds": loop.lds_cycles},
    }


def _counts_object(counts: InstructionCounts) -> dict:
    return {
        "mfma": dict(counts.mfma),
        "global_loads": dict(counts.global_loads),
        "global_stores": dict(counts.global_stores),
        "lds_reads": dict(counts.lds_reads),
        "lds_writes": dict(counts.lds_writes),
        "scratch": counts.scratch,
        "s_waitcnt": counts.waitcnt,
        "s_barrier": counts.barriers,
    }
