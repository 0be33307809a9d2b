"""Metrics from assembly: against LLVM's own remarks, and the occupancy rule by hand."""

import re

import pytest

from halo_mlir.analysis.isa import (
    KernelMetrics,
    parse_rocmasm,
    read_assembly,
    read_kernels,
    waves_per_simd,
)
from halo_mlir.analysis.occupancy import workgroups_per_compute_unit
from halo_mlir.errors import UserError
from halo_mlir.targets import target

REMARKS = {
    "sgpr": "TotalSGPRs",
    "vgpr": "VGPRs",
    "agpr": "AGPRs",
    "scratch_bytes": "ScratchSize [bytes/lane]",
    "occupancy": "Occupancy [waves/SIMD]",
    "sgpr_spill": "SGPRs Spill",
    "vgpr_spill": "VGPRs Spill",
    "lds_bytes": "LDS Size [bytes/block]",
}


def read_remarks(text: str) -> dict[str, dict[str, int]]:
    kernels = {}
    for block in text.split("Function Name: ")[1:]:
        said = {
            field: int(re.search(re.escape(label) + r": (\d+)", block)[1])
            for field, label in REMARKS.items()
        }
        if said["agpr"]:  # the remark counts these apart, the metadata after aligned VGPRs
            said["vgpr"] = -(-said["vgpr"] // 4) * 4 + said["agpr"]
        kernels[block.split("\n", 1)[0].strip()] = said
    return kernels


def assert_agrees(compiled, count: int) -> dict[str, KernelMetrics]:
    remarks = read_remarks(compiled.remarks)
    kernels = read_kernels(compiled.folder)
    assert set(kernels) == set(remarks) and len(kernels) == count
    for name, said in remarks.items():
        assert {field: getattr(kernels[name], field) for field in REMARKS} == said
    return kernels


def test_agrees_with_llvm(gfx942_kernels):
    assert_agrees(gfx942_kernels, 3)


def test_agrees_with_llvm_where_registers_spill(spilling_kernel):
    (kernel,) = assert_agrees(spilling_kernel, 1).values()
    assert kernel.vgpr_spill > 0 and kernel.scratch_bytes >= 4 * kernel.vgpr_spill
    # Two registers move with one instruction; each is stored once and loaded at least once.
    assert kernel.counts.scratch >= kernel.vgpr_spill


def test_counts_mfma_by_instruction(gfx942_kernels):
    kernels = read_kernels(gfx942_kernels.folder)
    by_kind = {name.split("_dispatch")[0]: kernel for name, kernel in kernels.items()}
    assert by_kind["attention"].mfma == {"v_mfma_f32_16x16x16_f16": by_kind["attention"].mfma_count}
    assert by_kind["matmul"].mfma_count >= 32
    assert by_kind["add"].mfma == {} and by_kind["add"].instructions > 10
    assert by_kind["matmul"].workgroup_size == (256, 1, 1)


@pytest.mark.parametrize(
    ("vgpr", "lds", "lanes", "waves"),
    [
        (0, 0, 64, 8),  # nothing limits
        (64, 0, 256, 8),
        (65, 0, 256, 7),  # 72 registers: 512 // 72
        (128, 0, 256, 4),
        (180, 18432, 256, 2),  # registers, 512 // 184
        (256, 0, 256, 2),
        (512, 0, 256, 1),
        (32, 42496, 256, 1),  # one workgroup of 4 waves in 64 KiB
        (32, 18432, 256, 3),  # three workgroups
        (32, 65536, 1024, 4),  # one workgroup of 16 waves
        (32, 4096, 64, 4),  # 16 workgroups of one wave
    ],
)
def test_occupancy_rule(vgpr, lds, lanes, waves):
    assert waves_per_simd(target("gfx942").gpu, vgpr, lds, lanes) == waves


@pytest.mark.parametrize(
    ("vgpr", "lds", "lanes", "workgroups"),
    [
        (64, 0, 256, 8),  # 8 waves on each of 4 SIMDs
        (140, 18432, 256, 3),  # registers and LDS alike: 512 // 144, 64 KiB // 18 KiB
        (80, 21120, 128, 3),  # LDS
        (82, 0, 64, 20),  # 512 // 88 waves on each of 4 SIMDs
        (16, 72, 1024, 2),  # wave slots
        (32, 0, 128, 16),  # barriers
        (256, 2560, 512, 1),  # registers: 2 waves on each of 4 SIMDs
        (512, 0, 512, 1),  # the compiler would not let it be none
    ],
)
def test_resident_workgroups(vgpr, lds, lanes, workgroups):
    assert workgroups_per_compute_unit(target("gfx942").gpu, vgpr, lds, lanes) == workgroups


METADATA = """\
kernel$0:
\ts_load_dwordx2 s[2:3], s[0:1], 0x0
.LBB0_1:
\tv_mfma_f32_32x32x8_f16 a[0:15], v[0:1], v[2:3], a[0:15]
\tv_mfma_f32_32x32x8_f16 a[0:15], v[0:1], v[2:3], a[0:15]
\ts_endpgm
.Lfunc_end0:
\t.amdhsa_kernel kernel$0
\t\t.amdhsa_next_free_vgpr 257
\t.end_amdhsa_kernel
\t.amdgpu_metadata
---
amdhsa.kernels:
  - .agpr_count:     16
    .args:
      - .name:           wrong
        .offset:         0
        .vgpr_count:     999
    .group_segment_fixed_size: 512
    .max_flat_workgroup_size: 128
    .name:           'kernel$0'
    .private_segment_fixed_size: 12
    .reqd_workgroup_size:
      - 64
      - 2
      - 1
    .sgpr_count:     30
    .sgpr_spill_count: 1
    .vgpr_count:     230
    .vgpr_spill_count: 3
amdhsa.version:
  - 1
  - 2
...
\t.end_amdgpu_metadata
"""


def test_reads_the_metadata_of_a_quoted_name():
    kernel = parse_rocmasm(METADATA)["kernel$0"]
    assert (kernel.vgpr, kernel.agpr, kernel.sgpr) == (230, 16, 30)
    assert (kernel.vgpr_spill, kernel.sgpr_spill, kernel.scratch_bytes) == (3, 1, 12)
    assert kernel.workgroup_size == (64, 2, 1) and kernel.lds_bytes == 512
    assert kernel.mfma == {"v_mfma_f32_32x32x8_f16": 2} and kernel.instructions == 4
    assert kernel.occupancy == 2


def test_waves_and_instructions_of_the_kernel_and_its_loop():
    body = METADATA.replace("\ts_endpgm", "\ts_cbranch_scc1 .LBB0_1\n\ts_barrier\n\ts_endpgm")
    kernel = parse_rocmasm(body)["kernel$0"]
    assert kernel.waves_per_workgroup == 2  # 128 lanes
    assert kernel.resident_workgroups == 4  # 512 // 232 waves on each of 4 SIMDs
    assert kernel.counts.mfma == kernel.mfma and kernel.counts.barriers == 1
    assert kernel.loop.counts.mfma == kernel.mfma and kernel.loop.counts.barriers == 0


def test_what_is_no_assembly_is_one_line(tmp_path):
    (tmp_path / "text").write_text("module {}\n")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="no kernel"):
        read_assembly(tmp_path / "text")
    with pytest.raises(UserError, match="is not assembly text"):
        read_assembly(tmp_path / "bytes")
    with pytest.raises(UserError, match="No such file"):
        read_assembly(tmp_path / "absent")


def test_a_folder_without_assembly_says_what_to_do(tmp_path):
    with pytest.raises(UserError, match="compile for gfx942 to the end with"):
        read_kernels(tmp_path)
