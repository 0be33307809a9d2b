"""`halo-opt --list-passes`, generated from the passes' own docstrings and fields."""

import inspect
import typing
from dataclasses import fields

from halo_mlir.passes import PIPELINES, PassTable
from halo_mlir.pipeline import option_type


def list_passes(table: PassTable) -> str:
    """Every pass with its summary and options, then every pipeline."""
    lines = ["Passes:"]
    for name in table.names():
        pass_class = table.get(name)
        documentation = inspect.getdoc(pass_class) or ""
        lines.append(f"  --{name}")
        lines += [f"      {line}".rstrip() for line in documentation.splitlines()]
        hints = typing.get_type_hints(pass_class)
        for option in fields(pass_class):
            flag = option.name.replace("_", "-")
            lines.append(f"        {flag}={option_type(hints[option.name])}  ({option.default})")
    lines.append("Pipelines (--pipeline NAME):")
    lines += [f"  {name}: {text}" for name, text in PIPELINES.items()]
    lines.append("Native passes: every pass of iree-opt, by its own name.")
    return "\n".join(lines) + "\n"
