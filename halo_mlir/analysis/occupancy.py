"""How much of a kernel one compute unit holds at a time, by the rules of its resources.

Predicted from registers, LDS and the size of a workgroup; amd-shark-ai kernel optimisation guide,
"Occupancy"; LLVM's GCNSubtarget::getOccupancyWithWorkGroupSizes does the same.
"""

from math import ceil

from halo_mlir.targets import GpuFacts


def waves_of(gpu: GpuFacts, workgroup_lanes: int) -> int:
    """The waves of a workgroup."""
    return ceil(workgroup_lanes / gpu.wave_lanes)


def waves_per_simd(gpu: GpuFacts, vgpr: int, lds_bytes: int, workgroup_lanes: int) -> int:
    """Waves that fit one SIMD, the least of what registers, LDS and wave slots allow.

    Registers: 512 // (vgpr rounded up to 8). LDS: whole workgroups share the compute unit's
    64 KiB, and their waves spread over its 4 SIMDs.
    """
    waves = waves_of(gpu, workgroup_lanes)
    workgroups = _by_slots_and_lds(gpu, lds_bytes, waves)
    by_workgroups = ceil(workgroups * waves / gpu.simds_per_compute_unit)
    return max(min(gpu.max_waves_per_simd, _by_registers(gpu, vgpr), by_workgroups), 1)


def workgroups_per_compute_unit(
    gpu: GpuFacts, vgpr: int, lds_bytes: int, workgroup_lanes: int
) -> int:
    """Whole workgroups that fit one compute unit, at least one: what `waves_per_simd` counts."""
    waves = waves_of(gpu, workgroup_lanes)
    by_registers = _by_registers(gpu, vgpr) * gpu.simds_per_compute_unit // waves
    return max(min(by_registers, _by_slots_and_lds(gpu, lds_bytes, waves)), 1)


def _by_registers(gpu: GpuFacts, vgpr: int) -> int:
    """Waves of one SIMD."""
    granule = gpu.vgpr_granule
    return gpu.vgprs_per_lane // (max(ceil(vgpr / granule), 1) * granule)


def _by_slots_and_lds(gpu: GpuFacts, lds_bytes: int, waves: int) -> int:
    """Workgroups of one compute unit."""
    workgroups = max(gpu.max_waves_per_simd * gpu.simds_per_compute_unit // waves, 1)
    if waves > 1:
        workgroups = min(workgroups, gpu.max_workgroups_per_compute_unit)
    if lds_bytes:
        workgroups = max(min(workgroups, gpu.lds_bytes // lds_bytes), 1)
    return workgroups
