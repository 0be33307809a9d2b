"""The residual stream split over ranks: statistics of rows travel instead of rows.

    x = all_reduce(partial)                       (.., E) on every rank
    h = residual + x
    n = rmsnorm(h) * weight
    -->
    x = reduce_scatter(partial)                   (.., E/N)
    h = residual + x                              the residual is split as well
    s = all_reduce(mean(h ** 2))                  one f32 a row
    n = all_gather(h * rsqrt(s + eps) * weight)   where a product reads it

The residual add and the norm run on 1/N of the row, and what is gathered is what the product
reads: codes of 8 bits, where the norm's result is quantised. The bytes are those of a
reduce-scatter and an all-gather, as in an all-reduce, and 4 for each row.

Between halo-shard and halo-reshard it changes placements: P(sum) becomes P(sum>d). In the program
of one rank, ours or one that PyTorch sharded, it starts from the all-reduces instead.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Decline, MatchFailure, Pass, Report, location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.parameters import loaded_symbol
from halo_mlir.ir.placement import Placement, Shard
from halo_mlir.ir.torch import vtensor
from halo_mlir.sharding.annotations import (
    PER_RANK,
    PLACEMENT,
    functions_of,
    global_placement,
    globals_of,
    ranks_of,
    set_ranks,
)
from halo_mlir.sharding.calls import SCATTER
from halo_mlir.sharding.norms import find_norm, sums_of
from halo_mlir.sharding.partition import partition
from halo_mlir.sharding.propagate import needs_of, propagate
from halo_mlir.sharding.reshard import reshard
from halo_mlir.sharding.slots import body_ops, tensor_slots
from halo_mlir.sharding.terms import local_view, raise_all_reduces


@dataclass(frozen=True)
class NormAllGather(Pass):
    """Split the residual stream over ranks, and gather after each RMSNorm.

    Options:
        ranks: of a module that does not say it, as one that PyTorch sharded; 0 = the module does.
    """

    ranks: int = 0
    name: ClassVar[str] = "halo-norm-all-gather"
    dialects: ClassVar = ("torch", "torch_c", "util", "flow")

    def run(self, module: ir.Module, report: Report) -> None:
        """Rewrite placements, or the program of a rank.

        Raises:
            UserError: the number of ranks is not known, or not the module's.
        """
        ranks = ranks_of(module) or self.ranks
        if not ranks:
            raise UserError(f"{self.name}: the module does not say how many ranks; give ranks=N")
        if self.ranks not in (0, ranks):
            raise UserError(f"{self.name}: ranks={self.ranks}, but the module is for {ranks}")
        local = PER_RANK in module.operation.attributes or ranks_of(module) is None
        for function in functions_of(module):
            if local:
                self._rewrite_rank(function, ranks, report)
            else:
                self._scatter(function, ranks, report)
        if local:
            set_ranks(module, ranks)
        else:
            self._settle(module, ranks)

    def _scatter(self, function: ir.Operation, ranks: int, report: Report) -> int:
        """Want the sums that norms read split along rows' elements; --> how many norms."""
        norms = 0
        for op in body_ops(function):
            norm = find_norm(op) if op.name == "torch.aten.mean.dim" else None
            if norm is None:
                continue
            try:
                sums = sums_of(norm, ranks)
            except MatchFailure as reason:
                place = location_text(op.location)
                report.declined.append(Decline(self.name, "scatter", op.name, place, str(reason)))
                continue
            fresh = [made for made in sums if SCATTER not in made.attributes]
            for made in fresh:
                tensor = vtensor(made.results[0])
                assert tensor is not None
                i64 = ir.IntegerType.get_signless(64)
                made.attributes[SCATTER] = ir.IntegerAttr.get(i64, tensor.rank - 1)
            norms += bool(fresh)
        report.applied[self.name, "scatter"] += norms
        return norms

    def _rewrite_rank(self, function: ir.Operation, ranks: int, report: Report) -> None:
        with local_view(function):
            group = raise_all_reduces(function)
            propagate(function, {}, ranks)
            self._scatter(function, ranks, report)
            if group is not None:
                propagate(function, {}, ranks)
                reshard(function, ranks)
                partition(function, ranks, group)

    def _settle(self, module: ir.Module, ranks: int) -> None:
        """Propagate again; a norm's weight that only parts of rows read is split too."""
        ops = globals_of(module)
        placed = {symbol: global_placement(op) for symbol, op in ops.items()}
        functions = functions_of(module)
        for function in functions:
            propagate(function, placed, ranks)
        for symbol, shard in _read_in_parts(functions, placed, ranks).items():
            placed[symbol] = shard
            ops[symbol].attributes[PLACEMENT] = ir.StringAttr.get(str(shard))
        for function in functions:
            propagate(function, placed, ranks)


def _read_in_parts(
    functions: list[ir.Operation], placed: dict[str, Placement], ranks: int
) -> dict[str, Placement]:
    """Replicated vectors of which every reader needs a part."""
    wanted: dict[str, set[Placement]] = {}
    for function in functions:
        for op in body_ops(function):
            slots = tensor_slots(op)
            symbols = [loaded_symbol(slot.value) for slot in slots]
            if not any(symbols) or not len(op.results):
                continue
            needs = needs_of(op, ranks).needs
            for symbol, need in zip(symbols, needs, strict=True):
                if symbol is not None and not isinstance(placed.get(symbol), Shard):
                    wanted.setdefault(symbol, set()).add(need)
    return {symbol: next(iter(needs)) for symbol, needs in wanted.items() if needs == {Shard(0)}}
