// Placements of a Llama layer on 8 ranks: 8 query heads, each KV head on 2 ranks, a vocabulary of 97 in uneven parts.

// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --explain | FileCheck "%s"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 | FileCheck "%s" --check-prefix=FOUR
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-shard=ranks=8 -o "%t.twice"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 -o "%t.once" && diff "%t.once" "%t.twice"
// RUN: not halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=3 2>&1 | FileCheck "%s" --check-prefix=HEADS
// RUN: not halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=8 --halo-shard=ranks=4 2>&1 | FileCheck "%s" --check-prefix=MESH
// RUN: not halo-opt "%s" --halo-shard=ranks=2 2>&1 | FileCheck "%s" --check-prefix=NONE

// HEADS: error: 3 ranks and 8 query heads do not divide each other
// MESH: error: halo-shard: the module's tensors lie on 8 ranks already; a second mesh of 4 is not supported
// NONE: error: no attention of Llama found

// CHECK: module @module attributes {halo.ranks = 8 : i64}
// CHECK-DAG: @model.embed_tokens.weight {halo.placement = "S(0)"}
// CHECK-DAG: @model.layers.0.input_layernorm.weight {halo.placement = "R"}
// CHECK-DAG: @model.layers.0.self_attn.q_proj.weight {halo.placement = "S(0)"}
// CHECK-DAG: @model.layers.0.self_attn.k_proj.weight {halo.placement = "S(0/4)"}
// CHECK-DAG: @model.layers.0.self_attn.o_proj.weight {halo.placement = "S(1)"}
// CHECK-DAG: @model.layers.0.mlp.up_proj.weight {halo.placement = "S(0)"}
// CHECK-DAG: @model.layers.0.mlp.down_proj.weight {halo.placement = "S(1)"}
// CHECK-DAG: @lm_head.weight {halo.placement = "S(0)"} = #flow.parameter.named<"model"::"lm_head.weight"> : tensor<97x64xf16>
// Types are those of the whole tensors still.
// CHECK: func.func @prefill(%arg0: !torch.vtensor<[2,?],si64> {halo.placement = "R"}
// CHECK-SAME: %arg2: !torch.tensor<[2,4,?,8],f16> {halo.placement = "S(1/4)"}
// CHECK-SAME: -> (!torch.vtensor<[2,1,97],f16> {halo.placement = "R"})
// The count of heads is each rank's own.
// CHECK: torch.aten.arange {{.*}} {halo.own_rows = "S(1/4)", halo.placements = ["S(0/4)"]}
// CHECK: torch.aten.mul.Scalar {{.*}} {halo.own_rows = "S(1/4)"}
// CHECK: torch.aten.embedding {{.*}} {halo.placements = ["P(sum)"]}
// A norm of the sum is not placed: it is on every rank.
// CHECK: torch.aten.mean.dim %{{[0-9]+}}, %{{[0-9]+}}, %true, %none :
// CHECK: torch.aten.linear {{.*}} {halo.placements = ["S(2)"]} : !torch.vtensor<[2,?,64],f16>
// CHECK: torch.aten.linear {{.*}} {halo.placements = ["S(2/4)"]} : {{.*}} -> !torch.vtensor<[2,?,32],f16>
// CHECK: torch.aten.view {{.*}} {halo.placements = ["S(2/4)"]} : {{.*}} -> !torch.vtensor<[2,?,4,8],f16>
// The cache seen as rows: its heads are neither the outermost nor the innermost part of them.
// CHECK: torch.aten.view {{.*}} {halo.placements = ["S(0/4@1x4)"]} : {{.*}} -> !torch.vtensor<[?,8],f16>
// CHECK: torch.aten.index_put {{.*}} {halo.placements = ["S(0/4@1x4)"]}
// CHECK: torch.aten.view {{.*}} {halo.placements = ["S(1/4)"]} : {{.*}} -> !torch.vtensor<[2,4,?,8],f16>
// CHECK: torch.aten.scaled_dot_product_attention {{.*}} {halo.placements = ["S(1)"]}
// CHECK: torch.aten.linear {{.*}} {halo.placements = ["P(sum)"]}
// CHECK: torch.aten.silu {{.*}} {halo.placements = ["S(2)"]}
// CHECK: torch.aten.linear {{.*}} {halo.placements = ["P(sum)"]}
// CHECK: torch.aten.linear {{.*}} {halo.placements = ["S(2)"]} : {{.*}} -> !torch.vtensor<[2,1,97],f16>

// As many KV heads as ranks: no rank shares one.
// FOUR: @model.layers.0.self_attn.k_proj.weight {halo.placement = "S(0)"}
// FOUR: %arg2: !torch.tensor<[2,4,?,8],f16> {halo.placement = "S(1)"}

module {
  func.func @f(%arg0: !torch.vtensor<[?],f16>) -> !torch.vtensor<[?],f16> {
    %0 = torch.aten.neg %arg0 : !torch.vtensor<[?],f16> -> !torch.vtensor<[?],f16>
    return %0 : !torch.vtensor<[?],f16>
  }
}
