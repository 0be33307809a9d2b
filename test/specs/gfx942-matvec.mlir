// One row, and gate and up projections of one and of a few rows, by stock iree-compile.

// RUN: halo-spec build gfx942 -o "%t.spec.mlir"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --compile-to=executable-configurations -o "%t.tuned"
// RUN: FileCheck "%s" --check-prefix=CONFIG --input-file="%t.tuned"
// RUN: rm -rf "%t.isa"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --iree-hal-dump-executable-intermediates-to="%t.isa" --compile-to=hal -o "%t.hal"
// RUN: halo-isa "%t.isa" > "%t.txt"
// RUN: FileCheck "%s" --check-prefix=ISA --input-file="%t.txt"

// CONFIG-LABEL: func.func @one_row
// CONFIG: halo.spec = "gfx942/matvec_bf16_m1_rows1"
// CONFIG-SAME: workgroup = [1, 0]
// ISA: one_row_dispatch_0
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: global loads{{ +[0-9]+}} dwordx4;
util.func public @one_row(%x: tensor<1x2560xbf16>, %w: tensor<1000x2560xbf16>) -> tensor<1x1000xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x1000xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x1000xf32>) -> tensor<1x1000xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
    ins(%x, %w : tensor<1x2560xbf16>, tensor<1000x2560xbf16>) outs(%sums : tensor<1x1000xf32>) -> tensor<1x1000xf32>
  util.return %y : tensor<1x1000xf32>
}

// IREE gives a fused pair 28 workgroups, whatever its size.
// CONFIG-LABEL: func.func @pair_of_one_row
// CONFIG: halo.spec = "gfx942/gate_up_f16_m1_rows4"
// ISA: pair_of_one_row_dispatch_0
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: global loads{{ +[0-9]+}} dwordx4;
util.func public @pair_of_one_row(%x: tensor<2048xf16>, %w: tensor<5000x2048xf16>, %v: tensor<5000x2048xf16>) -> tensor<5000xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<5000xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<5000xf32>) -> tensor<5000xf32>
  %pair:2 = linalg.generic {indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>, affine_map<(n, k) -> (n)>], iterator_types = ["parallel", "reduction"]}
    ins(%x, %w, %v : tensor<2048xf16>, tensor<5000x2048xf16>, tensor<5000x2048xf16>) outs(%sums, %sums : tensor<5000xf32>, tensor<5000xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f16, %d: f32, %e: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.extf %c : f16 to f32
    %4 = arith.mulf %0, %3 : f32
    %5 = arith.addf %d, %2 : f32
    %6 = arith.addf %e, %4 : f32
    linalg.yield %5, %6 : f32, f32
  } -> (tensor<5000xf32>, tensor<5000xf32>)
  %y = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]}
    ins(%pair#0, %pair#1 : tensor<5000xf32>, tensor<5000xf32>) outs(%empty : tensor<5000xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %0 = arith.mulf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<5000xf32>
  util.return %y : tensor<5000xf32>
}

// CONFIG-LABEL: func.func @pair_of_rows
// CONFIG: halo.spec = "gfx942/gate_up_f16_m2_tile16x8"
// ISA: pair_of_rows_dispatch_0
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_16x16x16_f16
util.func public @pair_of_rows(%x: tensor<11x1536xf16>, %w: tensor<2000x1536xf16>, %v: tensor<2000x1536xf16>) -> tensor<11x2000xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<11x2000xf32>
  %sums = linalg.fill ins(%zero : f32) outs(%empty : tensor<11x2000xf32>) -> tensor<11x2000xf32>
  %pair:2 = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w, %v : tensor<11x1536xf16>, tensor<2000x1536xf16>, tensor<2000x1536xf16>) outs(%sums, %sums : tensor<11x2000xf32>, tensor<11x2000xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f16, %d: f32, %e: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.extf %c : f16 to f32
    %4 = arith.mulf %0, %3 : f32
    %5 = arith.addf %d, %2 : f32
    %6 = arith.addf %e, %4 : f32
    linalg.yield %5, %6 : f32, f32
  } -> (tensor<11x2000xf32>, tensor<11x2000xf32>)
  %y = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}
    ins(%pair#0, %pair#1 : tensor<11x2000xf32>, tensor<11x2000xf32>) outs(%empty : tensor<11x2000xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %0 = arith.mulf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<11x2000xf32>
  util.return %y : tensor<11x2000xf32>
}
