"""Row numbers of a KV cache that count heads: each rank counts its own.

A cache (B, KV, C, D) is written as rows of (B * KV * C, D), numbered as
halo_mlir/export/kv_cache.py does:

    head = arange(KV)
    row = (sequence * KV + head) * C + position      (page instead of sequence where it is paged)

A rank with KV/N of the heads has a cache of B * KV/N * C rows, and the same formula with KV/N for
KV gives their numbers. Both constants get the attribute `halo.own_rows` = the heads' placement.
"""

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import Shard
from halo_mlir.ir.torch import VIEWS, constant_value, producer, users, vtensor
from halo_mlir.sharding.annotations import set_placement
from halo_mlir.sharding.slots import body_ops, listed_values

OWN = "halo.own_rows"
_WALKED = (
    "torch.aten.add.Tensor",
    "torch.aten.add.Scalar",
    "torch.aten.mul.Scalar",
    "torch.aten.unsqueeze",
    "torch.aten.expand",
    *VIEWS,
)


def own_rows(function: ir.Operation, caches: list[ir.Value], kv_heads: int, split: Shard) -> None:
    """Mark the counting of heads in the numbers by which `caches` are written.

    Args:
        split: the placement of the heads.

    Raises:
        MatchFailure: the numbers of a written cache are made in another way.
    """
    for op in body_ops(function):
        if op.name != "torch.aten.index_put" or not _is_view_of(op.operands[0], caches):
            continue
        numbers = [value for value in listed_values(op.operands[1]) or ()]
        if len(numbers) != 1:
            raise MatchFailure("a cache is written by several index tensors")
        scale, count = _lead(numbers[0], kv_heads)
        for marked in (scale, count):
            marked.attributes[OWN] = ir.StringAttr.get(str(split), op.context)
        set_placement(count, split.at(0))


def _is_view_of(value: ir.Value, caches: list[ir.Value]) -> bool:
    op = producer(value)
    while op is not None and op.name in (*VIEWS, "torch.copy.to_vtensor", "torch.aten.index_put"):
        value = op.operands[0]
        op = producer(value)
    return value in caches


def _lead(numbers: ir.Value, kv_heads: int) -> tuple[ir.Operation, ir.Operation]:
    """The ops `sequence * KV` and `arange(KV)` of the one sum `sequence * KV + head`."""
    found: list[tuple[ir.Operation, ir.Operation]] = []
    reached = [numbers]
    while reached:
        op = producer(reached.pop())
        if op is None or op.name not in _WALKED:
            continue
        if op.name == "torch.aten.add.Tensor":
            pairs = (op.operands[0], op.operands[1]), (op.operands[1], op.operands[0])
            lead = [
                (scale, count)
                for left, right in pairs
                if (scale := _scaled(left, kv_heads)) and (count := _counted(right, kv_heads))
            ]
            if lead:
                found += lead
                continue
        reached += [operand for operand in op.operands if "tensor" in str(operand.type)]
    if len(found) != 1:
        raise MatchFailure(
            f"the rows of a cache are not numbered as sequence * {kv_heads} + head, which its "
            "parts need"
        )
    return found[0]


def _scaled(value: ir.Value, by: int) -> ir.Operation | None:
    op = producer(value)
    if op is None or op.name != "torch.aten.mul.Scalar" or constant_value(op.operands[1]) != by:
        return None
    return _alone(op)


def _counted(value: ir.Value, end: int) -> ir.Operation | None:
    """The count of heads, which stands between the sequence and the position in [B, KV, S]."""
    tensor = vtensor(value)
    if tensor is None or tensor.shape != (1, end, 1):
        return None
    op = producer(value)
    while op is not None and op.name == "torch.aten.unsqueeze":
        op = producer(op.operands[0])
    if op is None or op.name != "torch.aten.arange" or constant_value(op.operands[0]) != end:
        return None
    return _alone(op)


def _alone(op: ir.Operation) -> ir.Operation:
    if len(users(op.results[0])) > 1:
        raise MatchFailure("the numbers of a cache's heads serve something else too")
    return op
