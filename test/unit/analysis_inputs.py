"""Small programs that the analysis tests compile, and how."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from halo_mlir.compiler import linker_flags
from halo_mlir.targets import target

SMALL = """
#q = affine_map<(b, m, n, k1, k2) -> (b, m, k1)>
#k = affine_map<(b, m, n, k1, k2) -> (b, k2, k1)>
#v = affine_map<(b, m, n, k1, k2) -> (b, k2, n)>
#s = affine_map<(b, m, n, k1, k2) -> ()>
#o = affine_map<(b, m, n, k1, k2) -> (b, m, n)>
#lhs = affine_map<(m, n, k) -> (m, k)>
#rhs = affine_map<(m, n, k) -> (n, k)>
#out = affine_map<(m, n, k) -> (m, n)>

func.func @attention(%q: tensor<8x256x64xf16>, %k: tensor<8x512x64xf16>, %v: tensor<8x512x64xf16>)
    -> tensor<8x256x64xf16> {
  %scale = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<8x256x64xf16>
  %0 = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]>
      ins(%q, %k, %v, %scale
        : tensor<8x256x64xf16>, tensor<8x512x64xf16>, tensor<8x512x64xf16>, f32)
      outs(%e : tensor<8x256x64xf16>) {
    ^bb0(%score: f32):
      iree_linalg_ext.yield %score : f32
  } -> tensor<8x256x64xf16>
  return %0 : tensor<8x256x64xf16>
}

func.func @matmul(%a: tensor<512x1024xf16>, %b: tensor<2048x1024xf16>) -> tensor<512x2048xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<512x2048xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<512x2048xf32>) -> tensor<512x2048xf32>
  %0 = linalg.matmul indexing_maps = [#lhs, #rhs, #out]
      ins(%a, %b : tensor<512x1024xf16>, tensor<2048x1024xf16>)
      outs(%f : tensor<512x2048xf32>) -> tensor<512x2048xf32>
  return %0 : tensor<512x2048xf32>
}

func.func @add(%a: tensor<?x64xf32>, %b: tensor<?x64xf32>) -> tensor<?x64xf32> {
  %0 = arith.addf %a, %b : tensor<?x64xf32>
  return %0 : tensor<?x64xf32>
}
"""

EMBED = """
func.func @embed(%table: tensor<1000x64xf16>, %tokens: tensor<?xi64>) -> tensor<?x64xf16> {
  %zero = arith.constant 0 : index
  %d = tensor.dim %tokens, %zero : tensor<?xi64>
  %e = tensor.empty(%d) : tensor<?x64xf16>
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%tokens : tensor<?xi64>) outs(%e : tensor<?x64xf16>) {
    ^bb0(%token: i64, %out: f16):
      %i = arith.index_cast %token : i64 to index
      %j = linalg.index 1 : index
      %x = tensor.extract %table[%i, %j] : tensor<1000x64xf16>
      linalg.yield %x : f16
  } -> tensor<?x64xf16>
  return %0 : tensor<?x64xf16>
}

func.func @matvec(%m: tensor<2048x512xf16>, %x: tensor<512xf16>) -> tensor<2048xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2048xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2048xf32>) -> tensor<2048xf32>
  %0 = linalg.matvec ins(%m, %x : tensor<2048x512xf16>, tensor<512xf16>)
      outs(%f : tensor<2048xf32>) -> tensor<2048xf32>
  return %0 : tensor<2048xf32>
}

func.func @norm(%x: tensor<16x256xf32>) -> tensor<16xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x256xf32>) outs(%f : tensor<16xf32>) {
    ^bb0(%a: f32, %sum: f32):
      %square = arith.mulf %a, %a : f32
      %next = arith.addf %square, %sum : f32
      linalg.yield %next : f32
  } -> tensor<16xf32>
  return %0 : tensor<16xf32>
}
"""


SPILLING = Path(__file__).parent.parent / "Inputs" / "skinny.mlir"


def iree_compile(text: str, *flags: str) -> subprocess.CompletedProcess:
    """Run the compiler's binary on `text`; what it writes comes back in `stdout`."""
    import iree.compiler

    binary = Path(iree.compiler.__path__[0]) / "_mlir_libs" / "iree-compile"
    run = subprocess.run(
        [binary, "-", *flags, *linker_flags(), "-o", "-"],
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    if run.returncode:
        raise AssertionError(run.stderr.decode())
    return run


@dataclass(frozen=True)
class Kernels:
    """Where IREE left the assembly of a program, and LLVM's remarks about the same kernels."""

    folder: Path
    remarks: str


@pytest.fixture(scope="session")
def gfx942_kernels(tmp_path_factory) -> Kernels:
    return _compiled(SMALL, tmp_path_factory.mktemp("rocmasm"))


@pytest.fixture(scope="session")
def spilling_kernel(tmp_path_factory) -> Kernels:
    return _compiled(SPILLING.read_text(), tmp_path_factory.mktemp("spilling"))


def _compiled(text: str, folder: Path) -> Kernels:
    run = iree_compile(
        text,
        *target("gfx942").compile_flags,
        f"--iree-hal-dump-executable-intermediates-to={folder}",
        "--pass-remarks-analysis=kernel-resource-usage",
    )
    return Kernels(folder, run.stderr.decode())
