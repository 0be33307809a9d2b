"""Where weights come from: random numbers, a Hugging Face folder, a GGUF file.

A source has the model's `config`, the `names` of its tensors (Hugging Face's) and `load(name)`.
"""

import hashlib
import json
from collections.abc import Container
from pathlib import Path
from typing import Any, Protocol

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.archive import PIECE
from halo_mlir.export.presets import LlamaConfig


class Source(Protocol):
    """Weights of one model."""

    @property
    def config(self) -> LlamaConfig: ...

    @property
    def names(self) -> Container[str]: ...

    def load(self, name: str) -> Tensor:
        """Read one of `names`.

        Raises:
            UserError: it cannot be read, or has another shape than the configuration gives.
        """
        ...


def open_source(path: Path) -> Source:
    """Open a Hugging Face folder, a .gguf file, or a .irpa archive of sharktank's.

    Raises:
        UserError: neither, or it is incomplete.
    """
    if path.is_dir():
        if is_quantised(path):
            from halo_mlir.export.fp8_checkpoint import open_fp8_folder

            return open_fp8_folder(path)
        return FolderWeights(path)
    if not path.exists():
        raise UserError(f"{path}: no such file or folder")
    if path.suffix == ".irpa":
        from halo_mlir.export.sharktank import open_sharktank

        return open_sharktank(path)
    if path.suffix == ".gguf":
        from halo_mlir.export.gguf import GgufWeights

        return GgufWeights(path)
    raise UserError(f"{path}: neither a folder with config.json nor a .gguf or .irpa file")


class RandomWeights:
    """Normal numbers of standard deviation 0.02; norm weights lie around 1.

    Each tensor is seeded by its name, so it is the same whatever else is loaded: a model cut to its
    first layers has the weights of the whole one.
    """

    def __init__(self, config: LlamaConfig, seed: int):
        self.config, self.seed = config, seed
        self.names = config.parameter_shapes

    def load(self, name: str) -> Tensor:
        digest = hashlib.sha256(f"{self.seed}:{name}".encode()).digest()
        generator = torch.Generator().manual_seed(int.from_bytes(digest[:7], "little"))
        mean = 1.0 if name.endswith("norm.weight") else 0.0
        weight = torch.empty(self.config.parameter_shapes[name])
        # One call would take seconds for an embedding, and Ctrl-C waits for its end.
        for piece in weight.view(-1).split(PIECE):
            piece.normal_(mean, 0.02, generator=generator)
        return weight


class FolderWeights:
    """A Hugging Face folder: config.json and one or many safetensors files."""

    def __init__(self, folder: Path, config: LlamaConfig | None = None):
        self.folder = folder
        if config is None:
            config = LlamaConfig.from_hf(read_config(folder), str(folder / "config.json"))
        self.config = config
        self._files: dict[Path, Any] = {}
        self.names = self._index()

    def _index(self) -> dict[str, Path]:
        """The file of each tensor; every file is opened once, so that a bad one shows early."""
        index = self.folder / "model.safetensors.index.json"
        if index.is_file():
            content = read_json(index)
            try:
                shards = {name: self.folder / file for name, file in content["weight_map"].items()}
            except (KeyError, AttributeError, TypeError) as error:
                raise UserError(f"{index}: has no weight_map") from error
            missing = sorted({path.name for path in shards.values() if not path.is_file()})
            if missing:
                raise UserError(f"{index}: missing shard {', '.join(missing)}")
            held = {path: set(self._open(path).keys()) for path in set(shards.values())}
            absent = sorted(name for name, path in shards.items() if name not in held[path])
            if absent:
                raise UserError(f"{shards[absent[0]]}: has no tensor {absent[0]}, see {index.name}")
            return shards
        files = sorted(self.folder.glob("*.safetensors"))
        if not files:
            raise UserError(f"{self.folder}: has no safetensors file")
        return {name: path for path in files for name in self._open(path).keys()}  # noqa: SIM118

    def _open(self, path: Path) -> Any:
        if path not in self._files:
            try:
                self._files[path] = safe_open(path, framework="pt")
            except (SafetensorError, OSError) as error:
                raise UserError(f"{path}: not a whole safetensors file: {error}") from error
        return self._files[path]

    def slice(self, name: str) -> Any:
        """safetensors' view of a tensor, which knows its type and shape without reading it."""
        return self._open(self.names[name]).get_slice(name)

    def load(self, name: str) -> Tensor:
        path = self.names[name]
        shape = self.config.parameter_shapes.get(name)
        held = tuple(self._open(path).get_slice(name).get_shape())
        if shape is not None and held != shape:
            raise UserError(
                f"{path}: {name} has shape {list(held)}, but config.json gives {list(shape)}"
            )
        tensor = self._open(path).get_tensor(name)
        if not tensor.is_floating_point():
            kind = str(tensor.dtype).removeprefix("torch.")
            raise UserError(f"{path}: {name} is {kind}; quantized weights are not supported")
        return tensor


def is_quantised(folder: Path) -> bool:
    """Whether the folder's config.json says that its weights are; a .irpa file's always are."""
    if folder.suffix == ".irpa" and folder.is_file():
        return True
    if not (folder / "config.json").is_file():
        return False
    return bool(read_config(folder).get("quantization_config"))


def check_complete(source: Source, config: LlamaConfig) -> None:
    """Look for every tensor before the first byte is written.

    Raises:
        UserError: one is missing; the message names the first and counts the rest.
    """
    missing = [name for name in config.parameter_shapes if name not in source.names]
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise UserError(f"the weights lack tensor {missing[0]}{more}")


def read_config(folder: Path) -> dict[str, Any]:
    """The folder's config.json, with the token ids of its generation_config.json.

    The latter has precedence, as in transformers: Llama 3's chat models name there the token that
    ends a turn.

    Raises:
        UserError: there is no config.json, or one of them is not JSON.
    """
    path, generation = folder / "config.json", folder / "generation_config.json"
    if not path.is_file():
        raise UserError(f"{path}: no such file")
    config = read_json(path)
    if not generation.is_file():
        return config
    tokens = read_json(generation)
    named = [key for key in ("bos_token_id", "eos_token_id") if tokens.get(key) is not None]
    return config | {key: tokens[key] for key in named}


def read_json(path: Path) -> dict[str, Any]:
    """A file that holds one JSON object.

    Raises:
        UserError: it does not.
    """
    try:
        content = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: not readable JSON: {error}") from error
    if not isinstance(content, dict):
        raise UserError(f"{path}: not a JSON object")
    return content
