"""Index values of a module at the phase executable-sources, evaluated without running it.

A dynamic size inside a dispatch is a push constant or a workload value; the host computes it from
the shapes of the entry point's arguments. `evaluate` follows that arithmetic from the dispatch to
the arguments, whose dynamic sizes the caller assumes.
"""

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
        return None
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
