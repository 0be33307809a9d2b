"""What a kernel makes of acc / sum before it is stored."""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.ir.torch import producer

_ATTENTION = "iree_linalg_ext.attention"


@dataclass(frozen=True)
class Ending:
    """The quotient times `factor`, f32, where there is one, in `element`.

    A row that has seen no key has sum 0: it becomes 0, or NaN.
    """

    element: ir.Type
    factor: ir.Value | None
    empty_rows_are_zero: bool

    def of(self, quotient: ir.Value, total: ir.Value) -> ir.Value:
        """The element to store; the ops are made at the insertion point."""
        if self.factor is not None:
            quotient = create("arith.mulf", [quotient.type], [quotient, self.factor]).result
        if self.empty_rows_are_zero:
            zero = build.constant(ir.FloatAttr.get(total.type, 0.0))
            quotient = _where_zero(total, zero, quotient)
        return build.convert_float(quotient, self.element)


def ends_attention(op) -> bool:
    """Whether `op` is an attention, or scales one's result, which a kernel does on the way."""
    return _attention_under(op.operation) is not None


def attention_under(op) -> tuple[ir.Operation, ir.Value | None]:
    """The attention whose result `op` stores, and the factor.

    Raises:
        MatchFailure: it is neither an attention nor a linalg.generic that only scales one.
    """
    found = _attention_under(op.operation)
    if found is None:
        raise MatchFailure("stores no attention's result")
    return found


def _attention_under(op: ir.Operation) -> tuple[ir.Operation, ir.Value | None] | None:
    if op.name == _ATTENTION:
        return None if _scaling_of(op) is not None else (op, None)
    if op.name != "linalg.generic" or len(op.operands) != 2:
        return None
    source = producer(op.operands[0])
    if source is None or source.name != _ATTENTION:
        return None
    scaling = _scaling_of(source)
    return (source, _factor(op)) if scaling is not None and scaling == op else None


def _scaling_of(attention: ir.Operation) -> ir.Operation | None:
    """The one user of an attention, where it scales and converts each element of it."""
    users = [use.owner.operation for use in attention.results[0].uses]
    if len(users) != 1 or users[0].name != "linalg.generic" or len(users[0].operands) != 2:
        return None
    (user,) = users
    maps = [ir.AffineMapAttr(item).value for item in user.attributes["indexing_maps"]]
    rank = len(build.shape_of(attention.results[0]))
    if user.operands[0] != attention.results[0] or maps != [ir.AffineMap.get_identity(rank)] * 2:
        return None
    block = user.regions[0].blocks[0]
    value = block.arguments[0]
    for inner in _computing(block):
        if inner.name == "linalg.yield":
            return user if list(inner.operands) == [value] else None
        scales = inner.name == "arith.mulf" and value == block.arguments[0]
        if value not in inner.operands or not (scales or inner.name == "arith.truncf"):
            return None
        if scales and any(item in block.arguments for item in _others(inner, value)):
            return None
        value = inner.results[0]
    return None


def _factor(scaling: ir.Operation) -> ir.Value | None:
    block = scaling.regions[0].blocks[0]
    first = _computing(block)[0]
    if first.name != "arith.mulf":
        return None
    others = _others(first, block.arguments[0])
    return others[0] if others else None


def _computing(block: ir.Block) -> list[ir.Operation]:
    """The ops of a body, without positions that nothing uses."""
    return [op.operation for op in block.operations if op.operation.name != "linalg.index"]


def _others(op: ir.Operation, value: ir.Value) -> list[ir.Value]:
    return [operand for operand in op.operands if operand != value]


def _where_zero(number: ir.Value, then: ir.Value, other: ir.Value) -> ir.Value:
    """`then` where `number` is 0, else `other`."""
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    zero = build.constant(ir.FloatAttr.get(number.type, 0.0))
    oeq = {"predicate": ir.IntegerAttr.get(i64, 1)}
    test = create("arith.cmpf", [i1], [number, zero], oeq).result
    return create("arith.select", [then.type], [test, then, other]).result
