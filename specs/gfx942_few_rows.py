"""How gfx942 multiplies a few rows of 8-bit codes with weights (N, K).

A decode step has a row for each sequence and reads each weight once, so that bytes in flight are
what counts: one wave for up to 16 channels, 512 bytes of each at a time through LDS, the next ones
on their way meanwhile. N = 4096 has 512 such waves on 304 compute units. The rows are padded to the
16 of the instruction where they go into LDS, and so are the channels. Two products in one op (gate
and up) crash that padding in IREE 3.13: theirs are masked where they are read. IREE itself uses no
matrix instruction up to 4 rows, and 64 workgroups from 5 to 16.

The tiles are those of the specs gfx942_matmul and gfx942_gate_up, for a pass that configures an op
before IREE forms dispatches.
"""

from collections.abc import Sequence
from dataclasses import replace

from halo_mlir.specs.gfx942_gate_up import few_rows as few_rows_of_two
from halo_mlir.specs.gfx942_matmul import FEW
from halo_mlir.specs.gfx942_products import (
    F8,
    SIDE,
    Tile,
    by_channels,
    tile_and_fuse,
    vector_distribute,
)
from halo_mlir.specs.loops import Loops

ROWS = SIDE
CHANNELS = SIDE
DEPTH = 32
"""Along K, of one instruction."""

INSTRUCTIONS = {
    ("f8E4M3FNUZ", "f8E4M3FNUZ"): "MFMA_F32_16x16x32_F8E4M3FNUZ",
    ("f8E5M2FNUZ", "f8E5M2FNUZ"): "MFMA_F32_16x16x32_F8E5M2FNUZ",
    ("f8E4M3FNUZ", "f8E5M2FNUZ"): "MFMA_F32_16x16x32_F8E4M3FNUZ_F8E5M2FNUZ",
    ("f8E5M2FNUZ", "f8E4M3FNUZ"): "MFMA_F32_16x16x32_F8E5M2FNUZ_F8E4M3FNUZ",
    ("i8", "i8"): "MFMA_I32_16x16x32_I8",
}
"""By the types of x and w."""


def fits(depth: int) -> bool:
    """Whether K = `depth` is whole instructions."""
    return depth % DEPTH == 0


def compilation_info(name: str, channels: int, depth: int, products: int) -> str:
    """Of an op of `products` products (row, channel, k) by the instruction `name`.

    N = `channels`, K = `depth`, of which `fits` holds.
    """
    element = replace(F8, instruction=name)  # of i8, too: codes of a byte, 32 at once
    loops = Loops("mk,nk->mn")
    if products == 1:
        return str(tile_and_fuse(loops, _fitting(FEW, channels), element))
    tile = _fitting(few_rows_of_two(element.bytes), channels)
    whole = depth & -depth  # the largest power of two that divides K: steps are not cut
    tile = replace(tile, depth_bytes=min(tile.depth_bytes, whole))
    return str(vector_distribute(loops, tile, element))


def _fitting(tiles: Sequence[Tile], channels: int) -> Tile:
    """The first that has `channels` in its range."""
    return next(tile for tile, least, _ in by_channels(1, tiles) if channels >= least)
