// RUN: halo-opt "%s" --split-input-file --halo-flex-to-attention --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-flex-to-attention -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-flex-to-attention -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-flex-to-attention --halo-skip-masked-tiles | FileCheck "%s" --check-prefix=TILES

// Causal with a softcap, dynamic: the cap is the region's, in natural units between log2(e)'s.
// CHECK-LABEL: func.func @softcap
// CHECK: arith.cmpi sle
// CHECK: %[[SCALE:.*]] = arith.constant 2.500000e-01 : f32
// CHECK: iree_linalg_ext.attention
// CHECK-SAME: %[[SCALE]]
// CHECK-SAME: tensor<?x?xi1>
// CHECK: ^bb0(%[[SCORE:.*]]: f32):
// CHECK: %[[LN2:.*]] = arith.constant 0.693147182 : f32
// CHECK: %[[NATURAL:.*]] = arith.mulf %[[SCORE]], %[[LN2]] : f32
// CHECK: %[[INVERSE:.*]] = arith.constant 5.000000e-02 : f32
// CHECK: %[[IN:.*]] = arith.mulf %[[NATURAL]], %[[INVERSE]] : f32
// CHECK: %[[TANH:.*]] = math.tanh %[[IN]] : f32
// CHECK: %[[CAP:.*]] = arith.constant 2.000000e+01 : f32
// CHECK: %[[CAPPED:.*]] = arith.mulf %[[TANH]], %[[CAP]] : f32
// CHECK: %[[LOG2E:.*]] = arith.constant 1.44269502 : f32
// CHECK: arith.mulf %[[CAPPED]], %[[LOG2E]] : f32
// CHECK-NOT: func.func private
// WHY: halo-flex-to-attention/convert_flex: recognised causal (k <= m); score becomes (tanh((score * 0.05)) * 20); 2 query heads per KV head; scale 0.25
// TILES-LABEL: func.func @softcap
// TILES: scf.forall
// TILES: scf.for %
// TILES: math.tanh
// TILES: scf.for %
func.func @softcap(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %0, %1, %2 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {mask_mod_fn = @causal_mod, score_mod_fn = @softcap_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @causal_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],i1> {
  %0 = torch.aten.le.Tensor %kv, %q : !torch.vtensor<[],si32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],i1>
  return %0 : !torch.vtensor<[],i1>
}
func.func private @softcap_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],f32> {
  %int20 = torch.constant.int 20
  %0 = torch.aten.div.Scalar %score, %int20 : !torch.vtensor<[],f32>, !torch.int -> !torch.vtensor<[],f32>
  %1 = torch.aten.tanh %0 : !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  %2 = torch.aten.mul.Scalar %1, %int20 : !torch.vtensor<[],f32>, !torch.int -> !torch.vtensor<[],f32>
  return %2 : !torch.vtensor<[],f32>
}

// -----

// ALiBi: slopes are read by (KV head, group), the mask is -inf where a key is dropped.
// CHECK-LABEL: func.func @alibi
// CHECK: %[[SLOPES:.*]] = torch_c.to_builtin_tensor %arg3 : !torch.vtensor<[4],f32> -> tensor<4xf32>
// CHECK: %[[GROUPED:.*]] = tensor.expand_shape %[[SLOPES]] {{.*}} tensor<4xf32> into tensor<2x2xf32>
// CHECK: linalg.generic
// CHECK-SAME: ins(%[[GROUPED]] : tensor<2x2xf32>) outs({{.*}} : tensor<2x2x?x?xf32>)
// CHECK: ^bb0(%[[SLOPE:.*]]: f32, {{.*}}):
// CHECK: %[[BIAS:.*]] = arith.mulf %[[SLOPE]]
// CHECK: %[[KEEP:.*]] = arith.cmpi sle
// CHECK: %[[NOTHING:.*]] = arith.constant 0xFF800000 : f32
// CHECK: arith.select %[[KEEP]], %[[BIAS]], %[[NOTHING]] : f32
// CHECK: iree_linalg_ext.attention
// CHECK-NOT: torch.halo.captured
// CHECK-NOT: func.func private
// WHY: recognised causal (k <= m); plus (arg3[h] * (k - m)); 2 query heads per KV head; scale 0.25
// No tile goes without the bias: one loop, whose end depends on the block of rows.
// TILES-LABEL: func.func @alibi
// TILES: scf.forall (%{{.*}}, %[[BLOCK:[^,]*]], %{{.*}}) in
// TILES: scf.for %
// TILES: arith.select
// TILES: iree_linalg_ext.online_attention
// TILES-NOT: scf.for %
func.func @alibi(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>, %slopes: !torch.vtensor<[4],f32>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %s = torch.prim.ListConstruct %slopes : (!torch.vtensor<[4],f32>) -> !torch.list<vtensor>
  %m = torch.prim.ListConstruct  : () -> !torch.list<vtensor>
  %c = torch.operator "torch.halo.captured"(%q, %s, %m) : (!torch.vtensor<[2,4,?,16],f32>, !torch.list<vtensor>, !torch.list<vtensor>) -> !torch.vtensor<[2,4,?,16],f32>
  %0, %1, %2 = torch.hop_flex_attention %c, %k, %v, %scale, %false, %false {mask_mod_fn = @causal_mod, score_mod_fn = @alibi_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @causal_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],i1> {
  %0 = torch.aten.le.Tensor %kv, %q : !torch.vtensor<[],si32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],i1>
  return %0 : !torch.vtensor<[],i1>
}
func.func private @alibi_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>, %slopes: !torch.vtensor<[4],f32>) -> !torch.vtensor<[],f32> {
  %int1 = torch.constant.int 1
  %at = torch.prim.ListConstruct %h : (!torch.vtensor<[],si32>) -> !torch.list<optional<vtensor>>
  %slope = torch.aten.index.Tensor %slopes, %at : !torch.vtensor<[4],f32>, !torch.list<optional<vtensor>> -> !torch.vtensor<[],f32>
  %far = torch.aten.sub.Tensor %kv, %q, %int1 : !torch.vtensor<[],si32>, !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],si32>
  %less = torch.aten.mul.Tensor %slope, %far : !torch.vtensor<[],f32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],f32>
  %0 = torch.aten.add.Tensor %score, %less, %int1 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32>, !torch.int -> !torch.vtensor<[],f32>
  return %0 : !torch.vtensor<[],f32>
}

// -----

// A factor of rows and heads goes to the query.
// CHECK-LABEL: func.func @temperature
// CHECK: %[[QUERY:.*]] = torch_c.to_builtin_tensor %arg0
// CHECK: %[[SCALED:.*]] = linalg.generic {{.*}} ins(%[[QUERY]] : tensor<2x4x?x16xf32>)
// CHECK: linalg.index 2
// CHECK: math.log
// CHECK: arith.mulf
// CHECK: tensor.expand_shape %[[SCALED]]
// CHECK: iree_linalg_ext.attention
// CHECK: ^bb0(%[[SCORE:.*]]: f32):
// CHECK-NEXT: iree_linalg_ext.yield %[[SCORE]]
// TILES-LABEL: func.func @temperature
// WHY: recognised no mask; score times log(m); 2 query heads per KV head; scale 0.25
func.func @temperature(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %0, %1, %2 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {score_mod_fn = @temperature_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @temperature_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],f32> {
  %0 = torch.aten.log %q : !torch.vtensor<[],si32> -> !torch.vtensor<[],f32>
  %1 = torch.aten.mul.Tensor %score, %0 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  return %1 : !torch.vtensor<[],f32>
}

// -----

// Documents by ids: no bounds follow from the comparison, so that they are looked up for each block.
// CHECK-LABEL: func.func @documents
// CHECK: linalg.generic
// CHECK: arith.cmpi eq
// CHECK: iree_linalg_ext.attention
// WHY: recognised same document (arg3[b, m] == arg3[b, k])
// TILES-LABEL: func.func @documents
// TILES: linalg.generic
// TILES-SAME: iterator_types = ["parallel", "parallel", "reduction", "reduction"]
// TILES: arith.minsi
// TILES: arith.maxsi
// TILES: scf.forall
// TILES: %[[FIRST:.*]] = tensor.extract {{.*}} : tensor<2x?xi64>
// TILES: scf.for %
func.func @documents(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>, %ids: !torch.vtensor<[2,?],si64>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %s = torch.prim.ListConstruct  : () -> !torch.list<vtensor>
  %m = torch.prim.ListConstruct %ids : (!torch.vtensor<[2,?],si64>) -> !torch.list<vtensor>
  %c = torch.operator "torch.halo.captured"(%q, %s, %m) : (!torch.vtensor<[2,4,?,16],f32>, !torch.list<vtensor>, !torch.list<vtensor>) -> !torch.vtensor<[2,4,?,16],f32>
  %0, %1, %2 = torch.hop_flex_attention %c, %k, %v, %scale, %false, %false {mask_mod_fn = @documents_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @documents_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>, %ids: !torch.vtensor<[2,?],si64>) -> !torch.vtensor<[],i1> {
  %at_row = torch.prim.ListConstruct %b, %q : (!torch.vtensor<[],si32>, !torch.vtensor<[],si32>) -> !torch.list<optional<vtensor>>
  %row = torch.aten.index.Tensor %ids, %at_row : !torch.vtensor<[2,?],si64>, !torch.list<optional<vtensor>> -> !torch.vtensor<[],si64>
  %at_key = torch.prim.ListConstruct %b, %kv : (!torch.vtensor<[],si32>, !torch.vtensor<[],si32>) -> !torch.list<optional<vtensor>>
  %key = torch.aten.index.Tensor %ids, %at_key : !torch.vtensor<[2,?],si64>, !torch.list<optional<vtensor>> -> !torch.vtensor<[],si64>
  %0 = torch.aten.eq.Tensor %row, %key : !torch.vtensor<[],si64>, !torch.vtensor<[],si64> -> !torch.vtensor<[],i1>
  return %0 : !torch.vtensor<[],i1>
}

// -----

// A window and a prefix: where a block's keys begin and end follows from its rows.
// TILES-LABEL: func.func @window
// TILES: scf.forall
// TILES: %[[START:.*]] = arith.maxsi
// TILES: scf.for %
// TILES-LABEL: func.func @prefix
// TILES: scf.forall
// TILES: tensor.extract {{.*}} : tensor<2xi64>
// TILES: scf.for %
// WHY: recognised causal (k <= m), window (k > m - 100)
// WHY: recognised mask (k <= m or k < arg3[b])
func.func @window(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %0, %1, %2 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {mask_mod_fn = @window_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @window_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],i1> {
  %int1 = torch.constant.int 1
  %int100 = torch.constant.int 100
  %0 = torch.aten.le.Tensor %kv, %q : !torch.vtensor<[],si32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],i1>
  %1 = torch.aten.sub.Tensor %q, %kv, %int1 : !torch.vtensor<[],si32>, !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],si32>
  %2 = torch.aten.lt.Scalar %1, %int100 : !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],i1>
  %3 = torch.aten.__and__.Tensor %0, %2 : !torch.vtensor<[],i1>, !torch.vtensor<[],i1> -> !torch.vtensor<[],i1>
  return %3 : !torch.vtensor<[],i1>
}
func.func @prefix(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>, %lengths: !torch.vtensor<[2],si64>) -> !torch.vtensor<[2,4,?,16],f32> {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %s = torch.prim.ListConstruct  : () -> !torch.list<vtensor>
  %m = torch.prim.ListConstruct %lengths : (!torch.vtensor<[2],si64>) -> !torch.list<vtensor>
  %c = torch.operator "torch.halo.captured"(%q, %s, %m) : (!torch.vtensor<[2,4,?,16],f32>, !torch.list<vtensor>, !torch.list<vtensor>) -> !torch.vtensor<[2,4,?,16],f32>
  %0, %1, %2 = torch.hop_flex_attention %c, %k, %v, %scale, %false, %false {mask_mod_fn = @prefix_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0 : !torch.vtensor<[2,4,?,16],f32>
}
func.func private @prefix_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>, %lengths: !torch.vtensor<[2],si64>) -> !torch.vtensor<[],i1> {
  %at = torch.prim.ListConstruct %b : (!torch.vtensor<[],si32>) -> !torch.list<optional<vtensor>>
  %length = torch.aten.index.Tensor %lengths, %at : !torch.vtensor<[2],si64>, !torch.list<optional<vtensor>> -> !torch.vtensor<[],si64>
  %0 = torch.aten.le.Tensor %kv, %q : !torch.vtensor<[],si32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],i1>
  %1 = torch.aten.lt.Tensor %kv, %length : !torch.vtensor<[],si32>, !torch.vtensor<[],si64> -> !torch.vtensor<[],i1>
  %2 = torch.aten.__or__.Tensor %0, %1 : !torch.vtensor<[],i1>, !torch.vtensor<[],i1> -> !torch.vtensor<[],i1>
  return %2 : !torch.vtensor<[],i1>
}

// -----

// What is declined says why; the mods stay.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-5: torch.hop_flex_attention
// CHECK: func.func private @alibi_mod
// WHY: flex-to-attention.mlir:{{[0-9]+}}:{{[0-9]+}}: halo-flex-to-attention/convert_flex declined: score_mod_fn captures 1 tensors but 0 are named (halo_mlir.export.flex.keep_captures names them)
// WHY: halo-flex-to-attention/convert_flex declined: the log-sum-exp of its rows are used
// WHY: halo-flex-to-attention/convert_flex declined: the score is multiplied by (k - m), of rows or heads and of keys
// WHY: halo-flex-to-attention/convert_flex declined: tanh is of a score to which k is added
// WHY: halo-flex-to-attention/convert_flex declined: torch.aten.atan is not known in a score mod
func.func @declined(%q: !torch.vtensor<[2,4,?,16],f32>, %k: !torch.vtensor<[2,2,?,16],f32>, %v: !torch.vtensor<[2,2,?,16],f32>) -> (!torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>) {
  %scale = torch.constant.float 2.500000e-01
  %false = torch.constant.bool false
  %0, %1, %2 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {score_mod_fn = @alibi_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  %3, %4, %5 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {mask_mod_fn = @causal_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  %6, %7, %8 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {score_mod_fn = @distance_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  %9, %10, %11 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {score_mod_fn = @inside_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  %12, %13, %14 = torch.hop_flex_attention %q, %k, %v, %scale, %false, %false {score_mod_fn = @unknown_mod} : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.vtensor<[2,2,?,16],f32>, !torch.float, !torch.bool, !torch.bool -> !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?],f32>
  return %0, %3, %4, %6, %9, %12 : !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>, !torch.vtensor<[2,4,?,16],f32>
}
func.func private @causal_mod(%b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],i1> {
  %0 = torch.aten.le.Tensor %kv, %q : !torch.vtensor<[],si32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],i1>
  return %0 : !torch.vtensor<[],i1>
}
func.func private @alibi_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>, %slopes: !torch.vtensor<[4],f32>) -> !torch.vtensor<[],f32> {
  %int1 = torch.constant.int 1
  %at = torch.prim.ListConstruct %h : (!torch.vtensor<[],si32>) -> !torch.list<optional<vtensor>>
  %slope = torch.aten.index.Tensor %slopes, %at : !torch.vtensor<[4],f32>, !torch.list<optional<vtensor>> -> !torch.vtensor<[],f32>
  %far = torch.aten.sub.Tensor %kv, %q, %int1 : !torch.vtensor<[],si32>, !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],si32>
  %less = torch.aten.mul.Tensor %slope, %far : !torch.vtensor<[],f32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],f32>
  %0 = torch.aten.add.Tensor %score, %less, %int1 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32>, !torch.int -> !torch.vtensor<[],f32>
  return %0 : !torch.vtensor<[],f32>
}
func.func private @distance_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],f32> {
  %int1 = torch.constant.int 1
  %0 = torch.aten.sub.Tensor %kv, %q, %int1 : !torch.vtensor<[],si32>, !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],si32>
  %1 = torch.aten.mul.Tensor %score, %0 : !torch.vtensor<[],f32>, !torch.vtensor<[],si32> -> !torch.vtensor<[],f32>
  return %1 : !torch.vtensor<[],f32>
}
func.func private @inside_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],f32> {
  %int1 = torch.constant.int 1
  %0 = torch.aten.add.Tensor %score, %kv, %int1 : !torch.vtensor<[],f32>, !torch.vtensor<[],si32>, !torch.int -> !torch.vtensor<[],f32>
  %1 = torch.aten.tanh %0 : !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  return %1 : !torch.vtensor<[],f32>
}
func.func private @unknown_mod(%score: !torch.vtensor<[],f32>, %b: !torch.vtensor<[],si32>, %h: !torch.vtensor<[],si32>, %q: !torch.vtensor<[],si32>, %kv: !torch.vtensor<[],si32>) -> !torch.vtensor<[],f32> {
  %0 = torch.aten.atan %score : !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  return %0 : !torch.vtensor<[],f32>
}
