"""The model.json that halo-export writes beside a module: what is in it and how to call it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.runtime.parallel import TensorParallel, read_tp

FORMAT = 1


@dataclass(frozen=True)
class Description:
    """A model.json.

    `source` is "halo" (prefill and decode with caches) or "hf" (prefill without). Sizes are in
    tokens; `seq` is a fixed sequence length, where the module has one, `split_prefill` that of
    its prefill_chunk. `quantization` is what halo_mlir/export/quantization.py says. `parameters`
    and `tokenizer` are paths, beside the file, or None. `tp` is how a module of several ranks is
    spread, `parameters` being the whole ones nevertheless.
    """

    path: Path
    source: str
    config: Mapping[str, Any]
    dtype: str
    attention: str
    cache: str
    block_size: int
    value_cache: str
    batch: int
    seq: int | None
    max_seq: int
    seq_multiple: int
    final_logits: str
    num_layers: int
    parameters: Path | None
    tokenizer: Path | None
    entry_points: tuple[str, ...]
    split_prefill: int | None = None
    quantization: Mapping[str, Any] | None = None
    tp: TensorParallel | None = None

    @property
    def cache_dtype(self) -> str:
        """MLIR's name of the type that the caches hold."""
        fp8 = self.quantization and self.quantization.get("kv_cache")
        return "f8E4M3FNUZ" if fp8 else self.dtype

    @property
    def arithmetic(self) -> str:
        """What limits the agreement with PyTorch: the element type, or that some are quantised.

        "quantised f32": with f32 between the codes, and no attention on codes.
        """
        if self.tp is not None and self.tp.compress != "none":
            return "quantised"
        if not self.quantization:
            return self.dtype
        plain = self.dtype == "f32" and not self.quantization.get("attention")
        return "quantised f32" if plain else "quantised"

    @property
    def vocab_size(self) -> int:
        return int(self.config["vocab_size"])

    @property
    def kv_heads(self) -> int:
        heads = self.config["num_attention_heads"]
        return int(self.config.get("num_key_value_heads") or heads)

    @property
    def head_dim(self) -> int:
        given = self.config.get("head_dim")
        return int(given or self.config["hidden_size"] // self.config["num_attention_heads"])

    @property
    def end_tokens(self) -> frozenset[int]:
        """Tokens that end a text; none where the configuration names none."""
        ends = self.config.get("eos_token_id")
        if ends is None:
            return frozenset()
        return frozenset(ends if isinstance(ends, list) else [ends])

    def padded(self, length: int) -> int:
        """`length` rounded up to what the module accepts."""
        if self.seq is not None:
            return self.seq
        return -(-length // self.seq_multiple) * self.seq_multiple


def load_description(path: Path) -> Description:
    """Read a model.json.

    Raises:
        UserError: it is missing, not JSON, of another format, or lacks an entry.
    """
    try:
        data = json.loads(path.read_text())
    except OSError as error:
        raise UserError(
            f"{path}: cannot be read: {error.strerror}; name it with --config"
        ) from error
    except ValueError as error:
        raise UserError(f"{path}: not JSON: {error}") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UserError(f"{path}: not a model description of format {FORMAT}; export again")
    try:
        return Description(
            path=path,
            source=data["source"],
            config=data["config"],
            dtype=data["dtype"],
            attention=data.get("attention") or "sdpa",
            cache=data.get("cache") or "contiguous",
            block_size=int(data.get("block_size") or 0),
            value_cache=data.get("value_cache") or "rows",
            batch=int(data.get("batch") or 1),
            seq=data.get("seq"),
            max_seq=int(data.get("seq") or data["max_seq"]),
            seq_multiple=int(data.get("seq_multiple") or 1),
            final_logits=data.get("final_logits") or "all",
            num_layers=int(data["num_layers"]),
            parameters=_beside(path, data.get("parameters")),
            tokenizer=_beside(path, data.get("tokenizer")),
            entry_points=tuple(data["entry_points"]),
            split_prefill=data.get("split_prefill"),
            quantization=data.get("quantization"),
            tp=read_tp(path, data.get("tp")),
        )
    except KeyError as error:
        raise UserError(f"{path}: no entry {error.args[0]!r}; export again") from error


def description_beside(module: Path) -> Path:
    """model.json for model.vmfb, model.mlir or model.cpu.vmfb: the nearest shorter stem.

    Raises:
        UserError: there is none.
    """
    stem = module.name
    while "." in stem:
        stem = stem.rpartition(".")[0]
        candidate = module.with_name(f"{stem}.json")
        if candidate.is_file():
            return candidate
    raise UserError(f"{module}: no {stem}.json beside it; name it with --config")


def _beside(path: Path, name: str | None) -> Path | None:
    return None if name is None else path.parent / name
