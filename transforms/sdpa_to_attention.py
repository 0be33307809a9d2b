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
from functools import cached_property
from typing import Any, ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.build import Extent
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
        result = _attention(query, key, value, mask, sdpa, group, options.row_multiple)
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


@dataclass(frozen=True)
class _Layout:
    """How (B, H, M, D) goes through the attention op: as ([B,] KV, [G,] M, D).

    A unit batch is dropped, and G where each KV head has one query head. With `one_row` (M = 1,
    decode) the G heads of a group are the rows, followed by `padding` rows of zeros.
    """

    batch: Extent
    kv_heads: int
    group: int
    rows: Extent
    one_row: bool
    padding: int

    @cached_property
    def lead(self) -> list[Extent]:
        return [] if isinstance(self.batch, int) and self.batch == 1 else [self.batch]

    @cached_property
    def names(self) -> list[str]:
        """Iteration dimensions: n is a column of V, k1 one of Q and K, k2 a row of K and V."""
        grouped = self.group > 1 and not self.one_row
        return [*("b" * len(self.lead)), "h", *("g" * grouped), "m", "n", "k1", "k2"]

    def dims(self, *names: str) -> list[int]:
        """The positions of those of `names` that there are."""
        return [self.names.index(name) for name in names if name in self.names]

    def sizes(self, width: int, *, padded: bool = True) -> list[Extent]:
        """The extents of the laid-out tensor whose last one is `width`."""
        if self.one_row:
            rows: list[Extent] = [self.group + (self.padding if padded else 0)]
        else:
            rows = [self.rows] if self.group == 1 else [self.group, self.rows]
        return [*self.lead, self.kv_heads, *rows, width]

    def arrange(self, value: ir.Value) -> ir.Value:
        """(B, H, M, D) --> ([B,] KV, [G,] M, D), padded."""
        value = build.collapse(value, self._merged)
        if self._split:
            width = build.shape_of(value)[-1]
            value = build.expand(value, self._split, self.sizes(width, padded=False))
        return build.pad_high(value, len(self.lead) + 1, self.padding) if self.padding else value

    def restore(self, value: ir.Value, width: int) -> ir.Value:
        """([B,] KV, [G,] M, E) --> (B, H, M, E), without the padding."""
        if self.padding:
            value = build.slice_leading(value, self.sizes(width, padded=False))
        if self._split:
            value = build.collapse(value, self._split)
        heads = self.kv_heads * self.group
        return build.expand(value, self._merged, [self.batch, heads, self.rows, width])

    @cached_property
    def _merged(self) -> list[list[int]]:
        """Reassociation of (B, H, M, D) that drops a unit batch and a single row."""
        heads = [1] if self.lead else [0, 1]
        merged = [[*heads, 2], [3]] if self.one_row else [heads, [2], [3]]
        return [[0], *merged] if self.lead else merged

    @cached_property
    def _split(self) -> list[list[int]]:
        """Reassociation of H into KV and G; empty where there is nothing to split."""
        if self.group == 1 and not self.one_row:
            return []
        at, rank = len(self.lead), len(self._merged)
        before = [[axis] for axis in range(at)]
        return [*before, [at, at + 1], *([axis + 1] for axis in range(at + 1, rank))]


def _attention(query, key, value, mask, sdpa: _Sdpa, group: int, row_multiple: int) -> ir.Value:
    """q (B, H, M, D), k (B, KV, N, D), v (B, KV, N, E), mask (..., M, N) --> (B, H, M, E)."""
    batch, heads, rows, _ = build.extents(query)
    width = sdpa.value.shape[3]
    one_row = isinstance(rows, int) and rows == 1 and (mask is None or _mask_is_shared(mask))
    padding = -group % row_multiple if one_row else 0
    layout = _Layout(batch, heads // group, group, rows, one_row, padding)
    query = layout.arrange(query)
    if not layout.lead:
        key, value = _without_unit_batch(key), _without_unit_batch(value)

    scale = build.constant(ir.FloatAttr.get(ir.F32Type.get(), sdpa.scale))
    operands = [query, key, value, scale]
    maps = [
        layout.dims("b", "h", "g", "m", "k1"),
        layout.dims("b", "h", "k2", "k1"),
        layout.dims("b", "h", "k2", "n"),
        [],
    ]
    if mask is not None:
        mask, mask_map = _indexed_mask(mask, layout)
        operands.append(mask)
        maps.append(mask_map)
    maps.append(layout.dims("b", "h", "g", "m", "n"))
    out = build.empty(layout.sizes(width), build.element_of(query))
    result = build.attention(operands, out, len(layout.names), maps)
    return layout.restore(result, width)


def _without_unit_batch(value: ir.Value) -> ir.Value:
    """(1, KV, N, D) --> (KV, N, D), by a slice.

    IREE 3.13 propagates a collapse_shape into the attention as a key dimension of size 1: prefill
    gets no MFMA on gfx942 then, and 4 rows do not compile for a CPU.
    """
    return build.slice_leading(value, build.extents(value), drop=1)


def _mask_is_shared(mask: ir.Value) -> bool:
    """Whether all query heads have the same mask, (B or 1, 1, M, N) or (M, N)."""
    shape = build.shape_of(mask)
    return len(shape) < 3 or shape[-3] == 1


def _indexed_mask(mask: ir.Value, layout: _Layout) -> tuple[ir.Value, list[int]]:
    """Drop the unit dimensions of (..., M, N) and split its heads; --> (mask, its dimensions)."""
    shape = build.shape_of(mask)
    dims = [layout.dims(*names) for names in (("b",), ("h", "g"), ("m",), ("k2",))][-len(shape) :]
    kept = [axis for axis, size in enumerate(shape) if size != 1]
    mask = build.collapse(mask, _groups_around(kept, len(shape)))
    sizes: list[Extent] = []
    groups, indexed = [], []
    for axis, size in zip(kept, build.extents(mask), strict=True):
        start = len(sizes)
        sizes += [layout.kv_heads, layout.group] if len(dims[axis]) == 2 else [size]
        indexed += dims[axis]
        groups.append(list(range(start, len(sizes))))
    return build.expand(mask, groups, sizes), indexed


def _groups_around(kept: list[int], rank: int) -> list[list[int]]:
    """Split range(rank) into runs that hold one kept axis each; no runs where none is kept."""
    if not kept:
        return []
    ends = [*kept[1:], rank]
    starts = [0, *kept[1:]]
    return [list(range(start, end)) for start, end in zip(starts, ends, strict=True)]
