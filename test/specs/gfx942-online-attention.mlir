// Attention that no pass of ours has touched, by stock iree-compile.

// RUN: halo-spec build gfx942_online_attention -o "%t.spec.mlir"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --compile-to=executable-configurations -o "%t.tuned"
// RUN: FileCheck "%s" --check-prefix=CONFIG --input-file="%t.tuned"
// RUN: rm -rf "%t.isa"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 --iree-codegen-tuning-spec-path="%t.spec.mlir" --iree-hal-dump-executable-intermediates-to="%t.isa" --compile-to=hal -o "%t.hal"
// RUN: halo-isa "%t.isa" > "%t.txt"
// RUN: FileCheck "%s" --check-prefix=ISA --input-file="%t.txt"

// Grouped queries, a mask, rows that are no multiple of the tile.
// CONFIG-LABEL: func.func @grouped
// CONFIG: online_attention
// CONFIG-SAME: mma_layout<MFMA_F32_32x32x8_F16, col_major = true>
// CONFIG-SAME: halo.spec = "gfx942_online_attention/prefill_f16_grouped_mask_mk_i8_rows128"
// CONFIG-SAME: workgroup = [1, 1, 128, 128, 0, 0]
// ISA: grouped_dispatch_0
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_32x32x8_f16
util.func public @grouped(%q: tensor<3x5x700x128xf16>, %k: tensor<3x704x128xf16>, %v: tensor<3x704x128xf16>, %mask: tensor<700x704xi1>) -> tensor<3x5x700x128xf16> {
  %scale = arith.constant 0.0884 : f32
  %empty = tensor.empty() : tensor<3x5x700x128xf16>
  %o = iree_linalg_ext.attention <indexing_maps = [affine_map<(h, g, m, n, d, k) -> (h, g, m, d)>, affine_map<(h, g, m, n, d, k) -> (h, k, d)>, affine_map<(h, g, m, n, d, k) -> (h, k, n)>, affine_map<(h, g, m, n, d, k) -> ()>, affine_map<(h, g, m, n, d, k) -> (m, k)>, affine_map<(h, g, m, n, d, k) -> (h, g, m, n)>]>
    ins(%q, %k, %v, %scale, %mask : tensor<3x5x700x128xf16>, tensor<3x704x128xf16>, tensor<3x704x128xf16>, f32, tensor<700x704xi1>) outs(%empty : tensor<3x5x700x128xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<3x5x700x128xf16>
  util.return %o : tensor<3x5x700x128xf16>
}

// Eight rows of a group, which stock IREE 3.13 does not compile.
// CONFIG-LABEL: func.func @decode
// CONFIG: halo.spec = "gfx942_online_attention/decode_bf16_heads_unmasked_rows16"
// ISA: decode_dispatch_0
// ISA: spills{{ +}}0 VGPR, 0 SGPR; 0 B scratch
// ISA: MFMA{{.*}}v_mfma_f32_16x16x16_bf16
util.func public @decode(%q: tensor<9x8x128xbf16>, %k: tensor<9x992x128xbf16>, %v: tensor<9x992x128xbf16>) -> tensor<9x8x128xbf16> {
  %scale = arith.constant 0.0884 : f32
  %empty = tensor.empty() : tensor<9x8x128xbf16>
  %o = iree_linalg_ext.attention <indexing_maps = [affine_map<(b, m, n, d, k) -> (b, m, d)>, affine_map<(b, m, n, d, k) -> (b, k, d)>, affine_map<(b, m, n, d, k) -> (b, k, n)>, affine_map<(b, m, n, d, k) -> ()>, affine_map<(b, m, n, d, k) -> (b, m, n)>]>
    ins(%q, %k, %v, %scale : tensor<9x8x128xbf16>, tensor<9x992x128xbf16>, tensor<9x992x128xbf16>, f32) outs(%empty : tensor<9x8x128xbf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<9x8x128xbf16>
  util.return %o : tensor<9x8x128xbf16>
}

// Scores that a body modifies are another op: left to IREE.
// CONFIG-LABEL: func.func @modified
// CONFIG-NOT: halo.spec
// CONFIG: return
util.func public @modified(%q: tensor<4x64x128xf16>, %k: tensor<4x64x128xf16>, %v: tensor<4x64x128xf16>) -> tensor<4x64x128xf16> {
  %scale = arith.constant 0.0884 : f32
  %empty = tensor.empty() : tensor<4x64x128xf16>
  %o = iree_linalg_ext.attention <indexing_maps = [affine_map<(b, m, n, d, k) -> (b, m, d)>, affine_map<(b, m, n, d, k) -> (b, k, d)>, affine_map<(b, m, n, d, k) -> (b, k, n)>, affine_map<(b, m, n, d, k) -> ()>, affine_map<(b, m, n, d, k) -> (b, m, n)>]>
    ins(%q, %k, %v, %scale : tensor<4x64x128xf16>, tensor<4x64x128xf16>, tensor<4x64x128xf16>, f32) outs(%empty : tensor<4x64x128xf16>) {
  ^bb0(%score: f32):
    %two = arith.constant 2.0 : f32
    %more = arith.mulf %score, %two : f32
    iree_linalg_ext.yield %more : f32
  } -> tensor<4x64x128xf16>
  util.return %o : tensor<4x64x128xf16>
}
