"""One attention op with grouped heads, from (B, H, M, D) tensors as PyTorch has them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.attention_op import KEYS_MULTIPLE, ROWS_MULTIPLE
from halo_mlir.ir.build import Extent
from halo_mlir.ir.torch import VTensor
from halo_mlir.masks.expr import BATCH, HEAD, KEY, ROW, Axis, Num, Number, Truth, axes
from halo_mlir.masks.generator import generate_mask
from halo_mlir.masks.mod_expr import Real
from halo_mlir.masks.mod_expr import axes as axes_of_real

Mask = Truth | ir.Value | None
"""An expression to generate the mask from, a tensor (..., M, N) of i1 or floats, or none."""


def index_into(query: VTensor) -> tuple[Number, ...]:
    """The index of a score (B, H, M, N); 0 along axes of size 1."""
    batch, heads, rows, _ = query.shape
    units = [size == 1 for size in (batch, heads, rows)]
    return (*(Num(0) if unit else Axis(axis) for axis, unit in enumerate(units)), Axis(KEY))


@dataclass(frozen=True)
class Layout:
    """How (B, H, M, D) goes through the attention op: as ([B,] KV, [G,] M, D).

    A unit batch is dropped, and G where each KV head has one query head. With `one_row` (M = 1,
    decode) the G heads of a group are the rows, followed by `padding` rows of zeros.
    """

    batch: Extent
    kv_heads: int
    group: int
    rows: Extent
    one_row: bool
    padding: int

    @cached_property
    def lead(self) -> list[Extent]:
        return [] if isinstance(self.batch, int) and self.batch == 1 else [self.batch]

    @cached_property
    def names(self) -> list[str]:
        """Iteration dimensions: n is a column of V, k1 one of Q and K, k2 a row of K and V."""
        grouped = self.group > 1 and not self.one_row
        return [*("b" * len(self.lead)), "h", *("g" * grouped), "m", "n", "k1", "k2"]

    def dims(self, *names: str) -> list[int]:
        """The positions of those of `names` that there are."""
        return [self.names.index(name) for name in names if name in self.names]

    def sizes(self, width: int, *, padded: bool = True) -> list[Extent]:
        """The extents of the laid-out tensor whose last one is `width`."""
        if self.one_row:
            rows: list[Extent] = [self.group + (self.padding if padded else 0)]
        else:
            rows = [self.rows] if self.group == 1 else [self.group, self.rows]
        return [*self.lead, self.kv_heads, *rows, width]

    def arrange(self, value: ir.Value) -> ir.Value:
        """(B, H, M, D) --> ([B,] KV, [G,] M, D), padded."""
        value = build.collapse(value, self._merged)
        if self._split:
            width = build.shape_of(value)[-1]
            if width is None:
                raise ValueError("head_dim is dynamic")
            value = build.expand(value, self._split, self.sizes(width, padded=False))
        return build.pad_high(value, len(self.lead) + 1, self.padding) if self.padding else value

    def restore(self, value: ir.Value, width: int) -> ir.Value:
        """([B,] KV, [G,] M, E) --> (B, H, M, E), without the padding."""
        if self.padding:
            value = build.slice_leading(value, self.sizes(width, padded=False))
        if self._split:
            value = build.collapse(value, self._split)
        heads = self.kv_heads * self.group
        return build.expand(value, self._merged, [self.batch, heads, self.rows, width])

    @cached_property
    def _merged(self) -> list[list[int]]:
        """Reassociation of (B, H, M, D) that drops a unit batch and a single row."""
        heads = [1] if self.lead else [0, 1]
        merged = [[*heads, 2], [3]] if self.one_row else [heads, [2], [3]]
        return [[0], *merged] if self.lead else merged

    @cached_property
    def _split(self) -> list[list[int]]:
        """Reassociation of H into KV and G; empty where there is nothing to split."""
        if self.group == 1 and not self.one_row:
            return []
        at, rank = len(self.lead), len(self._merged)
        before = [[axis] for axis in range(at)]
        return [*before, [at, at + 1], *([axis + 1] for axis in range(at + 1, rank))]


def grouped_attention(
    query: ir.Value,
    key: ir.Value,
    value: ir.Value,
    mask: Mask,
    scale: float | ir.Value,
    *,
    group: int,
    row_multiple: int = 1,
    element: ir.Type | None = None,
    multiples: tuple[int, int] = (1, 1),
    value_transposed: bool = False,
    bias: Real | None = None,
    modify: Callable[[ir.Value], ir.Value] = lambda score: score,
) -> ir.Value:
    """q (B, H, M, D), k (B, KV, N, D), v (B, KV, N, E), builtin tensors --> (B, H, M, E).

    Args:
        group: H / KV.
        row_multiple: with one query row, the rows of a group are padded to a multiple of this.
        element: the result's element type; the query's by default.
        multiples: what the numbers of rows and of keys are known to be multiples of.
        value_transposed: v is (B, KV, E, N).
        bias: is added to the score, where the mask is no tensor.
        modify: see `build.attention`.
    """
    batch, heads, rows, _ = build.extents(query)
    width = build.shape_of(value)[-2 if value_transposed else -1]
    if width is None or not isinstance(heads, int):
        raise ValueError("heads and head_dim are static")
    keys = build.extents(key)[2]
    if mask is True and bias is None:
        mask = None
    shared = bias is None or HEAD not in axes_of_real(bias)
    shared = shared and (mask is None or _is_shared(mask))
    one_row = isinstance(rows, int) and rows == 1 and shared
    padding = -group % row_multiple if one_row else 0
    layout = Layout(batch, heads // group, group, rows, one_row, padding)
    indexed = None
    if isinstance(mask, Truth):
        indexed = _generated_mask(mask, layout, keys, bias)
    query = layout.arrange(query)
    if not layout.lead:
        key, value = _without_unit_batch(key), _without_unit_batch(value)
    if isinstance(mask, ir.Value):
        indexed = _indexed_mask(mask, layout)
    operands, maps = ([indexed[0]], [indexed[1]]) if indexed is not None else ([], [])
    if not isinstance(scale, ir.Value):
        scale = build.constant(ir.FloatAttr.get(ir.F32Type.get(), scale))
    operands = [query, key, value, scale, *operands]
    maps = [
        layout.dims("b", "h", "g", "m", "k1"),
        layout.dims("b", "h", "k2", "k1"),
        layout.dims("b", "h", *(("n", "k2") if value_transposed else ("k2", "n"))),
        [],
        *maps,
        layout.dims("b", "h", "g", "m", "n"),
    ]
    out = build.empty(layout.sizes(width), element or build.element_of(query))
    i64 = ir.IntegerType.get_signless(64)
    known = {
        name: ir.IntegerAttr.get(i64, number)
        for name, number in zip((ROWS_MULTIPLE, KEYS_MULTIPLE), multiples, strict=True)
        if number > 1
    }
    result = build.attention(operands, out, len(layout.names), maps, known, modify)
    return layout.restore(result, width)


def _generated_mask(
    keep: Truth, layout: Layout, keys: Extent, bias: Real | None
) -> tuple[ir.Value, list[int]]:
    """A generator of both over ([b,] [h, [g,]] [m,] k2); --> (mask, its dimensions)."""
    used = axes(keep) | (axes_of_real(bias) if bias is not None else set())
    sizes: list[Extent] = []
    names: list[str] = []
    loops: dict[int, list[tuple[int, int]]] = {axis: [] for axis in (BATCH, HEAD, ROW, KEY)}

    def loop(axis: int, name: str, size: Extent, stride: int = 1) -> None:
        loops[axis].append((len(sizes), stride))
        sizes.append(size)
        names.append(name)

    if BATCH in used and layout.lead:
        loop(BATCH, "b", layout.batch)
    if HEAD in used:
        loop(HEAD, "h", layout.kv_heads, layout.group)
        if layout.group > 1:
            loop(HEAD, "g", layout.group)
    if not layout.one_row:
        loop(ROW, "m", layout.rows)
    loop(KEY, "k2", keys)
    return generate_mask(keep, sizes, loops, bias), layout.dims(*names)


def _without_unit_batch(value: ir.Value) -> ir.Value:
    """(1, KV, N, D) --> (KV, N, D), by a slice; or what V transposed has.

    IREE 3.13 propagates a collapse_shape into the attention as a key dimension of size 1: prefill
    gets no MFMA on gfx942 then, and 4 rows do not compile for a CPU.
    """
    return build.slice_leading(value, build.extents(value), drop=1)


def _is_shared(mask: Truth | ir.Value) -> bool:
    """Whether all query heads have the same mask, as (B or 1, 1, M, N) or (M, N) has."""
    if not isinstance(mask, ir.Value):
        return HEAD not in axes(mask)
    shape = build.shape_of(mask)
    return len(shape) < 3 or shape[-3] == 1


def _indexed_mask(mask: ir.Value, layout: Layout) -> tuple[ir.Value, list[int]]:
    """Drop the unit dimensions of (..., M, N) and split its heads; --> (mask, its dimensions)."""
    shape = build.shape_of(mask)
    dims = [layout.dims(*names) for names in (("b",), ("h", "g"), ("m",), ("k2",))][-len(shape) :]
    kept = [axis for axis, size in enumerate(shape) if size != 1]
    mask = build.collapse(mask, build.groups_around(kept, len(shape)))
    sizes: list[Extent] = []
    groups, indexed = [], []
    for axis, size in zip(kept, build.extents(mask), strict=True):
        start = len(sizes)
        sizes += [layout.kv_heads, layout.group] if len(dims[axis]) == 2 else [size]
        indexed += dims[axis]
        groups.append(list(range(start, len(sizes))))
    return build.expand(mask, groups, sizes), indexed
