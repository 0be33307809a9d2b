"""Weights that lie outside a module: globals that name a parameter of an archive."""

import re
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir.build import create
from halo_mlir.ir.torch import VTensor, from_builtin, producer, vtensor

_NAMED = re.compile(r'#(?:flow|stream)\.parameter\.named<(?:"([^"]*)"::)?"([^"]*)">')
PARTS = "halo.parts"
"""The attribute of a global whose parameter covers others (see `halo_mlir.export.fused`)."""


@dataclass(frozen=True)
class Parameter:
    """A global with the value `#flow.parameter.named<"scope"::"name"> : type`."""

    symbol: str
    scope: str
    name: str
    type: ir.Type
    parts: tuple[str, ...] = ()


def named_parameters(module: ir.Module) -> list[Parameter]:
    """The parameters that a module's globals name, in order."""
    found: list[Parameter] = []

    def collect(op) -> ir.WalkResult:
        if op.name == "builtin.module":
            return ir.WalkResult.ADVANCE
        if op.name == "util.global" and "initial_value" in op.attributes:
            named = _NAMED.match(str(op.attributes["initial_value"]))
            if named is not None:
                found.append(_parameter(op, named[1] or "", named[2]))
        return ir.WalkResult.SKIP

    # A walk gives plain operations; a block's list imports the dialect of each.
    module.operation.walk(collect, ir.WalkOrder.PRE_ORDER)
    return found


def _parameter(op: ir.Operation, scope: str, name: str) -> Parameter:
    parts = ()
    if PARTS in op.attributes:
        listed = ir.ArrayAttr(op.attributes[PARTS])
        parts = tuple(ir.StringAttr(part).value for part in listed)
    symbol = ir.StringAttr(op.attributes["sym_name"]).value
    return Parameter(symbol, scope, name, ir.TypeAttr(op.attributes["type"]).value, parts)


def loaded_symbol(value: ir.Value) -> str | None:
    """The global that the vtensor `value` is loaded from; None where it is none."""
    op = producer(value)
    if op is None or op.name != "torch_c.from_builtin_tensor":
        return None
    load = producer(op.operands[0])
    if load is None or load.name != "util.global.load":
        return None
    return ir.FlatSymbolRefAttr(load.attributes["global"]).value


def load(symbol: str, tensor: VTensor) -> ir.Value:
    """Load a global at the insertion point, as a vtensor."""
    symbol_ref = {"global": ir.FlatSymbolRefAttr.get(symbol)}
    loaded = create("util.global.load", [tensor.builtin()], [], symbol_ref).result
    return from_builtin(loaded, tensor.type())


def shape_of_parameter(parameter: Parameter) -> tuple[int, ...]:
    """The static shape of its tensor."""
    return tuple(ir.RankedTensorType(parameter.type).shape)


def known(value: ir.Value) -> VTensor:
    """`vtensor`, of a value whose rank is known.

    Raises:
        ValueError: it is not.
    """
    tensor = vtensor(value)
    if tensor is None:
        raise ValueError(f"{value.type} is not a vtensor of known rank")
    return tensor
