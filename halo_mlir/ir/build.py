"""Make ops at the current insertion point without importing their dialects.

The generated dialect modules cost 20 to 90 ms to import (linalg pulls in numpy), a tenth of what
`halo-opt` takes on a small file, so the few ops that passes need are made by name. Dynamic
extents are `None` in shapes. None of these verifies; `run_pass` does.
"""

from collections.abc import Callable, Iterable, Sequence

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


def attributes_of(op) -> dict[str, ir.Attribute]:
    """The attributes of `op`, to make another like it."""
    attributes = op.operation.attributes
    return {name: attributes[name] for name in attributes}


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
    return [n if n is not None else dim(value, axis) for axis, n in enumerate(shape_of(value))]


def empty(sizes: Sequence[Extent], element: ir.Type) -> ir.Value:
    """`tensor.empty` of the given extents."""
    shape, dynamic = _split(sizes)
    return create("tensor.empty", [tensor_type(shape, element)], dynamic).result


def destination(sizes: Sequence[Extent], element: ir.Type) -> ir.Value:
    """`tensor.empty` that a kernel writes, with an attribute that keeps it in the kernel.

    CSE replaces one inside a dispatch region by an equal one outside, and IREE 3.13 then takes it
    for an operand that is read ("write affecting operations on global resources are restricted").
    """
    made = empty(sizes, element)
    made.owner.attributes["halo.destination"] = ir.UnitAttr.get()
    return made


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


def groups_around(kept: Sequence[int], rank: int) -> list[list[int]]:
    """Split range(rank) into runs that hold one kept axis each; no runs where none is kept."""
    if not kept:
        return []
    ends = [*kept[1:], rank]
    starts = [0, *kept[1:]]
    return [list(range(start, end)) for start, end in zip(starts, ends, strict=True)]


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


def dim(value: ir.Value, axis: int) -> ir.Value:
    """`tensor.dim`."""
    return create("tensor.dim", [ir.IndexType.get()], [value, index(axis)]).result


def pad_high(value: ir.Value, axis: int, amount: int) -> ir.Value:
    """`tensor.pad` with `amount` zeros after the last element of `axis` (static size)."""
    sizes = extents(value)
    if not isinstance(sizes[axis], int):
        raise ValueError(f"axis {axis} is dynamic")
    sizes[axis] += amount
    return pad_to(value, sizes, [amount if at == axis else 0 for at in range(len(sizes))])


def pad_to(value: ir.Value, sizes: Sequence[Extent], amounts: Sequence[Extent]) -> ir.Value:
    """`tensor.pad` with zeros after the last elements.

    Args:
        sizes: the result's extents.
        amounts: what is added along each axis.
    """
    shape, _ = _split(sizes)
    high, dynamic = _split(amounts)
    element, marker = element_of(value), ir.ShapedType.get_dynamic_size()
    kind = ir.IntegerAttr if isinstance(element, ir.IntegerType) else ir.FloatAttr
    zero = constant(kind.get(element, 0))
    attributes = {
        "static_low": ir.DenseI64ArrayAttr.get([0] * len(shape)),
        "static_high": ir.DenseI64ArrayAttr.get([marker if n is None else n for n in high]),
        "operandSegmentSizes": ir.DenseI32ArrayAttr.get([1, 0, len(dynamic)]),
    }
    pad = create(
        "tensor.pad", [tensor_type(shape, element)], [value, *dynamic], attributes, regions=1
    )
    add_body(pad, [ir.IndexType.get()] * len(shape), "tensor.yield", lambda *_: zero)
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


def generate(
    sizes: Sequence[Extent],
    element: ir.Type,
    make: Callable[..., ir.Value],
    inputs: Sequence[tuple[ir.Value, Sequence[int] | ir.AffineMap]] = (),
) -> ir.Value:
    """A `linalg.generic` with a result of the given extents, all of whose loops are parallel.

    Args:
        make: `make(index of axis 0, axis 1, ..., element of each input)` --> the result's element.
        inputs: tensors, each with the axes that index it, or the map from all axes.
    """
    out, rank = empty(sizes, element), len(sizes)
    parallel = ir.Attribute.parse("#linalg.iterator_type<parallel>")
    tensors, maps = [value for value, _ in inputs], [axes for _, axes in inputs]
    generic = create(
        "linalg.generic",
        [out.type],
        [*tensors, out],
        {
            "indexing_maps": affine_maps(rank, [*maps, range(rank)]),
            "iterator_types": ir.ArrayAttr.get([parallel] * rank),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([len(inputs), 1]),
        },
        regions=1,
    )

    def element_at(*elements: ir.Value) -> ir.Value:
        i64 = ir.IntegerType.get_signless(64)
        positions = [
            create(
                "linalg.index", [ir.IndexType.get()], [], {"dim": ir.IntegerAttr.get(i64, axis)}
            ).result
            for axis in range(rank)
        ]
        return make(*positions, *elements[:-1])

    types = [element_of(value) for value in (*tensors, out)]
    add_body(generic, types, "linalg.yield", element_at)
    return generic.result


def transpose(value: ir.Value, order: Sequence[int]) -> ir.Value:
    """`linalg.transpose`: axis i of the result is axis order[i] of `value`."""
    sizes = extents(value)
    out = empty([sizes[axis] for axis in order], element_of(value))
    permutation = ir.DenseI64ArrayAttr.get(list(order))
    op = create(
        "linalg.transpose", [out.type], [value, out], {"permutation": permutation}, regions=1
    )
    add_body(op, [element_of(value)] * 2, "linalg.yield", lambda new, _old: new)
    return op.result


def fill(number: ir.Value, out: ir.Value) -> ir.Value:
    """`linalg.fill` of `out` with the scalar `number`."""
    op = create(
        "linalg.fill",
        [out.type],
        [number, out],
        {"operandSegmentSizes": ir.DenseI32ArrayAttr.get([1, 1])},
        regions=1,
    )
    add_body(op, [number.type, number.type], "linalg.yield", lambda new, _old: new)
    return op.result


def convert_float(number: ir.Value, to: ir.Type) -> ir.Value:
    """A scalar float in another float type; 16 bits and less go through f32."""
    if number.type == to:
        return number
    f32 = ir.F32Type.get()
    if f32 not in (number.type, to):
        number = convert_float(number, f32)
    name = "arith.extf" if to == f32 else "arith.truncf"
    return create(name, [to], [number]).result


def compute(name: str, *operands: ir.Value) -> ir.Value:
    """The op `name` on scalars of one type, which its result has too."""
    return create(name, [operands[0].type], list(operands)).result


def affine_maps(dims: int, results: Sequence[Sequence[int] | ir.AffineMap]) -> ir.ArrayAttr:
    """An array of maps from `dims` dimensions, each as such or as the dimensions it yields."""
    return ir.ArrayAttr.get(
        [
            ir.AffineMapAttr.get(
                result
                if isinstance(result, ir.AffineMap)
                else ir.AffineMap.get(dims, 0, [ir.AffineDimExpr.get(d) for d in result])
            )
            for result in results
        ]
    )


def attention(
    operands: Sequence[ir.Value],
    out: ir.Value,
    dims: int,
    maps: Sequence[Sequence[int]],
    attributes: dict[str, ir.Attribute] | None = None,
    modify: Callable[[ir.Value], ir.Value] = lambda score: score,
) -> ir.Value:
    """`iree_linalg_ext.attention`.

    Args:
        operands: query, key, value, scale and, optionally, mask (i1: keep; float: added).
        out: the destination; its type is the result's.
        dims: the number of iteration dimensions.
        maps: for each operand and `out`, the iteration dimensions that index it.
        attributes: discardable ones.
        modify: makes what becomes of a score (f32, times log2(e)) before the mask applies.
    """
    op = create(
        "iree_linalg_ext.attention",
        [out.type],
        [*operands, out],
        {"indexing_maps": affine_maps(dims, maps), **(attributes or {})},
        regions=1,
    )
    add_body(op, [ir.F32Type.get()], "iree_linalg_ext.yield", modify)
    return op.result


def _split(sizes: Sequence[Extent]) -> tuple[list[int | None], list[ir.Value]]:
    shape = [size if isinstance(size, int) else None for size in sizes]
    return shape, [size for size in sizes if not isinstance(size, int)]


def _groups(groups: Sequence[Sequence[int]]) -> ir.ArrayAttr:
    i64 = ir.IntegerType.get_signless(64)
    return ir.ArrayAttr.get(
        [ir.ArrayAttr.get([ir.IntegerAttr.get(i64, axis) for axis in group]) for group in groups]
    )


def copy_ops(ops: Iterable, known: dict[ir.Value, ir.Value]) -> None:
    """Make `ops` again, in order, on what `known` has for their operands; it learns the results."""
    for op in (item.operation for item in ops):
        made = create(
            op.name,
            [result.type for result in op.results],
            [known.get(operand, operand) for operand in op.operands],
            attributes_of(op),
        )
        known |= dict(zip(op.results, made.results, strict=True))


def loop(
    end: Extent,
    step: int,
    values: Sequence[ir.Value],
    body: Callable[[ir.Value, list[ir.Value]], Sequence[ir.Value]],
) -> list[ir.Value]:
    """`scf.for` from 0 to `end`: `body(position, values)` gives the next values."""
    bounds = [index(0), end if isinstance(end, ir.Value) else index(end), index(step)]
    kinds = [value.type for value in values]
    op = create("scf.for", kinds, [*bounds, *values], regions=1)
    arguments = [ir.IndexType.get(), *kinds]
    block = op.regions[0].blocks.append(*arguments, arg_locs=[op.location] * len(arguments))
    with ir.InsertionPoint(block):
        position, *before = block.arguments
        create("scf.yield", [], list(body(position, before)))
    return list(op.results)


def add_body(
    op: ir.Operation, arguments: Sequence[ir.Type], terminator: str, result: Callable[..., ir.Value]
) -> None:
    """Give `op` a block of `arguments` that ends in `terminator` of `result(*arguments)`."""
    block = op.regions[0].blocks.append(*arguments, arg_locs=[op.location] * len(arguments))
    with ir.InsertionPoint(block):
        create(terminator, [], [result(*block.arguments)])
