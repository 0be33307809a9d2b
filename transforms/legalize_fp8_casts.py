"""Conversions to and from 8-bit floats --> ones that llvm-cpu compiles, and rounds as PyTorch does.

    y = convert(x) : f16 to f8E4M3FNUZ
    -->
    w = extf(x) : f16 to f32                         exact
    n = |w| in [2^-7 - 2^-11, 2^-7) ? copysign(2^-7, w) : w
    y = truncf(n) : f32 to f8E4M3FNUZ

    y = convert(x) : f8E4M3FNUZ to f16
    -->
    y = convert(convert(x) : f8E4M3FNUZ to f32) : f32 to f16

llvm-cpu (IREE 3.13) has no conversion between 16 and 8 bits: "failed to legalize operation
'arith.truncf'". f32 holds every f16, bf16 and 8-bit float, so nothing is rounded twice. What it has
for f32 to 8 bits makes 0 of what rounds up from the largest subnormal to the smallest normal number
(all other f16 and f32 numbers that were tried are right); those are rounded here before.

Comes after the passes that recognise quantisation, which look for the conversions.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build, torch_ops
from halo_mlir.ir.build import attributes_of, create
from halo_mlir.ir.quantized import element_name
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import from_builtin, producer, to_builtin

# The exponents of two of the smallest normal and the smallest subnormal number of each format.
_SMALLEST = {
    "f8E4M3FNUZ": (-7, -10),
    "f8E5M2FNUZ": (-15, -17),
    "f8E4M3FN": (-6, -9),
    "f8E5M2": (-14, -16),
}
_16_BITS = ("f16", "bf16")


def _narrows(source: str, result: str) -> bool:
    return source in (*_16_BITS, "f32") and result in _SMALLEST


def _widens(source: str, result: str) -> bool:
    return source in _SMALLEST and result in _16_BITS


def _converts_tensor(op) -> bool:
    types = element_name(op.operands[0]), element_name(op.results[0])
    return _narrows(*types) or _widens(*types)


def _converts_number(op) -> bool:
    source, result = str(op.operands[0].type), str(op.results[0].type)
    return _widens(source, result) or (_narrows(source, result) and not _is_rounded(op))


def _is_rounded(op) -> bool:
    """Whether `op` is what `_to_8_bits` ends in."""
    choice = producer(op.operands[0])
    if choice is None or choice.name != "arith.select":
        return False
    signed = producer(choice.operands[1])
    return signed is not None and signed.name == "math.copysign"


@pattern(*CASTS, looks_like=_converts_tensor)
def convert_tensor(op, rewriter, options):
    """Convert a torch tensor."""
    del options
    source, result = torch_ops.known(op.operands[0]), torch_ops.known(op.results[0])
    if source.shape != result.shape:
        raise MatchFailure(f"{source} becomes {result}")
    with rewriter.ip, op.location:
        if source.dtype in _SMALLEST:
            wide = torch_ops.convert(op.operands[0], "f32")
            operands = [wide, *list(op.operands)[1:]]
            last = create(op.operation.name, [result.type()], operands, attributes_of(op)).result
        else:
            tensor, axes = to_builtin(op.operands[0]), range(source.rank)
            element = result.builtin().element_type
            codes = build.generate(
                build.extents(tensor),
                element,
                lambda *numbers: _to_8_bits(numbers[-1], element),
                [(tensor, axes)],
            )
            last = from_builtin(codes, result.type())
    rewriter.replace_op(op, [last])


@pattern("arith.truncf", "arith.extf", looks_like=_converts_number)
def convert_number(op, rewriter, options):
    """Convert a number, in the body of a linalg op or outside of one."""
    del options
    number, to = op.operands[0], op.results[0].type
    with rewriter.ip, op.location:
        convert = _to_8_bits if str(to) in _SMALLEST else build.convert_float
        last = convert(number, to)
    rewriter.replace_op(op, [last])


def _to_8_bits(number: ir.Value, to: ir.Type) -> ir.Value:
    """Convert a scalar f16, bf16 or f32, which what rounds to the smallest normal becomes first."""
    f32, i1 = ir.F32Type.get(), ir.IntegerType.get_signless(1)
    wide = build.convert_float(number, f32)
    normal, subnormal = (2.0**exponent for exponent in _SMALLEST[str(to)])
    smallest = build.constant(ir.FloatAttr.get(f32, normal))
    tie = build.constant(ir.FloatAttr.get(f32, normal - subnormal / 2))
    size = create("math.absf", [f32], [wide]).result

    def compare(predicate: int, than: ir.Value) -> ir.Value:
        i64 = ir.IntegerType.get_signless(64)
        attributes = {"predicate": ir.IntegerAttr.get(i64, predicate)}
        return create("arith.cmpf", [i1], [size, than], attributes).result

    # arith.CmpFPredicate: 3 is oge, 4 is olt; a tie goes to the even code, which is the normal one.
    is_next = create("arith.andi", [i1], [compare(3, tie), compare(4, smallest)]).result
    signed = create("math.copysign", [f32], [smallest, wide]).result
    rounded = create("arith.select", [f32], [is_next, signed, wide]).result
    return create("arith.truncf", [to], [rounded]).result


@dataclass(frozen=True)
class LegalizeFp8Casts(Pass):
    """Convert to and from 8-bit floats through f32, for llvm-cpu, and round as PyTorch does."""

    name: ClassVar[str] = "halo-legalize-fp8-casts"
    dialects: ClassVar = ("arith", "linalg", "math", "tensor", "torch", "torch_c")
    patterns: ClassVar = (convert_tensor, convert_number)
