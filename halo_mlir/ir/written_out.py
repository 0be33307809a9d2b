"""Recognise attention that is written out: product, scale, mask, softmax, product."""

from dataclasses import dataclass, field

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import torch_ops
from halo_mlir.ir.scalars import CASTS, constant_of, scaling
from halo_mlir.ir.torch import (
    COPIES,
    VIEWS,
    VTensor,
    constant_value,
    is_whole_slice,
    producer,
    users,
    vtensor,
)
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.reader import MaskReader
from halo_mlir.masks.recognise import MASKED

PRODUCTS = ("torch.aten.matmul", "torch.aten.bmm")
SOFTMAXES = ("torch.aten.softmax.int", "torch.aten._softmax", "torch.aten._safe_softmax")
_SHAPE_ONLY = (
    "torch.aten.size.int",
    "torch.aten.full_like",
    "torch.aten.zeros_like",
    "torch.aten.ones_like",
)
_NO_KEY_IS_KEPT = (
    ["logical_not", "any.dim", "logical_not", "eq.Scalar"],
    ["all.dim", "eq.Scalar"],
)
_DEPTH = 16  # of ops between a product and its softmax


@dataclass(frozen=True)
class AddedMask:
    """One mask of the scores: added to them, or the scores are kept where it is `keep`."""

    value: ir.Value
    keep: bool | None
    rank: int
    """Of the scores that it is applied to."""


@dataclass
class WrittenOut:
    """softmax(scale * query @ key + masks) @ value; operands as the products have them."""

    query: ir.Value
    key_columns: ir.Value
    """(..., D, N)"""
    value: ir.Value
    scale: float = 1.0
    masks: list[AddedMask] = field(default_factory=list)
    chain: list[ir.Operation] = field(default_factory=list)
    """From the first product up to the second, without it."""
    views: list[ir.Operation] = field(default_factory=list)
    """Those of `chain` that give two dynamic dimensions another shape."""


def weighs_values(op) -> bool:
    """Whether a product's left operand comes from a softmax."""
    value = op.operands[0]
    for _ in range(_DEPTH):
        made = producer(value)
        if made is None:
            return False
        if made.name in SOFTMAXES:
            return True
        if made.name == "torch.aten.where.self":
            value = made.operands[2]
        elif made.name in (*COPIES, *CASTS, *VIEWS, "torch.aten.expand", "torch.aten.dropout"):
            value = made.operands[0]
        else:
            return False
    return False


def match_written_out(op) -> WrittenOut:
    """Attention whose second product is `op`.

    Raises:
        MatchFailure: it is none that one scaled_dot_product_attention computes.
    """
    chain: list[ir.Operation] = []
    views: list[ir.Operation] = []
    softmax = _softmax_of(op.operands[0], chain, views)
    found = WrittenOut(op.operands[0], op.operands[0], op.operands[1], chain=chain, views=views)
    axis, scores = constant_value(softmax.operands[1]), vtensor(softmax.operands[0])
    if scores is None or axis not in (-1, scores.rank - 1):
        raise MatchFailure(f"softmax is over axis {axis}, not the last")
    product = _scores(softmax.operands[0], found)
    found.query, found.key_columns = product.operands
    known = {op.operation, *found.chain}
    for member in found.chain:
        for user in users(member.results[0]):
            if user not in known and user.name not in _SHAPE_ONLY:
                raise MatchFailure(f"what {member.name} gives is used by {user.name} as well")
    return found


def _softmax_of(value: ir.Value, chain, views) -> ir.Operation:
    """From attention weights to the softmax."""
    while True:
        op = producer(value)
        if op is None:
            raise MatchFailure("attention weights are an argument")
        chain.append(op)
        if op.name in SOFTMAXES:
            return op
        if op.name == "torch.aten.dropout":
            rate, trains = (constant_value(operand) for operand in list(op.operands)[1:])
            if rate != 0.0 and trains is not False:
                raise MatchFailure(f"dropout is {rate}, not 0")
        elif op.name == "torch.aten.where.self":
            value = _safe_softmax(op, chain)
            continue
        elif not _is_relayout(op, views) and op.name not in CASTS:
            raise MatchFailure(f"attention weights pass through {op.name}")
        value = op.operands[0]


def _safe_softmax(op, chain) -> ir.Value:
    """where(no key is kept, 0, softmax) --> softmax: torch's decomposition of _safe_softmax."""
    condition, zero, weights = op.operands
    softmax = producer(weights)
    test: list[ir.Operation] = []
    step = producer(condition)
    while step is not None and step.operands:
        test.append(step)
        step = None if step.name == "torch.aten.eq.Scalar" else producer(step.operands[0])
    names = [step.name.removeprefix("torch.aten.") for step in test]
    rank = len(torch_ops.known(weights).shape)
    if (
        softmax is None
        or softmax.name not in SOFTMAXES
        or names not in _NO_KEY_IS_KEPT
        or constant_value(test[len(test) // 4].operands[1]) not in (-1, rank - 1)
        or test[-1].operands[0] != softmax.operands[0]
        or constant_value(test[-1].operands[1]) != float("-inf")
        or constant_of(zero) != 0.0
    ):
        raise MatchFailure("attention weights pass through torch.aten.where.self")
    chain += test
    return weights


def _scores(value: ir.Value, found: WrittenOut) -> ir.Operation:
    """From the softmax's operand to the first product; fills in masks and scale."""
    scaled = False
    for _ in range(_DEPTH):
        op = producer(value)
        if op is None:
            raise MatchFailure("scores are an argument")
        found.chain.append(op)
        if op.name in PRODUCTS:
            return op
        factor = scaling(op)
        if factor is not None:
            value, number = factor
            found.scale *= number
            scaled = scaled or number != 1.0
            continue
        mask = _mask_of(op)
        if mask is not None:
            if scaled:
                raise MatchFailure("the scale is applied to the mask as well")
            value, added = mask
            found.masks.append(added)
            continue
        if op.name not in CASTS and not _is_relayout(op, found.views):
            raise MatchFailure(f"scores pass through {op.name}")
        value = op.operands[0]
    raise MatchFailure(f"there are more than {_DEPTH} ops between scores and softmax")


def _mask_of(op) -> tuple[ir.Value, AddedMask] | None:
    """(scores before a mask, the mask); None where `op` applies none."""
    result = vtensor(op.results[0])
    rank = result.rank if result is not None else 0
    if op.name == "torch.aten.add.Tensor" and constant_value(op.operands[2]) == 1:
        for scores, mask in (op.operands[:2], list(op.operands)[1::-1]):
            if _is_scores(scores, result):
                return scores, AddedMask(mask, None, rank)
        return None
    kind = op.name.removeprefix("torch.aten.")
    if kind in ("where.self", "where.ScalarOther", "where.ScalarSelf"):
        condition, then, other = op.operands
        sides = ((then, other, True), (other, then, False))
    elif kind in ("masked_fill.Scalar", "masked_fill.Tensor"):
        scores, condition, filling = op.operands
        sides = ((scores, filling, False),)
    else:
        return None
    for scores, filling, keep in sides:
        filled = constant_of(filling)
        if filled is not None and filled <= MASKED and _is_scores(scores, result):
            return scores, AddedMask(condition, keep, rank)
    return None


def _is_scores(value: ir.Value, result: VTensor | None) -> bool:
    """Whether `value`, of the shape of `result`, comes from a product of matrices."""
    tensor = vtensor(value)
    if tensor is None or result is None or tensor.shape != result.shape:
        return False
    for _ in range(_DEPTH):
        op = producer(value)
        if op is None:
            return False
        if op.name in PRODUCTS:
            return True
        if _mask_of(op) is not None:
            return True
        factor = scaling(op)
        if factor is not None:
            value = factor[0]
        elif op.name in (*COPIES, *CASTS, *VIEWS, "torch.aten.expand"):
            value = op.operands[0]
        else:
            return False
    return False


def _is_relayout(op, views: list[ir.Operation]) -> bool:
    """Whether `op` copies, or gives the axes before the last two another shape."""
    if op.name in COPIES or is_whole_slice(op):
        return True
    if op.name not in (*VIEWS, "torch.aten.expand"):
        return False
    source, result = vtensor(op.operands[0]), vtensor(op.results[0])
    if source is None or result is None:
        return False
    if source.shape == result.shape and source.shape.count(None) <= 1:
        return True
    if op.name == "torch.aten.expand":
        return source.shape == result.shape
    if not merges(source, result):
        return False
    if source.shape[-2:] == (None, None):
        views.append(op)
    return True


def merges(source: VTensor, result: VTensor) -> bool:
    """Whether a view can only regroup the axes before the last two, which are all static."""
    if source.rank < 3 or result.rank < 3 or source.shape[-2:] != result.shape[-2:]:
        return False
    return _product(source.shape[:-2]) == _product(result.shape[:-2]) != 0


def _product(sizes) -> int:
    product = 1
    for size in sizes:
        product *= size or 0
    return product


def keeps_last_two(view: ir.Operation, query: ir.Value, key_columns: ir.Value) -> bool:
    """Whether a view of scores (..., M, N), both dynamic, has rows M or columns N.

    One of them is enough, since the number of elements stays.
    """
    reader = MaskReader()
    try:
        sizes = [reader.size(view.results[0], axis) for axis in (-2, -1)]
        rows, columns = reader.size(query, -2), reader.size(key_columns, -1)
    except Unreadable:
        return False
    return sizes[0] == rows or sizes[1] == columns
