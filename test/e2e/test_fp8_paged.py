"""Paged caches in 8 bits: read in place, with PyTorch's numbers on llvm-cpu."""

import pytest
from tiny_model import TINY, export_and_compile

from halo_mlir.analysis.layers import layer_dispatches
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.runtime.tie_out import Request, tie_out

CACHE = {"quantize": "fp8", "kv_cache": "fp8"}
ALL = {**CACHE, "attention_dtype": "fp8"}


@pytest.mark.parametrize(
    ("flags", "value_cache"),
    [({**CACHE, "dtype": "f16"}, "rows"), ({**ALL, "dtype": "f32"}, "transposed")],
)
def test_sequences_of_unequal_lengths_have_pytorchs_numbers(tmp_path, flags, value_cache):
    text = tmp_path / "text.txt"
    text.write_text((TINY / "heldout.txt").read_text()[:1000])
    form = {"batch": 2, "cache": "paged", "value_cache": value_cache, "layers": 1}
    made = export_and_compile(tmp_path / "m.mlir", calibrate=text, **form, **flags)
    assert tie_out(Request(made.vmfb, tokens=62, seed=1)).failures == []


# The embedding, rotary tables, and the logits are 5 dispatches, and a layer 11. Columns of a
# transposed cache are numbered by 2 more, once for all layers.
@pytest.mark.parametrize(
    ("flags", "value_cache", "most"), [(CACHE, "rows", 5 + 11), (ALL, "transposed", 5 + 11 + 2)]
)
def test_decode_on_gfx942_gathers_no_pages(tmp_path, flags, value_cache, most):
    path = tmp_path / "m.mlir"
    form = {"cache": "paged", "value_cache": value_cache, "batch": 4}
    Export(path, preset="llama3.1-8b", layers=1, shapes_only=True, **form, **flags).run()
    stages = target_stages("gfx942")
    request = CompileOptions(target="gfx942", stages=stages, compile_to="flow")
    text = compile_source(read_source(str(path)), request).output.decode()
    totals = {found.function: found.total for found in layer_dispatches(text)}
    assert totals["decode"] <= most
