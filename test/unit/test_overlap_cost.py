"""When a product in pieces, with its collectives behind it, is predicted to be faster."""

from dataclasses import replace

import pytest

from halo_mlir.analysis.collectives import predicted_seconds
from halo_mlir.analysis.overlap import (
    CHOICES,
    Step,
    collective_seconds,
    pieces_seconds,
    product_seconds,
    whole_seconds,
)
from halo_mlir.targets import target

CHIP = target("gfx942")
LAUNCH = CHIP.gpu.launch_seconds if CHIP.gpu else 0.0
BANDWIDTH = CHIP.memory_bytes_per_second or 0.0
OUTPUT_405B = Step(2048, 16384, 2048, "f16", 2, 2, "all_reduce", 8)
OUTPUT_8B = Step(2048, 4096, 512, "f16", 2, 2, "all_reduce", 8)


def product(step: Step, rows: int) -> float:
    return known(product_seconds(step, rows, CHIP))


def whole(step: Step) -> float:
    return known(whole_seconds(step, CHIP))


def sent(step: Step, rows: int) -> float:
    assert CHIP.links is not None
    return sum(collective_seconds(step, rows, CHIP.links))


def in_pieces(step: Step, pieces: int, rows: int) -> float:
    return known(pieces_seconds(step, pieces, rows, CHIP))


def known(seconds: float | None) -> float:
    assert seconds is not None
    return seconds


def best(step: Step, pieces=CHOICES) -> float:
    return min(in_pieces(step, n, step.piece_rows(n, 64)) for n in pieces)


def test_a_large_product_is_bound_by_its_flops():
    # 32 x 128 tiles on 304 compute units: 14 turns, 4096 of 4256 places filled.
    flops = 2 * 2048 * 16384 * 2048
    expected = flops / (CHIP.peak_flops["f16"] * 0.5) * (14 * 304 / 4096)
    assert product(OUTPUT_405B, 2048) == pytest.approx(expected, rel=1e-6)


def test_a_row_is_bound_by_the_weight_that_it_reads():
    moved = 2 * ((1 + 16384) * 2048 + 16384)
    expected = moved / (BANDWIDTH * 0.81)
    assert product(OUTPUT_405B, 1) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("rows", "algorithm"), [(16, "one-shot"), (2048, "two-shot")])
def test_the_algorithm_is_that_of_the_piece(rows, algorithm):
    message = rows * 16384 * 2
    assert CHIP.links is not None
    expected = predicted_seconds("all_reduce", algorithm, message, 8, CHIP.links)
    assert sent(OUTPUT_405B, rows) == expected


def test_a_scatter_takes_half_of_an_all_reduce():
    scatter = replace(OUTPUT_405B, kind="reduce_scatter")
    half = sent(OUTPUT_405B, 2048) / 2
    assert sent(scatter, 2048) == pytest.approx(half)


def test_the_whole_is_one_after_the_other():
    multiplied = product(OUTPUT_405B, 2048)
    collective = sent(OUTPUT_405B, 2048)
    assert whole(OUTPUT_405B) == pytest.approx(multiplied + collective)


def test_a_product_hides_the_last_step_of_a_collective_or_is_hidden():
    scatter = replace(OUTPUT_405B, kind="reduce_scatter")
    long = replace(scatter, depth=65536)  # multiplies for far longer than it sends
    assert product(long, 512) > sent(long, 512)
    expected = 4 * product(long, 512) + 3 * LAUNCH + sent(long, 512)
    assert in_pieces(long, 4, 512) == pytest.approx(expected)

    short = replace(scatter, depth=64)
    assert product(short, 512) + LAUNCH < sent(short, 512)
    expected = product(short, 512) + 4 * sent(short, 512)
    assert in_pieces(short, 4, 512) == pytest.approx(expected)


def test_half_of_an_all_reduce_in_two_steps_stands_alone():
    long = replace(OUTPUT_405B, depth=65536)
    expected = 4 * (product(long, 512) + sent(long, 512) / 2) + 3 * LAUNCH + sent(long, 512) / 2
    assert in_pieces(long, 4, 512) == pytest.approx(expected)


def test_prefill_of_405b_wins_and_a_short_one_does_not():
    assert best(OUTPUT_405B) < 0.9 * whole(OUTPUT_405B)
    assert best(OUTPUT_8B) > whole(OUTPUT_8B)
    short = replace(OUTPUT_405B, rows=128)
    assert best(short, (2,)) > whole(short)


def test_pieces_are_whole_tiles_that_cover_all_rows():
    for rows in (16, 100, 2048, 8000):
        step = replace(OUTPUT_405B, rows=rows)
        for pieces in CHOICES:
            each = step.piece_rows(pieces, 16)
            assert each % 16 == 0 and each * pieces >= rows > (each - 16) * pieces


def test_nothing_is_predicted_for_a_cpu():
    assert whole_seconds(OUTPUT_405B, target("cpu")) is None
