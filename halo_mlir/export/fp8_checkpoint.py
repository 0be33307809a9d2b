"""FP8 checkpoints in Hugging Face folders, of compressed-tensors, Quark, FBGEMM and vLLM.

    X_proj.weight           e4m3fn (OCP) or e4m3fnuz [out, in]
    X_proj.weight_scale     one number, or one for each output ([out] or [out, 1])
    X_proj.input_scale      one number; where none has it, inputs are scaled row by row
    self_attn.k_scale, self_attn.k_proj.k_scale, self_attn.k_proj.output_scale, self_attn.kv_scale
                            one number; of v in the same way

code * scale is the number meant, for all of them. OCP codes become FNUZ ones and all scales double,
inputs' and caches' as well: new codes then mean what they meant. Projections whose weight is not in
8 bits stay as they are (FBGEMM quantises no attention).
"""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.fnuz import FNUZ_TYPES, check_fnuz, check_scale, doubled, ocp_to_fnuz
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import LINEARS, Quantization
from halo_mlir.export.weights import FolderWeights, read_config

_8_BITS = {
    "F8_E4M3": torch.float8_e4m3fn,
    "F8_E4M3FNUZ": torch.float8_e4m3fnuz,
    "F8_E5M2": torch.float8_e5m2,
    "F8_E5M2FNUZ": torch.float8_e5m2fnuz,
}
"""safetensors' names."""


class Tensors(Protocol):
    """Tensors by Hugging Face's names, with the scales named as above."""

    def every(self) -> Iterable[str]: ...
    def dtype(self, name: str) -> torch.dtype | None: ...
    def shape(self, name: str) -> tuple[int, ...]: ...
    def load(self, name: str) -> Tensor: ...


class FolderTensors:
    """Those of a Hugging Face folder."""

    def __init__(self, weights: FolderWeights):
        self._weights, self.names = weights, weights.names

    def every(self) -> Iterable[str]:
        return self.names

    def dtype(self, name: str) -> torch.dtype | None:
        """None for a type that is not in 8 bits."""
        return _8_BITS.get(self._weights.slice(name).get_dtype())

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(self._weights.slice(name).get_shape())

    def load(self, name: str) -> Tensor:
        return self._weights.load(name)


def open_fp8_folder(folder: Path) -> "Fp8Checkpoint":
    """An FP8 checkpoint in a Hugging Face folder.

    Raises:
        UserError: nothing in it is FP8, or a weight lacks a scale that is needed.
    """
    path, raw = folder / "config.json", read_config(folder)
    method = raw.pop("quantization_config")
    config = LlamaConfig.from_hf(raw, str(path))
    tensors = FolderTensors(FolderWeights(folder, config))
    if not any(tensors.dtype(name) for name in tensors.every()):
        name = method.get("quant_method") if isinstance(method, dict) else None
        raise UserError(
            f"{path}: the weights are quantized (quantization_config: {name or 'no method'}) "
            "but not FP8; export from unquantized weights or from a .gguf file"
        )
    return Fp8Checkpoint(folder, config, tensors)


class Fp8Checkpoint:
    """A source of codes and scales; `quantization` says what of the model is quantised.

    Its names and shapes are those of `stored_parameters`.

    Raises:
        UserError: a weight lacks a scale that is needed.
    """

    def __init__(self, path: Path, config: LlamaConfig, tensors: Tensors):
        self.path, self.config, self._tensors = path, config, tensors
        self._types = {name: tensors.dtype(name) for name in tensors.every()}
        self._layers = [f"model.layers.{index}" for index in range(config.num_layers)]
        self._renamed: dict[str, str] = {}
        self.quantization = self._read_quantization()
        self.names = self._types.keys() | self._renamed.keys()

    def load(self, name: str) -> Tensor:
        """A weight, the FNUZ codes of one, or a scale for them.

        Raises:
            UserError: NaN among the codes, or a scale that is none or has the wrong shape.
        """
        owner, _, kind = name.rpartition(".")
        if kind == "weight_scale":
            scale = self._scale(name, owner).flatten()
            rows = self.config.parameter_shapes[f"{owner}.weight"][0]
            check_scale(scale, name, (1, rows))
            if self.quantization.scales == "per-tensor":
                return scale.reshape(())
            return scale.expand(rows).clone()
        if name in self._renamed:
            scale = self._scale(self._renamed[name], self._linear_near(name))
            check_scale(scale, name, (1,), zero=False)
            return scale.reshape(())
        tensor = self._tensors.load(name)
        shape = self.config.parameter_shapes.get(name)
        if shape is not None and tuple(tensor.shape) != shape:
            held = list(tensor.shape)
            raise UserError(
                f"{self.path}: {name} has shape {held}, but the configuration gives {list(shape)}"
            )
        if tensor.dtype in FNUZ_TYPES:
            check_fnuz(tensor, name)
            return tensor
        return ocp_to_fnuz(tensor, name) if tensor.dtype.itemsize == 1 else tensor

    def dequantised(self, name: str) -> Tensor:
        """A weight as f32, for calibration."""
        weight = self.load(name)
        if weight.dtype not in FNUZ_TYPES:
            return weight.float()
        scale = self.load(f"{name}_scale")
        return weight.float() * (scale if scale.dim() == 0 else scale[:, None])

    def _scale(self, name: str, linear: str) -> Tensor:
        """The scale `name` as f32, doubled where `linear`, to whose codes it belongs, is OCP."""
        scale = self._tensors.load(name)
        check_scale(scale, name)
        fnuz = self._types[f"{linear}.weight"] in FNUZ_TYPES
        return scale.float() if fnuz else doubled(scale.float(), name)

    def _linear_near(self, name: str) -> str:
        """A quantised projection beside a scale of a block, which has the checkpoint's FP8 type."""
        owner = name.rpartition(".")[0]
        if f"{owner}.weight" in self._types:
            return owner
        eight = (n for n, kind in self._types.items() if kind and n.endswith(".weight"))
        return next(eight).removesuffix(".weight")

    def _read_quantization(self) -> Quantization:
        kept, dynamic, channels, separate = [], [], False, []
        static = any(name.endswith(".input_scale") for name in self._types)
        for block in (f"{layer}.{name}" for layer in self._layers for name in LINEARS):
            linears = [f"{block}.{name}" for name in LINEARS[block.rpartition(".")[2]]]
            quantised = [linear for linear in linears if self._is_fp8(linear)]
            kept += [linear for linear in linears if linear not in quantised]
            for linear in quantised:
                self._check_linear(linear)
                channels |= self._numel(f"{linear}.weight_scale") > 1
                if f"{linear}.input_scale" not in self._types:
                    dynamic.append(linear)
            if static and dynamic:
                raise UserError(f"{self.path}: {dynamic[0]}.weight is FP8 and has no input_scale")
            if static:
                separate += self._name_inputs(block, linears, quantised)
        scales = "per-token" if dynamic else "per-channel" if channels else "per-tensor"
        return Quantization(
            linears="fp8",
            scales=scales,
            kv_cache="fp8" if self._name_caches() else None,
            kept=tuple(kept),
            separate=tuple(separate),
        )

    def _is_fp8(self, linear: str) -> bool:
        kind = self._types.get(f"{linear}.weight")
        if kind in (torch.float8_e5m2, torch.float8_e5m2fnuz):
            raise UserError(f"{self.path}: {linear}.weight is E5M2; only E4M3 is supported")
        return kind is not None

    def _check_linear(self, linear: str) -> None:
        if f"{linear}.weight_scale_inv" in self._types:
            raise UserError(
                f"{self.path}: {linear}.weight_scale_inv: a scale for each block of a weight "
                "is not supported, only one for a weight or for each output"
            )
        if f"{linear}.weight_scale" not in self._types:
            raise UserError(f"{self.path}: {linear}.weight is FP8 and has no weight_scale")

    def _name_inputs(self, block: str, linears: list[str], quantised: list[str]) -> list[str]:
        """Note where the input scales of a block are; `block` if its projections' differ."""
        together = [linear for linear in linears[:-1] if linear in quantised]
        values = {
            str(self._tensors.load(name).flatten().tolist())
            for name in (f"{linear}.input_scale" for linear in together)
        }
        shared = len(values) == 1 and len(together) == len(linears) - 1
        if shared:
            self._renamed[f"{block}.input_scale"] = f"{together[0]}.input_scale"
        for linear in set(quantised) - set(together if shared else ()):
            self._renamed[f"{linear}.input_scale"] = f"{linear}.input_scale"
        return [block] if len(values) > 1 else []

    def _name_caches(self) -> bool:
        """Note where the scales of keys and values are; whether there are any.

        Raises:
            UserError: some layers have them and others do not.
        """
        missing = []
        for attention in (f"{layer}.self_attn" for layer in self._layers):
            for which in "kv":
                wanted = f"{attention}.{which}_scale"
                candidates = (
                    wanted,
                    f"{attention}.{which}_proj.{which}_scale",
                    f"{attention}.{which}_proj.output_scale",
                    f"{attention}.kv_scale",
                )
                found = [name for name in candidates if name in self._types]
                if found:
                    self._renamed[wanted] = found[0]
                else:
                    missing.append(wanted)
        if len(missing) == 2 * len(self._layers):
            return False
        if missing:
            raise UserError(f"{self.path}: lacks {missing[0]}, which other layers have")
        return True

    def _numel(self, name: str) -> int:
        return math.prod(self._tensors.shape(name))


class Dequantised:
    """An FP8 checkpoint as a source of f32 weights."""

    def __init__(self, checkpoint: Fp8Checkpoint):
        self.config, self.names = checkpoint.config, checkpoint.names
        self.load = checkpoint.dequantised
