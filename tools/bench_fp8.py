"""FP8 and int8 models through stock IREE and through ours: what compiles, and what it is made of.

Files are our own exports and, where the checkout has `../shared/data` beside it, those of other
exporters. Stock IREE gets the same flags. Shares are of the FLOPs in matrix products whose size is
known, the LM head's included, read from the compiled code; seconds are of compilation.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from halo_mlir.analysis.dispatches import DispatchFacts, report
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.targets import target as find_target

TARGETS = ("gfx942", "cpu")
ENTRIES = ("prefill", "decode")
LAYERS, BATCH = 2, 4
TIMEOUT = 600
FOREIGN = Path(__file__).resolve().parents[1].parent / "shared" / "data"
FP8: dict[str, Any] = {"quantize": "fp8"}
CACHE: dict[str, Any] = {**FP8, "kv_cache": "fp8"}
ALL: dict[str, Any] = {**CACHE, "attention_dtype": "fp8"}
OWN: tuple[tuple[str, str, int, dict[str, Any]], ...] = (
    ("8b, fp8", "llama3.1-8b", 2, FP8),
    ("8b, fp8 per token", "llama3.1-8b", 2, {**FP8, "scales": "per-token"}),
    ("8b, fp8, cache", "llama3.1-8b", 2, CACHE),
    ("8b, fp8, cache, attention", "llama3.1-8b", 2, ALL),
    ("8b, all, paged", "llama3.1-8b", 2, {**ALL, "cache": "paged"}),
    ("8b, int8", "llama3.1-8b", 2, {"quantize": "int8"}),
    ("70b, fp8, cache, attention", "llama3.1-70b", 1, ALL),
    ("405b, fp8, cache, attention", "llama3.1-405b", 1, ALL),
)

POSITIONS = 2048
"""What dynamic lengths are assumed to be in reports."""


@dataclass(frozen=True)
class Outcome:
    """One compilation: what it ended with, and after how long."""

    error: str
    seconds: float
    report: str = ""

    def __str__(self) -> str:
        return self.error or f"ok {self.seconds:.0f} s"


def table(folder: Path) -> Iterator[str]:
    """Lines: file and target, stock IREE, ours, and the share of fp8 (or i8) MFMA."""
    yield f"{'file':<56}{'target':<8}{'stock IREE 3.13':<64}{'halo':<10}"
    for name, source in _sources(folder):
        for target in TARGETS:
            stock, halo = compile_stock(source, target), compile_halo(source, target)
            yield f"{name:<56}{target:<8}{str(stock)[:62]:<64}{str(halo)[:62]:<10}"
            for line in halo.report.splitlines():
                yield f"{'':<56}{line}"
    yield from predicted(folder)


def predicted(folder: Path) -> Iterator[str]:
    """Lines: predicted times of 8B for gfx942, f16 and all in fp8, of prefill and decode."""
    times = {name: _predicted_times(folder, form) for name, form in (("f16", {}), ("fp8", ALL))}
    for entry in ENTRIES:
        f16, fp8 = times["f16"][entry], times["fp8"][entry]
        yield (
            f"predicted, not measured: gfx942, 8b with {LAYERS} layers, batch {BATCH}, {POSITIONS} "
            f"positions, without attention: {entry} {f16:.0f} us in f16, {fp8:.0f} us in fp8 "
            f"({fp8 / f16:.2f})"
        )


def _predicted_times(folder: Path, form: dict[str, Any]) -> dict[str, float]:
    path, dump = folder / "predicted.mlir", folder / "-".join(["dump", *form])
    Export(path, preset="llama3.1-8b", layers=LAYERS, shapes_only=True, batch=BATCH, **form).run()
    dump.mkdir()
    request = CompileOptions(target="gfx942", stages=target_stages("gfx942"))
    result = compile_source(read_source(str(path)), request, intermediates=dump)
    rows = report(result.sources or "", dump, assume={"?": POSITIONS}, target=find_target("gfx942"))
    return {entry: predicted_microseconds(rows, entry) for entry in ENTRIES}


def predicted_microseconds(rows: Sequence[DispatchFacts], entry: str) -> float:
    """Predicted microseconds of one call of `entry`: the sum of its dispatches' roofline bounds.

    Dispatches whose work is not known, as an attention over blocks of keys, are left out; so is
    the time between dispatches.
    """
    return sum(
        row.predicted.microseconds * calls
        for row in rows
        if row.predicted is not None
        for function, calls in row.calls.items()
        if function.removesuffix("$async") == entry
    )


def _sources(folder: Path) -> Iterator[tuple[str, Path]]:
    for name, preset, layers, options in OWN:
        output = folder / f"{name.replace(' ', '-').replace(',', '')}.mlir"
        Export(output, preset=preset, layers=layers, shapes_only=True, batch=BATCH, **options).run()
        yield name, output
    for path in sorted([*FOREIGN.glob("sharktank/*fp8*.mlir"), *FOREIGN.glob("repro/*.mlir")]):
        yield f"{path.parent.name}/{path.stem}", path


def compile_stock(source: Path, target: str) -> Outcome:
    """iree-compile with the target's flags, at O2."""
    flags = [*find_target(target).compile_flags, "--iree-opt-level=O2"]
    return _run([_script("iree-compile"), str(source), *flags, "-o", "/dev/null"])


def compile_halo(source: Path, target: str) -> Outcome:
    """halo-compile with its own pipeline for the target."""
    reporting = ["--report", "--assume", f"?={POSITIONS}"] if find_target(target).gpu else []
    command = [_script("halo-compile"), str(source), "--target", target, *reporting]
    return _run([*command, "-o", "/dev/null"])


def _run(command: list[str]) -> Outcome:
    start = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return Outcome(f"no end after {TIMEOUT} s", TIMEOUT)
    seconds = time.monotonic() - start
    if done.returncode == 0:
        kept = [line for line in done.stdout.splitlines() if "GFLOP" in line]
        return Outcome("", seconds, "\n".join(kept))
    lines = [line for line in done.stderr.splitlines() if "error:" in line]
    said = lines[0].split("error:", 1)[1].strip() if lines else f"status {done.returncode}"
    return Outcome(said, seconds)


def _script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))
