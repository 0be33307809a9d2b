"""The ready-made mods against what they are defined to be, and how score mods are taken apart."""

import pytest
import torch

from halo_mlir.export import mods
from halo_mlir.masks.algebra import both, compare
from halo_mlir.masks.expr import KEY, ROW, Axis
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.mod_expr import Const, Op, Pick, Score, Whole, op
from halo_mlir.masks.mod_score import Modified, take_apart

M, N = 5, 7
ROWS, KEYS = Axis(ROW), Axis(KEY)


def table(mod, rows=M, keys=N, batch=0, head=0):
    """A mask mod for every row and key."""
    b, h = torch.tensor(batch), torch.tensor(head)
    return torch.stack(
        [
            torch.stack([mod(b, h, torch.tensor(q), torch.tensor(kv)) for kv in range(keys)])
            for q in range(rows)
        ]
    )


def test_masks():
    q, kv = torch.arange(M)[:, None], torch.arange(N)[None]
    two = torch.tensor([9, 2])
    assert torch.equal(table(mods.causal), kv <= q)
    assert torch.equal(table(mods.causal_from(2)), kv <= q + 2)
    assert torch.equal(table(mods.causal_from(two), batch=1), kv <= q + 2)
    assert torch.equal(table(mods.sliding_window(3)), (kv <= q) & (kv > q - 3))
    assert torch.equal(table(mods.length(two), batch=1), (kv < 2).expand(M, N))
    assert torch.equal(table(mods.prefix_lm(3)), (kv <= q) | (kv < 3))
    assert torch.equal(table(mods.prefix_lm(two), batch=1), (kv <= q) | (kv < 2))


def test_documents_and_offsets_agree():
    ids = torch.tensor([0, 0, 0, 1, 1, 2, 2])
    packed = table(mods.packed(torch.tensor([0, 3, 5, 7]), 7), 7, 7)
    assert torch.equal(packed, ids[:, None] == ids[None])
    assert torch.equal(table(mods.documents(ids), 7, 7), packed)
    assert torch.equal(table(mods.documents(ids[None]), 7, 7), packed)
    # What stands behind the last document reads its like.
    padded = torch.tensor([0, 0, 0, 1, 1, 9, 9])
    packed = table(mods.packed(torch.tensor([0, 3, 5]), 7), 7, 7)
    assert torch.equal(packed, padded[:, None] == padded[None])


def test_alibi_slopes_are_the_paper_s():
    assert mods.alibi_slopes(8).tolist() == [2.0**-n for n in range(1, 9)]
    # 12 heads: those of 8, then every second one of those of 16.
    more = [2 ** (-0.5 * n) for n in (1, 3, 5, 7)]
    assert torch.allclose(mods.alibi_slopes(12)[8:], torch.tensor(more))


def test_scores():
    one = torch.tensor
    capped = mods.softcap(2.0)(one(3.0), one(0), one(0), one(0), one(0))
    assert torch.allclose(capped, 2 * torch.tanh(one(1.5)))
    biased = mods.alibi(one([1.0, 0.5]))(one(3.0), one(0), one(1), one(4), one(2))
    assert biased == 3.0 - 1.0
    far = mods.relative_bias(one([[1.0, 2.0, 3.0]]))
    assert [far(one(0.0), one(0), one(0), one(4), one(kv)) for kv in (0, 3, 4, 6)] == [1, 1, 2, 3]


@pytest.mark.parametrize(("make", "argument"), [(mods.softcap, 0.0), (mods.sliding_window, 0)])
def test_bad_arguments(make, argument):
    with pytest.raises(ValueError, match="not 0"):
        make(argument)


def capped(of):
    return op("*", op("tanh", op("*", of, Const(0.5))), Const(2.0))


def test_parts_of_a_score_mod():
    score, bias = Score(), Whole(KEYS)
    causal = compare("<=", KEYS, ROWS)
    assert take_apart(score) == Modified()
    assert take_apart(op("*", score, Const(3.0))) == Modified(scale=3.0)
    assert take_apart(capped(score)) == Modified(region=capped(score))
    assert take_apart(op("+", capped(score), bias)) == Modified(region=capped(score), bias=bias)
    assert take_apart(op("*", score, Whole(ROWS))) == Modified(factors=(Whole(ROWS),))
    assert take_apart(Pick(causal, op("+", score, bias), Const(-float("inf")))) == Modified(
        bias=bias, keep=causal
    )
    # (score + bias) * 2, and a bias that is -inf somewhere.
    twice = take_apart(op("*", op("+", score, bias), Const(2.0)))
    assert twice == Modified(scale=2.0, bias=Op("*", (bias, Const(2.0))))
    masked = take_apart(op("+", score, Pick(causal, bias, Const(-float("inf")))))
    assert masked == Modified(bias=bias, keep=both(True, causal))


@pytest.mark.parametrize(
    ("mod", "reason"),
    [
        (Const(1.0), "does not depend on the score"),
        (capped(op("+", Score(), Whole(KEYS))), r"to which \(k \* 0.5\) is added"),
        (op("*", Score(), Whole(ROWS)), None),
        (op("*", op("*", Score(), Whole(ROWS)), Whole(KEYS)), None),
        (op("*", capped(Score()), Whole(ROWS)), "is multiplied by m"),
        (op("max", Score(), Whole(ROWS)), "max is of the score and m"),
    ],
)
def test_what_is_declined(mod, reason):
    if reason is None:
        take_apart(mod)
        return
    with pytest.raises(Unreadable, match=reason):
        take_apart(mod)
