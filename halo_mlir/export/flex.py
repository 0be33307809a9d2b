"""torch's flex_attention in exported modules, with what its mods capture.

iree-turbine imports it as torch.hop_flex_attention with the two mods as functions, and drops the
tensors that they capture: the functions have arguments for them, the op has no operands. They are
kept by an op on the query, which the pass halo-flex-to-attention reads:

    %0 = torch.operator "torch.halo.captured"(%query, [score mod's tensors], [mask mod's])
    torch.hop_flex_attention %0, %key, %value, ... {mask_mod_fn = @mask, score_mod_fn = @score}
"""

from functools import cache
from typing import Any

import torch
from torch import Tensor, fx
from torch.nn.attention.flex_attention import BlockMask, flex_attention

from halo_mlir.export.mods import MaskMod, ScoreMod

CAPTURED = "halo::captured"
_BLOCK = 2**30


def attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    *,
    score_mod: ScoreMod | None = None,
    mask_mod: MaskMod | None = None,
    scale: float | None = None,
) -> Tensor:
    """flex_attention for export: query [B, H, M, D], key, value [B, KV, N, D] -> [B, H, M, D].

    As torch's with enable_gqa, but any number of rows and keys may be dynamic, and no block mask is
    computed: our kernels find out themselves which keys a block of rows reads.
    """
    return flex_attention(
        query,
        key,
        value,
        score_mod=score_mod,
        block_mask=_one_block(mask_mod or _everything, query.device),
        scale=scale,
        enable_gqa=query.shape[1] != key.shape[1],
    )


def _everything(b: Tensor, h: Tensor, q: Tensor, kv: Tensor) -> Tensor:
    return kv.new_ones((), dtype=torch.bool)


def _one_block(mask_mod: MaskMod, device: torch.device) -> BlockMask:
    """A block mask whose one block covers everything."""
    return BlockMask.from_kv_blocks(
        torch.ones((1, 1, 1), dtype=torch.int32, device=device),
        torch.zeros((1, 1, 1, 1), dtype=torch.int32, device=device),
        BLOCK_SIZE=_BLOCK,
        mask_mod=mask_mod,
        compute_q_blocks=False,
    )


def keep_captures(program: torch.export.ExportedProgram) -> None:
    """Make each flex_attention of a decomposed program name what its mods capture.

    Block masks are taken out, with the sorting that computes them: the mask mod says it all, and
    IREE has no lowering for torch.aten.argsort.stable.
    """
    graph, found = program.graph, False
    for node in list(graph.nodes):
        if node.target is torch.ops.higher_order.flex_attention:
            found = True
            _keep(graph, node)
    if found:
        graph.eliminate_dead_code()


def _keep(graph: fx.Graph, node: fx.Node) -> None:
    query, key, value, score_mod, blocks, scale, options, *captured = node.args
    mask_mod = blocks[-1]  # type: ignore[index]
    with graph.inserting_before(node):
        if any(captured):
            like = query.meta["val"]  # type: ignore[union-attr]
            tensors = [[_tensor(graph, item, like) for item in items] for items in captured]  # type: ignore[union-attr]
            kept = graph.call_function(_captured(), (query, *tensors))
            kept.meta.update(query.meta)  # type: ignore[union-attr]
            query = kept
    sizes = blocks[:2]  # type: ignore[index]
    empty = (None,) * (len(blocks) - 5)  # type: ignore[arg-type]
    blocks = (*sizes, *empty, *blocks[-3:-1], mask_mod)  # type: ignore[index]
    node.args = (query, key, value, score_mod, blocks, scale, options, *captured)


def _tensor(graph: fx.Graph, item: Any, like: Tensor) -> Any:
    """A captured tensor, or a captured size as a tensor; `like` is any fake tensor of the graph."""
    value = item.meta["val"] if isinstance(item, fx.Node) else item
    if isinstance(value, Tensor):
        return item
    arguments = {"dtype": torch.int64, "layout": torch.strided, "device": torch.device("cpu")}
    made = graph.call_function(torch.ops.aten.scalar_tensor.default, (item,), arguments)
    made.meta["val"] = like.new_empty((), dtype=torch.int64, device="cpu")
    return made


@cache
def _library() -> torch.library.Library:
    library = torch.library.Library(CAPTURED.partition("::")[0], "FRAGMENT")
    library.define("captured(Tensor query, Tensor[] score, Tensor[] mask) -> Tensor")
    return library


def _captured() -> Any:
    _library()
    return torch.ops.halo.captured.default
