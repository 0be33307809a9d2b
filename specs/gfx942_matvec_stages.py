"""The stages of `gfx942_matvec_strategy`, as text of the transform dialect."""

from string import Template

STRATEGY = Template("""\
  transform.named_sequence @${name}(%module: !transform.any_op {transform.readonly}) {
    %root = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %module
      : (!transform.any_op) -> !transform.any_op
    %f = transform.get_parent_op %root <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op

    // K as (steps, ${depth}): expand_shape of x and w, no copies.
    %packed = transform.structured.pack %root packed_sizes = [0, ${depth}]
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

    // ${rows} rows of w for a workgroup, with what follows the product.
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %fill = transform.get_producer_of_operand %product[2] : (!transform.any_op) -> !transform.any_op
    %tile, %grid = transform.structured.tile_using_forall %product tile_sizes [${rows}]
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

    // Each lane sums ${elements} elements of a step for each row.
    %tiled = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %zero, %partial, %sum, %lanes = transform.structured.tile_reduction_using_forall %tiled
      by num_threads = [0, 0, ${lanes}] mapping = [#gpu.thread<linear_dim_0>]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.annotate %sum "halo.sum" : !transform.any_op
    transform.structured.fuse_into_containing_op %zero into %lanes
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.structured.tile_reduction_using_for %partial by tile_sizes = [0, 1, ${elements}]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)

    // One wave for each row then sums over the lanes.
    %out2 = transform.structured.match attributes{halo.out} in %f
      : (!transform.any_op) -> !transform.any_op
    %last = transform.get_producer_of_operand %out2[0] : (!transform.any_op) -> !transform.any_op
    %start = transform.get_producer_of_operand %sum[1] : (!transform.any_op) -> !transform.any_op
    %wave, %waves = transform.structured.tile_using_forall %last num_threads [${rows}]
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
${finish}\
    transform.yield
  }
""")
"""`@${name}`, from the product that is marked to vectors on tensors, then `finish`.

It substitutes `rows` of w for a workgroup, `lanes` of it, `depth` of K that they take at a step,
and `elements` of that for a lane.

A lane's sums stay (rows, 1, elements) until they are vectors, for two errors of IREE 3.13: with the
unit dimension dropped before, vectorization folds the insert_slice of (rows, elements) into a
transfer_write of other dimensions; with sums (rows), iree-llvmgpu-vector-lowering adds up all rows
of the vector.contract in the first.
"""

TO_LANES = Template("""\
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
      workgroup_dims = [${wave}, ${rows}, 1] subgroup_size = ${wave} : (!transform.any_op) -> ()
    transform.apply_patterns to %b {
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %b : !transform.any_op
    %lane_0 = transform.structured.match ops{["scf.if"]} in %b
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.to_warp_execute_on_lane_0 %lane_0 <warp_size = ${wave}>
      : (!transform.any_op) -> !transform.any_op
    transform.iree.vector.warp_distribute %b : (!transform.any_op) -> ()
""")
"""From func `%v`, vectors on tensors, to what the `wave` lanes of each of `rows` waves do.

Mapping the lanes sets `no_pipeline`. What is then left to lane 0 of a wave, the sum of a row,
becomes the wave's: each lane adds up `rows` sums from LDS, and shuffles do the rest.
"""
