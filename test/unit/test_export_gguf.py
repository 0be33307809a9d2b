"""GGUF files, written here as llama.cpp's converter writes them, give Hugging Face's tensors."""

import dataclasses
import os

import gguf
import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType as Kind

from halo_mlir.errors import UserError
from halo_mlir.export.presets import LlamaConfig, RopeScaling
from halo_mlir.export.rope import rope_frequencies
from halo_mlir.export.weights import RandomWeights, check_complete, open_source

CONFIG = LlamaConfig(
    vocab_size=64,
    hidden_size=256,
    intermediate_size=256,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=64,
    rope_theta=10000.0,
    max_position_embeddings=1024,
)
NAMES = {
    "embed_tokens": "token_embd",
    "input_layernorm": "attn_norm",
    "q_proj": "attn_q",
    "k_proj": "attn_k",
    "v_proj": "attn_v",
    "o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "gate_proj": "ffn_gate",
    "up_proj": "ffn_up",
    "down_proj": "ffn_down",
    "norm": "output_norm",
    "lm_head": "output",
}


def their_name(name):
    parts = name.split(".")
    stem = f"{NAMES[parts[-2]]}.weight"
    return f"blk.{parts[2]}.{stem}" if "layers" in parts else stem


def interleaved(weight, heads):
    """The row order that llama.cpp's convert_hf_to_gguf.py gives queries and keys."""
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, -1)


def random_q4_k(rows, columns, generator):
    """Random Q4_K blocks and their numbers, by the format's definition.

    144 bytes hold 256 numbers: d and dmin (f16), eight 6-bit scales and minimums packed in 12
    bytes, then four runs of 32 bytes whose low nibbles precede their high ones; a number is
    d * scale * q - dmin * minimum.
    """
    packed, numbers = [], []
    for _ in range(rows * columns // 256):
        d, dmin = generator.uniform(0.001, 0.01, 2).astype(np.float16)
        scale, low = generator.integers(0, 64, (2, 8))
        q = generator.integers(0, 16, (8, 32))
        head = [int(scale[i] | (scale[i + 4] >> 4) << 6) for i in range(4)]
        head += [int(low[i] | (low[i + 4] >> 4) << 6) for i in range(4)]
        head += [int(scale[i + 4] & 15 | (low[i + 4] & 15) << 4) for i in range(4)]
        nibbles = (q[0::2] | q[1::2] << 4).astype(np.uint8).tobytes()
        packed.append(d.tobytes() + dmin.tobytes() + bytes(head) + nibbles)
        wide, floor = np.float32(d) * scale, np.float32(dmin) * low
        numbers.append(wide[:, None] * q - floor[:, None])
    raw = np.frombuffer(b"".join(packed), dtype=np.uint8).reshape(rows, -1)
    return raw, torch.tensor(np.array(numbers), dtype=torch.float32).view(rows, columns)


def write(path, kind, *, architecture="llama", skip=(), scaling=None, config=CONFIG, also=None):
    """Write a model in which every matrix is `kind`; returns the numbers that it should hold."""
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_heads)
    writer.add_head_count_kv(config.num_kv_heads)
    writer.add_rope_freq_base(config.rope_theta)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    for name, value in (also or {}).items():
        writer.add_uint32(name, value)
    if scaling is not None:
        writer.add_tensor("rope_freqs.weight", scaling)
    source, expected = RandomWeights(config, 3), {}
    generator = np.random.default_rng(0)
    for name in source.names:
        if name in skip:
            continue
        value = source.load(name).numpy()
        heads = {"q_proj": config.num_heads, "k_proj": config.num_kv_heads}.get(name.split(".")[-2])
        if value.ndim == 1:
            writer.add_tensor(their_name(name), value)
            expected[name] = torch.from_numpy(value)
            continue
        if kind == Kind.Q4_K:
            raw, numbers = random_q4_k(*value.shape, generator)
            assert np.allclose(gguf.dequantize(raw, kind), numbers, atol=1e-6)
            if heads:  # the numbers are in their order; put them into Hugging Face's
                rows = torch.from_numpy(interleaved(np.arange(len(numbers))[:, None], heads)[:, 0])
                ours = torch.empty_like(numbers)
                ours[rows] = numbers
                numbers = ours
            expected[name] = numbers
        else:
            raw = gguf.quantize(interleaved(value, heads) if heads else value, kind)
            expected[name] = torch.from_numpy(value)
        if kind in (Kind.F32, Kind.F16):
            writer.add_tensor(their_name(name), raw)
        else:
            writer.add_tensor(their_name(name), raw, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return expected


@pytest.mark.parametrize(
    ("kind", "tolerance"),
    [
        (Kind.F32, 0.0),
        (Kind.F16, 1e-4),
        (Kind.BF16, 1e-3),
        (Kind.Q8_0, 1e-3),
        (Kind.Q4_1, 1e-2),
        (Kind.Q4_K, 1e-6),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_kinds(tmp_path, kind, tolerance):
    expected = write(tmp_path / "model.gguf", kind)
    source = open_source(tmp_path / "model.gguf")
    assert source.config == CONFIG
    check_complete(source, CONFIG)
    for name, numbers in expected.items():
        error = (source.load(name).float() - numbers).abs().max().item()
        assert error <= tolerance, name


def test_rope_scaling_is_recovered(tmp_path):
    scaled = dataclasses.replace(CONFIG, rope_scaling=RopeScaling(factor=32.0))
    divisors = np.array(rope_frequencies(CONFIG)) / np.array(rope_frequencies(scaled))
    write(tmp_path / "a.gguf", Kind.F32, scaling=divisors.astype(np.float32))
    assert open_source(tmp_path / "a.gguf").config == scaled
    odd = np.linspace(1, 8, len(divisors), dtype=np.float32)
    write(tmp_path / "b.gguf", Kind.F32, scaling=odd)
    with pytest.raises(UserError, match=r"not Llama 3\.1's scaling"):
        open_source(tmp_path / "b.gguf")


def test_tied_head(tmp_path):
    write(tmp_path / "model.gguf", Kind.F16, skip=("lm_head.weight",))
    assert open_source(tmp_path / "model.gguf").config.tie_word_embeddings


@pytest.mark.parametrize(
    ("also", "ends"),
    [
        ({}, None),
        ({"eos": 3}, 3),
        ({"eos": 3, "eot": 3}, 3),
        ({"eos": 3, "eot": 5, "eom": 4}, (3, 5, 4)),
    ],
)
def test_end_tokens(tmp_path, also, ends):
    tokens = {f"tokenizer.ggml.{name}_token_id": value for name, value in also.items()}
    write(tmp_path / "a.gguf", Kind.F16, also=tokens | {"tokenizer.ggml.bos_token_id": 1})
    config = open_source(tmp_path / "a.gguf").config
    assert (config.bos_token_id, config.eos_token_id) == (1, ends)


def test_a_part_of_a_split_file(tmp_path):
    write(tmp_path / "a.gguf", Kind.F16, also={"split.count": 2})
    with pytest.raises(UserError, match="one of 2 parts; merge them"):
        open_source(tmp_path / "a.gguf")


def test_errors(tmp_path):
    path = tmp_path / "model.gguf"
    write(path, Kind.F16, skip=("model.norm.weight",))
    source = open_source(path)
    with pytest.raises(UserError, match=r"lack tensor model\.norm\.weight$"):
        check_complete(source, source.config)
    write(path, Kind.F16, architecture="gpt2")
    with pytest.raises(UserError, match="architecture is 'gpt2'"):
        open_source(path)
    write(path, Kind.F16)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(UserError, match="not a whole GGUF file"):
        open_source(path)
    path.write_bytes(b"something else")
    with pytest.raises(UserError, match="not a whole GGUF file"):
        open_source(path)
