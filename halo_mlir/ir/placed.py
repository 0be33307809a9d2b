"""Which device a copied op runs on: values of no device, and their copies on one.

IREE puts a kernel where its operands are. What a module computes from constants alone is on no
device; equal copies of it are merged, and then read by kernels of all ranks, and IREE takes one
device for all of these. So it is computed once, and transferred to each rank that reads it. What a
kernel makes again by itself, a constant of one value, is not.
"""

from collections.abc import Iterable

from iree.compiler import ir

from halo_mlir.ir import build, flow
from halo_mlir.ir.collective_transfer import device_name
from halo_mlir.ir.torch import from_builtin, to_builtin, vtensor

_CHEAP = (
    "arith.constant",
    "flow.tensor.empty",
    "flow.tensor.splat",
    "linalg.fill",
    "tensor.empty",
    "tensor.splat",
    "torch.aten.empty.memory_format",
    "torch.aten.full",
    "torch.aten.ones",
    "torch.aten.scalar_tensor",
    "torch.aten.zeros",
    "torch.prim.ListConstruct",
    "torch.vtensor.literal",
)


def is_tensor(kind: ir.Type) -> bool:
    """Whether values of a type hold elements of tensors, lists of them among these."""
    return "tensor" in str(kind)


def outer_values(op: ir.Operation) -> list[ir.Value]:
    """What `op` and the ops inside it read that is not made inside; without repetitions."""
    found = dict.fromkeys(op.operands)
    if not len(op.regions):
        return list(found)
    inside: set[ir.Value] = set()

    def collect(inner) -> ir.WalkResult:
        found.update(dict.fromkeys(inner.operation.operands))
        if inner.operation != op:
            inside.update(inner.operation.results)
        for region in inner.operation.regions:
            for block in region:
                inside.update(block.arguments)
        return ir.WalkResult.ADVANCE

    op.walk(collect)
    return [value for value in found if value not in inside]


class Unplaced:
    """The values of a function that are on no device, as they are in its copy."""

    def __init__(self) -> None:
        self._made: dict[ir.Value, ir.Value] = {}
        self._copies: dict[tuple[ir.Value, int], ir.Value] = {}

    def add(self, old: Iterable[ir.Value], new: Iterable[ir.Value]) -> None:
        """`new` stands for `old`, for all ranks."""
        self._made.update(zip(old, new, strict=True))

    def __contains__(self, value: ir.Value) -> bool:
        return value in self._made

    @property
    def made(self) -> dict[ir.Value, ir.Value]:
        """All of them: in the copy, for the old ones."""
        return self._made

    def on(self, value: ir.Value, rank: int) -> ir.Value:
        """What stands for `value` on the device of `rank`; made at the insertion point."""
        copy = self._copies.get((value, rank))
        if copy is None:
            copy = self._copies[value, rank] = self._copy(value, rank)
        return copy

    def _copy(self, value: ir.Value, rank: int) -> ir.Value:
        made = self._made[value]
        op = value.owner.operation
        if _is_cheap(op):
            placed = {
                number: self.on(operand, rank)
                for number, operand in enumerate(op.operands)
                if operand in self
            }
            again = made.owner.operation.clone()
            for number, operand in placed.items():
                again.operands[number] = operand
            return again.results[ir.OpResult(value).result_number]
        device = flow.device(device_name(rank))
        if vtensor(made) is None:
            return flow.transfer(made, build.extents(made), device)
        tensor = to_builtin(made)
        return from_builtin(flow.transfer(tensor, build.extents(tensor), device), made.type)


def _is_cheap(op: ir.Operation) -> bool:
    """Whether `op` makes one value everywhere, which kernels do by themselves, or a list."""
    if op.name not in _CHEAP:
        return False
    if op.name not in ("arith.constant", "torch.vtensor.literal"):
        return True
    value = op.attributes["value"]
    return not isinstance(value, ir.DenseElementsAttr) or value.is_splat
