// RUN: halo-opt "%s" --halo-split-kv="chunks=4" --canonicalize --cse --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t.once"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-split-kv="chunks=4" --canonicalize --cse -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --halo-split-kv --canonicalize | FileCheck "%s" --check-prefix=ONE
// RUN: halo-opt "%s" --halo-split-kv="target=gfx942" --canonicalize --cse | FileCheck "%s" --check-prefix=GPU
// RUN: not halo-opt "%s" --halo-split-kv="chunks=99" 2>&1 | FileCheck "%s" --check-prefix=RANGE
// RANGE: halo-opt: error: halo-split-kv: option 'chunks' is from 0 to 64, not 99

#q = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, k1)>
#k = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, k1)>
#v = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, n)>
#s = affine_map<(b, h, m, n, k1, k2) -> ()>
#mask = affine_map<(b, h, m, n, k1, k2) -> (b, k2)>
#o = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, n)>
#len = affine_map<(b, j) -> (b)>
#id = affine_map<(b, j) -> (b, j)>

// Each chunk is a part of the keys below the sequence's length; the merge is one elementwise op.
// CHECK-LABEL: func.func @lengths(

// CHECK: flow.dispatch.region -> (tensor<32x4x4x128xf32>, tensor<32x4x4xf32>, tensor<32x4x4xf32>)
// CHECK: scf.forall (%{{.*}}, %{{.*}}) in (32, 4)
// CHECK: %[[L:.*]] = tensor.extract %arg3
// CHECK: %[[LI:.*]] = arith.index_cast %[[L]] : i64 to index
// CHECK: arith.minsi %[[LI]]
// CHECK: = scf.for %
// CHECK-NOT: linalg.index
// CHECK: iree_linalg_ext.online_attention
// CHECK: = scf.for %
// CHECK: arith.cmpi slt
// CHECK: iree_linalg_ext.online_attention
// CHECK: linalg.generic
// CHECK: math.exp2
// CHECK: arith.divf
// CHECK: arith.select
// CHECK-NOT: linalg.generic
// CHECK: return
// WHY: halo-split-kv/split_keys: 4 chunks of the keys, 4 rows for each KV head

// 32 sequences keep a CPU busy without a split; there is nothing to merge then.
// ONE-LABEL: func.func @lengths(
// ONE: flow.dispatch.region -> (tensor<32x4x128xf16>)
// ONE-NOT: math.exp2
// ONE: return

// GPU-LABEL: func.func @lengths(
// GPU: flow.dispatch.region -> (tensor<32x[[CHUNKS:[0-9]+]]x4x128xf32>
// GPU: scf.forall (%{{.*}}, %{{.*}}) in (32, [[CHUNKS]])
// GPU: tensor.pad
// GPU: iree_linalg_ext.online_attention
// GPU-SAME: VMFMA_F32_16x16x32_F16
func.func @lengths(%q: tensor<4x8x4x128xf16>, %k: tensor<4x8x?x128xf16>, %v: tensor<4x8x?x128xf16>, %lengths: tensor<4xi64>) -> tensor<4x8x4x128xf16> {
  %c2 = arith.constant 2 : index
  %scale = arith.constant 0.088 : f32
  %n = tensor.dim %k, %c2 : tensor<4x8x?x128xf16>
  %empty = tensor.empty(%n) : tensor<4x?xi1>
  %mask = linalg.generic {indexing_maps = [#len, #id], iterator_types = ["parallel", "parallel"]} ins(%lengths : tensor<4xi64>) outs(%empty : tensor<4x?xi1>) {
  ^bb0(%length: i64, %old: i1):
    %j = linalg.index 1 : index
    %l = arith.index_cast %length : i64 to index
    %keep = arith.cmpi slt, %j, %l : index
    linalg.yield %keep : i1
  } -> tensor<4x?xi1>
  %out = tensor.empty() : tensor<4x8x4x128xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #mask, #o]> ins(%q, %k, %v, %scale, %mask : tensor<4x8x4x128xf16>, tensor<4x8x?x128xf16>, tensor<4x8x?x128xf16>, f32, tensor<4x?xi1>) outs(%out : tensor<4x8x4x128xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x8x4x128xf16>
  return %a : tensor<4x8x4x128xf16>
}

// WHY: halo-split-kv/split_keys declined: 17 rows for each KV head, more than 16
func.func @many_rows(%q: tensor<4x8x17x128xf16>, %k: tensor<4x8x64x128xf16>, %v: tensor<4x8x64x128xf16>) -> tensor<4x8x17x128xf16> {
  %scale = arith.constant 0.088 : f32
  %out = tensor.empty() : tensor<4x8x17x128xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<4x8x17x128xf16>, tensor<4x8x64x128xf16>, tensor<4x8x64x128xf16>, f32) outs(%out : tensor<4x8x17x128xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x8x17x128xf16>
  return %a : tensor<4x8x17x128xf16>
}
