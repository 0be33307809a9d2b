"""Where a kernel reads the keys and values of a block from: rows in memory, or pages of a cache."""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import index as ix
from halo_mlir.ir.index import Index
from halo_mlir.ir.paged import Pages
from halo_mlir.ir.tile_mask import Place
from halo_mlir.ir.tiles import Operands, columns_of, rows_of


@dataclass(frozen=True)
class Rows:
    """key (lead, N, D) and value (lead, N, E) or (lead, E, N), in blocks of `count` keys.

    `limit` is N where the last block may be short; it is then padded where it is read.
    """

    given: Operands
    key: ir.Value
    value: ir.Value
    count: int
    limit: Index | None

    def tiles(self, lead: Index, _place: Place, block: Index, masked: bool) -> list[ir.Value]:
        """The block's key (count, D) and value (count, E), or (E, count)."""
        position, count = ix.mul(block, self.count), self.count
        total = self.limit if masked else None
        value = columns_of if self.given.attention.value_transposed else rows_of
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
    limit: None = None

    def tiles(self, _lead: Index, place: Place, block: Index, _masked: bool) -> list[ir.Value]:
        """The block's key (count, D) and value (count, E)."""
        batch, head = self.given.batch_and_head(place)
        return [pages.tile(batch, head, block, self.count) for pages in (self.key, self.value)]


def in_rows(given: Operands, count: int) -> Rows:
    """Blocks of the operands as they are."""
    whole = isinstance(given.keys, int) and given.keys % count == 0
    whole = whole or given.attention.keys_multiple % count == 0
    key, value = given.merged(given.attention.key), given.merged(given.attention.value)
    return Rows(given, key, value, count, None if whole else given.keys)


def in_pages(given: Operands, count: int) -> InPages | None:
    """Blocks of the cache that the operands are gathered from; None where they are not."""
    if given.pages is None or given.pages[0].page % count:
        return None
    key, value = (cache.opened() for cache in given.pages)
    return InPages(given, key, value, count)
