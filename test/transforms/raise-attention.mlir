// RUN: halo-opt "%s" --split-input-file --halo-raise-attention --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-raise-attention -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-raise-attention -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// Product, scale, added mask, softmax in f32 and back, dropout that is off: all of it goes.
// CHECK-LABEL: func.func @eager
// CHECK-NOT: torch.aten.softmax
// CHECK-NOT: torch.aten.matmul
// CHECK: %[[P:.*]] = torch.constant.float 0.0
// CHECK: %[[CAUSAL:.*]] = torch.constant.bool false
// CHECK: %[[SCALE:.*]] = torch.constant.float 1.250000e-01
// CHECK: %[[OUT:.*]] = torch.aten.scaled_dot_product_attention %arg0, %arg1, %arg2, %arg3, %[[P]], %[[CAUSAL]], %[[SCALE]], {{.*}} -> !torch.vtensor<[1,8,?,64],f16>
// CHECK: return %[[OUT]]
// WHY: raise-attention.mlir:{{[0-9]+}}:{{[0-9]+}}: halo-raise-attention/raise_attention: recognised attention written out, in f16; a mask; scale 0.125
func.func @eager(%q: !torch.vtensor<[1,8,?,64],f16>, %k: !torch.vtensor<[1,8,?,64],f16>, %v: !torch.vtensor<[1,8,?,64],f16>, %m: !torch.vtensor<[1,1,?,?],f16>) -> !torch.vtensor<[1,8,?,64],f16> {
  %none = torch.constant.none
  %false = torch.constant.bool false
  %zero = torch.constant.float 0.0
  %scale = torch.constant.float 0.125
  %int-1 = torch.constant.int -1
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %kt = torch.aten.transpose.int %k, %int2, %int3 : !torch.vtensor<[1,8,?,64],f16>, !torch.int, !torch.int -> !torch.vtensor<[1,8,64,?],f16>
  %0 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,?,64],f16>, !torch.vtensor<[1,8,64,?],f16> -> !torch.vtensor<[1,8,?,?],f16>
  %1 = torch.aten.mul.Scalar %0, %scale : !torch.vtensor<[1,8,?,?],f16>, !torch.float -> !torch.vtensor<[1,8,?,?],f16>
  %2 = torch.aten.add.Tensor %1, %m, %int1 : !torch.vtensor<[1,8,?,?],f16>, !torch.vtensor<[1,1,?,?],f16>, !torch.int -> !torch.vtensor<[1,8,?,?],f16>
  %3 = torch.aten.softmax.int %2, %int-1, %int6 : !torch.vtensor<[1,8,?,?],f16>, !torch.int, !torch.int -> !torch.vtensor<[1,8,?,?],f32>
  %4 = torch.aten.to.dtype %3, %int5, %false, %false, %none : !torch.vtensor<[1,8,?,?],f32>, !torch.int, !torch.bool, !torch.bool, !torch.none -> !torch.vtensor<[1,8,?,?],f16>
  %5 = torch.aten.dropout %4, %zero, %false : !torch.vtensor<[1,8,?,?],f16>, !torch.float, !torch.bool -> !torch.vtensor<[1,8,?,?],f16>
  %6 = torch.aten.matmul %5, %v : !torch.vtensor<[1,8,?,?],f16>, !torch.vtensor<[1,8,?,64],f16> -> !torch.vtensor<[1,8,?,64],f16>
  return %6 : !torch.vtensor<[1,8,?,64],f16>
}

// -----

// bmm on flattened heads; f16 that was widened stays f16, since the result goes back to it.
// CHECK-LABEL: func.func @flattened
// CHECK: %[[SCALE:.*]] = torch.constant.float 2.500000e-01
// CHECK: %[[OUT:.*]] = torch.aten.scaled_dot_product_attention %arg0, %arg1, %arg2, {{.*}}%[[SCALE]], {{.*}} -> !torch.vtensor<[2,4,9,16],f16>
// CHECK: torch.prims.convert_element_type %[[OUT]], {{.*}} -> !torch.vtensor<[2,4,9,16],f32>
// WHY: halo-raise-attention/raise_attention: recognised attention written out, in f16; no mask; scale 0.25
func.func @flattened(%q: !torch.vtensor<[2,4,9,16],f16>, %k: !torch.vtensor<[2,4,9,16],f16>, %v: !torch.vtensor<[2,4,9,16],f16>) -> !torch.vtensor<[2,4,9,16],f16> {
  %false = torch.constant.bool false
  %half = torch.constant.float 0.5
  %int-1 = torch.constant.int -1
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %int8 = torch.constant.int 8
  %int9 = torch.constant.int 9
  %int16 = torch.constant.int 16
  %flat = torch.prim.ListConstruct %int8, %int9, %int16 : (!torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %wide = torch.prim.ListConstruct %int2, %int4, %int9, %int16 : (!torch.int, !torch.int, !torch.int, !torch.int) -> !torch.list<int>
  %q0 = torch.prims.convert_element_type %q, %int6 : !torch.vtensor<[2,4,9,16],f16>, !torch.int -> !torch.vtensor<[2,4,9,16],f32>
  %k0 = torch.prims.convert_element_type %k, %int6 : !torch.vtensor<[2,4,9,16],f16>, !torch.int -> !torch.vtensor<[2,4,9,16],f32>
  %v0 = torch.prims.convert_element_type %v, %int6 : !torch.vtensor<[2,4,9,16],f16>, !torch.int -> !torch.vtensor<[2,4,9,16],f32>
  %q1 = torch.aten.mul.Scalar %q0, %half : !torch.vtensor<[2,4,9,16],f32>, !torch.float -> !torch.vtensor<[2,4,9,16],f32>
  %k1 = torch.aten.mul.Scalar %k0, %half : !torch.vtensor<[2,4,9,16],f32>, !torch.float -> !torch.vtensor<[2,4,9,16],f32>
  %q2 = torch.aten.view %q1, %flat : !torch.vtensor<[2,4,9,16],f32>, !torch.list<int> -> !torch.vtensor<[8,9,16],f32>
  %k2 = torch.aten.view %k1, %flat : !torch.vtensor<[2,4,9,16],f32>, !torch.list<int> -> !torch.vtensor<[8,9,16],f32>
  %v2 = torch.aten.view %v0, %flat : !torch.vtensor<[2,4,9,16],f32>, !torch.list<int> -> !torch.vtensor<[8,9,16],f32>
  %kt = torch.aten.transpose.int %k2, %int1, %int2 : !torch.vtensor<[8,9,16],f32>, !torch.int, !torch.int -> !torch.vtensor<[8,16,9],f32>
  %0 = torch.aten.bmm %q2, %kt : !torch.vtensor<[8,9,16],f32>, !torch.vtensor<[8,16,9],f32> -> !torch.vtensor<[8,9,9],f32>
  %1 = torch.aten._softmax %0, %int-1, %false : !torch.vtensor<[8,9,9],f32>, !torch.int, !torch.bool -> !torch.vtensor<[8,9,9],f32>
  %2 = torch.aten.bmm %1, %v2 : !torch.vtensor<[8,9,9],f32>, !torch.vtensor<[8,9,16],f32> -> !torch.vtensor<[8,9,16],f32>
  %3 = torch.aten.view %2, %wide : !torch.vtensor<[8,9,16],f32>, !torch.list<int> -> !torch.vtensor<[2,4,9,16],f32>
  %4 = torch.prims.convert_element_type %3, %int5 : !torch.vtensor<[2,4,9,16],f32>, !torch.int -> !torch.vtensor<[2,4,9,16],f16>
  return %4 : !torch.vtensor<[2,4,9,16],f16>
}

// -----

// Heads in groups, (B, KV, G, M, D): key and value keep their 2 heads.
// CHECK-LABEL: func.func @grouped
// CHECK: %[[Q:.*]] = torch.aten.view %arg0, {{.*}} -> !torch.vtensor<[1,8,?,64],f32>
// CHECK: %[[GQA:.*]] = torch.constant.bool true
// CHECK: %[[OUT:.*]] = torch.aten.scaled_dot_product_attention %[[Q]], %arg1, %arg2, {{.*}} %[[GQA]] : {{.*}} -> !torch.vtensor<[1,8,?,64],f32>
// CHECK: torch.aten.view %[[OUT]], {{.*}} -> !torch.vtensor<[1,2,4,?,64],f32>
// WHY: halo-raise-attention/raise_attention: recognised attention written out, in f32; a mask; scale 1
func.func @grouped(%q: !torch.vtensor<[1,2,4,?,64],f32>, %k: !torch.vtensor<[1,2,?,64],f32>, %v: !torch.vtensor<[1,2,?,64],f32>, %drop: !torch.vtensor<[?,?],i1>) -> !torch.vtensor<[1,2,4,?,64],f32> {
  %none = torch.constant.none
  %inf = torch.constant.float 0xFFF0000000000000
  %int-1 = torch.constant.int -1
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %int4 = torch.constant.int 4
  %k1 = torch.aten.unsqueeze %k, %int2 : !torch.vtensor<[1,2,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,1,?,64],f32>
  %v1 = torch.aten.unsqueeze %v, %int2 : !torch.vtensor<[1,2,?,64],f32>, !torch.int -> !torch.vtensor<[1,2,1,?,64],f32>
  %kt = torch.aten.transpose.int %k1, %int3, %int4 : !torch.vtensor<[1,2,1,?,64],f32>, !torch.int, !torch.int -> !torch.vtensor<[1,2,1,64,?],f32>
  %0 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,2,4,?,64],f32>, !torch.vtensor<[1,2,1,64,?],f32> -> !torch.vtensor<[1,2,4,?,?],f32>
  %1 = torch.aten.masked_fill.Scalar %0, %drop, %inf : !torch.vtensor<[1,2,4,?,?],f32>, !torch.vtensor<[?,?],i1>, !torch.float -> !torch.vtensor<[1,2,4,?,?],f32>
  %2 = torch.aten.softmax.int %1, %int-1, %none : !torch.vtensor<[1,2,4,?,?],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,2,4,?,?],f32>
  %3 = torch.aten.matmul %2, %v1 : !torch.vtensor<[1,2,4,?,?],f32>, !torch.vtensor<[1,2,1,?,64],f32> -> !torch.vtensor<[1,2,4,?,64],f32>
  return %3 : !torch.vtensor<[1,2,4,?,64],f32>
}

// -----

// A product that weighs nothing with a softmax is passed over in silence; the rest says why.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-11: torch.aten.matmul
// WHY: halo-raise-attention/raise_attention declined: softmax is over axis 2, not the last
// WHY: halo-raise-attention/raise_attention declined: what torch.aten.softmax.int gives is used by func.return as well
// WHY: halo-raise-attention/raise_attention declined: dropout is 0.1, not 0
// WHY: halo-raise-attention/raise_attention declined: the scale is applied to the mask as well
// WHY: halo-raise-attention/raise_attention declined: scores pass through torch.aten.tanh
// WHY: halo-raise-attention/raise_attention: 3 applied, 5 declined
func.func @declined(%q: !torch.vtensor<[1,8,9,64],f32>, %kt: !torch.vtensor<[1,8,64,9],f32>, %v: !torch.vtensor<[1,8,9,64],f32>, %m: !torch.vtensor<[9,9],f32>) -> !torch.vtensor<[1,8,9,9],f32> {
  %none = torch.constant.none
  %true = torch.constant.bool true
  %tenth = torch.constant.float 0.1
  %int-1 = torch.constant.int -1
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %s0 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %w0 = torch.aten.softmax.int %s0, %int2, %none : !torch.vtensor<[1,8,9,9],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,8,9,9],f32>
  %0 = torch.aten.matmul %w0, %v : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[1,8,9,64],f32> -> !torch.vtensor<[1,8,9,64],f32>
  %s1 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %w1 = torch.aten.softmax.int %s1, %int-1, %none : !torch.vtensor<[1,8,9,9],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,8,9,9],f32>
  %1 = torch.aten.matmul %w1, %v : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[1,8,9,64],f32> -> !torch.vtensor<[1,8,9,64],f32>
  %s2 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %w2 = torch.aten.softmax.int %s2, %int-1, %none : !torch.vtensor<[1,8,9,9],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,8,9,9],f32>
  %d2 = torch.aten.dropout %w2, %tenth, %true : !torch.vtensor<[1,8,9,9],f32>, !torch.float, !torch.bool -> !torch.vtensor<[1,8,9,9],f32>
  %2 = torch.aten.matmul %d2, %v : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[1,8,9,64],f32> -> !torch.vtensor<[1,8,9,64],f32>
  %s3 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %a3 = torch.aten.add.Tensor %s3, %m, %int1 : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[9,9],f32>, !torch.int -> !torch.vtensor<[1,8,9,9],f32>
  %t3 = torch.aten.mul.Scalar %a3, %tenth : !torch.vtensor<[1,8,9,9],f32>, !torch.float -> !torch.vtensor<[1,8,9,9],f32>
  %w3 = torch.aten.softmax.int %t3, %int-1, %none : !torch.vtensor<[1,8,9,9],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,8,9,9],f32>
  %3 = torch.aten.matmul %w3, %v : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[1,8,9,64],f32> -> !torch.vtensor<[1,8,9,64],f32>
  %s4 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %c4 = torch.aten.tanh %s4 : !torch.vtensor<[1,8,9,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  %w4 = torch.aten.softmax.int %c4, %int-1, %none : !torch.vtensor<[1,8,9,9],f32>, !torch.int, !torch.none -> !torch.vtensor<[1,8,9,9],f32>
  %4 = torch.aten.matmul %w4, %v : !torch.vtensor<[1,8,9,9],f32>, !torch.vtensor<[1,8,9,64],f32> -> !torch.vtensor<[1,8,9,64],f32>
  %5 = torch.aten.matmul %q, %kt : !torch.vtensor<[1,8,9,64],f32>, !torch.vtensor<[1,8,64,9],f32> -> !torch.vtensor<[1,8,9,9],f32>
  return %w1 : !torch.vtensor<[1,8,9,9],f32>
}
