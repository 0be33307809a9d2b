"""Modules with OCP FP8 codes through halo-ocp-to-fnuz: the numbers that they meant, as PyTorch has
them, from literals and from an archive that the command halo-ocp-to-fnuz converted."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import nn

from halo_mlir.analysis.dispatches import report
from halo_mlir.compiler import CompileOptions, compile_module, compile_source, target_stages
from halo_mlir.export.archive import write_archive
from halo_mlir.export.exporter import EntryPoint, export_programs
from halo_mlir.export.ocp_archive import convert
from halo_mlir.export.quantize import fixed
from halo_mlir.module_io import read_source
from halo_mlir.passes import PIPELINES
from halo_mlir.runtime.module import Module, to_host
from halo_mlir.targets import target

OCP = torch.float8_e4m3fn

OCP_MODULE = """
func.func @decode() -> {all_f32} {{
  %int6 = torch.constant.int 6
  %c = torch.vtensor.literal(dense<"0x{codes}"> : tensor<{count}x{type}>) : {all}
  %f = torch.prims.convert_element_type %c, %int6 : {all}, !torch.int -> {all_f32}
  return %f : {all_f32}
}}
func.func @round(%x: {any_f32}) -> {any_f32} {{
  %number = torch.constant.int {number}
  %int6 = torch.constant.int 6
  %q = torch.prims.convert_element_type %x, %number : {any_f32}, !torch.int -> {any}
  %f = torch.prims.convert_element_type %q, %int6 : {any}, !torch.int -> {any_f32}
  return %f : {any_f32}
}}
"""


@pytest.mark.parametrize(
    ("name", "number", "dtype", "special"),
    [
        ("f8E4M3FN", 24, torch.float8_e4m3fn, 0x7F),
        ("f8E5M2", 23, torch.float8_e5m2, 0x7C),
    ],
)
def test_all_codes_of_an_ocp_module_keep_their_values(tmp_path, name, number, dtype, special):
    codes = np.array([code for code in range(256) if code & 0x7F < special], np.uint8)
    want = torch.from_numpy(codes).view(dtype).float().numpy()
    count = len(codes)
    text = OCP_MODULE.format(
        count=count,
        codes=codes.tobytes().hex().upper(),
        type=name,
        number=number,
        all=f"!torch.vtensor<[{count}],{name}>",
        all_f32=f"!torch.vtensor<[{count}],f32>",
        any=f"!torch.vtensor<[?],{name}>",
        any_f32="!torch.vtensor<[?],f32>",
    )
    (tmp_path / "m.mlir").write_text(text)
    module = Module(compile_module(tmp_path / "m.mlir", pipeline="halo-ocp-to-fnuz"))
    np.testing.assert_array_equal(module.call("decode")[0].to_host(), want)
    # Numbers that the type holds are not rounded; what is between two becomes one of them.
    np.testing.assert_array_equal(module.call("round", want)[0].to_host(), want)
    ordered = np.unique(want)
    between = ((ordered[1:] + ordered[:-1]) / 2)[np.abs(ordered[1:]) > 0.1] * np.float32(1.0001)
    rounded = torch.from_numpy(between).to(dtype).float().numpy()
    np.testing.assert_array_equal(module.call("round", between)[0].to_host(), rounded)


class OcpLinear(nn.Module):
    """A product of OCP codes as vLLM's and compressed-tensors' checkpoints mean it."""

    def __init__(self, outputs: int, inputs: int):
        super().__init__()
        generator = torch.Generator().manual_seed(0)
        weight = torch.randn(outputs, inputs, generator=generator) * 100
        weight[0, :4] = torch.tensor([448.0, -448.0, -0.0, 2.0**-9])  # the ends, and code 0x80
        self.weight = fixed(weight.to(OCP))
        self.weight_scale = fixed(torch.tensor(0.01))
        self.input_scale = fixed(torch.tensor(0.0125))

    def forward(self, x):
        codes = torch.clamp(x / self.input_scale, -448, 448).to(OCP)
        return F.linear(codes.float(), self.weight.float()) * (self.input_scale * self.weight_scale)


def exported_linear(folder, model: OcpLinear):
    """(the module with the pass in front of it, the archive with FNUZ codes)."""
    example = torch.zeros(128, model.weight.shape[1])
    rows = 64 * torch.export.Dim("blocks", min=1, max=999_983)
    entry = EntryPoint(lambda linear, x: linear(x), (example,), (({0: rows},),), 64)
    export_programs(model, {"prefill": entry}).save_mlir(folder / "m.mlir")
    held = model.state_dict()
    shapes = {name: tuple(tensor.shape) for name, tensor in held.items()}
    types = {name: tensor.dtype for name, tensor in held.items()}
    write_archive(folder / "ocp.irpa", shapes, types, held.__getitem__, progress=False)
    convert(folder / "ocp.irpa", folder / "fnuz.irpa", keep_scales=True)
    return folder / "m.mlir", folder / "fnuz.irpa"


def test_a_module_and_its_archive_keep_pytorchs_numbers(tmp_path):
    model = OcpLinear(96, 128)
    path, archive = exported_linear(tmp_path, model)
    pipeline = f"halo-ocp-to-fnuz,{PIPELINES['llama-cpu']}"
    module = Module(compile_module(path, pipeline=pipeline), archive)
    # Some inputs saturate at 448 * 0.0125.
    x = torch.randn(64, 128, generator=torch.Generator().manual_seed(1)) * 3
    got = to_host(module.call("prefill", x.numpy())[0])
    want = model(x).numpy()
    # Codes are equal, or the error would be of the order of 2^-4; sums are in another order.
    np.testing.assert_allclose(got, want, rtol=0, atol=1e-5 * np.abs(want).max())
    assert (x.abs() > 448 * 0.0125).any()


def test_gfx942_multiplies_its_codes(tmp_path):
    path, _ = exported_linear(tmp_path, OcpLinear(1024, 1024))
    pipeline = f"halo-ocp-to-fnuz,{PIPELINES['llama-gfx942']}"
    options = CompileOptions(target="gfx942", stages=target_stages("gfx942", text=pipeline))
    result = compile_source(read_source(str(path)), options, intermediates=tmp_path)
    kernels = report(result.sources, tmp_path, target=target("gfx942"))
    products = [row.kernel for row in kernels if row.kernel.mfma]
    assert len(products) == 1
    assert all("_fp8_fp8" in name for name in products[0].mfma), products[0].mfma
    assert products[0].vgpr_spill == products[0].sgpr_spill == 0
