// The matvec strategy as a library of stock iree-compile: what it takes, how many workgroups that
// gives, and the code. Nothing of it is named by its size.
// RUN: halo-spec build gfx942_matvec_strategy -o "%t.spec.mlir"
// RUN: iree-opt "%t.spec.mlir" -o /dev/null
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 "--iree-codegen-transform-dialect-library=%t.spec.mlir@__kernel_config" --compile-to=executable-configurations -o "%t.configured"
// RUN: FileCheck "%s" --check-prefix=TAKEN --input-file="%t.configured"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 "--iree-codegen-transform-dialect-library=%t.spec.mlir@__kernel_config" --compile-to=executable-targets -o "%t.targets"
// RUN: FileCheck "%s" --check-prefix=COUNT --input-file="%t.targets"
// RUN: iree-compile "%s" --iree-hal-target-device=hip --iree-rocm-target=gfx942 --iree-opt-level=O2 "--iree-codegen-transform-dialect-library=%t.spec.mlir@__kernel_config" "--iree-hal-dump-executable-intermediates-to=%t.dump" -o "%t.vmfb"
// RUN: %python -c "import glob; print(open(glob.glob(r'%t.dump/*.rocmasm')[0]).read())" > "%t.rocmasm"
// RUN: FileCheck "%s" --check-prefix=ISA --input-file="%t.rocmasm"

#x = affine_map<(n, k) -> (k)>
#w = affine_map<(n, k) -> (n, k)>
#y = affine_map<(n, k) -> (n)>
#n = affine_map<(n) -> (n)>

// K and V of 8B over 8 devices: a row for each workgroup; stock has 2 of them.
// TAKEN-LABEL: func.func @kv_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_1>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @kv_dispatch_0
// COUNT: hal.return %c128, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 1 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: kv_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-16: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: ds_write_b32
// ISA: ds_read_b32
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @kv(%x: tensor<4096xf16>, %w: tensor<128x4096xf16>) -> tensor<128xf16> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128xf32>) -> tensor<128xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<128x4096xf16>) outs(%f : tensor<128xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<128xf32>
  %h = tensor.empty() : tensor<128xf16>
  %q = linalg.generic {indexing_maps = [#n, #n], iterator_types = ["parallel"]} ins(%p : tensor<128xf32>) outs(%h : tensor<128xf16>) {
  ^bb0(%i: f32, %o: f16):
    %4 = arith.truncf %i : f32 to f16
    linalg.yield %4 : f16
  } -> tensor<128xf16>
  util.return %q : tensor<128xf16>
}

// TAKEN-LABEL: func.func @q_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_1>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @q_dispatch_0
// COUNT: hal.return %c512, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 1 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: q_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-16: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: ds_write_b32
// ISA: ds_read_b32
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @q(%x: tensor<4096xf16>, %w: tensor<512x4096xf16>) -> tensor<512xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<512xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<512xf32>) -> tensor<512xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<512x4096xf16>) outs(%f : tensor<512xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<512xf32>
  util.return %p : tensor<512xf32>
}

// Four rows share x: 2 steps of 5 loads.
// TAKEN-LABEL: func.func @o_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_4>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @o_dispatch_0
// COUNT: hal.return %c1024, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 4 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: o_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-10: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: s_barrier
// ISA: ds_read_b128
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @o(%x: tensor<4096xf16>, %w: tensor<4096x4096xf16>) -> tensor<4096xf16> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4096xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4096xf32>) -> tensor<4096xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<4096x4096xf16>) outs(%f : tensor<4096xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4096xf32>
  %h = tensor.empty() : tensor<4096xf16>
  %q = linalg.generic {indexing_maps = [#n, #n], iterator_types = ["parallel"]} ins(%p : tensor<4096xf32>) outs(%h : tensor<4096xf16>) {
  ^bb0(%i: f32, %o: f16):
    %4 = arith.truncf %i : f32 to f16
    linalg.yield %4 : f16
  } -> tensor<4096xf16>
  util.return %q : tensor<4096xf16>
}

// TAKEN-LABEL: func.func @bf16_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_4>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @bf16_dispatch_0
// COUNT: hal.return %c1024, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 4 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: bf16_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-10: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: s_barrier
// ISA: ds_read_b128
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @bf16(%x: tensor<4096xbf16>, %w: tensor<4096x4096xbf16>) -> tensor<4096xbf16> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4096xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4096xf32>) -> tensor<4096xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xbf16>, tensor<4096x4096xbf16>) outs(%f : tensor<4096xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4096xf32>
  %h = tensor.empty() : tensor<4096xbf16>
  %q = linalg.generic {indexing_maps = [#n, #n], iterator_types = ["parallel"]} ins(%p : tensor<4096xf32>) outs(%h : tensor<4096xbf16>) {
  ^bb0(%i: f32, %o: bf16):
    %4 = arith.truncf %i : f32 to bf16
    linalg.yield %4 : bf16
  } -> tensor<4096xbf16>
  util.return %q : tensor<4096xbf16>
}

// TAKEN-LABEL: func.func @two_rows_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_2>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @two_rows_dispatch_0
// COUNT: hal.return %c1025, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 2 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: two_rows_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-3: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: s_barrier
// ISA: ds_read_b64
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @two_rows(%x: tensor<1024xf16>, %w: tensor<2050x1024xf16>) -> tensor<2050xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2050xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2050xf32>) -> tensor<2050xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<1024xf16>, tensor<2050x1024xf16>) outs(%f : tensor<2050xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<2050xf32>
  util.return %p : tensor<2050xf32>
}

// Any N: 133 rows.
// TAKEN-LABEL: func.func @odd_dispatch_0
// TAKEN-SAME: codegen_spec = @halo_matvec_1>
// TAKEN: linalg.generic{{.*}}"parallel", "reduction"{{.*}}halo.spec = "gfx942_matvec_strategy"
// COUNT-LABEL: hal.executable.export public @odd_dispatch_0
// COUNT: hal.return %c133, %c1, %c1 :
// COUNT-NEXT: workgroup_size = [64 : index, 1 : index, 1 : index], subgroup_size = 64
// ISA-LABEL: odd_dispatch_0{{.*}}:
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_(u|s|dword |dwordx2)}}
// ISA-COUNT-6: buffer_load_dwordx4
// ISA-NOT: {{scratch_(load|store)|(buffer|global)_load_}}
// ISA: ds_write_b32
// ISA: ds_read_b32
// ISA-COUNT-5: ds_swizzle_b32
// ISA: ds_bpermute_b32
// ISA: buffer_store_
util.func public @odd(%x: tensor<1536xbf16>, %w: tensor<133x1536xbf16>) -> tensor<133xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<133xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<133xf32>) -> tensor<133xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<1536xbf16>, tensor<133x1536xbf16>) outs(%f : tensor<133xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<133xf32>
  util.return %p : tensor<133xf32>
}

// K is not a multiple of 512.
// TAKEN-LABEL: func.func @depth_dispatch_0
// TAKEN-SAME: pipeline = #iree_gpu.pipeline<
// TAKEN-NOT: halo.spec
util.func public @depth(%x: tensor<4352xf16>, %w: tensor<128x4352xf16>) -> tensor<128xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128xf32>) -> tensor<128xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4352xf16>, tensor<128x4352xf16>) outs(%f : tensor<128xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<128xf32>
  util.return %p : tensor<128xf32>
}

// Fewer rows than 16.
// TAKEN-LABEL: func.func @few_dispatch_0
// TAKEN-SAME: pipeline = #iree_gpu.pipeline<
// TAKEN-NOT: halo.spec
util.func public @few(%x: tensor<4096xf16>, %w: tensor<8x4096xf16>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<8x4096xf16>) outs(%f : tensor<8xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<8xf32>
  util.return %p : tensor<8xf32>
}

// The product is a result, too.
// TAKEN-LABEL: func.func @two_users_dispatch_0
// TAKEN-SAME: pipeline = #iree_gpu.pipeline<
// TAKEN-NOT: halo.spec
util.func public @two_users(%x: tensor<4096xf16>, %w: tensor<128x4096xf16>) -> (tensor<128xf32>, tensor<128xf16>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128xf32>) -> tensor<128xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<128x4096xf16>) outs(%f : tensor<128xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<128xf32>
  %h = tensor.empty() : tensor<128xf16>
  %q = linalg.generic {indexing_maps = [#n, #n], iterator_types = ["parallel"]} ins(%p : tensor<128xf32>) outs(%h : tensor<128xf16>) {
  ^bb0(%i: f32, %o: f16):
    %4 = arith.truncf %i : f32 to f16
    linalg.yield %4 : f16
  } -> tensor<128xf16>
  util.return %p, %q : tensor<128xf32>, tensor<128xf16>
}

// A dynamic N.
// TAKEN-LABEL: func.func @dynamic_dispatch_0
// TAKEN-SAME: pipeline = #iree_gpu.pipeline<
// TAKEN-NOT: halo.spec
util.func public @dynamic(%x: tensor<4096xf16>, %w: tensor<?x4096xf16>, %size: index) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%size) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %p = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096xf16>, tensor<?x4096xf16>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<?xf32>
  util.return %p : tensor<?xf32>
}
