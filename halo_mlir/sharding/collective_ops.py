"""Reshards as PyTorch's functional collectives, and the slices that need none."""

from dataclasses import dataclass
from typing import TypeGuard

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.build import create
from halo_mlir.ir.collectives import DIM
from halo_mlir.ir.placement import REPLICATE, Partial, Placement, Shard
from halo_mlir.ir.torch import NOT_CONSTANT, VTensor, constant_int, constant_value
from halo_mlir.ir.torch_ops import constant, known
from halo_mlir.sharding.annotations import RANK

GROUP = "tp"
_C10D = "torch._c10d_functional."


@dataclass(frozen=True)
class Ranks:
    """How many ranks there are, and the name of their group."""

    count: int
    group: str = GROUP


def string(text: str) -> ir.Value:
    """`torch.constant.str`."""
    return create(
        "torch.constant.str", [ir.Type.parse("!torch.str")], [], {"value": ir.StringAttr.get(text)}
    ).result


def rank_number() -> ir.Value:
    """The number of the rank that runs this, a !torch.int."""
    name = {"name": ir.StringAttr.get(RANK)}
    return create("torch.operator", [ir.Type.parse("!torch.int")], [], name).result


def _collective(name: str, result: VTensor, operands: list[ir.Value], dim: int | None) -> ir.Value:
    """A collective along `dim` and the wait for it."""
    attributes: dict[str, ir.Attribute] = {"name": ir.StringAttr.get(_C10D + name)}
    if dim is not None:
        i64 = ir.IntegerType.get_signless(64)
        attributes[DIM] = ir.IntegerAttr.get(i64, dim)
    started = create("torch.operator", [result.type()], operands, attributes).result
    wait = {"name": ir.StringAttr.get(_C10D + "wait_tensor")}
    return create("torch.operator", [result.type()], [started], wait).result


def all_reduce(value: ir.Value, op: str, ranks: Ranks) -> ir.Value:
    return _collective("all_reduce", known(value), [value, string(op), string(ranks.group)], None)


def reduce_scatter(value: ir.Value, op: str, dim: int, ranks: Ranks) -> ir.Value:
    result = _resized(known(value), dim, lambda size: size // ranks.count)
    operands = [value, string(op), constant_int(ranks.count), string(ranks.group)]
    return _collective("reduce_scatter_tensor", result, operands, dim)


def all_gather(value: ir.Value, dim: int, ranks: Ranks) -> ir.Value:
    result = _resized(known(value), dim, lambda size: size * ranks.count)
    operands = [value, constant_int(ranks.count), string(ranks.group)]
    return _collective("all_gather_into_tensor", result, operands, dim)


def _resized(tensor: VTensor, dim: int, size) -> VTensor:
    whole = tensor.shape[dim]
    new = None if whole is None else size(whole)
    return VTensor((*tensor.shape[:dim], new, *tensor.shape[dim + 1 :]), tensor.dtype)


def take(value: ir.Value, dim: int, start: ir.Value, length: int) -> ir.Value:
    """Rows `start` .. `start + length` along `dim`.

    Where the start depends on the rank they are selected by number. IREE 3.13 takes the start of a
    slice for one of the sizes that its number of workgroups comes from, and runs none where the
    start is 0: rank 0 would read what the memory held before.
    """
    result = _resized(known(value), dim, lambda _: length).type()
    if constant_value(start) is not NOT_CONSTANT:
        end = scalar("add", start, constant_int(length))
        operands = [value, constant_int(dim), start, end, constant_int(1)]
        return create("torch.aten.slice.Tensor", [result], operands).result
    rows = VTensor((length,), "si64").type()
    none, one = constant(None), constant_int(1)
    counted = [constant_int(length), none, none, none, constant(False)]
    first = create("torch.aten.arange", [rows], counted).result
    numbers = create("torch.aten.add.Scalar", [rows], [first, start, one]).result
    operands = [value, constant_int(dim), numbers]
    return create("torch.aten.index_select", [result], operands).result


def scalar(name: str, left: ir.Value, right: ir.Value) -> ir.Value:
    """`torch.aten.add.int` and its like."""
    return create(f"torch.aten.{name}.int", [ir.Type.parse("!torch.int")], [left, right]).result


def communicated(
    op: ir.Operation, source: Placement, target: Placement, whole: VTensor, ranks: Ranks
):
    """What `torch.halo.reshard` of a local tensor is, at the insertion point.

    Args:
        whole: the tensor's shape over all ranks.

    Raises:
        UserError: there is no way from `source` to `target`.
    """
    value = op.operands[0]
    if isinstance(source, Partial):
        if isinstance(target, Shard) and target == Shard(target.dim):
            _require_even(op, whole, target.dim, ranks.count)
            return reduce_scatter(value, source.op, target.dim, ranks)
        return _chosen(op, all_reduce(value, source.op, ranks), target, whole, ranks)
    if isinstance(source, Shard) and source.axis is None:
        if _is_finer(target, source, ranks):
            return _finer(op, value, source, target, ranks)
        return _chosen(op, _gathered(value, source, whole, ranks), target, whole, ranks)
    if source == REPLICATE:
        return _chosen(op, value, target, whole, ranks)
    raise UserError(
        f"{location_text(op.location)}: a tensor placed {source} cannot be made {target}"
    )


def _gathered(value: ir.Value, source: Shard, whole: VTensor, ranks: Ranks) -> ir.Value:
    dim, parts = source.dim, source.count(ranks.count)
    gathered = all_gather(value, dim, ranks)
    if parts != ranks.count:
        gathered = _first_of_each(gathered, dim, parts, ranks)
    size = whole.shape[dim]
    if size is None or known(gathered).shape[dim] == size:
        return gathered
    return take(gathered, dim, constant_int(0), size)


def _first_of_each(gathered: ir.Value, dim: int, parts: int, ranks: Ranks) -> ir.Value:
    """The parts one after the other, of what several ranks gave the same part of."""
    size = known(gathered).shape[dim]
    assert size is not None
    length, step = size // ranks.count, size // parts
    taken = [take(gathered, dim, constant_int(at * step), length) for at in range(parts)]
    kind = ir.Type.parse("!torch.list<vtensor>")
    listed = create("torch.prim.ListConstruct", [kind], taken).result
    result = _resized(known(gathered), dim, lambda _: length * parts)
    return create("torch.aten.cat", [result.type()], [listed, constant_int(dim)]).result


def _chosen(op: ir.Operation, value: ir.Value, target: Placement, whole: VTensor, ranks: Ranks):
    """The rank's part of a tensor that it has all of."""
    if target == REPLICATE:
        return value
    if not isinstance(target, Shard) or target.axis is not None:
        raise UserError(f"{location_text(op.location)}: a whole tensor cannot be made {target}")
    count = target.count(ranks.count)
    size = _require_even(op, whole, target.dim, count) // count
    part = rank_number()
    if count != ranks.count:
        part = scalar("floordiv", part, constant_int(ranks.count // count))
    return take(value, target.dim, scalar("mul", part, constant_int(size)), size)


def _is_finer(target: Placement, source: Shard, ranks: Ranks) -> TypeGuard[Shard]:
    """Whether what a rank has of `target` is a part of what it has of `source`."""
    if not isinstance(target, Shard) or (target.dim, target.axis) != (source.dim, None):
        return False
    return target.count(ranks.count) % source.count(ranks.count) == 0


def _finer(op: ir.Operation, value: ir.Value, source: Shard, target: Shard, ranks: Ranks):
    """A part of a part: ranks that held the same now hold each their own."""
    have, want = source.count(ranks.count), target.count(ranks.count)
    size = known(value).shape[source.dim]
    if size is None or size % (want // have):
        raise UserError(
            f"{location_text(op.location)}: {have} parts of a tensor cannot become {want}"
        )
    length = size // (want // have)
    number = rank_number()
    if want != ranks.count:
        number = scalar("floordiv", number, constant_int(ranks.count // want))
    number = scalar("remainder", number, constant_int(want // have))
    return take(value, source.dim, scalar("mul", number, constant_int(length)), length)


def _require_even(op: ir.Operation, whole: VTensor, dim: int, count: int) -> int:
    size = whole.shape[dim]
    if size is None or size % count:
        shown = "a dynamic size" if size is None else size
        raise UserError(
            f"{location_text(op.location)}: {count} equal parts do not make dimension {dim} of "
            f"{shown}"
        )
    return size
