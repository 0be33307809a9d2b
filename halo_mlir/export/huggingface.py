"""Hugging Face's own LlamaForCausalLM, exported as it stands.

One entry point, prefill(tokens i64[B, S]) -> logits [B, S, V], without a cache.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any
from unittest import mock

import torch
from iree.turbine import aot
from torch import Tensor, nn

from halo_mlir.errors import UserError
from halo_mlir.export.exporter import (
    DTYPES,
    EntryPoint,
    blocks_dim,
    export_programs,
    unallocated,
)
from halo_mlir.export.presets import LlamaConfig

if TYPE_CHECKING:
    from transformers import LlamaForCausalLM

ATTENTION = {"sdpa": "sdpa", "decomposed": "eager"}


def build_huggingface(
    config: LlamaConfig, dtype: str, attention: str = "sdpa"
) -> "LlamaForCausalLM":
    """A LlamaForCausalLM of the given shape, without weights.

    Raises:
        UserError: Hugging Face has no such attention that can be exported.
    """
    from transformers import LlamaConfig as HuggingFaceConfig
    from transformers import LlamaForCausalLM
    from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

    if attention not in ATTENTION:
        raise UserError(f"--attention {attention} with --hf: only {' and '.join(ATTENTION)}")
    settings = HuggingFaceConfig(**config.to_hf())
    settings._attn_implementation = ATTENTION[attention]
    settings.use_cache = False
    model = unallocated(lambda: LlamaForCausalLM(settings), DTYPES[dtype])
    # Its table of frequencies is not a parameter: build it again, with numbers.
    model.model.rotary_emb = LlamaRotaryEmbedding(settings)
    if config.tie_word_embeddings:
        model.lm_head.weight = model.model.embed_tokens.weight
    return model


class Logits(nn.Module):
    """A LlamaForCausalLM seen as a function: tokens i64[B, S] -> logits [B, S, V]."""

    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model

    def forward(self, tokens: Tensor) -> Tensor:
        return prefill(self.model, tokens)

    prefill = forward


def prefill(model: nn.Module, tokens: Tensor) -> Tensor:
    """Call a LlamaForCausalLM: tokens i64[B, S] -> logits [B, S, V]."""
    return model(input_ids=tokens, use_cache=False).logits


def export_huggingface(
    model: nn.Module,
    *,
    batch: int = 1,
    seq: int | None = None,
    max_seq: int = 4096,
    seq_multiple: int = 64,
) -> aot.ExportOutput:
    """Export `prefill` for S = seq, or where it is None for every multiple up to max_seq.

    Raises:
        UserError: sizes below 1, or a max_seq that seq_multiple does not divide.
    """
    if batch < 1 or seq_multiple < 1 or (seq is not None and seq < 1):
        raise UserError(
            f"batch {batch}, seq {seq} and seq_multiple {seq_multiple}: at least 1 each"
        )
    if seq is None and (max_seq % seq_multiple or max_seq < seq_multiple):
        raise UserError(f"max_seq {max_seq} is not a multiple of seq_multiple {seq_multiple}")
    dims: dict[int, Any] = {} if seq else {1: seq_multiple * blocks_dim("seq_blocks")}
    tokens = torch.zeros(batch, seq or 2 * seq_multiple, dtype=torch.int64)
    entry = EntryPoint(prefill, (tokens,), ((dims,),), most_blocks=max_seq // seq_multiple)
    with _exportable():
        return export_programs(model, {"prefill": entry})


@contextmanager
def _exportable() -> Iterator[None]:
    """Leave out, while tracing, what torch-mlir cannot import and Llama does not need.

    torch.autocast: the rotary embedding is wrapped in a disabled one, which becomes the
    higher-order op wrap_with_autocast (llvm/torch-mlir#3836).
    find_packed_sequence_indices (transformers 5): looks for several sequences in one row with
    torch.diff, which has no lowering; here a row is one sequence, for which it returns None.
    """
    from transformers import masking_utils

    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(torch, "autocast", _NoAutocast))
        if hasattr(masking_utils, "find_packed_sequence_indices"):
            stack.enter_context(
                mock.patch.object(masking_utils, "find_packed_sequence_indices", lambda _: None)
            )
        yield


class _NoAutocast(nullcontext):
    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__()
