"""Products of codes as linalg ops, with scales inside the sum or behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.accumulate import accumulate, multiply_add, zeros
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.quantized import Dequantized
from halo_mlir.ir.scales import Scale


@dataclass(frozen=True)
class Operand:
    """A builtin tensor and the dimension of the contraction that indexes each of its axes."""

    tensor: ir.Value
    dims: tuple[int, ...]


def operand_of(side: Dequantized, dims: Sequence[int | None]) -> Operand:
    """The codes of one side of a product, where they lie; makes ops."""
    tensor, axes = side.moved_codes()
    placed = [dims[axis] for axis in axes]
    kept = [at for at, dim in enumerate(placed) if dim is not None]
    if len(kept) < len(placed):
        tensor = build.collapse(tensor, build.groups_around(kept, len(placed)))
    return Operand(tensor, tuple(dim for dim in placed if dim is not None))


def factor_of(scale: Scale, dims: Sequence[int | None]) -> Operand:
    """A scale of one side of a product; makes ops."""
    tensor, axes = scale.tensor()
    return Operand(tensor, tuple(dim for dim in (dims[axis] for axis in axes) if dim is not None))


def sizes_of(shape: Sequence[int | None], operands: Sequence[Operand]) -> list[Extent]:
    """The extents of a contraction's result, dynamic ones from the operand that has them."""
    sizes: list[Extent] = []
    for dim, size in enumerate(shape):
        owner = next((operand for operand in operands if dim in operand.dims), None)
        if size is not None:
            sizes.append(size)
        elif owner is not None:
            sizes.append(build.dim(owner.tensor, owner.dims.index(dim)))
        else:
            raise ValueError(f"no operand has dimension {dim}")
    return sizes


def contraction(
    left: Operand,
    right: Operand,
    sizes: Sequence[Extent],
    factors: Sequence[tuple[Operand, bool]] = (),
    *,
    attributes: dict[str, ir.Attribute] | None = None,
) -> ir.Value:
    """The sum of products, times factors, over the dimensions after those of `sizes`.

    8-bit floats give f32, integers i32.

    Args:
        factors: floats, each with whether it divides.
        attributes: further ones of the op.
    """
    integers = isinstance(build.element_of(left.tensor), ir.IntegerType)
    element: ir.Type = ir.IntegerType.get_signless(32) if integers else ir.F32Type.get()
    operands = [left, right, *(factor for factor, _ in factors)]
    maps = [*(operand.dims for operand in operands), range(len(sizes))]

    def add(first: ir.Value, second: ir.Value, *others: ir.Value) -> ir.Value:
        *scales, total = others
        if not scales:
            return multiply_add(first, second, total)
        wide = [build.convert_float(code, element) for code in (first, second)]
        product = create("arith.mulf", [element], wide).result
        product = scaled(product, scales, factors)
        return create("arith.addf", [element], [total, product]).result

    tensors = [operand.tensor for operand in operands]
    return accumulate(tensors, zeros(sizes, element), maps, add, attributes)


def scaled(
    number: ir.Value, scales: Sequence[ir.Value], factors: Sequence[tuple[Operand, bool]]
) -> ir.Value:
    """The f32 `number` times elements of `factors`, or divided by them."""
    f32 = ir.F32Type.get()
    for scale, (_, divides) in zip(scales, factors, strict=True):
        name = "arith.divf" if divides else "arith.mulf"
        number = create(name, [f32], [number, build.convert_float(scale, f32)]).result
    return number


def epilogue(
    total: ir.Value,
    sizes: Sequence[Extent],
    factors: Sequence[tuple[Operand, bool]],
    bias: Operand | None,
    element: ir.Type,
) -> ir.Value:
    """(total * factors + bias) in f32, rounded once to `element`.

    Args:
        total: f32 or i32.
        factors: each with whether it divides.
    """
    f32, rank = ir.F32Type.get(), len(sizes)
    operands = [*(factor for factor, _ in factors), *([bias] if bias else [])]
    if not operands and build.element_of(total) == element:
        return total

    def finish(*arguments: ir.Value) -> ir.Value:
        value, *others = arguments[rank:]
        if isinstance(value.type, ir.IntegerType):
            value = create("arith.sitofp", [f32], [value]).result
        value = scaled(value, others[: len(factors)], factors)
        if bias is not None:
            wide = build.convert_float(others[-1], f32)
            value = create("arith.addf", [f32], [value, wide]).result
        return build.convert_float(value, element)

    inputs: list[tuple[ir.Value, Sequence[int]]] = [(total, range(rank))]
    inputs += [(operand.tensor, operand.dims) for operand in operands]
    return build.generate(sizes, element, finish, inputs)
