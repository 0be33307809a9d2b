"""`linalg.generic` that adds to what is there: products, sums, and other reductions."""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import create


def accumulate(
    inputs: Sequence[ir.Value],
    out: ir.Value,
    maps: Sequence[Sequence[int]],
    combine: Callable[..., ir.Value],
    attributes: dict[str, ir.Attribute] | None = None,
) -> ir.Value:
    """One `linalg.generic` onto `out`.

    Args:
        maps: the dimensions that index each input and, last, `out`; it reduces over the others.
        combine: takes an element of each input and of `out`; returns the new one.
    """
    dims = 1 + max(dim for indexed in maps for dim in indexed)
    kinds = [
        ir.Attribute.parse(
            f"#linalg.iterator_type<{'parallel' if dim in maps[-1] else 'reduction'}>"
        )
        for dim in range(dims)
    ]
    op = create(
        "linalg.generic",
        [out.type],
        [*inputs, out],
        {
            "indexing_maps": build.affine_maps(dims, maps),
            "iterator_types": ir.ArrayAttr.get(kinds),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([len(inputs), 1]),
            **(attributes or {}),
        },
        regions=1,
    )
    types = [build.element_of(item) for item in (*inputs, out)]
    build.add_body(op, types, "linalg.yield", combine)
    return op.result


def multiply_add(left: ir.Value, right: ir.Value, total: ir.Value) -> ir.Value:
    """total + left right, scalars, both widened to the total's type."""
    integers = isinstance(total.type, ir.IntegerType)
    extend, suffix = ("arith.extsi", "i") if integers else ("arith.extf", "f")
    wide = [
        item if item.type == total.type else create(extend, [total.type], [item]).result
        for item in (left, right)
    ]
    product = create(f"arith.mul{suffix}", [total.type], wide).result
    return create(f"arith.add{suffix}", [total.type], [product, total]).result


def zeros(sizes: Sequence[build.Extent], element: ir.Type) -> ir.Value:
    """A tensor of zeros."""
    kind = ir.IntegerAttr if isinstance(element, ir.IntegerType) else ir.FloatAttr
    return build.fill(build.constant(kind.get(element, 0)), build.empty(sizes, element))
