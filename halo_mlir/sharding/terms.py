"""All-reduces of a rank's program, read back as sums that are still to be made.

%s = torch.operator "torch._c10d_functional.all_reduce"(%x, "sum", %group)
%y = torch.operator "torch._c10d_functional.wait_tensor"(%s)
-->
%y = torch.operator "torch.halo.partial"(%x) {halo.placements = ["P(sum)"]}
"""

from collections.abc import Iterator
from contextlib import contextmanager

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.build import create
from halo_mlir.ir.placement import Partial
from halo_mlir.ir.torch import operator_name, producer, string_value
from halo_mlir.sharding.annotations import set_placement
from halo_mlir.sharding.slots import body_ops

PARTIAL = "torch.halo.partial"
_C10D = "torch._c10d_functional."


def states_terms(op: ir.Operation) -> bool:
    """Whether `op` is `torch.halo.partial`."""
    return operator_name(op) == PARTIAL


def raise_all_reduces(function: ir.Operation) -> str | None:
    """Replace the sums over ranks of `function`; --> the group's name, None where there is none.

    Raises:
        UserError: they are over several groups.
    """
    groups: dict[str, ir.Operation] = {}
    for op in body_ops(function):
        started = producer(op.operands[0]) if operator_name(op) == _C10D + "wait_tensor" else None
        if started is None or operator_name(started) != _C10D + "all_reduce":
            continue
        group = string_value(started.operands[2])
        if string_value(started.operands[1]) != "sum" or group is None:
            continue
        groups[group] = op
        if len(groups) > 1:
            names = " and ".join(repr(name) for name in groups)
            raise UserError(
                f"{location_text(op.location)}: all-reduces over two groups, {names}; one mesh is "
                "supported"
            )
        with ir.InsertionPoint(op), op.location:
            name = {"name": ir.StringAttr.get(PARTIAL)}
            made = create("torch.operator", [op.results[0].type], [started.operands[0]], name)
        set_placement(made, Partial())
        op.results[0].replace_all_uses_with(made.result)
        op.erase()
        started.erase()
    return next(iter(groups), None)


@contextmanager
def local_view(function: ir.Operation) -> Iterator[None]:
    """Inside, what a rank holds counts as whole: no argument or result is said to be a part."""
    kept = {
        name: function.attributes[name]
        for name in ("arg_attrs", "res_attrs")
        if name in function.attributes
    }
    for name in kept:
        del function.attributes[name]
    try:
        yield
    finally:
        for name, attribute in kept.items():
            function.attributes[name] = attribute
