"""`halo-compile --emit-stock`: everything that plain `iree-compile` needs for the same result."""

import shlex
from dataclasses import replace
from pathlib import Path

from halo_mlir.compiler import Compilation, CompileOptions
from halo_mlir.errors import UserError
from halo_mlir.files import write_output

SCRIPT = "compile.sh"


def emit_stock(folder: Path, options: CompileOptions, compilation: Compilation) -> None:
    """Write the rewritten module, the specs and the command into `folder`.

    The command reads bytecode, which keeps source locations, so that the vmfb is the same to the
    byte; `model.mlir` is the same module to read.

    Raises:
        UserError: the folder or a file in it cannot be written, or a spec cannot be read.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder}: cannot be made: {error.strerror}") from error
    spec = _copied(options.tuning_spec, folder / "tuning-spec")
    library = _copied(options.transform_library, folder / "transform-library")
    flags = replace(options, tuning_spec=spec, transform_library=library).iree_flags()
    if compilation.resumed_from != "start":
        flags.append(f"--compile-from={compilation.resumed_from}")
    if options.compile_to != "end":
        flags.append(f"--compile-to={options.compile_to}")
    result = "model.vmfb" if options.compile_to == "end" else f"{options.compile_to}.mlir"
    command = shlex.join(["iree-compile", "model.mlirbc", *flags, "-o", result])
    write_output(folder / "model.mlirbc", compilation.rewritten)
    write_output(folder / "model.mlir", compilation.rewritten_text)
    write_output(folder / SCRIPT, f'#!/bin/sh\nset -e\ncd "$(dirname "$0")"\n{command}\n')
    (folder / SCRIPT).chmod(0o755)


def _copied(spec: str | None, stem: Path) -> str | None:
    """Copy the file of `FILE` or `FILE@entry` to `stem`.mlir(bc); --> the same by its new name."""
    if spec is None:
        return None
    path, at, entry = spec.partition("@")
    copy = stem.with_suffix(Path(path).suffix or ".mlir")
    try:
        write_output(copy, Path(path).read_bytes())
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from error
    return f"{copy.name}{at}{entry}"
