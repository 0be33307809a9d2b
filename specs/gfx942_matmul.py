"""Matrix products on gfx942, x (M, K) times w (N, K), by rows and channels.

    M            tile, rows x channels        why
    2 .. 16      16 x 16, 8, 4 or 2           a decode step reads each weight once: all compute
    17 .. 32     32 x 16, 8 or 4              units must read, so the tile narrows as N falls
    33 .. 64     64 x 32, 32 x 32, 16 or 8    (stock IREE: 64 channels, 64 workgroups at N = 4096)
    65 .. 128    128 x 32, 32 x 32 or 16
    129 .. 512   64 x 128, 128 x 32, 32 x 32 or 16
    513 .. 2047  128 x 128, 64 x 128, 64 x 64, 32 x 32
    2048 ..      the same, by what the last round of workgroups leaves idle at 2048
    dynamic      as 2048                      stock IREE: no matrix instruction (a reduction)

Ranges of M are disjoint, and within each those of N. M is the last of several dimensions where an
export blocks a dynamic sequence, (S / 128, 128, K).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.gfx942_products import (
    ELEMENTS,
    Element,
    Part,
    Tile,
    by_channels,
    tile_and_fuse,
)

FEW = tuple(Tile(16, channels, (1, 1), 512) for channels in (16, 8, 4, 2))
_NARROW = tuple(Tile(32, channels, (1, 1), 512) for channels in (16, 8, 4))
_LARGE, _WIDE = Tile(128, 128, (2, 2), 64), Tile(64, 128, (2, 2), 128)
_MIDDLE, _SMALL = Tile(64, 64, (2, 2), 128), Tile(32, 32, (1, 1), 256)
_TALL = Tile(128, 32, (2, 1), 128)

ROWS: tuple[tuple[int, int, Sequence[Tile]], ...] = (
    (2, 16, FEW),
    (17, 32, _NARROW),
    (33, 64, (Tile(64, 32, (1, 2), 256), Tile(32, 32, (1, 2), 256), *_NARROW[:2])),
    (65, 128, (_TALL, _SMALL, _NARROW[0])),
    (129, 512, (_WIDE, _TALL, _SMALL, _NARROW[0])),
    (513, 2047, (_LARGE, _WIDE, _MIDDLE, _SMALL)),
)
"""(least M, most M, tiles from the largest to the smallest): see `by_channels`."""

PREFILL_ROWS = 2048
PREFILL: tuple[Part, ...] = (
    (_LARGE, 8449, None),
    (_WIDE, 7297, 8448),
    (_LARGE, 2305, 7296),
    (_WIDE, 1793, 2304),
    (_MIDDLE, 577, 1792),
    (_SMALL, 1, 576),
)
"""For 2048 rows and more, and what a dynamic M is taken for.

128 x 128 reaches the matrix rate, 64 x 128 0.89 and 64 x 64 0.67 of it (LDS; compiled code). At
2048 rows N = 8192 makes 1024 workgroups of the largest tile, 3.4 rounds of 304 compute units, and
2048 of the next, 6.7: 0.84 of four rounds against 0.96 of seven.
"""

_BASIS = (
    "predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS "
    "and matrix instructions read from compiled code (IREE 3.13)"
)
_PREFILL_BASIS = (
    "predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the "
    "compute units that the last round of workgroups leaves idle"
)


def gfx942_matmul() -> Spec:
    """Products of f16, bf16, f8E4M3FNUZ and i8 by rows and channels, dynamic rows included."""
    with spec("gfx942_matmul") as library:
        add(library)
    return library


def add(library: Spec) -> None:
    """Add the family's entries."""
    for element in ELEMENTS:
        for low, high, tiles in ROWS:
            for part in by_channels(low, tiles):
                bounds = {"dynamic": False, "least": low, "most": high}
                _entry(library, element, f"m{low}", part, bounds, basis=_BASIS)
        for part in PREFILL:
            many = {"dynamic": False, "least": PREFILL_ROWS}
            _entry(library, element, "m2048", part, many)
            _entry(library, element, "m_dynamic", part, {"dynamic": True})
            _blocks(library, element, part)


def _blocks(library: Spec, element: Element, part: Part) -> None:
    """A dynamic sequence that is known to be whole blocks; the loop over them is dynamic.

    x has no bounds then: the rows of a block are whole tiles, or the last tile would read beyond.
    """
    tile, *channels = part
    dims = "bmk,nk->bmn"
    whole = {"dynamic": False, "least": 64, "multiple": tile.rows}
    _entry(library, element, "m_blocks", part, whole, dims)
    if tile.rows > 64:
        blocks64 = {"dynamic": False, "equal": 64}
        _entry(library, element, "m_blocks64", (_WIDE, *channels), blocks64, dims)


def _entry(
    library: Spec,
    element: Element,
    rows: str,
    part: Part,
    bounds: Mapping[str, Any],
    dims: str = "mk,nk->mn",
    *,
    basis: str = _PREFILL_BASIS,
) -> None:
    """`rows` is the word for M in the entry's name, `bounds` what holds for it (`Matcher.size`)."""
    tile, least, most = part
    name = f"matmul_{element.word}_{rows}_n{least}_tile{tile.rows}x{tile.channels}"
    with library.matcher(name) as op:
        op.contraction(element.type, element.type, element.sums, dims)
        op.size("m", **bounds)
        op.size("n", least=least, most=most)
        op.apply(tile_and_fuse(op.axes, tile, element), basis=basis)
