"""Where a kernel reads the keys and values of a block from: rows in memory, or pages of a cache."""

from dataclasses import dataclass
from typing import Protocol

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.index import Index
from halo_mlir.kernels import region
from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.paged import Pages
from halo_mlir.kernels.tile_mask import Place
from halo_mlir.kernels.tiles import columns_of, converted, padded, rows_of

# Iteration dimensions of a tile's attention.
M, N, K1, K2 = range(4)


class Source(Protocol):
    """Blocks of keys and values.

    `limit` is the number of keys where the last block may be short, and is then padded where it is
    read. `key_map` and `value_map` are the iteration dimensions of a block's tiles.
    """

    @property
    def limit(self) -> Index | None:
        """The number of keys, or None."""
        ...

    @property
    def key_map(self) -> list[int]:
        """Of K1 and K2."""
        ...

    @property
    def value_map(self) -> list[int]:
        """Of N and K2."""
        ...

    def tiles(self, lead: Index, place: Place, block: Index, masked: bool, /) -> list[ir.Value]:
        """The block's key and value."""
        ...


@dataclass(frozen=True)
class Rows:
    """key (lead, N, D) and value (lead, N, E), or (lead, E, N) with `columns`."""

    key: ir.Value
    value: ir.Value
    columns: bool
    count: int
    limit: Index | None

    @property
    def key_map(self) -> list[int]:
        return [K2, K1]

    @property
    def value_map(self) -> list[int]:
        return [N, K2] if self.columns else [K2, N]

    def tiles(self, lead: Index, _place: Place, block: Index, masked: bool) -> list[ir.Value]:
        """key (count, D) and value (count, E) or (E, count)."""
        position, count = ix.mul(block, self.count), self.count
        total = self.limit if masked else None
        value = columns_of if self.columns else rows_of
        return [
            rows_of(self.key, [lead], position, count, total),
            value(self.value, [lead], position, count, total),
        ]


@dataclass(frozen=True)
class InPages:
    """Keys and values in pages that hold whole blocks of `count` keys."""

    given: Operands
    key: Pages
    value: Pages
    count: int
    limit = None

    @property
    def key_map(self) -> list[int]:
        return [K2, K1]

    @property
    def value_map(self) -> list[int]:
        return [N, K2] if self.value.transposed else [K2, N]

    def tiles(self, _lead: Index, place: Place, block: Index, _masked: bool) -> list[ir.Value]:
        """As of `Rows`."""
        batch, head = self.given.batch_and_head(place)
        return [pages.tile(batch, head, block, self.count) for pages in (self.key, self.value)]


@dataclass(frozen=True)
class TransposedKeys:
    """key (lead, blocks, D, count), so that QK^T is made of outer products; value (lead, N, E)."""

    key: ir.Value
    value: ir.Value
    count: int
    limit: Index | None

    @property
    def key_map(self) -> list[int]:
        return [K1, K2]

    @property
    def value_map(self) -> list[int]:
        return [K2, N]

    def tiles(self, lead: Index, _place: Place, block: Index, masked: bool) -> list[ir.Value]:
        """key (D, count) and value (count, E)."""
        _, _, depth, count = build.extents(self.key)
        position, total = ix.mul(block, self.count), self.limit if masked else None
        return [
            region.tile(self.key, [lead, block, 0, 0], [1, 1, depth, count], drop=[0, 1]),
            rows_of(self.value, [lead], position, self.count, total),
        ]


def where_they_are(given: Operands, count: int) -> Source:
    """Blocks of the operands as they are, or of the paged cache that they are gathered from."""
    attention = given.attention
    if given.pages is not None and given.pages[0].page % count == 0:
        key, value = (cache.opened() for cache in given.pages)
        return InPages(given, key, value, count)
    key, value = given.merged(attention.key), given.merged(attention.value)
    return Rows(key, value, attention.value_transposed, count, _limit(given, count))


def with_value_columns(given: Operands, count: int) -> Source:
    """Values as columns; transposed first, in a kernel of their own, where they are rows.

    MFMA reads 4 keys of a column at once: from rows that is one 16-bit LDS read for each. That
    kernel also brings 8-bit values to the type that P has, once for all workgroups, and so does one
    with the keys: in the loop that would take a fifth more cycles than the matrix instructions.
    """
    attention = given.attention
    key, value = given.merged(attention.key), given.merged(attention.value)
    if attention.probabilities is None:
        key = converted(key, str(attention.element), region.dispatch)
    if not attention.value_transposed:
        value = _swapped(value, attention.value_element)
    return Rows(key, value, True, count, _limit(given, count))


def with_transposed_keys(given: Operands, count: int) -> Source:
    """Keys transposed block by block and values as rows in f32, in kernels of their own.

    IREE would copy a transposition into each workgroup of its user.
    """
    attention = given.attention
    value, f32 = given.merged(attention.value), ir.F32Type.get()
    if attention.value_transposed:
        value = _swapped(value, f32)
    else:
        value = converted(value, "f32", region.dispatch)
    key = padded(given.merged(attention.key), 1, count)
    lead, total, depth = build.extents(key)
    blocks = ix.ceil_div(total, count)
    key = build.expand(key, [[0], [1, 2], [3]], [lead, blocks, count, depth])
    sizes = [lead, blocks, depth, count]
    element = f32 if attention.quantized else build.element_of(key)
    (key,) = region.dispatch(
        [(sizes, element)],
        lambda: [
            build.generate(
                sizes,
                element,
                lambda *a: build.convert_float(a[-1], element),
                [(key, [0, 1, 3, 2])],
            )
        ],
    )
    return TransposedKeys(key, value, count, _limit(given, count))


def _limit(given: Operands, count: int) -> Index | None:
    whole = isinstance(given.keys, int) and given.keys % count == 0
    return None if whole or given.attention.keys_multiple % count == 0 else given.keys


def _swapped(value: ir.Value, element: ir.Type) -> ir.Value:
    """(lead, a, b) --> (lead, b, a) in `element`."""
    lead, first, second = build.extents(value)
    sizes = [lead, second, first]

    def body() -> list[ir.Value]:
        return [
            build.generate(
                sizes, element, lambda *a: build.convert_float(a[-1], element), [(value, [0, 2, 1])]
            )
        ]

    return region.dispatch([(sizes, element)], body)[0]
