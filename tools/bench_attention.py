"""The contenders of `make bench-attention`: attention alone, and a layer around it, on llvm-cpu.

Ours, stock IREE at its default level and at O3, and PyTorch's eager SDPA, all on one thread
(local-sync, torch.set_num_threads(1)), so that process time compares them.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import ml_dtypes
import numpy as np
import torch
import torch.nn.functional as F
from iree.turbine import aot

from halo_mlir.compiler import compile_module
from halo_mlir.export.job import Export
from halo_mlir.export.reference import load_reference
from halo_mlir.runtime.cache import new_cache
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.module import Module, to_host

HEADS, KV_HEADS, HEAD_DIM = 32, 8, 128
TORCH = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}
OTHERS = {"stock": "--iree-opt-level=O0", "stock O3": "--iree-opt-level=O3"}

Calls = dict[str, Callable[[], object]]


@dataclass(frozen=True)
class Case:
    """One line of the table: `calls(folder)` --> contender --> one call of it."""

    name: str
    calls: Callable[[Path], Calls]


def cases() -> Iterator[Case]:
    """All cases. Stock IREE takes up to a minute for a call of the longest."""
    for dtype in TORCH:
        for length in (1024, 2048):
            yield _prefill(dtype, length)
    for dtype in TORCH:
        yield _decode(dtype)
    for dtype in ("f32", "f16"):
        yield _paged(dtype)
    yield from _layer(2048)


class _Causal(torch.nn.Module):
    def forward(self, query, key, value):
        return F.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)


class _Cached(torch.nn.Module):
    def forward(self, query, key, value, lengths):
        positions = torch.arange(key.shape[2])
        mask = (positions < lengths[:, None])[:, None, None]
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, enable_gqa=True)


class _Paged(torch.nn.Module):
    def forward(self, query, keys, values, table, lengths):
        def rows(pool):
            return pool[table].transpose(1, 2).flatten(2, 3)

        return _Cached()(query, rows(keys), rows(values), lengths)


def _prefill(dtype: str, length: int) -> Case:
    def calls(folder: Path) -> Calls:
        inputs = [_random(dtype, 1, heads, length, HEAD_DIM) for heads in (HEADS, *[KV_HEADS] * 2)]
        # torch.export asks for lengths of 2 and more where a size is dynamic.
        dims = {2: torch.export.Dim("length", min=2, max=131072)}
        any_length = _contenders(folder, _Causal(), inputs, [dims] * 3, others={})
        return {
            **_contenders(folder, _Causal(), inputs, [{}] * 3),
            "halo, any length": any_length["halo"],
        }

    return Case(f"causal prefill, S = {length}, {dtype}", calls)


def _decode(dtype: str, batch: int = 4, length: int = 2048) -> Case:
    def calls(folder: Path) -> Calls:
        inputs = [_random(dtype, batch, HEADS, 1, HEAD_DIM)]
        inputs += [_random(dtype, batch, KV_HEADS, length, HEAD_DIM) for _ in range(2)]
        inputs.append(torch.arange(length, length - batch, -1))
        dims = {2: torch.export.Dim("length", min=2, max=131072)}
        return _contenders(folder, _Cached(), inputs, [{}, dims, dims, {}])

    return Case(f"decode, batch {batch}, cache {length}, {dtype}", calls)


def _paged(dtype: str, batch: int = 8, pages: int = 32, page: int = 64) -> Case:
    def calls(folder: Path) -> Calls:
        total = batch * pages
        inputs = [_random(dtype, batch, HEADS, 1, HEAD_DIM)]
        inputs += [_random(dtype, total, KV_HEADS, page, HEAD_DIM) for _ in range(2)]
        inputs.append(torch.randperm(total).view(batch, pages))
        inputs.append(torch.arange(page * pages, page * pages - batch, -1))
        return _contenders(folder, _Paged(), inputs, [{}, {}, {}, {}, {}])

    return Case(f"paged decode, batch {batch}, {pages} pages of {page}, {dtype}", calls)


def _layer(length: int) -> Iterator[Case]:
    """A scaled-down layer: width 1024, 8 heads, 2 KV heads, MLP of 3584, vocabulary 8192, f32."""
    config = {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "hidden_size": 1024,
        "intermediate_size": 3584,
        "num_hidden_layers": 1,
        "num_attention_heads": 8,
        "num_key_value_heads": 2,
        "vocab_size": 8192,
        "rms_norm_eps": 1e-5,
        "rope_theta": 500000.0,
        "max_position_embeddings": 4096,
    }
    made: dict[str, dict[str, Calls]] = {}

    def entry(name: str) -> Callable[[Path], Calls]:
        def calls(folder: Path) -> Calls:
            if not made:
                made.update(_layer_calls(folder, config, length))
            return made[name]

        return calls

    yield Case(f"layer of width 1024, prefill, S = {length}, f32", entry("prefill"))
    yield Case("the same, decode, batch 4, cache 512", entry("decode"))


def _layer_calls(folder: Path, config: dict, length: int) -> dict[str, Calls]:
    source, prompt, capacity = folder / "config.json", 512, 512
    source.write_text(json.dumps(config))
    calls: dict[str, Calls] = {"prefill": {}, "decode": {}}
    for name, batch, size in (("prefill", 1, length), ("decode", 4, capacity)):
        mlir = folder / f"{name}.mlir"
        Export(mlir, config=source, random=0, dtype="f32", max_seq=size, batch=batch).run()
        model = load_description(mlir.with_suffix(".json"))
        rows = length if name == "prefill" else 1
        tokens = np.random.default_rng(0).integers(0, 8192, (batch, rows))
        lengths = np.full(batch, length if name == "prefill" else prompt - 1)
        for contender, vmfb in _variants(mlir).items():
            module = Module(vmfb, mlir.with_suffix(".irpa"), "local-sync", contender)
            cache = new_cache(module, model, size)

            def call(module=module, cache=cache, name=name, tokens=tokens, lengths=lengths):
                return to_host(module.call(name, tokens, lengths, *cache.arguments())[0])

            calls[name][contender] = call
        reference = load_reference(mlir.with_suffix(".json"))
        shape = (batch, model.kv_heads, size, model.head_dim)
        caches = [torch.zeros(shape) for _ in range(2 * model.num_layers)]

        def eager(reference=reference, name=name, tokens=tokens, lengths=lengths, caches=caches):
            with torch.no_grad():
                return getattr(reference, name)(
                    torch.from_numpy(tokens), torch.from_numpy(lengths), caches
                )

        calls[name]["pytorch"] = eager
    return calls


def _contenders(
    folder: Path, model: torch.nn.Module, inputs: list, dims: list, others: dict = OTHERS
) -> Calls:
    torch.set_num_threads(1)
    mlir = folder / "attention.mlir"
    dynamic = tuple(dims) if any(dims) else None
    program = torch.export.export(model, tuple(inputs), dynamic_shapes=dynamic)
    aot.export(program).save_mlir(str(mlir))
    calls: Calls = {}
    for name, vmfb in _variants(mlir, others).items():
        module = Module(vmfb, None, "local-sync", name)
        arguments = [module.to_device(_to_numpy(tensor)) for tensor in inputs]

        def call(module=module, arguments=arguments):
            return module.call("main", *arguments)

        calls[name] = call

    def eager():
        with torch.no_grad():
            return model(*inputs)

    calls["pytorch"] = eager
    return calls


def _variants(mlir: Path, others: dict = OTHERS) -> dict[str, bytes]:
    made = {"halo": compile_module(mlir)}
    for name, level in others.items():
        made[name] = compile_module(mlir, pipeline="", flags=[level])
    return made


def _random(dtype: str, *shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(0)).to(TORCH[dtype])


def _to_numpy(tensor: torch.Tensor) -> np.ndarray:
    if tensor.dtype == torch.bfloat16:
        return tensor.view(torch.int16).numpy().view(ml_dtypes.bfloat16)
    return tensor.numpy()
