"""One file that holds a module, a pipeline and the versions, and runs again.

The head is comment lines, so every MLIR tool reads the file; bytecode is written as text.
"""

import shlex
from dataclasses import dataclass

from halo_mlir.errors import UserError
from halo_mlir.module_io import Source
from halo_mlir.versions import installed_versions

_HEAD = "// halo-opt reproducer: halo-opt --run-reproducer FILE"
_VERSIONS, _ARGUMENTS = "// versions: ", "// arguments: "


@dataclass(frozen=True)
class Reproducer:
    """`arguments` are halo-opt's, without files."""

    arguments: list[str]
    source: Source

    def text(self) -> str:
        """The file's content."""
        return "\n".join(
            [
                _HEAD,
                _VERSIONS + installed_versions(),
                _ARGUMENTS + shlex.join(self.arguments),
                self.source.data.decode(),
            ]
        )


def read_reproducer(source: Source) -> tuple[list[str], list[str]]:
    """The arguments that `source` was run with, and a warning for each version that differs.

    Raises:
        UserError: the file is no reproducer.
    """
    head = source.data[:65536].decode(errors="replace").splitlines()[:3]
    if len(head) < 3 or head[0] != _HEAD or not head[2].startswith(_ARGUMENTS):
        raise UserError(f"{source.name}:1: is no halo-opt reproducer; make one with --repro FILE")
    was, now = head[1].removeprefix(_VERSIONS), installed_versions()
    warnings = [f"was made with {was}; this is {now}"] if was != now else []
    return shlex.split(head[2].removeprefix(_ARGUMENTS)), warnings
