"""Projections x W^T by a parameter W, and what a quantised one has around its product.

    linear(x, W)                                            of floats, or of 8-bit codes:
    to(linear(to(x8), to(W8)) * scale)                      f32 sums
    to(to(matmul(to(x8), transposed(to(W8)))) * scale)      si32 sums

`to` is a conversion to another element type.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build, torch_ops
from halo_mlir.ir.parameters import known, load, loaded_symbol
from halo_mlir.ir.quantized import EIGHT_BITS
from halo_mlir.ir.reshapes import element_name, moved_axes, shape_of
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import VTensor, constant_value, producer, users, vtensor

PRODUCTS = ("torch.aten.linear", "torch.aten.matmul", "torch.aten.mm")
"""Ops that may be the product of a projection."""

MUL = "torch.aten.mul.Tensor"
SWAPS = (
    "torch.aten.permute",
    "torch.aten.t",
    "torch.aten.numpy_T",
    "torch.aten.transpose.int",
)
_STEPS = 8
_SWAPPED = "swapped"

Make = Callable[[], ir.Value]


@dataclass(frozen=True)
class Projection:
    """The product `op` of `input` [.., in] and the loaded parameter `weight` [out, in].

    Both are codes where it is quantised. `steps` are what becomes of the weight before the product:
    the name of an element type, or "swapped".
    """

    op: ir.Operation
    input: ir.Value
    weight: ir.Value
    symbol: str
    steps: tuple[str, ...]

    @property
    def is_quantised(self) -> bool:
        """Whether both sides are 8-bit codes."""
        return all(element_name(value) in EIGHT_BITS for value in (self.input, self.weight))

    def again(self, symbol: str, rows: int) -> ir.Value:
        """The same product with the parameter `symbol` [rows, in], at the insertion point."""
        stored, given = known(self.weight), known(self.op.results[0])
        weight = load(symbol, VTensor((rows, *stored.shape[1:]), stored.dtype))
        for step in self.steps:
            swapped = step == _SWAPPED
            weight = torch_ops.transpose(weight, 0, 1) if swapped else _to(weight, step)
        result = VTensor((*given.shape[:-1], rows), given.dtype)
        operands = [self.op.operands[0], weight, *list(self.op.operands)[2:]]
        return build.create(self.op.name, [result.type()], operands).result


def read_projection(op: ir.Operation) -> Projection | None:
    """The projection whose product is `op`; None where it is none."""
    if op.name not in PRODUCTS:
        return None
    value, steps = op.operands[1], []
    while (symbol := loaded_symbol(value)) is None:
        step = _weight_step(producer(value))
        if step is None or len(steps) == _STEPS:
            return None
        steps.append(step)
        value = producer(value).operands[0]  # pyright: ignore[reportOptionalMemberAccess]
    is_linear = op.name == PRODUCTS[0]
    if steps.count(_SWAPPED) % 2 == is_linear or len(shape_of(value)) != 2:
        return None
    own, codes = op.operands[0], element_name(value) in EIGHT_BITS
    while codes and element_name(own) not in EIGHT_BITS:
        before = producer(own)
        if before is None or before.name not in CASTS:
            break
        own = before.operands[0]
    projection = Projection(op, own, value, symbol, tuple(reversed(steps)))
    return projection if projection.is_quantised or own == op.operands[0] else None


def _weight_step(op: ir.Operation | None) -> str | None:
    if op is not None and op.name in CASTS:
        tensor = vtensor(op.results[0])
        return None if tensor is None else tensor.dtype
    if op is None or op.name not in SWAPS:
        return None
    try:
        groups = moved_axes(op)
    except MatchFailure:
        return None
    swaps = {(group.source, group.result) for group in groups or []}
    return _SWAPPED if swaps == {((0,), (1,)), ((1,), (0,))} else None


def projection_before(value: ir.Value) -> Projection | None:
    """The projection that `value` is, once its sums are scaled and converted."""
    for _ in range(_STEPS):
        op = producer(value)
        if op is None:
            return None
        if op.name in PRODUCTS:
            return read_projection(op)
        if op.name not in (MUL, *CASTS) or shape_of(op.operands[0]) != shape_of(op.results[0]):
            return None
        value = op.operands[0]
    return None


@dataclass(frozen=True)
class Scaling:
    """What becomes of the sums of a quantised projection: conversions and products with factors.

    `ops` in order, and the last one's result, or the sums where there is none.
    """

    ops: tuple[ir.Operation, ...]
    result: ir.Value


def scaling_of(projection: Projection) -> Scaling:
    """Follow the sums as long as one op reads them; nothing where they are not of codes."""
    ops, value = [], projection.op.results[0]
    while projection.is_quantised:
        readers = users(value)
        if len(readers) != 1 or readers[0].name not in (MUL, *CASTS):
            break
        (op,) = readers
        if op.operands[0] != value or shape_of(op.results[0]) != shape_of(value):
            break
        ops.append(op)
        value = op.results[0]
    return Scaling(tuple(ops), value)


def fused_scaling(
    scalings: Sequence[Scaling], counts: Sequence[int], at: ir.Operation
) -> Callable[[ir.Value], ir.Value]:
    """What makes of the sums of all projections next to each other what `scalings` make of each.

    Args:
        counts: the columns of each projection.
        at: the op in front of which it will be called.

    Raises:
        MatchFailure: they are not scaled alike.
    """
    forms = [[(op.name, element_name(op.results[0])) for op in one.ops] for one in scalings]
    if any(form != forms[0] for form in forms):
        raise MatchFailure("the projections are not scaled alike")
    steps: list[Callable[[ir.Value], ir.Value]] = []
    for ops in zip(*(one.ops for one in scalings), strict=True):
        if ops[0].name == MUL:
            factor = _factor([op.operands[1] for op in ops], counts, at)
            steps.append(lambda value, factor=factor: torch_ops.mul(value, factor()))
        else:
            dtype = known(ops[0].results[0]).dtype
            steps.append(lambda value, dtype=dtype: _to(value, dtype))

    def apply(value: ir.Value) -> ir.Value:
        for step in steps:
            value = step(value)
        return value

    return apply


def _factor(factors: Sequence[ir.Value], counts: Sequence[int], at: ir.Operation) -> Make:
    """One factor for all columns of one for those of each projection."""
    tensors, symbols = [known(factor) for factor in factors], [loaded_symbol(f) for f in factors]
    if len({tensor.dtype for tensor in tensors}) > 1:
        raise MatchFailure("the scales of the projections have different types")
    if tensors[0].shape[-1:] in ((), (1,)):
        if symbols[0] is not None and len(set(symbols)) == 1:
            return lambda: load(symbols[0] or "", tensors[0])
        if all(factor == factors[0] for factor in factors) and _is_before(factors[0], at):
            return lambda: factors[0]
    ops = [producer(factor) for factor in factors]
    muls = [op for op in ops if op is not None and op.name == MUL]
    if len(muls) == len(factors):
        left, right = (_factor([op.operands[side] for op in muls], counts, at) for side in (0, 1))
        return lambda: torch_ops.mul(left(), right())
    for tensor, symbol, count in zip(tensors, symbols, counts, strict=True):
        if symbol is None or tensor.shape not in ((), (count,)):
            raise MatchFailure(f"a scale of a projection is {tensor}, not a parameter of its own")
    parts = list(zip(symbols, tensors, counts, strict=True))
    return lambda: torch_ops.concatenate(
        [torch_ops.expand(load(symbol or "", tensor), [count]) for symbol, tensor, count in parts]
    )


def _is_before(value: ir.Value, at: ir.Operation) -> bool:
    op = producer(value)
    return op is None or (op.block == at.block and op.is_before_in_block(at))


def _to(value: ir.Value, dtype: str) -> ir.Value:
    return torch_ops.convert(value, dtype)


def has_bias(projection: Projection) -> bool:
    """Whether something is added to the sums."""
    operands = list(projection.op.operands)
    return len(operands) > 2 and constant_value(operands[2]) is not None
