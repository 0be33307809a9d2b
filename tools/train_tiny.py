"""Train the byte-level Llama of test/data/tiny-llama, about one million parameters.

The text is Python's own language reference, which every installation carries as pydoc_data.topics.
Every twentieth topic is held back, and no paragraph of it is trained on. Writes a Hugging Face
folder with the held-back text:

    python -m halo_mlir.tools.train_tiny test/data/tiny-llama
"""

import json
import math
import platform
import time
from pathlib import Path
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.tools.common import Parser, run_tool

SEED, STEPS, BATCH, LENGTH, PEAK_RATE, WARMUP = 0, 1000, 12, 256, 3e-3, 60
HELD_BACK_BYTES = 24 * 1024


def split_text() -> tuple[bytes, bytes]:
    """The text to train on and the text held back, without a paragraph in common."""
    from pydoc_data.topics import topics

    names = sorted(topics)
    held = "\n\n".join(paragraph for name in names[::20] for paragraph in paragraphs(topics[name]))
    held = held.encode()[:HELD_BACK_BYTES].decode(errors="ignore")
    seen, kept = set(paragraphs(held)), []
    for index, name in enumerate(names):
        for paragraph in paragraphs(topics[name]) if index % 20 else ():
            # Topics quote each other: every paragraph once.
            if paragraph not in seen:
                seen.add(paragraph)
                kept.append(paragraph)
    return "\n\n".join(kept).encode(), held.encode()


def paragraphs(text: str) -> list[str]:
    return [stripped for each in text.split("\n\n") if (stripped := each.strip("\n"))]


def bits_per_byte(model: Any, text: bytes) -> float:
    """Mean cost of each byte of `text` but every window's first, windows of LENGTH bytes."""
    import torch
    import torch.nn.functional as F

    usable = len(text) // LENGTH * LENGTH
    windows = torch.frombuffer(bytearray(text[:usable]), dtype=torch.uint8).long().view(-1, LENGTH)
    with torch.no_grad():
        logits = model(windows)[:, :-1].float()
        loss = F.cross_entropy(logits.flatten(0, 1), windows[:, 1:].flatten())
    return loss.item() / math.log(2)


def train(steps: int) -> tuple[Any, bytes, list[str]]:
    """Train from the seed; returns the model, the held-back text and the log's lines."""
    import torch
    import torch.nn.functional as F

    from halo_mlir.export.llama import Llama
    from halo_mlir.export.presets import LlamaConfig, RopeScaling

    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # so that sums have one order
    config = LlamaConfig(
        vocab_size=256,
        hidden_size=128,
        intermediate_size=384,
        num_layers=5,
        num_heads=4,
        num_kv_heads=2,
        head_dim=32,
        rope_theta=10000.0,
        rope_scaling=RopeScaling(factor=4.0, original_max_position_embeddings=256),
        max_position_embeddings=1024,
        tie_word_embeddings=True,
    )
    model = Llama(config)
    for name, parameter in model.named_parameters():
        if not name.endswith("norm.weight"):
            torch.nn.init.normal_(parameter, std=0.02 if "embed" in name else 0.05)
    text, held = split_text()
    data = torch.frombuffer(bytearray(text), dtype=torch.uint8)
    matrices = [each for each in model.parameters() if each.dim() == 2]
    norms = [each for each in model.parameters() if each.dim() == 1]
    groups = [{"params": matrices, "weight_decay": 0.1}, {"params": norms, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=PEAK_RATE, betas=(0.9, 0.95))

    def rate(step: int) -> float:
        warm = min(1.0, (step + 1) / WARMUP)
        return warm * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * step / steps)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    log, start = [], time.process_time()
    for step in range(steps):
        at = torch.randint(len(data) - LENGTH - 1, (BATCH, 1))
        rows = data[at + torch.arange(LENGTH + 1)].long()
        logits = model(rows[:, :-1])
        loss = F.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 99 or step == steps - 1:
            bits, seconds = bits_per_byte(model, held), time.process_time() - start
            log.append(
                f"step {step + 1:5}  train {loss.item() / math.log(2):.3f}  "
                f"held back {bits:.3f} bits per byte  {seconds:.0f} s of CPU time"
            )
            print(log[-1], flush=True)
    return model, held, log


def write_folder(folder: Path, model: Any, held: bytes, log: list[str]) -> None:
    """Write the Hugging Face folder; the weights are stored as f16."""
    import torch
    from safetensors.torch import save_file
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.half().contiguous() for name, tensor in model.state_dict().items()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "model.safetensors").chmod(0o644)
    model.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    extra = {"bos_token_id": None, "eos_token_id": None, "dtype": "float16"}
    config = model.config.to_hf() | extra
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")

    # One token a byte: token i is byte i, spelled as the byte-level alphabet spells it.
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in plain]
    spelled = {byte: chr(byte) for byte in plain}
    spelled |= {byte: chr(256 + index) for index, byte in enumerate(others)}
    tokenizer = Tokenizer(models.BPE(vocab={spelled[byte]: byte for byte in range(256)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 1024}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")

    (folder / "heldout.txt").write_bytes(held)
    bits = bits_per_byte(model, held)
    count = model.config.parameter_count
    (folder / "README.md").write_text(
        f"""# A trained Llama, small

A byte-level Llama of {count:,} parameters: grouped-query attention, rotary embedding with
Llama 3.1 scaling, SwiGLU, tied head; token i is byte i. Trained by

    python -m halo_mlir.tools.train_tiny test/data/tiny-llama

from seed {SEED} with Python {platform.python_version()} and torch {torch.__version__}, on that
Python's `pydoc_data.topics` ({len(split_text()[0]):,} bytes). Another version of either gives
another model of the same quality. The text is Python's documentation (PSF License Version 2).

`heldout.txt` ({len(held):,} bytes) shares no paragraph with the training text. On it the stored
f16 weights, computed in f32, cost {bits:.4f} bits per byte (perplexity {2**bits:.4f} per byte),
in windows of {LENGTH} bytes of which each window's first is not counted.

```
{chr(10).join(log)}
```
"""
    )


def tool(argv: list[str]) -> None:
    arguments = Parser(prog="train-tiny", description=__doc__.split("\n")[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--steps", type=int, default=STEPS)
    given = arguments.parse_args(argv)
    if given.steps < 1:
        raise UserError(f"--steps {given.steps}: at least 1")
    write_folder(given.folder, *train(given.steps))


if __name__ == "__main__":
    run_tool("train-tiny", tool)
