// RUN: halo-opt "%s" --split-input-file --halo-ocp-to-fnuz --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-ocp-to-fnuz="limit=224" | FileCheck "%s" --check-prefix=LIMIT
// RUN: halo-opt "%s" --split-input-file --halo-ocp-to-fnuz -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-ocp-to-fnuz -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// A parameter, and a cast of a dynamic shape; both are codes of half the value.
// CHECK: util.global private @w = #flow.parameter.named<"model"::"w"> : tensor<2x4xf8E4M3FNUZ>
// CHECK-LABEL: func.func @linear
// CHECK: %[[HALF:.*]] = torch.aten.mul.Scalar %arg0, %float5.000000e-01
// CHECK: %[[CLAMPED:.*]] = torch.aten.clamp %[[HALF]], %float-2.400000e02, %float2.400000e02
// CHECK: %[[Q:.*]] = torch.prims.convert_element_type %[[CLAMPED]], %int26 {{.*}} -> !torch.vtensor<[?,4],f8E4M3FNUZ>
// CHECK: torch.bind_symbolic_shape %[[Q]]
// CHECK: %[[MOVED:.*]] = torch.aten.unsqueeze %[[Q]], %int0 {{.*}} -> !torch.vtensor<[1,?,4],f8E4M3FNUZ>
// CHECK: %[[WIDE:.*]] = torch.prims.convert_element_type %[[MOVED]], %int6 {{.*}} -> !torch.vtensor<[1,?,4],f32>
// CHECK: %[[X:.*]] = torch.aten.mul.Scalar %[[WIDE]], %float2.000000e00
// CHECK: util.global.load @w : tensor<2x4xf8E4M3FNUZ>
// CHECK: %[[WEIGHT:.*]] = torch.aten.mul.Scalar {{.*}}, %float2.000000e00{{.*}} -> !torch.vtensor<[2,4],f32>
// CHECK: torch.aten.linear %[[X]], %[[WEIGHT]]
// LIMIT-LABEL: func.func @linear
// LIMIT: torch.aten.clamp {{.*}}, %float-2.240000e02, %float2.240000e02
util.global private @w = #flow.parameter.named<"model"::"w"> : tensor<2x4xf8E4M3FN>
func.func @linear(%x: !torch.vtensor<[?,4],f16>) -> !torch.vtensor<[1,?,2],f32> {
  %s0 = torch.symbolic_int "s0" {min_val = 2, max_val = 100} : !torch.int
  %none = torch.constant.none
  %int0 = torch.constant.int 0
  %int24 = torch.constant.int 24
  %int6 = torch.constant.int 6
  %q = torch.prims.convert_element_type %x, %int24 : !torch.vtensor<[?,4],f16>, !torch.int -> !torch.vtensor<[?,4],f8E4M3FN>
  torch.bind_symbolic_shape %q, [%s0], affine_map<()[s0] -> (s0, 4)> : !torch.vtensor<[?,4],f8E4M3FN>
  %moved = torch.aten.unsqueeze %q, %int0 : !torch.vtensor<[?,4],f8E4M3FN>, !torch.int -> !torch.vtensor<[1,?,4],f8E4M3FN>
  %qf = torch.prims.convert_element_type %moved, %int6 : !torch.vtensor<[1,?,4],f8E4M3FN>, !torch.int -> !torch.vtensor<[1,?,4],f32>
  %loaded = util.global.load @w : tensor<2x4xf8E4M3FN>
  %w = torch_c.from_builtin_tensor %loaded : tensor<2x4xf8E4M3FN> -> !torch.vtensor<[2,4],f8E4M3FN>
  %wf = torch.prims.convert_element_type %w, %int6 : !torch.vtensor<[2,4],f8E4M3FN>, !torch.int -> !torch.vtensor<[2,4],f32>
  %y = torch.aten.linear %qf, %wf, %none : !torch.vtensor<[1,?,4],f32>, !torch.vtensor<[2,4],f32>, !torch.none -> !torch.vtensor<[1,?,2],f32>
  return %y : !torch.vtensor<[1,?,2],f32>
}

// -----

// Constants keep their bits: half of each number, and 0 for -0.
// CHECK-LABEL: func.func @constant
// CHECK: torch.vtensor.literal(dense<[5.000000e-01, 9.765620e-04, 0.000000e+00, -2.240000e+02]> : tensor<4xf8E4M3FNUZ>)
// CHECK: torch.aten.mul.Scalar {{.*}}, %float2.000000e00
func.func @constant() -> !torch.vtensor<[4],f32> {
  %int6 = torch.constant.int 6
  %c = torch.vtensor.literal(dense<[1.0, 1.953125e-03, -0.0, -448.0]> : tensor<4xf8E4M3FN>) : !torch.vtensor<[4],f8E4M3FN>
  %f = torch.prims.convert_element_type %c, %int6 : !torch.vtensor<[4],f8E4M3FN>, !torch.int -> !torch.vtensor<[4],f32>
  return %f : !torch.vtensor<[4],f32>
}

// -----

// E5M2's largest number in FNUZ is another.
// CHECK-LABEL: func.func @e5m2
// CHECK: torch.aten.clamp {{.*}}, %float-5.734400e04, %float5.734400e04
// CHECK: torch.prims.convert_element_type {{.*}}, %int25 {{.*}} -> !torch.vtensor<[4],f8E5M2FNUZ>
func.func @e5m2(%x: !torch.vtensor<[4],f32>) -> !torch.vtensor<[4],f32> {
  %int23 = torch.constant.int 23
  %int6 = torch.constant.int 6
  %q = torch.prims.convert_element_type %x, %int23 : !torch.vtensor<[4],f32>, !torch.int -> !torch.vtensor<[4],f8E5M2>
  %f = torch.prims.convert_element_type %q, %int6 : !torch.vtensor<[4],f8E5M2>, !torch.int -> !torch.vtensor<[4],f32>
  return %f : !torch.vtensor<[4],f32>
}

// -----

// What callers give and take keeps its type, and all that it is joined with.
// CHECK-LABEL: func.func @argument
// CHECK: torch.aten.cat {{.*}} -> !torch.vtensor<[4],f8E4M3FN>
// CHECK-NOT: f8E4M3FNUZ
// WHY: ocp-to-fnuz.mlir:{{.*}} declined: an argument is f8E4M3FN, which its caller gives
func.func @argument(%a: !torch.vtensor<[2],f8E4M3FN>, %x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[4],f32> {
  %int24 = torch.constant.int 24
  %int0 = torch.constant.int 0
  %int6 = torch.constant.int 6
  %q = torch.prims.convert_element_type %x, %int24 : !torch.vtensor<[2],f32>, !torch.int -> !torch.vtensor<[2],f8E4M3FN>
  %list = torch.prim.ListConstruct %a, %q : (!torch.vtensor<[2],f8E4M3FN>, !torch.vtensor<[2],f8E4M3FN>) -> !torch.list<vtensor<[2],f8E4M3FN>>
  %both = torch.aten.cat %list, %int0 : !torch.list<vtensor<[2],f8E4M3FN>>, !torch.int -> !torch.vtensor<[4],f8E4M3FN>
  %f = torch.prims.convert_element_type %both, %int6 : !torch.vtensor<[4],f8E4M3FN>, !torch.int -> !torch.vtensor<[4],f32>
  return %f : !torch.vtensor<[4],f32>
}

// -----

// CHECK-LABEL: func.func @result
// CHECK-NOT: f8E4M3FNUZ
// WHY: declined: a result is f8E4M3FN, which the caller takes
func.func @result(%x: !torch.vtensor<[2],f32>) -> !torch.vtensor<[2],f8E4M3FN> {
  %int24 = torch.constant.int 24
  %q = torch.prims.convert_element_type %x, %int24 : !torch.vtensor<[2],f32>, !torch.int -> !torch.vtensor<[2],f8E4M3FN>
  return %q : !torch.vtensor<[2],f8E4M3FN>
}

// -----

// CHECK-LABEL: func.func @product
// CHECK-NOT: f8E4M3FNUZ
// WHY: declined: torch.aten.matmul computes with f8E4M3FN
func.func @product(%x: !torch.vtensor<[2,2],f32>) -> !torch.vtensor<[2,2],f32> {
  %int24 = torch.constant.int 24
  %int6 = torch.constant.int 6
  %q = torch.prims.convert_element_type %x, %int24 : !torch.vtensor<[2,2],f32>, !torch.int -> !torch.vtensor<[2,2],f8E4M3FN>
  %y = torch.aten.matmul %q, %q : !torch.vtensor<[2,2],f8E4M3FN>, !torch.vtensor<[2,2],f8E4M3FN> -> !torch.vtensor<[2,2],f8E4M3FN>
  %f = torch.prims.convert_element_type %y, %int6 : !torch.vtensor<[2,2],f8E4M3FN>, !torch.int -> !torch.vtensor<[2,2],f32>
  return %f : !torch.vtensor<[2,2],f32>
}

// -----

// CHECK-LABEL: func.func @nan
// CHECK-NOT: f8E4M3FNUZ
// WHY: declined: the constant holds f8E4M3FN codes that are NaN or infinite
func.func @nan() -> !torch.vtensor<[2],f32> {
  %int6 = torch.constant.int 6
  %c = torch.vtensor.literal(dense<[1.0, 0x7F]> : tensor<2xf8E4M3FN>) : !torch.vtensor<[2],f8E4M3FN>
  %f = torch.prims.convert_element_type %c, %int6 : !torch.vtensor<[2],f8E4M3FN>, !torch.int -> !torch.vtensor<[2],f32>
  return %f : !torch.vtensor<[2],f32>
}
