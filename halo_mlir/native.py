"""Check textual stages for MLIR's pass manager before it can abort the process on them.

`LLVM ERROR: Can't add pass 'X' restricted to 'func.func' on a PassManager intended to run on
'builtin.module', did you intend to nest?` ends the process (IREE 3.13). Stages that are not known
to be safe are therefore tried in a forked child first, a few milliseconds each.
"""

import re

import iree.compiler.passmanager as pm

from halo_mlir.errors import UserError
from halo_mlir.isolation import outcome_in_child
from halo_mlir.passes import unknown_name
from halo_mlir.pipeline import MODULE

TRUSTED = {"canonicalize", "cse", "symbol-dce", "sccp", "strip-debuginfo"}
"""Passes that run on any op and need no verification after them."""

_RESTRICTED = re.compile(r"restricted to '([\w.]+)'")
_UNKNOWN = re.compile(r"'([\w-]+)' does not refer to a registered pass")


def check_native(stage: str) -> str:
    """`stage` as MLIR's pass manager takes it at module level.

    A pass restricted to functions is nested under them, as mlir-opt does for pass flags.

    Raises:
        UserError: a pass is unknown, its options are wrong, or the nesting is.
    """
    if stage.partition("{")[0] in TRUSTED:
        _parse(stage)
        return stage
    complaint = _complaint(stage)
    if complaint is None:
        _parse(stage)
        return stage
    restricted = _RESTRICTED.search(complaint)
    if restricted and "(" not in stage:
        return check_native(f"{restricted[1]}({stage})")
    raise UserError(f"pipeline '{stage}': {complaint}")


def _parse(stage: str) -> None:
    try:
        pm.PassManager.parse(f"{MODULE}({stage})")
    except ValueError as error:
        lines = str(error).splitlines()
        found = _UNKNOWN.search(str(error))
        if found:
            unknown_name("pass or flag", found[1], native_names())
        reasons = [line.strip(" ^") for line in lines if "error" in line] or lines
        raise UserError(f"pipeline '{stage}': {' '.join(reasons)}") from error


def _complaint(stage: str) -> str | None:
    """None where the pass manager takes `stage` or refuses it politely, else its last words."""
    status, said = outcome_in_child(lambda: pm.PassManager.parse(f"{MODULE}({stage})"))
    if status == 0:
        return None
    return said.partition("\n")[0].removeprefix("LLVM ERROR: ") or "the pass manager crashed"


def native_names() -> list[str]:
    """Every pass that the wheel's iree-opt registers, our own, and halo-opt's flags."""
    import subprocess
    from pathlib import Path

    import iree.compiler

    from halo_mlir.opt.arguments import option_names
    from halo_mlir.passes import PASSES

    binary = Path(iree.compiler.__path__[0]) / "_mlir_libs" / "iree-opt"
    command = [binary, "--list-passes"]  # passes stand two columns in, their options four
    text = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [*re.findall(r"^  --([\w-]+)", text, re.MULTILINE), *PASSES, *option_names()]
