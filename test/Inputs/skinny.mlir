// A row times 128 columns, the product of K and V in decode at TP8: stock IREE 3.13 gives gfx942 two
// workgroups for it, each with more rows than its registers hold.
#lhs = affine_map<(n, k) -> (k)>
#rhs = affine_map<(n, k) -> (n, k)>
#out = affine_map<(n, k) -> (n)>

func.func @skinny(%x: tensor<4096xf16>, %w: tensor<128x4096xf16>) -> tensor<128xf16> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128xf32>) -> tensor<128xf32>
  %0 = linalg.generic {
      indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : tensor<4096xf16>, tensor<128x4096xf16>) outs(%f : tensor<128xf32>) {
    ^bb0(%a: f16, %b: f16, %sum: f32):
      %1 = arith.extf %a : f16 to f32
      %2 = arith.extf %b : f16 to f32
      %3 = arith.mulf %1, %2 : f32
      %4 = arith.addf %sum, %3 : f32
      linalg.yield %4 : f32
  } -> tensor<128xf32>
  %g = tensor.empty() : tensor<128xf16>
  %5 = linalg.generic {
      indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>],
      iterator_types = ["parallel"]}
      ins(%0 : tensor<128xf32>) outs(%g : tensor<128xf16>) {
    ^bb0(%a: f32, %b: f16):
      %6 = arith.truncf %a : f32 to f16
      linalg.yield %6 : f16
  } -> tensor<128xf16>
  return %5 : tensor<128xf16>
}
