"""What of a model is quantised and how: the part of model.json called "quantization".

    linears     "fp8" (e4m3fnuz) or "int8" products in the attention's and the MLP's projections
    scales      "per-tensor": one scale each for input and weight;
                "per-channel": one for the input, one for each output of the weight;
                "per-token": one for each row of the input, found as the model runs, the weight's
                as for per-channel
    kv_cache    "fp8": keys and values are kept as e4m3fnuz
    attention   "fp8": so is the query, and with it both operands of QK^T

The embedding, the head and the norms keep the model's type. Parameters have these names, f32 [] but
for a per-channel weight_scale [out]; code * scale is the number meant:

    X_proj.weight, X_proj.weight_scale
    self_attn.input_scale       of query, key and value together, mlp.input_scale of gate and up
    X_proj.input_scale          of o and down, and of each where a checkpoint's differ
    self_attn.{q,k,v}_scale     query and key after the rotary embedding, value
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.export.presets import LlamaConfig

LINEARS = {
    "self_attn": ("q_proj", "k_proj", "v_proj", "o_proj"),
    "mlp": ("gate_proj", "up_proj", "down_proj"),
}
"""The projections of a layer by block; all but the last of a block have one input."""
GRANULARITIES = ("per-tensor", "per-channel", "per-token")
FNUZ = "f8E4M3FNUZ"


@dataclass(frozen=True)
class Quantization:
    """See above; `limit` is where quantised inputs saturate, ignored for int8.

    kept: projections that stay as they are, as "model.layers.0.mlp.up_proj".
    separate: blocks, as "model.layers.0.mlp", whose projections of one input have a scale each.
    """

    linears: str | None = None
    scales: str = "per-tensor"
    kv_cache: str | None = None
    attention: str | None = None
    limit: float = 240.0
    kept: tuple[str, ...] = ()
    separate: tuple[str, ...] = ()

    @property
    def code_limit(self) -> float:
        """The largest code of a quantised input or weight of a projection."""
        return 127.0 if self.linears == "int8" else self.limit

    @property
    def dynamic(self) -> bool:
        """Whether inputs of projections are scaled by what they are, not by a parameter."""
        return self.scales == "per-token"

    @property
    def attention_scales(self) -> tuple[str, ...]:
        """Which of query, key and value have a scale: "q", "k", "v"."""
        if self.attention:
            return ("q", "k", "v")
        return ("k", "v") if self.kv_cache else ()

    def quantises(self, linear: str) -> bool:
        """Whether the projection of this name is quantised."""
        return self.linears is not None and linear not in self.kept

    def shares_input(self, block: str) -> bool:
        """Whether the projections of one input in "model.layers.N.mlp" quantise it once."""
        together = LINEARS[block.rpartition(".")[2]][:-1]
        every = all(self.quantises(f"{block}.{name}") for name in together)
        return every and block not in self.separate

    def input_scales(self, layer: int) -> list[str]:
        """The names of a layer's parameters that scale inputs of projections."""
        names: list[str] = []
        for block in () if self.dynamic else LINEARS:
            prefix = f"model.layers.{layer}.{block}"
            shared = self.shares_input(prefix)
            if shared:
                names.append(f"{prefix}.input_scale")
            for linear in LINEARS[block][-1:] if shared else LINEARS[block]:
                if self.quantises(f"{prefix}.{linear}"):
                    names.append(f"{prefix}.{linear}.input_scale")
        return names

    def to_json(self) -> dict[str, Any]:
        """As in model.json."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any] | None, where: str = "") -> "Quantization | None":
        """Read back what `to_json` gave.

        Raises:
            UserError: there is something else in it.
        """
        if value is None:
            return None
        known = {field.name for field in fields(cls)}
        if not isinstance(value, Mapping) or not set(value) <= known:
            raise UserError(f"{where}: quantization {value!r} is not one that this version knows")
        lists = {name: tuple(value.get(name, ())) for name in ("kept", "separate")}
        return cls(**{**value, **lists})


@dataclass(frozen=True)
class Stored:
    """A parameter: its shape and its type by MLIR's name."""

    shape: tuple[int, ...]
    dtype: str


def stored_parameters(
    config: LlamaConfig, quantization: Quantization | None, dtype: str
) -> dict[str, Stored]:
    """Every parameter of the model; first the weights in the model's order, then the scales."""
    shapes = config.parameter_shapes
    stored = {name: Stored(shape, dtype) for name, shape in shapes.items()}
    if quantization is None:
        return stored
    code = "i8" if quantization.linears == "int8" else FNUZ
    scalar = Stored((), "f32")
    per_channel = quantization.scales != "per-tensor"
    for layer in range(config.num_layers):
        for block, linears in LINEARS.items():
            for linear in (f"model.layers.{layer}.{block}.{name}" for name in linears):
                if quantization.quantises(linear):
                    shape = shapes[f"{linear}.weight"]
                    stored[f"{linear}.weight"] = Stored(shape, code)
                    each = Stored(shape[:1], "f32") if per_channel else scalar
                    stored[f"{linear}.weight_scale"] = each
        stored |= dict.fromkeys(quantization.input_scales(layer), scalar)
        for name in quantization.attention_scales:
            stored[f"model.layers.{layer}.self_attn.{name}_scale"] = scalar
    return stored
