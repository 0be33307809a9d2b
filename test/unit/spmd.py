"""A program of ops of PyTorch, whole or of one rank, run on tensors of PyTorch.

Ranks go in step: a value is the list of what each rank has, an op is done for all of them before
the next. An op is what PyTorch has under its name; collectives read all ranks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from iree.compiler import ir

from halo_mlir.ir.placement import Partial, Placement, Shard
from halo_mlir.ir.torch import constant_value
from halo_mlir.sharding.annotations import functions_of
from halo_mlir.sharding.collective_ops import DIM
from halo_mlir.sharding.slots import body_ops

NAMES = {torch.float32: "f32", torch.float16: "f16", torch.int64: "si64", torch.bool: "i1"}
_CODES = {5: torch.float16, 6: torch.float32, 7: torch.float64}
"""How torch-mlir writes the types that are cast to."""

_INTEGERS: dict[str, Callable[[int, int], int]] = {
    "torch.aten.add.int": int.__add__,
    "torch.aten.mul.int": int.__mul__,
    "torch.aten.floordiv.int": int.__floordiv__,
    "torch.aten.remainder.int": int.__mod__,
}


@dataclass
class Program:
    """The text of a function, written call by call."""

    ranks: int
    placements: Sequence[Placement]
    inputs: Sequence[torch.Tensor]
    lines: list[str] = field(default_factory=list)
    made: int = 0

    def call(self, name: str, operands: Sequence[Any], result: torch.Tensor) -> str:
        """Add `name(*operands)`; an operand is a name of a value or a constant, --> the name."""
        given = [self._operand(operand) for operand in operands]
        values, kinds = (", ".join(part) for part in zip(*given, strict=True))
        return self._line(f"{name} {values} : {kinds}", kind_of(result))[0]

    def text(self, value: str, result: torch.Tensor) -> str:
        """The module, whose function returns `value` whole."""
        listed = zip(self.inputs, self.placements, strict=True)
        arguments = ", ".join(
            f'%arg{at}: {kind_of(tensor)} {{halo.placement = "{placement}"}}'
            for at, (tensor, placement) in enumerate(listed)
        )
        body = "\n".join(f"    {line}" for line in self.lines)
        kind = kind_of(result)
        return (
            f"module attributes {{halo.ranks = {self.ranks} : i64}} {{\n"
            f"  func.func @f({arguments}) -> {kind} {{\n"
            f"{body}\n    return {value} : {kind}\n  }}\n}}"
        )

    def _line(self, text: str, kind: str) -> tuple[str, str]:
        name = f"%v{self.made}"
        self.made += 1
        self.lines.append(f"{name} = {text}" + (f" -> {kind}" if " : " in text else ""))
        return name, kind

    def _operand(self, value: Any) -> tuple[str, str]:
        """The name and type of an operand."""
        if isinstance(value, tuple):  # a value of the program: its name, an example
            return value[0], kind_of(value[1])
        if isinstance(value, list):
            items = [self._operand(item) for item in value]
            kinds = [kind for _, kind in items]
            element = "vtensor" if any("vtensor" in kind for kind in kinds) else "int"
            optional = element == "vtensor" and "!torch.none" in kinds
            inner = f"optional<{element}>" if optional else element
            names = ", ".join(name for name, _ in items)
            text = f"torch.prim.ListConstruct {names} : ({', '.join(kinds)})"
            return self._line(text, f"!torch.list<{inner}>")
        if value is None:
            return self._constant("none", "")
        if isinstance(value, bool):
            return self._constant("bool", str(value).lower())
        return self._constant(
            "float" if isinstance(value, float) else "int",
            f"{value:e}" if isinstance(value, float) else str(value),
        )

    def _constant(self, kind: str, text: str) -> tuple[str, str]:
        name, _ = self._line(f"torch.constant.{kind} {text}".rstrip(), "")
        return name, f"!torch.{kind}"


def kind_of(tensor: torch.Tensor) -> str:
    """The type of a tensor in the torch dialect."""
    sizes = ",".join(map(str, tensor.shape))
    return f"!torch.vtensor<[{sizes}],{NAMES[tensor.dtype]}>"


def apply(name: str, operands: Sequence[Any]) -> Any:
    """What PyTorch's op of the torch-dialect name `name` gives; the last of them by keyword."""
    if name == "torch.aten.view":  # in the torch dialect tensors have no strides
        name = "torch.aten.reshape"
    _, space, base, *overload = name.split(".")
    op = getattr(getattr(getattr(torch.ops, space), base), overload[0] if overload else "default")
    positional, named = [], {}
    for argument, operand in zip(op._schema.arguments, operands, strict=False):
        coded = argument.name == "dtype" and isinstance(operand, int)
        value = _CODES[operand] if coded else operand
        if argument.kwarg_only:
            named[argument.name] = value
        else:
            positional.append(value)
    return op(*positional, **named)


def run(module: ir.Module, inputs: Sequence[list[torch.Tensor]]) -> list[torch.Tensor]:
    """What each rank returns.

    Args:
        inputs: for each argument what each rank has of it.
    """
    (function,) = functions_of(module)
    ranks = len(inputs[0])
    values: dict[ir.Value, list[Any]] = dict(
        zip(function.regions[0].blocks[0].arguments, inputs, strict=True)
    )
    for op in body_ops(function):
        operands = [values[operand] for operand in op.operands]
        if not len(op.results):
            return operands[0]
        values[op.results[0]] = _step(op, operands, ranks)
        _check_type(op, values[op.results[0]])
    raise AssertionError("the function does not return")


def _step(op: ir.Operation, operands: list[list[Any]], ranks: int) -> list[Any]:
    if op.name == "torch.constant.str":
        return [ir.StringAttr(op.attributes["value"]).value] * ranks
    if op.name.startswith("torch.constant."):
        return [constant_value(op.results[0])] * ranks
    if op.name == "torch.prim.ListConstruct":
        return [[operand[rank] for operand in operands] for rank in range(ranks)]
    if op.name == "torch.operator":
        name = ir.StringAttr(op.attributes["name"]).value
        dim = ir.IntegerAttr(op.attributes[DIM]).value if DIM in op.attributes else 0
        return _collective(name.rpartition(".")[2], operands, dim, ranks)
    by_rank = [[operand[rank] for operand in operands] for rank in range(ranks)]
    if op.name in _INTEGERS:
        return [_INTEGERS[op.name](*each) for each in by_rank]
    return [apply(op.name, each) for each in by_rank]


def _collective(name: str, operands: list[list[Any]], dim: int, ranks: int) -> list[Any]:
    if name == "rank":
        return list(range(ranks))
    if name == "wait_tensor":
        return operands[0]
    assert {*operands[-1]} == {"tp"}
    if name == "all_gather_into_tensor":
        return [torch.cat(operands[0], dim)] * ranks
    combined = combine(operands[0], operands[1][0])
    if name == "all_reduce":
        return [combined] * ranks
    assert name == "reduce_scatter_tensor", name
    return list(combined.chunk(ranks, dim))


def combine(terms: list[torch.Tensor], how: str) -> torch.Tensor:
    """The tensor of which the ranks have the terms."""
    stacked = torch.stack(terms)
    return {"sum": stacked.sum, "avg": stacked.mean, "max": stacked.amax}[how](0)


def _check_type(op: ir.Operation, values: list[Any]) -> None:
    """The types that the module states are those of the values: what IREE would compile for."""
    stated = str(op.results[0].type)
    for value in values:
        if isinstance(value, torch.Tensor):
            assert stated == kind_of(value), f"{op.name} gives {kind_of(value)}, stated {stated}"


def parts(whole: torch.Tensor, placement: Placement, ranks: int) -> list[torch.Tensor]:
    """What each rank has of `whole`; a part that is too short is padded with zeros."""
    if isinstance(placement, Partial):
        return _terms(whole, placement.op, ranks)
    if not isinstance(placement, Shard):
        return [whole] * ranks
    assert placement.axis is None
    length = placement.local_size(whole.shape[placement.dim], ranks)
    missing = length * placement.count(ranks) - whole.shape[placement.dim]
    zeros = whole.new_zeros(
        [missing if at == placement.dim else size for at, size in enumerate(whole.shape)]
    )
    padded = torch.cat([whole, zeros], placement.dim)
    return [
        padded.narrow(placement.dim, placement.part(rank, ranks) * length, length)
        for rank in range(ranks)
    ]


def _terms(whole: torch.Tensor, how: str, ranks: int) -> list[torch.Tensor]:
    """Random terms that make `whole`, multiples of 1/8 as its elements are: sums are exact."""
    random = torch.Generator().manual_seed(whole.numel())
    terms = [
        torch.randint(-8, 8, whole.shape, generator=random).to(whole.dtype) / 8
        for _ in range(ranks)
    ]
    if how == "max":
        terms = [torch.minimum(term, whole) for term in terms]
        terms[-1] = whole
    else:
        factor = ranks if how == "avg" else 1
        terms[-1] = whole * factor - sum(terms[:-1])
    return terms
