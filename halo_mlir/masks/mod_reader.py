"""Mask mods and score mods, functions of 0-d torch tensors, as expressions.

    func.func private @score(%score, %b, %h, %q, %kv, captured...) --> a Real
    func.func private @mask(%b, %h, %q, %kv, captured...)          --> a Truth

An element of a captured tensor is read where the tensor is made, outside the function.
"""

from collections.abc import Sequence

from iree.compiler import ir

import halo_mlir.masks.ops  # fills READERS
import halo_mlir.masks.views  # noqa: F401
from halo_mlir.ir.scalars import CASTS, constant_of
from halo_mlir.ir.torch import COPIES, VIEWS, constant_value, producer
from halo_mlir.masks import mod_expr
from halo_mlir.masks.expr import Axis, Element, Expr, Num, Number
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.mod_expr import Const, Real, Score, Whole, pick
from halo_mlir.masks.reader import Index, MaskReader, known

_BINARY = {
    "add": "+",
    "sub": "-",
    "rsub": "-",
    "mul": "*",
    "div": "/",
    "pow": "pow",
    "minimum": "min",
    "maximum": "max",
}
_UNARY = {name: name for name in mod_expr.UNARY}
_SAME = (*COPIES, *CASTS, *VIEWS, "torch.aten.to.dtype_layout", "torch.aten.lift_fresh_copy")
_FLOATS = ("f16", "bf16", "f32", "f64")


class ModReader(MaskReader):
    """Reads the body of one mod.

    Args:
        arguments: for each argument of the function its index, SCORE, or the captured value.
    """

    def __init__(self, arguments: dict[ir.Value, Number | Score | ir.Value]):
        super().__init__()
        self._arguments = arguments
        self.sizes: Sequence[Number] = ()
        """The extents of the axes batch, head, row and key."""
        self.any_data = True

    def element(self, value: ir.Value, index: Index) -> Expr:
        given = self._arguments.get(value, value)
        if isinstance(given, Score):
            raise Unreadable("it depends on the score")
        if not isinstance(given, ir.Value):
            return given
        if self._inside(given):
            return super().element(given, index)
        before, self.any_data = self.any_data, False
        try:
            return super().element(given, index)
        except Unreadable:
            return self._data(given, index)
        finally:
            self.any_data = before

    def part(self, value: ir.Value, index: Index) -> Expr:
        given = self._outer(value)
        if all(self._is_whole(given, axis, place) for axis, place in enumerate(index)):
            return self.element(given, index)
        return super().part(given, index)

    def scalar(self, value: ir.Value) -> Number:
        given = self._outer(value)
        # A size that the exporter hands over as a tensor.
        if str(given.type).startswith("!torch.vtensor"):
            return self.number(given, (Num(0),) * known(given).rank)
        return super().scalar(given)

    def size(self, tensor: ir.Value, axis: int) -> Number:
        return super().size(self._outer(tensor), axis)

    def real(self, value: ir.Value, index: Index) -> Real:
        """The element of a torch value at `index`, or the torch number, as a real number.

        Raises:
            Unreadable: it is computed with an op that is not known here.
        """
        value = self._arguments.get(value, value)  # type: ignore[assignment]
        if isinstance(value, Score):
            return value
        constant = constant_of(value) if isinstance(value, ir.Value) else None
        if constant is not None:
            return Const(constant)
        if not isinstance(value, ir.Value):
            return Whole(value)
        if not str(value.type).startswith("!torch.vtensor"):
            return Whole(self.scalar(value))
        if known(value).dtype not in _FLOATS:
            read = self.number(value, index)
            return Const(float(read.value)) if isinstance(read, Num) else Whole(read)
        return self._real(value, index)

    def _real(self, value: ir.Value, index: Index) -> Real:
        op = producer(value)
        if op is None or not self._inside(value):
            return self._data(value, index)
        operands = list(op.operands)
        name = op.name.removeprefix("torch.aten.").partition(".")[0]
        if op.name in _SAME:
            if known(operands[0]).rank != len(index):
                raise Unreadable(f"{op.name} changes the rank")
            return self.real(operands[0], index)
        if name in _BINARY and len(operands) >= 2:
            left, right = (self._broadcast(operand, index) for operand in operands[:2])
            if name in ("add", "sub", "rsub") and constant_value(operands[2]) != 1:
                right = mod_expr.op("*", right, self.real(operands[2], index))
            if name == "rsub":
                left, right = right, left
            if op.name.startswith("torch.aten.div.") and op.name.endswith("_mode"):
                raise Unreadable("a quotient is rounded")
            return mod_expr.op(_BINARY[name], left, right)
        if name in _UNARY:
            return mod_expr.op(name, self.real(operands[0], index))
        match name:
            case "sigmoid":
                exponential = mod_expr.op("exp", mod_expr.op("neg", self.real(operands[0], index)))
                return mod_expr.op("/", Const(1.0), mod_expr.op("+", exponential, Const(1.0)))
            case "relu":
                return mod_expr.op("max", self.real(operands[0], index), Const(0.0))
            case "clamp":
                clamped = self.real(operands[0], index)
                for bound, which in ((operands[1], "max"), (operands[2], "min")):
                    if constant_value(bound) is not None:
                        clamped = mod_expr.op(which, clamped, self.real(bound, index))
                return clamped
            case "where":
                place = self.broadcast(operands[0], index)
                cases = (self._broadcast(operand, index) for operand in operands[1:])
                return pick(self.truth(operands[0], place), *cases)
            case "masked_fill":
                old, condition, new = operands
                filled = self.truth(condition, self.broadcast(condition, index))
                return pick(filled, self._broadcast(new, index), self._broadcast(old, index))
            case "index":
                return self._indexed(op, index)
        raise Unreadable(f"{op.name} is not known in a score mod")

    def _broadcast(self, value: ir.Value, index: Index) -> Real:
        if not str(value.type).startswith("!torch.vtensor"):
            return self.real(value, index)
        return self.real(value, self.broadcast(value, index))

    def _indexed(self, op: ir.Operation, index: Index) -> Real:
        """tensor[i, j, ...] with 0-d tensors for the first axes."""
        made = producer(op.operands[1])
        listed = [] if made is None else list(made.operands)
        if any(constant_value(item) is None or known(item).rank for item in listed):
            raise Unreadable("a float tensor is indexed by tensors with axes")
        places = tuple(self.number(item, ()) for item in listed)
        return self.real(op.operands[0], (*places, *index))

    def _leaf(self, value: ir.Value, index: Index) -> Expr:
        """An element of data; the mod's own values are none, they exist inside it only."""
        if self._inside(value):
            op = producer(value)
            raise Unreadable(
                f"{op.name if op is not None else 'an argument'} is not known in a mod"
            )
        return super()._leaf(value, index)

    def _data(self, value: ir.Value, index: Index) -> Element:
        """An element of a captured tensor, as it is."""
        exact = all(self._is_whole(value, axis, place) for axis, place in enumerate(index))
        return Element(value, index, exact)

    def _inside(self, value: ir.Value) -> bool:
        """Whether the mod's own body makes `value`."""
        owner = value.owner
        block = owner if isinstance(owner, ir.Block) else owner.operation.block
        return any(argument.owner == block for argument in self._arguments)

    def _outer(self, value: ir.Value) -> ir.Value:
        given = self._arguments.get(value, value)
        return given if isinstance(given, ir.Value) else value

    def _is_whole(self, tensor: ir.Value, axis: int, place: Number) -> bool:
        """Whether `place`, where it is an index, runs over all of the axis."""
        return not isinstance(place, Axis) or self.size(tensor, axis) == self.sizes[place.axis]
