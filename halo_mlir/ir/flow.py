"""Ops of IREE's flow dialect on whole tensors, by name.

None of them is fused with or moved across by what IREE does before it forms dispatches: a reshape
is free, a slice or an update of leading rows is a range of bytes.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import Extent, create, element_of, tensor_type
from halo_mlir.ir.index import value as index_value

AFFINITY = "stream.affinity"
"""The attribute of an op or global that says on which device it is."""


def device(name: str) -> ir.Attribute:
    """The affinity of ops that run on the device called `name` (`--iree-hal-target-device`)."""
    return ir.Attribute.parse(f"#hal.device.promise<@{name}>")


def empty(
    sizes: Sequence[Extent], element: ir.Type, device: ir.Attribute | None = None
) -> ir.Value:
    """`flow.tensor.empty`, on a device where one is given."""
    # Else equal ones of two devices become one, and with it what is written into them.
    attributes = {} if device is None else {AFFINITY: device}
    return create(
        "flow.tensor.empty", [_type(sizes, element)], dynamic_sizes(sizes), attributes
    ).result


def reshape(tensor: ir.Value, old: Sequence[Extent], new: Sequence[Extent]) -> ir.Value:
    """`flow.tensor.reshape`; no-op between equal shapes."""
    if list(old) == list(new):
        return tensor
    return _three("flow.tensor.reshape", tensor, old, new, element_of(tensor))


def bitcast(tensor: ir.Value, sizes: Sequence[Extent], element: ir.Type) -> ir.Value:
    """`flow.tensor.bitcast` to an element type of the same width."""
    if element_of(tensor) == element:
        return tensor
    return _three("flow.tensor.bitcast", tensor, sizes, sizes, element)


def row(tensor: ir.Value, sizes: Sequence[Extent], number: int) -> ir.Value:
    """Row `number` of the first axis, as (1, ...)."""
    return _slice(tensor, sizes, number, [1, *sizes[1:]])


def set_row(part: ir.Value, tensor: ir.Value, sizes: Sequence[Extent], number: int) -> ir.Value:
    """`tensor` with `part` (1, ...) as row `number` of the first axis."""
    return _update(part, [1, *sizes[1:]], tensor, sizes, number)


def take(tensor: ir.Value, size: Extent, start: Extent, length: Extent) -> ir.Value:
    """`length` elements from `start` on of a tensor of one axis."""
    return _slice(tensor, [size], start, [length])


def put(part: ir.Value, length: Extent, tensor: ir.Value, size: Extent, start: Extent) -> ir.Value:
    """A tensor of one axis with `part` from `start` on."""
    return _update(part, [length], tensor, [size], start)


def _slice(
    tensor: ir.Value, sizes: Sequence[Extent], start: Extent, part: Sequence[Extent]
) -> ir.Value:
    """`flow.tensor.slice` from `start` on along the first axis."""
    starts = _starts(start, len(sizes))
    lengths = [index_value(size) for size in part]
    dynamic, kept = dynamic_sizes(sizes), dynamic_sizes(part)
    segments = [1, len(dynamic), len(starts), len(lengths), len(kept)]
    return create(
        "flow.tensor.slice",
        [_type(part, element_of(tensor))],
        [tensor, *dynamic, *starts, *lengths, *kept],
        {"operandSegmentSizes": ir.DenseI32ArrayAttr.get(segments)},
    ).result


def _update(
    part: ir.Value,
    part_sizes: Sequence[Extent],
    tensor: ir.Value,
    sizes: Sequence[Extent],
    start: Extent,
) -> ir.Value:
    """`flow.tensor.update` from `start` on along the first axis."""
    starts = _starts(start, len(sizes))
    dynamic, kept = dynamic_sizes(sizes), dynamic_sizes(part_sizes)
    segments = [1, len(dynamic), len(starts), 1, len(kept)]
    return create(
        "flow.tensor.update",
        [tensor.type],
        [tensor, *dynamic, *starts, part, *kept],
        {
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get(segments),
            "tied_operands": tied_to_first(),
        },
    ).result


def stack(parts: Sequence[ir.Value], sizes: Sequence[Extent], device: ir.Attribute) -> ir.Value:
    """(len(parts), *sizes) of parts (1, *sizes), one after the other, on a device."""
    whole = [len(parts), *sizes]
    result = empty(whole, element_of(parts[0]), device)
    for number, part in enumerate(parts):
        result = set_row(part, result, whole, number)
    return result


def transfer(tensor: ir.Value, sizes: Sequence[Extent], target: ir.Attribute) -> ir.Value:
    """`flow.tensor.transfer` to a device."""
    return create(
        "flow.tensor.transfer", [tensor.type], [tensor, *dynamic_sizes(sizes)], {"target": target}
    ).result


def tied_to_first() -> ir.ArrayAttr:
    """`tied_operands` of an op whose result takes the place of its first operand."""
    return ir.ArrayAttr.get([ir.IntegerAttr.get(ir.IndexType.get(), 0)])


def dynamic_sizes(sizes: Sequence[Extent]) -> list[ir.Value]:
    """Those of `sizes` that are values."""
    return [size for size in sizes if not isinstance(size, int)]


def _starts(start: Extent, rank: int) -> list[ir.Value]:
    return [index_value(start), *[build.index(0)] * (rank - 1)]


def _type(sizes: Sequence[Extent], element: ir.Type) -> ir.RankedTensorType:
    return tensor_type([size if isinstance(size, int) else None for size in sizes], element)


def _three(
    name: str,
    tensor: ir.Value,
    old: Sequence[Extent],
    new: Sequence[Extent],
    element: ir.Type,
) -> ir.Value:
    before, after = dynamic_sizes(old), dynamic_sizes(new)
    segments = ir.DenseI32ArrayAttr.get([1, len(before), len(after)])
    return create(
        name,
        [_type(new, element)],
        [tensor, *before, *after],
        {"operandSegmentSizes": segments},
    ).result
