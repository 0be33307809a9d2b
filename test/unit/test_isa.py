"""Metrics from assembly: against LLVM's own remarks, and the occupancy rule by hand."""

import re

import pytest

from halo_mlir.analysis.isa import parse_rocmasm, read_kernels, waves_per_simd
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


def test_agrees_with_llvm(gfx942_kernels):
    remarks = read_remarks(gfx942_kernels.remarks)
    kernels = read_kernels(gfx942_kernels.folder)
    assert set(kernels) == set(remarks) and len(kernels) == 3
    for name, said in remarks.items():
        assert {field: getattr(kernels[name], field) for field in REMARKS} == said


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


def test_a_folder_without_assembly_says_what_to_do(tmp_path):
    with pytest.raises(UserError, match="compile for gfx942 to the end with"):
        read_kernels(tmp_path)
