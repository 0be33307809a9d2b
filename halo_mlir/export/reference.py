"""The PyTorch model behind an export, rebuilt from its files: what halo-check compares with."""

import json
from pathlib import Path
from typing import Any

from torch import nn

from halo_mlir.errors import UserError
from halo_mlir.export.archive import read_archive
from halo_mlir.export.exporter import STORED, build_llama
from halo_mlir.export.fnuz import FNUZ_TYPES, check_fnuz
from halo_mlir.export.fp8_checkpoint import Dequantised, Fp8Checkpoint
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Quantization, stored_parameters
from halo_mlir.export.weights import check_complete, open_source
from halo_mlir.runtime.description import FORMAT


def read_description(path: Path) -> dict[str, Any]:
    """The content of an export's model.json.

    Raises:
        UserError: it is missing, not JSON, or of another format.
    """
    if not path.is_file():
        raise UserError(f"{path}: no such file")
    try:
        content = json.loads(path.read_text())
    except ValueError as error:
        raise UserError(f"{path}: not readable JSON: {error}") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UserError(f"{path}: not a description that this halo-export wrote; export again")
    return content


def load_reference(
    path: Path, dtype: str | None = None, parameters: Path | None = None
) -> nn.Module:
    """Rebuild the model that `path`, an export's model.json, describes, with its weights.

    Args:
        dtype: "f16", "bf16" or "f32"; None = the stored one.
        parameters: an archive instead of the one that the description names.

    Returns:
        A `Llama` with `forward`, `prefill` and `decode`, or for Hugging Face's model a `Logits`
        with `forward(tokens)`. Both give logits [B, S, V] for tokens i64[B, S] when called.

    Raises:
        UserError: shapes only, or the archive does not hold the model's tensors.
    """
    path = Path(path)
    about = read_description(path)
    if parameters is None and not about["parameters"]:
        raise UserError(f"{path}: was exported with --shapes-only, there are no weights to compare")
    archive = parameters or path.parent / about["parameters"]
    stored = dtype or about["dtype"]
    config = LlamaConfig.from_hf(about["config"], str(path))
    if about["source"] == "hf":
        from halo_mlir.export.huggingface import Logits, build_huggingface

        model = build_huggingface(config, stored, about["attention"])
        _fill(model, config, archive, stored)
        return Logits(model)
    options = ("attention", "cache", "block_size", "value_cache", "final_logits", "hidden_states")
    given = {name: about[name] for name in options if name in about}
    quantization = Quantization.from_json(about.get("quantization"), str(path))
    model = build_llama(config, stored, **given, quantization=quantization)
    _fill(model, config, archive, stored, quantization)
    return model


def load_unquantised(path: Path, weights: Path) -> nn.Module:
    """The model that `path`, an export's model.json, describes, with the weights it came from.

    Args:
        weights: a Hugging Face folder or a .gguf file.

    Returns:
        A `Llama` in f32.

    Raises:
        UserError: the weights cannot be read or are not that model's.
    """
    config = LlamaConfig.from_hf(read_description(path)["config"], str(path))
    source = open_source(weights)
    check_complete(source, config)
    if isinstance(source, Fp8Checkpoint):
        source = Dequantised(source)
    model = build_llama(config, "f32")
    tensors = {name: source.load(name).float() for name in config.parameter_shapes}
    for name, shape in config.parameter_shapes.items():
        if tuple(tensors[name].shape) != shape:
            raise UserError(f"{weights}: {name} is not of the shape {list(shape)} of {path}")
    model.load_state_dict(tensors, assign=True)
    return model.requires_grad_(False)


def _fill(
    model: nn.Module,
    config: LlamaConfig,
    archive: Path,
    dtype: str,
    quantization: Quantization | None = None,
) -> None:
    """Give the unallocated model the archive's tensors."""
    stored = stored_parameters(config, quantization, dtype)
    tensors = {}
    for name, tensor in read_archive(archive):
        if name in stored:  # not the entries that cover several tensors
            if tensor.dtype in FNUZ_TYPES:
                check_fnuz(tensor, f"{archive}: {name}")
            tensors[name] = tensor.to(STORED[stored[name].dtype])
    for name, kind in stored.items():
        if name not in tensors or tuple(tensors[name].shape) != kind.shape:
            raise UserError(f"{archive}: does not hold {name} {list(kind.shape)}; export again")
    if config.tie_word_embeddings and "lm_head.weight" in model.state_dict():
        tensors["lm_head.weight"] = tensors["model.embed_tokens.weight"]
    model.load_state_dict(tensors, assign=True)
    model.requires_grad_(False)
