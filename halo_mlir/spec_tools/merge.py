"""One spec of several: the entries of the first, then those of the second, and so on.

Sequences are compared by what they do, with all that they refer to. Equal ones are kept once;
unequal actions with one name get numbers; unequal entries with one name are a conflict.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from iree.compiler import ir

from halo_mlir.analysis.walk import symbol_name
from halo_mlir.spec_tools.files import (
    DEFAULT_ENTRY_POINT,
    ENTRY_POINT,
    LIBRARY,
    SEQUENCE,
    Entry,
    SpecFile,
)
from halo_mlir.spec_tools.probe import conditions_text

_WITH_DEFAULT = "iree_codegen.tuning_spec_with_default_entrypoint"
_OP = "!transform.any_op"
_TOKEN = re.compile(r'@"(?P<quoted>[^"]*)"|"(?:[^"\\]|\\.)*"|@(?P<name>[\w.$-]+)')


@dataclass
class Merged:
    """Of `merge`: the text, or conflicts that leave none; and what the user may want to know."""

    text: str = ""
    conflicts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Taken:
    entry: Entry
    file: str
    matcher: str
    action: str


def merge(specs: Sequence[SpecFile]) -> Merged:
    """The module with the entries of `specs` in their order; all in one context.

    It is a tuning spec where all of them are; else a transform library.
    """
    result = Merged()
    entries: dict[str, _Taken] = {}
    texts: dict[str, str] = {}
    reserved = {entry.name for spec in specs for entry in spec.entries} | {DEFAULT_ENTRY_POINT}
    by_meaning: dict[str, str] = {}
    matchers: list[str] = []
    pairs: list[str] = []
    for spec in specs:
        meanings = _meanings(spec)
        names = _names(spec, meanings, by_meaning, reserved)
        for other in spec.others:
            name = symbol_name(other)
            if name not in {entry.name for entry in spec.entries}:
                texts.setdefault(names[name], _renamed(other, names))
        for entry in spec.entries:
            action = symbol_name(entry.action)
            taken = _Taken(entry, spec.name, meanings[entry.name], meanings[action])
            if entry.name in entries:
                result.conflicts += _conflict(entries[entry.name], taken)
                continue
            entries[entry.name] = taken
            said = "\n".join(f"// {line}" for line in entry.comments or (Path(spec.name).name,))
            matchers.append(f"{said}\n{_renamed(entry.matcher, names)}")
            pairs.append(f"@{entry.name} -> @{names[action]}")
    result.notes += _never_reached(list(entries.values()))
    if not result.conflicts:
        tuning = all(spec.tuning for spec in specs)
        result.text = _module([*texts.values(), *matchers], pairs, tuning=tuning)
    return result


def _meanings(spec: SpecFile) -> dict[str, str]:
    """The text of each sequence by name, with what it refers to in place of the names."""
    sequences = {symbol_name(op): op for op in spec.others}
    found: dict[str, str] = {}

    def meaning(name: str) -> str:
        if name not in found:
            found[name] = f"@{name}"  # of one that refers to itself
            others = {other: meaning(other) for other in _references(sequences[name], sequences)}
            found[name] = _renamed(sequences[name], {**others, name: "self"})
        return found[name]

    return {name: meaning(name) for name in sequences}


def _references(op: ir.Operation, known: Mapping[str, ir.Operation]) -> list[str]:
    text = op.get_asm(use_local_scope=True)
    names = [match["name"] or match["quoted"] for match in _TOKEN.finditer(text)]
    return [name for name in dict.fromkeys(names) if name in known and name != symbol_name(op)]


def _names(
    spec: SpecFile, meanings: Mapping[str, str], by_meaning: dict[str, str], reserved: set[str]
) -> dict[str, str]:
    """The new name of each sequence of a spec; `by_meaning` and `reserved` are added to."""
    entries = {entry.name for entry in spec.entries}
    names = {name: name for name in entries}
    for name, meaning in meanings.items():
        if name in entries:
            continue
        if meaning not in by_meaning:
            fresh, number = name, 1
            while fresh in reserved:
                number += 1
                fresh = f"{name}_{number}"
            reserved.add(fresh)
            by_meaning[meaning] = fresh
        names[name] = by_meaning[meaning]
    return names


def _renamed(op: ir.Operation, names: Mapping[str, str]) -> str:
    """The text of a sequence without aliases, its symbols as `names` has them."""

    def new(match: re.Match[str]) -> str:
        name = match["name"] or match["quoted"]
        return f"@{names[name]}" if name in names else match[0]

    return _TOKEN.sub(new, op.get_asm(use_local_scope=True))


def _conflict(first: _Taken, second: _Taken) -> list[str]:
    where = f"{first.file} and {second.file}"
    name = first.entry.name
    if first.matcher != second.matcher:
        return [f"entry {name} of {where}: differs; rename one"]
    if first.action != second.action:
        return [f"entry {name} of {where}: matches the same, but does something else; rename one"]
    return []


def _never_reached(entries: Sequence[_Taken]) -> list[str]:
    """Entries with the conditions of an earlier one, which always wins."""
    seen: dict[str, _Taken] = {}
    notes = []
    for taken in entries:
        first = seen.setdefault(conditions_text(taken.entry.matcher), taken)
        if first is not taken:
            notes.append(
                f"entry {taken.entry.name} of {taken.file} is never reached: it matches what "
                f"{first.entry.name} of {first.file} does"
            )
    return notes


def _module(sequences: Sequence[str], pairs: Sequence[str], *, tuning: bool) -> str:
    inside = "\n".join(sequences).replace("\n", "\n  ")
    listed = ",\n        ".join(pairs)
    module = f", {_WITH_DEFAULT}" if tuning else ""
    marked = f" attributes {{{ENTRY_POINT}}}" if tuning else ""
    return (
        f"module @merged attributes {{{LIBRARY}{module}}} {{\n  {inside}\n"
        f"  {SEQUENCE} @{DEFAULT_ENTRY_POINT}(%variant: {_OP} {{transform.consumed}}) -> {_OP}"
        f"{marked} {{\n"
        f"    %configured = transform.foreach_match in %variant\n        {listed}\n"
        f"        : ({_OP}) -> {_OP}\n    transform.yield %configured : {_OP}\n  }}\n}}\n"
    )
