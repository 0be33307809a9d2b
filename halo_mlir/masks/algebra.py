"""Arithmetic and logic on mask expressions, into the normal form that `mask_expr` describes."""

import math
from collections.abc import Callable
from typing import Any, TypeGuard

from halo_mlir.masks.expr import (
    KEY,
    ROW,
    Axis,
    Binary,
    Choice,
    Compare,
    Element,
    Expr,
    Host,
    Junction,
    Not,
    Num,
    Number,
    Truth,
    conjuncts,
)
from halo_mlir.masks.linear import Unreadable, from_linear, linear, sum_of

MAX_CHOICES = 64
"""Cases that one number may have; what has more is no mask worth generating."""


_SWAPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_INVERSE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_FOLD: dict[str, Callable[[Any, Any], Any]] = {
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


def arithmetic(op: str, left: Number, right: Number) -> Number:
    """`left op right`; op as in Binary."""
    return _each_case(lambda a, b: _arithmetic(op, a, b), left, right, choose)


def compare(op: str, left: Number, right: Number) -> Truth:
    """`left op right`; op as in Compare."""
    return _each_case(lambda a, b: _compare(op, a, b), left, right, select)


def choose(condition: Truth, then: Number, other: Number) -> Number:
    """`then` where `condition`, else `other`."""
    if isinstance(condition, bool):
        return then if condition else other
    return then if then == other else Choice(condition, then, other)


def select(condition: Truth, then: Truth, other: Truth) -> Truth:
    """`choose` of truths."""
    if isinstance(condition, bool):
        return then if condition else other
    if then == other:
        return then
    if isinstance(then, bool):
        return either(condition, other) if then else both(negate(condition), other)
    if isinstance(other, bool):
        return either(negate(condition), then) if other else both(condition, then)
    shared = [term for term in conjuncts(then) if term in conjuncts(other)]
    cases = (
        both(condition, _without(then, shared)),
        both(negate(condition), _without(other, shared)),
    )
    result = either(*cases)
    for term in reversed(shared):
        result = both(term, result)
    return result


def _without(truth: Truth, left_out: list[Truth]) -> Truth:
    """The conjunction `truth` without some of its terms."""
    result: Truth = True
    for term in conjuncts(truth):
        result = result if term in left_out else both(result, term)
    return result


def both(left: Truth, right: Truth) -> Truth:
    """Conjunction."""
    return _junction("and", left, right)


def either(left: Truth, right: Truth) -> Truth:
    """Disjunction."""
    return _junction("or", left, right)


def negate(truth: Truth) -> Truth:
    """Negation, pushed down to comparisons and elements."""
    match truth:
        case bool():
            return not truth
        case Compare(op, left, right):
            return compare(_INVERSE[op], left, right)
        case Not(of):
            return of
        case Junction(op, terms):
            result, inverse = negate(terms[0]), "or" if op == "and" else "and"
            for term in terms[1:]:
                result = _junction(inverse, result, negate(term))
            return result
        case _:
            return Not(truth)


def number(expr: Expr, *, i1: bool = False) -> Number:
    """1 or 0 for a truth; `i1` says that an Element is one."""
    if isinstance(expr, bool | Compare | Not | Junction) or (i1 and isinstance(expr, Element)):
        return choose(expr, Num(1), Num(0))
    return expr


def _each_case(operation, left: Number, right: Number, chosen):
    """`operation` of every pair of cases of two numbers, put together by `chosen`."""
    if _cases(left) * _cases(right) > MAX_CHOICES:
        raise Unreadable(f"a number has more than {MAX_CHOICES} cases")
    if isinstance(left, Choice):
        then = _each_case(operation, left.then, right, chosen)
        return chosen(left.condition, then, _each_case(operation, left.other, right, chosen))
    if isinstance(right, Choice):
        then = _each_case(operation, left, right.then, chosen)
        return chosen(right.condition, then, _each_case(operation, left, right.other, chosen))
    return operation(left, right)


def _cases(expr: Number) -> int:
    return _cases(expr.then) + _cases(expr.other) if isinstance(expr, Choice) else 1


def _arithmetic(op: str, left: Number, right: Number) -> Number:
    if isinstance(left, Num) and isinstance(right, Num):
        return Num(_FOLD[op](left.value, right.value))
    if op in "+-":
        return from_linear(*sum_of(linear(left), linear(right), 1 if op == "+" else -1))
    if op == "*" and (isinstance(left, Num) or isinstance(right, Num)):
        factor, other = (left, right) if isinstance(left, Num) else (right, left)
        return from_linear(*linear(Binary("*", other, factor)))
    if left == right and op in ("min", "max"):
        return left
    for operand in (left, right):
        linear(operand)  # raises where it is a fraction
    return Binary(op, left, right)


def _compare(op: str, left: Number, right: Number) -> Truth:
    if isinstance(left, Num) and isinstance(right, Num):
        return _FOLD[op](left.value, right.value)
    if _infinite(left) or _infinite(right):
        sides = (side.value if _infinite(side) else 0 for side in (left, right))
        return _FOLD[op](*sides)
    terms, constant = sum_of(linear(left), linear(right), -1)
    if not terms:
        return _FOLD[op](constant, 0)
    # terms + constant op 0
    units = [atom for atom, n in terms.items() if abs(n) == 1]
    units.sort(key=lambda atom: (atom != Axis(KEY), atom != Axis(ROW)))
    if not units:
        positive = {atom: n for atom, n in terms.items() if n > 0}
        negative = {atom: -n for atom, n in terms.items() if n < 0}
        return Compare(op, from_linear(positive, 0), from_linear(negative, -constant))
    atom = units[0]
    sign = terms.pop(atom)
    rest, bound = {other: -sign * n for other, n in terms.items()}, -sign * constant
    op = op if sign > 0 else _SWAPPED[op]
    # Over integers k < x + 1 is k <= x; a bound without atoms is written with < or >=.
    step = {"<": ("<=", -1), "<=": ("<", 1), ">": (">=", 1), ">=": (">", -1)}
    if op in step:
        other, moved = step[op]
        if (rest and bound + moved == 0) or (not rest and op in ("<=", ">")):
            op, bound = other, bound + moved
    return Compare(op, atom, from_linear(rest, bound))


def _infinite(expr: Number) -> TypeGuard[Num]:
    return isinstance(expr, Num) and isinstance(expr.value, float) and math.isinf(expr.value)


def _junction(op: str, left: Truth, right: Truth) -> Truth:
    absorbing = op == "or"
    terms: list[Truth] = []
    for side in (left, right):
        flat = side.terms if isinstance(side, Junction) and side.op == op else (side,)
        for term in flat:
            if term is absorbing:
                return absorbing
            if term is (not absorbing) or any(_redundant(op, term, other) for other in terms):
                continue
            if negate(term) in terms:
                return absorbing
            terms = [other for other in terms if not _redundant(op, other, term)]
            terms.append(term)
    for term in terms:
        if isinstance(term, Junction):
            # a and (not a or b) is a and b.
            left_out = [part for part in term.terms if negate(part) in terms]
            if left_out:
                rest: Truth = absorbing
                for part in term.terms:
                    rest = rest if part in left_out else _junction(term.op, rest, part)
                result: Truth = rest
                for other in terms:
                    result = result if other is term else _junction(op, other, result)
                return result
    if not terms:
        return not absorbing
    return terms[0] if len(terms) == 1 else Junction(op, tuple(terms))


def _redundant(op: str, term: Truth, other: Truth) -> bool:
    """Whether `term` adds nothing to `other` in a junction."""
    return _implies(other, term) if op == "and" else _implies(term, other)


def _implies(term: Truth, other: Truth) -> bool:
    if term == other:
        return True
    if not (isinstance(term, Compare) and isinstance(other, Compare) and term.left == other.left):
        return False
    ops = term.op[0] + other.op[0]
    if ops not in ("<<", ">>"):
        return False
    # k < x is k <= x - 1: compare the bounds that are met.
    margins = [{"<": -1, ">": 1}.get(t.op, 0) for t in (term, other)]
    terms, constant = sum_of(linear(other.right), linear(term.right), -1)
    constant += margins[1] - margins[0]
    sign = 1 if ops == "<<" else -1
    grows = all(
        n * sign > 0
        and (isinstance(atom, Axis) or (isinstance(atom, Host) and atom.axis is not None))
        for atom, n in terms.items()
    )
    return grows and constant * sign >= 0
