"""The two attention kernels: many rows, in blocks; and few rows, in chunks of the keys.

Both go through the blocks of keys that a tile's rows may see, and evaluate the mask only in blocks
that not all rows see whole.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import Extent
from halo_mlir.ir.index import Index
from halo_mlir.kernels import eight_bit, online, region
from halo_mlir.kernels.ending import Ending
from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.sources import K2, M, Source
from halo_mlir.kernels.split import Chunks, Clip, split_kernel
from halo_mlir.kernels.style import Style
from halo_mlir.kernels.tile_mask import Place
from halo_mlir.kernels.tiles import converted, mask_tile, rows_of, visit


def many_rows(given: Operands, style: Style, ending: Ending) -> ir.Value:
    """The attention's result (lead..., rows..., width); a workgroup for each tile."""
    attention, rows = given.attention, given.rows
    query = given.query
    source = style.source(given, style.keys)
    grouped = len(attention.rows) == 2
    blocks = ix.ceil_div(rows, style.rows)
    whole = attention.rows_multiple % style.rows == 0
    sizes = given.result_extents(rows)

    def workgroup(lead: ir.Value, block: ir.Value, group: ir.Value):
        # The last rows of a sequence see most: first come the tiles that take longest.
        first = ix.mul(ix.sub(ix.sub(blocks, 1), block), style.rows)
        offsets: list[Index] = [lead, *([group] if grouped else [])]
        tile = rows_of(query, offsets, first, style.rows, None if whole else rows)
        place = given.place(lead, group, first, style.rows)
        state = _attend(given, style, source, tile, lead, place)
        done = online.finish(state, ending)
        there: Extent = style.rows
        if not whole:
            there = ix.minimum(style.rows, ix.sub(rows, first))
            done = region.tile(done, [0, 0], [there, attention.width])
        return [(done, *given.result_tile(place, first, there))]

    def body() -> list[ir.Value]:
        out = build.destination(sizes, ending.element)
        return region.workgroups([given.lead, blocks, given.group], [out], workgroup)

    return given.result(region.dispatch([(sizes, ending.element)], body)[0])


def few_rows(given: Operands, style: Style, chunks: Chunks, ending: Ending) -> ir.Value:
    """As `many_rows`; all rows of a KV head are one tile, padded to the style's rows."""
    attention = given.attention
    counts = [size or 0 for size in build.shape_of(attention.query)[len(attention.lead) : -1]]
    axes = [[0], list(range(1, 1 + len(counts))), [1 + len(counts)]]
    query = build.collapse(given.query, axes)
    rows = build.shape_of(query)[1] or 0
    source = style.source(given, style.keys)

    def part(lead: Index, chunk: Index) -> list[ir.Value]:
        tile = rows_of(query, [lead], 0, style.rows, rows)
        place = given.place(lead, 0, 0, counts[-1])
        made_of = (*counts, style.rows)
        state = _attend(given, style, source, tile, lead, place, made_of, chunks.part(chunk))
        if rows == style.rows:
            return state
        shapes = ([rows, attention.width], [rows], [rows])
        return [
            region.tile(item, [0] * len(shape), shape)
            for item, shape in zip(state, shapes, strict=True)
        ]

    result = split_kernel(given, chunks, ending, part, rows=rows)
    return given.split(build.expand(result, axes, [given.lead, *counts, attention.width]))


def _attend(
    given: Operands,
    style: Style,
    source: Source,
    query: ir.Value,
    lead: Index,
    place: Place,
    rows: Sequence[int] = (),
    clip: Clip | None = None,
) -> list[ir.Value]:
    """The state of one tile after the blocks that it sees, or after those that `clip` leaves."""
    attention = given.attention
    query = converted(query, style.query_as)

    def step(block: Index, state, masked: bool, configured: bool) -> list[ir.Value]:
        key, value = source.tiles(lead, place, block, masked)
        key = converted(key, style.key_as)
        value = converted(value, style.value_as)
        mask = None
        if masked:
            position = ix.mul(block, style.keys)
            made = mask_tile(given, place, position, style.keys, source.limit, rows)
            if made is not None:
                mask = made[0], [M, K2] if "m" in made[1] else [K2]
        tiles, maps = [query, key, value], [source.key_map, source.value_map]
        if style.softmax is not None:
            attributes = style.products(masked=masked, configured=configured)
            return eight_bit.attend(attention, tiles, maps, mask, state, style.softmax, attributes)
        attributes = style.attributes(masked=masked, configured=configured)
        return online.attend(attention, tiles, maps, mask, state, attributes)

    state = online.start(style.rows, attention.width)
    return visit(given.visible(place), style.keys, state, step, clip)
