"""The dispatches of a module compiled twice, side by side.

With and without a spec, IREE forms the same dispatches under the same names: they are compared one
by one. Against stock IREE, which has other dispatches, whole entry points are compared. All times
are predicted (`halo_mlir.analysis.roofline.predict_kernel`), never measured.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, prod

from iree.compiler import ir

from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.analysis.hot_loop import causal_flops
from halo_mlir.analysis.roofline import predict_kernel
from halo_mlir.analysis.walk import inside, parse, symbol_name
from halo_mlir.analysis.work import Work, dims_text, element_bytes
from halo_mlir.targets import Target

_CONFIGURATIONS = ("compilation_info", "lowering_config")
_SHORT = {
    **{"dwordx4": "x4", "dwordx3": "x3", "dwordx2": "x2", "dword": "x1"},
    **{"ushort": "16b", "ubyte": "8b"},
}
_COLUMNS = ("dispatch", "calls", "MFMA", "spills", "scratch", "waves/SIMD", "LDS")
_COLUMNS += ("global loads", "LDS reads in loop", "workgroups", "predicted us", "bound by", "")
_LEFT = ("dispatch", "global loads", "LDS reads in loop", "bound by", "")


@dataclass(frozen=True)
class AttentionShape:
    """Attention of an entry point, on one device: causal where there are several queries.

    `heads` are the query's; `queries` and `keys` are positions of each sequence.
    """

    batch: int
    heads: int
    kv_heads: int
    head_dim: int
    queries: int
    keys: int

    def flops(self, tile_rows: int, tile_keys: int) -> int:
        """Of a kernel in such tiles, the padding of its rows and of masked tiles included."""
        if self.queries > 1:
            heads = self.batch * self.heads
            width = self.head_dim
            return causal_flops(self.queries, heads, width, width, tile_rows, tile_keys)
        rows = ceil(self.heads // self.kv_heads / tile_rows) * tile_rows
        return 4 * self.batch * self.kv_heads * rows * self.keys * self.head_dim

    def read_bytes(self, query: str, key: str) -> int:
        """Of queries, keys and values of these element types, each once."""
        queries = self.batch * self.heads * self.queries * element_bytes(query)
        keys = 2 * self.batch * self.kv_heads * self.keys * element_bytes(key)
        return int(self.head_dim * (queries + keys))

    def work_items(self, tile_rows: int, tile_keys: int) -> int:
        """Tiles that can be computed apart: decode's also along the keys."""
        if self.queries > 1:
            return self.batch * self.heads * ceil(self.queries / tile_rows)
        rows = ceil(self.heads // self.kv_heads / tile_rows)
        return self.batch * self.kv_heads * rows * ceil(self.keys / tile_keys)


@dataclass(frozen=True)
class Pair:
    """A dispatch as IREE configures it, `before`, and with a spec, `after`.

    `configured`: it has its configuration from a pass, so that neither chooses one.
    """

    before: DispatchFacts
    after: DispatchFacts
    configured: bool = False

    @property
    def same_code(self) -> bool:
        """Whether nothing that is counted in the two kernels differs."""
        before, after = self.before, self.after
        return before.kernel == after.kernel and before.workgroups == after.workgroups


def with_attention(
    rows: Sequence[DispatchFacts], shape: AttentionShape, target: Target
) -> list[DispatchFacts]:
    """`rows`, where attention over blocks of keys has the work that its loops do.

    Of such a kernel, `DispatchFacts` knows one tile's dims, and of its bytes what is stored.
    """
    return [_known(row, shape, target) for row in rows]


def _known(row: DispatchFacts, shape: AttentionShape, target: Target) -> DispatchFacts:
    tile = tile_of(row)
    if tile is None or row.bytes is None:
        return row
    flops = shape.flops(*tile)
    moved = row.bytes + shape.read_bytes(row.types[0], row.types[1])
    work = Work(row.kind, row.dims, row.types, flops)
    expected = predict_kernel(target, work, moved, row.kernel, row.workgroups)
    return replace(row, flops=flops, bytes=moved, expected=expected)


def tile_of(row: DispatchFacts) -> tuple[int, int] | None:
    """(rows, keys) of the tile of an attention in loops; None for other dispatches."""
    rows, keys = row.dims.get("m"), row.dims.get("k2")
    if row.kind != "attention" or row.flops is not None or rows is None or keys is None:
        return None
    return rows, keys


def configured_dispatches(module_text: str) -> frozenset[str]:
    """The exports of a module at executable-sources with an op that has a configuration already.

    Raises:
        UserError: the text does not parse.
    """
    with ir.Context(), ir.Location.unknown():
        module = parse(module_text)
        functions = inside(module.operation, "func.func")
        return frozenset(symbol_name(op) for op in functions if _has_configuration(op))


def _has_configuration(op: ir.Operation) -> bool:
    return any(
        any(name in inner.operation.attributes for name in _CONFIGURATIONS)
        or _has_configuration(inner.operation)
        for region in op.regions
        for block in region
        for inner in block
    )


def pairs(
    before: Sequence[DispatchFacts],
    after: Sequence[DispatchFacts],
    configured: frozenset[str] = frozenset(),
) -> list[Pair]:
    """The dispatches of both by name, in their order.

    Raises:
        ValueError: they are not the same ones; a spec cannot do that.
    """
    if [row.name for row in before] != [row.name for row in after]:
        raise ValueError("the spec changed the dispatches, not only their configurations")
    return [
        Pair(one, other, one.name in configured) for one, other in zip(before, after, strict=True)
    ]


def calls_of(row: DispatchFacts, entry: str) -> int:
    """How many times a call of `entry` calls the dispatch."""
    return sum(n for name, n in row.calls.items() if name.removesuffix("$async") == entry)


def microseconds(row: DispatchFacts) -> float | None:
    """Predicted, of one call."""
    return row.expected.microseconds if row.expected else None


def entry_microseconds(rows: Sequence[DispatchFacts], entry: str) -> tuple[float, list[str]]:
    """(predicted microseconds of a call of `entry`, the dispatches whose time is not known).

    The sum of its dispatches; without launches and the time between them.
    """
    called = [(row, calls) for row in rows if (calls := calls_of(row, entry))]
    known = [(time, calls) for row, calls in called if (time := microseconds(row)) is not None]
    unknown = [label(row) for row, _ in called if microseconds(row) is None]
    return sum(time * calls for time, calls in known), unknown


def without_counterpart(
    rows: Sequence[DispatchFacts], others: Sequence[DispatchFacts], entry: str
) -> list[str]:
    """Calls of `entry` to dispatches whose kind and dims no call in `others` has, by kind."""
    left = _calls_by_work(rows, entry) - _calls_by_work(others, entry)
    by_kind: dict[str, list[str]] = {}
    for (kind, dims), calls in left.items():
        by_kind.setdefault(kind, []).append(f"{calls} x {dims}".rstrip())
    return [f"{kind}: {', '.join(found)}" for kind, found in by_kind.items()]


def _calls_by_work(rows: Sequence[DispatchFacts], entry: str) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in rows:
        found[_kind(row), _dims(row)] += calls_of(row, entry)
    return found


def label(row: DispatchFacts) -> str:
    """What it computes: "matmul m=2048 n=4096 k=4096", a "matmul pair" where it is two."""
    return f"{_kind(row)} {_dims(row)}".rstrip()


def is_pair(row: DispatchFacts) -> bool:
    """Whether it is two products of the same rows: more than two operands and a result."""
    return row.kind in ("matmul", "matvec") and len(row.types) > 3


def _kind(row: DispatchFacts) -> str:
    return f"{row.kind} pair" if is_pair(row) else row.kind


def _dims(row: DispatchFacts) -> str:
    return dims_text(row.dims)


def verdict(pair: Pair) -> str:
    """How the predicted time changed, or why it did not."""
    before, after = pair.before.expected, pair.after.expected
    if before is None or after is None:
        return "time not known"
    if after.microseconds > before.microseconds:
        return f"WORSE: {after.microseconds / before.microseconds - 1:.1%} slower"
    if after.microseconds < before.microseconds:
        return f"{before.microseconds / after.microseconds:.2f} times as fast"
    if pair.same_code:
        return "equal: configured by a pass" if pair.configured else "equal: IREE's own tile"
    bounds = " and ".join(dict.fromkeys((before.by, after.by)))
    return f"equal: bound by {bounds} in both"


def table(compared: Sequence[Pair], entry: str) -> Iterator[str]:
    """A line for each dispatch of `entry`; where the two differ, a cell is "before > after"."""
    lines: list[Sequence[str]] = [_COLUMNS]
    for pair in compared:
        calls = calls_of(pair.before, entry)
        if calls:
            cells = zip(_cells(pair.before), _cells(pair.after), strict=True)
            both = (old if old == new else f"{old} > {new}" for old, new in cells)
            lines.append((label(pair.before), str(calls), *both, verdict(pair)))
    widths = [max(len(line[column]) for line in lines) for column in range(len(_COLUMNS))]
    for line in lines:
        cells = zip(line, widths, _COLUMNS, strict=True)
        yield "  ".join(
            cell.ljust(width) if name in _LEFT else cell.rjust(width) for cell, width, name in cells
        ).rstrip()


def _cells(row: DispatchFacts) -> tuple[str, ...]:
    """MFMA to bound of one dispatch."""
    groups = "?" if row.workgroups is None else str(prod(row.workgroups))
    time = (f"{row.expected.microseconds:.2f}", row.expected.by) if row.expected else ("-", "-")
    kernel = row.kernel
    if kernel is None:
        return (*("-",) * 7, groups, *time)
    inside_loop = kernel.loop.counts.lds_reads if kernel.loop else {}
    return (
        str(kernel.mfma_count),
        str(kernel.vgpr_spill + kernel.sgpr_spill),
        str(kernel.scratch_bytes),
        str(kernel.occupancy),
        str(kernel.lds_bytes),
        _widths(kernel.counts.global_loads),
        _widths(inside_loop),
        groups,
        *time,
    )


def _widths(widths: Mapping[str, int]) -> str:
    return " ".join(f"{n}*{_SHORT.get(width, width)}" for width, n in widths.items()) or "0"
