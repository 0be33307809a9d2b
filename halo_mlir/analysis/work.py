"""Kind, dimensions, FLOPs and bytes of the tensor operations inside a dispatch.

FLOPs count a multiply and an add as two and are those of the mathematical operation: an exponential
is one, casts and comparisons are none, a causal mask saves nothing. Bytes are compulsory traffic:
each operand is read once and each result written once, whatever the caches do.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir.attention_op import WIDTH
from halo_mlir.ir.structure import enclosing

Size = int | None
SizeOf = Callable[[ir.Value], tuple[Size, ...]]

# In the order of what names a dispatch that holds several: the first wins.
KINDS = (
    "attention",
    "matmul",
    "matvec",
    "sort",
    "scatter",
    "softmax",
    "reduction",
    "gather",
    "elementwise",
    "transpose",
    "copy",
    "other",
)

_NOT_COUNTED = ("arith.extf", "arith.truncf", "arith.cmpf")
_PRODUCT_BODY = {"extf", "extsi", "truncf", "mulf", "addf", "muli", "addi", "yield"}
_SOFTMAX_FLOPS = 5  # per element: maximum, subtract, exponential, sum, divide


@dataclass(frozen=True)
class Work:
    """One operation: `dims` by name (None where dynamic), `flops` None where a size is unknown."""

    kind: str
    dims: Mapping[str, Size]
    types: tuple[str, ...]
    flops: Size


def product(sizes: Iterable[Size]) -> Size:
    every = list(sizes)
    known = [size for size in every if size is not None]
    return math.prod(known) if len(known) == len(every) else None


def total(sizes: Iterable[Size]) -> Size:
    every = list(sizes)
    known = [size for size in every if size is not None]
    return sum(known) if len(known) == len(every) else None


def dims_text(dims: Mapping[str, Size]) -> str:
    """`m=16 n=4096 k=4096`; ? is a dynamic size."""
    return " ".join(f"{key}={'?' if size is None else size}" for key, size in dims.items())


def element_bytes(type_: str) -> float:
    """Bytes that an element takes in memory: i1 takes a whole one, i4 and f4 half of one."""
    bits = re.match(r"[a-z]*(\d+)", type_)
    if type_ == "index":
        return 8.0
    return (8 if bits is None or bits[1] == "1" else int(bits[1])) / 8


def element_type(value: ir.Value) -> str:
    return str(ir.ShapedType(value.type).element_type) if is_shaped(value) else str(value.type)


def is_shaped(value: ir.Value) -> bool:
    return isinstance(value.type, ir.RankedTensorType)


def work_of(op: ir.Operation, size_of: SizeOf) -> Work | None:
    """What `op` computes; None for operations that move or make nothing, as constants and fills."""
    name = op.name
    if name in ("iree_linalg_ext.attention", "iree_linalg_ext.online_attention"):
        return _attention(op, size_of)
    if name == "iree_linalg_ext.scatter":
        return _moved("scatter", op, op.operands[0], size_of)
    if name == "iree_linalg_ext.gather":
        return _moved("gather", op, op.results[0], size_of)
    if name in ("iree_linalg_ext.sort", "iree_linalg_ext.topk", "iree_linalg_ext.topk_v2"):
        return _moved("sort", op, op.operands[0], size_of)
    if name == "linalg.softmax":
        shape = size_of(op.operands[0])
        points = product(shape)
        flops = None if points is None else _SOFTMAX_FLOPS * points
        return Work("softmax", _numbered(shape), _types(op), flops)
    if name.startswith("linalg.") and name not in ("linalg.fill", "linalg.yield", "linalg.index"):
        return _linalg(op, size_of)
    if name.startswith("iree_linalg_ext.") and op.results:
        return _moved("other", op, op.results[0], size_of)
    return None


def _attention(op: ir.Operation, size_of: SizeOf) -> Work:
    """softmax(Q K^T) V: 2 B M K2 (K1 + N) FLOPs; the softmax itself is not counted.

    B, M, N, K1, K2 are the op's own dimensions: batch with heads, queries, value width, key width,
    keys. (Dao 2023, FlashAttention-2, section 4.1: 4 S^2 D H without a mask.) They are unknown for
    a tile in loops, which the op alone says nothing of.
    """
    maps = _maps(op)
    loops = _loops(op, maps, size_of)
    query, key, value = (set(_dims(map_)) for map_ in maps[:3])
    groups = {
        "batch": (query & value) - (query & key - value),
        "m": query - key - value,
        "n": value - query - key,
        "k1": (query & key) - value,
        "k2": (key & value) - query,
    }
    # A grouped query's extra head dimension indexes only the query and the output.
    output = set(_dims(maps[-1]))
    outer = sorted(groups["m"])
    last_query_dim = [dim for dim in _dims(maps[0]) if dim in groups["m"] and dim in output]
    if len(outer) > 1 and last_query_dim:
        groups["m"] = {last_query_dim[-1]}
        groups["batch"] |= set(outer) - groups["m"]
    dims = {name: product(loops[dim] for dim in sorted(group)) for name, group in groups.items()}
    widths = None if dims["k1"] is None or dims["n"] is None else dims["k1"] + dims["n"]
    if enclosing(op, "scf.for", "scf.forall") is not None:
        widths = None
    return Work(
        "attention",
        dims,
        tuple(element_type(operand) for operand in list(op.operands)[:3]),
        product([2, dims["batch"], dims["m"], dims["k2"], widths]),
    )


def _written_out_attention(op: ir.Operation, product_dims: Mapping[str, Size]) -> Work:
    """That of a kernel of ours for 8-bit operands, of which `op` is QK^T."""
    width = ir.IntegerAttr(op.attributes[WIDTH]).value
    dims: dict[str, Size] = {"batch": 1, "m": product_dims["m"], "n": width}
    dims |= {"k1": product_dims["k"], "k2": product_dims["n"]}
    return Work("attention", dims, _types(op)[:2], None)


def _linalg(op: ir.Operation, size_of: SizeOf) -> Work:
    # Functions of the compiled extension, for which the wheel has no stubs.
    from iree.compiler.dialects.linalg import (
        infer_contraction_dimensions,  # pyright: ignore[reportAttributeAccessIssue]
        isa_contraction_op,  # pyright: ignore[reportAttributeAccessIssue]
    )

    maps = _maps(op)
    if not maps:
        return _moved("other", op, op.results[0], size_of)
    loops = _loops(op, maps, size_of)
    points = product(loops)
    if isa_contraction_op(op):
        # 2 FLOPs, a multiply and an add, at each point of the iteration space.
        groups = infer_contraction_dimensions(op)
        dims = {
            name: product(loops[dim] for dim in group)
            for name, group in zip(
                ("batch", "m", "n", "k"), (groups.batch, groups.m, groups.n, groups.k), strict=True
            )
            if name != "batch" or list(group)
        }
        if WIDTH in op.attributes:
            return _written_out_attention(op, dims)
        kind = "matmul" if dims["m"] != 1 and dims["n"] != 1 else "matvec"
        return Work(kind, dims, _types(op), product([2, points]))

    if len(op.results) > 1 and (products := _several_products(op, maps, loops)):
        return products

    # As many FLOPs at each point as the body holds floating-point operations.
    body = list(op.regions[0].blocks[0])
    per_point = sum(_is_float_arithmetic(inner.operation) for inner in body)
    flops = 0 if per_point == 0 else product([per_point, points])
    return Work(_generic_kind(op, maps, body), _numbered(loops), _types(op), flops)


def _several_products(op: ir.Operation, maps: list[ir.AffineMap], loops: list[Size]) -> Work | None:
    """Several matrix products of one operand in one op: x (rows, K) by each w (N, K)."""
    names = {inner.operation.name.split(".")[-1] for inner in op.regions[0].blocks[0]}
    if not names <= _PRODUCT_BODY or not names & {"mulf", "muli"}:
        return None
    count = len(op.results)
    (*rows, depth), channel = _dims(maps[0]), _dims(maps[-1])[-1]
    if len(maps) != 1 + 2 * count or any(depth in _dims(map_) for map_ in maps[-count:]):
        return None
    dims = {"m": product(loops[dim] for dim in rows), "n": loops[channel], "k": loops[depth]}
    return Work("matmul", dims, _types(op), product([2 * count, *dims.values()]))


def _generic_kind(op: ir.Operation, maps: list[ir.AffineMap], body: list) -> str:
    if any(_is_gather(inner.operation) for inner in body):
        return "gather"
    iterators = str(op.attributes["iterator_types"]) if "iterator_types" in op.attributes else ""
    if "reduction" in iterators or op.name == "linalg.reduce":
        return "reduction"
    if len(body) > 1:
        return "elementwise"
    permuted = any(_dims(map_) != sorted(_dims(map_)) for map_ in maps)
    return "transpose" if permuted else "copy"


def _is_gather(op: ir.Operation) -> bool:
    """A tensor.extract whose place is read from data rather than computed from loop indices."""
    return op.name == "tensor.extract" and any(_from_data(index) for index in list(op.operands)[1:])


def _from_data(value: ir.Value) -> bool:
    if isinstance(value, ir.BlockArgument):
        return True
    return any(_from_data(operand) for operand in value.owner.operation.operands)


def _is_float_arithmetic(op: ir.Operation) -> bool:
    if op.name.startswith("math."):
        return True
    return op.name.startswith("arith.") and op.name.endswith("f") and op.name not in _NOT_COUNTED


def _moved(kind: str, op: ir.Operation, like: ir.Value, size_of: SizeOf) -> Work:
    return Work(kind, _numbered(size_of(like)), _types(op), 0)


def _types(op: ir.Operation) -> tuple[str, ...]:
    return tuple(element_type(operand) for operand in op.operands if is_shaped(operand))


def _numbered(shape) -> dict[str, Size]:
    return {f"d{number}": size for number, size in enumerate(shape)}


def _maps(op: ir.Operation) -> list[ir.AffineMap]:
    if "indexing_maps" in op.attributes:
        attribute = op.attributes["indexing_maps"]
    else:
        # Of the compiled extension, for which the wheel has no stubs.
        from iree.compiler.dialects.linalg import (
            get_indexing_maps,  # pyright: ignore[reportAttributeAccessIssue]
        )

        attribute = get_indexing_maps(op)
    return [ir.AffineMapAttr(map_).value for map_ in attribute] if attribute else []


def _dims(map_: ir.AffineMap) -> list[int]:
    return [expr.position for expr in map_.results if isinstance(expr, ir.AffineDimExpr)]


def _loops(op: ir.Operation, maps: list[ir.AffineMap], size_of: SizeOf) -> list[Size]:
    """The iteration space: each loop's size from an operand that it indexes directly."""
    loops: list[Size] = [None] * maps[0].n_dims
    for operand, map_ in zip(op.operands, maps, strict=False):
        if not is_shaped(operand):
            continue
        for size, expr in zip(size_of(operand), map_.results, strict=True):
            if isinstance(expr, ir.AffineDimExpr) and size is not None:
                loops[expr.position] = size
    return loops
