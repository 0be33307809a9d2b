"""What a rule is asked, what it answers, and what rules share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import REPLICATE, Partial, Placement, Shard
from halo_mlir.ir.torch import NOT_CONSTANT, VTensor, constant_value, vtensor
from halo_mlir.sharding.slots import Slot


@dataclass(frozen=True)
class Outcome:
    """The placements that an op needs of its tensor operands, and that of its first result."""

    needs: tuple[Placement, ...]
    result: Placement


@dataclass(frozen=True)
class Call:
    """An op with its tensor operands and where they are."""

    op: ir.Operation
    slots: Sequence[Slot]
    given: tuple[Placement, ...]
    ranks: int

    @property
    def result(self) -> VTensor:
        tensor = vtensor(self.op.results[0])
        if tensor is None:
            raise MatchFailure("the result's rank is not known")
        return tensor

    def constant(self, index: int):
        """Operand `index` as a Python value.

        Raises:
            MatchFailure: it is computed.
        """
        value = constant_value(self.op.operands[index])
        if value is NOT_CONSTANT:
            raise MatchFailure(f"operand {index} is not a constant")
        return value

    def axis(self, index: int, rank: int) -> int:
        """Operand `index` as an axis of a tensor of `rank`, counted from the front."""
        return self.constant(index) % rank


Rule = Callable[[Call], Outcome]


SCATTER = "halo.scatter"
"""The attribute of an op whose sum over ranks is wanted split along that dimension."""


def reduced(placement: Placement) -> Placement:
    """What becomes of a partial tensor for who cannot compute with terms."""
    if isinstance(placement, Partial):
        return REPLICATE if placement.scatter is None else Shard(placement.scatter)
    return placement


def require_even(size: int | None, parts: int) -> None:
    if size is None or size % parts:
        shown = "a dynamic size" if size is None else size
        raise MatchFailure(f"{parts} equal parts do not make a dimension of {shown}")


def finest(shards: Sequence[Shard], ranks: int) -> Shard | None:
    """Of those that split the first one's dimension, that of the most parts."""
    same = [shard for shard in shards if shard.dim == shards[0].dim]
    return max(same, key=lambda shard: shard.count(ranks), default=None)


def everywhere(call: Call, target: Shard | None) -> Outcome:
    """All operands split along the result's dimension of `target`, where they have it."""
    if target is None:
        return Outcome((REPLICATE,) * len(call.slots), REPLICATE)
    needs: list[Placement] = []
    for slot in call.slots:
        dim = target.dim - (call.result.rank - slot.tensor.rank)
        broadcast = dim < 0 or slot.tensor.shape[dim] == 1
        needs.append(REPLICATE if broadcast else target.at(dim, target.axis))
    return Outcome(tuple(needs), target)


def moved(call: Call, where: Sequence[int | None]) -> Outcome:
    """Input dimension d is dimension where[d] of the result; None = it is gone."""
    placement = reduced(call.given[0])
    rest = (REPLICATE,) * (len(call.slots) - 1)
    if not isinstance(placement, Shard):
        return Outcome((REPLICATE, *rest), REPLICATE)
    dim = where[placement.dim]
    if dim is None:
        raise MatchFailure("the op takes the split dimension apart")
    return Outcome((placement, *rest), placement.at(dim, placement.axis))


def terms(op: ir.Operation) -> Partial:
    """A sum over ranks, split along `halo.scatter` once it is made."""
    if SCATTER not in op.attributes:
        return Partial()
    return Partial(scatter=ir.IntegerAttr(op.attributes[SCATTER]).value)
