"""AMD Instinct MI300X (gfx942, CDNA3).

Sources:
    [iree]  iree `compiler/src/iree/compiler/Codegen/Dialect/GPU/TargetUtils/KnownTargets.cpp`
    [amd]   AMD Instinct MI300X data sheet
    [guide] amd-shark-ai `docs/amdgpu_kernel_optimization_guide.md`
    [llvm]  llvm `lib/Target/AMDGPU/Utils/AMDGPUBaseInfo.cpp`
    [isa]   AMD Instinct MI300 instruction set architecture, reference guide
    [maf]   rocm.blogs.amd.com/software-tools-optimization/measuring-max-achievable-flops-part2
    [stream] BabelStream on MI300X, Ambati et al., arXiv 2025-10-31
    [triton] rocm.docs.amd.com, Optimizing Triton kernels, hardware resource utilization
"""

from types import MappingProxyType

from halo_mlir.targets.facts import GpuFacts, LinkFacts, Target

_GPU = GpuFacts(
    compute_units=304,  # [iree] [amd]
    simds_per_compute_unit=4,  # [iree] [guide]
    wave_lanes=64,  # [iree]
    max_waves_per_simd=8,  # [iree] [llvm] getMaxWavesPerEU, gfx90a and later
    max_workgroups_per_compute_unit=16,  # [guide] [llvm] getMaxWorkGroupsPerCU: barriers
    vgprs_per_lane=512,  # [iree] 256 vector and 256 accumulation registers from one file
    vgpr_granule=8,  # [guide] [llvm] getVGPRAllocGranule, gfx90a and later
    lds_bytes=64 * 1024,  # [iree] [guide]
    clock_hz=2.1e9,  # [amd] peak engine clock
    # [isa] cycles ("passes") of the matrix instructions; 304 x 4 SIMDs at the clock give [amd].
    mfma_flops_per_cycle=MappingProxyType(
        {"f64": 64, "f32": 64, "tf32": 256, "f16": 512, "bf16": 512, "f8": 1024, "i8": 1024}
    ),
    valu_cycles=4,  # [guide] 64 lanes on 16
    transcendental_cycles=16,  # [guide] a quarter of the rate
    lds_bytes_per_cycle=128,  # [guide]
    lds_sub_dword_cycles=4,  # assumed: 64 lanes issue over 4 cycles, whatever they read
    launch_seconds=4e-6,  # assumed: dependent kernels of one HIP stream start some us apart
    sustained_compute=0.5,  # [maf] 654 of 1307 TF in f16, 1273 of 2615 in f8; 708 in bf16
    sustained_bandwidth=0.81,  # [stream] 4.3 of 5.3 TB/s
    sufficient_workgroups=1024,  # [triton]
)

# Dense matrix rates of the data sheet [amd], repeated by [iree]; TF32 and sparsity are left out.
_PEAK_FLOPS = MappingProxyType(
    {
        "f32": 163.4e12,
        "f16": 1307.4e12,
        "bf16": 1307.4e12,
        "f8": 2614.9e12,
        "i8": 2614.9e12,
    }
)

_MEMORY_BYTES_PER_SECOND = 5.3e12  # [amd] HBM3; STREAM-like kernels sustain about 81 % of it

_LINKS = LinkFacts(
    devices=8,  # [amd] a platform of eight, each with an Infinity Fabric link to every other
    bytes_per_second=64e9,  # [amd] 128 GB/s a link, both directions together; 7 make 448 GB/s
    latency_seconds=10e-6,  # assumed: a kernel's launch, a copy's start and a signal
)


def _named(name: str) -> Target:
    return Target(
        name=name,
        compile_flags=("--iree-hal-target-device=hip", f"--iree-rocm-target={name}"),
        gpu=_GPU,
        peak_flops=_PEAK_FLOPS,
        memory_bytes_per_second=_MEMORY_BYTES_PER_SECOND,
        links=_LINKS,
        spec="gfx942",
    )


GFX942 = _named("gfx942")
MI300X = _named("mi300x")
