"""The attention kernels for gfx942 as compiled: what they read, and a static model's prediction.

Nothing is run. The figures of the hot-loop model are predicted, and good for ratios.
"""

import re
from dataclasses import dataclass

import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot
from test_transposed_value import FromCache
from torch import nn
from torch.export import Dim

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.hot_loop import causal_flops, predicted_seconds
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source
from halo_mlir.specs.gfx942_attention import PREFILL_ROWS, TILE_KEYS
from halo_mlir.targets import target

# Llama 3.1 8B.
HEADS, KV_HEADS, DEPTH, POSITIONS = 32, 8, 128, 2048
GPU = target("gfx942").gpu
SINGLE_READ = re.compile(r"^\t(?:ds_read|global_load|buffer_load)_[us]?(?:8|16|byte|short)", re.M)


class Causal(nn.Module):
    """Attention of a whole prompt to itself, values in rows or in columns."""

    def __init__(self, columns: bool):
        super().__init__()
        self.columns = columns

    def forward(self, query, key, value):
        value = value.transpose(2, 3) if self.columns else value
        return F.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)


class Decode(FromCache):
    """Attention of one row to a cache, whose values are in rows or in columns."""

    def __init__(self, columns: bool):
        super().__init__()
        self.columns = columns

    def forward(self, query, key, value, starts):
        value = value if self.columns else value.transpose(2, 3)
        return super().forward(query, key, value, starts)


@dataclass(frozen=True)
class Compiled:
    """A module's attention kernel, the assembly of all kernels, and their number."""

    kernel: KernelMetrics
    assembly: str
    dispatches: int


@pytest.fixture
def compiled(tmp_path):
    """Call with a module, its arguments, their dynamic shapes and the passes for a `Compiled`."""

    def compile_it(module, arguments, shapes=None, passes=None) -> Compiled:
        exported = aot.export(
            module, args=arguments, dynamic_shapes=shapes, import_symbolic_shape_expressions=True
        )
        source = Source("attention", str(exported.mlir_module).encode())
        stages = target_stages("gfx942", text=passes)
        request = CompileOptions(target="gfx942", stages=stages, opt_level="O3")
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        result = compile_source(source, request, intermediates=folder)
        rows = report(result.sources, folder, target=target("gfx942"))
        (attention,) = (row for row in rows if row.kind == "attention")
        assembly = "".join(path.read_text() for path in folder.glob("*.rocmasm"))
        return Compiled(attention.kernel, assembly, len(rows))

    return compile_it


def tensors(rows: int, *, columns: bool):
    value = (DEPTH, POSITIONS) if columns else (POSITIONS, DEPTH)
    shapes = [(HEADS, rows, DEPTH), (KV_HEADS, POSITIONS, DEPTH), (KV_HEADS, *value)]
    return tuple(torch.zeros(1, *shape, dtype=torch.float16) for shape in shapes)


def dynamic_shapes(*, columns: bool):
    positions = 64 * Dim("blocks", min=1, max=512)
    return ({2: positions}, {2: positions}, {3 if columns else 2: positions})


def seconds(kernel: KernelMetrics, tile_rows: int, tile_keys: int) -> float:
    """Predicted, for the causal prefill in tiles."""
    assert kernel.loop is not None
    rate = kernel.loop.useful_flops_per_cycle(DEPTH, DEPTH)
    assert rate is not None
    flops = causal_flops(POSITIONS, HEADS, DEPTH, DEPTH, tile_rows, tile_keys)
    return predicted_seconds(flops, rate, GPU)


def test_causal_prefill_is_predicted_to_take_a_quarter_of_stock_irees_time(compiled):
    stock = compiled(Causal(False), tensors(POSITIONS, columns=False), passes="")
    assert stock.dispatches == 1, "the mask is inside, as this comparison takes it to be"
    limit = 0.25 * seconds(stock.kernel, POSITIONS, POSITIONS)
    dispatches = {}
    for columns in (False, True):
        for shapes in (None, dynamic_shapes(columns=columns)):
            ours = compiled(Causal(columns), tensors(POSITIONS, columns=columns), shapes)
            assert seconds(ours.kernel, PREFILL_ROWS, TILE_KEYS) <= limit
            assert ours.kernel.loop.bound_by == "MFMA"
            assert ours.kernel.mfma_count > 0
            assert ours.kernel.vgpr_spill == ours.kernel.sgpr_spill == 0
            assert not SINGLE_READ.search(ours.assembly) or not columns
            dispatches[columns, shapes is None] = ours.dispatches
    for static in (False, True):
        # Values in rows are transposed first.
        assert dispatches[True, static] == dispatches[False, static] - 1


@pytest.mark.parametrize("dynamic", [False, True])
def test_decode_reads_a_transposed_cache_in_whole_words(compiled, dynamic):
    found = {}
    for columns in (False, True):
        arguments = (*tensors(1, columns=columns), torch.zeros(1, dtype=torch.int64))
        shapes = ({}, *dynamic_shapes(columns=columns)[1:], {}) if dynamic else None
        found[columns] = compiled(Decode(columns), arguments, shapes)
    ours, rows = found[True], found[False]
    assert SINGLE_READ.search(rows.assembly) and not SINGLE_READ.search(ours.assembly)
    assert ours.kernel.mfma_count > 0 and ours.kernel.lds_bytes == 0
    assert ours.kernel.vgpr_spill == ours.kernel.sgpr_spill == 0
    assert ours.kernel.occupancy > rows.kernel.occupancy
    assert ours.kernel.loop.cycles < rows.kernel.loop.cycles
