// RUN: %python -m pip install -q --no-deps --no-build-isolation --target "%t.site" "%inputs/plugin" 2>"%t.log"
// RUN: env PYTHONPATH="%t.site" halo-opt "%s" --example-double-to-shift="amount=3" --explain 2>"%t.err" | FileCheck "%s"
// RUN: FileCheck "%s" --check-prefix=WHY --input-file="%t.err"
// RUN: env PYTHONPATH="%t.site" halo-opt --list-passes | FileCheck "%s" --check-prefix=LIST
// RUN: not env PYTHONPATH="%t.site" halo-opt "%s" --load "%inputs/plugin/halo_example/__init__.py" 2>&1 | FileCheck "%s" --check-prefix=TWICE
// RUN: halo-opt "%s" --load "%inputs/plugin/halo_example/__init__.py" -p "example-double-to-shift,canonicalize" | FileCheck "%s" --check-prefix=LOADED

// LIST: --example-double-to-shift
// LIST-NEXT: Turn x + x into a shift.
// LIST-NEXT: amount=int (1)
// TWICE: halo-opt: error: {{.*}}__init__.py: pass 'example-double-to-shift' is already defined by halo-example-plugin; rename one

// CHECK-LABEL: func.func @double
// CHECK: %[[THREE:.*]] = arith.constant 3 : i32
// CHECK: arith.shli %arg0, %[[THREE]]
// LOADED-LABEL: func.func @double
// LOADED: arith.shli
func.func @double(%x: i32, %y: i32) -> (i32, i32, i32) {
  %0 = arith.addi %x, %x : i32
  // Two ops with one location are two declines.
  // WHY-COUNT-2: opt-plugin.mlir:100:5: example-double-to-shift/double_to_shift declined: the operands differ
  // WHY: example-double-to-shift/double_to_shift: 1 applied, 2 declined
  %1 = arith.addi %x, %y : i32 loc("opt-plugin.mlir":100:5)
  %2 = arith.addi %y, %x : i32 loc("opt-plugin.mlir":100:5)
  return %0, %1, %2 : i32, i32, i32
}
