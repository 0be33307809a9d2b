// RUN: halo-opt "%s" --split-input-file --halo-fuse-projections --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-fuse-projections -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-fuse-projections -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --split-input-file -p "halo-fuse-projections{gate-up=false}" | FileCheck "%s" --check-prefix=SPLIT

// Dynamic sequence; what described the parts goes with them.
// CHECK-LABEL: util.global private @wqkv
// CHECK: func.func @attention
// CHECK: %[[LOADED:.*]] = util.global.load @wqkv : tensor<128x64xf16>
// CHECK: %[[WEIGHT:.*]] = torch_c.from_builtin_tensor %[[LOADED]]
// CHECK: %[[ALL:.*]] = torch.aten.linear %arg0, %[[WEIGHT]], {{.*}} -> !torch.vtensor<[2,?,128],f16>
// CHECK: %[[HEADS:.*]] = torch.aten.unflatten.int %[[ALL]], {{.*}} -> !torch.vtensor<[2,?,8,16],f16>
// CHECK: %[[Q:.*]] = torch.aten.slice.Tensor %[[HEADS]], {{.*}} -> !torch.vtensor<[2,?,4,16],f16>
// CHECK: %[[K:.*]] = torch.aten.slice.Tensor %[[HEADS]], {{.*}} -> !torch.vtensor<[2,?,2,16],f16>
// CHECK: %[[V:.*]] = torch.aten.slice.Tensor %[[HEADS]], {{.*}} -> !torch.vtensor<[2,?,2,16],f16>
// CHECK-NOT: torch.aten.linear
// CHECK: return %[[Q]], %[[K]], %[[V]]
util.global private @wqkv {halo.parts = ["wq", "wk", "wv"]} = #flow.parameter.named<"model"::"wqkv"> : tensor<128x64xf16>
util.global private @q = #flow.parameter.named<"model"::"wq"> : tensor<64x64xf16>
util.global private @k = #flow.parameter.named<"model"::"wk"> : tensor<32x64xf16>
util.global private @v = #flow.parameter.named<"model"::"wv"> : tensor<32x64xf16>
func.func @attention(%x: !torch.vtensor<[2,?,64],f16>, %n: !torch.int) -> (!torch.vtensor<[2,?,4,16],f16>, !torch.vtensor<[2,?,2,16],f16>, !torch.vtensor<[2,?,2,16],f16>) {
  %s0 = torch.symbolic_int "s0" {min_val = 1, max_val = 100} : !torch.int
  torch.bind_symbolic_shape %x, [%s0], affine_map<()[s0] -> (2, s0 * 64, 64)> : !torch.vtensor<[2,?,64],f16>
  %none = torch.constant.none
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int16 = torch.constant.int 16
  %many = torch.prim.ListConstruct %int2, %n, %int4, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %few = torch.prim.ListConstruct %int2, %n, %int2, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %q = util.global.load @q : tensor<64x64xf16>
  %0 = torch_c.from_builtin_tensor %q : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %1 = torch.aten.linear %x, %0, %none : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[64,64],f16>, !torch.none -> !torch.vtensor<[2,?,64],f16>
  torch.bind_symbolic_shape %1, [%s0], affine_map<()[s0] -> (2, s0 * 64, 64)> : !torch.vtensor<[2,?,64],f16>
  %2 = torch.aten.view %1, %many : !torch.vtensor<[2,?,64],f16>, !torch.list<int> -> !torch.vtensor<[2,?,4,16],f16>
  %k = util.global.load @k : tensor<32x64xf16>
  %3 = torch_c.from_builtin_tensor %k : tensor<32x64xf16> -> !torch.vtensor<[32,64],f16>
  %4 = torch.aten.linear %x, %3, %none : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[32,64],f16>, !torch.none -> !torch.vtensor<[2,?,32],f16>
  %5 = torch.aten.view %4, %few : !torch.vtensor<[2,?,32],f16>, !torch.list<int> -> !torch.vtensor<[2,?,2,16],f16>
  %v = util.global.load @v : tensor<32x64xf16>
  %6 = torch_c.from_builtin_tensor %v : tensor<32x64xf16> -> !torch.vtensor<[32,64],f16>
  %7 = torch.aten.linear %x, %6, %none : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[32,64],f16>, !torch.none -> !torch.vtensor<[2,?,32],f16>
  %8 = torch.aten.view %7, %few : !torch.vtensor<[2,?,32],f16>, !torch.list<int> -> !torch.vtensor<[2,?,2,16],f16>
  return %2, %5, %8 : !torch.vtensor<[2,?,4,16],f16>, !torch.vtensor<[2,?,2,16],f16>, !torch.vtensor<[2,?,2,16],f16>
}

// -----

// SwiGLU: one op with two sums in f32.
// CHECK-LABEL: func.func @swiglu
// CHECK-NOT: torch.aten.linear
// CHECK: %[[SUMS:.*]]:2 = linalg.generic {{.*}}"reduction"]} ins({{.*}} : tensor<3x64xf16>, tensor<96x64xf16>, tensor<96x64xf16>) outs({{.*}} : tensor<3x96xf32>, tensor<3x96xf32>)
// CHECK: torch.aten.silu
// SPLIT-LABEL: func.func @swiglu
// SPLIT-COUNT-2: torch.aten.linear
util.global private @gate = #flow.parameter.named<"model"::"gate"> : tensor<96x64xf16>
util.global private @up = #flow.parameter.named<"model"::"up"> : tensor<96x64xf16>
func.func @swiglu(%x: !torch.vtensor<[3,64],f16>) -> !torch.vtensor<[3,96],f16> {
  %none = torch.constant.none
  %gate = util.global.load @gate : tensor<96x64xf16>
  %0 = torch_c.from_builtin_tensor %gate : tensor<96x64xf16> -> !torch.vtensor<[96,64],f16>
  %1 = torch.aten.linear %x, %0, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[96,64],f16>, !torch.none -> !torch.vtensor<[3,96],f16>
  %2 = torch.aten.silu %1 : !torch.vtensor<[3,96],f16> -> !torch.vtensor<[3,96],f16>
  %up = util.global.load @up : tensor<96x64xf16>
  %3 = torch_c.from_builtin_tensor %up : tensor<96x64xf16> -> !torch.vtensor<[96,64],f16>
  %4 = torch.aten.linear %x, %3, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[96,64],f16>, !torch.none -> !torch.vtensor<[3,96],f16>
  %5 = torch.aten.mul.Tensor %2, %4 : !torch.vtensor<[3,96],f16>, !torch.vtensor<[3,96],f16> -> !torch.vtensor<[3,96],f16>
  return %5 : !torch.vtensor<[3,96],f16>
}

// -----

// Different inputs; and nothing says that a parameter covers both.
// CHECK-LABEL: func.func @two_inputs
// CHECK-COUNT-2: torch.aten.linear
// WHY: declined: gate and up have different inputs
util.global private @gate = #flow.parameter.named<"model"::"gate"> : tensor<96x64xf16>
util.global private @up = #flow.parameter.named<"model"::"up"> : tensor<96x64xf16>
func.func @two_inputs(%x: !torch.vtensor<[3,64],f16>, %y: !torch.vtensor<[3,64],f16>) -> !torch.vtensor<[3,96],f16> {
  %none = torch.constant.none
  %gate = util.global.load @gate : tensor<96x64xf16>
  %0 = torch_c.from_builtin_tensor %gate : tensor<96x64xf16> -> !torch.vtensor<[96,64],f16>
  %1 = torch.aten.linear %x, %0, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[96,64],f16>, !torch.none -> !torch.vtensor<[3,96],f16>
  %2 = torch.aten.silu %1 : !torch.vtensor<[3,96],f16> -> !torch.vtensor<[3,96],f16>
  %up = util.global.load @up : tensor<96x64xf16>
  %3 = torch_c.from_builtin_tensor %up : tensor<96x64xf16> -> !torch.vtensor<[96,64],f16>
  %4 = torch.aten.linear %y, %3, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[96,64],f16>, !torch.none -> !torch.vtensor<[3,96],f16>
  %5 = torch.aten.mul.Tensor %2, %4 : !torch.vtensor<[3,96],f16>, !torch.vtensor<[3,96],f16> -> !torch.vtensor<[3,96],f16>
  return %5 : !torch.vtensor<[3,96],f16>
}

// -----

// A part that is not split into heads; a part that is not there.
// CHECK-LABEL: func.func @no_heads
// CHECK-COUNT-2: torch.aten.linear
// WHY: declined: a projection is used by func.return, not by a view as heads
// WHY: declined: the module does not have all parts of cd
// WHY: halo-fuse-projections/fuse_gate_up: 1 applied, 1 declined
// WHY: halo-fuse-projections/fuse_qkv: 1 applied, 2 declined
util.global private @ab {halo.parts = ["a", "b"]} = #flow.parameter.named<"model"::"ab"> : tensor<128x64xf16>
util.global private @cd {halo.parts = ["c", "d"]} = #flow.parameter.named<"model"::"cd"> : tensor<128x64xf16>
util.global private @a = #flow.parameter.named<"model"::"a"> : tensor<64x64xf16>
util.global private @b = #flow.parameter.named<"model"::"b"> : tensor<64x64xf16>
util.global private @c = #flow.parameter.named<"model"::"c"> : tensor<64x64xf16>
func.func @no_heads(%x: !torch.vtensor<[3,64],f16>) -> (!torch.vtensor<[3,64],f16>, !torch.vtensor<[3,64],f16>, !torch.vtensor<[3,64],f16>) {
  %none = torch.constant.none
  %a = util.global.load @a : tensor<64x64xf16>
  %0 = torch_c.from_builtin_tensor %a : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %1 = torch.aten.linear %x, %0, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[64,64],f16>, !torch.none -> !torch.vtensor<[3,64],f16>
  %b = util.global.load @b : tensor<64x64xf16>
  %2 = torch_c.from_builtin_tensor %b : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %3 = torch.aten.linear %x, %2, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[64,64],f16>, !torch.none -> !torch.vtensor<[3,64],f16>
  %c = util.global.load @c : tensor<64x64xf16>
  %4 = torch_c.from_builtin_tensor %c : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %5 = torch.aten.linear %x, %4, %none : !torch.vtensor<[3,64],f16>, !torch.vtensor<[64,64],f16>, !torch.none -> !torch.vtensor<[3,64],f16>
  return %1, %3, %5 : !torch.vtensor<[3,64],f16>, !torch.vtensor<[3,64],f16>, !torch.vtensor<[3,64],f16>
}
