"""Keys or values that a paged cache holds: read page by page, without gathering them in memory.

    torch.aten.index pool[P, KV, T, D], table[B, pages]  -->  [B, pages, KV, T, D]
    transpose 1, 2; clone; view                          -->  [B, KV, pages x T, D]

Values may be transposed: pool[P, KV, D, T], and after the gather permute 0, 2, 3, 1, 4; clone; view
to [B, KV, D, pages x T].
"""

from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir import index as ix
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.index import Index
from halo_mlir.ir.torch import (
    VIEWS,
    constant_value,
    producer,
    to_builtin,
    vtensor,
    without_copies,
)
from halo_mlir.kernels import region


@dataclass(frozen=True)
class Paged:
    """pool (P, KV, T, D) and table (B, pages) of page numbers, as torch values.

    Sequence b's key j of head h is pool[table[b, j // T], h, j % T]. With `transposed` the last two
    axes of the pool are swapped.
    """

    pool: ir.Value
    table: ir.Value
    page: int
    transposed: bool

    def keys(self) -> Extent:
        """Keys of a sequence, pages x T."""
        return ix.mul(build.extents(to_builtin(self.table))[1], self.page)

    def opened(self) -> "Pages":
        """The tensors to read from, made here."""
        return Pages(to_builtin(self.pool), to_builtin(self.table), self.page, self.transposed)


@dataclass(frozen=True)
class Pages:
    """`Paged` as builtin tensors."""

    pool: ir.Value
    table: ir.Value
    page: int
    transposed: bool

    def tile(self, batch: Index, head: Index, block: Index, keys: int) -> ir.Value:
        """Block `block` of `keys` keys, which divides T: (keys, D), or (D, keys) if transposed."""
        each = self.page // keys
        page = ix.floor_div(block, each)
        row = ix.mul(ix.sub(block, ix.mul(page, each)), keys)
        element = build.element_of(self.table)
        places = [ix.value(batch), ix.value(page)]
        number = create("tensor.extract", [element], [self.table, *places]).result
        number = create("arith.index_cast", [ir.IndexType.get()], [number]).result
        width = build.shape_of(self.pool)[2 if self.transposed else 3] or 0
        offsets, sizes = [row, 0], [keys, width]
        if self.transposed:
            offsets, sizes = offsets[::-1], sizes[::-1]
        return region.tile(self.pool, [number, head, *offsets], [1, 1, *sizes], drop=[0, 1])


def paged(tensor: ir.Value) -> Paged | None:
    """The paged cache that `tensor` is gathered from; None if none.

    It is (B, KV, N, D) or (KV, N, D), or has the last two axes swapped.
    """
    op = _owner(tensor)
    if op is not None and op.name == "tensor.extract_slice":  # of the only batch
        op = _owner(op.operands[0])
    if op is None or op.name != "torch_c.to_builtin_tensor":
        return None
    flat = without_copies(op.operands[0])
    view = producer(flat)
    if view is None or view.name not in (*VIEWS, "torch.aten.flatten.using_ints"):
        return None
    swapped = producer(without_copies(view.operands[0]))
    if swapped is None or not (_swaps(swapped) or _moves_pages_last(swapped)):
        return None
    transposed = not _swaps(swapped)
    gathered = producer(without_copies(swapped.operands[0]))
    if gathered is None or gathered.name != "torch.aten.index.Tensor":
        return None
    indices = producer(gathered.operands[1])
    if indices is None or indices.name != "torch.prim.ListConstruct" or len(indices.operands) != 1:
        return None
    pool, table, result = gathered.operands[0], indices.operands[0], vtensor(flat)
    pages, numbers, wide = vtensor(pool), vtensor(table), vtensor(swapped.results[0])
    if pages is None or numbers is None or wide is None or result is None:
        return None
    if (pages.rank, numbers.rank, result.rank) != (4, 2, 4):
        return None
    heads, *tile = pages.shape[1:]
    size, width = reversed(tile) if transposed else tile
    batch = numbers.shape[0]
    if heads is None or size is None or width is None:
        return None
    count = numbers.shape[1]
    rest = (width, count, size) if transposed else (count, size, width)
    if wide.shape != (batch, heads, *rest):
        return None
    # What is merged is all that is left: pages and the keys of a page.
    if result.shape[:2] != (batch, heads) or result.shape[2 if transposed else 3] != width:
        return None
    return Paged(pool, table, size, transposed)


def _swaps(op: ir.Operation) -> bool:
    """Whether `op` swaps the axes 1 and 2."""
    if op.name != "torch.aten.transpose.int":
        return False
    return {constant_value(operand) for operand in list(op.operands)[1:]} == {1, 2}


def _moves_pages_last(op: ir.Operation) -> bool:
    """Whether `op` takes [B, pages, KV, D, T] to [B, KV, D, pages, T]."""
    listed = producer(op.operands[1]) if op.name == "torch.aten.permute" else None
    if listed is None or listed.name != "torch.prim.ListConstruct":
        return False
    return [constant_value(operand) for operand in listed.operands] == [0, 2, 3, 1, 4]


def _owner(value: ir.Value) -> ir.Operation | None:
    return None if isinstance(value.owner, ir.Block) else value.owner.operation
