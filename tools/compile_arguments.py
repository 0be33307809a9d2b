"""The command line of halo-compile."""

import argparse
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.tools.common import Parser, positive

SPEC = "how kernels are configured, as halo-spec takes it; default: the target's own; none: IREE's"
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
    add("--tuning-spec", metavar="SPEC|none", help=SPEC)
    add(
        "--transform-library",
        metavar="SPEC[@entry]",
        help="a spec as a library, or one with strategies",
    )
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


def transform_library(options: argparse.Namespace, folder: Path) -> str | None:
    """FILE[@entry] of --transform-library, a name's file written into `folder`.

    Raises:
        UserError: there is no such library.
    """
    if options.transform_library is None:
        return None
    from halo_mlir.specs.library import spec_file

    word, at, entry = options.transform_library.partition("@")
    return f"{spec_file(word, folder)}{at}{entry}"


def tuning_spec(options: argparse.Namespace, folder: Path) -> tuple[str | None, bool]:
    """The spec's file, a name's written into `folder`, and whether it is the target's own.

    The target's own is left out where the user hands IREE a spec or a library, which would exclude
    each other, and where compilation ends before kernels are configured.

    Raises:
        UserError: a target or a spec is unknown.
    """
    from halo_mlir.compiler import CONFIGURED, PHASES
    from halo_mlir.spec_tools.files import TRANSFORM_LIBRARY, TUNING_SPEC
    from halo_mlir.targets import target

    word, by_default = options.tuning_spec, False
    if word is None:
        given = options.transform_library or any(
            flag.startswith((TUNING_SPEC, TRANSFORM_LIBRARY)) for flag in options.flags
        )
        early = options.compile_to in PHASES[: PHASES.index(CONFIGURED)]
        word, by_default = (None if given or early else target(options.target).spec), True
    if word in (None, "none"):
        return None, by_default
    from halo_mlir.specs.library import spec_file

    return str(spec_file(word, folder)), by_default


def _check(options: argparse.Namespace) -> None:
    if options.report and options.compile_to != "end":
        raise UserError("--report needs compiled code; leave out --compile-to")
    if options.input == "-" and not options.output and options.compile_to == "end":
        raise UserError("the input is stdin; name the output with -o")
