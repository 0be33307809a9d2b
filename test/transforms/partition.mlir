// The program of one rank.

// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-reshard --halo-partition | FileCheck "%s"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-reshard --halo-partition --halo-partition -o "%t.twice"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-reshard --halo-partition -o "%t.once" && diff "%t.once" "%t.twice"
// RUN: not halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-reshard --halo-partition --halo-shard=ranks=8 2>&1 | FileCheck "%s" --check-prefix=AGAIN
// RUN: halo-opt "%s" --split-input-file --halo-partition | FileCheck "%s" --check-prefix=MOVES

// AGAIN: error: halo-shard: the module is the program of one of 8 ranks already

// CHECK: module @module attributes {halo.per_rank, halo.ranks = 8 : i64}
// 8 heads of 8 + 4 heads of 8, twice, over 8 ranks: 1 + 1 + 1 heads.
// CHECK-DAG: "model.layers.0.self_attn.qkv_proj.weight"> : tensor<24x64xf16>
// CHECK-DAG: "model.embed_tokens.weight"> : tensor<13x64xf16>
// CHECK-DAG: "model.layers.0.self_attn.k_proj.weight"> : tensor<8x64xf16>
// CHECK-DAG: "model.layers.0.mlp.down_proj.weight"> : tensor<64x20xf16>
// CHECK-DAG: "lm_head.weight"> : tensor<13x64xf16>
// CHECK: func.func @prefill(%arg0: !torch.vtensor<[2,?],si64> {halo.placement = "R"}
// CHECK-SAME: %arg2: !torch.tensor<[2,1,?,8],f16> {halo.placement = "S(1/4)"}
// CHECK: affine_map<()[s0] -> (2, 1, s0 * 64, 8)> : !torch.vtensor<[2,1,?,8],f16>
// CHECK: torch.aten.arange %int1{{.*}} -> !torch.vtensor<[1],si64>
// CHECK: %[[RANK:.*]] = torch.operator "torch.halo.rank"() : () -> !torch.int
// CHECK: %[[START:.*]] = torch.aten.mul.int %[[RANK]], %int13
// CHECK: %[[SHIFTED:.*]] = torch.aten.sub.Scalar %arg0, %[[START]]
// CHECK: %[[ROWS:.*]] = torch.aten.clamp %[[SHIFTED]], %int0{{.*}}, %int12
// CHECK: %[[OWN:.*]] = torch.aten.eq.Tensor %[[SHIFTED]], %[[ROWS]]
// CHECK: %[[FOUND:.*]] = torch.aten.embedding %{{.*}}, %[[ROWS]],
// CHECK: %[[KEPT:.*]] = torch.aten.where.ScalarOther %{{.*}}, %[[FOUND]],
// CHECK: %[[SUM:.*]] = torch.operator "torch._c10d_functional.all_reduce"(%[[KEPT]], %{{.*}}, %{{.*}}) :
// CHECK-NEXT: torch.operator "torch._c10d_functional.wait_tensor"(%[[SUM]])
// CHECK: torch.aten.view {{.*}} -> !torch.vtensor<[2,?,1,8],f16>
// CHECK: torch.aten.scaled_dot_product_attention {{.*}} : !torch.vtensor<[2,1,?,8],f16>, !torch.vtensor<[2,1,?,8],f16>
// CHECK: torch._c10d_functional.all_reduce
// CHECK: torch._c10d_functional.all_reduce
// 8 x 13 logits are gathered, 97 of them are the model's.
// CHECK: torch.operator "torch._c10d_functional.all_gather_into_tensor"({{.*}}) {halo.dim = 2 : i64} : (!torch.vtensor<[2,1,13],f16>, !torch.int, !torch.str) -> !torch.vtensor<[2,1,104],f16>
// CHECK: torch.aten.slice.Tensor {{.*}} : !torch.vtensor<[2,1,104],f16>, {{.*}} -> !torch.vtensor<[2,1,97],f16>
// CHECK-NOT: halo.placements

module attributes {halo.ranks = 4 : i64} {
  // MOVES-LABEL: func.func @scattered
  // MOVES: torch.operator "torch._c10d_functional.reduce_scatter_tensor"(%arg0, {{.*}}) {halo.dim = 1 : i64} : (!torch.vtensor<[?,8],f16>, {{.*}} -> !torch.vtensor<[?,2],f16>
  func.func @scattered(%x: !torch.vtensor<[?,8],f16> {halo.placement = "P(sum)"}) -> (!torch.vtensor<[?,8],f16> {halo.placement = "S(1)"}) {
    %0 = torch.operator "torch.halo.reshard"(%x) {halo.placements = ["S(1)"]} : (!torch.vtensor<[?,8],f16>) -> !torch.vtensor<[?,8],f16>
    return %0 : !torch.vtensor<[?,8],f16>
  }

  // MOVES-LABEL: func.func @cut
  // MOVES: %[[RANK:.*]] = torch.operator "torch.halo.rank"
  // MOVES: %[[START:.*]] = torch.aten.mul.int %[[RANK]], %int2
  // MOVES: %[[NUMBERS:.*]] = torch.aten.add.Scalar %{{.*}}, %[[START]],
  // MOVES: torch.aten.index_select %arg0, %int1{{.*}}, %[[NUMBERS]] : {{.*}} -> !torch.vtensor<[?,2],f16>
  func.func @cut(%x: !torch.vtensor<[?,8],f16>) -> (!torch.vtensor<[?,8],f16> {halo.placement = "S(1)"}) {
    %0 = torch.operator "torch.halo.reshard"(%x) {halo.placements = ["S(1)"]} : (!torch.vtensor<[?,8],f16>) -> !torch.vtensor<[?,8],f16>
    return %0 : !torch.vtensor<[?,8],f16>
  }

  // Two parts on four ranks become four: rank 1 takes the second half of part 0.
  // MOVES-LABEL: func.func @finer
  // MOVES: %[[RANK:.*]] = torch.operator "torch.halo.rank"
  // MOVES: %[[HALF:.*]] = torch.aten.remainder.int %[[RANK]], %int2
  // MOVES: torch.aten.mul.int %[[HALF]], %int2
  // MOVES: torch.aten.index_select {{.*}} : !torch.vtensor<[?,4],f16>, {{.*}} -> !torch.vtensor<[?,2],f16>
  func.func @finer(%x: !torch.vtensor<[?,8],f16> {halo.placement = "S(1/2)"}) -> (!torch.vtensor<[?,8],f16> {halo.placement = "S(1)"}) {
    %0 = torch.operator "torch.halo.reshard"(%x) {halo.placements = ["S(1)"]} : (!torch.vtensor<[?,8],f16>) -> !torch.vtensor<[?,8],f16>
    return %0 : !torch.vtensor<[?,8],f16>
  }
}
