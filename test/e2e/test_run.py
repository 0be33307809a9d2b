"""Generation with the tiny trained model: PyTorch's text, batches, paged caches, streaming."""

import os
import subprocess
import sys

import numpy as np
import pytest
from tiny_model import MAX_SEQ, TINY

from halo_mlir.errors import UserError
from halo_mlir.runtime.check import reference_logits
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.generate import Generator, Sampling
from halo_mlir.runtime.module import Module
from halo_mlir.runtime.tokenizer import encode, load_tokenizer

PROMPT = "The "
PROMPTS = ["In the beginning there was", "A cat"]
NEW_TOKENS = 64


@pytest.fixture(scope="module")
def tokenizer():
    return load_tokenizer(TINY / "tokenizer.json")


@pytest.fixture(scope="module")
def generator(tiny):
    """Call with a variant for a generator with a fresh cache."""
    loaded = {}

    def make(variant: str) -> Generator:
        if variant not in loaded:
            files = tiny(variant)
            module = Module(files.vmfb, files.parameters)
            loaded[variant] = module, load_description(files.config)
        return Generator(*loaded[variant])

    return make


def generated(generator, prompts, count=NEW_TOKENS, sampling=None) -> list[list[int]]:
    steps = list(generator.stream(prompts, count, sampling))
    return np.stack(steps, axis=1).tolist()


def test_greedy_text_is_pytorchs(generator, tiny, tokenizer):
    from halo_mlir.export.reference import load_reference

    reference = load_reference(tiny("f32").config, "f32")
    tokens = prompt = encode(tokenizer, PROMPT)
    for _ in range(NEW_TOKENS):
        tokens = [*tokens, int(reference_logits(reference, tokens)[-1].argmax())]
    assert generated(generator("f32"), [prompt]) == [tokens[len(prompt) :]]


def test_a_prompt_in_chunks_is_read_as_a_whole(generator):
    rng = np.random.default_rng(4)
    prompts = [rng.integers(0, 256, length).tolist() for length in (200, 90)]
    whole = [generator("f32").prefill([prompt])[0, : len(prompt)] for prompt in prompts]
    chunked = generator("chunks")
    np.testing.assert_allclose(chunked.prefill(prompts[:1])[0, :200], whole[0], atol=1e-4)
    for variant in ("paged chunks", "columns"):  # the shorter one ends in an earlier chunk
        batch = generator(variant).prefill(prompts, room=3)
        for got, want in zip(batch, whole, strict=True):
            np.testing.assert_allclose(got[0], want[-1], atol=1e-4)

    following = generated(generator("f32"), prompts[:1], 3)
    assert generated(generator("chunks"), prompts[:1], 3) == following
    assert generated(generator("paged chunks"), prompts, 3)[:1] == following


def test_a_paged_batch_of_unequal_lengths_equals_contiguous_rows(generator, tokenizer):
    prompts = [encode(tokenizer, text) for text in PROMPTS]
    singles = [generated(generator("f32"), [prompt])[0] for prompt in prompts]
    assert generated(generator("paged"), prompts) == singles
    assert generated(generator("paged"), prompts[1:]) == singles[1:], "one prompt, two rows"


@pytest.mark.parametrize("variant", ["f32", "paged", "columns"])
def test_a_cache_that_grows_gives_the_same_text(generator, tokenizer, variant):
    prompt = encode(tokenizer, PROMPTS[0])
    want = generated(generator(variant), [prompt], 120)[0]
    small = generator(variant)
    logits, got = small.last(small.prefill([prompt])), []  # no room asked for: 64 positions
    for _ in range(120):
        got.append(int(logits[0].argmax()))
        logits = small.decode(got[-1:])[:, -1]
    assert got == want


def test_logits_of_all_positions(generator, tokenizer):
    prompt = encode(tokenizer, PROMPTS[0])
    logits = generator("f16").prefill([prompt])
    assert logits.shape[1] % 64 == 0 and logits.dtype == np.float32
    first = generated(generator("f16"), [prompt], 1)[0][0]
    assert logits[0, len(prompt) - 1].argmax() == first


def test_a_full_sequence_ends_the_text(generator):
    prompt = [65] * (MAX_SEQ - 3)
    assert len(generated(generator("f32"), [prompt], 50)[0]) == 4
    full = generator("f32")
    full.prefill([[65] * MAX_SEQ])
    with pytest.raises(UserError, match="a sequence is full"):
        full.decode([65])


def test_bad_prompts(generator):
    for prompts, says in (
        ([[65], [65]], "2 prompts, the model was exported for 1 to 1"),
        ([[]], "a prompt has no tokens"),
        ([[65] * (MAX_SEQ + 1)], "the model was exported with --max-seq 256"),
        ([[10**6]], "not in the vocabulary"),
    ):
        with pytest.raises(UserError) as caught:
            generator("f32").prefill(prompts)
        assert says in str(caught.value)


def test_sampling_repeats_with_its_seed(generator, tokenizer):
    prompt = encode(tokenizer, PROMPT)

    def draw(seed):
        return generated(generator("f32"), [prompt], 30, Sampling(1.0, top_k=20, seed=seed))

    assert draw(1) == draw(1) and draw(1) != draw(2)


def halo_run(*arguments):
    command = [sys.executable, "-m", "halo_mlir.tools.halo_run", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_command_streams(tiny, generator, tokenizer):
    process = halo_run(tiny("f32").vmfb, "--prompt", PROMPT, "--max-tokens", 100)
    pieces = []
    while piece := os.read(process.stdout.fileno(), 4096):
        pieces.append(piece)
    errors = process.stderr.read().decode()
    assert process.wait() == 0, errors
    assert len(pieces) > 1, "the text arrives piece by piece"
    want = generated(generator("f32"), [encode(tokenizer, PROMPT)], 100)[0]
    text = tokenizer.decode(encode(tokenizer, PROMPT) + want, skip_special_tokens=True)
    assert b"".join(pieces).decode() == text[len(PROMPT) :] + "\n"
    assert "measured on local-task: prefill" in errors and "tokens/s" in errors


def test_the_command_says_what_is_wrong(tiny, tmp_path):
    stray = tmp_path / "stray.vmfb"
    stray.write_bytes(tiny("f32").vmfb.read_bytes())
    for arguments, says in (
        ((tmp_path / "none.vmfb",), "no such module"),
        ((stray,), "no stray.json beside it"),
        ((tiny("f32").vmfb, "--device", "hip://9"), "device hip://9 is not available"),
    ):
        process = halo_run(*arguments, "--prompt", "x")
        out, errors = process.communicate()
        assert process.returncode == 1 and out == b""
        assert says in errors.decode() and errors.count(b"\n") == 1
