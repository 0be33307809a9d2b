!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
#map0 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1)>
module @sm_90 attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "halo.spec" = %p1 : !op, !param
    transform.yield
  }
  transform.named_sequence @configure_1(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}, %p2: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "decomposition_config" = %p1 : !op, !param
    transform.annotate %op "halo.spec" = %p2 : !op, !param
    transform.yield
  }
  // specs/sm_90.py:43
  // predicted: compiles to mma.sync without recomputing QK^T; make bench-cuda measures it
  transform.named_sequence @matmul_f16_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[0], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[0], 128 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_F16>, workgroup = [128, 128, 0], reduction = [0, 0, 4], subgroup = [4, 4, 0], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 32, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "sm_90/matmul_f16_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/sm_90.py:62
  // predicted: compiles to mma.sync without recomputing QK^T; make bench-cuda measures it
  transform.named_sequence @prefill_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map3, #map4, #map5, #map6, #map7, #map8, #map8]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 64, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 32>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_F16>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_F16>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "sm_90/prefill_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/sm_90.py:43
  // predicted: compiles to mma.sync without recomputing QK^T; make bench-cuda measures it
  transform.named_sequence @matmul_bf16_tile128x128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[0], 128 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[0], 128 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_BF16>, workgroup = [128, 128, 0], reduction = [0, 0, 4], subgroup = [4, 4, 0], promote_operands = [0, 1]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<TileAndFuse> workgroup_size = [256, 1, 1] subgroup_size = 32, {gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>> -> !param
    %p1 = transform.param.constant "sm_90/matmul_bf16_tile128x128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/sm_90.py:62
  // predicted: compiles to mma.sync without recomputing QK^T; make bench-cuda measures it
  transform.named_sequence @prefill_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map3, #map4, #map5, #map6, #map7, #map8, #map8]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 16 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 64 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 64, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 32>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_BF16>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<NV_MMA_SYNC_F32_16x8x16_BF16>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "sm_90/prefill_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @matmul_f16_tile128x128 -> @configure,
        @prefill_f16_rows64 -> @configure_1,
        @matmul_bf16_tile128x128 -> @configure,
        @prefill_bf16_rows64 -> @configure_1
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
