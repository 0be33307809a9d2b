"""What ops that only move elements do to the axes of a tensor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.ir.torch import COPIES, VIEWS, VTensor, constant_value, producer, vtensor

Shape = Sequence[int | None]

_BRIDGES = ("torch_c.to_builtin_tensor", "torch_c.from_builtin_tensor")
_SAME = (*COPIES, *_BRIDGES, "tensor.cast")
_RESHAPES = (*VIEWS, "tensor.collapse_shape", "tensor.expand_shape", "torch.aten.unflatten.int")
_FLATTEN = "torch.aten.flatten.using_ints"


@dataclass(frozen=True)
class Group:
    """Axes of a source and of a result that hold the same elements in the same order.

    One of each, in most cases; else a merge, a split, or both. `broadcast`: the source's one axis
    has size 1, and the result repeats it. `part`: the result has a part of the source's elements.
    """

    source: tuple[int, ...]
    result: tuple[int, ...]
    broadcast: bool = False
    part: bool = False


def shape_of(value: ir.Value) -> tuple[int | None, ...]:
    """The static sizes of a vtensor or builtin tensor; None for `?`.

    Raises:
        MatchFailure: its rank is not known.
    """
    if isinstance(value.type, ir.RankedTensorType):
        return tuple(build.shape_of(value))
    tensor = vtensor(value)
    if tensor is None:
        raise MatchFailure(f"a tensor is {value.type}")
    return tensor.shape


def element_name(value: ir.Value) -> str:
    """The element type of a tensor as torch-mlir names it, signless integers as MLIR does."""
    tensor = vtensor(value)
    if tensor is not None:
        return tensor.dtype.removeprefix("s")
    return str(build.element_of(value)) if isinstance(value.type, ir.RankedTensorType) else ""


def moved_axes(op: ir.Operation) -> list[Group] | None:
    """How a view, transposition, broadcast or slice maps axes of operand 0; None for other ops.

    Raises:
        MatchFailure: its axes are not constant, or it reshapes more than is known of the shapes.
    """
    name = op.name
    if name in _SAME:
        return _one_to_one(range(len(shape_of(op.results[0]))))
    if name in _RESHAPES or name == _FLATTEN:
        return reshape_groups(shape_of(op.operands[0]), shape_of(op.results[0]))
    find = _KINDS.get(name)
    return None if find is None else find(op)


def _one_to_one(order: Sequence[int]) -> list[Group]:
    """Axis i of the result is axis order[i] of the source."""
    return [Group((axis,), (at,)) for at, axis in enumerate(order)]


def _constant(value: ir.Value, rank: int) -> int:
    number = constant_value(value)
    if not isinstance(number, int):
        raise MatchFailure("an axis is not constant")
    return number % max(rank, 1)


def _transpose(op: ir.Operation) -> list[Group]:
    rank = len(shape_of(op.operands[0]))
    first, second = (_constant(axis, rank) for axis in list(op.operands)[1:])
    order = list(range(rank))
    order[first], order[second] = second, first
    return _one_to_one(order)


def _t(op: ir.Operation) -> list[Group]:
    return _one_to_one(list(reversed(range(len(shape_of(op.operands[0]))))))


def _permute(op: ir.Operation) -> list[Group]:
    listed, rank = producer(op.operands[1]), len(shape_of(op.operands[0]))
    if listed is None or listed.name != "torch.prim.ListConstruct":
        raise MatchFailure("the order of a permutation is not constant")
    return _one_to_one([_constant(axis, rank) for axis in listed.operands])


def _linalg_transpose(op: ir.Operation) -> list[Group]:
    return _one_to_one(list(ir.DenseI64ArrayAttr(op.attributes["permutation"])))


def _unsqueeze(op: ir.Operation) -> list[Group]:
    rank = len(shape_of(op.results[0]))
    new = _constant(op.operands[1], rank)
    kept = [axis for axis in range(rank) if axis != new]
    return [Group((axis,), (at,)) for axis, at in enumerate(kept)] + [Group((), (new,))]


def _squeeze(op: ir.Operation) -> list[Group]:
    shape = shape_of(op.operands[0])
    gone = _constant(op.operands[1], len(shape))
    if shape[gone] != 1:  # what is not 1 stays; `?` may be either
        raise MatchFailure(f"squeeze of an axis of size {shape[gone] or '?'}")
    kept = [axis for axis in range(len(shape)) if axis != gone]
    return [Group((axis,), (at,)) for at, axis in enumerate(kept)] + [Group((gone,), ())]


def _expand(op: ir.Operation) -> list[Group]:
    source, result = shape_of(op.operands[0]), shape_of(op.results[0])
    new = len(result) - len(source)
    groups = [Group((), (axis,), broadcast=True) for axis in range(new)]
    for axis, size in enumerate(source):
        repeated = size == 1 and result[new + axis] != 1
        groups.append(Group((axis,), (new + axis,), broadcast=repeated))
    return groups


def _slice(op: ir.Operation) -> list[Group]:
    source, result = shape_of(op.operands[0]), shape_of(op.results[0])
    sliced = _constant(op.operands[1], len(source))
    return [
        Group((axis,), (axis,), part=axis == sliced and not _is_same(source[axis], result[axis]))
        for axis in range(len(source))
    ]


def _extract_slice(op: ir.Operation) -> list[Group]:
    source, result = shape_of(op.operands[0]), shape_of(op.results[0])
    marker = ir.ShapedType.get_dynamic_size()
    sizes = [None if size == marker else size for size in op.attributes["static_sizes"]]
    groups, at = [], 0
    for axis, size in enumerate(sizes):  # axes of size 1 that the result lacks are dropped
        part = not _is_same(source[axis], size)
        kept = at < len(result) and result[at] == size
        groups.append(Group((axis,), (at,) if kept else (), part=part))
        at += kept
    return groups


def _is_same(size: int | None, other: int | None) -> bool:
    return size is not None and size == other


_KINDS: dict[str, Callable[[ir.Operation], list[Group]]] = {
    "torch.aten.transpose.int": _transpose,
    "torch.aten.t": _t,
    "torch.aten.numpy_T": _t,
    "torch.aten.permute": _permute,
    "torch.aten.unsqueeze": _unsqueeze,
    "torch.aten.squeeze.dim": _squeeze,
    "torch.aten.expand": _expand,
    "torch.aten.slice.Tensor": _slice,
    "linalg.transpose": _linalg_transpose,
    "tensor.extract_slice": _extract_slice,
}


def reshape_groups(source: Shape, result: Shape) -> list[Group]:
    """Match the axes of two shapes of the same elements, from both ends to the middle.

    Sizes that are `?` are equal where each shape has one and all other sizes are as many elements.
    """
    known = [prod(size for size in shape if size is not None) for shape in (source, result)]
    lone = [list(shape).count(None) <= 1 for shape in (source, result)]
    dynamic_equal = all(lone) and known[0] == known[1]

    def equal(a: int | None, b: int | None) -> bool:
        return a == b and (a is not None or dynamic_equal)

    head = 0
    while head < min(len(source), len(result)) and equal(source[head], result[head]):
        head += 1
    tail = 0
    limit = min(len(source), len(result)) - head
    while tail < limit and equal(source[-1 - tail], result[-1 - tail]):
        tail += 1
    ends = len(source) - tail, len(result) - tail
    groups = [Group((axis,), (axis,)) for axis in range(head)]
    groups += _middle(source, result, (head, ends[0]), (head, ends[1]))
    groups += [Group((ends[0] + i,), (ends[1] + i,)) for i in range(tail)]
    return groups


def _middle(
    source: Shape, result: Shape, of_source: tuple[int, int], of_result: tuple[int, int]
) -> list[Group]:
    """Groups of equally many elements, as small as static sizes tell."""
    (i, i_end), (j, j_end) = of_source, of_result
    groups = []
    while i < i_end or j < j_end:
        first = (i, j)
        sizes = [1, 1]
        while True:
            if i < i_end and (sizes[0] <= sizes[1] or j == j_end):
                size, i = source[i], i + 1
                at = 0
            elif j < j_end:
                size, j = result[j], j + 1
                at = 1
            else:
                break
            if size is None:  # what is left is one group
                i, j = i_end, j_end
                break
            sizes[at] *= size
            if sizes[0] == sizes[1] and (i > first[0] and j > first[1]):
                break
        groups.append(Group(tuple(range(first[0], i)), tuple(range(first[1], j))))
    return groups


def moved_again(op: ir.Operation, value: ir.Value) -> ir.Value:
    """The op of `moved_axes` on `value`, of operand 0's shape but another element type."""
    if op.name in COPIES:
        return value
    operands = [value, *list(op.operands)[1:]]
    if op.name == "linalg.transpose":
        return build.transpose(value, list(ir.DenseI64ArrayAttr(op.attributes["permutation"])))
    shape = shape_of(op.results[0])
    if op.name == "torch_c.to_builtin_tensor" or op.name.startswith("tensor."):
        element = _builtin_element(value)
        result: ir.Type = build.tensor_type(shape, element)
    else:
        result = VTensor(shape, _torch_element(value)).type()
    return create(op.name, [result], operands, build.attributes_of(op)).result


def _builtin_element(value: ir.Value) -> ir.Type:
    tensor = vtensor(value)
    return build.element_of(value) if tensor is None else tensor.builtin().element_type


def _torch_element(value: ir.Value) -> str:
    tensor = vtensor(value)
    if tensor is not None:
        return tensor.dtype
    element = build.element_of(value)
    return f"s{element}" if isinstance(element, ir.IntegerType) else str(element)
