"""A per-rank module --> one module with N copies of every op, the values of rank r on device tpr.

@f(%x {R}, %w {S(0)}) : y = linear(x, w);  z = all_reduce(y);  return z
-->
@f(%x on tp0, %w0 on tp0, %w1 on tp1) :
    x1 = transfer(x);  y0 = linear(x, w0);  y1 = linear(x1, w1)
    z0 = y0 + transfer(y1);  z1 = transfer(y0) + y1;  return z0
"""

from collections import ChainMap
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass, field

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir import build, flow
from halo_mlir.ir.collective_transfer import device_name
from halo_mlir.ir.placed import Unplaced, is_tensor, outer_values
from halo_mlir.ir.placement import Shard
from halo_mlir.ir.replicated_globals import Globals
from halo_mlir.ir.torch import MUTABLE, from_builtin, to_builtin, vtensor
from halo_mlir.sharding.annotations import (
    PLACEMENT,
    argument_placements,
    functions_of,
    result_placements,
)

Values = list[ir.Value]
Lowerings = dict[ir.Operation, Callable[[Values], Values]]
"""Of ops that are not copied: what makes the results of all ranks from their first operands."""

_AFFINITY = "iree.abi.affinity"
_LOAD = "util.global.load"
_READ = "torch.copy.to_vtensor"
_SYMBOL, _BOUND = "torch.symbolic_int", "torch.bind_symbolic_shape"
_WRITE = "torch.overwrite.tensor.contents"


def replicate(module: ir.Module, ranks: int, lowerings: Lowerings) -> None:
    """Rewrite the public functions of `module` for `ranks` devices, in place.

    Raises:
        UserError: a private function has collectives or reads weights, a collective stands inside
            another op, or an argument that is written is replicated.
    """
    functions = functions_of(module)
    public = [function for function in functions if _is_public(function)]
    for op in lowerings:
        _require_in_body(op, public)
    for function in public:
        _require_written_apart(function)
    known = Globals(module, ranks)
    for function in functions:
        if function not in public:
            known.require_unused(function)
    for function in public:
        _Replication(function, ranks, lowerings, known).run()
    known.erase_replaced()


def _is_public(function: ir.Operation) -> bool:
    attributes = function.attributes
    return (
        "sym_visibility" not in attributes
        or ir.StringAttr(attributes["sym_visibility"]).value != "private"
    )


def _require_in_body(op: ir.Operation, functions: Sequence[ir.Operation]) -> None:
    parent = op.parent.operation
    if parent not in functions:
        within = "a private function" if parent.name == "func.func" else parent.name
        raise UserError(f"{location_text(op.location)}: a collective inside {within}; inline it")
    blocks = list(parent.regions[0].blocks)
    if len(blocks) != 1:
        raise UserError(f"{location_text(op.location)}: a collective in a function with branches")


def _require_written_apart(function: ir.Operation) -> None:
    """An argument that is written must be one of each rank's own."""
    arguments = list(function.regions[0].blocks[0].arguments)
    for argument, placement in zip(arguments, argument_placements(function), strict=True):
        if isinstance(placement, Shard):
            continue
        for use in argument.uses:
            if use.owner.operation.name == _WRITE and use.operand_number == 1:
                where = location_text(use.owner.operation.location)
                number = argument.arg_number
                raise UserError(f"{where}: argument {number} is written, and all ranks share it")


@dataclass
class _Replication:
    """The copy of one function; `maps` has each rank's value for the old ones."""

    function: ir.Operation
    ranks: int
    lowerings: Lowerings
    globals: Globals
    maps: list[dict[ir.Value, ir.Value]] = field(init=False)
    shared: set[ir.Value] = field(init=False, default_factory=set)
    unplaced: Unplaced = field(init=False, default_factory=Unplaced)

    def __post_init__(self) -> None:
        self.maps = [{} for _ in range(self.ranks)]

    def run(self) -> None:
        """Make the copy in front of the function and erase that."""
        old = self.function
        with ir.InsertionPoint(old), old.location:
            arguments, attributes = self._signature()
            new = build.create("func.func", [], [], attributes, regions=1)
        types = [kind for kinds in arguments for kind in kinds]
        block = new.regions[0].blocks.append(*types, arg_locs=[old.location] * len(types))
        ops = [op.operation for op in old.regions[0].blocks[0]]
        bounds = [op for op in ops if _bounds_argument(op)]
        with ir.InsertionPoint(block), old.location:
            self._bind(list(block.arguments), [len(kinds) for kinds in arguments], bounds)
            for op in ops:
                if op not in bounds:
                    self._copy(op)
        old.erase()

    def _signature(self) -> tuple[list[list[ir.Type]], dict[str, ir.Attribute]]:
        """The types for each old argument, and the new function's attributes."""
        old = self.function
        kept = build.attributes_of(old)
        function_type = ir.FunctionType(ir.TypeAttr(kept["function_type"]).value)
        inputs = self._repeated(function_type.inputs, argument_placements(old))
        results = self._repeated(function_type.results, result_placements(old))
        flat = [[kind for kinds in group for kind in kinds] for group in (inputs, results)]
        kept["function_type"] = ir.TypeAttr.get(ir.FunctionType.get(*flat))
        for name, groups in (("arg_attrs", inputs), ("res_attrs", results)):
            if name in kept or name == "arg_attrs":
                listed = list(ir.ArrayAttr(kept[name])) if name in kept else [None] * len(groups)
                kept[name] = ir.ArrayAttr.get(
                    [
                        self._attributes(given, kind, rank, name == "arg_attrs")
                        for given, kinds in zip(listed, groups, strict=True)
                        for rank, kind in enumerate(kinds)
                    ]
                )
        return inputs, kept

    def _repeated(self, types, placements) -> list[list[ir.Type]]:
        return [
            [kind] * (self.ranks if isinstance(placement, Shard) else 1)
            for kind, placement in zip(types, placements, strict=True)
        ]

    def _attributes(
        self, given: ir.Attribute | None, kind: ir.Type, rank: int, argument: bool
    ) -> ir.DictAttr:
        """The attributes of an argument or result: no placement any more, but a device."""
        named = ir.DictAttr(given) if given is not None else []
        kept = {item.name: item.attr for item in named if item.name != PLACEMENT}
        if (
            argument
            and self.ranks > 1
            and str(kind).startswith(("!torch.vtensor", MUTABLE, "tensor<"))
        ):
            kept[_AFFINITY] = flow.device(device_name(rank))
        return ir.DictAttr.get(kept)

    def _bind(
        self, arguments: Values, counts: Sequence[int], bounds: Sequence[ir.Operation]
    ) -> None:
        """Say what each rank has for the old arguments.

        IREE puts what `bounds` state of an argument's sizes in the place of the argument, for all
        that reads it: they stand before the transfers.
        """
        old, start = list(self.function.regions[0].blocks[0].arguments), 0
        replicated: dict[ir.Value, ir.Value] = {}
        for argument, count in zip(old, counts, strict=True):
            mine = arguments[start : start + count]
            start += count
            self._set(argument, mine * (self.ranks // count))
            if count == 1:
                replicated[argument] = mine[0]
        for op in bounds:
            if op.name == _SYMBOL:
                self._copy(op)
            else:
                for rank in range(1 if op.operands[0] in replicated else self.ranks):
                    self._clone(op, rank)
        for argument, value in replicated.items():
            mine = self._everywhere(value)
            if mine[0] == mine[-1]:
                self.shared.add(argument)
            self._set(argument, mine)
        for op in bounds:
            if op.name == _BOUND and op.operands[0] in replicated:
                for rank in range(1, self.ranks):
                    self._clone(op, rank)

    def _everywhere(self, value: ir.Value) -> Values:
        """A value on tp0, on the devices of all ranks."""
        kind = str(value.type)
        if vtensor(value) is None and not kind.startswith("tensor<"):
            return [value] * self.ranks
        is_builtin = kind.startswith("tensor<")
        tensor = value if is_builtin else to_builtin(value)
        sizes, copies = build.extents(tensor), [value]
        for rank in range(1, self.ranks):
            copy = flow.transfer(tensor, sizes, flow.device(device_name(rank)))
            copies.append(copy if is_builtin else from_builtin(copy, value.type))
        return copies

    def _set(self, old: ir.Value, values: Values) -> None:
        for known, value in zip(self.maps, values, strict=True):
            known[old] = value

    def _copy(self, op: ir.Operation) -> None:
        if op.name == "func.return":
            self._return(op)
        elif op in self.lowerings:
            with op.location:
                values = self._of_ranks(op.operands[0]) if len(op.operands) else []
                self._set(op.results[0], self.lowerings[op](values))
        elif op.name == _READ and op.operands[0] in self.shared:
            copy = self._clone(op, 0)
            with op.location:
                self._set(op.results[0], self._everywhere(copy.results[0]))
        elif op.name != _LOAD and all(
            value in self.shared or value in self.unplaced for value in outer_values(op)
        ):
            copy = self._clone(op, 0, ChainMap(self.unplaced.made, self.maps[0]))
            for old, new in zip(op.results, copy.results, strict=True):
                self._set(old, [new] * self.ranks)
                if is_tensor(old.type):
                    self.unplaced.add([old], [new])
                else:
                    self.shared.add(old)
        else:
            for rank, known in enumerate(self.maps):
                self._place(op, rank)
                copy = self._clone(op, rank)
                for old, new in zip(op.results, copy.results, strict=True):
                    known[old] = new

    def _of_ranks(self, value: ir.Value) -> Values:
        """What stands for `value` on the device of each rank."""
        if value in self.unplaced:
            return [self.unplaced.on(value, rank) for rank in range(self.ranks)]
        return [known[value] for known in self.maps]

    def _place(self, op: ir.Operation, rank: int) -> None:
        """Let what `op` reads and is on no device be on that of `rank`."""
        with op.location:
            for value in outer_values(op):
                if value in self.unplaced:
                    self.maps[rank][value] = self.unplaced.on(value, rank)

    def _clone(
        self, op: ir.Operation, rank: int, known: MutableMapping[ir.Value, ir.Value] | None = None
    ) -> ir.Operation:
        known = self.maps[rank] if known is None else known
        copy = op.clone()
        self._remap(copy, known, rank)
        if len(copy.regions):

            def remap(inner) -> ir.WalkResult:
                self._remap(inner.operation, known, rank)
                return ir.WalkResult.ADVANCE

            copy.walk(remap)
        return copy

    def _remap(
        self, op: ir.Operation, known: MutableMapping[ir.Value, ir.Value], rank: int
    ) -> None:
        for number, operand in enumerate(op.operands):
            if operand in known:
                op.operands[number] = known[operand]
        self.globals.use(op, rank)

    def _return(self, op: ir.Operation) -> None:
        values: Values = []
        for operand, placement in zip(op.operands, result_placements(self.function), strict=True):
            mine = [known[operand] for known in self.maps]
            values += mine if isinstance(placement, Shard) else mine[:1]
        with op.location:
            build.create("func.return", [], values)


def _bounds_argument(op: ir.Operation) -> bool:
    """Whether `op` is a symbol, or states the sizes of an argument by symbols."""
    if op.name == _BOUND:
        return isinstance(op.operands[0].owner, ir.Block)
    return op.name == _SYMBOL
