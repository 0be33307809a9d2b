"""iree_linalg_ext.online_attention on one tile, and what goes before and after it.

    acc, max, sum = 0, lowest f32, 0
    acc, max, sum = online_attention(q, k, v, scale, mask) outs(acc, max, sum)      repeated
    out = sum == 0 ? 0 : acc / sum

max and sum are those of the scores times log2(e). A row that has seen no key has sum 0, and the
lowest max that there is: it weighs nothing in a merge.
"""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.attention_op import AttentionOp
from halo_mlir.ir.build import create

LOWEST = -3.4028234663852886e38
"""What IREE's ConvertAttentionToOnlineAttention starts the row maximum from."""

State = Sequence[ir.Value]
"""acc (rows, width), max (rows), sum (rows); all f32."""


def start(rows: int, width: int) -> list[ir.Value]:
    """The state of rows that have seen no key."""
    return [filled([rows, width], 0.0), filled([rows], LOWEST), filled([rows], 0.0)]


def filled(sizes: Sequence[build.Extent], number: float) -> ir.Value:
    """`linalg.fill` of an f32 tensor."""
    f32 = ir.F32Type.get()
    out = build.empty(sizes, f32)
    constant = build.constant(ir.FloatAttr.get(f32, number))
    return build.fill(constant, out)


def attend(
    attention: AttentionOp,
    operands: Sequence[ir.Value],
    maps: Sequence[Sequence[int]],
    state: State,
    attributes: dict[str, ir.Attribute],
) -> list[ir.Value]:
    """One online_attention; --> the new state.

    Args:
        attention: its score modification and scale are taken over.
        operands: query, key, value tiles and, optionally, mask.
        maps: the iteration dimensions that index each operand and, last, acc; the first is the row.
        attributes: how it is lowered.
    """
    query, key, value, *mask = operands
    dims = 1 + max(dim for indexed in maps for dim in indexed)
    indexing = build.affine_maps(dims, [*maps[:3], [], *maps[3:], maps[-1][:1], maps[-1][:1]])
    op = create(
        "iree_linalg_ext.online_attention",
        [item.type for item in state],
        [query, key, value, attention.scale, *mask, *state],
        {"indexing_maps": indexing, **attributes},
        regions=1,
    )
    build.add_body(op, [ir.F32Type.get()], "iree_linalg_ext.yield", attention.modify)
    return list(op.results)


def finish(state: State, element: ir.Type, *, empty_rows_are_zero: bool) -> ir.Value:
    """acc / sum (rows, width) in `element`; rows without a key are 0, else NaN."""
    accumulated, _, total = state
    rows, width = build.extents(accumulated)

    def divide(_row, _column, top: ir.Value, bottom: ir.Value) -> ir.Value:
        f32, one = bottom.type, build.constant(ir.FloatAttr.get(bottom.type, 1.0))
        inverse = create("arith.divf", [f32], [one, bottom]).result
        quotient = create("arith.mulf", [f32], [top, inverse]).result
        if empty_rows_are_zero:
            zero = build.constant(ir.FloatAttr.get(f32, 0.0))
            quotient = where_zero(bottom, zero, quotient)
        return build.convert_float(quotient, element)

    inputs = [(accumulated, [0, 1]), (total, [0])]
    return build.generate([rows, width], element, divide, inputs)


def where_zero(number: ir.Value, then: ir.Value, other: ir.Value) -> ir.Value:
    """`then` where `number` is 0, else `other`."""
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    zero = build.constant(ir.FloatAttr.get(number.type, 0.0))
    oeq = {"predicate": ir.IntegerAttr.get(i64, 1)}
    test = create("arith.cmpf", [i1], [number, zero], oeq).result
    return create("arith.select", [then.type], [test, then, other]).result


def as_f32(value: ir.Value, wrap: Callable | None = None) -> ir.Value:
    """`value` in f32, elementwise; `value` itself where it is."""
    f32 = ir.F32Type.get()
    if build.element_of(value) == f32:
        return value
    sizes = build.extents(value)
    axes = list(range(len(sizes)))

    def extend(*arguments: ir.Value) -> ir.Value:
        return build.convert_float(arguments[-1], f32)

    if wrap is None:
        return build.generate(sizes, f32, extend, [(value, axes)])
    return wrap([(sizes, f32)], lambda: [build.generate(sizes, f32, extend, [(value, axes)])])[0]
