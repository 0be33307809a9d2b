"""The choice of the last token's row moves above the LM head.

    logits = linear(hidden[B,S,H], weight[V,H])             : [B,S,V]
    last   = slice(cast(logits), dim 1)                     : [B,1,V]
    -->
    row    = slice(hidden, dim 1)                           : [B,1,H]
    last   = cast(linear(row, weight))                      : [B,1,V]

The head of Llama 3.1 8B is 2 x 4096 x 128256 FLOPs a row; at 2048 rows all but one are thrown away.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, Report, pattern
from halo_mlir.ir import build
from halo_mlir.ir.dead import erase_unread
from halo_mlir.ir.torch import VIEWS, VTensor, constant_value, producer, users, vtensor

# Ops that compute each row of operand 0 by itself; their other operands are scalars.
ROW_WISE = (
    "torch.aten._to_copy",
    "torch.aten.alias",
    "torch.aten.clone",
    "torch.aten.contiguous",
    "torch.aten.div.Scalar",
    "torch.aten.mul.Scalar",
    "torch.aten.tanh",
    "torch.aten.to.dtype",
    "torch.prims.convert_element_type",
)
PRODUCTS = ("torch.aten.linear", "torch.aten.matmul")


@dataclass(frozen=True)
class _Head:
    """hidden (B, S, H) x weight --> logits (B, S, V), and the row-wise ops after it, in order.

    `between` are ops that vanish with the rewrite: views around a product of rank 2.
    """

    hidden: ir.Value
    product: ir.Operation
    after: tuple[ir.Operation, ...]
    between: tuple[ir.Operation, ...]


def _find_head(op) -> _Head | None:
    """Follow the sliced value up through row-wise ops to a product with a 2-D weight."""
    tensor = vtensor(op.operands[0])
    if tensor is None or tensor.rank != 3 or constant_value(op.operands[1]) not in (1, -2):
        return None
    after: list[ir.Operation] = []
    step = producer(op.operands[0])
    while step is not None and step.name in ROW_WISE:
        after.insert(0, step)
        step = producer(step.operands[0])
    if step is None:
        return None
    if step.name in PRODUCTS:
        return _Head(step.operands[0], step, tuple(after), ()) if _is_rows_by_weight(step) else None
    # (B, S, H) -> view (B*S, H) -> matmul -> view (B, S, V)
    product = producer(step.operands[0]) if step.name in VIEWS else None
    if product is None or product.name not in PRODUCTS:
        return None
    flatten = producer(product.operands[0])
    if flatten is None or flatten.name not in VIEWS:
        return None
    hidden, logits = vtensor(flatten.operands[0]), vtensor(step.results[0])
    if hidden is None or logits is None or hidden.rank != 3 or logits.rank != 3:
        return None
    flat = vtensor(product.operands[0])
    if flat is None or flat.rank != 2 or flat.shape[-1] != hidden.shape[-1]:
        return None
    # Two dynamic axes could be swapped between the views.
    if hidden.shape[:2] != logits.shape[:2] or hidden.shape[:2] == (None, None):
        return None
    return _Head(flatten.operands[0], product, tuple(after), (step, flatten))


def _is_rows_by_weight(product: ir.Operation) -> bool:
    hidden, weight = vtensor(product.operands[0]), vtensor(product.operands[1])
    return hidden is not None and weight is not None and (hidden.rank, weight.rank) == (3, 2)


def _looks_like_final_logits(op) -> bool:
    return _find_head(op) is not None


@pattern(
    "torch.aten.slice.Tensor",
    "torch.aten.select.int",
    "torch.aten.index_select",
    looks_like=_looks_like_final_logits,
)
def sink_row_choice(op, rewriter, options):
    """Choose rows of the head's input instead of its output."""
    del options
    head = _find_head(op)
    if head is None:
        raise MatchFailure("no product with a 2-D weight above")
    chosen, logits, hidden = vtensor(op.results[0]), vtensor(op.operands[0]), vtensor(head.hidden)
    if chosen is None or logits is None or hidden is None:
        raise MatchFailure("a tensor has no known rank")
    if chosen.rank == 3 and chosen.shape[1] is None:
        raise MatchFailure("the number of rows kept is dynamic")
    if chosen.rank == 3 and chosen.shape[1] == logits.shape[1]:
        raise MatchFailure(f"all {logits.shape[1]} rows are kept")
    computed = [*head.after, *head.between[:1], head.product]
    for step in computed:
        others = [user for user in users(step.results[0]) if user not in (op.operation, *computed)]
        if others:
            raise MatchFailure(f"the logits are also used by {others[0].name}")

    rows = chosen.shape[:-1]
    with rewriter.ip, op.location:
        value = _again(op, head.hidden, VTensor((*rows, hidden.shape[-1]), hidden.dtype))
        for step in (head.product, *head.after):
            tensor = vtensor(step.results[0])
            if tensor is None:
                raise ValueError(f"{step.name} yields no tensor")
            value = _again(step, value, VTensor((*rows, tensor.shape[-1]), tensor.dtype))
    rewriter.replace_op(op, [value])


@dataclass(frozen=True)
class SinkFinalLogits(Pass):
    """Compute the LM head only for the rows that are kept of its logits."""

    name: ClassVar[str] = "halo-sink-final-logits"
    dialects: ClassVar = ("torch",)
    patterns: ClassVar = (sink_row_choice,)

    def run(self, module: ir.Module, report: Report) -> None:
        """Sink, then erase the heads that nothing reads any more and what described them."""
        before = report.applied.total()
        super().run(module, report)
        if report.applied.total() > before:
            erase_unread(module, (*PRODUCTS, *ROW_WISE, *VIEWS))


def _again(op, first: ir.Value, result: VTensor) -> ir.Value:
    """`op` with another first operand and result type."""
    operands = [first, *list(op.operands)[1:]]
    attributes = build.attributes_of(op)
    return build.create(op.operation.name, [result.type()], operands, attributes).result
