"""The mask of an attention, seen from one tile of it: which keys it leaves, and its elements.

A mask that is generated (a linalg.generic whose body computes i1, or a float that is -inf where a
key is dropped, from indices and small tensors) is read as a condition on the key, so that a
workgroup reads only the keys that some row sees, and evaluates the mask only where not all rows see
all keys (halo_mlir/kernels/mask_bounds.py).
"""

from collections.abc import Mapping, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import create
from halo_mlir.ir.index import Index
from halo_mlir.kernels.block_spans import BlockSpans, block_spans
from halo_mlir.kernels.mask_bounds import Bounds, Keys, Place, Span, definition


class GeneratedMask:
    """A mask made by a linalg.generic.

    Args:
        generic: the op.
        dims: the attention's iteration dimension for each of its loops.
        key_dim: which of these are the keys.
        row_dim: which are the query's positions; -1 where no bounds are asked for.
    """

    def __init__(
        self, generic: ir.Operation, dims: tuple[int, ...], key_dim: int, row_dim: int = -1
    ):
        self._generic, self.dims, self.key, self.row = generic, dims, key_dim, row_dim
        self._spans: dict[tuple[ir.Value, bool, int], BlockSpans | None] = {}
        block = generic.regions[0].blocks[0]
        inputs = list(generic.operands)[:-1]
        maps = [
            ir.AffineMapAttr(attribute).value
            for attribute in ir.ArrayAttr(generic.attributes["indexing_maps"])
        ]
        arguments = list(block.arguments)
        self.inputs = {
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
        found = Bounds(self, place, count).truth(self._condition(), negated=False)
        span = found.visible
        visible = Span(ix.maximum(span.start, 0), ix.minimum(span.end, count))
        if self._adds_numbers():
            return Keys(visible, Span(0, 0))
        span = found.full
        return Keys(visible, Span(ix.maximum(span.start, 0), ix.minimum(span.end, count)))

    def _condition(self) -> ir.Value:
        """Where a key is kept: the mask itself, or the condition of its select over -inf."""
        op = definition(self._result)
        if op is not None and op.name == "arith.select":
            other = definition(op.operands[2])
            if other is not None and other.name == "arith.constant":
                value = other.attributes["value"]
                if isinstance(value, ir.FloatAttr) and value.value == float("-inf"):
                    return op.operands[0]
        return self._result

    def _adds_numbers(self) -> bool:
        """Whether anything but 0 may be added to the score of a key that is kept."""
        if isinstance(self.element, ir.IntegerType):
            return False
        op = definition(self._result)
        if op is None or op.name != "arith.select":
            return True
        kept = definition(op.operands[1])
        return (
            kept is None
            or kept.name != "arith.constant"
            or (ir.FloatAttr(kept.attributes["value"]).value != 0.0)
        )

    def spans(self, of: ir.Value, negated: bool, rows: int) -> BlockSpans | None:
        """Where the condition `of` holds for blocks of `rows` rows, computed beside the mask."""
        key = (of, negated, rows)
        if key not in self._spans:
            self._spans[key] = self._block_spans(of, negated, rows)
        return self._spans[key]

    def _block_spans(self, of: ir.Value, negated: bool, rows: int) -> BlockSpans | None:
        used = self.dims_of(of)
        if self.key not in used:
            return None
        dims = [dim for dim in self.dims if dim in used and dim != self.key]
        with ir.InsertionPoint(self._generic):
            extents = dict(zip(self.dims, build.extents(self._generic.operands[-1]), strict=True))

            whole = {
                argument: (tensor, axes)
                for argument, (tensor, axes) in self.inputs.items()
                if self.row not in axes and used.issuperset(axes)
            }

            def holds(position: Mapping[int, Index], elements: Sequence[ir.Value]) -> ir.Value:
                given = dict(zip(whole, elements, strict=True))
                value = self.value_at(of, position, given)
                true = build.constant(ir.BoolAttr.get(True))
                return (
                    create("arith.xori", [value.type], [value, true]).result if negated else value
                )

            return block_spans(dims, self.row, self.key, extents, rows, list(whole.values()), holds)

    def dims_of(self, value: ir.Value) -> set[int]:
        """The iteration dimensions that a value of the body depends on."""
        if not self.inside(value):
            return set()
        op = definition(value)
        if op is None:
            return set(self.inputs[value][1])
        if op.name == "linalg.index":
            return {self.dims[ir.IntegerAttr(op.attributes["dim"]).value]}
        return {dim for operand in op.operands for dim in self.dims_of(operand)}

    def element_at(self, position: Mapping[int, Index], hoisted: dict) -> ir.Value:
        """The mask's element at `position` of each iteration dimension."""
        return self.value_at(self._result, position, hoisted)

    def value_at(self, value: ir.Value, position: Mapping[int, Index], hoisted: dict) -> ir.Value:
        """A value of the body, made again at `position`."""
        return _Copy(self, position, hoisted).value(value)

    def hoist(self, place: Place) -> dict[ir.Value, ir.Value]:
        """The inputs that are the same for a whole tile, read once."""
        return {
            argument: read(tensor, [place.first[dim] for dim in dims])
            for argument, (tensor, dims) in self.inputs.items()
            if all(dim != self.key and place.fixed(dim) for dim in dims)
        }

    def inside(self, value: ir.Value) -> bool:
        """Whether the generator's body makes `value`."""
        return value.owner == self._block or (
            not isinstance(value.owner, ir.Block) and value.owner.operation.block == self._block
        )


def generated_mask(
    mask: ir.Value, dims: tuple[int, ...], key_dim: int, row_dim: int = -1
) -> GeneratedMask | None:
    """The generator of `mask`, whose axes are the iteration dimensions `dims`; None for data.

    An input that has both rows and keys makes it data.
    """
    op = definition(mask)
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
        op = definition(of)
        if op is None:
            tensor, dims = self._mask.inputs[of]
            return read(tensor, [self._position[dim] for dim in dims])
        if op.name == "linalg.index":
            return ix.value(self._position[self._mask.dims[op.attributes["dim"].value]])
        operands = [self.value(operand) for operand in op.operands]
        if op.name == "tensor.extract":
            return read(operands[0], operands[1:])
        types = [result.type for result in op.results]
        return create(op.name, types, operands, build.attributes_of(op)).result
