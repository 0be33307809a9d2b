// Run by select-intrinsics.mlir, whose own module is refused.

// CHECK-DAG: mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, padding = [16, 16, 512]
// CHECK-DAG: mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ_F8E5M2FNUZ>, padding = [16, 16, 512]
// CHECK-DAG: mma_layout<MFMA_I32_16x16x32_I8>, padding = [16, 16, 512]

// A few rows: padded where they go into LDS, K in steps of 512.
// CHECK-LABEL: func.func @decode(
// CHECK: tensor.collapse_shape {{.*}} : tensor<4x1x4096xf8E4M3FNUZ> into tensor<4x4096xf8E4M3FNUZ>
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<4x4096xf8E4M3FNUZ>, tensor<1024x4096xf8E4M3FNUZ>)
// CHECK-SAME: compilation_info
// WHY: select_intrinsic: MFMA_F32_16x16x32_F8E4M3FNUZ: 4 rows, padded to 16
func.func @decode(%x: tensor<4x1x4096xf8E4M3FNUZ>, %w: tensor<1024x4096xf8E4M3FNUZ>) -> tensor<4x1x1024xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x1x1024xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x1x1024xf32>) -> tensor<4x1x1024xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<4x1x4096xf8E4M3FNUZ>, tensor<1024x4096xf8E4M3FNUZ>) outs(%f : tensor<4x1x1024xf32>) {
  ^bb0(%a: f8E4M3FNUZ, %b: f8E4M3FNUZ, %o: f32):
    %a2 = arith.extf %a : f8E4M3FNUZ to f32
    %b2 = arith.extf %b : f8E4M3FNUZ to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<4x1x1024xf32>
  return %m : tensor<4x1x1024xf32>
}

// CHECK-LABEL: func.func @mixed(
// CHECK: compilation_info
// WHY: select_intrinsic: MFMA_F32_16x16x32_F8E4M3FNUZ_F8E5M2FNUZ: 16 rows, padded to 16
func.func @mixed(%x: tensor<16x96xf8E4M3FNUZ>, %w: tensor<32x96xf8E5M2FNUZ>) -> tensor<16x32xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<16x32xf32>) -> tensor<16x32xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<16x96xf8E4M3FNUZ>, tensor<32x96xf8E5M2FNUZ>) outs(%f : tensor<16x32xf32>) {
  ^bb0(%a: f8E4M3FNUZ, %b: f8E5M2FNUZ, %o: f32):
    %a2 = arith.extf %a : f8E4M3FNUZ to f32
    %b2 = arith.extf %b : f8E5M2FNUZ to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<16x32xf32>
  return %m : tensor<16x32xf32>
}

// CHECK-LABEL: func.func @integers(
// CHECK: compilation_info
// WHY: select_intrinsic: MFMA_I32_16x16x32_I8: 8 rows, padded to 16
func.func @integers(%x: tensor<8x512xi8>, %w: tensor<64x512xi8>) -> tensor<8x64xi32> {
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<8x64xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<8x64xi32>) -> tensor<8x64xi32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<8x512xi8>, tensor<64x512xi8>) outs(%f : tensor<8x64xi32>) {
  ^bb0(%a: i8, %b: i8, %o: i32):
    %a2 = arith.extsi %a : i8 to i32
    %b2 = arith.extsi %b : i8 to i32
    %p = arith.muli %a2, %b2 : i32
    %r = arith.addi %o, %p : i32
    linalg.yield %r : i32
  } -> tensor<8x64xi32>
  return %m : tensor<8x64xi32>
}

// CHECK-LABEL: func.func @prefill(
// CHECK-NOT: compilation_info
// CHECK-NOT: halo.intrinsic
// WHY: declined: a dynamic number of rows, more than 16: left to the spec
func.func @prefill(%x: tensor<2x?x512xf8E4M3FNUZ>, %w: tensor<64x512xf8E4M3FNUZ>) -> tensor<2x?x64xf32> {
  %c = arith.constant 1 : index
  %d = tensor.dim %x, %c : tensor<2x?x512xf8E4M3FNUZ>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%d) : tensor<2x?x64xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x?x64xf32>) -> tensor<2x?x64xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x?x512xf8E4M3FNUZ>, tensor<64x512xf8E4M3FNUZ>) outs(%f : tensor<2x?x64xf32>) {
  ^bb0(%a: f8E4M3FNUZ, %b: f8E4M3FNUZ, %o: f32):
    %a2 = arith.extf %a : f8E4M3FNUZ to f32
    %b2 = arith.extf %b : f8E4M3FNUZ to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<2x?x64xf32>
  return %m : tensor<2x?x64xf32>
}

// CHECK-LABEL: func.func @one_row(
// CHECK-NOT: halo.intrinsic
// WHY: declined: 1 row, bound by the weights' bytes: left to the spec
func.func @one_row(%x: tensor<1x512xf8E4M3FNUZ>, %w: tensor<64x512xf8E4M3FNUZ>) -> tensor<1x64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x64xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x64xf32>) -> tensor<1x64xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<1x512xf8E4M3FNUZ>, tensor<64x512xf8E4M3FNUZ>) outs(%f : tensor<1x64xf32>) {
  ^bb0(%a: f8E4M3FNUZ, %b: f8E4M3FNUZ, %o: f32):
    %a2 = arith.extf %a : f8E4M3FNUZ to f32
    %b2 = arith.extf %b : f8E4M3FNUZ to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<1x64xf32>
  return %m : tensor<1x64xf32>
}

// CHECK-LABEL: func.func @odd(
// CHECK-NOT: halo.intrinsic
// WHY: declined: N x K = 60 x 512, no multiple of 16 x 32
func.func @odd(%x: tensor<4x512xf8E4M3FNUZ>, %w: tensor<60x512xf8E4M3FNUZ>) -> tensor<4x60xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x60xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x60xf32>) -> tensor<4x60xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<4x512xf8E4M3FNUZ>, tensor<60x512xf8E4M3FNUZ>) outs(%f : tensor<4x60xf32>) {
  ^bb0(%a: f8E4M3FNUZ, %b: f8E4M3FNUZ, %o: f32):
    %a2 = arith.extf %a : f8E4M3FNUZ to f32
    %b2 = arith.extf %b : f8E4M3FNUZ to f32
    %p = arith.mulf %a2, %b2 : f32
    %r = arith.addf %o, %p : f32
    linalg.yield %r : f32
  } -> tensor<4x60xf32>
  return %m : tensor<4x60xf32>
}
