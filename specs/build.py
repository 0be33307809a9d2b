"""Transform-dialect specs from Python: what an entry matches, and the configuration it gives.

    with spec("mine") as library:
        with library.matcher("decode") as op:
            op.contraction("f16", "f16", "f32", "mk,nk->mn")
            op.size("m", least=2, most=16)
            op.apply(CompilationInfo(...), basis="predicted: 512 workgroups where IREE has 64")
    print(library.text())

The text goes through both of iree-compile's doors, --iree-codegen-tuning-spec-path and
--iree-codegen-transform-dialect-library. Entries are tried in order; the first that matches
configures the op and leaves its name there as `halo.spec`.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from halo_mlir.specs.matcher import OP, PARAM, TYPES, Matcher, SpecError

_MAP = re.compile(r"affine_map<\([^>]*\) -> \([^>]*\)>")
_HERE = Path(__file__)


@dataclass
class Action:
    """A named sequence that annotates the op an entry matched with the params it is given."""

    name: str
    attributes: list[str] = field(default_factory=list)

    def annotate(self, attribute: str) -> None:
        """Put the next param on the op as `attribute`."""
        self.attributes.append(attribute)

    def text(self) -> str:
        """The named sequence."""
        params = [f"%p{at}: {PARAM} {{transform.readonly}}" for at in range(len(self.attributes))]
        lines = [
            f'    transform.annotate %op "{attribute}" = %p{at} : {OP}, {PARAM}'
            for at, attribute in enumerate(self.attributes)
        ]
        head = ", ".join([f"%op: {OP} {{transform.readonly}}", *params])
        body = "\n".join([*lines, "    transform.yield"])
        return f"  transform.named_sequence @{self.name}({head}) {{\n{body}\n  }}"


@dataclass
class Spec:
    """Entries in the order in which they are tried; see the module."""

    name: str
    entries: list[Matcher] = field(default_factory=list)
    _actions: dict[tuple[str, ...], Action] = field(default_factory=dict)

    @contextmanager
    def matcher(self, name: str) -> Iterator[Matcher]:
        """An entry, complete when the block ends.

        Raises:
            SpecError: the name is taken or reserved, or nothing was applied.
        """
        if not name.isidentifier() or name.startswith("__"):
            raise SpecError(f"{name!r} is no name for an entry")
        if any(entry.name == name for entry in self.entries):
            raise SpecError(f"two entries are called {name}")
        entry = Matcher(name, self.name, _caller())
        yield entry
        if not entry.annotations:
            raise SpecError(f"{name}: nothing is applied where it matches")
        self.entries.append(entry)
        self._action_of(entry)

    @contextmanager
    def apply(self, name: str) -> Iterator[Action]:
        """What is done to an op that an entry matched, for entries with the same attributes."""
        action = Action(name)
        yield action
        self._actions[tuple(action.attributes)] = action

    def _action_of(self, entry: Matcher) -> Action:
        attributes = tuple(entry.annotations)
        if attributes not in self._actions:
            suffix = "" if not self._actions else f"_{len(self._actions)}"
            with self.apply(f"configure{suffix}") as action:
                for attribute in attributes:
                    action.annotate(attribute)
        return self._actions[attributes]

    def text(self) -> str:
        """The module, as iree-opt and stock iree-compile read it."""
        pairs = ",\n".join(
            f"        @{entry.name} -> @{self._action_of(entry).name}" for entry in self.entries
        )
        marks = "transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint"
        parts = [
            f"module @{self.name} attributes {{{marks}}} {{",
            *(action.text() for action in self._actions.values()),
            *(entry.text() for entry in self.entries),
            f"  transform.named_sequence @__kernel_config(%variant: {OP} {{transform.consumed}}) "
            f"-> {OP} attributes {{iree_codegen.tuning_spec_entrypoint}} {{",
            f"    %configured = transform.foreach_match in %variant\n{pairs}",
            f"        : ({OP}) -> {OP}",
            f"    transform.yield %configured : {OP}",
            "  }",
            "}",
        ]
        return _with_aliases("\n".join(parts) + "\n")


@contextmanager
def spec(name: str) -> Iterator[Spec]:
    """A library of entries, complete when the block ends.

    Raises:
        SpecError: the name is none of a symbol, or there is no entry.
    """
    if not name.isidentifier():
        raise SpecError(f"{name!r} is no name for a spec")
    library = Spec(name)
    yield library
    if not library.entries:
        raise SpecError(f"{name} has no entry")


def _with_aliases(text: str) -> str:
    """The module with short names for its types and affine maps in front."""
    maps = {text: f"#map{at}" for at, text in enumerate(dict.fromkeys(_MAP.findall(text)))}
    named = "".join(f"{alias} = {map_}\n" for map_, alias in maps.items())
    return TYPES + named + _MAP.sub(lambda found: maps[found[0]], text)


def _caller() -> str:
    """FILE:LINE of the code that calls this vocabulary, the file relative to the package's top."""
    frame = sys._getframe(1)
    while frame.f_back and (Path(frame.f_code.co_filename) == _HERE or _is_contextlib(frame)):
        frame = frame.f_back
    file = Path(frame.f_code.co_filename)
    place = f"specs/{file.name}" if file.parent == _HERE.parent else file.name
    return f"{place}:{frame.f_lineno}"


def _is_contextlib(frame) -> bool:
    return frame.f_globals.get("__name__") == "contextlib"
