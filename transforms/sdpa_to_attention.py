"""Scaled dot product attention --> one attention op with grouped heads and a mask generator.

    torch.aten.scaled_dot_product_attention q[B,H,M,D], k[B,KV,N,D], v[B,KV,N,E], causal
    -->
    mask[m, k2]  = linalg.generic (k2 <= m)                                   : i1, fused by IREE
    out[b,h,g,m] = iree_linalg_ext.attention q[b,h,g,m], k[b,h], v[b,h], scale, mask[m, k2]

H = KV x G: query head h*G + g reads KV head h, so K and V are never repeated, and a repetition
that the exporter wrote out (unsqueeze, expand, view) is looked through. One query row (decode)
becomes G rows of one attention, which fills a matrix instruction better than G attentions of one.

PyTorch's is_causal keeps key j for query i where j <= i, counted from the first row and key also
where M != N (torch.nn.functional.scaled_dot_product_attention).
"""

import math
from dataclasses import dataclass
from typing import Any, ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.heads import repeated_heads
from halo_mlir.ir.torch import (
    NOT_CONSTANT,
    VTensor,
    constant_value,
    from_builtin,
    to_builtin,
    vtensor,
)

# Operands of torch.aten.scaled_dot_product_attention.
QUERY, KEY, VALUE, MASK, DROPOUT, IS_CAUSAL, SCALE, ENABLE_GQA = range(8)


@dataclass(frozen=True)
class _Sdpa:
    """An SDPA that can be rewritten; q (B, H, M, D), k (B, KV, N, D), v (B, KV, N, E)."""

    query: VTensor
    key: VTensor
    value: VTensor
    mask: VTensor | None
    is_causal: bool
    scale: float
    group: int


@pattern("torch.aten.scaled_dot_product_attention")
def convert_sdpa(op, rewriter, options):
    """Replace one SDPA of rank 4."""
    sdpa = _match(op)
    repeated = [repeated_heads(op.operands[operand]) for operand in (KEY, VALUE)]
    group = sdpa.group
    if group == 1 and all(repeated) and repeated[0].times == repeated[1].times:
        group = repeated[0].times

    with rewriter.ip, op.location:
        query = to_builtin(op.operands[QUERY])
        if group != sdpa.group:
            key, value = (to_builtin(heads.original()) for heads in repeated)
        else:
            key, value = (to_builtin(op.operands[operand]) for operand in (KEY, VALUE))
        mask = _causal_mask(query, key) if sdpa.is_causal else None
        if sdpa.mask is not None:
            mask = to_builtin(op.operands[MASK])
        result = _attention(query, key, value, mask, sdpa.scale, group, options.row_multiple)
        replacement = from_builtin(result, op.results[0].type)
    rewriter.replace_op(op, [replacement])


@dataclass(frozen=True)
class SdpaToAttention(Pass):
    """Turn scaled_dot_product_attention into one attention op, with no S x S tensor.

    row-multiple: with a single query row per head, pad the rows of a KV head's group to a multiple
    of this (MFMA takes 16; IREE 3.13 gives 2 to 4 rows no matrix instruction and fails on 8).
    """

    row_multiple: int = 1

    name: ClassVar[str] = "halo-sdpa-to-attention"
    dialects: ClassVar = ("arith", "iree_linalg_ext", "linalg", "tensor", "torch", "torch_c")
    patterns: ClassVar = (convert_sdpa,)

    def __post_init__(self):
        if self.row_multiple < 1:
            raise ValueError(f"option 'row-multiple' is at least 1, not {self.row_multiple}")


def _match(op) -> _Sdpa:
    tensors = [vtensor(op.operands[operand]) for operand in (QUERY, KEY, VALUE)]
    if any(tensor is None for tensor in tensors):
        raise MatchFailure("query, key or value has no known rank")
    query, key, value = tensors
    for name, tensor in (("query", query), ("key", key), ("value", value)):
        if tensor.rank != 4:
            raise MatchFailure(f"{name} has rank {tensor.rank}, not 4")
        if tensor.dtype != query.dtype:
            raise MatchFailure(f"{name} is {tensor.dtype} but query is {query.dtype}")
        if tensor.shape[0] != query.shape[0]:
            batches = f"{_shown(tensor.shape[0])} but query {_shown(query.shape[0])}"
            raise MatchFailure(f"{name} has batch {batches}")
        if tensor.shape[1] is None or tensor.shape[3] is None:
            raise MatchFailure(f"{name} has a dynamic number of heads or head_dim")
    if not query.is_float:
        raise MatchFailure(f"element type {query.dtype} is not f16, bf16 or f32")

    dropout = constant_value(op.operands[DROPOUT])
    if dropout is NOT_CONSTANT or dropout != 0.0:
        raise MatchFailure(f"dropout is {_shown(dropout)}, not 0")
    is_causal = constant_value(op.operands[IS_CAUSAL])
    if is_causal is NOT_CONSTANT:
        raise MatchFailure("is_causal is not a constant")
    scale = constant_value(op.operands[SCALE])
    if scale is NOT_CONSTANT:
        raise MatchFailure("scale is not a constant")

    heads, kv_heads = query.shape[1], key.shape[1]
    if not kv_heads or heads % kv_heads or kv_heads != value.shape[1]:
        raise MatchFailure(
            f"{heads} query heads do not divide into {kv_heads} key "
            f"and {value.shape[1]} value heads"
        )
    if key.shape[3] != query.shape[3]:
        raise MatchFailure(f"key has head_dim {key.shape[3]} but query {query.shape[3]}")
    if key.shape[2] != value.shape[2]:
        rows = f"{_shown(key.shape[2])} rows but value {_shown(value.shape[2])}"
        raise MatchFailure(f"key has {rows}")
    result = VTensor((*query.shape[:3], value.shape[3]), query.dtype)
    if vtensor(op.results[0]) != result:
        raise MatchFailure(f"the result is {op.results[0].type}, not {result}")
    group = heads // kv_heads
    if group > 1 and constant_value(op.operands[ENABLE_GQA]) is not True:
        raise MatchFailure(f"{group} query heads per KV head but enable_gqa is not true")
    mask = _match_mask(op.operands[MASK], query, key, is_causal)
    scale = 1.0 / math.sqrt(query.shape[3]) if scale is None else scale
    return _Sdpa(query, key, value, mask, is_causal, scale, group)


def _match_mask(operand: ir.Value, query: VTensor, key: VTensor, is_causal: bool) -> VTensor | None:
    if constant_value(operand) is None:
        return None
    mask = vtensor(operand)
    if mask is None or not 2 <= mask.rank <= 4:
        raise MatchFailure(f"mask {operand.type} has no known rank from 2 to 4")
    if is_causal:
        raise MatchFailure("both a mask and is_causal are given")
    if mask.dtype != "i1" and not mask.is_float:
        raise MatchFailure(f"mask has element type {mask.dtype}, neither i1 nor a float")
    scores = (*query.shape[:3], key.shape[2])[-mask.rank :]
    names = ("batch", "heads", "rows", "keys")[-mask.rank :]
    for name, size, whole in zip(names, mask.shape, scores, strict=True):
        # A dynamic size could be 1, to be broadcast; where both are, PyTorch has ruled that out.
        if size not in (1, whole) and (size is None or whole is not None):
            raise MatchFailure(f"mask has {name} {_shown(size)}, neither 1 nor {_shown(whole)}")
    return mask


def _shown(value: Any) -> str:
    return {NOT_CONSTANT: "computed", None: "?"}.get(value, str(value))


def _causal_mask(query: ir.Value, key: ir.Value) -> ir.Value:
    """(M, N) i1: key j is kept for query i where j <= i."""
    i1 = ir.IntegerType.get_signless(1)
    sge = ir.IntegerAttr.get(ir.IntegerType.get_signless(64), 5)  # arith::CmpIPredicate::sge
    rows, keys = build.extents(query)[2], build.extents(key)[2]
    return build.generate(
        [rows, keys],
        i1,
        lambda i, j: build.create("arith.cmpi", [i1], [i, j], {"predicate": sge}).result,
    )


def _attention(query, key, value, mask, scale, group, row_multiple) -> ir.Value:
    """q (B, H, M, D), k (B, KV, N, D), v (B, KV, N, E), mask (..., M, N) --> (B, H, M, E).

    Iteration dimensions: b unless B is 1, h = KV head, g = head in its group unless there is one
    or they are the rows, then m, n = column of V, k1 = column of Q and K, k2 = row of K and V.
    """
    batch, heads, rows, depth = build.extents(query)
    width, kv_heads = build.shape_of(value)[3], heads // group
    batched = not (isinstance(batch, int) and batch == 1)
    one_row = isinstance(rows, int) and rows == 1 and (mask is None or _mask_is_shared(mask))
    split = one_row or group > 1  # H --> KV, G
    names = [*("b" * batched), "h", *("g" * (split and not one_row)), "m", "n", "k1", "k2"]

    def dims(*without: str) -> list[int]:
        return [position for position, name in enumerate(names) if name not in without]

    lead = [batch] if batched else []
    flat = [[0], [1]] if batched else [[0, 1]]  # B, H of (B, H, M, D) without a unit B
    flat = [*flat[:-1], [*flat[-1], 2], [3]] if one_row else [*flat, [2], [3]]
    middle = [heads] if one_row else [heads, rows]
    halves = _halves(len(lead), len(lead) + len(middle) + 1) if split else None
    grouped = [kv_heads, group, *middle[1:]] if split else middle

    query = build.collapse(query, flat)
    key, value = (_without_unit_batch(x, batched) for x in (key, value))
    if halves:
        query = build.expand(query, halves, [*lead, *grouped, depth])
    padding = -group % row_multiple if one_row else 0
    if padding:
        query = build.pad_high(query, len(lead) + 1, padding)

    operands = [query, key, value, build.constant(ir.FloatAttr.get(ir.F32Type.get(), scale))]
    shared = dims("g", "m", "n", "k1", "k2")
    n, k1, k2 = (names.index(name) for name in ("n", "k1", "k2"))
    maps = [dims("n", "k2"), [*shared, k2, k1], [*shared, k2, n], []]
    if mask is not None:
        heads_dims = dims("b", "m", "n", "k1", "k2")
        batch_dim = 0 if batched else None
        mask_dims = (batch_dim, heads_dims, names.index("m"), k2)
        mask, mask_map = _indexed_mask(mask, mask_dims, kv_heads, group)
        operands.append(mask)
        maps.append(mask_map)
    sizes = [*lead, *grouped, width]
    if padding:
        sizes[len(lead) + 1] += padding
    out = build.empty(sizes, build.element_of(query))
    result = build.attention(operands, out, len(names), [*maps, dims("k1", "k2")])

    if padding:
        result = build.slice_leading(result, [*lead, *grouped, width])
    if halves:
        result = build.collapse(result, halves)
    return build.expand(result, flat, [batch, heads, rows, width])


def _halves(position: int, rank: int) -> list[list[int]]:
    """Reassociation that splits axis `position` of `rank` axes in two."""
    groups = [[axis + (axis > position)] for axis in range(rank)]
    groups[position].append(position + 1)
    return groups


def _without_unit_batch(value: ir.Value, batched: bool) -> ir.Value:
    """(1, KV, N, D) --> (KV, N, D), by a slice.

    IREE 3.13 propagates a collapse_shape into the attention as a key dimension of size 1: prefill
    gets no MFMA on gfx942 then, and 4 rows do not compile for a CPU.
    """
    return value if batched else build.slice_leading(value, build.extents(value), drop=1)


def _mask_is_shared(mask: ir.Value) -> bool:
    """Whether all query heads have the same mask, (B or 1, 1, M, N) or (M, N)."""
    shape = build.shape_of(mask)
    return len(shape) < 3 or shape[-3] == 1


def _indexed_mask(mask: ir.Value, dims, kv_heads: int, group: int) -> tuple[ir.Value, list[int]]:
    """Drop the mask's unit dimensions and split its heads; --> (mask, iteration dims of its axes).

    Args:
        mask: (..., M, N), rank 2 to 4.
        dims: iteration dimension of batch, heads (a list, two where they are split), rows, keys.
    """
    shape = build.shape_of(mask)
    dims = dims[-len(shape) :]
    kept = [axis for axis, size in enumerate(shape) if size != 1]
    mask = build.collapse(mask, _groups_around(kept, len(shape)))
    sizes, groups, indexed = [], [], []
    for axis, size in zip(kept, build.extents(mask), strict=True):
        start = len(sizes)
        if isinstance(dims[axis], list):
            sizes += [kv_heads, group] if len(dims[axis]) == 2 else [size]
            indexed += dims[axis]
        else:
            sizes.append(size)
            indexed.append(dims[axis])
        groups.append(list(range(start, len(sizes))))
    return build.expand(mask, groups, sizes), indexed


def _groups_around(kept: list[int], rank: int) -> list[list[int]]:
    """Split range(rank) into runs that hold one kept axis each; no runs where none is kept."""
    if not kept:
        return []
    ends = [*kept[1:], rank]
    starts = [0, *kept[1:]]
    return [list(range(start, end)) for start, end in zip(starts, ends, strict=True)]
