"""Attention over many rows --> one kernel whose workgroups read only the keys that they may see.

    attention(q[h,g,M,d], k[h,N,d], v[h,N,e], mask: k2 <= m)
    -->
    flow.dispatch.region
      scf.forall (block of rows, h, g)                          heaviest first
        keys some row sees, keys every row sees = from the mask's condition
        scf.for (blocks that every row sees)      online_attention              no mask
        scf.for (other visible blocks)            online_attention with mask
        rows without a key are 0

Bounds come from the condition that the mask's generator computes (halo_mlir/kernels/tile_mask.py):
causal, causal from a start position, windows, prefixes and lengths alike. Rows and keys need be no
multiple of the tile: the last tile is padded where it is read.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.attention_op import attention_op
from halo_mlir.kernels.attention import many_rows
from halo_mlir.kernels.ending import Ending, attention_under, ends_attention
from halo_mlir.kernels.operands import operands
from halo_mlir.specs import cpu_attention, gfx942_attention

STYLES = {"cpu": cpu_attention, "gfx942": gfx942_attention}

DIALECTS = (
    "arith",
    "flow",
    "iree_linalg_ext",
    "iree_tensor_ext",
    "linalg",
    "scf",
    "tensor",
    "util",
)
"""Of the ops that kernels are made of."""

FEW_ROWS = 16
"""Rows, all heads of a group together, up to which halo-split-kv does better."""


@pattern("iree_linalg_ext.attention", "linalg.generic", looks_like=ends_attention)
def skip_masked_tiles(op, rewriter, options):
    """Write one attention out over blocks of rows and keys."""
    source, factor = attention_under(op)
    attention = attention_op(source)
    given = operands(attention, op.results[0])
    rows = build.shape_of(attention.query)[-2]
    if rows is not None and rows * given.group <= FEW_ROWS:
        raise MatchFailure(f"{rows * given.group} rows are halo-split-kv's")
    ending = Ending(build.element_of(op.results[0]), factor, options.empty_rows == "zero")
    style = STYLES[options.target].many_rows(attention)
    with rewriter.ip, op.location:
        given.measure()
        result = many_rows(given, style, ending)
    rewriter.replace_op(op, [result])
    if source != op.operation:
        rewriter.erase_op(source)
    if attention.mask is None:
        what = "every key is visible"
    elif given.mask is None:
        what = "the mask is data: it is read tile by tile, and no key is skipped"
    else:
        what = "keys that the mask drops for a whole tile are skipped"
    return what + style.instructions


@dataclass(frozen=True)
class SkipMaskedTiles(Pass):
    """Make attention read only the keys that a block of query rows may see.

    target: the machine whose kernel is written. empty-rows: what a row without any key becomes,
    zero or, as in PyTorch's SDPA, NaN.
    """

    target: Literal["cpu", "gfx942"] = "cpu"
    empty_rows: Literal["zero", "nan"] = "zero"

    name: ClassVar[str] = "halo-skip-masked-tiles"
    dialects: ClassVar = DIALECTS
    patterns: ClassVar = (skip_masked_tiles,)
