"""Dispatches per layer of Llama 3.1 8B on gfx942: stock IREE at two levels, and ours."""

from collections.abc import Iterator
from pathlib import Path

from halo_mlir.analysis.layers import LayerDispatches, layer_dispatches
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source

TARGET = "gfx942"
LAYERS = 4  # the first and the last can differ from the others


def count(
    source: Path, *, stock: bool = False, opt_level: str = "O2"
) -> dict[str, LayerDispatches]:
    """Entry point --> its dispatches, of an exported module compiled as far as flow."""
    options = CompileOptions(
        target=TARGET,
        stages=() if stock else target_stages(TARGET),
        opt_level=opt_level,
        compile_to="flow",
    )
    text = compile_source(read_source(str(source)), options).output.decode()
    return {found.function: found for found in layer_dispatches(text)}


def table(folder: Path) -> Iterator[str]:
    """Lines: cache and entry point, then dispatches per layer, in brackets those that only copy."""
    yield f"{'dispatches per layer, gfx942':<32}{'stock':>10}{'stock O2':>10}{'halo':>10}"
    for cache in ("contiguous", "paged"):
        source = folder / f"{cache}.mlir"
        Export(source, preset="llama3.1-8b", layers=LAYERS, shapes_only=True, cache=cache).run()
        counts = [
            count(source, stock=True, opt_level="O0"),
            count(source, stock=True),
            count(source),
        ]
        for entry in counts[0]:
            cells = "".join(f"{_cell(found[entry]):>10}" for found in counts)
            yield f"{f'{cache} {entry}':<32}{cells}"


def _cell(found: LayerDispatches) -> str:
    copies = sum("memcpy" in name for name in found.layer)
    return f"{len(found.layer)} ({copies})"
