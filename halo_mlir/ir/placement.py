"""How a tensor lies on N ranks: whole on each, split, or as terms still to be reduced.

The three placements of PyTorch's DTensor, in the words that modules carry in the attributes
`halo.placement` and `halo.placements`:

    R            replicated: every rank has all of it
    S(1)         dimension 1 is split in N parts of equal size, rank r has part r
    S(1/4)       dimension 1 is split in 4 parts, rank r has part r * 4 // N
    S(0@1x8)     dimension 0 is made of several axes; axis 1 of them, of size 8, is split
    P(sum)       partial: the ranks' tensors are to be summed (or `max`, `avg`)
    P(sum>2)     the same, and who needs the sum takes it split along dimension 2

A size that does not divide is padded with zeros at its end: each rank holds ceil(size / parts).
"""

import re
from dataclasses import dataclass, replace

from halo_mlir.errors import UserError


@dataclass(frozen=True)
class Replicate:
    """Every rank holds the whole tensor."""

    def __str__(self) -> str:
        return "R"


@dataclass(frozen=True)
class Axis:
    """One of the axes that a dimension merges: its place among them and its whole size."""

    position: int
    size: int

    def __str__(self) -> str:
        return f"@{self.position}x{self.size}"


@dataclass(frozen=True)
class Shard:
    """Dimension `dim` is split in `parts`, or in as many as there are ranks where it is None.

    `axis` is given where the dimension merges several and not the outermost of them is split.
    """

    dim: int
    parts: int | None = None
    axis: Axis | None = None

    def at(self, dim: int, axis: Axis | None = None) -> "Shard":
        """The same parts, of another dimension."""
        return replace(self, dim=dim, axis=axis)

    def count(self, ranks: int) -> int:
        """The number of distinct parts."""
        return self.parts or ranks

    def local_size(self, size: int, ranks: int) -> int:
        """What each rank holds of a dimension of `size`, padding included."""
        return -(-size // self.count(ranks))

    def part(self, rank: int, ranks: int) -> int:
        """The number of the part that `rank` holds."""
        return rank * self.count(ranks) // ranks

    def __str__(self) -> str:
        parts = f"/{self.parts}" if self.parts else ""
        return f"S({self.dim}{parts}{self.axis or ''})"


@dataclass(frozen=True)
class Partial:
    """The ranks hold terms; `op` (sum, max, avg) over them is the tensor.

    `scatter` is the dimension along which it is wanted split once it is reduced.
    """

    op: str = "sum"
    scatter: int | None = None

    def __str__(self) -> str:
        return f"P({self.op}{'' if self.scatter is None else f'>{self.scatter}'})"


Placement = Replicate | Shard | Partial
REPLICATE = Replicate()

_SHARD = re.compile(r"S\((\d+)(?:/([1-9]\d*))?(?:@(\d+)x(\d+))?\)")
_PARTIAL = re.compile(r"P\((sum|max|avg)(?:>(\d+))?\)")


def parse_placement(text: str) -> Placement:
    """The inverse of `str`.

    Raises:
        UserError: it is no placement.
    """
    if text == "R":
        return REPLICATE
    if found := _SHARD.fullmatch(text):
        dim, parts, position, size = found.groups()
        axis = Axis(int(position), int(size)) if position is not None else None
        return Shard(int(dim), int(parts) if parts else None, axis)
    if found := _PARTIAL.fullmatch(text):
        return Partial(found[1], int(found[2]) if found[2] else None)
    raise UserError(f"{text!r} is no placement; one is R, S(dim), S(dim/parts) or P(sum)")


def local_shape(shape: tuple[int, ...], placement: Placement, ranks: int) -> tuple[int, ...]:
    """What a rank holds of a tensor of static shape."""
    if not isinstance(placement, Shard):
        return shape
    size = placement.local_size(shape[placement.dim], ranks)
    return (*shape[: placement.dim], size, *shape[placement.dim + 1 :])
