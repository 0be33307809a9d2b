"""Attention written out --> scaled_dot_product_attention.

    scores  = matmul(query, key^T) * scale + mask
    weights = softmax(scores, -1)
    out     = matmul(weights, value)
    -->
    out = torch.aten.scaled_dot_product_attention query, key, value, mask, scale

Whatever exporters put in between is looked through: bmm on flattened heads and the views around it,
the scale on query or key or both, masks that are added or filled in, one or several, a softmax in
f32, dropout that is off, torch's guard for rows without keys, heads in groups (B, KV, G, M, D).
Query, key and value that are f16 or bf16 values converted to f32 are taken as they were.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import torch_ops
from halo_mlir.ir.build import create
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.heads import RepeatedHeads, repeated_heads
from halo_mlir.ir.product_operand import ProductOperand, read_operand
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import COPIES, VIEWS, VTensor, producer, users, vtensor
from halo_mlir.ir.written_out import (
    PRODUCTS,
    AddedMask,
    WrittenOut,
    keeps_last_two,
    match_written_out,
    weighs_values,
)

_MOVES = (*COPIES, *VIEWS, "torch.aten.transpose.int", "torch.aten.permute", "torch.aten.expand")


@pattern(*PRODUCTS, looks_like=weighs_values)
def raise_attention(op, rewriter, options):
    """Replace the second product."""
    found = match_written_out(op)
    plan = _plan(op, found)
    result = vtensor(op.results[0])
    with rewriter.ip, op.location:
        query, key, value = plan.operands()
        mask = plan.mask()
        grouped = torch_ops.known(key).shape[1] != torch_ops.known(query).shape[1]
        shape = (*torch_ops.known(query).shape[:3], torch_ops.known(value).shape[3])
        out = create(
            "torch.aten.scaled_dot_product_attention",
            [VTensor(shape, plan.dtype).type()],
            [
                query,
                key,
                value,
                torch_ops.constant(None) if mask is None else mask,
                torch_ops.constant(0.0),
                torch_ops.constant(False),
                torch_ops.constant(plan.scale),
                torch_ops.constant(grouped),
            ],
        ).result
        out = torch_ops.view(torch_ops.convert(out, result.dtype), result.shape)
    operands = list(op.operands)
    rewriter.replace_op(op, [out])
    erase_dead(operands, rewriter, before=out.owner.operation)
    return f"recognised attention written out, {plan.summary()}"


@dataclass(frozen=True)
class RaiseAttention(Pass):
    """Turn attention that is written out into scaled_dot_product_attention."""

    name: ClassVar[str] = "halo-raise-attention"
    dialects: ClassVar = ("torch",)
    patterns: ClassVar = (raise_attention,)


@dataclass(frozen=True)
class _Plan:
    """What to make: operands as read, all of `dtype`."""

    query: ProductOperand
    key: ProductOperand
    value: ProductOperand
    dtype: str
    scale: float
    masks: tuple[AddedMask, ...]
    narrow_heads: tuple[RepeatedHeads, ...]
    """Key and value before a repetition after their conversion, where that is looked through."""

    def operands(self) -> list[ir.Value]:
        """Query (B, H, M, D), key (B, KV, N, D), value (B, KV, N, E)."""
        query = torch_ops.convert(self.query.make(), self.dtype)
        if self.narrow_heads:
            return [query, *(_converted_from(heads).original() for heads in self.narrow_heads)]
        return [
            query,
            *(torch_ops.convert(side.make(), self.dtype) for side in (self.key, self.value)),
        ]

    def mask(self) -> ir.Value | None:
        """All masks in one: i1 where all of them are, else added."""
        made = [self._mask(mask) for mask in reversed(self.masks)]
        if not made:
            return None
        bool_only = all(torch_ops.known(mask).dtype == "i1" for mask in made)
        if not bool_only:
            made = [
                torch_ops.additive(mask, self.dtype)
                if torch_ops.known(mask).dtype == "i1"
                else torch_ops.convert(mask, self.dtype)
                for mask in made
            ]
        result = made[0]
        for mask in made[1:]:
            result = (
                torch_ops.logical("and", result, mask) if bool_only else torch_ops.add(result, mask)
            )
        return result

    def _mask(self, mask: AddedMask) -> ir.Value:
        value = mask.value
        for reshape in _mask_layout(mask, self.query):
            value = reshape(value)
        return torch_ops.logical("not", value) if mask.keep is False else value

    def summary(self) -> str:
        """For people: dtype, scale, masks, heads."""
        masks = {0: "no mask", 1: "a mask"}.get(len(self.masks), f"{len(self.masks)} masks")
        return f"in {self.dtype}; {masks}; scale {self.scale:g}"


def _plan(op, found: WrittenOut) -> _Plan:
    query = read_operand(found.query, "query")
    key = read_operand(found.key_columns, "key", transposed=True)
    value = read_operand(found.value, "value")
    sides = (query, key, value)
    lead = next(((side.shape[0], side.heads) for side in sides if side.rank > 3), None)
    if lead is not None:
        query, key, value = sides = [side.split(lead) for side in sides]
    for name, side in (("key", key), ("value", value)):
        if side.shape[0] != query.shape[0]:
            raise MatchFailure(f"{name} has batch {side.shape[0]} but query {query.shape[0]}")
        if _heads_served(side, query) != query.heads:
            raise MatchFailure(f"{name} has {side.heads} heads but query {query.heads}")
        if side.scale != 1.0 and name == "value":
            raise MatchFailure(f"value is scaled by {side.scale:g}")
    if key.shape[1] != value.shape[1]:
        raise MatchFailure(f"key has {key.shape[1]} heads but value {value.shape[1]}")
    for view in found.views:
        if not keeps_last_two(view, found.query, found.key_columns):
            raise MatchFailure(f"scores pass through {view.name} of dynamic sizes")

    result = vtensor(op.results[0])
    shape = (*query.shape[:3], value.shape[3])
    if result is None or (result.shape != shape and result.shape.count(None) > 1):
        raise MatchFailure(f"the result {op.results[0].type} has more than one dynamic size")
    dtype, heads = _element_type(op, result, sides)
    for mask in found.masks:
        _mask_layout(mask, query)
    scale = found.scale * query.scale * key.scale
    return _Plan(query, key, value, dtype, scale, tuple(found.masks), heads)


def _heads_served(side: ProductOperand, query: ProductOperand) -> int:
    """The query heads that key or value serve, where the product broadcasts them."""
    if side.heads == 1:
        return query.heads
    if side.rank == query.rank == 5 and side.shape5[:3] == (*query.shape5[:2], 1):
        return query.heads
    return side.heads


def _element_type(op, result: VTensor, sides) -> tuple[str, tuple[RepeatedHeads, ...]]:
    """What to compute in: what was converted to the product's type, where the result goes back."""
    query, key, value = sides
    repeated = tuple(repeated_heads(side.value) if side.is_plain else None for side in (key, value))
    heads = tuple(found for found in repeated if found is not None and _cast_source(found.base))
    narrow = {side.dtype for side in sides}
    if len(heads) == 2 and heads[0].times == heads[1].times:
        before = {query.dtype, *(vtensor(_cast_source(found.base)).dtype for found in heads)}
        if len(before) == 1 and before != narrow and _goes_back_to(op.results[0], *before):
            return next(iter(before)), heads
    if len(narrow) == 1:
        dtype = next(iter(narrow))
        if dtype == result.dtype or _goes_back_to(op.results[0], dtype):
            return dtype, ()
    for name, side in zip(("query", "key", "value"), sides, strict=True):
        if side.wide != result.dtype:
            raise MatchFailure(f"{name} is {side.wide} but the result {result.dtype}")
    return result.dtype, ()


def _cast_source(value: ir.Value) -> ir.Value | None:
    """What `value` is a wider copy of."""
    op = producer(value)
    if op is None or op.name not in CASTS:
        return None
    source = vtensor(op.operands[0])
    return op.operands[0] if source is not None and source.dtype in ("f16", "bf16") else None


def _converted_from(heads: RepeatedHeads) -> RepeatedHeads:
    source = _cast_source(heads.base)
    if source is None:
        raise ValueError("heads were not converted")
    return RepeatedHeads(source, heads.times, heads.transposed)


def _goes_back_to(value: ir.Value, dtype: str) -> bool:
    """Whether all that is done with `value` is to move it and convert it to `dtype`."""
    found = users(value)
    for user in found:
        tensor = vtensor(user.results[0]) if len(user.results) == 1 else None
        if user.name in CASTS and tensor is not None and tensor.dtype == dtype:
            continue
        if user.name not in _MOVES or not _goes_back_to(user.results[0], dtype):
            return False
    return bool(found)


def _mask_layout(mask: AddedMask, query: ProductOperand):
    """The views that make a mask of scores of its rank one of scores (B, H, M, N)."""
    tensor = vtensor(mask.value)
    if tensor is None or not (tensor.is_float or tensor.dtype == "i1"):
        raise MatchFailure(f"a mask is {mask.value.type}")
    shape, rank = tensor.shape, tensor.rank
    if (mask.keep is None) != tensor.is_float:
        raise MatchFailure(f"a mask of {tensor.dtype} is added or filled in")
    if rank < 2:
        return [lambda value: torch_ops.view(value, (1,) * (2 - rank) + shape)]
    if rank == 2 or (rank == mask.rank == 4):
        return []
    batch, heads = query.shape[0], query.heads
    lead, grouped = shape[:-2], query.rank == 5
    if mask.rank == 3 and lead == (1,):
        return []
    if mask.rank == 3 and isinstance(batch, int) and lead == (batch * heads,):
        target = (batch, heads, *shape[-2:])
    elif mask.rank == 5 and grouped and lead[-2:] == (1, 1):
        return [lambda value: torch_ops.squeeze(value, rank - 3)]
    elif mask.rank == 5 and grouped and lead == (1,):
        return []
    elif mask.rank == 5 and grouped and lead[-2:] == tuple(query.shape5[1:3]):
        target = (*lead[:-2], heads, *shape[-2:])
    elif mask.rank == 4:
        return []
    else:
        raise MatchFailure(f"a mask {tensor} of scores of rank {mask.rank}")
    if target.count(None) > 1:
        raise MatchFailure(f"a mask {tensor} of several dynamic sizes")
    return [lambda value: torch_ops.view(value, target)]
