"""Perplexity of a text: exp of the mean negative log-likelihood of its tokens, in nats.

The text is cut into windows that do not overlap; the first token of each has no prediction and is
not counted. A module and its PyTorch reference get the same windows, so that their perplexities
differ only by their arithmetic. (transformers documentation, "Perplexity of fixed-length models".)
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.runtime.compare import log_softmax
from halo_mlir.runtime.description import Description
from halo_mlir.runtime.generate import Generator
from halo_mlir.runtime.module import Module, to_host

LIMITS = {
    "f32": 0.001,
    "f16": 0.01,
    "bf16": 0.02,
    "quantised f32": 0.003,
    "quantised": 0.01,
    "f8": 0.05,
}
"""Default limits of the relative difference from PyTorch in f32, by element type."""


@dataclass(frozen=True)
class Perplexity:
    value: float
    tokens: int  # that were predicted


def windows(tokens: Sequence[int], length: int) -> list[list[int]]:
    """`tokens` in pieces of `length`, a last shorter one of at least two included.

    Raises:
        UserError: there are fewer than two tokens.
    """
    pieces = [list(tokens[at : at + length]) for at in range(0, len(tokens), length)]
    pieces = [piece for piece in pieces if len(piece) > 1]
    if not pieces:
        raise UserError("perplexity needs a text of at least two tokens")
    return pieces


def negative_log_likelihood(logits: np.ndarray, targets: Sequence[int]) -> float:
    """Sum over rows of -log softmax(logits)[target], in nats; logits [n, V], n targets."""
    rows = log_softmax(logits.astype(np.float64))
    return float(-rows[np.arange(len(targets)), np.asarray(targets)].sum())


def reference_perplexity(reference: Any, pieces: Sequence[Sequence[int]]) -> Perplexity:
    """Of a PyTorch model: tokens i64[1, S] -> logits [1, S, V]."""
    import torch

    def logits():
        with torch.no_grad():
            for piece in pieces:
                yield reference.forward(torch.tensor([piece]))[0].float().numpy()

    return _perplexity(logits(), pieces)


def module_perplexity(
    module: Module, model: Description, pieces: Sequence[Sequence[int]]
) -> Perplexity:
    """Of a loaded module: by prefill where it gives all logits, else by decode, token by token."""
    if model.source == "hf":
        logits = (prefill_hf(module, model, [piece])[0] for piece in pieces)
    elif model.final_logits == "all":
        logits = _by_prefill(module, model, pieces)
    else:
        logits = _by_decode(module, model, pieces)
    return _perplexity(logits, pieces)


def prefill_hf(
    module: Module, model: Description, prompts: Sequence[Sequence[int]]
) -> list[np.ndarray]:
    """Logits f32 [S, V] of each prompt from a module without cache, padded on the right."""
    results = []
    for at in range(0, len(prompts), model.batch):
        some = prompts[at : at + model.batch]
        length = model.padded(max(len(prompt) for prompt in some))
        tokens = np.zeros((model.batch, length), np.int64)
        for row, prompt in zip(tokens, some, strict=False):
            row[: len(prompt)] = prompt
        logits = to_host(module.call("prefill", tokens)[0]).astype(np.float32)
        results += [row[: len(prompt)] for row, prompt in zip(logits, some, strict=False)]
    return results


def _by_prefill(
    module: Module, model: Description, pieces: Sequence[Sequence[int]]
) -> Iterator[np.ndarray]:
    generator = Generator(module, model)
    for at in range(0, len(pieces), model.batch):
        yield from generator.prefill(pieces[at : at + model.batch])


def _by_decode(
    module: Module, model: Description, pieces: Sequence[Sequence[int]]
) -> Iterator[np.ndarray]:
    """Feed the true tokens one by one; shorter rows of a batch are fed zeros to the end."""
    generator = Generator(module, model)
    for at in range(0, len(pieces), model.batch):
        some = pieces[at : at + model.batch]
        longest = max(len(piece) for piece in some)
        steps = [generator.prefill([piece[:1] for piece in some], room=longest)[:, -1]]
        for position in range(1, longest - 1):
            column = [piece[position] if position < len(piece) else 0 for piece in some]
            steps.append(generator.decode(column)[:, -1])
        yield from np.stack(steps, axis=1)


def _perplexity(logits: Iterator[np.ndarray], pieces: Sequence[Sequence[int]]) -> Perplexity:
    total, count = 0.0, 0
    for rows, piece in zip(logits, pieces, strict=True):
        targets = piece[1:]
        total += negative_log_likelihood(rows[: len(targets)], targets)
        count += len(targets)
    # A NaN stays one; exp of a huge mean is infinite rather than an error.
    mean = total / count
    return Perplexity(math.exp(mean) if not mean > 700 else math.inf, count)
