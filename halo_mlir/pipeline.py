"""Parse and print pass pipelines: `halo-x{a=1},canonicalize,func.func(cse)`.

Python passes cannot be registered with MLIR, so a pipeline is split here: stages of ours become
`Pass` instances, all others stay text for MLIR's own parser.
"""

import types
import typing
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from halo_mlir.errors import UserError
from halo_mlir.passes import PIPELINES, PassTable, unknown_name

if TYPE_CHECKING:
    from halo_mlir.core import Pass

Stage: TypeAlias = "Pass | str"
"""A pass of ours, or the text of a native one."""

MODULE = "builtin.module"
_OPENERS = {"(": ")", "{": "}", "[": "]", "<": ">"}


def parse_pipeline(text: str, table: PassTable) -> list[Stage]:
    """The stages of `text`, ours as `Pass`, native ones as text; `builtin.module(...)` is optional.

    Raises:
        UserError: brackets do not match, a pass or an option is unknown, or a pass of ours is
            nested under an op other than the module.
    """
    if text.strip().startswith(f"{MODULE}("):
        items = split_pipeline(text)
        name, _, nested = _take_apart(items[0])
        if len(items) == 1 and nested is not None:
            text = nested  # the module itself; one further in is a module inside it
    stages: list[Stage] = []
    for item in split_pipeline(text):
        name, options, nested = _take_apart(item)
        if nested is not None and (not name or name in table):
            raise UserError(f"pipeline '{item}': '{name}' is no op that passes can be nested under")
        if nested is not None:
            _check_native(nested, table, name)
            stages.append(item)
        elif name in table or name.startswith("halo-"):
            stages.append(make_pass(name, options, table))
        else:
            stages.append(item)
    return stages


def named_pipeline(name: str, table: PassTable) -> list[Stage]:
    """The stages of `PIPELINES[name]`.

    Raises:
        UserError: there is no such pipeline.
    """
    if name not in PIPELINES:
        unknown_name("pipeline", name, PIPELINES)
    return parse_pipeline(PIPELINES[name], table)


def print_pipeline(stages: list[Stage]) -> str:
    """The text that `parse_pipeline` reads back as `stages`."""
    return f"{MODULE}({','.join(str(stage) for stage in stages)})"


def split_pipeline(text: str) -> list[str]:
    """Split at the commas outside all brackets and quotes; blank items are dropped.

    Raises:
        UserError: a bracket or a quote is not closed.
    """
    items, start, closers, quote = [], 0, [], ""
    for position, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character in _OPENERS:
            closers.append(_OPENERS[character])
        elif closers and character == closers[-1]:
            closers.pop()
        elif character in ")}]":
            raise UserError(f"pipeline '{text}': unexpected '{character}' at {position}")
        elif character == "," and not closers:
            items.append(text[start:position])
            start = position + 1
    if closers or quote:
        raise UserError(f"pipeline '{text}': '{quote or closers[-1]}' is missing at the end")
    items.append(text[start:])
    return [item.strip() for item in items if item.strip()]


def make_pass(name: str, options: str, table: PassTable) -> "Pass":
    """An instance of the pass `name` with `options` written as `a=1 b=y`.

    Raises:
        UserError: the pass or an option is unknown, or a value does not fit its option.
    """
    pass_class = table.get(name)
    hints = typing.get_type_hints(pass_class)
    known = {option.name.replace("_", "-"): option for option in fields(pass_class)}
    values = {}
    for key, value in _split_options(options):
        option = known.get(key.replace("_", "-"))
        if option is None:
            unknown_name(f"option of {name}", key, known)
        values[option.name] = _parse_value(hints[option.name], value, f"{name}: option '{key}'")
    try:
        return pass_class(**values)
    except (TypeError, ValueError) as error:
        raise UserError(f"{name}: {error}") from error


def option_type(hint: Any) -> str:
    """How `--list-passes` writes the type of an option."""
    if typing.get_origin(hint) is typing.Literal:
        return "|".join(map(str, typing.get_args(hint)))
    return hint.__name__ if isinstance(hint, type) else str(hint)


def _take_apart(item: str) -> tuple[str, str, str | None]:
    """`name{options}` or `name(nested)` --> (name, options, nested or None)."""
    ends = [position for position in (item.find("{"), item.find("(")) if position >= 0]
    if not ends:
        return item, "", None
    start = min(ends)
    name, inside = item[:start].strip(), item[start + 1 : -1]
    if item[-1] not in ")}":
        raise UserError(f"pipeline '{item}': text after the closing bracket")
    return (name, "", inside) if item[start] == "(" else (name, inside, None)


def _check_native(nested: str, table: PassTable, anchor: str) -> None:
    for item in split_pipeline(nested):
        name, _, inner = _take_apart(item)
        if name in table:
            raise UserError(f"{name} runs on {MODULE}; it cannot be nested under '{anchor}'")
        if inner is not None:
            _check_native(inner, table, name)


def _split_options(text: str) -> Iterator[tuple[str, str]]:
    word, quote = "", ""
    for character in text + " ":
        if quote:
            quote = "" if character == quote else quote
            word += character if quote else ""
        elif character in "\"'":
            quote = character
        elif character in " \t\n":
            if word:
                key, equals, value = word.partition("=")
                yield key, value if equals else "true"
            word = ""
        else:
            word += character
    if quote:
        raise UserError(f"options '{text}': '{quote}' is missing at the end")


def _parse_value(hint: Any, text: str, what: str) -> Any:
    if typing.get_origin(hint) in (types.UnionType, Union):
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is typing.Literal:
        if text not in typing.get_args(hint):
            raise UserError(f"{what} is one of {option_type(hint)}, not '{text}'")
        return text
    if hint is bool:
        if text.lower() not in ("true", "false", "1", "0"):
            raise UserError(f"{what} is true or false, not '{text}'")
        return text.lower() in ("true", "1")
    try:
        return hint(text)
    except ValueError as error:
        raise UserError(f"{what} needs {option_type(hint)}, not '{text}'") from error
