// One line each, with the place.

// RUN: not halo-opt "%s" --halo-lower-collectives 2>&1 | FileCheck "%s" --check-prefix=RANKS
// RANKS: halo-opt: error: {{.*}}lower-collectives-errors.mlir: the module does not say its number of ranks (halo.ranks); give ranks=N

// RUN: not halo-opt "%s" --halo-lower-collectives=ranks=2 2>&1 | FileCheck "%s" --check-prefix=MESHES
// MESHES: halo-opt: error: {{.*}}lower-collectives-errors.mlir:{{[0-9]+}}:8: group 'dp' beside 'tp': a module has one group of ranks

// RUN: not halo-opt "%s" --halo-lower-collectives="ranks=2 group=world" 2>&1 | FileCheck "%s" --check-prefix=GROUP
// GROUP: lower-collectives-errors.mlir:{{[0-9]+}}:8: unknown group 'tp'; the group is 'world'

// RUN: not halo-opt "%s" --halo-lower-collectives="ranks=2 chunk=0" 2>&1 | FileCheck "%s" --check-prefix=CHUNK
// CHUNK: halo-opt: error: halo-lower-collectives: option 'chunk' is at least 1, not 0

// RUN: not halo-opt "%s" --halo-lower-collectives="ranks=2 to=mpi" 2>&1 | FileCheck "%s" --check-prefix=TO
// TO: halo-opt: error: halo-lower-collectives: option 'to' is one of transfer|ccl, not 'mpi'

func.func @f(%x: !torch.vtensor<[4],f32>) -> !torch.vtensor<[4],f32> {
  %sum = torch.constant.str "sum"
  %tp = torch.constant.str "tp"
  %dp = torch.constant.str "dp"
  %0 = torch.operator "torch._c10d_functional.all_reduce"(%x, %sum, %tp) : (!torch.vtensor<[4],f32>, !torch.str, !torch.str) -> !torch.vtensor<[4],f32>
  %1 = torch.operator "torch._c10d_functional.all_reduce"(%0, %sum, %dp) : (!torch.vtensor<[4],f32>, !torch.str, !torch.str) -> !torch.vtensor<[4],f32>
  return %1 : !torch.vtensor<[4],f32>
}
