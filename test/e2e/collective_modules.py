"""Per-rank modules with one collective, run on N CPU devices; used by the tests beside it."""

from dataclasses import dataclass

import ml_dtypes
import numpy as np

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline
from halo_mlir.runtime.module import Module, to_host

NUMPY = {"f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16}

_OPS = {
    "all_reduce": ("all_reduce", "%x, %how, %group", "!torch.str, !torch.str"),
    "all_gather": ("all_gather_into_tensor", "%x, %n, %group", "!torch.int, !torch.str"),
    "reduce_scatter": (
        "reduce_scatter_tensor",
        "%x, %how, %n, %group",
        "!torch.str, !torch.int, !torch.str",
    ),
    "all_to_all": (
        "all_to_all_single",
        "%x, %even, %even, %group",
        "!torch.list<int>, !torch.list<int>, !torch.str",
    ),
}


@dataclass(frozen=True)
class Case:
    """One collective in a function of its own; None in a shape is a dynamic size."""

    name: str
    kind: str
    source: tuple[int | None, ...]
    result: tuple[int | None, ...]
    dtype: str = "f32"
    how: str = "sum"
    dim: int = 0


def function(case: Case, ranks: int) -> str:
    """`@name(x)` on a rank's part of a tensor; every rank's result is returned."""
    op, operands, types = _OPS[case.kind]
    source, result = (_type(shape, case.dtype) for shape in (case.source, case.result))
    dim = f" {{halo.dim = {case.dim} : i64}}" if case.dim else ""
    return f"""
func.func @{case.name}(%x: {source} {{halo.placement = "S(0)"}})
    -> ({result} {{halo.placement = "S(0)"}}) {{
  %how = torch.constant.str "{case.how}"
  %group = torch.constant.str "tp"
  %n = torch.constant.int {ranks}
  %even = torch.prim.ListConstruct : () -> !torch.list<int>
  %r = torch.operator "torch._c10d_functional.{op}"({operands}){dim}
    : ({source}, {types}) -> {result}
  %w = torch.operator "torch._c10d_functional.wait_tensor"(%r) : ({result}) -> {result}
  return %w : {result}
}}"""


def _type(shape: tuple[int | None, ...], dtype: str) -> str:
    sizes = ",".join("?" if size is None else str(size) for size in shape)
    return f"!torch.vtensor<[{sizes}],{dtype}>"


def module(functions: str, ranks: int) -> str:
    """A per-rank module."""
    return f"module attributes {{halo.ranks = {ranks} : i64}} {{{functions}\n}}"


def compile_ranks(text: str, ranks: int, options: str = "", **more) -> bytes:
    """The vmfb of a per-rank module for so many CPU devices."""
    stages = parse_pipeline(f"halo-lower-collectives{{{options}}}", PassTable())
    request = CompileOptions(stages=stages, devices=ranks, **more)
    return compile_source(Source("collectives", text.encode()), request).output


def load(vmfb: bytes, ranks: int, device: str = "local-sync") -> Module:
    """On so many CPU devices."""
    return Module(vmfb, device=device, devices=ranks)


def call(loaded: Module, name: str, inputs: list[np.ndarray]) -> list[np.ndarray]:
    """Each rank's result for each rank's input."""
    arguments = [loaded.to_device(array, rank) for rank, array in enumerate(inputs)]
    return [to_host(result) for result in loaded.call(name, *arguments)]
