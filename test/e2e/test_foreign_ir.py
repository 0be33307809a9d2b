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
import ml_dtypes
import numpy as np
import pytest

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import read_source

HERE = Path(__file__).parents[1] / "data" / "foreign"
SHARED = Path(os.environ.get("HALO_SHARED", Path(__file__).parents[3] / "shared")) / "data"
FILES = sorted(HERE.glob("*.mlir")) + sorted(SHARED.glob("*/*.mlir"))

# Attentions that have to be recognised in each, written in whatever way.
ATTENTIONS = {
    "llama_8b_2L_f16_sdpa_prefill_dyn": 2,
    "llama_toy_f16_eager_prefill_s64": 2,
    "llama_toy_f16_sdpa_decode_kv_dyn": 2,
    "llama_toy_f16_sdpa_prefill_dyn": 2,
    "f16_decomposed_bs1": 4,
    "f16_torch_bs1": 4,
    "fp8attn_amdsharktank_bs1": 4,
    "fp8_torch_bs1": 4,
    "llama8b_1L_fp8_torch_bs4": 2,
    "tp2_f16_torch_bs1": 8,
}


def generated_masks(text: str) -> int:
    """Attention ops of a module whose mask is made by a generator of i1."""
    made = set(
        re.findall(r"^ *(%\S+) = linalg.generic .*outs\(%\S+ : tensor<\S+xi1>\)", text, re.M)
    )
    found = re.findall(
        r"iree_linalg_ext.attention <.*>(?: \{.*\})? ins\((?:%\S+, ){4}(%\S+) : .*x(\S+)>\) outs",
        text,
    )
    return sum(mask in made and element == "i1" for mask, element in found)


F8 = np.dtype(ml_dtypes.float8_e4m3fnuz)
WEIGHT_SCALE, INPUT_SCALE = 0.05 / 60, 5 / 240

RECOGNISE = "halo-raise-attention,halo-sdpa-to-attention,halo-inline-attention-kernel,cse"


def halo_opt(*words) -> subprocess.CompletedProcess:
    tool = [sys.executable, "-m", "halo_mlir.tools.halo_opt"]
    return subprocess.run([*tool, *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("pipeline", ["llama-cpu", "llama-gfx942"])
def test_goes_through_unharmed(path, pipeline, tmp_path):
    out = tmp_path / "out.mlir"
    done = halo_opt(path, "--pipeline", pipeline, "-o", out)
    assert done.returncode == 0, done.stderr
    assert halo_opt(out, "-o", tmp_path / "again").returncode == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_attention_is_recognised(path, tmp_path):
    out = tmp_path / "out.mlir"
    done = halo_opt(path, "-p", RECOGNISE, "--explain", "-o", out)
    assert done.returncode == 0, done.stderr
    recognised = re.findall(r"(?:convert_sdpa|inline_attention_kernel): (.*)", done.stderr)
    recognised = [note for note in recognised if note.startswith("recognised ")]
    assert len(recognised) == ATTENTIONS.get(path.stem, 0), done.stderr
    assert "data mask" not in done.stderr
    text = out.read_text()
    assert "scaled_dot_product" not in text and "softmax" not in text
    assert generated_masks(text) == len(recognised)


def codes(rng: np.random.Generator, shape, spread: float) -> np.ndarray:
    return np.clip(rng.standard_normal(shape) * spread, -240, 240).astype(F8)


def parameters(text: str, rng: np.random.Generator) -> rt.ParameterIndex:
    """The values of `parameter_values` as IREE takes them."""
    index = rt.ParameterIndex()
    for name, values in parameter_values(text, rng).items():
        index.add_buffer(name, values.tobytes())
    return index


def parameter_values(text: str, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Random values for every `#flow.parameter.named` of a module: norms near 1, others small.

    Codes of 8 bits times their scale are as small; inputs up to 5 fit their scale.
    """
    made = {}
    pattern = r'parameter\.named<"model"::"([^"]+)"> : tensor<((?:\d+x)*)(f16|f32|f8E4M3FNUZ)>'
    for name, dims, element in re.findall(pattern, text):
        shape = [int(n) for n in dims.split("x") if n]
        if element == "f8E4M3FNUZ":
            values = codes(rng, shape, 0.05 / WEIGHT_SCALE)
        elif not shape:
            values = np.float32(WEIGHT_SCALE if name.endswith(":d") else INPUT_SCALE)
        else:
            values = rng.standard_normal(shape) * (0.05 if len(shape) > 1 else 0.1)
            values = (values + (len(shape) == 1)).astype(f"float{element[1:]}")
        made[name] = values
    return made


def run(
    vmfb: bytes, index: rt.ParameterIndex, arguments: list[np.ndarray], function: str = "main"
) -> list[np.ndarray]:
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
    buffers = [_on_device(config.device, argument) for argument in arguments]
    results = context.modules.module[function](*buffers)
    results = results if isinstance(results, tuple | list) else [results]
    return [result.to_host().astype(np.float32) for result in results]


def _on_device(device: rt.HalDevice, array: np.ndarray):
    """numpy has no 8-bit floats that the runtime knows."""
    if array.dtype != F8:
        return array
    return device.allocator.allocate_buffer_copy(
        memory_type=rt.MemoryType.DEVICE_LOCAL,
        allowed_usage=rt.BufferUsage.DEFAULT,
        device=device,
        buffer=array.view(np.uint8),
        element_type=rt.HalElementType.FLOAT_8_E4M3_FNUZ,
    )


def difference(source, index, calls) -> float:
    """The largest relative L2 distance of our outputs from stock IREE's."""
    ours = compile_source(source, CompileOptions(stages=target_stages("cpu")))
    stock = compile_source(source, CompileOptions())
    assert len(ours.report.notes) >= 2
    errors = []
    for function, arguments in calls:
        outputs = (run(m.output, index, arguments, function) for m in (ours, stock))
        for got, expected in zip(*outputs, strict=True):
            assert np.isfinite(got).all()
            errors.append(np.linalg.norm(got - expected) / np.linalg.norm(expected))
    return max(errors)


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
def test_keeps_its_numbers(name, make_arguments):
    source = read_source(str(HERE / f"{name}.mlir"))
    rng = np.random.default_rng(3)
    index = parameters(source.data.decode(), rng)
    assert difference(source, index, [("main", make_arguments(rng))]) < 2e-3


@pytest.mark.parametrize(
    "name", ["hf/llama_toy_f16_eager_prefill_s64", "sharktank/f16_decomposed_bs1"]
)
def test_written_out_attention_keeps_its_numbers(name):
    path = SHARED / f"{name}.mlir"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    source = read_source(str(path))
    rng = np.random.default_rng(3)
    index = parameters(source.data.decode(), rng)
    tokens, pages = rng.integers(0, 256, (1, 64)), np.array([[2, 1]])
    calls = [("main", [tokens])]
    if name.startswith("sharktank"):
        cache = rng.standard_normal((4, 8192)).astype(np.float16)
        length = np.array([41])
        calls = [
            ("prefill_bs1", [tokens, length, pages, cache]),
            ("decode_bs1", [tokens[:, :1], length, length - 1, pages, cache]),
        ]
    assert difference(source, index, calls) < 2e-3
