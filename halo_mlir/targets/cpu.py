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
            # A KV-cache write of Llama 3.1 8B, batch 4, needs 34 KiB; IREE 3.13 allows 32.
            "--iree-llvmcpu-stack-allocation-limit=65536",
        ),
        gpu=None,
        peak_flops=MappingProxyType({}),
        memory_bytes_per_second=None,
    )


CPU = cpu()
