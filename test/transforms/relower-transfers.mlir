// RUN: halo-opt "%s" --split-input-file --halo-relower-transfers --cse --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-relower-transfers -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-relower-transfers --explain -o "%t.twice" 2>"%t.again"
// RUN: diff "%t.once" "%t.twice"
// RUN: FileCheck "%s" --check-prefix=AGAIN --input-file="%t.again"
// AGAIN-NOT: all_reduce: !torch
// AGAIN: halo-relower-transfers/all_reduce: 0 applied, 8 declined
// RUN: halo-opt "%s" --split-input-file --halo-relower-transfers="algorithm=ring" | FileCheck "%s" --check-prefix=RING
// RUN: not halo-opt "%s" --split-input-file --halo-relower-transfers="chunk=0" 2>&1 | FileCheck "%s" --check-prefix=CHUNK
// CHUNK: halo-opt: error: halo-relower-transfers: option 'chunk' is at least 1, not 0

// A row-parallel product on two devices, dynamic rows. The residual, a sum of what another device
// sent as well, is left alone, and so is the sum that no other device gets.
// CHECK-LABEL: func.func @layer
// CHECK: %[[Y0:.*]] = torch.aten.matmul %{{.*}}, %{{.*}}
// CHECK: %[[Y1:.*]] = torch.aten.matmul %{{.*}}, %{{.*}}
// CHECK-NOT: flow.tensor.barrier
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@__device_0>
// CHECK-NEXT: flow.tensor.transfer {{.*}} to #hal.device.promise<@__device_0>
// CHECK-NEXT: flow.tensor.transfer {{.*}} to #hal.device.promise<@__device_1>
// CHECK-NEXT: flow.tensor.transfer {{.*}} to #hal.device.promise<@__device_1>
// CHECK: arith.addf {{.*}} : f32
// CHECK: %[[Z0:.*]] = torch_c.from_builtin_tensor
// CHECK: %[[Z1:.*]] = torch_c.from_builtin_tensor
// CHECK: %[[H0:.*]] = torch.aten.add.Tensor %arg0, %[[Z0]]
// CHECK-NEXT: torch.aten.add.Tensor %{{.*}}, %[[Z1]]
// CHECK: torch_c.to_builtin_tensor %[[H0]]
// CHECK: flow.tensor.barrier
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@__device_0>
// CHECK: torch.aten.add.Tensor
// CHECK: return
// WHY: mlir:{{[0-9]+}}:8: halo-relower-transfers/all_reduce: !torch.vtensor<[?,64],f16> over 2 devices by one-shot
util.global private @w0 {stream.affinity = #hal.device.promise<@__device_0>} = #stream.parameter.named<"model"::"blk.0.w.shard.0"> : tensor<64x64xf16>
util.global private @w1 {stream.affinity = #hal.device.promise<@__device_1>} = #stream.parameter.named<"model"::"blk.0.w.shard.1"> : tensor<64x64xf16>
func.func @layer(%x0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}) -> (!torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %int0 = torch.constant.int 0
  %s0 = torch.symbolic_int "s0" {min_val = 2, max_val = 128} : !torch.int
  torch.bind_symbolic_shape %x0, [%s0], affine_map<()[s0] -> (s0, 64)> : !torch.vtensor<[?,64],f16>
  %l0 = util.global.load @w0 : tensor<64x64xf16>
  %w0 = torch_c.from_builtin_tensor %l0 : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %l1 = util.global.load @w1 : tensor<64x64xf16>
  %w1 = torch_c.from_builtin_tensor %l1 : tensor<64x64xf16> -> !torch.vtensor<[64,64],f16>
  %x1t = torch_c.to_builtin_tensor %x0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %x1n = tensor.dim %x1t, %c0 : tensor<?x64xf16>
  %x1m = flow.tensor.transfer %x1t : tensor<?x64xf16>{%x1n} to #hal.device.promise<@__device_1>
  %x1 = torch_c.from_builtin_tensor %x1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %y0 = torch.aten.matmul %x0, %w0 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[64,64],f16> -> !torch.vtensor<[?,64],f16>
  %y1 = torch.aten.matmul %x1, %w1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[64,64],f16> -> !torch.vtensor<[?,64],f16>
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  torch.bind_symbolic_shape %s, [%s0], affine_map<()[s0] -> (s0, 64)> : !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %h0 = torch.aten.add.Tensor %x0, %z0, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %h1 = torch.aten.add.Tensor %x1, %z1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %q0t = torch_c.to_builtin_tensor %h0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %q0n = tensor.dim %q0t, %c0 : tensor<?x64xf16>
  %q0m = flow.tensor.barrier %q0t : tensor<?x64xf16>{%q0n} on #hal.device.promise<@__device_0>
  %q0 = torch_c.from_builtin_tensor %q0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %q1t = torch_c.to_builtin_tensor %h1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %q1n = tensor.dim %q1t, %c0 : tensor<?x64xf16>
  %q1m = flow.tensor.transfer %q1t : tensor<?x64xf16>{%q1n} to #hal.device.promise<@__device_0>
  %q1 = torch_c.from_builtin_tensor %q1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %r = torch.aten.add.Tensor %q0, %q1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  return %r : !torch.vtensor<[?,64],f16>
}

// -----

// Four devices and a large message: two-shot.
// CHECK-LABEL: func.func @four
// CHECK-NOT: flow.tensor.barrier
// CHECK-COUNT-16: flow.tensor.transfer
// CHECK-COUNT-4: linalg.generic
// CHECK-COUNT-16: flow.tensor.transfer
// CHECK-NOT: torch.aten.add.Tensor
// CHECK: return
// RING-LABEL: func.func @four
// RING-COUNT-24: flow.tensor.transfer
// RING-NOT: flow.tensor.transfer
// RING: return
// WHY: !torch.vtensor<[4096,4096],bf16> over 4 devices by two-shot
func.func @four(%y0: !torch.vtensor<[4096,4096],bf16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[4096,4096],bf16> {iree.abi.affinity = #hal.device.promise<@__device_1>}, %y2: !torch.vtensor<[4096,4096],bf16> {iree.abi.affinity = #hal.device.promise<@__device_2>}, %y3: !torch.vtensor<[4096,4096],bf16> {iree.abi.affinity = #hal.device.promise<@__device_3>}) -> (!torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %p0m = flow.tensor.barrier %p0t : tensor<4096x4096xbf16> on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %p1m = flow.tensor.transfer %p1t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %p2t = torch_c.to_builtin_tensor %y2 : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %p2m = flow.tensor.transfer %p2t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_0>
  %p2 = torch_c.from_builtin_tensor %p2m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %p3t = torch_c.to_builtin_tensor %y3 : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %p3m = flow.tensor.transfer %p3t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_0>
  %p3 = torch_c.from_builtin_tensor %p3m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %s1 = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.int -> !torch.vtensor<[4096,4096],bf16>
  %s2 = torch.aten.add.Tensor %s1, %p2, %int1 : !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.int -> !torch.vtensor<[4096,4096],bf16>
  %s = torch.aten.add.Tensor %s2, %p3, %int1 : !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.int -> !torch.vtensor<[4096,4096],bf16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %z0m = flow.tensor.barrier %z0t : tensor<4096x4096xbf16> on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %z1m = flow.tensor.transfer %z1t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %z2t = torch_c.to_builtin_tensor %s : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %z2m = flow.tensor.transfer %z2t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_2>
  %z2 = torch_c.from_builtin_tensor %z2m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  %z3t = torch_c.to_builtin_tensor %s : !torch.vtensor<[4096,4096],bf16> -> tensor<4096x4096xbf16>
  %z3m = flow.tensor.transfer %z3t : tensor<4096x4096xbf16> to #hal.device.promise<@__device_3>
  %z3 = torch_c.from_builtin_tensor %z3m : tensor<4096x4096xbf16> -> !torch.vtensor<[4096,4096],bf16>
  return %z0, %z1, %z2, %z3 : !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>, !torch.vtensor<[4096,4096],bf16>
}

// -----

// Every device adds up all parts by itself: one collective too.
// CHECK-LABEL: func.func @each
// CHECK-NOT: torch.aten.add.Tensor
// CHECK: return
// WHY: !torch.vtensor<[?,64],f16> over 2 devices by one-shot
// WHY: declined: the sum stays on @__device_0: a reduce
func.func @each(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p00t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p00n = tensor.dim %p00t, %c0 : tensor<?x64xf16>
  %p00m = flow.tensor.barrier %p00t : tensor<?x64xf16>{%p00n} on #hal.device.promise<@__device_0>
  %p00 = torch_c.from_builtin_tensor %p00m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p01t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p01n = tensor.dim %p01t, %c0 : tensor<?x64xf16>
  %p01m = flow.tensor.transfer %p01t : tensor<?x64xf16>{%p01n} to #hal.device.promise<@__device_0>
  %p01 = torch_c.from_builtin_tensor %p01m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z0 = torch.aten.add.Tensor %p00, %p01, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %p10t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p10n = tensor.dim %p10t, %c0 : tensor<?x64xf16>
  %p10m = flow.tensor.transfer %p10t : tensor<?x64xf16>{%p10n} to #hal.device.promise<@__device_1>
  %p10 = torch_c.from_builtin_tensor %p10m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p11t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p11n = tensor.dim %p11t, %c0 : tensor<?x64xf16>
  %p11m = flow.tensor.barrier %p11t : tensor<?x64xf16>{%p11n} on #hal.device.promise<@__device_1>
  %p11 = torch_c.from_builtin_tensor %p11m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1 = torch.aten.add.Tensor %p10, %p11, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// A part counts twice.
// CHECK-LABEL: func.func @alpha
// CHECK: torch.aten.add.Tensor
// WHY: declined: alpha of the sum is 2
func.func @alpha(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %p0, %p1, %int2 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// A part is broadcast.
// CHECK-LABEL: func.func @shapes
// CHECK: torch.aten.add.Tensor
// WHY: declined: the sum is of !torch.vtensor<[?,64],f16> and !torch.vtensor<[1,64],f16>
func.func @shapes(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[1,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[1,64],f16> -> tensor<1x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<1x64xf16> to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<1x64xf16> -> !torch.vtensor<[1,64],f16>
  %s = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[1,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// One device has no sum.
// CHECK-LABEL: func.func @missing
// CHECK: torch.aten.add.Tensor
// WHY: declined: the sum does not go to @__device_2, which has a part of it
func.func @missing(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}, %y2: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_2>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p2t = torch_c.to_builtin_tensor %y2 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p2n = tensor.dim %p2t, %c0 : tensor<?x64xf16>
  %p2m = flow.tensor.transfer %p2t : tensor<?x64xf16>{%p2n} to #hal.device.promise<@__device_0>
  %p2 = torch_c.from_builtin_tensor %p2m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s1 = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %s1, %p2, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// One device has a sum and no part.
// CHECK-LABEL: func.func @further
// CHECK: torch.aten.add.Tensor
// WHY: declined: the sum goes to @__device_2, which has no part of it
func.func @further(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z2t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z2n = tensor.dim %z2t, %c0 : tensor<?x64xf16>
  %z2m = flow.tensor.transfer %z2t : tensor<?x64xf16>{%z2n} to #hal.device.promise<@__device_2>
  %z2 = torch_c.from_builtin_tensor %z2m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z2 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// Two parts are of one device.
// CHECK-LABEL: func.func @twice
// CHECK: torch.aten.add.Tensor
// WHY: declined: several parts of the sum are on @__device_1
func.func @twice(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}, %y2: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p2t = torch_c.to_builtin_tensor %y2 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p2n = tensor.dim %p2t, %c0 : tensor<?x64xf16>
  %p2m = flow.tensor.transfer %p2t : tensor<?x64xf16>{%p2n} to #hal.device.promise<@__device_0>
  %p2 = torch_c.from_builtin_tensor %p2m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s1 = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %s1, %p2, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// Nothing says where a part is.
// CHECK-LABEL: func.func @nowhere
// CHECK: torch.aten.add.Tensor
// WHY: declined: part 1 of the sum is on no device
func.func @nowhere(%y0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],f16>) -> (!torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xf16>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xf16>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xf16>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xf16>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %s = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>, !torch.int -> !torch.vtensor<[?,64],f16>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xf16>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xf16>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],f16> -> tensor<?x64xf16>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xf16>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xf16>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xf16> -> !torch.vtensor<[?,64],f16>
  return %z0, %z1 : !torch.vtensor<[?,64],f16>, !torch.vtensor<[?,64],f16>
}

// -----

// Integers.
// CHECK-LABEL: func.func @numbers
// CHECK: torch.aten.add.Tensor
// WHY: declined: the sum is of !torch.vtensor<[?,64],si64>, no floats
func.func @numbers(%y0: !torch.vtensor<[?,64],si64> {iree.abi.affinity = #hal.device.promise<@__device_0>}, %y1: !torch.vtensor<[?,64],si64> {iree.abi.affinity = #hal.device.promise<@__device_1>}) -> (!torch.vtensor<[?,64],si64>, !torch.vtensor<[?,64],si64>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %p0t = torch_c.to_builtin_tensor %y0 : !torch.vtensor<[?,64],si64> -> tensor<?x64xi64>
  %p0n = tensor.dim %p0t, %c0 : tensor<?x64xi64>
  %p0m = flow.tensor.barrier %p0t : tensor<?x64xi64>{%p0n} on #hal.device.promise<@__device_0>
  %p0 = torch_c.from_builtin_tensor %p0m : tensor<?x64xi64> -> !torch.vtensor<[?,64],si64>
  %p1t = torch_c.to_builtin_tensor %y1 : !torch.vtensor<[?,64],si64> -> tensor<?x64xi64>
  %p1n = tensor.dim %p1t, %c0 : tensor<?x64xi64>
  %p1m = flow.tensor.transfer %p1t : tensor<?x64xi64>{%p1n} to #hal.device.promise<@__device_0>
  %p1 = torch_c.from_builtin_tensor %p1m : tensor<?x64xi64> -> !torch.vtensor<[?,64],si64>
  %s = torch.aten.add.Tensor %p0, %p1, %int1 : !torch.vtensor<[?,64],si64>, !torch.vtensor<[?,64],si64>, !torch.int -> !torch.vtensor<[?,64],si64>
  %z0t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],si64> -> tensor<?x64xi64>
  %z0n = tensor.dim %z0t, %c0 : tensor<?x64xi64>
  %z0m = flow.tensor.barrier %z0t : tensor<?x64xi64>{%z0n} on #hal.device.promise<@__device_0>
  %z0 = torch_c.from_builtin_tensor %z0m : tensor<?x64xi64> -> !torch.vtensor<[?,64],si64>
  %z1t = torch_c.to_builtin_tensor %s : !torch.vtensor<[?,64],si64> -> tensor<?x64xi64>
  %z1n = tensor.dim %z1t, %c0 : tensor<?x64xi64>
  %z1m = flow.tensor.transfer %z1t : tensor<?x64xi64>{%z1n} to #hal.device.promise<@__device_1>
  %z1 = torch_c.from_builtin_tensor %z1m : tensor<?x64xi64> -> !torch.vtensor<[?,64],si64>
  return %z0, %z1 : !torch.vtensor<[?,64],si64>, !torch.vtensor<[?,64],si64>
}
// WHY: halo-relower-transfers/all_reduce: 3 applied, 8 declined
