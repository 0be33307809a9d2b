"""Collectives as IREE's `flow.collective` ops on a channel: RCCL, on HIP devices."""

from typing import ClassVar

from iree.compiler import ir

from halo_mlir.errors import UserError
from halo_mlir.ir import flow
from halo_mlir.ir.build import create, element_of
from halo_mlir.ir.fabric import Fabric, Sizes, Values

# iree/compiler/Dialect/Flow/IR/FlowBase.td, FLOW_CollectiveElementType and -ReductionOp.
_ELEMENTS = {
    "i8": 0,
    "i16": 2,
    "i32": 4,
    "i64": 6,
    "f16": 8,
    "f32": 9,
    "f64": 10,
    "bf16": 11,
}
_REDUCTIONS = {"sum": 1, "min": 3, "max": 4, "avg": 5}


class Channel(Fabric):
    """One rank's code on the default channel, in which the process is one of `ranks`."""

    name: ClassVar[str] = "ccl"

    @property
    def local(self) -> int:
        """One."""
        return 1

    def rank_number(self, position: int) -> ir.Value:
        """Of the channel, at run time."""
        del position
        rank = create("flow.channel.rank", [ir.IndexType.get()], [_channel()]).result
        return create("arith.index_cast", [ir.IntegerType.get_signless(64)], [rank]).result

    def gather(self, parts: Values, sizes: Sizes) -> list[Values]:
        """`gather_whole`, and its rows."""
        return [self._rows(whole, sizes) for whole in self.gather_whole(parts, sizes)]

    def gather_whole(self, parts: Values, sizes: Sizes) -> Values:
        """`flow.collective.all_gather`."""
        whole = [self.ranks, *sizes[1:]]
        return [_by_bytes("all_gather", part, sizes, whole) for part in parts]

    def exchange(self, wholes: Values, sizes: Sizes) -> list[Values]:
        """`exchange_whole`, and its rows."""
        return [self._rows(whole, sizes) for whole in self.exchange_whole(wholes, sizes)]

    def exchange_whole(self, wholes: Values, sizes: Sizes) -> Values:
        """`flow.collective.all_to_all`."""
        return [_by_bytes("all_to_all", whole, sizes, sizes) for whole in wholes]

    def reduce_scatter(self, wholes: Values, sizes: Sizes, reduction: str) -> Values:
        """`flow.collective.reduce_scatter`."""
        part = [1, *sizes[1:]]
        return [
            _collective(
                "reduce_scatter", flow.empty(part, element_of(whole)), part, whole, reduction
            )
            for whole in wholes
        ]

    def two_shot(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """A reduce-scatter and an all-gather, which gives the whole."""
        parts = self.reduce_scatter(wholes, sizes, reduction)
        return [[whole] for whole in self.gather_whole(parts, [1, *sizes[1:]])]

    def ring(self, wholes: Values, sizes: Sizes, reduction: str) -> list[Values]:
        """`flow.collective.all_reduce`: the library chooses; in place where IREE can."""
        return [[_collective("all_reduce", whole, sizes, whole, reduction)] for whole in wholes]

    def _rows(self, whole: ir.Value, sizes: Sizes) -> Values:
        return [flow.row(whole, [self.ranks, *sizes[1:]], rank) for rank in range(self.ranks)]


def _channel() -> ir.Value:
    return create("flow.channel.default", [ir.Type.parse("!flow.channel")], []).result


def _by_bytes(name: str, source: ir.Value, sizes: Sizes, result: Sizes) -> ir.Value:
    """A collective that only moves: elements that channels do not know go as integers."""
    element = element_of(source)
    moved = element
    if str(element) not in _ELEMENTS:
        width = int("".join(c for c in str(element).partition("E")[0] if c.isdigit()) or "0")
        if f"i{width}" not in _ELEMENTS:
            raise UserError(f"a collective moves no elements of {element}")
        moved = ir.IntegerType.get_signless(width)
    source = flow.bitcast(source, sizes, moved)
    made = _collective(name, flow.empty(result, moved), result, source, "")
    return flow.bitcast(made, result, element)


def _collective(
    name: str, target: ir.Value, sizes: Sizes, source: ir.Value, reduction: str
) -> ir.Value:
    i32 = ir.IntegerType.get_signless(32)
    attributes: dict[str, ir.Attribute] = {
        "element_type": ir.IntegerAttr.get(i32, _ELEMENTS[str(element_of(source))]),
        "tied_operands": flow.tied_to_first(),
    }
    if reduction:
        attributes["reduction_op"] = ir.IntegerAttr.get(i32, _REDUCTIONS[reduction])
    operands = [target, *flow.dynamic_sizes(sizes), source, _channel()]
    return create(f"flow.collective.{name}", [target.type], operands, attributes).result
