"""Our Llama against transformers' LlamaForCausalLM with the same random weights, in f32."""

import pytest
import torch

from halo_mlir.export.llama import Llama
from halo_mlir.export.presets import LlamaConfig, RopeScaling
from halo_mlir.export.rope import rope_frequencies

CONFIG = LlamaConfig(
    vocab_size=512,
    hidden_size=96,
    intermediate_size=224,
    num_layers=3,
    num_heads=6,
    num_kv_heads=2,
    head_dim=16,
    rope_scaling=RopeScaling(original_max_position_embeddings=64),
)
BLOCK, CAPACITY = 16, 64
TOLERANCE = 1e-5


def hugging_face(config: LlamaConfig):
    from transformers import LlamaConfig as HuggingFaceConfig
    from transformers import LlamaForCausalLM

    torch.manual_seed(0)
    model = LlamaForCausalLM(HuggingFaceConfig(**config.to_hf())).eval().requires_grad_(False)
    for parameter in model.parameters():
        # Wide enough that logits are of order one and attention is not uniform.
        parameter.normal_(0.0 if parameter.dim() > 1 else 1.0, 0.1)
    return model


def pair(tie: bool = False, **options):
    from dataclasses import replace

    config = replace(CONFIG, tie_word_embeddings=tie)
    theirs = hugging_face(config)
    ours = Llama(config, **options).eval().requires_grad_(False)
    weights = theirs.state_dict()
    ours.load_state_dict({name: weights[name] for name in config.parameter_shapes})
    return ours, theirs


def close(ours: torch.Tensor, theirs: torch.Tensor) -> None:
    assert ours.shape == theirs.shape
    assert theirs.abs().max() > 0.5
    assert (ours - theirs).abs().max().item() <= TOLERANCE


def caches_for(cache: str, batch: int, value_cache: str = "rows"):
    """Empty caches and, for a paged one, a table that scatters the pages."""
    shape = (batch, CONFIG.num_kv_heads, CAPACITY, CONFIG.head_dim)
    table = ()
    if cache == "paged":
        blocks = CAPACITY // BLOCK
        order = torch.randperm(batch * blocks + 3, generator=torch.Generator().manual_seed(1))
        table = (order[: batch * blocks].view(batch, blocks),)
        shape = (len(order), CONFIG.num_kv_heads, BLOCK, CONFIG.head_dim)
    values = (*shape[:2], shape[3], shape[2]) if value_cache == "transposed" else shape
    return [torch.full(size, 7.0) for size in (shape, values) * CONFIG.num_layers], table


@pytest.mark.parametrize("tie", [False, True])
@pytest.mark.parametrize("attention", ["sdpa", "decomposed", "flex"])
@pytest.mark.filterwarnings("ignore:flex_attention called without torch.compile")
def test_forward(attention, tie):
    ours, theirs = pair(tie, attention=attention)
    tokens = torch.randint(0, 512, (2, 128))
    close(ours(tokens), theirs(tokens).logits)


@pytest.mark.parametrize("value_cache", ["rows", "transposed"])
@pytest.mark.parametrize("attention", ["sdpa", "decomposed"])
@pytest.mark.parametrize("cache", ["contiguous", "paged"])
def test_prefill_then_decode(cache, attention, value_cache):
    options = {"attention": attention, "value_cache": value_cache}
    ours, theirs = pair(cache=cache, block_size=BLOCK, final_logits="all", **options)
    lengths = torch.tensor([32, 19, 7])
    text = torch.randint(0, 512, (3, 48))
    caches, table = caches_for(cache, 3, value_cache)

    logits = ours.prefill(text[:, :32], lengths, caches, *table)
    for row, length in enumerate(lengths):
        close(logits[row, :length], theirs(text[row : row + 1, :length]).logits[0])

    for _ in range(5):
        tokens = text[torch.arange(3), lengths][:, None]
        logits = ours.decode(tokens, lengths, caches, *table)
        lengths = lengths + 1
        for row, length in enumerate(lengths):
            close(logits[row, 0], theirs(text[row : row + 1, :length]).logits[0, -1])


@pytest.mark.parametrize("value_cache", ["rows", "transposed"])
@pytest.mark.parametrize("cache", ["contiguous", "paged"])
def test_prefill_in_chunks(cache, value_cache):
    ours, _ = pair(cache=cache, block_size=BLOCK, final_logits="all", value_cache=value_cache)
    text, lengths = torch.randint(0, 512, (2, 48)), torch.tensor([48, 29])
    whole, table = caches_for(cache, 2, value_cache)
    want = ours.prefill(text, lengths, whole, *table)
    parts, _ = caches_for(cache, 2, value_cache)
    for start in (0, 16, 32):
        starts, chunk = torch.tensor([start, start]), text[:, start : start + 16]
        valid = (lengths - start).clamp(1, 16)
        got = ours.prefill_chunk(chunk, starts, valid, parts, *table)
        close(got, want[:, start : start + 16])
    for ours_cache, whole_cache in zip(parts, whole, strict=True):
        close(ours_cache, whole_cache)


@pytest.mark.parametrize("cache", ["contiguous", "paged"])
def test_a_transposed_cache_holds_the_same_values(cache):
    tokens, lengths, written = torch.randint(0, 512, (2, 48)), torch.tensor([48, 29]), []
    for value_cache in ("rows", "transposed"):
        ours, _ = pair(cache=cache, block_size=BLOCK, value_cache=value_cache)
        caches, table = caches_for(cache, 2, value_cache)
        ours.prefill(tokens, lengths, caches, *table)
        written.append(caches)
    for number, (rows, other) in enumerate(zip(*written, strict=True)):
        close(other.transpose(2, 3) if number % 2 else other, rows)


def test_decode_against_their_cache():
    ours, theirs = pair()
    text = torch.randint(0, 512, (2, 40))
    caches, _ = caches_for("contiguous", 2)
    lengths = torch.tensor([32, 32])
    ours.prefill(text[:, :32], lengths, caches)
    past = theirs(text[:, :32], use_cache=True).past_key_values
    for step in range(32, 40):
        want = theirs(text[:, step : step + 1], past_key_values=past, use_cache=True)
        close(ours.decode(text[:, step : step + 1], lengths, caches), want.logits)
        lengths = lengths + 1


def test_last_logits_and_hidden_states():
    ours, theirs = pair(final_logits="last", hidden_states=True)
    tokens = torch.randint(0, 512, (2, 32))
    caches, _ = caches_for("contiguous", 2)
    logits, *states = ours.prefill(tokens, torch.tensor([32, 9]), caches)
    want = theirs(tokens, output_hidden_states=True)
    close(logits[0, 0], want.logits[0, 31])
    close(logits[1, 0], want.logits[1, 8])
    assert len(states) == CONFIG.num_layers
    # Theirs has the embedding first and the last state behind the final norm.
    for state, theirs_state in zip(states[:-1], want.hidden_states[1:-1], strict=True):
        close(state, theirs_state)


def test_paged_prefill_writes_only_its_pages():
    ours, _ = pair(cache="paged", block_size=BLOCK)
    caches, (table,) = caches_for("paged", 2)
    ours.prefill(torch.zeros(2, 32, dtype=torch.int64), torch.tensor([32, 5]), caches, table)
    written = (caches[0] != 7.0).flatten(1).any(1).nonzero().flatten().tolist()
    assert written == sorted(table[:, :2].flatten().tolist())


def test_frequencies_are_the_same_bits():
    theirs = hugging_face(CONFIG).model.rotary_emb.inv_freq
    assert torch.equal(torch.tensor(rope_frequencies(CONFIG)), theirs)


def test_half_precision_follows_their_casts():
    ours, theirs = pair()
    tokens = torch.randint(0, 512, (1, 64))
    frequencies = theirs.model.rotary_emb.inv_freq
    theirs = theirs.bfloat16()
    theirs.model.rotary_emb.inv_freq = frequencies  # from_pretrained leaves them f32
    assert torch.equal(ours.bfloat16()(tokens), theirs(tokens).logits)
