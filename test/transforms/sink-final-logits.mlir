// RUN: halo-opt "%s" --split-input-file --halo-sink-final-logits --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-sink-final-logits -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-sink-final-logits -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// A slice behind a cast, dynamic sequence; what described the whole logits goes with them.
// CHECK-LABEL: func.func @last_row
// CHECK: %[[ROW:.*]] = torch.aten.slice.Tensor %arg0, %int1, %int-1, {{.*}} -> !torch.vtensor<[2,1,64],f16>
// CHECK: %[[LOGITS:.*]] = torch.aten.linear %[[ROW]], %arg1, {{.*}} -> !torch.vtensor<[2,1,1000],f16>
// CHECK: %[[WIDE:.*]] = torch.prims.convert_element_type %[[LOGITS]], {{.*}} -> !torch.vtensor<[2,1,1000],f32>
// CHECK: return %[[WIDE]]
// CHECK-NOT: !torch.vtensor<[2,?,1000]
func.func @last_row(%hidden: !torch.vtensor<[2,?,64],f16>, %head: !torch.vtensor<[1000,64],f16>, %tokens: !torch.vtensor<[2,?],si64>) -> !torch.vtensor<[2,1,1000],f32> {
  %s0 = torch.symbolic_int "s0" {min_val = 2, max_val = 100} : !torch.int
  torch.bind_symbolic_shape %tokens, [%s0], affine_map<()[s0] -> (2, s0 * 64)> : !torch.vtensor<[2,?],si64>
  %none = torch.constant.none
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %int6 = torch.constant.int 6
  %end = torch.constant.int 9223372036854775807
  %0 = torch.aten.linear %hidden, %head, %none : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[1000,64],f16>, !torch.none -> !torch.vtensor<[2,?,1000],f16>
  torch.bind_symbolic_shape %0, [%s0], affine_map<()[s0] -> (2, s0 * 64, 1000)> : !torch.vtensor<[2,?,1000],f16>
  %1 = torch.prims.convert_element_type %0, %int6 : !torch.vtensor<[2,?,1000],f16>, !torch.int -> !torch.vtensor<[2,?,1000],f32>
  %2 = torch.aten.slice.Tensor %1, %int1, %int-1, %end, %int1 : !torch.vtensor<[2,?,1000],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,1,1000],f32>
  torch.bind_symbolic_shape %1, [%s0], affine_map<()[s0] -> (2, s0 * 64, 1000)> : !torch.vtensor<[2,?,1000],f32>
  return %2 : !torch.vtensor<[2,1,1000],f32>
}

// -----

// select drops the axis; matmul with a transposed weight.
// CHECK-LABEL: func.func @select
// CHECK: %[[ROW:.*]] = torch.aten.select.int %arg0, {{.*}} -> !torch.vtensor<[1,64],f32>
// CHECK: torch.aten.matmul %[[ROW]], %arg1 : {{.*}} -> !torch.vtensor<[1,1000],f32>
func.func @select(%hidden: !torch.vtensor<[1,128,64],f32>, %head: !torch.vtensor<[64,1000],f32>) -> !torch.vtensor<[1,1000],f32> {
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %0 = torch.aten.matmul %hidden, %head : !torch.vtensor<[1,128,64],f32>, !torch.vtensor<[64,1000],f32> -> !torch.vtensor<[1,128,1000],f32>
  %1 = torch.aten.select.int %0, %int1, %int-1 : !torch.vtensor<[1,128,1000],f32>, !torch.int, !torch.int -> !torch.vtensor<[1,1000],f32>
  return %1 : !torch.vtensor<[1,1000],f32>
}

// -----

// sharktank's head: view to 2-D, matmul, view back.
// CHECK-LABEL: func.func @views
// CHECK: %[[ROW:.*]] = torch.aten.slice.Tensor %arg0, {{.*}} -> !torch.vtensor<[2,1,64],f32>
// CHECK: torch.aten.matmul %[[ROW]], %arg1 : {{.*}} -> !torch.vtensor<[2,1,1000],f32>
// CHECK-NOT: torch.aten.view
func.func @views(%hidden: !torch.vtensor<[2,128,64],f32>, %head: !torch.vtensor<[64,1000],f32>) -> !torch.vtensor<[2,1,1000],f32> {
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int-1 = torch.constant.int -1
  %int64 = torch.constant.int 64
  %int127 = torch.constant.int 127
  %int128 = torch.constant.int 128
  %int256 = torch.constant.int 256
  %int1000 = torch.constant.int 1000
  %flat = torch.prim.ListConstruct %int256, %int64 : (!torch.int, !torch.int) -> !torch.list<int>
  %back = torch.prim.ListConstruct %int2, %int128, %int1000 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %0 = torch.aten.view %hidden, %flat : !torch.vtensor<[2,128,64],f32>, !torch.list<int> -> !torch.vtensor<[256,64],f32>
  %1 = torch.aten.matmul %0, %head : !torch.vtensor<[256,64],f32>, !torch.vtensor<[64,1000],f32> -> !torch.vtensor<[256,1000],f32>
  %2 = torch.aten.view %1, %back : !torch.vtensor<[256,1000],f32>, !torch.list<int> -> !torch.vtensor<[2,128,1000],f32>
  %3 = torch.aten.slice.Tensor %2, %int1, %int127, %int128, %int1 : !torch.vtensor<[2,128,1000],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,1,1000],f32>
  return %3 : !torch.vtensor<[2,1,1000],f32>
}

// -----

// CHECK-LABEL: func.func @declined
// CHECK-COUNT-3: torch.aten.linear %arg0, %arg1
// WHY: declined: the number of rows kept is dynamic
// WHY: declined: the logits are also used by func.return
// WHY: declined: all 128 rows are kept
// WHY: halo-sink-final-logits/sink_row_choice: 3 applied, 3 declined
func.func @declined(%hidden: !torch.vtensor<[2,128,64],f16>, %head: !torch.vtensor<[1000,64],f16>, %n: !torch.int) -> (!torch.vtensor<[2,?,1000],f16>, !torch.vtensor<[2,128,1000],f16>, !torch.vtensor<[2,1000],f16>, !torch.vtensor<[2,128,1000],f16>) {
  %none = torch.constant.none
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int128 = torch.constant.int 128
  %0 = torch.aten.linear %hidden, %head, %none : !torch.vtensor<[2,128,64],f16>, !torch.vtensor<[1000,64],f16>, !torch.none -> !torch.vtensor<[2,128,1000],f16>
  %1 = torch.aten.slice.Tensor %0, %int1, %n, %int128, %int1 : !torch.vtensor<[2,128,1000],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,?,1000],f16>
  %2 = torch.aten.linear %hidden, %head, %none : !torch.vtensor<[2,128,64],f16>, !torch.vtensor<[1000,64],f16>, !torch.none -> !torch.vtensor<[2,128,1000],f16>
  %3 = torch.aten.select.int %2, %int1, %int1 : !torch.vtensor<[2,128,1000],f16>, !torch.int, !torch.int -> !torch.vtensor<[2,1000],f16>
  %4 = torch.aten.linear %hidden, %head, %none : !torch.vtensor<[2,128,64],f16>, !torch.vtensor<[1000,64],f16>, !torch.none -> !torch.vtensor<[2,128,1000],f16>
  %5 = torch.aten.slice.Tensor %4, %int1, %int0, %int128, %int1 : !torch.vtensor<[2,128,1000],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[2,128,1000],f16>
  return %1, %2, %3, %5 : !torch.vtensor<[2,?,1000],f16>, !torch.vtensor<[2,128,1000],f16>, !torch.vtensor<[2,1000],f16>, !torch.vtensor<[2,128,1000],f16>
}
