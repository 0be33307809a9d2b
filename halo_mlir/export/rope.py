"""Rotary embedding as Hugging Face computes it, with Llama 3.1 scaling."""

import math

import torch
from torch import Tensor

from halo_mlir.export.presets import LlamaConfig


def rope_frequencies(config: LlamaConfig) -> list[float]:
    """The D/2 angular frequencies of the rotary embedding, with Llama 3.1 scaling.

    Computed in f32 by the operations that Hugging Face uses, so that they are the same bits.
    """
    pairs = torch.arange(0, config.head_dim, 2, dtype=torch.int64, device="cpu")
    exponents = pairs.float() / config.head_dim
    frequencies = 1.0 / (config.rope_theta**exponents)
    scaling = config.rope_scaling
    if scaling is None:
        return frequencies.tolist()

    longest = scaling.original_max_position_embeddings / scaling.low_freq_factor
    shortest = scaling.original_max_position_embeddings / scaling.high_freq_factor
    wavelength = 2 * math.pi / frequencies
    scaled = torch.where(wavelength > longest, frequencies / scaling.factor, frequencies)
    smooth = (scaling.original_max_position_embeddings / wavelength - scaling.low_freq_factor) / (
        scaling.high_freq_factor - scaling.low_freq_factor
    )
    blended = (1 - smooth) * scaled / scaling.factor + smooth * scaled
    between = ~(wavelength < shortest) & ~(wavelength > longest)
    return torch.where(between, blended, scaled).tolist()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding of x [B, heads, S, D] with its halves as pairs (Hugging Face's layout)."""
    half = x.shape[-1] // 2
    first, second = x[..., :half], x[..., half:]
    return x * cos + torch.cat((-second, first), dim=-1) * sin
