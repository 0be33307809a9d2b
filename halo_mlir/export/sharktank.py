"""FP8 archives of sharktank's (.irpa), as its importers of Quark and Brevitas models write them.

    blk.N.attn_q.weight:qs, blk.N.attn_q.weight:d     codes, and what they are multiplied with
    blk.N.attn_q.q_input:rscale                       the same for an input; :scale is 1 / it
    blk.N.attn_k.q_output:rscale, blk.N.kv_cache.quantizer:rscale      for keys and values
    __SHARK_DATASET__                                 JSON with llama.cpp's hyper-parameters

A config.json beside the archive has precedence over its own JSON, which lacks the rope's scaling.
Rows of query and key are Hugging Face's unless the JSON says rope_interleave_emb.
"""

import json
import re
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.fp8_checkpoint import Fp8Checkpoint
from halo_mlir.export.gguf import GLOBAL_NAMES, LAYER_NAMES, join_halves
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.weights import read_config
from halo_mlir.runtime.module import open_archive

_PROPERTIES = "__SHARK_DATASET__"
_SUFFIXES = {
    "weight": "weight",
    "weight:qs": "weight",
    "weight:d": "weight_scale",
    "q_input:rscale": "input_scale",
    "q_output:rscale": "output_scale",
}
_OFFSETS = ("weight:m", "q_input:offset", "q_output:offset")


class SharktankTensors:
    """The tensors of an archive by Hugging Face's names."""

    def __init__(self, path: Path):
        from iree.turbine.aot import ParameterArchive

        open_archive(path)  # one line where it is none
        self.path = path
        self._entries: dict[str, Any] = dict(ParameterArchive(path).items())
        for name in self._entries:
            if name.endswith(_OFFSETS):
                raise UserError(f"{path}: {name}: quantisation with an offset is not supported")
        renamed = {_hf_name(name): name for name in self._entries}
        self.names = {name: own for name, own in renamed.items() if name}
        self.properties = self._properties()
        self.heads: dict[str, int] = {}

    def every(self) -> Iterable[str]:
        return self.names

    def dtype(self, name: str) -> torch.dtype | None:
        """None for a type that is not in 8 bits."""
        dtype = self._tensor(name).dtype
        return dtype if dtype.itemsize == 1 and dtype.is_floating_point else None

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(self._tensor(name).shape)

    def load(self, name: str) -> Tensor:
        """A view of the mapped file; rows of query and key are put in order where they are not."""
        tensor = self._tensor(name)
        projection = re.search(r"\.(q|k)_proj\.weight(_scale)?$", name)
        heads = self.heads.get(projection[1]) if projection else None
        if heads is None or tensor.numel() == 1:
            return tensor
        flat = tensor.reshape(tensor.shape[0], -1)
        codes = flat.view(torch.uint8) if tensor.dtype.itemsize == 1 else flat
        return join_halves(codes, heads).view(tensor.dtype).reshape(tensor.shape)

    def _tensor(self, name: str) -> Tensor:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="The given NumPy array is not writable")
            return self._entries[self.names[name]].as_tensor()

    def _properties(self) -> Mapping[str, Any]:
        if _PROPERTIES not in self._entries:
            return {}
        text = np.array(self._entries[_PROPERTIES].raw.file_view).tobytes()
        try:
            return json.loads(text)
        except ValueError as error:
            raise UserError(f"{self.path}: {_PROPERTIES} is not JSON: {error}") from error


def open_sharktank(path: Path) -> Fp8Checkpoint:
    """An FP8 archive as a source.

    Raises:
        UserError: it is no archive, holds no FP8 weight, or says nothing of the model's sizes.
    """
    tensors = SharktankTensors(path)
    if not any(tensors.dtype(name) for name in tensors.every()):
        raise UserError(f"{path}: holds no FP8 weight of a Llama's by sharktank's names")
    if (path.parent / "config.json").is_file():
        raw = read_config(path.parent)
        raw.pop("quantization_config", None)
        config = LlamaConfig.from_hf(raw, str(path.parent / "config.json"))
    else:
        config = _config(tensors, path)
    if tensors.properties.get("llama.rope_interleave_emb"):
        tensors.heads = {"q": config.num_heads, "k": config.num_kv_heads}
    return Fp8Checkpoint(path, config, tensors)


def _hf_name(name: str) -> str | None:
    if name in GLOBAL_NAMES:
        return GLOBAL_NAMES[name]
    found = re.fullmatch(r"blk\.(\d+)\.(\w+)\.(.*)", name)
    if found is None:
        return None
    layer = f"model.layers.{found[1]}"
    if (found[2], found[3]) == ("kv_cache", "quantizer:rscale"):
        return f"{layer}.self_attn.kv_scale"
    if found[2] not in LAYER_NAMES or found[3] not in _SUFFIXES:
        return None
    return f"{layer}.{LAYER_NAMES[found[2]]}.{_SUFFIXES[found[3]]}"


def _config(tensors: SharktankTensors, path: Path) -> LlamaConfig:
    """The configuration in the archive's own JSON."""

    def number(name: str, default: Any = None) -> Any:
        value = tensors.properties.get(f"llama.{name}", default)
        if not isinstance(value, int | float):
            raise UserError(
                f"{path}: says no llama.{name}; put the model's config.json beside the archive"
            )
        return value

    heads, hidden = int(number("attention.head_count")), int(number("embedding_length"))
    return LlamaConfig(
        vocab_size=tensors.shape("model.embed_tokens.weight")[0],
        hidden_size=hidden,
        intermediate_size=int(number("feed_forward_length")),
        num_layers=int(number("block_count")),
        num_heads=heads,
        num_kv_heads=int(number("attention.head_count_kv", heads)),
        head_dim=int(number("rope.dimension_count", hidden // max(heads, 1))),
        rope_theta=float(number("rope.freq_base", 10000.0)),
        rms_norm_eps=float(number("attention.layer_norm_rms_epsilon")),
        max_position_embeddings=int(number("context_length")),
        tie_word_embeddings="lm_head.weight" not in tensors.names,
    )
