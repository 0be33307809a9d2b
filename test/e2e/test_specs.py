"""Specs change how kernels are compiled and nothing else; what the llvm-cpu set computes."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from halo_mlir.compiler import linker_flags
from halo_mlir.runtime.module import Module, to_host
from halo_mlir.specs.library import spec_text

TOOL = Path(sys.executable).with_name("iree-compile")
GFX942 = ("--iree-hal-target-device=hip", "--iree-rocm-target=gfx942", "--iree-opt-level=O2")
CPU = (
    "--iree-hal-target-device=local",
    "--iree-hal-local-target-device-backends=llvm-cpu",
    "--iree-llvmcpu-target-cpu=host",
    "--iree-opt-level=O2",
    *linker_flags(),
)


@pytest.fixture(scope="module")
def spec_file(tmp_path_factory):
    """The file of a spec by name."""
    folder = tmp_path_factory.mktemp("specs")

    def write(name: str) -> Path:
        path = folder / f"{name}.mlir"
        if not path.exists():
            path.write_text(spec_text(name))
        return path

    return write


def compiled(source: Path, *flags: str | Path) -> str:
    """What stock iree-compile prints."""
    done = subprocess.run([TOOL, source, *flags], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:500]
    return done.stdout


def product(rows: int, weights: str, element: str, channels: int = 128, depth: int = 200) -> str:
    """x (rows, depth) times w; `weights` are its loops, "nk" or "kn"."""
    shape = {"nk": f"{channels}x{depth}", "kn": f"{depth}x{channels}"}[weights]
    x, w = f"tensor<{rows}x{depth}x{element}>", f"tensor<{shape}x{element}>"
    y = f"tensor<{rows}x{channels}xf32>"
    loops = ", ".join(weights)
    return f"""
util.func public @main(%x: {x}, %w: {w}) -> {y} {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : {y}
  %sums = linalg.fill ins(%zero : f32) outs(%empty : {y}) -> {y}
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
    affine_map<(m, n, k) -> ({loops})>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : {x}, {w}) outs(%sums : {y}) -> {y}
  util.return %y : {y}
}}
"""


def attention(rows: int, keys: int, width: int, element: str, masked: bool) -> str:
    """q (2, 3, rows, width), k and v (2, keys, width), a mask (rows, keys) or none."""
    q, k = f"tensor<2x3x{rows}x{width}x{element}>", f"tensor<2x{keys}x{width}x{element}>"
    mask = f"tensor<{rows}x{keys}xi1>"
    maps = ["(h, g, m, d)", "(h, k, d)", "(h, k, n)", "()", *(["(m, k)"] if masked else [])]
    maps.append("(h, g, m, n)")
    text = ", ".join(f"affine_map<(h, g, m, n, d, k) -> {map_}>" for map_ in maps)
    extra, kind = (", %mask", f", {mask}") if masked else ("", "")
    return f"""
util.func public @main(%q: {q}, %k: {k}, %v: {k}, %mask: {mask}) -> {q} {{
  %scale = arith.constant 0.125 : f32
  %empty = tensor.empty() : {q}
  %o = iree_linalg_ext.attention <indexing_maps = [{text}]>
      ins(%q, %k, %v, %scale{extra} : {q}, {k}, {k}, f32{kind}) outs(%empty : {q}) {{
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  }} -> {q}
  util.return %o : {q}
}}
"""


def run(module: Path, inputs: list[np.ndarray]) -> np.ndarray:
    loaded = Module(module, device="local-sync")
    return to_host(loaded.call("main", *inputs)[0]).astype(np.float64)


def with_cpu_spec(folder: Path, source: str, spec: Path, entry: str) -> Path:
    """A vmfb, after a look that `entry` of the spec configured the op."""
    path = folder / "source.mlir"
    path.write_text(source)
    door = f"--iree-codegen-tuning-spec-path={spec}"
    configured = compiled(path, *CPU, door, "--compile-to=executable-configurations")
    assert set(re.findall(r'halo\.spec = "cpu/(\w+)"', configured)) == {entry}
    compiled(path, *CPU, door, "-o", folder / "module.vmfb")
    return folder / "module.vmfb"


@pytest.mark.parametrize(
    ("shape", "weights", "element", "entry"),
    [
        ((70, 128, 200), "kn", "f32", "matmul_f32_weights_in_columns"),
        ((129, 128, 200), "kn", "f16", "matmul_f16_weights_in_columns"),
        ((2, 512, 208), "nk", "f16", "matmul_f16_rows2"),
        ((4, 256, 208), "nk", "f16", "matmul_f16_rows4"),
    ],
)
def test_products_on_a_cpu(shape, weights, element, entry, spec_file, tmp_path):
    rows, channels, depth = shape
    source = product(rows, weights, element, channels, depth)
    module = with_cpu_spec(tmp_path, source, spec_file("cpu"), entry)
    rng = np.random.default_rng(0)
    kind = {"f32": np.float32, "f16": np.float16}[element]
    x = rng.standard_normal((rows, depth)).astype(kind)
    w = rng.standard_normal((channels, depth)).astype(kind)
    expected = x.astype(np.float64) @ w.T.astype(np.float64)
    result = run(module, [x, w if weights == "nk" else np.ascontiguousarray(w.T)])
    np.testing.assert_allclose(result, expected, rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize(
    ("rows", "keys", "width", "element", "masked", "entry"),
    [
        (37, 45, 64, "f32", True, "prefill_f32_grouped_mk_v64"),
        (40, 64, 128, "f16", True, "prefill_f16_grouped_mk_v128"),
        (20, 33, 64, "f32", False, "prefill_f32_heads_unmasked_v64"),
        (1, 77, 128, "f32", False, "decode_f32_heads_unmasked_v128_rows4"),
        (1, 64, 64, "f16", True, "decode_f16_heads_k_v64_rows4"),
    ],
)
def test_attention_on_a_cpu(rows, keys, width, element, masked, entry, spec_file, tmp_path):
    source = attention(rows, keys, width, element, masked)
    module = with_cpu_spec(tmp_path, source, spec_file("cpu"), entry)
    rng = np.random.default_rng(1)
    kind = {"f32": np.float32, "f16": np.float16}[element]
    q = rng.standard_normal((2, 3, rows, width)).astype(kind)
    k, v = (rng.standard_normal((2, keys, width)).astype(kind) for _ in range(2))
    mask = rng.random((rows, keys)) < 0.8
    mask[:, 0] = True
    scores = np.einsum("hgmd,hkd->hgmk", *(a.astype(np.float64) for a in (q, k))) * 0.125
    scores = np.where(mask, scores, -np.inf) if masked else scores
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    expected = np.einsum("hgmk,hkv->hgmv", weights, v.astype(np.float64))
    tolerance = 1e-5 if element == "f32" else 3e-3
    np.testing.assert_allclose(run(module, [q, k, v, mask]), expected, atol=tolerance)


CONFIGURATION = re.compile(
    r"(?:, )?(?:halo\.spec|lowering_config|translation_info|decomposition_config) = "
)


def without_configurations(text: str) -> str:
    """The module with every configuration cut out, aliases of them included."""
    text = re.sub(r"^#(?:config|translation)\w* = .*\n", "", text, flags=re.M)
    while found := CONFIGURATION.search(text):
        text = text[: found.start()] + text[_end(text, found.end()) :]
    # What is left of the lists that they stood in, empty or not.
    text = re.sub(r"(?:attrs = +|attributes )?\{(?:, )?\}|<\{\}>|(?<=[{<]), ", "", text)
    return re.sub(r" +", " ", text)


def _end(text: str, start: int) -> int:
    """Where the attribute that begins at `start` ends."""
    depth, at = 0, start
    while depth or text[at] not in ",}>":
        depth += (text[at] in "<{[(") - (text[at] in ">}])" and text[at - 1] != "-")
        at += 1
    return at


@pytest.mark.parametrize(
    "source",
    [product(7, "nk", "f16"), product(200, "nk", "bf16"), attention(130, 64, 128, "f16", True)],
    ids=["few rows", "rows", "attention"],
)
def test_a_spec_changes_configurations_only(source, spec_file, tmp_path):
    path = tmp_path / "source.mlir"
    path.write_text(source)
    door = f"--iree-codegen-tuning-spec-path={spec_file('gfx942')}"
    for phase in ("executable-sources", "executable-configurations"):
        stock = compiled(path, *GFX942, f"--compile-to={phase}")
        ours = compiled(path, *GFX942, door, f"--compile-to={phase}")
        if phase == "executable-sources":
            assert ours == stock
        else:
            assert "halo.spec" in ours
            assert ours != stock
            assert without_configurations(ours) == without_configurations(stock)


def test_the_spec_for_sm_90_compiles(spec_file, tmp_path):
    from halo_mlir.tools.bench_cuda import COMPILE_FLAGS, DOOR, cases

    for case in cases():
        path = tmp_path / "case.mlir"
        path.write_text(case.module)
        library = f"{DOOR}{spec_file('sm_90')}"
        text = compiled(path, *COMPILE_FLAGS, library, "--compile-to=executable-configurations")
        assert 'halo.spec = "sm_90/' in text
        compiled(path, *COMPILE_FLAGS, library, "-o", tmp_path / "case.vmfb")


def test_the_spec_for_sm_90_on_a_device(tmp_path):
    from halo_mlir.tools.bench_cuda import calls, cases, device_absent

    if reason := device_absent():
        pytest.skip(reason)
    for case in cases():
        assert set(calls(case, tmp_path / case.name.replace(" ", "-"))) == {"iree", "spec"}
