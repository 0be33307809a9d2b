"""halo-fold-fp8-scales: the numbers of folded products, and the code that gfx942 gets for them.

The exact result is a float64 product of the codes and scales. What a folded product may differ by:
one rounding to its type, the f32 sum of K terms, and scales too small for f32's normal numbers,
which IREE's runtime takes for 0.
"""

from dataclasses import dataclass
from functools import lru_cache

import ml_dtypes
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from iree.turbine import aot

from halo_mlir.analysis.dispatches import report
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host
from halo_mlir.targets import target

CODES = {"e4m3": ml_dtypes.float8_e4m3fnuz, "e5m2": ml_dtypes.float8_e5m2fnuz}
TORCH = {"e4m3": torch.float8_e4m3fnuz, "e5m2": torch.float8_e5m2fnuz}
PASSES = "halo-fold-fp8-scales,halo-legalize-fp8-casts"
DEPTH, WIDTH, BATCH = 96, 48, 3
F32_TINY, F32_EPS = 2.0**-126, 2.0**-24


@dataclass(frozen=True)
class Case:
    """How a product is written; granularity of scales: tensor, row (token, channel) or none."""

    form: str
    left: str = "tensor"
    right: str = "tensor"
    out: str = "f32"
    codes: tuple[str, str] = ("e4m3", "e4m3")
    batched_weight: bool = False

    @property
    def dtype(self) -> torch.dtype:
        return torch.float32 if self.out == "f32" else torch.float16

    def shapes(self, rows: int) -> tuple[tuple[int, ...], ...]:
        """Of codes and scales, left and right; (.., M, K) and (.., N, K)."""
        flat = self.form == "scaled_mm"
        left = (rows, DEPTH) if flat else (BATCH, rows, DEPTH)
        right = (BATCH, WIDTH, DEPTH) if self.batched_weight else (WIDTH, DEPTH)
        return left, right, _scale_shape(left, self.left), _scale_shape(right, self.right)


def _scale_shape(shape: tuple[int, ...], granularity: str) -> tuple[int, ...]:
    return (*shape[:-1], 1) if granularity == "row" else ()


CASES = [
    Case("linear"),
    Case("linear", "row", "row", "f16"),
    Case("linear", "tensor", "row", "f16", ("e5m2", "e4m3")),
    Case("after", out="f16"),
    Case("divided", "row"),
    Case("flattened", "row", "row"),
    Case("matmul", "row", "row"),
    Case("expanded", "tensor", "tensor", "f16"),
    Case("bmm", "row", "row", batched_weight=True),
    Case("scaled_mm", out="f16"),
    Case("scaled_mm", "row", "row"),
    Case("biased", "tensor", "row", "f16"),
]


class Product(torch.nn.Module):
    """The product of dequantised (.., M, K) and (.., N, K), with a bias of ones where biased."""

    def __init__(self, case: Case):
        super().__init__()
        self.case = case

    def forward(self, q, w, q_scale, w_scale):
        case = self.case
        match case.form:
            case "linear":
                return F.linear((q.float() * q_scale).to(case.dtype), _wide(w, w_scale, case.dtype))
            case "biased":
                bias = torch.ones(WIDTH, dtype=case.dtype)
                x = (q.float() * q_scale).to(case.dtype)
                return F.linear(x, _wide(w, w_scale, case.dtype), bias)
            case "after":
                return (F.linear(q.float(), w.float()) * (q_scale * w_scale)).to(case.dtype)
            case "divided":
                return F.linear(q.float() / (1 / q_scale), w.float() * w_scale)
            case "flattened":
                rows = (q.float() * q_scale).view(-1, DEPTH)
                y = torch.mm(rows, (w.float() * w_scale).t())
                return y.view(BATCH, -1, WIDTH)
            case "matmul":
                return torch.matmul(q.float() * q_scale, (w.float() * w_scale).transpose(0, 1))
            case "expanded":
                copies = (w.to(case.dtype) * w_scale).unsqueeze(0)
                copies = copies.expand(BATCH, WIDTH, DEPTH).transpose(1, 2)
                return torch.bmm(q.to(case.dtype) * q_scale, copies)
            case "bmm":
                return torch.bmm(q.float() * q_scale, (w.float() * w_scale).transpose(1, 2))
            case "scaled_mm":
                if w_scale.dim():
                    w_scale = w_scale.t()
                dtype = case.dtype
                return torch._scaled_mm(q, w.t(), scale_a=q_scale, scale_b=w_scale, out_dtype=dtype)
        raise ValueError(case.form)


def _wide(codes, scale, dtype):
    return (codes.float() * scale).to(dtype)


def exported(case: Case) -> Source:
    shapes = case.shapes(64)
    codes = [
        torch.zeros(shape).to(TORCH[name])
        for shape, name in zip(shapes[:2], case.codes, strict=True)
    ]
    scales = [torch.ones(shape) for shape in shapes[2:]]
    rows = torch.export.Dim("rows", min=2, max=512)
    axis = len(shapes[0]) - 2
    dims = ({axis: rows}, {}, {axis: rows} if shapes[2] else {}, {})
    program = torch.export.export(Product(case), (*codes, *scales), dynamic_shapes=dims)
    return Source("product", str(aot.export(program).mlir_module).encode())


@lru_cache(maxsize=32)
def compiled(case: Case) -> Module:
    options = CompileOptions(stages=target_stages("cpu", text=PASSES))
    result = compile_source(exported(case), options)
    count = result.report.applied["halo-fold-fp8-scales", "fold_fp8_scales"]
    assert count == 1, [str(decline) for decline in result.report.declined]
    return Module(result.output, None, "local-sync", case.form)


def check(case: Case, rows: int, seed: int, scales: tuple[float, float]) -> None:
    generator = np.random.default_rng(seed)
    q_shape, w_shape, *scale_shapes = case.shapes(rows)
    q, w = (
        generator.normal(scale=30, size=shape).clip(-240, 240).astype(CODES[name])
        for shape, name in zip((q_shape, w_shape), case.codes, strict=True)
    )
    q_scale, w_scale = (
        np.asarray(generator.uniform(0.5, 2, size=shape) * scale, np.float32)
        for shape, scale in zip(scale_shapes, scales, strict=True)
    )
    got = to_host(compiled(case).call("main", q, w, q_scale, w_scale)[0]).astype(np.float64)

    wide = q.astype(np.float64), w.astype(np.float64)
    of_columns = np.swapaxes(w_scale, -1, -2) if w_scale.ndim else w_scale
    factor = q_scale.astype(np.float64) * of_columns.astype(np.float64)
    sums = wide[0] @ np.swapaxes(wide[1], -1, -2)
    magnitudes = np.abs(wide[0]) @ np.swapaxes(np.abs(wide[1]), -1, -2)
    exact = sums * factor + (case.form == "biased")
    half = {"f32": F32_EPS, "f16": 2.0**-11}[case.out]
    smallest = {"f32": F32_TINY, "f16": 2.0**-24}[case.out]
    # The sum of K terms, four products with scales, and a scale of a scale.
    limit = half * np.abs(exact) + (DEPTH + 5) * F32_EPS * magnitudes * factor + smallest
    limit += F32_TINY * magnitudes * max(1.0, float(q_scale.max()), float(w_scale.max()))
    assert np.isfinite(got).all()
    worst = float((np.abs(got - exact) / limit).max())
    assert worst <= 1, f"{case}, {rows} rows: {worst:.3g} times what one rounding explains"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.form}-{case.left}-{case.right}")
def test_every_form_is_folded_and_exact(case):
    check(case, 64, 0, (0.01, 0.02))


ANY_SCALE = st.sampled_from([0.0, 1e-40, 1e-30, 1e-3, 0.02, 0.3])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    case=st.sampled_from([case for case in CASES if case.form != "divided"]),
    rows=st.integers(2, 130),
    seed=st.integers(0, 2**31),
    scales=st.tuples(ANY_SCALE, ANY_SCALE),
)
def test_folding_adds_one_rounding_at_most(case, rows, seed, scales):
    if case.out == "f16":  # what the graph rounds to f16 before the product must not overflow
        scales = tuple(min(scale, 0.02) for scale in scales)
    check(case, rows, seed, scales)


class Quantised(torch.nn.Module):
    """What exporters write: one input quantised for each of several weights."""

    def forward(self, x, w0, w1, scale, w_scale):
        parts = []
        for w in (w0, w1):
            q = (x / scale).clamp(-240, 240).to(torch.float8_e4m3fnuz)
            parts.append((F.linear(q.float(), w.float()) * scale * w_scale).half())
        return tuple(parts)


def quantised(rows: int | None, width: int, depth: int) -> Source:
    count = rows or 128
    codes = [torch.zeros(width, depth).to(torch.float8_e4m3fnuz) for _ in range(2)]
    inputs = (torch.zeros(count, depth), *codes, torch.tensor(1.0), torch.tensor(1.0))
    dims = ({} if rows else {0: 64 * torch.export.Dim("blocks", min=1, max=64)}, {}, {}, {}, {})
    program = torch.export.export(Quantised(), inputs, dynamic_shapes=dims)
    module = aot.export(program, import_symbolic_shape_expressions=True).mlir_module
    return Source("quantised", str(module).encode())


def test_one_input_is_quantised_once():
    """Dispatches: the quantisation, and one for each weight."""
    stages = target_stages("cpu", text=PASSES)
    source = quantised(None, 256, 512)
    options = CompileOptions(stages=stages, compile_to="flow")
    text = compile_source(source, options).output.decode()
    assert text.count("flow.dispatch @") == 3
    assert text.count("arith.truncf") - text.count("to f16") == 1


@pytest.mark.parametrize("rows", [2048, None])
def test_gfx942_multiplies_codes_and_scales_in_one_dispatch(tmp_path, rows):
    options = CompileOptions(target="gfx942", stages=target_stages("gfx942", text=PASSES))
    result = compile_source(quantised(rows, 4096, 4096), options, intermediates=tmp_path)
    kernels = report(result.sources, tmp_path, target=target("gfx942"))
    products = [row for row in kernels if "matmul" in row.name]
    assert sum(sum(row.calls.values()) for row in kernels) == 3
    assert sum(sum(row.calls.values()) for row in products) == 2
    for row in products:
        assert set(row.kernel.mfma) == {"v_mfma_f32_16x16x32_fp8_fp8"}, row.kernel.mfma
        assert row.kernel.vgpr_spill == row.kernel.sgpr_spill == 0
