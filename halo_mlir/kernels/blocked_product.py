"""A product with scales of blocks of K as one kernel with matrix instructions.

    for each tile of rows and channels                                  a workgroup
      sum = 0
      for each block of K
        part = left[rows, block] x right[channels, block]               : f32, MFMA
        sum += part * scale of (rows, block) * scale of (channels, block)

IREE (3.13) has no code for gfx942 where the scales are inside the sum of products ("failed to
distribute"), and two dispatches would store a sum for each block.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build, index
from halo_mlir.ir.block_scales import Blocks
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.contraction import Operand, contraction, scaled
from halo_mlir.ir.products import Product
from halo_mlir.ir.quantized import Dequantized
from halo_mlir.ir.reshapes import shape_of
from halo_mlir.kernels import region
from halo_mlir.specs.gfx942_blocked_product import (
    CHANNELS,
    compilation_info,
    fits,
    tile_rows,
)

_ROW, _COLUMN, _INNER = range(3)


def match_blocked_product(
    product: Product, left: Dequantized, right: Dequantized, blocks: Blocks
) -> None:
    """Whether `blocked_product` computes a product of these two sides.

    Raises:
        MatchFailure: it does not.
    """
    rank, shape = product.rank, shape_of(product.right)
    orders = [
        [dims[axis] for axis in side.axes if axis is not None]
        for side, dims in ((left, product.left_dims), (right, product.right_dims))
    ]
    channels = shape[product.right_dims.index(rank - 1)]
    if orders != [[*range(rank - 1), rank], [rank - 1, rank]]:
        raise MatchFailure("a product with scales of blocks is not of (rows, K) and (channels, K)")
    if channels is None or channels % CHANNELS:
        raise MatchFailure(f"{channels or '?'} channels are no multiple of {CHANNELS}")
    if not fits(blocks.depth) or (blocks.columns > 1 and blocks.columns % CHANNELS):
        raise MatchFailure(f"blocks of {blocks.depth} x {blocks.columns} are no multiple of a tile")
    if {left.dtype, right.dtype} != {"f8E4M3FNUZ"}:
        raise MatchFailure(f"codes with scales of blocks are {left.dtype} and {right.dtype}")


def blocked_rows(
    left: Operand,
    right: Operand,
    sizes: list[Extent],
    factors: Sequence[tuple[Operand, bool]],
    blocks: Blocks,
    element: ir.Type,
    multiple: int = 1,
) -> ir.Value:
    """`blocked_product` of a left side (.., M, K) with several dimensions of rows.

    Args:
        sizes: the result's, rows and then channels.
        multiple: what the number of rows is known to be a multiple of.
    """
    rank = len(sizes)
    rows = list(range(rank - 1))

    def flat(operand: Operand) -> Operand:
        own = [dim for dim in operand.dims if dim < rank - 1]
        rest = [dim - rank + 2 for dim in operand.dims if dim >= rank - 1]
        groups = [own, *([len(own) + i] for i in range(len(rest)))] if own else []
        merged = build.collapse(operand.tensor, groups) if len(own) > 1 else operand.tensor
        return Operand(merged, (*([_ROW] if own else []), *rest))

    flat_factors = [(flat(factor), divides) for factor, divides in factors]
    result = blocked_product(flat(left), right, flat_factors, blocks, element, multiple)
    return build.expand(result, [rows, [rank - 1]], sizes)


def blocked_product(
    left: Operand,
    right: Operand,
    factors: Sequence[tuple[Operand, bool]],
    blocks: Blocks,
    element: ir.Type,
    multiple: int = 1,
) -> ir.Value:
    """left (M, K) x right (N, K), times factors along (M, K / block) or (N / block, K / block).

    Args:
        factors: each with whether it divides; along dimension 0 or 1, and 2, or fewer of them.
        element: the result's, rounded to in the kernel.
        multiple: what M is known to be a multiple of; rows are padded to whole tiles otherwise.
    """
    rows, depth = build.extents(left.tensor)
    channels, _ = build.extents(right.tensor)
    if not isinstance(channels, int) or not isinstance(depth, int):
        raise ValueError("K or the number of channels is dynamic")
    height = tile_rows(rows)
    whole = multiple % height == 0
    count = index.floor_div(rows, height) if whole else index.ceil_div(rows, height)
    padded = rows if whole else index.mul(count, height)
    x = _padded(left, rows, padded)
    factors = [(_padded(factor, rows, padded), divides) for factor, divides in factors]
    f32 = ir.F32Type.get()

    def tile(row, column):
        first_row, first_channel = index.mul(row, height), index.mul(column, CHANNELS)
        zero = build.constant(ir.FloatAttr.get(f32, 0.0))
        start = build.fill(zero, build.empty([height, CHANNELS], f32))

        def step(block, total):
            first = index.mul(block, blocks.depth)
            a = region.tile(x.tensor, [first_row, first], [height, blocks.depth])
            b = region.tile(right.tensor, [first_channel, first], [CHANNELS, blocks.depth])
            part = contraction(
                Operand(a, (_ROW, _INNER)),
                Operand(b, (_COLUMN, _INNER)),
                [height, CHANNELS],
                attributes={"compilation_info": ir.Attribute.parse(compilation_info(blocks.depth))},
            )
            inputs: list[tuple[ir.Value, Sequence[int]]] = [(part, (0, 1)), (total, (0, 1))]
            at = {
                _ROW: (first_row, height),
                _COLUMN: (index.floor_div(first_channel, blocks.columns), 1),
                _INNER: (block, 1),
            }
            if blocks.columns == 1:
                at[_COLUMN] = (first_channel, CHANNELS)
            inputs += [_factor(factor, at) for factor, _ in factors]

            def add(*elements):
                value, so_far, *scales = elements[2:]
                value = scaled(value, scales, factors)
                return create("arith.addf", [f32], [so_far, value]).result

            return [build.generate([height, CHANNELS], f32, add, inputs)]

        (total,) = region.loop(0, depth // blocks.depth, [start], step)
        narrow = build.generate(
            [height, CHANNELS],
            element,
            lambda *elements: build.convert_float(elements[-1], element),
            [(total, (0, 1))],
        )
        return [(narrow, [first_row, first_channel], [height, CHANNELS])]

    def body():
        out = build.destination([padded, channels], element)
        return region.workgroups([count, channels // CHANNELS], [out], tile)

    (result,) = region.dispatch([((padded, channels), element)], body)
    return (
        result
        if padded is rows or padded == rows
        else build.slice_leading(result, [rows, channels])
    )


def _padded(operand: Operand, rows: Extent, padded: Extent) -> Operand:
    if _ROW not in operand.dims or padded is rows or padded == rows:
        return operand
    axis = operand.dims.index(_ROW)
    sizes = build.extents(operand.tensor)
    sizes[axis] = padded
    amounts: list[Extent] = [0] * len(sizes)
    amounts[axis] = index.sub(padded, rows)
    return Operand(build.pad_to(operand.tensor, sizes, amounts), operand.dims)


def _factor(factor: Operand, at: dict[int, tuple[index.Index, int]]):
    """A tile of a factor and the dimensions of the tile of the result that it runs along."""
    offsets, sizes = [at[dim][0] for dim in factor.dims], [at[dim][1] for dim in factor.dims]
    drop = [axis for axis, size in enumerate(sizes) if size == 1]
    kept = tuple(dim for axis, dim in enumerate(factor.dims) if axis not in drop)
    return region.tile(factor.tensor, offsets, sizes, drop=drop), kept
