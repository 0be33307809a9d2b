"""Where each tensor of a Llama lies on N ranks: tensor parallelism, as annotations.

    q, k, v, gate, up          S(0)   each rank has some of the outputs (column-parallel)
    o, down                    S(1)   each rank has some of the terms   (row-parallel): P(sum)
    embedding, LM head         S(0)   each rank has some of the vocabulary
    KV cache                   S(1)   each rank has some of the KV heads; S(1/4): 4 heads, 8 ranks
    everything else            R      on every rank

The placements are those of PyTorch's DTensor; halo_mlir/ir/placement.py says how they are written.
From parameters and caches they are propagated through each op by the rules of
halo_mlir/sharding/rules.py. An op without a rule, or whose rule cannot keep a tensor split, reads
it whole, and is reported with the reason.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Decline, MatchFailure, Pass, Report, location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.parameters import named_parameters, shape_of_parameter
from halo_mlir.ir.placement import REPLICATE, Placement, Shard
from halo_mlir.sharding.annotations import (
    PER_RANK,
    PLACEMENT,
    annotate_function,
    functions_of,
    globals_of,
    ranks_of,
    set_ranks,
)
from halo_mlir.sharding.propagate import propagate, returned
from halo_mlir.sharding.row_numbers import own_rows
from halo_mlir.sharding.seeds import Heads, find_heads, head_placement, is_cache, weight_placement


@dataclass(frozen=True)
class ShardModel(Pass):
    """Place a Llama's tensors on N ranks.

    Options:
        ranks: how many; query and KV heads are a multiple of them, or divide them.
    """

    ranks: int = 8
    name: ClassVar[str] = "halo-shard"
    dialects: ClassVar = ("torch", "torch_c", "util", "flow")

    def run(self, module: ir.Module, report: Report) -> None:
        """Annotate parameters, arguments, results and ops.

        Raises:
            UserError: the ranks do not divide the model, or the module is on a mesh already.
        """
        self._check_mesh(module)
        functions, parameters = functions_of(module), named_parameters(module)
        heads = find_heads(functions, parameters)
        head_placement(0, heads.query, self.ranks, "query")
        caches = head_placement(1, heads.kv, self.ranks, "KV")
        set_ranks(module, self.ranks)
        ops = globals_of(module)
        placed: dict[str, Placement] = {}
        for parameter in parameters:
            if parameter.parts:  # a rank's covers what the rank has of them
                continue
            whole = shape_of_parameter(parameter)
            placement = weight_placement(parameter, whole, heads, self.ranks)
            placed[parameter.symbol] = placement
            ops[parameter.symbol].attributes[PLACEMENT] = ir.StringAttr.get(str(placement))
        for function in functions:
            self._place(function, placed, heads, caches, report)

    def _check_mesh(self, module: ir.Module) -> None:
        if self.ranks < 1:
            raise UserError(f"{self.name}: ranks={self.ranks} is less than 1")
        before = ranks_of(module)
        if PER_RANK in module.operation.attributes:
            raise UserError(
                f"{self.name}: the module is the program of one of {before} ranks already"
            )
        if before not in (None, self.ranks):
            raise UserError(
                f"{self.name}: the module's tensors lie on {before} ranks already; a second mesh "
                f"of {self.ranks} is not supported"
            )

    def _place(
        self,
        function: ir.Operation,
        placed: dict[str, Placement],
        heads: Heads,
        split: Shard,
        report: Report,
    ) -> None:
        arguments = list(function.regions[0].blocks[0].arguments)
        caches = [argument for argument in arguments if is_cache(argument, heads)]
        if caches:
            try:
                own_rows(function, caches, heads.kv, split)
            except MatchFailure as reason:
                raise UserError(f"{location_text(function.location)}: {reason}") from reason
        placements = [split if argument in caches else REPLICATE for argument in arguments]
        annotate_function(function, placements, [])
        found = propagate(function, placed, self.ranks)
        results = [
            split if is_cache(value, heads) and placement == split else REPLICATE
            for value, placement in returned(function)
        ]
        annotate_function(function, placements, results)
        report.applied[self.name, "propagate"] += found.placed
        for op, reason in found.refused:
            place = location_text(op.location)
            report.declined.append(Decline(self.name, "propagate", op.name, place, reason))
