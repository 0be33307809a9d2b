"""The tie-out: a module and its PyTorch reference on the same tokens, figure by figure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.runtime.compare import (
    Failure,
    Figures,
    Thresholds,
    compare,
    default_thresholds,
    judge,
)
from halo_mlir.runtime.description import Description
from halo_mlir.runtime.generate import Generator
from halo_mlir.runtime.module import Module, to_host
from halo_mlir.runtime.perplexity import prefill_hf

DECODE_STEPS = 8
DEFAULT_TOKENS = 100


@dataclass(frozen=True)
class Row:
    """One compared output with the figures that are out of their limits."""

    output: str
    figures: Figures
    failures: tuple[Failure, ...]


@dataclass
class Checked:
    """The result of a check; `notes` are lines for the user, `failures` name output and figure."""

    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    other_failures: list[str] = field(default_factory=list)
    perplexity: Mapping[str, float] | None = None

    @property
    def failures(self) -> list[str]:
        judged = [f"{row.output}: {failure}" for row in self.rows for failure in row.failures]
        return judged + self.other_failures


def random_prompts(model: Description, count: int, seed: int) -> list[list[int]]:
    """One prompt of random tokens per row of the batch, each a little shorter than the last."""
    random = np.random.default_rng(seed)
    lengths = [max(count - 3 * row, 1) for row in range(model.batch)]
    return [random.integers(0, model.vocab_size, length).tolist() for length in lengths]


def fit_prompts(
    model: Description, prompts: Sequence[Sequence[int]], steps: int = DECODE_STEPS
) -> list[list[int]]:
    """The prompts cut so that `steps` more tokens fit.

    Raises:
        UserError: the module's sequences are too short for that.
    """
    most = model.max_seq - steps
    if most < 1:
        raise UserError(f"{model.path}: sequences of {model.max_seq} tokens are too short to check")
    return [list(prompt[:most]) for prompt in prompts]


def check_outputs(
    module: Module,
    model: Description,
    reference: Any,
    prompts: Sequence[Sequence[int]],
    *,
    entries: Sequence[str],
    limits: Mapping[str, float | None],
    steps: int = DECODE_STEPS,
) -> list[Row]:
    """Compare the logits of the entry points in `entries` with those of `reference`.

    decode continues the prompts with `steps` of the reference's own choices.

    Args:
        reference: PyTorch model, `forward`: tokens i64[1, S] -> logits [1, S, V].
        prompts: at most `model.batch`.
        limits: thresholds by figure name in place of the defaults.

    Raises:
        UserError: the module has no such entry point.
    """
    for entry in entries:
        if entry not in module.entry_points:
            known = ", ".join(module.entry_points)
            raise UserError(f"{module.name}: no entry point {entry}; it has {known}")
    if model.source == "hf":
        want = [reference_logits(reference, prompt) for prompt in prompts]
        got = prefill_hf(module, model, prompts)
        return [_logits_row("prefill logits", want, got, model.arithmetic, limits)]

    generator = Generator(module, model)
    if "decode" not in entries:
        want = [reference_logits(reference, prompt) for prompt in prompts]
        pair = _prefill(generator, model, prompts, want)
        return [_logits_row("prefill logits", *pair, model.arithmetic, limits)]

    texts = [continued(reference, prompt, steps) for prompt in prompts]
    want = [reference_logits(reference, text) for text in texts]
    heads = [logits[: len(prompt)] for logits, prompt in zip(want, prompts, strict=True)]
    pair = _prefill(generator, model, prompts, heads, room=steps)
    rows = []
    if "prefill" in entries:
        rows.append(_logits_row("prefill logits", *pair, model.arithmetic, limits))
    decoded = []
    for step in range(steps):
        column = [text[len(prompt) + step] for text, prompt in zip(texts, prompts, strict=True)]
        decoded.append(generator.decode(column)[:, -1])
    tails = [logits[len(prompt) :] for logits, prompt in zip(want, prompts, strict=True)]
    got = list(np.stack(decoded, axis=1))
    rows.append(_logits_row("decode logits", tails, got, model.arithmetic, limits))
    return rows


def reference_logits(reference: Any, tokens: Sequence[int]) -> np.ndarray:
    """f32 [S, V]."""
    import torch

    with torch.no_grad():
        return reference.forward(torch.tensor([list(tokens)]))[0].float().numpy()


def continued(reference: Any, prompt: Sequence[int], steps: int) -> list[int]:
    """The prompt with `steps` tokens that the reference would choose greedily."""
    tokens = list(prompt)
    for _ in range(steps):
        tokens.append(int(reference_logits(reference, tokens)[-1].argmax()))
    return tokens


def _prefill(
    generator: Generator,
    model: Description,
    prompts: Sequence[Sequence[int]],
    want: Sequence[np.ndarray],
    room: int = 0,
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Reference and module logits of the positions that the module gives."""
    logits = generator.prefill(prompts, room=room)
    if model.final_logits == "last":
        return [rows[-1:] for rows in want], list(logits)
    return list(want), [rows[: len(prompt)] for rows, prompt in zip(logits, prompts, strict=True)]


def _logits_row(
    output: str,
    want: Sequence[np.ndarray],
    got: Sequence[np.ndarray],
    dtype: str,
    limits: Mapping[str, float | None],
) -> Row:
    figures = compare(np.concatenate(want), np.concatenate(got))
    rows = sum(len(logits) for logits in want)
    thresholds = default_thresholds(dtype, rows).with_given(limits)
    return Row(output, figures, tuple(judge(figures, thresholds)))


def check_layers(
    model: Description,
    reference: Any,
    prompts: Sequence[Sequence[int]],
    load: Callable[[bytes], Module],
    build: Callable[[], bytes],
) -> tuple[list[Row], str | None]:
    """Compare the residual stream after each layer.

    Args:
        load: loads a vmfb with the parameters under test.
        build: gives the vmfb of a prefill that returns (logits, h0, h1, ...), see
            `halo_mlir.runtime.layers.build_layers_module`.

    Returns:
        One row per layer, and the first that diverges as `layer N`, or None.
    """
    module = load(build())
    thresholds = default_thresholds(model.arithmetic)
    judged = Thresholds(rel_l2=thresholds.rel_l2, pearson=thresholds.pearson)
    results = Generator(module, model).raw_prefill(prompts)
    states = [to_host(result).astype(np.float32) for result in results[1:]]
    want = [_hidden_states(reference, prompt) for prompt in prompts]
    rows, first = [], None
    for layer, state in enumerate(states):
        got = [row[: len(prompt)] for row, prompt in zip(state, prompts, strict=False)]
        wanted = np.concatenate([layers[layer] for layers in want])
        figures = compare(wanted, np.concatenate(got), logits=False)
        row = Row(f"layer {layer}", figures, tuple(judge(figures, judged)))
        rows.append(row)
        if row.failures and first is None:
            first = row.output
    return rows, first


def _hidden_states(reference: Any, tokens: Sequence[int]) -> list[np.ndarray]:
    """The output of each decoder layer, f32 [S, E]."""
    states: list[np.ndarray] = []

    def keep(_module, _inputs, output):
        tensor = output[0] if isinstance(output, tuple) else output
        states.append(tensor[0].float().numpy())

    hooks = [layer.register_forward_hook(keep) for layer in reference.model.layers]
    try:
        reference_logits(reference, tokens)
    finally:
        for hook in hooks:
            hook.remove()
    return states
