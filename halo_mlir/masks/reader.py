"""Elements of torch values as expressions of the indices, for masks that a graph computes.

An element of a value is found from the elements of what it was computed from, down to constants,
index ranges and small tensors: those that have at most one of a mask's two sequence dimensions,
such as sequence lengths (B), positions (M) or document ids (B, N). Whatever else a value is made of
is data, and its elements `Unreadable`.
"""

import math
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from iree.compiler import ir

from halo_mlir.ir.extent import origin, symbol
from halo_mlir.ir.torch import NOT_CONSTANT, VTensor, constant_value, producer, vtensor
from halo_mlir.masks.algebra import arithmetic, compare, number
from halo_mlir.masks.expr import (
    KEY,
    ROW,
    Choice,
    Element,
    Expr,
    Host,
    Num,
    Number,
    Truth,
    axes,
    parts,
)
from halo_mlir.masks.linear import Unreadable

MAX_DEPTH = 100
"""Ops in a row that are looked through."""

Index = tuple[Number, ...]
_HOST_OPS = {
    "torch.aten.add.int": "+",
    "torch.aten.sub.int": "-",
    "torch.aten.mul.int": "*",
    "torch.aten.floordiv.int": "//",
    "torch.aten.remainder.int": "%",
    "torch.prim.min.int": "min",
    "torch.prim.max.int": "max",
}
_INTEGERS = ("si64", "si32", "si16", "si8")


class MaskReader:
    """Elements of torch values as expressions; what was read is remembered."""

    def __init__(self) -> None:
        self._read: dict[Any, Expr | Unreadable] = {}
        self._depth = 0
        self.exact = True
        """Whether indices run over the whole of the tensor that is being read."""
        self.device: ir.Attribute | None = None
        """Where the tensor that is being read is moved to."""
        self.any_data = False
        """Whether data may have both rows and keys, and be indexed by data."""

    def element(self, value: ir.Value, index: Index) -> Expr:
        """The element of `value` at `index`; of an i1 tensor it is a truth.

        Raises:
            Unreadable: it is no expression of the indices.
        """
        key = (value, index, self.exact, self.device)
        if key not in self._read:
            self._depth += 1
            try:
                if self._depth > MAX_DEPTH:
                    raise Unreadable(f"it is made by more than {MAX_DEPTH} ops in a row")
                self._read[key] = self._element(value, index)
            except Unreadable as reason:
                self._read[key] = reason
            finally:
                self._depth -= 1
        result = self._read[key]
        if isinstance(result, Unreadable):
            raise result
        return result

    def number(self, value: ir.Value, index: Index) -> Number:
        """An element as a number, 1 for true."""
        return number(self.element(value, index), i1=_dtype(value) == "i1")

    def truth(self, value: ir.Value, index: Index) -> Truth:
        """An element as a truth, true where it is not 0."""
        if _dtype(value) != "i1":
            return compare("!=", self.number(value, index), Num(0))
        return self.element(value, index)  # type: ignore[return-value]

    def broadcast(self, value: ir.Value, index: Index) -> Index:
        """The index into `value` where it is broadcast to what has `index`."""
        shape = known(value).shape
        return tuple(
            Num(0) if size == 1 else place
            for size, place in zip(shape, index[len(index) - len(shape) :], strict=True)
        )

    def part(self, value: ir.Value, index: Index) -> Expr:
        """`element`, where `index` does not run over the whole of `value`."""
        before, self.exact = self.exact, False
        try:
            return self.element(value, index)
        finally:
            self.exact = before

    def scalar(self, value: ir.Value) -> Number:
        """A torch number, constant or computed.

        Raises:
            Unreadable: it is None, or no number.
        """
        constant = constant_value(value)
        if isinstance(constant, bool | int | float):
            return Num(int(constant) if isinstance(constant, bool) else constant)
        op = producer(value)
        if constant is None or str(value.type) not in ("!torch.int", "!torch.float"):
            raise Unreadable(f"a scalar is {value.type}")
        if op is None:
            return self._host(value)
        if op.name in _HOST_OPS:
            left, right = (self.scalar(operand) for operand in op.operands)
            return arithmetic(_HOST_OPS[op.name], left, right)
        match op.name:
            case "torch.aten.Int.bool" | "torch.aten.Int.Scalar":
                return self.scalar(op.operands[0])
            case "torch.aten.size.int" if isinstance(constant_value(op.operands[1]), int):
                return self.size(op.operands[0], constant_value(op.operands[1]))
            case "torch.aten.Int.Tensor" | "torch.aten.item":
                rank = known(op.operands[0]).rank
                return self.number(op.operands[0], (Num(0),) * rank)
        return self._host(value)

    def _host(self, value: ir.Value) -> Number:
        if str(value.type) != "!torch.int":
            raise Unreadable(f"a scalar {value.type} is computed")
        return Host(value, value)

    def size(self, tensor: ir.Value, axis: int) -> Number:
        """The extent of `tensor` along `axis`."""
        shape = known(tensor).shape
        axis %= len(shape)
        size = shape[axis]
        if size is not None:
            return Num(size)
        bound = symbol(tensor, axis)
        if bound is not None:
            return Host(bound, tensor, axis)
        source, place = origin(tensor, axis)
        if place is None:
            return self.scalar(source)
        return Host(symbol(source, place) or (source, place), source, place)

    def _element(self, value: ir.Value, index: Index) -> Expr:
        op = producer(value)
        reader = None if op is None else READERS.get(op.name)
        if reader is None:
            return self._leaf(value, index)
        try:
            result = reader(self, op, index)
        except Unreadable as reason:
            try:
                return self._leaf(value, index)
            except Unreadable:
                raise reason from None
        # A part of data is better read whole where it was cut out.
        if isinstance(result, Element) and not result.exact and self.exact:
            with suppress(Unreadable):
                return self._leaf(value, index)
        return result

    def _leaf(self, value: ir.Value, index: Index) -> Expr:
        dtype = _dtype(value)
        what = value.owner.operation.name if producer(value) is not None else "an argument"
        if dtype != "i1" and dtype not in _INTEGERS:
            raise Unreadable(f"{dtype} values come from {what}")
        if self.any_data:
            return Element(value, index, self.exact, self.device)
        if sum(bool(axes(place) & {ROW, KEY}) for place in index) > 1:
            raise Unreadable(f"rows x keys of data come from {what}")
        if any(isinstance(part, Element) for place in index for part in parts(place)):
            raise Unreadable(f"data from {what} are indexed by data")
        return Element(value, index, self.exact, self.device)


Reader = Callable[[MaskReader, Any, Index], Expr]
READERS: dict[str, Reader] = {}
"""How an element of each op's result is found: reader(state, op, index)."""


def reads(*names: str) -> Callable[[Reader], Reader]:
    """Enter a function in READERS."""

    def enter(reader: Reader) -> Reader:
        READERS.update(dict.fromkeys(names, reader))
        return reader

    return enter


def known(value: ir.Value) -> VTensor:
    """`vtensor`, where there is one.

    Raises:
        Unreadable: the rank is not known.
    """
    tensor = vtensor(value)
    if tensor is None:
        raise Unreadable(f"{value.type} has no known rank")
    return tensor


def integer(value: ir.Value) -> int:
    """The constant `value`.

    Raises:
        Unreadable: it is none.
    """
    constant = constant_value(value)
    if constant is NOT_CONSTANT or not isinstance(constant, int):
        raise Unreadable("an axis, offset or step is computed")
    return constant


def converted(expr: Expr, source: str, target: str) -> Expr:
    """`expr` of element type `source`, converted to `target`."""
    if target == "i1":
        return expr if source == "i1" else compare("!=", number(expr), Num(0))
    value = number(expr, i1=source == "i1")
    if target in _INTEGERS:
        return _truncated(value)
    if target not in ("f32", "f64") and not _is_constant(value):
        raise Unreadable(f"indices are converted to {target}")
    return value


def divided(op: str, left: Number, right: Number) -> Number:
    """`left op right` for // and %.

    Raises:
        Unreadable: the divisor is not a positive constant.
    """
    if not isinstance(right, Num) or right.value <= 0:
        raise Unreadable("a divisor is not a positive constant")
    if right.value == 1:
        return left if op == "//" else Num(0)
    return arithmetic(op, left, right)


def _truncated(value: Number) -> Number:
    match value:
        case Num(constant):
            if not math.isfinite(constant):
                raise Unreadable(f"{constant} is converted to an integer")
            return Num(int(constant))
        case Choice(condition, then, other):
            return Choice(condition, _truncated(then), _truncated(other))
        case _:
            return value


def _is_constant(value: Number) -> bool:
    if isinstance(value, Choice):
        return _is_constant(value.then) and _is_constant(value.other)
    return isinstance(value, Num)


def _dtype(value: ir.Value) -> str:
    return known(value).dtype
