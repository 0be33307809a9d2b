"""Where a split dimension is after a view, against numpy: the parts of the view are the views of
the parts."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from halo_mlir.core import MatchFailure
from halo_mlir.ir.placement import Axis, Shard
from halo_mlir.sharding.views import view_groups, viewed


def part(array: np.ndarray, shard: Shard, ranks: int, rank: int) -> np.ndarray:
    """What `rank` holds of `array`."""
    sizes = list(array.shape)
    if shard.axis is None:
        groups = [sizes[shard.dim]]
        at = 0
    else:  # the merged dimension as (before, the split axis, after)
        before = BEFORE[shard]
        groups = [before, shard.axis.size, sizes[shard.dim] // (before * shard.axis.size)]
        at = 1
    apart = array.reshape(*sizes[: shard.dim], *groups, *sizes[shard.dim + 1 :])
    length = groups[at] // shard.count(ranks)
    start = shard.part(rank, ranks) * length
    taken = np.take(apart, range(start, start + length), axis=shard.dim + at)
    groups[at] = length
    return taken.reshape(*sizes[: shard.dim], math.prod(groups), *sizes[shard.dim + 1 :])


BEFORE: dict[Shard, int] = {}


@st.composite
def views(draw):
    """Factors of a tensor, grouped in two ways; which dimension of the first is split, and how."""
    factors = draw(st.lists(st.sampled_from([1, 2, 3, 4, 8]), min_size=2, max_size=5))
    cuts = [draw(st.sets(st.integers(1, len(factors) - 1))) for _ in range(2)]
    shapes = []
    for cut in cuts:
        ends = [0, *sorted(cut), len(factors)]
        shapes.append(tuple(math.prod(factors[a:b]) for a, b in pairwise(ends)))
    dim = draw(st.integers(0, len(shapes[0]) - 1))
    ranks = draw(st.sampled_from([2, 4]))
    parts = draw(st.sampled_from([None, 2]))
    return shapes[0], shapes[1], Shard(dim, None if parts == ranks else parts), ranks


@settings(max_examples=300, deadline=None)
@given(views())
def test_parts_of_a_view_are_views_of_parts(case):
    source, target, shard, ranks = case
    assume(source[shard.dim] % shard.count(ranks) == 0)
    try:
        after = viewed(shard, source, target, ranks)
    except MatchFailure:
        return
    whole = np.arange(math.prod(source))
    if after.axis is not None:
        before, _ = next(g for g in view_groups(source, target) or [] if shard.dim in g[0])
        BEFORE[after] = math.prod(source[dim] for dim in before[: before.index(shard.dim)])
    for rank in range(ranks):
        mine = part(whole.reshape(source), shard, ranks, rank)
        want = part(whole.reshape(target), after, ranks, rank)
        assert np.array_equal(mine.ravel(), want.ravel())


@pytest.mark.parametrize(
    ("source", "target", "shard", "after"),
    [
        # Heads split from a projection, and merged again; the length is dynamic.
        ((1, None, 4096), (1, None, 32, 128), Shard(2), Shard(2)),
        ((1, None, 32, 128), (1, None, 4096), Shard(2), Shard(2)),
        # Fewer heads than ranks.
        ((2, None, 32), (2, None, 4, 8), Shard(2, 4), Shard(2, 4)),
        # A cache as rows: one sequence, four, pages; and back.
        ((1, 8, None, 128), (None, 128), Shard(1), Shard(0)),
        ((4, 8, None, 128), (None, 128), Shard(1), Shard(0, None, Axis(1, 8))),
        ((None, 8, 32, 128), (None, 128), Shard(1), Shard(0, None, Axis(1, 8))),
        ((None, 128), (None, 8, 32, 128), Shard(0, None, Axis(1, 8)), Shard(1)),
        ((4, 8, 128, None), (None,), Shard(1), Shard(0, None, Axis(1, 8))),
        # Repeated KV heads.
        ((1, 2, 4, None, 32), (1, 8, None, 32), Shard(1, 2), Shard(1, 2)),
    ],
)
def test_views_of_llama(source, target, shard, after):
    assert viewed(shard, source, target, 8) == after


@pytest.mark.parametrize(
    ("source", "target", "shard", "reason"),
    [
        ((1, None, 96), (1, None, 3, 32), Shard(2), "8 parts do not divide a dimension of 3"),
        ((4, 8, 6), (8, 24), Shard(1), "regroups a dimension inside which the parts lie"),
        ((None, 128), (None, 4, 64, 128), Shard(0, None, Axis(1, 8)), "in another way"),
        ((None, 6), (5, None), Shard(1), "do not tell which dimension is which"),
    ],
)
def test_views_that_cut_through_parts(source, target, shard, reason):
    with pytest.raises(MatchFailure, match=reason):
        viewed(shard, source, target, 8)
