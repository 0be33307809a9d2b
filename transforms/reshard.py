"""Explicit reshards: where an op needs a tensor otherwise than it lies.

    %y {S(2)}, read by an op that needs it whole
    -->
    %r = torch.operator "torch.halo.reshard"(%y) {halo.placements = ["R"]}

One for each tensor and placement. A tensor that was only widened is resharded before that.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Pass, Report
from halo_mlir.sharding.annotations import functions_of, require_ranks
from halo_mlir.sharding.reshard import reshard


@dataclass(frozen=True)
class Reshard(Pass):
    """Insert the reshards that halo-shard's placements imply."""

    name: ClassVar[str] = "halo-reshard"
    dialects: ClassVar = ("torch", "torch_c", "util", "flow")

    def run(self, module: ir.Module, report: Report) -> None:
        """Insert `torch.halo.reshard` ops.

        Raises:
            UserError: halo-shard did not run, or its annotations contradict each other.
        """
        ranks = require_ranks(module, self.name)
        for function in functions_of(module):
            report.applied[self.name, "reshard"] += reshard(function, ranks)
