// A product and its collective in pieces of rows, where that is predicted to be faster.

// RUN: halo-opt "%s" --split-input-file --halo-overlap-collectives="ranks=8 pieces=2" --explain -o "%t" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t" --split-input-file --halo-overlap-collectives="ranks=8 pieces=2" --explain -o "%t.twice" 2> "%t.twice.err"
// RUN: diff "%t" "%t.twice"
// RUN: FileCheck "%s" --check-prefix=TWICE --input-file="%t.twice.err"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 --halo-reshard --halo-partition --halo-overlap-collectives="force=true pieces=2" -o "%t.layer"
// RUN: FileCheck "%s" --check-prefix=LAYER --input-file="%t.layer"
// RUN: halo-opt "%S/Inputs/llama-layer.mlir" --halo-shard=ranks=4 --halo-reshard --halo-partition --halo-overlap-collectives=target=cpu --explain -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=CPU
// RUN: halo-opt "%t.layer" --halo-lower-collectives=to=ccl -o /dev/null
// RUN: not halo-opt "%s" --halo-overlap-collectives=pieces=1 2>&1 | FileCheck "%s" --check-prefix=ONE
// RUN: not halo-opt "%s" --halo-overlap-collectives=target=gfx94 2>&1 | FileCheck "%s" --check-prefix=TARGET
// RUN: not halo-opt "%s" --halo-overlap-collectives 2>&1 | FileCheck "%s" --check-prefix=RANKS

// ONE: option 'pieces' is 0 or at least 2, not 1
// TARGET: unknown target gfx94: did you mean gfx942?
// Nothing is known of any CPU. Rows by 2 in a batch of 2: nothing is known of the sequence's length.
// CPU: declined: nothing is known of the speed of target cpu
// LAYER-LABEL: func.func @prefill
// LAYER: util.assume.int %{{.*}}<umin = 2, udiv = 2> : index
// LAYER: {halo.piece = 1 : i64}
// LAYER: flow.tensor.reshape {{.*}} -> tensor<2x?x64xf16>
// LAYER: {halo.piece = 1 : i64}
// RANKS: the module does not say its number of ranks
// TWICE: halo-overlap-collectives/overlap: 0 applied, 7 declined

// 8192 rows: 64 x 128 of them are the bound. Collectives start between products; waits are last.
// WHY: 8192 rows
// CHECK-LABEL: func.func @dynamic
// CHECK: %[[DIM:.*]] = tensor.dim
// CHECK: arith.ceildivsi %[[DIM]]
// CHECK: %[[ROWS:.*]] = util.assume.int %{{.*}}<umin = 64, udiv = 64> : index
// CHECK: flow.tensor.slice %{{.*}} : tensor<?x2048xf16>{%[[DIM]]} -> tensor<?x2048xf16>{%[[ROWS]]}
// CHECK: torch.aten.linear {{.*}} -> !torch.vtensor<[1,?,16384],f16>
// CHECK: %[[FIRST:.*]] = torch.operator "torch._c10d_functional.all_reduce"({{.*}}) {halo.piece = 0 : i64}
// CHECK: torch.aten.linear
// CHECK: %[[SECOND:.*]] = torch.operator "torch._c10d_functional.all_reduce"({{.*}}) {halo.piece = 1 : i64}
// CHECK: wait_tensor"(%[[FIRST]])
// CHECK: wait_tensor"(%[[SECOND]])
// CHECK: flow.tensor.update
// CHECK: flow.tensor.reshape {{.*}} -> tensor<1x?x16384xf16>{%{{.*}}}
func.func @dynamic(%x: !torch.vtensor<[1,?,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[1,?,16384],f16> {
  %s = torch.symbolic_int "s0" {min_val = 1, max_val = 128} : !torch.int
  torch.bind_symbolic_shape %x, [%s], affine_map<()[s0] -> (1, s0 * 64, 2048)> : !torch.vtensor<[1,?,2048],f16>
  %none = torch.constant.none
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[1,?,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[1,?,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %group) : (!torch.vtensor<[1,?,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[1,?,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[1,?,16384],f16>) -> !torch.vtensor<[1,?,16384],f16>
  return %2 : !torch.vtensor<[1,?,16384],f16>
}

// -----

// Codes, scaled by row and by column: pieces of the codes, of the rows' scales, not of the weight.
// WHY: overlap: predicted {{[0-9.]+}} us in 2 pieces, {{[0-9.]+}} us whole, 3072 rows
// CHECK-LABEL: func.func @scaled
// CHECK-SAME: %[[X:[^ :]+]]: {{.*}}, %[[W:[^ :]+]]: {{.*}}, %[[BY_ROW:[^ :]+]]: {{.*}}, %[[BY_COLUMN:[^ :]+]]: {{[^%]*}})
// CHECK: flow.tensor.slice {{.*}} -> tensor<1536x2048xf8E4M3FNUZ>
// CHECK: torch.prims.convert_element_type {{.*}} -> !torch.vtensor<[1536,2048],f32>
// CHECK: torch.aten.linear {{.*}} -> !torch.vtensor<[1536,16384],f32>
// CHECK: flow.tensor.slice {{.*}} -> tensor<1536x1xf32>
// CHECK: torch.aten.mul.Tensor
// CHECK: torch.aten.mul.Tensor %[[BY_COLUMN]], {{.*}} -> !torch.vtensor<[1536,16384],f32>
// CHECK: torch.prims.convert_element_type {{.*}} -> !torch.vtensor<[1536,16384],f16>
// CHECK: reduce_scatter_tensor"({{.*}}) {halo.dim = 1 : i64, halo.piece = 0 : i64} : (!torch.vtensor<[1536,16384],f16>, {{.*}} -> !torch.vtensor<[1536,2048],f16>
// CHECK: reduce_scatter_tensor"({{.*}}) {halo.dim = 1 : i64, halo.piece = 1 : i64}
// CHECK-NOT: torch.aten.linear
// CHECK: return %{{.*}} : !torch.vtensor<[3072,2048],f16>
func.func @scaled(%x: !torch.vtensor<[3072,2048],f8E4M3FNUZ>, %w: !torch.vtensor<[16384,2048],f32>, %by_row: !torch.vtensor<[3072,1],f32>, %by_column: !torch.vtensor<[16384],f32>) -> !torch.vtensor<[3072,2048],f16> {
  %none = torch.constant.none
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.prims.convert_element_type %x, %int6 : !torch.vtensor<[3072,2048],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[3072,2048],f32>
  %1 = torch.aten.linear %0, %w, %none : !torch.vtensor<[3072,2048],f32>, !torch.vtensor<[16384,2048],f32>, !torch.none -> !torch.vtensor<[3072,16384],f32>
  %2 = torch.aten.mul.Tensor %1, %by_row : !torch.vtensor<[3072,16384],f32>, !torch.vtensor<[3072,1],f32> -> !torch.vtensor<[3072,16384],f32>
  %3 = torch.aten.mul.Tensor %by_column, %2 : !torch.vtensor<[16384],f32>, !torch.vtensor<[3072,16384],f32> -> !torch.vtensor<[3072,16384],f32>
  %4 = torch.prims.convert_element_type %3, %int5 : !torch.vtensor<[3072,16384],f32>, !torch.int -> !torch.vtensor<[3072,16384],f16>
  %5 = torch.operator "torch._c10d_functional.reduce_scatter_tensor"(%4, %sum, %int8, %group) {halo.dim = 1 : i64} : (!torch.vtensor<[3072,16384],f16>, !torch.str, !torch.int, !torch.str) -> !torch.vtensor<[3072,2048],f16>
  %6 = torch.operator "torch._c10d_functional.wait_tensor"(%5) : (!torch.vtensor<[3072,2048],f16>) -> !torch.vtensor<[3072,2048],f16>
  return %6 : !torch.vtensor<[3072,2048],f16>
}

// -----

// 8000 rows are 125 tiles: pieces of 63, the second begins where it ends with the last row.
// CHECK-LABEL: func.func @uneven
// CHECK: flow.tensor.slice {{.*}} : tensor<8000x2048xf16> -> tensor<4032x2048xf16>
// CHECK: %[[START:.*]] = arith.constant 3968 : index
// CHECK: flow.tensor.slice %{{.*}}[%[[START]],
// CHECK: %[[START2:.*]] = arith.constant 3968 : index
// CHECK: flow.tensor.update %{{.*}}, %{{.*}}[%[[START2]],
// CHECK: return %{{.*}} : !torch.vtensor<[2,4000,16384],f16>
func.func @uneven(%x: !torch.vtensor<[2,4000,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[2,4000,16384],f16> {
  %none = torch.constant.none
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[2,4000,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[2,4000,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %group) : (!torch.vtensor<[2,4000,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[2,4000,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[2,4000,16384],f16>) -> !torch.vtensor<[2,4000,16384],f16>
  return %2 : !torch.vtensor<[2,4000,16384],f16>
}

// -----

// WHY: declined: 1 row is too few for 2 pieces of 16
// CHECK-LABEL: func.func @decode
// CHECK-NOT: halo.piece
func.func @decode(%x: !torch.vtensor<[1,1,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[1,1,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[1,1,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[1,1,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %group) : (!torch.vtensor<[1,1,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[1,1,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[1,1,16384],f16>) -> !torch.vtensor<[1,1,16384],f16>
  return %2 : !torch.vtensor<[1,1,16384],f16>
}

// -----

// WHY: declined: predicted {{[0-9.]+}} us in 2 pieces, {{[0-9.]+}} us whole, 128 rows
// CHECK-LABEL: func.func @small
// CHECK-NOT: halo.piece
func.func @small(%x: !torch.vtensor<[128,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[128,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[128,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[128,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %group) : (!torch.vtensor<[128,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[128,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[128,16384],f16>) -> !torch.vtensor<[128,16384],f16>
  return %2 : !torch.vtensor<[128,16384],f16>
}

// -----

// WHY: declined: it scatters dimension 0, which is one of rows
// CHECK-LABEL: func.func @rows
// CHECK-NOT: halo.piece
func.func @rows(%x: !torch.vtensor<[8192,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[1024,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[8192,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[8192,16384],f16>
  %1 = torch.operator "torch._c10d_functional.reduce_scatter_tensor"(%0, %sum, %int8, %group) : (!torch.vtensor<[8192,16384],f16>, !torch.str, !torch.int, !torch.str) -> !torch.vtensor<[1024,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[1024,16384],f16>) -> !torch.vtensor<[1024,16384],f16>
  return %2 : !torch.vtensor<[1024,16384],f16>
}

// -----

// WHY: declined: torch.aten.silu goes into it, no product
// CHECK-LABEL: func.func @activation
// CHECK-NOT: halo.piece
func.func @activation(%x: !torch.vtensor<[8192,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[8192,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[8192,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[8192,16384],f16>
  %3 = torch.aten.silu %0 : !torch.vtensor<[8192,16384],f16> -> !torch.vtensor<[8192,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%3, %sum, %group) : (!torch.vtensor<[8192,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[8192,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[8192,16384],f16>) -> !torch.vtensor<[8192,16384],f16>
  return %2 : !torch.vtensor<[8192,16384],f16>
}

// -----

// WHY: declined: what torch.aten.linear gives is used by other ops too
// CHECK-LABEL: func.func @read_twice
// CHECK-NOT: halo.piece
func.func @read_twice(%x: !torch.vtensor<[8192,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>) -> !torch.vtensor<[8192,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[8192,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[8192,16384],f16>
  %3 = torch.aten.mul.Tensor %0, %0 : !torch.vtensor<[8192,16384],f16>, !torch.vtensor<[8192,16384],f16> -> !torch.vtensor<[8192,16384],f16>
  %4 = torch.aten.mul.Tensor %3, %0 : !torch.vtensor<[8192,16384],f16>, !torch.vtensor<[8192,16384],f16> -> !torch.vtensor<[8192,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%4, %sum, %group) : (!torch.vtensor<[8192,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[8192,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[8192,16384],f16>) -> !torch.vtensor<[8192,16384],f16>
  return %2 : !torch.vtensor<[8192,16384],f16>
}

// -----

// WHY: declined: the sums !torch.vtensor<[4,2048,16384],f16> are combined with !torch.vtensor<[4,1,1],f16>, not row by row
// CHECK-LABEL: func.func @by_batch
// CHECK-NOT: halo.piece
func.func @by_batch(%x: !torch.vtensor<[4,2048,2048],f16>, %w: !torch.vtensor<[16384,2048],f16>, %b: !torch.vtensor<[4,1,1],f16>) -> !torch.vtensor<[4,2048,16384],f16> {
  %none = torch.constant.none
  %int8 = torch.constant.int 8
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %0 = torch.aten.linear %x, %w, %none : !torch.vtensor<[4,2048,2048],f16>, !torch.vtensor<[16384,2048],f16>, !torch.none -> !torch.vtensor<[4,2048,16384],f16>
  %3 = torch.aten.mul.Tensor %0, %b : !torch.vtensor<[4,2048,16384],f16>, !torch.vtensor<[4,1,1],f16> -> !torch.vtensor<[4,2048,16384],f16>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%3, %sum, %group) : (!torch.vtensor<[4,2048,16384],f16>, !torch.str, !torch.str) -> !torch.vtensor<[4,2048,16384],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[4,2048,16384],f16>) -> !torch.vtensor<[4,2048,16384],f16>
  return %2 : !torch.vtensor<[4,2048,16384],f16>
}

// -----

// WHY: declined: no product goes into it
// CHECK-LABEL: func.func @argument
// CHECK-NOT: halo.piece
func.func @argument(%x: !torch.vtensor<[8192,64],f16>) -> !torch.vtensor<[8192,64],f16> {
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%x, %sum, %group) : (!torch.vtensor<[8192,64],f16>, !torch.str, !torch.str) -> !torch.vtensor<[8192,64],f16>
  %2 = torch.operator "torch._c10d_functional.wait_tensor"(%1) : (!torch.vtensor<[8192,64],f16>) -> !torch.vtensor<[8192,64],f16>
  return %2 : !torch.vtensor<[8192,64],f16>
}

// WHY: overlap: 3 applied, 7 declined
