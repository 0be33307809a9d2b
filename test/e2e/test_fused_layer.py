"""The trained model with fused projections, and rotary embedding: same numbers."""

import pytest

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import read_source
from halo_mlir.passes import PIPELINES
from halo_mlir.runtime.tie_out import Request, tie_out

# What llama-gfx942 fuses, with the kernels of a CPU.
FUSED = PIPELINES["llama-cpu"].replace("{gate-up=false}", "")

# Of 5 layers with a prefill and a decode each.
APPLIED = {"fuse_rotate_half": 20, "fuse_qkv": 10, "fuse_gate_up": 10}


@pytest.mark.parametrize("variant", ["f32", "paged"])
def test_the_trained_model_ties_out(tiny, variant, tmp_path):
    files = tiny(variant)
    source = read_source(str(files.vmfb.with_suffix(".mlir")))
    stages = target_stages("cpu", text=FUSED)
    result = compile_source(source, CompileOptions(stages=stages))
    applied = {name: count for (_, name), count in result.report.applied.items()}
    assert applied | APPLIED == applied

    vmfb = tmp_path / "module.vmfb"
    vmfb.write_bytes(result.output)
    request = Request(vmfb, config=files.config, parameters=files.parameters, tokens=70)
    assert tie_out(request).failures == []
