"""One collective of PyTorch's on the values of a fabric: shapes in, shapes out."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build, flow
from halo_mlir.ir.build import Extent, element_of
from halo_mlir.ir.collective_math import decode, divide, encode, sum_of_codes
from halo_mlir.ir.collectives import Collective
from halo_mlir.ir.fabric import Fabric, Values
from halo_mlir.ir.index import add, ceil_div, floor_div, minimum, mul, sub
from halo_mlir.ir.torch import from_builtin, to_builtin

ALIGNMENT = 64
"""Bytes; kernels of IREE 3.13 take a tensor to start at a multiple of these, also one that is
part of another, and read with aligned instructions."""


@dataclass(frozen=True)
class Plan:
    """How one collective is carried out.

    Attributes:
        algorithm: "one-shot", "two-shot" or "ring", of an all-reduce; "" of the others.
        chunk: elements that an all-reduce has on their way at once; 0 for all.
        compress: messages are f8E4M3FNUZ codes.
    """

    algorithm: str = ""
    chunk: int = 0
    compress: bool = False

    def __str__(self) -> str:
        """As --explain says it."""
        text = f"by {self.algorithm}" if self.algorithm else ""
        if self.chunk:
            text += f" in pieces of {self.chunk} elements"
        return f"{text} of f8E4M3FNUZ codes" if self.compress else text


def lower(one: Collective, plan: Plan, fabric: Fabric, values: Values) -> Values:
    """The results of `one` for the vtensors `values`, one of each rank of the fabric."""
    if fabric.ranks == 1:
        return values
    tensors = [to_builtin(value) for value in values]
    sizes = build.extents(tensors[0])
    match one.kind:
        case "all_reduce":
            results = _all_reduce(one, plan, fabric, tensors, sizes)
        case "all_gather":
            results = _all_gather(one.dim, fabric, tensors, sizes)
        case "reduce_scatter":
            results = _reduce_scatter(one, fabric, tensors, sizes)
        case "all_to_all":
            results = _all_to_all(fabric, tensors, sizes)
    wanted = one.result.builtin()
    return [from_builtin(_cast(result, wanted), one.result.type()) for result in results]


def _cast(tensor: ir.Value, wanted: ir.Type) -> ir.Value:
    """`tensor`, whose type may know more or less of its shape than torch's."""
    if tensor.type == wanted:
        return tensor
    return build.create("tensor.cast", [wanted], [tensor]).result


def _product(sizes: list[Extent]) -> Extent:
    number: Extent = math.prod(size for size in sizes if isinstance(size, int))
    for size in sizes:
        if not isinstance(size, int):
            number = mul(size, number)
    return number


def _elements(tensor: ir.Value) -> int:
    """How many elements of its type are ALIGNMENT bytes."""
    return max(1, ALIGNMENT * 8 // element_of(tensor).width)


def _divides(by: int, sizes: list[Extent]) -> bool:
    """Whether the number of elements is known to be a multiple of `by`."""
    return math.prod(size for size in sizes if isinstance(size, int)) % by == 0


@dataclass(frozen=True)
class _Room:
    """The elements of a tensor of `sizes` in order, and zeros up to a multiple of `unit`."""

    sizes: list[Extent]
    unit: int

    @property
    def exact(self) -> bool:
        """Whether there are no zeros."""
        return _divides(self.unit, self.sizes)

    def size(self) -> Extent:
        """How many they are."""
        total = _product(self.sizes)
        return total if self.exact else mul(ceil_div(total, self.unit), self.unit)

    def fill(self, tensor: ir.Value, size: Extent) -> ir.Value:
        """A tensor as (size,)."""
        total = _product(self.sizes)
        flat = flow.reshape(tensor, self.sizes, [total])
        return flat if self.exact else build.pad_to(flat, [size], [sub(size, total)])

    def restore(self, flat: ir.Value) -> ir.Value:
        """The inverse."""
        total = _product(self.sizes)
        flat = flat if self.exact else build.slice_leading(flat, [total])
        return flow.reshape(flat, [total], self.sizes)


def _all_reduce(
    one: Collective, plan: Plan, fabric: Fabric, tensors: Values, sizes: list[Extent]
) -> Values:
    if plan.compress:
        return _compressed(one, fabric, tensors, sizes)
    align = _elements(tensors[0])
    if plan.algorithm == "one-shot" and not plan.chunk and _divides(align, sizes):
        tensors = [flow.reshape(tensor, sizes, [1, *sizes]) for tensor in tensors]
        found = fabric.one_shot(tensors, [1, *sizes], one.reduction)
        return [flow.reshape(parts[0], [1, *sizes], sizes) for parts in found]
    slices = 1 if plan.algorithm == "one-shot" else fabric.ranks
    steps: dict[str, Callable[..., list[Values]]] = {
        "one-shot": fabric.one_shot,
        "two-shot": fabric.two_shot,
        "ring": fabric.ring,
    }
    unit = slices * align
    whole = _Room(sizes, unit)
    room = whole.size()

    def piece(start: Extent, size: Extent, flat: Values) -> Values:
        """The tensors with `size` elements from `start` on reduced, in their place."""
        rows: list[Extent] = [slices, floor_div(size, slices)]
        taken = [flow.take(tensor, room, start, size) for tensor in flat]
        taken = [flow.reshape(tensor, [size], rows) for tensor in taken]
        found = steps[plan.algorithm](taken, rows, one.reduction)
        return [
            _put(parts, size, slices, tensor, room, start)
            for parts, tensor in zip(found, flat, strict=True)
        ]

    flat = [whole.fill(tensor, room) for tensor in tensors]
    if plan.chunk:
        chunk = max(1, plan.chunk // unit) * unit
        flat = build.loop(
            room, chunk, flat, lambda at, now: piece(at, minimum(chunk, sub(room, at)), now)
        )
    else:
        flat = piece(0, room, flat)
    return [whole.restore(tensor) for tensor in flat]


def _put(
    parts: Values, size: Extent, slices: int, tensor: ir.Value, room: Extent, start: Extent
) -> ir.Value:
    """`tensor` with what was reduced from `start` on: one tensor, or as many as `slices`."""
    each = size if len(parts) == 1 else floor_div(size, slices)
    shape: list[Extent] = [slices if len(parts) == 1 else 1, floor_div(size, slices)]
    for number, part in enumerate(parts):
        flat = flow.reshape(part, shape, [each])
        tensor = flow.put(flat, each, tensor, room, add(start, mul(each, number)))
    return tensor


def _all_gather(dim: int, fabric: Fabric, tensors: Values, sizes: list[Extent]) -> Values:
    """Gathered in front, then moved to `dim`; nothing moves where all before it is 1."""
    before, behind = _product(sizes[:dim]), _product(sizes[dim:])
    parts = [flow.reshape(tensor, sizes, [1, before, behind]) for tensor in tensors]
    wholes = fabric.gather_whole(parts, [1, before, behind])
    result = [*sizes[:dim], mul(sizes[dim], fabric.ranks), *sizes[dim + 1 :]]
    shape: list[Extent] = [fabric.ranks, before, behind]
    if before != 1:
        wholes = [build.transpose(whole, [1, 0, 2]) for whole in wholes]
        shape = [before, fabric.ranks, behind]
    return [flow.reshape(whole, shape, result) for whole in wholes]


def _reduce_scatter(
    one: Collective, fabric: Fabric, tensors: Values, sizes: list[Extent]
) -> Values:
    """The inverse: `dim` split and moved to the front, then scattered."""
    ranks, dim = fabric.ranks, one.dim
    part = floor_div(sizes[dim], ranks)
    before, behind = _product(sizes[:dim]), _product([part, *sizes[dim + 1 :]])
    split: list[Extent] = [before, ranks, behind]
    rows: list[Extent] = [ranks, before, behind]
    if before == 1:
        wholes = [flow.reshape(tensor, sizes, rows) for tensor in tensors]
    else:
        wholes = [
            build.transpose(flow.reshape(tensor, sizes, split), [1, 0, 2]) for tensor in tensors
        ]
    wholes, length = _rows(wholes, rows)
    parts = fabric.reduce_scatter(wholes, [ranks, length], one.reduction)
    result = [*sizes[:dim], part, *sizes[dim + 1 :]]
    return [_of_row(tensor, length, rows[1:], result) for tensor in parts]


def _rows(wholes: Values, sizes: list[Extent]) -> tuple[Values, Extent]:
    """Tensors (ranks, ...) with flat rows, each of which starts at a multiple of ALIGNMENT."""
    align, count = _elements(wholes[0]), _product(sizes[1:])
    flat = [flow.reshape(whole, sizes, [sizes[0], count]) for whole in wholes]
    if _divides(align, sizes[1:]):
        return flat, count
    length = mul(ceil_div(count, align), align)
    more: list[Extent] = [0, sub(length, count)]
    return [build.pad_to(whole, [sizes[0], length], more) for whole in flat], length


def _of_row(row: ir.Value, length: Extent, sizes: list[Extent], result: list[Extent]) -> ir.Value:
    """What a row (1, length) of `_rows` holds of `sizes`, as `result`."""
    count = _product(sizes)
    if not _divides(_elements(row), sizes):
        row, length = build.slice_leading(row, [1, count]), count
    return flow.reshape(row, [1, length], result)


def _all_to_all(fabric: Fabric, tensors: Values, sizes: list[Extent]) -> Values:
    """Equal splits of dimension 0."""
    rows = [fabric.ranks, floor_div(sizes[0], fabric.ranks), *sizes[1:]]
    wholes = [flow.reshape(tensor, sizes, rows) for tensor in tensors]
    wholes = fabric.exchange_whole(wholes, rows)
    return [flow.reshape(whole, rows, sizes) for whole in wholes]


def _exchanged(fabric: Fabric, wholes: Values, sizes: list[Extent]) -> list[Values]:
    """`fabric.exchange` of rows that kernels may read where they are."""
    rows, length = _rows(wholes, sizes)
    return [
        [_of_row(row, length, sizes[1:], [1, *sizes[1:]]) for row in received]
        for received in fabric.exchange(rows, [sizes[0], length])
    ]


def _compressed(one: Collective, fabric: Fabric, tensors: Values, sizes: list[Extent]) -> Values:
    """Two-shot with codes: a scale for each row of each rank's slice of the last dimension."""
    ranks, last = fabric.ranks, sizes[-1]
    if not isinstance(last, int):
        raise ValueError("the last dimension is dynamic")
    shape: list[Extent] = [_product(sizes[:-1]), ranks, last // ranks]
    front: list[Extent] = [ranks, shape[0], shape[2]]
    part: list[Extent] = [1, shape[0], shape[2]]
    coded = [encode(flow.reshape(item, sizes, shape), shape, [1, 0, 2]) for item in tensors]
    codes = _exchanged(fabric, [item for item, _ in coded], front)
    scales = _exchanged(fabric, [item for _, item in coded], front[:-1])
    reduced = [
        sum_of_codes(mine, of_mine, part) for mine, of_mine in zip(codes, scales, strict=True)
    ]
    if one.reduction == "avg":
        reduced = [divide(total, part, float(ranks)) for total in reduced]
    coded = [encode(total, part, [0, 1, 2]) for total in reduced]
    all_codes = fabric.gather_whole([item for item, _ in coded], part)
    all_scales = fabric.gather_whole([item for _, item in coded], part[:-1])
    element = element_of(tensors[0])
    return [
        flow.reshape(decode(*item, shape, [1, 0, 2], element), shape, sizes)
        for item in zip(all_codes, all_scales, strict=True)
    ]
