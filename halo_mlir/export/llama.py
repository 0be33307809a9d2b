"""Llama in PyTorch, written to be read and to be exported.

Weights carry Hugging Face's names and layouts, arithmetic follows Hugging Face's cast order, so
that its checkpoints load unchanged and give the same logits. Shapes are written

    B batch, S sequence, H query heads, KV key-value heads, G = H / KV, D head_dim,
    C cache capacity (positions), V vocabulary, E hidden size.

A cache is a flat list k0, v0, k1, v1, ... that `prefill` and `decode` write in place;
halo_mlir/export/kv_cache.py says how it is laid out.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from halo_mlir.export.kv_cache import element_numbers, row_numbers
from halo_mlir.export.llama_layers import Decoder, Step
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Quantization
from halo_mlir.export.quantize import F8
from halo_mlir.export.rope import rope_frequencies


class Llama(nn.Module):
    """Llama with the entry points `prefill`, `prefill_chunk` and `decode`.

    Args:
        attention: "sdpa", "decomposed" or "flex", how attention is written in the exported IR.
        cache: "contiguous" or "paged".
        block_size: positions in one page of a paged cache.
        value_cache: "rows" or "transposed", how the caches hold values.
        final_logits: "last" gives prefill logits of each row's last valid token only.
        hidden_states: prefill also returns the residual stream after each layer.
        quantization: what is quantised; None = nothing.
    """

    def __init__(
        self,
        config: LlamaConfig,
        *,
        attention: str = "sdpa",
        cache: str = "contiguous",
        block_size: int = 32,
        value_cache: str = "rows",
        final_logits: str = "last",
        hidden_states: bool = False,
        quantization: Quantization | None = None,
    ):
        super().__init__()
        self.config, self.attention, self.cache = config, attention, cache
        self.block_size, self.final_logits = block_size, final_logits
        self.value_cache = value_cache
        self.hidden_states = hidden_states
        self.quantization = quantization
        self.frequencies = rope_frequencies(config)
        self.model = Decoder(config, attention, quantization)
        if not config.tie_word_embeddings:
            self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)

    @property
    def dtype(self) -> torch.dtype:
        return self.model.embed_tokens.weight.dtype

    @property
    def cache_dtype(self) -> torch.dtype:
        """The type of what the caches hold."""
        return F8 if self.quantization and self.quantization.kv_cache else self.dtype

    def forward(self, tokens: Tensor) -> Tensor:
        """tokens i64[B, S] -> logits [B, S, V]; no cache, for training and for comparison."""
        positions = torch.arange(tokens.shape[1], device=tokens.device)[None]
        states = self._layers(tokens, Step(*self.rotary(positions)), ())
        return self._logits(states[-1])

    def prefill(
        self,
        tokens: Tensor,
        seq_lens: Tensor,
        caches: Sequence[Tensor],
        page_table: Tensor | None = None,
    ):
        """Read prompts from position 0 and fill the caches' positions 0 .. S-1.

        Args:
            tokens: i64[B, S], rows padded on the right; S <= C.
            seq_lens: i64[B], how many tokens of each row are valid, at least 1.

        Returns:
            logits [B, 1, V] of the last valid tokens, or [B, S, V] with final_logits="all";
            with hidden_states (logits, h0, h1, ...), each [B, S, E].
        """
        positions = torch.arange(tokens.shape[1], device=tokens.device)[None]
        # Reading the transposed cache saves transposing the fresh values; gathering pages does not.
        from_cache = self.value_cache == "transposed" and page_table is None
        step = self._step(positions, tokens.shape[0], caches, page_table, from_cache=from_cache)
        states = self._layers(tokens, step, caches)
        logits = self._chosen_logits(states[-1], seq_lens)
        return (logits, *states) if self.hidden_states else logits

    def prefill_chunk(
        self,
        tokens: Tensor,
        start_positions: Tensor,
        seq_lens: Tensor,
        caches: Sequence[Tensor],
        page_table: Tensor | None = None,
    ) -> Tensor:
        """Read a part of each prompt, after what the cache holds of it.

        Row m of sequence b has position start_positions[b] + m and attends to all positions of the
        cache up to its own.

        Args:
            tokens: i64[B, S], rows padded on the right.
            start_positions: i64[B], tokens already in the cache; start + S <= C.
            seq_lens: i64[B], how many tokens of each row are valid, at least 1.

        Returns:
            logits as of `prefill`.
        """
        rows = torch.arange(tokens.shape[1], device=tokens.device)
        positions = start_positions[:, None] + rows
        step = self._step(positions, tokens.shape[0], caches, page_table, from_cache=True)
        return self._chosen_logits(self._layers(tokens, step, caches)[-1], seq_lens)

    def decode(
        self,
        tokens: Tensor,
        seq_lens: Tensor,
        caches: Sequence[Tensor],
        page_table: Tensor | None = None,
    ) -> Tensor:
        """Append one token to each sequence.

        Args:
            tokens: i64[B, 1].
            seq_lens: i64[B], tokens already in the cache = position of the new one; < C.

        Returns:
            logits [B, 1, V].
        """
        positions = seq_lens[:, None]
        step = self._step(positions, tokens.shape[0], caches, page_table, from_cache=True)
        return self._logits(self._layers(tokens, step, caches)[-1])

    def _step(
        self,
        positions: Tensor,
        batch: int,
        caches: Sequence[Tensor],
        page_table: Tensor | None,
        *,
        from_cache: bool,
    ) -> Step:
        """New tokens at `positions`, i64[B or 1, S].

        Args:
            from_cache: attention reads the cache up to each position, not only the new tokens.
        """
        everyone = positions.expand(batch, -1)
        rows = row_numbers(caches[0], everyone, page_table)
        elements = mask = None
        if self.value_cache == "transposed":
            elements = element_numbers(caches[1], everyone, page_table)
        if from_cache:
            capacity = caches[0].shape[2]
            if page_table is not None:
                capacity = capacity * page_table.shape[1]
            keys = torch.arange(capacity, device=positions.device)
            mask = (keys <= positions[:, :, None])[:, None]
        return Step(*self.rotary(positions), rows, elements, mask, page_table)

    def _chosen_logits(self, x: Tensor, seq_lens: Tensor) -> Tensor:
        """x [B, S, E] -> logits of the rows that `final_logits` names."""
        if self.final_logits == "last":
            batch = torch.arange(x.shape[0], device=x.device)
            x = x[batch, seq_lens - 1][:, None]
        return self._logits(x)

    def _layers(self, tokens: Tensor, step: Step, caches: Sequence[Tensor]) -> list[Tensor]:
        x = self.model.embed_tokens(tokens)
        states = []
        for index, layer in enumerate(self.model.layers):
            x = layer(x, step, *(caches[2 * index : 2 * index + 2] or (None, None)))
            states.append(x)
        return states

    def _logits(self, x: Tensor) -> Tensor:
        x = self.model.norm(x)
        if self.config.tie_word_embeddings:
            return F.linear(x, self.model.embed_tokens.weight)
        return self.lm_head(x)

    def rotary(self, positions: Tensor) -> tuple[Tensor, Tensor]:
        """positions i64[B, S] -> cos, sin, each [B, 1, S, D] in the model's type."""
        frequencies = torch.tensor(self.frequencies * 2, device=positions.device)
        angles = positions.float()[:, None, :, None] * frequencies
        return angles.cos().to(self.dtype), angles.sin().to(self.dtype)
