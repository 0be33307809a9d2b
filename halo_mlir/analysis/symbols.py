"""Index values of a module at a phase from executable-sources to executable-targets, evaluated
without running it.

A dynamic size inside a dispatch is a push constant or a workload value; the host computes it from
the shapes of the entry point's arguments. `evaluate` follows that arithmetic from the dispatch to
the arguments, whose dynamic sizes the caller assumes. An export's count of workgroups is arithmetic
on the workload, in part affine.
"""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.errors import UserError

Assumptions = Mapping[str, int]


def _truncated(a: int, b: int) -> int:
    """a / b towards zero, as arith.divsi has it."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


_BINARY: Mapping[str, Callable[[int, int], int]] = {
    "arith.addi": lambda a, b: a + b,
    "arith.subi": lambda a, b: a - b,
    "arith.muli": lambda a, b: a * b,
    "arith.divui": lambda a, b: a // b,
    "arith.divsi": _truncated,
    "arith.remui": lambda a, b: a % b,
    "arith.remsi": lambda a, b: a - b * _truncated(a, b),
    "arith.ceildivui": lambda a, b: -(-a // b),
    "arith.ceildivsi": lambda a, b: -(-a // b),
    "arith.floordivsi": lambda a, b: a // b,
    "arith.maxui": max,
    "arith.maxsi": max,
    "arith.minui": min,
    "arith.minsi": min,
    "arith.shli": lambda a, b: a << b,
    "arith.shrui": lambda a, b: a >> b,
    "arith.ori": lambda a, b: a | b,
    "arith.andi": lambda a, b: a & b,
    "util.align": lambda a, b: -(-a // b) * b,
}
_COMPARISONS: Sequence[Callable[[int, int], bool]] = (  # by arith.cmpi's predicate
    operator.eq,
    operator.ne,
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
)
_AFFINE: Mapping[str, Callable[[list[int]], int]] = {
    "affine.apply": lambda values: values[0],
    "affine.min": min,
    "affine.max": max,
}
_AFFINE_BINARY: Sequence[tuple[type, Callable[[int, int], int]]] = (
    (ir.AffineAddExpr, operator.add),
    (ir.AffineMulExpr, operator.mul),
    (ir.AffineModExpr, operator.mod),
    (ir.AffineFloorDivExpr, operator.floordiv),
    (ir.AffineCeilDivExpr, lambda a, b: -(-a // b)),
)
_THROUGH = (
    "arith.extui",
    "arith.extsi",
    "arith.index_cast",
    "arith.index_castui",
    "iree_tensor_ext.dispatch.workload.ordinal",
)


@dataclass(frozen=True)
class CallSite:
    """One `stream.cmd.dispatch`: host values of its workload and its push constants."""

    workload: tuple[ir.Value, ...]
    constants: tuple[ir.Value, ...]


def call_site(dispatch: ir.Operation) -> CallSite:
    workload, constants = list(dispatch.attributes["operandSegmentSizes"])[:2]
    operands = list(dispatch.operands)
    return CallSite(
        workload=tuple(operands[:workload]),
        constants=tuple(operands[workload : workload + constants]),
    )


def evaluate(value: ir.Value, call: CallSite | None, assume: Assumptions) -> int | None:
    """The number that `value` has at `call`, or None where it depends on something not assumed.

    `assume` maps "argN.dimM", the size of dimension M of the entry point's argument N, to a
    number; the key "?" stands for every dynamic size that is not named.
    """
    if isinstance(value, ir.BlockArgument):
        return _workload_argument(value, call, assume)
    result = ir.OpResult(value)
    op = value.owner.operation
    name, operands = op.name, list(op.operands)

    if name == "arith.constant":
        return _integer(op.attributes["value"])
    if name == "hal.buffer_view.dim":
        return _argument_size(operands[0], _integer(op.attributes["index"]), assume)
    if name == "hal.interface.constant.load":
        ordinal = _ordinal(op)
        if call is None or ordinal >= len(call.constants):
            return None
        return evaluate(call.constants[ordinal], None, assume)
    if name == "util.assume.int":
        return evaluate(operands[result.result_number], call, assume)
    if name == "arith.trunci":
        inner = evaluate(operands[0], call, assume)
        bits = ir.IntegerType(value.type).width
        return None if inner is None else inner & ((1 << bits) - 1)
    if name == "iree_tensor_ext.dispatch.workload.ordinal" and call is not None:
        ordinal = _ordinal(op)
        if ordinal < len(call.workload):
            return evaluate(call.workload[ordinal], None, assume)
    if name in _THROUGH:
        return evaluate(operands[0], call, assume)
    if name in _BINARY:
        left, right = (evaluate(operand, call, assume) for operand in operands)
        if left is None or right is None or (right == 0 and ("div" in name or "rem" in name)):
            return None
        return _BINARY[name](left, right)
    if name in ("arith.select", "arith.cmpi", *_AFFINE):
        values = [evaluate(operand, call, assume) for operand in operands]
        known = [number for number in values if number is not None]
        return _derived(op, known) if len(known) == len(values) else None
    return None


def _workload_argument(
    argument: ir.Value, call: CallSite | None, assume: Assumptions
) -> int | None:
    """An argument of an export's count region: the device, then the workload of the call."""
    argument = ir.BlockArgument(argument)
    position = argument.arg_number - 1
    if call is None or argument.owner.owner.name != "hal.executable.export":
        return None
    if not 0 <= position < len(call.workload):
        return None
    return evaluate(call.workload[position], None, assume)


def _derived(op: ir.Operation, values: list[int]) -> int | None:
    """The result of a selection, a comparison or an affine operation on `values`."""
    if op.name == "arith.select":
        condition, chosen, other = values
        return chosen if condition else other
    if op.name == "arith.cmpi":
        predicate = _integer(op.attributes["predicate"])
        return None if predicate is None else int(_COMPARISONS[predicate](*values))
    map_ = ir.AffineMapAttr(op.attributes["map"]).value
    dims, symbols = values[: map_.n_dims], values[map_.n_dims :]
    results = [_affine(expression, dims, symbols) for expression in map_.results]
    known = [number for number in results if number is not None]
    return _AFFINE[op.name](known) if len(known) == len(results) else None


def _affine(expression: ir.AffineExpr, dims: list[int], symbols: list[int]) -> int | None:
    if isinstance(expression, ir.AffineConstantExpr):
        return expression.value
    if isinstance(expression, ir.AffineDimExpr):
        return dims[expression.position]
    if isinstance(expression, ir.AffineSymbolExpr):
        return symbols[expression.position]
    for type_, apply in _AFFINE_BINARY:
        if isinstance(expression, type_):
            left, right = (
                _affine(side, dims, symbols) for side in (expression.lhs, expression.rhs)
            )
            divides = apply not in (operator.add, operator.mul)
            if left is None or right is None or (right == 0 and divides):
                return None
            return apply(left, right)
    return None


def _integer(attribute: ir.Attribute) -> int | None:
    if isinstance(attribute, ir.IntegerAttr):
        return ir.IntegerAttr(attribute).value
    if isinstance(attribute, ir.BoolAttr):
        return int(ir.BoolAttr(attribute).value)
    return None


def _ordinal(op: ir.Operation) -> int:
    return ir.IntegerAttr(op.attributes["ordinal"]).value


def _argument_size(view: ir.Value, dim: int | None, assume: Assumptions) -> int | None:
    if isinstance(view, ir.BlockArgument):
        key = f"arg{ir.BlockArgument(view).arg_number}.dim{dim}"
        if key in assume:
            return assume[key]
    return assume.get("?")


def parse_assumptions(words: Sequence[str]) -> dict[str, int]:
    """`["?=2048", "arg0.dim1=64"]` as a mapping for `evaluate`.

    Raises:
        UserError: a word is not NAME=NUMBER.
    """
    assumed = {}
    for word in words:
        match = re.fullmatch(r"(\?|arg\d+\.dim\d+)=(\d+)", word)
        if not match:
            raise UserError(f"{word} is not ?=NUMBER or argN.dimM=NUMBER")
        assumed[match[1]] = int(match[2])
    return assumed
