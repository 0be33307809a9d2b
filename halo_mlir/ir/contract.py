"""Several matrix products of one input as one op."""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.accumulate import zeros
from halo_mlir.ir.build import create


def contract(
    x: ir.Value,
    weights: Sequence[ir.Value],
    attributes: dict[str, ir.Attribute] | None = None,
) -> list[ir.Value]:
    """x (.., E) by each of `weights` (N, E) --> (.., N) each.

    One `linalg.generic` with a result for each weight, whose shapes are static. Floats are summed
    up in f32 and give x's type; 8-bit codes give the sums, f32 or, of integers, i32. `attributes`
    are further ones of that op.
    """
    element, sums_of = build.element_of(x), ir.F32Type.get()
    suffix = "f"
    if isinstance(element, ir.IntegerType):
        sums_of, suffix = ir.IntegerType.get_signless(32), "i"
    rank = len(build.shape_of(x))
    rows, columns = list(range(rank - 1)), build.shape_of(weights[0])[0]
    if columns is None:
        raise ValueError("the number of columns is dynamic")
    sizes = [*build.extents(x)[:-1], columns]
    sums = [zeros(sizes, sums_of) for _ in weights]

    def wide(value: ir.Value) -> ir.Value:
        if element == sums_of:
            return value
        name = "arith.extf" if suffix == "f" else "arith.extsi"
        return create(name, [sums_of], [value]).result

    def multiply_add(own: ir.Value, *others: ir.Value) -> list[ir.Value]:
        own, count = wide(own), len(weights)
        pairs = zip(others[:count], others[count:], strict=True)
        products = [
            (create(f"arith.mul{suffix}", [sums_of], [own, wide(w)]).result, old)
            for w, old in pairs
        ]
        return [
            create(f"arith.add{suffix}", [sums_of], [old, product]).result
            for product, old in products
        ]

    inner = rank
    maps = [
        [*rows, inner],
        *([rank - 1, inner] for _ in weights),
        *(range(rank) for _ in weights),
    ]
    kinds = [*["parallel"] * rank, "reduction"]
    iterators = [ir.Attribute.parse(f"#linalg.iterator_type<{kind}>") for kind in kinds]
    op = create(
        "linalg.generic",
        [total.type for total in sums],
        [x, *weights, *sums],
        {
            "indexing_maps": build.affine_maps(rank + 1, maps),
            "iterator_types": ir.ArrayAttr.get(iterators),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([1 + len(weights), len(sums)]),
            **(attributes or {}),
        },
        regions=1,
    )
    _body(op, multiply_add)
    if element == sums_of or _bits(element) == 8:
        return list(op.results)

    def narrow(*values: ir.Value) -> ir.Value:
        return create("arith.truncf", [element], [values[-1]]).result

    return [build.generate(sizes, element, narrow, [(wide, range(rank))]) for wide in op.results]


def _bits(element: ir.Type) -> int:
    kind = ir.IntegerType if isinstance(element, ir.IntegerType) else ir.FloatType
    return kind(element).width


def _body(op: ir.Operation, body: Callable[..., Sequence[ir.Value]]) -> None:
    """Give `op` a region that yields `body` of an element of each operand."""
    types = [
        build.element_of(value) if isinstance(value.type, ir.RankedTensorType) else value.type
        for value in op.operands
    ]
    block = op.regions[0].blocks.append(*types, arg_locs=[op.location] * len(types))
    with ir.InsertionPoint(block):
        create("linalg.yield", [], list(body(*block.arguments)))
