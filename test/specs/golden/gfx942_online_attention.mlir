!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
#map0 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d3)>
#map11 = affine_map<(d0, d1, d2, d3, d4, d5) -> ()>
#map12 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d2, d5)>
#map15 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d3)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
#map18 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d5)>
#map19 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d6, d7, d5)>
#map20 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d6, d7, d4)>
#map21 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> ()>
#map22 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d6, d7)>
#map23 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3)>
#map25 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4, d6)>
#map26 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d7, d8, d6)>
#map27 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d7, d8, d5)>
#map28 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> ()>
#map29 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4, d7, d8)>
#map30 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4, d5)>
#map31 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4)>
#map32 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d6, d7, d0, d5)>
#map33 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d6, d7, d0, d4)>
#map34 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d2, d3, d6, d7)>
#map35 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d7, d8, d1, d6)>
#map36 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d7, d8, d1, d5)>
#map37 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d3, d4, d7, d8)>
#map38 = affine_map<(d0, d1, d2, d3, d4) -> (d4)>
#map39 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5)>
#map40 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d5)>
#map41 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3)>
#map42 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d5, d3)>
#map43 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d5, d2)>
#map44 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d4, d5)>
#map45 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1)>
#map46 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d4)>
#map47 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d5, d6, d4)>
#map48 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d5, d6, d3)>
#map49 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> ()>
#map50 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d5, d6)>
#map51 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map52 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2)>
#map53 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d0, d5, d3)>
#map54 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d0, d5, d2)>
#map55 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>
#map56 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d5, d1, d6, d4)>
#map57 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d5, d1, d6, d3)>
module @gfx942_online_attention attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}, %p2: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "decomposition_config" = %p1 : !op, !param
    transform.annotate %op "halo.spec" = %p2 : !op, !param
    transform.yield
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_heads_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_heads_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_heads_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_heads_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_heads_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_heads_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_heads_mask_bmk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_heads_mask_bmk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_heads_mask_bmk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_heads_mask_bmk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_grouped_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_grouped_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_grouped_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_grouped_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_columns_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map17, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[1], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_columns_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_blocks_mask_hgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_blocks_mask_hgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_blocks_mask_hgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_blocks_mask_hgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_blocks_mask_hgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_blocks_mask_hgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_smtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_smtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_smtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_smtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_smtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_smtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_hgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_hgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_hgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_hgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_rows_first_mask_hgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_rows_first_mask_hgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_rows_first_mask_bsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_rows_first_mask_bsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f16_batch_rows_first_mask_bsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_heads_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_heads_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_heads_mask_k_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map38, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_heads_mask_k_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_heads_mask_bmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_heads_mask_bmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_heads_mask_bmk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_heads_mask_bmk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_batch_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_batch_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_batch_mask_bk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map39, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_batch_mask_bk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_batch_mask_bhmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map40, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_batch_mask_bhmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_blocks_mask_hmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map42, #map43, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_blocks_mask_hmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_batch_blocks_mask_bhmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map47, #map48, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_batch_blocks_mask_bhmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_rows_first_mask_tk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map55, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_rows_first_mask_tk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_rows_first_mask_hmtk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_rows_first_mask_hmtk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f16_batch_rows_first_mask_bhmtk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?x?xf16>, %i2: tensor<?x?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map56, #map57, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, tensor<?x?x?x?x?xf16>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_F16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f16_batch_rows_first_mask_bhmtk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_heads_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_heads_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_heads_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_heads_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_heads_mask_mk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xbf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_heads_mask_mk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_heads_mask_bmk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_heads_mask_bmk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_heads_mask_bmk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?xbf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_heads_mask_bmk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_mask_mk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xbf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_mask_mk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_grouped_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_grouped_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_grouped_mask_mk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xbf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_grouped_mask_mk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_columns_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map17, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[1], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_columns_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_blocks_mask_hgsmtk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_blocks_mask_hgsmtk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_blocks_mask_hgsmtk_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_blocks_mask_hgsmtk_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_blocks_mask_hgsmtk_bf16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_blocks_mask_hgsmtk_bf16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_smtk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_smtk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_smtk_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_smtk_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_smtk_bf16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_smtk_bf16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_hgsmtk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_hgsmtk_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_rows_first_mask_hgsmtk_bf16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x8_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_heads_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_heads_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_heads_mask_k_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map38, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_heads_mask_k_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_heads_mask_bmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_heads_mask_bmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_heads_mask_bmk_bf16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?xbf16>, %i2: tensor<?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?xbf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, tensor<?x?x?xbf16>, f32, tensor<?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_heads_mask_bmk_bf16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_batch_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_batch_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_batch_mask_bk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map39, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_batch_mask_bk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_batch_mask_bhmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map40, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_batch_mask_bhmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_blocks_mask_hmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map42, #map43, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_blocks_mask_hmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_batch_blocks_mask_bhmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map47, #map48, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_batch_blocks_mask_bhmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_rows_first_mask_tk_bf16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?xbf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map55, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_rows_first_mask_tk_bf16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_rows_first_mask_hmtk_bf16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xbf16>, %i1: tensor<?x?x?x?xbf16>, %i2: tensor<?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?xbf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xbf16>, tensor<?x?x?x?xbf16>, tensor<?x?x?x?xbf16>, f32, tensor<?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_rows_first_mask_hmtk_bf16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_bf16_batch_rows_first_mask_bhmtk_bf16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xbf16>, %i1: tensor<?x?x?x?x?xbf16>, %i2: tensor<?x?x?x?x?xbf16>, %i3: f32, %i4: tensor<?x?x?x?x?xbf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map56, #map57, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, tensor<?x?x?x?x?xbf16>, f32, tensor<?x?x?x?x?xbf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x16_BF16, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_bf16_batch_rows_first_mask_bhmtk_bf16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_heads_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_heads_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_heads_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_heads_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_heads_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_heads_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_heads_mask_bmk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_heads_mask_bmk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_heads_mask_bmk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_heads_mask_bmk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_grouped_mask_mk_i8_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_grouped_mask_mk_i8_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_grouped_mask_mk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 4, 5]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 4, 1, 1, 1], [0, 1, 2, 3, 5]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_grouped_mask_mk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_columns_unmasked_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map17, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[1], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 17, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 128, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 3, 4]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 4, 1, 1, 1], [0, 1, 2, 4]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_columns_unmasked_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_blocks_mask_hgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_blocks_mask_hgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_blocks_mask_hgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_blocks_mask_hgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_blocks_mask_hgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map19, #map20, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_blocks_mask_hgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map26, #map27, #map28, #map29, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_smtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_smtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_smtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_smtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_smtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map34, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_smtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_hgsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[3], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_hgsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_hgsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_hgsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_rows_first_mask_hgsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?xf32>, %o1: tensor<?x?x?x?xf32>, %o2: tensor<?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map18, #map32, #map33, #map21, #map22, #map23, #map24, #map24]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[4], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[3], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6, 7]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_rows_first_mask_hgsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows128(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_is_multiple_of %in0[4], 128 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 128, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 4, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_rows_first_mask_bsmtk_f16_rows128" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows64(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 64, umax = 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 64, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [128, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_rows_first_mask_bsmtk_f16_rows64" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)
  transform.named_sequence @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows32(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?x?x?xf32>, %o1: tensor<?x?x?x?x?xf32>, %o2: tensor<?x?x?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map25, #map35, #map36, #map28, #map37, #map30, #map31, #map31]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[5], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[4], umin = 32, umax = 32 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 1, 1, 32, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 0, 0, 1, 32], promote_operands = [1, 2]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"amdgpu-waves-per-eu" = "2", "denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 6, 7, 8]], promote_operands = [1]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_32x32x16_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 7, 8]], promote_operands = [1]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/prefill_f8_batch_rows_first_mask_bsmtk_f16_rows32" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_heads_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_heads_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_heads_mask_k_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map38, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_heads_mask_k_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_heads_mask_bmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_heads_mask_bmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_heads_mask_bmk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 3, 4]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1], [0, 1, 2, 4]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_heads_mask_bmk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_batch_unmasked_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_batch_unmasked_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_batch_mask_bk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map39, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_batch_mask_bk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_batch_mask_bhmk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map40, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0], reduction = [0, 0, 0, 0, 0, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_batch_mask_bhmk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_blocks_mask_hmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map42, #map43, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_blocks_mask_hmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_batch_blocks_mask_bhmtk_i8_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map47, #map48, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_batch_blocks_mask_bhmtk_i8_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_rows_first_mask_tk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map55, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_rows_first_mask_tk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_rows_first_mask_hmtk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?xf16>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map41, #map53, #map54, #map11, #map44, #map13, #map45, #map45]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[2], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[2], 32 : !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 3, 4, 5]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_rows_first_mask_hmtk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  // specs/gfx942_online_attention.py:112
  // predicted: matrix instructions and registers in compiled code (IREE 3.13)
  transform.named_sequence @decode_f8_batch_rows_first_mask_bhmtk_f16_rows16(%op: !op {transform.readonly}) -> (!op, !param, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf8E4M3FNUZ>, %i1: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i2: tensor<?x?x?x?x?xf8E4M3FNUZ>, %i3: f32, %i4: tensor<?x?x?x?x?xf16>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map46, #map56, #map57, #map49, #map50, #map51, #map52, #map52]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, tensor<?x?x?x?x?xf8E4M3FNUZ>, f32, tensor<?x?x?x?x?xf16>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[4], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in0[3], 32 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[3], 32 : !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 1, 16, 128, 0, 0, 0], reduction = [0, 0, 0, 0, 0, 1, 32], promote_operands = []}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [64, 1, 1] subgroup_size = 64, {iree_codegen.denormal_fp_math_f32 = #iree_codegen.denormal_fp_math<"preserve-sign">, llvm_func_attrs = {"denormal-fp-math-f32" = "preserve-sign"}}>> -> !param
    %p1 = transform.param.constant {qk_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.mma_layout<MFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 4, 5, 6]]}>}, pv_attrs = {lowering_config = #iree_gpu.lowering_config<{mma_kind = #iree_gpu.virtual_mma_layout<VMFMA_F32_16x16x32_F8E4M3FNUZ, col_major = true>, subgroup_basis = [[1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 5, 6]]}>}} -> !param
    %p2 = transform.param.constant "gfx942_online_attention/decode_f8_batch_rows_first_mask_bhmtk_f16_rows16" -> !param
    transform.yield %op, %p0, %p1, %p2 : !op, !param, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @prefill_f16_heads_unmasked_rows128 -> @configure,
        @prefill_f16_heads_mask_mk_i8_rows128 -> @configure,
        @prefill_f16_heads_mask_mk_f16_rows128 -> @configure,
        @prefill_f16_heads_mask_bmk_i8_rows128 -> @configure,
        @prefill_f16_heads_mask_bmk_f16_rows128 -> @configure,
        @prefill_f16_batch_unmasked_rows128 -> @configure,
        @prefill_f16_batch_mask_mk_i8_rows128 -> @configure,
        @prefill_f16_batch_mask_mk_f16_rows128 -> @configure,
        @prefill_f16_grouped_mask_mk_i8_rows128 -> @configure,
        @prefill_f16_grouped_mask_mk_f16_rows128 -> @configure,
        @prefill_f16_columns_unmasked_rows128 -> @configure,
        @prefill_f16_blocks_mask_hgsmtk_f16_rows128 -> @configure,
        @prefill_f16_blocks_mask_hgsmtk_f16_rows64 -> @configure,
        @prefill_f16_blocks_mask_hgsmtk_f16_rows32 -> @configure,
        @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows128 -> @configure,
        @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows64 -> @configure,
        @prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows32 -> @configure,
        @prefill_f16_rows_first_mask_smtk_f16_rows128 -> @configure,
        @prefill_f16_rows_first_mask_smtk_f16_rows64 -> @configure,
        @prefill_f16_rows_first_mask_smtk_f16_rows32 -> @configure,
        @prefill_f16_rows_first_mask_hgsmtk_f16_rows128 -> @configure,
        @prefill_f16_rows_first_mask_hgsmtk_f16_rows64 -> @configure,
        @prefill_f16_rows_first_mask_hgsmtk_f16_rows32 -> @configure,
        @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows128 -> @configure,
        @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows64 -> @configure,
        @prefill_f16_batch_rows_first_mask_bsmtk_f16_rows32 -> @configure,
        @decode_f16_heads_unmasked_rows16 -> @configure,
        @decode_f16_heads_mask_k_i8_rows16 -> @configure,
        @decode_f16_heads_mask_bmk_i8_rows16 -> @configure,
        @decode_f16_heads_mask_bmk_f16_rows16 -> @configure,
        @decode_f16_batch_unmasked_rows16 -> @configure,
        @decode_f16_batch_mask_bk_i8_rows16 -> @configure,
        @decode_f16_batch_mask_bhmk_i8_rows16 -> @configure,
        @decode_f16_blocks_mask_hmtk_i8_rows16 -> @configure,
        @decode_f16_batch_blocks_mask_bhmtk_i8_rows16 -> @configure,
        @decode_f16_rows_first_mask_tk_f16_rows16 -> @configure,
        @decode_f16_rows_first_mask_hmtk_f16_rows16 -> @configure,
        @decode_f16_batch_rows_first_mask_bhmtk_f16_rows16 -> @configure,
        @prefill_bf16_heads_unmasked_rows128 -> @configure,
        @prefill_bf16_heads_mask_mk_i8_rows128 -> @configure,
        @prefill_bf16_heads_mask_mk_bf16_rows128 -> @configure,
        @prefill_bf16_heads_mask_bmk_i8_rows128 -> @configure,
        @prefill_bf16_heads_mask_bmk_bf16_rows128 -> @configure,
        @prefill_bf16_batch_unmasked_rows128 -> @configure,
        @prefill_bf16_batch_mask_mk_i8_rows128 -> @configure,
        @prefill_bf16_batch_mask_mk_bf16_rows128 -> @configure,
        @prefill_bf16_grouped_mask_mk_i8_rows128 -> @configure,
        @prefill_bf16_grouped_mask_mk_bf16_rows128 -> @configure,
        @prefill_bf16_columns_unmasked_rows128 -> @configure,
        @prefill_bf16_blocks_mask_hgsmtk_bf16_rows128 -> @configure,
        @prefill_bf16_blocks_mask_hgsmtk_bf16_rows64 -> @configure,
        @prefill_bf16_blocks_mask_hgsmtk_bf16_rows32 -> @configure,
        @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows128 -> @configure,
        @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows64 -> @configure,
        @prefill_bf16_batch_blocks_mask_bhgsmtk_bf16_rows32 -> @configure,
        @prefill_bf16_rows_first_mask_smtk_bf16_rows128 -> @configure,
        @prefill_bf16_rows_first_mask_smtk_bf16_rows64 -> @configure,
        @prefill_bf16_rows_first_mask_smtk_bf16_rows32 -> @configure,
        @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows128 -> @configure,
        @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows64 -> @configure,
        @prefill_bf16_rows_first_mask_hgsmtk_bf16_rows32 -> @configure,
        @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows128 -> @configure,
        @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows64 -> @configure,
        @prefill_bf16_batch_rows_first_mask_bsmtk_bf16_rows32 -> @configure,
        @decode_bf16_heads_unmasked_rows16 -> @configure,
        @decode_bf16_heads_mask_k_i8_rows16 -> @configure,
        @decode_bf16_heads_mask_bmk_i8_rows16 -> @configure,
        @decode_bf16_heads_mask_bmk_bf16_rows16 -> @configure,
        @decode_bf16_batch_unmasked_rows16 -> @configure,
        @decode_bf16_batch_mask_bk_i8_rows16 -> @configure,
        @decode_bf16_batch_mask_bhmk_i8_rows16 -> @configure,
        @decode_bf16_blocks_mask_hmtk_i8_rows16 -> @configure,
        @decode_bf16_batch_blocks_mask_bhmtk_i8_rows16 -> @configure,
        @decode_bf16_rows_first_mask_tk_bf16_rows16 -> @configure,
        @decode_bf16_rows_first_mask_hmtk_bf16_rows16 -> @configure,
        @decode_bf16_batch_rows_first_mask_bhmtk_bf16_rows16 -> @configure,
        @prefill_f8_heads_unmasked_rows128 -> @configure,
        @prefill_f8_heads_mask_mk_i8_rows128 -> @configure,
        @prefill_f8_heads_mask_mk_f16_rows128 -> @configure,
        @prefill_f8_heads_mask_bmk_i8_rows128 -> @configure,
        @prefill_f8_heads_mask_bmk_f16_rows128 -> @configure,
        @prefill_f8_batch_unmasked_rows128 -> @configure,
        @prefill_f8_batch_mask_mk_i8_rows128 -> @configure,
        @prefill_f8_batch_mask_mk_f16_rows128 -> @configure,
        @prefill_f8_grouped_mask_mk_i8_rows128 -> @configure,
        @prefill_f8_grouped_mask_mk_f16_rows128 -> @configure,
        @prefill_f8_columns_unmasked_rows128 -> @configure,
        @prefill_f8_blocks_mask_hgsmtk_f16_rows128 -> @configure,
        @prefill_f8_blocks_mask_hgsmtk_f16_rows64 -> @configure,
        @prefill_f8_blocks_mask_hgsmtk_f16_rows32 -> @configure,
        @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows128 -> @configure,
        @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows64 -> @configure,
        @prefill_f8_batch_blocks_mask_bhgsmtk_f16_rows32 -> @configure,
        @prefill_f8_rows_first_mask_smtk_f16_rows128 -> @configure,
        @prefill_f8_rows_first_mask_smtk_f16_rows64 -> @configure,
        @prefill_f8_rows_first_mask_smtk_f16_rows32 -> @configure,
        @prefill_f8_rows_first_mask_hgsmtk_f16_rows128 -> @configure,
        @prefill_f8_rows_first_mask_hgsmtk_f16_rows64 -> @configure,
        @prefill_f8_rows_first_mask_hgsmtk_f16_rows32 -> @configure,
        @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows128 -> @configure,
        @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows64 -> @configure,
        @prefill_f8_batch_rows_first_mask_bsmtk_f16_rows32 -> @configure,
        @decode_f8_heads_unmasked_rows16 -> @configure,
        @decode_f8_heads_mask_k_i8_rows16 -> @configure,
        @decode_f8_heads_mask_bmk_i8_rows16 -> @configure,
        @decode_f8_heads_mask_bmk_f16_rows16 -> @configure,
        @decode_f8_batch_unmasked_rows16 -> @configure,
        @decode_f8_batch_mask_bk_i8_rows16 -> @configure,
        @decode_f8_batch_mask_bhmk_i8_rows16 -> @configure,
        @decode_f8_blocks_mask_hmtk_i8_rows16 -> @configure,
        @decode_f8_batch_blocks_mask_bhmtk_i8_rows16 -> @configure,
        @decode_f8_rows_first_mask_tk_f16_rows16 -> @configure,
        @decode_f8_rows_first_mask_hmtk_f16_rows16 -> @configure,
        @decode_f8_batch_rows_first_mask_bhmtk_f16_rows16 -> @configure
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
