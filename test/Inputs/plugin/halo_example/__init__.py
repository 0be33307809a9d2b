"""A plug-in with one pass: x + x --> x << amount."""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir.build import constant, create


@pattern("arith.addi")
def double_to_shift(op, rewriter, options):
    left, right = op.operands
    if left != right:
        raise MatchFailure("the operands differ")
    with rewriter.ip, op.location:
        amount = constant(ir.IntegerAttr.get(left.type, options.amount))
        shift = create("arith.shli", [left.type], [left, amount])
    rewriter.replace_op(op, shift)


@dataclass(frozen=True)
class DoubleToShift(Pass):
    """Turn x + x into a shift."""

    amount: int = 1

    name: ClassVar[str] = "example-double-to-shift"
    patterns: ClassVar = (double_to_shift,)
