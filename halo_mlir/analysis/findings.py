"""What is wrong with a compiled kernel, in words; static, and where it is about speed predicted."""

import re
from collections.abc import Iterator

from halo_mlir.analysis.grid import Count, Grid, grid_of
from halo_mlir.analysis.instructions import InstructionCounts, Widths
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.analysis.occupancy import waves_per_simd
from halo_mlir.targets import GpuFacts

_CONTRACTION = re.compile(r"matmul|attention|conv|contract|mmt")
_SUM = re.compile(_CONTRACTION.pattern + "|matvec|vecmat|reduction|softmax")
_BITS = {"ushort": 16, "ubyte": 8, "u16": 16, "u8": 8}
_LITTLE = 0.1  # waste that is not worth a line


def findings(kernel: KernelMetrics, workgroups: Count | int | None, gpu: GpuFacts) -> list[str]:
    """A line for each thing that keeps the kernel from the chip's rates, the worst first.

    Each says what it is and, where that is known, what to do. Accesses are those of the hottest
    loop, or of the whole kernel where it has none.

    Args:
        kernel: from `halo_mlir.analysis.isa`; its name tells whether it is a contraction.
        workgroups: of one call; None where not known, and then nothing is said of them.
        gpu: the chip.
    """
    found = [*_registers(kernel), *_matrix(kernel)]
    if workgroups is not None:
        more = "smaller tiles, or split the sum" if _SUM.search(kernel.name) else "smaller tiles"
        found += _grid(grid_of(workgroups, kernel.resident_workgroups, gpu), gpu, more)
    found += [*_widths(kernel), *_loop(kernel), *_occupancy(kernel, gpu)]
    return found


def _registers(kernel: KernelMetrics) -> Iterator[str]:
    inside = kernel.loop.counts.scratch if kernel.loop else 0
    where = f", {inside} accesses in the loop" if inside else ""
    if kernel.vgpr_spill:
        yield (
            f"spills {kernel.scratch_bytes} B to scratch ({kernel.vgpr_spill} vector registers"
            f"{where}): smaller tiles, or more waves for the same tile"
        )
    elif kernel.scratch_bytes:
        yield (
            f"uses {kernel.scratch_bytes} B of scratch{where}: an array that is indexed by a value "
            "known only at run time"
        )
    if kernel.sgpr_spill:
        yield f"spills {kernel.sgpr_spill} scalar registers to vector ones"


def _matrix(kernel: KernelMetrics) -> Iterator[str]:
    if not kernel.mfma_count and _CONTRACTION.search(kernel.name):
        yield "no matrix instructions: pad the rows to a multiple of 16"


def _grid(grid: Grid, gpu: GpuFacts, more: str) -> Iterator[str]:
    count, units = grid.workgroups, grid.compute_units
    if not count:
        return
    word = "workgroup leaves" if count == 1 else "workgroups leave"
    if count < units:
        yield (f"{count} {word} {units - grid.busy} of {units} compute units idle: {more}")
        return
    waste = f"{grid.waste:.0%} of the chip's compute is lost in the last round (predicted)"
    if count < gpu.sufficient_workgroups:
        rest = f"; {waste}" if grid.waste > _LITTLE else ""
        yield f"{count} workgroups are fewer than {gpu.sufficient_workgroups}{rest}: {more}"
    elif grid.waste > _LITTLE:
        yield f"{count} workgroups on {units} compute units: {waste}"


def _widths(kernel: KernelMetrics) -> Iterator[str]:
    counts, where = _hot(kernel)
    advice = "store the operand transposed, so that what a lane multiplies lies together"
    for width, count in _narrow(counts.lds_reads):
        yield f"LDS reads are {_BITS[width]}-bit: {count} ds_read_{width} {where}; {advice}"
    for width, count in _narrow(counts.global_loads):
        of = sum(counts.global_loads.values())
        yield (
            f"global loads are {_BITS[width]}-bit: {count} of {of} {where}; let a lane load "
            "16 bytes that lie together"
        )


def _hot(kernel: KernelMetrics) -> tuple[InstructionCounts, str]:
    if kernel.loop is None:
        return kernel.counts, "in the kernel"
    return kernel.loop.counts, "in the loop"


def _narrow(widths: Widths) -> Iterator[tuple[str, int]]:
    for width in reversed(tuple(widths)):  # the narrowest first
        if width in _BITS:
            yield width, widths[width]


def _loop(kernel: KernelMetrics) -> Iterator[str]:
    loop = kernel.loop
    if loop is None or not loop.mfma_flops or loop.bound_by == "MFMA":
        return
    advice = {"LDS": ": wider reads, or operands straight from memory"}.get(loop.bound_by, "")
    yield (
        f"the loop is bound by {loop.bound_by} ({loop.cycles:.0f} cycles), not MFMA "
        f"({loop.mfma_cycles:.0f}); predicted{advice}"
    )


def _occupancy(kernel: KernelMetrics, gpu: GpuFacts) -> Iterator[str]:
    lanes, wave = kernel.waves_per_workgroup * gpu.wave_lanes, gpu.wave_lanes
    threads = 1
    for size in kernel.workgroup_size:
        threads *= size
    if threads % wave:
        yield f"{threads} threads a workgroup leave {lanes - threads} lanes of its waves idle"
    resident = kernel.resident_workgroups * kernel.waves_per_workgroup
    lds = f"{kernel.lds_bytes / 1024:.0f} KiB LDS a workgroup"
    if resident < gpu.simds_per_compute_unit:
        yield f"{resident} waves for {gpu.simds_per_compute_unit} SIMDs: {lds}; smaller tiles"
    elif kernel.occupancy == 1:
        by_registers = waves_per_simd(gpu, kernel.vgpr, 0, wave) == 1
        why = f"{kernel.vgpr} registers a lane" if by_registers else lds
        yield f"one wave per SIMD: {why}; nothing runs while it waits"
