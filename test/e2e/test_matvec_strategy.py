"""The numbers of the matvec strategy, run in two ways that need no GPU.

IREE's LLVM IR for gfx942 is interpreted lane by lane: all but LLVM's own translation. And the
strategy's loops, with lanes and waves as loops one after the other, run on llvm-cpu.
"""

import re
import subprocess
import sys
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
from llvm_lanes import run as run_lanes
from test_sdpa_numerics import run as run_cpu

from halo_mlir.analysis.isa import read_kernels
from halo_mlir.compiler import CompileOptions
from halo_mlir.specs.gfx942_matvec_strategy import Variant, library

MAPS = "affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>"
MODULE = """
func.func @main(%x: tensor<KxTYPE>, %w: tensor<NxKxTYPE>EXTRA) -> tensor<NxOUT> {
  %zero = arith.constant START : f32
  %e = tensor.empty() : tensor<Nxf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<Nxf32>) -> tensor<Nxf32>
  %y = linalg.generic {indexing_maps = [MAPS], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<KxTYPE>, tensor<NxKxTYPE>) outs(%f : tensor<Nxf32>) {
  ^bb0(%a: TYPE, %b: TYPE, %o: f32):
    %a2 = arith.extf %a : TYPE to f32
    %b2 = arith.extf %b : TYPE to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<Nxf32>
  AFTER
}"""  # noqa: E501
NARROW = """%h = tensor.empty() : tensor<NxTYPE>
  %z = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%y : tensor<Nxf32>) outs(%h : tensor<NxTYPE>) {
  ^bb0(%i: f32, %o: TYPE):
    %t = arith.truncf %i : f32 to TYPE
    linalg.yield %t : TYPE
  } -> tensor<NxTYPE>
  return %z : tensor<NxTYPE>"""  # noqa: E501
ADD = """%h = tensor.empty() : tensor<NxTYPE>
  %z = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]} ins(%s, %y : tensor<NxTYPE>, tensor<Nxf32>) outs(%h : tensor<NxTYPE>) {
  ^bb0(%i: TYPE, %j: f32, %o: TYPE):
    %t = arith.truncf %j : f32 to TYPE
    %u = arith.addf %i, %t : TYPE
    linalg.yield %u : TYPE
  } -> tensor<NxTYPE>
  return %z : tensor<NxTYPE>"""  # noqa: E501
TYPES = {"f16": np.dtype(np.float16), "bf16": np.dtype(ml_dtypes.bfloat16)}
CASES = [
    pytest.param(1, 24, 512, "f16", "narrow", id="one-step-of-a-wave"),
    pytest.param(1, 17, 1536, "bf16", "narrow", id="odd-rows"),
    pytest.param(2, 32, 2048, "f16", "add", id="two-rows-add"),
    pytest.param(4, 64, 6144, "bf16", "add", id="four-rows-add"),
    pytest.param(4, 64, 4096, "f16", "none", id="four-rows-f32"),
    pytest.param(3, 48, 4608, "f16", "narrow", id="three-rows"),
]
LOOPS = """\
    transform.iree.eliminate_empty_tensors %v : (!transform.any_op) -> ()
    %b = transform.iree.bufferize %v : (!transform.any_op) -> !transform.any_op
    transform.iree.forall_to_workgroup %b : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    %foralls = transform.structured.match ops{["scf.forall"]} in %b
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %foralls : !transform.any_op {
    ^bb0(%forall: !transform.any_op):
      transform.loop.forall_to_for %forall : (!transform.any_op) -> !transform.any_op
    }
    %none = transform.param.constant #iree_codegen.translation_info<
      pipeline = #iree_codegen.no_pipeline
    > -> !transform.any_param
    transform.annotate %b "translation_info" = %none : !transform.any_op, !transform.any_param
    transform.apply_registered_pass "iree-codegen-llvmcpu-vector-lowering-pipeline" to %b
      : (!transform.any_op) -> !transform.any_op
"""


def module(channels: int, depth: int, element: str, after: str) -> str:
    words = {
        "AFTER": {"none": "return %y : tensor<Nxf32>", "narrow": NARROW, "add": ADD}[after],
        "EXTRA": ", %s: tensor<NxTYPE>" if after == "add" else "",
        "MAPS": MAPS,
        "OUT": "f32" if after == "none" else "TYPE",
        "START": "0.5" if after == "none" else "0.0",
        "TYPE": element,
    }
    text = MODULE
    for name, word in words.items():
        text = text.replace(name, word)
    for name, size in (("N", channels), ("K", depth)):
        text = re.sub(rf"(?<=[<x]){name}(?=x)", str(size), text)
    return text


def inputs(channels: int, depth: int, element: str, after: str) -> list[np.ndarray]:
    """x, w and, where it is added, s; no two products are alike, sums near 1."""
    random = np.random.default_rng(5)
    shapes = [(depth,), (channels, depth), (channels,)][: 3 if after == "add" else 2]
    scales = (1.0, depth**-0.5, 1.0)
    return [
        (random.standard_normal(shape) * scale).astype(TYPES[element])
        for shape, scale in zip(shapes, scales, strict=False)
    ]


def check(result: np.ndarray, arguments: list[np.ndarray], after: str) -> None:
    """Against f64, within the roundings of f32 sums and, twice at most, of the result's type."""
    x, w = (a.astype(np.float64) for a in arguments[:2])
    expected = w @ x + (0.5 if after == "none" else 0.0)
    step = 2.0**-18
    if after != "none":
        step = float(ml_dtypes.finfo(result.dtype).eps)
    if after == "add":
        expected = expected + arguments[2].astype(np.float64)
    assert np.abs(expected).max() > 1
    np.testing.assert_allclose(result.astype(np.float64), expected, rtol=step, atol=4 * step)


def compile_stock(source: str, spec: str, target: str, folder: Path, *flags: str) -> Path:
    """The vmfb from stock iree-compile; what it makes on the way is in `folder`."""
    (folder / "m.mlir").write_text(source)
    (folder / "spec.mlir").write_text(spec)
    library_flag = f"--iree-codegen-transform-dialect-library={folder}/spec.mlir@__kernel_config"
    program = Path(sys.executable).with_name("iree-compile")
    options = CompileOptions(target=target, flags=[library_flag, *flags]).iree_flags()
    command = [program, folder / "m.mlir", *options, "-o", folder / "m.vmfb"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "m.vmfb"


@pytest.mark.parametrize(("rows", "channels", "depth", "element", "after"), CASES)
def test_lanes_of_gfx942_give_the_numbers(rows, channels, depth, element, after, tmp_path):
    source, spec = module(channels, depth, element, after), library((Variant(rows=rows),))
    dump = f"--iree-hal-dump-executable-intermediates-to={tmp_path}"
    compile_stock(source, spec, "gfx942", tmp_path, dump)
    (kernel,) = read_kernels(tmp_path).values()
    assert kernel.workgroup_size[:2] == (64, rows), "the strategy was not taken"
    assert kernel.lds_bytes == 256 * rows * rows
    arguments = inputs(channels, depth, element, after)
    result = np.full(channels, np.nan, np.float32 if after == "none" else TYPES[element])
    (text,) = (file.read_text() for file in tmp_path.glob("*.linked.ll"))
    run_lanes(text, [*arguments, result], channels // rows, (64, rows))
    check(result, arguments, after)


@pytest.mark.parametrize(("rows", "channels", "depth", "element", "after"), CASES)
def test_loops_give_the_numbers_on_a_cpu(rows, channels, depth, element, after, tmp_path):
    spec = library((Variant(rows=rows),), finish=lambda _: LOOPS)
    for op in ("load_from_buffer", "store_to_buffer"):
        # What loads and stores are called at the same place of llvm-cpu's pipeline.
        name = f"iree_tensor_ext.dispatch.tensor.{op.partition('_')[0]}"
        spec = spec.replace(f"iree_codegen.{op}", name)
    dump = f"--iree-hal-dump-executable-configurations-to={tmp_path}"
    vmfb = compile_stock(module(channels, depth, element, after), spec, "cpu", tmp_path, dump)
    (configured,) = tmp_path.glob("configured_*.mlir")
    assert f"codegen_spec = @halo_matvec_{rows}" in configured.read_text()
    arguments = inputs(channels, depth, element, after)
    check(run_cpu(vmfb.read_bytes(), arguments), arguments, after)


def test_the_lanes_see_a_missing_barrier(tmp_path):
    case = (64, 4096, "f16", "narrow")
    dump = f"--iree-hal-dump-executable-intermediates-to={tmp_path}"
    compile_stock(module(*case), library((Variant(rows=4),)), "gfx942", tmp_path, dump)
    (text,) = (file.read_text() for file in tmp_path.glob("*.linked.ll"))
    text = text.replace("call void @llvm.amdgcn.s.barrier()", "fence")
    with pytest.raises(ValueError, match="LDS that another wave wrote"):
        run_lanes(text, [*inputs(*case), np.zeros(64, np.float16)], 16, (64, 4))


@pytest.mark.parametrize("rows", [0, 9])
def test_rows_that_no_workgroup_has(rows):
    with pytest.raises(ValueError, match=f"1 to 8 rows, not {rows}"):
        Variant(rows=rows)
