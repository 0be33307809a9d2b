"""PyTorch's functional collectives in a per-rank module, read and checked.

torch.export through turbine writes them, and halo-partition does, as
`torch.operator "torch._c10d_functional.NAME"(tensor, ..., group)` and a wait_tensor behind each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NoReturn

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.extent import origin, symbol
from halo_mlir.ir.torch import (
    VTensor,
    constant_value,
    operator_name,
    producer,
    string_value,
    vtensor,
)
from halo_mlir.sharding import annotations
from halo_mlir.sharding.annotations import RANKS

DIM = "halo.dim"
"""The attribute of a gather or scatter along another dimension than 0."""

Kind = Literal["all_reduce", "all_gather", "reduce_scatter", "all_to_all"]

_PREFIX = re.compile(r"torch\._?c10d(?:_functional)?\.")
_KINDS: dict[str, Kind] = {
    "all_reduce": "all_reduce",
    "all_gather_into_tensor": "all_gather",
    "reduce_scatter_tensor": "reduce_scatter",
    "all_to_all_single": "all_to_all",
}
_OPERANDS = {"all_reduce": 3, "all_gather": 3, "reduce_scatter": 4, "all_to_all": 4}
_REDUCTIONS = ("sum", "avg", "max", "min")
_FLOATS = ("f16", "bf16", "f32", "f64")


@dataclass(frozen=True)
class Collective:
    """One collective of a per-rank module.

    Attributes:
        op: the `torch.operator`.
        kind: what it does.
        group: the name of the ranks that take part.
        source: one rank's operand.
        result: one rank's result.
        reduction: how elements are combined, for all_reduce and reduce_scatter: sum, avg, max, min.
        dim: the dimension that is gathered or scattered; 0 for the others.
    """

    op: ir.Operation
    kind: Kind
    group: str
    source: VTensor
    result: VTensor
    reduction: str = ""
    dim: int = 0


def ranks_of(module: ir.Module, given: int = 0) -> int:
    """How many ranks run `module`: its attribute, or `given` (0: not given).

    Raises:
        UserError: neither says it, the two differ, or the number is not positive.
    """
    said = annotations.ranks_of(module) or 0
    if given and said and given != said:
        raise UserError(f"-: the module is for {said} ranks ({RANKS}), the option ranks={given}")
    ranks = said or given
    if ranks < 1:
        raise UserError(f"-: the module does not say its number of ranks ({RANKS}); give ranks=N")
    return ranks


def is_wait(op: ir.Operation) -> bool:
    """Whether `op` waits for a collective: its result is its operand."""
    name = operator_name(op)
    return bool(_PREFIX.match(name)) and name.endswith(".wait_tensor")


def read_collectives(module: ir.Module, ranks: int, group: str = "") -> list[Collective]:
    """The collectives of all functions, in order.

    Args:
        module: the per-rank module.
        ranks: how many run it.
        group: the name of the only group that may appear; "" for whichever it is.

    Raises:
        UserError: an op is of a kind that is not lowered, its group is not constant, is unknown or
            is a second one, or sizes do not fit `ranks`; with the place.
    """
    ops: list[ir.Operation] = []

    def collect(op) -> ir.WalkResult:
        if _PREFIX.match(operator_name(op.operation)) and not is_wait(op.operation):
            ops.append(op.operation)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect, ir.WalkOrder.PRE_ORDER)
    found = [_read(op, ranks) for op in ops]
    for one in found:
        if group and one.group != group:
            _refuse(one.op, f"unknown group '{one.group}'; the group is '{group}'")
        if one.group != found[0].group:
            _refuse(
                one.op,
                f"group '{one.group}' beside '{found[0].group}': a module has one group of ranks",
            )
    return found


def _read(op: ir.Operation, ranks: int) -> Collective:
    name = _PREFIX.sub("", operator_name(op))
    kind = _KINDS.get(name)
    if kind is None:
        _refuse(op, f"collective {name} is not lowered; {', '.join(_KINDS)} are")
    if len(op.operands) != _OPERANDS[kind]:
        _refuse(op, f"{name} has {len(op.operands)} operands, not {_OPERANDS[kind]}")
    source, result = vtensor(op.operands[0]), vtensor(op.results[0])
    if source is None or result is None:
        _refuse(op, f"{name} of {op.operands[0].type}, a tensor of unknown rank")
    reduction = ""
    if kind in ("all_reduce", "reduce_scatter"):
        reduction = str(_constant(op.operands[1]))
        if reduction not in _REDUCTIONS:
            _refuse(op, f"{name} by '{reduction}'; {', '.join(_REDUCTIONS)} are lowered")
        if source.dtype not in _FLOATS:
            _refuse(op, f"{name} of {source.dtype}; {', '.join(_FLOATS)} are lowered")
    if kind in ("all_gather", "reduce_scatter"):
        size = _constant(op.operands[1 if kind == "all_gather" else 2])
        if size != ranks:
            _refuse(op, f"{name} over {size} ranks in a module for {ranks}")
    group = _constant(op.operands[len(op.operands) - 1])
    if not isinstance(group, str) or not group:
        _refuse(op, f"the group of {name} is not a constant name")
    if kind == "all_to_all":
        _check_splits(op, source, ranks)
    dim = ir.IntegerAttr(op.attributes[DIM]).value if DIM in op.attributes else 0
    one = Collective(op, kind, group, source, result, reduction, dim)
    _check_shapes(one, name, ranks)
    return one


def _check_splits(op: ir.Operation, source: VTensor, ranks: int) -> None:
    """All splits of an all_to_all_single are equal, or empty, which says the same."""
    for operand in list(op.operands)[1:3]:
        made = producer(operand)
        items = [] if made is None else [_size(item) for item in made.operands]
        listed = made is not None and made.name == "torch.prim.ListConstruct"
        even = len(items) == ranks and all(item == items[0] for item in items)
        if not listed or (items and not even):
            _refuse(op, f"the splits of all_to_all_single are not {ranks} equal ones")
    if source.shape and source.shape[0] is not None and source.shape[0] % ranks:
        _refuse(op, f"{source.shape[0]} rows of all_to_all_single do not divide by {ranks} ranks")


def _size(value: ir.Value) -> object:
    """A number where it is constant, else what computes it, which equal sizes have in common."""
    number = constant_value(value)
    return number if isinstance(number, int) else value


def _check_shapes(one: Collective, name: str, ranks: int) -> None:
    rank = one.source.rank
    if not 0 <= one.dim < max(rank, 1) or (rank == 0 and one.kind != "all_reduce"):
        _refuse(one.op, f"{name} along dimension {one.dim} of {one.source}")
    expected = list(one.source.shape)
    if one.kind in ("all_gather", "reduce_scatter") and expected[one.dim] is not None:
        size = expected[one.dim] or 0
        if one.kind == "reduce_scatter" and size % ranks:
            _refuse(one.op, f"{size} elements of dimension {one.dim} do not divide by {ranks}")
        expected[one.dim] = size * ranks if one.kind == "all_gather" else size // ranks
    if one.result.rank != rank or any(
        given is not None and want is not None and given != want
        for given, want in zip(one.result.shape, expected, strict=True)
    ):
        shape = VTensor(tuple(expected), one.source.dtype)
        _refuse(one.op, f"{name} over {ranks} ranks gives {shape}, not {one.result}")
    if one.result.dtype != one.source.dtype:
        _refuse(one.op, f"{name} of {one.source.dtype} cannot give {one.result.dtype}")


def _constant(value: ir.Value) -> object:
    """The value of a torch constant, a string among them; None where it is computed."""
    text = string_value(value)
    if text is not None:
        return text
    number = constant_value(value)
    return number if isinstance(number, int) else None


def _refuse(op: ir.Operation, what: str) -> NoReturn:
    raise UserError(f"{location_text(op.location)}: {what}")


def largest_shape(value: ir.Value, assume: int) -> tuple[int, ...]:
    """The shape of a vtensor with each dynamic size at its upper bound.

    Bounds are those that torch.export gave (`torch.symbolic_int`); where there is none the size is
    taken for `assume`.
    """
    tensor = vtensor(value)
    if tensor is None:
        raise ValueError(f"{value.type} is not a vtensor of known rank")
    return tuple(
        _bound(value, axis, assume) if size is None else size
        for axis, size in enumerate(tensor.shape)
    )


_UNBOUNDED = 2**31
"""What torch.export writes for a dimension without a bound is far above this."""


def _bound(value: ir.Value, axis: int, assume: int) -> int:
    bound = symbol(value, axis)
    if bound is None:
        source, at = origin(value, axis)
        bound = None if at is None else symbol(source, at)
    if bound is None:
        return assume
    text, *symbols = bound
    sizes = [_symbol_bound(one) for one in symbols]
    if not re.fullmatch(r"[\ds+* ()-]+", text) or None in sizes:
        return assume
    for number, size in enumerate(sizes):
        text = re.sub(rf"\bs{number}\b", str(size), text)
    return max(1, _sum_of_products(text))


def _symbol_bound(value: ir.Value) -> int | None:
    op = producer(value)
    if op is None or op.name != "torch.symbolic_int":
        return None
    largest = ir.IntegerAttr(op.attributes["max_val"]).value
    return largest if largest < _UNBOUNDED else None


def _sum_of_products(text: str) -> int:
    """`2 * 3 + 4`, as affine maps print it; what is subtracted counts as nothing."""
    total = 0
    for term in text.replace("(", "").replace(")", "").split(" + "):
        product = 1
        for part in re.split(r" \* ", term.split(" - ", maxsplit=1)[0]):
            product *= int(part)
        total += max(product, 0)
    return total


def element_bytes(dtype: str) -> int:
    """Bytes of an element of a torch-dialect type."""
    found = re.match(r"[a-z]*(\d+)", dtype)
    return max(1, int(found[1]) // 8) if found else 1


def message_bytes(shape: Sequence[int], dtype: str) -> int:
    """Bytes of a tensor."""
    product = element_bytes(dtype)
    for size in shape:
        product *= size
    return product
