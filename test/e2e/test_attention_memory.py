"""No attention holds scores or masks in memory, at any of IREE's optimization levels."""

import re

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import Source, read_source
from halo_mlir.runtime.module import Module

MEGABYTE = 10**6
TWO_LENGTHS = re.compile(r"tensor<(?:\d+x)*\?x(?:\d+x)*\?x[^>]*>")


class Causal(torch.nn.Module):
    def forward(self, query, key, value):
        return F.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)


def test_a_long_prompt_needs_little_more_than_its_inputs_and_outputs():
    """S = 8192, 32 and 8 heads, f16: the scores alone would be 4 GB."""
    shapes = [(1, heads, 8192, 128) for heads in (32, 8, 8)]
    program = torch.export.export(
        Causal(), tuple(torch.zeros(shape, dtype=torch.float16) for shape in shapes)
    )
    source = Source("attention", str(aot.export(program).mlir_module).encode())
    vmfb = compile_source(source, CompileOptions(stages=target_stages("cpu"))).output
    module = Module(vmfb, None, "local-sync", "attention")
    arguments = [module.to_device(np.zeros(shape, np.float16)) for shape in shapes]
    (result,) = module.call("main", *arguments)
    assert result.shape == list(shapes[0]) or tuple(result.shape) == shapes[0]
    peak = module.device.allocator.statistics["device_bytes_peak"]
    held = 2 * (2 * np.prod(shapes[0]) + 2 * np.prod(shapes[1]))
    assert held < peak < held + 64 * MEGABYTE


@pytest.mark.parametrize("target", ["cpu", "gfx942"])
@pytest.mark.parametrize("level", ["O0", "O2"])
@pytest.mark.parametrize("options", [{}, {"batch": 4, "cache": "paged", "attention": "decomposed"}])
def test_no_tensor_has_two_sequence_lengths(tmp_path, target, level, options):
    path = tmp_path / "model.mlir"
    Export(path, preset="llama3.1-8b", layers=1, shapes_only=True, **options).run()
    request = CompileOptions(
        target=target, stages=target_stages(target), opt_level=level, compile_to="flow"
    )
    text = compile_source(read_source(str(path)), request).output.decode()
    assert "online_attention" in text
    assert TWO_LENGTHS.findall(text) == []
