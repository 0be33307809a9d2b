"""What placements an op of the torch dialect wants of its operands, and gives its result.

A rule is a function of the op's tensor operands and their placements. It returns an `Outcome` or
raises `MatchFailure`, and then every operand is needed whole. No rule communicates: a need that
differs from what is there becomes a reshard.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import REPLICATE, Shard
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import COPIES, VIEWS, operator_name
from halo_mlir.sharding.calls import Call, Outcome, Rule, require_even, terms
from halo_mlir.sharding.elementwise_rules import elementwise
from halo_mlir.sharding.product_rules import attention, embedding, linear, matmul
from halo_mlir.sharding.shape_rules import (
    REDUCTIONS,
    concatenate,
    cut,
    expand,
    index,
    permute,
    reduction,
    row_wise,
    same,
    select,
    size,
    squeeze,
    transpose,
    unsqueeze,
    view,
    write,
)
from halo_mlir.sharding.slots import Slot


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
            require_even(slot.tensor.shape[need.dim], need.count(ranks))
    return outcome


def operator(call: Call) -> Outcome:
    """`torch.halo.partial`, which states that its operand is a rank's term of a sum."""
    name = operator_name(call.op)
    if name != "torch.halo.partial":
        raise MatchFailure(f"no rule places {name}")
    return Outcome((REPLICATE,), terms(call.op))


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
    **dict.fromkeys(REDUCTIONS, reduction),
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
