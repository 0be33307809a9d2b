"""Calls of sharktank's attention kernel, inlined: each batch row's own mask, run on llvm-cpu."""

import ml_dtypes
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from test_sdpa_numerics import run

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

BATCH, HEADS, DEPTH = 3, 4, 16
LENGTHS = [5, 21, 13]

# The kernel is called as amdsharktank's exporter does, with the mask of batch row 0.
MODULE = """
#q = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
#k = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d4)>
#v = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d3)>
#s = affine_map<(d0, d1, d2, d3, d4, d5) -> ()>
#m = affine_map<(d0, d1, d2, d3, d4, d5) -> (d2, d5)>
#o = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
func.func @main(%q: !torch.vtensor<[3,4,ROWS,16],TYPE>, %k: !torch.vtensor<[3,4,?,16],TYPE>, %v: !torch.vtensor<[3,4,?,16],TYPE>, %lengths: !torch.vtensor<[3],si64>, %scale: !torch.vtensor<[],f32>) -> !torch.vtensor<[3,4,ROWS,16],f32> {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %zero = torch.constant.float 0.0
  %inf = torch.constant.float 0xFFF0000000000000
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %cpu = torch.constant.device "cpu"
  %keys = torch.aten.size.int %k, %int2 : !torch.vtensor<[3,4,?,16],TYPE>, !torch.int -> !torch.int
  %rows = torch.aten.size.int %q, %int2 : !torch.vtensor<[3,4,ROWS,16],TYPE>, !torch.int -> !torch.int
  %j = torch.aten.arange %keys, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
  %i = torch.aten.arange %rows, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[ROWS],si64>
  %l = torch.aten.unsqueeze %lengths, %int1 : !torch.vtensor<[3],si64>, !torch.int -> !torch.vtensor<[3,1],si64>
  %l1 = torch.aten.unsqueeze %l, %int1 : !torch.vtensor<[3,1],si64>, !torch.int -> !torch.vtensor<[3,1,1],si64>
  %l2 = torch.aten.unsqueeze %l1, %int1 : !torch.vtensor<[3,1,1],si64>, !torch.int -> !torch.vtensor<[3,1,1,1],si64>
  %i1 = torch.aten.unsqueeze %i, %int1 : !torch.vtensor<[ROWS],si64>, !torch.int -> !torch.vtensor<[ROWS,1],si64>
  %end = torch.aten.add.Tensor %l2, %i1, %int1 : !torch.vtensor<[3,1,1,1],si64>, !torch.vtensor<[ROWS,1],si64>, !torch.int -> !torch.vtensor<[3,1,ROWS,1],si64>
  %keep = torch.aten.lt.Tensor %j, %end : !torch.vtensor<[?],si64>, !torch.vtensor<[3,1,ROWS,1],si64> -> !torch.vtensor<[3,1,ROWS,?],i1>
  %mask = torch.aten.where.Scalar %keep, %zero, %inf : !torch.vtensor<[3,1,ROWS,?],i1>, !torch.float, !torch.float -> !torch.vtensor<[3,1,ROWS,?],f32>
  %row = torch.aten.select.int %mask, %int0, %int0 : !torch.vtensor<[3,1,ROWS,?],f32>, !torch.int, !torch.int -> !torch.vtensor<[1,ROWS,?],f32>
  %one = torch.aten.select.int %row, %int0, %int0 : !torch.vtensor<[1,ROWS,?],f32>, !torch.int, !torch.int -> !torch.vtensor<[ROWS,?],f32>
  %q1 = torch_c.to_builtin_tensor %q : !torch.vtensor<[3,4,ROWS,16],TYPE> -> tensor<3x4xROWSx16xTYPE>
  %k1 = torch_c.to_builtin_tensor %k : !torch.vtensor<[3,4,?,16],TYPE> -> tensor<3x4x?x16xTYPE>
  %v1 = torch_c.to_builtin_tensor %v : !torch.vtensor<[3,4,?,16],TYPE> -> tensor<3x4x?x16xTYPE>
  %m1 = torch_c.to_builtin_tensor %one : !torch.vtensor<[ROWS,?],f32> -> tensor<ROWSx?xf32>
  %s1 = torch_c.to_builtin_tensor %scale : !torch.vtensor<[],f32> -> tensor<f32>
  %q2 = tensor.cast %q1 : tensor<3x4xROWSx16xTYPE> to tensor<?x?x?x16xTYPE>
  %k2 = tensor.cast %k1 : tensor<3x4x?x16xTYPE> to tensor<?x?x?x16xTYPE>
  %v2 = tensor.cast %v1 : tensor<3x4x?x16xTYPE> to tensor<?x?x?x16xTYPE>
  %m2 = tensor.cast %m1 : tensor<ROWSx?xf32> to tensor<?x?xf32>
  %0 = util.call @flash_attention(%q2, %k2, %v2, %m2, %s1) : (tensor<?x?x?x16xTYPE>, tensor<?x?x?x16xTYPE>, tensor<?x?x?x16xTYPE>, tensor<?x?xf32>, tensor<f32>) -> tensor<?x?x?x16xf32>
  %1 = tensor.cast %0 : tensor<?x?x?x16xf32> to tensor<3x4xROWSx16xf32>
  %2 = torch_c.from_builtin_tensor %1 : tensor<3x4xROWSx16xf32> -> !torch.vtensor<[3,4,ROWS,16],f32>
  return %2 : !torch.vtensor<[3,4,ROWS,16],f32>
}
util.func private @flash_attention(%q: tensor<?x?x?x16xTYPE>, %k: tensor<?x?x?x16xTYPE>, %v: tensor<?x?x?x16xTYPE>, %m: tensor<?x?xf32>, %s: tensor<f32>) -> tensor<?x?x?x16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %b = tensor.dim %q, %c0 : tensor<?x?x?x16xTYPE>
  %h = tensor.dim %q, %c1 : tensor<?x?x?x16xTYPE>
  %r = tensor.dim %q, %c2 : tensor<?x?x?x16xTYPE>
  %e = tensor.empty(%b, %h, %r) : tensor<?x?x?x16xf32>
  %scale = tensor.extract %s[] : tensor<f32>
  %0 = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #m, #o]> ins(%q, %k, %v, %scale, %m : tensor<?x?x?x16xTYPE>, tensor<?x?x?x16xTYPE>, tensor<?x?x?x16xTYPE>, f32, tensor<?x?xf32>) outs(%e : tensor<?x?x?x16xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<?x?x?x16xf32>
  util.return %0 : tensor<?x?x?x16xf32>
}"""  # noqa: E501


@pytest.mark.parametrize(("rows", "options"), [("7", ""), ("?", ""), ("1", "{row-multiple=16}")])
@pytest.mark.parametrize(
    ("name", "dtype", "tolerance"),
    [("f16", np.float16, 3e-3), ("f8E4M3FNUZ", ml_dtypes.float8_e4m3fnuz, 0.1)],
)
def test_equals_pytorch(rows, options, name, dtype, tolerance):
    rng = np.random.default_rng(4)
    length = 7 if rows == "?" else int(rows)
    query, key, value = (
        rng.standard_normal((BATCH, HEADS, n, DEPTH)).astype(dtype) for n in (length, 29, 29)
    )
    ends = torch.tensor(LENGTHS)[:, None] + torch.arange(length)
    mask = torch.arange(29) < ends[:, None, :, None]
    tensors = [torch.tensor(x.astype(np.float32)) for x in (query, key, value)]
    expected = F.scaled_dot_product_attention(*tensors, attn_mask=mask, scale=0.3).numpy()

    text = MODULE.replace("TYPE", name).replace("ROWS", rows)
    stages = parse_pipeline(f"halo-inline-attention-kernel{options}", PassTable())
    result = compile_source(
        Source("kernel", text.encode()), CompileOptions(target="cpu", stages=stages)
    )
    (note,) = result.report.notes
    assert "k < " in note.text and "for each batch row where the exporter takes" in note.text
    arguments = [query, key, value, np.array(LENGTHS), np.array(0.3, np.float32)]
    got = run(result.output, arguments)
    error = np.abs(got - expected).max() / np.abs(expected).max()
    assert error < tolerance, f"relative error {error:.2e}"
