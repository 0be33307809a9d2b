"""FP8 checkpoints in the spellings they are published in, read, converted and refused."""

import json
import math

import pytest
import torch
from safetensors.torch import save_file

from halo_mlir.errors import UserError
from halo_mlir.export.archive import read_archive
from halo_mlir.export.fp8_checkpoint import Dequantised, Fp8Checkpoint, open_fp8_folder
from halo_mlir.export.job import Export
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import LINEARS, stored_parameters
from halo_mlir.export.weights import RandomWeights, open_source

CONFIG = LlamaConfig(
    vocab_size=64,
    hidden_size=32,
    intermediate_size=64,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=8,
)
OCP = torch.float8_e4m3fn
QUERY = "model.layers.1.self_attn.q_proj"


def linears(config=CONFIG):
    return [
        f"model.layers.{layer}.{block}.{name}"
        for layer in range(config.num_layers)
        for block, names in LINEARS.items()
        for name in names
    ]


def checkpoint(*, channels=False, inputs=True, caches=""):
    """OCP tensors by name, as a quantiser would write them; `caches` names the keys' scale."""
    source = RandomWeights(CONFIG, seed=1)
    tensors = {name: source.load(name).to(torch.bfloat16) for name in CONFIG.parameter_shapes}
    for index, linear in enumerate(linears()):
        weight = tensors[f"{linear}.weight"].float()
        scale = (weight.abs().amax(1, keepdim=True) if channels else weight.abs().amax()) / 448
        tensors[f"{linear}.weight"] = (weight / scale).to(OCP)
        tensors[f"{linear}.weight_scale"] = scale
        if inputs:
            block = index // 7 * 2 + (index % 7 > 3)
            tensors[f"{linear}.input_scale"] = torch.tensor([0.01 * (block + 1)])
    for layer in range(CONFIG.num_layers) if caches else ():
        for which in "kv":
            name = caches.format(which)
            tensors[f"model.layers.{layer}.self_attn.{name}"] = torch.tensor(0.25)
    return tensors


def folder(path, tensors, method="compressed-tensors"):
    path.mkdir(exist_ok=True)
    config = CONFIG.to_hf() | {"quantization_config": {"quant_method": method}}
    (path / "config.json").write_text(json.dumps(config))
    save_file(
        {name: tensor.contiguous() for name, tensor in tensors.items()}, path / "a.safetensors"
    )
    return path


@pytest.mark.parametrize("channels", [False, True])
def test_same_numbers_as_the_ocp_tensors_mean(tmp_path, channels):
    tensors = checkpoint(channels=channels)
    source = open_source(folder(tmp_path / "m", tensors))
    assert isinstance(source, Fp8Checkpoint)
    assert source.quantization.scales == ("per-channel" if channels else "per-tensor")
    plain = Dequantised(source)
    for linear in linears():
        want = tensors[f"{linear}.weight"].float() * tensors[f"{linear}.weight_scale"]
        codes = source.load(f"{linear}.weight")
        assert codes.dtype == torch.float8_e4m3fnuz
        assert torch.equal(plain.load(f"{linear}.weight"), want), linear
    name = "model.layers.1.mlp"
    assert source.load(f"{name}.input_scale").item() == pytest.approx(2 * 0.04)
    head = "lm_head.weight"
    assert torch.equal(source.load(head), tensors[head])


def test_every_parameter_of_the_model_has_its_shape(tmp_path):
    source = open_fp8_folder(folder(tmp_path / "m", checkpoint(channels=True, caches="kv_scale")))
    stored = stored_parameters(CONFIG, source.quantization, "f16")
    for name, kind in stored.items():
        assert tuple(source.load(name).shape) == kind.shape, name
    assert f"{QUERY.removesuffix('.q_proj')}.k_scale" in stored


@pytest.mark.parametrize(
    "spelling", ["{0}_scale", "{0}_proj.{0}_scale", "{0}_proj.output_scale", "kv_scale"]
)
def test_cache_scales(tmp_path, spelling):
    source = open_fp8_folder(folder(tmp_path / "m", checkpoint(caches=spelling)))
    assert source.quantization.kv_cache == "fp8"
    for which in "kv":
        assert source.load(f"model.layers.1.self_attn.{which}_scale").item() == 0.5


def test_inputs_without_scales_are_scaled_by_row(tmp_path):
    tensors = checkpoint(inputs=False)
    source = open_fp8_folder(folder(tmp_path / "m", tensors))
    assert source.quantization.scales == "per-token"
    scale = source.load(f"{QUERY}.weight_scale")
    assert scale.shape == (32,)
    assert torch.equal(scale, 2 * tensors[f"{QUERY}.weight_scale"].expand(32))


def test_input_scales_that_differ_stay_apart(tmp_path):
    tensors = checkpoint()
    tensors[f"{QUERY}.input_scale"] = torch.tensor([0.5])
    source = open_fp8_folder(folder(tmp_path / "m", tensors))
    assert source.quantization.separate == ("model.layers.1.self_attn",)
    assert source.load(f"{QUERY}.input_scale").item() == 1.0
    stored = stored_parameters(CONFIG, source.quantization, "f16")
    assert "model.layers.0.self_attn.input_scale" in stored
    assert "model.layers.1.self_attn.input_scale" not in stored


def test_projections_in_16_bits_stay(tmp_path):
    tensors = checkpoint(channels=True, inputs=False)
    for linear in linears()[:4]:
        tensors[f"{linear}.weight"] = tensors[f"{linear}.weight"].to(torch.bfloat16)
        del tensors[f"{linear}.weight_scale"]
    source = open_fp8_folder(folder(tmp_path / "m", tensors, "fbgemm_fp8"))
    assert source.quantization.kept == tuple(linears()[:4])
    assert stored_parameters(CONFIG, source.quantization, "bf16")[
        f"{linears()[0]}.weight"
    ].dtype == ("bf16")


def test_fnuz_checkpoints_are_not_doubled(tmp_path):
    tensors = checkpoint()
    for linear in linears():
        codes = tensors[f"{linear}.weight"].view(torch.uint8)
        codes[codes == 0x80] = 0
        tensors[f"{linear}.weight"] = codes.view(torch.float8_e4m3fnuz)
    path = folder(tmp_path / "m", tensors)
    source = open_fp8_folder(path)
    assert torch.equal(source.load(f"{QUERY}.weight_scale"), tensors[f"{QUERY}.weight_scale"])
    tensors[f"{QUERY}.weight"].view(torch.uint8)[0, 0] = 0x80
    source = open_fp8_folder(folder(path, tensors))
    with pytest.raises(UserError, match=rf"{QUERY}\.weight: holds code 0x80"):
        source.load(f"{QUERY}.weight")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (f"{QUERY}.weight_scale", torch.tensor(math.nan), r"q_proj\.weight_scale: scale nan"),
        (f"{QUERY}.weight_scale", torch.tensor(-1.0), r"q_proj\.weight_scale: scale -1"),
        (f"{QUERY}.weight_scale", torch.ones(7), r"shape \[7\], where 1 or 32 numbers"),
        (f"{QUERY}.weight_scale", None, r"q_proj\.weight is FP8 and has no weight_scale"),
        (f"{QUERY}.input_scale", None, r"q_proj\.weight is FP8 and has no input_scale"),
        (f"{QUERY}.weight", torch.full((32, 32), math.nan).to(OCP), r"q_proj\.weight: holds"),
        ("model.layers.0.self_attn.k_scale", torch.tensor(1.0), r"lacks .*0\.self_attn\.v_scale"),
        (f"{QUERY}.weight_scale_inv", torch.ones(1, 1), "a scale for each block"),
        ("model.layers.0.mlp.down_proj.input_scale", torch.tensor(math.inf), "scale inf"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path, name, value, says):
    tensors = checkpoint()
    tensors.pop(name, None)
    if value is not None:
        tensors[name] = value
    path = folder(tmp_path / "m", tensors)
    with pytest.raises(UserError, match=says) as caught:
        source = open_fp8_folder(path)
        for stored in stored_parameters(CONFIG, source.quantization, "f16"):
            source.load(stored)
    assert "\n" not in str(caught.value)


def test_an_export_of_a_bad_scale_leaves_nothing(tmp_path):
    tensors = checkpoint() | {f"{QUERY}.weight_scale": torch.tensor(math.nan)}
    path = folder(tmp_path / "m", tensors)
    with pytest.raises(UserError, match=r"q_proj\.weight_scale: scale nan"):
        Export(tmp_path / "m.mlir", weights=path, max_seq=128, progress=False).run()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["m"]


def test_flags_that_contradict_the_checkpoint(tmp_path):
    path = folder(tmp_path / "m", checkpoint())
    for flags, says in (
        ({"quantize": "int8"}, "--quantize int8: the checkpoint's weights are FP8"),
        ({"scales": "per-token"}, "--scales per-token: the checkpoint's are per-tensor"),
        ({"kv_cache": "fp8"}, "--calibrate TEXT is needed: the checkpoint has no .*k_scale"),
        ({"calibrate": path}, "--calibrate: the checkpoint has every scale"),
        ({"percentile": 99.9}, "--percentile: the checkpoint has every scale"),
        ({"kv_cache": "fp8", "percentile": 0.0}, "--percentile 0: must be above 0"),
    ):
        with pytest.raises(UserError, match=says):
            Export(tmp_path / "m.mlir", weights=path, max_seq=128, progress=False, **flags).run()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["m"]


def test_an_export_holds_the_checkpoints_numbers(tmp_path):
    tensors = checkpoint(caches="{0}_scale")
    path = folder(tmp_path / "m", tensors)
    Export(tmp_path / "m.mlir", weights=path, max_seq=128, progress=False).run()
    held = dict(read_archive(tmp_path / "m.irpa"))
    codes, scale = held[f"{QUERY}.weight"], held[f"{QUERY}.weight_scale"]
    want = tensors[f"{QUERY}.weight"].float() * tensors[f"{QUERY}.weight_scale"]
    assert torch.equal(codes.float() * scale, want)
    about = json.loads((tmp_path / "m.json").read_text())["quantization"]
    assert (about["linears"], about["kv_cache"]) == ("fp8", "fp8")
