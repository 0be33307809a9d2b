"""halo-opt's arguments: mlir-opt's, plus pass flags in the order they are written."""

import argparse
from dataclasses import dataclass, field

from halo_mlir.errors import UserError
from halo_mlir.passes import PIPELINES, PassTable
from halo_mlir.tools.common import Parser

_EPILOG = """\
Passes are flags, applied in order: --halo-sdpa-to-attention --halo-x="a=1 b=y" --canonicalize.
--list-passes shows ours; every pass and pipeline of iree-opt is there as well.
"""
_SHORT = ("-", "-o", "-p", "-h")
_NOT_REPRODUCED = ("input", "output", "repro", "run_reproducer", "help", "version")


@dataclass
class Request:
    """One run of halo-opt.

    `passes` are the pass flags as (name, options), empty where --pass-pipeline or --pipeline is
    given; `arguments` spell out what a reproducer needs to run the same again.
    """

    input: str
    output: str
    table: PassTable
    options: argparse.Namespace
    passes: list[tuple[str, str]] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)

    @property
    def list_passes(self) -> bool:
        """Whether only the list of passes is wanted."""
        return self.options.list_passes


def parse_arguments(arguments: list[str]) -> Request:
    """The request that `arguments` make.

    Raises:
        UserError: passes are given in two ways, or a file to load is bad.
    """
    parser = _parser()
    flags, rest = _split_pass_flags(parser, [_double_dash(argument) for argument in arguments])
    options = parser.parse_args(rest)
    table = PassTable()
    for path in options.load:
        table.load_file(path)
    passes = []
    for flag in flags:
        name, _, text = flag[2:].partition("=")
        passes.append((name, text))
    ways = [
        way
        for way, given in (
            ("pass flags", passes),
            ("--pass-pipeline", options.pass_pipeline is not None),
            ("--pipeline", options.pipeline is not None),
        )
        if given
    ]
    if len(ways) > 1:
        raise UserError(f"passes are given by {' and '.join(ways)}; use one of them")
    kept = [*_reproducible(parser, options), *flags]
    return Request(options.input, options.output, table, options, passes, kept)


def option_names() -> list[str]:
    """halo-opt's own flags, for did-you-mean."""
    return [flag.lstrip("-") for flag in _parser()._option_string_actions]


def _split_pass_flags(
    parser: argparse.ArgumentParser, arguments: list[str]
) -> tuple[list[str], list[str]]:
    """(pass flags, everything else); argparse takes an unknown flag with a space for a file."""
    flags, rest = [], []
    takes_next = False
    for argument in arguments:
        name = argument.partition("=")[0]
        action = parser._option_string_actions.get(name)
        if argument.startswith("--") and len(argument) > 2 and action is None and not takes_next:
            flags.append(argument)
            continue
        rest.append(argument)
        takes_next = action is not None and action.nargs is None and "=" not in argument
    return flags, rest


def _double_dash(argument: str) -> str:
    """`-cse` and `-pass-pipeline=...` are `--cse` and so on, as in LLVM's tools."""
    single = argument.startswith("-") and not argument.startswith("--")
    return f"-{argument}" if single and argument not in _SHORT else argument


def _reproducible(parser: argparse.ArgumentParser, options: argparse.Namespace) -> list[str]:
    """The options that say how to run, spelled out; not the files nor the reproducer itself."""
    kept = []
    for action in parser._actions:
        value = getattr(options, action.dest, None)
        if action.dest in _NOT_REPRODUCED or value == action.default:
            continue
        flag = action.option_strings[-1]
        for item in value if isinstance(value, list) else [value]:
            kept.append(flag if item is True else f"{flag}={item}")
    return kept


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "halo-opt",
        description="Run passes over MLIR.",
        epilog=_EPILOG,
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("input", nargs="?", default="-", help="MLIR text or bytecode; - is stdin (default)")
    add("-o", dest="output", default="-", metavar="FILE", help="output; - is stdout (default)")
    add("--emit-bytecode", action="store_true", help="write bytecode instead of text")
    add("--version", action="store_true", help="versions of halo-mlir and IREE")

    group = parser.add_argument_group("passes").add_argument
    group("-p", "--pass-pipeline", metavar="TEXT", help='"halo-x{a=1},func.func(cse)"')
    group("--pipeline", metavar="NAME", help=f"a named pipeline: {', '.join(PIPELINES)}")
    group("--list-passes", action="store_true", help="our passes, their options and pipelines")
    group("--load", action="append", default=[], metavar="FILE.py", help="passes of your own")
    group("--verify-each", type=_boolean, default=True, metavar="BOOL", help="default: true")

    group = parser.add_argument_group("what happened").add_argument
    group("--explain", nargs="?", const="text", choices=("text", "json"), help="see README")
    group("--repro", metavar="FILE", help="write input, pipeline and versions before running")
    group("--run-reproducer", action="store_true", help="run the reproducer that is the input")
    group("--mlir-disable-threading", action="store_true")
    group("--mlir-timing", action="store_true", help="time of each pass")
    group("--mlir-print-ir-before", action="append", default=[], metavar="PASS[,PASS]")
    group("--mlir-print-ir-after", action="append", default=[], metavar="PASS[,PASS]")
    group("--mlir-print-ir-before-all", action="store_true")
    group("--mlir-print-ir-after-all", action="store_true")
    group("--mlir-print-ir-after-change", action="store_true")
    group("--mlir-print-ir-after-failure", action="store_true")
    group("--mlir-print-ir-tree-dir", metavar="DIR")

    group = parser.add_argument_group("input").add_argument
    group("--split-input-file", action="store_true", help="at lines that start with // -----")
    group("--verify-diagnostics", action="store_true", help="against expected-error comments")
    group("--allow-unregistered-dialect", action="store_true")

    group = parser.add_argument_group("output").add_argument
    group("--mlir-elide-elementsattrs-if-larger", type=int, metavar="N")
    group("--mlir-elide-resource-strings-if-larger", type=int, metavar="N")
    group("--mlir-print-op-generic", action="store_true")
    group("--mlir-print-debuginfo", action="store_true")
    group("--mlir-pretty-debuginfo", action="store_true")
    group("--mlir-print-local-scope", action="store_true")
    return parser


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """With a fixed width; asking the terminal imports shutil and all its compression modules."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def _boolean(text: str) -> bool:
    if text.lower() not in ("true", "false", "1", "0"):
        raise argparse.ArgumentTypeError(f"'{text}' is not true or false")
    return text.lower() in ("true", "1")
