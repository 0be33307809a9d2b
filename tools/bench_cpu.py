"""The contenders of `make bench` on a CPU: ours, stock IREE and PyTorch, on the same model."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from halo_mlir.compiler import compile_module
from halo_mlir.export.job import Export
from halo_mlir.export.presets import PRESETS
from halo_mlir.export.reference import load_reference
from halo_mlir.runtime.cache import new_cache
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.module import Module, to_host

PROMPT, CAPACITY = 256, 512


def contenders(folder: Path) -> dict[str, dict[str, Callable[[], object]]]:
    """entry point --> contender --> one call of it.

    One layer with the widths of Llama 3.1 8B, a vocabulary of 1024, f32, batch 1: a prompt of 256
    tokens, and one token with a cache of 512. IREE runs on local-sync and PyTorch on one thread, so
    that process time compares them.
    """
    import torch

    torch.set_num_threads(1)
    config = PRESETS["llama3.1-8b"].with_layers(1).to_hf() | {"vocab_size": 1024}
    source = folder / "config.json"
    source.write_text(json.dumps(config))
    mlir = folder / "layer.mlir"
    Export(mlir, config=source, random=0, dtype="f32", max_seq=CAPACITY).run()
    variants = {
        "halo": compile_module(mlir),
        "stock O2": compile_module(mlir, pipeline=""),
        "stock": compile_module(mlir, pipeline="", flags=["--iree-opt-level=O0"]),
    }
    model = load_description(mlir.with_suffix(".json"))
    tokens = np.random.default_rng(0).integers(0, 1024, (1, PROMPT))
    prompt = np.array([PROMPT])
    calls: dict[str, dict[str, Callable[[], object]]] = {"prefill": {}, "decode": {}}
    for name, vmfb in variants.items():
        module = Module(vmfb, mlir.with_suffix(".irpa"), "local-sync", name)
        cache = new_cache(module, model, CAPACITY)

        def call(entry, ids, module=module, cache=cache):
            return to_host(module.call(entry, ids, prompt, *cache.arguments())[0])

        calls["prefill"][name] = lambda call=call: call("prefill", tokens)
        calls["decode"][name] = lambda call=call: call("decode", tokens[:, :1])

    reference = load_reference(mlir.with_suffix(".json"))
    shape = (1, model.kv_heads, CAPACITY, model.head_dim)
    caches = [torch.zeros(shape) for _ in range(2 * model.num_layers)]

    def torch_call(entry, ids):
        with torch.no_grad():
            return getattr(reference, entry)(
                torch.from_numpy(ids), torch.from_numpy(prompt), caches
            )

    calls["prefill"]["pytorch"] = lambda: torch_call("prefill", tokens)
    calls["decode"]["pytorch"] = lambda: torch_call("decode", tokens[:, :1])
    return calls
