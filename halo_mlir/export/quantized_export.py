"""halo-export's quantisation: from its flags to a source of codes and scales."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.calibrate import WINDOW, calibrate
from halo_mlir.export.fnuz import OCP_LARGEST
from halo_mlir.export.fp8_checkpoint import Dequantised, Fp8Checkpoint
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Quantization, Stored, stored_parameters
from halo_mlir.export.quantized_weights import QuantizedWeights, WithScales
from halo_mlir.export.weights import RandomWeights, Source
from halo_mlir.isolation import stderr_is_terminal

RANDOM_WINDOWS = (4, 128)
"""How many windows of how many random tokens random weights are calibrated on."""


@dataclass(frozen=True)
class Flags:
    """The flags of halo-export that quantise; None = not given."""

    quantize: str | None = None
    kv_cache: str | None = None
    attention_dtype: str | None = None
    scales: str | None = None
    fp8_max: float | None = None
    calibrate: Path | None = None
    percentile: float | None = None

    def quantization(self) -> Quantization | None:
        """What is to be quantised, None for nothing.

        Raises:
            UserError: flags that say how, with none that says what.
        """
        if self.quantize or self.kv_cache or self.attention_dtype:
            return Quantization(
                linears=self.quantize,
                scales=self.scales or "per-channel",
                kv_cache=None if self.kv_cache == "model" else self.kv_cache,
                attention=self.attention_dtype,
                limit=OCP_LARGEST if self.fp8_max is None else self.fp8_max,
            )
        for flag in ("scales", "fp8_max", "calibrate", "percentile"):
            if getattr(self, flag) is not None:
                name = flag.replace("_", "-")
                raise UserError(
                    f"--{name}: nothing is quantised; add --quantize, --kv-cache or "
                    "--attention-dtype"
                )
        return None

    def of_checkpoint(self, checkpoint: Fp8Checkpoint) -> Quantization:
        """What of an FP8 checkpoint's model is quantised: what it has codes and scales for, and
        what the flags add.

        Raises:
            UserError: they ask for other codes or scales of the projections, or calibrate by a
                share that is none.
        """
        found = checkpoint.quantization
        self._check_percentile()
        if self.quantize not in (None, "fp8"):
            raise UserError(f"--quantize {self.quantize}: the checkpoint's weights are FP8")
        if self.scales not in (None, found.scales):
            raise UserError(f"--scales {self.scales}: the checkpoint's are {found.scales}")
        kept = {"fp8": "fp8", "model": None, None: found.kv_cache}[self.kv_cache]
        return replace(
            found,
            kv_cache=kept,
            attention=self.attention_dtype,
            limit=found.limit if self.fp8_max is None else self.fp8_max,
        )

    def check(self, *, shapes_only: bool, own_weights: bool) -> None:
        """Refuse flags that do not go together before anything takes time.

        Args:
            own_weights: there are weights whose scales a text must give.

        Raises:
            UserError: the line names the flag.
        """
        quantization = self.quantization()
        if quantization is None:
            return
        if quantization.linears is None and self.scales is not None:
            raise UserError("--scales: the projections are not quantised; add --quantize")
        self._check_percentile()
        static = needs_calibration(quantization)
        if self.percentile is not None and (shapes_only or not static):
            raise UserError("--percentile: no scale is calibrated")
        if self.calibrate is not None:
            if shapes_only:
                raise UserError("--calibrate: with --shapes-only there are no weights to run")
            if not static:
                raise UserError("--calibrate: all scales are found as the model runs")
            if not self.calibrate.is_file():
                raise UserError(f"{self.calibrate}: no such file")
        elif own_weights and static:
            raise UserError(
                "--calibrate TEXT is needed for the scales of inputs; or use --scales per-token "
                "without --kv-cache and --attention-dtype"
            )

    def check_used(self, lacking: Sequence[str]) -> None:
        """Refuse flags that find scales for a checkpoint that brings its own.

        Args:
            lacking: the scales that it has not.

        Raises:
            UserError: there are none, and a flag would be ignored, or some and no text for them.
        """
        if lacking and self.calibrate is None:
            raise UserError(f"--calibrate TEXT is needed: the checkpoint has no {lacking[0]}")
        for flag in ("calibrate", "percentile"):
            if not lacking and getattr(self, flag) is not None:
                raise UserError(f"--{flag}: the checkpoint has every scale, none is calibrated")

    def _check_percentile(self) -> None:
        if self.percentile is not None and not 0 < self.percentile <= 100:
            raise UserError(f"--percentile {self.percentile:g}: must be above 0 and at most 100")


def needs_calibration(quantization: Quantization) -> bool:
    """Whether it has scales that depend on what the model computes."""
    return bool(quantization.attention_scales or quantization.input_scales(0))


def quantised(
    source: Source,
    config: LlamaConfig,
    quantization: Quantization,
    dtype: str,
    flags: Flags,
    *,
    tokenizer: Path | None,
    max_seq: int,
) -> Source:
    """`source` with its weights quantised, calibrated on the text of `flags` or random tokens.

    Raises:
        UserError: the text cannot be read, or there is no tokenizer for it.
    """
    stored: dict[str, Stored] = stored_parameters(config, quantization, dtype)
    scales: dict[str, Tensor] = {}
    plain, lacking = source, list(stored)
    if isinstance(source, Fp8Checkpoint):
        plain, lacking = Dequantised(source), [name for name in stored if name not in source.names]
        flags.check_used(lacking)
    if lacking and needs_calibration(quantization):
        windows = _windows(flags.calibrate, source, config, tokenizer, max_seq)
        scales = calibrate(
            plain,
            config,
            quantization,
            windows,
            percentile=flags.percentile,
            progress=_progress(config.num_layers),
        )
    if isinstance(source, Fp8Checkpoint):
        return WithScales(source, stored, {name: scales[name] for name in lacking})
    return QuantizedWeights(source, quantization, stored, scales)


def _windows(
    text: Path | None, source: Source, config: LlamaConfig, tokenizer: Path | None, max_seq: int
) -> list[list[int]]:
    if text is None:
        count, length = RANDOM_WINDOWS
        seed = source.seed if isinstance(source, RandomWeights) else 0
        generator = torch.Generator().manual_seed(seed or 0)
        size = (count, min(length, max_seq))
        return torch.randint(config.vocab_size, size, generator=generator).tolist()
    if tokenizer is None:
        raise UserError(f"{text}: cannot be read as tokens: the weights have no tokenizer.json")
    from halo_mlir.runtime.perplexity import windows
    from halo_mlir.runtime.tokenizer import encode, load_tokenizer

    try:
        tokens: Sequence[int] = encode(load_tokenizer(tokenizer), text.read_text())
    except OSError as error:
        raise UserError(f"{text}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{text}: not UTF-8 text: {error.reason}") from error
    if max(tokens) >= config.vocab_size:
        raise UserError(f"{text}: token {max(tokens)} is not in the vocabulary; wrong tokenizer")
    return windows(tokens, min(WINDOW, max_seq))


def _progress(layers: int):
    shown = stderr_is_terminal()

    def tell(layer: int) -> None:
        if shown:
            end = "\n" if layer + 1 == layers else ""
            print(f"\rcalibrating layer {layer + 1} of {layers}", end=end, file=sys.stderr)

    return tell
