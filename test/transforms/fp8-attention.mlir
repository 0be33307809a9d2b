// RUN: halo-opt "%s" --halo-fp8-attention --cse --cse --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t.once"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-fp8-attention --cse --explain -o "%t.twice" 2> "%t.err"
// RUN: diff "%t.once" "%t.twice"
// RUN: halo-opt "%s" --halo-fp8-attention="probabilities=f16" | FileCheck "%s" --check-prefix=F16
// RUN: halo-opt "%t.once" --halo-skip-masked-tiles="target=gfx942" --halo-split-kv="target=gfx942" --cse | FileCheck "%s" --check-prefix=GPU

#q = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, k1)>
#k = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, k1)>
#v = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, n)>
#s = affine_map<(b, h, m, n, k1, k2) -> ()>
#o = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, n)>

// A cache in 8 bits: its scales go into the attention's scale and behind it.
// CHECK-LABEL: func.func @cache(
// CHECK: %[[KS:.*]] = tensor.extract %{{.*}}[] : tensor<f32>
// CHECK: %[[SCALE:.*]] = arith.mulf %{{.*}}, %[[KS]] : f32
// CHECK: %[[VS:.*]] = tensor.extract %{{.*}}[] : tensor<f32>
// CHECK: iree_linalg_ext.attention {{.*}} ins(%{{.*}}, %{{.*}}, %{{.*}}, %[[SCALE]] : tensor<2x4x1x64xf16>, tensor<2x4x?x64xf8E4M3FNUZ>, tensor<2x4x?x64xf8E4M3FNUZ>, f32) outs(%{{.*}} : tensor<2x4x1x64xf32>)
// CHECK: arith.mulf %{{.*}}, %[[VS]] : f32
// CHECK: arith.truncf %{{.*}} : f32 to f16
// WHY: keys and values are read in 8 bits, with 2 scales

// The kernel reads the codes and scales its result; nothing is left of the products with scales.
// GPU-LABEL: func.func @cache(
// GPU-NOT: linalg.generic
// GPU: flow.dispatch.region
// GPU: tensor.extract_slice {{.*}} tensor<8x?x64xf8E4M3FNUZ>
// GPU: VMFMA_F32_16x16x32_F16
func.func @cache(%q: tensor<2x4x1x64xf16>, %k8: !torch.vtensor<[2,4,?,64],f8E4M3FNUZ>, %v8: !torch.vtensor<[2,4,?,64],f8E4M3FNUZ>, %ks: !torch.vtensor<[],f32>, %vs: !torch.vtensor<[],f32>) -> tensor<2x4x1x64xf16> {
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %k32 = torch.prims.convert_element_type %k8, %int6 : !torch.vtensor<[2,4,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,4,?,64],f32>
  %v32 = torch.prims.convert_element_type %v8, %int6 : !torch.vtensor<[2,4,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,4,?,64],f32>
  %km = torch.aten.mul.Tensor %k32, %ks : !torch.vtensor<[2,4,?,64],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,4,?,64],f32>
  %vm = torch.aten.mul.Tensor %v32, %vs : !torch.vtensor<[2,4,?,64],f32>, !torch.vtensor<[],f32> -> !torch.vtensor<[2,4,?,64],f32>
  %k16 = torch.prims.convert_element_type %km, %int5 : !torch.vtensor<[2,4,?,64],f32>, !torch.int -> !torch.vtensor<[2,4,?,64],f16>
  %v16 = torch.prims.convert_element_type %vm, %int5 : !torch.vtensor<[2,4,?,64],f32>, !torch.int -> !torch.vtensor<[2,4,?,64],f16>
  %k = torch_c.to_builtin_tensor %k16 : !torch.vtensor<[2,4,?,64],f16> -> tensor<2x4x?x64xf16>
  %v = torch_c.to_builtin_tensor %v16 : !torch.vtensor<[2,4,?,64],f16> -> tensor<2x4x?x64xf16>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x1x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x1x64xf16>, tensor<2x4x?x64xf16>, tensor<2x4x?x64xf16>, f32) outs(%out : tensor<2x4x1x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x1x64xf16>
  return %a : tensor<2x4x1x64xf16>
}

// Queries too; the attribute says how the kernel rounds P, in one f8 and what is left in another.
// CHECK-LABEL: func.func @all(
// CHECK: iree_linalg_ext.attention {{.*}} {halo.probabilities = "f8x2"} {{.*}}f8E4M3FNUZ>, tensor<2x4x256x64xf8E4M3FNUZ>, tensor<2x4x256x64xf8E4M3FNUZ>
// CHECK-NOT: arith.mulf
// CHECK: return
// F16-LABEL: func.func @all(
// F16: halo.probabilities = "f16"
// WHY: queries, keys and values are read in 8 bits, with 0 scales

// GPU-LABEL: func.func @all(
// GPU: kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ
// GPU: arith.truncf %{{.*}} : f32 to f8E4M3FNUZ
// GPU: arith.subf
// GPU: arith.truncf %{{.*}} : f32 to f8E4M3FNUZ
// GPU: iree_tensor_ext.compute_barrier.start
// GPU: tensor<64x32xf8E4M3FNUZ>, tensor<64x32xf8E4M3FNUZ>) outs(%{{.*}} : tensor<64x64xf32>)
// GPU: iree_tensor_ext.compute_barrier.start
// GPU: tensor<64x32xf8E4M3FNUZ>, tensor<64x32xf8E4M3FNUZ>) outs(%{{.*}} : tensor<64x64xf32>)
// GPU-SAME: kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ
func.func @all(%q: tensor<2x4x256x64xf8E4M3FNUZ>, %k: tensor<2x4x256x64xf8E4M3FNUZ>, %v: tensor<2x4x256x64xf8E4M3FNUZ>) -> tensor<2x4x256x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x256x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x256x64xf8E4M3FNUZ>, tensor<2x4x256x64xf8E4M3FNUZ>, tensor<2x4x256x64xf8E4M3FNUZ>, f32) outs(%out : tensor<2x4x256x64xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x256x64xf32>
  return %a : tensor<2x4x256x64xf32>
}

// WHY: halo-fp8-attention/read_codes declined: key: a scale is not one number
func.func @per_head(%q: tensor<2x4x8x64xf16>, %k8: !torch.vtensor<[2,4,16,64],f8E4M3FNUZ>, %ks: !torch.vtensor<[4,1,1],f32>) -> tensor<2x4x8x64xf16> {
  %int6 = torch.constant.int 6
  %k32 = torch.prims.convert_element_type %k8, %int6 : !torch.vtensor<[2,4,16,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,4,16,64],f32>
  %km = torch.aten.mul.Tensor %k32, %ks : !torch.vtensor<[2,4,16,64],f32>, !torch.vtensor<[4,1,1],f32> -> !torch.vtensor<[2,4,16,64],f32>
  %int5 = torch.constant.int 5
  %k16 = torch.prims.convert_element_type %km, %int5 : !torch.vtensor<[2,4,16,64],f32>, !torch.int -> !torch.vtensor<[2,4,16,64],f16>
  %k = torch_c.to_builtin_tensor %k16 : !torch.vtensor<[2,4,16,64],f16> -> tensor<2x4x16x64xf16>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x8x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %k, %scale : tensor<2x4x8x64xf16>, tensor<2x4x16x64xf16>, tensor<2x4x16x64xf16>, f32) outs(%out : tensor<2x4x8x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x8x64xf16>
  return %a : tensor<2x4x8x64xf16>
}

// WHY: halo-fp8-attention/read_codes declined: query is f8E4M3FN; halo-ocp-to-fnuz makes it what gfx942 has
func.func @ocp(%q: tensor<2x4x256x64xf8E4M3FN>, %k: tensor<2x4x256x64xf8E4M3FNUZ>) -> tensor<2x4x256x64xf32> {
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x256x64xf32>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %k, %scale : tensor<2x4x256x64xf8E4M3FN>, tensor<2x4x256x64xf8E4M3FNUZ>, tensor<2x4x256x64xf8E4M3FNUZ>, f32) outs(%out : tensor<2x4x256x64xf32>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x256x64xf32>
  return %a : tensor<2x4x256x64xf32>
}

// Half in 8 bits stays as it is.
// WHY: halo-fp8-attention/read_codes declined: value: f16 is not dequantised from 8 bits
func.func @key_only(%q: tensor<2x4x8x64xf16>, %k8: !torch.vtensor<[2,4,16,64],f8E4M3FNUZ>, %v: tensor<2x4x16x64xf16>) -> tensor<2x4x8x64xf16> {
  %int5 = torch.constant.int 5
  %k16 = torch.prims.convert_element_type %k8, %int5 : !torch.vtensor<[2,4,16,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[2,4,16,64],f16>
  %k = torch_c.to_builtin_tensor %k16 : !torch.vtensor<[2,4,16,64],f16> -> tensor<2x4x16x64xf16>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<2x4x8x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q, #k, #v, #s, #o]> ins(%q, %k, %v, %scale : tensor<2x4x8x64xf16>, tensor<2x4x16x64xf16>, tensor<2x4x16x64xf16>, f32) outs(%out : tensor<2x4x8x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<2x4x8x64xf16>
  return %a : tensor<2x4x8x64xf16>
}

// Values of a transposed cache are read as they lie; also those of the only batch.
#q1 = affine_map<(h, m, n, k1, k2) -> (h, m, k1)>
#k1 = affine_map<(h, m, n, k1, k2) -> (h, k2, k1)>
#v1 = affine_map<(h, m, n, k1, k2) -> (h, k2, n)>
#s1 = affine_map<(h, m, n, k1, k2) -> ()>
#o1 = affine_map<(h, m, n, k1, k2) -> (h, m, n)>
// CHECK-LABEL: func.func @columns(
// CHECK: %[[ALL:.*]] = torch_c.to_builtin_tensor %{{.*}} : !torch.vtensor<[1,4,64,?],f8E4M3FNUZ> -> tensor<1x4x64x?xf8E4M3FNUZ>
// CHECK: %[[V:.*]] = tensor.extract_slice %[[ALL]]{{.*}} to tensor<4x64x?xf8E4M3FNUZ>
// CHECK: iree_linalg_ext.attention {{.*}} ins(%{{.*}}, %{{.*}}, %[[V]], %{{.*}} : tensor<4x8x64xf16>, tensor<4x?x64xf8E4M3FNUZ>, tensor<4x64x?xf8E4M3FNUZ>, f32)
// CHECK: return
func.func @columns(%q: tensor<4x8x64xf16>, %k8: !torch.vtensor<[1,4,?,64],f8E4M3FNUZ>, %v8: !torch.vtensor<[1,4,64,?],f8E4M3FNUZ>) -> tensor<4x8x64xf16> {
  %int5 = torch.constant.int 5
  %int2 = torch.constant.int 2
  %int3 = torch.constant.int 3
  %c2 = arith.constant 2 : index
  %rows = torch.aten.transpose.int %v8, %int2, %int3 : !torch.vtensor<[1,4,64,?],f8E4M3FNUZ>, !torch.int, !torch.int -> !torch.vtensor<[1,4,?,64],f8E4M3FNUZ>
  %k16 = torch.prims.convert_element_type %k8, %int5 : !torch.vtensor<[1,4,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[1,4,?,64],f16>
  %v16 = torch.prims.convert_element_type %rows, %int5 : !torch.vtensor<[1,4,?,64],f8E4M3FNUZ>, !torch.int -> !torch.vtensor<[1,4,?,64],f16>
  %kb = torch_c.to_builtin_tensor %k16 : !torch.vtensor<[1,4,?,64],f16> -> tensor<1x4x?x64xf16>
  %vb = torch_c.to_builtin_tensor %v16 : !torch.vtensor<[1,4,?,64],f16> -> tensor<1x4x?x64xf16>
  %n = tensor.dim %kb, %c2 : tensor<1x4x?x64xf16>
  %k = tensor.extract_slice %kb[0, 0, 0, 0] [1, 4, %n, 64] [1, 1, 1, 1] : tensor<1x4x?x64xf16> to tensor<4x?x64xf16>
  %v = tensor.extract_slice %vb[0, 0, 0, 0] [1, 4, %n, 64] [1, 1, 1, 1] : tensor<1x4x?x64xf16> to tensor<4x?x64xf16>
  %scale = arith.constant 0.125 : f32
  %out = tensor.empty() : tensor<4x8x64xf16>
  %a = iree_linalg_ext.attention <indexing_maps = [#q1, #k1, #v1, #s1, #o1]> ins(%q, %k, %v, %scale : tensor<4x8x64xf16>, tensor<4x?x64xf16>, tensor<4x?x64xf16>, f32) outs(%out : tensor<4x8x64xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x8x64xf16>
  return %a : tensor<4x8x64xf16>
}
