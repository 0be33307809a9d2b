"""An attention's operands and result, as the kernels that are written out see them.

Batch and KV heads become one dimension, `lead`; the query's rows stay (group, position).
"""

from dataclasses import dataclass
from functools import cached_property

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.attention_op import FP8, AttentionOp
from halo_mlir.ir.build import Extent
from halo_mlir.ir.index import Index
from halo_mlir.ir.torch import METADATA, constant_value
from halo_mlir.kernels import region
from halo_mlir.kernels.paged import Paged, paged
from halo_mlir.kernels.tile_mask import GeneratedMask, Keys, Place, Span, generated_mask

_RESHAPES = ("tensor.collapse_shape", "tensor.expand_shape", "torch_c.from_builtin_tensor")

FLOATS = ("f16", "bf16", "f32")


@dataclass(frozen=True)
class Operands:
    """An attention whose leading dimensions are merged.

    query (lead, [group,] rows, head_dim), key (lead, keys, head_dim), value (lead, keys, width) or,
    where the attention has it transposed, (lead, width, keys). `replaced` is what the kernel's
    result takes the place of.
    """

    attention: AttentionOp
    replaced: ir.Value
    mask: GeneratedMask | None
    pages: tuple[Paged, Paged] | None = None  # of keys and values

    @cached_property
    def lead_extents(self) -> list[Extent]:
        return self.attention.query_extents()[: len(self.attention.lead)]

    @cached_property
    def lead(self) -> Extent:
        """The number of key-value sequences, batch x KV heads."""
        count: Extent = 1
        for extent in self.lead_extents:
            count = ix.mul(count, extent)
        return count

    @cached_property
    def group(self) -> int:
        """Query heads of a KV head; 1 where the attention has no such dimension."""
        rows = build.shape_of(self.attention.query)[len(self.attention.lead) : -1]
        return rows[0] if len(rows) == 2 and rows[0] is not None else 1

    @cached_property
    def rows(self) -> Extent:
        """Query positions."""
        return self.attention.query_extents()[-2]

    @cached_property
    def keys(self) -> Extent:
        return self.pages[0].keys() if self.pages else self.attention.keys()

    def measure(self) -> None:
        """Make the ops that the extents take here, where all that follows can use them."""
        _ = self.lead, self.rows, self.keys, self.rows_first

    def merged(self, tensor: ir.Value) -> ir.Value:
        """(lead..., others) --> (lead, others)."""
        rank, lead = len(build.shape_of(tensor)), len(self.attention.lead)
        whole = _before_unit_slice(tensor)
        if whole is not None and lead:
            groups = [list(range(lead + 1)), *([axis + 1] for axis in range(lead, rank))]
            return build.collapse(whole, groups)
        if lead == 0:
            sizes = [1, *build.extents(tensor)]
            return build.expand(tensor, [[0, 1], *([a] for a in range(2, rank + 1))], sizes)
        return build.collapse(tensor, [list(range(lead)), *([a] for a in range(lead, rank))])

    @cached_property
    def query(self) -> ir.Value:
        """The query, merged."""
        query = self.merged(self.attention.query)
        return query if self.attention.probabilities is None else region.kept_outside(query)

    def split(self, result: ir.Value) -> ir.Value:
        """(lead, others) --> (lead..., others)."""
        sizes = [*self.lead_extents, *build.extents(result)[1:]]
        lead = len(self.attention.lead)
        if lead == 0:
            rank = len(sizes)
            return build.collapse(result, [[0, 1], *([a] for a in range(2, rank + 1))])
        return build.expand(
            result, [list(range(lead)), *([a] for a in range(lead, len(sizes)))], sizes
        )

    def batch_and_head(self, place: Place) -> tuple[Index, Index]:
        """The sequence and KV head of a tile."""
        lead = [place.first[dim] for dim in self.attention.lead]
        return (0, lead[0]) if len(lead) == 1 else (lead[0], lead[1])

    @cached_property
    def rows_first(self) -> bool:
        """Whether what uses the result moves its rows before its heads, as a model does.

        The kernel then writes (batch..., rows, heads..., width), and nothing has to transpose it.
        """
        return _is_transposed_next(self.replaced)

    def result_extents(self, rows: Extent) -> list[Extent]:
        """Extents of what the kernel writes, with `rows` rows."""
        group = [self.group] if len(self.attention.rows) == 2 else []
        *batch, heads = self.lead_extents or [1]
        if self.rows_first:
            return [*batch, rows, heads, *group, self.attention.width]
        return [*batch, heads, *group, rows, self.attention.width]

    def result_tile(
        self, place: Place, first: Index, rows: Extent
    ) -> tuple[list[Index], list[Extent]]:
        """Offsets and sizes of the tile of `rows` rows from `first` in `result_extents`."""
        lead = [place.first[dim] for dim in self.attention.lead] or [0]
        group = [place.first[self.attention.rows[0]]] if len(self.attention.rows) == 2 else []
        heads: list[Index] = [lead[-1], *group]
        ones: list[Extent] = [1] * len(heads)
        batch: list[Extent] = [1] * len(lead[:-1])
        if self.rows_first:
            return [*lead[:-1], first, *heads, 0], [*batch, rows, *ones, self.attention.width]
        return [*lead[:-1], *heads, first, 0], [*batch, *ones, rows, self.attention.width]

    def result(self, written: ir.Value) -> ir.Value:
        """What the kernel wrote, as the attention's result (lead..., rows..., width)."""
        rank, batch = len(build.shape_of(written)), max(len(self.attention.lead) - 1, 0)
        if self.rows_first:
            heads = range(batch + 1, rank - 1)
            written = build.transpose(written, [*range(batch), *heads, batch, rank - 1])
        if self.attention.lead:
            return written
        return build.collapse(written, [[0, 1], *([axis] for axis in range(2, rank))])

    def place(self, lead: Index, group: Index, row: Index, rows: int) -> Place:
        """The iteration dimensions' positions at a tile of `rows` rows from `row`.

        Where `group` is the number 0 the tile has the rows of all heads of the group.
        """
        first: dict[int, Index] = {}
        for axis, dim in reversed(list(enumerate(self.attention.lead))):
            extent = self.lead_extents[axis]
            if axis == 0:
                first[dim] = lead
            elif isinstance(extent, int):
                outer = ix.floor_div(lead, extent)
                first[dim] = ix.sub(lead, ix.mul(outer, extent))
                lead = outer
            else:
                raise MatchFailure("a dynamic number of heads")
        dims = self.attention.rows
        if len(dims) == 2:
            first[dims[0]] = group
        first[dims[-1]] = row
        extent = dict.fromkeys(first, 1)
        if len(dims) == 2 and isinstance(group, int):
            extent[dims[0]] = self.group
        extent[dims[-1]] = rows
        return Place(first, extent)

    def visible(self, place: Place) -> Keys:
        """The keys that a tile sees."""
        if self.mask is None:
            everything = Span(0, self.keys)
            masked = self.attention.mask is not None
            return Keys(everything, Span(0, 0) if masked else everything)
        return self.mask.keys(place, self.keys)


def _is_transposed_next(result: ir.Value) -> bool:
    """Whether the one use of `result`, reshapes aside, swaps its heads and rows."""
    users = [use.owner.operation for use in result.uses]
    while len(users) == 1 and users[0].name in _RESHAPES:
        users = [use.owner.operation for use in users[0].results[0].uses]
    computing = [user for user in users if user.name not in METADATA]
    if len(computing) != 1:
        return False
    (user,) = computing
    if user.name == "torch.aten.transpose.int":
        return {constant_value(operand) for operand in list(user.operands)[1:]} == {1, 2}
    return user.name == "linalg.transpose"


def _before_unit_slice(tensor: ir.Value) -> ir.Value | None:
    """The tensor whose only batch `tensor` is; None where it is none.

    A kernel reads it by a reshape, and IREE would copy the slice.
    """
    owner = tensor.owner
    if isinstance(owner, ir.Block) or owner.operation.name != "tensor.extract_slice":
        return None
    op = owner.operation
    source = op.operands[0]
    marker = ir.ShapedType.get_dynamic_size()
    sizes = [size if size != marker else None for size in op.attributes["static_sizes"]]
    offsets, shape = list(op.attributes["static_offsets"]), build.shape_of(source)
    if sizes != shape or any(offsets) or shape[:1] != [1]:
        return None
    return source if build.shape_of(tensor) == shape[1:] else None


def operands(attention: AttentionOp, replaced: ir.Value) -> Operands:
    """The operands of `attention` with its mask's generator, for a kernel instead of `replaced`.

    Raises:
        MatchFailure: kernels written out do not take it.
    """
    row = attention.rows[-1]
    _match_types(attention)
    if len(attention.rows) > 2:
        raise MatchFailure(f"the query has {len(attention.rows)} kinds of rows, not 1 or 2")
    shape = build.shape_of(attention.query)
    if len(attention.rows) == 2 and shape[len(attention.lead)] is None:
        raise MatchFailure("a dynamic number of query heads for each KV head")
    if any(size is None for size in shape[1 : len(attention.lead)]):
        raise MatchFailure("a dynamic number of KV heads")
    mask = None
    if attention.mask is not None:
        mask = generated_mask(attention.mask, attention.mask_dims, attention.k2, row)
    return Operands(attention, replaced, mask, _pages(attention))


def _match_types(attention: AttentionOp) -> None:
    """All floats of one type, or keys and values of 8 bits with queries of 8 or more."""
    query, key, value = (
        str(build.element_of(item)) for item in (attention.query, attention.key, attention.value)
    )
    for name, element in (("query", query), ("key", key)):
        if element not in (*FLOATS, *FP8):
            raise MatchFailure(f"{name} has elements of type {element}")
    if value != key or (key != query and key not in FP8):
        raise MatchFailure(f"query is {query} but key {key} and value {value}")


def _pages(attention: AttentionOp) -> tuple[Paged, Paged] | None:
    """The paged caches of keys and values; None where the kernels do not read them in place."""
    key, value = paged(attention.key), paged(attention.value)
    if key is None or value is None or len(attention.lead) not in (1, 2):
        return None
    if key.table != value.table or key.page != value.page:
        return None
    if key.transposed or value.transposed != attention.value_transposed:
        return None
    return key, value
