"""Collectives between ranks --> ops that IREE runs.

to=transfer, one module for N devices tp0, tp1, ...; every op once for each rank:

    z = all_reduce(y)
    -->
    z0 = y0 + transfer(y1)    on tp0
    z1 = transfer(y0) + y1    on tp1

to=ccl, the code of one rank, in a process of its own for each:

    z = flow.collective.all_reduce sum(y) on flow.channel.default

All-reduces are one-shot, two-shot or ring (`halo_mlir.ir.fabric`), by the size of the message and
the links of the target; those larger than a chunk are done in pieces, in place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from iree.compiler import ir

from halo_mlir.core import Note, Pass, Report, location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.build import create
from halo_mlir.ir.collective_ccl import Channel
from halo_mlir.ir.collective_lowering import Plan, lower
from halo_mlir.ir.collective_plan import Algorithm, Settings, can_compress, plan
from halo_mlir.ir.collective_transfer import Transfers
from halo_mlir.ir.collectives import (
    Collective,
    is_wait,
    ranks_of,
    read_collectives,
)
from halo_mlir.ir.fabric import Fabric, Values
from halo_mlir.ir.replicate import replicate
from halo_mlir.ir.torch import operator_name
from halo_mlir.sharding.annotations import RANK, RANKS
from halo_mlir.targets import target as find_target

LOWERED = "halo.collectives"
"""The module attribute that says what the collectives were lowered to."""


@dataclass(frozen=True)
class LowerCollectives(Pass):
    """Make collectives transfers between the devices of one module, or ops on channels.

    `ranks` is needed where the module does not say it, `group` names the only group that may
    appear, `rows` is what a dynamic size without a bound is taken for when algorithms are chosen,
    `chunk` (bytes) bounds what an all-reduce has on its way at once.
    """

    to: Literal["transfer", "ccl"] = "transfer"
    ranks: int = 0
    algorithm: Algorithm = "auto"
    chunk: int = 64 * 2**20
    compress: Literal["none", "fp8"] = "none"
    group: str = ""
    rows: int = 2048
    target: str = "gfx942"
    name: ClassVar[str] = "halo-lower-collectives"

    def __post_init__(self) -> None:
        for option in ("chunk", "rows"):
            if getattr(self, option) < 1:
                raise ValueError(f"option '{option}' is at least 1, not {getattr(self, option)}")
        if self.ranks < 0:
            raise ValueError(f"option 'ranks' is at least 1, not {self.ranks}")
        find_target(self.target)

    @property
    def settings(self) -> Settings:
        """What decides how each is carried out."""
        return Settings(self.to, self.algorithm, self.chunk, self.compress, self.rows, self.target)

    def run(self, module: ir.Module, report: Report) -> None:
        """Lower all of them, once only.

        Raises:
            UserError: the module cannot be read (`read_collectives`) or not copied (`replicate`).
        """
        if LOWERED in module.operation.attributes:
            return
        ranks = ranks_of(module, self.ranks)
        found = read_collectives(module, ranks, self.group)
        for one in found:
            if self.to == "ccl" and one.source.dtype == "i1":
                where = location_text(one.op.location)
                raise UserError(f"{where}: {one.kind} of i1, which channels do not carry")
        fabric: Fabric = Transfers(ranks) if self.to == "transfer" else Channel(ranks)
        lowerings: dict[ir.Operation, Callable[[Values], Values]] = {}
        for one in found:
            chosen = plan(one, ranks, self.settings)
            self._tell(one, chosen, ranks, report)
            lowerings[one.op] = partial(lower, one, chosen, fabric)
        for op in _waits_and_ranks(module):
            lowerings[op] = _same if is_wait(op) else partial(_rank_numbers, fabric)
        if self.to == "transfer":
            replicate(module, ranks, lowerings)
        else:
            _in_place(lowerings)
        if RANKS in module.operation.attributes:
            del module.operation.attributes[RANKS]
        module.operation.attributes[LOWERED] = ir.StringAttr.get(self.to)

    def _tell(self, one: Collective, chosen: Plan, ranks: int, report: Report) -> None:
        report.applied[self.name, one.kind] += 1
        text = f"{one.source} {chosen}".rstrip()
        wanted = self.compress == "fp8" and one.kind == "all_reduce"
        if wanted and not can_compress(one, ranks):
            text += f"; not compressed, its last size does not divide by {ranks} or it is no sum"
        where = location_text(one.op.location)
        report.notes.append(Note(self.name, one.kind, one.op.name, where, text))


def _waits_and_ranks(module: ir.Module) -> list[ir.Operation]:
    found: list[ir.Operation] = []

    def collect(op) -> ir.WalkResult:
        if is_wait(op.operation) or operator_name(op.operation) == RANK:
            found.append(op.operation)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect, ir.WalkOrder.PRE_ORDER)
    return found


def _same(values: Values) -> Values:
    return values


def _rank_numbers(fabric: Fabric, values: Values) -> Values:
    """The rank as a torch integer, for all ranks of the fabric."""
    del values
    kind = ir.Type.parse("!torch.int")
    return [
        create("torch_c.from_i64", [kind], [fabric.rank_number(position)]).result
        for position in range(fabric.local)
    ]


def _in_place(lowerings: dict[ir.Operation, Callable[[Values], Values]]) -> None:
    """Replace the ops one by one, in a module that stays one rank's."""
    for op, make in lowerings.items():
        with ir.InsertionPoint(op), op.location:
            results = make(list(op.operands)[:1])
        op.results[0].replace_all_uses_with(results[0])
    for op in lowerings:
        op.erase()
