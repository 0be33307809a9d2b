// RUN: halo-opt "%s" --halo-capture-attention-scales --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t.once"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-capture-attention-scales -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

#id = affine_map<(b, i, j) -> (b, i, j)>
#zero = affine_map<(b, i, j) -> ()>
#q = affine_map<(b, m, n, k1, k2) -> (b, m, k1)>
#k = affine_map<(b, m, n, k1, k2) -> (b, k2, k1)>
#v = affine_map<(b, m, n, k1, k2) -> (b, k2, n)>
#s = affine_map<(b, m, n, k1, k2) -> ()>
#o = affine_map<(b, m, n, k1, k2) -> (b, m, n)>

// CHECK-LABEL: func.func @dequantised_key(
// CHECK: %[[X:.*]] = tensor.extract %arg2[] : tensor<f32>
// CHECK: linalg.generic {indexing_maps = [#[[ID:.*]], #[[ID]]], {{.*}} ins(%arg1 : tensor<4x?x64xf8E4M3FNUZ>)
// CHECK: arith.mulf %{{.*}}, %[[X]] : f32
// CHECK: iree_linalg_ext.attention
// WHY: capture_scales: 1 scales are captured as numbers
// WHY: halo-capture-attention-scales/capture_scales: 1 applied, 0 declined
func.func @dequantised_key(%q: tensor<4x32x64xf16>, %k8: tensor<4x?x64xf8E4M3FNUZ>, %ks: tensor<f32>, %v: tensor<4x?x64xf16>) -> tensor<4x32x64xf16> {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %k8, %c1 : tensor<4x?x64xf8E4M3FNUZ>
  %e = tensor.empty(%n) : tensor<4x?x64xf16>
  %k = linalg.generic {indexing_maps = [#id, #zero, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k8, %ks : tensor<4x?x64xf8E4M3FNUZ>, tensor<f32>) outs(%e : tensor<4x?x64xf16>) {
  ^bb0(%in: f8E4M3FNUZ, %s: f32, %out: f16):
    %0 = arith.extf %in : f8E4M3FNUZ to f32
    %1 = arith.mulf %0, %s : f32
    %2 = arith.truncf %1 : f32 to f16
    linalg.yield %2 : f16
  } -> tensor<4x?x64xf16>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<4x32x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<4x32x64xf16>, tensor<4x?x64xf16>, tensor<4x?x64xf16>, f32) outs(%out : tensor<4x32x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x32x64xf16>
  return %a : tensor<4x32x64xf16>
}

// What no attention reads stays as it is.
// CHECK-LABEL: func.func @elsewhere(
// CHECK: ins(%arg0, %arg1 : tensor<4x8x8xf16>, tensor<f32>)
func.func @elsewhere(%x: tensor<4x8x8xf16>, %s: tensor<f32>) -> tensor<4x8x8xf16> {
  %e = tensor.empty() : tensor<4x8x8xf16>
  %y = linalg.generic {indexing_maps = [#id, #zero, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %s : tensor<4x8x8xf16>, tensor<f32>) outs(%e : tensor<4x8x8xf16>) {
  ^bb0(%in: f16, %n: f32, %out: f16):
    %0 = arith.truncf %n : f32 to f16
    %1 = arith.mulf %in, %0 : f16
    linalg.yield %1 : f16
  } -> tensor<4x8x8xf16>
  return %y : tensor<4x8x8xf16>
}

// Nor does a mask that starts from a length.
// CHECK-LABEL: func.func @length(
// CHECK: ins(%arg3 : tensor<i64>)
func.func @length(%q: tensor<4x32x64xf16>, %k: tensor<4x48x64xf16>, %v: tensor<4x48x64xf16>, %n: tensor<i64>) -> tensor<4x32x64xf16> {
  %e = tensor.empty() : tensor<48xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(j) -> ()>, affine_map<(j) -> (j)>], iterator_types = ["parallel"]} ins(%n : tensor<i64>) outs(%e : tensor<48xi1>) {
  ^bb0(%length: i64, %old: i1):
    %j = linalg.index 0 : index
    %i = arith.index_cast %j : index to i64
    %c = arith.cmpi slt, %i, %length : i64
    linalg.yield %c : i1
  } -> tensor<48xi1>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<4x32x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, affine_map<(b, m, n, k1, k2) -> (k2)>, #o]> ins(%q, %k, %v, %scale, %m : tensor<4x32x64xf16>, tensor<4x48x64xf16>, tensor<4x48x64xf16>, f32, tensor<48xi1>) outs(%out : tensor<4x32x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x32x64xf16>
  return %a : tensor<4x32x64xf16>
}
