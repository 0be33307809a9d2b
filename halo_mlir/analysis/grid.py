"""How many workgroups a dispatch has, and how they fill the chip's compute units.

The counts stand in a module at the phase executable-targets, where each `hal.executable.export`
computes them from the workload of its call:

    hal.executable.export public @f ... count(%device, %rows: index) -> (index, index, index) {
      %c1 = arith.constant 1 : index
      %x = affine.apply affine_map<()[s0] -> (s0 ceildiv 64)>()[%rows]
      hal.return %x, %c1, %c1 : index, index, index
    }

How they fill the chip is predicted: the hardware deals workgroups to compute units evenly.
"""

from dataclasses import dataclass
from math import ceil, prod

from iree.compiler import ir

from halo_mlir.analysis.symbols import Assumptions, CallSite, evaluate
from halo_mlir.analysis.walk import calls_by_export, inside, parse, symbol_name
from halo_mlir.targets import GpuFacts

Count = tuple[int, int, int]


@dataclass(frozen=True)
class Grid:
    """The workgroups of one call on a chip; all but their number is predicted.

    `rounds` is ceil(workgroups / (compute units x resident)): how often the chip is filled when
    each compute unit holds `resident` workgroups at a time. `busy` compute units have work at all.
    `waste` is the share of compute that quantisation loses: the compute unit with the most
    workgroups has ceil(workgroups / compute units), and the chip waits for it, hence
    1 - workgroups / (ceil(workgroups / compute units) x compute units); what is resident beside
    each other shares its unit's throughput, so that `resident` does not enter. (amd-shark-ai kernel
    optimisation guide: workgroups "should be a multiple of the number of CUs".)
    """

    workgroups: int
    resident: int
    compute_units: int

    @property
    def rounds(self) -> int:
        return ceil(self.workgroups / (self.compute_units * self.resident))

    @property
    def busy(self) -> int:
        return min(self.workgroups, self.compute_units)

    @property
    def most(self) -> int:
        """The workgroups of the compute unit that has the most."""
        return ceil(self.workgroups / self.compute_units)

    @property
    def waste(self) -> float:
        if not self.workgroups:
            return 0.0
        return 1.0 - self.workgroups / (self.most * self.compute_units)


def grid_of(workgroups: Count | int, resident: int, gpu: GpuFacts) -> Grid:
    """The grid of `workgroups`, a number or one for each dimension, on `gpu`."""
    total = workgroups if isinstance(workgroups, int) else prod(workgroups)
    return Grid(total, max(resident, 1), gpu.compute_units)


def workgroup_counts(
    module_text: str, assume: Assumptions | None = None
) -> dict[str, Count | None]:
    """The workgroups of each export in x, y and z, by its name.

    Args:
        module_text: a module at executable-targets.
        assume: sizes for dynamic dimensions; see `halo_mlir.analysis.symbols.evaluate`. An export
            with several calls has the workload of the first.

    Returns:
        None for a count that depends on what is not assumed, or that a loop or memory decides.

    Raises:
        UserError: the text does not parse.
    """
    with ir.Context(), ir.Location.unknown():
        module = parse(module_text)
        calls = calls_by_export(module.operation)
        counts: dict[str, Count | None] = {}
        for export in inside(module.operation, "hal.executable.export"):
            name = symbol_name(export)
            sites = calls.get(name, [])
            counts[name] = _count(export, sites[0][1] if sites else None, assume or {})
        return counts


def _count(export: ir.Operation, call: CallSite | None, assume: Assumptions) -> Count | None:
    blocks = list(export.regions[_COUNT])
    if len(blocks) != 1:  # none before executable-targets; several where it branches
        return None
    *_, end = blocks[0]
    x, y, z = (evaluate(value, call, assume) for value in end.operation.operands)
    return None if x is None or y is None or z is None else (x, y, z)


_COUNT = 0  # regions of an export: the count, the condition of a fallback
