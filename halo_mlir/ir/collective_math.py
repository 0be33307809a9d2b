"""What ranks compute in a collective: sums in a fixed order, and 8-bit codes with scales."""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.accumulate import accumulate, zeros
from halo_mlir.ir.build import Extent, compute, convert_float, create, element_of

_COMBINE = {
    "sum": "arith.addf",
    "avg": "arith.addf",
    "max": "arith.maximumf",
    "min": "arith.minimumf",
}
LARGEST_CODE = 240.0
"""The largest finite f8E4M3FNUZ."""

SMALLEST_SCALE = 2.0**-100
"""Of rows of zeros; any positive number does."""


def combine(
    parts: Sequence[ir.Value], sizes: Sequence[Extent], reduction: str, ranks: int
) -> ir.Value:
    """One op that reduces `parts` of shape `sizes`, element by element and in their order.

    16-bit floats are widened to f32 and rounded once, at the end; the average divides by `ranks`.
    """
    element = element_of(parts[0])

    def reduce(*arguments: ir.Value) -> ir.Value:
        numbers = [_wide(number) for number in arguments[len(sizes) :]]
        total = numbers[0]
        for number in numbers[1:]:
            total = compute(_COMBINE[reduction], total, number)
        if reduction == "avg":
            total = compute("arith.divf", total, _number(float(ranks), total.type))
        return convert_float(total, element)

    axes = range(len(sizes))
    return build.generate(sizes, element, reduce, [(part, axes) for part in parts])


def divide(tensor: ir.Value, sizes: Sequence[Extent], divisor: float) -> ir.Value:
    """Every element divided by a number."""
    element = element_of(tensor)

    def quotient(*arguments: ir.Value) -> ir.Value:
        wide = _wide(arguments[-1])
        return convert_float(compute("arith.divf", wide, _number(divisor, wide.type)), element)

    return build.generate(sizes, element, quotient, [(tensor, range(len(sizes)))])


def _wide(number: ir.Value) -> ir.Value:
    f64 = ir.F64Type.get()
    return number if number.type == f64 else convert_float(number, ir.F32Type.get())


def _number(value: float, kind: ir.Type) -> ir.Value:
    return build.constant(ir.FloatAttr.get(kind, value))


def encode(
    tensor: ir.Value, sizes: Sequence[Extent], order: Sequence[int]
) -> tuple[ir.Value, ir.Value]:
    """Codes in f8E4M3FNUZ of a tensor (a, b, c), its axes in the order `order`, and their scales.

    --> codes, and scales (f32) without the last axis: the largest magnitude over it / 240
    """
    f8, f32 = ir.Float8E4M3FNUZType.get(), ir.F32Type.get()
    ordered = [sizes[axis] for axis in order]
    place = [list(order).index(axis) for axis in range(len(sizes))]
    rows = range(len(sizes) - 1)

    def largest(number: ir.Value, before: ir.Value) -> ir.Value:
        magnitude = create("math.absf", [f32], [convert_float(number, f32)]).result
        return compute("arith.maximumf", magnitude, before)

    top = accumulate([tensor], zeros(ordered[:-1], f32), [place, rows], largest)

    def to_scale(*arguments: ir.Value) -> ir.Value:
        scale = compute("arith.divf", arguments[-1], _number(LARGEST_CODE, f32))
        return compute("arith.maximumf", scale, _number(SMALLEST_SCALE, f32))

    scales = build.generate(ordered[:-1], f32, to_scale, [(top, rows)])

    def to_code(*arguments: ir.Value) -> ir.Value:
        number, scale = arguments[-2:]
        return convert_float(compute("arith.divf", convert_float(number, f32), scale), f8)

    codes = build.generate(ordered, f8, to_code, [(tensor, place), (scales, rows)])
    return codes, scales


def sum_of_codes(
    codes: Sequence[ir.Value],
    scales: Sequence[ir.Value],
    sizes: Sequence[Extent],
    finish: Callable[[ir.Value], ir.Value] = lambda total: total,
) -> ir.Value:
    """sum of codes x scale in f32 and in order; `sizes` are the codes', scales lack the last."""
    f32, axes = ir.F32Type.get(), range(len(sizes))
    inputs = [(item, axes) for item in codes] + [(item, axes[:-1]) for item in scales]

    def add(*arguments: ir.Value) -> ir.Value:
        numbers = arguments[len(sizes) :]
        terms = [
            compute("arith.mulf", convert_float(code, f32), scale)
            for code, scale in zip(numbers[: len(codes)], numbers[len(codes) :], strict=True)
        ]
        total = terms[0]
        for term in terms[1:]:
            total = compute("arith.addf", total, term)
        return finish(total)

    return build.generate(sizes, f32, add, inputs)


def decode(
    codes: ir.Value,
    scales: ir.Value,
    sizes: Sequence[Extent],
    order: Sequence[int],
    element: ir.Type,
) -> ir.Value:
    """The inverse of `encode`: `sizes` and `order` as there, of the tensor that it makes."""
    f32 = ir.F32Type.get()
    place = list(order)

    def to_number(*arguments: ir.Value) -> ir.Value:
        code, scale = arguments[-2:]
        return convert_float(compute("arith.mulf", convert_float(code, f32), scale), element)

    return build.generate(sizes, element, to_number, [(codes, place), (scales, place[:-1])])
