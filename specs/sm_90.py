"""Products and attention on NVIDIA's sm_90 (H100, H200), with the vocabulary that gfx942's use.

IREE 3.13 has no description of sm_90; compile with --iree-cuda-target=sm_89, whose PTX the driver
translates for later chips, and give the spec as --iree-codegen-transform-dialect-library: no tuning
spec is read for CUDA. 128 x 128 tiles by eight warps where IREE takes 64 x 128 or smaller;
attention with all of the value's width in a workgroup, where IREE takes 32 of its columns and
computes QK^T again for each.
"""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.config import (
    CompilationInfo,
    Decomposition,
    GpuLowering,
    GpuTranslation,
    Mma,
)

COMPILE_FLAGS = ("--iree-hal-target-device=cuda", "--iree-cuda-target=sm_89")

_INSTRUCTIONS = {
    "f16": Mma("NV_MMA_SYNC_F32_16x8x16_F16"),
    "bf16": Mma("NV_MMA_SYNC_F32_16x8x16_BF16"),
}
_ROWS, _CHANNELS, _DEPTH = 16, 8, 16  # of these instructions
_LANES = 32
_WIDTH = 128

_BASIS = "predicted: compiles to mma.sync without recomputing QK^T; make bench-cuda measures it"


def sm_90() -> Spec:
    """Products of f16 and bf16 by at least 128 rows, attention with a width of 128."""
    with spec("sm_90") as library:
        for element, instruction in _INSTRUCTIONS.items():
            _matmul(library, element, instruction)
            _attention(library, element, instruction)
    return library


def _matmul(library: Spec, element: str, instruction: Mma) -> None:
    waves = (2, 4)
    with library.matcher(f"matmul_{element}_tile128x128") as op:
        op.contraction(element, element, "f32")
        op.size("m", multiple=128)
        op.size("n", multiple=128)
        op.size("k", multiple=64)
        lowering = GpuLowering(
            mma_kind=instruction,
            workgroup=op.tile(m=128, n=128),
            promote_operands=[0, 1],
            subgroup=op.tile(m=128 // _ROWS // waves[0], n=128 // _CHANNELS // waves[1]),
            reduction=op.tile(k=64 // _DEPTH),
        )
        lanes = _LANES * waves[0] * waves[1]
        translation = GpuTranslation("TileAndFuse", lanes, subgroup_size=_LANES, prefetch=2)
        op.apply(CompilationInfo(lowering, translation), basis=_BASIS)


def _attention(library: Spec, element: str, instruction: Mma) -> None:
    warps = 4
    with library.matcher(f"prefill_{element}_rows64") as op:
        op.online_attention(element, element, element)
        op.size("v", equal=_WIDTH)
        op.size("d", multiple=_DEPTH)
        op.size("m", multiple=64)
        op.size("k", multiple=32)
        scores, output = (
            GpuLowering(
                mma_kind=instruction,
                subgroup_basis=op.axes.basis({"m": warps}, without=absent),
                promote_operands=[1],
            )
            for absent in "vd"
        )
        lowering = GpuLowering(
            workgroup=op.tile(b=1, m=64, v=_WIDTH),
            reduction=op.tile(k=32),
            promote_operands=[1, 2],
        )
        translation = GpuTranslation("VectorDistribute", _LANES * warps, subgroup_size=_LANES)
        op.apply(
            CompilationInfo(lowering, translation), Decomposition(scores, output), basis=_BASIS
        )
