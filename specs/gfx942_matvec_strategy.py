"""A whole strategy for gfx942: from a matvec on tensors to code, with no pipeline of IREE's.

    x (K) * w (N, K) -> (N), f16 or bf16 with f32 sums, and at most one elementwise op after it
    -->
    one workgroup for `rows` rows of w; its `waves` waves take K together, each lane 8 elements (16
    bytes, one dwordx4 of x and one of each row) at a time; a lane's f32 sums go through LDS, and
    one wave for each row adds them across its lanes.

IREE's own pipeline gives a workgroup the more rows the fewer there are: N = 128 (K and V of Llama
8B over 8 devices) is 2 workgroups on 304 compute units, with 1116 bytes of scratch a lane, N = 512
is 16, and N = 1024 is 64; here N has N / rows. From N = 4096 on, both have enough, and the time is
that of reading w. A choice needs the fewest bytes of w for a workgroup of small N, and reuse of x
for large N: `VARIANTS`. Workgroups, registers and scratch are read from compiled code (IREE 3.13,
K = 4096); that this is faster on small N is predicted from them, never measured.

Taken where: x, w are loaded as they are (no op before the product), types are equal and f16 or
bf16, N >= 16 and K are static, K is a multiple of 512, and the product's only user is the result
or one elementwise op over N, whose only user is the result. Anything else is left to IREE.

The library is for `--iree-codegen-transform-dialect-library=FILE@__kernel_config`. It marks the
product with `halo.spec = "gfx942-matvec-strategy"`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Template

TYPES = ("f16", "bf16")
"""Of x and w."""

_LEAST_N = 16
_LANES = 64
_ELEMENTS = 8
"""Of 16 bits in a load of 128, gfx942's widest."""


@dataclass(frozen=True)
class Variant:
    """How a workgroup is laid out, from N = `least_n` on.

    `rows` rows of w (at most `waves`: the last sums are a wave's for each row), `waves` waves that
    split K.
    """

    rows: int
    waves: int
    least_n: int = _LEAST_N

    @property
    def depth(self) -> int:
        """Elements of K that the workgroup takes at once."""
        return self.waves * _LANES * _ELEMENTS

    @property
    def name(self) -> str:
        return f"halo_matvec_r{self.rows}_w{self.waves}"


VARIANTS = (
    Variant(rows=4, waves=4, least_n=4096),
    Variant(rows=2, waves=2, least_n=2048),
    Variant(rows=1, waves=1),
)
"""In order of preference: 1,024 workgroups at least where N allows, as many waves as K allows."""


def library(
    variants: tuple[Variant, ...] = VARIANTS,
    finish: Callable[[Variant], str] | None = None,
) -> str:
    """The library's text, entry `@__kernel_config`; the first of `variants` that fits is taken.

    `finish` gives what follows once all is vectors on tensors of func `%f`; by default that is
    bufferization and the mapping to gfx942's lanes.

    Raises:
        ValueError: a variant has more rows than waves.
    """
    for variant in variants:
        if not 1 <= variant.rows <= variant.waves:
            raise ValueError(f"{variant.rows} rows for {variant.waves} waves")
    chains = [(kind, place) for kind in TYPES for place in _PLACES]
    return "\n".join(
        (
            "module attributes {transform.with_named_sequence} {",
            *(_chain(*chain) for chain in chains),
            _MARK,
            *(_SIZES.substitute(_numbers(variant)) for variant in variants),
            _ENTRY.substitute(
                chains=_pairs(
                    f"@chain_{kind}_{place} -> @mark{'_alone' * (place == 'alone')}"
                    for kind, place in chains
                ),
                sizes=_pairs(f"@fits_{v.name} -> @use_{v.name}" for v in variants),
            ),
            *(_strategy(variant, finish or to_lanes) for variant in variants),
            "}\n",
        )
    )


def to_lanes(variant: Variant) -> str:
    """From vectors on tensors in func `%f` to what the lanes do; sets `no_pipeline`."""
    return _TO_LANES.substitute(_numbers(variant))


def _pairs(items: Iterable[str]) -> str:
    return ",\n      ".join(items)


def _numbers(variant: Variant) -> dict[str, str | int]:
    return {
        "name": variant.name,
        "rows": variant.rows,
        "waves": variant.waves,
        "wave": _LANES,
        "lanes": variant.waves * _LANES,
        "depth": variant.depth,
        "least_n": variant.least_n,
    }


def _chain(kind: str, place: str) -> str:
    return _CHAIN.substitute(
        name=f"chain_{kind}_{place}",
        type=kind,
        between=_PLACES[place],
        least_n=_LEAST_N,
        least_k=_LANES * _ELEMENTS,
    )


def _strategy(variant: Variant, finish: Callable[[Variant], str]) -> str:
    return _STRATEGY.substitute(_numbers(variant), finish=finish(variant))


_ELEMENTWISE = """\
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
    %product = transform.get_producer_of_operand %last[OPERAND]
      : (!transform.any_op) -> !transform.any_op
"""

_PLACES = {
    "alone": "    %product = transform.get_producer_of_operand %store[0]\n"
    "      : (!transform.any_op) -> !transform.any_op\n",
    "first": _ELEMENTWISE.replace("OPERAND", "0"),
    "second": _ELEMENTWISE.replace("OPERAND", "1"),
}
"""Where the product is from what a dispatch stores: that itself, or operand of an op before."""

# Producers are reached from the store, by operands: matchers cannot ask for users, so that all ops
# and stores of the dispatch are counted instead.
_CHAIN = Template("""\
  transform.named_sequence @${name}(%store: !transform.any_op {transform.readonly},
      %ops: !transform.param<i64> {transform.readonly},
      %stores: !transform.param<i64> {transform.readonly})
      -> (!transform.any_op, !transform.any_op) {
    transform.match.operation_name %store ["iree_codegen.store_to_buffer"] : !transform.any_op
    %one = transform.param.constant 1 : i64 -> !transform.param<i64>
    %three = transform.param.constant 3 : i64 -> !transform.param<i64>
    transform.match.param.cmpi eq %stores, %one : !transform.param<i64>
    transform.match.param.cmpi le %ops, %three : !transform.param<i64>
    %last = transform.get_producer_of_operand %store[0] : (!transform.any_op) -> !transform.any_op
${between}\
    transform.match.operation_name %product ["linalg.generic"] : !transform.any_op
    transform.iree.match.has_no_lowering_config %product : !transform.any_op
    %b, %m, %n, %k = transform.iree.match.contraction %product,
      lhs_type = ${type}, rhs_type = ${type}, output_type = f32, indexing_maps = [
        affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>
      ] : !transform.any_op -> !transform.param<i64>
    %least_n = transform.param.constant ${least_n} : i64 -> !transform.param<i64>
    %least_k = transform.param.constant ${least_k} : i64 -> !transform.param<i64>
    transform.match.param.cmpi ge %n, %least_n : !transform.param<i64>
    transform.match.param.cmpi ge %k, %least_k : !transform.param<i64>
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], ${least_k} : !transform.any_value
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
""")

_MARK = """\
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
"""

_SIZES = Template("""\
  transform.named_sequence @fits_${name}(%product: !transform.any_op {transform.readonly})
      -> !transform.any_op {
    %w = transform.get_operand %product[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_bounds %w[0], umin = ${least_n}, none : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[0], ${rows} : !transform.any_value
    transform.iree.match.dim_is_multiple_of %w[1], ${depth} : !transform.any_value
    transform.yield %product : !transform.any_op
  }
  transform.named_sequence @use_${name}(%product: !transform.any_op {transform.readonly}) {
    %name = transform.param.constant "gfx942-matvec-strategy" -> !transform.any_param
    transform.annotate %product "halo.spec" = %name : !transform.any_op, !transform.any_param
    %f = transform.get_parent_op %product <op_name = "func.func">
      : (!transform.any_op) -> !transform.any_op
    %info = transform.param.constant #iree_codegen.translation_info<
      pipeline = #iree_codegen.transform_dialect_codegen codegen_spec = @${name}
    > -> !transform.any_param
    transform.annotate %f "translation_info" = %info : !transform.any_op, !transform.any_param
    transform.yield
  }
""")

_ENTRY = Template("""\
  transform.named_sequence @__kernel_config(%f: !transform.any_op {transform.consumed}) {
    %linalg = transform.structured.match interface{LinalgOp} in %f
      : (!transform.any_op) -> !transform.any_op
    %ops = transform.num_associations %linalg : (!transform.any_op) -> !transform.param<i64>
    %store = transform.structured.match ops{["iree_codegen.store_to_buffer"]} in %f
      : (!transform.any_op) -> !transform.any_op
    %stores = transform.num_associations %store : (!transform.any_op) -> !transform.param<i64>
    %g = transform.foreach_match in %f, %ops, %stores
      ${chains}
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>) -> !transform.any_op
    %product = transform.structured.match ops{["linalg.generic"]} attributes{halo.matvec} in %g
      : (!transform.any_op) -> !transform.any_op
    transform.foreach_match restrict_root in %product
      ${sizes}
      : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
""")

# Unit dimensions of the product go before it is vectorized: iree-llvmgpu-vector-lowering of IREE
# 3.13 sums all rows into the first one where a contraction has one that comes from a shape_cast.
_STRATEGY = Template("""\
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
    transform.structured.lower_pack %pack_x : (!transform.op<"linalg.pack">)
      -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
          !transform.op<"linalg.transpose">)
    %pack_w = transform.get_producer_of_operand %packed[1]
      : (!transform.op<"linalg.generic">) -> !transform.op<"linalg.pack">
    transform.structured.lower_pack %pack_w : (!transform.op<"linalg.pack">)
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

    // Each lane sums 8 elements of a step for each row.
    %tiled = transform.structured.match ops{["linalg.generic"]} attributes{halo.product} in %f
      : (!transform.any_op) -> !transform.any_op
    %zero, %partial, %sum, %lanes = transform.structured.tile_reduction_using_forall %tiled
      by num_threads = [0, 0, ${lanes}] mapping = [#gpu.thread<linear_dim_0>]
      : (!transform.any_op)
      -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %zeros, %lane = transform.structured.fuse_into_containing_op %zero into %lanes
      : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.structured.tile_using_for %partial tile_sizes [0, 1]
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op)

    transform.apply_patterns to %lane {
      transform.apply_patterns.linalg.fold_unit_extent_dims_via_slices
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
      transform.apply_patterns.canonicalization
    } : !transform.any_op

    // One wave for each row then sums over the lanes.
    %out2 = transform.structured.match attributes{halo.out} in %f
      : (!transform.any_op) -> !transform.any_op
    %last = transform.get_producer_of_operand %out2[0] : (!transform.any_op) -> !transform.any_op
    %start = transform.get_producer_of_operand %sum[1] : (!transform.any_op) -> !transform.any_op
    %wave, %waves = transform.structured.tile_using_forall %last num_threads [${rows}]
      (mapping = [#gpu.thread<y>]) : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %after2 = transform.structured.match ops{["linalg.generic"]} attributes{halo.after} in %waves
      : (!transform.any_op) -> !transform.any_op
    transform.foreach %after2 : !transform.any_op {
    ^bb0(%op: !transform.any_op):
      %whole = transform.structured.match ops{["linalg.reduce"]} in %f
        : (!transform.any_op) -> !transform.any_op
      transform.structured.fuse_into_containing_op %whole into %waves
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    }
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
      transform.apply_patterns.tensor.fold_tensor_subset_ops_into_vector_transfers
      transform.apply_patterns.canonicalization
    } : !transform.any_op
    transform.apply_cse to %v : !transform.any_op
    transform.print %v : !transform.any_op
${finish}\
    transform.yield
  }
""")

_TO_LANES = Template("""\
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
      workgroup_dims = [${wave}, ${waves}, 1] subgroup_size = ${wave} : (!transform.any_op) -> ()
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
