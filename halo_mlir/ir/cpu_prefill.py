"""Attention over many rows for llvm-cpu.

K is transposed once, in the blocks that tiles read, so that QK^T is made of outer products too; 16-bit V is
extended to f32 once, and V that is transposed is made rows again. A workgroup has 8 rows, whose state stays in the first-level cache.
"""

from iree.compiler import ir

from halo_mlir.ir import build, online, region
from halo_mlir.ir import index as ix
from halo_mlir.ir.index import Index
from halo_mlir.ir.tile_mask import Place
from halo_mlir.ir.tiles import Operands, mask_tile, padded, rows_of, visit
from halo_mlir.specs import cpu_attention

ROWS = 8
"""Query rows of a tile."""

# Iteration dimensions of a tile's attention.
M, N, K1, K2 = range(4)


def prefill_on_cpu(
    given: Operands, element: ir.Type, *, empty_rows_are_zero: bool
) -> ir.Value:
    """The attention's result (lead..., rows..., width) in `element`."""
    attention = given.attention
    query = given.merged(attention.query)
    grouped = len(attention.rows) == 2
    keys = _transposed_blocks(given.merged(attention.key), cpu_attention.tile_keys(attention))
    values = given.merged(attention.value)
    if attention.value_transposed:
        values = _rows(values)
    else:
        values = online.as_f32(values, region.dispatch)
    width, rows = attention.width, given.rows
    blocks = ix.ceil_div(rows, ROWS)
    sizes = given.result_extents(rows)
    kernel = _Kernel(given, query, keys, values)

    def workgroup(lead: ir.Value, block: ir.Value, group: ir.Value):
        block = ix.sub(ix.sub(blocks, 1), block)
        first = ix.mul(block, ROWS)
        offsets: list[Index] = [lead, *([group] if grouped else [])]
        place = given.place(lead, group, first, ROWS)
        state = kernel.run(offsets, first, place)
        tile = online.finish(state, element, empty_rows_are_zero=empty_rows_are_zero)
        there: build.Extent = ROWS
        if not (isinstance(rows, int) and rows % ROWS == 0):
            there = ix.minimum(ROWS, ix.sub(rows, first))
            tile = region.tile(tile, [0, 0], [there, width])
        return [(tile, *given.result_tile(place, first, there))]

    def body() -> list[ir.Value]:
        out = build.empty(sizes, element)
        return region.workgroups([given.lead, blocks, given.group], [out], workgroup)

    (result,) = region.dispatch([(sizes, element)], body)
    return given.result(result)


class _Kernel:
    """The loops over key blocks of one tile of rows."""

    def __init__(self, given: Operands, query: ir.Value, keys: ir.Value, values: ir.Value):
        self._given, self._query, self._keys, self._values = given, query, keys, values
        parse = ir.Attribute.parse
        attention = given.attention
        self._tile_keys = cpu_attention.tile_keys(attention)
        self._decomposition = parse(
            cpu_attention.prefill(ROWS, self._tile_keys, attention.width)
        )
        self._compilation = parse(cpu_attention.compilation(4))

    def run(self, offsets: list[Index], first: Index, place: Place) -> list[ir.Value]:
        given, attention, lead = self._given, self._given.attention, offsets[0]
        query = online.as_f32(rows_of(self._query, offsets, first, ROWS, given.rows))
        width, count = attention.width, self._tile_keys
        whole = isinstance(given.keys, int) and given.keys % count == 0

        def step(block: Index, state, masked: bool, configured: bool) -> list[ir.Value]:
            position, mask = ix.mul(block, count), None
            if masked:
                mask = mask_tile(given, place, position, count, None if whole else given.keys)
                value = rows_of(self._values, [lead], position, count, given.keys)
            else:
                value = region.tile(self._values, [lead, position, 0], [1, count, width], drop=[0])
            sizes = [1, 1, attention.head_dim, count]
            key = region.tile(self._keys, [lead, block, 0, 0], sizes, drop=[0, 1])
            tensors, maps = [query, key, value], [[M, K1], [K1, K2], [K2, N]]
            if mask is not None:
                tensors.append(mask[0])
                maps.append([M, K2] if "m" in mask[1] else [K2])
            compilation = self._compilation if configured else None
            return online.attend(
                attention, tensors, [*maps, [M, N]], state, self._decomposition, compilation
            )

        return visit(given.visible(place), count, online.start(ROWS, width), step)


def _rows(value: ir.Value) -> ir.Value:
    """(lead, width, keys) --> (lead, keys, width) in f32, in a kernel of its own."""
    lead, width, keys = build.extents(value)
    sizes, f32 = [lead, keys, width], ir.F32Type.get()

    def body() -> list[ir.Value]:
        return [
            build.generate(
                sizes, f32, lambda *a: build.convert_float(a[-1], f32), [(value, [0, 2, 1])]
            )
        ]

    return region.dispatch([(sizes, f32)], body)[0]


def _transposed_blocks(key: ir.Value, count: int) -> ir.Value:
    """(lead, keys, head_dim) --> (lead, blocks, head_dim, count), zeros behind the last key.

    In a kernel of its own: IREE would copy a transposition into each workgroup of its user.
    """
    key = padded(key, 1, count)
    lead, total, head_dim = build.extents(key)
    blocks = ix.ceil_div(total, count)
    key = build.expand(key, [[0], [1, 2], [3]], [lead, blocks, count, head_dim])
    sizes, element = [lead, blocks, head_dim, count], build.element_of(key)

    def body() -> list[ir.Value]:
        transposed = build.generate(
            sizes, element, lambda *arguments: arguments[-1], [(key, [0, 1, 3, 2])]
        )
        return [transposed]

    return region.dispatch([(sizes, element)], body)[0]
