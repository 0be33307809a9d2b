"""Sharded Llama on N CPU devices against unsharded PyTorch: logits of prefill and 32 decode steps,
and perplexity."""

import json
from pathlib import Path

import pytest

from halo_mlir.errors import UserError
from halo_mlir.export.job import Export
from halo_mlir.runtime.tie_out import Request, tie_out
from halo_mlir.tensor_parallel import TensorParallelOptions, compile_tensor_parallel

SLOW = pytest.mark.slow

TINY = Path(__file__).parent.parent / "data" / "tiny-llama"
CONFIG = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "hidden_size": 256,
    "intermediate_size": 896,
    "num_attention_heads": 32,
    "num_key_value_heads": 8,
    "head_dim": 8,
    "vocab_size": 193,
    "num_hidden_layers": 1,
    "rms_norm_eps": 1e-5,
    "rope_theta": 10000.0,
    "max_position_embeddings": 256,
    "tie_word_embeddings": False,
}
"""The heads of Llama 3.1 8B, and a vocabulary that no number of ranks divides."""

LIMITS = {"f32": 1e-5, "f16": 2e-3}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Call with what differs from CONFIG and from the usual export; --> model.mlir."""
    folder = tmp_path_factory.mktemp("tp")
    known: dict[str, Path] = {}

    def export(config=None, **form) -> Path:
        key = json.dumps([config, form], default=str)
        if key not in known:
            path = folder / f"m{len(known)}.mlir"
            if "weights" not in form:
                source = folder / f"config{len(known)}.json"
                source.write_text(json.dumps(CONFIG | (config or {})))
                form = {"config": source, "random": 0, **form}
            Export(path, **{"dtype": "f32", "max_seq": 128, "progress": False} | form).run()
            known[key] = path
        return known[key]

    return export


BOTH = ["prefill logits", "decode logits"]


def check(
    source: Path,
    output: Path,
    options: TensorParallelOptions,
    dtype="f32",
    outputs=BOTH,
    tokens=40,
    **request,
):
    """Compile and compare; the relative L2 of each output is below the limit of `dtype`."""
    compiled = compile_tensor_parallel(source, output, options)
    overlapped = compiled.report.applied["halo-overlap-collectives", "overlap"]
    assert bool(overlapped) == (options.overlap == "always")
    request |= {"device": "local-sync", "tokens": tokens, "decode_steps": 32}
    checked = tie_out(Request(output, **request))
    for row in checked.rows:
        assert row.figures.rel_l2 <= LIMITS[dtype], (row.output, row.figures)
    assert [row.output for row in checked.rows] == outputs
    return checked


@pytest.mark.parametrize(
    ("ranks", "form"),
    [
        (2, {"algorithm": "ring"}),
        (4, {"algorithm": "two-shot", "norm_all_gather": True}),
        (8, {"algorithm": "one-shot"}),
        pytest.param(8, {"algorithm": "ring", "norm_all_gather": True}, marks=SLOW),
        (2, {"overlap": "always"}),
        (2, {"overlap": "always", "norm_all_gather": True}),
    ],
)
def test_the_heads_of_8b(exported, tmp_path, ranks, form):
    check(exported(batch=2), tmp_path / "m.vmfb", TensorParallelOptions(ranks, **form))


def test_f16(exported, tmp_path):
    check(
        exported(dtype="f16"),
        tmp_path / "m.vmfb",
        TensorParallelOptions(4),
        dtype="f16",
    )


def test_four_kv_heads_on_eight_ranks(exported, tmp_path):
    source = exported({"num_key_value_heads": 4})
    check(source, tmp_path / "m.vmfb", TensorParallelOptions(8))
    described = json.loads((tmp_path / "m.json").read_text())
    assert described["tp"]["arguments"]["cache"] == "S(1/4)"


@pytest.mark.parametrize(
    "form",
    [{"cache": "paged"}, pytest.param({"value_cache": "transposed"}, marks=SLOW)],
)
def test_caches(exported, tmp_path, form):
    check(exported(batch=2, **form), tmp_path / "m.vmfb", TensorParallelOptions(2))


def test_split_prefill_with_one_head_a_rank(exported, tmp_path):
    """A prompt of two pieces, two layers of static rows."""
    config = {"num_attention_heads": 2, "num_key_value_heads": 2, "head_dim": 32}
    config |= {"hidden_size": 128, "intermediate_size": 256, "num_hidden_layers": 2}
    source = exported(config, batch=2, split_prefill=64)
    options = TensorParallelOptions(2, norm_all_gather=True)
    check(source, tmp_path / "m.vmfb", options, tokens=90)


def test_trained_model_keeps_its_perplexity(exported, tmp_path):
    """4 query and 2 KV heads on 8 ranks, tied embeddings, norm-all-gather."""
    source = exported(weights=TINY, layers=1, max_seq=256, final_logits="all")
    options = TensorParallelOptions(8, norm_all_gather=True)
    text = tmp_path / "text.txt"
    text.write_text((TINY / "heldout.txt").read_text()[:3000])
    checked = check(source, tmp_path / "m.vmfb", options, perplexity=text)
    found = checked.perplexity
    assert found["module"] == pytest.approx(found["reference"], rel=1e-3)


def test_hugging_face(exported, tmp_path):
    """4 query heads on 8 ranks: a rank takes a part of a head to the output projection."""
    source = exported(weights=None, hf=TINY, layers=1)
    options = TensorParallelOptions(8)
    check(source, tmp_path / "m.vmfb", options, outputs=["prefill logits"])


@pytest.mark.slow
def test_quantised(exported, tmp_path):
    """Codes and scales of the ranks are those of the whole model: the same rounding."""
    source = exported(quantize="fp8", scales="per-channel")
    options = TensorParallelOptions(2, norm_all_gather=True)
    compile_tensor_parallel(source, tmp_path / "m.vmfb", options)
    checked = tie_out(Request(tmp_path / "m.vmfb", device="local-sync", tokens=40))
    assert not checked.failures


def test_compressed_all_reduces_of_static_length(exported, tmp_path):
    """Within the limits of 8-bit arithmetic, and not within those of f32."""
    options = TensorParallelOptions(2, compress="fp8")
    compile_tensor_parallel(exported(max_seq=64), tmp_path / "m.vmfb", options)
    checked = tie_out(Request(tmp_path / "m.vmfb", device="local-sync", tokens=40))
    assert not checked.failures
    assert checked.rows[0].figures.rel_l2 > LIMITS["f32"]


def test_other_ranks_and_missing_archives(exported, tmp_path):
    options = TensorParallelOptions(2)
    compile_tensor_parallel(exported(), tmp_path / "m.vmfb", options)
    with pytest.raises(UserError, match="--per-layer is for modules compiled without --tp"):
        tie_out(Request(tmp_path / "m.vmfb", device="local-sync", per_layer=True))
    (tmp_path / "m.rank1.irpa").unlink()
    with pytest.raises(UserError, match=r"m\.rank1\.irpa: no archive of rank 1; halo-compile"):
        tie_out(Request(tmp_path / "m.vmfb", device="local-sync", tokens=8))


def test_the_exported_description_is_not_overwritten(exported):
    source = exported()
    before = source.with_suffix(".json").read_text()
    with pytest.raises(UserError, match="would overwrite the exported model's"):
        compile_tensor_parallel(source, source.with_suffix(".vmfb"), TensorParallelOptions(2))
    assert source.with_suffix(".json").read_text() == before
