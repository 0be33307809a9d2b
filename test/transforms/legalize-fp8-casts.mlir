// RUN: halo-opt "%s" --split-input-file --halo-legalize-fp8-casts --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-legalize-fp8-casts -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-legalize-fp8-casts -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// To 8 bits: through f32, and rounded before where llvm-cpu would make 0; dynamic.
// CHECK-LABEL: func.func @to_codes
// CHECK: %[[X:.*]] = torch_c.to_builtin_tensor %arg0
// CHECK: %[[ROWS:.*]] = tensor.dim %[[X]]
// CHECK: tensor.empty(%[[ROWS]]) : tensor<?x64xf8E4M3FNUZ>
// CHECK: %[[WIDE:.*]] = arith.extf %{{.*}} : f16 to f32
// CHECK-DAG: arith.constant 7.812500e-03 : f32
// CHECK-DAG: arith.constant 0.00732421875 : f32
// CHECK: %[[ROUNDED:.*]] = arith.select
// CHECK: arith.truncf %[[ROUNDED]] : f32 to f8E4M3FNUZ
func.func @to_codes(%x: !torch.vtensor<[?,64],f16>) -> !torch.vtensor<[?,64],f8E4M3FNUZ> {
  %int26 = torch.constant.int 26
  %0 = torch.prims.convert_element_type %x, %int26 : !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f8E4M3FNUZ>
  return %0 : !torch.vtensor<[?,64],f8E4M3FNUZ>
}

// -----

// From 8 bits: two conversions.
// CHECK-LABEL: func.func @from_codes
// CHECK: %[[WIDE:.*]] = torch.prims.convert_element_type %arg0, %int6 : {{.*}} -> !torch.vtensor<[4],f32>
// CHECK: torch.aten.to.dtype %[[WIDE]], {{.*}} -> !torch.vtensor<[4],bf16>
func.func @from_codes(%x: !torch.vtensor<[4],f8E5M2FNUZ>) -> !torch.vtensor<[4],bf16> {
  %int15 = torch.constant.int 15
  %false = torch.constant.bool false
  %none = torch.constant.none
  %0 = torch.aten.to.dtype %x, %int15, %false, %false, %none : !torch.vtensor<[4],f8E5M2FNUZ>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[4],bf16>
  return %0 : !torch.vtensor<[4],bf16>
}

// -----

// In a linalg op of an exporter's kernel.
// CHECK-LABEL: util.func private @kernel
// CHECK: ^bb0(%[[IN:.*]]: f8E4M3FNUZ, %{{.*}}: f16):
// CHECK: %[[WIDE:.*]] = arith.extf %[[IN]] : f8E4M3FNUZ to f32
// CHECK: arith.truncf %[[WIDE]] : f32 to f16
util.func private @kernel(%arg0: tensor<?xf8E4M3FNUZ>, %out: tensor<?xf16>) -> tensor<?xf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%arg0 : tensor<?xf8E4M3FNUZ>) outs(%out : tensor<?xf16>) {
  ^bb0(%in: f8E4M3FNUZ, %old: f16):
    %1 = arith.extf %in : f8E4M3FNUZ to f16
    linalg.yield %1 : f16
  } -> tensor<?xf16>
  util.return %0 : tensor<?xf16>
}

// -----

// Left alone: other types in silence, a conversion that changes the shape with its reason.
// CHECK-LABEL: func.func @declined
// CHECK: torch.prims.convert_element_type %arg0
// CHECK: torch.prims.convert_element_type %arg1
// WHY: declined: !torch.vtensor<[?],f16> becomes !torch.vtensor<[4],f8E4M3FNUZ>
// WHY: halo-legalize-fp8-casts/convert_number: 1 applied, 0 declined
// WHY: halo-legalize-fp8-casts/convert_tensor: 2 applied, 1 declined
func.func @declined(%x: !torch.vtensor<[4],f8E4M3FNUZ>, %y: !torch.vtensor<[?],f16>) -> (!torch.vtensor<[4],f32>, !torch.vtensor<[4],f8E4M3FNUZ>) {
  %int6 = torch.constant.int 6
  %int26 = torch.constant.int 26
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[4],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[4],f32>
  %1 = torch.prims.convert_element_type %y, %int26 : !torch.vtensor<[?],f16>, !torch.int -> !torch.vtensor<[4],f8E4M3FNUZ>
  return %0, %1 : !torch.vtensor<[4],f32>, !torch.vtensor<[4],f8E4M3FNUZ>
}
