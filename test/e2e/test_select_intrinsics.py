"""Products of a few rows of codes on gfx942, from compiled code."""

import re

import pytest

from halo_mlir.analysis.isa import KernelMetrics, read_kernels
from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.isolation import scratch_folder
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

MODULE = """
func.func @main(%x: tensor<ROWSxKxTYPE>, %w: tensor<NxKxTYPE>, %s: tensor<f32>) -> tensor<ROWSxNxf16> {
  %zero = arith.constant ZERO : ACC
  %e = tensor.empty() : tensor<ROWSxNxACC>
  %f = linalg.fill ins(%zero : ACC) outs(%e : tensor<ROWSxNxACC>) -> tensor<ROWSxNxACC>
  %m = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<ROWSxKxTYPE>, tensor<NxKxTYPE>) outs(%f : tensor<ROWSxNxACC>) {
  ^bb0(%a: TYPE, %b: TYPE, %o: ACC):
    %a2 = EXT %a : TYPE to ACC
    %b2 = EXT %b : TYPE to ACC
    %p = MUL %a2, %b2 : ACC
    %r = ADD %o, %p : ACC
    linalg.yield %r : ACC
  } -> tensor<ROWSxNxACC>
  %h = tensor.empty() : tensor<ROWSxNxf16>
  %y = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]} ins(%m, %s : tensor<ROWSxNxACC>, tensor<f32>) outs(%h : tensor<ROWSxNxf16>) {
  ^bb0(%i: ACC, %n: f32, %o: f16):
    WIDEN
    %t = arith.mulf VALUE, %n : f32
    %z = arith.truncf %t : f32 to f16
    linalg.yield %z : f16
  } -> tensor<ROWSxNxf16>
  return %y : tensor<ROWSxNxf16>
}"""  # noqa: E501

FLOAT = {
    "ACC": "f32",
    "ZERO": "0.0",
    "EXT": "arith.extf",
    "MUL": "arith.mulf",
    "ADD": "arith.addf",
    "WIDEN": "",
    "VALUE": "%i",
}
INTEGER = {
    "ACC": "i32",
    "ZERO": "0",
    "EXT": "arith.extsi",
    "MUL": "arith.muli",
    "ADD": "arith.addi",
    "WIDEN": "%v = arith.sitofp %i : i32 to f32",
    "VALUE": "%v",
}


def kernels(rows: int, channels: int, depth: int, element: str) -> list[KernelMetrics]:
    """The kernels that gfx942 gets for one product with a scale behind it."""
    words = (INTEGER if element == "i8" else FLOAT) | {"TYPE": element}
    text = MODULE
    for name, word in words.items():
        text = text.replace(name, word)
    for name, size in (("ROWS", rows), ("N", channels), ("K", depth)):
        text = re.sub(rf"(?<=[<x]){name}(?=x)", str(size), text)
    stages = parse_pipeline("halo-select-intrinsics", PassTable())
    with scratch_folder() as folder:
        options = CompileOptions(target="gfx942", stages=stages)
        compile_source(Source("m.mlir", text.encode()), options, intermediates=folder)
        return list(read_kernels(folder).values())


@pytest.mark.parametrize("element", ["f8E4M3FNUZ", "f8E5M2FNUZ", "i8"])
@pytest.mark.parametrize(
    ("rows", "channels", "depth"),
    [(2, 1024, 4096), (4, 4096, 14336), (16, 128256, 4096), (8, 16, 32)],
)
def test_a_few_rows_are_one_kernel_on_matrix_instructions(rows, channels, depth, element):
    (kernel,) = kernels(rows, channels, depth, element)
    operands = {"f8E4M3FNUZ": "fp8_fp8", "f8E5M2FNUZ": "bf8_bf8", "i8": "i8"}[element]
    assert [name.rsplit("16x16x32_")[-1] for name in kernel.mfma] == [operands]
    assert kernel.vgpr_spill + kernel.sgpr_spill + kernel.scratch_bytes == 0
    assert kernel.lds_bytes <= 64 * 1024


def test_one_row_and_many_keep_irees_tiles_without_a_spec():
    (one,) = kernels(1, 4096, 4096, "f8E4M3FNUZ")
    (many,) = kernels(512, 4096, 4096, "f8E4M3FNUZ")
    assert not one.mfma
    assert list(many.mfma) == ["v_mfma_f32_16x16x32_fp8_fp8"]
