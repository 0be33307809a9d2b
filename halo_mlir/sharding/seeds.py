"""Where parameters and arguments of a Llama lie: what propagation starts from.

Weights are known by their Hugging Face names, with anything in front; head counts are read from
the module: a weight's from the view that splits its product into heads.
"""

import math
import re
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.errors import UserError
from halo_mlir.ir.parameters import Parameter, loaded_symbol, shape_of_parameter
from halo_mlir.ir.placement import REPLICATE, Placement, Shard
from halo_mlir.ir.torch import VIEWS, tensor_of, users, vtensor
from halo_mlir.sharding.product_rules import head_shard
from halo_mlir.sharding.slots import body_ops

_LAYER = r"(?:.*\.)?layers\.\d+\."
_QUERY = re.compile(_LAYER + r"self_attn\.q_proj\.(weight|bias|weight_scale)")
_KEY = re.compile(_LAYER + r"self_attn\.[kv]_proj\.(weight|bias|weight_scale)")
_COLUMNS = re.compile(_LAYER + r"mlp\.(gate|up)_proj\.(weight|bias|weight_scale)")
_ROWS = re.compile(_LAYER + r"(self_attn\.o|mlp\.down)_proj\.weight")
_VOCABULARY = re.compile(r"(?:.*\.)?(model\.embed_tokens|lm_head)\.weight")


@dataclass(frozen=True)
class Heads:
    """Of one attention layer, hence of the model: query and KV heads, head_dim."""

    query: int
    kv: int
    size: int


def weight_placement(
    parameter: Parameter, whole: tuple[int, ...], heads: Heads, ranks: int
) -> Placement:
    """Column-parallel q, k, v, gate, up; row-parallel o, down; vocabulary-parallel embedding, head.

    Args:
        whole: the parameter's shape.

    Raises:
        UserError: the ranks do not divide the heads.
    """
    name = parameter.name
    if not whole or whole == (1,):
        return REPLICATE
    if _ROWS.fullmatch(name):
        return Shard(1) if len(whole) == 2 else REPLICATE
    if _KEY.fullmatch(name):
        return head_placement(0, heads.kv, ranks, "KV")
    if _QUERY.fullmatch(name):
        return head_placement(0, heads.query, ranks, "query")
    if any(form.fullmatch(name) for form in (_COLUMNS, _VOCABULARY)):
        return Shard(0)
    return REPLICATE


def head_placement(dim: int, heads: int, ranks: int, what: str) -> Shard:
    """Heads along `dim`; `what` they are, for the message.

    Raises:
        UserError: the numbers do not divide each other.
    """
    try:
        return head_shard(dim, heads, ranks)
    except MatchFailure as failure:
        raise UserError(
            f"{ranks} ranks and {heads} {what} heads do not divide each other"
        ) from failure


def find_heads(functions: list[ir.Operation], parameters: list[Parameter]) -> Heads:
    """Read the numbers of heads from the views after the first layer's q and k projections.

    Raises:
        UserError: there is no Llama attention whose weights have Hugging Face's names.
    """
    named = {parameter.symbol: parameter for parameter in parameters}
    found: dict[str, tuple[int, int]] = {}
    for function in functions:
        for op in body_ops(function):
            if op.name != "torch_c.from_builtin_tensor":
                continue
            parameter = named.get(loaded_symbol(op.results[0]) or "")
            kind = parameter and _projection(parameter.name)
            if parameter and kind and kind not in found:
                split = _split_heads(op.results[0], shape_of_parameter(parameter)[0])
                if split is not None:
                    found[kind] = split
        if {"query", "key"} <= found.keys():
            (query, size), (kv, _) = found["query"], found["key"]
            return Heads(query, kv, size)
    raise UserError(
        "no attention of Llama found: no q_proj.weight and k_proj.weight whose products are "
        "split into heads"
    )


def _projection(name: str) -> str | None:
    if not name.endswith(".weight"):
        return None
    return "query" if _QUERY.fullmatch(name) else "key" if _KEY.fullmatch(name) else None


def _split_heads(weight: ir.Value, outputs: int) -> tuple[int, int] | None:
    """(heads, head_dim) of the first view after a product that ends in `outputs`."""
    reached, seen = [weight], 0
    while reached and seen < 64:
        value = reached.pop(0)
        seen += 1
        for user in users(value):
            result = vtensor(user.results[0]) if len(user.results) else None
            if result is None or outputs not in (*result.shape, _product(result.shape[-2:])):
                continue
            if user.name in VIEWS and result.rank == 4:
                heads, size = result.shape[-2:]
                if heads and size and heads * size == outputs:
                    return heads, size
            reached.append(user.results[0])
    return None


def _product(sizes: tuple[int | None, ...]) -> int | None:
    """Of all of them; None where one is dynamic."""
    static = [size for size in sizes if size is not None]
    return math.prod(static) if len(static) == len(sizes) else None


def is_cache(value: ir.Value, heads: Heads) -> bool:
    """Whether an argument or result is (.., KV heads, rows, head_dim), or transposed, or pages."""
    tensor = tensor_of(value)
    return (
        tensor is not None
        and tensor.rank == 4
        and tensor.shape[1] == heads.kv
        and heads.size in tensor.shape[2:]
    )
