"""Scaled dot product attention --> one attention op with grouped heads and a mask generator.

    torch.aten.scaled_dot_product_attention q[B,H,M,D], k[B,KV,N,D], v[B,KV,N,E], mask[B,1,M,N]
    -->
    mask[b,m,k2] = linalg.generic (k2 <= m and k2 < lengths[b])               : i1, fused by IREE
    out[b,h,g,m] = iree_linalg_ext.attention q[b,h,g,m], k[b,h], v[b,h], scale, mask[b,m,k2]

H = KV x G: query head h*G + g reads KV head h, so K and V are never repeated, and a repetition
that the exporter wrote out (unsqueeze, expand, view) is looked through. So is a transposition of
the value, which a cache of columns has: attention then reads v[b,h,n,k2]. One query row (decode)
becomes G rows of one attention, which fills a matrix instruction better than G attentions of one.

A mask that the graph computes, from index ranges, lengths, positions or document ids, is generated
anew from the indices, whatever ops it is written with; one that is data stays an operand. A float
mask that only ever adds 0 or -1e4 and less is taken for a bool one. A row whose keys are all masked
has no defined result: PyTorch gives NaN for -inf and an average of values for finite numbers.

PyTorch's is_causal keeps key j for query i where j <= i, counted from the first row and key also
where M != N (torch.nn.functional.scaled_dot_product_attention).
"""

import math
from dataclasses import dataclass
from typing import Any, ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir.attention import grouped_attention, index_into
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.extent import known_multiple
from halo_mlir.ir.heads import shared_heads
from halo_mlir.ir.torch import (
    NOT_CONSTANT,
    VTensor,
    before_transpose,
    constant_value,
    from_builtin,
    to_builtin,
    vtensor,
)
from halo_mlir.masks.algebra import compare
from halo_mlir.masks.expr import KEY as KEY_INDEX
from halo_mlir.masks.expr import ROW
from halo_mlir.masks.recognise import describe, recognise

# Operands of torch.aten.scaled_dot_product_attention.
QUERY, KEY, VALUE, MASK, DROPOUT, IS_CAUSAL, SCALE, ENABLE_GQA = range(8)


@dataclass(frozen=True)
class _Sdpa:
    """An SDPA that can be rewritten; query (B, KV x group, M, D)."""

    query: VTensor
    has_mask: bool
    is_causal: bool
    scale: float
    group: int


@pattern("torch.aten.scaled_dot_product_attention")
def convert_sdpa(op, rewriter, options):
    """Replace one SDPA of rank 4."""
    sdpa = _match(op)
    heads = shared_heads(op.operands[KEY], op.operands[VALUE], sdpa.group)
    index = index_into(sdpa.query)
    if sdpa.is_causal:
        mask = compare("<=", index[KEY_INDEX], index[ROW])
        what = describe(mask)
    elif sdpa.has_mask:
        mask, what = recognise(op.operands[MASK], index)
    else:
        mask, what = None, "no mask"

    with rewriter.ip, op.location:
        query = to_builtin(op.operands[QUERY])
        key, value = heads.operands()
        transposed = False
        while (columns := before_transpose(value)) is not None:
            value, transposed = columns, not transposed
        key, value = to_builtin(key), to_builtin(value)
        result = grouped_attention(
            query,
            key,
            value,
            to_builtin(mask) if isinstance(mask, ir.Value) else mask,
            sdpa.scale,
            group=heads.group,
            row_multiple=options.row_multiple,
            multiples=(known_multiple(op.operands[QUERY], 2), known_multiple(op.operands[KEY], 2)),
            value_transposed=transposed,
        )
        replacement = from_builtin(result, op.results[0].type)
    operands = list(op.operands)
    rewriter.replace_op(op, [replacement])
    erase_dead(operands, rewriter, before=replacement.owner.operation)
    layout = "; value transposed" * transposed
    return f"recognised {what}; {heads}; scale {sdpa.scale:g}{layout}"


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
    has_mask = _match_mask(op.operands[MASK], query, key, is_causal)
    scale = 1.0 / math.sqrt(query.shape[3]) if scale is None else scale
    return _Sdpa(query, has_mask, is_causal, scale, group)


def _match_mask(operand: ir.Value, query: VTensor, key: VTensor, is_causal: bool) -> bool:
    """Whether there is a mask; declines one that does not fit."""
    if constant_value(operand) is None:
        return False
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
    return True


def _shown(value: Any) -> str:
    return {NOT_CONSTANT: "computed", None: "?"}.get(value, str(value))
