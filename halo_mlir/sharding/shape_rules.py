"""Rules of ops that move, choose or reduce dimensions."""

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import REPLICATE, Partial, Shard
from halo_mlir.ir.torch import is_whole_slice, users, vtensor
from halo_mlir.sharding.calls import Call, Outcome, moved, reduced, require_even
from halo_mlir.sharding.elementwise_rules import elementwise
from halo_mlir.sharding.slots import listed_ints, listed_values
from halo_mlir.sharding.views import viewed


def view(call: Call) -> Outcome:
    """The same elements in another shape."""
    placement = call.given[0]
    if isinstance(placement, Partial):
        if len(users(call.slots[0].value)) > 1 or placement.scatter is not None:
            placement = reduced(placement)
        else:
            return Outcome((placement,), placement)
    if not isinstance(placement, Shard):
        return Outcome((placement,), placement)
    target = viewed(placement, call.slots[0].tensor.shape, call.result.shape, call.ranks)
    return Outcome((placement,), target)


def transpose(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    where = list(range(rank))
    first, second = (
        (0, 1) if len(call.op.operands) == 1 else (call.axis(1, rank), call.axis(2, rank))
    )
    if rank > 1:
        where[first], where[second] = second, first
    return moved(call, where)


def permute(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    order = listed_ints(call.op.operands[1])
    if order is None or None in order:
        raise MatchFailure("the order of dimensions is not a constant")
    order = [axis % rank for axis in order if axis is not None]
    return moved(call, [order.index(dim) for dim in range(rank)])


def unsqueeze(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank + 1)
    return moved(call, [dim + (dim >= axis) for dim in range(rank)])


def squeeze(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    if call.result.rank == rank:  # its size is not 1; a rank's part of it may be
        return moved(call, [None if dim == axis else dim for dim in range(rank)])
    return moved(call, [None if dim == axis else dim - (dim > axis) for dim in range(rank)])


def expand(call: Call) -> Outcome:
    lead = call.result.rank - call.slots[0].tensor.rank
    return moved(call, [dim + lead for dim in range(call.slots[0].tensor.rank)])


def cut(call: Call) -> Outcome:
    """A slice of all along the split dimension, or of some along another."""
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    whole = is_whole_slice(call.op)
    return moved(call, [None if dim == axis and not whole else dim for dim in range(rank)])


def select(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    return moved(call, [None if dim == axis else dim - (dim > axis) for dim in range(rank)])


def concatenate(call: Call) -> Outcome:
    axis = call.axis(1, call.result.rank)
    outcome = elementwise(call)
    if isinstance(outcome.result, Shard) and outcome.result.dim == axis:
        raise MatchFailure("tensors are joined along the split dimension")
    return outcome


REDUCTIONS = {
    "torch.aten.sum.dim_IntList": "sum",
    "torch.aten.mean.dim": "avg",
    "torch.aten.amax": "max",
}


def reduction(call: Call) -> Outcome:
    """Terms, where the split dimension is reduced."""
    rank = call.slots[0].tensor.rank
    axes = listed_ints(call.op.operands[1])
    if axes is None or None in axes:
        raise MatchFailure("the reduced dimensions are not constants")
    gone = {axis % rank for axis in axes if axis is not None} or set(range(rank))
    placement = reduced(call.given[0])
    if isinstance(placement, Shard) and placement.dim in gone:
        size = call.slots[0].tensor.shape[placement.dim]
        if placement.parts:
            raise MatchFailure(f"{placement.parts} parts on {call.ranks} ranks are reduced")
        require_even(size, call.ranks)
        return Outcome((placement,), Partial(REDUCTIONS[call.op.name]))
    keep = call.constant(2)
    before = [sum(axis < dim for axis in gone) for dim in range(rank)]
    return moved(call, [dim if keep else dim - before[dim] for dim in range(rank)])


def row_wise(call: Call) -> Outcome:
    """Softmax: any dimension but its own may be split."""
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    return moved(call, [None if dim == axis else dim for dim in range(rank)])


def index(call: Call) -> Outcome:
    """x[i, j, ..]: the leading dimensions are indexed, any other may be split."""
    listed = listed_values(call.op.operands[1])
    if listed is None:
        raise MatchFailure("the indices are not listed in the module")
    tensors = [vtensor(item) for item in listed]
    indexed = [at for at, tensor in enumerate(tensors) if tensor is not None]
    if indexed != list(range(len(indexed))):
        raise MatchFailure("not the leading dimensions are indexed")
    made = max(tensor.rank for tensor in tensors if tensor is not None)
    shift = made - len(indexed)
    rank = call.slots[0].tensor.rank
    return moved(call, [None if dim in indexed else dim + shift for dim in range(rank)])


def write(call: Call) -> Outcome:
    """target (rows, ..)[numbers] = values: the numbers are those of the rank's own rows."""
    target = call.given[0]
    numbers = call.given[1]
    if not isinstance(target, Shard):
        return Outcome((REPLICATE,) * len(call.slots), REPLICATE)
    if target.dim != 0 or len(call.slots) != 3 or not isinstance(numbers, Shard):
        raise MatchFailure("a tensor is written by numbers that are not those of its parts")
    return Outcome((target, numbers, numbers), target)


def same(call: Call) -> Outcome:
    return Outcome(tuple(map(reduced, call.given)), reduced(call.given[0]))


def size(call: Call) -> Outcome:
    """A size, which is every rank's where it is no split dimension's."""
    placement = call.given[0]
    axis = call.axis(1, call.slots[0].tensor.rank)
    if isinstance(placement, Shard) and (placement.dim == axis or placement.axis is not None):
        raise MatchFailure("the size of a split dimension is read")
    return Outcome((placement,), REPLICATE)
