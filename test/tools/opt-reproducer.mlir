// RUN: halo-opt "%s" -p "func.func(cse),halo-sink-final-logits" --mlir-print-op-generic --repro "%t.repro" -o "%t.first"
// RUN: FileCheck "%s" --check-prefix=HEAD --input-file="%t.repro"
// RUN: halo-opt --run-reproducer "%t.repro" -o "%t.second"
// RUN: diff "%t.first" "%t.second"
// RUN: halo-opt --canonicalize='max-iterations=2 max-num-rewrites=9' "%s" --emit-bytecode | halo-opt - --cse --repro "%t.repro2" -o "%t.third"
// RUN: halo-opt --run-reproducer "%t.repro2" | diff "%t.third" -
// RUN: halo-opt --canonicalize='max-iterations=2 max-num-rewrites=9' "%s" --repro "%t.repro3" -o "%t.fourth"
// RUN: halo-opt --run-reproducer "%t.repro3" --mlir-timing 2>"%t.timing" | diff "%t.fourth" -
// RUN: FileCheck "%s" --check-prefix=TIMED --input-file="%t.timing"
// TIMED: Canonicalizer
// RUN: not halo-opt --run-reproducer "%s" 2>&1 | FileCheck "%s" --check-prefix=NONE
// RUN: %python -c "t = open(r'%t.repro').read(); open(r'%t.old', 'w').write(t.replace('compiler 3', 'compiler 2'))"
// RUN: halo-opt --run-reproducer "%t.old" -o /dev/null 2>&1 | FileCheck "%s" --check-prefix=OLD

// HEAD: // halo-opt reproducer
// HEAD-NEXT: // versions: halo-mlir {{.*}}, iree-base-compiler 3.13.0
// HEAD-NEXT: // arguments: '--pass-pipeline=func.func(cse),halo-sink-final-logits' --mlir-print-op-generic
// HEAD: func.func @f
// NONE: halo-opt: error: {{.*}}opt-reproducer.mlir:1: is no halo-opt reproducer; make one with --repro FILE
// OLD: halo-opt: warning: {{.*}}: was made with {{.*}}compiler 2.13.0{{.*}}; this is {{.*}}compiler 3.13.0
func.func @f(%x: i32) -> i32 {
  %0 = arith.addi %x, %x : i32
  %1 = arith.addi %x, %x : i32
  %2 = arith.muli %0, %1 : i32
  return %2 : i32
}
