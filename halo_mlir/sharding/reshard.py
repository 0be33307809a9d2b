"""Make explicit where a tensor's placement is not the one that an op needs."""

from dataclasses import dataclass, field

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.build import attributes_of, create
from halo_mlir.ir.placement import Placement, Shard
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import METADATA, operator_name, vtensor
from halo_mlir.sharding.annotations import (
    PLACEMENTS,
    RESHARD,
    placement_of,
    result_placements,
    set_placement,
)
from halo_mlir.sharding.elementwise_rules import bits
from halo_mlir.sharding.propagate import OVERWRITE, needs_of
from halo_mlir.sharding.row_numbers import OWN
from halo_mlir.sharding.slots import body_ops, tensor_slots

RETURNS = ("func.return", "torch.return")


@dataclass
class Resharding:
    """Reshards made, one for each value and placement."""

    ranks: int
    made: dict[tuple[ir.Value, Placement], ir.Value] = field(default_factory=dict)

    def to(self, value: ir.Value, need: Placement) -> ir.Value:
        """`value` with the placement `need`, made right after it."""
        if placement_of(value) == need:
            return value
        key = value, need
        if key not in self.made:
            self.made[key] = self._widened(value, need) or self._reshard(value, need)
        return self.made[key]

    def _reshard(self, value: ir.Value, need: Placement) -> ir.Value:
        with _after(value), _location_of(value):
            op = create("torch.operator", [value.type], [value], {"name": _name(RESHARD)})
        set_placement(op, need)
        _copy_bounds(value, op.result)
        return op.result

    def _widened(self, value: ir.Value, need: Placement) -> ir.Value | None:
        """A wider copy of something narrow is gathered before it is widened: fewer bytes travel."""
        op = None if isinstance(value.owner, ir.Block) else value.owner.operation
        if op is None or op.name not in CASTS or not isinstance(placement_of(value), Shard):
            return None
        narrow, wide = vtensor(op.operands[0]), vtensor(value)
        if narrow is None or wide is None or bits(narrow) >= bits(wide):
            return None
        operand = self.to(op.operands[0], need)
        with _after(value), op.location:
            copied = create(op.name, [value.type], [operand, *list(op.operands)[1:]], _plain(op))
        set_placement(copied, need)
        _copy_bounds(value, copied.result)
        return copied.result


def reshard(function: ir.Operation, ranks: int) -> int:
    """Insert `torch.halo.reshard` ops; --> how many.

    Raises:
        UserError: an op's placement is not what its operands give.
    """
    wanted: list[tuple[ir.Operation, int, Placement]] = []
    for op in body_ops(function):
        if op.name in RETURNS:
            results = result_placements(function)
            wanted += [(op, index, placement) for index, placement in enumerate(results)]
        elif op.name == OVERWRITE:
            wanted.append((op, 0, placement_of(op.operands[1])))
        elif op.name not in METADATA and len(op.results) and not is_reshard(op):
            outcome = needs_of(op, ranks)
            _check(op, outcome.result)
            slots = tensor_slots(op)
            wanted += [
                (slot.owner, slot.index, need)
                for slot, need in zip(slots, outcome.needs, strict=True)
            ]
    made = Resharding(ranks)
    for owner, index, need in wanted:
        value = owner.operands[index]
        if placement_of(value) != need:
            owner.operands[index] = made.to(value, need)
    return len(made.made)


def _check(op: ir.Operation, given: Placement) -> None:
    stated = placement_of(op.results[0])
    if stated != given and op.name != "torch_c.from_builtin_tensor" and OWN not in op.attributes:
        raise UserError(
            f"{location_text(op.location)}: {op.name} is placed {stated}, but its operands give "
            f"{given}; run halo-shard again"
        )


def is_reshard(op: ir.Operation) -> bool:
    return operator_name(op) == RESHARD


def _name(text: str) -> ir.Attribute:
    return ir.StringAttr.get(text)


def _plain(op: ir.Operation) -> dict[str, ir.Attribute]:
    return {name: value for name, value in attributes_of(op).items() if name != PLACEMENTS}


def _location_of(value: ir.Value) -> ir.Location:
    if isinstance(value.owner, ir.Block):
        return value.owner.owner.location
    return value.owner.location


def _after(value: ir.Value) -> ir.InsertionPoint:
    if isinstance(value.owner, ir.Block):
        return ir.InsertionPoint.at_block_begin(value.owner)
    return ir.InsertionPoint.after(value.owner)


def _copy_bounds(value: ir.Value, copy: ir.Value) -> None:
    """State of `copy` what is stated of the shape of `value`."""
    for use in list(value.uses):
        op = use.owner.operation
        if op.name == "torch.bind_symbolic_shape":
            with ir.InsertionPoint.after(op), op.location:
                create(op.name, [], [copy, *list(op.operands)[1:]], attributes_of(op))
            return
