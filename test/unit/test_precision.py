"""Shares of matrix FLOPs by precision."""

import pytest

from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.analysis.precision import NO_MFMA, matrix_shares, precisions


def dispatch(name: str, kind: str, flops, mfma, **calls) -> DispatchFacts:
    kernel = KernelMetrics(name, 0, 0, 0, 0, 0, 0, 0, (64,), 1, mfma, 0)
    return DispatchFacts(name, kind, {}, (), flops, None, calls, kernel, None)


def test_a_kernel_with_both_has_shares_by_flops():
    # One 32x32x16 of fp8 is 16384 multiply-adds, one 32x32x8 of f16 is 8192.
    mixed = {"v_mfma_f32_32x32x16_fp8_fp8": 16, "v_mfma_f32_32x32x8_f16": 32}
    assert precisions(mixed) == {"fp8": 0.5, "f16": 0.5}
    assert precisions({"v_mfma_i32_16x16x32_i8": 3}) == {"i8": 1.0}
    assert precisions({"v_mfma_f32_16x16x32_bf8_fp8": 1}) == {"fp8": 1.0}
    assert precisions({}) == {}


def test_an_instruction_that_is_not_known_is_an_error():
    with pytest.raises(ValueError, match="v_wmma_f32"):
        precisions({"v_wmma_f32_16x16x16_f16": 1})


def test_calls_and_functions_are_kept_apart():
    rows = [
        dispatch("a", "matmul", 300, {"v_mfma_f32_16x16x32_fp8_fp8": 4}, **{"decode$async": 2}),
        dispatch("b", "matvec", 200, {}, **{"decode$async": 1, "prefill$async": 1}),
        dispatch(
            "c", "attention", None, {"v_mfma_f32_32x32x16_fp8_fp8": 4}, **{"prefill$async": 1}
        ),
        dispatch("d", "elementwise", 900, {}, **{"decode$async": 1}),
    ]
    decode, prefill = matrix_shares(rows)
    assert (decode.function, prefill.function) == ("decode", "prefill")
    assert decode.share("fp8") == 0.75
    assert decode.share(NO_MFMA) == 0.25
    assert prefill.share(NO_MFMA) == 1.0
    assert prefill.uncounted == {"c": ("fp8",)}
    assert str(decode) == "decode: of 0.00 GFLOP in matrix products 75.0% fp8 MFMA, 25.0% no MFMA"
    assert str(prefill).endswith("100.0% no MFMA; of unknown size: 1 in fp8")
