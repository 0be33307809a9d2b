"""Sampling, streaming detokenisation, perplexity's arithmetic, and the model description."""

import json
import math

import numpy as np
import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from halo_mlir.errors import UserError
from halo_mlir.runtime.description import description_beside, load_description
from halo_mlir.runtime.generate import Sampler, Sampling
from halo_mlir.runtime.perplexity import negative_log_likelihood, windows
from halo_mlir.runtime.tokenizer import (
    Detokenizer,
    encode,
    load_tokenizer,
    named_end_tokens,
)


@pytest.fixture(scope="module")
def byte_tokenizer() -> Tokenizer:
    """One token per byte, as byte-level Llama tokenizers fall back to."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {symbol: number for number, symbol in enumerate(alphabet)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


@pytest.mark.parametrize(
    "text", ["plain", "na\u00efve caf\u00e9", "\u65e5\u672c\u8a9e", "a\U0001f600b"]
)
def test_characters_of_many_bytes_come_out_whole(byte_tokenizer, text):
    stream = Detokenizer(byte_tokenizer)
    pieces = [stream.push(token) for token in byte_tokenizer.encode(text).ids]
    assert "".join(pieces) == text and stream.flush() == ""
    assert "\ufffd" not in "".join(pieces)
    assert len([piece for piece in pieces if piece]) == len(text), "one piece per character"


def test_an_unfinished_character_shows_only_at_the_end(byte_tokenizer):
    tokens = byte_tokenizer.encode("x\u00e9").ids[:2]
    stream = Detokenizer(byte_tokenizer)
    assert [stream.push(token) for token in tokens] == ["x", ""]
    assert stream.flush() == "\ufffd"


def test_the_prompt_is_not_repeated(byte_tokenizer):
    stream = Detokenizer(byte_tokenizer, byte_tokenizer.encode("prompt").ids)
    assert "".join(stream.push(t) for t in byte_tokenizer.encode(" more").ids) == " more"


def test_words_keep_their_spaces_with_a_metaspace_decoder():
    """SentencePiece drops the space before the first token of what it decodes."""
    words = ["\u2581Hello", "\u2581world", "s", "!"]
    tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="!"))
    tokenizer.decoder = decoders.Metaspace()
    stream = Detokenizer(tokenizer)
    assert "".join(stream.push(token) for token in (0, 1, 2, 3)) == "Hello worlds!"


def test_tokenizer_files(tmp_path, byte_tokenizer):
    path = tmp_path / "tokenizer.json"
    byte_tokenizer.save(str(path))
    assert len(encode(load_tokenizer(path), "abc")) == 3
    with pytest.raises(UserError, match="no tokens"):
        encode(load_tokenizer(path), "")
    path.write_text("{}")
    with pytest.raises(UserError, match="not a tokenizer"):
        load_tokenizer(path)
    with pytest.raises(UserError, match="no such tokenizer"):
        load_tokenizer(tmp_path / "none.json")


def test_end_tokens_by_name():
    names = {"a": 0, "</s>": 1, "<|eot_id|>": 2}
    assert named_end_tokens(Tokenizer(models.WordLevel(names, unk_token="a"))) == {1, 2}


def test_greedy_takes_the_largest():
    logits = np.array([[0.0, 3.0, 1.0], [5.0, 3.0, 1.0]])
    assert Sampler(Sampling())(logits).tolist() == [1, 0]


def test_sampling_follows_the_softmax_and_its_seed():
    logits = np.log(np.array([[0.7, 0.2, 0.1]]))
    draws = [Sampler(Sampling(1.0, seed=seed))(logits)[0] for seed in range(2000)]
    assert np.mean(np.array(draws) == 0) == pytest.approx(0.7, abs=0.05)
    sampler, again = Sampler(Sampling(1.0, seed=5)), Sampler(Sampling(1.0, seed=5))
    assert [int(sampler(logits)[0]) for _ in range(20)] == [
        int(again(logits)[0]) for _ in range(20)
    ]
    cold = [Sampler(Sampling(0.01, seed=seed))(logits)[0] for seed in range(50)]
    assert set(cold) == {0}


def test_top_k_keeps_only_the_largest():
    logits = np.array([[0.0, 0.1, 0.2, 0.3]])
    draws = {int(Sampler(Sampling(5.0, top_k=2, seed=seed))(logits)[0]) for seed in range(200)}
    assert draws == {2, 3}
    with pytest.raises(UserError, match="must not be negative"):
        Sampling(top_k=-1)


def test_likelihood_and_windows():
    logits = np.log(np.array([[0.5, 0.5], [0.9, 0.1]]))
    assert negative_log_likelihood(logits, [0, 1]) == pytest.approx(-math.log(0.5 * 0.1))
    assert windows(range(7), 3) == [[0, 1, 2], [3, 4, 5]], "a last single token predicts nothing"
    assert windows(range(8), 3)[-1] == [6, 7]
    with pytest.raises(UserError, match="at least two tokens"):
        windows([1], 3)


CONFIG = {"vocab_size": 10, "hidden_size": 64, "num_attention_heads": 4, "eos_token_id": [2, 3]}
MODEL = {
    "format": 1,
    "source": "halo",
    "config": CONFIG,
    "dtype": "f16",
    "batch": 1,
    "max_seq": 128,
    "seq_multiple": 64,
    "num_layers": 2,
    "parameters": "m.irpa",
    "entry_points": ["prefill", "decode"],
}


def test_description(tmp_path):
    path = tmp_path / "m.json"
    path.write_text(json.dumps(MODEL))
    model = load_description(path)
    assert model.parameters == tmp_path / "m.irpa" and model.tokenizer is None
    assert model.kv_heads == 4 and model.head_dim == 16 and model.end_tokens == {2, 3}
    assert (
        model.seq is None
        and model.padded(1) == 64
        and model.padded(64) == 64
        and model.padded(65) == 128
    )
    path.write_text(json.dumps(MODEL | {"seq": 100}))
    assert load_description(path).padded(7) == load_description(path).max_seq == 100
    assert description_beside(tmp_path / "m.vmfb") == path
    assert description_beside(tmp_path / "m.cpu.O3.vmfb") == path


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not JSON"),
        ("[]", "not a model description"),
        ('{"format": 2}', "not a model description of format 1"),
        (json.dumps({k: v for k, v in MODEL.items() if k != "dtype"}), "no entry 'dtype'"),
    ],
)
def test_a_bad_description_is_one_line(tmp_path, content, says):
    path = tmp_path / "m.json"
    path.write_text(content)
    with pytest.raises(UserError, match=says) as caught:
        load_description(path)
    assert "\n" not in str(caught.value)


def test_a_missing_description(tmp_path):
    with pytest.raises(UserError, match="--config"):
        load_description(tmp_path / "none.json")
    with pytest.raises(UserError, match="beside it; name it with --config"):
        description_beside(tmp_path / "m.vmfb")
