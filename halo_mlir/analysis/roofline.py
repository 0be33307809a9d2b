"""The least time that a dispatch can take on a chip, from its FLOPs and bytes: at the data sheet's
rates, at those that the best kernels reach, and with the kernel that was compiled for it.

All of it is predicted, never measured.
"""

from dataclasses import dataclass
from math import ceil

from halo_mlir.analysis.grid import Count, Grid, grid_of
from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.analysis.work import Size, Work
from halo_mlir.targets import GpuFacts, Target

_CONTRACTIONS = ("attention", "matmul", "matvec")


@dataclass(frozen=True)
class Bound:
    """Predicted, never measured: `microseconds` is a lower bound, `by` what sets it."""

    microseconds: float
    by: str  # "compute" or "memory"


def predict(
    target: Target, kind: str, types: tuple[str, ...], flops: int | None, bytes_: int | None
) -> Bound | None:
    """max(flops / peak, bytes / bandwidth) (Williams et al. 2009, Roofline), of one call.

    The peak is the matrix rate of the widest operand type of a contraction and the f32 rate of
    everything else; None where the target or the amount of work is not known.
    """
    if flops is None or bytes_ is None or target.memory_bytes_per_second is None:
        return None
    return _bound(flops / _peak(target, kind, types), bytes_ / target.memory_bytes_per_second)


def predict_achievable(target: Target, work: Work, bytes_: Size) -> Bound | None:
    """`predict` at the rates that large products and streaming kernels reach (`GpuFacts`).

    None where those are not known, or the amount of work is not.
    """
    gpu, bandwidth = target.gpu, target.memory_bytes_per_second
    if gpu is None or bandwidth is None or work.flops is None or bytes_ is None:
        return None
    compute = work.flops / (_peak(target, work.kind, work.types) * gpu.sustained_compute)
    return _bound(compute, bytes_ / (bandwidth * gpu.sustained_bandwidth))


def predict_kernel(
    target: Target,
    work: Work,
    bytes_: Size,
    kernel: KernelMetrics | None,
    workgroups: Count | int | None,
) -> Bound | None:
    """The time of one call of a compiled kernel at achievable rates; for comparing kernels.

        max(flops / (rate x sustained_compute), bytes / (bandwidth x sustained_bandwidth x busy))

    The chip waits for the compute unit with the most waves, V = ceil(workgroups / compute units) x
    waves of a workgroup. While each of them runs one iteration of the kernel's hottest loop, the
    busiest of 4 SIMDs issues matrix and vector instructions of ceil(V / 4) waves, and the LDS
    serves all V. `rate` is what all the chip's waves do in that iteration over the time of the
    unit that is busy longest: a loop bound by LDS or VALU counts with its share of the matrix rate,
    idle SIMDs and the last round's idle units with nothing. Of an attention only useful FLOPs count
    (see `HotLoop.useful_flops_per_cycle`). Matrix instructions that stand in no loop have their
    peak, a kernel without any the vector units' f32 rate, a multiply-add for each lane.

    `busy` is the share of compute units that have a workgroup: a kernel on few of them cannot keep
    the memory busy. What the last round leaves idle is not lost: the bandwidth goes to those that
    still run. Where `workgroups` is None, the chip is taken to be full.

    Limits: no latency, no caches, no trip counts. What a kernel reads twice, spills or pads counts
    nothing, nor do launch and barriers; two kernels that differ only in that come out equal.

    Args:
        target: the chip.
        work: what the call computes, with the FLOPs of all its operations; `dims` of an attention.
        bytes_: what it reads and writes.
        kernel: what computes it.
        workgroups: of the call.

    Returns:
        None without a kernel, a GPU, or the amount of work.
    """
    gpu, bandwidth = target.gpu, target.memory_bytes_per_second
    if gpu is None or bandwidth is None or kernel is None:
        return None
    if work.flops is None or bytes_ is None:
        return None
    grid = None if workgroups is None else grid_of(workgroups, kernel.resident_workgroups, gpu)
    if grid and not grid.workgroups:
        return Bound(0.0, "compute")
    rate = _kernel_rate(target, gpu, work, kernel, grid) * gpu.sustained_compute
    busy = grid.busy / gpu.compute_units if grid else 1.0
    return _bound(work.flops / rate, bytes_ / (bandwidth * gpu.sustained_bandwidth * busy))


def _bound(compute: float, memory: float) -> Bound:
    """The longer of two times in seconds."""
    if compute > memory:
        return Bound(compute * 1e6, "compute")
    return Bound(memory * 1e6, "memory")


def _kernel_rate(
    target: Target, gpu: GpuFacts, work: Work, kernel: KernelMetrics, grid: Grid | None
) -> float:
    """FLOPs per second of the whole chip at the pace of the kernel's instructions."""
    simds = gpu.simds_per_compute_unit
    waves, most = gpu.compute_units * simds, simds  # a full chip: one wave for each SIMD
    if grid:
        waves = grid.workgroups * kernel.waves_per_workgroup
        most = grid.most * kernel.waves_per_workgroup
    turns, loop = ceil(most / simds), kernel.loop
    if not kernel.mfma_count:
        flops, cycles = 2 * gpu.wave_lanes / gpu.valu_cycles, turns
    elif loop is None or not loop.mfma_flops:
        all_simds = gpu.compute_units * simds * gpu.clock_hz
        flops, cycles = _peak(target, work.kind, work.types) / all_simds, turns
    else:
        flops = _useful_flops(work, loop)
        issue = turns * max(loop.mfma_cycles, loop.valu_cycles)
        cycles = max(issue, most / simds * loop.lds_cycles)
    return waves * flops / cycles * gpu.clock_hz


def _useful_flops(work: Work, loop: HotLoop) -> float:
    """Of one iteration of one wave."""
    head_dim, width = work.dims.get("k1"), work.dims.get("n")
    if work.kind == "attention" and head_dim and width:
        useful = loop.useful_flops_per_cycle(head_dim, width)
        if useful:
            return useful * loop.cycles
    return loop.mfma_flops


def _peak(target: Target, kind: str, types: tuple[str, ...]) -> float:
    peaks = target.peak_flops
    if kind not in _CONTRACTIONS:
        return peaks["f32"]
    inputs = types[: 3 if kind == "attention" else 2]
    keys = ["f8" if type_.startswith("f8") else type_ for type_ in inputs]
    return min((peaks[key] for key in keys if key in peaks), default=peaks["f32"])
