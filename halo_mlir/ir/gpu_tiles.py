"""Attention for gfx942: one online_attention over the visible blocks of keys of a tile of rows.

Keys are seen as (blocks, 32), so that a computed number of keys still has an inner extent that
matrix instructions can take. The mask is part of the loop: IREE 3.13 crashes on a kernel with one
online_attention for full blocks and one for masked ones ("SmallVector unable to grow"), and the
loop is bound by MFMA with the mask in it (16 of 250 vector instructions).
"""

from collections.abc import Callable, Sequence

from iree.compiler import ir

from halo_mlir.ir import build, online, region
from halo_mlir.ir import index as ix
from halo_mlir.ir.index import Index
from halo_mlir.ir.sources import InPages, in_pages
from halo_mlir.ir.split import Chunks, kernel, rows_of_group
from halo_mlir.ir.tile_mask import Place
from halo_mlir.ir.tiles import Operands, mask_blocks, mask_tile, padded
from halo_mlir.specs import gfx942_attention as spec

# Iteration dimensions of a tile's attention.
M, N, K1, BLOCK, KEY = range(5)
COUNT = spec.TILE_KEYS


def prefill_on_gpu(given: Operands, element: ir.Type, *, empty_rows_are_zero: bool) -> ir.Value:
    """The attention's result (lead..., rows..., width) in `element`."""
    attention, rows = given.attention, spec.PREFILL_ROWS
    tile = spec.prefill(str(attention.element), attention.head_dim, attention.width)
    grouped = len(attention.rows) == 2
    multiple = attention.rows_multiple % rows == 0
    query = given.merged(attention.query)
    axis = 2 if grouped else 1
    query = query if multiple else padded(query, axis, rows)
    total = build.extents(query)[axis]
    blocks = ix.ceil_div(total, rows)
    read = _attend(given, tile, columns=True)
    sizes = given.result_extents(total)

    def workgroup(block: ir.Value, lead: ir.Value, group: ir.Value):
        # All heads' longest tiles first: what is left at the end is short.
        first = ix.mul(ix.sub(ix.sub(blocks, 1), block), rows)
        offsets: list[Index] = [lead, *([group] if grouped else [])]
        ones = [1] * len(offsets)
        tensor = region.tile(
            query, [*offsets, first, 0], [*ones, rows, attention.head_dim], drop=range(len(ones))
        )
        place = given.place(lead, group, first, rows)
        state = read(tensor, lead, place, (), lambda start, end: (start, end))
        done = online.finish(state, element, empty_rows_are_zero=empty_rows_are_zero)
        return [(done, *given.result_tile(place, first, rows))]

    def body() -> list[ir.Value]:
        out = build.empty(sizes, element)
        return region.workgroups([blocks, given.lead, given.group], [out], workgroup)

    (result,) = region.dispatch([(sizes, element)], body)
    if not multiple:
        result = build.slice_leading(result, given.result_extents(given.rows))
    return given.result(result)


def decode_on_gpu(
    given: Operands, chunks: Chunks, element: ir.Type, *, empty_rows_are_zero: bool
) -> ir.Value:
    """The attention's result (lead..., rows..., width) in `element`."""
    attention, rows = given.attention, rows_of_group(given)
    pages = in_pages(given, COUNT)
    tile = spec.decode(
        str(attention.element), attention.head_dim, attention.width, blocks=pages is None
    )
    counts = [size or 0 for size in build.shape_of(attention.query)[len(attention.lead) : -1]]
    axes = [[0], list(range(1, 1 + len(counts))), [1 + len(counts)]]
    query = build.collapse(given.merged(attention.query), axes)
    read = (
        _attend_pages(given, tile, pages)
        if pages
        else _attend(given, tile, columns=attention.value_transposed)
    )
    high, head_dim = spec.DECODE_ROWS, attention.head_dim

    def part(lead: Index, chunk: Index) -> list[ir.Value]:
        tensor = region.tile(query, [lead, 0, 0], [1, rows, head_dim], drop=[0])
        if rows < high:
            tensor = build.pad_to(tensor, [high, head_dim], [high - rows, 0])
        place = given.place(lead, 0, 0, counts[-1])
        state = read(tensor, lead, place, (*counts, high), chunks.part(chunk))
        if rows == high:
            return state
        return [
            region.tile(item, [0] * len(sizes), sizes)
            for item, sizes in zip(
                state, ([rows, attention.width], [rows], [rows]), strict=True
            )
        ]

    result = kernel(
        given, chunks, element, part, rows=rows, empty_rows_are_zero=empty_rows_are_zero
    )
    return given.split(build.expand(result, axes, [given.lead, *counts, attention.width]))


def _attend(given: Operands, tile: spec.Tile, *, columns: bool) -> Callable:
    """`attend(query, lead, place, rows, chunk)` --> the state of one tile.

    Keys that are no known multiple of a block are padded with zeros, in memory.

    Args:
        columns: values are read as (width, keys), and transposed first where they are not so.
    """
    attention = given.attention
    keys, values = given.merged(attention.key), given.merged(attention.value)
    known = attention.keys_multiple % COUNT == 0
    if not known:
        keys = padded(keys, 1, COUNT)
        values = padded(values, 2 if attention.value_transposed else 1, COUNT)
    blocks = ix.floor_div(build.extents(keys)[1], COUNT)
    head_dim, width = attention.head_dim, attention.width
    keys = build.expand(keys, [[0], [1, 2], [3]], [given.lead, blocks, COUNT, head_dim])
    if columns:
        values = values if attention.value_transposed else _transposed(values)
        values = build.expand(values, [[0], [1], [2, 3]], [given.lead, width, blocks, COUNT])
    else:
        values = build.expand(values, [[0], [1, 2], [3]], [given.lead, blocks, COUNT, width])
    limit = None if known else given.keys
    decomposition = ir.Attribute.parse(tile.decomposition)
    compilation = ir.Attribute.parse(tile.compilation)

    def attend(query: ir.Value, lead: Index, place: Place, rows: Sequence[int], chunk):
        seen = given.visible(place).visible
        start, end = chunk(ix.floor_div(seen.start, COUNT), ix.ceil_div(seen.end, COUNT))
        count = ix.maximum(ix.sub(end, start), 0)
        key = region.tile(keys, [lead, start, 0, 0], [1, count, COUNT, head_dim], drop=[0])
        if columns:
            value = region.tile(values, [lead, 0, start, 0], [1, width, count, COUNT], drop=[0])
        else:
            value = region.tile(values, [lead, start, 0, 0], [1, count, COUNT, width], drop=[0])
        tensors = [query, key, value]
        maps = [[M, K1], [BLOCK, KEY, K1], [N, BLOCK, KEY] if columns else [BLOCK, KEY, N]]
        mask = mask_blocks(given, place, start, count, COUNT, limit, rows)
        if mask is not None:
            tensors.append(mask[0])
            maps.append([M, BLOCK, KEY] if "m" in mask[1] else [BLOCK, KEY])
        state = online.start(build.shape_of(query)[0] or 0, width)
        return online.attend(
            attention, tensors, [*maps, [M, N]], state, decomposition, compilation
        )

    return attend


def _attend_pages(given: Operands, tile: spec.Tile, pages: InPages) -> Callable:
    """As `_attend`, one block after the other: each is in a page of its own."""
    attention = given.attention
    decomposition = ir.Attribute.parse(tile.decomposition)
    compilation = ir.Attribute.parse(tile.compilation)

    def attend(query: ir.Value, lead: Index, place: Place, rows: Sequence[int], chunk):
        def step(block: Index, *state: ir.Value) -> list[ir.Value]:
            tensors = [query, *pages.tiles(lead, place, block, True)]
            maps = [[M, K1], [BLOCK, K1], [BLOCK, N]]
            mask = mask_tile(given, place, ix.mul(block, COUNT), COUNT, None, rows)
            if mask is not None:
                tensors.append(mask[0])
                maps.append([M, BLOCK] if "m" in mask[1] else [BLOCK])
            maps = [*maps, [M, N]]
            return online.attend(attention, tensors, maps, state, decomposition, compilation)

        seen = given.visible(place).visible
        start, end = chunk(ix.floor_div(seen.start, COUNT), ix.ceil_div(seen.end, COUNT))
        state = online.start(build.shape_of(query)[0] or 0, attention.width)
        return region.loop(start, end, state, step)

    return attend


def _transposed(value: ir.Value) -> ir.Value:
    """(lead, keys, width) --> (lead, width, keys), in a kernel of its own.

    MFMA reads 4 keys of a column at once: from rows that is one 16-bit LDS read for each.
    """
    lead, keys, width = build.extents(value)
    sizes, element = [lead, width, keys], build.element_of(value)

    def body() -> list[ir.Value]:
        swapped = build.generate(sizes, element, lambda *a: a[-1], [(value, [0, 2, 1])])
        return [swapped]

    return region.dispatch([(sizes, element)], body)[0]
