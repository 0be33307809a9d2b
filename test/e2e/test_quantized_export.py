"""The tiny trained model, quantised, compiled for the CPU: PyTorch's numbers, f32's perplexity."""

import json

import numpy as np
import pytest
import torch
from tiny_model import TINY, export_and_compile

from halo_mlir.compiler import compile_module
from halo_mlir.export.archive import read_archive
from halo_mlir.export.job import Export
from halo_mlir.runtime.module import Module
from halo_mlir.runtime.tie_out import Request, tie_out

HELDOUT = TINY / "heldout.txt"
FP8_ALL = {"quantize": "fp8", "kv_cache": "fp8", "attention_dtype": "fp8"}
SPLIT = 6000
"""Characters of the text that scales are found on; perplexity is of the others."""


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """(for calibration, for perplexity), not overlapping."""
    folder, text = tmp_path_factory.mktemp("text"), HELDOUT.read_text()
    (folder / "calibrate.txt").write_text(text[:SPLIT])
    (folder / "measure.txt").write_text(text[SPLIT:])
    return folder / "calibrate.txt", folder / "measure.txt"


@pytest.mark.parametrize(
    ("flags", "limit"),
    [
        ({"quantize": "fp8", "dtype": "f32"}, 0.01),
        ({"quantize": "fp8", "dtype": "f16", "scales": "per-channel"}, 0.01),
        ({"quantize": "fp8", "dtype": "f32", "scales": "per-token"}, 0.01),
        ({**FP8_ALL, "dtype": "f32"}, 0.015),
        ({**FP8_ALL, "dtype": "f16", "fp8_max": 224.0}, 0.015),
        ({"quantize": "int8", "dtype": "f32", "scales": "per-channel"}, 0.01),
        ({"kv_cache": "fp8", "dtype": "f32"}, 0.015),
    ],
)
@pytest.mark.parametrize("window", [128, 256])
def test_perplexity_near_f32s_and_outputs_near_pytorchs(texts, tmp_path, flags, limit, window):
    if window == 128 and flags != {**FP8_ALL, "dtype": "f32"}:
        pytest.skip("one form at both lengths")
    calibrate = None if flags.get("scales") == "per-token" else texts[0]
    made = export_and_compile(tmp_path / "q.mlir", final_logits="all", calibrate=calibrate, **flags)
    request = Request(made.vmfb, perplexity=texts[1], window=window, unquantised=TINY)
    checked = tie_out(request)
    assert checked.failures == []
    assert [row.output for row in checked.rows] == ["prefill logits", "decode logits"]
    assert 0 < abs(checked.perplexity["unquantised_difference"]) <= limit


@pytest.mark.parametrize("cache", ["contiguous", "paged"])
def test_unequal_lengths_and_a_cache_that_grows(texts, tmp_path, cache):
    made = export_and_compile(
        tmp_path / "q.mlir", dtype="f32", batch=2, cache=cache, calibrate=texts[0], **FP8_ALL
    )
    assert tie_out(Request(made.vmfb, tokens=62, seed=1)).failures == []


def test_the_archive_and_the_description(texts, tmp_path):
    sizes = {"weights": TINY, "max_seq": 256, "dtype": "f16", "progress": False}
    Export(tmp_path / "q.mlir", calibrate=texts[0], **FP8_ALL, **sizes).run()
    held = dict(read_archive(tmp_path / "q.irpa"))
    layer = "model.layers.0.self_attn"
    assert held[f"{layer}.q_proj.weight"].dtype == torch.float8_e4m3fnuz
    assert held[f"{layer}.qkv_proj.weight"].dtype == torch.float8_e4m3fnuz
    assert held[f"{layer}.k_scale"].dtype == torch.float32
    assert held["model.embed_tokens.weight"].dtype == torch.float16
    about = json.loads((tmp_path / "q.json").read_text())["quantization"]
    assert (about["linears"], about["kv_cache"], about["attention"]) == ("fp8", "fp8", "fp8")
    again = tmp_path / "again.mlir"
    Export(again, calibrate=texts[0], **FP8_ALL, **sizes).run()
    assert (tmp_path / "again.irpa").read_bytes() == (tmp_path / "q.irpa").read_bytes()


def test_q_k_v_are_quantised_once_and_shapes_need_no_text(tmp_path):
    form = {"config": TINY / "config.json", "shapes_only": True, "max_seq": 256, "layers": 1}
    Export(tmp_path / "s.mlir", **form, **FP8_ALL).run()
    text = (tmp_path / "s.mlir").read_text()
    prefill = text[text.index("func.func @prefill") : text.index("func.func @decode")]
    # Inputs of q/k/v, o, gate/up and down; query, key and value.
    narrowed = [line for line in prefill.splitlines() if line.endswith("f8E4M3FNUZ>")]
    assert sum("convert_element_type" in line for line in narrowed) == 7
    assert not (tmp_path / "s.irpa").exists()


def test_random_weights_calibrate_on_random_tokens(tmp_path):
    form = {"config": TINY / "config.json", "weights": None, "random": 3, "layers": 1}
    made = export_and_compile(tmp_path / "r.mlir", dtype="f32", **form, **FP8_ALL)
    assert tie_out(Request(made.vmfb, tokens=20)).failures == []


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
