"""The kernels of llama-cpu against PyTorch in float64: heads, widths, lengths, batches and masks.

f32 is held to a relative L2 distance of 1e-5, 16-bit types to twice PyTorch's own distance.
"""

from dataclasses import dataclass
from functools import lru_cache

import ml_dtypes
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from iree.turbine import aot

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host

TORCH = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}
LENGTHS = [1, 2, 63, 64, 65, 127, 1000]
KERNELS = {"skip_masked_tiles", "split_keys"}


def keep(kind: str, rows: torch.Tensor, keys: torch.Tensor, lengths: torch.Tensor):
    """(B or 1, 1, M, N) bool: the mask of `kind`, from rows (M, 1) and keys (1, N)."""
    lengths = lengths[:, None, None, None]
    match kind:
        case "causal":
            return (keys <= rows)[None, None]
        case "length":
            return keys[None, None] < lengths
        case "causal_length":
            return (keys <= rows)[None, None] & (keys[None, None] < lengths)
        case "chunk":  # the last M of `lengths` keys
            return keys[None, None] <= rows[None, None] + (lengths - rows.shape[0])
        case "window":
            return ((keys <= rows) & (rows - keys < 37))[None, None]
        case "prefix":
            return (keys[None, None] < lengths // 2) | (keys <= rows)[None, None]
    raise ValueError(kind)


class Attention(torch.nn.Module):
    """SDPA with a mask that the graph computes."""

    def __init__(self, kind: str):
        super().__init__()
        self.kind = kind

    def forward(self, query, key, value, lengths):
        rows = torch.arange(query.shape[2])[:, None]
        keys = torch.arange(key.shape[2])[None]
        mask = keep(self.kind, rows, keys, lengths)
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, enable_gqa=True)


@dataclass(frozen=True)
class Shape:
    """query (batch, heads, rows, head_dim); rows None is dynamic."""

    heads: int = 8
    kv_heads: int = 2
    head_dim: int = 64
    batch: int = 4
    rows: int | None = None
    dtype: str = "f32"
    mask: str = "causal_length"


@lru_cache(maxsize=64)
def compiled(shape: Shape) -> Module:
    rows = shape.rows or 64
    sizes = [(shape.heads, rows), (shape.kv_heads, 64), (shape.kv_heads, 64)]
    inputs = [
        torch.zeros(shape.batch, h, n, shape.head_dim, dtype=TORCH[shape.dtype]) for h, n in sizes
    ]
    inputs.append(torch.ones(shape.batch, dtype=torch.int64))
    keys = {2: torch.export.Dim("keys", min=2, max=4096)}
    dims = [{} if shape.rows else {2: torch.export.Dim("rows", min=2, max=4096)}, keys, keys, {}]
    model = Attention(shape.mask)
    program = torch.export.export(model, tuple(inputs), dynamic_shapes=tuple(dims))
    source = Source("attention", str(aot.export(program).mlir_module).encode())
    result = compile_source(source, CompileOptions(stages=target_stages("cpu")))
    applied = {name for (_, name), count in result.report.applied.items() if count}
    assert applied & KERNELS, result.report.declined
    return Module(result.output, None, "local-sync", "attention")


def tensors(shape: Shape, rows: int, keys: int, seed: int = 0) -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    sizes = [(shape.heads, rows), (shape.kv_heads, keys), (shape.kv_heads, keys)]
    return [
        torch.randn(shape.batch, h, n, shape.head_dim, generator=generator).to(TORCH[shape.dtype])
        for h, n in sizes
    ]


def expected(inputs, mask, dtype) -> torch.Tensor:
    """In `dtype`; rows without keys are 0."""
    query, key, value = (tensor.to(dtype) for tensor in inputs)
    result = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, enable_gqa=True)
    return result.nan_to_num(0.0).double()


def distance(got: torch.Tensor, wanted: torch.Tensor) -> float:
    return float((got - wanted).norm() / wanted.norm().clamp(min=1e-30))


def check(shape: Shape, rows: int, keys: int, lengths: list[int], seed: int = 0) -> None:
    inputs = tensors(shape, rows, keys, seed)
    numbers = np.array(lengths[: shape.batch])
    arrays = [
        tensor.view(torch.int16).numpy().view(ml_dtypes.bfloat16)
        if tensor.dtype == torch.bfloat16
        else tensor.numpy()
        for tensor in inputs
    ]
    got = to_host(compiled(shape).call("main", *arrays, numbers)[0]).astype(np.float64)
    mask = keep(
        shape.mask, torch.arange(rows)[:, None], torch.arange(keys)[None], torch.from_numpy(numbers)
    )
    wanted = expected(inputs, mask, torch.float64)
    found = distance(torch.from_numpy(got), wanted)
    limit = 1e-5
    if shape.dtype != "f32":
        limit = 2 * distance(expected(inputs, mask, TORCH[shape.dtype]), wanted)
    assert found <= limit, f"{shape}, {rows} rows, {keys} keys: {found:.2e} > {limit:.2e}"


def unequal(keys: int) -> list[int]:
    return [keys, max(1, keys // 2), max(1, keys // 3), 1]


@pytest.mark.parametrize("head_dim", [64, 80, 96, 128, 256])
@pytest.mark.parametrize("dtype", list(TORCH))
def test_widths_and_lengths(head_dim, dtype):
    shape = Shape(head_dim=head_dim, dtype=dtype)
    for length in LENGTHS if dtype == "f32" else [1, 65, 200]:
        check(shape, length, length, unequal(length))


@pytest.mark.parametrize(("heads", "kv_heads"), [(32, 8), (64, 8), (128, 8), (16, 16), (8, 1)])
@pytest.mark.parametrize("batch", [1, 4])
def test_heads(heads, kv_heads, batch):
    shape = Shape(heads=heads, kv_heads=kv_heads, batch=batch)
    check(shape, 65, 65, unequal(65))
    decode = Shape(heads=heads, kv_heads=kv_heads, batch=batch, rows=1, mask="length")
    for keys in (2, 65, 300):
        check(decode, 1, keys, unequal(keys))


@pytest.mark.parametrize("head_dim", [64, 80, 96, 128, 256])
@pytest.mark.parametrize("dtype", list(TORCH))
def test_decode_widths(head_dim, dtype):
    shape = Shape(head_dim=head_dim, dtype=dtype, rows=1, mask="length")
    for keys in (2, 64, 127, 1000):
        check(shape, 1, keys, unequal(keys))


def test_a_long_prompt():
    check(Shape(heads=4, kv_heads=1, batch=1), 2048, 2048, [2048])


def test_rows_without_keys_are_zero():
    shape = Shape(mask="length")
    lengths = [0, 3, 0, 70]
    check(shape, 33, 70, lengths)
    check(Shape(rows=1, mask="length"), 1, 70, lengths)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    mask=st.sampled_from(["causal", "causal_length", "chunk", "window", "prefix"]),
    rows=st.integers(2, 150),
    keys=st.integers(2, 150),
    lengths=st.lists(st.integers(0, 150), min_size=4, max_size=4),
    seed=st.integers(0, 100),
)
def test_any_shape_and_mask(mask, rows, keys, lengths, seed):
    lengths = [min(length, keys) for length in lengths]
    check(Shape(mask=mask), rows, keys, lengths, seed)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.sampled_from([1, 3]),
    keys=st.integers(2, 200),
    lengths=st.lists(st.integers(0, 200), min_size=4, max_size=4),
)
def test_any_decode(rows, keys, lengths):
    lengths = [min(length, keys) for length in lengths]
    check(Shape(rows=rows, mask="chunk"), rows, keys, lengths)
