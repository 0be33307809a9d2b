"""For blocks of query rows the first and last key for which a condition holds.

    first[b, block], end[b, block] = linalg.generic             rows of the block and keys reduced
                                       min, max of key, key + 1 where ids[b, row] == ids[b, key]

Computed beside the attention, for conditions from whose terms no bounds follow. Where keys between
the two do not meet the condition, they are masked like others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.index import Index


@dataclass(frozen=True)
class BlockSpans:
    """first, end i64[dims..., blocks]; the last of `dims` is that of rows, where it is there."""

    dims: tuple[int, ...]
    row_dim: int
    rows: int
    first: ir.Value
    end: ir.Value

    def at(self, position: Mapping[int, Index]) -> tuple[Index, Index]:
        """The span of the `rows` rows at `position`, which may lie in two blocks."""
        if self.row_dim not in self.dims:
            place = [position[dim] for dim in self.dims]
            return self._read(self.first, place), self._read(self.end, place)
        found: list[tuple[Index, Index]] = []
        for row in (position[self.row_dim], ix.add(position[self.row_dim], self.rows - 1)):
            block = ix.floor_div(row, self.rows)
            place = [block if dim == self.row_dim else position[dim] for dim in self.dims]
            found.append((self._read(self.first, place), self._read(self.end, place)))
        (first, end), (other_first, other_end) = found
        return ix.minimum(first, other_first), ix.maximum(end, other_end)

    def _read(self, tensor: ir.Value, place: Sequence[Index]) -> ir.Value:
        within = []
        for axis, (at, size) in enumerate(zip(place, build.shape_of(tensor), strict=True)):
            extent = build.dim(tensor, axis) if size is None else size
            within.append(ix.value(ix.minimum(at, ix.sub(extent, 1))))
        i64 = ir.IntegerType.get_signless(64)
        number = create("tensor.extract", [i64], [tensor, *within]).result
        return create("arith.index_cast", [ir.IndexType.get()], [number]).result


def block_spans(
    dims: Sequence[int],
    row_dim: int,
    key_dim: int,
    extents: Mapping[int, Extent],
    rows: int,
    inputs: Sequence[tuple[ir.Value, Sequence[int]]],
    holds: Callable[[Mapping[int, Index], Sequence[ir.Value]], ir.Value],
) -> BlockSpans:
    """Make the ops at the insertion point.

    Args:
        dims: the iteration dimensions, the keys' left out, on which the condition depends.
        extents: of the iteration dimensions.
        rows: of a block.
        inputs: tensors that the condition reads, each with its axes' dimensions, none of them rows.
        holds: makes the condition at a position from the inputs' elements, within the reduction.
    """
    by_row = row_dim in dims
    sizes = [ix.ceil_div(extents[dim], rows) if dim == row_dim else extents[dim] for dim in dims]
    keys, i64 = extents[key_dim], ir.IntegerType.get_signless(64)
    rank, loops = len(sizes), len(sizes) + 1 + by_row
    count = create("arith.index_cast", [i64], [ix.value(keys)]).result
    zero = build.constant(ir.IntegerAttr.get(i64, 0))
    outs = [build.fill(number, build.empty(sizes, i64)) for number in (count, zero)]
    # No element of this one is read: it gives the reduced dimensions their extents.
    shape = build.empty([*([rows] if by_row else []), keys], ir.IntegerType.get_signless(1))
    loop_of = {dim: loop for loop, dim in enumerate(dims)} | {key_dim: loops - 1}
    tensors = [shape, *(tensor for tensor, _ in inputs)]
    maps = [range(rank, loops), *([loop_of[dim] for dim in axes] for _, axes in inputs)]
    parse = ir.Attribute.parse
    kinds = ["parallel"] * rank + ["reduction"] * (loops - rank)
    generic = create(
        "linalg.generic",
        [out.type for out in outs],
        [*tensors, *outs],
        {
            "indexing_maps": build.affine_maps(loops, [*maps, range(rank), range(rank)]),
            "iterator_types": ir.ArrayAttr.get(
                [parse(f"#linalg.iterator_type<{kind}>") for kind in kinds]
            ),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([len(tensors), 2]),
        },
        regions=1,
    )
    types = [build.element_of(value) for value in (*tensors, *outs)]
    block = generic.regions[0].blocks.append(*types, arg_locs=[generic.location] * len(types))
    with ir.InsertionPoint(block):
        _, *elements, first, end = block.arguments
        index = ir.IndexType.get()
        places = [
            create("linalg.index", [index], [], {"dim": ir.IntegerAttr.get(i64, loop)}).result
            for loop in range(loops)
        ]
        position: dict[int, Index] = dict(zip(dims, places, strict=False))
        position[key_dim] = places[-1]
        if by_row:
            position[row_dim] = ix.add(ix.mul(position[row_dim], rows), places[-2])
        kept = holds(position, elements)
        key = create("arith.index_cast", [i64], [places[-1]]).result
        one = build.constant(ir.IntegerAttr.get(i64, 1))
        after = create("arith.addi", [i64], [key, one]).result
        ends = []
        for name, old, new in (("minsi", first, key), ("maxsi", end, after)):
            better = create(f"arith.{name}", [i64], [old, new]).result
            ends.append(create("arith.select", [i64], [kept, better, old]).result)
        create("linalg.yield", [], ends)
    return BlockSpans(tuple(dims), row_dim, rows, *generic.results)
