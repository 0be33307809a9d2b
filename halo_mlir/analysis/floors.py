"""What every kernel of a Llama on one chip must reach, whatever the batch, and which do not.

Judged from compiled code; what is said of time is predicted, never measured.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, prod

from halo_mlir.analysis.compare_isa import (
    AttentionShape,
    Pair,
    is_pair,
    label,
    microseconds,
    verdict,
)
from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.analysis.work import element_bytes
from halo_mlir.targets import GpuFacts

ROWS = 16
"""Of the smallest tile of matrix instructions; contractions with as many rows must have some."""
CHANNELS = 2
"""Of the narrowest tile of a product of several rows in the specs; of one row it is one."""
PAIR_CHANNELS = 16
"""The same of two products in one op of 8-bit operands: IREE 3.13 masks the reads of a narrower
tile, which takes 2.5 times as long (halo_mlir.specs.gfx942_gate_up)."""
MOVED_BYTES = 1024
"""Of a workgroup that only moves or maps elements: a wave that stores 16 bytes a lane."""

_PRODUCTS = ("matmul", "matvec")
_BY_ELEMENT = ("elementwise", "gather", "scatter", "copy", "transpose")
_BY_ROW = ("reduction", "softmax")


@dataclass(frozen=True)
class Subject:
    """A dispatch with the place it was found at, "8b f16 prefill", and that model's attention."""

    where: str
    pair: Pair
    attention: AttentionShape | None = None

    def __str__(self) -> str:
        return f"{self.where}: {label(self.pair.after)}"


@dataclass(frozen=True)
class Floor:
    """One requirement: of how many `things` it was asked, and a line for each below it.

    `excused` are those that it is not asked of, with the reason.
    """

    title: str
    checked: int
    broken: Sequence[str]
    excused: Sequence[str] = ()
    things: str = "dispatches"

    @property
    def holds(self) -> bool:
        return not self.broken

    def lines(self) -> Iterator[str]:
        """PASS or FAIL, then what is below it and what is excused."""
        word = "PASS" if self.holds else "FAIL"
        count = f", {len(self.broken)} below" if self.broken else ""
        yield f"{word}  {self.title} ({self.checked} {self.things}{count})"
        yield from (f"        {line}" for line in self.broken)
        yield from (f"        not asked of {line}" for line in self.excused)


def most_workgroups(row: DispatchFacts, attention: AttentionShape | None = None) -> int | None:
    """The most workgroups that the dispatch's shape allows with the smallest tiles in use.

    A product: 16 rows and 2 channels, 16 channels of a pair in 8 bits, or one channel of a single
    row. Attention in loops: its tiles that can be computed apart. A reduction: its rows, all loops
    but the last. What only moves or maps elements: 1024 bytes of its result.

    Returns:
        None where a size is not known, or the kind has no such rule.
    """
    sizes = [size for size in row.dims.values() if size is not None]
    if len(sizes) < len(row.dims):
        return None
    if row.kind in _PRODUCTS:
        dims = {key: size for key, size in row.dims.items() if size is not None}
        rows, channels, batch = dims["m"], dims["n"], dims.get("batch", 1)
        if 1 in (rows, channels):
            return batch * rows * channels
        narrowest = PAIR_CHANNELS if _keeps_channels(row) else CHANNELS
        return batch * ceil(rows / ROWS) * ceil(channels / narrowest)
    if row.kind == "attention":
        return _attention_workgroups(row, attention)
    if row.kind in _BY_ROW:
        return prod(sizes[:-1])
    if row.kind in _BY_ELEMENT and row.types:
        return ceil(prod(sizes) * element_bytes(row.types[-1]) / MOVED_BYTES)
    return None


def _keeps_channels(row: DispatchFacts) -> bool:
    return is_pair(row) and element_bytes(row.types[0]) == 1


def _attention_workgroups(row: DispatchFacts, attention: AttentionShape | None) -> int | None:
    rows, keys = row.dims.get("m"), row.dims.get("k2")
    if attention is None or rows is None or keys is None:
        return None
    return attention.work_items(rows, keys)


def floors(subjects: Sequence[Subject], gpu: GpuFacts) -> list[Floor]:
    """All of them, each over all of `subjects`.

    Args:
        subjects: dispatches with IREE's configuration and with the spec's.
        gpu: the chip.
    """
    return [
        _floor("0 spilled registers and 0 bytes of scratch", subjects, _spills),
        _floor(f"matrix instructions wherever M >= {ROWS}, dynamic M included", subjects, _matrix),
        _grid(subjects, gpu),
        _floor("no 8-bit LDS reads in a loop", subjects, _narrow_reads),
        _floor("predicted time never worse than without the spec", subjects, _time),
    ]


Judge = Callable[[Subject], str | None]
"""None where a floor does not apply, "" where it holds, or what is below it."""


def _floor(title: str, subjects: Sequence[Subject], judge: Judge) -> Floor:
    judged = [(subject, judge(subject)) for subject in subjects]
    broken = [f"{subject}: {found}" for subject, found in judged if found]
    return Floor(title, sum(found is not None for _, found in judged), broken)


def _spills(subject: Subject) -> str | None:
    kernel = subject.pair.after.kernel
    if kernel is None:
        return "no kernel"
    vector, scalar, scratch = kernel.vgpr_spill, kernel.sgpr_spill, kernel.scratch_bytes
    if vector or scalar or scratch:
        return f"{vector} VGPR and {scalar} SGPR spilled, {scratch} B scratch"
    return ""


def _matrix(subject: Subject) -> str | None:
    row = subject.pair.after
    if row.kind not in ("matmul", "attention"):
        return None
    rows = row.dims.get("m")
    if rows is not None and rows < ROWS:
        return None
    return "" if row.kernel and row.kernel.mfma_count else "no matrix instruction"


def _narrow_reads(subject: Subject) -> str | None:
    kernel = subject.pair.after.kernel
    if kernel is None or kernel.loop is None:
        return None
    count = kernel.loop.counts.lds_reads.get("u8", 0)
    return f"{count} ds_read_u8 in the loop" if count else ""


def _time(subject: Subject) -> str | None:
    before, after = microseconds(subject.pair.before), microseconds(subject.pair.after)
    if before is None or after is None:
        return "time not known"
    if after > before:
        return f"{verdict(subject.pair)} ({before:.2f} > {after:.2f} us)"
    return ""


def _grid(subjects: Sequence[Subject], gpu: GpuFacts) -> Floor:
    units, broken, products = gpu.compute_units, [], []
    small: dict[str, list[int]] = {}
    for subject in subjects:
        row = subject.pair.after
        count = None if row.workgroups is None else prod(row.workgroups)
        if count is not None and count >= units:
            continue
        most = most_workgroups(row, subject.attention)
        if count is None or most is None:
            unknown = "its workgroups are" if count is None else "what its shape allows is"
            broken.append(f"{subject}: {unknown} not known")
        elif most >= units:
            broken.append(f"{subject}: {count} workgroups, its shape allows {most}")
        elif row.kind in _PRODUCTS:
            why = "; 8-bit pairs keep 16 channels" if _keeps_channels(row) else ""
            products.append(f"{subject}: {count} workgroups, its shape allows {most}{why}")
        else:
            small.setdefault(row.kind, []).append(most)
    others = (
        f"{len(counts)} of kind {kind}: their shapes allow at most {max(counts)} workgroups"
        for kind, counts in small.items()
    )
    title = f"{units} workgroups or more where the shape allows as many"
    return Floor(title, len(subjects), broken, [*products, *others])
