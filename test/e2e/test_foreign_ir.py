"""IR that other exporters printed: it goes through the pipelines unharmed and keeps its numbers.

The files are those of the project's shared inputs; two small ones of Hugging Face's are in
test/data as well, so that a checkout by itself tests something.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import iree.runtime as rt
import numpy as np
import pytest

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import read_source

HERE = Path(__file__).parents[1] / "data" / "foreign"
SHARED = Path(os.environ.get("HALO_SHARED", Path(__file__).parents[3] / "shared")) / "data"
FILES = sorted(HERE.glob("*.mlir")) + sorted(SHARED.glob("*/*.mlir"))

# Attention ops that have to be found in each; the others have none that PyTorch wrote as SDPA.
SDPA = {
    "llama_8b_2L_f16_sdpa_prefill_dyn": 2,
    "llama_toy_f16_sdpa_decode_kv_dyn": 2,
    "llama_toy_f16_sdpa_prefill_dyn": 2,
    "f16_torch_bs1": 4,
    "fp8_torch_bs1": 4,
    "llama8b_1L_fp8_torch_bs4": 2,
    "tp2_f16_torch_bs1": 8,
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("pipeline", ["llama-prefill", "llama-decode"])
def test_goes_through_unharmed(path, pipeline, tmp_path):
    out = tmp_path / "out.mlir"
    tool = [sys.executable, "-m", "halo_mlir.tools.halo_opt"]
    done = subprocess.run(
        [*tool, path, "--pipeline", pipeline, "--explain", "-o", out],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    applied = re.findall(r"halo-sdpa-to-attention/convert_sdpa: (\d+) applied", done.stderr)
    assert applied == ([str(SDPA[path.stem])] if path.stem in SDPA else []), done.stderr
    assert "scaled_dot_product" not in out.read_text()
    again = subprocess.run([*tool, out, "-o", tmp_path / "again"], capture_output=True, check=False)
    assert again.returncode == 0


def parameters(text: str, rng: np.random.Generator) -> rt.ParameterIndex:
    """Random values for every `#flow.parameter.named` of a module: norms near 1, others small."""
    index = rt.ParameterIndex()
    pattern = r'parameter\.named<"model"::"([^"]+)"> : tensor<((?:\d+x)*)f16>'
    for name, dims in re.findall(pattern, text):
        shape = [int(n) for n in dims.split("x") if n]
        values = rng.standard_normal(shape) * (0.05 if len(shape) > 1 else 0.1)
        values = (values + (len(shape) == 1)).astype(np.float16)
        index.add_buffer(name, values.tobytes())
    return index


def run(vmfb: bytes, index: rt.ParameterIndex, arguments: list[np.ndarray]) -> list[np.ndarray]:
    config = rt.Config("local-sync")
    provider = index.create_provider(scope="model")
    context = rt.SystemContext(
        vm_modules=[
            rt.create_io_parameters_module(config.vm_instance, provider),
            rt.create_hal_module(config.vm_instance, config.device),
            rt.VmModule.copy_buffer(config.vm_instance, vmfb),
        ],
        config=config,
    )
    results = context.modules.module["main"](*arguments)
    results = results if isinstance(results, tuple | list) else [results]
    return [result.to_host().astype(np.float32) for result in results]


@pytest.mark.parametrize("pipeline", ["llama-prefill", "llama-decode"])
@pytest.mark.parametrize(
    ("name", "make_arguments"),
    [
        ("llama_toy_f16_sdpa_prefill_dyn", lambda rng: [rng.integers(0, 256, (1, 77))]),
        (
            "llama_toy_f16_sdpa_decode_kv_dyn",
            lambda rng: [
                rng.integers(0, 256, (1, 1)),
                np.full((1, 1), 19),
                *(rng.standard_normal((1, 2, 19, 32)).astype(np.float16) for _ in range(4)),
            ],
        ),
    ],
)
def test_keeps_its_numbers(name, make_arguments, pipeline):
    source = read_source(str(HERE / f"{name}.mlir"))
    rng = np.random.default_rng(3)
    index = parameters(source.data.decode(), rng)
    arguments = make_arguments(rng)
    stages = target_stages("cpu", name=pipeline)
    ours = compile_source(source, CompileOptions(stages=stages))
    stock = compile_source(source, CompileOptions())
    assert sum(ours.report.applied.values()) == 2
    outputs = zip(
        run(ours.output, index, arguments), run(stock.output, index, arguments), strict=True
    )
    for got, expected in outputs:
        error = np.linalg.norm(got - expected) / np.linalg.norm(expected)
        assert np.isfinite(got).all() and error < 2e-3, f"relative L2 {error:.2e}"
