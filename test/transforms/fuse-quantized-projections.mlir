// Projections of 8-bit codes, halo-export's forms.
// RUN: halo-opt "%s" --split-input-file --halo-fuse-projections --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-fuse-projections -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-fuse-projections -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-fuse-projections --halo-fold-fp8-scales --halo-fold-int8-scales | FileCheck "%s" --check-prefix=FOLD

// f8, a scale for each tensor, dynamic sequence: the scales become one for each channel.
// CHECK-LABEL: func.func @per_tensor
// CHECK: %[[LOADED:.*]] = util.global.load @wab : tensor<96x64xf8E4M3FNUZ>
// CHECK: %[[CODES:.*]] = torch_c.from_builtin_tensor %[[LOADED]]
// CHECK: %[[WEIGHT:.*]] = torch.prims.convert_element_type %[[CODES]], {{.*}} -> !torch.vtensor<[96,64],f32>
// CHECK: %[[SUMS:.*]] = torch.aten.linear {{.*}}, %[[WEIGHT]], {{.*}} -> !torch.vtensor<[2,?,96],f32>
// CHECK: %[[INPUT:.*]] = util.global.load @sx
// CHECK: %[[SX:.*]] = torch_c.from_builtin_tensor %[[INPUT]]
// CHECK: torch.aten.expand {{.*}} -> !torch.vtensor<[64],f32>
// CHECK: torch.aten.expand {{.*}} -> !torch.vtensor<[32],f32>
// CHECK: %[[CAT:.*]] = torch.aten.cat {{.*}} -> !torch.vtensor<[96],f32>
// CHECK: %[[SCALE:.*]] = torch.aten.mul.Tensor %[[SX]], %[[CAT]]
// CHECK: %[[SCALED:.*]] = torch.aten.mul.Tensor %[[SUMS]], %[[SCALE]]
// CHECK: %[[ALL:.*]] = torch.prims.convert_element_type %[[SCALED]], {{.*}} -> !torch.vtensor<[2,?,96],f16>
// CHECK: %[[HEADS:.*]] = torch.aten.unflatten.int %[[ALL]], {{.*}} -> !torch.vtensor<[2,?,6,16],f16>
// CHECK: %[[Q:.*]] = torch.aten.slice.Tensor %[[HEADS]], {{.*}} -> !torch.vtensor<[2,?,4,16],f16>
// CHECK: %[[K:.*]] = torch.aten.slice.Tensor %[[HEADS]], {{.*}} -> !torch.vtensor<[2,?,2,16],f16>
// CHECK-NOT: torch.aten.linear
// CHECK: return %[[Q]], %[[K]]
// FOLD-LABEL: func.func @per_tensor
// FOLD: linalg.generic {{.*}} ins({{.*}} : tensor<2x?x64xf8E4M3FNUZ>, tensor<96x64xf8E4M3FNUZ>) outs({{.*}} : tensor<2x?x96xf32>)
// FOLD-NOT: torch.aten.linear
util.global private @wab {halo.parts = ["wa", "wb"]} = #flow.parameter.named<"model"::"wab"> : tensor<96x64xf8E4M3FNUZ>
util.global private @wa = #flow.parameter.named<"model"::"wa"> : tensor<64x64xf8E4M3FNUZ>
util.global private @wb = #flow.parameter.named<"model"::"wb"> : tensor<32x64xf8E4M3FNUZ>
util.global private @sx = #flow.parameter.named<"model"::"sx"> : tensor<f32>
util.global private @sa = #flow.parameter.named<"model"::"sa"> : tensor<f32>
util.global private @sb = #flow.parameter.named<"model"::"sb"> : tensor<f32>
func.func @per_tensor(%x: !torch.vtensor<[2,?,64],f8E4M3FNUZ>, %n: !torch.int) -> (!torch.vtensor<[2,?,4,16],f16>, !torch.vtensor<[2,?,2,16],f16>) {
  %none = torch.constant.none
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %int16 = torch.constant.int 16
  %many = torch.prim.ListConstruct %int2, %n, %int4, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %few = torch.prim.ListConstruct %int2, %n, %int2, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %sx = util.global.load @sx : tensor<f32>
  %scale = torch_c.from_builtin_tensor %sx : tensor<f32> -> !torch.vtensor<[],f32>
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[2,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,?,64],f32>
  %wa = util.global.load @wa : tensor<64x64xf8E4M3FNUZ>
  %1 = torch_c.from_builtin_tensor %wa : tensor<64x64xf8E4M3FNUZ> -> !torch.vtensor<[64,64],f8E4M3FNUZ>
  %2 = torch.prims.convert_element_type %1, %int6 : !torch.vtensor<[64,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,64],f32>
  %3 = torch.aten.linear %0, %2, %none : !torch.vtensor<[2,?,64],f32>, !torch.vtensor<[64,64],f32>, !torch.none -> !torch.vtensor<[2,?,64],f32>
  %sa = util.global.load @sa : tensor<f32>
  %4 = torch_c.from_builtin_tensor %sa : tensor<f32> -> !torch.vtensor<[],f32>
  %5 = torch.aten.mul.Tensor %scale, %4 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  %6 = torch.aten.mul.Tensor %3, %5 : !torch.vtensor<[2,?,64],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,?,64],f32>
  %7 = torch.prims.convert_element_type %6, %int5 : !torch.vtensor<[2,?,64],f32>, !torch.int -> !torch.vtensor<[2,?,64],f16>
  %8 = torch.aten.view %7, %many : !torch.vtensor<[2,?,64],f16>, !torch.list<int> -> !torch.vtensor<[2,?,4,16],f16>
  %9 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[2,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,?,64],f32>
  %wb = util.global.load @wb : tensor<32x64xf8E4M3FNUZ>
  %10 = torch_c.from_builtin_tensor %wb : tensor<32x64xf8E4M3FNUZ> -> !torch.vtensor<[32,64],f8E4M3FNUZ>
  %11 = torch.prims.convert_element_type %10, %int6 : !torch.vtensor<[32,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[32,64],f32>
  %12 = torch.aten.linear %9, %11, %none : !torch.vtensor<[2,?,64],f32>, !torch.vtensor<[32,64],f32>, !torch.none -> !torch.vtensor<[2,?,32],f32>
  %sb = util.global.load @sb : tensor<f32>
  %13 = torch_c.from_builtin_tensor %sb : tensor<f32> -> !torch.vtensor<[],f32>
  %14 = torch.aten.mul.Tensor %scale, %13 : !torch.vtensor<[],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[],f32>
  %15 = torch.aten.mul.Tensor %12, %14 : !torch.vtensor<[2,?,32],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,?,32],f32>
  %16 = torch.prims.convert_element_type %15, %int5 : !torch.vtensor<[2,?,32],f32>, !torch.int -> !torch.vtensor<[2,?,32],f16>
  %17 = torch.aten.view %16, %few : !torch.vtensor<[2,?,32],f16>, !torch.list<int> -> !torch.vtensor<[2,?,2,16],f16>
  return %8, %17 : !torch.vtensor<[2,?,4,16],f16>, !torch.vtensor<[2,?,2,16],f16>
}

// -----

// int8, a scale for each row of x, which is the same for all, and for each channel of the weights.
// CHECK-LABEL: func.func @per_channel
// CHECK: %[[WIDE:.*]] = torch.prims.convert_element_type {{.*}} -> !torch.vtensor<[96,64],si32>
// CHECK: %[[WEIGHT:.*]] = torch.aten.transpose.int %[[WIDE]], {{.*}} -> !torch.vtensor<[64,96],si32>
// CHECK: %[[SUMS:.*]] = torch.aten.matmul {{.*}}, %[[WEIGHT]] : {{.*}} -> !torch.vtensor<[3,96],si32>
// CHECK: %[[FLOATS:.*]] = torch.prims.convert_element_type %[[SUMS]], {{.*}} -> !torch.vtensor<[3,96],f32>
// CHECK-NOT: torch.aten.expand
// CHECK: %[[CAT:.*]] = torch.aten.cat {{.*}} -> !torch.vtensor<[96],f32>
// CHECK: %[[SCALE:.*]] = torch.aten.mul.Tensor %arg1, %[[CAT]] : {{.*}} -> !torch.vtensor<[3,96],f32>
// CHECK: torch.aten.mul.Tensor %[[FLOATS]], %[[SCALE]]
// CHECK-NOT: torch.aten.matmul
// FOLD-LABEL: func.func @per_channel
// FOLD: linalg.generic {{.*}} ins({{.*}} : tensor<3x64xi8>, tensor<96x64xi8>) outs({{.*}} : tensor<3x96xi32>)
// FOLD-NOT: torch.aten.matmul
util.global private @wab {halo.parts = ["wa", "wb"]} = #flow.parameter.named<"model"::"wab"> : tensor<96x64xi8>
util.global private @wa = #flow.parameter.named<"model"::"wa"> : tensor<64x64xi8>
util.global private @wb = #flow.parameter.named<"model"::"wb"> : tensor<32x64xi8>
util.global private @sa = #flow.parameter.named<"model"::"sa"> : tensor<64xf32>
util.global private @sb = #flow.parameter.named<"model"::"sb"> : tensor<32xf32>
func.func @per_channel(%x: !torch.vtensor<[3,64],si8>, %scale: !torch.vtensor<[3,1],f32>) -> (!torch.vtensor<[3,4,16],f32>, !torch.vtensor<[3,2,16],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %int4 = torch.constant.int 4
  %int6 = torch.constant.int 6
  %int16 = torch.constant.int 16
  %swap = torch.prim.ListConstruct %int1, %int0 : (!torch.int, !torch.int) -> !torch.list<int>
  %many = torch.prim.ListConstruct %int3, %int4, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %few = torch.prim.ListConstruct %int3, %int2, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %0 = torch.prims.convert_element_type %x, %int3 : !torch.vtensor<[3,64],si8>, !torch.int -> !torch.vtensor<[3,64],si32>
  %wa = util.global.load @wa : tensor<64x64xi8>
  %1 = torch_c.from_builtin_tensor %wa : tensor<64x64xi8> -> !torch.vtensor<[64,64],si8>
  %2 = torch.prims.convert_element_type %1, %int3 : !torch.vtensor<[64,64],si8>, !torch.int -> !torch.vtensor<[64,64],si32>
  %3 = torch.aten.permute %2, %swap : !torch.vtensor<[64,64],si32>, !torch.list<int> -> !torch.vtensor<[64,64],si32>
  %4 = torch.aten.matmul %0, %3 : !torch.vtensor<[3,64],si32>, !torch.vtensor<[64,64],si32> -> !torch.vtensor<[3,64],si32>
  %5 = torch.prims.convert_element_type %4, %int6 : !torch.vtensor<[3,64],si32>, !torch.int -> !torch.vtensor<[3,64],f32>
  %sa = util.global.load @sa : tensor<64xf32>
  %6 = torch_c.from_builtin_tensor %sa : tensor<64xf32> -> !torch.vtensor<[64],f32>
  %7 = torch.aten.mul.Tensor %scale, %6 : !torch.vtensor<[3,1],f32>, !torch.vtensor<[64],f32> -> !torch.vtensor<[3,64],f32>
  %8 = torch.aten.mul.Tensor %5, %7 : !torch.vtensor<[3,64],f32>, !torch.vtensor<[3,64],f32> -> !torch.vtensor<[3,64],f32>
  %9 = torch.aten.view %8, %many : !torch.vtensor<[3,64],f32>, !torch.list<int> -> !torch.vtensor<[3,4,16],f32>
  %wb = util.global.load @wb : tensor<32x64xi8>
  %10 = torch_c.from_builtin_tensor %wb : tensor<32x64xi8> -> !torch.vtensor<[32,64],si8>
  %11 = torch.prims.convert_element_type %10, %int3 : !torch.vtensor<[32,64],si8>, !torch.int -> !torch.vtensor<[32,64],si32>
  %12 = torch.aten.permute %11, %swap : !torch.vtensor<[32,64],si32>, !torch.list<int> -> !torch.vtensor<[64,32],si32>
  %13 = torch.aten.matmul %0, %12 : !torch.vtensor<[3,64],si32>, !torch.vtensor<[64,32],si32> -> !torch.vtensor<[3,32],si32>
  %14 = torch.prims.convert_element_type %13, %int6 : !torch.vtensor<[3,32],si32>, !torch.int -> !torch.vtensor<[3,32],f32>
  %sb = util.global.load @sb : tensor<32xf32>
  %15 = torch_c.from_builtin_tensor %sb : tensor<32xf32> -> !torch.vtensor<[32],f32>
  %16 = torch.aten.mul.Tensor %scale, %15 : !torch.vtensor<[3,1],f32>, !torch.vtensor<[32],f32> -> !torch.vtensor<[3,32],f32>
  %17 = torch.aten.mul.Tensor %14, %16 : !torch.vtensor<[3,32],f32>, !torch.vtensor<[3,32],f32> -> !torch.vtensor<[3,32],f32>
  %18 = torch.aten.view %17, %few : !torch.vtensor<[3,32],f32>, !torch.list<int> -> !torch.vtensor<[3,2,16],f32>
  return %9, %18 : !torch.vtensor<[3,4,16],f32>, !torch.vtensor<[3,2,16],f32>
}

// -----

// Inputs quantised with different scales; a scale that is an argument, not a parameter.
// CHECK-LABEL: func.func @apart
// CHECK-COUNT-2: torch.aten.linear
// CHECK-LABEL: func.func @unknown_scale
// CHECK-COUNT-2: torch.aten.linear
// WHY: declined: the input of the projection with wb is quantised apart
// WHY: declined: a scale of a projection is !torch.vtensor<[],f32>, not a parameter of its own
util.global private @wab {halo.parts = ["wa", "wb"]} = #flow.parameter.named<"model"::"wab"> : tensor<128x64xf8E4M3FNUZ>
util.global private @wa = #flow.parameter.named<"model"::"wa"> : tensor<64x64xf8E4M3FNUZ>
util.global private @wb = #flow.parameter.named<"model"::"wb"> : tensor<64x64xf8E4M3FNUZ>
func.func @apart(%x: !torch.vtensor<[3,64],f8E4M3FNUZ>, %y: !torch.vtensor<[3,64],f8E4M3FNUZ>) -> (!torch.vtensor<[3,64],f32>, !torch.vtensor<[3,64],f32>) {
  %none = torch.constant.none
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %wa = util.global.load @wa : tensor<64x64xf8E4M3FNUZ>
  %1 = torch_c.from_builtin_tensor %wa : tensor<64x64xf8E4M3FNUZ> -> !torch.vtensor<[64,64],f8E4M3FNUZ>
  %2 = torch.prims.convert_element_type %1, %int6 : !torch.vtensor<[64,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,64],f32>
  %3 = torch.aten.linear %0, %2, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[64,64],f32>, !torch.none -> !torch.vtensor<[3,64],f32>
  %4 = torch.prims.convert_element_type %y, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %wb = util.global.load @wb : tensor<64x64xf8E4M3FNUZ>
  %5 = torch_c.from_builtin_tensor %wb : tensor<64x64xf8E4M3FNUZ> -> !torch.vtensor<[64,64],f8E4M3FNUZ>
  %6 = torch.prims.convert_element_type %5, %int6 : !torch.vtensor<[64,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,64],f32>
  %7 = torch.aten.linear %4, %6, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[64,64],f32>, !torch.none -> !torch.vtensor<[3,64],f32>
  return %3, %7 : !torch.vtensor<[3,64],f32>, !torch.vtensor<[3,64],f32>
}
func.func @unknown_scale(%x: !torch.vtensor<[3,64],f8E4M3FNUZ>, %sa: !torch.vtensor<[],f32>, %sb: !torch.vtensor<[],f32>) -> (!torch.vtensor<[3,4,16],f32>, !torch.vtensor<[3,4,16],f32>) {
  %none = torch.constant.none
  %int3 = torch.constant.int 3
  %int4 = torch.constant.int 4
  %int6 = torch.constant.int 6
  %int16 = torch.constant.int 16
  %heads = torch.prim.ListConstruct %int3, %int4, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %wa = util.global.load @wa : tensor<64x64xf8E4M3FNUZ>
  %1 = torch_c.from_builtin_tensor %wa : tensor<64x64xf8E4M3FNUZ> -> !torch.vtensor<[64,64],f8E4M3FNUZ>
  %2 = torch.prims.convert_element_type %1, %int6 : !torch.vtensor<[64,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,64],f32>
  %3 = torch.aten.linear %0, %2, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[64,64],f32>, !torch.none -> !torch.vtensor<[3,64],f32>
  %4 = torch.aten.mul.Tensor %3, %sa : !torch.vtensor<[3,64],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[3,64],f32>
  %5 = torch.aten.view %4, %heads : !torch.vtensor<[3,64],f32>, !torch.list<int> -> !torch.vtensor<[3,4,16],f32>
  %wb = util.global.load @wb : tensor<64x64xf8E4M3FNUZ>
  %6 = torch_c.from_builtin_tensor %wb : tensor<64x64xf8E4M3FNUZ> -> !torch.vtensor<[64,64],f8E4M3FNUZ>
  %7 = torch.prims.convert_element_type %6, %int6 : !torch.vtensor<[64,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,64],f32>
  %8 = torch.aten.linear %0, %7, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[64,64],f32>, !torch.none -> !torch.vtensor<[3,64],f32>
  %9 = torch.aten.mul.Tensor %8, %sb : !torch.vtensor<[3,64],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[3,64],f32>
  %10 = torch.aten.view %9, %heads : !torch.vtensor<[3,64],f32>, !torch.list<int> -> !torch.vtensor<[3,4,16],f32>
  return %5, %10 : !torch.vtensor<[3,4,16],f32>, !torch.vtensor<[3,4,16],f32>
}

// -----

// SwiGLU: the codes go into one op with two sums, scales stay behind it. Not where x is quantised
// twice, nor with OCP's codes.
// CHECK-LABEL: func.func @swiglu
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<3x64xf8E4M3FNUZ>, tensor<96x64xf8E4M3FNUZ>, tensor<96x64xf8E4M3FNUZ>) outs({{.*}} : tensor<3x96xf32>, tensor<3x96xf32>)
// CHECK-NOT: torch.aten.linear
// CHECK: torch.aten.mul.Tensor {{.*}}, %arg1
// CHECK: torch.aten.silu
// CHECK: torch.aten.mul.Tensor {{.*}}, %arg2
// CHECK-LABEL: func.func @two_codes
// CHECK-COUNT-2: torch.aten.linear
// CHECK-LABEL: func.func @ocp
// CHECK-COUNT-2: torch.aten.linear
// WHY: declined: the inputs of gate and up are quantised apart
// WHY: declined: codes are f8E4M3FN, OCP's: run halo-ocp-to-fnuz before
// WHY: halo-fuse-projections/fuse_gate_up: 1 applied, 2 declined
// WHY: halo-fuse-projections/fuse_qkv: 2 applied, 2 declined
util.global private @gate = #flow.parameter.named<"model"::"gate"> : tensor<96x64xf8E4M3FNUZ>
util.global private @up = #flow.parameter.named<"model"::"up"> : tensor<96x64xf8E4M3FNUZ>
util.global private @codes = #flow.parameter.named<"model"::"ocp"> : tensor<96x64xf8E4M3FN>
func.func @swiglu(%x: !torch.vtensor<[3,64],f8E4M3FNUZ>, %sg: !torch.vtensor<[],f32>, %su: !torch.vtensor<[96],f32>) -> !torch.vtensor<[3,96],f32> {
  %none = torch.constant.none
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %gate = util.global.load @gate : tensor<96x64xf8E4M3FNUZ>
  %1 = torch_c.from_builtin_tensor %gate : tensor<96x64xf8E4M3FNUZ> -> !torch.vtensor<[96,64],f8E4M3FNUZ>
  %2 = torch.prims.convert_element_type %1, %int6 : !torch.vtensor<[96,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[96,64],f32>
  %3 = torch.aten.linear %0, %2, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %4 = torch.aten.mul.Tensor %3, %sg : !torch.vtensor<[3,96],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[3,96],f32>
  %5 = torch.aten.silu %4 : !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  %up = util.global.load @up : tensor<96x64xf8E4M3FNUZ>
  %6 = torch_c.from_builtin_tensor %up : tensor<96x64xf8E4M3FNUZ> -> !torch.vtensor<[96,64],f8E4M3FNUZ>
  %7 = torch.prims.convert_element_type %6, %int6 : !torch.vtensor<[96,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[96,64],f32>
  %8 = torch.aten.linear %0, %7, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %9 = torch.aten.mul.Tensor %8, %su : !torch.vtensor<[3,96],f32>, !torch.vtensor<[96],f32> -> !torch.vtensor<[3,96],f32>
  %10 = torch.aten.mul.Tensor %5, %9 : !torch.vtensor<[3,96],f32>, !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  return %10 : !torch.vtensor<[3,96],f32>
}
func.func @two_codes(%x: !torch.vtensor<[3,64],f8E4M3FNUZ>, %y: !torch.vtensor<[3,64],f8E4M3FNUZ>) -> !torch.vtensor<[3,96],f32> {
  %none = torch.constant.none
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %1 = torch.prims.convert_element_type %y, %int6 : !torch.vtensor<[3,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3,64],f32>
  %gate = util.global.load @gate : tensor<96x64xf8E4M3FNUZ>
  %2 = torch_c.from_builtin_tensor %gate : tensor<96x64xf8E4M3FNUZ> -> !torch.vtensor<[96,64],f8E4M3FNUZ>
  %3 = torch.prims.convert_element_type %2, %int6 : !torch.vtensor<[96,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[96,64],f32>
  %4 = torch.aten.linear %0, %3, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %5 = torch.aten.silu %4 : !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  %6 = torch.aten.linear %1, %3, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %7 = torch.aten.mul.Tensor %5, %6 : !torch.vtensor<[3,96],f32>, !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  return %7 : !torch.vtensor<[3,96],f32>
}
func.func @ocp(%x: !torch.vtensor<[3,64],f8E4M3FN>) -> !torch.vtensor<[3,96],f32> {
  %none = torch.constant.none
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3,64],f8E4M3FN>, !torch.int -> !torch.vtensor<[3,64],f32>
  %ocp = util.global.load @codes : tensor<96x64xf8E4M3FN>
  %1 = torch_c.from_builtin_tensor %ocp : tensor<96x64xf8E4M3FN> -> !torch.vtensor<[96,64],f8E4M3FN>
  %2 = torch.prims.convert_element_type %1, %int6 : !torch.vtensor<[96,64],f8E4M3FN>, !torch.int -> !torch.vtensor<[96,64],f32>
  %3 = torch.aten.linear %0, %2, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %4 = torch.aten.silu %3 : !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  %5 = torch.aten.linear %0, %2, %none : !torch.vtensor<[3,64],f32>, !torch.vtensor<[96,64],f32>, !torch.none -> !torch.vtensor<[3,96],f32>
  %6 = torch.aten.mul.Tensor %4, %5 : !torch.vtensor<[3,96],f32>, !torch.vtensor<[3,96],f32> -> !torch.vtensor<[3,96],f32>
  return %6 : !torch.vtensor<[3,96],f32>
}
