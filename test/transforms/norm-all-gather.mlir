// The residual stream split over ranks, with the statistics of its rows reduced.

// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 --halo-norm-all-gather --halo-reshard --halo-partition --cse --explain -o "%t.ours" 2> "%t.err"
// RUN: FileCheck "%s" --check-prefix=OURS --input-file="%t.ours"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 --halo-norm-all-gather --halo-norm-all-gather --halo-reshard --halo-partition --cse -o "%t.twice"
// RUN: diff "%t.ours" "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-norm-all-gather=ranks=4 --explain -o "%t.c10d" 2> "%t.c10d.err"
// RUN: FileCheck "%s" --input-file="%t.c10d"
// RUN: FileCheck "%s" --check-prefix=REASON --input-file="%t.c10d.err"
// RUN: halo-opt "%t.c10d" --split-input-file --halo-norm-all-gather=ranks=4 -o "%t.c10d.twice" && diff "%t.c10d" "%t.c10d.twice"
// RUN: not halo-opt "%s" --split-input-file --halo-norm-all-gather 2>&1 | FileCheck "%s" --check-prefix=RANKS

// RANKS: error: halo-norm-all-gather: the module does not say how many ranks; give ranks=N
// Two norms of the layer and the last one.
// WHY: halo-norm-all-gather/scatter: 3 applied, 0 declined

// A norm's weight is split in the archive; the residual stream is 64 / 4 wide.
// OURS: "model.layers.0.input_layernorm.weight"> : tensor<16xf16>
// OURS: torch.operator "torch._c10d_functional.reduce_scatter_tensor"({{.*}}) {halo.dim = 2 : i64} : (!torch.vtensor<[2,?,64],f16>, {{.*}} -> !torch.vtensor<[2,?,16],f16>
// OURS: %[[MEAN:.*]] = torch.aten.mean.dim {{.*}} : !torch.vtensor<[2,?,16],f32>, {{.*}} -> !torch.vtensor<[2,?,1],f32>
// OURS: %[[AVG:.*]] = torch.constant.str "avg"
// OURS: torch.operator "torch._c10d_functional.all_reduce"(%[[MEAN]], %[[AVG]],
// OURS: torch.operator "torch._c10d_functional.all_gather_into_tensor"({{.*}}) {halo.dim = 2 : i64} : (!torch.vtensor<[2,?,16],f16>, {{.*}} -> !torch.vtensor<[2,?,64],f16>
// OURS: torch.aten.linear
// OURS: torch.aten.scaled_dot_product_attention
// OURS: reduce_scatter_tensor
// The residual add, on parts.
// OURS: torch.aten.add.Tensor {{.*}} -> !torch.vtensor<[2,?,16],f16>
// OURS: all_gather_into_tensor
// OURS: reduce_scatter_tensor
// OURS: return

// What PyTorch sharded: a row-parallel product, the residual add, the norm.
// CHECK: module attributes {halo.ranks = 4 : i64}
// CHECK: func.func @c10d
// CHECK: torch.operator "torch.halo.rank"
// CHECK: torch.aten.index_select %arg2
// CHECK: %[[TERMS:.*]] = torch.aten.linear
// CHECK: torch.constant.str "0"
// CHECK: %[[PART:.*]] = torch.operator "torch._c10d_functional.reduce_scatter_tensor"(%[[TERMS]], {{.*}}) {halo.dim = 1 : i64} : (!torch.vtensor<[?,8],f32>, {{.*}} -> !torch.vtensor<[?,2],f32>
// CHECK: torch.aten.add.Tensor {{.*}} -> !torch.vtensor<[?,2],f32>
// CHECK: torch._c10d_functional.all_reduce
// CHECK: torch._c10d_functional.all_gather_into_tensor
func.func @c10d(%x: !torch.vtensor<[?,4],f32>, %w: !torch.vtensor<[8,4],f32>, %residual: !torch.vtensor<[?,8],f32>, %u: !torch.vtensor<[6,8],f32>) -> !torch.vtensor<[?,6],f32> {
  %none = torch.constant.none
  %true = torch.constant.bool true
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %eps = torch.constant.float 1.000000e-05
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "0"
  %last = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[?,4],f32>, !torch.vtensor<[8,4],f32>, !torch.none -> !torch.vtensor<[?,8],f32>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %group) : (!torch.vtensor<[?,8],f32>, !torch.str, !torch.str) -> !torch.vtensor<[?,8],f32>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[?,8],f32>) -> !torch.vtensor<[?,8],f32>
  %3 = torch.aten.add.Tensor %residual, %2, %int1 : !torch.vtensor<[?,8],f32>, !torch.vtensor<[?,8],f32>, !torch.int -> !torch.vtensor<[?,8],f32>
  %4 = torch.aten.pow.Tensor_Scalar %3, %int2 : !torch.vtensor<[?,8],f32>, !torch.int -> !torch.vtensor<[?,8],f32>
  %5 = torch.aten.mean.dim %4, %last, %true, %none : !torch.vtensor<[?,8],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,1],f32>
  %6 = torch.aten.add.Scalar %5, %eps, %int1 : !torch.vtensor<[?,1],f32>, !torch.float, !torch.int -> !torch.vtensor<[?,1],f32>
  %7 = torch.aten.rsqrt %6 : !torch.vtensor<[?,1],f32> -> !torch.vtensor<[?,1],f32>
  %8 = torch.aten.mul.Tensor %3, %7 : !torch.vtensor<[?,8],f32>, !torch.vtensor<[?,1],f32> -> !torch.vtensor<[?,8],f32>
  %9 = torch.aten.linear %8, %u, %none : !torch.vtensor<[?,8],f32>, !torch.vtensor<[6,8],f32>, !torch.none -> !torch.vtensor<[?,6],f32>
  return %9 : !torch.vtensor<[?,6],f32>
}

// -----

// REASON: norm-all-gather/scatter declined: rows of 6 do not divide among 4 ranks
// CHECK: func.func @uneven
// CHECK: torch._c10d_functional.all_reduce
func.func @uneven(%x: !torch.vtensor<[?,6],f32>) -> !torch.vtensor<[?,1],f32> {
  %none = torch.constant.none
  %true = torch.constant.bool true
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "0"
  %last = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%x, %sum, %group) : (!torch.vtensor<[?,6],f32>, !torch.str, !torch.str) -> !torch.vtensor<[?,6],f32>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[?,6],f32>) -> !torch.vtensor<[?,6],f32>
  %4 = torch.aten.pow.Tensor_Scalar %2, %int2 : !torch.vtensor<[?,6],f32>, !torch.int -> !torch.vtensor<[?,6],f32>
  %5 = torch.aten.mean.dim %4, %last, %true, %none : !torch.vtensor<[?,6],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,1],f32>
  return %5 : !torch.vtensor<[?,1],f32>
}

// -----

// REASON: norm-all-gather/scatter declined: no sum over ranks goes into the norm
func.func @whole(%x: !torch.vtensor<[?,8],f32>) -> !torch.vtensor<[?,1],f32> {
  %none = torch.constant.none
  %true = torch.constant.bool true
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %last = torch.prim.ListConstruct %int-1 : (!torch.int) -> !torch.list<int>
  %4 = torch.aten.pow.Tensor_Scalar %x, %int2 : !torch.vtensor<[?,8],f32>, !torch.int -> !torch.vtensor<[?,8],f32>
  %5 = torch.aten.mean.dim %4, %last, %true, %none : !torch.vtensor<[?,8],f32>, !torch.list<int>, !torch.bool, !torch.none -> !torch.vtensor<[?,1],f32>
  return %5 : !torch.vtensor<[?,1],f32>
}
