"""Sums of multiples of atoms: the normal form of integers in mask expressions."""

import math

from halo_mlir.masks.expr import Axis, Binary, Num, Number

Linear = tuple[dict[Number, int], int]
"""Coefficients of atoms, and a constant."""


class Unreadable(Exception):
    """A value is no expression of the indices; the message says which and why."""


def linear(expr: Number) -> Linear:
    """`expr` as coefficients of atoms and a constant."""
    match expr:
        case Num(value):
            return {}, whole(value)
        case Binary("+" | "-" as op, left, right):
            return sum_of(linear(left), linear(right), 1 if op == "+" else -1)
        case Binary("*", left, Num(value)):
            terms, constant = linear(left)
            factor = whole(value)
            return {atom: n * factor for atom, n in terms.items()}, constant * factor
        case _:
            return {expr: 1}, 0


def whole(value: float) -> int:
    """`value` as an int.

    Raises:
        Unreadable: it is none.
    """
    if not math.isfinite(value) or value != int(value):
        raise Unreadable(f"{value} is computed with an index")
    return int(value)


def sum_of(left: Linear, right: Linear, factor: int) -> Linear:
    """left + factor * right."""
    terms = dict(left[0])
    for atom, n in right[0].items():
        terms[atom] = terms.get(atom, 0) + factor * n
    return {atom: n for atom, n in terms.items() if n}, left[1] + factor * right[1]


def _place(term: tuple[Number, int]) -> tuple[bool, bool]:
    return term[1] < 0, not isinstance(term[0], Axis)


def from_linear(terms: dict[Number, int], constant: int) -> Number:
    """Atoms that are added, those that are subtracted, the constant; of each, indices first."""
    result: Number | None = None
    for atom, n in sorted(terms.items(), key=_place):
        scaled = atom if abs(n) == 1 else Binary("*", atom, Num(abs(n)))
        if result is None:
            result = scaled if n > 0 else Binary("*", atom, Num(n))
        else:
            result = Binary("+" if n > 0 else "-", result, scaled)
    if result is None:
        return Num(constant)
    if not constant:
        return result
    return Binary("+" if constant > 0 else "-", result, Num(abs(constant)))
