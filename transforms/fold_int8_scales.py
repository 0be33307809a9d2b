"""A product of int8 codes, however widened --> i8 x i8 -> i32, what follows in the same dispatch.

    y = mm(int(a8), int(b8)) : si32                   or  y = mm(float(a8) * sa, float(b8) * sb)
    -->
    s[m,n] = sum over k of extsi(a8[m,k]) * extsi(b8[n,k])                    : i32
    y[m,n] = s[m,n]                                   or  sitofp(s[m,n]) * sa * sb

The forms of SmoothQuant (torch_int's Linear_ABDE_I8 and its siblings) write alpha, beta * bias, an
activation, the rounding and the clamp after the product; they stay where they are, and IREE makes
one dispatch of all, with v_mfma_i32_16x16x32_i8.
"""

from dataclasses import dataclass
from typing import ClassVar

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir.product_rewrite import quantized_sides, rewrite, sides_of
from halo_mlir.ir.products import ROOTS
from halo_mlir.ir.quantized import INT8

# 2^31 / (128 * 128): longer sums of products may not fit an i32.
_LONGEST_SUM = 1 << 17


def _looks_like_int8(op) -> bool:
    return quantized_sides(op.operation, INT8)


@pattern(*ROOTS, looks_like=_looks_like_int8)
def fold_int8_scales(op, rewriter, options):
    """Replace one product."""
    del options
    sides = sides_of(op.operation, INT8)
    if sides.blocks is not None:
        raise MatchFailure("a scale varies along K")
    if (sides.product.depth or 0) >= _LONGEST_SUM:
        raise MatchFailure(f"a sum of {sides.product.depth} products may not fit 32 bits")
    return rewrite(op, rewriter, sides)


@dataclass(frozen=True)
class FoldInt8Scales(Pass):
    """Multiply int8 codes as such, and scale the sums."""

    name: ClassVar[str] = "halo-fold-int8-scales"
    dialects: ClassVar = ("arith", "linalg", "tensor", "torch", "torch_c", "util")
    patterns: ClassVar = (fold_int8_scales,)
