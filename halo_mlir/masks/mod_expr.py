"""Real numbers in score mods, as expressions of the score and of batch, head, row and key index.

Whole numbers and truths in them are expressions of `mask_expr`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from halo_mlir.masks.expr import Axis, Element, Expr, Number, Truth
from halo_mlir.masks.expr import parts as parts_of_expr

BINARY = ("+", "-", "*", "/", "pow", "min", "max")
UNARY = (
    "neg",
    "abs",
    "exp",
    "exp2",
    "log",
    "log2",
    "tanh",
    "sqrt",
    "rsqrt",
    "sin",
    "cos",
    "erf",
)


@dataclass(frozen=True)
class Const:
    """A constant."""

    value: float

    def __str__(self) -> str:
        return f"{self.value:g}"


@dataclass(frozen=True)
class Score:
    """The score: query . key times the scale."""

    def __str__(self) -> str:
        return "score"


@dataclass(frozen=True)
class Whole:
    """An integer as a real number."""

    of: Number

    def __str__(self) -> str:
        return str(self.of) if isinstance(self.of, Axis | Element) else f"({self.of})"


@dataclass(frozen=True)
class Op:
    """One of BINARY of two numbers or of UNARY of one."""

    name: str
    args: tuple["Real", ...]

    def __str__(self) -> str:
        if self.name in "+-*/":
            return f"({self.args[0]} {self.name} {self.args[1]})"
        return f"{self.name}({', '.join(map(str, self.args))})"


@dataclass(frozen=True)
class Pick:
    """`then` where `condition`, else `other`."""

    condition: Truth
    then: "Real"
    other: "Real"

    def __str__(self) -> str:
        return f"({self.then} if {self.condition} else {self.other})"


Real = Const | Score | Whole | Element | Op | Pick
"""An Element is here one of a float tensor."""

_FOLD = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "neg": lambda a: -a,
}


def op(name: str, *args: Real) -> Real:
    """An Op; constants are folded, and what adds 0 or multiplies by 1 is left out."""
    values = [arg.value for arg in args if isinstance(arg, Const)]
    if len(values) == len(args) and name in _FOLD:
        return Const(_FOLD[name](*values))
    if len(args) == 2:
        left, right = args
        neutral = Const(0.0 if name in "+-" else 1.0)
        if name in "+-*/" and right == neutral:
            return left
        if name in "+*" and left == neutral:
            return right
    return Op(name, args)


def pick(condition: Truth, then: Real, other: Real) -> Real:
    """A Pick, or the one number where there is no choice."""
    if isinstance(condition, bool):
        return then if condition else other
    return then if then == other else Pick(condition, then, other)


def parts(real: Real) -> Iterator[Real | Expr]:
    """`real` and everything in it."""
    match real:
        case Op(args=args):
            yield real
            for arg in args:
                yield from parts(arg)
        case Pick(condition, then, other):
            yield real
            yield from parts_of_expr(condition)
            yield from parts(then)
            yield from parts(other)
        case Whole(of):
            yield real
            yield from parts_of_expr(of)
        case Element():
            yield from parts_of_expr(real)
        case _:
            yield real


def axes(real: Real) -> set[int]:
    """The axes that `real` depends on."""
    return {part.axis for part in parts(real) if isinstance(part, Axis)}


def has_score(real: Real) -> bool:
    """Whether `real` depends on the score."""
    return any(isinstance(part, Score) for part in parts(real))
