"""The specs that come with the package, by name, and specs from Python files of the user's.

A spec is what a function without arguments returns: a `build.Spec`, or the text of a module.
"""

import importlib
from collections.abc import Callable
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.module_io import Source, read_source
from halo_mlir.passes import unknown_name
from halo_mlir.python_files import place_in, run_file
from halo_mlir.specs.build import Spec, SpecError

# Values are "module:function", so that a spec costs nothing until it is named.
SPECS: dict[str, str] = {
    "cpu": "halo_mlir.specs.cpu:cpu",
    "gfx942": "halo_mlir.specs.gfx942:gfx942",
    "gfx942_gate_up": "halo_mlir.specs.gfx942_gate_up:gfx942_gate_up",
    "gfx942_matmul": "halo_mlir.specs.gfx942_matmul:gfx942_matmul",
    "gfx942_matvec": "halo_mlir.specs.gfx942_matvec:gfx942_matvec",
    "gfx942_matvec_strategy": "halo_mlir.specs.gfx942_matvec_strategy:gfx942_matvec_strategy",
    "gfx942_online_attention": "halo_mlir.specs.gfx942_online_attention:gfx942_online_attention",
    "sm_90": "halo_mlir.specs.sm_90:sm_90",
}

FUNCTION = "library"
"""What a Python file with a spec calls its function."""


def spec_text(name: str) -> str:
    """The text of the spec `name`.

    Raises:
        UserError: there is no such spec.
    """
    return _text(_function(name)())


def spec_source(word: str) -> Source:
    """The spec that a user calls `word`: one of ours, a Python file's, or a file.

    Raises:
        UserError: there is none.
    """
    if word in SPECS:
        return Source(word, spec_text(word).encode())
    if word.endswith(".py"):
        return Source(word, file_text(word).encode())
    if not Path(word).exists() and "." not in word and "/" not in word:
        unknown_name("spec", word, SPECS)
    return read_source(word)


def spec_file(word: str, folder: Path) -> Path:
    """The file of `spec_source`, written into `folder` where there is none.

    Raises:
        UserError: there is no such spec.
    """
    if word not in SPECS and not word.endswith(".py"):
        spec_source(word)
        return Path(word)
    path = folder / f"{Path(word).stem}.mlir"
    path.write_bytes(spec_source(word).data)
    return path


def summary(name: str) -> str:
    """The first line of the docstring of the spec's function, or else of its module."""
    function = _function(name)
    doc = function.__doc__ or importlib.import_module(function.__module__).__doc__ or ""
    return doc.strip().partition("\n")[0]


def file_text(path: str) -> str:
    """The text of the spec that `library()` of the Python file `path` returns.

    Raises:
        UserError: the file is missing or does not run, or has no such function.
    """
    function = run_file(path, f"halo_spec_{path}").get(FUNCTION)
    if not callable(function):
        raise UserError(f"{path}: defines no function {FUNCTION}() that returns a spec")
    with place_in(path):
        return _text(function())


def _function(name: str) -> Callable[[], Spec | str]:
    if name not in SPECS:
        unknown_name("spec", name, SPECS)
    module, _, function = SPECS[name].partition(":")
    return getattr(importlib.import_module(module), function)


def _text(spec: object) -> str:
    if isinstance(spec, Spec):
        return spec.text()
    if isinstance(spec, str):
        return spec
    raise SpecError(f"a spec function returned a {type(spec).__name__}, not a Spec or text")
