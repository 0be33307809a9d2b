"""The mask of an attention, seen from one tile of it: which keys it leaves, and its elements.

A mask that is generated (a linalg.generic whose body computes i1, or a float that is -inf where a
key is dropped, from indices and small tensors) is read as a condition on the key j:

    j <= row, row in [r0, r1]   -->   a row of the tile may see keys [0, r1 + 1), all see [0, r0 + 1)
    A and B                     -->   intersections
    A or B                      -->   the hull, and the union where the two meet

so that a workgroup reads only the keys that some row sees, and evaluates the mask only where not
all rows see all keys. What is no such condition leaves every key visible and none fully so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.block_spans import BlockSpans, block_spans
from halo_mlir.ir.build import create
from halo_mlir.ir.index import Index

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


class GeneratedMask:
    """A mask made by a linalg.generic.

    Args:
        generic: the op.
        dims: the attention's iteration dimension for each of its loops.
        key_dim: which of these are the keys.
        row_dim: which are the query's positions; -1 where no bounds are asked for.
    """

    def __init__(self, generic: ir.Operation, dims: tuple[int, ...], key_dim: int, row_dim: int = -1):
        self._generic, self._dims, self._key, self._row = generic, dims, key_dim, row_dim
        self._spans: dict[tuple[ir.Value, bool, int], BlockSpans | None] = {}
        block = generic.regions[0].blocks[0]
        inputs = list(generic.operands)[:-1]
        maps = [
            ir.AffineMapAttr(attribute).value
            for attribute in ir.ArrayAttr(generic.attributes["indexing_maps"])
        ]
        arguments = list(block.arguments)
        self._inputs = {
            argument: (tensor, [dims[expr.position] for expr in indexing.results])
            for argument, tensor, indexing in zip(arguments[:-1], inputs, maps[:-1], strict=True)
        }
        self._block = block
        self._result = list(block.operations)[-1].operands[0]

    @property
    def element(self) -> ir.Type:
        """i1, or the float type of an added mask."""
        return self._result.type

    def keys(self, place: Place, count: Index) -> Keys:
        """Which of `count` keys the tile at `place` sees; the ops are made where they are wanted.

        The spans lie within [0, count), and may be empty or, where they are, end before they start.
        """
        found = _Bounds(self, place, count).truth(self._condition(), negated=False)
        span = found.visible
        visible = Span(ix.maximum(span.start, 0), ix.minimum(span.end, count))
        if self._adds_numbers():
            return Keys(visible, Span(0, 0))
        span = found.full
        return Keys(visible, Span(ix.maximum(span.start, 0), ix.minimum(span.end, count)))

    def _condition(self) -> ir.Value:
        """Where a key is kept: the mask itself, or the condition of its select over -inf."""
        op = _definition(self._result)
        if op is not None and op.name == "arith.select":
            other = _definition(op.operands[2])
            if other is not None and other.name == "arith.constant":
                value = other.attributes["value"]
                if isinstance(value, ir.FloatAttr) and value.value == float("-inf"):
                    return op.operands[0]
        return self._result

    def _adds_numbers(self) -> bool:
        """Whether anything but 0 may be added to the score of a key that is kept."""
        if isinstance(self.element, ir.IntegerType):
            return False
        op = _definition(self._result)
        if op is None or op.name != "arith.select":
            return True
        kept = _definition(op.operands[1])
        return kept is None or kept.name != "arith.constant" or (
            ir.FloatAttr(kept.attributes["value"]).value != 0.0
        )

    def spans(self, of: ir.Value, negated: bool, rows: int) -> BlockSpans | None:
        """Where the condition `of` holds for blocks of `rows` rows, computed beside the mask."""
        key = (of, negated, rows)
        if key not in self._spans:
            self._spans[key] = self._block_spans(of, negated, rows)
        return self._spans[key]

    def _block_spans(self, of: ir.Value, negated: bool, rows: int) -> BlockSpans | None:
        used = self.dims_of(of)
        if self._key not in used:
            return None
        dims = [dim for dim in self._dims if dim in used and dim != self._key]
        with ir.InsertionPoint(self._generic):
            extents = dict(
                zip(self._dims, build.extents(self._generic.operands[-1]), strict=True)
            )

            whole = {
                argument: (tensor, axes)
                for argument, (tensor, axes) in self._inputs.items()
                if self._row not in axes and used.issuperset(axes)
            }

            def holds(position: Mapping[int, Index], elements: Sequence[ir.Value]) -> ir.Value:
                given = dict(zip(whole, elements, strict=True))
                value = _Copy(self, position, given).value(of)
                true = build.constant(ir.BoolAttr.get(True))
                return create("arith.xori", [value.type], [value, true]).result if negated else value

            return block_spans(dims, self._row, self._key, extents, rows, list(whole.values()), holds)

    def dims_of(self, value: ir.Value) -> set[int]:
        """The iteration dimensions that a value of the body depends on."""
        if not self.inside(value):
            return set()
        op = _definition(value)
        if op is None:
            return set(self._inputs[value][1])
        if op.name == "linalg.index":
            return {self._dims[ir.IntegerAttr(op.attributes["dim"]).value]}
        return {dim for operand in op.operands for dim in self.dims_of(operand)}

    def element_at(self, position: Mapping[int, Index], hoisted: dict) -> ir.Value:
        """The mask's element at `position` of each iteration dimension."""
        return _Copy(self, position, hoisted).value(self._result)

    def hoist(self, place: Place) -> dict[ir.Value, ir.Value]:
        """The inputs that are the same for a whole tile, read once."""
        return {
            argument: read(tensor, [place.first[dim] for dim in dims])
            for argument, (tensor, dims) in self._inputs.items()
            if all(dim != self._key and place.fixed(dim) for dim in dims)
        }

    def inside(self, value: ir.Value) -> bool:
        """Whether the generator's body makes `value`."""
        return value.owner == self._block or (
            not isinstance(value.owner, ir.Block) and value.owner.operation.block == self._block
        )


def generated_mask(
    mask: ir.Value, dims: tuple[int, ...], key_dim: int, row_dim: int = -1
) -> GeneratedMask | None:
    """The generator of `mask`, whose axes are the iteration dimensions `dims`; None where it is data.

    An input that has both rows and keys makes it data.
    """
    op = _definition(mask)
    if op is None or op.name != "linalg.generic" or len(op.results) != 1:
        return None
    maps = [
        ir.AffineMapAttr(attribute).value
        for attribute in ir.ArrayAttr(op.attributes["indexing_maps"])
    ]
    identity = ir.AffineMap.get_identity(len(dims))
    if maps[-1] != identity or len(ir.ArrayAttr(op.attributes["iterator_types"])) != len(dims):
        return None
    for indexing in maps[:-1]:
        if not all(isinstance(expr, ir.AffineDimExpr) for expr in indexing.results):
            return None
    block = op.regions[0].blocks[0]
    if any(len(inner.operation.regions) > 0 for inner in block.operations):
        return None
    if any(use is not None for use in block.arguments[len(maps) - 1].uses):
        return None  # reads what was there before
    return GeneratedMask(op, dims, key_dim, row_dim)


def read(tensor: ir.Value, places: list[Index]) -> ir.Value:
    """`tensor.extract`, with each place kept within its extent."""
    within = []
    for axis, (place, size) in enumerate(zip(places, build.extents(tensor), strict=True)):
        if isinstance(size, int) and isinstance(place, int):
            within.append(ix.value(max(0, min(place, size - 1))))
            continue
        last = ix.sub(size if isinstance(size, int) else build.dim(tensor, axis), 1)
        within.append(ix.value(ix.minimum(place, last)))
    return create("tensor.extract", [build.element_of(tensor)], [tensor, *within]).result


class _Copy:
    """Makes a body's ops again at given positions, each once."""

    def __init__(self, mask: GeneratedMask, position, hoisted) -> None:
        self._mask, self._position = mask, position
        self._made = dict(hoisted)

    def value(self, of: ir.Value) -> ir.Value:
        if of not in self._made:
            self._made[of] = self._make(of)
        return self._made[of]

    def _make(self, of: ir.Value) -> ir.Value:
        if not self._mask.inside(of):
            return of
        op = _definition(of)
        if op is None:
            tensor, dims = self._mask._inputs[of]
            return read(tensor, [self._position[dim] for dim in dims])
        if op.name == "linalg.index":
            return ix.value(self._position[self._mask._dims[op.attributes["dim"].value]])
        operands = [self.value(operand) for operand in op.operands]
        if op.name == "tensor.extract":
            return read(operands[0], operands[1:])
        types = [result.type for result in op.results]
        return create(op.name, types, operands, build.attributes_of(op)).result


class _Bounds:
    """Interval arithmetic over the rows of a tile."""

    def __init__(self, mask: GeneratedMask, place: Place, count: Index) -> None:
        self._mask, self._place, self._count = mask, place, count
        self._hoisted = mask.hoist(place)
        self._known: dict[ir.Value, tuple[Index, Index]] = {}

    def truth(self, of: ir.Value, *, negated: bool) -> Keys:
        everything, nothing = Span(0, self._count), Span(0, 0)
        unknown = Keys(everything, nothing)
        op = _definition(of) if self._mask.inside(of) else None
        if op is None:
            return unknown
        if op.name == "arith.constant":
            kept = bool(ir.IntegerAttr(op.attributes["value"]).value) != negated
            return Keys(everything, everything) if kept else Keys(nothing, nothing)
        if op.name == "arith.xori":
            other = _definition(op.operands[1])
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
        rows = [extent for extent in self._place.extent.values() if extent > 1]
        spans = self._mask.spans(of, negated, rows[0]) if len(rows) == 1 else None
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
        op = _definition(of) if self._mask.inside(of) else None
        if op is not None:
            if op.name == "linalg.index" and self._dim(op) == self._mask._key:
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
        op = _definition(of)
        if op is None:
            return self._element(of)
        match op.name:
            case "arith.constant":
                number = ir.IntegerAttr(op.attributes["value"]).value
                return number, number
            case "linalg.index":
                dim = self._dim(op)
                if dim == self._mask._key:
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
        varying = [dim for dim in dims if dim != self._mask._key and not self._place.fixed(dim)]
        if len(varying) > 1 or self._mask._key in dims:
            raise NotClosed
        rows = self._place.extent[varying[0]] if varying else 1
        if rows > MAX_UNROLLED_ROWS:
            raise NotClosed
        low = high = None
        for row in range(rows):
            place = dict(self._place.first)
            if varying:
                place[varying[0]] = ix.add(place[varying[0]], row)
            number = _as_index(_Copy(self._mask, place, self._hoisted).value(argument))
            low = number if low is None else ix.minimum(low, number)
            high = number if high is None else ix.maximum(high, number)
        if low is None or high is None:
            raise NotClosed
        return low, high

    def _dim(self, op: ir.Operation) -> int:
        return self._mask._dims[ir.IntegerAttr(op.attributes["dim"]).value]


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
    return create(
        "arith.select", [ir.IndexType.get()], [test, ix.value(then), ix.value(0)]
    ).result


def _as_index(number: ir.Value) -> Index:
    if isinstance(number.type, ir.IndexType):
        return number
    if not isinstance(number.type, ir.IntegerType):
        raise NotClosed
    return create("arith.index_cast", [ir.IndexType.get()], [number]).result


def _definition(value: ir.Value) -> ir.Operation | None:
    return None if isinstance(value.owner, ir.Block) else value.owner.operation
