"""iree_linalg_ext.online_attention on one tile, and what goes before and after it.

    acc, max, sum = 0, lowest f32, 0
    acc, max, sum = online_attention(q, k, v, scale, mask) outs(acc, max, sum)      repeated
    out = sum == 0 ? 0 : acc / sum

max and sum are those of the scores times log2(e). A row that has seen no key has sum 0, and the
lowest max that there is: it weighs nothing in a merge.
"""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.attention_op import AttentionOp
from halo_mlir.ir.build import create
from halo_mlir.kernels.ending import Ending
from halo_mlir.kernels.sources import K1, M, N

LOWEST = -3.4028234663852886e38
"""What IREE's ConvertAttentionToOnlineAttention starts the row maximum from."""

State = Sequence[ir.Value]
"""acc (rows, width), max (rows), sum (rows); all f32."""


def start(rows: int, width: int) -> list[ir.Value]:
    """The state of rows that have seen no key."""
    return [filled([rows, width], 0.0), filled([rows], LOWEST), filled([rows], 0.0)]


def filled(sizes: Sequence[build.Extent], number: float) -> ir.Value:
    """`linalg.fill` of an f32 tensor."""
    f32 = ir.F32Type.get()
    out = build.empty(sizes, f32)
    constant = build.constant(ir.FloatAttr.get(f32, number))
    return build.fill(constant, out)


def attend(
    attention: AttentionOp,
    tiles: Sequence[ir.Value],
    maps: Sequence[Sequence[int]],
    mask: tuple[ir.Value, Sequence[int]] | None,
    state: State,
    attributes: dict[str, ir.Attribute],
) -> list[ir.Value]:
    """One online_attention; --> the new state.

    Args:
        attention: its score modification and scale are taken over.
        tiles: query (rows, K1), key, value.
        maps: the iteration dimensions (M, N, K1, K2) that index key and value.
        mask: keeps (i1) or is added (float), with its iteration dimensions.
        attributes: how it is lowered.
    """
    masks = [] if mask is None else [mask]
    indexing = [[M, K1], *maps, [], *(dims for _, dims in masks), [M, N], [M], [M]]
    op = create(
        "iree_linalg_ext.online_attention",
        [item.type for item in state],
        [*tiles, attention.scale, *(tensor for tensor, _ in masks), *state],
        {"indexing_maps": build.affine_maps(4, indexing), **attributes},
        regions=1,
    )
    build.add_body(op, [ir.F32Type.get()], "iree_linalg_ext.yield", attention.modify)
    return list(op.results)


def finish(state: State, ending: Ending) -> ir.Value:
    """acc / sum (rows, width), as `ending` stores it."""
    accumulated, _, total = state
    rows, width = build.extents(accumulated)

    def divide(_row, _column, top: ir.Value, bottom: ir.Value) -> ir.Value:
        f32, one = bottom.type, build.constant(ir.FloatAttr.get(bottom.type, 1.0))
        inverse = create("arith.divf", [f32], [one, bottom]).result
        quotient = create("arith.mulf", [f32], [top, inverse]).result
        return ending.of(quotient, bottom)

    inputs = [(accumulated, [0, 1]), (total, [0])]
    return build.generate([rows, width], ending.element, divide, inputs)
