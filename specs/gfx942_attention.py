"""How gfx942 lowers one attention tile: matrix instructions, waves and what goes through LDS.

Chosen from compiled code by the static model of its hot loop (halo_mlir.analysis.hot_loop):

    prefill  64 query rows, two waves of 32 rows with 32x32 MFMA, 32 keys at a time, K and V^T
             through LDS. Stock IREE splits the value's width in two and computes QK^T twice.
    decode   16 rows in one wave with 16x16 MFMA, 32 keys at a time, straight from memory: nothing
             is used twice within a workgroup, so LDS would only add latency.

col_major swaps a product's operands, so that P leaves QK^T in the registers where PV wants it.
"""

from dataclasses import dataclass
from functools import lru_cache

from halo_mlir.core import MatchFailure

LANES = 64
TILE_KEYS = 32
PREFILL_ROWS = 64
DECODE_ROWS = 16


@dataclass(frozen=True)
class Tile:
    """Attributes of an online_attention: what one kernel is, and how its products are lowered."""

    compilation: str
    decomposition: str


def _virtual(name: str) -> str:
    return f"#iree_gpu.virtual_mma_layout<{name}, col_major = true>"


def _plain(name: str) -> str:
    return f"#iree_gpu.mma_layout<{name}, col_major = true>"


@lru_cache
def prefill(element: str, head_dim: int, width: int) -> Tile:
    """The attributes over (m, n, k1, block, key in block), 64 rows a workgroup.

    Raises:
        MatchFailure: no matrix instruction takes the element type or the widths.
    """
    wide = width % 32 == 0 and head_dim % 16 == 0 and element != "f32"
    scores, output = _instructions(element, head_dim, width, wide=wide)
    waves = 2 if wide else 4
    lanes = LANES * waves
    rows = f"[[{waves}, 1, 1, 1, 1], "
    # Copies into LDS are laid out in powers of two; other widths are read from memory.
    even = all(size & (size - 1) == 0 for size in (head_dim, width))
    promoted, operand = ("[1, 2]", ", promote_operands = [1]") if even else ("[]", "")
    return Tile(
        _compilation(lanes, promoted, '"amdgpu-waves-per-eu" = "2", '),
        _decomposition(
            f"mma_kind = {scores}, subgroup_basis = {rows}[0, 2, 3, 4]]{operand}",
            f"mma_kind = {output}, subgroup_basis = {rows}[0, 1, 3, 4]]{operand}",
        ),
    )


@lru_cache
def decode(element: str, head_dim: int, width: int, *, blocks: bool = True) -> Tile:
    """The attributes over (m, n, k1, [block,] key in block), up to 16 rows in one wave.

    Raises:
        MatchFailure: no matrix instruction takes the element type or the widths.
    """
    scores, output = _instructions(element, head_dim, width, wide=False)
    keys = [3, 4] if blocks else [3]
    ones = [1] * (3 + len(keys))
    return Tile(
        _compilation(LANES, "[]", "", dims=len(ones)),
        _decomposition(
            f"mma_kind = {scores}, subgroup_basis = [{ones}, {[0, 2, *keys]}]",
            f"mma_kind = {output}, subgroup_basis = [{ones}, {[0, 1, *keys]}]",
        ),
    )


def _instructions(element: str, head_dim: int, width: int, *, wide: bool) -> tuple[str, str]:
    """The MFMA of QK^T and of PV: 32x32 where `wide`, else 16x16."""
    if head_dim % 16 or width % 16:
        raise MatchFailure(f"head_dim {head_dim} or {width} is no multiple of 16, as MFMA takes")
    match element:
        case "f16" if wide:
            return _virtual("VMFMA_F32_32x32x16_F16"), _plain("MFMA_F32_32x32x8_F16")
        case "f16" if head_dim % 32 == 0:
            return _virtual("VMFMA_F32_16x16x32_F16"), _plain("MFMA_F32_16x16x16_F16")
        case "f16":
            return _plain("MFMA_F32_16x16x16_F16"), _plain("MFMA_F32_16x16x16_F16")
        case "bf16" if wide:
            return _plain("MFMA_F32_32x32x8_BF16"), _plain("MFMA_F32_32x32x8_BF16")
        case "bf16":
            return _plain("MFMA_F32_16x16x16_BF16"), _plain("MFMA_F32_16x16x16_BF16")
        case "f32":
            return _plain("MFMA_F32_16x16x4_F32"), _plain("MFMA_F32_16x16x4_F32")
    raise MatchFailure(f"no MFMA for elements of type {element}")


def _compilation(lanes: int, promoted: str, attributes: str, dims: int = 5) -> str:
    steps = [*[0, 0, 0, 1][: dims - 1], TILE_KEYS]
    config = (
        f"#iree_gpu.lowering_config<{{workgroup = {[0] * dims}, "
        f"reduction = {steps}, promote_operands = {promoted}}}>"
    )
    flush = (
        'iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, '
        f'llvm_func_attrs = {{{attributes}"denormal-fp-math-f32" = "preserve-sign"}}'
    )
    return (
        f"#iree_codegen.compilation_info<lowering_config = {config}, "
        "translation_info = #iree_codegen.translation_info<pipeline = "
        f"#iree_gpu.pipeline<VectorDistribute> workgroup_size = [{lanes}] "
        f"subgroup_size = {LANES}, {{{flush}}}>>"
    )


def _decomposition(scores: str, output: str) -> str:
    return (
        f"{{qk_attrs = {{lowering_config = #iree_gpu.lowering_config<{{{scores}}}>}}, "
        f"pv_attrs = {{lowering_config = #iree_gpu.lowering_config<{{{output}}}>}}}}"
    )
