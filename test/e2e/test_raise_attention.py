"""Attention as exporters write it out: raised, then equal to PyTorch on llvm-cpu."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot
from test_sdpa_numerics import TOLERANCE, TORCH, as_numpy, run
from torch.export import Dim

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.export.attention import decomposed
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

BATCH, HEADS, LENGTH, DEPTH = 2, 4, 21, 16
SCALE = DEPTH**-0.5
PASSES = "halo-raise-attention,halo-sdpa-to-attention,halo-sink-final-logits,cse"


@dataclass(frozen=True)
class Case:
    """`attention(query, key, value)`; `says` is in the second pass's note."""

    name: str
    attention: Callable
    says: str
    kv_heads: int = HEADS
    dtype: str = "f32"
    decompose: bool = False
    dynamic: bool = True


def causal(length):
    return torch.ones(length, length, dtype=torch.bool).tril()


def lowered(length, dtype):
    mask = torch.full((length, length), torch.finfo(dtype).min, dtype=dtype)
    return torch.triu(mask, diagonal=1)


def repeat_kv(states, times):
    batch, heads, length, depth = states.shape
    wide = states[:, :, None].expand(batch, heads, times, length, depth)
    return wide.reshape(batch, heads * times, length, depth)


def hf_eager(query, key, value):
    """transformers' eager_attention_forward."""
    key, value = (repeat_kv(states, HEADS // states.shape[1]) for states in (key, value))
    scores = torch.matmul(query, key.transpose(2, 3)) * SCALE
    scores = scores + lowered(query.shape[2], query.dtype)[None, None]
    weights = F.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype)
    weights = F.dropout(weights, p=0.0, training=False)
    return torch.matmul(weights, value)


def sharktank(query, key, value):
    """Softmax in the query's type, scaled by a number."""
    scores = torch.matmul(query, key.transpose(-2, -1)) * SCALE
    scores = scores + lowered(query.shape[2], query.dtype)
    return torch.matmul(F.softmax(scores, dim=-1), value)


def ours(query, key, value):
    return decomposed(query, key, value, None)


def torch_sdpa(query, key, value):
    return F.scaled_dot_product_attention(query, key, value, is_causal=True)


def torch_gqa(query, key, value):
    return F.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)


def torch_mask(query, key, value):
    mask = causal(query.shape[2])[None, None]
    return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, scale=0.2)


def scaled_query(query, key, value):
    scores = torch.matmul(query / math.sqrt(DEPTH), key.transpose(2, 3))
    scores = torch.where(causal(query.shape[2]), scores, -torch.inf)
    return torch.matmul(scores.softmax(-1), value)


def scaled_both(query, key, value):
    root = math.sqrt(SCALE)
    scores = torch.matmul(query * root, (key * root).transpose(2, 3))
    scores = scores.masked_fill(~causal(query.shape[2]), -torch.inf)
    return torch.matmul(scores.softmax(-1), value)


def divided(query, key, value):
    scores = torch.matmul(query, key.transpose(2, 3)) / torch.full((), math.sqrt(DEPTH))
    return torch.matmul(scores.softmax(-1), value)


def flat(query, key, value):
    """bmm on (B x H, M, D), with a mask of (1, M, N), as in fairseq and OPT."""
    sides = [side.reshape(BATCH * HEADS, -1, DEPTH) for side in (query * SCALE, key, value)]
    scores = torch.bmm(sides[0], sides[1].transpose(1, 2))
    weights = (scores + lowered(query.shape[2], query.dtype)[None]).softmax(-1)
    return torch.bmm(weights, sides[2]).view(BATCH, HEADS, -1, DEPTH)


def two_masks(query, key, value):
    scores = torch.matmul(query, key.transpose(2, 3)) * SCALE
    columns = torch.arange(key.shape[2])
    scores = scores + torch.where(columns < 9, 0.0, -torch.inf)
    scores = scores.masked_fill(~causal(query.shape[2]), -torch.inf)
    return torch.matmul(scores.softmax(-1), value)


def multi_query(query, key, value):
    """One KV head, broadcast by the product."""
    scores = torch.matmul(query, key.transpose(2, 3)) * SCALE
    return torch.matmul(scores.softmax(-1), value)


def columns(query, key, value):
    """Keys that are kept as columns."""
    scores = torch.matmul(query, key.reshape(BATCH, HEADS, DEPTH, -1)) * SCALE
    return torch.matmul(scores.softmax(-1), value)


CASES = [
    Case("hf_eager", hf_eager, "causal (k <= m); 2 query heads per KV head, their", 2, "f16"),
    Case("hf_eager_static", hf_eager, "causal (k <= m); 2 query", 2, "bf16", dynamic=False),
    Case("sharktank", sharktank, "causal (k <= m); 1 query", dtype="f16"),
    Case("ours", ours, "causal (k <= m); 2 query heads per KV head;", 2, "f16"),
    Case("torch_sdpa", torch_sdpa, "causal (k <= m); 1", dtype="f16", decompose=True),
    Case("torch_sdpa_f32", torch_sdpa, "causal (k <= m); 1", decompose=True),
    Case("torch_gqa", torch_gqa, "causal (k <= m); 2 query", 2, "f16", decompose=True),
    Case("torch_gqa_f32", torch_gqa, "causal (k <= m); 2 query", 2, decompose=True, dynamic=False),
    Case(
        "torch_mask",
        torch_mask,
        "causal (k <= m); 1 query head per KV head; scale 0.2",
        decompose=True,
    ),
    Case("scaled_query", scaled_query, "causal (k <= m); 1 query head per KV head; scale 0.25"),
    Case("scaled_both", scaled_both, "causal (k <= m); 1 query head per KV head; scale 0.25"),
    Case("divided", divided, "no mask; 1 query head per KV head; scale 0.25", dynamic=False),
    Case("flat", flat, "causal (k <= m); 1 query head per KV head; scale 0.25"),
    Case("flat_static", flat, "causal (k <= m); 1 query", dynamic=False),
    Case("two_masks", two_masks, "length bound (k < 9), causal (k <= m); 1 query"),
    Case("multi_query", multi_query, "no mask; 4 query heads per KV head;", 1, dynamic=False),
    Case("columns", columns, "no mask; 1 query", dynamic=False),
]


class Model(torch.nn.Module):
    def __init__(self, attention):
        super().__init__()
        self.attention = attention

    def forward(self, query, key, value):
        return self.attention(query, key, value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_is_raised(case):
    generator = torch.Generator().manual_seed(5)
    tensors = tuple(
        torch.randn(BATCH, heads, LENGTH, DEPTH, generator=generator).to(TORCH[case.dtype])
        for heads in (HEADS, case.kv_heads, case.kv_heads)
    )
    length = {2: Dim("length", min=2, max=512)} if case.dynamic else None
    program = torch.export.export(Model(case.attention), tensors, dynamic_shapes=(length,) * 3)
    if case.decompose:
        program = program.run_decompositions()
    text = str(aot.export(program).mlir_module)
    assert "scaled_dot_product" not in text

    stages = parse_pipeline(PASSES, PassTable())
    result = compile_source(
        Source(case.name, text.encode()), CompileOptions(target="cpu", stages=stages)
    )
    notes = [str(note) for note in result.report.notes]
    assert len(notes) == 2, (notes, result.report.declined)
    assert case.says in notes[1], notes
    assert b"softmax" not in result.rewritten_text
    expected = case.attention(*tensors).float().numpy()
    got = run(result.output, [as_numpy(tensor) for tensor in tensors]).astype(np.float32)
    error = np.abs(got - expected).max() / np.abs(expected).max()
    assert error <= 2 * TOLERANCE[case.dtype], f"relative error {error:.2e}"
