"""Each figure against another way to compute it, a failing case per figure, NaN and infinity."""

import math
from dataclasses import fields

import numpy as np
import pytest

from halo_mlir.runtime.compare import (
    DEFAULTS,
    Figures,
    Thresholds,
    compare,
    default_thresholds,
    judge,
)


@pytest.fixture
def pair():
    random = np.random.default_rng(0)
    want = random.normal(size=(3, 4, 50)).astype(np.float32)
    return want, (want + random.normal(scale=0.1, size=want.shape)).astype(np.float32)


def test_figures_by_other_formulas(pair):
    import torch

    want, got = pair
    figures = compare(want, got)
    a, b = torch.tensor(want).double(), torch.tensor(got).double()
    assert figures.max_abs == pytest.approx(float((a - b).abs().max()))
    assert figures.rel_l2 == pytest.approx(float((a - b).norm() / a.norm()))
    stacked = torch.stack([a.flatten(), b.flatten()])
    assert figures.pearson == pytest.approx(float(torch.corrcoef(stacked)[0, 1]))
    assert figures.top1 == pytest.approx(float((a.argmax(-1) == b.argmax(-1)).double().mean()))
    tops = [x.flatten(0, 1).topk(5).indices.tolist() for x in (a, b)]
    shared = [len(set(x) & set(y)) / 5 for x, y in zip(*tops, strict=True)]
    assert figures.top5 == pytest.approx(sum(shared) / len(shared))
    kl = torch.nn.functional.kl_div(
        b.flatten(0, 1).log_softmax(-1),
        a.flatten(0, 1).log_softmax(-1),
        log_target=True,
        reduction="batchmean",
    )
    assert figures.kl == pytest.approx(float(kl))


def test_figures_by_hand():
    want, got = np.array([[0.0, 3.0], [4.0, 0.0]]), np.array([[0.0, 3.0], [0.0, 4.0]])
    figures = compare(want, got)
    assert figures.max_abs == 4
    assert figures.rel_l2 == pytest.approx(math.sqrt(32) / 5)
    assert figures.top1 == 0.5 and figures.top5 == 1.0, "both elements are in the top five"
    p = 1 / (1 + math.exp(-4))  # softmax of 4 against 0, swapped in the second row
    assert figures.kl == pytest.approx((p - (1 - p)) * math.log(p / (1 - p)) / 2)


def test_equal_arrays_are_perfect_even_constant_ones():
    for array in (np.ones((2, 8)), np.zeros((2, 8)), np.arange(16.0).reshape(2, 8)):
        assert compare(array, array) == Figures(0, 0, 1, 1, 1, 0)


def test_hidden_states_have_no_logit_figures(pair):
    figures = compare(*pair, logits=False)
    assert figures.top1 is None and figures.top5 is None and figures.kl is None
    assert judge(figures, Thresholds(top1=1.0)) == []


@pytest.mark.parametrize(
    ("figure", "bad"),
    [
        ("max_abs", 0.5),
        ("rel_l2", 0.5),
        ("pearson", 0.5),
        ("top1", 0.5),
        ("top5", 0.5),
        ("kl", 0.5),
    ],
)
@pytest.mark.parametrize("dtype", ["f32", "f16"])
def test_each_figure_can_fail_alone(figure, bad, dtype):
    good = {"max_abs": 0, "rel_l2": 0, "pearson": 1, "top1": 1, "top5": 1, "kl": 0}
    assert judge(Figures(**good), DEFAULTS[dtype]) == []
    (failure,) = judge(Figures(**good | {figure: bad}), DEFAULTS[dtype])
    assert failure.figure == figure and failure.value == bad
    assert figure in str(failure) and "0.5" in str(failure)


@pytest.mark.parametrize("poison", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("side", [0, 1])
def test_nan_and_infinity_never_pass(pair, poison, side):
    arrays = [array.copy() for array in pair]
    arrays[side][0, 0, 0] = poison
    figures = compare(*arrays)
    assert all(math.isnan(getattr(figures, item.name)) for item in fields(figures))
    assert {failure.figure for failure in judge(figures, DEFAULTS["f8"])} == {
        item.name for item in fields(Figures)
    }
    assert judge(figures, Thresholds()), "even when nothing is judged"


def test_a_low_precision_array_is_compared_in_double():
    want = np.full((1, 8), 1.0, np.float32)
    assert compare(want, want.astype(np.float16)).max_abs == 0


def test_shapes_must_agree():
    with pytest.raises(ValueError, match="differ"):
        compare(np.zeros((1, 2)), np.zeros((2, 1)))


def test_few_rows_are_not_judged_by_their_top_choices():
    few = default_thresholds("f16", rows=8)
    assert few.top1 is None and few.top5 is None and few.rel_l2 == DEFAULTS["f16"].rel_l2
    assert few.with_given({"top1": 1.0}).top1 == 1.0


def test_limits_by_type_and_by_the_user():
    assert default_thresholds("f8E4M3FNUZ") == DEFAULTS["f8"]
    given = DEFAULTS["f16"].with_given({"kl": 0.5, "top1": None})
    assert given.kl == 0.5 and given.top1 == DEFAULTS["f16"].top1
    loosest = [DEFAULTS[dtype].rel_l2 for dtype in ("f32", "f16", "bf16", "f8")]
    assert loosest == sorted(loosest)
