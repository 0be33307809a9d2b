"""Attention of one tile and one block of keys in 8 bits, written out.

IREE's online_attention rounds P = exp2(S - max), all of it below 1, to the type of V: as
f8E4M3FNUZ it has 3 bits of mantissa, and its lower half of exponents stays unused. Here

    S    = q k^T * scale * log2(e)        f8 x f8 -> f32, the scale in f32 afterwards
    max' = max(max, rowmax S)
    P    = exp2(S - max' + 7)             up to 128; the largest f8E4M3FNUZ is 240
    sum' = sum * exp2(max - max') + rowsum P
    acc' = acc * exp2(max - max') + round(P) v

The factor 2^7 is in sum and acc alike, and acc / sum is as before. round(P) is one of

    f8      the nearest f8E4M3FNUZ: 2.2 % relative error of the result (L2, unit-normal data)
    f8x2    hi + lo, hi the nearest f8, lo the nearest f8 to what is left: two products on the same
            matrix instruction, 0.1 %
    f16     P and V in f16 (or bf16)

Where queries have 16 bits the blocks of keys and values are converted to that, and the scale still
multiplies S: IREE would round scale * k_scale * log2(e) to 16 bits and multiply the query by it.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.accumulate import accumulate, multiply_add, zeros
from halo_mlir.ir.attention_op import WIDTH, AttentionOp
from halo_mlir.ir.build import compute, create
from halo_mlir.kernels.sources import K1, K2, M, N

RAISED = 7.0
"""log2 of the largest P."""


@dataclass(frozen=True)
class Softmax:
    """How the softmax between the two products is made.

    Attributes:
        rounding: of P: "f8", "f8x2", "f16" or "bf16".
        onto_acc: PV starts from acc. Left to itself IREE's
            iree-global-opt-detach-elementwise-from-named-ops makes it start from zeros, and adds
            acc after; that is what bufferization for a CPU needs to keep acc in place.
    """

    rounding: str
    onto_acc: bool


def attend(
    attention: AttentionOp,
    tiles: Sequence[ir.Value],
    maps: Sequence[Sequence[int]],
    mask: tuple[ir.Value, Sequence[int]] | None,
    state: Sequence[ir.Value],
    softmax: Softmax,
    attributes: Sequence[dict[str, ir.Attribute]],
) -> list[ir.Value]:
    """The new state (acc, max, sum) after one block.

    Args:
        attention: its score modification and scale are taken over.
        tiles: query (rows, K1), key, value.
        maps: the iteration dimensions (of M, N, K1, K2) that index key and value.
        mask: keeps (i1) or is added (float), with its iteration dimensions.
        attributes: of QK^T, of PV, and of a second PV.
    """
    query, key, value = tiles
    acc, largest, total = state
    f32 = ir.F32Type.get()
    rows, keys = build.shape_of(query)[0] or 0, _extent(key, maps[0], K2)
    nothing = zeros([rows, keys], f32)
    width = build.shape_of(acc)[1] or 0
    i64 = ir.IntegerType.get_signless(64)
    marked = {**attributes[0], WIDTH: ir.IntegerAttr.get(i64, width)}
    scores = _product(query, key, nothing, ([M, K1], maps[0], [M, K2]), marked)
    factor = compute("arith.mulf", attention.scale, _number(math.log2(math.e)))

    def scaled(_row, _key, score: ir.Value, *masked: ir.Value) -> ir.Value:
        score = attention.modify(compute("arith.mulf", score, factor))
        return _masked(score, masked[0]) if masked else score

    inputs = [(scores, [0, 1])]
    if mask is not None:
        inputs.append((mask[0], [{M: 0, K2: 1}[dim] for dim in mask[1]]))
    scores = build.generate([rows, keys], f32, scaled, inputs)

    new = _along_keys("arith.maximumf", scores, largest)
    decay = build.generate(
        [rows],
        f32,
        lambda _row, before, now: compute("math.exp2", compute("arith.subf", before, now)),
        [(largest, [0]), (new, [0])],
    )
    raised = build.generate(
        [rows, keys],
        f32,
        lambda _row, _key, score, top: compute(
            "math.exp2",
            compute("arith.addf", compute("arith.subf", score, top), _number(RAISED)),
        ),
        [(scores, [0, 1]), (new, [0])],
    )
    total = _along_keys("arith.addf", raised, _decayed(total, decay))
    acc = _decayed(acc, decay)
    product_maps = ([M, K2], maps[1], [M, N])
    parts = _rounded(raised, build.element_of(value), softmax.rounding)
    for part, attached in zip(parts, attributes[1:], strict=False):
        if softmax.onto_acc:
            acc = create("iree_tensor_ext.compute_barrier.start", [acc.type], [acc]).result
        acc = _product(part, value, acc, product_maps, attached)
    return [acc, new, total]


def _rounded(raised: ir.Value, element: ir.Type, rounding: str) -> list[ir.Value]:
    """P as one or two tensors in `element`, whose sum it is.

    Where values are f32 (a CPU, which has no 8-bit products) it is rounded and widened again.
    """
    f8, f32 = ir.Float8E4M3FNUZType.get(), ir.F32Type.get()
    sizes = build.extents(raised)

    def part(convert: Callable[[ir.Value], ir.Value]) -> ir.Value:
        return build.generate(
            sizes,
            element,
            lambda _row, _key, p: build.convert_float(convert(p), element),
            [(raised, [0, 1])],
        )

    def nearest(p: ir.Value) -> ir.Value:
        return build.convert_float(p, f8)

    def rest(p: ir.Value) -> ir.Value:
        return nearest(compute("arith.subf", p, build.convert_float(nearest(p), f32)))

    def both(p: ir.Value) -> ir.Value:
        return compute(
            "arith.addf", *(build.convert_float(item, f32) for item in (nearest(p), rest(p)))
        )

    match rounding:
        case "f8":
            return [part(nearest)]
        case "f8x2" if element == f32:
            return [part(both)]
        case "f8x2":
            return [part(nearest), part(rest)]
        case _:
            return [part(lambda p: build.convert_float(p, ir.Type.parse(rounding)))]


def _product(
    left: ir.Value,
    right: ir.Value,
    out: ir.Value,
    maps: Sequence[Sequence[int]],
    attributes: dict[str, ir.Attribute],
) -> ir.Value:
    """out + left right, in f32; `maps` are of M, N, K1, K2, of which three occur."""
    used = sorted({dim for indexed in maps for dim in indexed})
    number = {dim: at for at, dim in enumerate(used)}
    numbered = [[number[dim] for dim in indexed] for indexed in maps]
    return accumulate([left, right], out, numbered, multiply_add, attributes)


def _along_keys(name: str, values: ir.Value, start: ir.Value) -> ir.Value:
    """Reduce (rows, keys) onto `start` (rows)."""
    return accumulate([values], start, ([0, 1], [0]), lambda a, b: compute(name, a, b))


def _decayed(state: ir.Value, decay: ir.Value) -> ir.Value:
    """`state` (rows, ...) times `decay` (rows), in its place."""
    return accumulate([decay], state, ([0], range(len(build.shape_of(state)))), _times)


def _masked(score: ir.Value, mask: ir.Value) -> ir.Value:
    i1 = ir.IntegerType.get_signless(1)
    if mask.type != i1:
        addend = compute(
            "arith.mulf", build.convert_float(mask, score.type), _number(math.log2(math.e))
        )
        return compute("arith.addf", score, addend)
    dropped = _number(float("-inf"))
    return create("arith.select", [score.type], [mask, score, dropped]).result


def _extent(tile: ir.Value, indexed: Sequence[int], dim: int) -> int:
    return build.shape_of(tile)[list(indexed).index(dim)] or 0


def _number(value: float) -> ir.Value:
    return build.constant(ir.FloatAttr.get(ir.F32Type.get(), value))


def _times(a: ir.Value, b: ir.Value) -> ir.Value:
    return compute("arith.mulf", a, b)
