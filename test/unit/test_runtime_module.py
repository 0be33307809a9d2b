"""Loading and calling a vmfb: every way it can go wrong is one line; narrow float types."""

import iree.runtime as rt
import ml_dtypes
import numpy as np
import pytest
from analysis_inputs import iree_compile

from halo_mlir.errors import UserError
from halo_mlir.runtime.module import SCOPE, Module, to_host
from halo_mlir.targets import target

PROGRAM = """
util.global private @weight = #flow.parameter.named<"model"::"weight"> : tensor<4xf32>
func.func @scale(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %w = util.global.load @weight : tensor<4xf32>
  %zero = arith.constant 0 : index
  %d = tensor.dim %x, %zero : tensor<?x4xf32>
  %e = tensor.empty(%d) : tensor<?x4xf32>
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %w : tensor<?x4xf32>, tensor<4xf32>) outs(%e : tensor<?x4xf32>) {
    ^bb0(%a: f32, %b: f32, %out: f32):
      %y = arith.mulf %a, %b : f32
      linalg.yield %y : f32
  } -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
func.func @narrow(%x: tensor<4xbf16>) -> (tensor<4xbf16>, tensor<4xf8E4M3FN>) {
  %0 = arith.addf %x, %x : tensor<4xbf16>
  %1 = arith.truncf %0 : tensor<4xbf16> to tensor<4xf8E4M3FN>
  return %0, %1 : tensor<4xbf16>, tensor<4xf8E4M3FN>
}
"""


@pytest.fixture(scope="module")
def vmfb() -> bytes:
    return iree_compile(PROGRAM, *target("cpu").compile_flags).stdout


def archive(path, **weights):
    index = rt.ParameterIndex()
    for name, array in weights.items():
        rt.parameter_index_add_numpy_ndarray(index, name, array)
    index.create_archive_file(str(path))
    return path


@pytest.fixture
def parameters(tmp_path):
    return archive(tmp_path / "m.irpa", weight=np.arange(4, dtype=np.float32))


def says(caught) -> str:
    text = str(caught.value)
    assert "\n" not in text and ".c:" not in text and "while invoking" not in text
    return text


@pytest.mark.parametrize("device", ["local-task", "local-sync"])
def test_runs_with_parameters(vmfb, parameters, device):
    module = Module(vmfb, parameters, device)
    assert set(module.entry_points) == {"scale", "narrow"}
    x = np.ones((3, 4), np.float32)
    for argument in (x, module.to_device(x)):
        (y,) = module.call("scale", argument)
        assert np.array_equal(to_host(y), x * np.arange(4))


def test_narrow_floats(vmfb, parameters):
    x = np.array([1, 2, 3, 4], ml_dtypes.bfloat16)
    wide, narrow = (to_host(y) for y in Module(vmfb, parameters).call("narrow", x))
    assert wide.dtype == ml_dtypes.bfloat16 and wide.tolist() == [2, 4, 6, 8]
    assert narrow.dtype == ml_dtypes.float8_e4m3fn and narrow.tolist() == [2, 4, 6, 8]


def test_wrong_arguments(vmfb, parameters):
    module = Module(vmfb, parameters)
    for bad, message in (
        ([np.ones((3, 5), np.float32)], "dimension 1 mismatch; expected 4 but have 5"),
        ([np.ones(4, np.float32)], "rank mismatch"),
        ([np.ones((3, 4), np.float16)], "element type mismatch"),
        ([], "takes 1 arguments, 0 given"),
    ):
        with pytest.raises(UserError) as caught:
            module.call("scale", *bad)
        assert message in says(caught)
    with pytest.raises(UserError, match="no entry point prefill; it has"):
        module.call("prefill")


def test_missing_parameters(vmfb, tmp_path):
    for path, message in (
        (None, "needs a parameter archive"),
        (tmp_path / "none.irpa", "no such parameter archive"),
        (archive(tmp_path / "other.irpa", bias=np.ones(4)), "holds no parameter weight"),
        (archive(tmp_path / "short.irpa", weight=np.ones(1, np.int8)), "is shorter than the 16"),
    ):
        with pytest.raises(UserError) as caught:
            Module(vmfb, path)
        assert message in says(caught)
    junk = tmp_path / "junk.irpa"
    junk.write_bytes(b"junk" * 100)
    with pytest.raises(UserError) as caught:
        Module(vmfb, junk)
    assert "not a parameter archive" in says(caught)
    assert SCOPE == "model"


@pytest.mark.parametrize("device", ["hip://0", "cuda://0", "abacus", "local-task://7"])
def test_an_absent_device(vmfb, parameters, device):
    if device.partition(":")[0] in ("hip", "cuda") and _present(device):
        pytest.skip("this machine has one")
    with pytest.raises(UserError) as caught:
        Module(vmfb, parameters, device)
    assert f"device {device} is not available" in says(caught)


def _present(device: str) -> bool:
    try:
        return rt.get_device(device) is not None
    except (ValueError, RuntimeError):
        return False


def test_what_is_not_a_vmfb(vmfb, tmp_path):
    for data in (b"", b"hello" * 100, vmfb[: len(vmfb) // 2]):
        with pytest.raises(UserError) as caught:
            Module(data)
        assert "not a vmfb that this runtime" in says(caught)
    with pytest.raises(UserError, match="cannot be read"):
        Module(tmp_path / "none.vmfb")


def test_a_vmfb_for_another_device(parameters):
    other = iree_compile(PROGRAM.partition("func.func @narrow")[0], *target("gfx942").compile_flags)
    with pytest.raises(UserError) as caught:
        Module(other.stdout, parameters)
    assert "compiled for hip devices, the device is local-task" in says(caught)
