// RUN: halo-opt "%s" --halo-skip-masked-tiles --canonicalize --cse --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t.once"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-skip-masked-tiles --canonicalize --cse -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --halo-skip-masked-tiles="target=gfx942" --canonicalize --cse | FileCheck "%s" --check-prefix=GPU
// RUN: halo-opt "%s" --halo-skip-masked-tiles="empty-rows=nan" --canonicalize | FileCheck "%s" --check-prefix=NAN

#q = affine_map<(h, g, m, n, k1, k2) -> (h, g, m, k1)>
#k = affine_map<(h, g, m, n, k1, k2) -> (h, k2, k1)>
#v = affine_map<(h, g, m, n, k1, k2) -> (h, k2, n)>
#s = affine_map<(h, g, m, n, k1, k2) -> ()>
#mask = affine_map<(h, g, m, n, k1, k2) -> (m, k2)>
#o = affine_map<(h, g, m, n, k1, k2) -> (h, g, m, n)>
#id = affine_map<(i, j) -> (i, j)>

// Causal, of any length: blocks before the diagonal have no mask, and those behind it are not read.
// CHECK-LABEL: func.func @causal(
// CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
// CHECK-DAG: %[[C8:.*]] = arith.constant 8 : index
// CHECK-DAG: %[[C32:.*]] = arith.constant 32 : index
// CHECK: tensor.pad
// CHECK: flow.dispatch.region
// CHECK: linalg.generic {{.*}}tensor<2x?x64x32xf16>
// CHECK: flow.dispatch.region -> (tensor<2x4x?x64xf16>
// CHECK: scf.forall (%{{.*}}, %{{.*}}, %{{.*}}) in (2, %{{.*}}, 4)
// CHECK: %[[FIRST:.*]] = arith.muli %{{.*}}, %[[C8]]
// CHECK: %[[LAST:.*]] = arith.addi %[[FIRST]], %[[C8]]
// CHECK: %[[ALL:.*]] = arith.addi %[[FIRST]], %[[C1]]
// CHECK: %[[SEEN:.*]] = arith.minsi %[[LAST]], %{{.*}}
// CHECK: %[[FULL:.*]] = arith.minsi %[[ALL]], %{{.*}}
// CHECK: %[[END:.*]] = arith.ceildivsi %[[SEEN]], %[[C32]]
// CHECK: arith.floordivsi %[[FULL]], %[[C32]]
// CHECK: = scf.for %
// CHECK-NOT: linalg.index
// CHECK: iree_linalg_ext.online_attention
// CHECK: = scf.for {{.*}} to %[[END]]
// CHECK: arith.cmpi sge
// CHECK: iree_linalg_ext.online_attention
// CHECK-SAME: compilation_info
// CHECK: arith.divf
// CHECK: arith.cmpf oeq
// CHECK-NOT: tensor<?x?xi1>
// CHECK: return

// NAN-LABEL: func.func @causal(
// NAN: arith.divf
// NAN-NOT: arith.cmpf oeq
// NAN: return

// The same loops over MFMA tiles; V is transposed in a kernel of its own.
// GPU-LABEL: func.func @causal(
// GPU: flow.dispatch.region -> (tensor<2x64x?xf16>
// GPU: flow.dispatch.region -> (tensor<2x4x?x64xf16>
// GPU: scf.forall
// GPU: = scf.for %
// GPU: iree_linalg_ext.online_attention
// GPU-SAME: lowering_config
// GPU-SAME: tensor<64x64xf16>, tensor<32x64xf16>, tensor<64x32xf16>, f32
// GPU: = scf.for %
// GPU: iree_linalg_ext.online_attention
// GPU-SAME: compilation_info
// GPU-SAME: tensor<64x32xi1>
func.func @causal(%q: tensor<2x4x?x64xf16>, %k: tensor<2x?x64xf16>, %v: tensor<2x?x64xf16>) -> tensor<2x4x?x64xf16> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %scale = arith.constant 0.125 : f32
  %m = tensor.dim %q, %c2 : tensor<2x4x?x64xf16>
  %n = tensor.dim %k, %c1 : tensor<2x?x64xf16>
  %empty = tensor.empty(%m, %n) : tensor<?x?xi1>
  %mask = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<?x?xi1>) {
  ^bb0(%old: i1):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %keep = arith.cmpi sge, %i, %j : index
    linalg.yield %keep : i1
  } -> tensor<?x?xi1>
  %out = tensor.empty(%m) : tensor<2x4x?x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #mask, #o]> ins(%q, %k, %v, %scale, %mask : tensor<2x4x?x64xf16>, tensor<2x?x64xf16>, tensor<2x?x64xf16>, f32, tensor<?x?xi1>) outs(%out : tensor<2x4x?x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x?x64xf16>
  return %a : tensor<2x4x?x64xf16>
}

// No mask and whole blocks: one loop over all, nothing padded, and the score's modification is kept.
// CHECK-LABEL: func.func @softcap(
// CHECK-NOT: tensor.pad
// CHECK: scf.forall
// CHECK: = scf.for %{{.*}} = %c0 to %c8 step %c1
// CHECK: iree_linalg_ext.online_attention
// CHECK-SAME: compilation_info
// CHECK: math.tanh
// CHECK-NOT: scf.for %
// CHECK: return
func.func @softcap(%q: tensor<2x4x64x64xf32>, %k: tensor<2x256x64xf32>, %v: tensor<2x256x64xf32>) -> tensor<2x4x64x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x64x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x64x64xf32>, tensor<2x256x64xf32>, tensor<2x256x64xf32>, f32) outs(%out : tensor<2x4x64x64xf32>) {
  ^bb0(%score: f32):
    %capped = math.tanh %score : f32
    iree_linalg_ext.yield %capped : f32
  } -> tensor<2x4x64x64xf32>
  return %a : tensor<2x4x64x64xf32>
}

// A mask that is data is read tile by tile; no key is known to be dropped.
// CHECK-LABEL: func.func @data(
// CHECK: scf.forall
// CHECK: = scf.for %{{.*}} = %c0 to %c8 step %c1
// CHECK: tensor.extract %arg3
// CHECK: iree_linalg_ext.online_attention
// CHECK: return
func.func @data(%q: tensor<2x4x64x64xf32>, %k: tensor<2x256x64xf32>, %v: tensor<2x256x64xf32>, %mask: tensor<64x256xi1>) -> tensor<2x4x64x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x64x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #mask, #o]> ins(%q, %k, %v, %scale, %mask : tensor<2x4x64x64xf32>, tensor<2x256x64xf32>, tensor<2x256x64xf32>, f32, tensor<64x256xi1>) outs(%out : tensor<2x4x64x64xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x64x64xf32>
  return %a : tensor<2x4x64x64xf32>
}

// WHY: halo-skip-masked-tiles/skip_masked_tiles declined: query has elements of type f8E4M3FN
func.func @eight_bits(%q: tensor<2x4x64x64xf8E4M3FN>, %k: tensor<2x64x64xf8E4M3FN>, %v: tensor<2x64x64xf8E4M3FN>) -> tensor<2x4x64x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x64x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x64x64xf8E4M3FN>, tensor<2x64x64xf8E4M3FN>, tensor<2x64x64xf8E4M3FN>, f32) outs(%out : tensor<2x4x64x64xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x64x64xf32>
  return %a : tensor<2x4x64x64xf32>
}

// WHY: halo-skip-masked-tiles/skip_masked_tiles declined: 4 rows are halo-split-kv's
func.func @few_rows(%q: tensor<2x4x1x64xf32>, %k: tensor<2x64x64xf32>, %v: tensor<2x64x64xf32>) -> tensor<2x4x1x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x1x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x1x64xf32>, tensor<2x64x64xf32>, tensor<2x64x64xf32>, f32) outs(%out : tensor<2x4x1x64xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x1x64xf32>
  return %a : tensor<2x4x1x64xf32>
}
