"""What stands around an op, and what a call of a small function comes to."""

from collections.abc import Collection

from iree.compiler import ir

from halo_mlir.ir.torch import producer


def enclosing(op: ir.Operation, *names: str) -> ir.Operation | None:
    """The innermost op of one of `names` that holds `op`; None where there is none."""
    parent = op.parent
    while parent is not None and parent.operation.name not in names:
        parent = parent.operation.parent
    return None if parent is None else parent.operation


def called_kernel(
    call: ir.Operation, kernels: Collection[str], beside: Collection[str]
) -> ir.Operation | None:
    """The one op of `kernels` in the called function; None where it is not all that it computes.

    It is what the function returns, casts aside, and all others are of `beside`.
    """
    module = enclosing(call, "builtin.module")
    if module is None:
        return None
    table, name = ir.SymbolTable(module), call.attributes["callee"].value
    if name not in table or not list(table[name].operation.regions[0].blocks):
        return None
    *ops, end = (op.operation for op in table[name].operation.regions[0].blocks[0].operations)
    found = [op for op in ops if op.name in kernels]
    if len(found) != 1 or any(op.name not in (*kernels, *beside) for op in ops):
        return None
    if [uncast(value) for value in end.operands] != [found[0].results[0]]:
        return None
    return found[0]


def uncast(value: ir.Value) -> ir.Value:
    """`value` before any tensor.cast."""
    op = producer(value)
    while op is not None and op.name == "tensor.cast":
        value = op.operands[0]
        op = producer(value)
    return value
