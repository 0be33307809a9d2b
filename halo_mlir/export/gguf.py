"""Weights from a GGUF file, in Hugging Face's names and row order.

llama.cpp's converter interleaves the two rotary halves of each query and key head; that is undone.
It also stores Llama 3.1's rope scaling only as a table of divisors, from which the parameters are
recovered.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.presets import LlamaConfig, RopeScaling
from halo_mlir.export.rope import rope_frequencies

GLOBAL_NAMES = {
    "token_embd.weight": "model.embed_tokens.weight",
    "output_norm.weight": "model.norm.weight",
    "output.weight": "lm_head.weight",
}
LAYER_NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


class GgufWeights:
    """A GGUF file of a Llama; `load` dequantizes whatever the gguf package can."""

    def __init__(self, path: Path):
        self.path = path
        try:
            reader = gguf.GGUFReader(path)
            tensors = {tensor.name: tensor for tensor in reader.tensors}
            fields = {name: field.contents() for name, field in reader.fields.items()}
        except (ValueError, IndexError, KeyError, OSError, OverflowError) as error:
            raise UserError(f"{path}: not a whole GGUF file: {error}") from error
        self.names = {
            renamed: tensor for name, tensor in tensors.items() if (renamed := hf_name(name))
        }
        self.config = self._read_config(fields, tensors)

    def _read_config(self, fields: dict[str, Any], tensors: dict[str, Any]) -> LlamaConfig:
        if fields.get("general.architecture") != "llama":
            kind = fields.get("general.architecture")
            raise UserError(f"{self.path}: architecture is {kind!r}, not 'llama'")

        if fields.get("split.count", 1) > 1:
            raise UserError(
                f"{self.path}: is one of {fields['split.count']} parts; "
                "merge them with llama-gguf-split --merge"
            )

        def field(name: str, default: Any = None) -> Any:
            value = fields.get(f"llama.{name}", default)
            if value is None:
                raise UserError(f"{self.path}: has no llama.{name}")
            if not isinstance(value, int | float):
                raise UserError(f"{self.path}: llama.{name} is not one number: {value}")
            return value

        if "token_embd.weight" not in tensors:
            raise UserError(f"{self.path}: has no tensor token_embd.weight")
        heads, hidden = field("attention.head_count"), field("embedding_length")
        if not heads:
            raise UserError(f"{self.path}: llama.attention.head_count is 0")
        config = LlamaConfig(
            vocab_size=int(tensors["token_embd.weight"].shape[1]),
            hidden_size=hidden,
            intermediate_size=field("feed_forward_length"),
            num_layers=field("block_count"),
            num_heads=heads,
            num_kv_heads=field("attention.head_count_kv", heads),
            head_dim=field("attention.key_length", hidden // heads),
            rope_theta=float(field("rope.freq_base", 10000.0)),
            rms_norm_eps=round(float(field("attention.layer_norm_rms_epsilon")), 10),
            max_position_embeddings=field("context_length"),
            tie_word_embeddings="output.weight" not in tensors,
            bos_token_id=fields.get(gguf.Keys.Tokenizer.BOS_ID),
            eos_token_id=end_tokens(fields),
        )
        if "rope_freqs.weight" not in tensors:
            return config
        divisors = dequantized(tensors["rope_freqs.weight"], self.path).flatten()
        return recover_scaling(config, divisors, self.path)

    def load(self, name: str) -> Tensor:
        values = dequantized(self.names[name], self.path)
        shape = self.config.parameter_shapes.get(name)
        if shape is not None and tuple(values.shape) != shape:
            held = list(values.shape)
            raise UserError(
                f"{self.path}: {name} has shape {held}, but the metadata give {list(shape)}"
            )
        if name.endswith("q_proj.weight"):
            return join_halves(values, self.config.num_heads)
        if name.endswith("k_proj.weight"):
            return join_halves(values, self.config.num_kv_heads)
        return values


def hf_name(name: str) -> str | None:
    """llama.cpp's tensor name in Hugging Face's words; None for a tensor that is no weight."""
    if name in GLOBAL_NAMES:
        return GLOBAL_NAMES[name]
    match = re.fullmatch(r"blk\.(\d+)\.(\w+)\.weight", name)
    if match is None or match[2] not in LAYER_NAMES:
        return None
    return f"model.layers.{match[1]}.{LAYER_NAMES[match[2]]}.weight"


def end_tokens(fields: dict[str, Any]) -> int | tuple[int, ...] | None:
    """The tokens at which llama.cpp stops: end of text, and where they differ of turn and message.

    None where the file names none.
    """
    keys = gguf.Keys.Tokenizer
    named = [fields.get(key) for key in (keys.EOS_ID, keys.EOT_ID, keys.EOM_ID)]
    every = tuple(dict.fromkeys(token for token in named if token is not None))
    return every if len(every) > 1 else every[0] if every else None


def dequantized(tensor: gguf.ReaderTensor, path: Path) -> Tensor:
    """The tensor's numbers, f32 (f16 for F16), in torch's order of dimensions."""
    kind = tensor.tensor_type
    try:
        half = kind == gguf.GGMLQuantizationType.F16
        values = tensor.data if half else gguf.dequantize(tensor.data, kind)
    except (NotImplementedError, ValueError) as error:
        raise UserError(f"{path}: {tensor.name} is {kind.name}: cannot be read: {error}") from error
    shape = [int(size) for size in reversed(tensor.shape)]
    return torch.from_numpy(np.require(values, requirements=["C", "W"])).view(shape)


def join_halves(weight: Tensor, heads: int) -> Tensor:
    """[heads * D, in] with rows 0, D/2, 1, D/2 + 1, ... of each head --> rows 0, 1, 2, ..."""
    rows, columns = weight.shape
    pairs = weight.view(heads, rows // heads // 2, 2, columns)
    return pairs.transpose(1, 2).reshape(rows, columns)


def recover_scaling(config: LlamaConfig, divisors: Tensor, path: Path) -> LlamaConfig:
    """The configuration whose scaling divides the frequencies by `divisors` [D/2].

    The converter's constants are tried with the largest divisor as the factor.

    Raises:
        UserError: they do not give these divisors.
    """
    scaled = replace(config, rope_scaling=RopeScaling(factor=float(divisors.max())))
    plain = torch.tensor(rope_frequencies(config))
    wanted = plain / divisors
    if divisors.shape != plain.shape or not torch.allclose(
        torch.tensor(rope_frequencies(scaled)), wanted, rtol=1e-4
    ):
        raise UserError(f"{path}: rope_freqs.weight is not Llama 3.1's scaling")
    return scaled
