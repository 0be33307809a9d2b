// A module that names its devices, as text or bytecode, is compiled for them, its all-reduce done
// anew. The report has its bytes: four rows of 32 f32, 512 bytes, to the other device, in one step
// of 10 us and not in two.

// RUN: halo-compile "%s" --report collectives --assume "?=4" --explain -o "%t.vmfb" >"%t.out" 2>"%t.err"
// RUN: FileCheck "%s" --check-prefix=REPORT --input-file="%t.out"
// REPORT: main {{.*}}all_reduce  one-shot   f32   4x32 {{.*}} 1 {{.*}} 0.5 {{.*}} 10.0
// REPORT: main {{.*}}reduce {{.*}}f32   4x32 {{.*}} 1 {{.*}} 0.5 {{.*}} 10.0
// REPORT: main as written: 1.0 KiB sent by the busiest device, predicted 30.0 us; as lowered: 1.0 KiB, predicted 20.0 us
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// WHY: halo-relower-transfers/all_reduce: !torch.vtensor<[?,32],f32> over 2 devices by one-shot
// WHY: halo-relower-transfers/all_reduce declined: the sum stays on @even: a reduce

// RUN: halo-opt "%s" --emit-bytecode -o "%t.mlirbc"
// RUN: halo-compile "%t.mlirbc" --all-reduce ring --explain --emit-stock "%t.stock" -o "%t.vmfb" 2>&1 | FileCheck "%s" --check-prefix=RING
// RING: over 2 devices by ring
// RUN: FileCheck "%s" --check-prefix=FLAGS --input-file="%t.stock/compile.sh"
// FLAGS: --iree-hal-target-device=even=local[0]' '--iree-hal-target-device=odd=local[1]'

// With passes or devices of the user's own, those alone.
// RUN: halo-compile "%s" -p "" --explain --emit-stock "%t.stock" -o "%t.vmfb" -- --iree-hal-target-device=odd=local[0] --iree-hal-target-device=even=local[1] 2>&1 | FileCheck "%s" --allow-empty --check-prefix=OWN
// OWN-NOT: relower
// RUN: FileCheck "%s" --check-prefix=OTHER --input-file="%t.stock/compile.sh"
// OTHER: iree-compile model.mlirbc --iree-hal-local{{.*}}-device=odd=local[0]{{.*}}-device=even=local[1]

// RUN: not halo-compile "%s" --tp 2 -o "%t.none" 2>&1 | FileCheck "%s" --check-prefix=TP
// TP: halo-compile: error: {{.*}}compile-devices.mlir: is for 2 devices already, even, odd; leave out --tp 2
// RUN: not halo-compile "%s" --collectives ccl -o "%t.none" 2>&1 | FileCheck "%s" --check-prefix=CCL
// CCL: halo-compile: error: {{.*}}compile-devices.mlir: is for 2 devices already, even, odd; --collectives ccl
// RUN: not halo-compile "%inputs/causal.mlir" --report collectives -o "%t.none" 2>&1 | FileCheck "%s" --check-prefix=ONE
// ONE: halo-compile: error: --report collectives needs --tp N, or a module for several devices
// RUN: not ls "%t.none"

func.func @main(%x: !torch.vtensor<[?,32],f32> {iree.abi.affinity = #hal.device.promise<@even>}, %y: !torch.vtensor<[?,32],f32> {iree.abi.affinity = #hal.device.promise<@odd>}) -> (!torch.vtensor<[?,32],f32>) {
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1
  %0 = torch_c.to_builtin_tensor %x : !torch.vtensor<[?,32],f32> -> tensor<?x32xf32>
  %d0 = tensor.dim %0, %c0 : tensor<?x32xf32>
  %1 = flow.tensor.barrier %0 : tensor<?x32xf32>{%d0} on #hal.device.promise<@even>
  %2 = torch_c.from_builtin_tensor %1 : tensor<?x32xf32> -> !torch.vtensor<[?,32],f32>
  %3 = torch_c.to_builtin_tensor %y : !torch.vtensor<[?,32],f32> -> tensor<?x32xf32>
  %d3 = tensor.dim %3, %c0 : tensor<?x32xf32>
  %4 = flow.tensor.transfer %3 : tensor<?x32xf32>{%d3} to #hal.device.promise<@even>
  %5 = torch_c.from_builtin_tensor %4 : tensor<?x32xf32> -> !torch.vtensor<[?,32],f32>
  %6 = torch.aten.add.Tensor %2, %5, %int1 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.int -> !torch.vtensor<[?,32],f32>
  %7 = torch_c.to_builtin_tensor %6 : !torch.vtensor<[?,32],f32> -> tensor<?x32xf32>
  %d7 = tensor.dim %7, %c0 : tensor<?x32xf32>
  %8 = flow.tensor.transfer %7 : tensor<?x32xf32>{%d7} to #hal.device.promise<@odd>
  %9 = torch_c.from_builtin_tensor %8 : tensor<?x32xf32> -> !torch.vtensor<[?,32],f32>
  %10 = torch.aten.mul.Tensor %y, %9 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32> -> !torch.vtensor<[?,32],f32>
  %11 = torch_c.to_builtin_tensor %10 : !torch.vtensor<[?,32],f32> -> tensor<?x32xf32>
  %d11 = tensor.dim %11, %c0 : tensor<?x32xf32>
  %12 = flow.tensor.transfer %11 : tensor<?x32xf32>{%d11} to #hal.device.promise<@even>
  %13 = torch_c.from_builtin_tensor %12 : tensor<?x32xf32> -> !torch.vtensor<[?,32],f32>
  %14 = torch_c.to_builtin_tensor %6 : !torch.vtensor<[?,32],f32> -> tensor<?x32xf32>
  %d14 = tensor.dim %14, %c0 : tensor<?x32xf32>
  %15 = flow.tensor.barrier %14 : tensor<?x32xf32>{%d14} on #hal.device.promise<@even>
  %16 = torch_c.from_builtin_tensor %15 : tensor<?x32xf32> -> !torch.vtensor<[?,32],f32>
  %17 = torch.aten.add.Tensor %16, %13, %int1 : !torch.vtensor<[?,32],f32>, !torch.vtensor<[?,32],f32>, !torch.int -> !torch.vtensor<[?,32],f32>
  return %17 : !torch.vtensor<[?,32],f32>
}
