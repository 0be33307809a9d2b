"""Mask mods and score mods, ready for torch's flex_attention and for `halo_mlir.export.flex`.

A mask mod is mask_mod(b, h, q, kv) -> bool, a score mod score_mod(score, b, h, q, kv) -> score, as
torch.nn.attention.flex_attention has them: all arguments are scalar tensors, b the sequence, h the
query head, q and kv the positions in the query [B, H, M, D] and in the key [B, KV, N, D]; the score
is query . key times the scale. Tensors that a mod reads are captured.
"""

import math
from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn.attention.flex_attention import and_masks, or_masks

__all__ = [
    "MaskMod",
    "ScoreMod",
    "alibi",
    "alibi_slopes",
    "and_masks",
    "causal",
    "causal_from",
    "documents",
    "length",
    "or_masks",
    "packed",
    "prefix_lm",
    "relative_bias",
    "score_mods",
    "sliding_window",
    "softcap",
]

MaskMod = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]
ScoreMod = Callable[[Tensor, Tensor, Tensor, Tensor, Tensor], Tensor]


def causal(b: Tensor, h: Tensor, q: Tensor, kv: Tensor) -> Tensor:
    """Position q reads kv <= q; Vaswani et al. 2017, section 3.2.3."""
    return kv <= q


def causal_from(start: int | Tensor) -> MaskMod:
    """Causal where the query's first row has position `start`: kv <= start + q.

    Args:
        start: for all sequences, or i64[B] for each.
    """
    if isinstance(start, Tensor):
        return lambda b, h, q, kv: kv <= q + start[b]
    return lambda b, h, q, kv: kv <= q + start


def sliding_window(size: int) -> MaskMod:
    """Causal, and at most the last `size` positions, one's own among them; Jiang et al. 2023.

    Raises:
        ValueError: size is below 1.
    """
    if size < 1:
        raise ValueError(f"a window has at least 1 position, not {size}")
    return lambda b, h, q, kv: (kv <= q) & (q - kv < size)


def length(lengths: Tensor) -> MaskMod:
    """Only the valid keys of each sequence: kv < lengths[b], i64[B]."""
    return lambda b, h, q, kv: kv < lengths[b]


def prefix_lm(prefix: int | Tensor) -> MaskMod:
    """Everyone reads the prefix, the rest is causal; Raffel et al. 2020, section 3.2.1.

    Args:
        prefix: its length, or i64[B] for each sequence.
    """
    if isinstance(prefix, Tensor):
        return lambda b, h, q, kv: (kv <= q) | (kv < prefix[b])
    return lambda b, h, q, kv: (kv <= q) | (kv < prefix)


def documents(ids: Tensor) -> MaskMod:
    """Keys of one's own document, which need not be contiguous.

    Args:
        ids: the document of each position, i64[B, N] or, for all sequences, i64[N].
    """
    if ids.dim() == 2:
        return lambda b, h, q, kv: ids[b, q] == ids[b, kv]
    return lambda b, h, q, kv: ids[q] == ids[kv]


def packed(offsets: Tensor, positions: int) -> MaskMod:
    """Keys of one's own document, where documents stand one after the other.

    Where a document starts and ends is looked up for each row, outside the attention.

    Args:
        offsets: i64[documents + 1], where each starts, from 0, and where the last ends.
        positions: of the query and the key; those behind the last document read each other.
    """
    rows = torch.arange(positions, device=offsets.device)
    document = (rows[:, None] >= offsets[None]).sum(1)
    ends = torch.cat([offsets, torch.full_like(offsets[:1], positions)])
    start, end = ends[document - 1], ends[document]
    return lambda b, h, q, kv: (kv >= start[q]) & (kv < end[q])


def softcap(cap: float) -> ScoreMod:
    """cap * tanh(score / cap); Gemma 2 (2024), section 2, has cap 50.

    Raises:
        ValueError: cap is not positive.
    """
    if not cap > 0:
        raise ValueError(f"a cap is positive, not {cap}")
    return lambda score, b, h, q, kv: cap * torch.tanh(score / cap)


def alibi_slopes(heads: int) -> Tensor:
    """The slope of each head, f32[heads]; Press et al. 2022, section 3 and its footnote.

    With 2^n heads the geometric series from 2^(-8/heads) on; with another number the series of the
    next lower 2^n, then every second one of that for 2^(n+1).
    """
    whole = 2 ** math.floor(math.log2(heads))
    slopes = [2 ** (-8 * (head + 1) / whole) for head in range(whole)]
    slopes += [2 ** (-4 * (2 * head + 1) / whole) for head in range(heads - whole)]
    return torch.tensor(slopes)


def alibi(slopes: Tensor) -> ScoreMod:
    """score + slopes[h] * (kv - q); Press et al. 2022. `slopes` is f32[H], see `alibi_slopes`."""
    return lambda score, b, h, q, kv: score + slopes[h] * (kv - q)


def relative_bias(table: Tensor) -> ScoreMod:
    """score + table[h, kv - q], for distances up to half the table; Shaw et al. 2018, Raffel 2020.

    Args:
        table: [H, 2 * reach + 1], from distance -reach on; farther ones have the outermost value.
    """
    reach = table.shape[1] // 2

    def biased(score: Tensor, b: Tensor, h: Tensor, q: Tensor, kv: Tensor) -> Tensor:
        return score + table[h, torch.clamp(kv - q, -reach, reach) + reach]

    return biased


def score_mods(mods: Sequence[ScoreMod]) -> ScoreMod:
    """One mod after the other, the first first."""

    def composed(score: Tensor, b: Tensor, h: Tensor, q: Tensor, kv: Tensor) -> Tensor:
        for mod in mods:
            score = mod(score, b, h, q, kv)
        return score

    return composed
