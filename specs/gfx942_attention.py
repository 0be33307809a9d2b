"""How gfx942 lowers one attention tile: matrix instructions, waves and what goes through LDS.

Chosen from compiled code by the static model of its hot loop (halo_mlir.analysis.hot_loop):

    prefill  64 query rows, two waves of 32 rows with 32x32 MFMA, 32 keys at a time, K and V^T
             through LDS. Stock IREE splits the value's width in two and computes QK^T twice.
    decode   16 rows in one wave with 16x16 MFMA, 32 keys at a time, straight from memory: nothing
             is used twice within a workgroup, so LDS would only add latency.

col_major swaps a product's operands, so that P leaves QK^T in the registers where PV wants it.
"""

from dataclasses import replace

from halo_mlir.core import MatchFailure
from halo_mlir.ir.attention_op import AttentionOp
from halo_mlir.kernels.eight_bit import Softmax
from halo_mlir.kernels.sources import where_they_are, with_value_columns
from halo_mlir.kernels.style import Lowering, Style

LANES = 64
TILE_KEYS = 32
PREFILL_ROWS = 64
DECODE_ROWS = 16


def _virtual(name: str) -> str:
    return f"#iree_gpu.virtual_mma_layout<{name}, col_major = true>"


def _plain(name: str) -> str:
    return f"#iree_gpu.mma_layout<{name}, col_major = true>"


def many_rows(attention: AttentionOp) -> Style:
    """Tiles of 64 rows, with values as columns.

    Blocks with a mask, two of a causal tile's, are read from memory: IREE gives each loop of a
    kernel LDS of its own, and 35 KiB would leave half of a compute unit's SIMDs without work.

    Raises:
        MatchFailure: no matrix instruction takes the element type or the widths.
    """
    element, head_dim, width = str(attention.element), attention.head_dim, attention.width
    wide = width % 32 == 0 and head_dim % 16 == 0 and element != "f32"
    instructions = _instructions(attention, wide=wide)
    waves = 2 if wide else 4
    # Copies into LDS are laid out in powers of two; other widths are read from memory.
    even = all(size & (size - 1) == 0 for size in (head_dim, width))
    full = _lowering(instructions, waves, through_lds=even)
    masked = _lowering(instructions, waves, through_lds=False)
    translation = _translation(LANES * waves, '"amdgpu-waves-per-eu" = "2", ')
    style = Style(PREFILL_ROWS, TILE_KEYS, full, masked, translation, with_value_columns)
    return _converting(style, attention)


def few_rows(attention: AttentionOp, rows: int) -> Style:
    """One wave with `rows` rows padded to 16, keys and values where they are.

    Raises:
        MatchFailure: no matrix instruction takes the element type or the widths, or `rows`.
    """
    if rows > DECODE_ROWS:
        raise MatchFailure(f"{rows} rows, more than {DECODE_ROWS}")
    instructions = _instructions(attention, wide=False)
    lowering = _lowering(instructions, 1, through_lds=False)
    translation = _translation(LANES, "")
    style = Style(DECODE_ROWS, TILE_KEYS, lowering, lowering, translation, where_they_are)
    return _converting(style, attention)


def _converting(style: Style, attention: AttentionOp) -> Style:
    """8-bit keys and values are brought up to the query's type, a block at a time."""
    style = replace(style, value_as=str(attention.value_element))
    rounding = attention.probabilities
    if rounding is None:
        style = replace(style, key_as=str(attention.element))
    if rounding is None and attention.quantized:
        rounding = str(attention.element)
    return style if rounding is None else replace(style, softmax=Softmax(rounding, onto_acc=True))


def _instructions(attention: AttentionOp, *, wide: bool) -> tuple[str, str]:
    """The MFMA of QK^T and of PV: 32x32 where `wide`, else 16x16.

    QK^T leaves a lane 4 successive keys of a row, 8 keys apart. Instructions that take 8 keys from
    a lane at once are therefore virtual on one side: IREE renumbers the keys that they sum over.
    """
    element, values = str(attention.element), str(attention.value_element)
    head_dim, width = attention.head_dim, attention.width
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
        case "f8E4M3FNUZ" if wide:
            f16 = _plain("MFMA_F32_32x32x8_F16")
            f8 = _virtual("VMFMA_F32_32x32x16_F8E4M3FNUZ")
            return _plain("MFMA_F32_32x32x16_F8E4M3FNUZ"), f16 if values == "f16" else f8
        case "f8E4M3FNUZ" if head_dim % 32 == 0:
            f16 = _plain("MFMA_F32_16x16x16_F16")
            f8 = _virtual("VMFMA_F32_16x16x32_F8E4M3FNUZ")
            return _plain("MFMA_F32_16x16x32_F8E4M3FNUZ"), f16 if values == "f16" else f8
        case "f8E4M3FNUZ":
            raise MatchFailure(f"head_dim {head_dim} is no multiple of 32, as 16x16 fp8 MFMA takes")
    raise MatchFailure(f"no MFMA for elements of type {element}")


def _lowering(instructions: tuple[str, str], waves: int, *, through_lds: bool) -> Lowering:
    """Over (m, n, k1, k2) of a tile whose rows are those of `waves` waves."""
    promoted, operand = ("[1, 2]", ", promote_operands = [1]") if through_lds else ("[]", "")
    scores, output = (
        f"#iree_gpu.lowering_config<{{mma_kind = {instruction}, "
        f"subgroup_basis = [[{waves}, 1, 1, 1], {dims}]{operand}}}>"
        for instruction, dims in zip(instructions, ([0, 2, 3], [0, 1, 3]), strict=True)
    )
    return Lowering(
        scores,
        output,
        "#iree_gpu.lowering_config<{workgroup = [0, 0, 0, 0], "
        f"reduction = [0, 0, 0, {TILE_KEYS}], promote_operands = {promoted}}}>",
    )


def _translation(lanes: int, attributes: str) -> str:
    flush = (
        'iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, '
        f'llvm_func_attrs = {{{attributes}"denormal-fp-math-f32" = "preserve-sign"}}'
    )
    return (
        "#iree_codegen.translation_info<pipeline = "
        f"#iree_gpu.pipeline<VectorDistribute> workgroup_size = [{lanes}] "
        f"subgroup_size = {LANES}, {{{flush}}}>"
    )
