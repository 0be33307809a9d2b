"""The contenders of `make bench-tp`: a layer of Llama 3.1 8B on 1, 2, 4 and 8 CPU devices.

All devices run on one thread, one after the other (local-sync): process time is the sum over all
ranks, so that TP N / TP 1 is what sharding adds, not how much faster N machines would be. "alone"
is the same module with each collective replaced by what a rank has itself: the difference is the
collectives' share, of copies in one memory here.
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
from halo_mlir.ir.build import create
from halo_mlir.ir.torch import constant_int
from halo_mlir.ir.torch_ops import known
from halo_mlir.runtime.cache import new_cache
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.load import load_module
from halo_mlir.runtime.module import to_host
from halo_mlir.sharding.annotations import functions_of
from halo_mlir.sharding.slots import body_ops
from halo_mlir.sharding.terms import operator_name
from halo_mlir.tensor_parallel import TensorParallelOptions, compile_tensor_parallel

RANKS = (1, 2, 4, 8)
PROMPT, CAPACITY = 128, 256


@dataclass(frozen=True)
class Alone(Pass):
    """Collectives without communication: a rank's own values, repeated where it would gather."""

    ranks: int = 8
    name: ClassVar[str] = "bench-alone"

    def run(self, module: ir.Module, report: Report) -> None:
        """Replace them in place; numbers are wrong then."""
        del report
        for function in functions_of(module):
            for op in body_ops(function):
                name = operator_name(op).rpartition(".")[2]
                if name in ("all_reduce", "wait_tensor"):
                    made = op.operands[0]
                elif name == "all_gather_into_tensor":
                    with ir.InsertionPoint(op), op.location:
                        made = _repeated(op, self.ranks)
                else:
                    continue
                op.results[0].replace_all_uses_with(made)
                op.erase()


def _repeated(op: ir.Operation, ranks: int) -> ir.Value:
    value, dim = op.operands[0], ir.IntegerAttr(op.attributes["halo.dim"]).value
    kind = ir.Type.parse("!torch.list<vtensor>")
    parts = create("torch.prim.ListConstruct", [kind], [value] * ranks).result
    result = [known(op.results[0]).type()]
    return create("torch.aten.cat", result, [parts, constant_int(dim)]).result


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
        forms = {"": ()} if ranks == 1 else {"": (), " alone": (Alone(ranks),)}
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
