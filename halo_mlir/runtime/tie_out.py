"""halo-check from files to verdict: load, or compile and load, compare, and print."""

import json
import math
import warnings
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.runtime.check import (
    DECODE_STEPS,
    DEFAULT_TOKENS,
    Checked,
    check_layers,
    check_outputs,
    fit_prompts,
    random_prompts,
)
from halo_mlir.runtime.compare import Figures
from halo_mlir.runtime.description import Description, description_beside, load_description
from halo_mlir.runtime.load import load_module
from halo_mlir.runtime.module import Module
from halo_mlir.runtime.perplexity import LIMITS, module_perplexity, reference_perplexity, windows

FIGURES = tuple(item.name for item in fields(Figures))
_WINDOW = 256


@dataclass(frozen=True)
class Request:
    """What to check; paths left None are found beside the module.

    `limits` are thresholds by figure name that replace the defaults; `perplexity_limit` is the
    largest relative difference of the perplexities; `unquantised` are the weights that a quantised
    model was exported from, to give what quantisation costs in perplexity.
    """

    module: Path
    config: Path | None = None
    parameters: Path | None = None
    reference_parameters: Path | None = None
    device: str = "local-task"
    entry: str = "all"
    tokens: int | None = None
    prompt: str | None = None
    decode_steps: int = DECODE_STEPS
    seed: int = 0
    perplexity: Path | None = None
    window: int | None = None
    per_layer: bool = False
    limits: Mapping[str, float | None] = field(default_factory=dict)
    perplexity_limit: float | None = None
    unquantised: Path | None = None


def tie_out(request: Request) -> Checked:
    """Run every comparison that `request` asks for.

    Raises:
        UserError: a file, a parameter or the device is missing, or does not fit the others.
    """
    if not request.module.is_file():
        raise UserError(f"{request.module}: no such module")
    model = load_description(request.config or description_beside(request.module))
    parameters = request.parameters or model.parameters
    if model.tp is not None and request.per_layer:
        raise UserError(f"{request.module}: --per-layer is for modules compiled without --tp")
    if request.unquantised is not None and not (request.perplexity and model.quantization):
        raise UserError("--unquantised: needs --perplexity and a module that is quantised")
    prompts = fit_prompts(model, _prompts(request, model), request.decode_steps)
    text = _read_text(request.perplexity) if request.perplexity else None

    module = _load(request, model)
    reference = _reference(model, request.reference_parameters or parameters)
    entries = module.entry_points if request.entry == "all" else (request.entry,)
    checked = Checked(
        check_outputs(
            module,
            model,
            reference,
            prompts,
            entries=entries,
            limits=request.limits,
            steps=request.decode_steps,
        )
    )
    if text is not None:
        _check_perplexity(
            checked, request, module=module, model=model, reference=reference, text=text
        )
    if request.per_layer:
        _check_layers(
            checked,
            request,
            model=model,
            reference=reference,
            prompts=prompts,
            parameters=parameters,
        )
    return checked


def target_of(device: str) -> str:
    """The target that compiles for a device of the runtime.

    Raises:
        UserError: it is neither a CPU nor a HIP device.
    """
    driver = device.partition(":")[0]
    if driver.startswith("local"):
        return "cpu"
    if driver in ("hip", "amdgpu"):
        return "gfx942"
    raise UserError(f"device {device}: cannot compile for it; give a .vmfb compiled for it")


def format_checked(checked: Checked) -> str:
    """A table of the outputs, the perplexities and the notes; `checked.failures` says the rest."""
    lines = [("output", *FIGURES, "")]
    for row in checked.rows:
        values = (getattr(row.figures, name) for name in FIGURES)
        cells = ("-" if value is None else f"{value:.4g}" for value in values)
        lines.append((row.output, *cells, "FAILED" if row.failures else "ok"))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    text = [
        "  ".join(
            cell.rjust(width) if 0 < column < len(line) - 1 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    if checked.perplexity:
        found = checked.perplexity
        text.append(
            f"perplexity over {found['tokens']} tokens: module {found['module']:.6g}, "
            f"PyTorch f32 {found['reference']:.6g}, "
            f"relative difference {found['relative_difference']:.3g}"
        )
        if "unquantised" in found:
            text.append(
                f"unquantised, PyTorch f32: {found['unquantised']:.6g}, the module differs from "
                f"it by {found['unquantised_difference']:+.3%}"
            )
    text += checked.notes
    if not checked.failures:
        text.append("all within the limits")
    return "\n".join(text)


def to_json(checked: Checked) -> str:
    """One object: outputs with their figures and failures, perplexity, notes, failures.

    NaN and infinite figures are the strings "nan", "inf" and "-inf", which JSON has no numbers for.
    """
    rows = [
        {
            "output": row.output,
            **asdict(row.figures),
            "failures": [asdict(failure) for failure in row.failures],
        }
        for row in checked.rows
    ]
    result = {
        "outputs": rows,
        "perplexity": checked.perplexity,
        "notes": checked.notes,
        "failures": checked.failures,
    }
    return json.dumps(_finite(result), indent=2)


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _prompts(request: Request, model: Description) -> list[list[int]]:
    if request.prompt is None:
        count = request.tokens or DEFAULT_TOKENS
        return random_prompts(model, count, request.seed)
    return [_encode(model, request.prompt)]


def _encode(model: Description, text: str) -> list[int]:
    from halo_mlir.runtime.tokenizer import encode, load_tokenizer

    if model.tokenizer is None:
        raise UserError(f"{model.path}: exported without a tokenizer; use --tokens instead of text")
    return encode(load_tokenizer(model.tokenizer), text)


def _load(request: Request, model: Description) -> Module:
    if request.module.suffix not in (".mlir", ".mlirbc"):
        return load_module(request.module, model, request.parameters, request.device)
    if model.tp is not None:
        raise UserError(f"{model.path}: is of a compiled module; check that, or name another")
    from halo_mlir.compiler import compile_module

    vmfb = compile_module(request.module, target=target_of(request.device))
    parameters = request.parameters or model.parameters
    return Module(vmfb, parameters, request.device, name=str(request.module))


def _reference(model: Description, parameters: Path | None) -> Any:
    """The PyTorch model in f32 with the weights of `parameters`."""
    from halo_mlir.export.reference import load_reference

    if parameters is None:
        raise UserError(f"{model.path}: exported without weights, there is nothing to compare with")
    if not parameters.is_file():
        raise UserError(f"{parameters}: no such parameter archive; name it with --parameters")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's, that a mapped archive is not writable
        return load_reference(model.path, "f32", parameters)


def _read_text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: not UTF-8 text: {error.reason}") from error


def _check_perplexity(
    checked: Checked,
    request: Request,
    *,
    module: Module,
    model: Description,
    reference: Any,
    text: str,
) -> None:
    length = min(request.window or _WINDOW, model.max_seq)
    pieces = windows(_encode(model, text), length)
    from halo_mlir.export.reference import load_unquantised

    got = module_perplexity(module, model, pieces)
    want = reference_perplexity(reference, pieces)
    difference = abs(got.value - want.value) / want.value
    checked.perplexity = {
        "tokens": got.tokens,
        "module": got.value,
        "reference": want.value,
        "relative_difference": difference,
    }
    key = "f8" if model.dtype.startswith("f8") else model.arithmetic
    limit = LIMITS[key] if request.perplexity_limit is None else request.perplexity_limit
    if request.unquantised is not None:
        plain = reference_perplexity(load_unquantised(model.path, request.unquantised), pieces)
        checked.perplexity |= {
            "unquantised": plain.value,
            "unquantised_difference": got.value / plain.value - 1,
        }
    if not difference <= limit:
        checked.other_failures.append(
            f"perplexity: relative difference {difference:.4g} exceeds {limit:.4g}"
        )


def _check_layers(
    checked: Checked,
    request: Request,
    *,
    model: Description,
    reference: Any,
    prompts: list[list[int]],
    parameters: Path | None,
) -> None:
    from halo_mlir.runtime.layers import build_layers_module

    def load(vmfb: bytes) -> Module:
        return Module(vmfb, parameters, request.device, name="prefill with hidden states")

    build = partial(build_layers_module, model, target_of(request.device))
    rows, first = check_layers(model, reference, prompts, load, build)
    checked.rows += rows
    if first is not None:
        checked.notes.append(f"first layer that diverges: {first}")
    elif checked.failures:
        checked.notes.append("no layer diverges: the difference is in the final norm or the head")
    else:
        checked.notes.append("no layer diverges")
