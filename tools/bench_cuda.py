"""make bench-cuda: the spec for sm_90 against IREE's own configuration, measured on a CUDA device.

Where there is none, one line says so.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.runtime.module import Module, open_device, to_host
from halo_mlir.specs.sm_90 import COMPILE_FLAGS, sm_90

DOOR = "--iree-codegen-transform-dialect-library="
"""IREE 3.13 reads no tuning spec for CUDA, in silence; the same file works as a library."""

_ATTENTION = """\
util.func public @main(%q: {q}, %k: {k}, %v: {k}) -> {q} {{
  %scale = arith.constant 0.08838834764 : f32
  %empty = tensor.empty() : {q}
  %result = iree_linalg_ext.attention <indexing_maps = [
      affine_map<(b, m, n, d, k) -> (b, m, d)>, affine_map<(b, m, n, d, k) -> (b, k, d)>,
      affine_map<(b, m, n, d, k) -> (b, k, n)>, affine_map<(b, m, n, d, k) -> ()>,
      affine_map<(b, m, n, d, k) -> (b, m, n)>]>
      ins(%q, %k, %v, %scale : {q}, {k}, {k}, f32) outs(%empty : {q}) {{
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  }} -> {q}
  util.return %result : {q}
}}
"""

_MATMUL = """\
util.func public @main(%x: {x}, %w: {w}) -> {y} {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : {y}
  %sums = linalg.fill ins(%zero : f32) outs(%empty : {y}) -> {y}
  %result = linalg.generic {{indexing_maps = [
      affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
      affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%x, %w : {x}, {w}) outs(%sums : {y}) {{
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  }} -> {y}
  util.return %result : {y}
}}
"""


@dataclass(frozen=True)
class Case:
    """A module with one kernel, and the shapes of its f16 arguments."""

    name: str
    module: str
    shapes: tuple[tuple[int, ...], ...]


def cases() -> Iterator[Case]:
    """A projection of Llama 3.1 8B, and the attention of a prompt."""
    for rows in (512, 2048):
        shapes = (rows, 4096), (4096, 4096)
        x, w = (_tensor(shape, "f16") for shape in shapes)
        module = _MATMUL.format(x=x, w=w, y=_tensor((rows, 4096), "f32"))
        yield Case(f"matmul {rows} x 4096 x 4096, f16", module, shapes)
    query, key = (8, 4096, 128), (8, 1024, 128)
    module = _ATTENTION.format(q=_tensor(query, "f16"), k=_tensor(key, "f16"))
    yield Case("attention 8 x 4096 x 1024 x 128, f16", module, (query, key, key))


def device_absent() -> str | None:
    """Why nothing can be measured; None where there is a CUDA device."""
    try:
        open_device("cuda")
    except UserError as error:
        return str(error)
    return None


def calls(case: Case, folder: Path) -> dict[str, Callable[[], object]]:
    """One call with the spec and one without, which wait for the device.

    Raises:
        AssertionError: their results differ by more than f16's rounding of the products.
    """
    folder.mkdir(parents=True, exist_ok=True)
    source, library = folder / "case.mlir", folder / "spec.mlir"
    source.write_text(case.module)
    library.write_text(sm_90().text())
    generator = np.random.default_rng(0)
    arrays = [generator.standard_normal(shape).astype(np.float16) for shape in case.shapes]
    jobs: dict[str, Callable[[], object]] = {}
    results = {}
    for name, flags in (("iree", []), ("spec", [f"{DOOR}{library}"])):
        module = Module(compile_case(source, folder / f"{name}.vmfb", flags), device="cuda")
        inputs = [module.to_device(array) for array in arrays]
        jobs[name] = _waiting(module, inputs)
        results[name] = to_host(module.call("main", *inputs)[0]).astype(np.float32)
    np.testing.assert_allclose(results["spec"], results["iree"], rtol=2e-2, atol=2e-2)
    return jobs


def compile_case(source: Path, output: Path, flags: list[str]) -> Path:
    """Compile with stock iree-compile; --> `output`."""
    tool = Path(sys.executable).with_name("iree-compile")
    command = [tool, source, *COMPILE_FLAGS, "--iree-opt-level=O2", *flags, "-o", output]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return output


def _waiting(module: Module, inputs: list) -> Callable[[], object]:
    """A call that ends when its result is on the host, which both contenders pay alike."""
    return lambda: to_host(module.call("main", *inputs)[0])


def _tensor(shape: tuple[int, ...], element: str) -> str:
    return f"tensor<{'x'.join(map(str, shape))}x{element}>"
