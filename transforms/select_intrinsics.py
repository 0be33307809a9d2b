"""The matrix instruction of each product of 8-bit codes, and why.

    x (rows, K) x w (N, K)
    2 to 16 rows                 16x16x32, the rows padded (specs/gfx942_few_rows.py)
    1 row, more, or dynamic      left as they are, for the spec gfx942 or for IREE's own tiles,
                                 which multiply with 16x16x32 as well

A tile of 128 x 128 takes the same LDS reads for each FLOP from 16x16x32 and from 32x32x16; only
attention, where the score tile's layout decides, uses 32x32x16 (specs/gfx942_attention.py).

gfx942 has f8E4M3FNUZ and f8E5M2FNUZ. OCP's f8E4M3FN and f8E5M2 would be emulated, without matrix
instructions; a module that still has them is refused.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, Report, location_text, pattern
from halo_mlir.errors import UserError
from halo_mlir.ir import build
from halo_mlir.ir.contract import contract
from halo_mlir.ir.quantized import FNUZ, OCP
from halo_mlir.ir.structure import enclosing
from halo_mlir.specs import gfx942_few_rows as spec

_FLOATS = {"arith.extf", "arith.mulf", "arith.addf", "linalg.yield"}
_INTEGERS = {"arith.extsi", "arith.muli", "arith.addi", "linalg.yield"}

CHOSEN = "halo.intrinsic"
"""Attribute of a product that was configured: the name of its instruction."""


def multiplies_codes(op) -> bool:
    """Whether a generic sums products of 8-bit codes, and no choice was made for it."""
    op = op.operation
    if CHOSEN in op.attributes or len(op.operands) != 1 + 2 * len(op.results):
        return False
    inputs = list(op.operands)[: 1 + len(op.results)]
    types = {str(build.element_of(value)) for value in inputs}
    if not types <= {"i8"} and not types <= set(FNUZ):
        return False
    body = {inner.operation.name for inner in op.regions[0].blocks[0].operations}
    return body in (_FLOATS, _INTEGERS) and enclosing(op, "flow.dispatch.region") is None


@pattern("linalg.generic", looks_like=multiplies_codes)
def select_intrinsic(op, rewriter, options):
    """Choose for one op, of one product or of several of the same codes."""
    op = op.operation
    codes, *weights = list(op.operands)[: 1 + len(op.results)]
    left, right = (str(build.element_of(value)) for value in (codes, weights[0]))
    name = spec.INSTRUCTIONS[left, right]
    rows = _rows(op)
    if rows == 1:
        raise MatchFailure("1 row, bound by the weights' bytes: left to the spec")
    if rows is None or rows > spec.ROWS:
        many = "a dynamic number of" if rows is None else str(rows)
        raise MatchFailure(f"{many} rows, more than {spec.ROWS}: left to the spec")
    channels, depth = build.shape_of(weights[0])
    if channels is None or depth is None:
        raise MatchFailure("a dynamic number of channels")
    if channels % spec.CHANNELS or not spec.fits(depth):
        raise MatchFailure(f"N x K = {channels} x {depth}, no multiple of 16 x 32")
    info = ir.Attribute.parse(spec.compilation_info(name, channels, depth, len(weights)))
    chosen = {CHOSEN: ir.StringAttr.get(name), "compilation_info": info}
    with rewriter.ip, op.location:
        axes = len(build.shape_of(codes)) - 1
        merged = [list(range(axes)), [axes]]
        flat = codes if axes == 1 else build.collapse(codes, merged)
        sizes = [*build.extents(codes)[:-1], channels]
        results = contract(flat, weights, chosen)
        if axes != 1:
            results = [build.expand(result, merged, sizes) for result in results]
    rewriter.replace_op(op, results)
    return f"{name}: {rows} rows, padded to {spec.ROWS}"


@dataclass(frozen=True)
class SelectIntrinsics(Pass):
    """Choose gfx942's matrix instruction for each product of 8-bit codes; --explain says why.

    Products of 2 to 16 rows are configured, as IREE would use none for the fewest of them. A module
    with OCP's 8-bit floats, which gfx942 lacks, is refused.
    """

    name: ClassVar[str] = "halo-select-intrinsics"
    dialects: ClassVar = ("arith", "linalg", "tensor")
    patterns: ClassVar = (select_intrinsic,)

    def run(self, module: ir.Module, report: Report) -> None:
        """As of `Pass`.

        Raises:
            UserError: an op computes with OCP's 8-bit floats.
        """
        _refuse_ocp(module)
        super().run(module, report)


def _rows(op: ir.Operation) -> int | None:
    """The product of all dimensions but N, where x is (rows..., K) and each w (N, K)."""
    maps = [ir.AffineMapAttr(item).value for item in op.attributes["indexing_maps"]]
    dims = [[ir.AffineDimExpr(result).position for result in map_.results] for map_ in maps]
    count = len(op.results)
    (*rows, depth), weights, sums = dims[0], dims[1 : 1 + count], dims[1 + count :]
    channel = sums[0][-1]
    if weights != [[channel, depth]] * count or sums != [[*rows, channel]] * count:
        raise MatchFailure("it is not x (rows, K) times w (N, K)")
    sizes = build.shape_of(op.operands[0])[:-1]
    known = [size for size in sizes if size is not None]
    return math.prod(known) if len(known) == len(sizes) else None


def _refuse_ocp(module: ir.Module) -> None:
    found: list[ir.Operation] = []

    def look(op) -> ir.WalkResult:
        values = [*op.operation.operands, *op.operation.results]
        if any(_ends_in_ocp(str(value.type)) for value in values):
            found.append(op.operation)
            return ir.WalkResult.INTERRUPT
        return ir.WalkResult.ADVANCE

    module.operation.walk(look)
    if found:
        raise UserError(
            f"{location_text(found[0].location)}: {found[0].name} has OCP's 8-bit floats, which "
            "gfx942 would emulate without matrix instructions; run halo-ocp-to-fnuz first"
        )


def _ends_in_ocp(type_: str) -> bool:
    return type_.rstrip(">").endswith(tuple(f"{sep}{name}" for sep in "x," for name in OCP))
