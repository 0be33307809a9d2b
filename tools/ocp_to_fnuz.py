"""halo-ocp-to-fnuz: an archive of OCP FP8 weights as gfx942 needs them."""

import argparse
from pathlib import Path

from halo_mlir.tools.common import Parser, run_tool

DESCRIPTION = """\
Rewrite an archive of OCP FP8 tensors (e4m3fn, e5m2) as FNUZ: the same bits, twice the scale, and 0
for -0. NaN and infinite codes are refused, as are tensors without a scale; all else is copied byte
for byte."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = Parser(prog="halo-ocp-to-fnuz", description=DESCRIPTION)
    add = parser.add_argument
    add("archive", type=Path, help=".irpa or .safetensors file, or a folder of the latter")
    add("-o", "--output", type=Path, required=True, metavar="OUT", help="of the same kind")
    add(
        "--keep-scales",
        action="store_true",
        help="change codes only, for a module that the pass halo-ocp-to-fnuz rewrote: it doubles "
        "them itself",
    )
    return parser.parse_args(arguments)


def tool(arguments: list[str]) -> None:
    """Convert, and print a line."""
    options = parse(arguments)
    # torch takes seconds to import: only once the command line is known to be good.
    from halo_mlir.export.ocp_archive import convert

    print(convert(options.archive, options.output, keep_scales=options.keep_scales))


def main() -> None:
    """Called by the console script."""
    run_tool("halo-ocp-to-fnuz", tool)


if __name__ == "__main__":
    main()
