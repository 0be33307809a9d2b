"""The machine that compiles, or another CPU by LLVM's name for it, through llvm-cpu."""

from types import MappingProxyType

from halo_mlir.targets.facts import Target


def cpu(processor: str = "host") -> Target:
    """The CPU target for `processor`: "host", or a name that LLVM's -mcpu knows, as "znver4"."""
    return Target(
        name="cpu",
        compile_flags=(
            "--iree-hal-target-device=local",
            "--iree-hal-local-target-device-backends=llvm-cpu",
            f"--iree-llvmcpu-target-cpu={processor}",
            # IREE 3.13 allows 32 KiB. A KV-cache write of Llama 3.1 8B, batch 4, needs 34, or 513
            # where it quantises too; an attention tile with head_dim 256 whose last keys are padded
            # about 100. The runtime's threads have the system's 8 MiB.
            "--iree-llvmcpu-stack-allocation-limit=1048576",
        ),
        gpu=None,
        peak_flops=MappingProxyType({}),
        memory_bytes_per_second=None,
    )


CPU = cpu()
