"""Attention that reads its values from a transposed cache, against PyTorch on llvm-cpu."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot
from test_sdpa_numerics import TOLERANCE, TORCH, run
from torch import nn
from torch.export import Dim

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source

BATCH, HEADS, KV_HEADS, DEPTH, WIDTH = 2, 8, 2, 32, 48
ATTENTION_ONLY = "halo-sdpa-to-attention"


class FromCache(nn.Module):
    """Row m of sequence b attends to the keys up to starts[b] + m."""

    def forward(self, query, key, columns, starts):
        positions = starts[:, None] + torch.arange(query.shape[2])
        mask = (torch.arange(key.shape[2]) <= positions[:, :, None])[:, None]
        value = columns.transpose(2, 3)
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, enable_gqa=True)


def compiled(arguments, dynamic: bool, passes: str | None):
    """The vmfb and the passes' report; `dynamic` leaves rows (but one) and keys open."""
    rows = {2: Dim("rows")} if arguments[0].shape[2] > 1 else {}
    keys = Dim("keys")
    shapes = (rows, {2: keys}, {3: keys}, {}) if dynamic else None
    exported = aot.export(FromCache(), args=arguments, dynamic_shapes=shapes)
    source = Source("attention", str(exported.mlir_module).encode())
    stages = target_stages("cpu", text=passes)
    result = compile_source(source, CompileOptions(target="cpu", stages=stages))
    return result.output, result.report


def tensors(rows: int, keys: int, starts: list[int], dtype: str):
    generator = torch.Generator().manual_seed(3)
    shapes = [(HEADS, rows, DEPTH), (KV_HEADS, keys, DEPTH), (KV_HEADS, WIDTH, keys)]
    made = [torch.randn(BATCH, *shape, generator=generator) for shape in shapes]
    return (*(tensor.to(TORCH[dtype]) for tensor in made), torch.tensor(starts))


@pytest.mark.parametrize(
    ("rows", "keys", "starts", "dtype", "dynamic", "passes"),
    [
        (21, 70, [0, 5], "f32", False, None),
        (64, 96, [0, 32], "f16", False, None),
        (21, 70, [49, 0], "f32", True, None),
        (40, 40, [0, 0], "f16", True, None),
        (1, 70, [69, 8], "f32", False, None),
        (1, 96, [31, 64], "f16", False, None),
        (1, 70, [0, 69], "f32", True, None),
        (1, 45, [40, 12], "f16", True, None),
        # What IREE makes of an attention op that is left to it.
        (21, 70, [0, 5], "f32", True, ATTENTION_ONLY),
        (1, 70, [0, 69], "f16", True, ATTENTION_ONLY),
    ],
)
def test_equals_pytorch(rows, keys, starts, dtype, dynamic, passes):
    arguments = tensors(rows, keys, starts, dtype)
    vmfb, report = compiled(arguments, dynamic, passes)
    assert "value transposed" in report.notes[0].text
    kernel = {("halo-split-kv", "split_keys"), ("halo-skip-masked-tiles", "skip_masked_tiles")}
    assert len(kernel & report.applied.keys()) == (passes is None)
    wide = (tensor.float() for tensor in arguments[:3])
    expected = FromCache()(*wide, arguments[3]).numpy()
    got = run(vmfb, [tensor.numpy() for tensor in arguments]).astype(np.float32)
    error = np.abs(got - expected).max() / np.abs(expected).max()
    assert error < TOLERANCE[dtype], f"relative error {error:.2e}"
