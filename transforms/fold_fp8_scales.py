"""A product of dequantised 8-bit floats --> a product of the codes, scales in the epilogue.

    x = convert(x8) * x_scale : [B,M,K],f16      w = convert(w8) * w_scale : [N,K],f16
    y = linear(x, w) : [B,M,N],f16
    -->
    s[b,m,n] = sum over k of extf(x8[b,m,k]) * extf(w8[n,k])                  : f32
    y[b,m,n] = truncf(s[b,m,n] * x_scale * w_scale)                           : f16, same dispatch

which IREE compiles for gfx942 with v_mfma_f32_16x16x32_fp8_fp8; it multiplies the dequantised f16
values with f16 MFMA, and f32 values without any (iree 3.13). Transpositions, reshapes and the
broadcast of a weight over the batch between codes and product become indices. A scale is one
number, or one for each row or channel. Sums are in f32 and rounded once, whatever the graph does.
Scales of blocks, 128 along K and 1 or 128 channels, are applied to sums of a block.
"""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir.extent import known_multiple
from halo_mlir.ir.product_rewrite import quantized_sides, rewrite, sides_of
from halo_mlir.ir.products import ROOTS
from halo_mlir.ir.quantized import FNUZ, OCP
from halo_mlir.ir.reshapes import shape_of
from halo_mlir.kernels.blocked_product import blocked_rows, match_blocked_product


def _looks_like_fp8(op) -> bool:
    return quantized_sides(op.operation, (*FNUZ, *OCP))


@pattern(*ROOTS, looks_like=_looks_like_fp8)
def fold_fp8_scales(op, rewriter, options):
    """Replace one product."""
    sides = sides_of(op.operation, (*FNUZ, *OCP))
    for side in (sides.left, sides.right):
        if side.dtype in OCP:
            raise MatchFailure(f"codes are {side.dtype}, OCP's: run halo-ocp-to-fnuz before")
    kernel = None
    if sides.blocks is not None and options.target == "gfx942":
        match_blocked_product(sides.product, sides.left, sides.right, sides.blocks)
        left = sides.product.left
        multiple = known_multiple(left, len(shape_of(left)) - 2)
        kernel = partial(blocked_rows, multiple=multiple)
    return rewrite(op, rewriter, sides, kernel)


@dataclass(frozen=True)
class FoldFp8Scales(Pass):
    """Multiply 8-bit float codes instead of what they stand for, and scale the sums.

    target: cpu or gfx942, whose kernel a product with scales of blocks of K is made for.
    """

    target: Literal["cpu", "gfx942"] = "cpu"

    name: ClassVar[str] = "halo-fold-fp8-scales"
    dialects: ClassVar = ("arith", "flow", "linalg", "scf", "tensor", "torch", "torch_c", "util")
    patterns: ClassVar = (fold_fp8_scales,)
