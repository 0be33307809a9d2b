"""Elements that gfx942's matrix instructions multiply, and tiles of their products.

A tile of a product x (M, K) times w (N, K) belongs to a workgroup. Both operands pass through LDS,
padded with zeros to whole instructions: 16 rows and 16 channels are computed even where a tile
has fewer channels, so that a product of few rows can have as many workgroups as MI300X has compute
units. With `tile_and_fuse` nothing need be divisible by anything: padding serves every M, N and K,
dynamic ones included. `vector_distribute` does not pad; its N and K are whole tiles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from halo_mlir.specs.config import CompilationInfo, GpuLowering, GpuTranslation, Mma
from halo_mlir.specs.loops import Loops
from halo_mlir.targets import target

SIDE = 16
"""Rows and columns of the instructions that are used here."""

PREFETCH = 2
"""Stages of the loop: the next step's loads are under way while this one is computed."""


@dataclass(frozen=True)
class Element:
    """An element type that matrix instructions take.

    `depth` is what an instruction multiplies along K at once, `bytes` the size of an element.
    """

    type: str
    sums: str
    instruction: str
    depth: int
    bytes: int

    @property
    def word(self) -> str:
        """The type in an entry's name."""
        return self.type[:2].lower() if self.type.startswith("f8") else self.type


F16 = Element("f16", "f32", "MFMA_F32_16x16x16_F16", 16, 2)
BF16 = Element("bf16", "f32", "MFMA_F32_16x16x16_BF16", 16, 2)
F8 = Element("f8E4M3FNUZ", "f32", "MFMA_F32_16x16x32_F8E4M3FNUZ", 32, 1)
I8 = Element("i8", "i32", "MFMA_I32_16x16x32_I8", 32, 1)
ELEMENTS = (F16, BF16, F8, I8)


@dataclass(frozen=True)
class Tile:
    """A workgroup's part of the result.

    Attributes:
        rows: of x; a multiple of 16 times the waves along them.
        channels: of w; fewer than 16 are padded to 16.
        waves: along rows and channels.
        depth_bytes: of a row of x or w that a step of the loop takes.
    """

    rows: int
    channels: int
    waves: tuple[int, int]
    depth_bytes: int

    @property
    def lanes(self) -> int:
        return 64 * self.waves[0] * self.waves[1]

    def least_channels(self, rows: int) -> int:
        """The least N that gives every compute unit a workgroup, with at least `rows` rows."""
        row_tiles = -(-rows // self.rows)
        return -(-compute_units() // row_tiles) * self.channels - self.channels + 1


Part = tuple[Tile, int, int | None]
"""A tile, and the least and the most N that it is for."""


def compute_units() -> int:
    """Of gfx942."""
    gpu = target("gfx942").gpu
    assert gpu is not None, "gfx942 is a GPU"
    return gpu.compute_units


def tile_and_fuse(loops: Loops, tile: Tile, element: Element) -> CompilationInfo:
    """Of a product (m, n, k), or (b, m, n, k) with blocks of rows, with one result."""
    step = tile.depth_bytes // element.bytes
    channels = max(tile.channels, SIDE)
    waves = tile.waves
    blocks = {"b": 1} if "b" in loops.order else {}
    return CompilationInfo(
        GpuLowering(
            mma_kind=Mma(element.instruction),
            workgroup=loops.sizes({**blocks, "m": tile.rows, "n": tile.channels}),
            promote_operands=[0, 1],
            padding=loops.sizes({**blocks, "m": tile.rows, "n": channels, "k": step}),
            subgroup=loops.sizes(
                {"m": tile.rows // SIDE // waves[0], "n": channels // SIDE // waves[1]}
            ),
            reduction=loops.sizes({"k": step // element.depth}),
        ),
        GpuTranslation("TileAndFuse", tile.lanes, prefetch=PREFETCH),
    )


def vector_distribute(loops: Loops, tile: Tile, element: Element) -> CompilationInfo:
    """Of two products (m, n, k) in one op, which TileAndFuse cannot lower (it crashes)."""
    step = tile.depth_bytes // element.bytes
    waves = tile.waves
    return CompilationInfo(
        GpuLowering(
            mma_kind=Mma(element.instruction),
            workgroup=loops.sizes({"m": tile.rows, "n": tile.channels}),
            promote_operands=[0, 1, 2],
            subgroup_basis=([waves[0], waves[1], 1], [0, 1, 2]),
            reduction=loops.sizes({"k": step}),
        ),
        GpuTranslation("VectorDistribute", tile.lanes, prefetch=PREFETCH),
    )


def by_channels(rows: int, tiles: Sequence[Tile]) -> Iterator[Part]:
    """The first of `tiles` that keeps every compute unit busy, for each N.

    Args:
        rows: the least M.
        tiles: from the largest to the smallest; the last takes every N that is left.
    """
    most: int | None = None
    for tile in tiles[:-1]:
        least = tile.least_channels(rows)
        if most is None or least <= most:
            yield tile, least, most
            most = least - 1
    yield tiles[-1], 1, most
