"""A view of iree_linalg_ext.attention: its operands and what its iteration dimensions mean."""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir.build import Extent

ROWS_MULTIPLE, KEYS_MULTIPLE = "halo.rows_multiple_of", "halo.keys_multiple_of"
"""Attributes of an attention op: what its dynamic extents are known to be multiples of."""
PROBABILITIES = "halo.probabilities"
"""Attribute of an attention op of 8-bit operands: how P is rounded, of `ROUNDINGS`."""
ROUNDINGS = ("f8x2", "f8", "f16")
WIDTH = "halo.attention_width"
"""Attribute of QK^T in a kernel that has no attention op: the width of the values."""
FP8 = ("f8E4M3FNUZ",)
"""8-bit floats that gfx942 multiplies and the kernels read."""


@dataclass(frozen=True)
class AttentionOp:
    """query (lead, rows, k1), key (lead, k2, k1), value (lead, k2, n) --> (lead, rows, n).

    With `value_transposed` value is (lead, n, k2).

    `lead`, `rows` and the others are numbers of iteration dimensions: `lead` are those of batch and
    KV heads, `rows` those of the query alone (group, position). `mask_dims` index the mask, which
    is i1 (keep) or a float (added), in order.
    """

    op: ir.Operation
    query: ir.Value
    key: ir.Value
    value: ir.Value
    scale: ir.Value
    mask: ir.Value | None
    lead: tuple[int, ...]
    rows: tuple[int, ...]
    k2: int
    mask_dims: tuple[int, ...]
    value_transposed: bool

    @property
    def result(self) -> ir.Value:
        return self.op.results[0]

    @property
    def maps(self) -> list[tuple[int, ...]]:
        """The iteration dimensions that index each operand and, last, the result."""
        return [
            _dims(ir.AffineMapAttr(attribute).value)
            for attribute in ir.ArrayAttr(self.op.attributes["indexing_maps"])
        ]

    @property
    def head_dim(self) -> int:
        """The width of query and key."""
        return _static(self.query, -1)

    @property
    def width(self) -> int:
        """The width of value and result."""
        return _static(self.value, -2 if self.value_transposed else -1)

    @property
    def element(self) -> ir.Type:
        """The element type of the query."""
        return build.element_of(self.query)

    @property
    def quantized(self) -> bool:
        """Whether keys and values have 8 bits, whatever queries have."""
        return str(build.element_of(self.key)) in FP8

    @property
    def probabilities(self) -> str | None:
        """How P is rounded where all operands have 8 bits; None where queries have more."""
        if str(self.element) not in FP8:
            return None
        if PROBABILITIES not in self.op.attributes:
            return ROUNDINGS[0]
        return ir.StringAttr(self.op.attributes[PROBABILITIES]).value

    @property
    def value_element(self) -> ir.Type:
        """The element type that PV is multiplied in: P's."""
        if self.probabilities == "f16":
            return ir.F16Type.get()
        return self.element

    @property
    def rows_multiple(self) -> int:
        """A number that query rows are known to be a multiple of."""
        return _multiple(build.shape_of(self.query)[-2], self.op, ROWS_MULTIPLE)

    @property
    def keys_multiple(self) -> int:
        """A number that keys are known to be a multiple of."""
        return _multiple(build.shape_of(self.key)[-2], self.op, KEYS_MULTIPLE)

    def query_extents(self) -> list[Extent]:
        """(lead..., rows..., head_dim)."""
        return build.extents(self.query)

    def keys(self) -> Extent:
        """The number of keys."""
        return build.extents(self.key)[len(self.lead)]

    def modify(self, score: ir.Value) -> ir.Value:
        """The score as the op's region changes it; the ops are made at the insertion point."""
        block = self.op.regions[0].blocks[0]
        known = {block.arguments[0]: score}
        *ops, end = block.operations
        build.copy_ops(ops, known)
        result = end.operation.operands[0]
        return known.get(result, result)


def attention_op(op) -> AttentionOp:
    """The view of `op`.

    Raises:
        MatchFailure: its operands are laid out in another way.
    """
    op = op.operation
    operands = list(op.operands)
    if len(operands) not in (5, 6):
        raise MatchFailure(f"attention has {len(operands)} operands, not 5 or 6")
    maps = [
        _dims(ir.AffineMapAttr(attribute).value)
        for attribute in ir.ArrayAttr(op.attributes["indexing_maps"])
    ]
    query, key, value, _, *mask, result = maps
    # The dimensions that both query and key have, but the last, which is contracted, come first.
    lead = 0
    while lead < min(len(query), len(key)) - 1 and query[lead] == key[lead]:
        lead += 1
    if len(key) != lead + 2 or len(value) != lead + 2:
        raise MatchFailure("key or value is not (batch and heads, keys, width)")
    k2, k1, n = key[lead], key[lead + 1], result[-1]
    rows = query[lead:-1]
    transposed = value == (*query[:lead], n, k2)
    expected = value if transposed else (*query[:lead], k2, n)
    if query[-1] != k1 or value != expected or result != (*query[:-1], n):
        raise MatchFailure("query, key, value and result are laid out differently")
    if not rows:
        raise MatchFailure("the query has no rows")
    mask_dims = mask[0] if mask else ()
    if any(d in (k1, n) for d in mask_dims):
        raise MatchFailure("the mask depends on the width")
    width_axis = -2 if transposed else -1
    if None in (build.shape_of(operands[0])[-1], build.shape_of(operands[2])[width_axis]):
        raise MatchFailure("head_dim is dynamic")
    masked = operands[4] if len(operands) == 6 else None
    query_value, key_value, value_value, scale = operands[:4]
    return AttentionOp(
        op,
        query_value,
        key_value,
        value_value,
        scale,
        masked,
        tuple(query[:lead]),
        tuple(rows),
        k2,
        tuple(mask_dims),
        transposed,
    )


def _dims(attribute_map: ir.AffineMap) -> tuple[int, ...]:
    dims: list[int] = []
    for expression in attribute_map.results:
        if not isinstance(expression, ir.AffineDimExpr):
            raise MatchFailure(f"operands are indexed by {expression}")
        dims.append(expression.position)
    return tuple(dims)


def _static(tensor: ir.Value, axis: int) -> int:
    size = build.shape_of(tensor)[axis]
    if size is None:
        raise ValueError(f"{tensor.type} has a dynamic width")
    return size


def _multiple(size: int | None, op: ir.Operation, attribute: str) -> int:
    if size is not None:
        return size
    if attribute not in op.attributes:
        return 1
    return ir.IntegerAttr(op.attributes[attribute]).value
