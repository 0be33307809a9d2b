"""Run what can crash the compiler in a child process, and say in one line when it does.

MLIR ends the process on some bad input (`LLVM ERROR: ...`, failed assertions) and has been seen to
segfault. The child is forked before anything heavy is imported, which costs about a millisecond.
"""

import mmap
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from halo_mlir.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

_NOTE_SIZE = 4096
_SCRATCH = "halo-scratch-"
_note: mmap.mmap | None = None
_parent = 0
_terminal = False
_CRASH_PREFIXES = (b"LLVM ERROR:", b"PLEASE submit a bug report", b"Stack dump", b"Aborted")
GRACE_SECONDS = 3.0
"""How long a child may tidy up after Ctrl-C before it is killed."""


def note(text: str) -> None:
    """Record what is being done, for the message should the process crash."""
    if _note is not None:
        raw = text.encode()[: _NOTE_SIZE - 1]
        _note[: len(raw) + 1] = raw + b"\0"


def run_isolated(job: Callable[[], int]) -> int:
    """Call `job` in a forked child and return its status.

    Its stderr passes through here, so that LLVM's crash report can be told in one line.

    Raises:
        UserError: the child died of a signal; says which and during what.
        KeyboardInterrupt: Ctrl-C; the child has ended.
    """
    global _note, _parent, _terminal  # noqa: PLW0603 - the child inherits them
    _note = mmap.mmap(-1, _NOTE_SIZE)
    _terminal = sys.stderr.isatty()
    owner = os.getpid()
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _parent = owner
        os.close(reader)
        os.dup2(writer, 2)
        os.close(writer)
        signal.signal(signal.SIGINT, _interrupt_once)
        signal.signal(signal.SIGTERM, _interrupt_once)
        os._exit(_run_job(job))
    os.close(writer)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        crash_lines = _relay(reader)
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        _end(child)
        _remove_scratch_folders()
        raise
    finally:
        os.close(reader)
    if os.WIFSIGNALED(status):
        _remove_scratch_folders()
        doing = bytes(_note).split(b"\0", 1)[0].decode(errors="replace")
        name = signal.Signals(os.WTERMSIG(status)).name
        because = f" with '{crash_lines[0]}'" if crash_lines else ""
        during = f" during {doing}" if doing else ""
        raise UserError(f"the process crashed ({name}){during}{because}")
    return os.waitstatus_to_exitcode(status)


@contextmanager
def scratch_folder() -> "Iterator[Path]":
    """A temporary folder that also goes when this child process is killed or crashes."""
    import tempfile
    from pathlib import Path

    owner = _parent or os.getpid()
    with tempfile.TemporaryDirectory(prefix=f"{_SCRATCH}{owner}-") as folder:
        yield Path(folder)


def _remove_scratch_folders() -> None:
    """Remove what `scratch_folder` of a child of ours left behind."""
    import shutil
    import tempfile

    with suppress(OSError):
        for name in os.listdir(tempfile.gettempdir()):
            if name.startswith(f"{_SCRATCH}{os.getpid()}-"):
                shutil.rmtree(f"{tempfile.gettempdir()}/{name}", ignore_errors=True)


def stderr_is_terminal() -> bool:
    """Whether the user sees stderr on a terminal, though ours may be a pipe to the parent."""
    return _terminal if _parent else sys.stderr.isatty()


def outcome_in_child(job: Callable[[], object]) -> tuple[int, str]:
    """Call `job` in a forked child; --> (wait status, what it wrote to stderr).

    For questions whose wrong answer ends the process; an exception of `job` is status 0.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.dup2(writer, 2)
        with suppress(Exception):
            job()
        os._exit(0)
    os.close(writer)
    said = b""
    while chunk := os.read(reader, 4096):
        said += chunk
    os.close(reader)
    _, status = os.waitpid(child, 0)
    return status, said.decode(errors="replace").strip()


def _interrupt_once(_signal, _frame) -> None:
    """Raise KeyboardInterrupt, and let nothing interrupt the tidying up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def _run_job(job: Callable[[], int]) -> int:
    try:
        status = job()
        sys.stdout.flush()
    except BaseException as error:
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
        if not isinstance(error, KeyboardInterrupt):
            import traceback  # takes 2 ms, as long as the fork

            traceback.print_exc()
    sys.stderr.flush()
    return status


def _relay(reader: int) -> list[str]:
    """Copy the child's stderr to ours by lines; --> the lines of a crash report, held back."""
    held: list[str] = []
    rest = b""
    while chunk := os.read(reader, 65536):
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            _relay_line(line + b"\n", held)
    if rest:
        _relay_line(rest, held)
    return held


def _relay_line(line: bytes, held: list[str]) -> None:
    if held or line.startswith(_CRASH_PREFIXES):
        held.append(line.decode(errors="replace").strip().removeprefix("LLVM ERROR: "))
    else:
        sys.stderr.buffer.write(line)
        sys.stderr.buffer.flush()


def _end(child: int) -> None:
    """Wait for a child that was interrupted, then kill it."""
    deadline = time.monotonic() + GRACE_SECONDS
    try:
        os.kill(child, signal.SIGINT)
        while time.monotonic() < deadline:
            if os.waitpid(child, os.WNOHANG)[0]:
                return
            time.sleep(0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    except (ChildProcessError, ProcessLookupError):
        return
