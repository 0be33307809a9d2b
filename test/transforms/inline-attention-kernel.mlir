// RUN: halo-opt "%s" --split-input-file --halo-inline-attention-kernel --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-inline-attention-kernel -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-inline-attention-kernel -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// 8 bits stay 8 bits, the result is f32, the scale is the tensor's; every batch row gets its mask,
// though the exporter selects row 0's. Of a call's operands, only those that it has are used.
// CHECK-LABEL: func.func @of_each_row
// CHECK: %[[SCALE:.*]] = tensor.extract %{{.*}}[] : tensor<f32>
// CHECK: %[[KEEP:.*]] = linalg.generic {{.*}} ins({{.*}} : tensor<4xi64>) outs({{.*}} : tensor<4x?x?xi1>)
// CHECK: arith.cmpi slt
// CHECK: %[[OUT:.*]] = iree_linalg_ext.attention {{.*}} ins({{.*}}, %[[SCALE]], %[[KEEP]] : tensor<4x8x?x32xf8E4M3FNUZ>, tensor<4x8x?x32xf8E4M3FNUZ>, tensor<4x8x?x32xf8E4M3FNUZ>, f32, tensor<4x?x?xi1>) outs({{.*}} : tensor<4x8x?x32xf32>)
// CHECK: tensor.cast {{.*}} : tensor<4x8x?x32xf32> to tensor<?x?x?x32xf32>
// CHECK-NOT: util.call
// WHY: inline-attention-kernel.mlir:{{[0-9]+}}:{{[0-9]+}}: halo-inline-attention-kernel/inline_attention_kernel: recognised length bound (k < arg1[b]), for each batch row where the exporter takes row 0's for all; 1 query head per KV head; scale computed
#q = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
#k = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d4)>
#v = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d3)>
#s = affine_map<(d0, d1, d2, d3, d4, d5) -> ()>
#m = affine_map<(d0, d1, d2, d3, d4, d5) -> (d2, d5)>
#o = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
func.func @of_each_row(%q: !torch.vtensor<[4,8,?,32],f8E4M3FNUZ>, %lengths: !torch.vtensor<[4],si64>, %scale: tensor<f32>) -> !torch.vtensor<[4,8,?,32],f32> {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %zero = torch.constant.float 0.0
  %lowest = torch.constant.float -6.550400e+04
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int5 = torch.constant.int 5
  %cpu = torch.constant.device "cpu"
  %size = torch.aten.size.int %q, %int2 : !torch.vtensor<[4,8,?,32],f8E4M3FNUZ>, !torch.int -> !torch.int
  %j = torch.aten.arange %size, %none, %none, %cpu, %false : !torch.int, !torch.none, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[?],si64>
  %l = torch.aten.unsqueeze %lengths, %int1 : !torch.vtensor<[4],si64>, !torch.int -> !torch.vtensor<[4,1],si64>
  %drop = torch.aten.ge.Tensor %j, %l : !torch.vtensor<[?],si64>, !torch.vtensor<[4,1],si64> -> !torch.vtensor<[4,?],i1>
  %drop1 = torch.aten.unsqueeze %drop, %int1 : !torch.vtensor<[4,?],i1>, !torch.int -> !torch.vtensor<[4,1,?],i1>
  %drop2 = torch.aten.unsqueeze %drop1, %int1 : !torch.vtensor<[4,1,?],i1>, !torch.int -> !torch.vtensor<[4,1,1,?],i1>
  %sizes = torch.prim.ListConstruct %int1, %int1, %size, %size : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %full = torch.aten.full %sizes, %zero, %int5, %none, %cpu, %false : !torch.list<int>, !torch.float, !torch.int, !torch.none, !torch.Device, !torch.bool -> !torch.vtensor<[1,1,?,?],f16>
  %mask = torch.aten.masked_fill.Scalar %full, %drop2, %lowest : !torch.vtensor<[1,1,?,?],f16>, !torch.vtensor<[4,1,1,?],i1>, !torch.float -> !torch.vtensor<[4,1,?,?],f16>
  %row = torch.aten.select.int %mask, %int0, %int0 : !torch.vtensor<[4,1,?,?],f16>, !torch.int, !torch.int -> !torch.vtensor<[1,?,?],f16>
  %one = torch.aten.select.int %row, %int0, %int0 : !torch.vtensor<[1,?,?],f16>, !torch.int, !torch.int -> !torch.vtensor<[?,?],f16>
  %q1 = torch_c.to_builtin_tensor %q : !torch.vtensor<[4,8,?,32],f8E4M3FNUZ> -> tensor<4x8x?x32xf8E4M3FNUZ>
  %q2 = tensor.cast %q1 : tensor<4x8x?x32xf8E4M3FNUZ> to tensor<?x?x?x32xf8E4M3FNUZ>
  %m1 = torch_c.to_builtin_tensor %one : !torch.vtensor<[?,?],f16> -> tensor<?x?xf16>
  %0 = util.call @attention(%q2, %q2, %q2, %m1, %scale) : (tensor<?x?x?x32xf8E4M3FNUZ>, tensor<?x?x?x32xf8E4M3FNUZ>, tensor<?x?x?x32xf8E4M3FNUZ>, tensor<?x?xf16>, tensor<f32>) -> tensor<?x?x?x32xf32>
  %1 = tensor.cast %0 : tensor<?x?x?x32xf32> to tensor<4x8x?x32xf32>
  %2 = torch_c.from_builtin_tensor %1 : tensor<4x8x?x32xf32> -> !torch.vtensor<[4,8,?,32],f32>
  return %2 : !torch.vtensor<[4,8,?,32],f32>
}
util.func private @attention(%q: tensor<?x?x?x32xf8E4M3FNUZ>, %k: tensor<?x?x?x32xf8E4M3FNUZ>, %v: tensor<?x?x?x32xf8E4M3FNUZ>, %m: tensor<?x?xf16>, %s: tensor<f32>) -> tensor<?x?x?x32xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %b = tensor.dim %q, %c0 : tensor<?x?x?x32xf8E4M3FNUZ>
  %h = tensor.dim %q, %c1 : tensor<?x?x?x32xf8E4M3FNUZ>
  %r = tensor.dim %q, %c2 : tensor<?x?x?x32xf8E4M3FNUZ>
  %e = tensor.empty(%b, %h, %r) : tensor<?x?x?x32xf32>
  %scale = tensor.extract %s[] : tensor<f32>
  %0 = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #m, #o]> ins(%q, %k, %v, %scale, %m : tensor<?x?x?x32xf8E4M3FNUZ>, tensor<?x?x?x32xf8E4M3FNUZ>, tensor<?x?x?x32xf8E4M3FNUZ>, f32, tensor<?x?xf16>) outs(%e : tensor<?x?x?x32xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<?x?x?x32xf32>
  util.return %0 : tensor<?x?x?x32xf32>
}

// -----

// A kernel that changes its scores stays; a call of another function with such a name is no match.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-2: util.call
// WHY: halo-inline-attention-kernel/inline_attention_kernel declined: the kernel's attention modifies its scores
// WHY: halo-inline-attention-kernel/inline_attention_kernel: 1 applied, 1 declined
#q = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
#k = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d4)>
#v = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d3)>
#s = affine_map<(d0, d1, d2, d3, d4, d5) -> ()>
#o = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
func.func @declined(%q: !torch.vtensor<[1,8,9,32],f16>) -> (tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>) {
  %q1 = torch_c.to_builtin_tensor %q : !torch.vtensor<[1,8,9,32],f16> -> tensor<1x8x9x32xf16>
  %0 = util.call @capped_attention(%q1, %q1, %q1) : (tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>) -> tensor<1x8x9x32xf16>
  %1 = util.call @attention_cache(%q1) : (tensor<1x8x9x32xf16>) -> tensor<1x8x9x32xf16>
  return %0, %1 : tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>
}
util.func private @capped_attention(%q: tensor<1x8x9x32xf16>, %k: tensor<1x8x9x32xf16>, %v: tensor<1x8x9x32xf16>) -> tensor<1x8x9x32xf16> {
  %scale = arith.constant 0.5 : f32
  %e = tensor.empty() : tensor<1x8x9x32xf16>
  %0 = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>, tensor<1x8x9x32xf16>, f32) outs(%e : tensor<1x8x9x32xf16>) {
  ^bb0(%score: f32):
    %capped = math.tanh %score : f32
    iree_linalg_ext.yield %capped : f32
  } -> tensor<1x8x9x32xf16>
  util.return %0 : tensor<1x8x9x32xf16>
}
util.func private @attention_cache(%q: tensor<1x8x9x32xf16>) -> tensor<1x8x9x32xf16> {
  util.return %q : tensor<1x8x9x32xf16>
}
