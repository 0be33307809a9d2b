// RUN: halo-opt "%s" --halo-pad-attention --canonicalize --cse --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t.once"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-pad-attention --canonicalize --cse -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

#q = affine_map<(h, m, n, k1, k2) -> (h, m, k1)>
#k = affine_map<(h, m, n, k1, k2) -> (h, k2, k1)>
#v = affine_map<(h, m, n, k1, k2) -> (h, k2, n)>
#s = affine_map<(h, m, n, k1, k2) -> ()>
#o = affine_map<(h, m, n, k1, k2) -> (h, m, n)>

// Of unknown length and without a mask: keys that padding adds get one.
// CHECK-LABEL: func.func @unknown(
// CHECK: %[[N:.*]] = tensor.dim %arg1, %c1
// CHECK-DAG: util.assume.int %{{.*}}<umin = 64, umax = 131072, udiv = 64> : index
// CHECK-DAG: tensor.pad %arg0
// CHECK-DAG: tensor.pad %arg1
// CHECK-DAG: tensor.pad %arg2
// CHECK: arith.cmpi slt, %{{.*}}, %[[N]]
// CHECK: iree_linalg_ext.attention
// CHECK-SAME: halo.keys_multiple_of = 64
// CHECK-SAME: tensor<?xi1>
// CHECK: tensor.extract_slice
// CHECK: return
// WHY: halo-pad-attention/pad_to_tiles: rows padded to a multiple of 64, keys of 64
func.func @unknown(%q: tensor<2x?x64xf16>, %k: tensor<2x?x64xf16>, %v: tensor<2x?x64xf16>) -> tensor<2x?x64xf16> {
  %c1 = arith.constant 1 : index
  %scale = arith.constant 0.125 : f32
  %m = tensor.dim %q, %c1 : tensor<2x?x64xf16>
  %out = tensor.empty(%m) : tensor<2x?x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x?x64xf16>, tensor<2x?x64xf16>, tensor<2x?x64xf16>, f32) outs(%out : tensor<2x?x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x?x64xf16>
  return %a : tensor<2x?x64xf16>
}

// CHECK-LABEL: func.func @prime(
// CHECK-NOT: util.assume.int
// CHECK: iree_linalg_ext.attention {{.*}}tensor<2x128x64xf16>, tensor<2x192x64xf16>
// CHECK: return
func.func @prime(%q: tensor<2x67x64xf16>, %k: tensor<2x131x64xf16>, %v: tensor<2x131x64xf16>) -> tensor<2x67x64xf16> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x67x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x67x64xf16>, tensor<2x131x64xf16>, tensor<2x131x64xf16>, f32) outs(%out : tensor<2x67x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x67x64xf16>
  return %a : tensor<2x67x64xf16>
}

// CHECK-LABEL: func.func @whole(
// CHECK-NOT: tensor.pad
// CHECK: return
// WHY: halo-pad-attention/pad_to_tiles declined: rows and keys are multiples of 64 and 64
func.func @whole(%q: tensor<2x64x64xf16>, %k: tensor<2x128x64xf16>, %v: tensor<2x128x64xf16>) -> tensor<2x64x64xf16> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x64x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x64x64xf16>, tensor<2x128x64xf16>, tensor<2x128x64xf16>, f32) outs(%out : tensor<2x64x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x64x64xf16>
  return %a : tensor<2x64x64xf16>
}
