"""Quantised Llama in PyTorch: its parameters, its numbers and how its scales are found."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from halo_mlir.errors import UserError
from halo_mlir.export.calibrate import Observer, calibrate
from halo_mlir.export.exporter import STORED, build_llama
from halo_mlir.export.job import Export
from halo_mlir.export.llama import Llama
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Quantization, stored_parameters
from halo_mlir.export.quantize import QuantizedLinear, quantise_weight
from halo_mlir.export.quantized_weights import QuantizedWeights
from halo_mlir.export.weights import RandomWeights

CONFIG = LlamaConfig(
    vocab_size=128,
    hidden_size=64,
    intermediate_size=160,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=16,
)
ALL = Quantization("fp8", kv_cache="fp8", attention="fp8")
FORMS = [
    ALL,
    Quantization("fp8", "per-channel", limit=224.0),
    Quantization("fp8", "per-token", kv_cache="fp8"),
    Quantization("int8"),
    Quantization("int8", "per-channel", kv_cache="fp8"),
    Quantization("int8", "per-token"),
    Quantization(None, kv_cache="fp8"),
    replace(ALL, separate=("model.layers.0.self_attn", "model.layers.1.mlp")),
    replace(ALL, kept=("model.layers.0.self_attn.q_proj", "model.layers.1.mlp.down_proj")),
]


class Wide(RandomWeights):
    """Random weights wide enough that logits are of order one."""

    def load(self, name):
        return super().load(name) * (1 if name.endswith("norm.weight") else 8)


def windows(count=3, length=40, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(CONFIG.vocab_size, (count, length), generator=generator).tolist()


def quantised_llama(quantization, **options):
    source = Wide(CONFIG, seed=1)
    stored = stored_parameters(CONFIG, quantization, "f32")
    scales = calibrate(source, CONFIG, quantization, windows())
    weights = QuantizedWeights(source, quantization, stored, scales)
    model = build_llama(CONFIG, "f32", quantization=quantization, **options)
    model.load_state_dict({name: weights.load(name) for name in stored}, assign=True)
    return model.requires_grad_(False)


def plain_llama():
    source, model = Wide(CONFIG, seed=1), Llama(CONFIG).eval()
    model.load_state_dict({name: source.load(name) for name in source.names})
    return model.requires_grad_(False)


@pytest.mark.parametrize("quantization", FORMS)
def test_parameters_are_the_models(quantization):
    model = build_llama(CONFIG, "f16", quantization=quantization)
    stored = stored_parameters(CONFIG, quantization, "f16")
    held = model.state_dict()
    assert held.keys() == stored.keys()
    for name, kind in stored.items():
        assert tuple(held[name].shape) == kind.shape, name
        assert held[name].dtype == STORED[kind.dtype], name
    assert Quantization.from_json(quantization.to_json()) == quantization


@pytest.mark.parametrize("quantization", FORMS)
def test_logits_stay_near(quantization):
    tokens = torch.tensor(windows(seed=5))
    want, got = plain_llama()(tokens), quantised_llama(quantization)(tokens)
    error = ((got - want).norm() / want.norm()).item()
    # Of the order of 14 products' rounding to 8 bits, and not equal, or nothing was quantised.
    assert 1e-3 < error < 0.25


@pytest.mark.parametrize("cache", ["contiguous", "paged"])
@pytest.mark.parametrize("values", ["rows", "transposed"])
@pytest.mark.parametrize("quantization", [ALL, Quantization("int8", "per-token", kv_cache="fp8")])
def test_prefill_and_decode_agree_with_the_model_without_cache(quantization, cache, values):
    model = quantised_llama(quantization, cache=cache, block_size=16, value_cache=values)
    tokens = torch.tensor(windows(2, 30, seed=5))
    lengths = torch.tensor([30, 23])
    shape = (2, CONFIG.num_kv_heads, 48, CONFIG.head_dim)
    table = []
    if cache == "paged":
        shape = (8, CONFIG.num_kv_heads, 16, CONFIG.head_dim)
        table = [torch.tensor([[5, 0, 3], [1, 7, 2]])]
    columns = (*shape[:2], shape[3], shape[2]) if values == "transposed" else shape
    caches = [torch.zeros(size).to(model.cache_dtype) for size in (shape, columns) * 2]
    assert model.cache_dtype == torch.float8_e4m3fnuz

    padded = torch.nn.functional.pad(tokens, (0, 2))
    got = [model.prefill(padded, lengths, caches, *table)]
    texts = [tokens[row, :length].tolist() for row, length in enumerate(lengths)]
    for step in range(3):
        column = torch.tensor([[7 + step], [90 - step]])
        got.append(model.decode(column, lengths + step, caches, *table))
        texts = [[*text, int(token)] for text, token in zip(texts, column, strict=True)]
    for row, text in enumerate(texts):
        want = model(torch.tensor([text]))[0, -4:]
        ours = torch.stack([logits[row, 0] for logits in got])
        torch.testing.assert_close(ours, want, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("scales", ["per-tensor", "per-channel", "per-token"])
@pytest.mark.parametrize("kind", ["fp8", "int8"])
def test_a_linear_is_the_float64_product_of_what_the_codes_mean(kind, scales):
    quantization = Quantization(kind, scales)
    generator = torch.Generator().manual_seed(0)
    weight, x = (torch.randn(size, generator=generator) for size in ((96, 512), (3, 7, 512)))
    linear = QuantizedLinear(512, 96, quantization, own_scale=scales != "per-token")
    codes, scale = quantise_weight(weight, quantization)
    state = {"weight": codes, "weight_scale": scale}
    if scales != "per-token":
        state["input_scale"] = x.abs().max() / quantization.code_limit
    linear.load_state_dict(state, assign=True)

    got = linear(x).double()
    inputs, by = linear.quantise(x, linear.input_scale)
    assert inputs.dtype == codes.dtype == (torch.int8 if kind == "int8" else torch.float8_e4m3fnuz)
    by_row = scale if scale.dim() == 0 else scale[:, None]
    want = (inputs.double() * by.double()) @ (codes.double() * by_row.double()).T
    assert ((got - want).abs().max() / want.abs().max()).item() < 1e-6
    plain = x.double() @ weight.double().T
    correlation = np.corrcoef(got.flatten(), plain.flatten())[0, 1]
    assert correlation > 0.999


@pytest.mark.parametrize("kind", ["fp8", "int8"])
def test_weights_use_the_whole_range_and_zeros_have_a_scale(kind):
    weight = torch.randn(8, 32, generator=torch.Generator().manual_seed(0))
    weight[3] = 0
    quantization = Quantization(kind, "per-channel")
    codes, scale = quantise_weight(weight, quantization)
    assert scale[3] == 1 and not codes[3].float().any()
    largest = codes.float().abs().amax(1)
    assert (largest[torch.arange(8) != 3] == quantization.code_limit).all()


def test_an_observers_percentile():
    x = torch.randn(100_000, generator=torch.Generator().manual_seed(0))
    observer = Observer()
    for part in x.split(7_000):
        observer.add(part)
    assert observer.amax == x.abs().max()
    for share in (50.0, 90.0, 99.9, 99.99):
        want = x.abs().sort().values[math.ceil(share * len(x) / 100) - 1].item()
        assert want <= observer.percentile(share) <= want * (1 + 2**-8)
    assert observer.percentile(100.0) == observer.amax


def test_scales_are_the_largest_numbers_that_the_model_computes():
    found = calibrate(Wide(CONFIG, seed=1), CONFIG, ALL, windows())
    seen: dict[str, float] = {}

    def keep(name):
        def hook(_module, inputs):
            seen[name] = max(seen.get(name, 0.0), float(inputs[0].abs().max()))

        return hook

    model = plain_llama()
    for index, layer in enumerate(model.model.layers):
        name = f"model.layers.{index}"
        attention, mlp = layer.self_attn, layer.mlp
        attention.v_proj.register_forward_pre_hook(keep(f"{name}.self_attn.input_scale"))
        attention.o_proj.register_forward_pre_hook(keep(f"{name}.self_attn.o_proj.input_scale"))
        mlp.up_proj.register_forward_pre_hook(keep(f"{name}.mlp.input_scale"))
        mlp.down_proj.register_forward_pre_hook(keep(f"{name}.mlp.down_proj.input_scale"))
        attention.v_proj.register_forward_hook(
            lambda _m, _i, out, name=name: keep(f"{name}.self_attn.v_scale")(None, (out,))
        )
    model(torch.tensor(windows()))
    assert seen.keys() <= found.keys()
    for name, largest in seen.items():
        assert found[name].item() == pytest.approx(largest / 240, rel=1e-5), name
    assert {"q_scale", "k_scale"} < {name.rpartition(".")[2] for name in found}


def test_windows_of_any_length_and_percentile():
    source = Wide(CONFIG, seed=1)
    pieces = [*windows(9, 20), [1, 2, 3], [4, 5]]
    whole = calibrate(source, CONFIG, ALL, pieces)
    assert calibrate(source, CONFIG, ALL, pieces).keys() == whole.keys()
    cut = calibrate(source, CONFIG, ALL, pieces, percentile=99.0)
    assert all(cut[name] < whole[name] for name in whole)


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        ({"scales": "per-channel"}, "--scales: nothing is quantised"),
        ({"kv_cache": "fp8", "scales": "per-token"}, "--scales: the projections are not quantised"),
        ({"quantize": "fp8", "percentile": 0.0}, "--percentile 0"),
        ({"quantize": "fp8", "calibrate": "none.txt"}, "none.txt: no such file"),
        (
            {"quantize": "fp8", "calibrate": "none.txt", "shapes_only": True},
            "--calibrate: with --shapes-only",
        ),
        (
            {"quantize": "fp8", "scales": "per-token", "calibrate": "none.txt"},
            "--calibrate: all scales are found",
        ),
    ],
)
def test_flags_that_do_not_go_together(tmp_path, flags, says):
    from pathlib import Path

    if "calibrate" in flags:
        flags = flags | {"calibrate": Path(flags["calibrate"])}
    if "shapes_only" not in flags:
        flags = flags | {"random": 0}
    with pytest.raises(UserError, match=says):
        Export(tmp_path / "m.mlir", preset="llama3.1-8b", layers=1, **flags).run()
    assert not list(tmp_path.iterdir())
