"""halo-fold-int8-scales: the five forms of torch_int, exact against integers, and gfx942's code.

alpha and beta are powers of two here: then alpha * sum + beta * bias is exact in f32, half of all
results lie on ties, and every element must be that of the oracle in integers.
"""

from dataclasses import dataclass
from functools import lru_cache

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

PASSES = "halo-fold-int8-scales"
FORMS = [
    "Linear_ABDE_I8",
    "Linear_ReLU_ABDE_I8",
    "Linear_SiLU_ABDE_I8",
    "Linear_AB_I8_DE_F32",
    "BMM_ABE_I8",
    "BMM_AB_I8_E_F32",
]
ALPHA, BETA = 2.0**-11, 0.5
BATCH = 4


@dataclass(frozen=True)
class Case:
    """A form of torch_int, and how its product is written: int_mm, int, float or scaled.

    `scaled` multiplies each side by a power of two before the product instead of alpha after it.
    """

    form: str
    product: str = "int"
    per_channel: bool = False
    width: int = 48
    depth: int = 80

    @property
    def batched(self) -> bool:
        return self.form.startswith("BMM")


class Linear(torch.nn.Module):
    def __init__(self, case: Case):
        super().__init__()
        self.case = case

    def forward(self, a, b, alpha, bias=None):
        case, columns = self.case, b.transpose(-1, -2)
        match case.product:
            case "int_mm":
                y = torch._int_mm(a, columns) * alpha
            case "int":
                y = (a.int() @ columns.int()) * alpha
            case "float":
                y = (a.float() @ columns.float()) * alpha
            case "scaled":
                y = (a.float() * 2.0**-4) @ (columns.float() * (alpha * 16))
        if bias is not None:
            y = y + BETA * bias
        if "ReLU" in case.form:
            y = F.relu(y)
        if "SiLU" in case.form:
            y = F.silu(y)
        return y if case.form.endswith("F32") else y.round().clamp(-128, 127).to(torch.int8)


def exported(case: Case, rows: int | None) -> Source:
    count, lead = rows or 128, (BATCH,) if case.batched else ()
    a = torch.zeros(*lead, count, case.depth, dtype=torch.int8)
    b = torch.zeros(*lead, case.width, case.depth, dtype=torch.int8)
    inputs = [a, b, torch.ones(case.width) if case.per_channel else torch.tensor(1.0)]
    if not case.batched:
        kind = torch.float32 if case.form.endswith("F32") else torch.int8
        inputs.append(torch.zeros(case.width, dtype=kind))
    dims: list[dict] = [{} for _ in inputs]
    if rows is None:
        dims[0] = {a.dim() - 2: 64 * torch.export.Dim("blocks", min=1, max=64)}
    program = torch.export.export(Linear(case), tuple(inputs), dynamic_shapes=tuple(dims))
    module = aot.export(program, import_symbolic_shape_expressions=True).mlir_module
    return Source("linear", str(module).encode())


@lru_cache(maxsize=32)
def compiled(case: Case) -> Module:
    # torch.export makes the rows of _int_mm static.
    source = exported(case, 64 if case.product == "int_mm" else None)
    result = compile_source(source, CompileOptions(stages=target_stages("cpu", text=PASSES)))
    count = result.report.applied["halo-fold-int8-scales", "fold_int8_scales"]
    assert count == 1, [str(decline) for decline in result.report.declined]
    return Module(result.output, None, "local-sync", case.form)


def check(case: Case, rows: int, seed: int, largest: int = 127) -> None:
    generator = np.random.default_rng(seed)
    lead = (BATCH,) if case.batched else ()
    a = generator.integers(-128, largest + 1, (*lead, rows, case.depth), np.int8)
    b = generator.integers(-128, largest + 1, (*lead, case.width, case.depth), np.int8)
    alpha = np.asarray(ALPHA, np.float32)
    if case.per_channel:
        alpha = ALPHA * 2.0 ** generator.integers(-2, 2, case.width).astype(np.float32)
    arguments = [a, b, alpha.astype(np.float32)]
    sums = a.astype(np.int64) @ np.swapaxes(b, -1, -2).astype(np.int64)
    wanted = sums * alpha.astype(np.float64)
    if not case.batched:
        bias = generator.integers(-128, 128, case.width, np.int8)
        wanted = wanted + BETA * bias
        arguments.append(bias.astype(np.float32) if case.form.endswith("F32") else bias)
    got = to_host(compiled(case).call("main", *arguments)[0])
    if "ReLU" in case.form:
        wanted = np.maximum(wanted, 0)
    if case.form.endswith("F32"):
        np.testing.assert_array_equal(got, wanted.astype(np.float32))
        return
    assert got.dtype == np.int8
    if "SiLU" in case.form:  # no exact number: at most one away, and only next to a tie
        wanted = wanted / (1 + np.exp(-wanted))
        near_tie = np.abs(np.abs(wanted - np.floor(wanted)) - 0.5) < 1e-4
        wrong = got != np.rint(wanted).clip(-128, 127)
        assert not (wrong & ~near_tie).any()
        return
    np.testing.assert_array_equal(got, np.rint(wanted).clip(-128, 127).astype(np.int8))


CASES = [
    *(Case(form) for form in FORMS),
    *(Case(form, "int_mm") for form in FORMS[:2]),
    *(Case(form, "float", per_channel=True) for form in FORMS),
    Case("Linear_AB_I8_DE_F32", "scaled"),
    Case("BMM_ABE_I8", "scaled"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.form}-{case.product}")
def test_every_form_is_folded_and_exact(case):
    check(case, 64, 0)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    case=st.sampled_from([case for case in CASES if case.product != "int_mm"]),
    blocks=st.integers(1, 3),
    seed=st.integers(0, 2**31),
    largest=st.sampled_from([-128, -100, 127]),
)
def test_sums_are_exact_for_any_codes(case, blocks, seed, largest):
    """Also where all codes are -128, the largest sums that there are."""
    check(case, 64 * blocks, seed, largest)


@pytest.mark.parametrize("rows", [512, None])
@pytest.mark.parametrize("form", FORMS)
def test_gfx942_makes_one_dispatch_with_i8_mfma(tmp_path, form, rows):
    case = Case(form, width=4096, depth=4096)
    if case.batched:
        case = Case(form, width=512, depth=128)
    options = CompileOptions(target="gfx942", stages=target_stages("gfx942", text=PASSES))
    result = compile_source(exported(case, rows), options, intermediates=tmp_path)
    (kernel,) = report(result.sources, tmp_path, target=target("gfx942"))
    assert sum(kernel.calls.values()) == 1
    assert set(kernel.kernel.mfma) <= {"v_mfma_i32_16x16x32_i8", "v_mfma_i32_32x32x16_i8"}
    assert kernel.kernel.mfma_count > 0
    assert kernel.kernel.vgpr_spill == kernel.kernel.sgpr_spill == 0
