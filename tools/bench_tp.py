"""The contenders of `make bench-tp`: a layer of Llama 3.1 8B on 1, 2, 4 and 8 CPU devices.

All devices run on one thread, one after the other (local-sync): process time is the sum over all
ranks, so that TP N / TP 1 is what sharding adds, not how much faster N machines would be. "alone"
is the same module with each all-reduce replaced by the rank's own terms: the difference is the
all-reduces' share, of copies in one memory here.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
from iree.compiler import ir

from halo_mlir.compiler import compile_module
from halo_mlir.core import Pass, Report
from halo_mlir.export.job import Export
from halo_mlir.export.presets import PRESETS
from halo_mlir.ir.torch import operator_name
from halo_mlir.runtime.cache import new_cache
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.load import load_module
from halo_mlir.runtime.module import to_host
from halo_mlir.sharding.annotations import functions_of
from halo_mlir.sharding.slots import body_ops
from halo_mlir.tensor_parallel import TensorParallelOptions, compile_tensor_parallel

RANKS = (1, 2, 4, 8)
PROMPT, CAPACITY = 128, 256


@dataclass(frozen=True)
class Alone(Pass):
    """All-reduces without communication: each rank goes on with its own terms.

    The logits are gathered still, or nothing would need what the other ranks compute.
    """

    name: ClassVar[str] = "bench-alone"

    def run(self, module: ir.Module, report: Report) -> None:
        """Replace them in place; numbers are wrong then."""
        del report
        for function in functions_of(module):
            reduced = set()
            for op in body_ops(function):
                started = operator_name(op).endswith("all_reduce")
                if started or op in reduced:
                    reduced |= {use.owner.operation for use in op.results[0].uses}
                    op.results[0].replace_all_uses_with(op.operands[0])
                    op.erase()


def calls(folder: Path) -> dict[str, dict[str, Callable[[], object]]]:
    """entry point --> contender --> one call of it.

    One layer with the widths of Llama 3.1 8B, a vocabulary of 1024, f32, batch 1: a prompt of 128
    tokens, and one token with a cache of 256.
    """
    config = PRESETS["llama3.1-8b"].with_layers(1).to_hf() | {"vocab_size": 1024}
    source = folder / "config.json"
    source.write_text(json.dumps(config))
    mlir = folder / "layer.mlir"
    Export(mlir, config=source, random=0, dtype="f32", max_seq=CAPACITY).run()
    jobs: dict[str, dict[str, Callable[[], object]]] = {"prefill of 128": {}, "decode": {}}
    for ranks in RANKS:
        forms = {"": ()} if ranks == 1 else {"": (), " alone": (Alone(),)}
        for form, extra in forms.items():
            vmfb = folder / f"tp{ranks}{form.strip()}.vmfb"
            _compile(mlir, vmfb, ranks, extra)
            _add(jobs, f"TP{ranks}{form}", vmfb, mlir if ranks == 1 else vmfb)
    return jobs


def _compile(mlir: Path, vmfb: Path, ranks: int, extra: tuple[Pass, ...]) -> None:
    if ranks == 1:
        vmfb.write_bytes(compile_module(mlir))
    else:
        compile_tensor_parallel(mlir, vmfb, TensorParallelOptions(ranks), extra=extra)


def _add(jobs: dict, name: str, vmfb: Path, described: Path) -> None:
    model = load_description(described.with_suffix(".json"))
    module = load_module(vmfb, model, device="local-sync")
    cache = new_cache(module, model, CAPACITY)
    tokens = np.random.default_rng(0).integers(0, 1024, (1, PROMPT))
    prompt = np.array([PROMPT])

    def call(entry, ids):
        return to_host(module.call(entry, ids, prompt, *cache.arguments())[0])

    jobs["prefill of 128"][name] = lambda: call("prefill", tokens)
    jobs["decode"][name] = lambda: call("decode", tokens[:, :1])
