"""What the kernels that are written out tile by tile share: operands, positions and masks.

Batch and KV heads become one dimension, `lead`; the query's rows stay (group, position).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir import build, region
from halo_mlir.ir import index as ix
from halo_mlir.ir.attention_op import AttentionOp
from halo_mlir.ir.build import Extent
from halo_mlir.ir.index import Index
from halo_mlir.ir.paged import Paged, paged
from halo_mlir.ir.tile_mask import GeneratedMask, Keys, Place, Span, generated_mask, read
from halo_mlir.ir.torch import METADATA, constant_value

_RESHAPES = ("tensor.collapse_shape", "tensor.expand_shape", "torch_c.from_builtin_tensor")

FLOATS = ("f16", "bf16", "f32")


@dataclass(frozen=True)
class Operands:
    """An attention whose leading dimensions are merged.

    query (lead, [group,] rows, head_dim), key (lead, keys, head_dim), value (lead, keys, width) or,
    where the attention has it transposed, (lead, width, keys).
    """

    attention: AttentionOp
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
        return _is_transposed_next(self.attention.result)

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
        """The iteration dimensions' positions at a tile of `rows` rows from `row`."""
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
        extent = dict.fromkeys(first, 1) | {dims[-1]: rows}
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


def operands(attention: AttentionOp) -> Operands:
    """The operands of `attention` with its mask's generator.

    Raises:
        MatchFailure: kernels written out do not take it.
    """
    element = str(build.element_of(attention.query))
    for name, value in (("query", attention.query), ("key", attention.key)):
        if str(build.element_of(value)) not in FLOATS:
            raise MatchFailure(f"{name} has elements of type {build.element_of(value)}")
    if str(build.element_of(attention.value)) != element:
        raise MatchFailure(f"query is {element} but value {build.element_of(attention.value)}")
    if len(attention.rows) > 2:
        raise MatchFailure(f"the query has {len(attention.rows)} kinds of rows, not 1 or 2")
    shape = build.shape_of(attention.query)
    if len(attention.rows) == 2 and shape[len(attention.lead)] is None:
        raise MatchFailure("a dynamic number of query heads for each KV head")
    if any(size is None for size in shape[1 : len(attention.lead)]):
        raise MatchFailure("a dynamic number of KV heads")
    mask = None
    if attention.mask is not None:
        mask = generated_mask(
            attention.mask, attention.mask_dims, attention.k2, attention.rows[-1]
        )
    caches = paged(attention.key), paged(attention.value)
    few = len(attention.lead) in (1, 2)
    if few and caches[0] is not None and caches[1] is not None:
        if caches[0].table == caches[1].table and caches[0].page == caches[1].page:
            return Operands(attention, mask, (caches[0], caches[1]))
    return Operands(attention, mask)


def visit(
    seen: Keys,
    keys: int,
    state: Sequence[ir.Value],
    step: Callable[..., list[ir.Value]],
    chunk: Callable[[Index, Index], tuple[Index, Index]] = lambda start, end: (start, end),
) -> list[ir.Value]:
    """Go through the visible blocks of `keys` keys: masked ones, full ones, masked ones.

    Args:
        step: `step(block, state, masked, configured)` --> the new state; one of the up to three
            loops is `configured`, and carries the kernel's configuration.
        chunk: the part of the blocks [start, end) that is visited.
    """
    start, end = chunk(ix.floor_div(seen.visible.start, keys), ix.ceil_div(seen.visible.end, keys))

    def part(masked: bool, configured: bool):
        return lambda block, *state: step(block, state, masked, configured)

    if seen.full == Span(0, 0):
        return region.loop(start, end, state, part(masked=True, configured=True))
    full_end = ix.minimum(ix.floor_div(seen.full.end, keys), end)
    from_start = isinstance(seen.full.start, int) and seen.full.start == 0
    full_start = start
    if not from_start:  # without full blocks the first loop has all
        full_start = ix.maximum(ix.ceil_div(seen.full.start, keys), start)
        full_start = ix.minimum(full_start, end)
    full_end = ix.maximum(full_end, full_start)
    rest = not (isinstance(end, int) and isinstance(full_end, int) and end <= full_end)
    if not from_start:
        state = region.loop(start, full_start, state, part(masked=True, configured=False))
    state = region.loop(full_start, full_end, state, part(masked=False, configured=not rest))
    return region.loop(full_end, end, state, part(masked=True, configured=True))


def mask_tile(
    given: Operands,
    place: Place,
    key: Index,
    keys: int,
    limit: Index | None,
    rows: Sequence[int] = (),
) -> tuple[ir.Value, list[str]] | None:
    """The mask of one tile, whose keys start at `key`, and its dimensions, of "m" and "k2".

    Args:
        limit: keys from here on do not exist; None where the tile has no such keys.
        rows: see `_Mask`.
    """
    mask = _Mask(given, place, limit, rows)
    if mask.nothing:
        return None
    sizes = [*mask.row_sizes, keys]

    def at(*positions: ir.Value) -> ir.Value:
        return mask.element(positions[:-1], ix.add(key, positions[-1]))

    return build.generate(sizes, mask.type, at), [*"m" * len(mask.row_sizes), "k2"]


def mask_blocks(
    given: Operands,
    place: Place,
    start: Index,
    count: Index,
    keys: int,
    limit: Index | None,
    rows: Sequence[int] = (),
) -> tuple[ir.Value, list[str]] | None:
    """As `mask_tile`, for `count` blocks of `keys` keys from block `start`: ([m,] block, key)."""
    mask = _Mask(given, place, limit, rows)
    if mask.nothing:
        return None
    sizes = [*mask.row_sizes, count, keys]

    def at(*positions: ir.Value) -> ir.Value:
        block = ix.add(positions[-2], start)
        return mask.element(positions[:-2], ix.add(ix.mul(block, keys), positions[-1]))

    return build.generate(sizes, mask.type, at), [*"m" * len(mask.row_sizes), "block", "k2"]


class _Mask:
    """The elements of an attention's mask around one place.

    Args:
        limit: keys from here on do not exist; None where the tile has no such keys.
        rows: where a tile has rows of all row dimensions, their extents, and after them, where it
            is padded, the tile's number of rows; else the tile has rows of the last one only.
    """

    def __init__(self, given: Operands, place: Place, limit: Index | None, rows: Sequence[int]):
        attention = self._attention = given.attention
        self._given, self._place, self._limit = given, place, limit
        dims = len(attention.rows)
        self._extents = list(rows[:dims]) or [place.extent[attention.rows[-1]]]
        self._row_dims = attention.rows[-len(self._extents) :]
        high = rows[dims] if len(rows) > dims else math.prod(self._extents)
        mask_dims = attention.mask_dims if attention.mask is not None else ()
        self.row_sizes = [high] * any(dim in mask_dims for dim in self._row_dims)
        self.nothing = attention.mask is None and limit is None
        self.type: ir.Type = ir.IntegerType.get_signless(1)
        if attention.mask is not None:
            self.type = build.element_of(attention.mask)
        self._hoisted = given.mask.hoist(place) if given.mask is not None else {}

    def element(self, rows: Sequence[ir.Value], key: Index) -> ir.Value:
        """The element at a row of the tile, where there are rows, and a key."""
        attention, where = self._attention, dict(self._place.first)
        where[attention.k2] = key
        if rows:
            rest: Index = rows[0]
            for dim, extent in reversed(list(zip(self._row_dims, self._extents, strict=True))):
                if dim == self._row_dims[0]:
                    where[dim] = ix.add(where[dim], rest)
                else:
                    outer = ix.floor_div(rest, extent)
                    where[dim] = ix.add(where[dim], ix.sub(rest, ix.mul(outer, extent)))
                    rest = outer
        if attention.mask is None:
            kept = build.constant(ir.BoolAttr.get(True))
        elif self._given.mask is not None:
            kept = self._given.mask.element_at(where, self._hoisted)
        else:
            kept = read(attention.mask, [where[dim] for dim in attention.mask_dims])
        return kept if self._limit is None else _up_to(kept, key, self._limit)


def _up_to(kept: ir.Value, key: Index, limit: Index) -> ir.Value:
    """`kept` before the key `limit`, nothing from there on."""
    i1, i64 = ir.IntegerType.get_signless(1), ir.IntegerType.get_signless(64)
    slt = {"predicate": ir.IntegerAttr.get(i64, 2)}
    inside = build.create("arith.cmpi", [i1], [ix.value(key), ix.value(limit)], slt).result
    if kept.type == i1:
        return build.create("arith.andi", [i1], [kept, inside]).result
    dropped = build.constant(ir.FloatAttr.get(kept.type, float("-inf")))
    return build.create("arith.select", [kept.type], [inside, kept, dropped]).result


def padded(value: ir.Value, axis: int, multiple: int) -> ir.Value:
    """`value` with zeros up to a multiple along `axis`; as it is where the size is known to be one."""
    sizes = build.extents(value)
    size = sizes[axis]
    if isinstance(size, int) and size % multiple == 0:
        return value
    whole = ix.mul(ix.ceil_div(size, multiple), multiple)
    amounts: list[Extent] = [0] * len(sizes)
    amounts[axis] = ix.sub(whole, size)
    sizes[axis] = whole
    return build.pad_to(value, sizes, amounts)


def rows_of(
    source: ir.Value, offsets: Sequence[Index], start: Index, rows: int, total: Index | None
) -> ir.Value:
    """(rows, width) of source (*offsets, total, width) from `start`, with zeros behind the last.

    Args:
        total: None where all of the rows exist.
    """
    width = build.shape_of(source)[-1] or 0
    lead, kept = [1] * len(offsets), range(len(offsets))
    there = _there(start, rows, total)
    tile = region.tile(
        source, [*offsets, start, 0], [*lead, there, width], drop=list(kept)
    )
    if isinstance(there, int) and there == rows:
        return tile
    return build.pad_to(tile, [rows, width], [ix.sub(rows, there), 0])


def columns_of(
    source: ir.Value, offsets: Sequence[Index], start: Index, columns: int, total: Index | None
) -> ir.Value:
    """(width, columns) of source (*offsets, width, total) from `start`; otherwise as `rows_of`."""
    width = build.shape_of(source)[-2] or 0
    there = _there(start, columns, total)
    lead = [1] * len(offsets)
    tile = region.tile(
        source, [*offsets, 0, start], [*lead, width, there], drop=range(len(offsets))
    )
    if isinstance(there, int) and there == columns:
        return tile
    return build.pad_to(tile, [width, columns], [0, ix.sub(columns, there)])


def _there(start: Index, count: int, total: Index | None) -> Index:
    """How many of `count` from `start` there are of `total`."""
    if total is None or (isinstance(total, int) and total % count == 0):
        return count
    return ix.minimum(count, ix.sub(total, start))
