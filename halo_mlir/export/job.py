"""One export from beginning to end: the model's files on disk, all of them or none.

- model.mlir: the module (model.mlirbc: the same as bytecode)
- model.irpa: its parameters, unless shapes only
- model.json: what was exported, for halo-check and halo-run
- model.tokenizer.json: a copy of the folder's tokenizer.json, where it has one
"""

import io
import json
from contextlib import ExitStack
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.export.archive import write_archive
from halo_mlir.export.exporter import SCOPE, STORED, build_llama, export_llama
from halo_mlir.export.fp8_checkpoint import Fp8Checkpoint
from halo_mlir.export.fused import declare_fused, fused_stored
from halo_mlir.export.presets import LlamaConfig, find_preset
from halo_mlir.export.quantization import Quantization, stored_parameters
from halo_mlir.export.quantized_export import Flags, quantised
from halo_mlir.export.weights import (
    FolderWeights,
    RandomWeights,
    Source,
    check_complete,
    is_quantised,
    open_source,
    read_config,
    read_json,
)
from halo_mlir.files import atomic_output
from halo_mlir.runtime.description import FORMAT

SUFFIXES = (".irpa", ".json", ".tokenizer.json")
"""What stands beside the module, by its suffix."""
READ = (
    "config.json",
    "generation_config.json",
    "model.safetensors.index.json",
    "tokenizer.json",
    "tokenizer_config.json",
)
"""Files of a Hugging Face folder that an output could replace."""


@dataclass(frozen=True)
class Export:
    """What to export and how; the fields are halo-export's flags.

    Exactly one of preset, weights, hf, config names the model. Without weights of its own (preset,
    config) it needs `random` or `shapes_only`.
    """

    output: Path
    preset: str | None = None
    weights: Path | None = None
    hf: Path | None = None
    config: Path | None = None
    random: int | None = None
    shapes_only: bool = False
    attention: str = "sdpa"
    cache: str = "contiguous"
    block_size: int = 32
    value_cache: str = "rows"
    dtype: str = "f16"
    layers: int | None = None
    batch: int = 1
    seq: int | None = None
    max_seq: int = 4096
    seq_multiple: int = 64
    split_prefill: int | None = None
    final_logits: str = "last"
    hidden_states: bool = False
    quantize: str | None = None
    kv_cache: str | None = None
    attention_dtype: str | None = None
    scales: str | None = None
    fp8_max: float | None = None
    calibrate: Path | None = None
    percentile: float | None = None
    progress: bool | None = None

    def run(self) -> str:
        """Write the files and return a line that says what was written.

        Raises:
            UserError: flags that do not go together, bad weights, a full disk.
        """
        self._check()
        source, config = self._open()
        if self.layers is not None:
            config = config.with_layers(self.layers)
        if source is not None:
            check_complete(source, config)
        flags, tokenizer = self._flags(), self._tokenizer()
        if isinstance(source, Fp8Checkpoint):
            quantization = flags.of_checkpoint(source)
        else:
            quantization = flags.quantization()
        if source is not None and quantization is not None:
            source = quantised(
                source,
                config,
                quantization,
                self.dtype,
                flags,
                tokenizer=tokenizer,
                max_seq=self.max_seq,
            )
        module = self._export(config, quantization)
        stored = stored_parameters(config, quantization, self.dtype)
        shapes = {name: kind.shape for name, kind in stored.items()}
        types = {name: kind.dtype for name, kind in stored.items()}
        sizes = {name: dtype.itemsize for name, dtype in STORED.items()}
        fused = fused_stored(config, stored, sizes)
        declare_fused(module, SCOPE, fused, shapes, types)

        paths = [self.output]
        description = self._description(config) | {"parameters": None, "tokenizer": None}
        if quantization is not None:
            description["quantization"] = quantization.to_json()
        # Each file is written inside its own context, so that an error names it; all of them take
        # their places when the stack unwinds without one.
        with ExitStack() as stack:
            temporary = stack.enter_context(atomic_output(self.output))
            temporary.write_bytes(_printed(module, self.output.suffix == ".mlirbc"))
            if source is not None:
                paths.append(self.output.with_suffix(".irpa"))
                description["parameters"] = paths[-1].name
                temporary = stack.enter_context(atomic_output(paths[-1]))
                write_archive(
                    temporary,
                    shapes,
                    {name: STORED[kind] for name, kind in types.items()},
                    source.load,
                    self.progress,
                    fused,
                )
            if tokenizer is not None:
                paths.append(self.output.with_suffix(".tokenizer.json"))
                description["tokenizer"] = paths[-1].name
                temporary = stack.enter_context(atomic_output(paths[-1]))
                temporary.write_bytes(tokenizer.read_bytes())
            paths.append(self.output.with_suffix(".json"))
            temporary = stack.enter_context(atomic_output(paths[-1]))
            temporary.write_text(json.dumps(description, indent=2) + "\n")
        return self._summary(config, paths)

    def _check(self) -> None:
        """Refuse, before anything takes time, flags and paths that cannot work."""
        if self.output.suffix not in (".mlir", ".mlirbc"):
            raise UserError(f"{self.output}: the output's name must end in .mlir or .mlirbc")
        if self.hf and (self.cache == "paged" or self.hidden_states):
            raise UserError("--hf: Hugging Face's model has neither --cache nor --hidden-states")
        if self.hf and self.split_prefill is not None:
            raise UserError(
                "--split-prefill: Hugging Face's model (--hf) has no cache to append to"
            )
        own = self.weights is not None and self.random is None and not self.shapes_only
        if not (own and self.weights and is_quantised(self.weights)):
            self._flags().check(shapes_only=self.shapes_only, own_weights=own)
        if self.hf and self._flags().quantization() is not None:
            raise UserError("--hf: Hugging Face's model is exported as it is, not quantised")
        if self.hf and self.hf.is_file():
            raise UserError(f"{self.hf}: --hf wants a Hugging Face folder; --weights reads files")
        if self.seq is not None and not self.hf:
            raise UserError("--seq: only Hugging Face's model (--hf) has a static sequence length")
        if not self.output.parent.is_dir():
            raise UserError(f"{self.output}: cannot be written: {self.output.parent} is no folder")
        written = [self.output, *(self.output.with_suffix(suffix) for suffix in SUFFIXES)]
        for path in written:
            if path.is_dir():
                raise UserError(f"{path}: cannot be written: is a folder")
            if path.exists() and any(path.samefile(own) for own in self._inputs() if own.exists()):
                raise UserError(f"{path}: would overwrite what is exported; choose another -o")

    def _inputs(self) -> list[Path]:
        """Files of the model that have a suffix of those that are written."""
        folder = self.weights or self.hf
        if folder is None or not folder.is_dir():
            return [path for path in (self.config, folder) if path]
        return [folder / name for name in READ]

    def _open(self) -> tuple[Source | None, LlamaConfig]:
        """The source of weights, None for shapes only, and the model's configuration."""
        path = self.weights or self.hf
        own = not self.shapes_only and self.random is None
        if path is None:
            if own:
                flag = "--preset" if self.preset else "--config"
                raise UserError(f"{flag} has no weights: add --random SEED or --shapes-only")
            config = find_preset(self.preset) if self.preset else _config_file(self.config)
        elif own or not path.is_dir():
            source = FolderWeights(path) if self.hf else open_source(path)
            if own:
                return source, source.config
            config = source.config
        else:
            config = LlamaConfig.from_hf(read_config(path), str(path / "config.json"))
        if self.shapes_only or self.random is None:
            return None, config
        return RandomWeights(config, self.random), config

    def _flags(self) -> Flags:
        return Flags(**{field.name: getattr(self, field.name) for field in fields(Flags)})

    def _export(self, config: LlamaConfig, quantization: Quantization | None) -> Any:
        sizes = {"batch": self.batch, "max_seq": self.max_seq, "seq_multiple": self.seq_multiple}
        if self.hf:
            from halo_mlir.export.huggingface import build_huggingface, export_huggingface

            model = build_huggingface(config, self.dtype, self.attention)
            return export_huggingface(model, seq=self.seq, **sizes).mlir_module
        model = build_llama(config, self.dtype, **self._options(), quantization=quantization)
        return export_llama(model, **sizes, split_prefill=self.split_prefill).mlir_module

    def _options(self) -> dict[str, Any]:
        return {
            "attention": self.attention,
            "cache": self.cache,
            "block_size": self.block_size,
            "value_cache": self.value_cache,
            "final_logits": self.final_logits,
            "hidden_states": self.hidden_states,
        }

    def _tokenizer(self) -> Path | None:
        folder = self.weights or self.hf
        if folder is None or not (folder / "tokenizer.json").is_file():
            return None
        return folder / "tokenizer.json"

    def _description(self, config: LlamaConfig) -> dict[str, Any]:
        common = {
            "format": FORMAT,
            "source": "hf" if self.hf else "halo",
            "config": config.to_hf(),
            "dtype": self.dtype,
            "batch": self.batch,
            "max_seq": self.max_seq,
            "seq_multiple": self.seq_multiple,
            "num_layers": config.num_layers,
        }
        if self.hf:
            own: dict[str, Any] = dict.fromkeys(("cache", "block_size", "value_cache"))
            own["attention"] = self.attention
            own |= {"final_logits": "all", "hidden_states": False, "seq": self.seq}
            return common | own | {"entry_points": ["prefill"]}
        entries = ["prefill", *(["prefill_chunk"] if self.split_prefill else []), "decode"]
        own = {"seq": None, "split_prefill": self.split_prefill, "entry_points": entries}
        return common | self._options() | own

    def _summary(self, config: LlamaConfig, paths: list[Path]) -> str:
        count = config.parameter_count
        scaled = f"{count / 1e9:.2f} B" if count >= 1e9 else f"{count / 1e6:.2f} M"
        sizes = ", ".join(f"{path.name} {_size(path)}" for path in paths)
        return (
            f"{config.num_layers} layers, {scaled} parameters, {self.dtype}, {self.attention} "
            f"-> {self.output.parent}: {sizes}"
        )


def _config_file(path: Path | None) -> LlamaConfig:
    if path is None:
        raise UserError("name a model: one of --preset, --weights, --hf and --config")
    if not path.is_file():
        raise UserError(f"{path}: no such file")
    return LlamaConfig.from_hf(read_json(path), str(path))


def _printed(module: Any, bytecode: bool) -> bytes:
    buffer = io.BytesIO()
    if bytecode:
        module.write_bytecode(buffer)
    else:
        module.print(file=buffer, binary=True)
    return buffer.getvalue()


def _size(path: Path) -> str:
    size = float(path.stat().st_size)
    for unit in ("B", "KiB", "MiB"):
        if size < 1024:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} GiB"
