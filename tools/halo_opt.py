"""halo-opt: run passes over MLIR, ours and MLIR's, as mlir-opt does."""

import sys

from halo_mlir.fast_import import import_bindings
from halo_mlir.tools.common import run_tool
from halo_mlir.versions import check_compiler_version, installed_versions


def halo_opt(arguments: list[str]) -> int:
    """Parse the command line and run it."""
    import_bindings()
    check_compiler_version()
    from halo_mlir.opt.arguments import parse_arguments

    request = parse_arguments(arguments)
    if request.options.version:
        print(installed_versions())
        return 0
    if request.list_passes:
        from halo_mlir.opt.listing import list_passes

        sys.stdout.write(list_passes(request.table))
        return 0
    from halo_mlir.opt.run import run

    return run(request)


def main() -> None:
    """The console script."""
    run_tool("halo-opt", halo_opt, isolated=True)


if __name__ == "__main__":
    main()
