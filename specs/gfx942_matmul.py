"""Matrix products on gfx942, x (M, K) times w (N, K), by rows and channels.

    M            tile, rows x channels      why
    2 .. 16      16 x 16, 8, 4 or 2         a decode step reads each weight once: all compute
    17 .. 32     32 x 16, 8 or 4            units must read, so the tile narrows as N falls
    33 .. 64     64 x 16, 32 x 16 or 8      (stock IREE: 64 channels, 64 workgroups at N = 4096)
    65 .. 512    64 x 64, 64 x 32, 32 x 16
    513 .. 2047  128 x 128, 64 x 64, 32 x 32
    2048 ..      the same, sooner
    dynamic      as 2048                    stock IREE: no matrix instruction (a reduction)

Ranges of M are disjoint, and within each those of N. M is the last of several dimensions where an
export blocks a dynamic sequence, (S / 128, 128, K).
"""

from collections.abc import Sequence

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.gfx942_products import ELEMENTS, Element, Tile, by_channels, tile_and_fuse

FEW = tuple(Tile(16, channels, (1, 1), 512) for channels in (16, 8, 4, 2))
_LARGE, _MIDDLE = Tile(128, 128, (2, 2), 64), Tile(64, 64, (2, 2), 128)
_SMALL = Tile(32, 32, (2, 2), 256)
_NARROW = tuple(Tile(32, channels, (2, 1), 512) for channels in (16, 8, 4))

ROWS: tuple[tuple[int, int | None, Sequence[Tile]], ...] = (
    (2, 16, FEW),
    (17, 32, _NARROW),
    (33, 64, (Tile(64, 16, (4, 1), 256), *_NARROW[:2])),
    (65, 512, (_MIDDLE, Tile(64, 32, (2, 2), 128), _NARROW[0])),
    (513, 2047, (_LARGE, _MIDDLE, _SMALL)),
    (2048, None, (_LARGE, _MIDDLE, _SMALL)),
)
"""(least M, most M, tiles from the largest to the smallest)."""

PREFILL = ROWS[-1]
"""What a dynamic M is taken for."""

BASIS = (
    "predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS "
    "and matrix instructions read from compiled code (IREE 3.13)"
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
            _entries(library, element, f"m{low}", "mk,nk->mn", tiles, (low, high))
        _entries(library, element, "m_dynamic", "mk,nk->mn", PREFILL[2], None)
        # A dynamic sequence that is known to be whole blocks; the loop over them is dynamic.
        _entries(library, element, "m_blocks", "bmk,nk->bmn", PREFILL[2], (64, None))


def _entries(
    library: Spec,
    element: Element,
    rows: str,
    dims: str,
    tiles: Sequence[Tile],
    bounds: tuple[int, int | None] | None,
) -> None:
    """One entry for each tile; `bounds` are those of M, None where it is dynamic."""
    low = bounds[0] if bounds and dims == "mk,nk->mn" else PREFILL[0]
    for tile, least, most in by_channels(low, tiles):
        name = f"matmul_{element.word}_{rows}_tile{tile.rows}x{tile.channels}"
        with library.matcher(name) as op:
            op.contraction(element.type, element.type, element.sums, dims)
            if bounds is None:
                op.size("m", dynamic=True)
            else:
                op.size("m", dynamic=False, least=bounds[0], most=bounds[1])
            op.size("n", least=least, most=most)
            op.apply(tile_and_fuse(op.axes, tile, element), basis=BASIS)
