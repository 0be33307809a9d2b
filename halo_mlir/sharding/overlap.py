"""A row-parallel product and its collective, cut in pieces of rows.

What is cut is the tensor that the product reads, seen as rows x depth: before conversions of it; of
8-bit codes, the codes. Each piece goes through copies of the same ops. A collective that does not
work along rows does to each row what it did before.
"""

import math
from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.ir import build, flow
from halo_mlir.ir.build import Extent, attributes_of, create
from halo_mlir.ir.index import ceil_div, minimum, mul, sub
from halo_mlir.ir.index import value as value_of
from halo_mlir.ir.parameters import known
from halo_mlir.ir.torch import VTensor, from_builtin, to_builtin, users
from halo_mlir.sharding.row_parallel import RowParallel, is_by_rows, same_shape

PIECE = "halo.piece"
"""The attribute of a collective that is one piece of another: its number."""


def split(found: RowParallel, pieces: int) -> None:
    """Replace product and collective by `pieces` of each, the wait by one for each and a join."""
    one = found.collective
    with ir.InsertionPoint(one.op), one.op.location:
        made = _Pieces(found, pieces)
        started = made.start()
    with ir.InsertionPoint(found.wait), found.wait.location:
        waited = [_again(found.wait, [value], known(value)) for value in started]
        whole = made.join(waited)
    found.wait.results[0].replace_all_uses_with(whole)
    for op in (found.wait, one.op, *reversed(found.after), found.product):
        _erase(op)
    for op in reversed(found.before):
        if not users(op.results[0]):
            _erase(op)


def _erase(op: ir.Operation) -> None:
    for use in list(op.results[0].uses):
        use.owner.erase()
    op.erase()


class _Pieces:
    """The copies of the ops; what is cut is cut once."""

    def __init__(self, found: RowParallel, pieces: int) -> None:
        self.found = found
        tile = found.tile(pieces)
        self.lead = build.extents(to_builtin(found.input))[:-1]
        self.rows = _product(self.lead)
        self.each = _assume(mul(ceil_div(self.rows, pieces * tile), tile), tile)
        last = sub(self.rows, self.each)
        starts = [mul(self.each, number) for number in range(1, pieces)]
        self.offsets: list[Extent] = [0, *(minimum(start, last) for start in starts)]
        self.flat: dict[ir.Value, ir.Value] = {}

    def start(self) -> list[ir.Value]:
        """Product, then the start of its collective, piece by piece; --> what is to wait for."""
        return [self._start(number) for number in range(len(self.offsets))]

    def _start(self, number: int) -> ir.Value:
        found, collective = self.found, self.found.collective.op
        value = self._rows_of(found.input, number)
        for op in (*found.before, found.product):
            operands = [value, *list(op.operands)[1:]]
            value = _again(op, operands, self._cut_type(op.results[0], value))
        for op in found.after:
            chain = same_shape(op)
            operands = [
                value if operand == chain else self._operand(operand, op, number)
                for operand in op.operands
            ]
            value = _again(op, operands, self._cut_type(op.results[0], value))
        result = self._cut_type(collective.results[0], value)
        operands = [value, *list(collective.operands)[1:]]
        return _again(collective, operands, result, number)

    def _operand(self, operand: ir.Value, op: ir.Operation, number: int) -> ir.Value:
        by_rows = is_by_rows(operand, known(op.results[0]))
        return self._rows_of(operand, number) if by_rows else operand

    def _cut_type(self, whole: ir.Value, piece: ir.Value) -> VTensor:
        tensor = known(whole)
        return VTensor((*known(piece).shape[:-1], tensor.shape[-1]), tensor.dtype)

    def _rows_of(self, value: ir.Value, number: int) -> ir.Value:
        """The rows of piece `number`, (1, .., rows, last): a range of bytes."""
        given = known(value)
        last = build.extents(to_builtin(value))[-1] if given.shape[-1] is None else given.shape[-1]
        whole = [self.rows, last]
        if value not in self.flat:
            self.flat[value] = flow.reshape(to_builtin(value), [*self.lead, last], whole)
        piece = [self.each, last]
        rows = _rows(self.flat[value], whole, self.offsets[number], piece)
        sizes = [*[1] * (given.rank - 2), *piece]
        shape = tuple(size if isinstance(size, int) else None for size in sizes)
        rows = flow.reshape(rows, piece, sizes)
        return from_builtin(rows, VTensor(shape, given.dtype).type())

    def join(self, parts: Sequence[ir.Value]) -> ir.Value:
        """The rows of all pieces at their places, in the shape of the whole."""
        result = known(self.found.collective.op.results[0])
        last = result.shape[-1]
        assert last is not None
        whole = [self.rows, last]
        tensor = flow.empty(whole, result.builtin().element_type)
        for part, offset in zip(parts, self.offsets, strict=True):
            piece = [self.each, last]
            rows = flow.reshape(to_builtin(part), [*[1] * (result.rank - 2), *piece], piece)
            tensor = _set_rows(rows, tensor, whole, offset, piece)
        return from_builtin(flow.reshape(tensor, whole, [*self.lead, last]), result.type())


def _assume(size: Extent, multiple: int) -> Extent:
    """`size`, of which IREE is told that it is a multiple of `multiple`."""
    if isinstance(size, int):
        return size
    index = ir.IndexType.get()
    facts = ir.Attribute.parse(f"[[#util.int.assumption<umin = {multiple}, udiv = {multiple}>]]")
    return create("util.assume.int", [index], [size], {"assumptions": facts}).result


def _rows(
    tensor: ir.Value, whole: Sequence[Extent], start: Extent, part: Sequence[Extent]
) -> ir.Value:
    """`flow.tensor.slice` of the first dimension of two."""
    before, kept = flow.dynamic_sizes(whole), flow.dynamic_sizes(part)
    starts, lengths = [value_of(start), value_of(0)], [value_of(size) for size in part]
    segments = [1, len(before), len(starts), len(lengths), len(kept)]
    shape = [size if isinstance(size, int) else None for size in part]
    return create(
        "flow.tensor.slice",
        [build.tensor_type(shape, build.element_of(tensor))],
        [tensor, *before, *starts, *lengths, *kept],
        {"operandSegmentSizes": ir.DenseI32ArrayAttr.get(segments)},
    ).result


def _set_rows(
    rows: ir.Value, tensor: ir.Value, whole: Sequence[Extent], start: Extent, part: Sequence[Extent]
) -> ir.Value:
    """`flow.tensor.update`: `tensor` with `rows` from `start` on."""
    before, kept = flow.dynamic_sizes(whole), flow.dynamic_sizes(part)
    segments = [1, len(before), 2, 1, len(kept)]
    return create(
        "flow.tensor.update",
        [tensor.type],
        [tensor, *before, value_of(start), value_of(0), rows, *kept],
        {
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get(segments),
            "tied_operands": flow.tied_to_first(),
        },
    ).result


def _again(
    op: ir.Operation, operands: Sequence[ir.Value], result: VTensor, piece: int | None = None
) -> ir.Value:
    attributes = attributes_of(op)
    if piece is not None:
        i64 = ir.IntegerType.get_signless(64)
        attributes[PIECE] = ir.IntegerAttr.get(i64, piece)
    return create(op.name, [result.type()], list(operands), attributes).result


def _product(sizes: Sequence[Extent]) -> Extent:
    number: Extent = math.prod(size for size in sizes if isinstance(size, int))
    for size in sizes:
        number = number if isinstance(size, int) else mul(size, number)
    return number
