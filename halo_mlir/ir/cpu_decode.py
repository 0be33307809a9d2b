"""Attention of a few rows for llvm-cpu: keys and values are read where they are."""

from iree.compiler import ir

from halo_mlir.ir import build, online, region
from halo_mlir.ir import index as ix
from halo_mlir.ir.index import Index
from halo_mlir.ir.split import Chunks, kernel, rows_of_group
from halo_mlir.ir.sources import in_pages, in_rows
from halo_mlir.ir.tiles import Operands, mask_tile, visit
from halo_mlir.specs import cpu_attention

# Iteration dimensions of a tile's attention.
M, N, K1, K2 = range(4)


def decode_on_cpu(
    given: Operands, chunks: Chunks, element: ir.Type, *, empty_rows_are_zero: bool
) -> ir.Value:
    """The attention's result (lead..., rows..., width) in `element`."""
    attention = given.attention
    rows, head_dim = rows_of_group(given), attention.head_dim
    counts = [size or 0 for size in build.shape_of(attention.query)[len(attention.lead) : -1]]
    query = given.merged(attention.query)
    axes = [[0], list(range(1, 1 + len(counts))), [1 + len(counts)]]
    query = build.collapse(query, axes)
    count = cpu_attention.tile_keys(attention)
    source = in_pages(given, count) or in_rows(given, count)
    wide = str(build.element_of(attention.key)) == "f32"
    decomposition = ir.Attribute.parse(
        cpu_attention.decode(
            rows, head_dim, attention.width, wide=wide, columns=attention.value_transposed
        )
    )
    compilation = ir.Attribute.parse(cpu_attention.compilation(4))
    value_map = [N, K2] if attention.value_transposed else [K2, N]

    def tile(lead: Index, chunk: Index) -> list[ir.Value]:
        place = given.place(lead, 0, 0, counts[-1])
        read = online.as_f32(region.tile(query, [lead, 0, 0], [1, rows, head_dim], drop=[0]))

        def step(block: Index, state, masked: bool, configured: bool) -> list[ir.Value]:
            mask = None
            if masked:
                position = ix.mul(block, count)
                mask = mask_tile(given, place, position, count, source.limit, counts)
            pair = source.tiles(lead, place, block, masked)
            tensors, maps = [read, *map(online.as_f32, pair)], [[M, K1], [K2, K1], value_map]
            if mask is not None:
                tensors.append(mask[0])
                maps.append([M, K2] if "m" in mask[1] else [K2])
            return online.attend(
                attention,
                tensors,
                [*maps, [M, N]],
                state,
                decomposition,
                compilation if configured else None,
            )

        state = online.start(rows, attention.width)
        return visit(given.visible(place), count, state, step, chunks.part(chunk))

    result = kernel(
        given, chunks, element, tile, rows=rows, empty_rows_are_zero=empty_rows_are_zero
    )
    return given.split(build.expand(result, axes, [given.lead, *counts, attention.width]))
