"""Write docs/passes.md from the passes' docstrings, or check that it is current."""

import importlib
import inspect
import sys
import typing
from dataclasses import fields
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.files import write_output
from halo_mlir.passes import PASSES, PIPELINES, PassTable
from halo_mlir.pipeline import option_type
from halo_mlir.tools.common import Parser, run_tool

PAGE = Path("docs/passes.md")
HEAD = """# Passes

Generated from the passes themselves by `make docs`; `make check` fails when it is not current.
The rewrite is drawn as before --> after.
"""


def pass_reference() -> str:
    """The page, in the order of `PASSES`."""
    table, parts = PassTable(), [HEAD]
    for name in PASSES:
        pass_class = table.get(name)
        module = importlib.import_module(pass_class.__module__)
        parts.append(f"## `{name}`\n\n{inspect.getdoc(pass_class)}\n")
        parts.append(f"Level: {pass_class.level}. Source: `transforms/{_file_name(module)}`.\n")
        hints = typing.get_type_hints(pass_class)
        rows = [
            f"| `{option.name.replace('_', '-')}` | {option_type(hints[option.name])} "
            f"| {option.default} |"
            for option in fields(pass_class)
        ]
        if rows:
            parts.append(
                "\n".join(["| option | type | default |", "| --- | --- | --- |", *rows, ""])
            )
        parts.append(f"```text\n{inspect.getdoc(module)}\n```\n")
    parts.append("# Pipelines\n")
    parts += [f"- `{name}`: `{text}`" for name, text in PIPELINES.items()]
    return "\n".join(parts) + "\n"


def _file_name(module) -> str:
    return Path(inspect.getsourcefile(module) or "").name


def docs(arguments: list[str]) -> int:
    """Parse the command line and run it, in the project's root."""
    parser = Parser("docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail where the page is not current")
    options = parser.parse_args(arguments)
    text = pass_reference()
    if not options.check:
        write_output(PAGE, text)
    elif not PAGE.is_file() or PAGE.read_text() != text:
        raise UserError(f"{PAGE} is not current; run: make docs")
    return 0


def main() -> None:
    """Called by the Makefile."""
    run_tool("docs", docs)


if __name__ == "__main__":
    sys.exit(main())
