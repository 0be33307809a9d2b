"""Operands of written-out attention's products, as scaled_dot_product_attention wants them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import torch_ops
from halo_mlir.ir.scalars import CASTS, scaling
from halo_mlir.ir.torch import (
    COPIES,
    VIEWS,
    VTensor,
    constant_value,
    is_whole_slice,
    producer,
    vtensor,
)
from halo_mlir.ir.written_out import merges

Step = Callable[[ir.Value], ir.Value]


@dataclass(frozen=True)
class ProductOperand:
    """A query (B, H, M, D), or key or value (B, KV, N, ...), and how to make it.

    `value` is what it is made of by `steps`, of `dtype`; it stands for `scale` times as much, and
    was converted to `wide`. `heads` counts repeated ones; `rank` and `shape5` are before `steps`.
    """

    value: ir.Value
    shape: tuple[int | None, ...]
    dtype: str
    wide: str
    scale: float
    heads: int
    rank: int
    shape5: tuple[int | None, ...]
    steps: tuple[Step, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is `value` itself."""
        return not self.steps

    def make(self) -> ir.Value:
        """The operand as a torch value of `dtype`."""
        value = self.value
        for step in self.steps:
            value = step(value)
        return value

    def split(self, lead: tuple[int | None, ...]) -> "ProductOperand":
        """With leading sizes `lead` where it has (1, B x H) from a product of rank 3.

        Raises:
            MatchFailure: they are not the same number of matrices.
        """
        batch, heads = lead
        if self.rank > 3 or batch is None or heads is None:
            return self
        if self.shape[1] != batch * heads:
            raise MatchFailure(f"{self.shape[1]} matrices are not {batch} batches of {heads} heads")
        shape = (batch, heads, *self.shape[2:])
        if shape.count(None) > 1:
            raise MatchFailure("matrices of two dynamic sizes are not split into batch and heads")
        steps = (*self.steps, lambda value: torch_ops.view(value, shape))
        return replace(self, shape=shape, heads=heads, steps=steps)


def read_operand(value: ir.Value, name: str, *, transposed: bool = False) -> ProductOperand:
    """Look through conversions, constant factors, flattened axes and, where `transposed`, those.

    Raises:
        MatchFailure: it is no float tensor of rank 3 to 5 with static heads.
    """
    whole = vtensor(value)
    if whole is None or not whole.is_float or not 3 <= whole.rank <= 5:
        raise MatchFailure(f"{name} is {value.type}, not floats of rank 3 to 5")
    scale, group, odd = 1.0, 1, transposed
    while True:
        op, tensor = producer(value), vtensor(value)
        if op is None or tensor is None:
            break
        factor = scaling(op)
        inner = factor[0] if factor is not None else op.operands[0] if op.operands else None
        source = None if inner is None else vtensor(inner)
        if source is None:
            break
        if factor is not None and source.shape == tensor.shape:
            value, number = factor
            scale *= number
            continue
        if _keeps_elements(op, source, tensor) and (group == 1 or source.rank == tensor.rank):
            pass
        elif _repeats_group(op, source, tensor) and group == 1:
            group = tensor.shape[2] or 1
        elif odd and _swaps_last_two(op, tensor.rank):
            odd = not odd
        else:
            break
        value = op.operands[0]
    return _as_rank_4(value, name, odd, scale, group, whole.dtype)


def _as_rank_4(value, name: str, odd: bool, scale: float, group: int, wide: str) -> ProductOperand:
    tensor = torch_ops.known(value)
    shape: tuple[int | None, ...] = tensor.shape
    steps: list[Step] = []
    if odd:
        last = tensor.rank - 1
        steps.append(lambda value: torch_ops.transpose(value, last - 1, last))
        shape = (*shape[:-2], shape[-1], shape[-2])
    shape5 = shape
    if len(shape) == 3:
        steps.append(lambda value: torch_ops.unsqueeze(value, 0))
        shape = (1, *shape)
    elif len(shape) == 5:
        batch, kv_heads, inner = shape[:3]
        if kv_heads is None or inner is None:
            raise MatchFailure(f"{name} has a dynamic number of heads")
        unsqueezed = producer(value)
        if inner == 1 and not odd and unsqueezed is not None and _adds_group_axis(unsqueezed):
            value = unsqueezed.operands[0]
        elif inner == 1:
            steps.append(lambda value: torch_ops.squeeze(value, 2))
        else:
            merged = (batch, kv_heads * inner, *shape[3:])
            source = _ungrouped(value, merged) if not odd else None
            if source is not None:
                value = source
            elif merged.count(None) > 1:
                raise MatchFailure(f"{name} has several dynamic sizes")
            else:
                steps.append(lambda value: torch_ops.view(value, merged))
        shape = (batch, kv_heads * inner, *shape[3:])
    if shape[1] is None or shape[3] is None:
        raise MatchFailure(f"{name} has a dynamic number of heads or head_dim")
    rank = tensor.rank
    return ProductOperand(
        value, shape, tensor.dtype, wide, scale, shape[1] * group, rank, shape5, tuple(steps)
    )


def _keeps_elements(op, source: VTensor, tensor: VTensor) -> bool:
    """Whether `op` copies or widens, or flattens the axes before the last two into one."""
    if op.name in COPIES or is_whole_slice(op):
        return True
    if op.name in CASTS:
        return source.dtype in ("f16", "bf16") and tensor.dtype == "f32"
    if source.shape == tensor.shape:
        dynamic = source.shape.count(None)
        return op.name == "torch.aten.expand" or (op.name in VIEWS and dynamic <= 1)
    if op.name not in VIEWS or tensor.rank != 3 or source.rank not in (4, 5):
        return False
    return merges(source, tensor) and tensor.shape[-2:].count(None) <= 1


def _repeats_group(op, source: VTensor, tensor: VTensor) -> bool:
    """(B, KV, 1, N, D) --> (B, KV, G, N, D)."""
    if op.name != "torch.aten.expand" or source.rank != 5 or tensor.rank != 5:
        return False
    others = [axis for axis in range(5) if axis != 2]
    return source.shape[2] == 1 and all(source.shape[a] == tensor.shape[a] for a in others)


def _swaps_last_two(op, rank: int) -> bool:
    if op.name == "torch.aten.transpose.int":
        axes = [constant_value(operand) for operand in list(op.operands)[1:]]
        return all(isinstance(a, int) for a in axes) and {a % rank for a in axes} == {
            rank - 2,
            rank - 1,
        }
    if op.name != "torch.aten.permute":
        return False
    order = producer(op.operands[1])
    axes = [constant_value(axis) for axis in order.operands] if order is not None else []
    return axes == [*range(rank - 2), rank - 1, rank - 2]


def _adds_group_axis(op) -> bool:
    return op.name == "torch.aten.unsqueeze" and constant_value(op.operands[1]) in (2, -3)


def _ungrouped(value: ir.Value, merged: tuple[int | None, ...]) -> ir.Value | None:
    """(B, H, M, D), of which `value` (B, KV, G, M, D) is a view."""
    op = producer(value)
    if op is None or op.name not in VIEWS:
        return None
    source = vtensor(op.operands[0])
    matches = source is not None and source.shape == merged and merged[2:].count(None) <= 1
    return op.operands[0] if matches else None
