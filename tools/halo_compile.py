"""halo-compile: MLIR from turbine to a vmfb, our passes on the way."""

import argparse
import sys
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.fast_import import import_bindings
from halo_mlir.isolation import scratch_folder
from halo_mlir.tools.common import run_tool
from halo_mlir.tools.compile_arguments import parse_arguments, transform_library, tuning_spec


def _default_output(options: argparse.Namespace) -> str | Path:
    if options.compile_to != "end":
        return "-"
    return Path(options.input).with_suffix(f".tp{options.tp}.vmfb" if options.tp > 1 else ".vmfb")


def halo_compile(arguments: list[str]) -> int:
    """Parse the command line and run it."""
    options = parse_arguments(arguments)
    import_bindings()
    from halo_mlir.compiler import CompileOptions, compile_source, target_stages
    from halo_mlir.driver import named_devices
    from halo_mlir.files import write_output
    from halo_mlir.module_io import read_source
    from halo_mlir.passes import PassTable

    table = PassTable()
    for path in options.load:
        table.load_file(path)
    name, text = options.pipeline, options.pass_pipeline
    stages = target_stages(options.target, name=name, text=text, table=table)
    parallel = placed = None
    if options.tp > 1:
        from halo_mlir.tensor_parallel import (
            TensorParallelOptions,
            tensor_parallel_stages,
            write_ranks,
        )

        parallel = TensorParallelOptions.of(options)
        stages, placed = tensor_parallel_stages(parallel, stages, table)
    source = read_source(options.input)
    names = named_devices(source)
    if options.report == "collectives" and not (parallel or names):
        raise UserError("--report collectives needs --tp N, or a module for several devices")
    with scratch_folder() as dump:
        spec, by_default = tuning_spec(options, dump)
        request = CompileOptions(
            target=options.target,
            stages=stages,
            opt_level=options.opt_level,
            tuning_spec=spec,
            spec_by_default=by_default,
            transform_library=transform_library(options, dump),
            flags=options.flags,
            compile_to=options.compile_to,
            devices=parallel.devices if parallel else 1,
        )
        if names:
            from halo_mlir.multi_device import for_devices

            request = for_devices(request, names, options)
        result = compile_source(source, request, intermediates=dump if options.report else None)
        for warning in result.warnings:
            named = warning.replace(spec or "", options.tuning_spec or "")
            print(f"halo-compile: warning: {named}", file=sys.stderr)
        if options.explain:
            print("\n".join(result.report.explanation()), file=sys.stderr)
        if options.emit_stock:
            from halo_mlir.stock import emit_stock

            emit_stock(Path(options.emit_stock), request, result)
        output = options.output or _default_output(options)
        if parallel and placed and options.compile_to == "end" and options.input != "-":
            write_ranks(Path(options.input), Path(output), parallel, placed)
        write_output(output, result.output)
        if options.report and result.sources:
            from halo_mlir.compile_report import report_text

            print(report_text(source, result, dump, options, parallel))
    return 0


def main() -> None:
    """The console script."""
    run_tool("halo-compile", halo_compile, isolated=True)


if __name__ == "__main__":
    main()
