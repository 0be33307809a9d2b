// RUN: halo-opt "%s" --split-input-file --halo-sdpa-to-attention --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-sdpa-to-attention -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-sdpa-to-attention -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// Causal, grouped heads, dynamic sequence: K and V keep their 2 heads, the mask is a generator.
// CHECK: #[[Q:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3, d5)>
// CHECK: #[[K:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d6, d5)>
// CHECK: #[[V:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d6, d4)>
// CHECK: #[[S:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> ()>
// CHECK: #[[MASK:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d3, d6)>
// CHECK: #[[O:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3, d4)>
// CHECK-LABEL: func.func @causal_grouped_dynamic
// CHECK-DAG: %[[KEY:.*]] = torch_c.to_builtin_tensor %arg1 : {{.*}} -> tensor<2x2x?x64xf16>
// CHECK-DAG: %[[VALUE:.*]] = torch_c.to_builtin_tensor %arg2 : {{.*}} -> tensor<2x2x?x64xf16>
// CHECK: %[[KEEP:.*]] = linalg.generic
// CHECK: %[[I:.*]] = linalg.index 0
// CHECK: %[[J:.*]] = linalg.index 1
// CHECK: arith.cmpi sle, %[[J]], %[[I]] : index
// CHECK: %[[QUERY:.*]] = tensor.expand_shape {{.*}} into tensor<2x2x4x?x64xf16>
// CHECK: %[[SCALE:.*]] = arith.constant 1.250000e-01 : f32
// CHECK: iree_linalg_ext.attention <indexing_maps = [#[[Q]], #[[K]], #[[V]], #[[S]], #[[MASK]], #[[O]]]> ins(%[[QUERY]], %[[KEY]], %[[VALUE]], %[[SCALE]], %[[KEEP]] :
// CHECK-NOT: torch.aten.scaled_dot_product_attention
func.func @causal_grouped_dynamic(%q: !torch.vtensor<[2,8,?,64],f16>, %k: !torch.vtensor<[2,2,?,64],f16>, %v: !torch.vtensor<[2,2,?,64],f16>) -> !torch.vtensor<[2,8,?,64],f16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %true = torch.constant.bool true
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, %none, %dropout, %true, %none, %true : !torch.vtensor<[2,8,?,64],f16>, !torch.vtensor<[2,2,?,64],f16>, !torch.vtensor<[2,2,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,8,?,64],f16>
  return %0 : !torch.vtensor<[2,8,?,64],f16>
}

// -----

// One query row: the group's 4 heads become the rows of one attention; a bool mask is an operand.
// CHECK: #[[MASK:.*]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5)>
// CHECK-LABEL: func.func @decode_bool_mask
// CHECK: tensor.expand_shape {{.*}} : tensor<3x8x64xbf16> into tensor<3x2x4x64xbf16>
// CHECK: %[[M:.*]] = tensor.collapse_shape {{.*}} {{\[}}[0, 1, 2], [3]] : tensor<3x1x1x?xi1> into tensor<3x?xi1>
// CHECK: iree_linalg_ext.attention {{.*}}#[[MASK]]{{.*}} ins({{.*}}, %[[M]] : tensor<3x2x4x64xbf16>, tensor<3x2x?x64xbf16>, tensor<3x2x?x64xbf16>, f32, tensor<3x?xi1>)
func.func @decode_bool_mask(%q: !torch.vtensor<[3,8,1,64],bf16>, %k: !torch.vtensor<[3,2,?,64],bf16>, %v: !torch.vtensor<[3,2,?,64],bf16>, %m: !torch.vtensor<[3,1,1,?],i1>) -> !torch.vtensor<[3,8,1,64],bf16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %true = torch.constant.bool true
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, %m, %dropout, %false, %none, %true : !torch.vtensor<[3,8,1,64],bf16>, !torch.vtensor<[3,2,?,64],bf16>, !torch.vtensor<[3,2,?,64],bf16>, !torch.vtensor<[3,1,1,?],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[3,8,1,64],bf16>
  return %0 : !torch.vtensor<[3,8,1,64],bf16>
}

// -----

// A value that is transposed, as a cache of columns is read, is read where it is: (n, k2).
// CHECK: #[[V:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d4, d6)>
// CHECK-LABEL: func.func @transposed_value
// CHECK-NOT: torch.aten.transpose
// CHECK: %[[VALUE:.*]] = torch_c.to_builtin_tensor %arg2 : {{.*}} -> tensor<2x2x32x?xf16>
// CHECK-NOT: torch.aten.transpose
// CHECK: iree_linalg_ext.attention {{.*}}#[[V]]{{.*}} ins({{.*}}, %[[VALUE]], {{.*}} : tensor<2x2x4x?x64xf16>, tensor<2x2x?x64xf16>, tensor<2x2x32x?xf16>, f32, tensor<?x?xi1>) outs({{.*}} : tensor<2x2x4x?x32xf16>)
func.func @transposed_value(%q: !torch.vtensor<[2,8,?,64],f16>, %k: !torch.vtensor<[2,2,?,64],f16>, %v: !torch.vtensor<[2,2,32,?],f16>) -> !torch.vtensor<[2,8,?,32],f16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %true = torch.constant.bool true
  %int-1 = torch.constant.int -1
  %int-2 = torch.constant.int -2
  %0 = torch.aten.transpose.int %v, %int-2, %int-1 : !torch.vtensor<[2,2,32,?],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,?,32],f16>
  %1 = torch.aten.scaled_dot_product_attention %q, %k, %0, %none, %dropout, %true, %none, %true : !torch.vtensor<[2,8,?,64],f16>, !torch.vtensor<[2,2,?,64],f16>, !torch.vtensor<[2,2,?,32],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,8,?,32],f16>
  return %1 : !torch.vtensor<[2,8,?,32],f16>
}

// -----

// Another transposition of the value, of rows and heads, is left where it is.
// CHECK-LABEL: func.func @value_with_rows_first
// CHECK: %[[HEADS:.*]] = torch.aten.transpose.int %arg2
// CHECK: torch_c.to_builtin_tensor %[[HEADS]] : {{.*}} -> tensor<2x2x?x64xf16>
func.func @value_with_rows_first(%q: !torch.vtensor<[2,8,?,64],f16>, %k: !torch.vtensor<[2,2,?,64],f16>, %v: !torch.vtensor<[2,?,2,64],f16>) -> !torch.vtensor<[2,8,?,64],f16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %true = torch.constant.bool true
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %0 = torch.aten.transpose.int %v, %int1, %int2 : !torch.vtensor<[2,?,2,64],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,2,?,64],f16>
  %1 = torch.aten.scaled_dot_product_attention %q, %k, %0, %none, %dropout, %true, %none, %true : !torch.vtensor<[2,8,?,64],f16>, !torch.vtensor<[2,2,?,64],f16>, !torch.vtensor<[2,2,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,8,?,64],f16>
  return %1 : !torch.vtensor<[2,8,?,64],f16>
}

// -----

// Heads that Hugging Face repeated (unsqueeze, expand, clone, view) are read where they were.
// CHECK-LABEL: func.func @repeated_heads
// CHECK-DAG: torch_c.to_builtin_tensor %arg1 : !torch.vtensor<[1,2,?,64],f32>
// CHECK-DAG: torch_c.to_builtin_tensor %arg2 : !torch.vtensor<[1,2,?,64],f32>
// A batch of one is dropped, by a slice.
// CHECK-COUNT-2: tensor.extract_slice {{.*}} : tensor<1x2x?x64xf32> to tensor<2x?x64xf32>
// CHECK: iree_linalg_ext.attention {{.*}}tensor<2x4x?x64xf32>, tensor<2x?x64xf32>, tensor<2x?x64xf32>, f32, tensor<?x?xf32>
func.func @repeated_heads(%q: !torch.vtensor<[1,8,?,64],f32>, %k: !torch.vtensor<[1,2,?,64],f32>, %v: !torch.vtensor<[1,2,?,64],f32>, %m: !torch.vtensor<[1,1,?,?],f32>) -> !torch.vtensor<[1,8,?,64],f32> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %scale = torch.constant.float 0.5
  %false = torch.constant.bool false
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int8 = torch.constant.int 8
  %int64 = torch.constant.int 64
  %n = torch.aten.size.int %k, %int2 : !torch.vtensor<[1,2,?,64],f32>, !torch.int -> !torch.int
  %wide = torch.prim.ListConstruct %int1, %int2, %int4, %n, %int64 : (!torch.int, !torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %flat = torch.prim.ListConstruct %int1, %int8, %n, %int64 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %k0 = torch.aten.unsqueeze %k, %int2 : !torch.vtensor<[1,2,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,1,?,64],f32>
  %k1 = torch.aten.expand %k0, %wide, %false : !torch.vtensor<[1,2,1,?,64],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[1,2,4,?,64],f32>
  %k2 = torch.aten.clone %k1, %int0 : !torch.vtensor<[1,2,4,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,4,?,64],f32>
  %k3 = torch.aten.view %k2, %flat : !torch.vtensor<[1,2,4,?,64],f32>, !torch.list<int> -> !torch.vtensor<[1,8,?,64],f32>
  %v0 = torch.aten.unsqueeze %v, %int2 : !torch.vtensor<[1,2,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,1,?,64],f32>
  %v1 = torch.aten.expand %v0, %wide, %false : !torch.vtensor<[1,2,1,?,64],f32>, !torch.list<int>, !torch.bool -> !torch.vtensor<[1,2,4,?,64],f32>
  %v2 = torch.aten.clone %v1, %int0 : !torch.vtensor<[1,2,4,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,4,?,64],f32>
  %v3 = torch.aten.view %v2, %flat : !torch.vtensor<[1,2,4,?,64],f32>, !torch.list<int> -> !torch.vtensor<[1,8,?,64],f32>
  %0 = torch.aten.scaled_dot_product_attention %q, %k3, %v3, %m, %dropout, %false, %scale, %false : !torch.vtensor<[1,8,?,64],f32>, !torch.vtensor<[1,8,?,64],f32>, !torch.vtensor<[1,8,?,64],f32>, !torch.vtensor<[1,1,?,?],f32>, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[1,8,?,64],f32>
  return %0 : !torch.vtensor<[1,8,?,64],f32>
}

// -----

// No mask, no groups, static; a mask per head would keep its heads.
// CHECK: #[[PER_HEAD:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
// CHECK-LABEL: func.func @plain
// CHECK: iree_linalg_ext.attention {{.*}} ins({{.*}} : tensor<2x8x33x64xf16>, tensor<2x8x77x64xf16>, tensor<2x8x77x32xf16>, f32) outs({{.*}} : tensor<2x8x33x32xf16>)
// CHECK-LABEL: func.func @mask_per_head
// CHECK: iree_linalg_ext.attention {{.*}}#[[PER_HEAD]]{{.*}}tensor<8x33x77xf16>)
func.func @plain(%q: !torch.vtensor<[2,8,33,64],f16>, %k: !torch.vtensor<[2,8,77,64],f16>, %v: !torch.vtensor<[2,8,77,32],f16>) -> !torch.vtensor<[2,8,33,32],f16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, %none, %dropout, %false, %none, %false : !torch.vtensor<[2,8,33,64],f16>, !torch.vtensor<[2,8,77,64],f16>, !torch.vtensor<[2,8,77,32],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[2,8,33,32],f16>
  return %0 : !torch.vtensor<[2,8,33,32],f16>
}
func.func @mask_per_head(%q: !torch.vtensor<[1,8,33,64],f16>, %k: !torch.vtensor<[1,8,77,64],f16>, %v: !torch.vtensor<[1,8,77,64],f16>, %m: !torch.vtensor<[1,8,33,77],f16>) -> !torch.vtensor<[1,8,33,64],f16> {
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, %m, %dropout, %false, %none, %false : !torch.vtensor<[1,8,33,64],f16>, !torch.vtensor<[1,8,77,64],f16>, !torch.vtensor<[1,8,77,64],f16>, !torch.vtensor<[1,8,33,77],f16>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,33,64],f16>
  return %0 : !torch.vtensor<[1,8,33,64],f16>
}

// -----

// What is declined says why, for each op by itself.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-9: torch.aten.scaled_dot_product_attention
// WHY: sdpa-to-attention.mlir:{{[0-9]+}}:{{[0-9]+}}: halo-sdpa-to-attention/convert_sdpa declined: both a mask and is_causal are given
// WHY: halo-sdpa-to-attention/convert_sdpa declined: dropout is 0.1, not 0
// WHY: halo-sdpa-to-attention/convert_sdpa declined: scale is not a constant
// WHY: halo-sdpa-to-attention/convert_sdpa declined: 4 query heads per KV head but enable_gqa is not true
// WHY: halo-sdpa-to-attention/convert_sdpa declined: key is f32 but query is f16
// WHY: halo-sdpa-to-attention/convert_sdpa declined: query has rank 3, not 4
// WHY: halo-sdpa-to-attention/convert_sdpa declined: mask has rows ?, neither 1 nor 5
// WHY: halo-sdpa-to-attention/convert_sdpa declined: mask has heads 2, neither 1 nor 8
// WHY: halo-sdpa-to-attention/convert_sdpa declined: key has batch 2 but query 1
// WHY: halo-sdpa-to-attention/convert_sdpa: 7 applied, 9 declined
func.func @declined(%q: !torch.vtensor<[1,8,?,64],f16>, %k: !torch.vtensor<[1,8,?,64],f16>, %k2: !torch.vtensor<[1,2,?,64],f16>, %k32: !torch.vtensor<[1,8,?,64],f32>, %m: !torch.vtensor<[1,1,?,?],i1>, %scale: !torch.float, %q3: !torch.vtensor<[8,?,64],f16>, %q5: !torch.vtensor<[1,8,5,64],f16>, %m2: !torch.vtensor<[1,2,?,?],i1>, %kb: !torch.vtensor<[2,8,?,64],f16>) {
  %none = torch.constant.none
  %zero = torch.constant.float 0.0
  %tenth = torch.constant.float 0.1
  %true = torch.constant.bool true
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %m, %zero, %true, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,1,?,?],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %1 = torch.aten.scaled_dot_product_attention %q, %k, %k, %none, %tenth, %true, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %2 = torch.aten.scaled_dot_product_attention %q, %k, %k, %none, %zero, %true, %scale, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.float, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %3 = torch.aten.scaled_dot_product_attention %q, %k2, %k2, %none, %zero, %true, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,2,?,64],f16>, !torch.vtensor<[1,2,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %4 = torch.aten.scaled_dot_product_attention %q, %k32, %k32, %none, %zero, %true, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f32>, !torch.vtensor<[1,8,?,64],f32>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %5 = torch.aten.scaled_dot_product_attention %q3, %q3, %q3, %none, %zero, %true, %none, %false : !torch.vtensor<[8,?,64],f16>, !torch.vtensor<[8,?,64],f16>, !torch.vtensor<[8,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[8,?,64],f16>
  %6 = torch.aten.scaled_dot_product_attention %q5, %k, %k, %m, %zero, %false, %none, %false : !torch.vtensor<[1,8,5,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,1,?,?],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,5,64],f16>
  %7 = torch.aten.scaled_dot_product_attention %q, %k, %k, %m2, %zero, %false, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,2,?,?],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %8 = torch.aten.scaled_dot_product_attention %q, %kb, %kb, %none, %zero, %false, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[2,8,?,64],f16>, !torch.vtensor<[2,8,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  return
}
