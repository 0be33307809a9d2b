"""Query, key and value weights as one parameter of the archive.

An archive's entry is a range of bytes. The weights of one attention lie next to each other in it,
and one more entry covers all of them: `self_attn.qkv_proj.weight` [(H + 2 KV) D, E]. It takes no
room, and modules that load it and modules that load the parts read the same archive. The module
says so with a global that nothing loads until halo-fuse-projections does:

    util.global private @"model.layers.0.self_attn.qkv_proj.weight"
        {halo.parts = ["model.layers.0.self_attn.q_proj.weight", ...]}
        = #flow.parameter.named<"model"::"model.layers.0.self_attn.qkv_proj.weight"> : tensor<...>
"""

import math
from collections.abc import Mapping
from typing import Any

from iree.compiler import ir

from halo_mlir.export.irpa import ALIGNMENT
from halo_mlir.export.presets import LlamaConfig
from halo_mlir.export.quantization import Stored

Shape = tuple[int, ...]


def fused_parameters(config: LlamaConfig, item_bytes: int) -> dict[str, tuple[str, ...]]:
    """The fused parameters by name, each with its parts in order.

    Only where the parts follow each other without a gap, that is where their sizes are multiples of
    the archive's alignment.
    """
    shapes = config.parameter_shapes
    fused = {}
    for index in range(config.num_layers):
        prefix = f"model.layers.{index}.self_attn"
        parts = tuple(f"{prefix}.{name}_proj.weight" for name in "qkv")
        if not any(math.prod(shapes[part]) * item_bytes % ALIGNMENT for part in parts[:-1]):
            fused[f"{prefix}.qkv_proj.weight"] = parts
    return fused


def fused_stored(
    config: LlamaConfig, stored: Mapping[str, Stored], item_bytes: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    """`fused_parameters` of a model whose weights have the types in `stored`.

    Args:
        item_bytes: the size of an element by MLIR's name of its type.
    """
    by_size = {size: fused_parameters(config, size) for size in set(item_bytes.values())}
    found = {}
    for index in range(config.num_layers):
        prefix = f"model.layers.{index}.self_attn"
        types = {stored[f"{prefix}.{name}_proj.weight"].dtype for name in "qkv"}
        fused = by_size[item_bytes[types.pop()]]
        name = f"{prefix}.qkv_proj.weight"
        if not types and name in fused:
            found[name] = fused[name]
    return found


def fused_shape(parts: tuple[str, ...], shapes: Mapping[str, Shape]) -> Shape:
    """Weights (out, in) below each other: the sum of their rows by the columns of one."""
    return (sum(shapes[part][0] for part in parts), *shapes[parts[0]][1:])


def declare_fused(
    module: Any,
    scope: str,
    fused: Mapping[str, tuple[str, ...]],
    shapes: Mapping[str, Shape],
    element: str | Mapping[str, str],
) -> None:
    """Add a global for each of `fused` to `module`, a builtin.module operation.

    Args:
        element: MLIR's name of the weights' type, of all or of each part by name.
    """
    # Before the functions: IREE 3.13 fails on loads of a global that comes later.
    first = ir.InsertionPoint.at_block_begin(module.regions[0].blocks[0])
    with module.context, ir.Location.unknown():
        for name, parts in fused.items():
            dims = "x".join(map(str, fused_shape(parts, shapes)))
            kind = element if isinstance(element, str) else element[parts[0]]
            listed = ", ".join(f'"{part}"' for part in parts)
            text = (
                f'util.global private @"{name}" {{halo.parts = [{listed}]}} = '
                f'#flow.parameter.named<"{scope}"::"{name}"> : tensor<{dims}x{kind}>'
            )
            first.insert(ir.Operation.parse(text))
