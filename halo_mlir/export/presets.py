"""Hyper-parameters of Llama: the published presets, and to and from Hugging Face's config.json."""

import difflib
import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from halo_mlir.errors import UserError


@dataclass(frozen=True)
class RopeScaling:
    """How Llama 3.1 stretches the rotary embedding to long contexts (rope_type "llama3").

    Wavelengths above `original_max_position_embeddings / low_freq_factor` are lengthened by
    `factor`, those below `.../high_freq_factor` are kept, those between are interpolated.
    """

    factor: float = 8.0
    low_freq_factor: float = 1.0
    high_freq_factor: float = 4.0
    original_max_position_embeddings: int = 8192

    def __post_init__(self) -> None:
        if self.factor <= 0 or not 0 < self.low_freq_factor < self.high_freq_factor:
            raise UserError(
                f"model configuration: rope scaling by {self.factor} between the factors "
                f"{self.low_freq_factor} and {self.high_freq_factor}: must be positive and rise"
            )


Tokens = int | tuple[int, ...] | None


@dataclass(frozen=True)
class LlamaConfig:
    """The shape of a Llama model; the field names are Hugging Face's but for `num_*`.

    The two token ids are None where the source names none; the model does not depend on them.
    """

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_layers: int
    num_heads: int
    num_kv_heads: int
    head_dim: int
    rope_theta: float = 500000.0
    rope_scaling: RopeScaling | None = None
    rms_norm_eps: float = 1e-5
    max_position_embeddings: int = 131072
    tie_word_embeddings: bool = False
    bos_token_id: Tokens = None
    eos_token_id: Tokens = None

    def __post_init__(self) -> None:
        for name in ("vocab_size", "hidden_size", "intermediate_size", "num_heads", "num_layers"):
            if getattr(self, name) < 1:
                raise UserError(f"model configuration: {name} is {getattr(self, name)}")
        if self.num_kv_heads < 1 or self.num_heads % self.num_kv_heads:
            raise UserError(
                f"model configuration: {self.num_heads} attention heads do not divide into "
                f"{self.num_kv_heads} key-value heads"
            )
        if self.head_dim < 2 or self.head_dim % 2:
            raise UserError(f"model configuration: head_dim {self.head_dim} is not even")

    @property
    def parameter_shapes(self) -> dict[str, tuple[int, ...]]:
        """Every weight's Hugging Face name and its shape (out, in), in the model's order."""
        hidden, width = self.hidden_size, self.intermediate_size
        query, key = self.num_heads * self.head_dim, self.num_kv_heads * self.head_dim
        shapes: dict[str, tuple[int, ...]] = {
            "model.embed_tokens.weight": (self.vocab_size, hidden)
        }
        for index in range(self.num_layers):
            layer = f"model.layers.{index}"
            shapes |= {
                f"{layer}.input_layernorm.weight": (hidden,),
                f"{layer}.self_attn.q_proj.weight": (query, hidden),
                f"{layer}.self_attn.k_proj.weight": (key, hidden),
                f"{layer}.self_attn.v_proj.weight": (key, hidden),
                f"{layer}.self_attn.o_proj.weight": (hidden, query),
                f"{layer}.post_attention_layernorm.weight": (hidden,),
                f"{layer}.mlp.gate_proj.weight": (width, hidden),
                f"{layer}.mlp.up_proj.weight": (width, hidden),
                f"{layer}.mlp.down_proj.weight": (hidden, width),
            }
        shapes["model.norm.weight"] = (hidden,)
        if not self.tie_word_embeddings:
            shapes["lm_head.weight"] = (self.vocab_size, hidden)
        return shapes

    @property
    def parameter_count(self) -> int:
        """How many numbers the weights are; a tied head counts once."""
        return sum(math.prod(shape) for shape in self.parameter_shapes.values())

    def with_layers(self, count: int) -> "LlamaConfig":
        """The same model cut to its first `count` layers."""
        if not 1 <= count <= self.num_layers:
            raise UserError(f"--layers {count}: the model has 1 to {self.num_layers}")
        return replace(self, num_layers=count)

    @classmethod
    def from_hf(cls, config: dict[str, Any], where: str = "config.json") -> "LlamaConfig":
        """Read a Hugging Face configuration, of transformers 4 (rope_theta, rope_scaling at the
        top) or 5 (both inside rope_parameters).

        Raises:
            UserError: not a Llama, a key is missing, or a feature that Llama 3 does not have.
        """
        _check_features(config, where)
        rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
        if not isinstance(rope, dict):
            raise UserError(f"{where}: rope scaling {rope!r} is not an object with a rope_type")
        try:
            heads = int(config["num_attention_heads"])
            return cls(
                vocab_size=int(config["vocab_size"]),
                hidden_size=int(config["hidden_size"]),
                intermediate_size=int(config["intermediate_size"]),
                num_layers=int(config["num_hidden_layers"]),
                num_heads=heads,
                num_kv_heads=int(config.get("num_key_value_heads") or heads),
                head_dim=int(config.get("head_dim") or int(config["hidden_size"]) // heads),
                rope_theta=float(rope.get("rope_theta") or config.get("rope_theta") or 10000.0),
                rope_scaling=_read_scaling(rope, where),
                rms_norm_eps=float(config.get("rms_norm_eps", 1e-6)),
                max_position_embeddings=int(config.get("max_position_embeddings", 2048)),
                tie_word_embeddings=bool(config.get("tie_word_embeddings", False)),
                bos_token_id=_read_tokens(config, "bos_token_id"),
                eos_token_id=_read_tokens(config, "eos_token_id"),
            )
        except KeyError as error:
            raise UserError(f"{where}: has no {error.args[0]}") from error
        except (TypeError, ValueError, ArithmeticError) as error:
            raise UserError(f"{where}: {error}") from error

    def to_hf(self) -> dict[str, Any]:
        """The configuration as Hugging Face's config.json, readable by transformers 4 and 5."""
        scaling = None
        if self.rope_scaling is not None:
            scaling = {"rope_type": "llama3", **asdict(self.rope_scaling)}
        return {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "vocab_size": self.vocab_size,
            "hidden_size": self.hidden_size,
            "intermediate_size": self.intermediate_size,
            "num_hidden_layers": self.num_layers,
            "num_attention_heads": self.num_heads,
            "num_key_value_heads": self.num_kv_heads,
            "head_dim": self.head_dim,
            "hidden_act": "silu",
            "attention_bias": False,
            "mlp_bias": False,
            "rope_theta": self.rope_theta,
            "rope_scaling": scaling,
            "rms_norm_eps": self.rms_norm_eps,
            "max_position_embeddings": self.max_position_embeddings,
            "tie_word_embeddings": self.tie_word_embeddings,
            "bos_token_id": _listed(self.bos_token_id),
            "eos_token_id": _listed(self.eos_token_id),
        }


def _check_features(config: dict[str, Any], where: str) -> None:
    """Raise a UserError for what a Llama of Hugging Face's may have and ours does not."""
    if config.get("model_type", "llama") != "llama":
        raise UserError(f"{where}: model_type is {config['model_type']!r}, not 'llama'")
    if config.get("attention_bias") or config.get("mlp_bias"):
        raise UserError(f"{where}: biases (attention_bias, mlp_bias) are not supported")
    if config.get("hidden_act", "silu") != "silu":
        raise UserError(f"{where}: hidden_act is {config['hidden_act']!r}, not 'silu'")
    if config.get("partial_rotary_factor") not in (None, 1):
        factor = config["partial_rotary_factor"]
        raise UserError(f"{where}: partial_rotary_factor {factor} is not supported, only 1")
    if quantization := config.get("quantization_config"):
        method = quantization.get("quant_method") if isinstance(quantization, dict) else None
        raise UserError(
            f"{where}: the weights are quantized (quantization_config: {method or 'no method'}); "
            "export from unquantized weights or from a .gguf file"
        )


def _read_tokens(config: dict[str, Any], name: str) -> Tokens:
    """One token id, or a tuple of them where the configuration has a list."""
    value = config.get(name)
    every = value if isinstance(value, list) else [] if value is None else [value]
    if any(type(token) is not int for token in every):
        raise ValueError(f"{name} {value!r} is neither a token's number nor a list of them")
    return tuple(every) if isinstance(value, list) else value


def _listed(tokens: Tokens) -> int | list[int] | None:
    return list(tokens) if isinstance(tokens, tuple) else tokens


def _read_scaling(rope: dict[str, Any], where: str) -> RopeScaling | None:
    kind = rope.get("rope_type", rope.get("type", "default"))
    if kind == "default":
        return None
    if kind != "llama3":
        raise UserError(f"{where}: rope scaling {kind!r} is not supported, only 'llama3'")
    return RopeScaling(
        factor=float(rope["factor"]),
        low_freq_factor=float(rope["low_freq_factor"]),
        high_freq_factor=float(rope["high_freq_factor"]),
        original_max_position_embeddings=int(rope["original_max_position_embeddings"]),
    )


# The config.json files that Meta published with Llama 3.1.
PRESETS = {
    "llama3.1-8b": LlamaConfig(
        vocab_size=128256,
        hidden_size=4096,
        intermediate_size=14336,
        num_layers=32,
        num_heads=32,
        num_kv_heads=8,
        head_dim=128,
        rope_scaling=RopeScaling(),
        bos_token_id=128000,
        eos_token_id=128001,
    ),
    "llama3.1-70b": LlamaConfig(
        vocab_size=128256,
        hidden_size=8192,
        intermediate_size=28672,
        num_layers=80,
        num_heads=64,
        num_kv_heads=8,
        head_dim=128,
        rope_scaling=RopeScaling(),
        bos_token_id=128000,
        eos_token_id=128001,
    ),
    "llama3.1-405b": LlamaConfig(
        vocab_size=128256,
        hidden_size=16384,
        intermediate_size=53248,
        num_layers=126,
        num_heads=128,
        num_kv_heads=8,
        head_dim=128,
        rope_scaling=RopeScaling(),
        bos_token_id=128000,
        eos_token_id=128001,
    ),
}


def find_preset(name: str) -> LlamaConfig:
    """Look up a preset.

    Raises:
        UserError: there is none of that name; the message has the nearest one.
    """
    if name in PRESETS:
        return PRESETS[name]
    near = difflib.get_close_matches(name, PRESETS, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(PRESETS)}"
    raise UserError(f"no preset {name!r}; {hint}")
