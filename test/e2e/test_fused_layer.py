"""The trained model with fused projections, and rotary embedding: same numbers."""

import numpy as np
import pytest
from tiny_model import TINY

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.passes import PIPELINES
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.generate import Generator
from halo_mlir.runtime.module import Module
from halo_mlir.runtime.tie_out import Request, tie_out

# What llama-gfx942 fuses, with the kernels of a CPU.
FUSED = PIPELINES["llama-cpu"].replace("{gate-up=false}", "")
APART = FUSED.replace("halo-fuse-projections,", "")

# Of 5 layers with a prefill and a decode each.
APPLIED = {"fuse_rotate_half": 20, "fuse_qkv": 10, "fuse_gate_up": 10}

QUANTISED = [
    {"quantize": "fp8"},
    {"quantize": "fp8", "scales": "per-token"},
    {"quantize": "int8", "scales": "per-channel"},
]


def compiled(path, pipeline):
    stages = target_stages("cpu", text=pipeline)
    result = compile_source(read_source(str(path)), CompileOptions(stages=stages))
    return result.output, {name: count for (_, name), count in result.report.applied.items()}


@pytest.mark.parametrize("variant", ["f32", "paged"])
def test_the_trained_model_ties_out(tiny, variant, tmp_path):
    files = tiny(variant)
    output, applied = compiled(files.vmfb.with_suffix(".mlir"), FUSED)
    assert applied | APPLIED == applied

    vmfb = tmp_path / "module.vmfb"
    vmfb.write_bytes(output)
    request = Request(vmfb, config=files.config, parameters=files.parameters, tokens=70)
    assert tie_out(request).failures == []


@pytest.mark.parametrize("flags", QUANTISED[::2])
def test_the_quantised_model_ties_out(flags, tmp_path):
    path = tmp_path / "q.mlir"
    form = {"weights": TINY, "max_seq": 256, "dtype": "f32", "progress": False, **flags}
    Export(path, calibrate=TINY / "heldout.txt", **form).run()
    output, applied = compiled(path, FUSED)
    assert applied | APPLIED == applied
    # Only o and down are left to fold, and qkv.
    assert applied[f"fold_{flags['quantize']}_scales"] == 30

    path.with_suffix(".vmfb").write_bytes(output)
    assert tie_out(Request(path.with_suffix(".vmfb"), tokens=70)).failures == []


def logits(output, path):
    """[positions, vocabulary] of a prompt and of three tokens after it."""
    model = load_description(path.with_suffix(".json"))
    generator = Generator(Module(output, path.with_suffix(".irpa")), model)
    prompt = np.random.default_rng(0).integers(0, model.vocab_size, 50).tolist()
    rows = [generator.prefill([prompt], room=3)[0, : len(prompt)]]
    rows += [generator.decode([token])[0] for token in (3, 1, 4)]
    return np.concatenate(rows)


@pytest.mark.parametrize("flags", QUANTISED)
def test_one_quantised_layer_gives_what_separate_products_give(flags, tmp_path):
    """Sums of int8 codes do not round; those of f8 codes are f32, added in another order."""
    path = tmp_path / "q.mlir"
    form = {"config": TINY / "config.json", "random": 3, "layers": 1, "max_seq": 256}
    Export(path, final_logits="all", dtype="f32", progress=False, **form, **flags).run()
    fused, apart = (logits(compiled(path, pipeline)[0], path) for pipeline in (FUSED, APART))
    assert np.abs(apart).max() > 0.1
    np.testing.assert_allclose(fused, apart, rtol=0, atol=1e-5 * np.abs(apart).max())
