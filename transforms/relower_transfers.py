"""All-reduces through one device --> those of halo-lower-collectives.

In a module for devices d0 ... d(N-1), as sharktank exports it (`halo_mlir.ir.transfer_form`):

    s = y0 + transfer(y1) + transfer(y2) + ...    on d0
    z1 = transfer(s)    on d1;    z2 = transfer(s)    on d2;    ...
    -->
    z0 = y0 + transfer(y1) + ...    on d0
    z1 = transfer(y0) + y1 + ...    on d1;    ...

This is the one-shot form; two-shot, ring, pieces and 8-bit codes are as there.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from iree.compiler import ir

from halo_mlir.core import Decline, Note, Pass, Report, location_text
from halo_mlir.ir.collective_lowering import lower
from halo_mlir.ir.collective_plan import Algorithm, Settings, plan
from halo_mlir.ir.collective_transfer import Transfers
from halo_mlir.ir.devices import device_name, global_devices
from halo_mlir.ir.torch import METADATA, producer, to_builtin
from halo_mlir.ir.transfer_form import (
    ADD,
    FROM_BUILTIN,
    MOVES,
    TO_BUILTIN,
    Sum,
    TransferredSum,
    read_sums,
)
from halo_mlir.sharding.annotations import functions_of
from halo_mlir.targets import target as find_target

_PATTERN = "all_reduce"


@dataclass(frozen=True)
class RelowerTransfers(Pass):
    """Do all-reduces that go through one device by the algorithm that suits their size.

    The options are those of halo-lower-collectives. A sum that stays on its device is left alone.
    """

    algorithm: Algorithm = "auto"
    chunk: int = 64 * 2**20
    compress: Literal["none", "fp8"] = "none"
    rows: int = 2048
    target: str = "gfx942"
    name: ClassVar[str] = "halo-relower-transfers"

    def __post_init__(self) -> None:
        for option in ("chunk", "rows"):
            if getattr(self, option) < 1:
                raise ValueError(f"option '{option}' is at least 1, not {getattr(self, option)}")
        find_target(self.target)

    @property
    def settings(self) -> Settings:
        """What decides how each is carried out."""
        return Settings(
            "transfer", self.algorithm, self.chunk, self.compress, self.rows, self.target
        )

    def run(self, module: ir.Module, report: Report) -> None:
        """Find all of them, then lower one after the other; what it leaves it does not find."""
        of_globals = global_devices(module)
        for function in functions_of(module):
            found, declined = read_sums(function, of_globals)
            for one in found:
                if one.is_reduce:
                    at = device_name(one.root.device)
                    declined.append((one.op, f"the sum stays on @{at}: a reduce"))
            report.declined += [
                Decline(self.name, _PATTERN, op.name, location_text(op.location), reason)
                for op, reason in declined
            ]
            self._lower([one for one in found if not one.is_reduce], report)

    def _lower(self, found: list[TransferredSum], report: Report) -> None:
        """Lower all, then erase: a part of one may be the result of another."""
        replaced: dict[ir.Value, ir.Value] = {}
        dead: set[ir.Operation] = set()
        for one in found:
            ranks = len(one.devices)
            chosen = plan(one.collective, ranks, self.settings)
            report.applied[self.name, _PATTERN] += 1
            text = f"{one.tensor} over {ranks} devices {chosen}"
            where = location_text(one.op.location)
            report.notes.append(Note(self.name, _PATTERN, one.op.name, where, text))
            parts = [replaced.get(part, part) for part in one.root.parts]
            with ir.InsertionPoint(one.op), one.op.location:
                results = lower(one.collective, chosen, Transfers(ranks, one.devices), parts)
            by_device = dict(zip(one.devices, results, strict=True))
            for each in one.sums:
                dead |= _made_by(each)
                _replace(each, by_device, replaced)
        if found:
            _erase(found[0].op.block, dead)


def _made_by(each: Sum) -> set[ir.Operation]:
    """The ops that bring the parts to the device, add them, and send the sum."""
    ops = set(each.adds)
    casts = [producer(value) for value in each.received]
    moves = [producer(cast.operands[0]) for cast in casts if cast is not None]
    ops.update(cast for cast in casts if cast is not None)
    for move in [*moves, *each.sent]:
        if move is not None:
            ops.add(move)
            ops.update(use.owner.operation for use in move.results[0].uses)
            before = [producer(operand) for operand in move.operands]
            ops.update(op for op in before if op is not None)
    return {op for op in ops if op.name in (ADD, *MOVES, FROM_BUILTIN, TO_BUILTIN, "tensor.dim")}


def _replace(
    each: Sum, by_device: dict[ir.Attribute, ir.Value], replaced: dict[ir.Value, ir.Value]
) -> None:
    """Use the devices' results for the sum and what is sent of it; `replaced` learns which."""
    for move in each.sent:
        new, builtin = by_device[move.attributes["target"]], None
        for use in list(move.results[0].uses):
            user = use.owner.operation
            if user.name == FROM_BUILTIN and user.results[0].type == new.type:
                _replace_value(user.results[0], new, replaced)
            else:
                if builtin is None:
                    with ir.InsertionPoint(move), move.location:
                        builtin = to_builtin(new)
                user.operands[use.operand_number] = builtin
    if any(move.attributes["target"] == each.device for move in each.sent):
        # What is stated of the sum's sizes is stated of its barrier as well.
        for use in list(each.result.uses):
            if use.owner.operation.name in METADATA:
                use.owner.erase()
    _replace_value(each.result, by_device[each.device], replaced)


def _replace_value(old: ir.Value, new: ir.Value, replaced: dict[ir.Value, ir.Value]) -> None:
    old.replace_all_uses_with(new)
    replaced[old] = new


def _erase(block: ir.Block, dead: set[ir.Operation]) -> None:
    """Erase those of `dead`, ops of `block`, that nothing uses any more."""
    for op in reversed([item.operation for item in block]):
        uses = [use.owner for use in op.results[0].uses] if op in dead else []
        if op in dead and all(use.operation.name in METADATA for use in uses):
            for use in uses:
                use.erase()
            op.erase()
