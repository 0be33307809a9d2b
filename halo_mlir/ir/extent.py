"""Where a dynamic extent of a torch value comes from."""

import math
import re
from typing import Any

from iree.compiler import ir

from halo_mlir.ir.torch import COPIES, VIEWS, constant_value, producer, vtensor

_AS_OPERAND = (
    *COPIES,
    "torch.aten._to_copy",
    "torch.aten.to.dtype",
    "torch.prims.convert_element_type",
    "torch.aten.mul.Scalar",
    "torch.aten.mul.Tensor",
    "torch.aten.div.Scalar",
    "torch.aten.div.Tensor",
    "torch.aten.add.Tensor",
)
"""Ops with an extent of their first operand's wherever ranks and static sizes are equal."""

_SIZED = (*VIEWS, "torch.aten.expand")


def symbol(value: ir.Value, axis: int) -> Any | None:
    """torch.export's symbolic size of `value` along `axis`, where one is bound to it."""
    for use in value.uses:
        op = use.owner.operation
        if op.name == "torch.bind_symbolic_shape" and use.operand_number == 0:
            shape = ir.AffineMapAttr(op.attributes["shape_expressions"]).value
            return (str(shape.results[axis]), *list(op.operands)[1:])
    return None


def origin(value: ir.Value, axis: int) -> tuple[ir.Value, int | None]:
    """The earliest value with the same extent, and its axis; or a `!torch.int` and None."""
    while True:
        op, result = producer(value), vtensor(value)
        if op is None or result is None:
            return value, axis
        name, rank = op.name, result.rank
        if name in _SIZED:
            sizes = producer(op.operands[1])
            if sizes is None or sizes.name != "torch.prim.ListConstruct":
                return value, axis
            size = sizes.operands[axis]
            if constant_value(size) != -1:
                return size, None
            source = vtensor(op.operands[0])
            if name != "torch.aten.expand" or source is None or source.rank != rank:
                return value, axis
        elif name == "torch.aten.transpose.int":
            axes = [constant_value(operand) for operand in list(op.operands)[1:]]
            if not all(isinstance(a, int) for a in axes):
                return value, axis
            first, second = (a % rank for a in axes)
            axis = {first: second, second: first}.get(axis, axis)
        elif name == "torch.aten.permute":
            order = producer(op.operands[1])
            source_axis = None if order is None else constant_value(order.operands[axis])
            if not isinstance(source_axis, int):
                return value, axis
            axis = source_axis % rank
        elif name == "torch.aten.unsqueeze":
            at = constant_value(op.operands[1])
            if not isinstance(at, int):
                return value, axis
            axis -= axis > at % rank
        elif name in _AS_OPERAND:
            source = vtensor(op.operands[0])
            if source is None or source.shape != result.shape:
                return value, axis
        elif name in ("torch.aten.linear", "torch.aten.matmul"):
            source = vtensor(op.operands[0])
            if source is None or source.rank != rank or axis == rank - 1:
                return value, axis
        else:
            return value, axis
        value = op.operands[0]


def known_multiple(value: ir.Value, axis: int) -> int:
    """A number that the size of `value` along `axis` is known to be a multiple of; 1 if none.

    torch.export prints sizes as sums of products, `s0 * 64 + 64`.
    """
    bound = symbol(value, axis)
    if bound is None:
        source, at = origin(value, axis)
        bound = None if at is None else symbol(source, at)
    if bound is None:
        return 1
    factors = [_factor(term) for term in bound[0].split(" + ")]
    return math.gcd(*factors)


def _factor(term: str) -> int:
    numbers = [int(part) for part in term.split(" * ") if part.lstrip("-").isdigit()]
    return abs(math.prod(numbers)) if re.fullmatch(r"-?\w+( \* -?\w+)*", term) else 1
