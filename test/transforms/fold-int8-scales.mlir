// RUN: halo-opt "%s" --split-input-file --halo-fold-int8-scales --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-fold-int8-scales -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-fold-int8-scales -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// torch._int_mm: the weight where it lies, i32 as before.
// CHECK-LABEL: func.func @int_mm
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<?x64xi8>, tensor<32x64xi8>) outs(%{{.*}} : tensor<?x32xi32>)
// CHECK: %[[L:.*]] = arith.extsi %{{.*}} : i8 to i32
// CHECK: %[[R:.*]] = arith.extsi %{{.*}} : i8 to i32
// CHECK: arith.muli %[[L]], %[[R]] : i32
// CHECK: torch_c.from_builtin_tensor %{{.*}} : tensor<?x32xi32> -> !torch.vtensor<[?,32],si32>
// WHY: fold_int8_scales: i8 x i8; scales: none
func.func @int_mm(%a: !torch.vtensor<[?,64],si8>, %b: !torch.vtensor<[32,64],si8>) -> !torch.vtensor<[?,32],si32> {
  %0 = torch.aten.t %b : !torch.vtensor<[32,64],si8> -> !torch.vtensor<[64,32],si8>
  %1 = torch.aten._int_mm %a, %0 : !torch.vtensor<[?,64],si8>, !torch.vtensor<[64,32],si8> -> !torch.vtensor<[?,32],si32>
  return %1 : !torch.vtensor<[?,32],si32>
}

// -----

// Dequantised before a batched product: the scales go behind it.
// CHECK-LABEL: func.func @scaled
// CHECK: %[[SUM:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<4x?x32xi32>)
// CHECK: linalg.generic {{.*}} ins(%[[SUM]], %{{.*}}, %{{.*}} : tensor<4x?x32xi32>, tensor<4x?xf32>, tensor<f32>)
// CHECK: arith.sitofp
// CHECK: arith.mulf
// CHECK: arith.divf
// CHECK-NOT: torch.aten.bmm
// WHY: fold_int8_scales: i8 x i8; scales: per row, per tensor
func.func @scaled(%a: !torch.vtensor<[4,?,64],si8>, %b: !torch.vtensor<[4,64,32],si8>, %s: !torch.vtensor<[4,?,1],f32>, %t: !torch.vtensor<[1],f32>) -> !torch.vtensor<[4,?,32],f32> {
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %a, %int6 : !torch.vtensor<[4,?,64],si8>, !torch.int -> !torch.vtensor<[4,?,64],f32>
  %1 = torch.aten.mul.Tensor %0, %s : !torch.vtensor<[4,?,64],f32>, !torch.vtensor<[4,?,1],f32> -> !torch.vtensor<[4,?,64],f32>
  %2 = torch.prims.convert_element_type %b, %int6 : !torch.vtensor<[4,64,32],si8>, !torch.int -> !torch.vtensor<[4,64,32],f32>
  %3 = torch.aten.div.Tensor %2, %t : !torch.vtensor<[4,64,32],f32>, !torch.vtensor<[1],f32> -> !torch.vtensor<[4,64,32],f32>
  %4 = torch.aten.bmm %1, %3 : !torch.vtensor<[4,?,64],f32>, !torch.vtensor<[4,64,32],f32> -> !torch.vtensor<[4,?,32],f32>
  return %4 : !torch.vtensor<[4,?,32],f32>
}

// -----

// CHECK-LABEL: func.func @declined
// CHECK-COUNT-2: torch.aten.mm
// WHY: declined: one side is f8E4M3FNUZ
// WHY: declined: a sum of 131072 products may not fit 32 bits
// WHY: halo-fold-int8-scales/fold_int8_scales: 2 applied, 2 declined
func.func @declined(%a: !torch.vtensor<[8,64],si8>, %b: !torch.vtensor<[64,32],f8E4M3FNUZ>, %c: !torch.vtensor<[8,131072],si8>, %d: !torch.vtensor<[131072,32],si8>) -> (!torch.vtensor<[8,32],f32>, !torch.vtensor<[8,32],f32>) {
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %a, %int6 : !torch.vtensor<[8,64],si8>, !torch.int -> !torch.vtensor<[8,64],f32>
  %1 = torch.prims.convert_element_type %b, %int6 : !torch.vtensor<[64,32],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,32],f32>
  %2 = torch.aten.mm %0, %1 : !torch.vtensor<[8,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[8,32],f32>
  %3 = torch.prims.convert_element_type %c, %int6 : !torch.vtensor<[8,131072],si8>, !torch.int -> !torch.vtensor<[8,131072],f32>
  %4 = torch.prims.convert_element_type %d, %int6 : !torch.vtensor<[131072,32],si8>, !torch.int -> !torch.vtensor<[131072,32],f32>
  %5 = torch.aten.mm %3, %4 : !torch.vtensor<[8,131072],f32>, !torch.vtensor<[131072,32],f32> -> !torch.vtensor<[8,32],f32>
  return %2, %5 : !torch.vtensor<[8,32],f32>, !torch.vtensor<[8,32],f32>
}
