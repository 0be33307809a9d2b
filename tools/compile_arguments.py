"""The command line of halo-compile."""

import argparse

from halo_mlir.errors import UserError
from halo_mlir.tools.common import Parser, positive

CHUNK = "what an all-reduce has on its way at once (default: 64 MiB)"


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Parse it; what follows `--` is in `flags`.

    Raises:
        UserError: options that exclude each other.
    """
    parser = Parser(
        "halo-compile",
        usage="%(prog)s INPUT [options] [-- IREE-COMPILE FLAGS]",
        description="Rewrite a module with our passes and compile it with IREE.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("input", help="MLIR text or bytecode; - is stdin")
    add("-o", dest="output", metavar="FILE", help="default: the input's name with .vmfb")
    add("--target", default="cpu", metavar="NAME", help="cpu (default), gfx942 or mi300x")
    add("--pipeline", metavar="NAME", help="default: the target's; see halo-opt --list-passes")
    add("-p", "--pass-pipeline", metavar="TEXT", help='passes instead of --pipeline; "" for none')
    add("--load", action="append", default=[], metavar="FILE.py", help="passes of your own")
    add("--opt-level", default="O2", choices=("O0", "O1", "O2", "O3"), help="IREE's (O2)")
    add("--tuning-spec", metavar="FILE", help="for --iree-codegen-tuning-spec-path")
    add("--transform-library", metavar="FILE[@entry]", help="transform-dialect library")
    add(
        "--compile-to", default="end", metavar="PHASE", help="stop there and print MLIR (flow, ...)"
    )
    add("--emit-stock", metavar="DIR", help="also write module, specs and iree-compile command")
    add(
        "--report",
        nargs="?",
        const="table",
        choices=("table", "json", "collectives"),
        help="to stdout: dispatches, or the collectives of --tp or of a module for several devices",
    )
    add(
        "--assume",
        nargs="+",
        default=[],
        metavar="DIM=N",
        help="values for dynamic dims in reports",
    )
    add("--explain", action="store_true", help="what the passes recognised and declined, and why")
    tp = parser.add_argument_group("tensor parallelism")
    tp.add_argument("--tp", type=positive, default=1, metavar="N", help="over N devices")
    tp.add_argument(
        "--collectives",
        choices=("transfer", "ccl"),
        default="transfer",
        help="transfers in one module for all devices (default), or RCCL and a process for each",
    )
    tp.add_argument(
        "--all-reduce",
        choices=("auto", "one-shot", "two-shot", "ring"),
        default="auto",
        help="the algorithm; auto (default) goes by size and links",
    )
    tp.add_argument("--chunk", type=positive, default=64 * 2**20, metavar="BYTES", help=CHUNK)
    tp.add_argument("--compress", choices=("none", "fp8"), default="none", help="all-reduces")
    tp.add_argument("--norm-all-gather", action="store_true", help="split the residual stream")
    tp.add_argument(
        "--overlap",
        choices=("never", "auto", "always"),
        default="never",
        help="collectives beside products: where it is predicted to win, or always",
    )
    at = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:at])
    options.flags = arguments[at + 1 :]
    _check(options)
    return options


def _check(options: argparse.Namespace) -> None:
    if options.pipeline is not None and options.pass_pipeline is not None:
        raise UserError("passes are given by --pipeline and -p; use one of them")
    if options.report and options.compile_to != "end":
        raise UserError("--report needs compiled code; leave out --compile-to")
    if options.input == "-" and not options.output and options.compile_to == "end":
        raise UserError("the input is stdin; name the output with -o")
