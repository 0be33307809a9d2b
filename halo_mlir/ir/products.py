"""Matrix products of the torch dialect, and of calls of an exporter's kernels, as contractions."""

from dataclasses import dataclass, replace

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.reshapes import shape_of
from halo_mlir.ir.scales import Scale, scale_of
from halo_mlir.ir.structure import called_kernel, uncast
from halo_mlir.ir.torch import constant_value, producer

_TORCH = ("linear", "matmul", "mm", "bmm", "_scaled_mm", "_int_mm")
ROOTS = (*(f"torch.aten.{name}" for name in _TORCH), "torch.operator", "util.call")
"""Ops that may be products."""

_NAMED = ("linalg.batch_matmul", "linalg.matmul", "linalg.batch_matmul_transpose_b")
_BESIDE = ("arith.constant", "tensor.dim", "tensor.empty", "tensor.cast", "linalg.fill")


@dataclass(frozen=True)
class Product:
    """result[d0, .., dr-1] = sum over dr of left * right * scales + bias.

    For each axis of `left` and `right` the dimension that indexes it; None for one of size 1 that
    is broadcast. `scales` are of the left side, then of the right side.
    """

    left: ir.Value
    right: ir.Value
    left_dims: tuple[int | None, ...]
    right_dims: tuple[int | None, ...]
    rank: int
    bias: ir.Value | None = None
    scales: tuple[tuple[Scale, ...], tuple[Scale, ...]] = ((), ())

    @property
    def depth(self) -> int | None:
        """The size of the contracted dimension, None where dynamic."""
        at = self.left_dims.index(self.rank)
        return shape_of(self.left)[at]


def product_name(op: ir.Operation) -> str:
    """The name of a product's op, without torch-mlir's prefix; empty where it is none."""
    name = op.name
    if name == "torch.operator":
        name = ir.StringAttr(op.attributes["name"]).value
    if name == "util.call":
        return "call" if _kernel_of(op) is not None else ""
    prefix, _, name = name.rpartition("torch.aten.")
    return name.removesuffix(".default") if not prefix and name in _TORCH else ""


def read_product(op: ir.Operation) -> Product:
    """The product that `op` computes.

    Raises:
        MatchFailure: it computes none, or one that no contraction is.
    """
    name, operands = product_name(op), list(op.operands)
    if name == "call":
        return _called(op)
    if name not in _TORCH:
        raise MatchFailure("it is no product")
    left, right = operands[:2]
    ranks = len(shape_of(left)), len(shape_of(right))
    rank = len(shape_of(op.results[0]))
    if name == "linear":
        bias = operands[2] if len(operands) > 2 else None
        if bias is not None and constant_value(bias) is None:
            bias = None
        if ranks[1] != 2 or ranks[0] != rank:
            raise MatchFailure(f"a linear of ranks {ranks[0]} and {ranks[1]}")
        return Product(left, right, (*range(rank - 1), rank), (rank - 1, rank), rank, bias)
    if min(ranks) < 2:
        raise MatchFailure(f"a product of ranks {ranks[0]} and {ranks[1]}")
    dims = [_batch(value, op.results[0]) for value in (left, right)]
    product = Product(left, right, (*dims[0], rank - 2, rank), (*dims[1], rank, rank - 1), rank)
    return _scaled(product, operands) if name == "_scaled_mm" else product


def _batch(value: ir.Value, result: ir.Value) -> tuple[int | None, ...]:
    """The dimension of each axis before the last two, which may be broadcast."""
    sizes, whole = shape_of(value), shape_of(result)
    new = len(whole) - len(sizes)
    dims: list[int | None] = []
    for axis, size in enumerate(sizes[:-2]):
        wanted = whole[new + axis]
        if size == wanted:
            dims.append(new + axis)
        elif size == 1:
            dims.append(None)
        else:
            raise MatchFailure(f"batches of {size or '?'} and {wanted or '?'}")
    return tuple(dims)


def _scaled(product: Product, operands: list[ir.Value]) -> Product:
    """`torch._scaled_mm(left, right, scale_a, scale_b, bias, scale_result, ...)`."""
    if constant_value(operands[5]) is not None:
        raise MatchFailure("_scaled_mm has a scale of its result")
    bias = None if constant_value(operands[4]) is None else operands[4]
    scales = []
    for value, side in zip(operands[2:4], (product.left, product.right), strict=True):
        scale = scale_of(value, False, 2)
        blocks = tuple(
            1 if axis is None else _block(shape_of(side)[axis], size)
            for axis, size in zip(scale.axes, shape_of(value), strict=True)
        )
        scales.append((replace(scale, blocks=blocks),))
    return Product(
        product.left,
        product.right,
        product.left_dims,
        product.right_dims,
        product.rank,
        bias,
        (scales[0], scales[1]),
    )


def _block(size: int | None, scales: int | None) -> int:
    """How many positions of `size` share one of so many scales."""
    return 1 if size is None or not scales else size // scales


def _called(call: ir.Operation) -> Product:
    """A function that holds one batch_matmul of its two arguments and nothing else."""
    kernel = _kernel_of(call)
    if kernel is None:
        raise MatchFailure("the callee holds no product")
    left, right, rank = call.operands[0], call.operands[1], len(shape_of(call.results[0]))
    if [_argument(kernel.operands[number]) for number in range(2)] != [0, 1]:
        raise MatchFailure("the kernel computes an operand of its product")
    maps = [_positions(attribute) for attribute in kernel.attributes["indexing_maps"]]
    *_, out = maps
    # The result's dimensions in its order, then the contracted one.
    inner = [dim for dim in maps[0] if dim not in out]
    if len(maps) != 3 or len(inner) != 1 or inner[0] not in maps[1]:
        raise MatchFailure(f"the kernel's product has indexing maps {maps}")
    order = {dim: at for at, dim in enumerate((*out, inner[0]))}
    left_dims, right_dims = (tuple(order[dim] for dim in map_) for map_ in maps[:2])
    return Product(left, right, left_dims, right_dims, rank)


def _kernel_of(call: ir.Operation) -> ir.Operation | None:
    """The one product of the called function, from zeros; None where it computes more."""
    product = called_kernel(call, _NAMED, _BESIDE)
    zero = None if product is None else producer(uncast(product.operands[2]))
    return product if zero is not None and zero.name == "linalg.fill" else None


def _argument(value: ir.Value) -> int | None:
    value = uncast(value)
    return ir.BlockArgument(value).arg_number if isinstance(value.owner, ir.Block) else None


def _positions(attribute: ir.Attribute) -> tuple[int, ...]:
    results = ir.AffineMapAttr(attribute).value.results
    if any(not isinstance(result, ir.AffineDimExpr) for result in results):
        raise MatchFailure("the kernel's product has no plain indexing maps")
    return tuple(ir.AffineDimExpr(result).position for result in results)
