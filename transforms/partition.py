"""The program of one rank, the same for all: local types, collectives for reshards.

    P(sum) -> R       torch._c10d_functional.all_reduce
    P(sum) -> S(d)    torch._c10d_functional.reduce_scatter_tensor   {halo.dim = d}
    S(d)   -> R       torch._c10d_functional.all_gather_into_tensor  {halo.dim = d}
    R      -> S(d)    a slice at rank * size / N

These are the ops that torch.distributed's functional collectives export; halo-lower-collectives
makes them run. The rank is `torch.operator "torch.halo.rank"`.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Pass, Report
from halo_mlir.sharding.annotations import PER_RANK, functions_of, require_ranks
from halo_mlir.sharding.partition import partition, partition_globals


@dataclass(frozen=True)
class Partition(Pass):
    """Make a module with explicit reshards the program of one rank."""

    name: ClassVar[str] = "halo-partition"
    dialects: ClassVar = ("torch", "torch_c", "util", "flow")

    def run(self, module: ir.Module, report: Report) -> None:
        """Rewrite types and reshards in place; once only.

        Raises:
            UserError: halo-shard did not run, or a reshard has no form.
        """
        ranks = require_ranks(module, self.name)
        if PER_RANK in module.operation.attributes:
            return
        module.operation.attributes[PER_RANK] = ir.UnitAttr.get()
        partition_globals(module, ranks)
        for function in functions_of(module):
            partition(function, ranks)
            report.applied[self.name, "partition"] += 1
