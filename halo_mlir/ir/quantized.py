"""Tensors that stand for 8-bit codes times scales, however an exporter writes that out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.ir.reshapes import Group, moved_again, moved_axes, shape_of
from halo_mlir.ir.scalars import CASTS, constant_of
from halo_mlir.ir.torch import producer, to_builtin, vtensor

FNUZ = ("f8E4M3FNUZ", "f8E5M2FNUZ")
OCP = ("f8E4M3FN", "f8E5M2")
INT8 = ("i8", "si8")
EIGHT_BITS = (*FNUZ, *OCP, *INT8)

_WIDE = ("f16", "bf16", "f32", "f64", "i32", "si32")
_FLOATS = ("f16", "bf16", "f32", "f64")
_PRODUCTS = ("torch.aten.mul.Tensor", "torch.aten.mul.Scalar")
_QUOTIENTS = ("torch.aten.div.Tensor", "torch.aten.div.Scalar")
_CONVERSIONS = (*CASTS, "torch.aten.to.dtype_layout")
_STEPS = 64


@dataclass(frozen=True)
class Scale:
    """A factor, or a divisor where `divides`, of a dequantised value.

    `value` is a number or a tensor. `axes` are those of the dequantised value that the axes of the
    tensor run along: None for an axis of size 1, several axes with one number were merged.
    """

    value: ir.Value | float
    divides: bool = False
    axes: tuple[int | None, ...] = ()

    @property
    def is_scalar(self) -> bool:
        """Whether it is one number for the whole value."""
        return all(axis is None for axis in self.axes)

    def varies_along(self, axis: int) -> bool:
        """Whether it depends on the position along `axis` of the value."""
        return axis in self.axes

    def moved(self, groups: Sequence[Group]) -> "Scale":
        """The scale of the value after a view.

        Raises:
            MatchFailure: the view splits an axis that it varies along, or merges it with one that
                it does not.
        """
        if self.is_scalar:
            return self
        to: dict[int, int] = {}
        for group in groups:
            along = [axis for axis in group.source if axis in self.axes]
            if not along:
                continue
            if group.part:
                raise MatchFailure("a slice takes a part of the axis that a scale varies along")
            if len(group.result) != 1:
                raise MatchFailure("a view splits an axis that a scale varies along")
            if len(along) != len(group.source):
                raise MatchFailure("a view merges an axis that a scale varies along with others")
            if not self._has_run(group.source):
                raise MatchFailure("a view merges axes of a scale in another order than they lie")
            to |= dict.fromkeys(along, group.result[0])
        axes = tuple(None if axis is None else to[axis] for axis in self.axes)
        return replace(self, axes=axes)

    def _has_run(self, axes: Sequence[int]) -> bool:
        """Whether the tensor has these axes of the value next to each other in this order."""
        own = list(dict.fromkeys(axis for axis in self.axes if axis is not None))
        first = own.index(axes[0])
        return own[first : first + len(axes)] == list(axes)

    def tensor(self) -> tuple[ir.Value, list[int]]:
        """The scale as a builtin tensor without axes of size 1, and the value's axis for each.

        A number becomes a tensor of rank 0.
        """
        if isinstance(self.value, float):
            number = build.constant(ir.FloatAttr.get(ir.F32Type.get(), self.value))
            shape = build.tensor_type([], number.type)
            return create("tensor.from_elements", [shape], [number]).result, []
        whole = self.value if vtensor(self.value) is None else to_builtin(self.value)
        kept = list(dict.fromkeys(axis for axis in self.axes if axis is not None))
        firsts = [self.axes.index(axis) for axis in kept]
        return build.collapse(whole, build.groups_around(firsts, len(self.axes))), kept

    def scalar(self) -> ir.Value:
        """The factor as an f32: a scale of one number, inverted where it divides.

        Raises:
            MatchFailure: it varies.
        """
        f32 = ir.F32Type.get()
        if isinstance(self.value, float):
            number = 1.0 / self.value if self.divides else self.value
            return build.constant(ir.FloatAttr.get(f32, number))
        if not self.is_scalar:
            raise MatchFailure("a scale is not one number")
        tensor, _ = self.tensor()
        number = build.convert_float(
            create("tensor.extract", [build.element_of(tensor)], [tensor]).result, f32
        )
        if not self.divides:
            return number
        one = build.constant(ir.FloatAttr.get(f32, 1.0))
        return create("arith.divf", [f32], [one, number]).result


@dataclass(frozen=True)
class Dequantized:
    """A value that is `codes`, moved by `views` in order, times `scales`.

    `steps` are all ops from the codes to the value, conversions and products with scales included.
    `axes` are the value's for each axis of `moved_codes()`, None for axes of size 1.
    """

    value: ir.Value
    codes: ir.Value
    scales: tuple[Scale, ...]
    steps: tuple[ir.Operation, ...]
    views: tuple[ir.Operation, ...]
    kept_views: int
    axes: tuple[int | None, ...]
    rounded_to: str | None

    @property
    def dtype(self) -> str:
        """The element type of the codes: f8E4M3FNUZ, i8, ..."""
        return element_name(self.codes)

    @property
    def scalar_scales(self) -> tuple[Scale, ...]:
        """All scales, which are one number each.

        Raises:
            MatchFailure: one varies.
        """
        if any(not scale.is_scalar for scale in self.scales):
            raise MatchFailure("a scale is not one number")
        return self.scales

    def rebuilt(self) -> ir.Value:
        """The codes with the shape of the value: all views again, at the insertion point."""
        return self._moved(len(self.views))

    def moved_codes(self) -> tuple[ir.Value, list[int]]:
        """The codes as a builtin tensor, where they lie, and the value's axis for each of its own.

        Transpositions and broadcasts after the last reshape are not made; axes of size 1 that the
        value repeats or lacks are dropped.
        """
        codes = self._moved(self.kept_views)
        codes = codes if vtensor(codes) is None else to_builtin(codes)
        kept = [at for at, axis in enumerate(self.axes) if axis is not None]
        axes = [axis for axis in self.axes if axis is not None]
        return build.collapse(codes, build.groups_around(kept, len(self.axes))), axes

    def _moved(self, count: int) -> ir.Value:
        codes = self.codes
        for view in self.views[:count]:
            codes = moved_again(view, codes)
        return codes


def element_name(value: ir.Value) -> str:
    """The element type of a tensor as torch-mlir names it, signless integers as MLIR does."""
    tensor = vtensor(value)
    if tensor is not None:
        return tensor.dtype.removeprefix("s")
    return str(build.element_of(value)) if isinstance(value.type, ir.RankedTensorType) else ""


def dequantized(value: ir.Value) -> Dequantized:
    """Read `value`, a vtensor or builtin tensor, back to the 8-bit codes that it stands for.

    It may be the codes themselves. Looked through are ops that move elements, conversions between
    floats, and products with and divisions by scales.

    Raises:
        MatchFailure: it is not dequantised from 8 bits, or a view moves a scale in a way that is
            not followed.
    """
    path = _path_to_codes(value, _STEPS)
    if path is None:
        raise MatchFailure(f"{element_name(value) or value.type} is not dequantised from 8 bits")
    codes, steps = path
    return _followed(value, codes, steps)


@dataclass(frozen=True)
class _Step:
    """An op on the way: a view, a conversion, or a product with `scale`."""

    op: ir.Operation
    kind: str
    scale: Scale | None = None


def _path_to_codes(value: ir.Value, limit: int) -> tuple[ir.Value, list[_Step]] | None:
    """The codes and the steps from them to `value`; None where it does not come from 8 bits."""
    steps: list[_Step] = []
    while limit > 0:
        limit -= 1
        op, name = producer(value), element_name(value)
        step = None if op is None else _as_step(op, name)
        if op is None or step is None:
            return (value, steps[::-1]) if name in EIGHT_BITS else None
        if step.kind == "scale":
            return _through_product(op, steps, limit)
        if step.kind == "cast" and name in EIGHT_BITS:
            return value, steps[::-1]
        steps.append(step)
        value = op.operands[0]
    return None


def _as_step(op: ir.Operation, result: str) -> _Step | None:
    if op.name in _PRODUCTS or op.name in _QUOTIENTS:
        return _Step(op, "scale") if result in _FLOATS else None
    if op.name in _CONVERSIONS:
        source = element_name(op.operands[0])
        if source in EIGHT_BITS or (source in _WIDE and result in _FLOATS):
            return _Step(op, "cast")
        return None
    return _Step(op, "view") if moved_axes(op) is not None else None


def _through_product(
    op: ir.Operation, steps: list[_Step], limit: int
) -> tuple[ir.Value, list[_Step]] | None:
    """The codes may be in either factor; the other one is the scale."""
    divides = op.name in _QUOTIENTS
    if divides and len(op.operands) > 2:
        return None
    pairs = [(op.operands[0], op.operands[1])]
    if op.name == "torch.aten.mul.Tensor":
        pairs.append((op.operands[1], op.operands[0]))
    reason = None
    for value, factor in pairs:
        try:
            path = _path_to_codes(value, limit)
            if path is None or shape_of(value) != shape_of(op.results[0]):
                continue
            scale = _scale(factor, divides, len(shape_of(value)))
        except MatchFailure as failure:
            reason = reason or failure
            continue
        return path[0], [*path[1], _Step(op, "scale", scale), *steps[::-1]]
    if reason is not None:
        raise reason
    return None


def _scale(factor: ir.Value, divides: bool, rank: int) -> Scale:
    number = constant_of(factor)
    if number is not None:
        return Scale(number, divides)
    if vtensor(factor) is None:
        raise MatchFailure(f"a scale is {factor.type}")
    if element_name(factor) not in _FLOATS:
        raise MatchFailure(f"a scale is of type {element_name(factor)}")
    shape = shape_of(factor)
    new = rank - len(shape)
    axes = tuple(None if size == 1 else new + axis for axis, size in enumerate(shape))
    return Scale(factor, divides, axes)


def _followed(value: ir.Value, codes: ir.Value, steps: list[_Step]) -> Dequantized:
    """Follow the axes of codes and scales from the codes to the value."""
    scales: list[Scale] = []
    views: list[ir.Operation] = []
    axes: list[int | None] = _own_axes(codes)
    kept, rounded = 0, None
    for step in steps:
        if step.kind == "cast":
            rounded = _narrower(rounded, step.op)
        elif step.scale is not None:
            scales.append(step.scale)
        else:
            groups = moved_axes(step.op) or []
            scales = [scale.moved(groups) for scale in scales]
            views.append(step.op)
            order = _axis_order(groups)
            if order is None:
                axes, kept = _own_axes(step.op.results[0]), len(views)
            else:
                axes = [None if axis is None else order[axis] for axis in axes]
    ops = tuple(step.op for step in steps)
    return Dequantized(value, codes, tuple(scales), ops, tuple(views), kept, tuple(axes), rounded)


def _own_axes(value: ir.Value) -> list[int | None]:
    return list(range(len(shape_of(value))))


def _axis_order(groups: Sequence[Group]) -> dict[int, int | None] | None:
    """The result's axis for each of the source's; None for a reshape or a slice."""
    order: dict[int, int | None] = {}
    for group in groups:
        if group.part or len(group.source) > 1 or len(group.result) > 1:
            return None
        for axis in group.source:
            order[axis] = None
            if group.result and not group.broadcast:
                (order[axis],) = group.result
    return order


def _narrower(rounded: str | None, op: ir.Operation) -> str | None:
    """The narrowest type that the value was rounded to on the way from the codes."""
    source, result = element_name(op.operands[0]), element_name(op.results[0])
    narrows = source in ("f32", "f64") and result in ("f16", "bf16")
    return result if narrows else rounded
