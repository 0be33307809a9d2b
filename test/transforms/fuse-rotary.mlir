// RUN: halo-opt "%s" --split-input-file --halo-fuse-rotary --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%s" --split-input-file --halo-fuse-rotary -o "%t.once"
// RUN: halo-opt "%t.once" --split-input-file --halo-fuse-rotary -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// Hugging Face's form, dynamic sequence.
// CHECK-LABEL: func.func @dynamic
// CHECK: %[[X:.*]] = torch_c.to_builtin_tensor %arg0
// CHECK: %[[SPLIT:.*]] = tensor.expand_shape %[[X]] {{.*}} into tensor<1x8x?x2x16xf16>
// CHECK: %[[COS:.*]] = tensor.expand_shape {{.*}} into tensor<?x2x16xf16>
// CHECK: %[[SIN:.*]] = tensor.expand_shape {{.*}} into tensor<?x2x16xf16>
// CHECK: linalg.generic {{.*}} ins(%[[COS]], %[[SIN]] : {{.*}}) outs({{.*}} : tensor<1x8x?x2x16xf16>)
// CHECK: %[[OWN:.*]] = tensor.extract %[[SPLIT]]
// CHECK: %[[OTHER:.*]] = tensor.extract %[[SPLIT]]
// CHECK: arith.negf %[[OTHER]]
// CHECK: tensor.collapse_shape {{.*}} into tensor<1x8x?x32xf16>
func.func @dynamic(%x: !torch.vtensor<[1,8,?,32],f16>, %cos: !torch.vtensor<[1,1,?,32],f16>, %sin: !torch.vtensor<[1,1,?,32],f16>) -> !torch.vtensor<[1,8,?,32],f16> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int3 = torch.constant.int 3
  %int-1 = torch.constant.int -1
  %int16 = torch.constant.int 16
  %end = torch.constant.int 9223372036854775807
  %0 = torch.aten.mul.Tensor %x, %cos : !torch.vtensor<[1,8,?,32],f16>, !torch.vtensor<[1,1,?,32],f16> -> !torch.vtensor<[1,8,?,32],f16>
  %1 = torch.aten.slice.Tensor %x, %int3, %int0, %int16, %int1 : !torch.vtensor<[1,8,?,32],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,?,16],f16>
  %2 = torch.aten.slice.Tensor %x, %int3, %int16, %end, %int1 : !torch.vtensor<[1,8,?,32],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,?,16],f16>
  %3 = torch.aten.neg %2 : !torch.vtensor<[1,8,?,16],f16> -> !torch.vtensor<[1,8,?,16],f16>
  %4 = torch.prim.ListConstruct %3, %1 : (!torch.vtensor<[1,8,?,16],f16>, !torch.vtensor<[1,8,?,16],f16>) -> !torch.list<vtensor>
  %5 = torch.aten.cat %4, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[1,8,?,32],f16>
  %6 = torch.aten.mul.Tensor %5, %sin : !torch.vtensor<[1,8,?,32],f16>, !torch.vtensor<[1,1,?,32],f16> -> !torch.vtensor<[1,8,?,32],f16>
  %7 = torch.aten.add.Tensor %0, %6, %int1 : !torch.vtensor<[1,8,?,32],f16>, !torch.vtensor<[1,8,?,32],f16>, !torch.int -> !torch.vtensor<[1,8,?,32],f16>
  return %7 : !torch.vtensor<[1,8,?,32],f16>
}

// -----

// A padded query: 4 rows of each KV head become 16, head 4h + r is read for row r.
// CHECK-LABEL: func.func @padded
// CHECK: linalg.generic {{.*}} outs({{.*}} : tensor<3x2x16x2x16xf32>)
// CHECK: arith.minui
// CHECK: arith.cmpi ult
// CHECK: %[[ROWS:.*]] = tensor.collapse_shape {{.*}} into tensor<3x2x16x32xf32>
// CHECK-NOT: tensor.pad
// CHECK: return %[[ROWS]]
func.func @padded(%x: !torch.vtensor<[3,8,1,32],f32>, %cos: !torch.vtensor<[3,1,1,32],f32>, %sin: !torch.vtensor<[3,1,1,32],f32>) -> tensor<3x2x16x32xf32> {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %int16 = torch.constant.int 16
  %int32 = torch.constant.int 32
  %zero = arith.constant 0.0 : f32
  %0 = torch.aten.mul.Tensor %x, %cos : !torch.vtensor<[3,8,1,32],f32>, !torch.vtensor<[3,1,1,32],f32> -> !torch.vtensor<[3,8,1,32],f32>
  %1 = torch.aten.slice.Tensor %x, %int-1, %int0, %int16, %int1 : !torch.vtensor<[3,8,1,32],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[3,8,1,16],f32>
  %2 = torch.aten.slice.Tensor %x, %int-1, %int16, %int32, %int1 : !torch.vtensor<[3,8,1,32],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[3,8,1,16],f32>
  %3 = torch.aten.neg %2 : !torch.vtensor<[3,8,1,16],f32> -> !torch.vtensor<[3,8,1,16],f32>
  %4 = torch.prim.ListConstruct %3, %1 : (!torch.vtensor<[3,8,1,16],f32>, !torch.vtensor<[3,8,1,16],f32>) -> !torch.list<vtensor>
  %5 = torch.aten.cat %4, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[3,8,1,32],f32>
  %6 = torch.aten.mul.Tensor %5, %sin : !torch.vtensor<[3,8,1,32],f32>, !torch.vtensor<[3,1,1,32],f32> -> !torch.vtensor<[3,8,1,32],f32>
  %7 = torch.aten.add.Tensor %0, %6, %int1 : !torch.vtensor<[3,8,1,32],f32>, !torch.vtensor<[3,8,1,32],f32>, !torch.int -> !torch.vtensor<[3,8,1,32],f32>
  %8 = torch_c.to_builtin_tensor %7 : !torch.vtensor<[3,8,1,32],f32> -> tensor<3x8x1x32xf32>
  %9 = tensor.collapse_shape %8 [[0], [1, 2], [3]] : tensor<3x8x1x32xf32> into tensor<3x8x32xf32>
  %10 = tensor.expand_shape %9 [[0], [1, 2], [3]] output_shape [3, 2, 4, 32] : tensor<3x8x32xf32> into tensor<3x2x4x32xf32>
  %11 = tensor.pad %10 low[0, 0, 0, 0] high[0, 0, 12, 0] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %zero : f32
  } : tensor<3x2x4x32xf32> to tensor<3x2x16x32xf32>
  return %11 : tensor<3x2x16x32xf32>
}

// -----

// The angles have another type; a dynamic axis could have to be broadcast.
// CHECK-LABEL: func.func @declined
// CHECK-COUNT-2: torch.aten.cat
// CHECK-NOT: linalg.generic
// WHY: declined: cos is !torch.vtensor<[64,32],f32> but what is rotated !torch.vtensor<[1,8,64,32],f16>
// WHY: declined: sin is !torch.vtensor<[?,32],f32> but what is rotated !torch.vtensor<[1,8,64,32],f32>
// WHY: halo-fuse-rotary/fuse_padded_query: 1 applied, 0 declined
// WHY: halo-fuse-rotary/fuse_rotate_half: 1 applied, 2 declined
func.func @declined(%x: !torch.vtensor<[1,8,64,32],f16>, %y: !torch.vtensor<[1,8,64,32],f32>, %cos: !torch.vtensor<[64,32],f32>, %sin: !torch.vtensor<[?,32],f32>) -> (!torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[1,8,64,32],f32>) {
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int-1 = torch.constant.int -1
  %int16 = torch.constant.int 16
  %int32 = torch.constant.int 32
  %0 = torch.aten.mul.Tensor %x, %cos : !torch.vtensor<[1,8,64,32],f16>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[1,8,64,32],f32>
  %1 = torch.aten.slice.Tensor %x, %int-1, %int0, %int16, %int1 : !torch.vtensor<[1,8,64,32],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,64,16],f16>
  %2 = torch.aten.slice.Tensor %x, %int-1, %int16, %int32, %int1 : !torch.vtensor<[1,8,64,32],f16>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,64,16],f16>
  %3 = torch.aten.neg %2 : !torch.vtensor<[1,8,64,16],f16> -> !torch.vtensor<[1,8,64,16],f16>
  %4 = torch.prim.ListConstruct %3, %1 : (!torch.vtensor<[1,8,64,16],f16>, !torch.vtensor<[1,8,64,16],f16>) -> !torch.list<vtensor>
  %5 = torch.aten.cat %4, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[1,8,64,32],f16>
  %6 = torch.aten.mul.Tensor %5, %cos : !torch.vtensor<[1,8,64,32],f16>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[1,8,64,32],f32>
  %7 = torch.aten.add.Tensor %0, %6, %int1 : !torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[1,8,64,32],f32>, !torch.int -> !torch.vtensor<[1,8,64,32],f32>
  %8 = torch.aten.mul.Tensor %y, %cos : !torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[64,32],f32> -> !torch.vtensor<[1,8,64,32],f32>
  %9 = torch.aten.slice.Tensor %y, %int-1, %int0, %int16, %int1 : !torch.vtensor<[1,8,64,32],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,64,16],f32>
  %10 = torch.aten.slice.Tensor %y, %int-1, %int16, %int32, %int1 : !torch.vtensor<[1,8,64,32],f32>, !torch.int, !torch.int, !torch.int, !torch.int -> !torch.vtensor<[1,8,64,16],f32>
  %11 = torch.aten.neg %10 : !torch.vtensor<[1,8,64,16],f32> -> !torch.vtensor<[1,8,64,16],f32>
  %12 = torch.prim.ListConstruct %11, %9 : (!torch.vtensor<[1,8,64,16],f32>, !torch.vtensor<[1,8,64,16],f32>) -> !torch.list<vtensor>
  %13 = torch.aten.cat %12, %int-1 : !torch.list<vtensor>, !torch.int -> !torch.vtensor<[1,8,64,32],f32>
  %14 = torch.aten.mul.Tensor %13, %sin : !torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[?,32],f32> -> !torch.vtensor<[1,8,64,32],f32>
  %15 = torch.aten.add.Tensor %8, %14, %int1 : !torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[1,8,64,32],f32>, !torch.int -> !torch.vtensor<[1,8,64,32],f32>
  return %7, %15 : !torch.vtensor<[1,8,64,32],f32>, !torch.vtensor<[1,8,64,32],f32>
}
