"""Findings in words: each with a kernel that has it and one that has not."""

from dataclasses import replace

import pytest

from halo_mlir.analysis.findings import findings
from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.instructions import InstructionCounts
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.targets import target

GPU = target("gfx942").gpu
MFMA = {"v_mfma_f32_16x16x16_f16": 4}
LOOP = HotLoop(4 * 8192, 64.0, 16.0, 32.0, 0, 64, InstructionCounts(mfma=MFMA))
GOOD = KernelMetrics(
    name="f_dispatch_0_matmul_like_128x128x128_f16xf16xf32",
    vgpr=128,
    agpr=0,
    sgpr=20,
    vgpr_spill=0,
    sgpr_spill=0,
    lds_bytes=8192,
    scratch_bytes=0,
    workgroup_size=(256, 1, 1),
    occupancy=4,
    mfma=MFMA,
    instructions=100,
    loop=LOOP,
    waves_per_workgroup=4,
    resident_workgroups=4,
)


def loop(**counts) -> dict:
    return {"loop": replace(LOOP, counts=InstructionCounts(mfma=MFMA, **counts))}


def test_a_good_kernel_has_none():
    assert findings(GOOD, None, GPU) == []
    assert findings(GOOD, 304 * 16, GPU) == []
    assert findings(GOOD, (16, 304, 1), GPU) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"vgpr_spill": 129, "scratch_bytes": 516, **loop(scratch=8)},
            "spills 516 B to scratch (129 vector registers, 8 accesses in the loop): smaller",
        ),
        ({"scratch_bytes": 64}, "uses 64 B of scratch: an array"),
        ({"sgpr_spill": 3}, "spills 3 scalar registers"),
        ({"mfma": {}, "loop": None}, "no matrix instructions: pad the rows"),
        (loop(lds_reads={"b64": 4, "u8": 64}), "LDS reads are 8-bit: 64 ds_read_u8 in the loop;"),
        (loop(lds_reads={"u16": 2}), "LDS reads are 16-bit: 2 ds_read_u16 in the loop;"),
        (
            loop(global_loads={"dwordx4": 8, "ushort": 64}),
            "global loads are 16-bit: 64 of 72 in the loop;",
        ),
        (
            {"loop": replace(LOOP, lds_cycles=2368.0, mfma_cycles=768.0)},
            "the loop is bound by LDS (2368 cycles), not MFMA (768); predicted: wider reads",
        ),
        (
            {"loop": replace(LOOP, valu_cycles=528.0, mfma_cycles=512.0)},
            "the loop is bound by VALU (528 cycles), not MFMA (512); predicted",
        ),
        ({"occupancy": 1, "vgpr": 300}, "one wave per SIMD: 300 registers a lane; nothing runs"),
        (
            {"occupancy": 1, "lds_bytes": 37 * 1024, "resident_workgroups": 1},
            "one wave per SIMD: 37 KiB LDS a workgroup; nothing runs",
        ),
        (
            {"waves_per_workgroup": 2, "workgroup_size": (128,), "lds_bytes": 37 * 1024}
            | {"resident_workgroups": 1, "occupancy": 1},
            "2 waves for 4 SIMDs: 37 KiB LDS a workgroup; smaller tiles",
        ),
        (
            {"waves_per_workgroup": 1, "workgroup_size": (32, 1, 1)},
            "32 threads a workgroup leave 32 lanes of its waves idle",
        ),
    ],
)
def test_one_thing_is_one_line(changes, words):
    (found,) = findings(replace(GOOD, **changes), None, GPU)
    assert found.startswith(words)


@pytest.mark.parametrize(
    ("workgroups", "words"),
    [
        (64, "64 workgroups leave 240 of 304 compute units idle: smaller tiles, or split the sum"),
        ((1, 1, 1), "1 workgroup leaves 303 of 304 compute units idle"),
        (305, "305 workgroups are fewer than 1024; 50% of the chip's compute is lost"),
        (608, "608 workgroups are fewer than 1024: smaller tiles, or split the sum"),
        (1024, "1024 workgroups on 304 compute units: 16% of the chip's compute is lost"),
    ],
)
def test_grids(workgroups, words):
    (found,) = findings(GOOD, workgroups, GPU)
    assert found.startswith(words)


def test_only_what_sums_is_split():
    plain = replace(GOOD, name="f_dispatch_0_elementwise_64_f32")
    (found,) = findings(plain, 303, GPU)
    assert found == "303 workgroups leave 1 of 304 compute units idle: smaller tiles"


def test_only_contractions_want_matrix_instructions():
    plain = replace(GOOD, mfma={}, loop=None)
    for name in ("f_dispatch_0_elementwise_64_f32", "f_dispatch_1_matvec_like_4096x4096_f16"):
        assert findings(replace(plain, name=name), None, GPU) == []
    name = "f_dispatch_0_online_attention_64x128x128x32"
    assert findings(replace(plain, name=name), None, GPU) != []


def test_accesses_of_a_kernel_without_a_loop():
    counts = InstructionCounts(mfma=MFMA, global_loads={"ubyte": 3})
    (found,) = findings(replace(GOOD, loop=None, counts=counts), None, GPU)
    assert found.startswith("global loads are 8-bit: 3 of 3 in the kernel;")
