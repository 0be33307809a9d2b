"""Attention of any length --> attention of whole tiles, whose numbers are known to be.

    attention(q[h,M,d], k[h,N,d], v[h,N,e], mask[m,k2])
    -->
    M', N' = util.assume.int (M, N rounded up to the tile) <udiv = tile>
    slice(attention(pad(q), pad(k), pad(v), mask[m,k2] and k2 < N), M)

IREE gives matrix instructions to attention only where the numbers of rows and keys are multiples of
a tile, known or assumed, and takes minutes over an unmasked one of unknown size. The kernels that
halo-skip-masked-tiles and halo-split-kv write need none of this; it is for what they leave.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.attention_op import (
    KEYS_MULTIPLE,
    ROWS_MULTIPLE,
    AttentionOp,
    attention_op,
)
from halo_mlir.kernels.tile_mask import generated_mask, read

LONGEST = 131072
"""Rows and keys up to which a size is assumed to go (the context of Llama 3.1)."""


PADDED = "halo.padded"
"""The attribute of an attention that this pass made."""


@pattern("iree_linalg_ext.attention", looks_like=lambda op: not _has_tiles(op))
def pad_to_tiles(op, rewriter, options):
    """Pad the rows and keys of one attention."""
    attention = attention_op(op)
    rows, keys = attention.rows_multiple, attention.keys_multiple
    if rows % options.rows == 0 and keys % options.keys == 0:
        raise MatchFailure(f"rows and keys are multiples of {options.rows} and {options.keys}")
    if attention.value_transposed:
        raise MatchFailure("values are transposed")
    if attention.mask is not None and attention.k2 not in attention.mask_dims:
        raise MatchFailure("the mask does not depend on the key")
    row_count = build.shape_of(attention.query)[-2]
    if row_count is not None and row_count < options.rows:
        raise MatchFailure(f"{row_count} rows are too few for a tile of {options.rows}")
    with rewriter.ip, op.location:
        result = _padded(attention, options)
    rewriter.replace_op(op, [result])
    return f"rows padded to a multiple of {options.rows}, keys of {options.keys}"


@dataclass(frozen=True)
class PadAttention(Pass):
    """Pad attention to whole tiles, so that every length gets matrix instructions.

    rows, keys: the multiples that numbers of query rows and of keys are padded to.
    """

    rows: int = 64
    keys: int = 64

    name: ClassVar[str] = "halo-pad-attention"
    dialects: ClassVar = ("arith", "flow", "iree_linalg_ext", "linalg", "tensor", "util")
    patterns: ClassVar = (pad_to_tiles,)

    def __post_init__(self):
        for option in ("rows", "keys"):
            if getattr(self, option) < 1:
                raise ValueError(f"option '{option}' is at least 1, not {getattr(self, option)}")


def _has_tiles(op) -> bool:
    """Whether an earlier application left the op as it is."""
    return PADDED in op.operation.attributes


def _padded(attention: AttentionOp, options: PadAttention) -> ir.Value:
    row_axis, key_axis = len(build.shape_of(attention.query)) - 2, len(attention.lead)
    rows, keys = build.extents(attention.query)[row_axis], attention.keys()
    all_rows = _rounded(rows, attention.rows_multiple, options.rows)
    all_keys = _rounded(keys, attention.keys_multiple, options.keys)
    query = _grown(attention.query, row_axis, rows, all_rows)
    key = _grown(attention.key, key_axis, keys, all_keys)
    value = _grown(attention.value, key_axis, keys, all_keys)
    tensors, maps = [query, key, value, attention.scale], list(attention.maps[:4])
    mask = attention.mask
    if all_keys is not keys or (mask is not None and all_rows is not rows):
        mask = _mask(attention, all_rows, all_keys, keys)
    if mask is not None:
        tensors.append(mask)
        maps.append(attention.mask_dims or (attention.k2,))
    sizes = [*build.extents(query)[:-1], attention.width]
    sizes[row_axis] = all_rows
    i64 = ir.IntegerType.get_signless(64)
    multiples = {
        name: ir.IntegerAttr.get(i64, number)
        for name, number in ((ROWS_MULTIPLE, options.rows), (KEYS_MULTIPLE, options.keys))
    }
    multiples[PADDED] = ir.UnitAttr.get()
    out = build.empty(sizes, build.element_of(attention.result))
    dims = 1 + max(dim for indexed in attention.maps for dim in indexed)
    result = build.attention(
        tensors, out, dims, [*maps, attention.maps[-1]], multiples, modify=attention.modify
    )
    if all_rows is rows:
        return result
    sizes[row_axis] = rows
    return build.slice_leading(result, sizes)


def _rounded(size: ix.Index, known: int, multiple: int) -> ix.Index:
    """`size` rounded up; `size` itself where it is a multiple."""
    if known % multiple == 0:
        return size
    whole = ix.mul(ix.ceil_div(size, multiple), multiple)
    if isinstance(whole, int):
        return whole
    assumption = ir.Attribute.parse(
        f"#util.int.assumption<umin = {multiple}, umax = {LONGEST}, udiv = {multiple}>"
    )
    rows = ir.ArrayAttr.get([ir.ArrayAttr.get([assumption])])
    return build.create("util.assume.int", [whole.type], [whole], {"assumptions": rows}).result


def _grown(value: ir.Value, axis: int, size: ix.Index, whole: ix.Index) -> ir.Value:
    if whole is size:
        return value
    sizes = build.extents(value)
    amounts: list[build.Extent] = [0] * len(sizes)
    amounts[axis] = ix.sub(whole, size)
    sizes[axis] = whole
    grown = build.pad_to(value, sizes, amounts)
    dynamic = [extent for extent in sizes if not isinstance(extent, int)]
    if not dynamic:
        return grown
    return build.create("flow.tensor.tie_shape", [grown.type], [grown, *dynamic]).result


def _mask(attention: AttentionOp, rows: ix.Index, keys: ix.Index, limit: ix.Index) -> ir.Value:
    """The mask over the padded sizes, without the keys from `limit` on."""
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    slt = {"predicate": ir.IntegerAttr.get(i64, 2)}
    dims = attention.mask_dims or (attention.k2,)
    source = attention.mask
    generator = generated_mask(source, dims, attention.k2) if source is not None else None
    sizes = list(build.extents(source)) if source is not None else [keys]
    for axis, dim in enumerate(dims):
        if dim == attention.k2:
            sizes[axis] = keys
        elif dim == attention.rows[-1]:
            sizes[axis] = rows
    element = i1 if source is None else build.element_of(source)

    def at(*positions: ir.Value) -> ir.Value:
        where = dict(zip(dims, positions, strict=True))
        key = [where[attention.k2], ix.value(limit)]
        inside = build.create("arith.cmpi", [i1], key, slt).result
        if source is None:
            return inside
        kept = generator.element_at(where, {}) if generator is not None else read(source, positions)
        if element == i1:
            return build.create("arith.andi", [i1], [kept, inside]).result
        dropped = build.constant(ir.FloatAttr.get(element, float("-inf")))
        return build.create("arith.select", [element], [inside, kept, dropped]).result

    return build.generate(sizes, element, at)
