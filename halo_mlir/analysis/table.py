"""Dispatch facts as a table for people and as JSON for programs."""

import json
import math
from collections.abc import Sequence

from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.kernel_report import kernel_object
from halo_mlir.analysis.roofline import Bound
from halo_mlir.analysis.work import dims_text

_BASE = ("dispatch", "op", "dims", "types", "calls", "MFLOP", "KiB")
_GRID = ("workgroups",)
_KERNEL = ("VGPR", "AGPR", "SGPR", "spills", "LDS", "scratch", "threads", "waves/SIMD", "MFMA")
_LOOP = ("loop MFMA", "VALU", "LDS cycles", "predicted bound", "useful MFMA")
_PREDICTED = ("predicted us", "bound by")
_EXPECTED = ("predicted kernel us",)
_TEXT_COLUMNS = ("dispatch", "op", "dims", "types", "MFMA", "predicted bound", "bound by")


def format_table(rows: Sequence[DispatchFacts]) -> str:
    """One line per dispatch; `?` is a dynamic size, `-` a figure that depends on one.

    Columns of the kernel and its workgroups appear when there is assembly, of its hottest loop when
    there is an attention, of the prediction when there is one. FLOPs and bytes are of one call. The
    waves per SIMD, the microseconds and all that is said of a loop are predicted (see
    `halo_mlir.analysis.hot_loop`): "predicted us" at the data sheet's rates, "predicted kernel us"
    of this kernel at achievable ones (`halo_mlir.analysis.roofline.predict_kernel`).
    """
    kernels = any(row.kernel for row in rows)
    loops = any(_loop_of(row) for row in rows)
    predicted = any(row.predicted for row in rows)
    expected = any(row.expected for row in rows)
    header = _BASE + (_GRID + _KERNEL if kernels else ()) + (_LOOP if loops else ())
    header += (_PREDICTED if predicted else ()) + (_EXPECTED if expected else ())
    lines = [header]
    for row in rows:
        line = _base(row)
        if kernels:
            line += (_grid(row), *_kernel(row))
        if loops:
            line += _loop(row)
        if predicted:
            bound = row.predicted
            line += (f"{bound.microseconds:.2f}", bound.by) if bound else ("-", "-")
        if expected:
            line += (f"{row.expected.microseconds:.2f}" if row.expected else "-",)
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
    return (
        row.name,
        row.kind,
        dims_text(row.dims),
        "x".join(row.types),
        str(sum(row.calls.values())),
        "-" if row.flops is None else f"{row.flops / 1e6:.2f}",
        "-" if row.bytes is None else f"{row.bytes / 1024:.1f}",
    )


def _grid(row: DispatchFacts) -> str:
    return "?" if row.workgroups is None else str(math.prod(row.workgroups))


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


def _loop_of(row: DispatchFacts) -> HotLoop | None:
    """The hottest loop of an attention; of others it says nothing that the counts do not."""
    return row.kernel.loop if row.kernel and row.kind == "attention" else None


def _loop(row: DispatchFacts) -> tuple[str, ...]:
    loop = _loop_of(row)
    if loop is None:
        return ("-",) * len(_LOOP)
    share = _useful_share(row, loop)
    return (
        f"{loop.mfma_cycles:.0f}",
        f"{loop.valu_cycles:.0f}",
        f"{loop.lds_cycles:.0f}",
        loop.bound_by,
        "-" if share is None else f"{share:.0%}",
    )


def _useful_share(row: DispatchFacts, loop: HotLoop) -> float | None:
    head_dim, width = row.dims["k1"], row.dims["n"]
    return None if head_dim is None or width is None else loop.useful_share(head_dim, width)


def to_json(rows: Sequence[DispatchFacts]) -> str:
    """A JSON array with one object per dispatch; dynamic sizes and what depends on them are null.

    What a formula gives rather than the compiler is under keys that begin with `predicted`.
    """
    return json.dumps([_object(row) for row in rows], indent=2)


def _object(row: DispatchFacts) -> dict:
    kernel, loop = row.kernel, _loop_of(row)
    return {
        "name": row.name,
        "kind": row.kind,
        "dims": dict(row.dims),
        "types": list(row.types),
        "flops": row.flops,
        "bytes": row.bytes,
        "calls": dict(row.calls),
        "workgroups": row.workgroups and list(row.workgroups),
        "kernel": kernel and kernel_object(kernel),
        "predicted_loop": loop
        and {
            "mfma_cycles": loop.mfma_cycles,
            "valu_cycles": loop.valu_cycles,
            "lds_cycles": loop.lds_cycles,
            "bound_by": loop.bound_by,
            "useful_mfma_share": _useful_share(row, loop),
        },
        "predicted": _bound(row.predicted),
        "predicted_achievable": _bound(row.achievable),
        "predicted_kernel": _bound(row.expected),
    }


def _bound(bound: Bound | None) -> dict | None:
    return bound and {"microseconds": bound.microseconds, "bound_by": bound.by}
