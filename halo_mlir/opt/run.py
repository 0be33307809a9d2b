"""Carry out one request of halo-opt."""

import sys
from typing import Any

from iree.compiler import ir

from halo_mlir.core import Report
from halo_mlir.driver import Instrumentation, mlir_context, require_verified, run_pipeline
from halo_mlir.errors import UserError
from halo_mlir.files import write_output
from halo_mlir.module_io import (
    PrintOptions,
    Source,
    parse_module,
    print_module,
    read_source,
)
from halo_mlir.opt.arguments import Request, parse_arguments
from halo_mlir.pipeline import Stage, make_pass, named_pipeline, parse_pipeline

_kept: list[ir.Module] = []
"""Modules that need not be freed, since the process ends: 405B takes 50 ms to tear down."""


def run(request: Request) -> int:
    """Read, run, write; --> the exit status."""
    source = read_source(request.input)
    if request.options.run_reproducer:
        request = _reproduced(request, source)
    options = request.options
    stages = _stages(request)
    if options.repro:
        _write_reproducer(request, source)
    if options.split_input_file and options.emit_bytecode:
        raise UserError("bytecode of several modules cannot be read back; emit one at a time")
    sources = source.split() if options.split_input_file else [source]

    results, status, total = [], 0, Report()
    for part in sources:
        with mlir_context(allow_unregistered=options.allow_unregistered_dialect) as context:
            if options.mlir_disable_threading:
                context.enable_multithreading(False)
            if options.verify_diagnostics:
                good, output = _check_diagnostics(request, part, stages, context)
                status |= not good
                results += output
                continue
            module = parse_module(part)
            report = run_pipeline(
                module, stages, source=part, instrumentation=_instrumentation(options)
            )
            if not options.verify_each:
                require_verified(module, part)
            total.add(report)
            results.append(print_module(module, _print_options(options)))
            _kept.append(module)
    if options.explain:
        _explain(total, options.explain)
    if not status:
        write_output(request.output, b"// -----\n".join(results))
    return int(status)


def _stages(request: Request) -> list[Stage]:
    options, table = request.options, request.table
    if options.pipeline is not None:
        return named_pipeline(options.pipeline, table)
    if options.pass_pipeline is not None:
        return parse_pipeline(options.pass_pipeline, table)
    return [
        make_pass(name, text, table)
        if name in table or name.startswith("halo-")
        else (f"{name}{{{text}}}" if text else name)
        for name, text in request.passes
    ]


def _reproduced(request: Request, source: Source) -> Request:
    from halo_mlir.reproducer import read_reproducer

    arguments, warnings = read_reproducer(source)
    for warning in warnings:
        print(f"halo-opt: warning: {source.name}: {warning}", file=sys.stderr)
    return parse_arguments([*arguments, *request.arguments, request.input, "-o", request.output])


def _write_reproducer(request: Request, source: Source) -> None:
    from halo_mlir.reproducer import Reproducer

    if source.is_bytecode:
        with mlir_context(allow_unregistered=request.options.allow_unregistered_dialect):
            text = print_module(parse_module(source), PrintOptions(debug_info=True))
        source = Source(source.name, text)
    write_output(request.options.repro, Reproducer(request.arguments, source).text())


def _check_diagnostics(
    request: Request, source: Source, stages: list[Stage], context: ir.Context
) -> tuple[bool, list[bytes]]:
    """Whether what was emitted is what was expected, and the module where there is one."""
    from halo_mlir.verify_diagnostics import DiagnosticRecorder

    recorder, output = DiagnosticRecorder(context), []
    try:
        module = parse_module(source)
        run_pipeline(
            module, stages, source=source, instrumentation=_instrumentation(request.options)
        )
        output = [print_module(module, _print_options(request.options))]
    except UserError as error:
        cause: Any = error.__cause__
        if not isinstance(cause, ir.MLIRError):
            raise
        for diagnostic in cause.error_diagnostics:
            recorder.add(diagnostic)
    differences = recorder.differences(source)
    for line in differences:
        print(f"halo-opt: error: {line}", file=sys.stderr)
    return not differences, output


def _explain(report: Report, form: str) -> None:
    """Notes, declines and counts on stderr."""
    if form == "json":
        import json

        print(json.dumps(report.to_json(), indent=1), file=sys.stderr)
        return
    for line in report.explanation():
        print(line, file=sys.stderr)


def _print_options(options) -> PrintOptions:
    return PrintOptions(
        bytecode=options.emit_bytecode,
        elide_elements=options.mlir_elide_elementsattrs_if_larger,
        elide_resources=options.mlir_elide_resource_strings_if_larger,
        debug_info=options.mlir_print_debuginfo,
        pretty_debug_info=options.mlir_pretty_debuginfo,
        generic=options.mlir_print_op_generic,
        local_scope=options.mlir_print_local_scope,
    )


def _instrumentation(options) -> Instrumentation:
    def names(given: list[str]) -> tuple[str, ...]:
        return tuple(name for item in given for name in item.split(","))

    tree_dir = options.mlir_print_ir_tree_dir
    after = names(options.mlir_print_ir_after)
    return Instrumentation(
        before=names(options.mlir_print_ir_before),
        after=after,
        before_all=options.mlir_print_ir_before_all,
        after_all=options.mlir_print_ir_after_all or (tree_dir is not None and not after),
        after_change=options.mlir_print_ir_after_change,
        after_failure=options.mlir_print_ir_after_failure,
        tree_dir=tree_dir,
        timing=options.mlir_timing,
        verify_each=options.verify_each,
        printing=_print_options(options),
    )
