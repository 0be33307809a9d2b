"""Products whose two sides are dequantised, made again as products of the codes."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.block_scales import Blocks, blocked_contraction, blocks_of, is_blocked
from halo_mlir.ir.build import Extent
from halo_mlir.ir.contraction import (
    Operand,
    contraction,
    epilogue,
    factor_of,
    operand_of,
    sizes_of,
)
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.products import Product, product_name, read_product
from halo_mlir.ir.quantized import Dequantized, dequantized, element_name
from halo_mlir.ir.reshapes import moved_axes, shape_of
from halo_mlir.ir.scalars import CASTS, constant_of
from halo_mlir.ir.scales import Scale
from halo_mlir.ir.torch import constant_value, from_builtin, producer, to_builtin, users, vtensor

# The largest finite value of each format; 240 is FNUZ's own, see docs of ml_dtypes.
_LARGEST = {"f8E4M3FNUZ": 240.0, "f8E5M2FNUZ": 57344.0, "f8E4M3FN": 448.0, "f8E5M2": 57344.0}
Kernel = Callable[
    [Operand, Operand, list[Extent], list[tuple[Operand, bool]], Blocks, ir.Type], ir.Value
]
"""Of left, right, the result's sizes, factors and whether they divide, blocks and result's type."""

_SHAPE_ONLY = ("torch.aten.size.int", "tensor.dim")
_DEPTH = 8


@dataclass(frozen=True)
class Sides:
    """A product and what its two sides stand for."""

    product: Product
    left: Dequantized
    right: Dequantized
    blocks: Blocks | None

    def scales(self) -> list[tuple[Scale, tuple[int | None, ...]]]:
        """All scales, each with the dimensions of its side."""
        product = self.product
        return [
            (scale, dims)
            for side, dims, more in (
                (self.left, product.left_dims, product.scales[0]),
                (self.right, product.right_dims, product.scales[1]),
            )
            for scale in (*side.scales, *more)
        ]

    def __str__(self) -> str:
        rank, left = self.product.rank, self.product.left_dims
        scales = [
            "per tensor"
            if scale.is_scalar
            else "per block"
            if is_blocked(scale, dims, rank)
            else "per row"
            if dims is left
            else "per channel"
            for scale, dims in self.scales()
        ]
        return f"{self.left.dtype} x {self.right.dtype}; scales: {', '.join(scales) or 'none'}"


def quantized_sides(op: ir.Operation, dtypes: Collection[str]) -> bool:
    """Whether `op` is a product with a side that is dequantised from one of `dtypes`."""
    if not product_name(op):
        return False
    for value in list(op.operands)[:2]:
        try:
            if dequantized(value, blocks=True).dtype in dtypes:
                return True
        except MatchFailure:
            continue
    return False


def sides_of(op: ir.Operation, dtypes: Collection[str]) -> Sides:
    """What the product `op` multiplies.

    Raises:
        MatchFailure: a side is not dequantised from one of `dtypes`, a scale varies along the
            contracted dimension, K is dynamic, codes are of values that may be too large for them,
            or something else needs a dequantised tensor too.
    """
    product = read_product(op)
    left, right = _side(product.left, dtypes), _side(product.right, dtypes)
    if product.depth is None:
        raise MatchFailure("K is dynamic")
    of_both = (*left.scales, *product.scales[0]), (*right.scales, *product.scales[1])
    sides = Sides(product, left, right, blocks_of(product, *of_both))
    for side, dims in ((left, product.left_dims), (right, product.right_dims)):
        _match_clamped(side)
        _match_only_products(side)
        if any(
            dim is None and axis in side.axes and shape_of(side.value)[axis] != 1
            for axis, dim in enumerate(dims)
        ):
            raise MatchFailure("a broadcast axis has more than one element")
    _match_owned(op, sides)
    return sides


def _side(value: ir.Value, dtypes: Collection[str]) -> Dequantized:
    try:
        side = dequantized(value, blocks=True)
    except MatchFailure as reason:
        if "not dequantised" in str(reason):
            raise MatchFailure(f"one side is not quantised: {reason}") from reason
        raise
    if side.dtype not in dtypes:
        raise MatchFailure(f"one side is {side.dtype}")
    return side


def _match_clamped(side: Dequantized) -> None:
    """New codes are of values that their format holds: others become NaN in FNUZ."""
    largest = _LARGEST.get(side.dtype)
    op, value = producer(side.codes), side.codes
    while op is not None and moved_axes(op) is not None:
        value = op.operands[0]
        op = producer(value)
    if largest is None or op is None or op.name not in CASTS:
        return
    bound = _bound(op.operands[0])
    if bound is None or bound > largest:
        shown = "not clamped" if bound is None else f"clamped to {bound:g}"
        raise MatchFailure(f"values are {shown} before they become {side.dtype}")


def _bound(value: ir.Value) -> float | None:
    """The largest magnitude that a clamp leaves; None where there is none."""
    op = producer(value)
    for _ in range(_DEPTH):
        if op is None or not (op.name in CASTS or moved_axes(op) is not None):
            break
        op = producer(op.operands[0])
    if op is None:
        return None
    if op.name in ("torch.aten.clamp", "torch.aten.hardtanh"):
        ends = [constant_value(operand) for operand in list(op.operands)[1:3]]
    elif op.name == "torch.aten.clamp.Tensor":
        ends = [constant_of(operand) for operand in list(op.operands)[1:3]]
    else:
        return _bound_of_two(op)
    if not all(isinstance(end, int | float) for end in ends):
        return None
    return max(abs(float(end)) for end in ends if isinstance(end, int | float))


def _bound_of_two(op: ir.Operation) -> float | None:
    """minimum(maximum(x, low), high) or the other way round."""
    names = {"torch.aten.minimum", "torch.aten.maximum"}
    inner = producer(op.operands[0]) if op.name in names else None
    if inner is None or {op.name, inner.name} != names:
        return None
    ends = [constant_of(each.operands[1]) for each in (op, inner)]
    return None if None in ends else max(abs(end) for end in ends if end is not None)


def _match_only_products(side: Dequantized) -> None:
    """Nothing but products reads the dequantised tensor, so that it is never made."""
    for op in side.steps:
        if element_name(op.results[0]) == side.dtype:
            continue
        reader = _other_reader(op.results[0], _DEPTH)
        if reader is not None:
            raise MatchFailure(f"the dequantised tensor is also used by {reader}")


def _other_reader(value: ir.Value, depth: int) -> str | None:
    for user in users(value):
        if product_name(user) or user.name in _SHAPE_ONLY:
            continue
        if depth == 0 or len(user.results) != 1:
            return user.name
        try:
            dequantized(user.results[0], blocks=True)
        except MatchFailure:
            return user.name
        found = _other_reader(user.results[0], depth - 1)
        if found is not None:
            return found
    return None


def _match_owned(op: ir.Operation, sides: Sides) -> None:
    """Each dynamic dimension of the result is one of the codes'."""
    owned = {
        dims[axis]
        for side, dims in (
            (sides.left, sides.product.left_dims),
            (sides.right, sides.product.right_dims),
        )
        for axis in side.axes
        if axis is not None
    }
    for dim, size in enumerate(shape_of(op.results[0])):
        if size != 1 and dim not in owned:
            raise MatchFailure("both sides are broadcast along a dimension of the result")


def rewrite(op: ir.OpView, rewriter, sides: Sides, kernel: Kernel | None = None) -> str:
    """Replace the product `op` by one of the codes; what was read, for `--explain`.

    Args:
        kernel: makes a product with scales of blocks; one op does where it is None.
    """
    operands, text = list(op.operands), str(sides)
    with rewriter.ip, op.location:
        result = _folded(op.operation, sides, kernel)
    rewriter.replace_op(op, [result])
    erase_dead(_before_bridges(operands, rewriter), rewriter, before=result.owner.operation)
    return text


def _before_bridges(values: list[ir.Value], rewriter) -> list[ir.Value]:
    """The torch values of a call's arguments, whose conversions nothing reads any more."""
    found = []
    for value in dict.fromkeys(values):
        op = producer(value)
        if op is None or op.name != "torch_c.to_builtin_tensor" or list(value.uses):
            found.append(value)
        else:
            found.append(op.operands[0])
            rewriter.erase_op(op)
    return found


def _folded(op: ir.Operation, sides: Sides, kernel: Kernel | None) -> ir.Value:
    """The result of the product `op` from the codes; makes ops at the insertion point."""
    product, rank = sides.product, sides.product.rank
    left = operand_of(sides.left, product.left_dims)
    right = operand_of(sides.right, product.right_dims)
    inner: list[tuple[Operand, bool]] = []
    outer: list[tuple[Operand, bool]] = []
    for scale, dims in sides.scales():
        kind = inner if is_blocked(scale, dims, rank) else outer
        kind.append((factor_of(scale, dims), scale.divides))
    sizes = sizes_of(shape_of(op.results[0]), (left, right))
    result = op.results[0]
    tensor = vtensor(result)
    element = build.element_of(result) if tensor is None else tensor.builtin().element_type
    bias = None if product.bias is None else Operand(to_builtin(product.bias), (rank - 1,))
    if sides.blocks is None:
        total = contraction(left, right, sizes)
    elif kernel is None:
        total = blocked_contraction(left, right, sizes, inner, sides.blocks)
    else:
        plain = not outer and bias is None
        own = element if plain else ir.F32Type.get()
        total = kernel(left, right, sizes, inner, sides.blocks, own)
    value = epilogue(total, sizes, outer, bias, element)
    return value if tensor is None else from_builtin(value, result.type)
