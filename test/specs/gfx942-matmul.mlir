// Shapes that no spec names, by both of stock iree-compile's doors.

// RUN: halo-spec build gfx942_matmul -o "%t.spec.mlir"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --compile-to=executable-configurations -o "%t.tuned"
// RUN: FileCheck "%s" --check-prefix=CONFIG --input-file="%t.tuned"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-transform-dialect-library="%t.spec.mlir@__kernel_config" --compile-to=executable-configurations -o "%t.library"
// RUN: diff "%t.tuned" "%t.library"
// RUN: rm -rf "%t.isa"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --iree-hal-dump-executable-intermediates-to="%t.isa" --compile-to=hal -o "%t.hal"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --compile-to=executable-targets -o "%t.targets"
// RUN: halo-isa "%t.isa" --module "%t.targets" --assume "?=2048" > "%t.txt"
// RUN: FileCheck "%s" --check-prefix=ISA --input-file="%t.txt"

// A few rows: 8 channels a workgroup, 16 in the instruction.
// CONFIG-LABEL: func.func @few_rows
// CONFIG: halo.spec = "gfx942_matmul/matmul_f16_m2_n2425_tile16x8"
// CONFIG-SAME: mma_layout<MFMA_F32_16x16x16_F16>, padding = [16, 16, 256], promote_operands = [0, 1], reduction = [0, 0, 16], subgroup = [1, 1, 0], workgroup = [16, 8, 0]
// ISA: few_rows_dispatch_0{{.*}}
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_16x16x16_f16
util.func public @few_rows(%x: tensor<7x1001xf16>, %w: tensor<3001x1001xf16>) -> tensor<7x3001xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<7x3001xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<7x3001xf32>) -> tensor<7x3001xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : tensor<7x1001xf16>, tensor<3001x1001xf16>) outs(%sums : tensor<7x3001xf32>) -> tensor<7x3001xf32>
  util.return %y : tensor<7x3001xf32>
}

// A dynamic number of rows, nothing known of it: padded to 64 rows, where IREE uses no MFMA.
// CONFIG-LABEL: func.func @dynamic_rows
// CONFIG: halo.spec = "gfx942_matmul/matmul_bf16_m_dynamic_n577_tile64x64"
// CONFIG-SAME: padding = [64, 64, 64]
// ISA: dynamic_rows_dispatch_0{{.*}}
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_16x16x16_bf16
util.func public @dynamic_rows(%x: tensor<?x1536xbf16>, %w: tensor<1280x1536xbf16>) -> tensor<?x1280xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %rows = tensor.dim %x, %c0 : tensor<?x1536xbf16>
  %empty = tensor.empty(%rows) : tensor<?x1280xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x1280xf32>) -> tensor<?x1280xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : tensor<?x1536xbf16>, tensor<1280x1536xbf16>) outs(%sums : tensor<?x1280xf32>) -> tensor<?x1280xf32>
  util.return %y : tensor<?x1280xf32>
}

// CONFIG-LABEL: func.func @skinny_codes
// CONFIG: halo.spec = "gfx942_matmul/matmul_f8_m33_n4833_tile32x32"
// CONFIG-SAME: mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>
// ISA: skinny_codes_dispatch_0{{.*}}
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_16x16x32_fp8_fp8
util.func public @skinny_codes(%x: tensor<50x2304xf8E4M3FNUZ>, %w: tensor<5000x2304xf8E4M3FNUZ>) -> tensor<50x5000xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<50x5000xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<50x5000xf32>) -> tensor<50x5000xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : tensor<50x2304xf8E4M3FNUZ>, tensor<5000x2304xf8E4M3FNUZ>) outs(%sums : tensor<50x5000xf32>) -> tensor<50x5000xf32>
  util.return %y : tensor<50x5000xf32>
}

// CONFIG-LABEL: func.func @large_integers
// CONFIG: halo.spec = "gfx942_matmul/matmul_i8_m513_n7681_tile128x128"
// CONFIG-SAME: mma_layout<MFMA_I32_16x16x32_I8>
// ISA: large_integers_dispatch_0{{.*}}
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_i32_16x16x32_i8
util.func public @large_integers(%x: tensor<1000x1000xi8>, %w: tensor<9000x1000xi8>) -> tensor<1000x9000xi32> {
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1000x9000xi32>
  %sums = linalg.fill ins(%zero : i32) outs(%empty : tensor<1000x9000xi32>) -> tensor<1000x9000xi32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : tensor<1000x1000xi8>, tensor<9000x1000xi8>) outs(%sums : tensor<1000x9000xi32>) -> tensor<1000x9000xi32>
  util.return %y : tensor<1000x9000xi32>
}

// Weights (K, N) are left to IREE.
// CONFIG-LABEL: func.func @weights_in_columns
// CONFIG-NOT: halo.spec
// CONFIG: return
util.func public @weights_in_columns(%x: tensor<64x512xf16>, %w: tensor<512x1024xf16>) -> tensor<64x1024xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<64x1024xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<64x1024xf32>) -> tensor<64x1024xf32>
  %y = linalg.matmul ins(%x, %w : tensor<64x512xf16>, tensor<512x1024xf16>) outs(%sums : tensor<64x1024xf32>) -> tensor<64x1024xf32>
  util.return %y : tensor<64x1024xf32>
}
