"""A dispatch written out: one flow.dispatch.region around loops over tiles.

    %r = flow.dispatch.region {                      IREE keeps it whole: one kernel
      %0 = scf.forall (%i, %j) in (%n, 8) {          a workgroup for each (i, j)
        scf.for ...
        tensor.parallel_insert_slice ...
      } {mapping = [#iree_linalg_ext.split_reduction_mapping<1>, ...<0>]}
      flow.return %0
    }

Dispatch formation (IREE 3.13) takes the loop for workgroups only with split_reduction_mapping; it
rejects iree_codegen.workgroup_mapping and a loop without a mapping.
"""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.index import Index, value


def dispatch(
    results: Sequence[tuple[Sequence[Extent], ir.Type]], body: Callable[[], Sequence[ir.Value]]
) -> list[ir.Value]:
    """One kernel that computes `body`; what it uses from outside is captured.

    Args:
        results: extents and element type of each result.
        body: makes the ops; returns the results.
    """
    types = [_tensor(sizes, element) for sizes, element in results]
    dynamic = [size for sizes, _ in results for size in sizes if not isinstance(size, int)]
    region = create(
        "flow.dispatch.region",
        types,
        dynamic,
        {"operandSegmentSizes": ir.DenseI32ArrayAttr.get([len(dynamic), 0])},
        regions=2,
    )
    with ir.InsertionPoint(region.regions[0].blocks.append()):
        create("flow.return", [], list(body()))
    return list(region.results)


def kept_outside(value: ir.Value) -> ir.Value:
    """`value`, with what quantises it kept out of the kernels that read it.

    IREE clones elementwise ops into a region that uses their result; to 8 bits, in a tile that is
    padded, 3.13 does not distribute them to lanes. Behind the barrier they end the kernel before.
    """
    dynamic = [size for size in build.extents(value) if not isinstance(size, int)]
    value = create("util.optimization_barrier", [value.type], [value]).result
    if not dynamic:
        return value
    return create("flow.tensor.tie_shape", [value.type], [value, *dynamic]).result


def workgroups(
    counts: Sequence[Extent],
    outs: Sequence[ir.Value],
    body: Callable[..., Sequence[tuple[ir.Value, Sequence[Index], Sequence[Extent]]]],
) -> list[ir.Value]:
    """`scf.forall` over workgroups, the first count outermost.

    Args:
        counts: the number of workgroups along each dimension.
        outs: the tensors that are written, each as a whole.
        body: takes the position along each dimension; returns for each of `outs` the tile, its
            offset and its size there (the tile lacks the leading dimensions of size 1).
    """
    marker = ir.ShapedType.get_dynamic_size()
    rank, dynamic = len(counts), [count for count in counts if not isinstance(count, int)]
    mapping = [
        ir.Attribute.parse(f"#iree_linalg_ext.split_reduction_mapping<{rank - 1 - axis}>")
        for axis in range(rank)
    ]
    loop = create(
        "scf.forall",
        [out.type for out in outs],
        [*dynamic, *outs],
        {
            "staticLowerBound": ir.DenseI64ArrayAttr.get([0] * rank),
            "staticUpperBound": ir.DenseI64ArrayAttr.get(
                [count if isinstance(count, int) else marker for count in counts]
            ),
            "staticStep": ir.DenseI64ArrayAttr.get([1] * rank),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([0, len(dynamic), 0, len(outs)]),
            "mapping": ir.ArrayAttr.get(mapping),
        },
        regions=1,
    )
    types = [*[ir.IndexType.get()] * rank, *(out.type for out in outs)]
    block = loop.regions[0].blocks.append(*types, arg_locs=[loop.location] * len(types))
    with ir.InsertionPoint(block):
        tiles = body(*list(block.arguments)[:rank])
        end = create("scf.forall.in_parallel", [], [], regions=1)
        with ir.InsertionPoint(end.regions[0].blocks.append()):
            for target, (tile, offsets, sizes) in zip(
                list(block.arguments)[rank:], tiles, strict=True
            ):
                _slice_op("tensor.parallel_insert_slice", [], [tile, target], offsets, sizes)
    return list(loop.results)


def loop(
    start: Index, end: Index, carried: Sequence[ir.Value], body: Callable[..., Sequence[ir.Value]]
) -> list[ir.Value]:
    """`scf.for` in steps of 1; `body` takes the position and what is carried.

    A loop that is known to do nothing is not made.
    """
    if isinstance(start, int) and isinstance(end, int) and start >= end:
        return list(carried)
    op = create(
        "scf.for",
        [item.type for item in carried],
        [value(start), value(end), build.index(1), *carried],
        regions=1,
    )
    types = [ir.IndexType.get(), *(item.type for item in carried)]
    block = op.regions[0].blocks.append(*types, arg_locs=[op.location] * len(types))
    with ir.InsertionPoint(block):
        create("scf.yield", [], list(body(*block.arguments)))
    return list(op.results)


def tile(
    source: ir.Value, offsets: Sequence[Index], sizes: Sequence[Extent], *, drop: Sequence[int] = ()
) -> ir.Value:
    """`tensor.extract_slice` without the axes `drop`, whose sizes are 1."""
    kept = [size for axis, size in enumerate(sizes) if axis not in drop]
    result = _tensor(kept, build.element_of(source))
    return _slice_op("tensor.extract_slice", [result], [source], offsets, sizes).result


def _slice_op(name, results, operands, offsets, sizes) -> ir.Operation:
    marker = ir.ShapedType.get_dynamic_size()

    def split(items):
        static = [item if isinstance(item, int) else marker for item in items]
        return ir.DenseI64ArrayAttr.get(static), [i for i in items if not isinstance(i, int)]

    static_offsets, dynamic_offsets = split(offsets)
    static_sizes, dynamic_sizes = split(sizes)
    segments = [1] * len(operands) + [len(dynamic_offsets), len(dynamic_sizes), 0]
    attributes = {
        "static_offsets": static_offsets,
        "static_sizes": static_sizes,
        "static_strides": ir.DenseI64ArrayAttr.get([1] * len(offsets)),
        "operandSegmentSizes": ir.DenseI32ArrayAttr.get(segments),
    }
    return create(name, results, [*operands, *dynamic_offsets, *dynamic_sizes], attributes)


def _tensor(sizes: Sequence[Extent], element: ir.Type) -> ir.RankedTensorType:
    return build.tensor_type([n if isinstance(n, int) else None for n in sizes], element)
