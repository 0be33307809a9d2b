// Where an op needs a tensor otherwise than it lies.

// RUN: halo-opt "%s" --split-input-file --halo-reshard | FileCheck "%s"
// RUN: halo-opt "%s" --split-input-file --halo-reshard --halo-reshard -o "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-reshard -o "%t.once" && diff "%t.once" "%t.twice"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 --halo-reshard --explain 2>&1 | FileCheck "%s" --check-prefix=LAYER
// RUN: not halo-opt "%S/Inputs/llama-layer.mlir" --halo-reshard 2>&1 | FileCheck "%s" --check-prefix=FIRST

// FIRST: error: halo-reshard: the module has no halo.ranks; run halo-shard first
// Embedding, attention, MLP: three sums; the logits: one gathering.
// LAYER: halo-reshard/reshard: 4 applied, 0 declined

module attributes {halo.ranks = 4 : i64} {
  // Two ops need the sum; it is made once.
  // CHECK-LABEL: func.func @sum
  // CHECK: %[[TERMS:.*]] = torch.aten.linear {{.*}} {halo.placements = ["P(sum)"]}
  // CHECK-NEXT: %[[SUM:.*]] = torch.operator "torch.halo.reshard"(%[[TERMS]])
  // CHECK-NOT: torch.halo.reshard
  // CHECK: torch.aten.silu %[[SUM]]
  // CHECK: torch.aten.neg %[[SUM]]
  func.func @sum(%x: !torch.vtensor<[?,8],f16> {halo.placement = "S(1)"}, %w: !torch.vtensor<[16,8],f16> {halo.placement = "S(1)"})
      -> (!torch.vtensor<[?,16],f16>, !torch.vtensor<[?,16],f16>) {
    %none = torch.constant.none
    %0 = torch.aten.linear %x, %w, %none {halo.placements = ["P(sum)"]} : !torch.vtensor<[?,8],f16>, !torch.vtensor<[16,8],f16>, !torch.none -> !torch.vtensor<[?,16],f16>
    %1 = torch.aten.silu %0 : !torch.vtensor<[?,16],f16> -> !torch.vtensor<[?,16],f16>
    %2 = torch.aten.neg %0 : !torch.vtensor<[?,16],f16> -> !torch.vtensor<[?,16],f16>
    return %1, %2 : !torch.vtensor<[?,16],f16>, !torch.vtensor<[?,16],f16>
  }
}

// -----

module attributes {halo.ranks = 4 : i64} {
  // What scales and rounds a sum that only it reads comes before the sum.
  // CHECK-LABEL: func.func @scaled
  // CHECK: %[[SCALED:.*]] = torch.aten.mul.Tensor {{.*}} {halo.placements = ["P(sum)"]}
  // CHECK: %[[ROUNDED:.*]] = torch.prims.convert_element_type %[[SCALED]], {{.*}} {halo.placements = ["P(sum)"]}
  // CHECK-NEXT: torch.operator "torch.halo.reshard"(%[[ROUNDED]]) : (!torch.vtensor<[?,16],f16>)
  func.func @scaled(%x: !torch.vtensor<[?,8],f32> {halo.placement = "S(1)"}, %w: !torch.vtensor<[16,8],f32> {halo.placement = "S(1)"}, %s: !torch.vtensor<[16],f32>)
      -> !torch.vtensor<[?,16],f16> {
    %none = torch.constant.none
    %int5 = torch.constant.int 5
    %0 = torch.aten.linear %x, %w, %none {halo.placements = ["P(sum)"]} : !torch.vtensor<[?,8],f32>, !torch.vtensor<[16,8],f32>, !torch.none -> !torch.vtensor<[?,16],f32>
    %1 = torch.aten.mul.Tensor %0, %s {halo.placements = ["P(sum)"]} : !torch.vtensor<[?,16],f32>, !torch.vtensor<[16],f32> -> !torch.vtensor<[?,16],f32>
    %2 = torch.prims.convert_element_type %1, %int5 {halo.placements = ["P(sum)"]} : !torch.vtensor<[?,16],f32>, !torch.int -> !torch.vtensor<[?,16],f16>
    return %2 : !torch.vtensor<[?,16],f16>
  }
}

// -----

module attributes {halo.ranks = 4 : i64} {
  // Codes travel, not the numbers that they are widened to.
  // CHECK-LABEL: func.func @codes
  // CHECK: %[[CODES:.*]] = torch.operator "torch.halo.reshard"(%arg0) : (!torch.vtensor<[?,8],f8E4M3FNUZ>)
  // CHECK: %[[WIDE:.*]] = torch.prims.convert_element_type %[[CODES]]
  // CHECK: torch.aten.linear %[[WIDE]]
  func.func @codes(%x: !torch.vtensor<[?,8],f8E4M3FNUZ> {halo.placement = "S(1)"}, %w: !torch.vtensor<[16,8],f32> {halo.placement = "S(0)"})
      -> (!torch.vtensor<[?,16],f32> {halo.placement = "S(1)"}) {
    %none = torch.constant.none
    %int6 = torch.constant.int 6
    %0 = torch.prims.convert_element_type %x, %int6 {halo.placements = ["S(1)"]} : !torch.vtensor<[?,8],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,8],f32>
    %1 = torch.aten.linear %0, %w, %none {halo.placements = ["S(1)"]} : !torch.vtensor<[?,8],f32>, !torch.vtensor<[16,8],f32>, !torch.none -> !torch.vtensor<[?,16],f32>
    return %1 : !torch.vtensor<[?,16],f32>
  }
}

// -----

module attributes {halo.ranks = 4 : i64} {
  // An op that has no rule reads its operand whole.
  // CHECK-LABEL: func.func @unknown
  // CHECK: %[[WHOLE:.*]] = torch.operator "torch.halo.reshard"(%arg0)
  // CHECK: torch.aten.sort %[[WHOLE]]
  func.func @unknown(%x: !torch.vtensor<[?,8],f32> {halo.placement = "S(1)"}) -> !torch.vtensor<[?,8],f32> {
    %int1 = torch.constant.int 1
    %false = torch.constant.bool false
    %0, %1 = torch.aten.sort %x, %int1, %false : !torch.vtensor<[?,8],f32>, !torch.int, !torch.bool -> !torch.vtensor<[?,8],f32>, !torch.vtensor<[?,8],si64>
    return %0 : !torch.vtensor<[?,8],f32>
  }
}
