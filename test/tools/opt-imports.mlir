// halo-opt starts fast because it imports little.
// RUN: %python -X importtime -m halo_mlir.tools.halo_opt "%s" --pipeline llama-cpu -o /dev/null 2>"%t.imports"
// RUN: FileCheck "%s" --input-file="%t.imports"
// What a pass imports shows that passes were loaded (import_module itself leaves no line).
// CHECK: halo_mlir.ir.heads
// RUN: not grep -E "\| +(torch|numpy\.[a-z_]+|iree\.runtime|iree\.compiler\.tools|iree\.compiler\.dialects\.[a-z]+|importlib\.metadata)$" "%t.imports"
func.func @f() {
  return
}
