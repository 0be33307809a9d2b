"""Scalar ops in f32 that compute what a score mod adds, multiplies by, or makes of the score."""

from collections.abc import Callable

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.masks.expr import Element, Number, Truth
from halo_mlir.masks.mod_expr import Const, Op, Pick, Real, Score, Whole

LOG2_E = 1.4426950408889634

_OPS = {
    "+": "arith.addf",
    "-": "arith.subf",
    "*": "arith.mulf",
    "/": "arith.divf",
    "min": "arith.minimumf",
    "max": "arith.maximumf",
    "pow": "math.powf",
    "neg": "arith.negf",
    "abs": "math.absf",
}


class RealOps:
    """Makes the ops of a Real at the insertion point, each subexpression once.

    Args:
        number: makes an index-typed value of a Number.
        truth: makes an i1 of a Truth.
        element: makes the element of a float tensor.
        score: what stands for the score.
    """

    def __init__(
        self,
        number: Callable[[Number], ir.Value],
        truth: Callable[[Truth], ir.Value],
        element: Callable[[Element], ir.Value],
        score: ir.Value | None = None,
    ) -> None:
        self._number, self._truth, self._element, self._score = number, truth, element, score
        self._made: dict[Real, ir.Value] = {}

    def value(self, real: Real) -> ir.Value:
        """An f32."""
        if real not in self._made:
            self._made[real] = self._make(real)
        return self._made[real]

    def _make(self, real: Real) -> ir.Value:
        f32 = ir.F32Type.get()
        match real:
            case Const(value):
                return constant(value)
            case Score() if self._score is not None:
                return self._score
            case Whole(of):
                i64 = ir.IntegerType.get_signless(64)
                integer = create("arith.index_cast", [i64], [self._number(of)]).result
                return create("arith.sitofp", [f32], [integer]).result
            case Element():
                return build.convert_float(self._element(real), f32)
            case Op(name, args):
                values = [self.value(arg) for arg in args]
                return create(_OPS.get(name, f"math.{name}"), [f32], values).result
            case Pick(condition, then, other):
                cases = [self._truth(condition), self.value(then), self.value(other)]
                return create("arith.select", [f32], cases).result
        raise TypeError(real)


def constant(value: float) -> ir.Value:
    """An f32 constant."""
    return build.constant(ir.FloatAttr.get(ir.F32Type.get(), value))


def region_of(function: Real) -> Callable[[ir.Value], ir.Value]:
    """`function` of the score alone, for the region of an attention op.

    IREE has multiplied the score by log2(e) there, and takes powers of 2 of what the region yields
    (iree_linalg_ext.online_attention, use_exp2).
    """

    if function == Score():
        return lambda score: score

    def never(_expr) -> ir.Value:
        raise TypeError(f"{function} is not of the score alone")

    def modify(score: ir.Value) -> ir.Value:
        f32 = score.type
        natural = create("arith.mulf", [f32], [score, constant(1.0 / LOG2_E)]).result
        made = RealOps(never, never, never, natural).value(function)
        return create("arith.mulf", [f32], [made, constant(LOG2_E)]).result

    return modify
