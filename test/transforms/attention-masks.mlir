// RUN: halo-opt "%s" --split-input-file --halo-sdpa-to-attention --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-sdpa-to-attention -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-sdpa-to-attention -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// Causal from a start position, within a length, both of each batch row; -inf where it is masked.
// What computed the mask is gone.
// CHECK: #[[ROW:.*]] = affine_map<(d0, d1, d2) -> (d0)>
// CHECK: #[[ALL:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @chunk
// CHECK-NOT: torch.aten.
// CHECK-DAG: %[[STARTS:.*]] = torch_c.to_builtin_tensor %arg2 : !torch.vtensor<[4],si64> -> tensor<4xi64>
// CHECK-DAG: %[[LENGTHS:.*]] = torch_c.to_builtin_tensor %arg3 : !torch.vtensor<[4],si64> -> tensor<4xi64>
// CHECK: %[[KEEP:.*]] = linalg.generic {indexing_maps = [#[[ROW]], #[[ROW]], #[[ALL]]], iterator_types = ["parallel", "parallel", "parallel"]} ins({{.*}} : tensor<4xi64>, tensor<4xi64>) outs({{.*}} : tensor<4x?x?xi1>)
// CHECK: ^bb0(%[[A:.*]]: i64, %[[B:.*]]: i64, %{{.*}}: i1):
// CHECK: %[[M:.*]] = linalg.index 1 : index
// CHECK: %[[K:.*]] = linalg.index 2 : index
// CHECK: %[[LENGTH:.*]] = arith.index_cast %{{.*}} : i64 to index
// CHECK: %[[SHORT:.*]] = arith.cmpi slt, %[[K]], %[[LENGTH]] : index
// CHECK: %[[START:.*]] = arith.index_cast %{{.*}} : i64 to index
// CHECK: %[[LAST:.*]] = arith.addi %[[M]], %[[START]] : index
// CHECK: %[[BEFORE:.*]] = arith.cmpi sle, %[[K]], %[[LAST]] : index
// CHECK: %[[BOTH:.*]] = arith.andi %[[BEFORE]], %[[SHORT]] : i1
// CHECK: linalg.yield %[[BOTH]] : i1
// CHECK: iree_linalg_ext.attention {{.*}}, %[[KEEP]] : {{.*}}, f32, tensor<4x?x?xi1>)
// WHY: attention-masks.mlir:{{[0-9]+}}:{{[0-9]+}}: halo-sdpa-to-attention/convert_sdpa: recognised causal with offset (k <= m + arg2[b]), length bound (k < arg3[b]); 4 query heads per KV head; scale 0.125
func.func @chunk(%q: !torch.vtensor<[4,8,?,64],f16>, %k: !torch.vtensor<[4,2,?,64],f16>, %starts: !torch.vtensor<[4],si64>, %lengths: !torch.vtensor<[4],si64>) -> !torch.vtensor<[4,8,?,64],f16> {
  %none = torch.constant.none
  %zero = torch.constant.float 0.0
  %inf = torch.constant.float 0xFFF0000000000000
  %true = torch.constant.bool true
  %false = torch.constant.bool false
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %cpu = torch.constant.device "cpu"
  %rows = torch.aten.size.int %q, %int2 : !torch.vtensor<[4,8,?,64],f16>, !torch.int -> !torch.int
  %keys = torch.aten.size.int %k, %int2 : !torch.vtensor<[4,2,?,64],f16>, !torch.int -> !torch.int
  %m = torch.aten.arange %rows, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
  %j = torch.aten.arange %keys, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
  %s1 = torch.aten.unsqueeze %starts, %int1 : !torch.vtensor<[4],si64>, !torch.int -> !torch.vtensor<[4,1],si64>
  %p = torch.aten.add.Tensor %s1, %m, %int1 : !torch.vtensor<[4,1],si64>, !torch.vtensor<[?],si64>, !torch.int -> !torch.vtensor<[4,?],si64>
  %p1 = torch.aten.unsqueeze %p, %int2 : !torch.vtensor<[4,?],si64>, !torch.int -> !torch.vtensor<[4,?,1],si64>
  %late = torch.aten.gt.Tensor %j, %p1 : !torch.vtensor<[?],si64>, !torch.vtensor<[4,?,1],si64> -> !torch.vtensor<[4,?,?],i1>
  %l1 = torch.aten.unsqueeze %lengths, %int-1 : !torch.vtensor<[4],si64>, !torch.int -> !torch.vtensor<[4,1],si64>
  %out = torch.aten.ge.Tensor %j, %l1 : !torch.vtensor<[?],si64>, !torch.vtensor<[4,1],si64> -> !torch.vtensor<[4,?],i1>
  %out1 = torch.aten.unsqueeze %out, %int1 : !torch.vtensor<[4,?],i1>, !torch.int -> !torch.vtensor<[4,1,?],i1>
  %drop = torch.aten.logical_or %late, %out1 : !torch.vtensor<[4,?,?],i1>, !torch.vtensor<[4,1,?],i1> -> !torch.vtensor<[4,?,?],i1>
  %drop1 = torch.aten.unsqueeze %drop, %int1 : !torch.vtensor<[4,?,?],i1>, !torch.int -> !torch.vtensor<[4,1,?,?],i1>
  %mask = torch.aten.where.Scalar %drop1, %inf, %zero : !torch.vtensor<[4,1,?,?],i1>, !torch.float, !torch.float -> !torch.vtensor<[4,1,?,?],f32>
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %mask, %zero, %false, %none, %true : !torch.vtensor<[4,8,?,64],f16>, !torch.vtensor<[4,2,?,64],f16>, !torch.vtensor<[4,2,?,64],f16>, !torch.vtensor<[4,1,?,?],f32>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[4,8,?,64],f16>
  return %0 : !torch.vtensor<[4,8,?,64],f16>
}

// -----

// One query row: the mask depends on keys alone, and its generator has no rows.
// CHECK-LABEL: func.func @decode
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<3xi64>) outs({{.*}} : tensor<3x?xi1>)
// CHECK: arith.cmpi slt
// CHECK: iree_linalg_ext.attention {{.*}} ins({{.*}} : tensor<3x2x4x64xf16>, tensor<3x2x?x64xf16>, tensor<3x2x?x64xf16>, f32, tensor<3x?xi1>)
// WHY: recognised length bound (k < arg2[b]); 4 query heads per KV head; scale 0.125
func.func @decode(%q: !torch.vtensor<[3,8,1,64],f16>, %k: !torch.vtensor<[3,2,?,64],f16>, %lengths: !torch.vtensor<[3],si64>) -> !torch.vtensor<[3,8,1,64],f16> {
  %none = torch.constant.none
  %zero = torch.constant.float 0.0
  %true = torch.constant.bool true
  %false = torch.constant.bool false
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %cpu = torch.constant.device "cpu"
  %keys = torch.aten.size.int %k, %int2 : !torch.vtensor<[3,2,?,64],f16>, !torch.int -> !torch.int
  %j = torch.aten.arange %keys, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
  %l = torch.aten.unsqueeze %lengths, %int1 : !torch.vtensor<[3],si64>, !torch.int -> !torch.vtensor<[3,1],si64>
  %keep = torch.aten.lt.Tensor %j, %l : !torch.vtensor<[?],si64>, !torch.vtensor<[3,1],si64> -> !torch.vtensor<[3,?],i1>
  %keep1 = torch.aten.unsqueeze %keep, %int1 : !torch.vtensor<[3,?],i1>, !torch.int -> !torch.vtensor<[3,1,?],i1>
  %keep2 = torch.aten.unsqueeze %keep1, %int1 : !torch.vtensor<[3,1,?],i1>, !torch.int -> !torch.vtensor<[3,1,1,?],i1>
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %keep2, %zero, %false, %none, %true : !torch.vtensor<[3,8,1,64],f16>, !torch.vtensor<[3,2,?,64],f16>, !torch.vtensor<[3,2,?,64],f16>, !torch.vtensor<[3,1,1,?],i1>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[3,8,1,64],f16>
  return %0 : !torch.vtensor<[3,8,1,64],f16>
}

// -----

// Added numbers that are no mask, and data of rows x keys, stay operands; one op used twice is read twice.
// CHECK-LABEL: func.func @data
// CHECK: iree_linalg_ext.attention {{.*}}, tensor<?x?xf16>)
// CHECK: iree_linalg_ext.attention {{.*}}, tensor<?x?xf32>)
// CHECK-NOT: linalg.generic
// WHY: recognised data mask kept as operand (rows x keys of data come from an argument); 1 query head
// WHY: recognised data mask kept as operand (it adds -2.0 to scores); 1 query head
// WHY: halo-sdpa-to-attention/convert_sdpa: 4 applied, 0 declined
func.func @data(%q: !torch.vtensor<[1,8,?,64],f16>, %k: !torch.vtensor<[1,8,?,64],f16>, %m: !torch.vtensor<[?,?],i1>) -> (!torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>) {
  %none = torch.constant.none
  %zero = torch.constant.float 0.0
  %two = torch.constant.float -2.0
  %false = torch.constant.bool false
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %lowest = torch.vtensor.literal(dense<0xFC00> : tensor<f16>) : !torch.vtensor<[],f16>
  %a = torch.aten.where.ScalarOther %m, %lowest, %int0 : !torch.vtensor<[?,?],i1>, !torch.vtensor<[],f16>, !torch.int -> !torch.vtensor<[?,?],f16>
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %k, %a, %zero, %false, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[?,?],f16>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  %ones = torch.aten.ones_like %m, %int1, %none, %none, %none, %none : !torch.vtensor<[?,?],i1>, !torch.int, !torch.none, !torch.none, !torch.none, !torch.none -> !torch.vtensor<[?,?],i1>
  %b = torch.aten.where.Scalar %ones, %two, %zero : !torch.vtensor<[?,?],i1>, !torch.float, !torch.float -> !torch.vtensor<[?,?],f32>
  %1 = torch.aten.scaled_dot_product_attention %q, %k, %k, %b, %zero, %false, %none, %false : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[?,?],f32>, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,8,?,64],f16>
  return %0, %1 : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,?,64],f16>
}
