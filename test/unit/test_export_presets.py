"""Presets have the published sizes; configurations survive the way to Hugging Face's and back."""

import dataclasses

import pytest

from halo_mlir.errors import UserError
from halo_mlir.export.presets import PRESETS, LlamaConfig, RopeScaling, find_preset

SMALL = {
    "model_type": "llama",
    "vocab_size": 256,
    "hidden_size": 64,
    "intermediate_size": 160,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
}

LLAMA3 = {"rope_type": "llama3", **dataclasses.asdict(RopeScaling())}


# vocabulary, hidden, intermediate, layers, width of keys and values; as in the model cards
@pytest.mark.parametrize(
    ("name", "sizes", "billions"),
    [
        ("llama3.1-8b", (128256, 4096, 14336, 32, 1024), 8.03),
        ("llama3.1-70b", (128256, 8192, 28672, 80, 1024), 70.55),
        ("llama3.1-405b", (128256, 16384, 53248, 126, 1024), 405.85),
    ],
)
def test_parameter_counts(name, sizes, billions):
    vocab, hidden, width, layers, key = sizes
    layer = 2 * hidden * hidden + 2 * hidden * key + 3 * hidden * width + 2 * hidden
    total = 2 * vocab * hidden + layers * layer + hidden
    assert PRESETS[name].parameter_count == total
    assert round(total / 1e9, 2) == billions


def test_unknown_preset_has_a_suggestion():
    with pytest.raises(UserError, match=r"no preset 'lama3\.1-8b'; did you mean 'llama3\.1-8b'\?"):
        find_preset("lama3.1-8b")
    with pytest.raises(UserError, match=r"there are llama3\.1-8b, llama3\.1-70b"):
        find_preset("gpt")


@pytest.mark.parametrize("config", PRESETS.values(), ids=PRESETS)
def test_round_trip(config):
    assert LlamaConfig.from_hf(config.to_hf()) == config


def test_both_places_of_the_rope_settings():
    scaling = {
        "factor": 4.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 64,
    }
    new = {"rope_parameters": {"rope_type": "llama3", "rope_theta": 5e5, **scaling}}
    old = {"rope_theta": 5e5, "rope_scaling": {"rope_type": "llama3", **scaling}}
    assert LlamaConfig.from_hf(SMALL | new) == LlamaConfig.from_hf(SMALL | old)
    assert LlamaConfig.from_hf(SMALL | new).rope_scaling == RopeScaling(4.0, 1.0, 4.0, 64)


def test_defaults_are_hugging_faces():
    from transformers import LlamaConfig as HuggingFaceConfig

    theirs = HuggingFaceConfig(
        **{key: value for key, value in SMALL.items() if key != "model_type"}
    )
    # But a token that no file names stays unknown, so that the tokenizer may name it.
    unnamed = {"bos_token_id": None, "eos_token_id": None}
    assert LlamaConfig.from_hf(SMALL) == LlamaConfig.from_hf(theirs.to_dict() | unnamed)


@pytest.mark.parametrize("tokens", [None, 7, [7, 9]])
def test_token_ids_are_kept(tokens):
    config = LlamaConfig.from_hf(SMALL | {"bos_token_id": 1, "eos_token_id": tokens})
    assert config.to_hf()["bos_token_id"] == 1
    assert config.to_hf()["eos_token_id"] == tokens
    assert LlamaConfig.from_hf(config.to_hf()) == config


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model_type": "mixtral"}, "model_type is 'mixtral', not 'llama'"),
        ({"rope_scaling": {"rope_type": "yarn", "factor": 2}}, "rope scaling 'yarn' is not"),
        ({"attention_bias": True}, "biases"),
        ({"hidden_act": "gelu"}, "hidden_act is 'gelu'"),
        ({"num_key_value_heads": 3}, "4 attention heads do not divide into 3"),
        ({"vocab_size": "many"}, "invalid literal"),
        ({"rope_scaling": {"rope_type": "llama3"}}, "has no factor"),
        ({"rope_scaling": "yarn"}, "rope scaling 'yarn' is not an object"),
        ({"rope_parameters": {**LLAMA3, "factor": 0}}, "rope scaling by 0.0"),
        ({"rope_parameters": {**LLAMA3, "low_freq_factor": 4}}, "must be positive and rise"),
        ({"mlp_bias": True}, "biases"),
        ({"partial_rotary_factor": 0.5}, "partial_rotary_factor 0.5 is not supported"),
        ({"quantization_config": {"quant_method": "gptq"}}, "quantized .*gptq"),
        ({"num_attention_heads": 0}, "division or modulo by zero"),
        ({"hidden_size": float("inf")}, "cannot convert float infinity"),
        ({"eos_token_id": "</s>"}, "eos_token_id '</s>' is neither"),
    ],
)
def test_bad_configurations(change, message):
    with pytest.raises(UserError, match=message):
        LlamaConfig.from_hf(SMALL | change)


def test_missing_key():
    with pytest.raises(UserError, match=r"config\.json: has no hidden_size"):
        LlamaConfig.from_hf({key: SMALL[key] for key in SMALL if key != "hidden_size"})


def test_layers():
    assert PRESETS["llama3.1-8b"].with_layers(2).num_layers == 2
    with pytest.raises(UserError, match="1 to 32"):
        PRESETS["llama3.1-8b"].with_layers(33)
