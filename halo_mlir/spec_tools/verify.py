"""What a spec does to a model, asked of stock IREE: which op each entry configures, and why not.

The model is compiled to executable-sources once, without the spec. The rest is `iree-compile` from
there, once with the probes and once with the spec itself, each in a process with a time limit: a
configuration of another rank than its op can make IREE 3.13 run for ever.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import iree.compiler
from iree.compiler import ir

from halo_mlir.compiler import CONFIGURED, CompileOptions, compile_source
from halo_mlir.driver import mlir_context
from halo_mlir.errors import UserError
from halo_mlir.isolation import scratch_folder
from halo_mlir.module_io import Source, parse_module, read_source
from halo_mlir.spec_tools.files import TRANSFORM_LIBRARY, TUNING_SPEC, Entry, SpecFile, read_spec
from halo_mlir.spec_tools.probe import LISTED, ProbedOp, probe_library, probed_ops
from halo_mlir.spec_tools.words import conditions_in_words, op_text

_SOURCES = "executable-sources"
_SIZES = re.compile(
    r"\b(workgroup|reduction|partial_reduction|serial|subgroup|thread|padding|distribution|"
    r"vector_common_parallel|vector_reduction|cache_parallel|cache_reduction|"
    r"vector_inner_parallel) = \[([-\d, ]*)\]"
)
"""Lists of a lowering_config that have a number for each loop."""


@dataclass(frozen=True)
class Verdict:
    """Of `verify`: a line for each op that matters, and what is wrong, a line each."""

    rows: Sequence[tuple[str, str, str]]
    problems: Sequence[str]


def verify(
    spec: Source,
    model: Source,
    options: CompileOptions,
    *,
    timeout: float,
    allow_unused: bool = False,
) -> Verdict:
    """Which ops of a model each entry of a spec configures.

    Args:
        spec: the spec.
        model: MLIR text or bytecode, as halo-compile takes it.
        options: how to compile it; without specs.
        timeout: seconds for each run of IREE on the spec.
        allow_unused: that an entry matches nothing is no problem.

    Raises:
        UserError: the spec or the model does not parse or compile, or the time is over.
    """
    with scratch_folder() as scratch:
        runs = _Runs(scratch, model, options, spec, timeout)
        with mlir_context():
            read = read_spec(spec)
            ops = runs.probe(read, every_condition=False)
            rows, problems = _judge(read, ops, allow_unused=allow_unused)
            wrong = list(_wrong_ranks(ops))
            problems += wrong or _disagreements(read, ops, runs.apply(read))
    return Verdict(rows, problems)


def explain(
    spec: Source,
    model: Source,
    options: CompileOptions,
    *,
    timeout: float,
    dispatch: str = "",
    entry: str | None = None,
    most: int | None = None,
) -> Iterator[str]:
    """For each op of a model that matters and each entry, the first condition that does not hold.

    Args: as of `verify`, and
        dispatch: only dispatches whose name contains it; all their ops are told then.
        entry: only this entry.
        most: reasons for each op, those after most conditions; None for all.

    Raises:
        UserError: as `verify`; also where no dispatch or entry has the name.
    """
    with scratch_folder() as scratch, mlir_context():
        runs = _Runs(scratch, model, options, spec, timeout)
        read = read_spec(spec)
        if entry is not None and entry not in [one.name for one in read.entries]:
            names = ", ".join(one.name for one in read.entries)
            raise UserError(f"{spec.name}: no entry {entry}; it has {names}")
        ops = runs.probe(read, every_condition=True)
        if dispatch and not any(dispatch in op.dispatch for op in ops):
            names = ", ".join(dict.fromkeys(op.dispatch for op in ops))
            raise UserError(f"{model.name}: no dispatch {dispatch!r}; it has {names}")
        reasons = _Reasons(read.entries, entry, most)
        for op in ops:
            if dispatch in op.dispatch and (op.matches or dispatch or op.kind in LISTED):
                own = "" if op.free else ": has a configuration already"
                yield f"{op.dispatch} {op.text}{op.loops_text and f', {op.loops_text}'}{own}"
                yield from reasons.lines(op)


class _Runs:
    """Runs of stock IREE over a model brought to executable-sources."""

    def __init__(
        self, folder: Path, model: Source, options: CompileOptions, spec: Source, timeout: float
    ) -> None:
        self._folder, self._timeout = folder, timeout
        self._spec, self._model = spec, model
        with mlir_context():
            read_spec(spec)  # what is wrong with it is told before the model is compiled
        compiled = compile_source(model, replace(options, compile_to=_SOURCES))
        self._sources = folder / "sources.mlir"
        self._sources.write_bytes(compiled.output)
        self._flags = [
            *options.iree_flags(),
            f"--compile-from={_SOURCES}",
            f"--compile-to={CONFIGURED}",
        ]

    def probe(self, spec: SpecFile, *, every_condition: bool) -> list[ProbedOp]:
        """The ops with the marks of the probes."""
        text = probe_library(spec, every_condition=every_condition)
        return self._ops(TRANSFORM_LIBRARY, text.encode(), spec)

    def apply(self, spec: SpecFile) -> list[ProbedOp]:
        """The ops with the configurations of the spec itself."""
        door = TUNING_SPEC if spec.tuning else TRANSFORM_LIBRARY
        return self._ops(door, self._spec.data, spec)

    def _ops(self, door: str, data: bytes, spec: SpecFile) -> list[ProbedOp]:
        library, result = self._folder / "library.mlir", self._folder / "configured.mlir"
        library.write_bytes(data)
        reason = self._run([f"{door}{library}", "-o", str(result)])
        if reason:
            alone = self._run(["-o", str(result)])
            blame = f"{self._model.name}: IREE does not take it without the spec either"
            raise UserError(
                f"{blame if alone else f'{self._spec.name}: IREE refuses it'}: {reason}"
            )
        return list(probed_ops(parse_module(read_source(str(result))), spec.entries))

    def _run(self, flags: Sequence[str]) -> str:
        """Run iree-compile; --> its first error, "" where there is none."""
        tool = Path(iree.compiler.__path__[0]) / "_mlir_libs" / "iree-compile"
        # One thread: with several, IREE 3.13 was once seen to wait for ever, spec or not.
        command = [str(tool), "--mlir-disable-threading", str(self._sources), *self._flags, *flags]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=self._timeout, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise UserError(
                f"{self._spec.name}: iree-compile did not end within {self._timeout:g} s; does a "
                "configuration have another rank than its op? (--timeout gives it longer)"
            ) from error
        said = re.search(r"^.*?error: (.*)$", done.stderr, re.MULTILINE)
        if said:  # of a library that does not load there is one with status 0
            return said[1]
        return f"iree-compile ended with status {done.returncode}" if done.returncode else ""


def _judge(
    spec: SpecFile, ops: Sequence[ProbedOp], *, allow_unused: bool
) -> tuple[list[tuple[str, str, str]], list[str]]:
    rows: list[tuple[str, str, str]] = []
    problems: list[str] = []
    unused: list[str] = []
    for entry in spec.entries:
        rows += [(entry.name, op.dispatch, op.text) for op in ops if op.matches[:1] == [entry]]
        if not any(entry in op.matches for op in ops):
            unused.append(entry.name)
    # A dispatch has one configuration, of whichever of its ops.
    taken = {op.dispatch for op in ops if op.matches or not op.free}
    for op in ops:
        if op.kind in LISTED and not op.matches and not (op.free and op.dispatch in taken):
            rows.append(("default" if op.free else "own", op.dispatch, op.text))
        if len(op.matches) > 1:
            first, *later = (entry.name for entry in op.matches)
            problems.append(
                f"{op.dispatch} {op.text}: matched by {first} and also by {', '.join(later)}; "
                "only the first configures it"
            )
    if allow_unused:
        rows += [("unused", "-", f"{len(unused)} in all")] if unused else []
    else:
        rows += [(name, "-", "nothing") for name in unused]
        problems += [f"entry {name} matches nothing in this model" for name in unused]
    return list(dict.fromkeys(rows)), problems


def _wrong_ranks(ops: Sequence[ProbedOp]) -> Iterator[str]:
    """Configurations with more or fewer numbers than their op has loops: IREE may hang."""
    for op in ops:
        for entry in op.matches[:1]:
            if entry.lowering is None or op.loops is None:
                continue
            for name, numbers in _SIZES.findall(str(entry.lowering)):
                if (rank := numbers.count(",") + bool(numbers.strip())) != op.loops:
                    yield (
                        f"entry {entry.name}: {name} has {rank} numbers for the {op.loops} loops "
                        f"of {op.dispatch} {op.text}"
                    )


def _disagreements(
    spec: SpecFile, probed: Sequence[ProbedOp], configured: Sequence[ProbedOp]
) -> list[str]:
    """Where the spec itself left other configurations than its conditions on their own tell."""
    wins = Counter((op.dispatch, op.matches[0].name) for op in probed if op.matches)
    dispatches = dict.fromkeys(op.dispatch for op in configured)
    problems = []
    for entry in spec.entries:
        if not entry.traces:
            continue  # a strategy; what it leaves is its own affair
        # Without a mark of its own, an op may have its configuration from elsewhere.
        others = [other.traces for other in spec.entries if other is not entry]
        marked = set(entry.traces) - {"lowering_config"} and entry.traces not in others
        left = Counter(op.dispatch for op in configured if entry.left_on(op.attributes))
        for dispatch in dispatches:
            expected, found = wins[dispatch, entry.name], left[dispatch]
            if found < expected or (marked and found > expected):
                problems.append(
                    f"entry {entry.name} is the first to match {expected} ops of {dispatch}, but "
                    f"{found} have its configuration"
                )
    return problems


@dataclass
class _Reasons:
    """Why entries do not configure an op; what a matcher says in words is found once."""

    entries: Sequence[Entry]
    only: str | None
    most: int | None
    _words: dict[int, list[tuple[ir.Operation, str]]] = field(default_factory=dict)

    def lines(self, op: ProbedOp) -> Iterator[str]:
        """A line for each reason, those after most conditions first, and whom it holds for."""
        reasons: dict[str, list[int]] = {}
        for at, entry in enumerate(self.entries):
            if self.only in (None, entry.name):
                reasons.setdefault(self._reason(op, at), []).append(at)

        inputs = op.loops_text.partition("->")[0]

        def nearness(item: tuple[str, list[int]]) -> tuple[int, int, bool]:
            reason, (first, *_) = item
            unlike = not inputs or inputs not in reason
            if self.entries[first] in op.matches:
                return op.matches.index(self.entries[first]) - len(op.matches), 0, unlike
            return 0, -op.passed.get(first, 0), unlike

        nearest = sorted(reasons.items(), key=nearness)
        for reason, (first, *others) in nearest[: self.most]:
            name, also = self.entries[first].name, f" and {len(others)} more" if others else ""
            yield f"  entry {name}{also}: {reason}{self._text(op, first)}"
        if self.most is not None and len(nearest) > self.most:
            yield f"  and {len(nearest) - self.most} further reasons (--all)"

    def _reason(self, op: ProbedOp, at: int) -> str:
        entry = self.entries[at]
        if entry in op.matches:
            first = op.matches[0]
            return "configures it" if first is entry else f"matches, but {first.name} comes first"
        if at not in self._words:
            self._words[at] = conditions_in_words(entry.matcher)
        asked = self._words[at][op.passed.get(at, 0)][1] or "something else"
        if asked == f"the same as {op.structure}":
            return f"{asked} wanted, but body or attributes differ"
        return f"{asked} wanted"

    def _text(self, op: ProbedOp, at: int) -> str:
        """The condition that does not hold, as the spec has it."""
        if self.entries[at] in op.matches:
            return ""
        return f" ({op_text(self._words[at][op.passed.get(at, 0)][0])})"
