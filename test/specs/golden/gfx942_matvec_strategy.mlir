module attributes {transform.with_named_sequence} {
  transform.named_sequence @chain_f16_alone(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    %product = transform.get_producer_of_operand %store[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @chain_f16_first(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %last ["linalg.generic"] : !transform.any_op
    transform.match.structured %last : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %rank = transform.match.structured.rank %op : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %rank, %one : !transform.param<i64>
      transform.match.structured.dim %op[all] parallel : !transform.any_op
      %results = transform.match.structured.num_inits %op
        : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %results, %one : !transform.param<i64>
      transform.match.structured.yield
    }
    %product = transform.get_producer_of_operand %last[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @chain_f16_second(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %last ["linalg.generic"] : !transform.any_op
    transform.match.structured %last : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %rank = transform.match.structured.rank %op : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %rank, %one : !transform.param<i64>
      transform.match.structured.dim %op[all] parallel : !transform.any_op
      %results = transform.match.structured.num_inits %op
        : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %results, %one : !transform.param<i64>
      transform.match.structured.yield
    }
    %product = transform.get_producer_of_operand %last[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = f16, rhs_type = f16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @chain_bf16_alone(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    %product = transform.get_producer_of_operand %store[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @chain_bf16_first(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %last ["linalg.generic"] : !transform.any_op
    transform.match.structured %last : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %rank = transform.match.structured.rank %op : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %rank, %one : !transform.param<i64>
      transform.match.structured.dim %op[all] parallel : !transform.any_op
      %results = transform.match.structured.num_inits %op
        : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %results, %one : !transform.param<i64>
      transform.match.structured.yield
    }
    %product = transform.get_producer_of_operand %last[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @chain_bf16_second(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %last ["linalg.generic"] : !transform.any_op
    transform.match.structured %last : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %rank = transform.match.structured.rank %op : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %rank, %one : !transform.param<i64>
      transform.match.structured.dim %op[all] parallel : !transform.any_op
      %results = transform.match.structured.num_inits %op
        : (!transform.any_op) -> !transform.param<i64>
      transform.match.param.cmpi eq %results, %one : !transform.param<i64>
      transform.match.structured.yield
    }
    %product = transform.get_producer_of_operand %last[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = bf16, rhs_type = bf16, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant 16 : i64 -> !transform.param<i64>
    %least_k = transform.param.constant 512 : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    %x_load = transform.get_producer_of_operand %product[0]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %x_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %w_load = transform.get_producer_of_operand %product[1]
      : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %w_load ["iree_codegen.load_from_buffer"] : !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    transform.match.operation_name %fill ["linalg.fill"] : !transform.any_op
    transform.yield %product, %last : !transform.any_op, !transform.any_op
  }

  transform.named_sequence @mark(%product: !transform.any_op {transform.readonly},
      %last: !transform.any_op {transform.readonly}) {
    transform.annotate %last "halo.after" : !transform.any_op
    transform.annotate %product "halo.matvec" : !transform.any_op
    transform.yield
  }
  transform.named_sequence @mark_alone(%product: !transform.any_op {transform.readonly},
      %last: !transform.any_op {transform.readonly}) {
    transform.annotate %product "halo.matvec" : !transform.any_op
    transform.yield
  }

  transform.named_sequence @fits_halo_matvec_4(%product: !transform.any_op {transform.readonly})
      -> !transform.any_op {
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_bounds %w[0], umin = 4096, none : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[0], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 2048 : !transform.any_value
    transform.yield %product : !transform.any_op
  }
  transform.named_sequence @use_halo_matvec_4(%product: !transform.any_op {transform.readonly}) {
    %name = transform.param.constant "gfx942_matvec_strategy" -> !transform.any_param
    transform.annotate %product "halo.spec" = %name : !transform.any_op, !transform.any_param
    %f = transform.get_parent_op %product <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op
    %info = transform.param.constant #iree_codegen.translation_info<
      pipeline = #iree_codegen.transform_dialect_codegen codegen_spec = @halo_matvec_4
    > -> !transform.any_param
    transform.annotate %f "translation_info" = %info : !transform.any_op, !transform.any_param
    transform.yield
  }

  transform.named_sequence @fits_halo_matvec_2(%product: !transform.any_op {transform.readonly})
      -> !transform.any_op {
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_bounds %w[0], umin = 2048, none : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[0], 2 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 1024 : !transform.any_value
    transform.yield %product : !transform.any_op
  }
  transform.named_sequence @use_halo_matvec_2(%product: !transform.any_op {transform.readonly}) {
    %name = transform.param.constant "gfx942_matvec_strategy" -> !transform.any_param
    transform.annotate %product "halo.spec" = %name : !transform.any_op, !transform.any_param
    %f = transform.get_parent_op %product <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op
    %info = transform.param.constant #iree_codegen.translation_info<
      pipeline = #iree_codegen.transform_dialect_codegen codegen_spec = @halo_matvec_2
    > -> !transform.any_param
    transform.annotate %f "translation_info" = %info : !transform.any_op, !transform.any_param
    transform.yield
  }

  transform.named_sequence @fits_halo_matvec_1(%product: !transform.any_op {transform.readonly})
      -> !transform.any_op {
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_bounds %w[0], umin = 16, none : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[0], 1 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], 512 : !transform.any_value
    transform.yield %product : !transform.any_op
  }
  transform.named_sequence @use_halo_matvec_1(%product: !transform.any_op {transform.readonly}) {
    %name = transform.param.constant "gfx942_matvec_strategy" -> !transform.any_param
    transform.annotate %product "halo.spec" = %name : !transform.any_op, !transform.any_param
    %f = transform.get_parent_op %product <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op
    %info = transform.param.constant #iree_codegen.translation_info<
      pipeline = #iree_codegen.transform_dialect_codegen codegen_spec = @halo_matvec_1
    > -> !transform.any_param
    transform.annotate %f "translation_info" = %info : !transform.any_op, !transform.any_param
    transform.yield
  }

  transform.named_sequence @__kernel_config(%f: !transform.any_op {transform.consumed}) {
    %linalg = transform.structured.match interface{LinalgOp} in %f
      : (!transform.any_op) -> !transform.any_op
    %ops = transform.num_associations %linalg : (!transform.any_op) -> !transform.param<i64>
    %store = transform.structured.match ops{["iree_codegen.store_to_buffer"]} in %f
      : (!transform.any_op) -> !transform.any_op
    %stores = transform.num_associations %store : (!transform.any_op) -> !transform.param<i64>
    %g = transform.foreach_match in %f, %ops, %stores
      @chain_f16_alone -> @mark_alone,
      @chain_f16_first -> @mark,
      @chain_f16_second -> @mark,
      @chain_bf16_alone -> @mark_alone,
      @chain_bf16_first -> @mark,
      @chain_bf16_second -> @mark
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>) -> !transform.any_op
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %g
      : (!transform.any_op) -> !transform.any_op
    transform.foreach_match restrict_root in %product
      @fits_halo_matvec_4 -> @use_halo_matvec_4,
      @fits_halo_matvec_2 -> @use_halo_matvec_2,
      @fits_halo_matvec_1 -> @use_halo_matvec_1
      : (!transform.any_op) -> !transform.any_op
    transform.yield
  }

  transform.named_sequence @halo_matvec_4(%module: !transform.any_op {transform.readonly}) {
    %root = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %module
      : (!transform.any_op) -> !transform.any_op
    %f = transform.get_parent_op %root <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op

    // K as (steps, 2048): expand_shape of x and w, no copies.
    %packed = transform.structured.pack %root packed_sizes = [0, 2048]
      : (!transform.any_op) -> !transform.op<"linalg.generic">
    transform.annotate %packed "halo.product" : !transform.op<"linalg.generic">
    %pack_x = transform.get_producer_of_operand %packed[0]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_x lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    %pack_w = transform.get_producer_of_operand %packed[1]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_w lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op

    // 4 rows of w for a workgroup, with what follows the product.
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    %tile, %grid = transform.structured.tile_using_forall %product tile_sizes [4]
      (mapping = [#gpu.block<x>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.iree.populate_workgroup_count_region_using_num_threads_slice %grid
      : (!transform.any_op) -> ()
    transform.structured.fuse_into_containing_op %fill into %grid
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    %after = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %loop = transform.structured.match ops{["scf.forall"]} in %f
        : (!transform.any_op) -> !transform.any_op
      %slice = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.iree.fuse_consumer %slice in (%loop)
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    %out = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.annotate %out "halo.out" : !transform.any_op

    // Each lane sums 8 elements of a step for each row.
    %tiled = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %zero, %partial, %sum, %lanes = transform.structured.tile_reduction_using_forall %tiled
      by num_threads = [0, 0, 256] mapping = [#gpu.thread<linear_dim_0>]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.annotate %sum "halo.sum" : !transform.any_op
    transform.structured.fuse_into_containing_op %zero into %lanes
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.structured.tile_reduction_using_for %partial by tile_sizes = [0, 1, 8]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)

    // One wave for each row then sums over the lanes.
    %out2 = transform.structured.match attributes{halo.out} in %f
      : (!transform.any_op) -> !transform.any_op
    %last = transform.get_producer_of_operand %out2[0] : (!transform.any_op) -> !transform.any_op
    %start = transform.get_producer_of_operand %sum[1] : (!transform.any_op) -> !transform.any_op
    %wave, %waves = transform.structured.tile_using_forall %last num_threads [4]
      (mapping = [#gpu.thread<y>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.annotate %waves "halo.waves" : !transform.any_op
    %after2 = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %waves
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after2 : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %whole = transform.structured.match attributes{halo.sum} in %f
        : (!transform.any_op) -> !transform.any_op
      %loop = transform.structured.match attributes{halo.waves} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.structured.fuse_into_containing_op %whole into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    %waves2 = transform.structured.match attributes{halo.waves} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.structured.fuse_into_containing_op %start into %waves2
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.apply_patterns to %f {
      transform.apply_patterns.linalg.swap_extract_slice_with_fill
      transform.apply_patterns.linalg.tiling_canonicalization
      transform.apply_patterns.scf.for_loop_canonicalization
      transform.apply_patterns.tensor.fold_tensor_empty
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %f : !transform.any_op

    %v = transform.structured.vectorize_children_and_apply_patterns %f
      : (!transform.any_op) -> !transform.any_op
    %loops = transform.structured.match ops{["scf.for"]} in %v
      : (!transform.any_op) -> !transform.any_op
    transform.loop.hoist_loop_invariant_subsets %loops : !transform.any_op
    transform.apply_patterns to %v {
      transform.apply_patterns.vector.cast_away_vector_leading_one_dim
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %v : !transform.any_op
    transform.iree.eliminate_empty_tensors %v : (!transform.any_op) -> ()
    %b = transform.iree.bufferize <target_gpu> %v : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    transform.memref.erase_dead_alloc_and_stores %b : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.iree.forall_to_workgroup %b : (!transform.any_op) -> ()
    transform.iree.map_nested_forall_to_gpu_threads %b
      workgroup_dims = [64, 4, 1] subgroup_size = 64 : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    %lane_0 = transform.structured.match ops{["scf.if"]} in %b
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.to_warp_execute_on_lane_0 %lane_0 <warp_size = 64>
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.warp_distribute %b : (!transform.any_op) -> ()
    transform.yield
  }

  transform.named_sequence @halo_matvec_2(%module: !transform.any_op {transform.readonly}) {
    %root = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %module
      : (!transform.any_op) -> !transform.any_op
    %f = transform.get_parent_op %root <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op

    // K as (steps, 1024): expand_shape of x and w, no copies.
    %packed = transform.structured.pack %root packed_sizes = [0, 1024]
      : (!transform.any_op) -> !transform.op<"linalg.generic">
    transform.annotate %packed "halo.product" : !transform.op<"linalg.generic">
    %pack_x = transform.get_producer_of_operand %packed[0]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_x lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    %pack_w = transform.get_producer_of_operand %packed[1]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_w lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op

    // 2 rows of w for a workgroup, with what follows the product.
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    %tile, %grid = transform.structured.tile_using_forall %product tile_sizes [2]
      (mapping = [#gpu.block<x>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.iree.populate_workgroup_count_region_using_num_threads_slice %grid
      : (!transform.any_op) -> ()
    transform.structured.fuse_into_containing_op %fill into %grid
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    %after = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %loop = transform.structured.match ops{["scf.forall"]} in %f
        : (!transform.any_op) -> !transform.any_op
      %slice = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.iree.fuse_consumer %slice in (%loop)
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    %out = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.annotate %out "halo.out" : !transform.any_op

    // Each lane sums 8 elements of a step for each row.
    %tiled = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %zero, %partial, %sum, %lanes = transform.structured.tile_reduction_using_forall %tiled
      by num_threads = [0, 0, 128] mapping = [#gpu.thread<linear_dim_0>]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.annotate %sum "halo.sum" : !transform.any_op
    transform.structured.fuse_into_containing_op %zero into %lanes
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.structured.tile_reduction_using_for %partial by tile_sizes = [0, 1, 8]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)

    // One wave for each row then sums over the lanes.
    %out2 = transform.structured.match attributes{halo.out} in %f
      : (!transform.any_op) -> !transform.any_op
    %last = transform.get_producer_of_operand %out2[0] : (!transform.any_op) -> !transform.any_op
    %start = transform.get_producer_of_operand %sum[1] : (!transform.any_op) -> !transform.any_op
    %wave, %waves = transform.structured.tile_using_forall %last num_threads [2]
      (mapping = [#gpu.thread<y>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.annotate %waves "halo.waves" : !transform.any_op
    %after2 = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %waves
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after2 : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %whole = transform.structured.match attributes{halo.sum} in %f
        : (!transform.any_op) -> !transform.any_op
      %loop = transform.structured.match attributes{halo.waves} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.structured.fuse_into_containing_op %whole into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    %waves2 = transform.structured.match attributes{halo.waves} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.structured.fuse_into_containing_op %start into %waves2
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.apply_patterns to %f {
      transform.apply_patterns.linalg.swap_extract_slice_with_fill
      transform.apply_patterns.linalg.tiling_canonicalization
      transform.apply_patterns.scf.for_loop_canonicalization
      transform.apply_patterns.tensor.fold_tensor_empty
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %f : !transform.any_op

    %v = transform.structured.vectorize_children_and_apply_patterns %f
      : (!transform.any_op) -> !transform.any_op
    %loops = transform.structured.match ops{["scf.for"]} in %v
      : (!transform.any_op) -> !transform.any_op
    transform.loop.hoist_loop_invariant_subsets %loops : !transform.any_op
    transform.apply_patterns to %v {
      transform.apply_patterns.vector.cast_away_vector_leading_one_dim
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %v : !transform.any_op
    transform.iree.eliminate_empty_tensors %v : (!transform.any_op) -> ()
    %b = transform.iree.bufferize <target_gpu> %v : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    transform.memref.erase_dead_alloc_and_stores %b : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.iree.forall_to_workgroup %b : (!transform.any_op) -> ()
    transform.iree.map_nested_forall_to_gpu_threads %b
      workgroup_dims = [64, 2, 1] subgroup_size = 64 : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    %lane_0 = transform.structured.match ops{["scf.if"]} in %b
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.to_warp_execute_on_lane_0 %lane_0 <warp_size = 64>
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.warp_distribute %b : (!transform.any_op) -> ()
    transform.yield
  }

  transform.named_sequence @halo_matvec_1(%module: !transform.any_op {transform.readonly}) {
    %root = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %module
      : (!transform.any_op) -> !transform.any_op
    %f = transform.get_parent_op %root <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op

    // K as (steps, 512): expand_shape of x and w, no copies.
    %packed = transform.structured.pack %root packed_sizes = [0, 512]
      : (!transform.any_op) -> !transform.op<"linalg.generic">
    transform.annotate %packed "halo.product" : !transform.op<"linalg.generic">
    %pack_x = transform.get_producer_of_operand %packed[0]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_x lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    %pack_w = transform.get_producer_of_operand %packed[1]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_w lowerPadLikeWithInsertSlice = false
      : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op

    // 1 rows of w for a workgroup, with what follows the product.
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    %tile, %grid = transform.structured.tile_using_forall %product tile_sizes [1]
      (mapping = [#gpu.block<x>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.iree.populate_workgroup_count_region_using_num_threads_slice %grid
      : (!transform.any_op) -> ()
    transform.structured.fuse_into_containing_op %fill into %grid
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    %after = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %loop = transform.structured.match ops{["scf.forall"]} in %f
        : (!transform.any_op) -> !transform.any_op
      %slice = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.iree.fuse_consumer %slice in (%loop)
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    transform.apply_patterns to %f {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    %out = transform.structured.match ops{["tensor.parallel_insert_slice"]} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.annotate %out "halo.out" : !transform.any_op

    // Each lane sums 8 elements of a step for each row.
    %tiled = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %zero, %partial, %sum, %lanes = transform.structured.tile_reduction_using_forall %tiled
      by num_threads = [0, 0, 64] mapping = [#gpu.thread<linear_dim_0>]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.annotate %sum "halo.sum" : !transform.any_op
    transform.structured.fuse_into_containing_op %zero into %lanes
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.structured.tile_reduction_using_for %partial by tile_sizes = [0, 1, 8]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)

    // One wave for each row then sums over the lanes.
    %out2 = transform.structured.match attributes{halo.out} in %f
      : (!transform.any_op) -> !transform.any_op
    %last = transform.get_producer_of_operand %out2[0] : (!transform.any_op) -> !transform.any_op
    %start = transform.get_producer_of_operand %sum[1] : (!transform.any_op) -> !transform.any_op
    %wave, %waves = transform.structured.tile_using_forall %last num_threads [1]
      (mapping = [#gpu.thread<y>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.annotate %waves "halo.waves" : !transform.any_op
    %after2 = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %waves
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after2 : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %whole = transform.structured.match attributes{halo.sum} in %f
        : (!transform.any_op) -> !transform.any_op
      %loop = transform.structured.match attributes{halo.waves} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.structured.fuse_into_containing_op %whole into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
    %waves2 = transform.structured.match attributes{halo.waves} in %f
      : (!transform.any_op) -> !transform.any_op
    transform.structured.fuse_into_containing_op %start into %waves2
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.apply_patterns to %f {
      transform.apply_patterns.linalg.swap_extract_slice_with_fill
      transform.apply_patterns.linalg.tiling_canonicalization
      transform.apply_patterns.scf.for_loop_canonicalization
      transform.apply_patterns.tensor.fold_tensor_empty
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %f : !transform.any_op

    %v = transform.structured.vectorize_children_and_apply_patterns %f
      : (!transform.any_op) -> !transform.any_op
    %loops = transform.structured.match ops{["scf.for"]} in %v
      : (!transform.any_op) -> !transform.any_op
    transform.loop.hoist_loop_invariant_subsets %loops : !transform.any_op
    transform.apply_patterns to %v {
      transform.apply_patterns.vector.cast_away_vector_leading_one_dim
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %v : !transform.any_op
    transform.iree.eliminate_empty_tensors %v : (!transform.any_op) -> ()
    %b = transform.iree.bufferize <target_gpu> %v : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    transform.memref.erase_dead_alloc_and_stores %b : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.iree.forall_to_workgroup %b : (!transform.any_op) -> ()
    transform.iree.map_nested_forall_to_gpu_threads %b
      workgroup_dims = [64, 1, 1] subgroup_size = 64 : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    %lane_0 = transform.structured.match ops{["scf.if"]} in %b
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.to_warp_execute_on_lane_0 %lane_0 <warp_size = 64>
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.warp_distribute %b : (!transform.any_op) -> ()
    transform.yield
  }

}
