"""The committed tiny model is trained, and its folder is an ordinary Hugging Face one."""

from pathlib import Path

import torch

from halo_mlir.export.llama import Llama
from halo_mlir.export.weights import open_source
from halo_mlir.tools.train_tiny import bits_per_byte, paragraphs, split_text

TINY = Path(__file__).parent.parent / "data" / "tiny-llama"


def tiny() -> Llama:
    source = open_source(TINY)
    model = Llama(source.config).eval()
    model.load_state_dict({name: source.load(name) for name in source.config.parameter_shapes})
    return model.requires_grad_(False)


def test_it_is_trained():
    model = tiny()
    assert model.config.parameter_count == 1_017_216
    assert model.config.rope_scaling is not None
    assert bits_per_byte(model, (TINY / "heldout.txt").read_bytes()[:8192]) < 2.3


def test_transformers_reads_the_folder():
    from transformers import AutoModelForCausalLM, AutoTokenizer

    text = "The `while` statement\n\tis \u00e9 used \u2192 for"
    tokenizer = AutoTokenizer.from_pretrained(TINY)
    tokens = tokenizer(text)["input_ids"]
    assert bytes(tokens) == text.encode()
    assert tokenizer.decode(tokens) == text
    theirs = AutoModelForCausalLM.from_pretrained(TINY, dtype=torch.float32)
    ours = tiny()(torch.tensor([tokens]))
    assert (ours - theirs(torch.tensor([tokens])).logits).abs().max() <= 1e-5


def test_folder_is_small():
    assert sum(path.stat().st_size for path in TINY.iterdir()) < 4_000_000


def test_nothing_held_back_is_trained_on():
    text, held = (part.decode() for part in split_text())
    assert len(text) > 10 * len(held) > 100_000
    assert not set(paragraphs(text)) & set(paragraphs(held))
