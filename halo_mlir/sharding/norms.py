"""RMSNorms that read sums over ranks."""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import Partial
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import VIEWS, constant_value, producer, vtensor
from halo_mlir.sharding.annotations import placement_of
from halo_mlir.sharding.slots import listed_ints, tensor_slots

_ROWS_CHOSEN = (
    "torch.aten.index.Tensor",
    "torch.aten.select.int",
    "torch.aten.slice.Tensor",
    "torch.aten.unsqueeze",
    *VIEWS,
)
"""Ops between the residual stream and the last norm, which may read only some of its rows."""


@dataclass(frozen=True)
class Norm:
    """mean(x ** 2) over the last dimension of `rows`, the residual stream (.., E)."""

    statistic: ir.Operation
    rows: ir.Value


def find_norm(mean: ir.Operation) -> Norm | None:
    """The RMSNorm whose statistic is the mean `mean`; None where it is another mean."""
    tensor = vtensor(mean.operands[0])
    square = producer(mean.operands[0])
    if tensor is None or square is None:
        return None
    if listed_ints(mean.operands[1]) not in ([-1], [tensor.rank - 1]):
        return None
    if square.name == "torch.aten.pow.Tensor_Scalar":
        if constant_value(square.operands[1]) not in (2, 2.0):
            return None
    elif square.name != "torch.aten.mul.Tensor" or square.operands[0] != square.operands[1]:
        return None
    rows = square.operands[0]
    cast = producer(rows)
    if cast is not None and cast.name in CASTS:
        rows = cast.operands[0]
    return Norm(mean, rows)


def sums_of(norm: Norm, ranks: int) -> list[ir.Operation]:
    """The ops whose sums over ranks the norm's rows are made of, through the residual adds.

    Raises:
        MatchFailure: there is none, or the rows do not divide.
    """
    tensor = vtensor(norm.rows)
    assert tensor is not None
    width = tensor.shape[-1]
    if width is None or width % ranks:
        raise MatchFailure(f"rows of {width or 'a dynamic size'} do not divide among {ranks} ranks")
    found: list[ir.Operation] = []
    reached, seen = [norm.rows], set()
    while reached:
        value = reached.pop()
        op = producer(value)
        if op is None or value in seen:
            continue
        seen.add(value)
        if isinstance(placement_of(value), Partial):
            found.append(_origin(op))
        elif op.name == "torch.aten.add.Tensor":
            reached += list(op.operands)[:2]
        elif op.name in _ROWS_CHOSEN:
            reached.append(op.operands[0])
    if not found:
        raise MatchFailure("no sum over ranks goes into the norm")
    return found


def _origin(op: ir.Operation) -> ir.Operation:
    """The product that made the terms of a sum, before what scaled and rounded them."""
    while True:
        partial = [s for s in tensor_slots(op) if isinstance(placement_of(s.value), Partial)]
        before = producer(partial[0].value) if partial else None
        if before is None:
            return op
        op = before
