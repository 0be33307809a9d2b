"""The commands of halo-spec."""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from halo_mlir.compiler import CompileOptions, target_stages
from halo_mlir.driver import mlir_context
from halo_mlir.errors import UserError
from halo_mlir.files import write_output
from halo_mlir.module_io import Source, read_source
from halo_mlir.passes import unknown_name
from halo_mlir.spec_tools.files import Entry, check_spec, read_spec
from halo_mlir.spec_tools.merge import merge
from halo_mlir.spec_tools.verify import explain, verify
from halo_mlir.spec_tools.words import conditions_in_words, configuration_in_words
from halo_mlir.specs.library import SPECS, spec_source, summary

NEAREST = 6
"""Reasons that `explain` gives for each op; entries with others are further from matching."""


def listing() -> str:
    """The specs that come with the package, a line each."""
    width = max(map(len, SPECS), default=0)
    return "\n".join(f"{name.ljust(width)}  {summary(name)}" for name in SPECS)


def build(name: str, output: str) -> None:
    """Write a spec, after it was parsed.

    Raises:
        UserError: there is no such spec, it does not parse, or the file cannot be written.
    """
    if name not in SPECS and not name.endswith(".py"):
        unknown_name("spec", name, SPECS)
    source = spec_source(name)
    with mlir_context(), _lines_of_text(name):
        check_spec(source)
    write_output(output, source.data)


@contextmanager
def _lines_of_text(name: str) -> Iterator[None]:
    """A place in the text that a Python file made is not one in the file."""
    try:
        yield
    except UserError as error:
        place = re.match(rf"{re.escape(name)}:(\d+):\d+: ", str(error))
        if place is None or not name.endswith(".py"):
            raise
        rest = str(error)[place.end() :]
        raise UserError(f"{name}: line {place[1]} of its text: {rest}") from error


def merge_files(names: Sequence[str], output: str) -> list[str]:
    """Write the spec with the entries of several; --> the conflicts, which leave nothing written.

    Raises:
        UserError: one of them does not parse, or has entries that cannot be told.
    """
    with mlir_context():
        merged = merge([read_spec(spec_source(name)) for name in names])
        for note in merged.notes:
            print(f"halo-spec: {note}", file=sys.stderr)
        if merged.text:
            read_spec(Source("the merged spec", merged.text.encode()))
    if merged.text:
        write_output(output, merged.text)
    return merged.conflicts


def show(name: str) -> str:
    """Each entry of a spec in words.

    Raises:
        UserError: it does not parse, or its entries cannot be told.
    """
    with mlir_context():
        spec = read_spec(spec_source(name))
        return "\n\n".join("\n".join(_entry_lines(entry)) for entry in spec.entries)


def _entry_lines(entry: Entry) -> Iterable[str]:
    yield f"{entry.name}{'  ' if entry.comments else ''}{'; '.join(entry.comments)}"
    words = (asked for _, asked in conditions_in_words(entry.matcher) if asked)
    for number, asked in enumerate(words):
        yield f"  {'' if number else 'where':7}{asked}"
    for number, given in enumerate(configuration_in_words(entry)):
        yield f"  {'' if number else 'gets':7}{given}"


def verify_model(options: argparse.Namespace) -> Sequence[str]:
    """Print which ops of `options.model` each entry configures; --> what is wrong, a line each.

    Raises:
        UserError: see `halo_mlir.spec_tools.verify.verify`.
    """
    verdict = verify(
        spec_source(options.spec),
        read_source(options.model),
        _compile_options(options),
        timeout=options.timeout,
        allow_unused=options.allow_unused,
    )
    rows = [("entry", "dispatch", "op"), *verdict.rows]
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, dispatch, op in rows:
        print(f"{name.ljust(first)}  {dispatch.ljust(second)}  {op}")
    return [f"{options.spec}: {problem}" for problem in verdict.problems]


def explain_model(options: argparse.Namespace) -> None:
    """Print for each op of `options.model` and each entry the first condition that fails.

    Raises:
        UserError: see `halo_mlir.spec_tools.verify.explain`.
    """
    lines = explain(
        spec_source(options.spec),
        read_source(options.model),
        _compile_options(options),
        timeout=options.timeout,
        dispatch=options.dispatch,
        entry=options.entry,
        most=None if options.all else NEAREST,
    )
    for line in lines:
        print(line)


def _compile_options(options: argparse.Namespace) -> CompileOptions:
    stages = target_stages(options.target, name=options.pipeline, text=options.pass_pipeline)
    return CompileOptions(target=options.target, stages=stages)
