"""Predicted times of kernels, by sums made by hand from the chip's figures."""

from dataclasses import replace

import pytest

from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.analysis.roofline import predict, predict_achievable, predict_kernel
from halo_mlir.analysis.work import Work
from halo_mlir.targets import target

CHIP = target("gfx942")
GPU = CHIP.gpu
FLOPS = 10**12
MATMUL = Work("matmul", {"m": 1, "n": 1, "k": 1}, ("f16", "f16", "f32"), FLOPS)
MFMA = {"v_mfma_f32_16x16x16_f16": 1}
# 64 of them: 16 cycles each, and 8192 FLOPs.
LOOP = HotLoop(64 * 8192, 1024.0, 16.0, 768.0, 0, 64)


def kernel(loop: HotLoop | None = LOOP, mfma=MFMA, waves: int = 4) -> KernelMetrics:
    lanes = (64 * waves,)
    return KernelMetrics("k", 0, 0, 0, 0, 0, 0, 0, lanes, 1, mfma, 0, loop, waves)


def seconds(kernel: KernelMetrics, workgroups, work=MATMUL, moved=0) -> float:
    bound = predict_kernel(CHIP, work, moved, kernel, workgroups)
    assert bound is not None and bound.by == ("memory" if moved else "compute")
    return bound.microseconds / 1e6


def test_a_full_chip_at_mfma_pace_takes_what_is_achievable():
    achievable = predict_achievable(CHIP, MATMUL, 0)
    peak = predict(CHIP, "matmul", MATMUL.types, FLOPS, 0)
    assert achievable.microseconds == pytest.approx(peak.microseconds / GPU.sustained_compute)
    # 512 FLOPs a cycle of 1216 SIMDs at 2.1 GHz are the data sheet's 1307.4 TF.
    assert seconds(kernel(), None) == pytest.approx(achievable.microseconds / 1e6, rel=1e-3)
    assert seconds(kernel(), 304 * 8) == pytest.approx(seconds(kernel(), None))
    assert seconds(kernel(loop=None), None) == pytest.approx(achievable.microseconds / 1e6)


@pytest.mark.parametrize(
    ("workgroups", "share"),
    [(64, 64 / 304), (304, 1.0), (305, 305 / 608), (512, 512 / 608), (1024, 1024 / 1216)],
)
def test_compute_waits_for_the_fullest_compute_unit(workgroups, share):
    assert seconds(kernel(), workgroups) == pytest.approx(seconds(kernel(), None) / share)
    vector = kernel(loop=None, mfma={})
    assert seconds(vector, workgroups) == pytest.approx(seconds(vector, None) / share)


def test_a_workgroup_of_one_wave_uses_one_simd():
    assert seconds(kernel(waves=1), 304) == pytest.approx(4 * seconds(kernel(), 304))
    assert seconds(kernel(waves=1), 4 * 304) == pytest.approx(seconds(kernel(), 304))
    assert seconds(kernel(waves=8), 304) == pytest.approx(seconds(kernel(), 304))


def test_a_loop_bound_by_lds_or_valu_has_its_share():
    full = seconds(kernel(), None)
    lds, valu = replace(LOOP, lds_cycles=2048.0), replace(LOOP, valu_cycles=4096.0)
    assert seconds(kernel(lds), None) == pytest.approx(2 * full)
    assert seconds(kernel(valu), None) == pytest.approx(4 * full)
    # Two waves on a compute unit take half of the LDS cycles of four: MFMA sets the pace again.
    assert seconds(kernel(lds, waves=2), 304) == pytest.approx(2 * full)


def test_without_mfma_the_vector_rate():
    rate = 304 * 4 * 2.1e9 * 2 * 64 / 4  # 81.7 TF in f32
    expected = FLOPS / rate / GPU.sustained_compute
    assert seconds(kernel(loop=None, mfma={}), None) == pytest.approx(expected)


def test_of_attention_only_useful_work_counts():
    """16 rows, 64 keys, head_dim 128; each of two workgroups has half of the values' width."""
    scores = 16 * 64
    flops = 2 * scores * (128 + 64)
    loop = HotLoop(flops, flops / 512, 0.0, 0.0, scores // 64, 64)
    work = Work("attention", {"m": 16, "n": 128, "k1": 128, "k2": 64}, ("f16",) * 3, FLOPS)
    useful = 2 * scores * (128 + 128) / 2
    wasted = seconds(kernel(loop), None, work)
    assert wasted == pytest.approx(seconds(kernel(), None) * flops / useful)


def test_few_workgroups_cannot_keep_the_memory_busy():
    moved = 10**9
    full = moved / (5.3e12 * GPU.sustained_bandwidth)
    little = replace(MATMUL, flops=1)
    assert seconds(kernel(), 4096, little, moved) == pytest.approx(full)
    assert seconds(kernel(), 305, little, moved) == pytest.approx(full), "no loss in the last round"
    assert seconds(kernel(), 64, little, moved) == pytest.approx(full * 304 / 64)


def test_what_is_not_known_is_not_predicted():
    unknown = replace(MATMUL, flops=None)
    assert predict_kernel(CHIP, unknown, 1, kernel(), 1) is None
    assert predict_kernel(CHIP, MATMUL, None, kernel(), 1) is None
    assert predict_kernel(CHIP, MATMUL, 1, None, 1) is None
    assert predict_kernel(target("cpu"), MATMUL, 1, kernel(), 1) is None
    assert predict_achievable(target("cpu"), MATMUL, 1) is None
    assert predict_kernel(CHIP, MATMUL, 1, kernel(), (0, 1, 1)).microseconds == 0
