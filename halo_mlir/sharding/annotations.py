"""Placements as attributes of a module.

    module attributes {halo.ranks = 8 : i64}
    util.global private @w {halo.placement = "S(0)"} = ...
    func.func @f(%x: ... {halo.placement = "R"}) -> (... {halo.placement = "R"})
    %y = torch.aten.linear ... {halo.placements = ["S(2)"]}

An op without the attribute gives replicated results, as an argument without it is replicated.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.errors import UserError
from halo_mlir.ir.placement import REPLICATE, Placement, parse_placement

RANKS = "halo.ranks"
PLACEMENT = "halo.placement"
PLACEMENTS = "halo.placements"
PER_RANK = "halo.per_rank"
RESHARD = "torch.halo.reshard"
RANK = "torch.halo.rank"


def ranks_of(module: ir.Module) -> int | None:
    """For how many ranks the module is annotated or written; None where it says nothing of it."""
    attributes = module.operation.attributes
    return ir.IntegerAttr(attributes[RANKS]).value if RANKS in attributes else None


def set_ranks(module: ir.Module, ranks: int) -> None:
    i64 = ir.IntegerType.get_signless(64, module.context)
    module.operation.attributes[RANKS] = ir.IntegerAttr.get(i64, ranks)


def placement_of(value: ir.Value) -> Placement:
    """The placement that the module states for `value`."""
    if isinstance(value.owner, ir.Block):
        argument = ir.BlockArgument(value)
        return _of_function(argument.owner.owner, "arg_attrs", argument.arg_number)
    op = value.owner.operation
    if PLACEMENTS not in op.attributes:
        return REPLICATE
    listed = ir.ArrayAttr(op.attributes[PLACEMENTS])
    return parse_placement(ir.StringAttr(listed[ir.OpResult(value).result_number]).value)


def set_placement(op: ir.Operation, placement: Placement) -> None:
    """State the placement of the first result of `op`."""
    if placement == REPLICATE:
        if PLACEMENTS in op.attributes:
            del op.attributes[PLACEMENTS]
        return
    text = ir.StringAttr.get(str(placement), op.context)
    op.attributes[PLACEMENTS] = ir.ArrayAttr.get([text], op.context)


def argument_placements(function: ir.Operation) -> list[Placement]:
    """Those of a function's arguments."""
    count = len(function.regions[0].blocks[0].arguments)
    return [_of_function(function, "arg_attrs", index) for index in range(count)]


def result_placements(function: ir.Operation) -> list[Placement]:
    """Those of a function's results."""
    kind = ir.FunctionType(ir.TypeAttr(function.attributes["function_type"]).value)
    return [_of_function(function, "res_attrs", index) for index in range(len(kind.results))]


def annotate_function(
    function: ir.Operation, arguments: Sequence[Placement], results: Sequence[Placement]
) -> None:
    """State the placements of a function's arguments and results, where any are given."""
    for name, placements in (("arg_attrs", arguments), ("res_attrs", results)):
        if not placements:
            continue
        dicts = _dictionaries(function, name, len(placements))
        for entry, placement in zip(dicts, placements, strict=True):
            entry[PLACEMENT] = ir.StringAttr.get(str(placement), function.context)
        made = [ir.DictAttr.get(entry, function.context) for entry in dicts]
        function.attributes[name] = ir.ArrayAttr.get(made, function.context)


def _dictionaries(function: ir.Operation, name: str, count: int) -> list[dict]:
    if name not in function.attributes:
        return [{} for _ in range(count)]
    listed = [ir.DictAttr(item) for item in ir.ArrayAttr(function.attributes[name])]
    return [{item.name: item.attr for item in entry} for entry in listed]


def _of_function(function: ir.Operation, name: str, index: int) -> Placement:
    if name not in function.attributes:
        return REPLICATE
    entry = ir.DictAttr(ir.ArrayAttr(function.attributes[name])[index])
    return (
        parse_placement(ir.StringAttr(entry[PLACEMENT]).value) if PLACEMENT in entry else REPLICATE
    )


def global_placement(op: ir.Operation) -> Placement:
    """Of a `util.global`."""
    if PLACEMENT not in op.attributes:
        return REPLICATE
    return parse_placement(ir.StringAttr(op.attributes[PLACEMENT]).value)


def functions_of(module: ir.Module) -> list[ir.Operation]:
    """The functions with a body, in order."""
    return [op for op in _ops_of(module, "func.func") if len(op.regions[0].blocks)]


def globals_of(module: ir.Module) -> dict[str, ir.Operation]:
    """The globals by symbol, in order."""
    return {
        ir.StringAttr(op.attributes["sym_name"]).value: op for op in _ops_of(module, "util.global")
    }


def _ops_of(module: ir.Module, name: str) -> list[ir.Operation]:
    """The ops of that name directly in the module."""
    found: list[ir.Operation] = []

    def collect(op: ir.Operation) -> ir.WalkResult:
        if op.name == "builtin.module":
            return ir.WalkResult.ADVANCE
        if op.name == name:
            found.append(op)
        return ir.WalkResult.SKIP

    module.operation.walk(collect, ir.WalkOrder.PRE_ORDER)
    return found


def require_ranks(module: ir.Module, name: str) -> int:
    """The ranks that halo-shard wrote.

    Raises:
        UserError: it did not run.
    """
    ranks = ranks_of(module)
    if ranks is None:
        raise UserError(f"{name}: the module has no {RANKS}; run halo-shard first")
    return ranks
