"""sharktank's FP8 archives, read by Hugging Face's names."""

import json

import pytest
import torch
from test_fp8_checkpoint import CONFIG, checkpoint

from halo_mlir.errors import UserError
from halo_mlir.export.archive import read_archive, write_archive
from halo_mlir.export.fp8_checkpoint import Dequantised, Fp8Checkpoint
from halo_mlir.export.gguf import GLOBAL_NAMES, LAYER_NAMES
from halo_mlir.export.job import Export
from halo_mlir.export.weights import open_source

PROPERTIES = {
    "llama.embedding_length": 32,
    "llama.feed_forward_length": 64,
    "llama.block_count": 2,
    "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2,
    "llama.rope.dimension_count": 8,
    "llama.rope.freq_base": 500000.0,
    "llama.attention.layer_norm_rms_epsilon": 1e-5,
    "llama.context_length": 131072,
}
QUERY = "model.layers.1.self_attn.q_proj"


def sharktank_name(name):
    """The inverse of what is tested, written for each kind of name."""
    for own, theirs in GLOBAL_NAMES.items():
        if name == theirs:
            return own
    _, _, layer, *rest = name.split(".")
    owner, kind = ".".join(rest[:-1]), rest[-1]
    if kind == "kv_scale":
        return f"blk.{layer}.kv_cache.quantizer:rscale"
    own = {theirs: own for own, theirs in LAYER_NAMES.items()}[owner]
    kinds = {"weight_scale": "weight:d", "input_scale": "q_input:rscale"}
    plain = "weight" if own.endswith("norm") else "weight:qs"
    return f"blk.{layer}.{own}.{kinds.get(kind, plain)}"


def archive(path, tensors, properties=PROPERTIES):
    held = {sharktank_name(name): tensor for name, tensor in tensors.items()}
    text = json.dumps(properties).encode()
    held["__SHARK_DATASET__"] = torch.frombuffer(bytearray(text), dtype=torch.uint8)
    shapes = {name: tuple(tensor.shape) for name, tensor in held.items()}
    dtypes = {name: tensor.dtype for name, tensor in held.items()}
    write_archive(path, shapes, dtypes, held.__getitem__, progress=False)
    return path


def test_same_numbers_as_the_ocp_tensors_mean(tmp_path):
    tensors = checkpoint(caches="kv_scale")
    source = open_source(archive(tmp_path / "m.irpa", tensors))
    assert isinstance(source, Fp8Checkpoint)
    assert source.config.parameter_shapes == CONFIG.parameter_shapes
    assert (source.quantization.scales, source.quantization.kv_cache) == ("per-tensor", "fp8")
    want = tensors[f"{QUERY}.weight"].float() * tensors[f"{QUERY}.weight_scale"]
    assert torch.equal(Dequantised(source).load(f"{QUERY}.weight"), want)
    assert source.load("model.layers.1.self_attn.k_scale") == 0.5
    assert source.load("model.layers.0.mlp.input_scale") == pytest.approx(0.04)


def test_interleaved_rows_of_query_and_key_are_put_in_order(tmp_path):
    tensors = checkpoint(channels=True)
    rows = torch.tensor([0, 4, 1, 5, 2, 6, 3, 7])  # pairs of both halves, as llama.cpp has them
    mixed = dict(tensors)
    for kind, heads in (("q", 4), ("k", 2)):
        order = (torch.arange(heads)[:, None] * 8 + rows).flatten()
        for layer in range(2):
            for name in ("weight", "weight_scale"):
                own = f"model.layers.{layer}.self_attn.{kind}_proj.{name}"
                codes = tensors[own].view(torch.uint8) if name == "weight" else tensors[own]
                mixed[own] = codes[order].view(tensors[own].dtype)
    properties = PROPERTIES | {"llama.rope_interleave_emb": True}
    source = open_source(archive(tmp_path / "m.irpa", mixed, properties))
    for kind in "qkv":
        own = f"model.layers.1.self_attn.{kind}_proj"
        want = tensors[f"{own}.weight"].float() * tensors[f"{own}.weight_scale"]
        assert torch.equal(Dequantised(source).load(f"{own}.weight"), want), kind


def test_an_export_of_it(tmp_path):
    tensors = checkpoint()
    path = archive(tmp_path / "in.irpa", tensors)
    Export(tmp_path / "m.mlir", weights=path, max_seq=128, progress=False).run()
    held = dict(read_archive(tmp_path / "m.irpa"))
    codes, scale = held[f"{QUERY}.weight"], held[f"{QUERY}.weight_scale"]
    want = tensors[f"{QUERY}.weight"].float() * tensors[f"{QUERY}.weight_scale"]
    assert torch.equal(codes.float() * scale, want)


def test_a_config_beside_it_has_precedence(tmp_path):
    (tmp_path / "config.json").write_text(json.dumps(CONFIG.to_hf() | {"rope_theta": 123.0}))
    source = open_source(archive(tmp_path / "m.irpa", checkpoint(), {}))
    assert source.config.rope_theta == 123.0


def test_what_is_missing_is_one_line(tmp_path):
    tensors = checkpoint()
    with pytest.raises(UserError, match=r"says no llama\.attention\.head_count; put the model's"):
        open_source(archive(tmp_path / "a.irpa", tensors, {}))
    del tensors[f"{QUERY}.weight_scale"]
    with pytest.raises(UserError, match=r"q_proj\.weight is FP8 and has no weight_scale"):
        open_source(archive(tmp_path / "b.irpa", tensors))
    (tmp_path / "c.irpa").write_bytes(b"IRPA")
    with pytest.raises(UserError, match=r"b\.irpa: would overwrite what is exported"):
        Export(tmp_path / "b.mlir", weights=tmp_path / "b.irpa", max_seq=128).run()
    with pytest.raises(UserError, match=r"c\.irpa: not a parameter archive"):
        open_source(tmp_path / "c.irpa")
