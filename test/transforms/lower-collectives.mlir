// RUN: halo-opt "%s" --split-input-file --halo-lower-collectives --cse --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-lower-collectives -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-lower-collectives -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --split-input-file --halo-lower-collectives=to=ccl --cse | FileCheck "%s" --check-prefix=CCL
// RUN: halo-opt "%s" --split-input-file --halo-lower-collectives=to=ccl -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-lower-collectives=to=ccl -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// A column- and a row-parallel product, dynamic rows: weights of each rank on its device, a small
// message in one step, and one result.
// CHECK: module attributes {halo.collectives = "transfer"}
// CHECK: util.global private @w$rank0 {stream.affinity = #hal.device.promise<@tp0>} = #flow.parameter.named<"rank0"::"up"> : tensor<16x64xf16>
// CHECK: util.global private @w$rank1 {stream.affinity = #hal.device.promise<@tp1>} = #flow.parameter.named<"rank1"::"up"> : tensor<16x64xf16>
// CHECK-LABEL: func.func @mlp
// CHECK-SAME: (%arg0: !torch.vtensor<[?,64],f16> {iree.abi.affinity = #hal.device.promise<@tp0>}, %arg1: !torch.vtensor<[64,16],f16> {iree.abi.affinity = #hal.device.promise<@tp0>}, %arg2: !torch.vtensor<[64,16],f16> {iree.abi.affinity = #hal.device.promise<@tp1>}) -> !torch.vtensor<[?,64],f16>
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@tp1>
// CHECK: util.global.load @w$rank0
// CHECK: util.global.load @w$rank1
// CHECK: %[[P0:.*]] = torch.aten.linear %{{.*}}, %arg1
// CHECK: %[[P1:.*]] = torch.aten.linear %{{.*}}, %arg2
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@tp0>
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@tp0>
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@tp1>
// CHECK: flow.tensor.transfer {{.*}} to #hal.device.promise<@tp1>
// CHECK: arith.extf
// CHECK: arith.addf {{.*}} : f32
// CHECK: arith.truncf
// CHECK-NOT: c10d
// CHECK: return %{{[0-9]*}} : !torch.vtensor<[?,64],f16>
// CCL: module attributes {halo.collectives = "ccl"}
// CCL: util.global private @w {{.*}}"model"::"up"
// CCL-LABEL: func.func @mlp
// CCL: flow.collective.all_gather f16, {{.*}} -> %{{.*}} as tensor<2x?x64xf16>
// CCL: arith.addf {{.*}} : f32
// WHY: mlir:51:8: halo-lower-collectives/all_reduce: !torch.vtensor<[?,64],f16> by one-shot
module attributes {halo.ranks = 2 : i64} {
util.global private @w {halo.placement = "S(0)"} = #flow.parameter.named<"model"::"up"> : tensor<16x64xf16>
func.func @mlp(%x: !torch.vtensor<[?,64],f16>, %down: !torch.vtensor<[64,16],f16> {halo.placement = "S(1)"}) -> !torch.vtensor<[?,64],f16> {
  %none = torch.constant.none
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %s0 = torch.symbolic_int "s0" {min_val = 2, max_val = 128} : !torch.int
  torch.bind_symbolic_shape %x, [%s0], affine_map<()[s0] -> (s0 * 2, 64)> : !torch.vtensor<[?,64],f16>
  %w = util.global.load @w : tensor<16x64xf16>
  %up = torch_c.from_builtin_tensor %w : tensor<16x64xf16> -> !torch.vtensor<[16,64],f16>
  %h = torch.aten.linear %x, %up, %none : !torch.vtensor<[?,64],f16>, !torch.vtensor<[16,64],f16>, !torch.none -> !torch.vtensor<[?,16],f16>
  %p = torch.aten.linear %h, %down, %none : !torch.vtensor<[?,16],f16>, !torch.vtensor<[64,16],f16>, !torch.none -> !torch.vtensor<[?,64],f16>

  %r = torch.operator "torch._c10d_functional.all_reduce"(%p, %sum, %group) : (!torch.vtensor<[?,64],f16>, !torch.str, !torch.str) -> !torch.vtensor<[?,64],f16>
  %y = torch.operator "torch._c10d_functional.wait_tensor"(%r) : (!torch.vtensor<[?,64],f16>) -> !torch.vtensor<[?,64],f16>
  return %y : !torch.vtensor<[?,64],f16>
}
}

// -----

// A large message: two-shot, in pieces of 64 MiB, one after the other and in place.
// CHECK-LABEL: func.func @prefill
// CHECK: scf.for
// CHECK-COUNT-4: flow.tensor.update {{.*}} attributes
// CHECK: scf.yield
// CCL-LABEL: func.func @prefill
// CCL: scf.for
// CCL: flow.collective.reduce_scatter sum, bf16
// CCL: flow.collective.all_gather bf16
// CCL: scf.yield
// WHY: all_reduce: !torch.vtensor<[1,?,16384],bf16> by two-shot in pieces of 33554432 elements
module attributes {halo.ranks = 4 : i64} {
func.func @prefill(%x: !torch.vtensor<[1,?,16384],bf16> {halo.placement = "S(0)"}) -> !torch.vtensor<[1,?,16384],bf16> {
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "0"
  %s0 = torch.symbolic_int "s0" {min_val = 2, max_val = 2048} : !torch.int
  torch.bind_symbolic_shape %x, [%s0], affine_map<()[s0] -> (1, s0 * 64, 16384)> : !torch.vtensor<[1,?,16384],bf16>
  %r = torch.operator "torch._c10d_functional.all_reduce"(%x, %sum, %group) : (!torch.vtensor<[1,?,16384],bf16>, !torch.str, !torch.str) -> !torch.vtensor<[1,?,16384],bf16>
  return %r : !torch.vtensor<[1,?,16384],bf16>
}
}

// -----

// Gathers and scatters along another dimension; the rank's number is no constant of a kernel.
// CHECK-LABEL: func.func @others
// CHECK-DAG: util.optimization_barrier %c0_i64
// CHECK-DAG: util.optimization_barrier %c1_i64
// CHECK: linalg.transpose {{.*}} permutation = [1, 0, 2]
// CHECK: linalg.transpose {{.*}} permutation = [1, 0, 2]
// CCL-LABEL: func.func @others
// CCL: flow.channel.rank
// CCL: flow.collective.all_gather si8, {{.*}} tensor<2x?x3xi8>
// CCL: flow.tensor.bitcast {{.*}} -> tensor<2x?x3xf8E4M3FNUZ>
// CCL: linalg.transpose
// CCL: flow.collective.reduce_scatter maximum, f32
module attributes {halo.ranks = 2 : i64} {
func.func @others(%x: !torch.vtensor<[?,3],f8E4M3FNUZ>, %y: !torch.vtensor<[?,4],f32>) -> (!torch.vtensor<[?,6],f8E4M3FNUZ>, !torch.vtensor<[?,2],f32>, !torch.vtensor<[?,4],f32>) {
  %max = torch.constant.str "max"
  %group = torch.constant.str "tp"
  %n = torch.constant.int 2
  %one = torch.constant.int 1
  %rank = torch.operator "torch.halo.rank"() : () -> !torch.int
  %g = torch.operator "torch._c10d_functional.all_gather_into_tensor"(%x, %n, %group) {halo.dim = 1 : i64} : (!torch.vtensor<[?,3],f8E4M3FNUZ>, !torch.int, !torch.str) -> !torch.vtensor<[?,6],f8E4M3FNUZ>
  %s = torch.operator "torch._c10d_functional.reduce_scatter_tensor"(%y, %max, %n, %group) {halo.dim = 1 : i64} : (!torch.vtensor<[?,4],f32>, !torch.str, !torch.int, !torch.str) -> !torch.vtensor<[?,2],f32>
  %a = torch.aten.add.Scalar %y, %rank, %one : !torch.vtensor<[?,4],f32>, !torch.int, !torch.int -> !torch.vtensor<[?,4],f32>
  return %g, %s, %a : !torch.vtensor<[?,6],f8E4M3FNUZ>, !torch.vtensor<[?,2],f32>, !torch.vtensor<[?,4],f32>
}
}
// WHY: halo-lower-collectives/all_gather: 1 applied, 0 declined
// WHY: halo-lower-collectives/all_reduce: 2 applied, 0 declined
// WHY: halo-lower-collectives/reduce_scatter: 1 applied, 0 declined
