"""The static model of a kernel's hottest loop, by hand-made assembly and hand-made sums."""

import pytest

from halo_mlir.analysis.hot_loop import HotLoop, causal_flops, hot_loop, predicted_seconds
from halo_mlir.targets import target

GPU = target("gfx942").gpu
BODY = """
\ts_load_dwordx2 s[2:3], s[0:1], 0x0
.LBB0_1:                                ; =>This Loop Header
\tv_mov_b32_e32 v1, 0
.LBB0_2:
{inner}
\ts_cbranch_scc1 .LBB0_2
; %bb.3:
\tv_mfma_f32_32x32x8_f16 a[0:15], v[0:1], v[2:3], a[0:15]
\ts_cbranch_vccnz .LBB0_1
.LBB0_4:
\tv_add_f32_e32 v1, v1, v2
\tv_add_f32_e32 v1, v1, v2
\ts_branch .LBB0_4
\ts_endpgm
"""


def model(*instructions: str) -> HotLoop:
    found = hot_loop(BODY.format(inner="\n".join(f"\t{name} v1" for name in instructions)), GPU)
    assert found is not None
    return found


def test_the_innermost_loop_with_matrix_instructions_counts():
    loop = model("v_mfma_f32_16x16x16_f16", "v_mul_f32_e32", "s_nop", "v_mul_f32_e32")
    assert (loop.mfma_flops, loop.mfma_cycles) == (2 * 16 * 16 * 16, 16)
    assert (loop.valu_cycles, loop.lds_cycles) == (8, 0)
    assert loop.bound_by == "MFMA" and loop.cycles == 16


def test_without_matrix_instructions_the_longest_loop_counts():
    assert model("v_mul_f32_e32").valu_cycles == 8, "the last loop's two additions"
    assert hot_loop("\tv_add_f32_e32 v1, v1, v2\n\ts_endpgm\n", GPU) is None


@pytest.mark.parametrize(
    ("instruction", "cycles"),
    [
        ("v_mfma_f32_32x32x8_f16", 32),
        ("v_mfma_f32_16x16x16_bf16", 16),
        ("v_mfma_f32_16x16x32_fp8_fp8", 16),
        ("v_mfma_f32_16x16x4_f32", 32),
        ("v_mfma_f32_4x4x4_16b_f16", 4),
        ("v_smfmac_f32_16x16x32_f16", 16),
    ],
)
def test_cycles_of_matrix_instructions(instruction, cycles):
    assert model(instruction).mfma_cycles == cycles


def test_cycles_of_the_other_units():
    mfma = "v_mfma_f32_16x16x16_f16"
    loop = model(mfma, "v_exp_f32_e32", "v_rcp_f32_e32", "v_pk_mul_f32", "v_accvgpr_read_b32")
    assert loop.valu_cycles == 16 + 16 + 4 + 4 and loop.exponentials == 1
    assert loop.bound_by == "VALU"
    # 64 lanes at 128 bytes a cycle; the four SIMDs share one LDS.
    for name, cycles in {
        "ds_read_b128": 8,
        "ds_read2_b64": 8,
        "ds_read2st64_b64": 8,
        "ds_write_b64": 4,
        "ds_read_b32": 2,
        "ds_read_u16": 4,
        "ds_read_u8_d16_hi": 4,
        "ds_bpermute_b32": 2,
    }.items():
        assert model(mfma, name).lds_cycles == 4 * cycles, name
    assert model(mfma, "ds_read_b128").bound_by == "LDS"


def test_instructions_of_the_loop_by_kind():
    names = ["ds_read_u8_d16_hi", "buffer_load_dwordx4", "s_waitcnt", "s_waitcnt", "s_barrier"]
    counts = model("v_mfma_f32_16x16x16_f16", *names).counts
    assert counts.mfma == {"v_mfma_f32_16x16x16_f16": 1}, "not those outside"
    assert counts.lds_reads == {"u8": 1} and counts.global_loads == {"dwordx4": 1}
    assert (counts.waitcnt, counts.barriers, counts.scratch) == (2, 1, 0)


def test_work_that_is_done_twice_is_not_useful():
    """16 rows and 64 keys: 1024 scores, whose exponentials are 16 a lane, and one to rescale."""
    scores, head_dim, width = 1024, 128, 128
    flops = 2 * scores * (head_dim + width)
    whole = HotLoop(flops, flops / 512, 900.0, 700.0, 17, 64)
    assert whole.useful_flops_per_cycle(head_dim, width) == 512
    assert whole.useful_share(head_dim, width) == 1.0
    # Two workgroups with half the width each: the same scores, and half of the second product.
    flops = 2 * scores * (head_dim + width // 2)
    half = HotLoop(flops, flops / 512, 900.0, 1792.0, 17, 64)
    assert half.useful_flops_per_cycle(head_dim, width) == scores * (head_dim + width) / 1792
    assert HotLoop(0, 0.0, 900.0, 0.0, 17, 64).useful_flops_per_cycle(head_dim, width) is None


def test_causal_work_in_tiles():
    assert causal_flops(64, 1, 1, 1, 1, 1) == 4 * 64 * 65 // 2, "no tile, no waste"
    assert causal_flops(64, 3, 128, 128, 64, 32) == 3 * 512 * 64 * 64, "the full square"
    assert causal_flops(128, 1, 64, 128, 64, 32) == 384 * 64 * (64 + 128)
    assert causal_flops(100, 1, 1, 1, 64, 32) == 4 * (64 * 64 + 36 * 128)
    assert predicted_seconds(512 * 1216 * 2100, 512, GPU) == pytest.approx(1e-6)
