"""Mask expressions: the normal form says what was written, and is a normal form."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halo_mlir.masks.algebra import arithmetic, both, choose, compare, either, negate, select
from halo_mlir.masks.expr import (
    BATCH,
    KEY,
    ROW,
    Axis,
    Binary,
    Choice,
    Compare,
    Host,
    Junction,
    Num,
)
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.recognise import describe

M, K, B = Axis(ROW), Axis(KEY), Axis(BATCH)
SIZE = Host("n", None, 0)  # type: ignore[arg-type]
OPS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "min": min,
    "max": max,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}
NUMBER_OPS, COMPARISONS = list(OPS)[:7], list(OPS)[7:]


def value_of(expr, at):
    """What an expression is where atoms have the values `at`."""
    match expr:
        case bool():
            return expr
        case Num(value):
            return value
        case Binary(op, left, right) | Compare(op, left, right):
            return OPS[op](value_of(left, at), value_of(right, at))
        case Choice(condition, then, other):
            return value_of(then if value_of(condition, at) else other, at)
        case Junction(op, terms):
            return (all if op == "and" else any)(value_of(term, at) for term in terms)
        case _:
            return at[expr]


@st.composite
def numbers(draw, depth=2):
    """(expression, the same as a function of the atoms' values)"""
    if depth == 0 or draw(st.booleans()):
        atom = draw(st.sampled_from([M, K, SIZE, Num(draw(st.integers(-3, 3)))]))
        return atom, lambda at: value_of(atom, at)
    if draw(st.integers(0, 5)) == 0:
        (c, cf), (a, af), (b, bf) = draw(truths(0)), draw(numbers(0)), draw(numbers(0))
        return choose(c, a, b), lambda at: af(at) if cf(at) else bf(at)
    op = draw(st.sampled_from(NUMBER_OPS))
    a, af = draw(numbers(depth - 1))
    if op in ("//", "%", "*"):
        n = draw(st.integers(1, 4))
        return arithmetic(op, a, Num(n)), lambda at: OPS[op](af(at), n)
    b, bf = draw(numbers(depth - 1))
    return arithmetic(op, a, b), lambda at: OPS[op](af(at), bf(at))


@st.composite
def truths(draw, depth=3):
    """(expression, the same as a function of the atoms' values)"""
    kind = draw(st.integers(0, 4)) if depth else 0
    if kind == 0:
        op = draw(st.sampled_from(COMPARISONS))
        (a, af), (b, bf) = draw(numbers(min(depth, 2))), draw(numbers(min(depth, 2)))
        return compare(op, a, b), lambda at: OPS[op](af(at), bf(at))
    a, af = draw(truths(depth - 1))
    if kind == 1:
        return negate(a), lambda at: not af(at)
    b, bf = draw(truths(depth - 1))
    if kind == 2:
        return both(a, b), lambda at: af(at) and bf(at)
    if kind == 3:
        return either(a, b), lambda at: af(at) or bf(at)
    c, cf = draw(truths(depth - 1))
    return select(c, a, b), lambda at: af(at) if cf(at) else bf(at)


@settings(max_examples=300, deadline=None)
@given(truths())
def test_is_what_was_written(pair):
    expr, written = pair
    for m, k, n in itertools.product(range(5), range(5), (0, 3)):
        at = {M: m, K: k, SIZE: n}
        assert value_of(expr, at) == written(at), (expr, m, k, n)


def test_normal_form():
    causal = compare("<=", K, M)
    assert str(causal) == "k <= m"
    assert compare("<=", arithmetic("-", K, M), Num(0)) == causal
    assert compare("<", K, arithmetic("+", M, Num(1))) == causal
    assert negate(compare(">", K, M)) == compare(">=", M, K) == causal
    assert str(compare(">", arithmetic("-", K, B), arithmetic("*", M, Num(2)))) == "k > b + (m * 2)"
    assert negate(either(negate(causal), compare(">=", K, SIZE))) == both(
        causal, compare("<", K, SIZE)
    )
    assert compare("<", K, Num(float("inf"))) is True


def test_what_another_term_implies_is_left_out():
    causal, wider = compare("<=", K, M), compare("<=", K, arithmetic("+", M, SIZE))
    assert both(causal, wider) == both(wider, causal) == causal
    assert either(causal, wider) == wider
    assert both(causal, negate(causal)) is False
    assert both(causal, either(negate(causal), compare("<", K, SIZE))) == both(
        causal, compare("<", K, SIZE)
    )


def test_description():
    window = both(compare("<=", K, M), compare(">", K, arithmetic("-", M, Num(4))))
    assert describe(window) == "causal (k <= m), window (k > m - 4)"
    assert describe(compare("<", K, Num(9))) == "length bound (k < 9)"
    assert describe(True) == "no mask"


def test_fractions_are_not_computed_with_indices():
    with pytest.raises(Unreadable, match=r"0\.5 is computed with an index"):
        arithmetic("+", K, Num(0.5))
