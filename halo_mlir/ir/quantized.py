"""Tensors that stand for 8-bit codes times scales, however an exporter writes that out."""

from collections.abc import Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.reshapes import Group, element_name, moved_again, moved_axes, shape_of
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.scales import FLOATS, Scale, scale_of
from halo_mlir.ir.torch import COPIES, before_transpose, producer, to_builtin, vtensor

__all__ = ["Dequantized", "Scale", "dequantized", "element_name"]

FNUZ = ("f8E4M3FNUZ", "f8E5M2FNUZ")
OCP = ("f8E4M3FN", "f8E5M2")
INT8 = ("i8", "si8")
EIGHT_BITS = (*FNUZ, *OCP, *INT8)

_WIDE = ("f16", "bf16", "f32", "f64", "i32", "si32")
_PRODUCTS = ("torch.aten.mul.Tensor", "torch.aten.mul.Scalar")
_QUOTIENTS = ("torch.aten.div.Tensor", "torch.aten.div.Scalar")
_CONVERSIONS = (*CASTS, "torch.aten.to.dtype_layout")
_BRIDGING = (*COPIES, "torch_c.to_builtin_tensor")
_STEPS = 64


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

    def rebuilt_columns(self) -> ir.Value | None:
        """The codes as `rebuilt`, builtin, but without the swap of the last two axes.

        None where no view swaps the last two of four axes, or where views after it do more than
        slice the only batch.
        """
        batch = None
        for at, view in reversed(list(enumerate(self.views))):
            if view.name == "torch.aten.transpose.int" and before_transpose(view.results[0]):
                codes = self._moved(at)
                codes = codes if vtensor(codes) is None else to_builtin(codes)
                return codes if batch is None else _only_batch(codes, batch)
            if batch is None and _takes_only_batch(view):
                batch = view
            elif view.name not in _BRIDGING:
                return None
        return None

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


def dequantized(value: ir.Value, *, blocks: bool = False) -> Dequantized:
    """Read `value`, a vtensor or builtin tensor, back to the 8-bit codes that it stands for.

    Args:
        blocks: whether a scale may be one of a block of positions on an axis.

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
    found = _followed(value, codes, steps)
    if not blocks and any(scale.has_blocks for scale in found.scales):
        raise MatchFailure("a scale is one of a block of positions on an axis")
    return found


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
        return _Step(op, "scale") if result in FLOATS else None
    if op.name in _CONVERSIONS:
        source = element_name(op.operands[0])
        if source in EIGHT_BITS or (source in _WIDE and result in FLOATS):
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
            scale = scale_of(factor, divides, len(shape_of(value)))
        except MatchFailure as failure:
            reason = reason or failure
            continue
        return path[0], [*path[1], _Step(op, "scale", scale), *steps[::-1]]
    if reason is not None:
        raise reason
    return None


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
            groups, shape = moved_axes(step.op) or [], shape_of(step.op.operands[0])
            scales = [scale.moved(groups, shape) for scale in scales]
            views.append(step.op)
            order = _axis_order(groups)
            if order is None:
                axes, kept = _own_axes(step.op.results[0]), len(views)
            else:
                axes = [None if axis is None else order[axis] for axis in axes]
    ops = tuple(step.op for step in steps)
    return Dequantized(value, codes, tuple(scales), ops, tuple(views), kept, tuple(axes), rounded)


def _takes_only_batch(view: ir.Operation) -> bool:
    """Whether `view` is the first elements of the axes of (1, ...), without the first axis."""
    if view.name != "tensor.extract_slice":
        return False
    source, result = shape_of(view.operands[0]), shape_of(view.results[0])
    if source[0] != 1 or source[1:] != result or any(view.attributes["static_offsets"]):
        return False
    return all(stride == 1 for stride in view.attributes["static_strides"])


def _only_batch(codes: ir.Value, view: ir.Operation) -> ir.Value:
    """The slice `view` of `codes`, whose last two axes are swapped."""
    marker, dynamic = ir.ShapedType.get_dynamic_size(), iter(list(view.operands)[1:])
    sizes = [next(dynamic) if n == marker else n for n in view.attributes["static_sizes"]]
    *leading, rows, width = sizes
    return build.slice_leading(codes, [*leading, width, rows], drop=1)


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
