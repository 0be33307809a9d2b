"""The program of one rank: local types, and collectives for reshards."""

import math

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.export.irpa import ALIGNMENT
from halo_mlir.ir.build import create, tensor_type
from halo_mlir.ir.parameters import loaded_symbol, named_parameters, shape_of_parameter
from halo_mlir.ir.placement import Placement, Shard, local_shape, parse_placement
from halo_mlir.ir.torch import (
    MUTABLE,
    VTensor,
    constant_int,
    constant_value,
    tensor_of,
    vtensor,
)
from halo_mlir.ir.torch_ops import constant, known
from halo_mlir.sharding.annotations import (
    PLACEMENTS,
    argument_placements,
    global_placement,
    globals_of,
    placement_of,
)
from halo_mlir.sharding.collective_ops import GROUP, Ranks, communicated, rank_number, scalar
from halo_mlir.sharding.reshard import is_reshard
from halo_mlir.sharding.row_numbers import OWN
from halo_mlir.sharding.slots import body_ops, listed_values
from halo_mlir.sharding.terms import states_terms

_SIZED = (
    "torch.aten.view",
    "torch.aten._unsafe_view",
    "torch.aten.reshape",
    "torch.aten.expand",
)
"""Ops whose operand 1 lists the result's sizes."""


def partition_globals(module: ir.Module, ranks: int) -> None:
    """Give each parameter the type of a rank's part of it."""
    ops = globals_of(module)
    parameters = named_parameters(module)
    local: dict[str, tuple[int, ...]] = {}
    for parameter in parameters:
        if not parameter.parts:
            placement = global_placement(ops[parameter.symbol])
            local[parameter.name] = local_shape(shape_of_parameter(parameter), placement, ranks)
    for parameter in parameters:
        op = ops[parameter.symbol]
        element = ir.RankedTensorType(parameter.type).element_type
        shape = local.get(parameter.name)
        if shape is None:
            parts = [local[part] for part in parameter.parts]
            if not _adjacent(parts, element):
                op.erase()
                continue
            shape = (sum(part[0] for part in parts), *parts[0][1:])
        kind = tensor_type(shape, element)
        op.attributes["type"] = ir.TypeAttr.get(kind)
        op.attributes["initial_value"] = ir.Attribute.parse(
            f'#flow.parameter.named<"{parameter.scope}"::"{parameter.name}"> : {kind}'
        )


def _adjacent(parts: list[tuple[int, ...]], element: ir.Type) -> bool:
    """Whether a rank's archive can hold an entry that covers `parts` (`shard_archive`)."""
    bits = int("".join(filter(str.isdigit, str(element).split("E")[0])))
    return not any(math.prod(part) * bits // 8 % ALIGNMENT for part in parts[:-1])


def partition(function: ir.Operation, ranks: int, group: str = GROUP) -> None:
    """Rewrite `function`, whose reshards are explicit, for one of `ranks`.

    Args:
        group: what its collectives call the ranks.

    Raises:
        UserError: a tensor's size is computed where it is split, or a reshard has no form.
    """
    _Partition(function, Ranks(ranks, group)).run()


class _Partition:
    def __init__(self, function: ir.Operation, mesh: Ranks):
        self.function, self.mesh, self.ranks = function, mesh, mesh.count
        self.placements: dict[ir.Value, Placement] = {}
        self.shapes: dict[ir.Value, VTensor] = {}

    def run(self) -> None:
        ops = body_ops(self.function)
        arguments = list(self.function.regions[0].blocks[0].arguments)
        placed = zip(arguments, argument_placements(self.function), strict=True)
        for argument, placement in placed:
            self._remember(argument, placement)
        for op in ops:
            if len(op.results) == 1:
                self._remember(op.results[0], placement_of(op.results[0]))
        for argument in arguments:
            self._localize(argument)
        for op in ops:
            with ir.InsertionPoint(op), op.location:
                self._rewrite(op)
        for op in body_ops(self.function):
            for name in (PLACEMENTS, OWN):
                if name in op.attributes:
                    del op.attributes[name]
        self._retype()

    def _remember(self, value: ir.Value, placement: Placement) -> None:
        tensor = tensor_of(value)
        if tensor is not None:
            self.placements[value], self.shapes[value] = placement, tensor

    def _localize(self, value: ir.Value) -> None:
        """Give `value` the type of a rank's part."""
        placement = self.placements.get(value)
        if not isinstance(placement, Shard):
            return
        local = self._local(value)
        text = str(local)
        if str(value.type).startswith(MUTABLE):
            text = text.replace("!torch.vtensor<", MUTABLE)
        value.set_type(ir.Type.parse(text))

    def _local(self, value: ir.Value) -> VTensor:
        placement, tensor = self.placements[value], self.shapes[value]
        if not isinstance(placement, Shard) or tensor.shape[placement.dim] is None:
            return tensor
        sizes = list(tensor.shape)
        sizes[placement.dim] = placement.local_size(sizes[placement.dim] or 0, self.ranks)
        return VTensor(tuple(sizes), tensor.dtype)

    def _rewrite(self, op: ir.Operation) -> None:
        if is_reshard(op):
            self._communicate(op)
        elif states_terms(op):
            op.results[0].replace_all_uses_with(op.operands[0])
            self.placements[op.operands[0]] = self.placements[op.results[0]]
            op.erase()
        elif op.name == "torch.bind_symbolic_shape":
            self._bind(op)
        elif len(op.results) == 1:
            if op.name == "torch.aten.embedding":
                self._embed(op)
            if OWN in op.attributes:
                self._own_rows(op)
            self._resize(op)
            self._localize(op.results[0])
            if op.name == "torch_c.from_builtin_tensor" and loaded_symbol(op.results[0]):
                local = vtensor(op.results[0])
                if local is not None:
                    op.operands[0].set_type(local.builtin())

    def _communicate(self, op: ir.Operation) -> None:
        source = self.placements[op.operands[0]]
        target = self.placements[op.results[0]]
        whole = self.shapes[op.results[0]]
        made = communicated(op, source, target, whole, self.mesh)
        op.results[0].replace_all_uses_with(made)
        self._remember(made, target)
        self.shapes[made] = whole
        op.erase()

    def _resize(self, op: ir.Operation) -> None:
        """The sizes that `op` lists, in the split dimension."""
        placement = self.placements.get(op.results[0])
        if op.name not in _SIZED or not isinstance(placement, Shard):
            return
        sizes = listed_values(op.operands[1])
        whole = self.shapes[op.results[0]].shape[placement.dim]
        local = self._local(op.results[0]).shape[placement.dim]
        number = None if sizes is None else constant_value(sizes[placement.dim])
        if sizes is None or number not in (whole, -1):
            raise UserError(
                f"{location_text(op.location)}: the size of split dimension {placement.dim} is "
                "computed, not a constant"
            )
        if number == whole and local is not None:
            sizes[placement.dim] = constant_int(local)
            listed = op.operands[1].type
            op.operands[1] = create("torch.prim.ListConstruct", [listed], sizes).result

    def _own_rows(self, op: ir.Operation) -> None:
        """The number of heads in the numbering of a cache's rows."""
        at = 0 if op.name == "torch.aten.arange" else 1
        heads = constant_value(op.operands[at])
        split = parse_placement(ir.StringAttr(op.attributes[OWN]).value)
        assert isinstance(heads, int) and isinstance(split, Shard)
        op.operands[at] = constant_int(split.local_size(heads, self.ranks))

    def _embed(self, op: ir.Operation) -> None:
        """Rows of a table that is split along its vocabulary: zero where another rank has them."""
        weight, ids = op.operands[0], op.operands[1]
        if self.placements.get(weight) != Shard(0):
            return
        rows = known(weight).shape[0]
        assert rows is not None
        start = scalar("mul", rank_number(), constant_int(rows))
        numbers, here = _own_ids(ids, start, rows)
        op.operands[1] = numbers
        result = known(op.results[0])
        with ir.InsertionPoint.after(op):
            held = _kept(op.results[0], here, result)
            op.results[0].replace_all_uses_except(held, [held.owner.operation])
        self.placements[held] = self.placements[op.results[0]]
        self.shapes[held] = self.shapes[op.results[0]]

    def _bind(self, op: ir.Operation) -> None:
        """The local size in what is stated of a shape."""
        value = op.operands[0]
        placement = self.placements.get(value)
        if not isinstance(placement, Shard):
            return
        bounds = ir.AffineMapAttr(op.attributes["shape_expressions"]).value
        expressions = list(bounds.results)
        local = self._local(value).shape[placement.dim]
        if local is None:  # a merged size, as of a cache seen as rows
            op.erase()
            return
        expressions[placement.dim] = ir.AffineExpr.get_constant(local)
        made = ir.AffineMap.get(bounds.n_dims, bounds.n_symbols, expressions)
        op.attributes["shape_expressions"] = ir.AffineMapAttr.get(made)

    def _retype(self) -> None:
        block = self.function.regions[0].blocks[0]
        arguments = [argument.type for argument in block.arguments]
        last = list(block.operations)[-1]
        results = [operand.type for operand in last.operands]
        kind = ir.FunctionType.get(arguments, results)
        self.function.attributes["function_type"] = ir.TypeAttr.get(kind)


def _own_ids(ids: ir.Value, start: ir.Value, rows: int) -> tuple[ir.Value, ir.Value]:
    """Numbers in a rank's table for `ids`, within it in any case, and which of them are its own."""
    kind, tensor = ids.type, known(ids)
    shifted = create("torch.aten.sub.Scalar", [kind], [ids, start, constant_int(1)]).result
    limits = constant_int(0), constant_int(rows - 1)
    inside = create("torch.aten.clamp", [kind], [shifted, *limits]).result
    flags = VTensor(tensor.shape, "i1").type()
    return inside, create("torch.aten.eq.Tensor", [flags], [shifted, inside]).result


def _kept(rows: ir.Value, here: ir.Value, result: VTensor) -> ir.Value:
    """`rows` where `here`, else 0."""
    flags = VTensor((*known(here).shape, 1), "i1").type()
    column = create("torch.aten.unsqueeze", [flags], [here, constant_int(-1)]).result
    zero = constant(0.0)
    return create("torch.aten.where.ScalarOther", [result.type()], [column, rows, zero]).result
