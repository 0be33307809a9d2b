"""Masks that a graph computes: recognised, generated anew, and equal to PyTorch on llvm-cpu."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot
from test_sdpa_numerics import as_numpy, run
from torch import Tensor
from torch.export import Dim

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

BATCH, HEADS, KV_HEADS, DEPTH = 2, 4, 2, 16
PASSES = "halo-raise-attention,halo-sdpa-to-attention,canonicalize,cse"
INF = float("-inf")


@dataclass(frozen=True)
class Case:
    """`mask(rows, keys, *extra)` of a query of `rows` and keys of `keys`; `says` is in its note."""

    name: str
    mask: Callable[..., Tensor]
    says: str
    extra: tuple = ()
    axes: tuple = ()
    """For each of `extra`, its dynamic axes: {axis: "rows" or "keys"}."""
    rows: int = 19
    keys: int = 19
    shapes: set = field(default_factory=lambda: {"?x?xi1"})
    """Of the generators that have to be found."""


def rows_keys(rows, keys):
    return torch.arange(rows)[:, None], torch.arange(keys)[None]


def causal(rows, keys):
    m, k = rows_keys(rows, keys)
    return k <= m


def padding(rows, keys, lengths):
    return (torch.arange(keys)[None] < lengths[:, None])[:, None, None]


def sharktank(rows, keys, lengths):
    m, k = rows_keys(rows, keys)
    drop = torch.logical_or((k > m)[None, None], (k >= lengths[:, None])[:, None, None])
    return torch.where(drop, INF, 0.0)


def chunked(rows, keys, starts):
    m, k = rows_keys(rows, keys)
    return (k[None] <= m[None] + starts[:, None, None])[:, None]


def window(rows, keys):
    m, k = rows_keys(rows, keys)
    return torch.where((m >= k) & (m - k < 5), 0.0, torch.finfo(torch.float32).min)


def prefix(rows, keys, prefixes):
    m, k = rows_keys(rows, keys)
    return ((k <= m)[None] | (k < prefixes[:, None])[:, None])[:, None]


def documents(rows, keys, ids):
    same = ids[:, :, None] == ids[:, None]
    return (same & causal(rows, keys))[:, None]


def hf_triu(rows, keys):
    lowest = torch.finfo(torch.float32).min
    mask = torch.full((rows, keys + 1), fill_value=lowest)
    mask = torch.triu(mask, diagonal=1)
    mask = mask * (torch.arange(keys + 1) > torch.arange(rows).reshape(-1, 1))
    return mask[None, None].expand(BATCH, 1, -1, -1)[:, :, :, :keys]


def hf_padded(rows, keys, attention_mask):
    """transformers' update of the causal mask with a 2-D mask of the batch."""
    lowest = torch.finfo(torch.float32).min
    m, k = rows_keys(rows, keys)
    mask = torch.where(k > m, lowest, 0.0)[None, None].expand(BATCH, 1, -1, -1)
    left_out = mask[:, :, :, :keys] + torch.where(attention_mask, 0.0, 1.0)[:, None, None]
    return mask.masked_fill(left_out > 0, lowest)


def gathered(rows, keys, attention_mask):
    """transformers' newer masks: functions of broadcast indices."""
    b = torch.arange(BATCH)[:, None, None, None]
    m, k = torch.arange(rows)[:, None], torch.arange(keys)[None]
    return (k <= m) & attention_mask[b, k]


def joined(rows, keys):
    """Keys of a prefix that all rows see, before the causal ones."""
    return torch.cat([torch.zeros(rows, 4), window(rows, keys - 4)], dim=1)


def sliced(rows, keys):
    return torch.ones(64, 64).tril()[:rows, :keys].bool()


def per_head(rows, keys):
    m, k = rows_keys(rows, keys)
    wide = (torch.arange(HEADS) % 3 < 2)[:, None, None]
    return torch.where(wide, k <= m, (k <= m) & (k > m - 4))[None]


def blocks(rows, keys):
    m, k = rows_keys(rows, keys)
    return torch.div(m, 4, rounding_mode="floor") >= k // 4


def table(rows, keys, allowed):
    """A tensor that is read by a computed index."""
    m, k = rows_keys(rows, keys)
    return allowed[m + k] & (k <= m)


def given(rows, keys, mask):
    return mask


def biased(rows, keys, bias):
    return bias + torch.where(causal(rows, keys), 0.0, INF)


LENGTHS = torch.tensor([7, 19])
FLAGS = torch.rand(BATCH, 19, generator=torch.Generator().manual_seed(1)) > 0.4
FLAGS[:, 0] = True
RANDOM = torch.rand(BATCH, 1, 19, 19, generator=torch.Generator().manual_seed(2)) > 0.4
RANDOM[..., 0] = True
TABLE = torch.arange(130) % 5 != 3
TABLE[::2] = True
BIAS = torch.randn(1, HEADS, 19, 19, generator=torch.Generator().manual_seed(3))
DOCUMENTS = torch.tensor([[0] * 6 + [1] * 13, [0] * 11 + [1] * 5 + [2] * 3])
SQUARE = {2: "rows", 3: "keys"}
BATCHED = {f"{BATCH}x?x?xi1"}
CASES = [
    Case("causal", causal, "causal (k <= m);"),
    Case("causal_more_keys", causal, "causal (k <= m);", rows=7),
    Case("padding", padding, "length bound (k < arg3[b]);", (LENGTHS,), ({},), shapes=BATCHED),
    Case(
        "sharktank",
        sharktank,
        "causal (k <= m), length bound (k < arg3[b]);",
        (LENGTHS,),
        ({},),
        shapes=BATCHED,
    ),
    Case(
        "chunked",
        chunked,
        "causal with offset (k <= m + arg3[b]);",
        (torch.tensor([3, 12]),),
        ({},),
        rows=7,
        shapes=BATCHED,
    ),
    Case("window", window, "causal (k <= m), window (k > m - 5);"),
    Case(
        "prefix",
        prefix,
        "mask (k <= m or k < arg3[b]);",
        (torch.tensor([9, 4]),),
        ({},),
        shapes=BATCHED,
    ),
    Case(
        "documents",
        documents,
        "same document",
        (DOCUMENTS,),
        ({1: "keys"},),
        rows=0,
        shapes=BATCHED,
    ),
    Case("hf_triu", hf_triu, "causal (k <= m);"),
    Case(
        "hf_padded",
        hf_padded,
        "causal (k <= m), data (arg3[b, k]);",
        (FLAGS,),
        ({1: "keys"},),
        shapes=BATCHED,
    ),
    Case(
        "gathered",
        gathered,
        "causal (k <= m), data (",
        (FLAGS,),
        ({1: "keys"},),
        shapes=BATCHED,
    ),
    Case("joined", joined, "k < 4 or"),
    Case("sliced", sliced, "causal (k <= m);"),
    Case(
        "per_head",
        per_head,
        "causal (k <= m), mask (h % 3 < 2 or k > m - 4)",
        shapes={"2x2x?x?xi1"},
    ),
    Case("blocks", blocks, "mask ("),
    Case(
        "one_row", padding, "length bound (k < arg3[b]);", (LENGTHS,), ({},), 1, shapes={"2x?xi1"}
    ),
    Case("table", table, "data (arg3[m + k]), causal (k <= m);", (TABLE,), ({},)),
    Case("data", given, "data mask kept as operand", (RANDOM,), (SQUARE,), shapes=set()),
    Case("bias", biased, "data mask kept as operand", (BIAS,), (SQUARE,), shapes=set()),
]


class Attention(torch.nn.Module):
    def __init__(self, mask):
        super().__init__()
        self.mask = mask

    def forward(self, query, key, value, *extra):
        mask = self.mask(query.shape[2], key.shape[2], *extra)
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, enable_gqa=True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mask_is_generated(case):
    generator = torch.Generator().manual_seed(5)
    lengths = [case.rows or case.keys, case.keys, case.keys]
    heads = [HEADS, KV_HEADS, KV_HEADS]
    tensors = [
        torch.randn(BATCH, h, length, DEPTH, generator=generator)
        for h, length in zip(heads, lengths, strict=True)
    ]
    keys = Dim("keys", min=6, max=60)
    dims = {"rows": Dim("rows", min=6, max=60) if case.rows else keys, "keys": keys}
    dynamic = [{2: dims["rows"]} if case.rows != 1 else None, {2: keys}, {2: keys}]
    extra = tuple({axis: dims[name] for axis, name in axes.items()} for axes in case.axes)
    model = Attention(case.mask)
    inputs = (*tensors, *case.extra)
    program = torch.export.export(
        model, inputs, dynamic_shapes=(*dynamic, *([extra] if extra else []))
    )
    text = str(aot.export(program).mlir_module)

    stages = parse_pipeline(PASSES, PassTable())
    result = compile_source(
        Source(case.name, text.encode()), CompileOptions(target="cpu", stages=stages)
    )
    notes = [str(note) for note in result.report.notes]
    assert len(notes) == 1 and case.says in notes[0], notes
    made = re.findall(
        r"linalg.generic.*outs\(%\S+ : tensor<(\S+)>\)", result.rewritten_text.decode()
    )
    assert set(made) == case.shapes
    expected = model(*inputs).numpy()
    got = run(result.output, [as_numpy(tensor) for tensor in inputs])
    error = np.abs(got - expected).max() / np.abs(expected).max()
    assert error < 2e-6, f"relative error {error:.2e}"
