"""A whole strategy for gfx942: from a matvec on tensors to code, with no pipeline of IREE's.

    y = x (K) * w (N, K), f16 or bf16 with sums in f32, and at most one elementwise op on y
    -->
    a workgroup of `rows` waves for as many rows of w. The waves take K together: each lane loads 8
    elements (16 bytes, a dwordx4) of x and of every row at a step and keeps 8 sums a row. The sums
    of the lanes meet in LDS, then each wave adds up one row, does the elementwise op, and stores.

Where it wins: IREE's pipeline gives a workgroup the more rows the fewer there are. f16, K = 4096,
from compiled code (IREE 3.13):

    N       IREE: workgroups x lanes, VGPRs, scratch    here
    128        2 x 512, 256, 1116 bytes                  128 x 64, 63, 0
    512       16 x 256, 304, 0                           512 x 64, 63, 0
    1024      64 x 128, 162, 0                          1024 x 64, 63, 0
    4096     512 x 64, 82, 0                            1024 x 256, 78, 0
    14336   1792 x 64, 82, 0                            3584 x 256, 78, 0

K = 14336 has the same workgroups but for 4, 32 and 64 of IREE's. With the 304 compute units of the
chip, small N is predicted to read w so much faster; from N = 4096 on both have waves enough, and
the time is that of reading w. Nothing here was measured on a GPU.

Taken by these properties alone: x, then w, are operands as they are loaded (no op before the
product), both f16 or both bf16, maps (k), (n, k) -> (n); N >= 16 and K static, K a multiple of 512;
the product is stored, or is the first or second operand of one elementwise op on y that is; nothing
else is in the dispatch. All other dispatches are left to IREE, whatever their rank.

Use it with `--iree-codegen-transform-dialect-library=FILE@__kernel_config`. The product that it
takes is marked `halo.spec = "gfx942_matvec_strategy"`, with the strategy's name on its func.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Template

from halo_mlir.specs.gfx942_matvec_stages import STRATEGY, TO_LANES

TYPES = ("f16", "bf16")
"""Of x and w."""

_LEAST_N = 16
_MOST_ROWS = 8
_LANES = 64
_ELEMENTS = 8
"""Of 16 bits in a load of 128, gfx942's widest."""


@dataclass(frozen=True)
class Variant:
    """A workgroup of `rows` waves for as many rows of w, from N = `least_n` on.

    It takes 256 * rows * rows bytes of LDS.

    Raises:
        ValueError: not 1 to 8 rows.
    """

    rows: int
    least_n: int = _LEAST_N

    def __post_init__(self) -> None:
        if not 1 <= self.rows <= _MOST_ROWS:
            raise ValueError(f"a workgroup has 1 to {_MOST_ROWS} rows, not {self.rows}")

    @property
    def depth(self) -> int:
        """Elements of K that the workgroup takes at once; K is a multiple."""
        return self.rows * _LANES * _ELEMENTS

    @property
    def name(self) -> str:
        return f"halo_matvec_{self.rows}"


VARIANTS = (Variant(rows=4, least_n=4096), Variant(rows=2, least_n=2048), Variant(rows=1))
"""In order of preference: rows share what is read of x, where that leaves 1,024 workgroups."""


def gfx942_matvec_strategy() -> str:
    """One row in f16 or bf16, from tensors to code by transforms alone; for --transform-library."""
    return library()


def library(
    variants: tuple[Variant, ...] = VARIANTS,
    finish: Callable[[Variant], str] | None = None,
) -> str:
    """The library's text, entry `@__kernel_config`; the first of `variants` that fits is taken.

    `finish` gives the text that follows once func `%v` is vectors on tensors; by default that is
    `to_lanes`, bufferization and the mapping to gfx942's lanes.
    """
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
    """From vectors on tensors in func `%v` to what the lanes do; sets `no_pipeline`."""
    return TO_LANES.substitute(_numbers(variant))


def _pairs(items: Iterable[str]) -> str:
    return ",\n      ".join(items)


def _numbers(variant: Variant) -> dict[str, str | int]:
    return {
        "name": variant.name,
        "rows": variant.rows,
        "wave": _LANES,
        "lanes": variant.rows * _LANES,
        "elements": _ELEMENTS,
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
    return STRATEGY.substitute(_numbers(variant), finish=finish(variant))


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
"""From what is stored to the product: that itself, or an operand of the elementwise op."""

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
    %name = transform.param.constant "gfx942_matvec_strategy" -> !transform.any_param
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
