// Native passes by flag, in a pipeline, nested; bytecode in and out; the output is a file or stdout.
// RUN: halo-opt "%s" --canonicalize --cse | FileCheck "%s"
// RUN: halo-opt "%s" -canonicalize -cse | FileCheck "%s"
// RUN: halo-opt "%s" -p "canonicalize,func.func(cse)" | FileCheck "%s"
// RUN: halo-opt "%s" --pass-pipeline='builtin.module(func.func(canonicalize{max-iterations=3},cse))' | FileCheck "%s"
// RUN: halo-opt "%s" --pass-pipeline='builtin.module(halo-sink-final-logits,canonicalize,cse)' | FileCheck "%s"
// A space in the options, the file last.
// RUN: halo-opt --canonicalize='max-iterations=5 max-num-rewrites=100' --cse "%s" | FileCheck "%s"
// RUN: cat "%s" | halo-opt - --canonicalize --cse -o "%t.mlir"
// RUN: FileCheck "%s" --input-file="%t.mlir"
// RUN: halo-opt "%s" --emit-bytecode -o "%t.mlirbc"
// RUN: halo-opt "%t.mlirbc" --canonicalize --cse | FileCheck "%s"
// A pass for functions is nested by its flag, as mlir-opt does.
// RUN: halo-opt "%s" --affine-loop-fusion --canonicalize --cse | FileCheck "%s"
// RUN: halo-opt "%s" --mlir-print-op-generic | FileCheck "%s" --check-prefix=GENERIC
// RUN: halo-opt "%s" --mlir-print-debuginfo | FileCheck "%s" --check-prefix=DEBUG
// RUN: halo-opt "%s" --mlir-elide-elementsattrs-if-larger=4 | FileCheck "%s" --check-prefix=ELIDE
// RUN: halo-opt "%s" --mlir-timing --cse -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=TIMING

// CHECK-LABEL: func.func @twice
// CHECK: %[[SUM:.*]] = arith.addi %arg0, %arg1
// CHECK-NEXT: arith.muli %[[SUM]], %[[SUM]]
// GENERIC: "arith.addi"(
// DEBUG: loc("{{.*}}opt-passes.mlir":{{[0-9]+}}:{{[0-9]+}})
// ELIDE: dense_resource<__elided__>
// TIMING: CSE
func.func @twice(%x: i32, %y: i32) -> (i32, tensor<8xi32>) {
  %0 = arith.addi %x, %y : i32
  %1 = arith.addi %x, %y : i32
  %zero = arith.constant 0 : i32
  %2 = arith.addi %1, %zero : i32
  %3 = arith.muli %0, %2 : i32
  %4 = arith.constant dense<[1, 2, 3, 4, 5, 6, 7, 8]> : tensor<8xi32>
  return %3, %4 : i32, tensor<8xi32>
}
