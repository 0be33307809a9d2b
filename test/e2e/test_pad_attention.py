"""halo-pad-attention keeps the numbers of every length, and gives gfx942 MFMA for it."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot

from halo_mlir.analysis.isa import read_kernels
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host

PIPELINE = "halo-sdpa-to-attention,halo-pad-attention"


class Plain(torch.nn.Module):
    def __init__(self, causal: bool):
        super().__init__()
        self.causal = causal

    def forward(self, query, key, value):
        return F.scaled_dot_product_attention(
            query, key, value, is_causal=self.causal, enable_gqa=True
        )


def exported(causal: bool, dtype: torch.dtype, head_dim: int) -> Source:
    lengths = {2: torch.export.Dim("length", min=2, max=131072)}
    zeros = [torch.zeros(1, heads, 64, head_dim, dtype=dtype) for heads in (8, 2, 2)]
    program = torch.export.export(
        Plain(causal), tuple(zeros), dynamic_shapes=(lengths, lengths, lengths)
    )
    return Source("attention", str(aot.export(program).mlir_module).encode())


@pytest.mark.parametrize("causal", [False, True])
def test_every_length_keeps_its_numbers(causal):
    stages = target_stages("cpu", text=PIPELINE)
    result = compile_source(exported(causal, torch.float32, 32), CompileOptions(stages=stages))
    assert result.report.applied["halo-pad-attention", "pad_to_tiles"] == 1
    module = Module(result.output, None, "local-sync", "attention")
    generator = torch.Generator().manual_seed(0)
    for length in (1, 2, 63, 64, 67, 131):
        query, key, value = (
            torch.randn(1, heads, length, 32, generator=generator) for heads in (8, 2, 2)
        )
        expected = Plain(causal)(*(t.double() for t in (query, key, value))).numpy()
        arguments = [tensor.numpy() for tensor in (query, key, value)]
        got = to_host(module.call("main", *arguments)[0])
        assert np.linalg.norm(got - expected) <= 1e-5 * np.linalg.norm(expected)


def test_dynamic_attention_without_a_mask_gets_mfma(tmp_path):
    stages = target_stages("gfx942", text=PIPELINE)
    request = CompileOptions(target="gfx942", stages=stages)
    compile_source(exported(False, torch.float16, 128), request, intermediates=tmp_path)
    kernels = read_kernels(tmp_path)
    assert sum(kernel.mfma_count for kernel in kernels.values()) > 0
    assert all(kernel.vgpr_spill == 0 for kernel in kernels.values())
