"""halo-spec: build, merge and show transform-dialect specs; which ops they configure, and why."""

import argparse
import sys
from collections.abc import Sequence

from halo_mlir.tools.common import Parser, positive, run_tool

DESCRIPTION = """\
Specs for iree-compile's --iree-codegen-tuning-spec-path and
--iree-codegen-transform-dialect-library. A SPEC is a name that `halo-spec list` knows, a module
(text or bytecode, also of others), or FILE.py with a function library() that returns a spec."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = Parser(
        "halo-spec",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("list", help="the specs that come with the package")
    build = commands.add_parser("build", help="write a spec as a module")
    build.add_argument("spec", metavar="NAME|FILE.py")
    build.add_argument("-o", dest="output", default="-", metavar="FILE", help="default: stdout")
    merge = commands.add_parser("merge", help="one spec of several; the first one's entries first")
    merge.add_argument("specs", nargs="+", metavar="SPEC")
    merge.add_argument("-o", dest="output", required=True, metavar="FILE")
    show = commands.add_parser("show", help="each entry's conditions and configuration in words")
    show.add_argument("spec", metavar="SPEC")
    verify = commands.add_parser("verify", help="which ops of a model each entry configures")
    verify.add_argument("--allow-unused", action="store_true", help="entries may match nothing")
    explain = commands.add_parser("explain", help="why entries do not match the ops of a model")
    explain.add_argument("--dispatch", default="", metavar="PART", help="of a dispatch's name")
    explain.add_argument("--entry", metavar="NAME", help="only this entry")
    explain.add_argument("--all", action="store_true", help="all reasons, not the nearest only")
    for command in (verify, explain):
        add = command.add_argument
        add("spec", metavar="SPEC")
        add("--model", required=True, metavar="FILE", help="as halo-compile takes it")
        add("--target", default="gfx942", metavar="NAME", help="gfx942 (default), mi300x or cpu")
        add("--pipeline", metavar="NAME", help="passes to run first; default: the target's")
        add("-p", "--pass-pipeline", metavar="TEXT", help='instead of --pipeline; "" for none')
        add("--timeout", type=positive, default=120, metavar="SECONDS", help="of each run of IREE")
    return parser.parse_args(arguments)


def halo_spec(arguments: list[str]) -> int:
    """Parse the command line and run it."""
    options = parse(arguments)
    from halo_mlir.fast_import import import_bindings

    import_bindings()
    from halo_mlir.spec_tools import commands as run

    match options.command:
        case "list":
            print(run.listing())
        case "build":
            run.build(options.spec, options.output)
        case "merge":
            return _complain(run.merge_files(options.specs, options.output))
        case "show":
            print(run.show(options.spec))
        case "verify":
            return _complain(run.verify_model(options))
        case "explain":
            run.explain_model(options)
    return 0


def _complain(problems: Sequence[str]) -> int:
    """A line for each problem; --> the exit status."""
    for problem in problems:
        print(f"halo-spec: error: {problem}", file=sys.stderr)
    return 1 if problems else 0


def main() -> None:
    """The console script."""
    run_tool("halo-spec", halo_spec, isolated=True)


if __name__ == "__main__":
    main()
