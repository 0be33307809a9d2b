"""Attention of dequantised 8-bit tensors --> attention of the 8-bit codes, its scales explicit.

    k = (f8 codes * k_scale) as f16, and so v and perhaps q
    attention(q, k, v, scale)
    -->
    attention(q or its codes, k's codes, v's codes, scale * q_scale * k_scale) : f32
    * v_scale, in the element type that the attention had

A cache in 8 bits is then read as such: half the bytes of a decode step. Where the queries are codes
too both products are made of 8-bit matrix instructions, and the probabilities are rounded as
`probabilities` says (halo_mlir/kernels/eight_bit.py). Where they are not, each block of keys and
values is brought up to the queries' type where it is read: exact, and less than a decode step
waits for memory; quantising the queries instead would take a scale of their own and lose bits.

Scales become scalars that the kernel captures. As a tensor of rank 0 in the attention's dispatch
IREE 3.13 does not compile them for gfx942 ("failed to derive layout").
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.attention_op import FP8, PROBABILITIES, AttentionOp, attention_op
from halo_mlir.ir.build import compute
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.quantized import EIGHT_BITS, OCP, Dequantized, dequantized, element_name

VALUE = 2


def may_be_quantized(op) -> bool:
    """Whether keys or values come from 8 bits, and are not read as such yet."""
    query, *sides = list(op.operands)[:3]
    if PROBABILITIES in op.operation.attributes:
        return False
    if not _is_codes(query) and all(_is_codes(side) for side in sides):
        return False
    return any(_comes_from_eight_bits(side) for side in sides)


@pattern("iree_linalg_ext.attention", looks_like=may_be_quantized)
def read_codes(op, rewriter, options):
    """Replace one attention of dequantised keys and values."""
    attention = attention_op(op)
    key, value = _codes("key", attention.key), _codes("value", attention.value)
    query = None
    if _comes_from_eight_bits(attention.query):
        query = _codes("query", attention.query)
    before = list(op.operands)
    with rewriter.ip, op.location:
        scale = _product(attention.scale, *(side for side in (query, key) if side is not None))
        factor = _product(None, value)
        result = _attention(attention, query, key, value, scale, options)
        element = build.element_of(attention.result)
        if factor is not None or element != build.element_of(result):
            result = _scaled(result, factor, element)
    rewriter.replace_op(op, [result])
    erase_dead(before, rewriter, before=result.owner.operation)
    what = "queries, keys and values" if query is not None else "keys and values"
    return f"{what} are read in 8 bits, with {_scale_count(query, key, value)} scales"


@dataclass(frozen=True)
class Fp8Attention(Pass):
    """Make attention of dequantised f8E4M3FNUZ tensors read the 8-bit codes.

    probabilities: what they are rounded to where queries, keys and values have 8 bits: the sum of
    two f8 (f8x2, 0.05 % relative error on unit-normal data), one f8 (2 %), or f16, with values in
    f16 too.
    """

    probabilities: Literal["f8x2", "f8", "f16"] = "f8x2"

    name: ClassVar[str] = "halo-fp8-attention"
    dialects: ClassVar = ("arith", "iree_linalg_ext", "linalg", "tensor", "torch", "torch_c")
    patterns: ClassVar = (read_codes,)


def _comes_from_eight_bits(value: ir.Value) -> bool:
    try:
        return dequantized(value).dtype in EIGHT_BITS
    except MatchFailure as reason:
        return "8 bits" not in str(reason)


def _codes(name: str, value: ir.Value) -> Dequantized:
    """The codes that `value` stands for, with scales of one number each."""
    try:
        side = dequantized(value)
        _ = side.scalar_scales
    except MatchFailure as reason:
        raise MatchFailure(f"{name}: {reason}") from reason
    if side.dtype in OCP:
        raise MatchFailure(f"{name} is {side.dtype}; halo-ocp-to-fnuz makes it what gfx942 has")
    if side.dtype not in FP8:
        raise MatchFailure(f"{name} is {side.dtype}")
    return side


def _is_codes(value: ir.Value) -> bool:
    return element_name(value) in EIGHT_BITS


def _product(number: ir.Value | None, *sides: Dequantized) -> ir.Value | None:
    """`number` times all scales of `sides`, in f32; None for an empty product."""
    for scale in (scale for side in sides for scale in side.scales):
        factor = scale.scalar()
        number = factor if number is None else compute("arith.mulf", _wide(number), factor)
    return number


def _wide(number: ir.Value) -> ir.Value:
    return build.convert_float(number, ir.F32Type.get())


def _attention(
    attention: AttentionOp,
    query: Dequantized | None,
    key: Dequantized,
    value: Dequantized,
    scale: ir.Value | None,
    options: Fp8Attention,
) -> ir.Value:
    """The attention of the codes, in f32."""
    maps = [list(dims) for dims in attention.maps]
    columns = value.rebuilt_columns()
    if columns is not None:  # what a transposed cache has; kernels read it as it lies
        maps[VALUE] = [*maps[VALUE][:-2], *maps[VALUE][:-3:-1]]
    tensors = [
        attention.query if query is None else query.rebuilt(),
        key.rebuilt(),
        value.rebuilt() if columns is None else columns,
        attention.scale if scale is None else scale,
    ]
    masks = [] if attention.mask is None else [attention.mask]
    sizes = [*attention.query_extents()[:-1], attention.width]
    kept = {
        name: attribute
        for name, attribute in build.attributes_of(attention.op).items()
        if name.startswith("halo.")
    }
    if query is not None:
        kept[PROBABILITIES] = ir.StringAttr.get(options.probabilities)
    return build.attention(
        [*tensors, *masks],
        build.empty(sizes, ir.F32Type.get()),
        1 + max(dim for indexed in maps for dim in indexed),
        maps,
        kept,
        modify=attention.modify,
    )


def _scaled(result: ir.Value, factor: ir.Value | None, element: ir.Type) -> ir.Value:
    """`result` times `factor`, in `element`: what halo-skip-masked-tiles takes into its kernel."""
    sizes = build.extents(result)

    def scale(*arguments: ir.Value) -> ir.Value:
        number = arguments[-1] if factor is None else compute("arith.mulf", arguments[-1], factor)
        return build.convert_float(number, element)

    return build.generate(sizes, element, scale, [(result, range(len(sizes)))])


def _scale_count(*sides: Dequantized | None) -> int:
    return sum(len(side.scales) for side in sides if side is not None)
