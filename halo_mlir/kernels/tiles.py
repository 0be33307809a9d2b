"""Parts of a kernel on one tile: the loops over blocks of keys, its mask, its rows of a tensor."""

import math
from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import Extent
from halo_mlir.ir.index import Index
from halo_mlir.kernels import region
from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.tile_mask import Keys, Place, Span, read


def visit(
    seen: Keys,
    keys: int,
    state: Sequence[ir.Value],
    step: Callable[..., list[ir.Value]],
    clip: Callable[[Index, Index], tuple[Index, Index]] | None = None,
) -> list[ir.Value]:
    """Go through the visible blocks of `keys` keys: masked ones, full ones, masked ones.

    Args:
        step: `step(block, state, masked, configured)` --> the new state; one of the up to three
            loops is `configured`, and carries the kernel's configuration.
        clip: takes the visible blocks [start, end); returns those that are visited.
    """
    start, end = ix.floor_div(seen.visible.start, keys), ix.ceil_div(seen.visible.end, keys)
    if clip is not None:
        start, end = clip(start, end)

    def part(masked: bool, configured: bool):
        return lambda block, *state: step(block, state, masked, configured)

    if seen.full == Span(0, 0):
        return region.loop(start, end, state, part(masked=True, configured=True))
    full_end = ix.minimum(ix.floor_div(seen.full.end, keys), end)
    from_start = isinstance(seen.full.start, int) and seen.full.start == 0
    full_start = start
    if not from_start:  # without full blocks the first loop has all
        full_start = ix.maximum(ix.ceil_div(seen.full.start, keys), start)
        full_start = ix.minimum(full_start, end)
    full_end = ix.maximum(full_end, full_start)
    rest = not (isinstance(end, int) and isinstance(full_end, int) and end <= full_end)
    if not from_start:
        state = region.loop(start, full_start, state, part(masked=True, configured=False))
    state = region.loop(full_start, full_end, state, part(masked=False, configured=not rest))
    return region.loop(full_end, end, state, part(masked=True, configured=True))


def mask_tile(
    given: Operands,
    place: Place,
    key: Index,
    keys: int,
    limit: Index | None,
    rows: Sequence[int] = (),
) -> tuple[ir.Value, list[str]] | None:
    """The mask of one tile, whose keys start at `key`, and its dimensions, of "m" and "k2".

    Args:
        limit: keys from here on do not exist; None where the tile has no such keys.
        rows: see `_Mask`.
    """
    mask = _Mask(given, place, limit, rows)
    if mask.nothing:
        return None
    sizes = [*mask.row_sizes, keys]

    def at(*positions: ir.Value) -> ir.Value:
        return mask.element(positions[:-1], ix.add(key, positions[-1]))

    return build.generate(sizes, mask.type, at), [*"m" * len(mask.row_sizes), "k2"]


class _Mask:
    """The elements of an attention's mask around one place.

    Args:
        limit: keys from here on do not exist; None where the tile has no such keys.
        rows: where a tile has rows of all row dimensions, their extents, and after them, where it
            is padded, the tile's number of rows; else the tile has rows of the last one only.
    """

    def __init__(self, given: Operands, place: Place, limit: Index | None, rows: Sequence[int]):
        attention = self._attention = given.attention
        self._given, self._place, self._limit = given, place, limit
        dims = len(attention.rows)
        self._extents = list(rows[:dims]) or [place.extent[attention.rows[-1]]]
        self._row_dims = attention.rows[-len(self._extents) :]
        high = rows[dims] if len(rows) > dims else math.prod(self._extents)
        mask_dims = attention.mask_dims if attention.mask is not None else ()
        self.row_sizes = [high] * any(dim in mask_dims for dim in self._row_dims)
        self.nothing = attention.mask is None and limit is None
        self.type: ir.Type = ir.IntegerType.get_signless(1)
        if attention.mask is not None:
            self.type = build.element_of(attention.mask)
        self._hoisted = given.mask.hoist(place) if given.mask is not None else {}

    def element(self, rows: Sequence[ir.Value], key: Index) -> ir.Value:
        """The element at a row of the tile, where there are rows, and a key."""
        attention, where = self._attention, dict(self._place.first)
        where[attention.k2] = key
        if rows:
            rest: Index = rows[0]
            for dim, extent in reversed(list(zip(self._row_dims, self._extents, strict=True))):
                if dim == self._row_dims[0]:
                    where[dim] = ix.add(where[dim], rest)
                else:
                    outer = ix.floor_div(rest, extent)
                    where[dim] = ix.add(where[dim], ix.sub(rest, ix.mul(outer, extent)))
                    rest = outer
        if attention.mask is None:
            kept = build.constant(ir.BoolAttr.get(True))
        elif self._given.mask is not None:
            kept = self._given.mask.element_at(where, self._hoisted)
        else:
            kept = read(attention.mask, [where[dim] for dim in attention.mask_dims])
        return kept if self._limit is None else _up_to(kept, key, self._limit)


def _up_to(kept: ir.Value, key: Index, limit: Index) -> ir.Value:
    """`kept` before the key `limit`, nothing from there on."""
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    slt = {"predicate": ir.IntegerAttr.get(i64, 2)}
    inside = build.create("arith.cmpi", [i1], [ix.value(key), ix.value(limit)], slt).result
    if kept.type == i1:
        return build.create("arith.andi", [i1], [kept, inside]).result
    dropped = build.constant(ir.FloatAttr.get(kept.type, float("-inf")))
    return build.create("arith.select", [kept.type], [inside, kept, dropped]).result


def padded(value: ir.Value, axis: int, multiple: int) -> ir.Value:
    """`value` with zeros up to a multiple along `axis`; as it is where its size is one."""
    sizes = build.extents(value)
    size = sizes[axis]
    if isinstance(size, int) and size % multiple == 0:
        return value
    whole = ix.mul(ix.ceil_div(size, multiple), multiple)
    amounts: list[Extent] = [0] * len(sizes)
    amounts[axis] = ix.sub(whole, size)
    sizes[axis] = whole
    return build.pad_to(value, sizes, amounts)


def rows_of(
    source: ir.Value, offsets: Sequence[Index], start: Index, rows: int, total: Index | None
) -> ir.Value:
    """(rows, width) of source (*offsets, total, width) from `start`, with zeros behind the last.

    Args:
        total: None where all of the rows exist.
    """
    width = build.shape_of(source)[-1] or 0
    lead, kept = [1] * len(offsets), range(len(offsets))
    there = _there(start, rows, total)
    tile = region.tile(source, [*offsets, start, 0], [*lead, there, width], drop=list(kept))
    if isinstance(there, int) and there == rows:
        return tile
    return build.pad_to(tile, [rows, width], [ix.sub(rows, there), 0])


def columns_of(
    source: ir.Value, offsets: Sequence[Index], start: Index, columns: int, total: Index | None
) -> ir.Value:
    """(width, columns) of source (*offsets, width, total) from `start`; otherwise as `rows_of`."""
    width = build.shape_of(source)[-2] or 0
    there = _there(start, columns, total)
    lead = [1] * len(offsets)
    tile = region.tile(
        source, [*offsets, 0, start], [*lead, width, there], drop=range(len(offsets))
    )
    if isinstance(there, int) and there == columns:
        return tile
    return build.pad_to(tile, [width, columns], [0, ix.sub(columns, there)])


def _there(start: Index, count: int, total: Index | None) -> Index:
    """How many of `count` from `start` there are of `total`."""
    if total is None or (isinstance(total, int) and total % count == 0):
        return count
    return ix.minimum(count, ix.sub(total, start))


def converted(value: ir.Value, to: str | None, wrap: Callable | None = None) -> ir.Value:
    """`value` in the float type `to`, elementwise; `value` itself where it is, or `to` is None.

    Args:
        wrap: puts the conversion into a kernel of its own, as `region.dispatch` does.
    """
    element = build.element_of(value) if to is None else ir.Type.parse(to)
    if build.element_of(value) == element:
        return value
    sizes = build.extents(value)
    axes = list(range(len(sizes)))

    def convert(*arguments: ir.Value) -> ir.Value:
        return build.convert_float(arguments[-1], element)

    def made() -> ir.Value:
        return build.generate(sizes, element, convert, [(value, axes)])

    return made() if wrap is None else wrap([(sizes, element)], lambda: [made()])[0]
