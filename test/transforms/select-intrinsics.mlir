// RUN: halo-opt "%s" --halo-select-intrinsics -o "%t.none" 2> "%t.err" || true
// RUN: FileCheck "%s" --check-prefix=OCP --input-file="%t.err"
// RUN: halo-opt "%S/Inputs/codes.mlir" --halo-select-intrinsics --canonicalize --cse --explain -o "%t.once" 2> "%t.err"
// RUN: FileCheck "%S/Inputs/codes.mlir" --input-file="%t.once"
// RUN: FileCheck "%S/Inputs/codes.mlir" --check-prefix=WHY --input-file="%t.err"
// RUN: halo-opt "%t.once" --halo-select-intrinsics --canonicalize --cse -o "%t.twice"
// RUN: diff "%t.once" "%t.twice"

// Types that gfx942 lacks are refused, not emulated.
// OCP: halo-opt: error: {{.*}}select-intrinsics.mlir:{{[0-9]+}}:{{[0-9]+}}: torch.prims.convert_element_type has OCP's 8-bit floats, which gfx942 would emulate without matrix instructions; run halo-ocp-to-fnuz first
func.func @ocp(%x: !torch.vtensor<[4,64],f32>) -> !torch.vtensor<[4,64],f8E4M3FN> {
  %int24 = torch.constant.int 24
  %0 = torch.prims.convert_element_type %x, %int24 : !torch.vtensor<[4,64],f32>, !torch.int -> !torch.vtensor<[4,64],f8E4M3FN>
  return %0 : !torch.vtensor<[4,64],f8E4M3FN>
}
