"""Where the positions of a sequence lie in a KV cache, and how they are written and read.

B batch, S new positions, KV key-value heads, D head_dim, C capacity.

    contiguous   [B, KV, C, D]
    paged        [pages, KV, block_size, D] with page_table i64[B, n_blocks]; position p of
                 sequence b lies in page page_table[b, p // block_size], row p % block_size.
                 Every entry of the table must be a page that the sequence may overwrite
                 (blocks that hold only padding may all name one scratch page).

A transposed cache of values has the last two axes swapped: a matrix instruction takes four keys of
one column at once, which lie side by side then. Writing is one index_put with one index tensor,
which becomes one in-place scatter in IREE.
"""

import torch
from torch import Tensor


def row_numbers(cache: Tensor, positions: Tensor, page_table: Tensor | None) -> Tensor:
    """The row of each (sequence, head, position) in a cache of rows seen as [rows, D].

    positions i64[B, S] -> i64[B, KV, S]
    """
    heads, length = cache.shape[1:3]
    lead, position = _places(heads, length, positions, page_table)
    return lead * length + position


def element_numbers(cache: Tensor, positions: Tensor, page_table: Tensor | None) -> Tensor:
    """The place of each new value in a transposed cache seen as [elements].

    positions i64[B, S] -> i64[B, KV, S, D]
    """
    heads, width, length = cache.shape[1:]
    lead, position = _places(heads, length, positions, page_table)
    column = torch.arange(width, device=positions.device)
    return (lead[..., None] * width + column) * length + position[..., None]


def _places(heads: int, length: int, positions: Tensor, page_table: Tensor | None):
    """The number of each (sequence or page, head), and of the position in it; [B, KV or 1, S]."""
    head = torch.arange(heads, device=positions.device)[None, :, None]
    position = positions[:, None, :]
    if page_table is None:
        sequence = torch.arange(positions.shape[0], device=positions.device)[:, None, None]
        return sequence * heads + head, position
    page = page_table.gather(1, positions // length)[:, None, :]
    return page * heads + head, position % length


def write_rows(cache: Tensor, rows: Tensor, values: Tensor) -> None:
    """cache.view(-1, D)[rows] = values, in place; rows i64[B, KV, S], values [B, KV, S, D]."""
    cache.view(-1, cache.shape[-1]).index_put_((rows,), values)


def write_elements(cache: Tensor, elements: Tensor, values: Tensor) -> None:
    """cache.view(-1)[elements] = values, in place; both [B, KV, S, D]."""
    cache.view(-1).index_put_((elements,), values)


def read_rows(cache: Tensor, page_table: Tensor | None) -> Tensor:
    """All C positions of each sequence: [B, KV, C, D]."""
    if page_table is None:
        return cache
    pages = cache[page_table].transpose(1, 2)  # [B, KV, n_blocks, block_size, D]
    return pages.flatten(2, 3)


def read_columns(cache: Tensor, page_table: Tensor | None) -> Tensor:
    """All C positions of each sequence in a transposed cache: [B, KV, D, C]."""
    if page_table is None:
        return cache
    pages = cache[page_table].permute(0, 2, 3, 1, 4)  # [B, KV, D, n_blocks, block_size]
    return pages.flatten(3, 4)
