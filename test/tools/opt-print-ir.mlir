// RUN: halo-opt "%s" --halo-sink-final-logits --cse --mlir-print-ir-after-all -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=ALL
// RUN: halo-opt "%s" --halo-sink-final-logits --cse --mlir-print-ir-after-change -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=CHANGE
// RUN: halo-opt "%s" -p "halo-sink-final-logits,func.func(cse)" --mlir-print-ir-before=halo-sink-final-logits --mlir-print-ir-after=cse -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=NAMED
// RUN: halo-opt "%s" --halo-sink-final-logits --cse --mlir-print-ir-tree-dir="%t.tree" -o /dev/null
// RUN: find "%t.tree" -name "*halo-sink-final-logits*" | FileCheck "%s" --check-prefix=TREE

// ALL: IR Dump After {{.*}}halo-sink-final-logits
// ALL: IR Dump After CSE
// CHANGE-NOT: halo-sink-final-logits
// CHANGE: IR Dump After CSE
// NAMED: IR Dump Before halo-sink-final-logits
// NAMED: arith.addi
// NAMED: arith.addi
// NAMED: IR Dump After func.func(cse)
// NAMED: arith.addi
// NAMED-NOT: arith.addi
// TREE: {{[0-9]+}}_halo-sink-final-logits.mlir
func.func @f(%x: i32) -> (i32, i32) {
  %0 = arith.addi %x, %x : i32
  %1 = arith.addi %x, %x : i32
  return %0, %1 : i32, i32
}
