"""`--verify-diagnostics`: compare what was emitted with `expected-error` comments.

// expected-error @+1 {{text}}       the next line; @-N, @above, @below, @unknown likewise
// expected-warning-re {{a {{.*}}}}  regular expressions between inner braces
"""

import re
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.module_io import Source

_EXPECTED = re.compile(
    r"expected-(error|warning|remark|note)(-re)? *(?:@([+-]\d+|above|below|unknown))? *"
    r"\{\{((?:[^{}]|\{\{.*?\}\}|[{}](?![{}]))*)\}\}"
)
_KINDS = {
    ir.DiagnosticSeverity.ERROR: "error",
    ir.DiagnosticSeverity.WARNING: "warning",
    ir.DiagnosticSeverity.REMARK: "remark",
    ir.DiagnosticSeverity.NOTE: "note",
}


@dataclass(frozen=True)
class Emitted:
    """One diagnostic; line 0 where it has no location in the file."""

    kind: str
    line: int
    message: str


@dataclass(frozen=True)
class Expected:
    """One `expected-...` comment; `line` is the line it speaks of, `written_at` its own."""

    kind: str
    line: int
    written_at: int
    text: str
    is_regex: bool

    def matches(self, emitted: Emitted) -> bool:
        """Whether `emitted` is what is expected; plain text may be any part of the message."""
        if (self.kind, self.line) != (emitted.kind, emitted.line):
            return False
        if not self.is_regex:
            return self.text in emitted.message
        parts = re.split(r"\{\{(.*?)\}\}", self.text)
        regex = "".join(p if n % 2 else re.escape(p) for n, p in enumerate(parts))
        try:
            return re.search(regex, emitted.message) is not None
        except re.error as error:
            raise UserError(
                f"line {self.written_at}: invalid regex '{self.text}': {error}"
            ) from error


def expectations(source: Source) -> list[Expected]:
    """The `expected-...` comments of `source`."""
    found = []
    for number, line in enumerate(source.data.decode(errors="replace").splitlines(), start=1):
        for kind, regex, offset, text in _EXPECTED.findall(line):
            moved = {"above": -1, "below": 1, "": 0}.get(offset)
            if offset == "unknown":
                target = 0
            else:
                target = number + (int(offset) if moved is None else moved)
            found.append(Expected(kind, target, number, text, bool(regex)))
    return found


class DiagnosticRecorder:
    """Keeps every diagnostic of a context instead of printing it."""

    def __init__(self, context: ir.Context) -> None:
        self.emitted: list[Emitted] = []
        self._handler = context.attach_diagnostic_handler(self._record)

    def _record(self, diagnostic) -> bool:
        self.add(diagnostic)
        return True

    def add(self, diagnostic) -> None:
        """Record a diagnostic and its notes."""
        where = location_text(diagnostic.location).split(":")
        line = int(where[-2]) if len(where) >= 3 and where[-2].isdigit() else 0
        found = Emitted(_KINDS[diagnostic.severity], line, diagnostic.message)
        if found not in self.emitted:
            self.emitted.append(found)
        for further in diagnostic.notes:
            # mlir-opt does not attach the operation to a diagnostic that it verifies.
            if not further.message.startswith("see current operation:"):
                self.add(further)

    def differences(self, source: Source) -> list[str]:
        """One line for each diagnostic that was not expected or did not come."""
        missing, unexpected = expectations(source), []
        for emitted in self.emitted:
            match = next((e for e in missing if e.matches(emitted)), None)
            if match is not None:
                missing.remove(match)
            else:
                unexpected.append(emitted)
        return [f"{source.name}:{e.line}: unexpected {e.kind}: {e.message}" for e in unexpected] + [
            f'{source.name}:{e.written_at}: expected {e.kind} "{e.text}" was not produced'
            for e in missing
        ]
