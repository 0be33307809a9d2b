"""halo-compile: MLIR from turbine to a vmfb, our passes on the way."""

import argparse
import sys
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.fast_import import import_bindings
from halo_mlir.isolation import scratch_folder
from halo_mlir.tools.common import Parser, positive, run_tool

CHUNK = "what an all-reduce has on its way at once (default: 64 MiB)"


def _arguments(arguments: list[str]) -> argparse.Namespace:
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
        help="to stdout: dispatches, or with --tp the collectives",
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
    tp.add_argument("--overlap", action="store_true", help="collectives beside products")
    at = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:at])
    options.flags = arguments[at + 1 :]
    return options


def _default_output(options: argparse.Namespace) -> str | Path:
    if options.compile_to != "end":
        return "-"
    return Path(options.input).with_suffix(f".tp{options.tp}.vmfb" if options.tp > 1 else ".vmfb")


def _report_text(sources: str, dump: Path, options: argparse.Namespace, parallel) -> str:
    from halo_mlir.analysis.dispatches import report
    from halo_mlir.analysis.layers import layer_dispatches
    from halo_mlir.analysis.precision import matrix_shares
    from halo_mlir.analysis.symbols import parse_assumptions
    from halo_mlir.analysis.table import format_table, to_json
    from halo_mlir.targets import target

    chip = target(options.target)
    assembly = dump if chip.gpu else None
    assumed = parse_assumptions(options.assume)
    rows = report(sources, assembly, assume=assumed, target=chip)
    if options.report == "collectives":
        from halo_mlir.tensor_parallel import collectives_report

        return collectives_report(read_source(options.input), parallel, assumed, rows)
    if options.report == "json":
        return to_json(rows)
    lines = [format_table(rows), *map(str, layer_dispatches(sources))]
    if chip.gpu:
        lines += map(str, matrix_shares(rows))
    return "\n".join(lines)


def halo_compile(arguments: list[str]) -> int:
    """Parse the command line and run it."""
    options = _arguments(arguments)
    if options.pipeline is not None and options.pass_pipeline is not None:
        raise UserError("passes are given by --pipeline and -p; use one of them")
    if options.report and options.compile_to != "end":
        raise UserError("--report needs compiled code; leave out --compile-to")
    if options.report == "collectives" and options.tp == 1:
        raise UserError("--report collectives needs --tp N with N of 2 or more")
    if options.input == "-" and not options.output and options.compile_to == "end":
        raise UserError("the input is stdin; name the output with -o")
    import_bindings()
    from halo_mlir.compiler import CompileOptions, compile_source, target_stages
    from halo_mlir.files import write_output
    from halo_mlir.module_io import read_source
    from halo_mlir.passes import PassTable
    from halo_mlir.tensor_parallel import TensorParallelOptions, tensor_parallel_stages, write_ranks

    table = PassTable()
    for path in options.load:
        table.load_file(path)
    name, text = options.pipeline, options.pass_pipeline
    stages = target_stages(options.target, name=name, text=text, table=table)
    parallel = placed = None
    if options.tp > 1:
        parallel = TensorParallelOptions.of(options)
        stages, placed = tensor_parallel_stages(parallel, stages, table)
    request = CompileOptions(
        target=options.target,
        stages=stages,
        opt_level=options.opt_level,
        tuning_spec=options.tuning_spec,
        transform_library=options.transform_library,
        flags=options.flags,
        compile_to=options.compile_to,
        devices=parallel.devices if parallel else 1,
    )
    source = read_source(options.input)
    with scratch_folder() as dump:
        result = compile_source(source, request, intermediates=dump if options.report else None)
        if options.explain:
            print("\n".join(result.report.explanation()), file=sys.stderr)
        if options.emit_stock:
            from halo_mlir.stock import emit_stock

            emit_stock(Path(options.emit_stock), request, result)
        output = options.output or _default_output(options)
        if parallel and placed and options.compile_to == "end" and options.input != "-":
            write_ranks(Path(options.input), Path(output), parallel, placed)
        write_output(output, result.output)
        if options.report:
            print(_report_text(result.sources, dump, options, parallel))
    return 0


def main() -> None:
    """The console script."""
    run_tool("halo-compile", halo_compile, isolated=True)


if __name__ == "__main__":
    main()
