"""Collectives as transfers between the devices tp0, tp1, ... of one module, and arithmetic."""

from collections.abc import Sequence
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.ir import build, flow
from halo_mlir.ir.build import create
from halo_mlir.ir.collective_math import combine, divide
from halo_mlir.ir.fabric import Fabric, Sizes, Values


def device_name(rank: int) -> str:
    """The device of `rank`, as `--iree-hal-target-device=NAME=...` has it."""
    return f"tp{rank}"


class Transfers(Fabric):
    """Every rank's values are in the function, each on its device: tp0, ..., or of `devices`."""

    name: ClassVar[str] = "transfer"

    def __init__(self, ranks: int, devices: Sequence[ir.Attribute] = ()) -> None:
        super().__init__(ranks)
        self.devices = devices or [flow.device(device_name(rank)) for rank in range(ranks)]

    @property
    def local(self) -> int:
        """All of them."""
        return self.ranks

    def rank_number(self, position: int) -> ir.Value:
        """A number that is not folded into kernels, of which there would be one for each rank."""
        i64 = ir.IntegerType.get_signless(64)
        number = build.constant(ir.IntegerAttr.get(i64, position))
        return create("util.optimization_barrier", [i64], [number]).result

    def move(self, value: ir.Value, sizes: Sizes, target: int) -> ir.Value:
        """`value`, on the device of rank `target`.

        What stays is kept apart from the op that makes it: fused with the sum it would make that
        rank's kernel another than the others'.
        """
        return flow.transfer(value, sizes, self.devices[target])

    def gather(self, parts: Values, sizes: Sizes) -> list[Values]:
        """Each part goes to each device by itself."""
        return [[self.move(part, sizes, target) for part in parts] for target in range(self.ranks)]

    def exchange(self, wholes: Values, sizes: Sizes) -> list[Values]:
        """Each row goes to the device that it is for."""
        part = [1, *sizes[1:]]
        return [
            [self.move(flow.row(whole, sizes, target), part, target) for whole in wholes]
            for target in range(self.ranks)
        ]

    def gather_whole(self, parts: Values, sizes: Sizes) -> Values:
        """`gather`, each rank's in a tensor on its device."""
        return self._stacked(self.gather(parts, sizes), sizes)

    def exchange_whole(self, wholes: Values, sizes: Sizes) -> Values:
        """`exchange`, each rank's in a tensor on its device."""
        return self._stacked(self.exchange(wholes, sizes), sizes)

    def _stacked(self, received: list[Values], sizes: Sizes) -> Values:
        pairs = zip(received, self.devices, strict=True)
        return [flow.stack(parts, sizes[1:], device) for parts, device in pairs]

    def ring(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """Patarasuk and Yuan 2009; slice k ends at rank k - 1, which sends it around.

        What is passed on is rounded to the element type at each rank, N - 1 times in all.
        """
        ranks, part = self.ranks, [1, *sizes[1:]]
        each = "sum" if reduction == "avg" else reduction
        slices = [[flow.row(whole, sizes, k) for k in range(ranks)] for whole in wholes]
        for step in range(ranks - 1):
            sent = [
                self.move(slices[rank][(rank - step) % ranks], part, (rank + 1) % ranks)
                for rank in range(ranks)
            ]
            for rank in range(ranks):
                k = (rank - 1 - step) % ranks
                terms = [sent[rank - 1], slices[rank][k]]
                slices[rank][k] = combine(terms, part, each, ranks)
        if reduction == "avg":
            for rank in range(ranks):
                k = (rank + 1) % ranks
                slices[rank][k] = divide(slices[rank][k], part, float(ranks))
        for step in range(ranks - 1):
            sent = [
                self.move(slices[rank][(rank + 1 - step) % ranks], part, (rank + 1) % ranks)
                for rank in range(ranks)
            ]
            for rank in range(ranks):
                slices[rank][(rank - step) % ranks] = sent[rank - 1]
        return slices
