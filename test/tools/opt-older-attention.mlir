// RUN: halo-opt "%s" --halo-skip-masked-tiles --explain -o "%t" 2> "%t.err"
// RUN: FileCheck "%s" --input-file="%t"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"

// Attention as IREE up to 3.10 printed it, over several lines and with braces inside; what is said of
// it names its own line and column.
// CHECK: iree_linalg_ext.attention <indexing_maps = [{{.*}}], decomposition_config = {qk_attrs = {note = "} {"}}>
// WHY: opt-older-attention.mlir:15:8: halo-skip-masked-tiles/skip_masked_tiles declined: a dynamic number of KV heads
#q = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, k1)>
#k = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, k1)>
#v = affine_map<(b, h, m, n, k1, k2) -> (b, h, k2, n)>
#s = affine_map<(b, h, m, n, k1, k2) -> ()>
#o = affine_map<(b, h, m, n, k1, k2) -> (b, h, m, n)>
func.func @f(%q: tensor<4x?x64x32xf16>, %scale: f16, %out: tensor<4x?x64x32xf16>) -> tensor<4x?x64x32xf16> {
  %0 = iree_linalg_ext.attention {decomposition_config = {qk_attrs = {note = "} {"}},
      indexing_maps = [#q, #k, #v, #s, #o]} ins(%q, %q, %q, %scale : tensor<4x?x64x32xf16>, tensor<4x?x64x32xf16>, tensor<4x?x64x32xf16>, f16) outs(%out : tensor<4x?x64x32xf16>) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> tensor<4x?x64x32xf16>
  return %0 : tensor<4x?x64x32xf16>
}
