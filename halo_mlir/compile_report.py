"""What `halo-compile --report` prints."""

import argparse
from pathlib import Path

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.layers import layer_dispatches
from halo_mlir.analysis.precision import matrix_shares
from halo_mlir.analysis.symbols import parse_assumptions
from halo_mlir.analysis.table import format_table, to_json
from halo_mlir.compiler import Compilation
from halo_mlir.module_io import Source
from halo_mlir.multi_device import transfers_report
from halo_mlir.targets import target
from halo_mlir.tensor_parallel import TensorParallelOptions, collectives_report


def report_text(
    source: Source,
    result: Compilation,
    dump: Path,
    options: argparse.Namespace,
    parallel: TensorParallelOptions | None,
) -> str:
    """The text of halo-compile's --report.

    Args:
        source: what was compiled.
        result: of compiling it with `dump` for intermediates.
        dump: the folder with IREE's intermediate files.
        parallel: what --tp says; None without it.
    """
    chip = target(options.target)
    assembly = dump if chip.gpu else None
    assumed = parse_assumptions(options.assume)
    sources = result.sources or ""
    rows = report(sources, assembly, assume=assumed, target=chip, targets_text=result.targets)
    if options.report == "collectives":
        if parallel is None:
            return transfers_report(source, options, assumed, rows)
        return collectives_report(source, parallel, assumed, rows)
    if options.report == "json":
        return to_json(rows)
    lines = [format_table(rows), *map(str, layer_dispatches(sources))]
    if chip.gpu:
        lines += map(str, matrix_shares(rows))
    return "\n".join(lines)
