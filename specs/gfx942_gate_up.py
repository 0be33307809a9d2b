"""Two products of the same rows in one op, as IREE fuses gate and up projections, on gfx942.

IREE 3.13's TileAndFuse crashes on such an op when it is given a tile. VectorDistribute does not,
but masks every read of a tile whose rows are partly outside: no loss for 16 bits, where LDS takes
longer, and 2.5 times the time for 8, which therefore keep 16 channels. N and K are whole tiles.
Rows in blocks are left to IREE, whose tile of 64 x 64 uses 89 % of the matrix rate (compiled code).
"""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.gfx942_products import (
    ELEMENTS,
    Element,
    Tile,
    by_channels,
    vector_distribute,
)

_FEW = Tile(16, 16, (1, 1), 256)
_FEWER_CHANNELS = Tile(16, 8, (1, 1), 256)
_SKINNY = Tile(32, 16, (2, 1), 256)
_TALL = (Tile(64, 32, (2, 2), 128), Tile(64, 16, (4, 1), 256), _SKINNY)
"""All of 33 to 64 rows in a tile, which reads a weight once, where N leaves each unit one."""
_BLOCK = Tile(64, 64, (2, 2), 128)

_BASIS = "predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)"


def gfx942_gate_up() -> Spec:
    """Gate and up projections fused into one op, by rows."""
    with spec("gfx942_gate_up") as library:
        add(library)
    return library


def few_rows(element_bytes: int) -> tuple[Tile, ...]:
    """The tiles for up to 16 rows, the largest first."""
    return (_FEW, _FEWER_CHANNELS) if element_bytes > 1 else (_FEW,)


def add(library: Spec) -> None:
    """Add the family's entries."""
    for element in ELEMENTS:
        for tile, least, most in by_channels(2, few_rows(element.bytes)):
            _entry(library, element, tile, (2, 16), (least, most))
        _entry(library, element, _SKINNY, (17, 32), (1, None))
        for tile, least, most in by_channels(33, _TALL):
            _entry(library, element, tile, (33, 64), (least, most))
        _entry(library, element, _BLOCK, None, (1, None))


def _entry(
    library: Spec,
    element: Element,
    tile: Tile,
    rows: tuple[int, int] | None,
    channels: tuple[int, int | None],
) -> None:
    """`rows` are the bounds of M, None where it is dynamic."""
    which = f"m{rows[0]}" if rows else "m_dynamic"
    name = f"gate_up_{element.word}_{which}_tile{tile.rows}x{tile.channels}"
    with library.matcher(name) as op:
        op.products(element.type, element.type, element.sums)
        if rows is None:
            op.size("m", dynamic=True)
        else:
            op.size("m", dynamic=False, least=rows[0], most=rows[1])
        # Of a tile that is cut along N or K VectorDistribute makes wrong code, or none.
        op.size("n", least=channels[0], most=channels[1], multiple=tile.channels)
        op.size("k", multiple=tile.depth_bytes // element.bytes)
        op.apply(vector_distribute(op.axes, tile, element), basis=_BASIS)
