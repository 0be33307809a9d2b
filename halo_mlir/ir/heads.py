"""Find K/V heads that an exporter repeated for every query head of their group."""

from dataclasses import dataclass
from typing import Any

from iree.compiler import ir

from halo_mlir.ir.build import create
from halo_mlir.ir.torch import (
    VIEWS,
    VTensor,
    constant_int,
    constant_value,
    producer,
    vtensor,
    without_copies,
)


@dataclass(frozen=True)
class RepeatedHeads:
    """`value` (B, KV x times, S, D) holds each head of `base` `times` times in a row.

    base is (B, KV, S, D), or (B, S, KV, D) where `transposed`.
    """

    base: ir.Value
    times: int
    transposed: bool

    def original(self) -> ir.Value:
        """The heads before repetition, (B, KV, S, D); may create a transpose."""
        if not self.transposed:
            return self.base
        tensor = vtensor(self.base)
        if tensor is None:
            raise ValueError("base is not a vtensor")
        batch, rows, heads, depth = tensor.shape
        swapped = VTensor((batch, heads, rows, depth), tensor.dtype).type()
        axes = [constant_int(1), constant_int(2)]
        return create("torch.aten.transpose.int", [swapped], [self.base, *axes]).result


def repeated_heads(value: ir.Value) -> RepeatedHeads | None:
    """Recognise repeat_kv: (B, KV, S, D) --> unsqueeze, expand, (clone,) view --> (B, H, S, D).

    Hugging Face repeats after the transpose to (B, heads, S, D), sharktank before it;
    torch.repeat_interleave is a third spelling. None where it is none of these.
    """
    value = without_copies(value)
    op = producer(value)
    if op is None:
        return None
    if op.name == "torch.aten.repeat_interleave.self_int":
        times, axis = constant_value(op.operands[1]), constant_value(op.operands[2])
        base, flat = vtensor(op.operands[0]), vtensor(value)
        if not isinstance(times, int) or axis not in (1, -3) or base is None or flat is None:
            return None
        batch, heads, rows, depth = base.shape if base.rank == 4 else (None, None, None, None)
        if heads is None or flat.shape != (batch, heads * times, rows, depth):
            return None
        return RepeatedHeads(op.operands[0], times, transposed=False)
    if op.name == "torch.aten.transpose.int":
        axes = {constant_value(op.operands[1]), constant_value(op.operands[2])}
        return _expanded(op.operands[0], 2, transposed=True) if axes == {1, 2} else None
    return _expanded(value, 1, transposed=False)


def _expanded(value: ir.Value, axis: int, *, transposed: bool) -> RepeatedHeads | None:
    value = without_copies(value)
    view = producer(value)
    if view is None or view.name not in VIEWS:
        return None
    expand = producer(without_copies(view.operands[0]))
    if expand is None or expand.name != "torch.aten.expand":
        return None
    unsqueeze = producer(without_copies(expand.operands[0]))
    if unsqueeze is None or unsqueeze.name != "torch.aten.unsqueeze":
        return None
    if constant_value(unsqueeze.operands[1]) not in (axis + 1, axis + 1 - 5):
        return None
    base, wide, flat = (vtensor(v) for v in (unsqueeze.operands[0], expand.results[0], value))
    if (
        base is None
        or wide is None
        or flat is None
        or (base.rank, wide.rank, flat.rank) != (4, 5, 4)
    ):
        return None
    heads, times = base.shape[axis], wide.shape[axis + 1]
    if heads is None or times is None or flat.shape[axis] != heads * times:
        return None
    # The view must merge (KV, times) and nothing else: all other axes keep their size.
    unchanged = [a for a in range(4) if a != axis]
    if any(flat.shape[a] != base.shape[a] for a in unchanged):
        return None
    if [n for a, n in enumerate(wide.shape) if a != axis + 1] != list(base.shape):
        return None
    return RepeatedHeads(unsqueeze.operands[0], times, transposed)


@dataclass(frozen=True)
class Heads:
    """Key and value (B, KV, N, D) as torch values, each head of which serves `group` query heads.

    `looked_through` says that the graph repeats them to (B, H, N, D).
    """

    group: int
    looked_through: bool
    _operands: tuple[Any, ...]

    def __str__(self) -> str:
        heads = "1 query head" if self.group == 1 else f"{self.group} query heads"
        return f"{heads} per KV head{', their repetition looked through' * self.looked_through}"

    def operands(self) -> list[ir.Value]:
        """Key and value before any repetition; may create a transpose."""
        return [heads.original() if self.looked_through else heads for heads in self._operands]


def shared_heads(key: ir.Value, value: ir.Value, group: int) -> Heads:
    """Look through a repetition of both; `group` query heads read one head of them as they are."""
    repeated = [repeated_heads(operand) for operand in (key, value)]
    first, second = repeated
    if group == 1 and first is not None and second is not None and first.times == second.times:
        return Heads(first.times, True, tuple(repeated))
    return Heads(group, False, (key, value))
