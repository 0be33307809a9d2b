"""The tensors that an op reads, also those inside its lists."""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir.torch import NOT_CONSTANT, VTensor, constant_value, producer, tensor_of

LIST = "torch.prim.ListConstruct"


@dataclass(frozen=True)
class Slot:
    """Operand `index` of `owner`, which is the op itself or a list that it reads."""

    owner: ir.Operation
    index: int
    tensor: VTensor

    @property
    def value(self) -> ir.Value:
        return self.owner.operands[self.index]

    def replace(self, value: ir.Value) -> None:
        self.owner.operands[self.index] = value


def tensor_slots(op: ir.Operation) -> list[Slot]:
    """Where `op` reads tensors of known rank, in order; the elements of a list in its place."""
    found: list[Slot] = []
    if op.name == LIST:
        return found
    for index, value in enumerate(op.operands):
        tensor = tensor_of(value)
        if tensor is not None:
            found.append(Slot(op, index, tensor))
            continue
        listed = producer(value)
        if listed is not None and listed.name == LIST:
            found += [
                Slot(listed, at, element)
                for at, item in enumerate(listed.operands)
                if (element := tensor_of(item)) is not None
            ]
    return found


def listed_values(value: ir.Value) -> list[ir.Value] | None:
    """The elements of a list that is made in the module; None for any other value."""
    op = producer(value)
    return list(op.operands) if op is not None and op.name == LIST else None


def listed_ints(value: ir.Value) -> list[int | None] | None:
    """The constants of a list of integers, None for each that is computed; None for no list."""
    values = listed_values(value)
    if values is None:
        return None
    constants = [constant_value(item) for item in values]
    return [None if number is NOT_CONSTANT else number for number in constants]


def body_ops(function: ir.Operation) -> list[ir.Operation]:
    """The ops of a function in order, as plain operations: a block's list imports dialects."""
    found: list[ir.Operation] = []

    def collect(op: ir.Operation) -> ir.WalkResult:
        if op == function:
            return ir.WalkResult.ADVANCE
        found.append(op)
        return ir.WalkResult.SKIP

    function.walk(collect, ir.WalkOrder.PRE_ORDER)
    return found
