"""halo-legalize-fp8-casts: every f16 and every code through a conversion that llvm-cpu lacks."""

import ml_dtypes
import numpy as np
import pytest
import torch
from iree.turbine import aot

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.errors import UserError
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host

CODES = {
    torch.float8_e4m3fnuz: ml_dtypes.float8_e4m3fnuz,
    torch.float8_e5m2fnuz: ml_dtypes.float8_e5m2fnuz,
}
WIDE = {
    torch.float16: np.dtype(np.float16),
    torch.bfloat16: np.dtype(ml_dtypes.bfloat16),
    torch.float32: np.dtype(np.float32),
}

# A kernel of an exporter: the conversion is inside a linalg op, in a function of its own.
IN_LINALG = """
util.func public @main(%arg0: tensor<256x256xf16>) -> tensor<256x256xf8E4M3FNUZ> {
  %0 = util.call @quantise(%arg0) : (tensor<256x256xf16>) -> tensor<256x256xf8E4M3FNUZ>
  util.return %0 : tensor<256x256xf8E4M3FNUZ>
}
util.func private @quantise(%arg0: tensor<256x256xf16>) -> tensor<256x256xf8E4M3FNUZ> {
  %e = tensor.empty() : tensor<256x256xf8E4M3FNUZ>
  %0 = linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
    iterator_types = ["parallel", "parallel"]
  } ins(%arg0 : tensor<256x256xf16>) outs(%e : tensor<256x256xf8E4M3FNUZ>) {
  ^bb0(%in: f16, %out: f8E4M3FNUZ):
    %1 = arith.truncf %in : f16 to f8E4M3FNUZ
    linalg.yield %1 : f8E4M3FNUZ
  } -> tensor<256x256xf8E4M3FNUZ>
  util.return %0 : tensor<256x256xf8E4M3FNUZ>
}
"""


class Convert(torch.nn.Module):
    def __init__(self, dtype: torch.dtype):
        super().__init__()
        self.dtype = dtype

    def forward(self, x):
        return x.to(self.dtype)


def module(source: torch.dtype, result: torch.dtype, count: int) -> bytes:
    program = torch.export.export(Convert(result), (torch.zeros(count).to(source),))
    return str(aot.export(program).mlir_module).encode()


def run(text: bytes, values: np.ndarray, passes: str = "halo-legalize-fp8-casts") -> np.ndarray:
    options = CompileOptions(stages=target_stages("cpu", text=passes))
    vmfb = compile_source(Source("casts", text), options).output
    return to_host(Module(vmfb, None, "local-sync", "casts").call("main", values)[0])


def all_16_bits() -> torch.Tensor:
    return torch.arange(-(2**15), 2**15).to(torch.int16)


def same(got: np.ndarray, wanted: np.ndarray, codes) -> None:
    """Bit for bit, where FNUZ has one NaN and no -0."""
    assert got.dtype == wanted.dtype == codes
    np.testing.assert_array_equal(got.view(np.uint8), wanted.view(np.uint8))


@pytest.mark.parametrize("wide", WIDE)
@pytest.mark.parametrize("narrow", CODES)
def test_every_16_bit_number_becomes_torchs_code(wide, narrow):
    """Infinities, NaN and what is too large for a code among them."""
    values = all_16_bits().view(torch.float16 if wide == torch.float32 else wide).to(wide)
    numbers = values.view(torch.int32 if wide == torch.float32 else torch.int16).numpy()
    got = run(module(wide, narrow, values.numel()), numbers.view(WIDE[wide]))
    wanted = values.to(narrow).view(torch.uint8).numpy().view(CODES[narrow])
    same(got, wanted, CODES[narrow])


@pytest.mark.parametrize("narrow", CODES)
def test_f32_is_rounded_as_torch_does(narrow):
    """Next to every code and every tie between codes."""
    codes = torch.arange(256, dtype=torch.uint8).view(narrow).float()
    codes = codes[codes.isfinite()].unique()
    near = torch.cat([codes, (codes[1:] + codes[:-1]) / 2])
    up, down = torch.tensor(torch.inf), torch.tensor(-torch.inf)
    values = torch.cat([near, near.nextafter(up), near.nextafter(down)])
    got = run(module(torch.float32, narrow, values.numel()), values.numpy())
    same(got, values.to(narrow).view(torch.uint8).numpy().view(CODES[narrow]), CODES[narrow])


@pytest.mark.parametrize("wide", WIDE)
@pytest.mark.parametrize("narrow", CODES)
def test_every_code_becomes_torchs_number(wide, narrow):
    codes = np.arange(256, dtype=np.uint8)
    got = run(module(narrow, wide, 256), codes.view(CODES[narrow])).astype(np.float32)
    wanted = torch.from_numpy(codes).view(narrow).to(wide).float().numpy()
    np.testing.assert_array_equal(got, wanted)


def test_a_kernel_of_an_exporter_compiles():
    values = all_16_bits().view(torch.float16)
    got = run(IN_LINALG.encode(), values.numpy().reshape(256, 256))
    wanted = values.to(torch.float8_e4m3fnuz).view(torch.uint8).numpy()
    codes = ml_dtypes.float8_e4m3fnuz
    same(got.reshape(-1), wanted.view(codes), codes)


def test_iree_does_not_compile_it_as_it_is():
    """Once it does, the pass has no use."""
    with pytest.raises(UserError, match="truncf"):
        run(IN_LINALG.encode(), np.zeros((256, 256), np.float16), "")
