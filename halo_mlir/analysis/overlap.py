"""What a product and its collective take one after the other, and in pieces that overlap.

With p(R) the time of the product of R rows, c(R) that of the collective on its result, and l that
of a launch:

    whole       p(R) + c(R)
    in pieces   p(r) + (n - 1) (f(r) + max(s(r), p(r) + l)) + f(r) + s(r)
                of r = R / n rows, rounded up to whole tiles

    p(R) = max(flops / (peak x sustained x filled), bytes / (bandwidth x sustained))

f + s = c: in IREE 3.13's schedule the next product stands beside the last step of a collective, not
beside the first half of an all-reduce in two steps; f is that half, and 0 for the others.
`filled` is the share of compute units that have work, of workgroups that are a tile each: in their
last turn some have none. c is `halo_mlir.analysis.collectives`', its algorithm chosen for the
message. All times are predicted. Left out: what collectives take from products (a library that
sums on compute units does; copy engines do not).
"""

import math
from dataclasses import dataclass

from halo_mlir.analysis.collectives import fastest, predicted_seconds
from halo_mlir.analysis.roofline import predict
from halo_mlir.targets import LinkFacts, Target

TILE = (64, 128)
"""Rows and columns of a workgroup where a product is not much larger than the chip: what IREE 3.13
chooses for 512 x 4096 x 1792 on gfx942 (128 x 128 for 2048 rows)."""

CHOICES = (2, 3, 4, 8)
"""Numbers of pieces that are looked at."""


@dataclass(frozen=True)
class Step:
    """A product and the collective on its result.

    Attributes:
        rows: of the product.
        columns: its features.
        depth: the length of its sums on one rank.
        element: the type of its operands, by the names of `Target.peak_flops`.
        element_bytes: of one of those.
        sum_bytes: of an element of the collective's operand.
        kind: "all_reduce" or "reduce_scatter".
        ranks: that take part.
    """

    rows: int
    columns: int
    depth: int
    element: str
    element_bytes: int
    sum_bytes: int
    kind: str
    ranks: int

    def piece_rows(self, pieces: int, tile: int) -> int:
        """Rows of each piece, whole tiles."""
        return tile * math.ceil(self.rows / (pieces * tile))


def product_seconds(step: Step, rows: int, target: Target) -> float | None:
    """p(rows); None where nothing is known of the target's speed."""
    gpu = target.gpu
    if gpu is None or rows < 1:
        return None
    groups = math.ceil(rows / TILE[0]) * math.ceil(step.columns / TILE[1])
    turns = math.ceil(groups / gpu.compute_units)
    filled = groups / (turns * gpu.compute_units)
    flops = 2 * rows * step.columns * step.depth / (gpu.sustained_compute * filled)
    moved = (rows + step.columns) * step.depth * step.element_bytes
    moved += rows * step.columns * step.sum_bytes
    types = (step.element, step.element)
    bound = predict(target, "matmul", types, round(flops), round(moved / gpu.sustained_bandwidth))
    return None if bound is None else bound.microseconds * 1e-6


def collective_seconds(step: Step, rows: int, links: LinkFacts) -> tuple[float, float]:
    """f(rows) and s(rows): what no product stands beside, and what one may."""
    message = rows * step.columns * step.sum_bytes
    algorithm = fastest(message, step.ranks, links) if step.kind == "all_reduce" else ""
    seconds = predicted_seconds(step.kind, algorithm, message, step.ranks, links)
    return (seconds / 2, seconds / 2) if algorithm == "two-shot" else (0.0, seconds)


def whole_seconds(step: Step, target: Target) -> float | None:
    """One after the other; None where nothing is known of the target's speed."""
    return pieces_seconds(step, 1, step.rows, target)


def pieces_seconds(step: Step, pieces: int, rows: int, target: Target) -> float | None:
    """In `pieces` of `rows` each; None where nothing is known of the target's speed."""
    product = product_seconds(step, rows, target)
    if product is None or target.gpu is None or target.links is None:
        return None
    first, second = collective_seconds(step, rows, target.links)
    beside = max(second, product + target.gpu.launch_seconds)
    return product + (pieces - 1) * (first + beside) + first + second
