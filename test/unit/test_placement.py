"""Placements: as text and back, and what they leave to a rank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_mlir.errors import UserError
from halo_mlir.ir.placement import Partial, Replicate, Shard, local_shape, parse_placement


@pytest.mark.parametrize(
    ("text", "placement"),
    [
        ("R", Replicate()),
        ("P(sum)", Partial("sum")),
        ("P(max)", Partial("max")),
        ("S(0)", Shard(0)),
        ("S(1/4)", Shard(1, 4)),
    ],
)
def test_text_and_back(text, placement):
    assert parse_placement(text) == placement
    assert str(placement) == text


@pytest.mark.parametrize(
    "text", ["", "S", "r", "S()", "S(-1)", "S(1/0)", "S(1/)", "P(prod)", "S(0) ", "RR"]
)
def test_other_text_is_one_line(text):
    with pytest.raises(UserError, match="is no placement") as caught:
        parse_placement(text)
    assert "\n" not in str(caught.value)


@given(st.integers(0, 40), st.integers(1, 9), st.data())
def test_the_parts_are_the_whole(size, ranks, data):
    """Each index is at a rank, and no part has more than one padded position too many."""
    parts = data.draw(st.one_of(st.none(), st.integers(1, ranks)))
    shard = Shard(0, parts)
    local = shard.local_size(size, ranks)
    count = parts or ranks
    assert size <= local * count < size + count
    held = [shard.part(rank, ranks) for rank in range(ranks)]
    assert held == sorted(held) and set(held) == set(range(count))
    copies = [held.count(part) for part in range(count)]
    assert max(copies) - min(copies) <= 1, "as many ranks for one part as for another"


def test_local_shapes():
    assert local_shape((2, 12, 8), Shard(1), 4) == (2, 3, 8)
    assert local_shape((2, 4, 8), Shard(1, 4), 8) == (2, 1, 8)
    assert local_shape((128257, 64), Shard(0), 8) == (16033, 64)
    assert local_shape((128256, 64), Shard(0), 8) == (16032, 64)
    assert local_shape((2, 12), Replicate(), 4) == (2, 12)
    assert local_shape((2, 12), Partial(), 4) == (2, 12)
