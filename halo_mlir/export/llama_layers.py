"""The layers of Llama: norms, attention with a KV cache, MLP; see halo_mlir/export/llama.py.

Shapes are written as there: B batch, S sequence, KV key-value heads, D head_dim, C cache capacity,
E hidden size.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from halo_mlir.export.attention import ATTENTION
from halo_mlir.export.kv_cache import read_columns, read_rows, write_elements, write_rows
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Quantization
from halo_mlir.export.quantize import F8, fixed, from_fp8, linear, project, to_fp8
from halo_mlir.export.rope import rotate


class RMSNorm(nn.Module):
    """x / rms(x) in f32, back to x's type, then the weight."""

    def __init__(self, size: int, eps: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        wide = x.to(torch.float32)
        wide = wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + self.eps)
        return self.weight * wide.to(x.dtype)


@dataclass(frozen=True)
class Step:
    """What every layer of one forward call shares.

    cos, sin: [B or 1, 1, S, D] in the model's type.
    rows: i64[B, KV, S], the flat row of each new key in a cache seen as [rows, D]; None = no cache.
    elements: i64[B, KV, S, D], the place of each new value in a transposed cache of values seen as
        [elements]; None = values are in rows, as keys.
    mask: bool [B, 1, S, C] for attention to the cache, None for causal to the fresh keys.
    page_table: i64[B, n_blocks] of a paged cache.
    """

    cos: Tensor
    sin: Tensor
    rows: Tensor | None = None
    elements: Tensor | None = None
    mask: Tensor | None = None
    page_table: Tensor | None = None


class Attention(nn.Module):
    """Grouped-query self-attention with rotary embedding and a KV cache.

    What of it is quantised, and the scales' names: halo_mlir/export/quantization.py.
    """

    def __init__(
        self, config: LlamaConfig, kind: str, quantization: Quantization | None, name: str
    ):
        super().__init__()
        self.heads, self.kv_heads = config.num_heads, config.num_kv_heads
        self.head_dim = config.head_dim
        self.attend = ATTENTION[kind]
        hidden = config.hidden_size
        query, key = self.heads * self.head_dim, self.kv_heads * self.head_dim
        self.quantization = quantization or Quantization()
        self.together = self.quantization.shares_input(name)
        own = not self.together
        self.q_proj = linear(f"{name}.q_proj", hidden, query, quantization, own_scale=own)
        self.k_proj = linear(f"{name}.k_proj", hidden, key, quantization, own_scale=own)
        self.v_proj = linear(f"{name}.v_proj", hidden, key, quantization, own_scale=own)
        self.o_proj = linear(f"{name}.o_proj", query, hidden, quantization, own_scale=True)
        static = self.together and not self.quantization.dynamic
        self.input_scale = fixed(torch.ones(())) if static else None
        scaled = self.quantization.attention_scales
        self.q_scale = fixed(torch.ones(())) if "q" in scaled else None
        self.k_scale = fixed(torch.ones(())) if "k" in scaled else None
        self.v_scale = fixed(torch.ones(())) if "v" in scaled else None

    def forward(self, x: Tensor, step: Step, k_cache: Tensor | None, v_cache: Tensor | None):
        """x [B, S, E] -> [B, S, E]; writes the caches at `step.rows`."""
        heads, kv_heads = (self.heads, self.head_dim), (self.kv_heads, self.head_dim)
        projections = (self.q_proj, self.k_proj, self.v_proj)
        query, key, value = project(x, projections, self.together, self.input_scale)
        query = query.unflatten(-1, heads).transpose(1, 2)
        key = key.unflatten(-1, kv_heads).transpose(1, 2)
        value = value.unflatten(-1, kv_heads).transpose(1, 2)
        query, key = rotate(query, step.cos, step.sin), rotate(key, step.cos, step.sin)
        key, value = self._kept(key, self.k_scale), self._kept(value, self.v_scale)

        if k_cache is not None and v_cache is not None and step.rows is not None:
            write_rows(k_cache, step.rows, key)
            if step.elements is None:
                write_rows(v_cache, step.rows, value)
            else:
                write_elements(v_cache, step.elements, value)
            if step.mask is not None:
                key = read_rows(k_cache, step.page_table)
                if step.elements is None:
                    value = read_rows(v_cache, step.page_table)
                else:
                    value = read_columns(v_cache, step.page_table).transpose(2, 3)

        query = self._attended(query, self.q_scale, x.dtype)
        key = self._attended(key, self.k_scale, x.dtype)
        value = self._attended(value, self.v_scale, x.dtype)
        out = self.attend(query, key, value, step.mask)
        return self.o_proj(out.transpose(1, 2).flatten(2))

    def _kept(self, x: Tensor, scale: Tensor | None) -> Tensor:
        """Keys or values as the cache holds them."""
        if scale is None or self.quantization.kv_cache is None:
            return x
        return to_fp8(x, scale, self.quantization.limit)

    def _attended(self, x: Tensor, scale: Tensor | None, dtype: torch.dtype) -> Tensor:
        """An operand of the attention: rounded to the numbers that its codes can mean.

        Prefill attends to its own keys and values in this way too, as decode will read them.
        """
        if scale is None:
            return x
        codes = x if x.dtype == F8 else to_fp8(x, scale, self.quantization.limit)
        return from_fp8(codes, scale, dtype)


class MLP(nn.Module):
    """SwiGLU: down(silu(gate(x)) * up(x))."""

    def __init__(self, config: LlamaConfig, quantization: Quantization | None, name: str):
        super().__init__()
        hidden, width = config.hidden_size, config.intermediate_size
        self.together = quantization is not None and quantization.shares_input(name)
        own = not self.together
        self.gate_proj = linear(f"{name}.gate_proj", hidden, width, quantization, own_scale=own)
        self.up_proj = linear(f"{name}.up_proj", hidden, width, quantization, own_scale=own)
        self.down_proj = linear(f"{name}.down_proj", width, hidden, quantization, own_scale=True)
        static = self.together and quantization is not None and not quantization.dynamic
        self.input_scale = fixed(torch.ones(())) if static else None

    def forward(self, x: Tensor) -> Tensor:
        gate, up = project(x, (self.gate_proj, self.up_proj), self.together, self.input_scale)
        return self.down_proj(F.silu(gate) * up)


class Layer(nn.Module):
    """One decoder layer: attention and MLP, each behind a norm and beside the residual."""

    def __init__(
        self, config: LlamaConfig, kind: str, quantization: Quantization | None, index: int
    ):
        super().__init__()
        name = f"model.layers.{index}"
        self.input_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.self_attn = Attention(config, kind, quantization, f"{name}.self_attn")
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.mlp = MLP(config, quantization, f"{name}.mlp")

    def forward(self, x: Tensor, step: Step, k_cache: Tensor | None, v_cache: Tensor | None):
        x = x + self.self_attn(self.input_layernorm(x), step, k_cache, v_cache)
        return x + self.mlp(self.post_attention_layernorm(x))


class Decoder(nn.Module):
    """Embedding, layers and final norm; it has no forward, `Llama` walks through it."""

    def __init__(self, config: LlamaConfig, kind: str, quantization: Quantization | None):
        super().__init__()
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(
            Layer(config, kind, quantization, index) for index in range(config.num_layers)
        )
        self.norm = RMSNorm(config.hidden_size, config.rms_norm_eps)
