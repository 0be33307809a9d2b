"""Dispatch facts as a table for people and as JSON for programs."""

import json
from collections.abc import Sequence

from halo_mlir.analysis.dispatches import DispatchFacts

_BASE = ("dispatch", "op", "dims", "types", "calls", "MFLOP", "KiB")
_KERNEL = ("VGPR", "AGPR", "SGPR", "spills", "LDS", "scratch", "threads", "waves/SIMD", "MFMA")
_PREDICTED = ("predicted us", "bound by")
_TEXT_COLUMNS = ("dispatch", "op", "dims", "types", "MFMA", "bound by")


def format_table(rows: Sequence[DispatchFacts]) -> str:
    """One line per dispatch; `?` is a dynamic size, `-` a figure that depends on one.

    Columns of the kernel appear when there is assembly, of the prediction when there is one.
    FLOPs and bytes are of one call. The waves per SIMD and the microseconds are predicted.
    """
    kernels = any(row.kernel for row in rows)
    predicted = any(row.predicted for row in rows)
    header = _BASE + (_KERNEL if kernels else ()) + (_PREDICTED if predicted else ())
    lines = [header]
    for row in rows:
        line = _base(row)
        if kernels:
            line += _kernel(row)
        if predicted:
            bound = row.predicted
            line += (f"{bound.microseconds:.2f}", bound.by) if bound else ("-", "-")
        lines.append(line)
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if name in _TEXT_COLUMNS else cell.rjust(width)
            for cell, width, name in zip(line, widths, header, strict=True)
        ).rstrip()
        for line in lines
    )


def _base(row: DispatchFacts) -> tuple[str, ...]:
    dims = " ".join(f"{key}={'?' if size is None else size}" for key, size in row.dims.items())
    return (
        row.name,
        row.kind,
        dims,
        "x".join(row.types),
        str(sum(row.calls.values())),
        "-" if row.flops is None else f"{row.flops / 1e6:.2f}",
        "-" if row.bytes is None else f"{row.bytes / 1024:.1f}",
    )


def _kernel(row: DispatchFacts) -> tuple[str, ...]:
    kernel = row.kernel
    if kernel is None:
        return ("-",) * len(_KERNEL)
    mfma = ", ".join(f"{count} {name}" for name, count in kernel.mfma.items())
    return (
        str(kernel.vgpr),
        str(kernel.agpr),
        str(kernel.sgpr),
        str(kernel.vgpr_spill + kernel.sgpr_spill),
        str(kernel.lds_bytes),
        str(kernel.scratch_bytes),
        "x".join(str(lanes) for lanes in kernel.workgroup_size),
        str(kernel.occupancy),
        mfma or "0",
    )


def to_json(rows: Sequence[DispatchFacts]) -> str:
    """A JSON array with one object per dispatch; dynamic sizes and what depends on them are null.

    What a formula gives rather than the compiler is under keys that begin with `predicted`.
    """
    return json.dumps([_object(row) for row in rows], indent=2)


def _object(row: DispatchFacts) -> dict:
    kernel = row.kernel
    return {
        "name": row.name,
        "kind": row.kind,
        "dims": dict(row.dims),
        "types": list(row.types),
        "flops": row.flops,
        "bytes": row.bytes,
        "calls": dict(row.calls),
        "kernel": kernel
        and {
            "vgpr": kernel.vgpr,
            "agpr": kernel.agpr,
            "sgpr": kernel.sgpr,
            "vgpr_spill": kernel.vgpr_spill,
            "sgpr_spill": kernel.sgpr_spill,
            "lds_bytes": kernel.lds_bytes,
            "scratch_bytes": kernel.scratch_bytes,
            "workgroup_size": list(kernel.workgroup_size),
            "predicted_waves_per_simd": kernel.occupancy,
            "mfma": dict(kernel.mfma),
            "instructions": kernel.instructions,
        },
        "predicted": row.predicted
        and {"microseconds": row.predicted.microseconds, "bound_by": row.predicted.by},
    }
