!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
#map0 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module @gfx942_matmul attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "halo.spec" = %p1 : !op, !param
    transform.yield
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m2_n4849_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 16, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2_n4849_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m2_n2425_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 8, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2_n2425_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m2_n1213_tile16x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1213, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 4, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2_n1213_tile16x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m2_n1_tile16x2(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1212 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [16, 2, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2_n1_tile16x2" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m17_n4849_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m17_n4849_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m17_n2425_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m17_n2425_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m17_n1_tile32x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 4, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m17_n1_tile32x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m33_n9697_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 32, 0], reduction = [0, 0, 8], subgroup = [4, 1, 0], padding = [64, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m33_n9697_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m33_n4833_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 1, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m33_n4833_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m33_n2417_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2417, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m33_n2417_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m33_n1_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2416 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m33_n1_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m65_n9697_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m65_n9697_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m65_n3233_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 3233, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m65_n3233_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m65_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 3232 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m65_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m129_n12929_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 12929, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m129_n12929_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m129_n4833_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 12928 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m129_n4833_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m129_n1921_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1921, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m129_n1921_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m129_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1920 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m129_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m513_n7681_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7681, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m513_n7681_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m513_n4225_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4225, umax = 7680 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m513_n4225_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m513_n2113_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2113, umax = 4224 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m513_n2113_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f16_m513_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2112 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m513_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks64_n8449_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks64_n8449_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks64_n2305_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks64_n2305_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 64, 64, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 2, 0], padding = [1, 64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m2048_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m2048_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_dynamic_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_dynamic_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f16_m_blocks_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16>, workgroup = [1, 32, 32, 0], reduction = [0, 0, 0, 8], subgroup = [0, 2, 2, 0], padding = [1, 32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f16_m_blocks_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m2_n4849_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 16, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2_n4849_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m2_n2425_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 8, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2_n2425_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m2_n1213_tile16x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1213, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 4, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2_n1213_tile16x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m2_n1_tile16x2(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1212 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [16, 2, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2_n1_tile16x2" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m17_n4849_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m17_n4849_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m17_n2425_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m17_n2425_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m17_n1_tile32x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 4, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m17_n1_tile32x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m33_n9697_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 32, 0], reduction = [0, 0, 8], subgroup = [4, 1, 0], padding = [64, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m33_n9697_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m33_n4833_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 1, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m33_n4833_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m33_n2417_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2417, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m33_n2417_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m33_n1_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2416 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m33_n1_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m65_n9697_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m65_n9697_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m65_n3233_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 3233, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m65_n3233_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m65_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 3232 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m65_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m129_n12929_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 12929, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m129_n12929_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m129_n4833_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 12928 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m129_n4833_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m129_n1921_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1921, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m129_n1921_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m129_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1920 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m129_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m513_n7681_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7681, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m513_n7681_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m513_n4225_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4225, umax = 7680 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m513_n4225_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m513_n2113_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2113, umax = 4224 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m513_n2113_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_bf16_m513_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2112 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m513_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks64_n8449_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks64_n8449_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 32], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks64_n2305_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks64_n2305_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 64, 64, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 2, 0], padding = [1, 64, 64, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m2048_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m2048_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_dynamic_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_dynamic_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_bf16_m_blocks_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16>, workgroup = [1, 32, 32, 0], reduction = [0, 0, 0, 8], subgroup = [0, 2, 2, 0], padding = [1, 32, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_bf16_m_blocks_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m2_n4849_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [16, 16, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2_n4849_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m2_n2425_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [16, 8, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2_n2425_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m2_n1213_tile16x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1213, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [16, 4, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2_n1213_tile16x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m2_n1_tile16x2(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1212 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [16, 2, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2_n1_tile16x2" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m17_n4849_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m17_n4849_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m17_n2425_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m17_n2425_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m17_n1_tile32x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 4, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m17_n1_tile32x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m33_n9697_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 32, 0], reduction = [0, 0, 8], subgroup = [4, 1, 0], padding = [64, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m33_n9697_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m33_n4833_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 1, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m33_n4833_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m33_n2417_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2417, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m33_n2417_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m33_n1_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2416 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m33_n1_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m65_n9697_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m65_n9697_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m65_n3233_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 3233, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m65_n3233_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m65_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 3232 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m65_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m129_n12929_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 12929, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m129_n12929_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m129_n4833_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 12928 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m129_n4833_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m129_n1921_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1921, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m129_n1921_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m129_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1920 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m129_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m513_n7681_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7681, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m513_n7681_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m513_n4225_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4225, umax = 7680 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m513_n4225_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m513_n2113_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2113, umax = 4224 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m513_n2113_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_f8_m513_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2112 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m513_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks64_n8449_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks64_n8449_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks64_n2305_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks64_n2305_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 64, 64, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 2, 0], padding = [1, 64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m2048_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m2048_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_dynamic_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_dynamic_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_f8_m_blocks_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ>, workgroup = [1, 32, 32, 0], reduction = [0, 0, 0, 8], subgroup = [0, 2, 2, 0], padding = [1, 32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_f8_m_blocks_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m2_n4849_tile16x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [16, 16, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2_n4849_tile16x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m2_n2425_tile16x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [16, 8, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2_n2425_tile16x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m2_n1213_tile16x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1213, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [16, 4, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2_n1213_tile16x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m2_n1_tile16x2(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1212 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [16, 2, 0], reduction = [0, 0, 16], subgroup = [1, 1, 0], padding = [16, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2_n1_tile16x2" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m17_n4849_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4849, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m17_n4849_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m17_n2425_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2425, umax = 4848 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m17_n2425_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m17_n1_tile32x4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2424 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 4, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m17_n1_tile32x4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m33_n9697_tile64x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 32, 0], reduction = [0, 0, 8], subgroup = [4, 1, 0], padding = [64, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m33_n9697_tile64x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m33_n4833_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 1, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m33_n4833_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m33_n2417_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 2417, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m33_n2417_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m33_n1_tile32x8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
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
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2416 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 8, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m33_n1_tile32x8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m65_n9697_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 9697, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m65_n9697_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m65_n3233_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 3233, umax = 9696 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m65_n3233_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m65_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 65, umax = 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 3232 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m65_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m129_n12929_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 12929, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m129_n12929_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m129_n4833_tile128x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4833, umax = 12928 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 32, 0], reduction = [0, 0, 4], subgroup = [4, 2, 0], padding = [128, 32, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [128, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m129_n4833_tile128x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m129_n1921_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1921, umax = 4832 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m129_n1921_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m129_n1_tile32x16(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 129, umax = 512 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1920 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 16, 0], reduction = [0, 0, 16], subgroup = [2, 1, 0], padding = [32, 16, 512], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m129_n1_tile32x16" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m513_n7681_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7681, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m513_n7681_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m513_n4225_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 4225, umax = 7680 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m513_n4225_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m513_n2113_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2113, umax = 4224 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m513_n2113_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the largest tile that gives each of 304 compute units a workgroup; registers, LDS and matrix instructions read from compiled code (IREE 3.13)
  transform.named_sequence @matmul_i8_m513_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 513, umax = 2047 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 2112 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m513_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n8449_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n8449_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks64_n8449_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 8449, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks64_n8449_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n7297_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 7297, umax = 8448 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n7297_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [128, 128, 0], reduction = [0, 0, 2], subgroup = [4, 4, 0], padding = [128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n2305_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 128, 128, 0], reduction = [0, 0, 0, 2], subgroup = [0, 4, 4, 0], padding = [1, 128, 128, 64], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n2305_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks64_n2305_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, umax = 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 2305, umax = 7296 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks64_n2305_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 128, 0], reduction = [0, 0, 4], subgroup = [2, 4, 0], padding = [64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n1793_tile64x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1793, umax = 2304 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 64, 128, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 4, 0], padding = [1, 64, 128, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n1793_tile64x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [64, 64, 0], reduction = [0, 0, 4], subgroup = [2, 2, 0], padding = [64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n577_tile64x64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 577, umax = 1792 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 64, 64, 0], reduction = [0, 0, 0, 4], subgroup = [0, 2, 2, 0], padding = [1, 64, 64, 128], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n577_tile64x64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m2048_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[0], umin = 2048, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m2048_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_dynamic_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[0] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi lt %size_m, %zero_m : !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [32, 32, 0], reduction = [0, 0, 8], subgroup = [2, 2, 0], padding = [32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_dynamic_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matmul.py:120
  // predicted: the least time at 2048 rows, from the loop in compiled code (IREE 3.13) and the compute units that the last round of workgroups leaves idle
  transform.named_sequence @matmul_i8_m_blocks_n1_tile32x32(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map3, #map4, #map5] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    %size_m = transform.match.structured failures(propagate) %op : (!op) -> !int {
    ^bb0(%loops: !op):
      %size = transform.match.structured.dim %loops[1] : (!op) -> !int
      transform.match.structured.yield %size : !int
    }
    %zero_m = transform.param.constant 0 : i64 -> !int
    transform.match.param.cmpi ge %size_m, %zero_m : !int
    transform.iree.match.dim_bounds %in0[1], umin = 64, none : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 576 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_I32_16x16x32_I8>, workgroup = [1, 32, 32, 0], reduction = [0, 0, 0, 8], subgroup = [0, 2, 2, 0], padding = [1, 32, 32, 256], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [64, 1, 1] subgroup_size = 64, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "gfx942_matmul/matmul_i8_m_blocks_n1_tile32x32" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @matmul_f16_m2_n4849_tile16x16 -> @configure,
        @matmul_f16_m2_n2425_tile16x8 -> @configure,
        @matmul_f16_m2_n1213_tile16x4 -> @configure,
        @matmul_f16_m2_n1_tile16x2 -> @configure,
        @matmul_f16_m17_n4849_tile32x16 -> @configure,
        @matmul_f16_m17_n2425_tile32x8 -> @configure,
        @matmul_f16_m17_n1_tile32x4 -> @configure,
        @matmul_f16_m33_n9697_tile64x32 -> @configure,
        @matmul_f16_m33_n4833_tile32x32 -> @configure,
        @matmul_f16_m33_n2417_tile32x16 -> @configure,
        @matmul_f16_m33_n1_tile32x8 -> @configure,
        @matmul_f16_m65_n9697_tile128x32 -> @configure,
        @matmul_f16_m65_n3233_tile32x32 -> @configure,
        @matmul_f16_m65_n1_tile32x16 -> @configure,
        @matmul_f16_m129_n12929_tile64x128 -> @configure,
        @matmul_f16_m129_n4833_tile128x32 -> @configure,
        @matmul_f16_m129_n1921_tile32x32 -> @configure,
        @matmul_f16_m129_n1_tile32x16 -> @configure,
        @matmul_f16_m513_n7681_tile128x128 -> @configure,
        @matmul_f16_m513_n4225_tile64x128 -> @configure,
        @matmul_f16_m513_n2113_tile64x64 -> @configure,
        @matmul_f16_m513_n1_tile32x32 -> @configure,
        @matmul_f16_m2048_n8449_tile128x128 -> @configure,
        @matmul_f16_m_dynamic_n8449_tile128x128 -> @configure,
        @matmul_f16_m_blocks_n8449_tile128x128 -> @configure,
        @matmul_f16_m_blocks64_n8449_tile64x128 -> @configure,
        @matmul_f16_m2048_n7297_tile64x128 -> @configure,
        @matmul_f16_m_dynamic_n7297_tile64x128 -> @configure,
        @matmul_f16_m_blocks_n7297_tile64x128 -> @configure,
        @matmul_f16_m2048_n2305_tile128x128 -> @configure,
        @matmul_f16_m_dynamic_n2305_tile128x128 -> @configure,
        @matmul_f16_m_blocks_n2305_tile128x128 -> @configure,
        @matmul_f16_m_blocks64_n2305_tile64x128 -> @configure,
        @matmul_f16_m2048_n1793_tile64x128 -> @configure,
        @matmul_f16_m_dynamic_n1793_tile64x128 -> @configure,
        @matmul_f16_m_blocks_n1793_tile64x128 -> @configure,
        @matmul_f16_m2048_n577_tile64x64 -> @configure,
        @matmul_f16_m_dynamic_n577_tile64x64 -> @configure,
        @matmul_f16_m_blocks_n577_tile64x64 -> @configure,
        @matmul_f16_m2048_n1_tile32x32 -> @configure,
        @matmul_f16_m_dynamic_n1_tile32x32 -> @configure,
        @matmul_f16_m_blocks_n1_tile32x32 -> @configure,
        @matmul_bf16_m2_n4849_tile16x16 -> @configure,
        @matmul_bf16_m2_n2425_tile16x8 -> @configure,
        @matmul_bf16_m2_n1213_tile16x4 -> @configure,
        @matmul_bf16_m2_n1_tile16x2 -> @configure,
        @matmul_bf16_m17_n4849_tile32x16 -> @configure,
        @matmul_bf16_m17_n2425_tile32x8 -> @configure,
        @matmul_bf16_m17_n1_tile32x4 -> @configure,
        @matmul_bf16_m33_n9697_tile64x32 -> @configure,
        @matmul_bf16_m33_n4833_tile32x32 -> @configure,
        @matmul_bf16_m33_n2417_tile32x16 -> @configure,
        @matmul_bf16_m33_n1_tile32x8 -> @configure,
        @matmul_bf16_m65_n9697_tile128x32 -> @configure,
        @matmul_bf16_m65_n3233_tile32x32 -> @configure,
        @matmul_bf16_m65_n1_tile32x16 -> @configure,
        @matmul_bf16_m129_n12929_tile64x128 -> @configure,
        @matmul_bf16_m129_n4833_tile128x32 -> @configure,
        @matmul_bf16_m129_n1921_tile32x32 -> @configure,
        @matmul_bf16_m129_n1_tile32x16 -> @configure,
        @matmul_bf16_m513_n7681_tile128x128 -> @configure,
        @matmul_bf16_m513_n4225_tile64x128 -> @configure,
        @matmul_bf16_m513_n2113_tile64x64 -> @configure,
        @matmul_bf16_m513_n1_tile32x32 -> @configure,
        @matmul_bf16_m2048_n8449_tile128x128 -> @configure,
        @matmul_bf16_m_dynamic_n8449_tile128x128 -> @configure,
        @matmul_bf16_m_blocks_n8449_tile128x128 -> @configure,
        @matmul_bf16_m_blocks64_n8449_tile64x128 -> @configure,
        @matmul_bf16_m2048_n7297_tile64x128 -> @configure,
        @matmul_bf16_m_dynamic_n7297_tile64x128 -> @configure,
        @matmul_bf16_m_blocks_n7297_tile64x128 -> @configure,
        @matmul_bf16_m2048_n2305_tile128x128 -> @configure,
        @matmul_bf16_m_dynamic_n2305_tile128x128 -> @configure,
        @matmul_bf16_m_blocks_n2305_tile128x128 -> @configure,
        @matmul_bf16_m_blocks64_n2305_tile64x128 -> @configure,
        @matmul_bf16_m2048_n1793_tile64x128 -> @configure,
        @matmul_bf16_m_dynamic_n1793_tile64x128 -> @configure,
        @matmul_bf16_m_blocks_n1793_tile64x128 -> @configure,
        @matmul_bf16_m2048_n577_tile64x64 -> @configure,
        @matmul_bf16_m_dynamic_n577_tile64x64 -> @configure,
        @matmul_bf16_m_blocks_n577_tile64x64 -> @configure,
        @matmul_bf16_m2048_n1_tile32x32 -> @configure,
        @matmul_bf16_m_dynamic_n1_tile32x32 -> @configure,
        @matmul_bf16_m_blocks_n1_tile32x32 -> @configure,
        @matmul_f8_m2_n4849_tile16x16 -> @configure,
        @matmul_f8_m2_n2425_tile16x8 -> @configure,
        @matmul_f8_m2_n1213_tile16x4 -> @configure,
        @matmul_f8_m2_n1_tile16x2 -> @configure,
        @matmul_f8_m17_n4849_tile32x16 -> @configure,
        @matmul_f8_m17_n2425_tile32x8 -> @configure,
        @matmul_f8_m17_n1_tile32x4 -> @configure,
        @matmul_f8_m33_n9697_tile64x32 -> @configure,
        @matmul_f8_m33_n4833_tile32x32 -> @configure,
        @matmul_f8_m33_n2417_tile32x16 -> @configure,
        @matmul_f8_m33_n1_tile32x8 -> @configure,
        @matmul_f8_m65_n9697_tile128x32 -> @configure,
        @matmul_f8_m65_n3233_tile32x32 -> @configure,
        @matmul_f8_m65_n1_tile32x16 -> @configure,
        @matmul_f8_m129_n12929_tile64x128 -> @configure,
        @matmul_f8_m129_n4833_tile128x32 -> @configure,
        @matmul_f8_m129_n1921_tile32x32 -> @configure,
        @matmul_f8_m129_n1_tile32x16 -> @configure,
        @matmul_f8_m513_n7681_tile128x128 -> @configure,
        @matmul_f8_m513_n4225_tile64x128 -> @configure,
        @matmul_f8_m513_n2113_tile64x64 -> @configure,
        @matmul_f8_m513_n1_tile32x32 -> @configure,
        @matmul_f8_m2048_n8449_tile128x128 -> @configure,
        @matmul_f8_m_dynamic_n8449_tile128x128 -> @configure,
        @matmul_f8_m_blocks_n8449_tile128x128 -> @configure,
        @matmul_f8_m_blocks64_n8449_tile64x128 -> @configure,
        @matmul_f8_m2048_n7297_tile64x128 -> @configure,
        @matmul_f8_m_dynamic_n7297_tile64x128 -> @configure,
        @matmul_f8_m_blocks_n7297_tile64x128 -> @configure,
        @matmul_f8_m2048_n2305_tile128x128 -> @configure,
        @matmul_f8_m_dynamic_n2305_tile128x128 -> @configure,
        @matmul_f8_m_blocks_n2305_tile128x128 -> @configure,
        @matmul_f8_m_blocks64_n2305_tile64x128 -> @configure,
        @matmul_f8_m2048_n1793_tile64x128 -> @configure,
        @matmul_f8_m_dynamic_n1793_tile64x128 -> @configure,
        @matmul_f8_m_blocks_n1793_tile64x128 -> @configure,
        @matmul_f8_m2048_n577_tile64x64 -> @configure,
        @matmul_f8_m_dynamic_n577_tile64x64 -> @configure,
        @matmul_f8_m_blocks_n577_tile64x64 -> @configure,
        @matmul_f8_m2048_n1_tile32x32 -> @configure,
        @matmul_f8_m_dynamic_n1_tile32x32 -> @configure,
        @matmul_f8_m_blocks_n1_tile32x32 -> @configure,
        @matmul_i8_m2_n4849_tile16x16 -> @configure,
        @matmul_i8_m2_n2425_tile16x8 -> @configure,
        @matmul_i8_m2_n1213_tile16x4 -> @configure,
        @matmul_i8_m2_n1_tile16x2 -> @configure,
        @matmul_i8_m17_n4849_tile32x16 -> @configure,
        @matmul_i8_m17_n2425_tile32x8 -> @configure,
        @matmul_i8_m17_n1_tile32x4 -> @configure,
        @matmul_i8_m33_n9697_tile64x32 -> @configure,
        @matmul_i8_m33_n4833_tile32x32 -> @configure,
        @matmul_i8_m33_n2417_tile32x16 -> @configure,
        @matmul_i8_m33_n1_tile32x8 -> @configure,
        @matmul_i8_m65_n9697_tile128x32 -> @configure,
        @matmul_i8_m65_n3233_tile32x32 -> @configure,
        @matmul_i8_m65_n1_tile32x16 -> @configure,
        @matmul_i8_m129_n12929_tile64x128 -> @configure,
        @matmul_i8_m129_n4833_tile128x32 -> @configure,
        @matmul_i8_m129_n1921_tile32x32 -> @configure,
        @matmul_i8_m129_n1_tile32x16 -> @configure,
        @matmul_i8_m513_n7681_tile128x128 -> @configure,
        @matmul_i8_m513_n4225_tile64x128 -> @configure,
        @matmul_i8_m513_n2113_tile64x64 -> @configure,
        @matmul_i8_m513_n1_tile32x32 -> @configure,
        @matmul_i8_m2048_n8449_tile128x128 -> @configure,
        @matmul_i8_m_dynamic_n8449_tile128x128 -> @configure,
        @matmul_i8_m_blocks_n8449_tile128x128 -> @configure,
        @matmul_i8_m_blocks64_n8449_tile64x128 -> @configure,
        @matmul_i8_m2048_n7297_tile64x128 -> @configure,
        @matmul_i8_m_dynamic_n7297_tile64x128 -> @configure,
        @matmul_i8_m_blocks_n7297_tile64x128 -> @configure,
        @matmul_i8_m2048_n2305_tile128x128 -> @configure,
        @matmul_i8_m_dynamic_n2305_tile128x128 -> @configure,
        @matmul_i8_m_blocks_n2305_tile128x128 -> @configure,
        @matmul_i8_m_blocks64_n2305_tile64x128 -> @configure,
        @matmul_i8_m2048_n1793_tile64x128 -> @configure,
        @matmul_i8_m_dynamic_n1793_tile64x128 -> @configure,
        @matmul_i8_m_blocks_n1793_tile64x128 -> @configure,
        @matmul_i8_m2048_n577_tile64x64 -> @configure,
        @matmul_i8_m_dynamic_n577_tile64x64 -> @configure,
        @matmul_i8_m_blocks_n577_tile64x64 -> @configure,
        @matmul_i8_m2048_n1_tile32x32 -> @configure,
        @matmul_i8_m_dynamic_n1_tile32x32 -> @configure,
        @matmul_i8_m_blocks_n1_tile32x32 -> @configure
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
