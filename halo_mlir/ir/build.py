"""Make ops at the current insertion point without importing their dialects.

The generated dialect modules cost 20 to 90 ms to import (linalg pulls in numpy), a tenth of what
`halo-opt` takes on a small file, so the few ops that passes need are made by name. Dynamic
extents are `None` in shapes. None of these verifies; `run_pass` does.
"""

from collections.abc import Callable, Sequence

from iree.compiler import ir

Extent = int | ir.Value
"""A dimension's size: a static int or an index-typed value."""


def create(
    name: str,
    results: Sequence[ir.Type],
    operands: Sequence[ir.Value],
    attributes: dict[str, ir.Attribute] | None = None,
    regions: int = 0,
) -> ir.Operation:
    """Any op, by name."""
    return ir.Operation.create(
        name, results=results, operands=operands, attributes=attributes or {}, regions=regions
    )


def tensor_type(shape: Sequence[int | None], element: ir.Type) -> ir.RankedTensorType:
    """`tensor<...>`; None is `?`."""
    dynamic = ir.ShapedType.get_dynamic_size()
    return ir.RankedTensorType.get([dynamic if n is None else n for n in shape], element)


def shape_of(value: ir.Value) -> list[int | None]:
    """The static shape of a builtin tensor; None for `?`."""
    shaped = ir.RankedTensorType(value.type)
    return [
        None if shaped.is_dynamic_dim(axis) else shaped.get_dim_size(axis)
        for axis in range(shaped.rank)
    ]


def element_of(value: ir.Value) -> ir.Type:
    """The element type of a builtin tensor."""
    return ir.RankedTensorType(value.type).element_type


def index(number: int) -> ir.Value:
    """`arith.constant number : index`."""
    return constant(ir.IntegerAttr.get(ir.IndexType.get(), number))


def constant(value: ir.IntegerAttr | ir.FloatAttr) -> ir.Value:
    """`arith.constant value`."""
    return create("arith.constant", [value.type], [], {"value": value}).result


def extents(value: ir.Value) -> list[Extent]:
    """The size of each dimension: the number where static, else a `tensor.dim`."""
    return [
        n if n is not None else create("tensor.dim", [ir.IndexType.get()], [value, index(a)]).result
        for a, n in enumerate(shape_of(value))
    ]


def empty(sizes: Sequence[Extent], element: ir.Type) -> ir.Value:
    """`tensor.empty` of the given extents."""
    shape, dynamic = _split(sizes)
    return create("tensor.empty", [tensor_type(shape, element)], dynamic).result


def collapse(value: ir.Value, groups: Sequence[Sequence[int]]) -> ir.Value:
    """`tensor.collapse_shape`: each group of axes becomes one; no-op where all are single."""
    sizes = shape_of(value)
    if len(groups) == len(sizes):
        return value
    shape: list[int | None] = []
    for group in groups:
        product: int | None = 1
        for axis in group:
            size = sizes[axis]
            product = None if product is None or size is None else product * size
        shape.append(product)
    result = tensor_type(shape, element_of(value))
    return create(
        "tensor.collapse_shape", [result], [value], {"reassociation": _groups(groups)}
    ).result


def expand(value: ir.Value, groups: Sequence[Sequence[int]], sizes: Sequence[Extent]) -> ir.Value:
    """`tensor.expand_shape` to `sizes`; no-op where all groups are single."""
    if all(len(group) == 1 for group in groups):
        return value
    shape, dynamic = _split(sizes)
    marker = ir.ShapedType.get_dynamic_size()
    static = ir.DenseI64ArrayAttr.get([marker if n is None else n for n in shape])
    return create(
        "tensor.expand_shape",
        [tensor_type(shape, element_of(value))],
        [value, *dynamic],
        {"reassociation": _groups(groups), "static_output_shape": static},
    ).result


def pad_high(value: ir.Value, axis: int, amount: int) -> ir.Value:
    """`tensor.pad` with `amount` zeros after the last element of `axis` (static size)."""
    shape, element = shape_of(value), element_of(value)
    low, high = [0] * len(shape), [0] * len(shape)
    high[axis] = amount
    padded = list(shape)
    size = shape[axis]
    if size is None:
        raise ValueError(f"axis {axis} is dynamic")
    padded[axis] = size + amount
    zero = constant(ir.FloatAttr.get(element, 0.0))
    attributes = {
        "static_low": ir.DenseI64ArrayAttr.get(low),
        "static_high": ir.DenseI64ArrayAttr.get(high),
        "operandSegmentSizes": ir.DenseI32ArrayAttr.get([1, 0, 0]),
    }
    pad = create("tensor.pad", [tensor_type(padded, element)], [value], attributes, regions=1)
    _body(pad, [ir.IndexType.get()] * len(shape), "tensor.yield", lambda *_: zero)
    return pad.result


def slice_leading(value: ir.Value, sizes: Sequence[Extent], *, drop: int = 0) -> ir.Value:
    """`tensor.extract_slice` of the first `sizes` elements of each axis.

    The result loses its first `drop` axes, whose sizes are 1.
    """
    shape, dynamic = _split(sizes)
    rank, marker = len(shape), ir.ShapedType.get_dynamic_size()
    attributes = {
        "static_offsets": ir.DenseI64ArrayAttr.get([0] * rank),
        "static_sizes": ir.DenseI64ArrayAttr.get([marker if n is None else n for n in shape]),
        "static_strides": ir.DenseI64ArrayAttr.get([1] * rank),
        "operandSegmentSizes": ir.DenseI32ArrayAttr.get([1, 0, len(dynamic), 0]),
    }
    result = tensor_type(shape[drop:], element_of(value))
    return create("tensor.extract_slice", [result], [value, *dynamic], attributes).result


def generate(sizes: Sequence[Extent], element: ir.Type, body: Callable[..., ir.Value]) -> ir.Value:
    """A `linalg.generic` without inputs whose element is `body(index of axis 0, axis 1, ...)`."""
    out, rank = empty(sizes, element), len(sizes)
    parallel = ir.Attribute.parse("#linalg.iterator_type<parallel>")
    generic = create(
        "linalg.generic",
        [out.type],
        [out],
        {
            "indexing_maps": affine_maps(rank, [range(rank)]),
            "iterator_types": ir.ArrayAttr.get([parallel] * rank),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([0, 1]),
        },
        regions=1,
    )

    def element_at(_old: ir.Value) -> ir.Value:
        i64 = ir.IntegerType.get_signless(64)
        positions = [
            create(
                "linalg.index", [ir.IndexType.get()], [], {"dim": ir.IntegerAttr.get(i64, axis)}
            ).result
            for axis in range(rank)
        ]
        return body(*positions)

    _body(generic, [element], "linalg.yield", element_at)
    return generic.result


def affine_maps(dims: int, results: Sequence[Sequence[int]]) -> ir.ArrayAttr:
    """An array of maps from `dims` dimensions, each given by the dimensions it yields."""
    return ir.ArrayAttr.get(
        [
            ir.AffineMapAttr.get(
                ir.AffineMap.get(dims, 0, [ir.AffineDimExpr.get(d) for d in dimensions])
            )
            for dimensions in results
        ]
    )


def attention(
    operands: Sequence[ir.Value],
    out: ir.Value,
    dims: int,
    maps: Sequence[Sequence[int]],
) -> ir.Value:
    """`iree_linalg_ext.attention` with the identity as score modification.

    Args:
        operands: query, key, value, scale and, optionally, mask (i1: keep; float: added).
        out: the destination; its type is the result's.
        dims: the number of iteration dimensions.
        maps: for each operand and `out`, the iteration dimensions that index it.
    """
    op = create(
        "iree_linalg_ext.attention",
        [out.type],
        [*operands, out],
        {"indexing_maps": affine_maps(dims, maps)},
        regions=1,
    )
    _body(op, [ir.F32Type.get()], "iree_linalg_ext.yield", lambda score: score)
    return op.result


def _split(sizes: Sequence[Extent]) -> tuple[list[int | None], list[ir.Value]]:
    shape = [size if isinstance(size, int) else None for size in sizes]
    return shape, [size for size in sizes if not isinstance(size, int)]


def _groups(groups: Sequence[Sequence[int]]) -> ir.ArrayAttr:
    i64 = ir.IntegerType.get_signless(64)
    return ir.ArrayAttr.get(
        [ir.ArrayAttr.get([ir.IntegerAttr.get(i64, axis) for axis in group]) for group in groups]
    )


def _body(
    op: ir.Operation, arguments: Sequence[ir.Type], terminator: str, result: Callable[..., ir.Value]
) -> None:
    block = op.regions[0].blocks.append(*arguments, arg_locs=[op.location] * len(arguments))
    with ir.InsertionPoint(block):
        create(terminator, [], [result(*block.arguments)])
