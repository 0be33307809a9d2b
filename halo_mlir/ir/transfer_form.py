"""All-reduces in a module for several devices, where they are written as transfers and sums.

sharktank writes them so, each in torch_c casts, over devices d0 ... d(N-1):

    t0 = flow.tensor.barrier y0 on d0;   t1 = flow.tensor.transfer y1 to d0;   t2 = ...
    s = torch.aten.add.Tensor(torch.aten.add.Tensor(t0, t1, 1), t2, 1)
    z0 = flow.tensor.barrier s on d0;    z1 = flow.tensor.transfer s to d1;    z2 = ...

Read too: every device adds up the parts of all, and no sum is sent. A sum that goes to no other
device is a reduce.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.collectives import Collective
from halo_mlir.ir.devices import ABI_AFFINITY, Device, device_name
from halo_mlir.ir.flow import AFFINITY
from halo_mlir.ir.torch import VTensor, constant_value, producer, vtensor

ADD = "torch.aten.add.Tensor"
MOVES = ("flow.tensor.transfer", "flow.tensor.barrier")
TO_BUILTIN, FROM_BUILTIN = "torch_c.to_builtin_tensor", "torch_c.from_builtin_tensor"

Devices = dict[ir.Value, frozenset[Device]]
"""The devices of tensors: none where they come from constants alone."""


@dataclass
class Sum:
    """Tensors that were brought to one device and added there, one after the other.

    Attributes:
        adds: from the first to the last.
        parts: what is added, as vtensors where they were computed.
        received: the same, as vtensors on the device of the sum.
        device: where the sum is.
        sent: the transfers of the sum to other devices, and barriers on its own.
    """

    adds: list[ir.Operation]
    parts: list[ir.Value]
    received: list[ir.Value]
    device: Device
    sent: list[ir.Operation] = field(default_factory=list)

    @property
    def op(self) -> ir.Operation:
        """The last addition."""
        return self.adds[-1]

    @property
    def result(self) -> ir.Value:
        """The sum."""
        return self.adds[-1].results[0]


@dataclass(frozen=True)
class TransferredSum:
    """The sum of one part of each device, for one device or for several.

    Attributes:
        sums: of the same parts, each on another device where they are several.
        devices: those of the parts, in the order in which these are added.
    """

    sums: tuple[Sum, ...]
    devices: tuple[Device, ...]

    @property
    def op(self) -> ir.Operation:
        """What stands for it: the last addition of the first sum."""
        return self.sums[0].op

    @property
    def tensor(self) -> VTensor:
        """The shape and type of a part, and of the sum."""
        tensor = vtensor(self.sums[0].parts[0])
        if tensor is None:
            raise ValueError(f"{self.sums[0].parts[0].type} is not a vtensor of known rank")
        return tensor

    @property
    def collective(self) -> Collective:
        """It as PyTorch would say it, where it is no reduce."""
        return Collective(self.op, "all_reduce", "", self.tensor, self.tensor, "sum")

    @property
    def is_reduce(self) -> bool:
        """Whether one device alone has the sum."""
        targets = [_target(op) for op in self.root.sent]
        return len(self.sums) == 1 and all(target == self.root.device for target in targets)

    @property
    def root(self) -> Sum:
        """The first sum."""
        return self.sums[0]


def _place(function: ir.Operation, of_globals: Mapping[str, Device]) -> Devices:
    """The devices of the tensors of a function's first block, from what names one."""
    block = function.regions[0].blocks[0]
    found: Devices = {}
    if "arg_attrs" in function.attributes:
        listed = ir.ArrayAttr(function.attributes["arg_attrs"])
        for argument, given in zip(block.arguments, listed, strict=True):
            named = ir.DictAttr(given)
            if ABI_AFFINITY in named:
                found[argument] = frozenset([named[ABI_AFFINITY]])
    for op in (item.operation for item in block):
        here = _own_device(op, of_globals)
        if here is not None:
            devices = frozenset([here])
        else:
            # Numbers are on no device: sizes of a tensor on one shape those on another.
            known = [found[operand] for operand in op.operands if operand in found]
            devices = frozenset().union(*known)
        if devices:
            found |= {result: devices for result in op.results if "tensor" in str(result.type)}
    return found


def _own_device(op: ir.Operation, of_globals: Mapping[str, Device]) -> Device | None:
    if op.name in MOVES:
        return _target(op)
    if op.name == "util.global.load":
        return of_globals.get(ir.FlatSymbolRefAttr(op.attributes["global"]).value)
    if AFFINITY in op.attributes:
        return op.attributes[AFFINITY]
    return None


def _target(op: ir.Operation) -> Device:
    return op.attributes["target"]


def read_sums(
    function: ir.Operation, of_globals: Mapping[str, Device]
) -> tuple[list[TransferredSum], list[tuple[ir.Operation, str]]]:
    """The collectives of a function's first block, in order.

    Args:
        function: a `func.func` in the torch dialect.
        of_globals: see `global_devices`.

    Returns:
        Them, reduces among them; and what looks like one and is none, with the reason.
    """
    found: list[TransferredSum] = []
    others: list[tuple[ir.Operation, str]] = []
    groups = _groups(function)
    places = _place(function, of_globals) if groups else {}
    for sums in groups:
        try:
            one = _read_group(sums, places)
        except MatchFailure as reason:
            others.append((sums[0].op, str(reason)))
        else:
            found += [one] if one is not None else []
    return found, others


def _groups(function: ir.Operation) -> list[list[Sum]]:
    """The sums of received tensors, those of the same parts together.

    Of additions that go on with a sum, only the last is a sum's end.
    """
    sums: dict[ir.Operation, Sum] = {}
    for op in (item.operation for item in function.regions[0].blocks[0]):
        if op.name == ADD:
            found = _read_sum(op, sums)
            if found is not None:
                sums[op] = found
    within = {before for found in sums.values() for before in found.adds[:-1]}
    groups: dict[tuple[ir.Value, ...], list[Sum]] = {}
    for op, found in sums.items():
        if op not in within:
            found.sent = _sent(found.result)
            groups.setdefault(tuple(found.parts), []).append(found)
    return list(groups.values())


def _read_sum(op: ir.Operation, sums: Mapping[ir.Operation, Sum]) -> Sum | None:
    left, right = list(op.operands)[:2]
    last = _received(right)
    if last is None:
        return None
    first = _received(left)
    if first is not None:
        before = Sum([], [first[0]], [left], first[1])
    else:
        made = producer(left)
        before = sums.get(made) if made is not None else None
    if before is None or before.device != last[1]:
        return None
    parts, received = [*before.parts, last[0]], [*before.received, right]
    return Sum([*before.adds, op], parts, received, before.device)


def _received(value: ir.Value) -> tuple[ir.Value, Device] | None:
    """The vtensor that `value` is, before its transfer or barrier, and where that brings it."""
    cast = producer(value)
    if cast is None or cast.name != FROM_BUILTIN:
        return None
    move = producer(cast.operands[0])
    if move is None or move.name not in MOVES:
        return None
    before = producer(move.operands[0])
    if before is None or before.name != TO_BUILTIN:
        return None
    return before.operands[0], _target(move)


def _sent(value: ir.Value) -> list[ir.Operation]:
    casts = [use.owner.operation for use in value.uses if use.owner.operation.name == TO_BUILTIN]
    uses = [use for cast in casts for use in cast.results[0].uses if use.operand_number == 0]
    return [use.owner.operation for use in uses if use.owner.operation.name in MOVES]


def _read_group(sums: list[Sum], places: Devices) -> TransferredSum | None:
    """The sums of the same parts as one collective; None where nothing says that it is one.

    Raises:
        MatchFailure: it looks like one and is another.
    """
    parts = sums[0].parts
    named = [places.get(part, frozenset()) for part in parts]
    is_sent = any(_target(op) != one.device for one in sums for op in one.sent)
    if len(frozenset().union(*named)) < 2 and not (is_sent and frozenset() in named):
        return None  # a residual, or any other addition of what one device sent to another
    for one in sums:
        _require_plain(one)
    owners = _owners(named)
    found = TransferredSum(tuple(sums), tuple(owners))
    reached = {one.device for one in sums} | {_target(op) for one in sums for op in one.sent}
    for device in sorted(reached, key=str):
        if device not in owners:
            raise MatchFailure(f"the sum goes to {_at(device)}, which has no part of it")
    lacking = [device for device in owners if device not in reached]
    if lacking and not found.is_reduce:
        raise MatchFailure(f"the sum does not go to {_names(lacking)}, which has a part of it")
    return found


def _owners(named: list[frozenset[Device]]) -> list[Device]:
    """One device for each part.

    A part that is made from tensors of several (in sharktank's decode, positions that it sends to
    no other device) is on the one that has no other part.
    """
    owners: dict[int, Device] = {}
    while len(owners) < len(named):
        left = {
            number: devices - set(owners.values())
            for number, devices in enumerate(named)
            if number not in owners
        }
        sure = {number: devices for number, devices in left.items() if len(devices) == 1}
        if not sure:
            number = min(left)
            where = _names(named[number]) or "no device"
            if len(named[number]) == 1:
                raise MatchFailure(f"several parts of the sum are on {where}")
            raise MatchFailure(f"part {number} of the sum is on {where}")
        number = min(sure)
        owners[number] = next(iter(sure[number]))
    return [owners[number] for number in range(len(named))]


def _require_plain(one: Sum) -> None:
    """Additions are of equal floats, with nothing multiplied."""
    for add in one.adds:
        alpha = constant_value(add.operands[2])
        if alpha != 1:
            raise MatchFailure(f"alpha of the sum is {alpha}")
    tensors = [vtensor(value) for value in (*one.parts, one.result)]
    for tensor in tensors:
        if tensor is None or tensor != tensors[0]:
            raise MatchFailure(f"the sum is of {tensors[0]} and {tensor}")
    if tensors[0] is None or tensors[0].dtype not in ("f16", "bf16", "f32", "f64"):
        raise MatchFailure(f"the sum is of {tensors[0]}, no floats")


def _names(devices: Iterable[Device]) -> str:
    return " and ".join(sorted(map(_at, devices)))


def _at(device: Device) -> str:
    return f"@{device_name(device)}"
