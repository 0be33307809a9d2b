"""Output files that appear whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from halo_mlir.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


@contextmanager
def atomic_output(path: str | os.PathLike) -> Iterator["Path"]:
    """Yield a temporary path beside `path`; it takes `path`'s place when the block succeeds.

    On any exception, Ctrl-C included, the temporary file is removed and `path` is left as it was.

    Raises:
        UserError: the folder does not exist, is not writable, or the disk is full.
    """
    import tempfile
    from pathlib import Path

    path = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        # mkstemp makes the file private; give it the mode that open() would have given.
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        temporary.replace(path)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def write_output(path: str | os.PathLike, data: str | bytes) -> None:
    """Write `data` to the file `path`, or to stdout where `path` is "-"."""
    raw = data.encode() if isinstance(data, str) else data
    if str(path) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    if os.path.exists(path) and not os.path.isfile(path):  # /dev/null, a pipe
        try:
            with open(path, "wb") as special:
                special.write(raw)
        except OSError as error:
            raise UserError(f"{path}: cannot be written: {error.strerror}") from error
        return
    with atomic_output(path) as temporary:
        temporary.write_bytes(raw)
