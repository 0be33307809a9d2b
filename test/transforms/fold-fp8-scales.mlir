// RUN: halo-opt "%s" --split-input-file --halo-fold-fp8-scales --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-fold-fp8-scales -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-fold-fp8-scales -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-fold-fp8-scales="target=gfx942" | FileCheck "%s" --check-prefix=GFX942

// Brevitas' form, dynamic: a scale for the tensor, one for each channel; f16 rounded once.
// CHECK-LABEL: func.func @dequantised
// CHECK: %[[Q:.*]] = torch.prims.convert_element_type %{{.*}} -> !torch.vtensor<[2,?,64],f8E4M3FNUZ>
// CHECK-NOT: torch.aten.mul.Tensor
// CHECK: %[[X:.*]] = torch_c.to_builtin_tensor %[[Q]]
// CHECK: %[[W:.*]] = torch_c.to_builtin_tensor %arg1
// CHECK: %[[CHANNELS:.*]] = tensor.collapse_shape %{{.*}} : tensor<32x1xf32> into tensor<32xf32>
// CHECK: %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[X]], %[[W]] : tensor<2x?x64xf8E4M3FNUZ>, tensor<32x64xf8E4M3FNUZ>) {{.*}}tensor<2x?x32xf32>
// CHECK: %[[L:.*]] = arith.extf
// CHECK: %[[R:.*]] = arith.extf
// CHECK: arith.mulf %[[L]], %[[R]] : f32
// CHECK: linalg.generic {{.*}} ins(%[[SUM]], %{{.*}}, %[[CHANNELS]] : tensor<2x?x32xf32>, tensor<f32>, tensor<32xf32>)
// CHECK-COUNT-2: arith.mulf
// CHECK: arith.truncf %{{.*}} : f32 to f16
// CHECK-NOT: torch.aten.linear
// WHY: fold_fp8_scales: f8E4M3FNUZ x f8E4M3FNUZ; scales: per tensor, per channel
func.func @dequantised(%x: !torch.vtensor<[2,?,64],f16>, %w: !torch.vtensor<[32,64],f8E4M3FNUZ>, %sx: !torch.vtensor<[],f32>, %sw: !torch.vtensor<[32,1],f32>) -> !torch.vtensor<[2,?,32],f16> {
  %none = torch.constant.none
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %int26 = torch.constant.int 26
  %low = torch.constant.float -2.400000e+02
  %high = torch.constant.float 2.400000e+02
  %0 = torch.aten.div.Tensor %x, %sx : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,?,64],f16>
  %1 = torch.aten.clamp %0, %low, %high : !torch.vtensor<[2,?,64],f16>, !torch.float, !torch.float -> !torch.vtensor<[2,?,64],f16>
  %2 = torch.prims.convert_element_type %1, %int26 : !torch.vtensor<[2,?,64],f16>, !torch.int -> !torch.vtensor<[2,?,64],f8E4M3FNUZ>
  %3 = torch.prims.convert_element_type %2, %int5 : !torch.vtensor<[2,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,?,64],f16>
  %4 = torch.aten.mul.Tensor %3, %sx : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,?,64],f16>
  %5 = torch.prims.convert_element_type %w, %int6 : !torch.vtensor<[32,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[32,64],f32>
  %6 = torch.aten.mul.Tensor %5, %sw : !torch.vtensor<[32,64],f32>, !torch.vtensor<[32,1],f32> -> !torch.vtensor<[32,64],f32>
  %7 = torch.prims.convert_element_type %6, %int5 : !torch.vtensor<[32,64],f32>, !torch.int -> !torch.vtensor<[32,64],f16>
  %8 = torch.aten.linear %4, %7, %none : !torch.vtensor<[2,?,64],f16>, !torch.vtensor<[32,64],f16>, !torch.none -> !torch.vtensor<[2,?,32],f16>
  return %8 : !torch.vtensor<[2,?,32],f16>
}

// -----

// A kernel's weight, broadcast over the batch: read where it lies. What follows stays.
// CHECK-LABEL: func.func @called
// CHECK-NOT: torch.aten.expand
// CHECK: %[[X:.*]] = torch_c.to_builtin_tensor %arg0 : !torch.vtensor<[4,?,64],f8E4M3FNUZ> -> {{.*}}
// CHECK-NEXT: %[[W:.*]] = torch_c.to_builtin_tensor %arg1
// CHECK: linalg.generic {{.*}} ins(%[[X]], %[[W]] : tensor<4x?x64xf8E4M3FNUZ>, tensor<32x64xf8E4M3FNUZ>)
// CHECK-NOT: util.call
// CHECK: torch.aten.mul.Tensor
func.func @called(%x: !torch.vtensor<[4,?,64],f8E4M3FNUZ>, %w: !torch.vtensor<[32,64],f8E4M3FNUZ>, %s: !torch.vtensor<[],f32>) -> !torch.vtensor<[4,?,32],f32> {
  %false = torch.constant.bool false
  %int0 = torch.constant.int 0
  %int4 = torch.constant.int 4
  %int32 = torch.constant.int 32
  %int64 = torch.constant.int 64
  %0 = torch.aten.unsqueeze %w, %int0 : !torch.vtensor<[32,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[1,32,64],f8E4M3FNUZ>
  %1 = torch.prim.ListConstruct %int4, %int32, %int64 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %2 = torch.aten.expand %0, %1, %false : !torch.vtensor<[1,32,64],f8E4M3FNUZ>, !torch.list<int>, !torch.bool -> !torch.vtensor<[4,32,64],f8E4M3FNUZ>
  %3 = torch_c.to_builtin_tensor %x : !torch.vtensor<[4,?,64],f8E4M3FNUZ> -> tensor<4x?x64xf8E4M3FNUZ>
  %4 = torch_c.to_builtin_tensor %2 : !torch.vtensor<[4,32,64],f8E4M3FNUZ> -> tensor<4x32x64xf8E4M3FNUZ>
  %5 = util.call @batch_matmul_transpose_b(%3, %4) : (tensor<4x?x64xf8E4M3FNUZ>, tensor<4x32x64xf8E4M3FNUZ>) -> tensor<4x?x32xf32>
  %6 = torch_c.from_builtin_tensor %5 : tensor<4x?x32xf32> -> !torch.vtensor<[4,?,32],f32>
  %7 = torch.aten.mul.Tensor %6, %s : !torch.vtensor<[4,?,32],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[4,?,32],f32>
  return %7 : !torch.vtensor<[4,?,32],f32>
}
util.func private @batch_matmul_transpose_b(%a: tensor<4x?x64xf8E4M3FNUZ>, %b: tensor<4x32x64xf8E4M3FNUZ>) -> tensor<4x?x32xf32> {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 1 : index
  %n = tensor.dim %a, %c1 : tensor<4x?x64xf8E4M3FNUZ>
  %0 = tensor.empty(%n) : tensor<4x?x32xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<4x?x32xf32>) -> tensor<4x?x32xf32>
  %2 = linalg.batch_matmul indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>] ins(%a, %b : tensor<4x?x64xf8E4M3FNUZ>, tensor<4x32x64xf8E4M3FNUZ>) outs(%1 : tensor<4x?x32xf32>) -> tensor<4x?x32xf32>
  util.return %2 : tensor<4x?x32xf32>
}

// -----

// torch._scaled_mm, a scale for each row and each column; no transposition of the weight.
// CHECK-LABEL: func.func @scaled_mm
// CHECK-NOT: torch.aten.t
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<?x64xf8E4M3FNUZ>, tensor<32x64xf8E5M2FNUZ>)
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<?x32xf32>, tensor<?xf32>, tensor<32xf32>)
// CHECK: arith.truncf %{{.*}} : f32 to bf16
func.func @scaled_mm(%x: !torch.vtensor<[?,64],f8E4M3FNUZ>, %w: !torch.vtensor<[32,64],f8E5M2FNUZ>, %sx: !torch.vtensor<[?,1],f32>, %sw: !torch.vtensor<[1,32],f32>) -> !torch.vtensor<[?,32],bf16> {
  %none = torch.constant.none
  %int15 = torch.constant.int 15
  %false = torch.constant.bool false
  %0 = torch.aten.t %w : !torch.vtensor<[32,64],f8E5M2FNUZ> -> !torch.vtensor<[64,32],f8E5M2FNUZ>
  %1 = torch.operator "torch.aten._scaled_mm"(%x, %0, %sx, %sw, %none, %none, %int15, %false) : (!torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.vtensor<[64,32],f8E5M2FNUZ>, !torch.vtensor<[?,1],f32>, !torch.vtensor<[1,32],f32>, !torch.none, !torch.none, !torch.int, !torch.bool) -> !torch.vtensor<[?,32],bf16>
  return %1 : !torch.vtensor<[?,32],bf16>
}

// -----

// Products of other types are passed over in silence; these are declined.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-6: torch.aten.mm
// WHY: declined: one side is not quantised: f32 is not dequantised from 8 bits
// WHY: declined: a scale varies along K
// WHY: declined: the dequantised tensor is also used by torch.aten.sin
// WHY: declined: codes are f8E4M3FN, OCP's: run halo-ocp-to-fnuz before
// WHY: declined: values are not clamped before they become f8E4M3FNUZ
// WHY: declined: values are clamped to 448 before they become f8E4M3FNUZ
func.func @declined(%x: !torch.vtensor<[?,64],f8E4M3FNUZ>, %w: !torch.vtensor<[64,32],f8E4M3FNUZ>, %ocp: !torch.vtensor<[64,32],f8E4M3FN>, %f: !torch.vtensor<[?,64],f32>, %s: !torch.vtensor<[1,64],f32>) -> (!torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,64],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>) {
  %int6 = torch.constant.int 6
  %int26 = torch.constant.int 26
  %low = torch.constant.float -4.480000e+02
  %high = torch.constant.float 4.480000e+02
  %wide = torch.prims.convert_element_type %w, %int6 : !torch.vtensor<[64,32],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[64,32],f32>
  %only = torch.aten.mm %f, %wide : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>

  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,64],f32>
  %1 = torch.aten.mul.Tensor %0, %s : !torch.vtensor<[?,64],f32>, !torch.vtensor<[1,64],f32> -> !torch.vtensor<[?,64],f32>
  %k = torch.aten.mm %1, %wide : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>

  %2 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,64],f32>
  %used = torch.aten.mm %2, %wide : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>
  %too = torch.aten.sin %2 : !torch.vtensor<[?,64],f32> -> !torch.vtensor<[?,64],f32>

  %3 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,64],f32>
  %4 = torch.prims.convert_element_type %ocp, %int6 : !torch.vtensor<[64,32],f8E4M3FN>, !torch.int -> !torch.vtensor<[64,32],f32>
  %5 = torch.aten.mm %3, %4 : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>

  %6 = torch.prims.convert_element_type %f, %int26 : !torch.vtensor<[?,64],f32>, !torch.int -> !torch.vtensor<[?,64],f8E4M3FNUZ>
  %7 = torch.prims.convert_element_type %6, %int6 : !torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,64],f32>
  %8 = torch.aten.mm %7, %wide : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>

  %9 = torch.aten.clamp %f, %low, %high : !torch.vtensor<[?,64],f32>, !torch.float, !torch.float -> !torch.vtensor<[?,64],f32>
  %10 = torch.prims.convert_element_type %9, %int26 : !torch.vtensor<[?,64],f32>, !torch.int -> !torch.vtensor<[?,64],f8E4M3FNUZ>
  %11 = torch.prims.convert_element_type %10, %int6 : !torch.vtensor<[?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,64],f32>
  %12 = torch.aten.mm %11, %wide : !torch.vtensor<[?,64],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[?,32],f32>
  return %only, %k, %used, %too, %5, %8, %12 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,64],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>
}

// -----

// Scales of blocks of 128 x 128 and of a row's 128: inside the sum of products for llvm-cpu, one
// kernel for gfx942, whose rows, 64 or a multiple, need no padding.
// CHECK-LABEL: func.func @blocks
// CHECK: linalg.generic {{.*}}"parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}} : tensor<?x3x128xf8E4M3FNUZ>, tensor<2x128x3x128xf8E4M3FNUZ>, tensor<?x3xf32>, tensor<2x3xf32>)
// CHECK: tensor.collapse_shape %{{.*}} : tensor<?x2x128xf32> into tensor<?x256xf32>
// GFX942-LABEL: func.func @blocks
// GFX942-NOT: tensor.pad
// GFX942: flow.dispatch.region
// GFX942: scf.forall
// GFX942: scf.for
// GFX942: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<64x128xf8E4M3FNUZ>, tensor<128x128xf8E4M3FNUZ>)
// GFX942-SAME: compilation_info
// GFX942: flow.return %{{.*}} : tensor<?x256xf32>
func.func @blocks(%x: !torch.vtensor<[?,3,128],f8E4M3FNUZ>, %w: !torch.vtensor<[256,384],f8E4M3FNUZ>, %sx: !torch.vtensor<[?,3,1],f32>, %sw: !torch.vtensor<[2,1,3,1],f32>) -> !torch.vtensor<[?,256],f32> {
  %s0 = torch.symbolic_int "s0" {min_val = 1, max_val = 100} : !torch.int
  %none = torch.constant.none
  %int-1 = torch.constant.int -1
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %int6 = torch.constant.int 6
  %int128 = torch.constant.int 128
  %int256 = torch.constant.int 256
  %int384 = torch.constant.int 384
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[?,3,128],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,3,128],f32>
  %1 = torch.aten.mul.Tensor %0, %sx : !torch.vtensor<[?,3,128],f32>, !torch.vtensor<[?,3,1],f32> -> !torch.vtensor<[?,3,128],f32>
  %2 = torch.prim.ListConstruct %int-1, %int384 : (!torch.int, !torch.int) -> !torch.list<int>
  %3 = torch.aten.view %1, %2 : !torch.vtensor<[?,3,128],f32>, !torch.list<int> -> !torch.vtensor<[?,384],f32>
  torch.bind_symbolic_shape %3, [%s0], affine_map<()[s0] -> (s0 * 64, 384)> : !torch.vtensor<[?,384],f32>
  %4 = torch.prims.convert_element_type %w, %int6 : !torch.vtensor<[256,384],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[256,384],f32>
  %5 = torch.prim.ListConstruct %int2, %int128, %int3, %int128 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %6 = torch.aten.view %4, %5 : !torch.vtensor<[256,384],f32>, !torch.list<int> -> !torch.vtensor<[2,128,3,128],f32>
  %7 = torch.aten.mul.Tensor %6, %sw : !torch.vtensor<[2,128,3,128],f32>, !torch.vtensor<[2,1,3,1],f32> -> !torch.vtensor<[2,128,3,128],f32>
  %8 = torch.prim.ListConstruct %int256, %int384 : (!torch.int, !torch.int) -> !torch.list<int>
  %9 = torch.aten.view %7, %8 : !torch.vtensor<[2,128,3,128],f32>, !torch.list<int> -> !torch.vtensor<[256,384],f32>
  %10 = torch.aten.linear %3, %9, %none : !torch.vtensor<[?,384],f32>, !torch.vtensor<[256,384],f32>, !torch.none -> !torch.vtensor<[?,256],f32>
  return %10 : !torch.vtensor<[?,256],f32>
}

// -----

// CHECK-LABEL: func.func @dynamic_depth
// CHECK: torch.aten.mm
// WHY: declined: K is dynamic
// WHY: halo-fold-fp8-scales/fold_fp8_scales: 4 applied, 7 declined
func.func @dynamic_depth(%x: !torch.vtensor<[8,?],f8E4M3FNUZ>, %w: !torch.vtensor<[?,32],f8E4M3FNUZ>) -> !torch.vtensor<[8,32],f32> {
  %int6 = torch.constant.int 6
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[8,?],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[8,?],f32>
  %1 = torch.prims.convert_element_type %w, %int6 : !torch.vtensor<[?,32],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[?,32],f32>
  %2 = torch.aten.mm %0, %1 : !torch.vtensor<[8,?],f32>, !torch.vtensor<[?,32],f32> -> !torch.vtensor<[8,32],f32>
  return %2 : !torch.vtensor<[8,32],f32>
}
