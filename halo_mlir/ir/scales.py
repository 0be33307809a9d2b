"""Scales of dequantised tensors: which axes they run along, through any views."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.ir.reshapes import Group, element_name, moved_axes, shape_of
from halo_mlir.ir.scalars import constant_of
from halo_mlir.ir.torch import producer, to_builtin, vtensor

FLOATS = ("f16", "bf16", "f32", "f64")


@dataclass(frozen=True)
class Scale:
    """A factor, or a divisor where `divides`, of a dequantised value.

    `value` is a number or a tensor. `axes` are those of the dequantised value that the axes of the
    tensor run along: None for an axis of size 1, several axes with one number were merged. `blocks`
    are how many positions next to each other on those axes have one element in common, mostly 1.
    """

    value: ir.Value | float
    divides: bool = False
    axes: tuple[int | None, ...] = ()
    blocks: tuple[int, ...] = ()

    @property
    def is_scalar(self) -> bool:
        """Whether it is one number for the whole value."""
        return all(axis is None for axis in self.axes)

    @property
    def has_blocks(self) -> bool:
        """Whether several positions on an axis that it varies along share an element."""
        return any(block > 1 for block in self.blocks)

    def varies_along(self, axis: int) -> bool:
        """Whether it depends on the position along `axis` of the value."""
        return axis in self.axes

    def block_along(self, axis: int) -> int:
        """How many positions on an `axis` that it varies along share an element."""
        return self.blocks[self.axes.index(axis)] if self.blocks else 1

    def moved(self, groups: Sequence[Group], shape: Sequence[int | None]) -> "Scale":
        """The scale of the value after a view.

        Args:
            groups: what the view does.
            shape: the value's before it.

        Raises:
            MatchFailure: the view splits an axis that it varies along, or merges it with one that
                it does not, except for a static one behind it: then that becomes a block.
        """
        if self.is_scalar:
            return self
        to: dict[int, tuple[int, int]] = {}
        for group in groups:
            along = [axis for axis in group.source if axis in self.axes]
            if not along:
                continue
            if group.part:
                raise MatchFailure("a slice takes a part of the axis that a scale varies along")
            if len(group.result) != 1:
                raise MatchFailure("a view splits an axis that a scale varies along")
            rest = [shape[axis] for axis in group.source[len(along) :]]
            if along != list(group.source[: len(along)]) or None in rest:
                raise MatchFailure("a view merges an axis that a scale varies along with others")
            if not self._has_run(along):
                raise MatchFailure("a view merges axes of a scale in another order than they lie")
            if len(group.source) > 1 and any(self.block_along(axis) > 1 for axis in along):
                raise MatchFailure("a view merges the blocks of a scale with another axis")
            block = prod(size for size in rest if size is not None)
            to |= dict.fromkeys(along, (group.result[0], block))
        axes = tuple(None if axis is None else to[axis][0] for axis in self.axes)
        blocks = tuple(
            1 if axis is None else to[axis][1] * self.block_along(axis) for axis in self.axes
        )
        return replace(self, axes=axes, blocks=blocks)

    def _has_run(self, axes: Sequence[int]) -> bool:
        """Whether the tensor has these axes of the value next to each other in this order."""
        own = list(dict.fromkeys(axis for axis in self.axes if axis is not None))
        first = own.index(axes[0])
        return own[first : first + len(axes)] == list(axes)

    def tensor(self) -> tuple[ir.Value, list[int]]:
        """The scale as a builtin tensor without axes of size 1, and the value's axis for each.

        Where it has blocks, an element for each. A number becomes a tensor of rank 0.
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


def scale_of(factor: ir.Value, divides: bool, rank: int) -> Scale:
    """The scale that a value of `rank` is multiplied with, or divided by.

    Raises:
        MatchFailure: it is no number and no tensor of floats.
    """
    number = constant_of(factor)
    if number is not None:
        return Scale(number, divides)
    if vtensor(factor) is None:
        raise MatchFailure(f"a scale is {factor.type}")
    if element_name(factor) not in FLOATS:
        raise MatchFailure(f"a scale is of type {element_name(factor)}")
    new = rank - len(shape_of(factor))
    repeated = _before_repetition(factor)
    scale = repeated if repeated is not None and repeated.has_blocks else _unmoved(factor)
    axes = tuple(None if axis is None else new + axis for axis in scale.axes)
    return replace(scale, divides=divides, axes=axes)


def _unmoved(factor: ir.Value) -> Scale:
    shape = shape_of(factor)
    return Scale(factor, axes=tuple(None if n == 1 else axis for axis, n in enumerate(shape)))


def _before_repetition(factor: ir.Value) -> Scale | None:
    """A scale whose elements were repeated to blocks: what it was before any view."""
    views, op = [], producer(factor)
    while op is not None and moved_axes(op) is not None:
        views.append(op)
        op = producer(op.operands[0])
    if not views:
        return None
    scale = _unmoved(views[-1].operands[0])
    try:
        for view in reversed(views):
            scale = scale.moved(moved_axes(view) or [], shape_of(view.operands[0]))
    except MatchFailure:
        return None
    return scale
