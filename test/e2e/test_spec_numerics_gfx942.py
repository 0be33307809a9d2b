"""The numbers of the gfx942 specs' kernels, run lane by lane with no GPU.

Stock iree-compile takes the spec; its LLVM IR for gfx942 is interpreted (`llvm_lanes`) and the
result compared with f64. Sizes are such that tiles, steps and vectors are cut somewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spec_products import Product, compile_with

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import read_source
from halo_mlir.specs.gfx942_gate_up import gfx942_gate_up
from halo_mlir.specs.gfx942_matmul import PREFILL, ROWS, gfx942_matmul
from halo_mlir.specs.gfx942_matvec import gfx942_matvec
from halo_mlir.specs.gfx942_products import ELEMENTS, Element, by_channels

FAMILIES = {f.__name__: f for f in (gfx942_gate_up, gfx942_matmul, gfx942_matvec)}


@pytest.fixture(scope="session")
def specs(tmp_path_factory) -> dict[str, Path]:
    """A file for each family."""
    folder = tmp_path_factory.mktemp("specs")
    files = {name: folder / f"{name}.mlir" for name in FAMILIES}
    for name, file in files.items():
        file.write_text(FAMILIES[name]().text())
    return files


def _sizes(index: int, rows: str, bounds: tuple[int, int], part, element: Element) -> Product:
    """A product that `part` (tile, least N, most N) is for, cut along M, N and K.

    `rows` is the word for M's range in the entry's name, `bounds` the least and the most M.
    """
    tile, least, most = part
    channels = max(least, 2 * tile.channels) + 1 + index % 3
    if channels % tile.channels == 0:
        channels += 1
    entry = f"matmul_{element.word}_{rows}_n{least}_tile{tile.rows}x{tile.channels}"
    return Product(
        min(bounds[0] + 3 + index % 2, bounds[1]),
        channels if most is None else min(channels, most),
        tile.depth_bytes // element.bytes + 20 + index % 7,
        element.type,
        entry,
        (tile.rows, tile.channels),
        element.type if element.bytes > 1 and index % 2 else "",
        dynamic=rows == "m_dynamic",
    )


def _matmul() -> Iterator[tuple[Product, bool]]:
    """Every tile with its range of sizes, in one element type and the next in turn.

    With each, whether no other before it has the tile.
    """
    parts = [(f"m{low}", (low, high), p) for low, high, t in ROWS for p in by_channels(low, t)]
    parts += [("m_dynamic", (tile.rows, 2 * tile.rows), (tile, *n)) for tile, *n in PREFILL]
    parts += [("m2048", (2048, 4096), part) for part in PREFILL]
    seen = set()
    for index, (rows, bounds, part) in enumerate(parts):
        first = (part[0], rows == "m_dynamic") not in seen
        seen.add((part[0], rows == "m_dynamic"))
        for turn in range(2):
            element = ELEMENTS[(index + turn) % len(ELEMENTS)]
            yield _sizes(index, rows, bounds, part, element), first and not turn


SMALLEST, LEAST, _ = PREFILL[-1]
BLOCKS = Product(
    3 * 2 * SMALLEST.rows,
    SMALLEST.channels + 8,
    300,
    "f16",
    f"matmul_f16_m_blocks_n{LEAST}_tile{SMALLEST.rows}x{SMALLEST.channels}",
    (SMALLEST.rows, SMALLEST.channels),
    dynamic=True,
    block=2 * SMALLEST.rows,
)
MATMUL = [product for product, first in _matmul() if first] + [BLOCKS]
MORE_MATMUL = [product for product, first in _matmul() if not first]
GATE_UP = [
    Product(4, 40, 256, "f16", "gate_up_f16_m2_tile16x8", (16, 8)),
    Product(16, 48, 512, "f8E4M3FNUZ", "gate_up_f8_m2_tile16x16", (16, 16), "f16"),
    Product(4, 48, 256, "i8", "gate_up_i8_m2_tile16x16", (16, 16)),
    Product(20, 48, 256, "bf16", "gate_up_bf16_m17_tile32x16", (32, 16)),
    Product(70, 128, 128, "f16", "gate_up_f16_m_dynamic_tile64x64", (64, 64), dynamic=True),
]
MORE_GATE_UP = [
    Product(16, 40, 256, "bf16", "gate_up_bf16_m2_tile16x8", (16, 8)),
    Product(5, 4864, 128, "f16", "gate_up_f16_m2_tile16x16", (16, 16)),
    Product(16, 4880, 256, "bf16", "gate_up_bf16_m2_tile16x16", (16, 16)),
    Product(32, 48, 384, "f16", "gate_up_f16_m17_tile32x16", (32, 16)),
    Product(50, 48, 256, "i8", "gate_up_i8_m33_tile32x16", (32, 16)),
    Product(40, 4864, 256, "bf16", "gate_up_bf16_m33_tile64x16", (64, 16)),
    Product(64, 9728, 128, "f16", "gate_up_f16_m33_tile64x32", (64, 32)),
]
MATVEC = [
    Product(1, 24, 300, "f16", "matvec_f16_m1_rows1", (1, 1), "f16"),
    Product(1, 24, 5000, "f8E4M3FNUZ", "matvec_f8_m1_rows1", (1, 1)),
    Product(1, 1220, 3000, "bf16", "matvec_bf16_m1_rows4", (1, 4)),
    Product(1, 1220, 2060, "f16", "gate_up_f16_m1_rows4", (1, 4)),
]
MORE_MATVEC = [
    Product(1, 1220, 2048, "f16", "matvec_f16_m1_rows4", (1, 4)),
    Product(1, 1220, 600, "i8", "matvec_i8_m1_rows4", (1, 4)),
    Product(1, 1220, 4100, "f8E4M3FNUZ", "matvec_f8_m1_rows4", (1, 4)),
    Product(1, 25, 5000, "bf16", "gate_up_bf16_m1_rows1", (1, 1)),
]


def _cases(family: str, products: list[Product], *marks: pytest.MarkDecorator) -> list:
    return [pytest.param(family, p, id=p.entry, marks=marks) for p in products]


@pytest.mark.parametrize(
    ("family", "product"),
    [
        *_cases("gfx942_matmul", MATMUL),
        *_cases("gfx942_gate_up", GATE_UP),
        *_cases("gfx942_matvec", MATVEC),
        *_cases("gfx942_matmul", MORE_MATMUL, pytest.mark.slow),
        *_cases("gfx942_gate_up", MORE_GATE_UP, pytest.mark.slow),
        *_cases("gfx942_matvec", MORE_MATVEC, pytest.mark.slow),
    ],
)
def test_lanes_give_the_numbers(family, product, specs, tmp_path):
    llvm, lanes = compile_with(specs[family], product.mlir, product.entry, tmp_path)
    product.check(product.run(llvm, lanes))


@pytest.fixture(scope="module")
def two_waves(specs, tmp_path_factory):
    """A product whose operands two waves put into LDS for each other, its kernel, its lanes."""
    low, high, part = next(
        (low, high, part)
        for low, high, tiles in ROWS
        for part in by_channels(low, tiles)
        if part[0].waves != (1, 1)
    )
    product = _sizes(0, f"m{low}", (low, high), part, ELEMENTS[0])
    folder = tmp_path_factory.mktemp("two_waves")
    return product, *compile_with(specs["gfx942_matmul"], product.mlir, product.entry, folder)


@pytest.mark.parametrize("which", range(2))
def test_a_missing_barrier_is_seen(which, two_waves):
    product, llvm, lanes = two_waves
    barrier = "call void @llvm.amdgcn.s.barrier()"
    parts = llvm.split(barrier)
    broken = barrier.join(parts[: which + 1]) + "fence" + barrier.join(parts[which + 1 :])
    with pytest.raises(ValueError, match=r"LDS that another wave .*no barrier"):
        product.run(broken, lanes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            r"(16x16x16f16\()(<4 x half> %\d+), (<4 x half> %\d+)", r"\1\3, \2", id="swapped"
        ),
        pytest.param(r"(%1, i16 0, i32) \d+,", r"\1 8,", id="shorter-w"),
        pytest.param(r"(select <8 x i1> %\d+, <8 x half> )%\d+", r"\1zeroinitializer", id="masked"),
    ],
)
def test_wrong_numbers_are_seen(before, after, two_waves):
    product, llvm, lanes = two_waves
    broken, times = re.subn(before, after, llvm)
    assert times
    with pytest.raises(AssertionError, match="first at"):
        product.check(product.run(broken, lanes))


@pytest.mark.parametrize(
    "product",
    [
        Product(1, 1221, 2048, "f16", "matvec_f16_m1", (1, 4)),
        Product(1, 1221, 2048, "f16", "gate_up_f16_m1", (1, 4)),
        Product(16, 4804, 256, "f16", "gate_up_f16_m2", (16, 8)),
        Product(4, 48, 300, "f16", "gate_up_f16_m2", (16, 8)),
    ],
    ids=lambda product: f"{product.entry}-{product.rows}x{product.channels}x{product.depth}",
)
def test_tiles_that_iree_would_cut_wrongly_are_left_to_it(product, specs, tmp_path):
    """With IREE 3.13 a cut tile is wrong here, or does not compile; a matcher must decline it."""
    source = tmp_path / "product.mlir"
    source.write_text(product.mlir)
    spec = specs["gfx942_gate_up" if product.count == 2 else "gfx942_matvec"]
    options = CompileOptions("gfx942", tuning_spec=str(spec), spec_by_default=True)
    phase = "executable-configurations"
    configured = compile_source(read_source(str(source)), replace(options, compile_to=phase))
    assert b"lowering_config" in configured.output
    assert b"halo.spec" not in configured.output
