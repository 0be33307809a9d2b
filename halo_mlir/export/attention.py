"""Three ways to write the same attention, for the three forms that compilers meet.

Each takes query [B, H, S, D], key and value [B, KV, C, D] and mask, a bool [B, 1, S, C] or None for
causal attention with S = C, and returns [B, H, S, D]. Keys and values are never repeated.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from halo_mlir.export.flex import attention
from halo_mlir.export.mods import causal


def sdpa(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """torch's own attention op."""
    return F.scaled_dot_product_attention(
        query, key, value, attn_mask=mask, is_causal=mask is None, enable_gqa=True
    )


def decomposed(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Attention written out: matmul, scale, mask, softmax in f32, matmul."""
    batch, heads, length, head_dim = query.shape
    kv_heads, keys = key.shape[1], key.shape[2]
    grouped = query.view(batch, kv_heads, heads // kv_heads, length, head_dim)
    scores = torch.matmul(grouped, key[:, :, None].transpose(3, 4)) * head_dim**-0.5
    if mask is None:
        rows = torch.arange(length, device=query.device)[:, None]
        mask = torch.arange(keys, device=query.device)[None] <= rows
    else:
        mask = mask[:, :, None]
    scores = torch.where(mask, scores, float("-inf"))
    weights = torch.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype)
    out = torch.matmul(weights, value[:, :, None])
    return out.view(batch, heads, length, head_dim)


def flex(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """torch's flex_attention for the causal case, which becomes torch.hop_flex_attention.

    With a mask this is `sdpa`, which takes one as it is.
    """
    if mask is not None:
        return sdpa(query, key, value, mask)
    return attention(query, key, value, mask_mod=causal)


ATTENTION = {"sdpa": sdpa, "decomposed": decomposed, "flex": flex}
