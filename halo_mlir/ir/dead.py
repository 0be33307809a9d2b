"""Erase torch ops that a rewrite leaves without users, which MLIR's own passes keep.

The torch dialect's ops do not say that they have no side effects. What is dead costs compile time,
holds tensors of rows x keys, and may be an op that IREE cannot lower.
"""

from collections.abc import Container, Iterable

from iree.compiler import ir

from halo_mlir.ir.torch import METADATA, producer, users

_PURE = ("torch.aten.", "torch.prim.", "torch.prims.", "torch.constant.", "torch.vtensor.literal")


def erase_dead(values: Iterable[ir.Value], rewriter, before: ir.Operation) -> None:
    """Erase what makes `values`, where nothing uses it, and so on with its operands.

    Args:
        before: an op after those; none from there on is erased, since a walk may come to it next.
    """
    queue, gone = list(values), set()
    while queue:
        value = queue.pop()
        op = None if value in gone else producer(value)
        if op is None or not _is_pure(op) or _is_used(op):
            continue
        facts = [use.owner.operation for result in op.results for use in result.uses]
        if not all(_stands_before(fact, before) for fact in (op, *facts)):
            continue
        queue += op.operands
        gone |= set(op.results)
        for fact in facts:
            rewriter.erase_op(fact)
        rewriter.erase_op(op)


def _is_used(op: ir.Operation) -> bool:
    uses = (use for result in op.results for use in result.uses)
    return any(use.owner.operation.name not in METADATA for use in uses)


def _is_pure(op: ir.Operation) -> bool:
    if not op.name.startswith(_PURE):
        return False
    name = op.name.split(".")[2]
    if name.endswith("_") and not name.endswith("__"):  # add_ changes its operand, __and__ does not
        return False
    return not any(str(value.type).startswith("!torch.tensor") for value in op.operands)


def _stands_before(op: ir.Operation, other: ir.Operation) -> bool:
    return op.block == other.block and op.is_before_in_block(other)


def erase_unread(module: ir.Module, names: Container[str]) -> None:
    """Erase ops of these names, with one result each, that only metadata ops use.

    Not while patterns are applied: the walk may stand on one of those metadata ops next.
    """
    found: list[ir.Operation] = []

    def collect(op) -> ir.WalkResult:
        if op.operation.name in names:
            found.append(op.operation)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect)
    for op in reversed(found):  # users before what they use
        if not users(op.results[0]):
            for use in list(op.results[0].uses):
                use.owner.erase()
            op.erase()
