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
from halo_mlir.specs.config import GpuLowering, GpuTranslation, Mma

LANES = 64
TILE_KEYS = 32
PREFILL_ROWS = 64
DECODE_ROWS = 16


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
    translation = _translation(waves, 2)
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
    translation = _translation(1, None)
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


def instructions(element: str, *, wide: bool) -> tuple[Mma, Mma]:
    """The MFMA of QK^T and of PV: 32x32 where `wide`, else 16x16 for head_dim a multiple of 32.

    QK^T leaves a lane 4 successive keys of a row, 8 keys apart. Instructions that take 8 keys from
    a lane at once are therefore virtual on one side: IREE renumbers the keys that they sum over.

    Raises:
        MatchFailure: there is none for the element type.
    """
    side = "32x32" if wide else "16x16"
    match element:
        case "f16":
            deep, shallow = (16, 8) if wide else (32, 16)
            names = f"VMFMA_F32_{side}x{deep}_F16", f"MFMA_F32_{side}x{shallow}_F16"
        case "bf16":
            name = f"MFMA_F32_{side}x{8 if wide else 16}_BF16"
            names = name, name
        case "f8E4M3FNUZ":
            name = f"MFMA_F32_{side}x{16 if wide else 32}_F8E4M3FNUZ"
            names = name, f"V{name}"
        case "f32" if not wide:
            names = "MFMA_F32_16x16x4_F32", "MFMA_F32_16x16x4_F32"
        case _:
            raise MatchFailure(f"no MFMA for elements of type {element}")
    return Mma(names[0], col_major=True), Mma(names[1], col_major=True)


def _instructions(attention: AttentionOp, *, wide: bool) -> tuple[Mma, Mma]:
    """`instructions` for the types and widths of an op."""
    element, values = str(attention.element), str(attention.value_element)
    head_dim, width = attention.head_dim, attention.width
    if head_dim % 16 or width % 16:
        raise MatchFailure(f"head_dim {head_dim} or {width} is no multiple of 16, as MFMA takes")
    scores, output = instructions(element, wide=wide)
    if head_dim % 32 and not wide:
        if element == "f16":
            scores = output
        if element == "f8E4M3FNUZ":
            raise MatchFailure(f"head_dim {head_dim} is no multiple of 32, as 16x16 fp8 MFMA takes")
    if element == "f8E4M3FNUZ" and values == "f16":
        output = instructions("f16", wide=wide)[1]
    return scores, output


def _lowering(instructions: tuple[Mma, Mma], waves: int, *, through_lds: bool) -> Lowering:
    """Over (m, n, k1, k2) of a tile whose rows are those of `waves` waves."""
    scores, output = (
        GpuLowering(
            mma_kind=instruction,
            subgroup_basis=([waves, 1, 1, 1], dims),
            promote_operands=[1] if through_lds else None,
        )
        for instruction, dims in zip(instructions, ([0, 2, 3], [0, 1, 3]), strict=True)
    )
    tile = GpuLowering(
        workgroup=[0, 0, 0, 0],
        reduction=[0, 0, 0, TILE_KEYS],
        promote_operands=[1, 2] if through_lds else [],
    )
    return Lowering(str(scores), str(output), str(tile))


def _translation(waves: int, waves_per_simd: int | None) -> str:
    return str(
        GpuTranslation(
            "VectorDistribute",
            LANES * waves,
            waves_per_simd=waves_per_simd,
            flush_denormals=True,
        )
    )
