"""Llama's kernels on gfx942 by stock IREE and by ours, side by side; all times are predicted.

For each model, element type and entry point: the rewritten module with IREE's configurations and
with the specs, dispatch by dispatch ("IREE > spec"), and the stock module against ours as a whole.
Each model is one rank's share of two layers: with N ranks a rank has 1/N of the heads, of the
feed-forward width and of the vocabulary, so that a config divided by N has its products.
"""

import json
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from halo_mlir.analysis.compare_isa import (
    AttentionShape,
    calls_of,
    configured_dispatches,
    entry_microseconds,
    pairs,
    table,
    with_attention,
    without_counterpart,
)
from halo_mlir.analysis.dispatches import DispatchFacts, report
from halo_mlir.analysis.floors import Floor, Subject, floors
from halo_mlir.analysis.walk import symbol_name
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.driver import mlir_context
from halo_mlir.errors import UserError
from halo_mlir.export.presets import LlamaConfig, find_preset
from halo_mlir.isolation import scratch_folder
from halo_mlir.module_io import PrintOptions, Source, parse_module, print_module, read_source
from halo_mlir.specs.library import spec_file
from halo_mlir.targets import target

TARGET = "gfx942"
LAYERS, POSITIONS, MULTIPLE = 2, 2048, 128
"""`POSITIONS` is the length of a prompt and of decode's cache, both dynamic in the modules."""

MODELS = (
    ("8b", "llama3.1-8b", 1),
    ("70b/TP8", "llama3.1-70b", 8),
    ("405b/TP8", "llama3.1-405b", 8),
)
FORMS: dict[str, dict[str, Any]] = {
    "f16": {},
    "fp8": {"quantize": "fp8", "kv_cache": "fp8", "attention_dtype": "fp8"},
}
BATCHES = (1, 4, 16, 64)
TIMEOUT = 300
WAYS = ("stock", "halo without spec", "halo")


@dataclass(frozen=True)
class Model:
    """A model, its ranks and its element type."""

    name: str
    preset: str
    ranks: int
    form: str

    def __str__(self) -> str:
        return f"{self.name} {self.form}"

    @property
    def config(self) -> LlamaConfig:
        """One rank's."""
        whole = find_preset(self.preset)
        return replace(
            whole,
            vocab_size=whole.vocab_size // self.ranks,
            intermediate_size=whole.intermediate_size // self.ranks,
            num_heads=whole.num_heads // self.ranks,
            num_kv_heads=whole.num_kv_heads // self.ranks,
        )

    def attention(self, entry: str, batch: int) -> AttentionShape:
        config = self.config
        queries = POSITIONS if entry == "prefill" else 1
        heads = config.num_heads, config.num_kv_heads
        return AttentionShape(batch, *heads, config.head_dim, queries, POSITIONS)


@dataclass(frozen=True)
class Compiled:
    """What a compilation gave: its dispatches and those that a pass configured, or its error."""

    rows: Sequence[DispatchFacts] = ()
    configured: frozenset[str] = frozenset()
    error: str = ""


@dataclass(frozen=True)
class Compared:
    """The lines of one model and the dispatches that the floors are checked on.

    `failed` are modules of ours that do not compile; `ratios` are predicted times of stock IREE's
    modules over those of ours.
    """

    lines: Sequence[str]
    subjects: Sequence[Subject]
    failed: Sequence[str]
    ratios: Sequence[float]


def table_and_floors(folder: Path) -> Iterator[str | Floor]:
    """Lines for each model as it is done, then the floors over all of them.

    Args:
        folder: for the exports.
    """
    spec = spec_file(TARGET, folder)
    models = [Model(*model, form) for model in MODELS for form in FORMS]
    subjects: list[Subject] = []
    failed: list[str] = []
    ratios: list[float] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in pool.map(lambda model: _compare(model, folder, spec), models):
            subjects += done.subjects
            failed += done.failed
            ratios += done.ratios
            yield from done.lines
    gpu = target(TARGET).gpu
    assert gpu is not None, "gfx942 is a GPU"
    modules = len(models) * (1 + len(BATCHES))
    yield ""
    yield (
        f"stock IREE compiles {len(ratios)} of {modules} modules; predicted time of all their "
        f"dispatches, stock / halo: {min(ratios, default=0):.3f} to {max(ratios, default=0):.3f}"
    )
    yield Floor("every module compiles with the spec", modules, failed, things="modules")
    yield from floors(subjects, gpu)


def _compare(model: Model, folder: Path, spec: Path) -> Compared:
    """One model: prefill of one sequence, decode of each batch."""
    sources = _in_child(_export, model, folder)
    lines: list[str] = []
    subjects: list[Subject] = []
    failed: list[str] = []
    ratios: list[float] = []
    for entry, batch in (("prefill", 1), *(("decode", batch) for batch in BATCHES)):
        where = f"{model} {entry}, batch {batch}"
        lines += ["", f"== {where}, {POSITIONS} positions =="]
        shape = model.attention(entry, batch)
        stock, before, after = (_compiled(sources[batch], entry, way, spec, shape) for way in WAYS)
        if error := before.error or after.error:
            lines.append(f"halo: {error}")
            failed.append(f"{where}: {error}")
            continue
        every = pairs(before.rows, after.rows, before.configured)
        found = [pair for pair in every if calls_of(pair.after, entry)]
        subjects += [Subject(where, pair, shape) for pair in found]
        lines += [*table(found, entry), *_step(stock, before, after, entry)]
        if not stock.error:
            theirs, ours = (entry_microseconds(way.rows, entry)[0] for way in (stock, after))
            ratios.append(theirs / ours)
    return Compared(lines, subjects, failed, ratios)


def _step(stock: Compiled, before: Compiled, after: Compiled, entry: str) -> Iterator[str]:
    """A call of `entry` by the stock module, the rewritten one, and that with the spec."""
    without, _ = entry_microseconds(before.rows, entry)
    ours, _ = entry_microseconds(after.rows, entry)
    yield f"predicted us, all dispatches: {without:.0f} without the spec, {ours:.0f} with it"
    if stock.error:
        yield f"stock IREE: {stock.error}"
        return
    theirs, unknown = entry_microseconds(stock.rows, entry)
    note = f"; without {', '.join(unknown)}" if unknown else ""
    yield f"stock IREE: {theirs:.0f} predicted us, {theirs / ours:.2f} times ours{note}"
    for title, some, others in (("stock", stock, after), ("halo", after, stock)):
        for line in without_counterpart(some.rows, others.rows, entry):
            yield f"  only {title}: {line}"


def _compiled(source: Path, entry: str, way: str, spec: Path, shape: AttentionShape) -> Compiled:
    try:
        found = _in_child(_compile, source, entry, way, spec)
    except UserError as error:
        return Compiled(error=str(error).replace(f"{source.parent}/", ""))
    return replace(found, rows=with_attention(found.rows, shape, target(TARGET)))


def _export(model: Model, folder: Path) -> dict[int, Path]:
    """The model's module for each batch."""
    from halo_mlir.export.job import Export

    stem = str(model).replace("/", "-").replace(" ", "-")
    config = folder / f"{stem}.config.json"
    config.write_text(json.dumps(model.config.to_hf()))
    sources = {batch: folder / f"{stem}-b{batch}.mlir" for batch in BATCHES}
    sizes: dict[str, Any] = {"layers": LAYERS, "seq_multiple": MULTIPLE, **FORMS[model.form]}
    for batch, path in sources.items():
        Export(path, config=config, shapes_only=True, batch=batch, **sizes).run()
    return sources


def _compile(path: Path, entry: str, way: str, spec: Path) -> Compiled:
    """The dispatches of one entry point of a module, compiled one of the three ways."""
    chip = target(TARGET)
    options = CompileOptions(
        target=TARGET,
        stages=() if way == "stock" else target_stages(TARGET),
        tuning_spec=str(spec) if way == "halo" else None,
    )
    source = _only(read_source(str(path)), entry)
    with scratch_folder() as dump:
        result = compile_source(source, options, intermediates=dump)
        text = result.sources or ""
        assumed = {"?": POSITIONS}
        rows = report(text, dump, assume=assumed, target=chip, targets_text=result.targets)
    return Compiled(rows, configured_dispatches(text))


def _only(source: Source, entry: str) -> Source:
    """The module without its other entry points: stock IREE may fail on one of them."""
    with mlir_context():
        module = parse_module(source)
        for op in list(module.body.operations):
            if op.operation.name == "func.func" and symbol_name(op.operation) != entry:
                op.operation.erase()
        return Source(source.name, print_module(module, PrintOptions(debug_info=True)))


def _in_child(job: Callable[..., Any], *arguments: object) -> Any:
    """The result of `job` in a process of its own.

    The compiler can crash, and keeps a tuning spec for the life of its process.

    Raises:
        UserError: that of `job`; or it crashed, or took too long.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    reader, writer = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(writer, job, arguments), daemon=True)
    child.start()
    writer.close()
    try:
        if not reader.poll(TIMEOUT):
            child.kill()
            raise UserError(f"no end after {TIMEOUT} s")
        answer = reader.recv()
    except EOFError as error:
        child.join()
        code = child.exitcode or 0
        ended = signal.Signals(-code).name if code < 0 else f"exit status {code}"
        raise UserError(f"the compiler crashed ({ended})") from error
    finally:
        reader.close()
        child.join()
    if isinstance(answer, Exception):
        raise answer
    return answer


def _answer(writer: Connection, job: Callable[..., Any], arguments: Sequence[object]) -> None:
    """The child's side. What a crash writes to stderr is told in one line by the parent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        writer.send(job(*arguments))
    except UserError as error:
        writer.send(error)
    except Exception:
        writer.send(RuntimeError(traceback.format_exc()))
