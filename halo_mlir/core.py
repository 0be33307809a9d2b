"""Patterns, passes and the record of what they did.

A pattern is a function with a root op name. It guards first and mutates last; it declines an op by
raising `MatchFailure("reason")`. A pass is a frozen dataclass: its fields are its options, its
docstring is its documentation, its `patterns` do the work. Every decline is kept, with the op's
location and the reason, for `halo-opt --explain`.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Literal

import iree.compiler.rewrite as rw
from iree.compiler import ir

MAX_SWEEPS = 16
"""Sweeps over a module before a pass that still fires is taken for one that never ends."""


class MatchFailure(Exception):
    """A pattern declines an op; the message is a lower-case clause about the op."""


@dataclass(frozen=True)
class Pattern:
    """A rewrite rooted at ops of the names `roots`; made by the decorator `pattern`."""

    name: str
    roots: tuple[str, ...]
    rewrite: Callable[[Any, Any, Any], str | None]
    looks_like: Callable[[Any], bool] | None
    benefit: int


def pattern(*roots: str, looks_like: Callable[[Any], bool] | None = None, benefit: int = 1):
    """Make a `Pattern` of `function(op, rewriter, options)`.

    What the function returns, if anything, is a clause about the op for `halo-opt --explain`.

    Args:
        roots: the names of ops it starts from; ops without Python bindings are fine.
        looks_like: a cheap test for roots as common as `torch.aten.slice.Tensor`; an op that fails
            it is passed over in silence, where a `MatchFailure` is recorded.
        benefit: of several patterns with one root the one with the highest is tried first.
    """

    def make(function: Callable[[Any, Any, Any], str | None]) -> Pattern:
        return Pattern(function.__name__, roots, function, looks_like, benefit)

    return make


@dataclass(frozen=True)
class Decline:
    """One op that looked like a match of `pattern_name`, and why it was left alone."""

    pass_name: str
    pattern_name: str
    op_name: str
    location: str
    reason: str

    def __str__(self) -> str:
        return f"{self.location}: {self.pass_name}/{self.pattern_name} declined: {self.reason}"


@dataclass(frozen=True)
class Note:
    """What `pattern_name` says of an op that it rewrote."""

    pass_name: str
    pattern_name: str
    op_name: str
    location: str
    text: str

    def __str__(self) -> str:
        return f"{self.location}: {self.pass_name}/{self.pattern_name}: {self.text}"


@dataclass
class Report:
    """What the passes of one run did: rewrites by (pass, pattern), notes and declines in order."""

    applied: Counter[tuple[str, str]] = field(default_factory=Counter)
    declined: list[Decline] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def add(self, other: "Report") -> None:
        """Append what another run did."""
        self.applied += other.applied
        self.declined += other.declined
        self.notes += other.notes

    def explanation(self) -> list[str]:
        """What `--explain` prints: notes, declines and the summary."""
        return [*map(str, self.notes), *map(str, self.declined), *self.summary()]

    def summary(self) -> list[str]:
        """One line a pattern: `pass/pattern: N applied, M declined`."""
        refused = Counter((d.pass_name, d.pattern_name) for d in self.declined)
        return [
            f"{key[0]}/{key[1]}: {self.applied[key]} applied, {refused[key]} declined"
            for key in sorted(self.applied.keys() | refused.keys())
        ]

    def to_json(self) -> dict[str, Any]:
        """The whole record as plain data."""
        return {
            "applied": [
                {"pass": name, "pattern": pattern_name, "count": count}
                for (name, pattern_name), count in sorted(self.applied.items())
            ],
            "notes": [vars(note) for note in self.notes],
            "declined": [vars(decline) for decline in self.declined],
        }


_FILE_LOCATION = re.compile(r'"([^"]*)":(\d+):(\d+)')


def location_text(location: ir.Location) -> str:
    """`FILE:LINE:COLUMN` of the innermost file location, or the location as MLIR prints it."""
    text = str(location)
    found = _FILE_LOCATION.search(text)
    return ":".join(found.groups()) if found else text.removeprefix("loc(").removesuffix(")")


@dataclass(frozen=True)
class Pass:
    """Base of all passes: apply `patterns` everywhere until none fires.

    A subclass is a frozen dataclass. Its fields are the options (bool, int, float, str, or a
    Literal of strings), its docstring's first line is its summary. A pass that is no set of
    patterns overrides `run`. `level` says what it reads: the torch dialect that turbine exports, or
    the linalg that IREE's `input` phase makes of it. `dialects` are those of the ops it creates;
    None loads all of them, which takes 10 ms.
    """

    name: ClassVar[str]
    level: ClassVar[Literal["torch", "linalg"]] = "torch"
    dialects: ClassVar[tuple[str, ...] | None] = None
    patterns: ClassVar[tuple[Pattern, ...]] = ()

    def run(self, module: ir.Module, report: Report) -> None:
        """Rewrite `module` in place and record what was done and what was declined.

        Ops are visited once a sweep; sweeps go on until none applies anything, and the declines of
        the last one count, so an op that a later sweep rewrote is not reported as declined.
        """
        if not self.patterns:
            raise TypeError(f"{type(self).__name__} has no patterns and does not override run")
        for _ in range(MAX_SWEEPS):
            declined: list[Decline] = []
            applied: Counter[tuple[str, str]] = Counter()
            patterns = rw.RewritePatternSet()
            for candidate in self.patterns:
                callback = self._callback(candidate, applied, declined, report.notes)
                for root in candidate.roots:
                    patterns.add(root, callback, benefit=candidate.benefit)
            rw.walk_and_apply_patterns(module.operation, patterns.freeze())
            report.applied += applied
            if not applied:
                report.declined += declined
                return
        raise RuntimeError(f"{self.name} still fires after {MAX_SWEEPS} sweeps")

    def _callback(
        self, candidate: Pattern, applied: Counter, declined: list[Decline], notes: list[Note]
    ):
        def match_and_rewrite(op, rewriter) -> bool:
            if candidate.looks_like is not None and not candidate.looks_like(op):
                return True
            # The op is gone once it is rewritten.
            name, location = op.operation.name, op.location
            try:
                text = candidate.rewrite(op, rewriter, self)
            except MatchFailure as reason:
                declined.append(
                    Decline(self.name, candidate.name, name, location_text(location), str(reason))
                )
                return True
            if text is not None:
                notes.append(Note(self.name, candidate.name, name, location_text(location), text))
            applied[self.name, candidate.name] += 1
            return False

        return match_and_rewrite

    def __str__(self) -> str:
        """The pass as a pipeline names it, with the options that differ from their defaults."""
        changed = [
            f"{option.name.replace('_', '-')}={_print_option(getattr(self, option.name))}"
            for option in fields(self)
            if getattr(self, option.name) != option.default
        ]
        return f"{self.name}{{{' '.join(changed)}}}" if changed else self.name


def _print_option(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}'" if " " in text or not text else text
