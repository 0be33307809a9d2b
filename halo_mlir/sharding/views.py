"""Where a split dimension is after a view."""

import math
from collections.abc import Sequence

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import Axis, Shard

Shape = Sequence[int | None]
Group = tuple[list[int], list[int]]
"""Dimensions before and after a view that hold the same elements."""


def view_groups(source: Shape, target: Shape) -> list[Group] | None:
    """The finest grouping of dimensions that explains a view; None where there is none.

    A dynamic size stands for itself where it faces one, else it is made of or makes a product.
    """
    return _grouped(source, target, 0, 0)


def _grouped(source: Shape, target: Shape, i: int, j: int) -> list[Group] | None:
    if i == len(source) and j == len(target):
        return []
    most = len(source) - i + len(target) - j
    for length in range(1, most + 1):
        for before in range(max(0, length - len(target) + j), min(length, len(source) - i) + 1):
            after = length - before
            if not _same_elements(source[i : i + before], target[j : j + after]):
                continue
            rest = _grouped(source, target, i + before, j + after)
            if rest is not None:
                return [(list(range(i, i + before)), list(range(j, j + after))), *rest]
    return None


def _same_elements(source: Shape, target: Shape) -> bool:
    dynamic = None in source, None in target
    if dynamic == (False, False):
        return math.prod(n or 1 for n in source) == math.prod(n or 1 for n in target)
    return dynamic == (True, True) and (len(source) == 1 or len(target) == 1)


def viewed(shard: Shard, source: Shape, target: Shape, ranks: int) -> Shard:
    """The placement of a view of a tensor with placement `shard`.

    Raises:
        MatchFailure: the view cuts through the parts.
    """
    groups = view_groups(source, target)
    if groups is None:
        raise MatchFailure("the view's sizes do not tell which dimension is which")
    before, after = next(group for group in groups if shard.dim in group[0])
    if shard.axis is not None:
        at = shard.axis.position
        if len(before) == 1 and at < len(after) and target[after[at]] == shard.axis.size:
            return shard.at(after[at])
        if len(after) == 1:
            return shard.at(after[0], shard.axis)
        raise MatchFailure("the view splits a merged dimension in another way")
    position = before.index(shard.dim)
    size = source[shard.dim]
    if any(source[dim] != 1 for dim in before[:position]):
        if len(after) != 1 or size is None:
            raise MatchFailure("the view regroups a dimension inside which the parts lie")
        if size % shard.count(ranks):
            raise MatchFailure(f"{shard.count(ranks)} parts do not divide a dimension of {size}")
        return shard.at(after[0], Axis(position, size))
    outer = next((dim for dim in after if target[dim] != 1), None)
    if outer is None:
        raise MatchFailure("the view drops the split dimension")
    whole, parts = target[outer], shard.count(ranks)
    for each in (whole, size):
        if whole != size and each is not None and each % parts:
            raise MatchFailure(f"{parts} parts do not divide a dimension of {each}")
    return shard.at(outer)
