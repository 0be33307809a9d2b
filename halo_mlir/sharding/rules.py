"""What placements an op of the torch dialect wants of its operands, and gives its result.

A rule is a function of the op's tensor operands and their placements. It returns an `Outcome` or
raises `MatchFailure`, and then every operand is needed whole. No rule communicates: a need that
differs from what is there becomes a reshard.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import REPLICATE, Partial, Placement, Replicate, Shard
from halo_mlir.ir.torch import (
    COPIES,
    NOT_CONSTANT,
    VIEWS,
    VTensor,
    constant_value,
    is_whole_slice,
    users,
    vtensor,
)
from halo_mlir.sharding.slots import Slot, listed_ints, listed_values
from halo_mlir.sharding.views import viewed


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


def reduced(placement: Placement) -> Placement:
    """What becomes of a partial tensor for who cannot compute with terms."""
    if isinstance(placement, Partial):
        return REPLICATE if placement.scatter is None else Shard(placement.scatter)
    return placement


def outcome_of(op: ir.Operation, slots: Sequence[Slot], given, ranks: int) -> Outcome:
    """The rule's answer for `op`.

    Raises:
        MatchFailure: there is no rule for it, or the rule cannot keep the tensors split.
    """
    rule = RULES.get(op.name)
    if rule is None:
        raise MatchFailure(f"no rule places {op.name}")
    outcome = rule(Call(op, slots, tuple(given), ranks))
    for slot, placement, need in zip(slots, given, outcome.needs, strict=True):
        if isinstance(need, Shard) and placement != need:  # a reshard makes equal parts only
            _require_even(slot.tensor.shape[need.dim], need.count(ranks))
    return outcome


def _require_even(size: int | None, parts: int) -> None:
    if size is None or size % parts:
        shown = "a dynamic size" if size is None else size
        raise MatchFailure(f"{parts} equal parts do not make a dimension of {shown}")


def elementwise(call: Call) -> Outcome:
    """Operands broadcast to the result; all are split like the finest split among them."""
    rank = call.result.rank
    kept = _as_terms(call)
    if kept is not None:
        return kept
    moved = [
        placement.at(placement.dim + rank - slot.tensor.rank, placement.axis)
        for slot, placement in zip(call.slots, map(reduced, call.given), strict=True)
        if isinstance(placement, Shard)
    ]
    return _everywhere(call, _finest(moved, call.ranks))


def _finest(shards: Sequence[Shard], ranks: int) -> Shard | None:
    """Of those that split the first one's dimension, that of the most parts."""
    same = [shard for shard in shards if shard.dim == shards[0].dim]
    return max(same, key=lambda shard: shard.count(ranks), default=None)


def _everywhere(call: Call, target: Shard | None) -> Outcome:
    """All operands split along the result's dimension of `target`, where they have it."""
    if target is None:
        return Outcome((REPLICATE,) * len(call.slots), REPLICATE)
    needs: list[Placement] = []
    for slot in call.slots:
        dim = target.dim - (call.result.rank - slot.tensor.rank)
        broadcast = dim < 0 or slot.tensor.shape[dim] == 1
        needs.append(REPLICATE if broadcast else target.at(dim, target.axis))
    return Outcome(tuple(needs), target)


_SCALED = ("torch.aten.mul.Tensor", "torch.aten.div.Tensor")
_SUMS = ("torch.aten.add.Tensor", "torch.aten.sub.Tensor")
CASTS = ("torch.prims.convert_element_type", "torch.aten._to_copy", "torch.aten.to.dtype")
_LINEAR = (*COPIES, *CASTS, "torch.aten.neg", "torch.aten.mul.Scalar", "torch.aten.div.Scalar")


def _as_terms(call: Call) -> Outcome | None:
    """Linear ops on sums yet to be made, where nobody else wants the sum before them."""
    first = call.given[0]
    partial = next((p for p in call.given if isinstance(p, Partial)), None)
    if partial is None or partial.op == "max":
        return None
    for slot, placement in zip(call.slots, call.given, strict=True):
        if isinstance(placement, Partial) and len(users(slot.value)) > 1:
            return None
    name = call.op.name
    if name in _LINEAR:
        passes = name not in CASTS or bits(call.result) <= bits(call.slots[0].tensor)
    elif name in _SCALED:
        others = [p for p in call.given if p is not partial]
        passes = len(others) == 1 and isinstance(others[0], Replicate)
        passes = passes and (name == _SCALED[0] or first is partial)
    else:
        passes = name in _SUMS and all(p == partial for p in call.given)
    return Outcome(call.given, partial) if passes else None


def bits(tensor: VTensor) -> int:
    digits = "".join(c if c.isdigit() else " " for c in tensor.dtype).split()
    return int(digits[0])


def linear(call: Call) -> Outcome:
    """x (.., K) x weight (O, K): split outputs, or split terms."""
    weight = call.given[1]
    last = call.slots[0].tensor.rank - 1
    if weight == Shard(1):
        if len(call.slots) > 2:
            raise MatchFailure("a product split along its terms has a bias")
        return Outcome((Shard(last), weight), _terms(call.op))
    x = reduced(call.given[0])
    if isinstance(weight, Shard) and weight.dim == 0 and weight.axis is None:
        biases = (weight,) * (len(call.slots) - 2)
        return Outcome((REPLICATE, weight, *biases), weight.at(last))
    rest = (REPLICATE,) * (len(call.slots) - 1)
    if isinstance(x, Shard) and x.dim != last:
        return Outcome((x, *rest), x)
    return Outcome((REPLICATE, *rest), REPLICATE)


def _terms(op: ir.Operation) -> Partial:
    """A sum over ranks, split along `halo.scatter` once it is made."""
    if SCATTER not in op.attributes:
        return Partial()
    return Partial(scatter=ir.IntegerAttr(op.attributes[SCATTER]).value)


SCATTER = "halo.scatter"
"""The attribute of an op whose sum over ranks is wanted split along that dimension."""


def matmul(call: Call) -> Outcome:
    """x (.., M, K) x y (.., K, N) with the leading dimensions broadcast."""
    ranks = [slot.tensor.rank for slot in call.slots]
    if min(ranks) < 2:
        raise MatchFailure("a product with a vector")
    rank = call.result.rank
    x, y = map(reduced, call.given)
    x_lead, y_lead = rank - ranks[0], rank - ranks[1]
    k_of_x, k_of_y = Shard(ranks[0] - 1), Shard(ranks[1] - 2)
    if x == k_of_x and y == k_of_y:
        _require_even(call.slots[0].tensor.shape[-1], call.ranks)  # padding is not always 0
        return Outcome((x, y), _terms(call.op))
    batch = [
        p.at(p.dim + lead, p.axis)
        for p, lead in ((x, x_lead), (y, y_lead))
        if isinstance(p, Shard) and p.dim + lead < rank - 2
    ]
    if batch:
        return _everywhere(call, _finest(batch, call.ranks))
    if isinstance(y, Shard) and y.dim == ranks[1] - 1:
        return Outcome((REPLICATE, y), y.at(rank - 1))
    if y == k_of_y:
        return Outcome((k_of_x, y), _terms(call.op))
    if isinstance(x, Shard) and x.dim == ranks[0] - 2:
        return Outcome((x, REPLICATE), x.at(rank - 2))
    return Outcome((REPLICATE, REPLICATE), REPLICATE)


def attention(call: Call) -> Outcome:
    """Query, key, value (B, heads, rows, D): every rank has its own heads."""
    query, key, value = (slot.tensor for slot in call.slots[:3])
    if not any(isinstance(p, Shard) for p in call.given):
        return Outcome((REPLICATE,) * len(call.slots), REPLICATE)
    if any(isinstance(p, Shard) and p.dim != 1 for p in call.given):
        raise MatchFailure("attention is split along another dimension than the heads")
    heads, kv_heads = query.shape[1], key.shape[1]
    if heads is None or kv_heads is None:
        raise MatchFailure("the number of heads is not static")
    split = head_shard(1, heads, call.ranks)
    keys = head_shard(1, kv_heads, call.ranks)
    needs: list[Placement] = [split, keys, keys if value.shape[1] == kv_heads else split]
    for slot in call.slots[3:]:
        dim = 1 + slot.tensor.rank - query.rank
        per_head = dim >= 0 and slot.tensor.shape[dim] != 1
        needs.append(split.at(dim) if per_head else REPLICATE)
    return Outcome(tuple(needs), split)


def head_shard(dim: int, heads: int, ranks: int) -> Shard:
    """Heads over ranks: split, or each on several ranks where there are fewer of them.

    Raises:
        MatchFailure: neither number divides the other.
    """
    if heads % ranks == 0:
        return Shard(dim)
    if ranks % heads == 0:
        return Shard(dim, heads)
    raise MatchFailure(f"{ranks} ranks and {heads} heads do not divide each other")


def embedding(call: Call) -> Outcome:
    """weight (V, E), ids (..): rows by their numbers."""
    weight = call.given[0]
    if weight == Shard(0):
        return Outcome((weight, REPLICATE), _terms(call.op))
    if isinstance(weight, Shard) and weight.dim == 1:
        return Outcome((weight, REPLICATE), weight.at(call.result.rank - 1))
    return Outcome((REPLICATE, REPLICATE), REPLICATE)


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


def _moved(call: Call, where: Sequence[int | None]) -> Outcome:
    """Input dimension d is dimension where[d] of the result; None = it is gone."""
    placement = reduced(call.given[0])
    rest = (REPLICATE,) * (len(call.slots) - 1)
    if not isinstance(placement, Shard):
        return Outcome((REPLICATE, *rest), REPLICATE)
    dim = where[placement.dim]
    if dim is None:
        raise MatchFailure("the op takes the split dimension apart")
    return Outcome((placement, *rest), placement.at(dim, placement.axis))


def transpose(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    where = list(range(rank))
    first, second = (
        (0, 1) if len(call.op.operands) == 1 else (call.axis(1, rank), call.axis(2, rank))
    )
    if rank > 1:
        where[first], where[second] = second, first
    return _moved(call, where)


def permute(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    order = listed_ints(call.op.operands[1])
    if order is None or None in order:
        raise MatchFailure("the order of dimensions is not a constant")
    order = [axis % rank for axis in order if axis is not None]
    return _moved(call, [order.index(dim) for dim in range(rank)])


def unsqueeze(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank + 1)
    return _moved(call, [dim + (dim >= axis) for dim in range(rank)])


def squeeze(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    if call.result.rank == rank:  # its size is not 1; a rank's part of it may be
        return _moved(call, [None if dim == axis else dim for dim in range(rank)])
    return _moved(call, [None if dim == axis else dim - (dim > axis) for dim in range(rank)])


def expand(call: Call) -> Outcome:
    lead = call.result.rank - call.slots[0].tensor.rank
    return _moved(call, [dim + lead for dim in range(call.slots[0].tensor.rank)])


def cut(call: Call) -> Outcome:
    """A slice of all along the split dimension, or of some along another."""
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    whole = is_whole_slice(call.op)
    return _moved(call, [None if dim == axis and not whole else dim for dim in range(rank)])


def select(call: Call) -> Outcome:
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    return _moved(call, [None if dim == axis else dim - (dim > axis) for dim in range(rank)])


def concatenate(call: Call) -> Outcome:
    axis = call.axis(1, call.result.rank)
    outcome = elementwise(call)
    if isinstance(outcome.result, Shard) and outcome.result.dim == axis:
        raise MatchFailure("tensors are joined along the split dimension")
    return outcome


_REDUCTIONS = {
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
        _require_even(size, call.ranks)
        return Outcome((placement,), Partial(_REDUCTIONS[call.op.name]))
    keep = call.constant(2)
    before = [sum(axis < dim for axis in gone) for dim in range(rank)]
    return _moved(call, [dim if keep else dim - before[dim] for dim in range(rank)])


def row_wise(call: Call) -> Outcome:
    """Softmax: any dimension but its own may be split."""
    rank = call.slots[0].tensor.rank
    axis = call.axis(1, rank)
    return _moved(call, [None if dim == axis else dim for dim in range(rank)])


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
    return _moved(call, [None if dim in indexed else dim + shift for dim in range(rank)])


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


def operator(call: Call) -> Outcome:
    """`torch.halo.partial`, which states that its operand is a rank's term of a sum."""
    name = ir.StringAttr(call.op.attributes["name"]).value
    if name != "torch.halo.partial":
        raise MatchFailure(f"no rule places {name}")
    return Outcome((REPLICATE,), _terms(call.op))


def size(call: Call) -> Outcome:
    """A size, which is every rank's where it is no split dimension's."""
    placement = call.given[0]
    axis = call.axis(1, call.slots[0].tensor.rank)
    if isinstance(placement, Shard) and (placement.dim == axis or placement.axis is not None):
        raise MatchFailure("the size of a split dimension is read")
    return Outcome((placement,), REPLICATE)


_ELEMENTWISE = """
abs add.Scalar add.Tensor bitwise_and.Tensor bitwise_not ceil clamp cos div.Scalar div.Tensor
div.Tensor_mode eq.Scalar eq.Tensor exp exp2 floor floor_divide floor_divide.Scalar ge.Scalar
ge.Tensor gelu gt.Scalar gt.Tensor le.Scalar le.Tensor log log2 logical_and logical_not logical_or
lt.Scalar lt.Tensor masked_fill.Scalar masked_fill.Tensor maximum minimum mul.Scalar mul.Tensor
ne.Scalar ne.Tensor neg pow.Tensor_Scalar reciprocal relu remainder.Scalar round rsqrt rsub.Scalar
sigmoid silu sin sqrt square sub.Scalar sub.Tensor tanh true_divide.Tensor where.Scalar where.self
"""

RULES: dict[str, Rule] = {
    **{f"torch.aten.{name}": elementwise for name in _ELEMENTWISE.split()},
    **dict.fromkeys((*COPIES, *CASTS), elementwise),
    **dict.fromkeys(VIEWS, view),
    **dict.fromkeys(_REDUCTIONS, reduction),
    **dict.fromkeys(("torch.aten.transpose.int", "torch.aten.t", "torch.aten.numpy_T"), transpose),
    **dict.fromkeys(("torch.aten.matmul", "torch.aten.mm", "torch.aten.bmm"), matmul),
    **dict.fromkeys(("torch.aten.softmax.int", "torch.aten._softmax"), row_wise),
    "torch.aten.linear": linear,
    "torch.aten.scaled_dot_product_attention": attention,
    "torch.aten.embedding": embedding,
    "torch.aten.permute": permute,
    "torch.aten.unsqueeze": unsqueeze,
    "torch.aten.squeeze.dim": squeeze,
    "torch.aten.expand": expand,
    "torch.operator": operator,
    "torch.aten.size.int": size,
    "torch.aten.slice.Tensor": cut,
    "torch.aten.select.int": select,
    "torch.aten.cat": concatenate,
    "torch.aten.index.Tensor": index,
    "torch.aten.index_put": write,
    "torch.copy.to_vtensor": same,
}
