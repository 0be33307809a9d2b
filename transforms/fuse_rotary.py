"""Rotary embedding written out in slices, a concatenation and products --> one elementwise op.

    add(mul(x, cos), mul(cat(neg(x[.., D/2:]), x[.., :D/2]), sin))
    -->
    y[.., t, d] = x[.., t, d] * cos[.., t, d] + (t ? x[.., 0, d] : -x[.., 1, d]) * sin[.., t, d]

Both reads of x are `tensor.extract`. So IREE 3.13 looks through whatever slice and transpose made
x and reads the projection's result itself; as operands each half would be copied by a dispatch of
its own (slow_memcpy), or the transpose would be one.

Where the rotated query is padded with rows of zeros for the attention (halo-sdpa-to-attention with
row-multiple), the padding becomes part of the op:

    pad(reshape(y): ([B,] KV, G, D)) --> y[.., h, r, t, d] = r < G ? rotated x of head h*G + r : 0
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.build import Extent, compute, create
from halo_mlir.ir.torch import (
    constant_value,
    from_builtin,
    producer,
    to_builtin,
    users,
    vtensor,
)

_RESHAPES = ("tensor.expand_shape", "tensor.collapse_shape", "torch_c.to_builtin_tensor")
_EQ, _ULT = 0, 6  # arith::CmpIPredicate


@dataclass(frozen=True)
class _Rotary:
    """x (.., D) rotated by cos and sin, which broadcast to it."""

    x: ir.Value
    cos: ir.Value
    sin: ir.Value


def _find_rotary(op: ir.Operation | None) -> _Rotary | None:
    """The operands of a rotary embedding whose sum is `op`."""
    if op is None or op.name != "torch.aten.add.Tensor" or constant_value(op.operands[2]) != 1:
        return None
    plain, turned = (producer(op.operands[operand]) for operand in (0, 1))
    if plain is None or turned is None:
        return None
    if plain.name != "torch.aten.mul.Tensor" or turned.name != "torch.aten.mul.Tensor":
        return None
    x = _rotated_half(producer(turned.operands[0]))
    if x is None or plain.operands[0] != x:
        return None
    return _Rotary(x, plain.operands[1], turned.operands[1])


def _rotated_half(op: ir.Operation | None) -> ir.Value | None:
    """x of cat(neg(x[.., D/2:]), x[.., :D/2])."""
    if op is None or op.name != "torch.aten.cat":
        return None
    parts = producer(op.operands[0])
    if parts is None or len(parts.operands) != 2:
        return None
    negated, first = (producer(part) for part in parts.operands)
    if negated is None or negated.name != "torch.aten.neg":
        return None
    second = producer(negated.operands[0])
    halves = [_slice_of_last(half) for half in (first, second)]
    if first is None or second is None or None in halves:
        return None
    tensor, joined = vtensor(first.operands[0]), vtensor(op.results[0])
    if first.operands[0] != second.operands[0] or tensor is None or joined != tensor:
        return None
    width = tensor.shape[-1]
    if width is None or constant_value(op.operands[1]) not in (-1, tensor.rank - 1):
        return None
    same = halves == [(0, width // 2), (width // 2, width)] and width % 2 == 0
    return first.operands[0] if same else None


def _slice_of_last(op: ir.Operation | None) -> tuple[int, int] | None:
    """(start, end) of a slice of the last axis with step 1."""
    if op is None or op.name != "torch.aten.slice.Tensor":
        return None
    tensor = vtensor(op.operands[0])
    axis, start, end, step = (constant_value(op.operands[operand]) for operand in range(1, 5))
    if tensor is None or axis not in (-1, tensor.rank - 1) or step != 1:
        return None
    width = tensor.shape[-1]
    if width is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    return start, min(end, width)


def _find_padded(op) -> _Rotary | None:
    """The rotary embedding whose reshaped result is what the tensor.pad `op` pads."""
    step = producer(op.operands[0])
    while step is not None and step.name in _RESHAPES:
        step = producer(step.operands[0])
    return _find_rotary(step)


def _readers(op: ir.Operation) -> list[str]:
    """The names of the ops that use the result, behind reshapes where only one uses it."""
    readers = users(op.results[0])
    while len(readers) == 1 and readers[0].name in _RESHAPES:
        readers = users(readers[0].results[0])
    return [reader.name for reader in readers]


def _looks_like_rotary(op) -> bool:
    return _find_rotary(op.operation) is not None and bool(_readers(op.operation))


@pattern("torch.aten.add.Tensor", looks_like=_looks_like_rotary)
def fuse_rotate_half(op, rewriter, options):
    """Replace the sum that ends a rotary embedding."""
    del options
    rotary = _match(_find_rotary(op.operation))
    if _readers(op.operation) == ["tensor.pad"]:
        raise MatchFailure("its result is padded, and rotated with that")

    with rewriter.ip, op.location:
        x = to_builtin(rotary.x)
        sizes = build.extents(x)[:-1]
        rotated = _rotate(rotary, x, sizes, list(range(len(sizes))), list)
        replacement = from_builtin(rotated, op.results[0].type)
    rewriter.replace_op(op, [replacement])


@pattern("tensor.pad", looks_like=lambda op: _find_padded(op) is not None)
def fuse_padded_query(op, rewriter, options):
    """Rotate and pad ([B,] KV, G, D), the G query rows of each KV head, in one op."""
    del options
    rotary = _match(_find_padded(op))
    x = vtensor(rotary.x)
    rows, padded = build.shape_of(op.operands[0]), build.shape_of(op.results[0])
    if x is None or x.rank != 4 or x.shape[2] != 1:
        raise MatchFailure(f"the query {rotary.x.type} is not (B, H, 1, D)")
    batch, heads, _, depth = x.shape
    group, total = rows[-2], padded[-2]
    lead = [] if batch == 1 and len(rows) == 3 else [batch]
    if group is None or total is None or heads is None or heads % group:
        raise MatchFailure(f"{heads} query heads are not groups of {group}")
    if rows != [*lead, heads // group, group, depth]:
        raise MatchFailure(f"{rows} is not ([B,] KV, G, D) of {rotary.x.type}")
    if padded != [*rows[:-2], total, depth] or list(op.attributes["static_low"]) != [0] * len(rows):
        raise MatchFailure(f"rows are not padded at the end of a group: {padded}")
    if op.regions[0].blocks[0].operations[0].operands[0] != _zero(op):
        raise MatchFailure("the padding is not zero")
    for name, table in (("cos", rotary.cos), ("sin", rotary.sin)):
        angles = vtensor(table)
        if angles is not None and angles.rank > 2 and angles.shape[-3] != 1:
            raise MatchFailure(f"{name} differs between heads")

    def keep(place: Sequence[ir.Value]) -> ir.Value:
        return _compare(_ULT, place[-1], build.index(group))

    def read(place: Sequence[ir.Value]) -> list[ir.Value]:
        # Rows of the padding read the last head, which is there.
        row = _index("arith.minui", place[-1], build.index(group - 1))
        head = _index("arith.addi", _index("arith.muli", place[-2], build.index(group)), row)
        return [place[0] if lead else build.index(0), head, build.index(0)]

    with rewriter.ip, op.location:
        query = to_builtin(rotary.x)
        sizes = [*build.extents(query)[: len(lead)], heads // group, total]
        axes = [0 if lead else None, None, None]
        replacement = _rotate(rotary, query, sizes, axes, read, keep)
    rewriter.replace_op(op, [replacement])


@dataclass(frozen=True)
class FuseRotary(Pass):
    """Make rotary embedding one elementwise op that reads the projection's result.

    Place it after the pass that makes attention ops, so that it sees how their queries are padded.
    """

    name: ClassVar[str] = "halo-fuse-rotary"
    dialects: ClassVar = ("arith", "linalg", "tensor", "torch", "torch_c")
    patterns: ClassVar = (fuse_rotate_half, fuse_padded_query)


def _match(rotary: _Rotary | None) -> _Rotary:
    """Guard the types of what was found."""
    if rotary is None:
        raise MatchFailure("it is no rotary embedding")
    x = vtensor(rotary.x)
    if x is None or not x.is_float:
        raise MatchFailure(f"{rotary.x.type} is not f16, bf16 or f32")
    for name, table in (("cos", rotary.cos), ("sin", rotary.sin)):
        angles = vtensor(table)
        if angles is None or angles.dtype != x.dtype or not 1 <= angles.rank <= x.rank:
            raise MatchFailure(f"{name} is {table.type} but what is rotated {rotary.x.type}")
        for size, whole in zip(angles.shape, x.shape[-angles.rank :], strict=True):
            # A dynamic size could be 1, to be broadcast; not where both are, PyTorch says.
            if size not in (1, whole) or angles.shape[-1] != x.shape[-1]:
                raise MatchFailure(f"{name} is {angles} but what is rotated {x}")
    return rotary


def _rotate(
    rotary: _Rotary,
    x: ir.Value,
    sizes: Sequence[Extent],
    axes: Sequence[int | None],
    read: Callable[[Sequence[ir.Value]], list[ir.Value]],
    keep: Callable[[Sequence[ir.Value]], ir.Value] | None = None,
) -> ir.Value:
    """The rotated x, `sizes` by D.

    Args:
        axes: the axis of the result that each of x's axes but the last is; None for a unit axis and
            for one that cos and sin do not have.
        read: from a position in `sizes` to one in x without its last axis.
        keep: where the result is not 0.
    """
    shape = build.shape_of(x)
    element, half = build.element_of(x), (shape[-1] or 0) // 2
    split = build.expand(x, _split_last(len(shape)), [*build.extents(x)[:-1], 2, half])
    rank = len(sizes)
    tables = [_table(table, half, axes, rank) for table in (rotary.cos, rotary.sin)]

    def body(*values: ir.Value) -> ir.Value:
        place, part, column, cos, sin = values[:rank], *values[rank:]
        at = read(place)
        other = _index("arith.subi", build.index(1), part)
        own = create("tensor.extract", [element], [split, *at, part, column]).result
        turned = create("tensor.extract", [element], [split, *at, other, column]).result
        first = _compare(_EQ, part, build.index(0))
        signed = _select(first, compute("arith.negf", turned), turned)
        rotated = compute(
            "arith.addf",
            compute("arith.mulf", own, cos),
            compute("arith.mulf", signed, sin),
        )
        if keep is None:
            return rotated
        return _select(keep(place), rotated, build.constant(ir.FloatAttr.get(element, 0.0)))

    rotated = build.generate([*sizes, 2, half], element, body, tables)
    return build.collapse(rotated, _split_last(rank + 1))


def _table(
    table: ir.Value, half: int, axes: Sequence[int | None], rank: int
) -> tuple[ir.Value, list[int]]:
    """cos or sin as (.., 2, D/2) without its unit axes, and the result's axes that index it."""
    value = to_builtin(table)
    shape, sizes = build.shape_of(value), build.extents(value)
    offset = len(axes) + 1 - len(shape)
    kept = [axis for axis, size in enumerate(shape) if size != 1]
    indexed = [axes[axis + offset] for axis in kept[:-1]]
    value = build.collapse(value, build.groups_around(kept, len(shape)))
    value = build.expand(
        value, _split_last(len(kept)), [*(sizes[axis] for axis in kept[:-1]), 2, half]
    )
    return value, [axis for axis in indexed if axis is not None] + [rank, rank + 1]


def _split_last(rank: int) -> list[list[int]]:
    """The reassociation that splits the last of `rank` axes in two."""
    return [*([axis] for axis in range(rank - 1)), [rank - 1, rank]]


def _zero(pad) -> ir.Value | None:
    """What the tensor.pad yields, if that is a constant 0."""
    value = pad.regions[0].blocks[0].operations[0].operands[0]
    op = producer(value)
    if op is None or op.name != "arith.constant":
        return None
    return value if ir.FloatAttr(op.attributes["value"]).value == 0.0 else None


def _compare(predicate: int, left: ir.Value, right: ir.Value) -> ir.Value:
    which = ir.IntegerAttr.get(ir.IntegerType.get_signless(64), predicate)
    i1 = ir.IntegerType.get_signless(1)
    return create("arith.cmpi", [i1], [left, right], {"predicate": which}).result


def _index(name: str, left: ir.Value, right: ir.Value) -> ir.Value:
    return create(name, [left.type], [left, right]).result


def _select(condition: ir.Value, then: ir.Value, other: ir.Value) -> ir.Value:
    return create("arith.select", [then.type], [condition, then, other]).result
