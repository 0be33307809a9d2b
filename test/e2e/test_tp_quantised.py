"""Quantised Llama on N CPU devices against PyTorch of the same quantisation: a rank's codes and
scales are those of the whole model, though a row's largest number may be another rank's."""

import json
from collections import Counter

import pytest

from halo_mlir.driver import mlir_context, run_pipeline
from halo_mlir.export.job import Export
from halo_mlir.ir.collectives import read_collectives
from halo_mlir.module_io import parse_module, read_source
from halo_mlir.passes import PassTable
from halo_mlir.runtime.tie_out import Request, tie_out
from halo_mlir.tensor_parallel import TensorParallelOptions, compile_tensor_parallel

SLOW = pytest.mark.slow

CONFIG = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "hidden_size": 256,
    "intermediate_size": 512,
    "num_attention_heads": 8,
    "num_key_value_heads": 2,
    "head_dim": 32,
    "vocab_size": 193,
    "num_hidden_layers": 1,
    "rms_norm_eps": 1e-5,
    "rope_theta": 10000.0,
    "max_position_embeddings": 128,
    "tie_word_embeddings": False,
}
"""Heads of 32 are the least for attention of 8 bits; on four ranks two share a KV head."""

FORMS = {
    "fp8": {"quantize": "fp8", "kv_cache": "fp8", "attention_dtype": "fp8"},
    "int8": {"quantize": "int8"},
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """model.mlir by form."""
    folder = tmp_path_factory.mktemp("quantised")
    config = folder / "config.json"
    config.write_text(json.dumps(CONFIG))
    sizes = {"dtype": "f32", "max_seq": 128, "scales": "per-token", "progress": False}
    for name, form in FORMS.items():
        Export(folder / f"{name}.mlir", config=config, random=0, **sizes, **form).run()
    return {name: folder / f"{name}.mlir" for name in FORMS}


@pytest.mark.parametrize(("form", "ranks"), [pytest.param("fp8", 4, marks=SLOW), ("int8", 2)])
def test_against_pytorch(exported, tmp_path, form, ranks):
    options = TensorParallelOptions(ranks, norm_all_gather=True)
    compile_tensor_parallel(exported[form], tmp_path / "m.vmfb", options)
    request = Request(tmp_path / "m.vmfb", device="local-sync", tokens=20, decode_steps=4)
    checked = tie_out(request)
    assert [row.output for row in checked.rows] == ["prefill logits", "decode logits"]
    assert checked.failures == []
    if form == "int8":  # one code that differs is 1e-3; attention of 8 bits rounds P otherwise
        assert max(row.figures.rel_l2 for row in checked.rows) <= 1e-5


@pytest.mark.parametrize("ranks", [2, pytest.param(4, marks=SLOW)])
@pytest.mark.parametrize("form", FORMS)
def test_scales_are_of_whole_rows(exported, form, ranks):
    """Each product's rows are scaled by a maximum over all ranks, and travel as codes."""
    source = read_source(str(exported[form]))
    options = TensorParallelOptions(ranks, norm_all_gather=True)
    with mlir_context():
        module = parse_module(source)
        run_pipeline(module, options.sharding(PassTable()), source=source)
        found = Counter(
            (one.kind, one.reduction, one.source.dtype) for one in read_collectives(module, ranks)
        )
    functions = 2
    # What q, k and v read, o, gate and up, down; a norm's mean is an average.
    assert found["all_reduce", "max", "f32"] == 4 * functions
    assert found["all_reduce", "avg", "f32"] == 3 * functions
    codes = "f8E4M3FNUZ" if form == "fp8" else "si8"
    assert found["all_gather", "", codes] == 2 * functions
    # The last norm's rows and the logits: the LM head is not quantised.
    assert found["all_gather", "", "f32"] == 2 * functions
