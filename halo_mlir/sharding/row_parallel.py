"""A row-parallel product and the collective that makes its sums over ranks."""

import math
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.collectives import Collective, is_wait, largest_shape
from halo_mlir.ir.extent import known_multiple
from halo_mlir.ir.parameters import known
from halo_mlir.ir.projections import PRODUCTS
from halo_mlir.ir.quantized import EIGHT_BITS
from halo_mlir.ir.reshapes import element_name
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import VTensor, producer, users, vtensor

ALIGNMENT = 16
"""Rows of the smallest matrix instruction: pieces of static rows are multiples of it."""

TILE = 64
"""Rows of the tiles that IREE 3.13 gives products on gfx942, unless fewer are known to fit."""

_BETWEEN = (
    *CASTS,
    *(f"torch.aten.{name}.{kind}" for name in ("mul", "div") for kind in ("Tensor", "Scalar")),
    "torch.aten.add.Tensor",
)
"""What may stand between a product and its collective: scales, a bias, conversions."""


@dataclass(frozen=True)
class RowParallel:
    """A product whose sums over ranks are made by `collective`.

    Attributes:
        collective: an all-reduce, or a reduce-scatter of the features.
        wait: the only op that reads it.
        input: [.., depth], what `before` (in order) make the product's first operand of.
        before: conversions.
        product: a torch product with a weight of rank 2.
        after: what becomes of the sums before the collective, in order.
    """

    collective: Collective
    wait: ir.Operation
    input: ir.Value
    before: tuple[ir.Operation, ...]
    product: ir.Operation
    after: tuple[ir.Operation, ...]

    @property
    def columns(self) -> int:
        """Features of the product."""
        return known(self.product.results[0]).shape[-1] or 0

    @property
    def depth(self) -> int:
        """The length of its sums."""
        return known(self.input).shape[-1] or 0

    def rows(self, assume: int) -> int:
        """Rows of the product; dynamic sizes at their bound, or `assume` where there is none."""
        return math.prod(largest_shape(self.input, assume)[:-1])

    def tile(self, pieces: int) -> int:
        """What the rows of each of `pieces` pieces are a multiple of.

        Raises:
            MatchFailure: there are too few of them.
        """
        shape = known(self.input).shape[:-1]
        multiple = math.prod(
            known_multiple(self.input, axis) if size is None else size
            for axis, size in enumerate(shape)
        )
        if None in shape:
            return math.gcd(multiple, TILE)
        for tile in (TILE, ALIGNMENT):
            if multiple >= pieces * tile:
                return tile
        few = "1 row is" if multiple == 1 else f"{multiple} rows are"
        raise MatchFailure(f"{few} too few for {pieces} pieces of {ALIGNMENT}")


def read_row_parallel(one: Collective) -> RowParallel:
    """The product in front of a collective.

    Raises:
        MatchFailure: there is none, or rows are not what it can be cut along.
    """
    if one.kind == "reduce_scatter" and one.dim != one.source.rank - 1:
        raise MatchFailure(f"it scatters dimension {one.dim}, which is one of rows")
    waits = users(one.op.results[0])
    if len(waits) != 1 or not is_wait(waits[0]):
        raise MatchFailure("its result is used by other ops than one wait_tensor")
    product, after = _before_collective(one)
    weight, result = vtensor(product.operands[1]), vtensor(product.results[0])
    if weight is None or weight.rank != 2:
        raise MatchFailure(f"the weight of the product is {product.operands[1].type}")
    if result is None or result.rank < 2 or result.shape[-1] is None:
        raise MatchFailure(f"the product gives {product.results[0].type}")
    given, before = product.operands[0], []
    while element_name(given) not in EIGHT_BITS:
        op = producer(given)
        if op is None or op.name not in CASTS:
            break
        before.append(op)
        given = op.operands[0]
    source = vtensor(given)
    if source is None or source.shape[:-1] != result.shape[:-1] or source.shape[-1] is None:
        raise MatchFailure(f"the product of {given.type} gives {result}")
    if one.result.shape[:-1] != result.shape[:-1] or one.result.shape[-1] is None:
        raise MatchFailure(f"it gives {one.result} of {result}")
    for op in after:
        for operand in op.operands:
            is_by_rows(operand, result)
    return RowParallel(one, waits[0], given, tuple(reversed(before)), product, tuple(after))


def _before_collective(one: Collective) -> tuple[ir.Operation, list[ir.Operation]]:
    value, after = one.op.operands[0], []
    while True:
        op = producer(value)
        if op is None:
            raise MatchFailure("no product goes into it")
        if len(users(value)) != 1:
            raise MatchFailure(f"what {op.name} gives is used by other ops too")
        if op.name in PRODUCTS:
            return op, list(reversed(after))
        chain = same_shape(op) if op.name in _BETWEEN else None
        if chain is None:
            raise MatchFailure(f"{op.name} goes into it, no product")
        after.append(op)
        value = chain


def same_shape(op: ir.Operation) -> ir.Value | None:
    """The first operand of the shape of the result."""
    shape = known(op.results[0]).shape
    for operand in op.operands:
        tensor = vtensor(operand)
        if tensor is not None and tensor.shape == shape:
            return operand
    return None


def is_by_rows(operand: ir.Value, result: VTensor) -> bool:
    """Whether an operand next to the sums differs from row to row.

    Raises:
        MatchFailure: it is by some of the dimensions that make the rows.
    """
    tensor = vtensor(operand)
    if tensor is None or all(size == 1 for size in tensor.shape[:-1]):
        return False
    if tensor.rank == result.rank and tensor.shape[:-1] == result.shape[:-1]:
        return True
    raise MatchFailure(f"the sums {result} are combined with {tensor}, not row by row")
