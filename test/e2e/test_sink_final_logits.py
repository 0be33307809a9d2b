"""halo-sink-final-logits on llvm-cpu: the same logits, and no product with all rows."""

import iree.runtime as rt
import numpy as np
import pytest

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

CHOICES = {
    "slice": (
        "torch.aten.slice.Tensor %logits, %one, %minus, %end, %one",
        "!torch.int, !torch.int, !torch.int, !torch.int",
        "[2,1,96]",
        lambda x: x[:, -1:],
    ),
    "select": (
        "torch.aten.select.int %logits, %one, %minus",
        "!torch.int, !torch.int",
        "[2,96]",
        lambda x: x[:, -1],
    ),
    "index_select": (
        "torch.aten.index_select %logits, %one, %rows",
        "!torch.int, !torch.vtensor<[2],si64>",
        "[2,2,96]",
        lambda x: x[:, [3, 1]],
    ),
}


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("rows", ["?", "7"])
def test_same_logits(choice, rows):
    op, types, shape, pick = CHOICES[choice]
    text = f"""
func.func @main(%hidden: !torch.vtensor<[2,{rows},32],f32>, %head: !torch.vtensor<[96,32],f32>,
                %rows: !torch.vtensor<[2],si64>) -> !torch.vtensor<{shape},f32> {{
  %none = torch.constant.none
  %one = torch.constant.int 1
  %minus = torch.constant.int -1
  %end = torch.constant.int 9223372036854775807
  %half = torch.constant.float 0.5
  %0 = torch.aten.linear %hidden, %head, %none : !torch.vtensor<[2,{rows},32],f32>,
    !torch.vtensor<[96,32],f32>, !torch.none -> !torch.vtensor<[2,{rows},96],f32>
  %logits = torch.aten.mul.Scalar %0, %half : !torch.vtensor<[2,{rows},96],f32>, !torch.float
    -> !torch.vtensor<[2,{rows},96],f32>
  %1 = {op} : !torch.vtensor<[2,{rows},96],f32>, {types} -> !torch.vtensor<{shape},f32>
  return %1 : !torch.vtensor<{shape},f32>
}}"""
    stages = parse_pipeline("halo-sink-final-logits", PassTable())
    result = compile_source(Source(choice, text.encode()), CompileOptions(stages=stages))
    assert sum(result.report.applied.values()) == 1
    assert f"[2,{rows},96]".encode() not in result.rewritten_text

    rng = np.random.default_rng(5)
    hidden, head = rng.standard_normal((2, 7, 32)), rng.standard_normal((96, 32))
    context = rt.SystemContext(config=rt.Config("local-sync"))
    context.add_vm_module(rt.VmModule.copy_buffer(context.instance, result.output))
    arguments = [hidden.astype(np.float32), head.astype(np.float32), np.array([3, 1])]
    got = context.modules.module.main(*arguments).to_host()
    np.testing.assert_allclose(got, pick(hidden @ head.T * 0.5), rtol=1e-4, atol=1e-5)
