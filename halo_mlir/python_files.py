"""Python files of the user's: run, and what goes wrong in them told with the line."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from halo_mlir.errors import UserError


def run_file(path: str, module_name: str) -> dict[str, Any]:
    """The names that the Python file `path` defines when run as `module_name`.

    Raises:
        UserError: the file is missing or does not run.
    """
    import runpy

    if not os.path.isfile(path):
        raise UserError(f"{path}: no such file")
    with place_in(path):
        return runpy.run_path(path, run_name=module_name)


@contextmanager
def place_in(path: str) -> Iterator[None]:
    """Any exception of code in the file `path` is a UserError with the line of it."""
    try:
        yield
    except UserError:
        raise
    except SyntaxError as error:
        raise UserError(f"{path}:{error.lineno}: {error.msg}") from error
    except (Exception, SystemExit) as error:
        trace, line = error.__traceback__, 0
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == path:
                line = trace.tb_lineno
            trace = trace.tb_next
        place = f"{path}:{line}" if line else path
        raise UserError(f"{place}: {type(error).__name__}: {error}") from error
