"""What every tool does with errors, Ctrl-C and a closed pipe."""

import argparse
import errno
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from halo_mlir.errors import UserError
from halo_mlir.isolation import run_isolated

Tool = Callable[[list[str]], int | None]


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line and exit status 1, as all mistakes are."""

    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message}; see {self.prog} --help")


def positive(text: str) -> int:
    """An argument type: a number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


positive.__name__ = "positive number"  # what argparse calls the type


def run_tool(name: str, tool: Tool, *, isolated: bool = False) -> NoReturn:
    """Call `tool` with the command line and leave with its exit status.

    A `UserError` becomes the line `name: error: message` and status 1, Ctrl-C status 130.

    Args:
        name: the command's name, for messages.
        tool: called with the arguments; its result is the exit status.
        isolated: run it in a child process, so that a crash of the compiler is one line as well.
    """

    def job() -> int:
        return _guarded(name, tool)

    if not isolated:
        sys.exit(job())
    status = _told(name, lambda: run_isolated(job))
    # Nothing is left to tear down, and skipping it saves milliseconds.
    sys.stderr.flush()
    os._exit(status)


def _guarded(name: str, tool: Tool) -> int:
    def job() -> int:
        try:
            status = tool(sys.argv[1:]) or 0
            sys.stdout.flush()
        except SystemExit as end:  # argparse's --help
            return end.code if isinstance(end.code, int) else 1
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise UserError(f"stdout cannot be written: {error.strerror}") from error
        return status

    return _told(name, job)


def _told(name: str, job: Callable[[], int]) -> int:
    """The status of `job`; its mistakes and Ctrl-C are a line each."""
    try:
        return job()
    except UserError as error:
        print(f"{name}: error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{name}: interrupted", file=sys.stderr)
        return 130
