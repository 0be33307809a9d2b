"""The shape of a target: what IREE must be told, and the hardware facts that analyses use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TARGET_DEVICE = "--iree-hal-target-device="
"""The flag of a device: a driver, or NAME=DRIVER[ORDINAL]."""


@dataclass(frozen=True)
class GpuFacts:
    """Limits that decide how many waves a SIMD can hold, and how long a wave's instructions keep
    their unit busy; a name ends in its unit."""

    compute_units: int
    simds_per_compute_unit: int
    wave_lanes: int
    max_waves_per_simd: int
    max_workgroups_per_compute_unit: int  # of more than one wave: each holds a barrier
    vgprs_per_lane: int  # vector and accumulation registers together
    vgpr_granule: int
    lds_bytes: int  # of a compute unit
    clock_hz: float
    mfma_flops_per_cycle: Mapping[str, int]  # of one SIMD, by element type
    valu_cycles: int
    transcendental_cycles: int
    lds_bytes_per_cycle: int  # of a compute unit
    lds_sub_dword_cycles: int  # an access of less than 32 bits takes at least this long
    launch_seconds: float  # from the end of a kernel to the start of the next of one stream
    sustained_compute: float  # share of peak_flops that the best large products reach
    sustained_bandwidth: float  # share of memory_bytes_per_second that streaming kernels reach
    sufficient_workgroups: int  # of one kernel: the vendor advises no fewer


@dataclass(frozen=True)
class LinkFacts:
    """How the chips of one node reach each other: fully connected, a link for each pair."""

    devices: int
    bytes_per_second: float  # of one link, in one direction
    latency_seconds: float  # of one step: from a kernel's end, over the link, to the next start


@dataclass(frozen=True)
class Target:
    """A chip as the command line names it.

    `peak_flops` maps an element type to floating-point operations per second (multiply and add
    count as two), `memory_bytes_per_second` is the data sheet's bandwidth. Both are absent where
    the machine is not known in advance: then nothing is predicted for it.
    """

    name: str
    compile_flags: tuple[str, ...]
    gpu: GpuFacts | None
    peak_flops: Mapping[str, float]
    memory_bytes_per_second: float | None
    links: LinkFacts | None = None
    spec: str | None = None  # that halo-compile uses unless told otherwise

    def flags_for(self, devices: int | Sequence[str]) -> tuple[str, ...]:
        """`compile_flags` for a module on several devices: of these names, or tp0, tp1, ..."""
        if devices == 1:
            return self.compile_flags
        if isinstance(devices, int):
            devices = [f"tp{rank}" for rank in range(devices)]
        flags: list[str] = []
        for flag in self.compile_flags:
            if flag.startswith(TARGET_DEVICE):
                driver = flag.removeprefix(TARGET_DEVICE)
                flags += [
                    f"{TARGET_DEVICE}{each}={driver}[{at}]" for at, each in enumerate(devices)
                ]
            else:
                flags.append(flag)
        # IREE 3.13 evaluates constants in a module that knows no device, and crashes where one of
        # them is transferred ("DeviceAnalysis::gatherDeviceTargets").
        return (*flags, "--iree-opt-const-eval=false")
