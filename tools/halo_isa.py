"""halo-isa: what compiled gfx942 kernels use, and what is wrong with them."""

import argparse
import re
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.tools.common import Parser, run_tool

DESCRIPTION = """\
Read the assembly that iree-compile leaves in --iree-hal-dump-executable-intermediates-to=DIR and
print for each kernel its registers, LDS, occupancy, accesses by width and hottest loop, with
findings in words. Nothing is run: times and occupancies are predicted."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = Parser(prog="halo-isa", description=DESCRIPTION, allow_abbrev=False)
    add = parser.add_argument
    add("path", type=Path, metavar="FILE|DIR", help=".rocmasm file, or a folder of them")
    add("--json", action="store_true", help="a JSON array instead of text")
    add(
        "--workgroups",
        nargs="+",
        default=[],
        metavar="NAME=N",
        help="workgroups of one call of the kernel NAME; =N for all that are not named",
    )
    add("--module", metavar="FILE", help="the module at executable-targets: has the workgroups")
    add("--assume", nargs="+", default=[], metavar="DIM=N", help="values for its dynamic dims")
    add("--arch", default="gfx942", metavar="NAME", help="gfx942 (default) or mi300x")
    return parser.parse_args(arguments)


def halo_isa(arguments: list[str]) -> None:
    """Parse the command line and run it."""
    options = parse(arguments)
    from halo_mlir.targets import target

    gpu = target(options.arch).gpu
    if gpu is None:
        raise UserError(f"{options.arch} is no GPU")
    given = _given(options.workgroups)
    if options.assume and not options.module:
        raise UserError("--assume says sizes for --module; name the module")
    from halo_mlir.fast_import import import_bindings

    import_bindings()
    from halo_mlir.analysis.isa import read_assembly
    from halo_mlir.analysis.kernel_report import kernels_json, kernels_text

    kernels = read_assembly(options.path, gpu)
    unknown = [name for name in given if name and name not in kernels]
    if unknown:
        raise UserError(f"{options.path} has no kernel {unknown[0]}; it has {', '.join(kernels)}")
    counts = _counts(options.module, options.assume) if options.module else {}
    if options.module and not counts.keys() & kernels.keys():
        raise UserError(
            f"{options.module}: has no kernel of {options.path}; make it of the same module with "
            "--compile-to=executable-targets"
        )
    fallback = given.get("")
    grids = {name: given.get(name) or counts.get(name) or fallback for name in kernels}
    print((kernels_json if options.json else kernels_text)(kernels, grids, gpu))


def _given(words: list[str]) -> dict[str, int]:
    """`["NAME=64"]` as a mapping."""
    given = {}
    for word in words:
        match = re.fullmatch(r"(.*)=([1-9]\d*)", word)
        if not match:
            raise UserError(f"--workgroups {word} is not NAME=NUMBER")
        given[match[1]] = int(match[2])
    return given


def _counts(path: str, assume: list[str]) -> dict:
    from halo_mlir.analysis.grid import workgroup_counts
    from halo_mlir.analysis.symbols import parse_assumptions
    from halo_mlir.module_io import read_source

    data = read_source(path).data
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not MLIR text") from error
    sizes = parse_assumptions(assume)
    try:
        return workgroup_counts(text, sizes)
    except UserError as error:
        raise UserError(f"{path}: {error}") from error


def main() -> None:
    """The console script."""
    run_tool("halo-isa", halo_isa, isolated=True)


if __name__ == "__main__":
    main()
