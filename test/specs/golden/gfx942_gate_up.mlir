!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
#map0 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
module @gfx942_gate_up attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "halo.spec" = %p1 : !op, !param
    transform.yield
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m2_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m2_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m2_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 8 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 8, 0], reduction = [0, 0, 128], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m2_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m17_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 17, umax = 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m17_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m33_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 32, 0], reduction = [0, 0, 64], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m33_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m33_tile64x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, umax = 9696 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[4, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m33_tile64x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m33_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m33_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m_dynamic_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 64 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 64, 0], reduction = [0, 0, 64], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f16_m_dynamic_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m2_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m2_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m2_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 8 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 8, 0], reduction = [0, 0, 128], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m2_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m17_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 17, umax = 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m17_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m33_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 32, 0], reduction = [0, 0, 64], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m33_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m33_tile64x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, umax = 9696 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[4, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m33_tile64x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m33_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m33_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m_dynamic_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 64 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 64, 0], reduction = [0, 0, 64], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_bf16_m_dynamic_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m2_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [16, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m2_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m17_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 17, umax = 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m17_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m33_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 32, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m33_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m33_tile64x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, umax = 9696 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[4, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m33_tile64x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m33_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m33_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m_dynamic_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?x?xf32>, %o1: tensor<?x?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?x?xf32>, tensor<?x?xf32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 64 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 64, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_f8_m_dynamic_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m2_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [16, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[1, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m2_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m17_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 17, umax = 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m17_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m33_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 32, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m33_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m33_tile64x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4849, umax = 9696 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[4, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m33_tile64x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m33_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 33, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 4848 : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 256 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 256], subgroup_basis = [[2, 1, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m33_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_gate_up.py:61
  // predicted: workgroups, LDS and vector cycles of the loop in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m_dynamic_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?x?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?x?xi32>, %o1: tensor<?x?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?x?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?x?xi32>, tensor<?x?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?x?xi32>, tensor<?x?xi32>)
    } : (!op) -> (!value, !value)
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 64 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 64, 0], reduction = [0, 0, 128], subgroup_basis = [[2, 2, 1], [0, 1, 2]], promote_operands = [0, 1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_gate_up/gate_up_i8_m_dynamic_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @gate_up_f16_m2_tile16x16 -> @configure,
        @gate_up_f16_m2_tile16x8 -> @configure,
        @gate_up_f16_m17_tile32x16 -> @configure,
        @gate_up_f16_m33_tile64x32 -> @configure,
        @gate_up_f16_m33_tile64x16 -> @configure,
        @gate_up_f16_m33_tile32x16 -> @configure,
        @gate_up_f16_m_dynamic_tile64x64 -> @configure,
        @gate_up_bf16_m2_tile16x16 -> @configure,
        @gate_up_bf16_m2_tile16x8 -> @configure,
        @gate_up_bf16_m17_tile32x16 -> @configure,
        @gate_up_bf16_m33_tile64x32 -> @configure,
        @gate_up_bf16_m33_tile64x16 -> @configure,
        @gate_up_bf16_m33_tile32x16 -> @configure,
        @gate_up_bf16_m_dynamic_tile64x64 -> @configure,
        @gate_up_f8_m2_tile16x16 -> @configure,
        @gate_up_f8_m17_tile32x16 -> @configure,
        @gate_up_f8_m33_tile64x32 -> @configure,
        @gate_up_f8_m33_tile64x16 -> @configure,
        @gate_up_f8_m33_tile32x16 -> @configure,
        @gate_up_f8_m_dynamic_tile64x64 -> @configure,
        @gate_up_i8_m2_tile16x16 -> @configure,
        @gate_up_i8_m17_tile32x16 -> @configure,
        @gate_up_i8_m33_tile64x32 -> @configure,
        @gate_up_i8_m33_tile64x16 -> @configure,
        @gate_up_i8_m33_tile32x16 -> @configure,
        @gate_up_i8_m_dynamic_tile64x64 -> @configure
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
