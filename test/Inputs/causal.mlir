// One causal attention of Llama 3.1 8B with a sequence that is a multiple of 64.
func.func @prefill(%q: !torch.vtensor<[1,32,?,128],f16>, %k: !torch.vtensor<[1,8,?,128],f16>, %v: !torch.vtensor<[1,8,?,128],f16>) -> !torch.vtensor<[1,32,?,128],f16> {
  %s0 = torch.symbolic_int "s0" {min_val = 1, max_val = 128} : !torch.int
  torch.bind_symbolic_shape %q, [%s0], affine_map<()[s0] -> (1, 32, s0 * 64, 128)> : !torch.vtensor<[1,32,?,128],f16>
  torch.bind_symbolic_shape %k, [%s0], affine_map<()[s0] -> (1, 8, s0 * 64, 128)> : !torch.vtensor<[1,8,?,128],f16>
  torch.bind_symbolic_shape %v, [%s0], affine_map<()[s0] -> (1, 8, s0 * 64, 128)> : !torch.vtensor<[1,8,?,128],f16>
  %none = torch.constant.none
  %dropout = torch.constant.float 0.0
  %true = torch.constant.bool true
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, %none, %dropout, %true, %none, %true : !torch.vtensor<[1,32,?,128],f16>, !torch.vtensor<[1,8,?,128],f16>, !torch.vtensor<[1,8,?,128],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[1,32,?,128],f16>
  return %0 : !torch.vtensor<[1,32,?,128],f16>
}
