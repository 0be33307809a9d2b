"""Bounds on the keys that a tile of query rows sees, from the condition of the mask's generator.

    j <= row, row in [r0, r1]   -->   some row may see keys [0, r1 + 1), all see [0, r0 + 1)
    A and B                     -->   intersections
    A or B                      -->   the hull, and the union where the two meet
    ids[row] == ids[j]          -->   looked up beside the attention (kernels/block_spans.py)

Numbers of a row are an interval over the tile's rows; what is no such condition leaves every key
visible and none fully so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iree.compiler import ir

from halo_mlir.ir import index as ix
from halo_mlir.ir.build import create
from halo_mlir.ir.index import Index

if TYPE_CHECKING:
    from halo_mlir.kernels.tile_mask import GeneratedMask

# arith::CmpIPredicate; unsigned ones compare indices, which are not negative.
_SIGNED = {0: "==", 1: "!=", 2: "<", 3: "<=", 4: ">", 5: ">=", 6: "<", 7: "<=", 8: ">", 9: ">="}
_NEGATED = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_CODES = {"==": 0, "!=": 1, "<": 2, "<=": 3, ">": 4, ">=": 5}
_CASTS = ("arith.index_cast", "arith.index_castui", "arith.extsi", "arith.extui", "arith.trunci")
MAX_UNROLLED_ROWS = 16
"""Rows of a tile up to which a per-row number is read row by row to find its least and largest."""


class NotClosed(Exception):
    """A value has no bounds that a few scalar ops can compute."""


@dataclass(frozen=True)
class Span:
    """Keys [start, end)."""

    start: Index
    end: Index


@dataclass(frozen=True)
class Keys:
    """Keys that some row of a tile may see, and keys that all its rows see."""

    visible: Span
    full: Span


@dataclass(frozen=True)
class Place:
    """Where a tile is: for each iteration dimension but the keys' its first position and extent."""

    first: Mapping[int, Index]
    extent: Mapping[int, int]

    def fixed(self, dim: int) -> bool:
        """Whether the tile has one position along `dim`."""
        return self.extent[dim] == 1

    def last(self, dim: int) -> Index:
        """The last position along `dim`."""
        return ix.add(self.first[dim], self.extent[dim] - 1)


class Bounds:
    """Interval arithmetic over the rows of a tile."""

    def __init__(self, mask: "GeneratedMask", place: Place, count: Index) -> None:
        self._mask, self._place, self._count = mask, place, count
        self._hoisted = mask.hoist(place)
        self._known: dict[ir.Value, tuple[Index, Index]] = {}

    def truth(self, of: ir.Value, *, negated: bool) -> Keys:
        everything, nothing = Span(0, self._count), Span(0, 0)
        unknown = Keys(everything, nothing)
        op = definition(of) if self._mask.inside(of) else None
        if op is None:
            return unknown
        if op.name == "arith.constant":
            kept = bool(ir.IntegerAttr(op.attributes["value"]).value) != negated
            return Keys(everything, everything) if kept else Keys(nothing, nothing)
        if op.name == "arith.xori":
            other = definition(op.operands[1])
            if other is not None and other.name == "arith.constant":
                return self.truth(op.operands[0], negated=not negated)
        if op.name in ("arith.andi", "arith.ori"):
            left, right = (self.truth(operand, negated=negated) for operand in op.operands)
            return _both(left, right) if (op.name == "arith.andi") != negated else _any(left, right)
        if op.name == "arith.cmpi":
            predicate = _SIGNED[ir.IntegerAttr(op.attributes["predicate"]).value]
            try:
                return self._compare(_NEGATED[predicate] if negated else predicate, *op.operands)
            except NotClosed:
                visible = self._looked_up(of, negated)
                return unknown if visible is None else Keys(visible, nothing)
        return unknown

    def _looked_up(self, of: ir.Value, negated: bool) -> Span | None:
        """The keys for which a comparison holds in some row, found by going through all of them."""
        mask, place = self._mask, self._place
        dims = mask.dims_of(of) - {mask.key, mask.row}
        if mask.row not in place.extent or not all(place.fixed(dim) for dim in dims):
            return None
        spans = mask.spans(of, negated, place.extent[mask.row])
        return None if spans is None else Span(*spans.at(self._place.first))

    def _compare(self, predicate: str, left: ir.Value, right: ir.Value) -> Keys:
        """Keys j with left PREDICATE right, where j has the factor 1, 0 or -1 in left - right."""
        terms: list[tuple[int, ir.Value]] = []
        factor = self._terms(left, 1, terms) + self._terms(right, -1, terms)
        low: Index = 0
        high: Index = 0
        for sign, term in terms:
            least, most = self._interval(term)
            low, high = (
                (ix.add(low, least), ix.add(high, most))
                if sign > 0
                else (ix.sub(low, most), ix.sub(high, least))
            )
        if factor == 0:  # the terms PREDICATE 0, whatever the key
            return self._rows_only(predicate, low, high)
        if factor == 1:  # j PREDICATE -terms
            low, high = ix.sub(0, high), ix.sub(0, low)
        elif factor == -1:  # -j PREDICATE -terms
            predicate = _MIRRORED[predicate]
        else:
            raise NotClosed
        match predicate:
            case "<":
                return Keys(Span(0, high), Span(0, low))
            case "<=":
                return Keys(Span(0, ix.add(high, 1)), Span(0, ix.add(low, 1)))
            case ">":
                return Keys(Span(ix.add(low, 1), self._count), Span(ix.add(high, 1), self._count))
            case ">=":
                return Keys(Span(low, self._count), Span(high, self._count))
            case "==":
                return Keys(Span(low, ix.add(high, 1)), Span(high, ix.add(low, 1)))
        raise NotClosed

    def _rows_only(self, predicate: str, low: Index, high: Index) -> Keys:
        match predicate:
            case "<" | "<=":
                some, every = (predicate, low), (predicate, high)
            case ">" | ">=":
                some, every = (predicate, high), (predicate, low)
            case _:
                raise NotClosed
        spans = [Span(0, _where(test, end, 0, self._count)) for test, end in (some, every)]
        return Keys(*spans)

    def _terms(self, of: ir.Value, sign: int, terms: list) -> int:
        """Append what is added up in `of` with its sign; returns the key's factor."""
        op = definition(of) if self._mask.inside(of) else None
        if op is not None:
            if op.name == "linalg.index" and self._dim(op) == self._mask.key:
                return sign
            if op.name in _CASTS:
                return self._terms(op.operands[0], sign, terms)
            if op.name in ("arith.addi", "arith.subi"):
                second = sign if op.name == "arith.addi" else -sign
                return self._terms(op.operands[0], sign, terms) + self._terms(
                    op.operands[1], second, terms
                )
        terms.append((sign, of))
        return 0

    def _interval(self, of: ir.Value) -> tuple[Index, Index]:
        if of not in self._known:
            self._known[of] = self._find(of)
        return self._known[of]

    def _find(self, of: ir.Value) -> tuple[Index, Index]:
        if not self._mask.inside(of):
            return _as_index(of), _as_index(of)
        op = definition(of)
        if op is None:
            return self._element(of)
        match op.name:
            case "arith.constant":
                number = ir.IntegerAttr(op.attributes["value"]).value
                return number, number
            case "linalg.index":
                dim = self._dim(op)
                if dim == self._mask.key:
                    raise NotClosed
                return self._place.first[dim], self._place.last(dim)
            case "arith.addi":
                (a, b), (c, d) = map(self._interval, op.operands)
                return ix.add(a, c), ix.add(b, d)
            case "arith.subi":
                (a, b), (c, d) = map(self._interval, op.operands)
                return ix.sub(a, d), ix.sub(b, c)
            case "arith.minsi":
                (a, b), (c, d) = map(self._interval, op.operands)
                return ix.minimum(a, c), ix.minimum(b, d)
            case "arith.maxsi":
                (a, b), (c, d) = map(self._interval, op.operands)
                return ix.maximum(a, c), ix.maximum(b, d)
            case "arith.muli":
                (a, b), (c, d) = map(self._interval, op.operands)
                if not (isinstance(c, int) and c == d and c >= 0):
                    (a, b), (c, d) = (c, d), (a, b)
                if not (isinstance(c, int) and c == d and c >= 0):
                    raise NotClosed
                return ix.mul(a, c), ix.mul(b, c)
        if op.name in _CASTS:
            return self._interval(op.operands[0])
        if op.name == "tensor.extract":
            return self._element(of)
        raise NotClosed

    def _element(self, argument: ir.Value) -> tuple[Index, Index]:
        """An element of data: one number, or the least and largest over a few rows."""
        if argument in self._hoisted:
            number = _as_index(self._hoisted[argument])
            return number, number
        dims = self._mask.dims_of(argument)
        varying = [dim for dim in dims if dim != self._mask.key and not self._place.fixed(dim)]
        if len(varying) > 1 or self._mask.key in dims:
            raise NotClosed
        rows = self._place.extent[varying[0]] if varying else 1
        if rows > MAX_UNROLLED_ROWS:
            raise NotClosed
        low = high = None
        for row in range(rows):
            place = dict(self._place.first)
            if varying:
                place[varying[0]] = ix.add(place[varying[0]], row)
            number = _as_index(self._mask.value_at(argument, place, self._hoisted))
            low = number if low is None else ix.minimum(low, number)
            high = number if high is None else ix.maximum(high, number)
        if low is None or high is None:
            raise NotClosed
        return low, high

    def _dim(self, op: ir.Operation) -> int:
        return self._mask.dims[ir.IntegerAttr(op.attributes["dim"]).value]


def _both(left: Keys, right: Keys) -> Keys:
    def meet(one: Span, other: Span) -> Span:
        return Span(ix.maximum(one.start, other.start), ix.minimum(one.end, other.end))

    return Keys(meet(left.visible, right.visible), meet(left.full, right.full))


def _any(left: Keys, right: Keys) -> Keys:
    """The hull of what is visible; of what is full the union where both start at 0, else one."""

    def hull(one: Span, other: Span) -> Span:
        return Span(ix.minimum(one.start, other.start), ix.maximum(one.end, other.end))

    starts = (left.full.start, right.full.start)
    if all(isinstance(start, int) and start == 0 for start in starts):
        return Keys(hull(left.visible, right.visible), hull(left.full, right.full))
    return Keys(hull(left.visible, right.visible), left.full)


def _where(predicate: str, left: Index, right: Index, then: Index) -> Index:
    """`then` where left PREDICATE right, else 0."""
    if isinstance(left, int) and isinstance(right, int):
        holds = {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}
        return then if holds[predicate] else 0
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    code = {"predicate": ir.IntegerAttr.get(i64, _CODES[predicate])}
    test = create("arith.cmpi", [i1], [ix.value(left), ix.value(right)], code).result
    return create("arith.select", [ir.IndexType.get()], [test, ix.value(then), ix.value(0)]).result


def _as_index(number: ir.Value) -> Index:
    if isinstance(number.type, ir.IndexType):
        return number
    if not isinstance(number.type, ir.IntegerType):
        raise NotClosed
    return create("arith.index_cast", [ir.IndexType.get()], [number]).result


def definition(value: ir.Value) -> ir.Operation | None:
    """The op that makes `value`; None for a block argument."""
    return None if isinstance(value.owner, ir.Block) else value.owner.operation
