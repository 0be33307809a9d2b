// RUN: halo-opt "%s" --halo-sdpa-to-attention --explain=json -o /dev/null 2>"%t.json"
// RUN: %python -c "import json; d = json.load(open(r'%t.json')); print(d['applied'], d['declined'][0]['reason'])" | FileCheck "%s"
// CHECK: [] query has rank 3, not 4
func.func @f(%q: !torch.vtensor<[8,?,64],f16>) {
  %none = torch.constant.none
  %zero = torch.constant.float 0.0
  %false = torch.constant.bool false
  %0 = torch.aten.scaled_dot_product_attention %q, %q, %q, %none, %zero, %false, %none, %false : !torch.vtensor<[8,?,64],f16>, !torch.vtensor<[8,?,64],f16>, !torch.vtensor<[8,?,64],f16>, !torch.none, !torch.float, !torch.bool, !torch.none, !torch.bool -> !torch.vtensor<[8,?,64],f16>
  return
}
