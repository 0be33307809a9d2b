"""Placements of all values of a function, from those of its arguments and parameters."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.parameters import loaded_symbol
from halo_mlir.ir.placement import REPLICATE, Placement
from halo_mlir.ir.torch import METADATA
from halo_mlir.sharding.annotations import PLACEMENTS, placement_of, set_placement
from halo_mlir.sharding.calls import Outcome
from halo_mlir.sharding.row_numbers import OWN
from halo_mlir.sharding.rules import outcome_of
from halo_mlir.sharding.slots import Slot, body_ops, tensor_slots
from halo_mlir.sharding.terms import states_terms

OVERWRITE = "torch.overwrite.tensor.contents"
IGNORED = (*METADATA, OVERWRITE)


@dataclass
class Propagation:
    """What `propagate` found: how many results are not replicated, and the ops that want a split
    operand whole, each with the reason."""

    placed: int = 0
    refused: list[tuple[ir.Operation, str]] = field(default_factory=list)


def propagate(function: ir.Operation, parameters: dict[str, Placement], ranks: int) -> Propagation:
    """Annotate each op of `function` with its result's placement; its arguments have theirs.

    Args:
        parameters: the placements of globals by symbol.
    """
    found = Propagation()
    for op in body_ops(function):
        if op.name in IGNORED or len(op.results) == 0:
            continue
        symbol = loaded_symbol(op.results[0]) if op.name == "torch_c.from_builtin_tensor" else None
        if symbol is not None:
            set_placement(op, parameters.get(symbol, REPLICATE))
        elif OWN in op.attributes and op.name == "torch.aten.arange":
            pass  # annotated where the attribute was set
        else:
            set_placement(op, _result(op, ranks, found))
        found.placed += PLACEMENTS in op.attributes
    return found


def returned(function: ir.Operation) -> list[tuple[ir.Value, Placement]]:
    """What a function returns, with the placements."""
    last = body_ops(function)[-1]
    return [(value, placement_of(value)) for value in last.operands]


def _result(op: ir.Operation, ranks: int, found: Propagation) -> Placement:
    try:
        return _decided(op, tensor_slots(op), ranks).result
    except MatchFailure as reason:
        found.refused.append((op, str(reason)))
        return REPLICATE


def needs_of(op: ir.Operation, ranks: int) -> Outcome:
    """What `op` needs of its tensor operands, and what it gives then."""
    slots = tensor_slots(op)
    try:
        return _decided(op, slots, ranks)
    except MatchFailure:
        return _whole(slots)


def _decided(op: ir.Operation, slots: Sequence[Slot], ranks: int) -> Outcome:
    """The rule's answer, which nobody asks where all is replicated.

    Raises:
        MatchFailure: see `outcome_of`.
    """
    given = [placement_of(slot.value) for slot in slots]
    if all(placement == REPLICATE for placement in given) and not states_terms(op):
        return _whole(slots)
    return outcome_of(op, slots, given, ranks)


def _whole(slots: Sequence[Slot]) -> Outcome:
    return Outcome((REPLICATE,) * len(slots), REPLICATE)
