// RUN: halo-opt "%s" --split-input-file --verify-diagnostics | FileCheck "%s" --check-prefix=OUT
// OUT: func.func @fine
// RUN: not halo-opt "%s" --verify-diagnostics 2>&1 | FileCheck "%s"
// Without the split the second function is in the first part, and the text at the dashes is none.
// CHECK: halo-opt: error: {{.*}}opt-verify-diagnostics.mlir:{{[0-9]+}}: expected error "{{.*}}" was not produced

func.func @type(%x: i32) -> i64 {
  // expected-error @+1 {{type of return operand 0 ('i32') doesn't match function result type ('i64')}}
  return %x : i32
}

// -----

func.func @syntax(%x: i32) {
  // expected-error-re @below {{custom op 'arith.{{[a-z]+}}' is unknown}}
  arith.nonsense %x : i32
  return
}

// -----

func.func @fine(%x: i32) -> i32 {
  return %x : i32
}
