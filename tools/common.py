"""What every tool does with errors, Ctrl-C and a closed pipe."""

import os
import sys
from collections.abc import Callable
from typing import NoReturn

from halo_mlir.errors import UserError
from halo_mlir.isolation import run_isolated

Tool = Callable[[list[str]], int | None]


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
    try:
        status = run_isolated(job)
    except UserError as error:
        print(f"{name}: error: {error}", file=sys.stderr)
        status = 1
    except KeyboardInterrupt:
        print(f"{name}: interrupted", file=sys.stderr)
        status = 130
    # Nothing is left to tear down, and skipping it saves milliseconds.
    sys.stderr.flush()
    os._exit(status)


def _guarded(name: str, tool: Tool) -> int:
    try:
        status = tool(sys.argv[1:]) or 0
        sys.stdout.flush()
    except UserError as error:
        print(f"{name}: error: {error}", file=sys.stderr)
        status = 1
    except KeyboardInterrupt:
        print(f"{name}: interrupted", file=sys.stderr)
        status = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except SystemExit as error:  # argparse
        status = error.code if isinstance(error.code, int) else 1
    return status
