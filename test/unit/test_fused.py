"""Parameters that cover others: in the archive, and as the module declares them."""

import iree.runtime as rt
import numpy as np
import torch
from iree.compiler import ir

from halo_mlir.export.archive import read_archive, write_archive
from halo_mlir.export.fused import declare_fused, fused_parameters
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.weights import RandomWeights
from halo_mlir.ir.parameters import named_parameters

CONFIG = LlamaConfig(
    vocab_size=64,
    hidden_size=32,
    intermediate_size=48,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=8,
)
QKV = "model.layers.1.self_attn.qkv_proj.weight"


def test_an_entry_covers_its_parts_and_takes_no_room(tmp_path):
    source, shapes = RandomWeights(CONFIG, 0), CONFIG.parameter_shapes
    fused = fused_parameters(CONFIG, 4)
    plain, covered = tmp_path / "plain.irpa", tmp_path / "covered.irpa"
    write_archive(plain, shapes, torch.float32, source.load)
    write_archive(covered, shapes, torch.float32, source.load, covering=fused)
    assert covered.stat().st_size - plain.stat().st_size < 2048, "two entries and their names"

    want = torch.cat([source.load(part) for part in fused[QKV]])
    index = rt.ParameterIndex()
    index.load(str(covered))
    found = dict(index.items())[QKV]
    array = rt.parameter_index_entry_as_numpy_ndarray(found)
    np.testing.assert_array_equal(array, want)
    tensors = {name: tensor.clone() for name, tensor in read_archive(covered)}
    assert set(tensors) == set(shapes) | set(fused)
    assert torch.equal(tensors[QKV], want)


def test_parts_with_gaps_are_not_covered():
    odd = LlamaConfig(
        vocab_size=64,
        hidden_size=6,
        intermediate_size=48,
        num_layers=1,
        num_heads=1,
        num_kv_heads=1,
        head_dim=2,
    )
    assert fused_parameters(odd, 4) == {}


def test_a_module_declares_them_before_its_functions():
    fused = fused_parameters(CONFIG, 2)
    with ir.Context(), ir.Location.unknown():
        module = ir.Module.parse("func.func @f() { return }")
        declare_fused(module.operation, "model", fused, CONFIG.parameter_shapes, "f16")
        assert module.operation.verify()
        assert module.body.operations[len(fused)].operation.name == "func.func"
        found = {parameter.name: parameter for parameter in named_parameters(module)}
        assert found[QKV].parts == fused[QKV]
        assert str(found[QKV].type) == "tensor<64x32xf16>"
