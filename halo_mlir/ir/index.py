"""Arithmetic on sizes and positions that are known numbers or index values.

What both operands know is computed here and now, so that static shapes make no ops.
"""

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import Extent, create

Index = Extent
"""A position: an int or an index-typed value."""


def add(left: Index, right: Index) -> Index:
    """left + right."""
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    if isinstance(left, int) and left == 0:
        return right
    if isinstance(right, int) and right == 0:
        return left
    return _op("arith.addi", left, right)


def sub(left: Index, right: Index) -> Index:
    """left - right."""
    if isinstance(left, int) and isinstance(right, int):
        return left - right
    if isinstance(right, int) and right == 0:
        return left
    return _op("arith.subi", left, right)


def mul(left: Index, right: Index) -> Index:
    """left * right."""
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    for one, other in ((left, right), (right, left)):
        if isinstance(one, int) and one in (0, 1):
            return other if one else 0
    return _op("arith.muli", left, right)


def floor_div(left: Index, right: int) -> Index:
    """left / right, rounded down; right is positive."""
    if isinstance(left, int):
        return left // right
    return left if right == 1 else _op("arith.floordivsi", left, right)


def ceil_div(left: Index, right: int) -> Index:
    """left / right, rounded up; right is positive."""
    if isinstance(left, int):
        return -(-left // right)
    return left if right == 1 else _op("arith.ceildivsi", left, right)


def minimum(left: Index, right: Index) -> Index:
    """The smaller of two."""
    if isinstance(left, int) and isinstance(right, int):
        return min(left, right)
    return left if _same(left, right) else _op("arith.minsi", left, right)


def maximum(left: Index, right: Index) -> Index:
    """The larger of two."""
    if isinstance(left, int) and isinstance(right, int):
        return max(left, right)
    return left if _same(left, right) else _op("arith.maxsi", left, right)


def _same(left: Index, right: Index) -> bool:
    return not isinstance(left, int) and not isinstance(right, int) and left == right


def value(number: Index):
    """`number` as an index value."""
    return build.index(number) if isinstance(number, int) else number


def _op(name: str, left: Index, right: Index):
    return create(name, [ir.IndexType.get()], [value(left), value(right)]).result
