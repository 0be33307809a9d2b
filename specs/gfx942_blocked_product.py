"""How gfx942 lowers one tile of a product of 8-bit floats with scales of blocks of K.

64 rows x 128 channels by four waves side by side, K in blocks through LDS: 123 VGPRs and 26 KiB,
two waves for each SIMD; 128 x 128 takes 228 VGPRs and leaves one (compiled code, IREE 3.13).
"""

from halo_mlir.ir.build import Extent

CHANNELS = 128
DEPTH = 32
"""Blocks of K are multiples of what the instruction takes at once."""

_ROWS = (16, 32, 64)
_LANES = 256


def tile_rows(rows: Extent) -> int:
    """The rows of a tile, for so many in all."""
    if not isinstance(rows, int):
        return _ROWS[-1]
    return next((height for height in _ROWS if rows <= height), _ROWS[-1])


def fits(depth: int) -> bool:
    """Whether blocks of `depth` along K are whole steps of the loop."""
    return depth % _step(depth) == 0 and depth % DEPTH == 0


def _step(depth: int) -> int:
    return min(depth, 128)


def compilation_info(depth: int) -> str:
    """Of the product of a tile and a block of `depth` along K."""
    return (
        "#iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{"
        "mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, "
        "subgroup_basis = [[1, 4, 1], [0, 1, 2]], promote_operands = [0, 1], "
        f"reduction = [0, 0, {_step(depth)}], workgroup = [0, 0, 0]}}>, "
        "translation_info = #iree_codegen.translation_info<"
        "pipeline = #iree_gpu.pipeline<VectorDistribute> "
        f"workgroup_size = [{_LANES}] subgroup_size = 64>>"
    )
