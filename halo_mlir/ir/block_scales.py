"""Products whose scales are of blocks of K, as weights in blocks of 128 x 128 have them."""

from collections.abc import Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import Extent
from halo_mlir.ir.contraction import Operand, contraction
from halo_mlir.ir.products import Product
from halo_mlir.ir.reshapes import shape_of
from halo_mlir.ir.scales import Scale


@dataclass(frozen=True)
class Blocks:
    """Sizes of the blocks that share a scale: along K, and along the channels (1: none).

    `depth` is all of K where only channels have blocks.
    """

    depth: int
    columns: int


def is_blocked(scale: Scale, dims: Sequence[int | None], inner: int) -> bool:
    """Whether a scale of a side with `dims` varies along dimension `inner`, or has blocks."""
    return scale.has_blocks or scale.varies_along(dims.index(inner))


def blocks_of(product: Product, left: Sequence[Scale], right: Sequence[Scale]) -> Blocks | None:
    """The blocks of a product whose sides have these scales; None where there are none.

    Raises:
        MatchFailure: a scale varies with each position along K, or blocks differ or do not fit.
    """
    rank, depths, columns = product.rank, set(), set()
    for scales, dims in ((left, product.left_dims), (right, product.right_dims)):
        for scale in scales:
            if not is_blocked(scale, dims, rank):
                continue
            for axis in dict.fromkeys(axis for axis in scale.axes if axis is not None):
                block = scale.block_along(axis)
                if dims[axis] == rank:
                    depths.add(block)
                elif dims is product.right_dims and dims[axis] == rank - 1:
                    columns.add(block)
                elif block > 1:
                    raise MatchFailure("a scale is one of a block of rows")
    if not depths and not columns:
        return None
    if 1 in depths:
        raise MatchFailure("a scale varies along K")
    if len(depths) > 1 or len(columns) > 1:
        raise MatchFailure("scales have blocks of different sizes")
    channels = shape_of(product.right)[product.right_dims.index(rank - 1)]
    found = Blocks(next(iter(depths), product.depth or 1), next(iter(columns), 1))
    if (product.depth or 1) % found.depth or (channels or 1) % found.columns:
        raise MatchFailure(f"blocks of {found.depth} x {found.columns} do not fill the weight")
    return found


def blocked_contraction(
    left: Operand,
    right: Operand,
    sizes: Sequence[Extent],
    factors: Sequence[tuple[Operand, bool]],
    blocks: Blocks,
) -> ir.Value:
    """The sum over K of products times factors of their blocks, as one op; f32.

        sum[m, nb, n] += left[m, kb, k] * right[nb, n, kb, k] * factors[m, kb], [nb, kb]

    Args:
        sizes: of the result, rows and then channels.
        factors: each with whether it divides.
    """
    column = len(sizes) - 1
    channels = sizes[column]
    if not isinstance(channels, int):
        raise ValueError("the number of channels is dynamic")
    grouped = blocks.columns > 1
    # The dimensions of the op that stand for each of the product's.
    shift = int(grouped)
    inside = {column: [column, column + 1][: 1 + shift]}
    inside[column + 1] = [column + 1 + shift, column + 2 + shift]
    split = {column + 1: blocks.depth} | ({column: blocks.columns} if grouped else {})
    last = [channels // blocks.columns, blocks.columns] if grouped else [channels]
    total = contraction(
        _split(left, split, inside),
        _split(right, split, inside),
        [*sizes[:-1], *last],
        [(_of_blocks(factor, inside), divides) for factor, divides in factors],
    )
    groups = [[axis] for axis in range(column)] + [inside[column]]
    return build.collapse(total, groups)


def _of_blocks(factor: Operand, inside: dict[int, list[int]]) -> Operand:
    return Operand(factor.tensor, tuple(inside.get(dim, [dim])[0] for dim in factor.dims))


def _split(operand: Operand, split: dict[int, int], inside: dict[int, list[int]]) -> Operand:
    """The operand with its axes along the dimensions `split` taken apart into blocks."""
    groups: list[list[int]] = []
    sizes: list[Extent] = []
    dims: list[int] = []
    for dim, size in zip(operand.dims, build.extents(operand.tensor), strict=True):
        own = inside.get(dim, [dim])
        groups.append(list(range(len(sizes), len(sizes) + len(own))))
        if dim in split and isinstance(size, int):
            sizes += [size // split[dim], split[dim]]
        else:
            sizes.append(size)
        dims += own
    return Operand(build.expand(operand.tensor, groups, sizes), tuple(dims))
