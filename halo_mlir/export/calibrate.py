"""Static scales from what a model computes on a text.

The model runs in f32, one layer at a time over all windows of the text, so that one layer's weights
and the residual stream are all that is in memory. Each quantised tensor is observed by a histogram
of its magnitudes; its scale is the largest magnitude, or a percentile, over the largest code.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import cast

import torch
from torch import Tensor, nn

from halo_mlir.export.exporter import unallocated
from halo_mlir.export.llama import Llama
from halo_mlir.export.llama_layers import Attention, Step
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import LINEARS, Quantization
from halo_mlir.export.weights import Source

WINDOW = 256
"""Tokens that attend to each other, as in halo-check --perplexity."""
BATCH = 8
_SHIFT = 14
"""Of f32's 23 mantissa bits, those that a bin leaves out: bins are 2^-9 wide, relatively."""


class Observer:
    """A histogram of magnitudes; its bins are runs of f32 numbers, which sort as their bits."""

    def __init__(self) -> None:
        self._bins = torch.zeros(1 << (31 - _SHIFT), dtype=torch.int64)
        self.amax = 0.0

    def add(self, x: Tensor) -> None:
        """Count the elements of `x`."""
        magnitudes = x.detach().float().abs().contiguous().flatten()
        self.amax = max(self.amax, float(magnitudes.max()))
        bins = magnitudes.view(torch.int32) >> _SHIFT
        self._bins += torch.bincount(bins, minlength=self._bins.numel())

    def percentile(self, share: float) -> float:
        """The least bin's end below which `share` percent of the magnitudes lie; at most amax."""
        count = self._bins.cumsum(0)
        index = int(torch.searchsorted(count, math.ceil(share * int(count[-1]) / 100)))
        end = torch.tensor((index + 1) << _SHIFT, dtype=torch.int32).view(torch.float32)
        return min(float(end), self.amax)


def calibrate(
    source: Source,
    config: LlamaConfig,
    quantization: Quantization,
    windows: Sequence[Sequence[int]],
    *,
    percentile: float | None = None,
    progress: Callable[[int], None] = lambda layer: None,
) -> dict[str, Tensor]:
    """The static scales that `quantization` needs, f32 [] by parameter name.

    Args:
        windows: token numbers; each attends only to itself.
        percentile: in percent, in place of the largest magnitude.
        progress: called with each layer's number before it runs.
    """
    batches = [torch.tensor(batch) for batch in _batches(windows)]
    llama = unallocated(lambda: Llama(config), torch.float32)
    scales: dict[str, Tensor] = {}
    with torch.no_grad():
        _fill(llama.model.embed_tokens, "model.embed_tokens", source)
        states = [llama.model.embed_tokens(batch) for batch in batches]
        steps = [Step(*llama.rotary(torch.arange(state.shape[1])[None])) for state in states]
        for index in range(config.num_layers):
            progress(index)
            layer = llama.model.layers[index]
            _fill(layer, f"model.layers.{index}", source)
            observers = _observe(layer, f"model.layers.{index}", quantization)
            states = [
                layer(state, step, None, None) for state, step in zip(states, steps, strict=True)
            ]
            # An attention operand's codes are FP8 whatever the projections are.
            for name, observer in observers.items():
                limit = quantization.limit if _is_attention(name) else quantization.code_limit
                largest = observer.amax if percentile is None else observer.percentile(percentile)
                scales[name] = torch.tensor(largest / limit if largest > 0 else 1.0)
            llama.model.layers[index] = nn.Identity()  # its weights go
    return scales


def _batches(windows: Sequence[Sequence[int]]) -> list[list[list[int]]]:
    """Windows of one length together, at most `BATCH`."""
    by_length: dict[int, list[list[int]]] = {}
    for window in windows:
        by_length.setdefault(len(window), []).append(list(window))
    return [
        same[at : at + BATCH] for same in by_length.values() for at in range(0, len(same), BATCH)
    ]


def _fill(module: nn.Module, prefix: str, source: Source) -> None:
    names = module.state_dict()
    weights = {name: source.load(f"{prefix}.{name}").float() for name in names}
    module.load_state_dict(weights, assign=True)


def _is_attention(name: str) -> bool:
    return name.endswith(("self_attn.q_scale", "self_attn.k_scale", "self_attn.v_scale"))


def _observe(layer: nn.Module, prefix: str, quantization: Quantization) -> Mapping[str, Observer]:
    """Observers by the name of the scale that they are for; they see what a `Layer` computes."""
    observers: dict[str, Observer] = {}
    for name in quantization.input_scales(int(prefix.rpartition(".")[2])):
        owner = name.removeprefix(f"{prefix}.").removesuffix(".input_scale")
        # The input of a block's first projection is that of all that share a scale.
        owner = f"{owner}.{LINEARS[owner][0]}" if owner in LINEARS else owner
        observers[name] = Observer()
        layer.get_submodule(owner).register_forward_pre_hook(_adding(observers[name]))
    wanted = quantization.attention_scales
    seen = {name: Observer() for name in wanted}
    attention = cast(Attention, layer.self_attn)
    attend = attention.attend

    def observed(query, key, value, mask):
        for name, operand in zip("qkv", (query, key, value), strict=True):
            if name in seen:
                seen[name].add(operand)
        return attend(query, key, value, mask)

    attention.attend = observed
    return observers | {f"{prefix}.self_attn.{name}_scale": seen[name] for name in wanted}


def _adding(observer: Observer):
    """A hook that shows `observer` a module's input."""

    def hook(_module: nn.Module, inputs: tuple) -> None:
        observer.add(inputs[0])

    return hook
