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
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d4)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4)>
#map19 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5)>
#map20 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map21 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map22 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map23 = affine_map<(d0, d1, d2) -> (d1, d2)>
module @cpu attributes {transform.with_named_sequence, iree_codegen.tuning_spec_with_default_entrypoint} {
  transform.named_sequence @configure(%op: !op {transform.readonly}, %p0: !param {transform.readonly}, %p1: !param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %p0 : !op, !param
    transform.annotate %op "halo.spec" = %p1 : !op, !param
    transform.yield
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_unmasked_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_unmasked_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_bmk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_bmk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_batch_unmasked_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_batch_unmasked_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_batch_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_batch_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_grouped_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_grouped_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_unmasked_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_unmasked_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_unmasked_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_unmasked_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_k_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_k_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_k_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_k_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_bk_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_bk_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_bk_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_bk_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_unmasked_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 64, 0, 0], vector_common_parallel = [1, 1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_unmasked_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_unmasked_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_unmasked_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_bk_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 64, 0, 0], vector_common_parallel = [1, 1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_bk_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_bk_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_bk_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_unmasked_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_unmasked_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map6, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_heads_bmk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map7, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_heads_bmk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_batch_unmasked_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_batch_unmasked_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_batch_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_batch_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f32_grouped_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map15, #map16, #map11, #map14, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f32_grouped_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_unmasked_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_unmasked_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_unmasked_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_unmasked_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_k_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_k_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_k_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_k_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_bk_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_bk_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_heads_bk_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf32>, %i1: tensor<?x?x?xf32>, %i2: tensor<?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_heads_bk_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_unmasked_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 128, 0, 0], vector_common_parallel = [1, 1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_unmasked_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_unmasked_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_unmasked_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_bk_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 128, 0, 0], vector_common_parallel = [1, 1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_bk_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f32_batch_bk_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf32>, %i1: tensor<?x?x?x?xf32>, %i2: tensor<?x?x?x?xf32>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f32_batch_bk_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_unmasked_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_unmasked_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_bmk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_bmk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_batch_unmasked_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_batch_unmasked_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_batch_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_batch_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_grouped_mk_v64(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_grouped_mk_v64" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_unmasked_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_unmasked_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_unmasked_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_unmasked_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_k_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_k_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_k_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_k_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_bk_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 64, 0, 0], vector_common_parallel = [1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_bk_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_bk_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 64, 0, 0], vector_common_parallel = [1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_bk_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_unmasked_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 64, 0, 0], vector_common_parallel = [1, 1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_unmasked_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_unmasked_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_unmasked_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_bk_v64_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 64, 0, 0], vector_common_parallel = [1, 1, 4, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_bk_v64_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_bk_v64_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 64, umax = 64 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 64, 0, 0], vector_common_parallel = [1, 1, 8, 64, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_bk_v64_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_unmasked_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_unmasked_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_heads_bmk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[1], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 64, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_heads_bmk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_batch_unmasked_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_batch_unmasked_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_batch_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_batch_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:57
  // measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 100 to 256 rows
  transform.named_sequence @prefill_f16_grouped_mk_v128(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[2], umin = 16, none : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 64, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/prefill_f16_grouped_mk_v128" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_unmasked_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_unmasked_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_unmasked_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_unmasked_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_k_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_k_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_k_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map17, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_k_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_bk_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 4, 128, 0, 0], vector_common_parallel = [1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_bk_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_heads_bk_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?xf16>, %i1: tensor<?x?x?xf16>, %i2: tensor<?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?xf32>, %o1: tensor<?x?xf32>, %o2: tensor<?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map0, #map1, #map2, #map3, #map18, #map4, #map5, #map5]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?xf16>, tensor<?x?x?xf16>, tensor<?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[2], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[1], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 8, 128, 0, 0], vector_common_parallel = [1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_heads_bk_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_unmasked_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 128, 0, 0], vector_common_parallel = [1, 1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_unmasked_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_unmasked_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
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
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_unmasked_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_bk_v128_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 1, umax = 4 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 4, 128, 0, 0], vector_common_parallel = [1, 1, 4, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_bk_v128_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:74
  // measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 1000 keys
  transform.named_sequence @decode_f16_batch_bk_v128_rows8(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["iree_linalg_ext.online_attention"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {
    ^bb0(%i0: tensor<?x?x?x?xf16>, %i1: tensor<?x?x?x?xf16>, %i2: tensor<?x?x?x?xf16>, %i3: f32, %i4: tensor<?x?xi8>, %o0: tensor<?x?x?x?xf32>, %o1: tensor<?x?x?xf32>, %o2: tensor<?x?x?xf32>):
      %result:3 = iree_linalg_ext.online_attention <indexing_maps = [#map8, #map9, #map10, #map11, #map19, #map12, #map13, #map13]> ins(%i0, %i1, %i2, %i3, %i4 : tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, tensor<?x?x?x?xf16>, f32, tensor<?x?xi8>) outs(%o0, %o1, %o2 : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>) {
      ^bb0(%score: f32):
        iree_linalg_ext.yield %score : f32
      } -> tensor<?x?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>
    } : (!op) -> (!value, !value)
    %in2 = transform.get_operand %op[2] : (!op) -> !value
    transform.iree.match.dim_bounds %in2[3], umin = 128, umax = 128 : !value
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[2], umin = 5, umax = 8 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [1, 1, 8, 128, 0, 0], vector_common_parallel = [1, 1, 8, 128, 0, 0], vector_reduction = [0, 0, 0, 0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<LinalgExtTileAndVectorize>>> -> !param
    %p1 = transform.param.constant "cpu/decode_f16_batch_bk_v128_rows8" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:88
  // measured: 0.45 [0.43 .. 0.50] of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 512 x 1024 x 1024
  transform.named_sequence @matmul_f32_weights_in_columns(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f32, rhs_type = f32, output_type = f32, indexing_maps = [#map20, #map21, #map22] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[0], umin = 64, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [128, 64, 0], vector_common_parallel = [8, 64, 0], vector_reduction = [0, 0, 8]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>> -> !param
    %p1 = transform.param.constant "cpu/matmul_f32_weights_in_columns" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:88
  // measured: 0.51 [0.51 .. 0.53] of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 512 x 1024 x 1024
  transform.named_sequence @matmul_f16_weights_in_columns(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map20, #map21, #map22] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[0], umin = 64, none : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[1], 64 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [128, 64, 0], vector_common_parallel = [8, 32, 0], vector_reduction = [0, 0, 4]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>> -> !param
    %p1 = transform.param.constant "cpu/matmul_f16_weights_in_columns" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:97
  // measured: 0.62 [0.57 .. 0.69] of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 2 x 4096 x 1024
  transform.named_sequence @matmul_f16_rows2(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map20, #map23, #map22] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 2 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[0], 256 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [2, 256, 0], vector_common_parallel = [2, 16, 0], vector_reduction = [0, 0, 16]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>> -> !param
    %p1 = transform.param.constant "cpu/matmul_f16_rows2" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  // specs/cpu.py:97
  // measured: 0.63 [0.61 .. 0.66] of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13), 4 x 4096 x 1024
  transform.named_sequence @matmul_f16_rows4(%op: !op {transform.readonly}) -> (!op, !param, !param) {
    transform.match.operation_name %op ["linalg.generic"] : !op
    transform.iree.match.has_no_lowering_config %op : !op
    %parent = transform.get_parent_op %op : (!op) -> !op
    transform.match.operation_name %parent ["func.func"] : !op
    %batch, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [#map20, #map23, #map22] : !op -> !int
    %in0 = transform.get_operand %op[0] : (!op) -> !value
    transform.iree.match.dim_bounds %in0[0], umin = 4, umax = 4 : !value
    %in1 = transform.get_operand %op[1] : (!op) -> !value
    transform.iree.match.dim_is_multiple_of %in1[0], 256 : !value
    transform.iree.match.dim_is_multiple_of %in0[1], 16 : !value
    %p0 = transform.param.constant #iree_codegen.compilation_info<lowering_config = #iree_cpu.lowering_config<distribution = [4, 256, 0], vector_common_parallel = [4, 16, 0], vector_reduction = [0, 0, 16]>, translation_info = #iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>> -> !param
    %p1 = transform.param.constant "cpu/matmul_f16_rows4" -> !param
    transform.yield %op, %p0, %p1 : !op, !param, !param
  }
  transform.named_sequence @__kernel_config(%variant: !op {transform.consumed}) -> !op attributes {iree_codegen.tuning_spec_entrypoint} {
    %configured = transform.foreach_match in %variant
        @prefill_f32_heads_unmasked_v64 -> @configure,
        @prefill_f32_heads_mk_v64 -> @configure,
        @prefill_f32_heads_bmk_v64 -> @configure,
        @prefill_f32_batch_unmasked_v64 -> @configure,
        @prefill_f32_batch_mk_v64 -> @configure,
        @prefill_f32_grouped_mk_v64 -> @configure,
        @decode_f32_heads_unmasked_v64_rows4 -> @configure,
        @decode_f32_heads_unmasked_v64_rows8 -> @configure,
        @decode_f32_heads_k_v64_rows4 -> @configure,
        @decode_f32_heads_k_v64_rows8 -> @configure,
        @decode_f32_heads_bk_v64_rows4 -> @configure,
        @decode_f32_heads_bk_v64_rows8 -> @configure,
        @decode_f32_batch_unmasked_v64_rows4 -> @configure,
        @decode_f32_batch_unmasked_v64_rows8 -> @configure,
        @decode_f32_batch_bk_v64_rows4 -> @configure,
        @decode_f32_batch_bk_v64_rows8 -> @configure,
        @prefill_f32_heads_unmasked_v128 -> @configure,
        @prefill_f32_heads_mk_v128 -> @configure,
        @prefill_f32_heads_bmk_v128 -> @configure,
        @prefill_f32_batch_unmasked_v128 -> @configure,
        @prefill_f32_batch_mk_v128 -> @configure,
        @prefill_f32_grouped_mk_v128 -> @configure,
        @decode_f32_heads_unmasked_v128_rows4 -> @configure,
        @decode_f32_heads_unmasked_v128_rows8 -> @configure,
        @decode_f32_heads_k_v128_rows4 -> @configure,
        @decode_f32_heads_k_v128_rows8 -> @configure,
        @decode_f32_heads_bk_v128_rows4 -> @configure,
        @decode_f32_heads_bk_v128_rows8 -> @configure,
        @decode_f32_batch_unmasked_v128_rows4 -> @configure,
        @decode_f32_batch_unmasked_v128_rows8 -> @configure,
        @decode_f32_batch_bk_v128_rows4 -> @configure,
        @decode_f32_batch_bk_v128_rows8 -> @configure,
        @prefill_f16_heads_unmasked_v64 -> @configure,
        @prefill_f16_heads_mk_v64 -> @configure,
        @prefill_f16_heads_bmk_v64 -> @configure,
        @prefill_f16_batch_unmasked_v64 -> @configure,
        @prefill_f16_batch_mk_v64 -> @configure,
        @prefill_f16_grouped_mk_v64 -> @configure,
        @decode_f16_heads_unmasked_v64_rows4 -> @configure,
        @decode_f16_heads_unmasked_v64_rows8 -> @configure,
        @decode_f16_heads_k_v64_rows4 -> @configure,
        @decode_f16_heads_k_v64_rows8 -> @configure,
        @decode_f16_heads_bk_v64_rows4 -> @configure,
        @decode_f16_heads_bk_v64_rows8 -> @configure,
        @decode_f16_batch_unmasked_v64_rows4 -> @configure,
        @decode_f16_batch_unmasked_v64_rows8 -> @configure,
        @decode_f16_batch_bk_v64_rows4 -> @configure,
        @decode_f16_batch_bk_v64_rows8 -> @configure,
        @prefill_f16_heads_unmasked_v128 -> @configure,
        @prefill_f16_heads_mk_v128 -> @configure,
        @prefill_f16_heads_bmk_v128 -> @configure,
        @prefill_f16_batch_unmasked_v128 -> @configure,
        @prefill_f16_batch_mk_v128 -> @configure,
        @prefill_f16_grouped_mk_v128 -> @configure,
        @decode_f16_heads_unmasked_v128_rows4 -> @configure,
        @decode_f16_heads_unmasked_v128_rows8 -> @configure,
        @decode_f16_heads_k_v128_rows4 -> @configure,
        @decode_f16_heads_k_v128_rows8 -> @configure,
        @decode_f16_heads_bk_v128_rows4 -> @configure,
        @decode_f16_heads_bk_v128_rows8 -> @configure,
        @decode_f16_batch_unmasked_v128_rows4 -> @configure,
        @decode_f16_batch_unmasked_v128_rows8 -> @configure,
        @decode_f16_batch_bk_v128_rows4 -> @configure,
        @decode_f16_batch_bk_v128_rows8 -> @configure,
        @matmul_f32_weights_in_columns -> @configure,
        @matmul_f16_weights_in_columns -> @configure,
        @matmul_f16_rows2 -> @configure,
        @matmul_f16_rows4 -> @configure
        : (!op) -> !op
    transform.yield %configured : !op
  }
}
