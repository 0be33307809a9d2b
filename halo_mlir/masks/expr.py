"""Attention masks as expressions of batch, head, row and key index.

Made by `mask_algebra`, an expression is in normal form: integers are sums of atoms, constants
last; a comparison has the key index alone on its left (`k <= m + x`), or else the row index;
negation stands nowhere but on an i1 element; conjunctions hold no term that another implies.
Integer arithmetic is taken not to overflow.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from iree.compiler import ir

BATCH, HEAD, ROW, KEY = range(4)


@dataclass(frozen=True)
class Num:
    """A constant; a whole float equals the int."""

    value: int | float

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Axis:
    """The index along the mask's axis BATCH, HEAD, ROW or KEY."""

    axis: int

    def __str__(self) -> str:
        return "bhmk"[self.axis]


@dataclass(frozen=True)
class Element:
    """An element of an integer or i1 tensor, as a number or, where i1, as a truth.

    `exact` says that each index which is an Axis runs over the tensor's whole extent. `device` is
    where the tensor is to be moved first, for a mask that a graph moves between devices.
    """

    tensor: ir.Value
    index: tuple["Number", ...]
    exact: bool
    device: ir.Attribute | None = None

    def __str__(self) -> str:
        return f"{_tensor_name(self.tensor)}[{', '.join(map(str, self.index))}]"


@dataclass(frozen=True)
class Host:
    """A `!torch.int`, or the extent of a tensor along `axis`; equal where `key` is."""

    key: Any
    value: ir.Value = field(compare=False)
    axis: int | None = field(default=None, compare=False)

    def __str__(self) -> str:
        if self.axis is None:
            return "int"
        return f"size({_tensor_name(self.value)}, {self.axis})"


@dataclass(frozen=True)
class Binary:
    """`left op right` of integers, op one of + - * // % min max."""

    op: str
    left: "Number"
    right: "Number"

    def __str__(self) -> str:
        if self.op in ("min", "max"):
            return f"{self.op}({self.left}, {self.right})"
        right = f"({self.right})" if isinstance(self.right, Binary) else str(self.right)
        left = str(self.left)
        if isinstance(self.left, Binary) and self.op in "*//%":
            left = f"({left})"
        return f"{left} {self.op} {right}"


@dataclass(frozen=True)
class Choice:
    """`then` where `condition`, else `other`."""

    condition: "Truth"
    then: "Number"
    other: "Number"

    def __str__(self) -> str:
        return f"({self.then} if {self.condition} else {self.other})"


@dataclass(frozen=True)
class Compare:
    """`left op right` of integers, op one of < <= > >= == !=."""

    op: str
    left: "Number"
    right: "Number"

    def __str__(self) -> str:
        return f"{self.left} {self.op} {self.right}"


@dataclass(frozen=True)
class Not:
    """The negation of an i1 element."""

    of: Element

    def __str__(self) -> str:
        return f"not {self.of}"


@dataclass(frozen=True)
class Junction:
    """All (`and`) or any (`or`) of two or more terms."""

    op: str
    terms: tuple["Truth", ...]

    def __str__(self) -> str:
        nested = (f"({t})" if isinstance(t, Junction) else str(t) for t in self.terms)
        return f" {self.op} ".join(nested)


Number = Num | Axis | Element | Host | Binary | Choice
Truth = bool | Compare | Element | Not | Junction
Expr = Number | Truth


def conjuncts(truth: Truth) -> tuple[Truth, ...]:
    """The terms of a conjunction; of anything else, that alone; none of True."""
    if truth is True:
        return ()
    return truth.terms if isinstance(truth, Junction) and truth.op == "and" else (truth,)


def parts(expr: Expr) -> Iterator[Expr]:
    """`expr` and everything in it."""
    yield expr
    match expr:
        case Element(index=children) | Junction(terms=children):
            pass
        case Binary(left=a, right=b) | Compare(left=a, right=b):
            children = (a, b)
        case Choice(condition, then, other):
            children = (condition, then, other)
        case Not(of):
            children = (of,)
        case _:
            children = ()
    for child in children:
        yield from parts(child)


def axes(expr: Expr) -> set[int]:
    """The axes that `expr` depends on."""
    return {part.axis for part in parts(expr) if isinstance(part, Axis)}


def _tensor_name(tensor: ir.Value) -> str:
    """Not its SSA name: to number the values, MLIR walks the whole module."""
    owner = tensor.owner
    if isinstance(owner, ir.Block):
        return f"arg{ir.BlockArgument(tensor).arg_number}"
    return owner.operation.name.rpartition("torch.aten.")[2]
