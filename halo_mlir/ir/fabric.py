"""What carries tensors between ranks, and the algorithms of collectives on top of it.

The algorithms work on one list of values for each rank whose code is in the function: all N where
one module drives N devices (`halo_mlir.ir.collective_transfer`), one where it is the code of any
rank (`halo_mlir.ir.collective_ccl`). All ranks' tensors have the same sizes.

With x_q the message of rank q, [..] its N equal slices, and N ranks:

    one-shot    all x_q to all;                      y = x_0 + x_1 + ...
    two-shot    slice r of all x_q to rank r;        y[r] = x_0[r] + x_1[r] + ...;   y[r] to all
    ring        N - 1 times a slice to the next rank, which adds its own; N - 1 times without adding
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.ir.build import Extent
from halo_mlir.ir.collective_math import combine

Sizes = Sequence[Extent]
Values = list[ir.Value]


class Fabric(ABC):
    """Moves tensors between `ranks` ranks, those of `local` of which are in this function."""

    name: ClassVar[str]

    def __init__(self, ranks: int) -> None:
        self.ranks = ranks

    @property
    @abstractmethod
    def local(self) -> int:
        """How many ranks' values the lists of this fabric hold."""

    @abstractmethod
    def rank_number(self, position: int) -> ir.Value:
        """The rank (i64) whose values stand at `position` of the lists."""

    @abstractmethod
    def gather(self, parts: Values, sizes: Sizes) -> list[Values]:
        """Every rank gets all parts (1, *sizes[1:]), in the order of ranks."""

    @abstractmethod
    def exchange(self, wholes: Values, sizes: Sizes) -> list[Values]:
        """Of wholes (ranks, ...), rank r gets row r of each, in the order of ranks, as (1, ...)."""

    @abstractmethod
    def ring(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """All-reduce of wholes (ranks, elements), with neighbours alone; its rows, or one whole."""

    @abstractmethod
    def gather_whole(self, parts: Values, sizes: Sizes) -> Values:
        """`gather`, as one tensor (ranks, ...)."""

    @abstractmethod
    def exchange_whole(self, wholes: Values, sizes: Sizes) -> Values:
        """`exchange`, as one tensor (ranks, ...)."""

    def one_shot(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """All-reduce of tensors (1, ...) in one step; one part for each rank."""
        return [
            [combine(received, sizes, reduction, self.ranks)]
            for received in self.gather(wholes, sizes)
        ]

    def reduce_scatter(self, wholes: Values, sizes: Sizes, reduction: str) -> Values:
        """Of wholes (ranks, ...), rank r gets the reduction of the rows r, as (1, ...)."""
        part = [1, *sizes[1:]]
        return [
            combine(received, part, reduction, self.ranks)
            for received in self.exchange(wholes, sizes)
        ]

    def two_shot(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """All-reduce of wholes (ranks, ...) as reduce-scatter and all-gather; its rows."""
        return self.gather(self.reduce_scatter(wholes, sizes, reduction), [1, *sizes[1:]])
