"""Rules of products, attention and the embedding."""

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import REPLICATE, Placement, Shard
from halo_mlir.sharding.calls import (
    Call,
    Outcome,
    everywhere,
    finest,
    reduced,
    require_even,
    terms,
)


def linear(call: Call) -> Outcome:
    """x (.., K) x weight (O, K): split outputs, or split terms."""
    weight = call.given[1]
    last = call.slots[0].tensor.rank - 1
    if weight == Shard(1):
        if len(call.slots) > 2:
            raise MatchFailure("a product split along its terms has a bias")
        return Outcome((Shard(last), weight), terms(call.op))
    x = reduced(call.given[0])
    if isinstance(weight, Shard) and weight.dim == 0 and weight.axis is None:
        biases = (weight,) * (len(call.slots) - 2)
        return Outcome((REPLICATE, weight, *biases), weight.at(last))
    rest = (REPLICATE,) * (len(call.slots) - 1)
    if isinstance(x, Shard) and x.dim != last:
        return Outcome((x, *rest), x)
    return Outcome((REPLICATE, *rest), REPLICATE)


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
        require_even(call.slots[0].tensor.shape[-1], call.ranks)  # padding is not always 0
        return Outcome((x, y), terms(call.op))
    batch = [
        p.at(p.dim + lead, p.axis)
        for p, lead in ((x, x_lead), (y, y_lead))
        if isinstance(p, Shard) and p.dim + lead < rank - 2
    ]
    if batch:
        return everywhere(call, finest(batch, call.ranks))
    if isinstance(y, Shard) and y.dim == ranks[1] - 1:
        return Outcome((REPLICATE, y), y.at(rank - 1))
    if y == k_of_y:
        return Outcome((k_of_x, y), terms(call.op))
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
        return Outcome((weight, REPLICATE), terms(call.op))
    if isinstance(weight, Shard) and weight.dim == 1:
        return Outcome((weight, REPLICATE), weight.at(call.result.rank - 1))
    return Outcome((REPLICATE, REPLICATE), REPLICATE)
