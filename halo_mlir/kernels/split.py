"""Attention of a few rows over many keys: in chunks of the keys, merged by log-sum-exp.

    scf.forall (batch and KV head, chunk)      acc, max, sum of the chunk's visible keys
    out = sum_c 2^(max_c - max) acc_c  /  sum_c 2^(max_c - max) sum_c

All query heads of a KV head are rows of one tile, so that K and V are read once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import compute
from halo_mlir.ir.index import Index
from halo_mlir.kernels import online, region
from halo_mlir.kernels.ending import Ending
from halo_mlir.kernels.operands import Operands

Clip = Callable[[Index, Index], tuple[Index, Index]]
"""Takes the blocks [start, end) that a tile sees; returns those that are visited."""


@dataclass(frozen=True)
class Chunks:
    """`count` chunks of the visible blocks, of equal size; the last ones may be empty."""

    count: int

    def part(self, chunk: Index) -> Clip:
        """For `visit`: the blocks of the chunk with this number."""

        def clip(start: Index, end: Index) -> tuple[Index, Index]:
            if self.count == 1:
                return start, end
            each = ix.ceil_div(ix.sub(end, start), self.count)
            first = ix.minimum(ix.add(start, ix.mul(chunk, each)), end)
            return first, ix.minimum(ix.add(first, each), end)

        return clip


def merge(parts: Sequence[ir.Value], count: int, ending: Ending):
    """acc (lead, chunk, rows, width), max and sum (lead, chunk, rows) --> (lead, rows, width).

    One elementwise op, in which each chunk is an operand of its own: a reduction over the chunks
    would take a kernel for the maximum, one for the weights and one for the sum.
    """
    accumulated, largest, total = parts
    lead, _, rows, width = build.extents(accumulated)
    dims = [ir.AffineDimExpr.get(axis) for axis in range(3)]

    def at(chunk: int, *axes: int) -> ir.AffineMap:
        number = ir.AffineConstantExpr.get(chunk)
        return ir.AffineMap.get(3, 0, [dims[0], number, *(dims[axis] for axis in axes)])

    inputs = [
        item
        for chunk in range(count)
        for item in (
            (accumulated, at(chunk, 1, 2)),
            (largest, at(chunk, 1)),
            (total, at(chunk, 1)),
        )
    ]

    def combine(_lead, _row, _column, *values: ir.Value) -> ir.Value:
        tops, peaks, sums = values[0::3], values[1::3], values[2::3]
        peak = _tree("arith.maximumf", peaks)
        weights = [compute("math.exp2", compute("arith.subf", each, peak)) for each in peaks]
        top = _tree(
            "arith.addf",
            [compute("arith.mulf", *pair) for pair in zip(weights, tops, strict=True)],
        )
        bottom = _tree(
            "arith.addf",
            [compute("arith.mulf", *pair) for pair in zip(weights, sums, strict=True)],
        )
        quotient = compute("arith.divf", top, bottom)
        return ending.of(quotient, bottom)

    return build.generate([lead, rows, width], ending.element, combine, inputs)


def split_kernel(given: Operands, chunks: Chunks, ending: Ending, tile, *, rows: int) -> ir.Value:
    """The attention's result, from `tile(lead, chunk)` --> the state of (lead, chunk)."""
    width = given.attention.width
    lead, f32 = given.lead, ir.F32Type.get()
    if chunks.count == 1:

        def whole(lead_at: ir.Value):
            done = online.finish(tile(lead_at, 0), ending)
            return [(done, [lead_at, 0, 0], [1, rows, width])]

        sizes = [lead, rows, width]
        (result,) = region.dispatch(
            [(sizes, ending.element)],
            lambda: region.workgroups([lead], [build.destination(sizes, ending.element)], whole),
        )
        return result

    shapes = [
        [lead, chunks.count, rows, width],
        [lead, chunks.count, rows],
        [lead, chunks.count, rows],
    ]

    def part(lead_at: ir.Value, chunk: ir.Value):
        state = tile(lead_at, chunk)
        return [
            (item, [lead_at, chunk, *[0] * (len(shape) - 2)], [1, 1, *shape[2:]])
            for item, shape in zip(state, shapes, strict=True)
        ]

    parts = region.dispatch(
        [(shape, f32) for shape in shapes],
        lambda: region.workgroups(
            [lead, chunks.count], [build.destination(shape, f32) for shape in shapes], part
        ),
    )
    return merge(parts, chunks.count, ending)


def _tree(name: str, values: Sequence[ir.Value]) -> ir.Value:
    """A balanced reduction."""
    if len(values) == 1:
        return values[0]
    half = len(values) // 2
    return compute(name, _tree(name, values[:half]), _tree(name, values[half:]))
