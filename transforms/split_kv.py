"""Attention of a few rows (decode) --> split along the keys, with a log-sum-exp merge.

    attention(q[b,h,m,d], k[b,h,N,d], v[b,h,N,e], mask: k2 < length[b])         m <= 16
    -->
    acc, max, sum = flow.dispatch.region
      scf.forall (b x h, chunk)
        scf.for (blocks of the chunk, of the keys below length[b])   online_attention
    out = sum_c 2^(max_c - max) acc_c / sum_c 2^(max_c - max) sum_c

One token of one sequence has 8 KV heads and an MI300X has 304 compute units; the chunks fill them.
Chunks are equal parts of the keys that the mask leaves visible, so none reads beyond a sequence's
length, whatever the cache's capacity. An empty chunk weighs nothing; a row without keys is 0.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from halo_mlir.analysis.chunks import chunk_count
from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.attention_op import attention_op
from halo_mlir.kernels.attention import few_rows
from halo_mlir.kernels.ending import Ending, attention_under, ends_attention
from halo_mlir.kernels.operands import operands
from halo_mlir.kernels.split import Chunks
from halo_mlir.transforms.skip_masked_tiles import DIALECTS, FEW_ROWS, STYLES


@pattern("iree_linalg_ext.attention", "linalg.generic", looks_like=ends_attention)
def split_keys(op, rewriter, options):
    """Split one attention of at most 16 rows for each KV head."""
    source, factor = attention_under(op)
    attention = attention_op(source)
    given = operands(attention, op.results[0])
    rows = build.shape_of(attention.query)[len(attention.lead) : -1]
    total = 1
    for count in rows:
        if count is None:
            raise MatchFailure("a dynamic number of rows")
        total *= count
    if total > FEW_ROWS:
        raise MatchFailure(f"{total} rows for each KV head, more than {FEW_ROWS}")
    leads = build.shape_of(attention.query)[: len(attention.lead)]
    sequences = 1
    for count in leads:
        sequences *= count or 1
    keys = build.shape_of(attention.key)[len(attention.lead)]
    chunks = Chunks(options.chunks or chunk_count(options.target, sequences, keys))
    ending = Ending(build.element_of(op.results[0]), factor, options.empty_rows == "zero")
    style = STYLES[options.target].few_rows(attention, total)
    with rewriter.ip, op.location:
        given.measure()
        result = few_rows(given, style, chunks, ending)
    rewriter.replace_op(op, [result])
    if source != op.operation:
        rewriter.erase_op(source)
    what = f"{chunks.count} chunks of the keys, {total} rows for each KV head"
    return what + style.instructions


@dataclass(frozen=True)
class SplitKv(Pass):
    """Split decode attention along the keys, so that one token fills the machine.

    target: the machine whose kernel is written, and whose compute units are to be filled.
    chunks: how many; 0 chooses from batch x KV heads, cache length and compute units.
    empty-rows: what a row without any key becomes, zero or, as in PyTorch's SDPA, NaN.
    """

    target: Literal["cpu", "gfx942"] = "cpu"
    chunks: int = 0
    empty_rows: Literal["zero", "nan"] = "zero"

    name: ClassVar[str] = "halo-split-kv"
    dialects: ClassVar = (*DIALECTS, "math")
    patterns: ClassVar = (split_keys,)

    def __post_init__(self):
        if not 0 <= self.chunks <= 64:
            raise ValueError(f"option 'chunks' is from 0 to 64, not {self.chunks}")
