!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
#map0 = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
module @gfx942_matvec attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "halo.spec" = %p1 : !op, !param
    transform.yield
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_f16_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_f16_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_f16_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_f16_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_f16_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f16_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xf16>, %w0: tensor<?x?xf16>, %w1: tensor<?x?xf16>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xf16>, tensor<?x?xf16>, tensor<?x?xf16>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: f16, %b0: f16, %b1: f16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f16 to f32
        %bx0 = arith.extf %b0 : f16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_f16_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_bf16_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_bf16_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_bf16_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_bf16_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_bf16_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_bf16_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xbf16>, %w0: tensor<?x?xbf16>, %w1: tensor<?x?xbf16>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xbf16>, tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: bf16, %b0: bf16, %b1: bf16, %c0: f32, %c1: f32):
        %ax = arith.extf %a : bf16 to f32
        %bx0 = arith.extf %b0 : bf16 to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : bf16 to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 2048], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 8]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_bf16_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_f8_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_f8_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_f8_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f8E4M3FNUZ, rhs_type = f8E4M3FNUZ, output_type = f32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_f8_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_f8_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_f8_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xf8E4M3FNUZ>, %w0: tensor<?x?xf8E4M3FNUZ>, %w1: tensor<?x?xf8E4M3FNUZ>, %o0: tensor<?xf32>, %o1: tensor<?xf32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>, tensor<?x?xf8E4M3FNUZ>) outs(%o0, %o1 : tensor<?xf32>, tensor<?xf32>) {
      ^bb0(%a: f8E4M3FNUZ, %b0: f8E4M3FNUZ, %b1: f8E4M3FNUZ, %c0: f32, %c1: f32):
        %ax = arith.extf %a : f8E4M3FNUZ to f32
        %bx0 = arith.extf %b0 : f8E4M3FNUZ to f32
        %t0 = arith.mulf %ax, %bx0 : f32
        %bx1 = arith.extf %b1 : f8E4M3FNUZ to f32
        %t1 = arith.mulf %ax, %bx1 : f32
        %s0 = arith.addf %c0, %t0 : f32
        %s1 = arith.addf %c1, %t1 : f32
        linalg.yield %s0, %s1 : f32, f32
      } -> (tensor<?xf32>, tensor<?xf32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_f8_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_i8_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_i8_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @matvec_i8_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = i8, rhs_type = i8, output_type = i32, indexing_maps = [#map0, #map1, #map2] : !op -> !int
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/matvec_i8_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m1_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?xi32>, %o1: tensor<?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?xi32>, tensor<?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?xi32>, tensor<?xi32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1216, none : !value
    transform.iree.match.dim_is_multiple_of %in1[0], 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [4, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_i8_m1_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/gfx942_matvec.py:42
  // predicted: workgroups and width of the loads in compiled code (IREE 3.13)
  transform.named_sequence @gate_up_i8_m1_rows1(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%x: tensor<?xi8>, %w0: tensor<?x?xi8>, %w1: tensor<?x?xi8>, %o0: tensor<?xi32>, %o1: tensor<?xi32>):
      %sums:2 = linalg.generic {indexing_maps = [#map0, #map1, #map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%x, %w0, %w1 : tensor<?xi8>, tensor<?x?xi8>, tensor<?x?xi8>) outs(%o0, %o1 : tensor<?xi32>, tensor<?xi32>) {
      ^bb0(%a: i8, %b0: i8, %b1: i8, %c0: i32, %c1: i32):
        %ax = arith.extsi %a : i8 to i32
        %bx0 = arith.extsi %b0 : i8 to i32
        %t0 = arith.muli %ax, %bx0 : i32
        %bx1 = arith.extsi %b1 : i8 to i32
        %t1 = arith.muli %ax, %bx1 : i32
        %s0 = arith.addi %c0, %t0 : i32
        %s1 = arith.addi %c1, %t1 : i32
        linalg.yield %s0, %s1 : i32, i32
      } -> (tensor<?xi32>, tensor<?xi32>)
    } : (!op) -> (!value, !value)
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_bounds %in1[0], umin = 1, umax = 1215 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{workgroup = [1, 0], partial_reduction = [0, 4096], subgroup_basis = [[1, 4], [0, 1]], lane_basis = [[1, 64], [0, 1]], thread = [0, 16]}>, translation_info = #iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<VectorDistribute> workgroup_size = [256, 1, 1] subgroup_size = 64>> -> !param
    %p1 = transform.param.constant "gfx942_matvec/gate_up_i8_m1_rows1" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @matvec_f16_m1_rows4 -> @configure,
        @matvec_f16_m1_rows1 -> @configure,
        @gate_up_f16_m1_rows4 -> @configure,
        @gate_up_f16_m1_rows1 -> @configure,
        @matvec_bf16_m1_rows4 -> @configure,
        @matvec_bf16_m1_rows1 -> @configure,
        @gate_up_bf16_m1_rows4 -> @configure,
        @gate_up_bf16_m1_rows1 -> @configure,
        @matvec_f8_m1_rows4 -> @configure,
        @matvec_f8_m1_rows1 -> @configure,
        @gate_up_f8_m1_rows4 -> @configure,
        @gate_up_f8_m1_rows1 -> @configure,
        @matvec_i8_m1_rows4 -> @configure,
        @matvec_i8_m1_rows1 -> @configure,
        @gate_up_i8_m1_rows4 -> @configure,
        @gate_up_i8_m1_rows1 -> @configure
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
