"""A call of an exporter's attention kernel --> attention with grouped heads and a mask generator.

    util.call @masked_flash_attention(q[B,H,M,D], k[B,H,N,D], v[B,H,N,E], mask[0, 0], scale)
    -->
    mask[b,m,k2] = linalg.generic (k2 <= m and k2 < lengths[b])               : i1, fused by IREE
    out[b,h,g,m] = iree_linalg_ext.attention q[b,h,g,m], k[b,h], v[b,h], scale, mask[b,m,k2]

The kernel is a function that holds one iree_linalg_ext.attention of its arguments and no other
computation, as sharktank's does. It takes one mask (M, N) for the whole batch, for which sharktank
selects batch row 0 of (B, 1, M, N): wrong for the other rows where lengths differ. Here each batch
row gets the mask that the graph computed for it. Queries, keys and values of 8 bits stay so.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, pattern
from halo_mlir.ir.attention import grouped_attention, index_into
from halo_mlir.ir.build import create, element_of
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.heads import shared_heads
from halo_mlir.ir.structure import called_kernel, uncast
from halo_mlir.ir.torch import VTensor, constant_value, producer, to_builtin, vtensor
from halo_mlir.masks.recognise import recognise

_ATTENTION = "iree_linalg_ext.attention"
_BESIDE = ("arith.constant", "tensor.dim", "tensor.empty", "tensor.extract", "tensor.cast")


def calls_attention(op) -> bool:
    """Whether a call is of a function that holds an attention op."""
    return "attention" in op.attributes["callee"].value and _kernel_of(op) is not None


@pattern("util.call", looks_like=calls_attention)
def inline_attention_kernel(op, rewriter, options):
    """Replace one call."""
    kernel = _kernel_of(op)
    if kernel is None:
        raise MatchFailure("the callee holds no attention")
    sides = [_torch_value(op, _argument(kernel, operand)) for operand in range(3)]
    query, key, value = sides
    _match_sizes(*(vtensor(side) for side in sides))
    number = _argument(kernel, 4) if len(kernel.operands) == 6 else None
    scale = _scale_argument(kernel)
    _match_maps(kernel)

    heads = shared_heads(key, value, group=1)
    mask, what = None, "no mask"
    if number is not None:
        whole = _mask_of_all_rows(_torch_value(op, number), vtensor(query))
        mask, what = recognise(whole, index_into(vtensor(query)))
        if vtensor(whole).rank == 4 and vtensor(whole).shape[0] != 1:
            what += ", for each batch row where the exporter takes row 0's for all"
    with rewriter.ip, op.location:
        number = scale if isinstance(scale, float) else _scalar(op.operands[scale])
        result = grouped_attention(
            to_builtin(query),
            *map(to_builtin, heads.operands()),
            to_builtin(mask) if isinstance(mask, ir.Value) else mask,
            number,
            group=heads.group,
            row_multiple=options.row_multiple,
            element=element_of(kernel.results[0]),
        )
        result = create("tensor.cast", [op.results[0].type], [result]).result
    operands = list(op.operands)
    rewriter.replace_op(op, [result])
    erase_dead(operands, rewriter, before=result.owner.operation)
    shown = f"{scale:g}" if isinstance(scale, float) else "computed"
    return f"recognised {what}; {heads}; scale {shown}"


@dataclass(frozen=True)
class InlineAttentionKernel(Pass):
    """Replace calls of an exporter's attention kernel, giving each batch row its own mask.

    row-multiple: as that of halo-sdpa-to-attention.
    """

    row_multiple: int = 1

    name: ClassVar[str] = "halo-inline-attention-kernel"
    dialects: ClassVar = ("arith", "iree_linalg_ext", "linalg", "tensor", "torch", "torch_c")
    patterns: ClassVar = (inline_attention_kernel,)

    def __post_init__(self):
        if self.row_multiple < 1:
            raise ValueError(f"option 'row-multiple' is at least 1, not {self.row_multiple}")


def _kernel_of(call) -> ir.Operation | None:
    """The one attention of the called function, where nothing else is computed there."""
    return called_kernel(call.operation, (_ATTENTION,), _BESIDE)


def _argument(kernel: ir.Operation, operand: int) -> int:
    """The function's argument that an operand of its attention is."""
    value = uncast(kernel.operands[operand])
    if not isinstance(value.owner, ir.Block):
        raise MatchFailure("the kernel computes an operand of its attention")
    return ir.BlockArgument(value).arg_number


def _scale_argument(kernel: ir.Operation) -> int | float:
    """The argument, a tensor or a scalar, that holds the scale; or the scale."""
    op = producer(kernel.operands[3])
    if op is not None and op.name == "arith.constant":
        return float(op.attributes["value"].value)
    if op is not None and op.name == "tensor.extract" and len(op.operands) == 1:
        source = op.operands[0]
        if isinstance(source.owner, ir.Block):
            return ir.BlockArgument(source).arg_number
        raise MatchFailure("the kernel computes its scale")
    return _argument(kernel, 3)


def _match_maps(kernel: ir.Operation) -> None:
    maps = [
        tuple(ir.AffineDimExpr(result).position for result in ir.AffineMapAttr(map_).value.results)
        for map_ in kernel.attributes["indexing_maps"]
    ]
    ranks = [4, 4, 4, 0, *([2] if len(maps) == 6 else []), 4]
    if [len(map_) for map_ in maps] != ranks:
        raise MatchFailure(f"the kernel's attention has operands of rank {[*map(len, maps)]}")
    (b, h, m, k1), (*_, k2, _), (*_, n) = maps[:3]
    wanted = [(b, h, m, k1), (b, h, k2, k1), (b, h, k2, n), ()]
    if maps != [*wanted, *([(m, k2)] if len(maps) == 6 else []), (b, h, m, n)]:
        raise MatchFailure(f"the kernel's attention has indexing maps {maps}")
    body = kernel.regions[0].blocks[0]
    if len(list(body.operations)) != 1:
        raise MatchFailure("the kernel's attention modifies its scores")


def _torch_value(call, number: int) -> ir.Value:
    """The torch value that a call has as an argument."""
    op = producer(uncast(call.operands[number]))
    if op is None or op.name != "torch_c.to_builtin_tensor":
        raise MatchFailure(f"argument {number} is no torch value")
    if vtensor(op.operands[0]) is None:
        raise MatchFailure(f"argument {number} is {op.operands[0].type}")
    return op.operands[0]


def _match_sizes(query: VTensor, key: VTensor, value: VTensor) -> None:
    for name, tensor in (("query", query), ("key", key), ("value", value)):
        if tensor.rank != 4 or tensor.shape[1] is None or tensor.shape[3] is None:
            raise MatchFailure(f"{name} is {tensor}, not of rank 4 with static heads and head_dim")
        if tensor.shape[0] != query.shape[0] or tensor.dtype != query.dtype:
            raise MatchFailure(f"{name} is {tensor} but query {query}")
    if key.shape[:3] != value.shape[:3] or key.shape[3] != query.shape[3]:
        raise MatchFailure(f"key is {key} but query {query} and value {value}")
    if key.shape[1] != query.shape[1]:
        raise MatchFailure(f"key has {key.shape[1]} heads but query {query.shape[1]}")


def _mask_of_all_rows(mask: ir.Value, query: VTensor) -> ir.Value:
    """(B, 1, M, N), of which `mask` (M, N) is batch row 0; else `mask` itself."""
    value = mask
    for _ in range(2):
        op = producer(value)
        if op is None or op.name != "torch.aten.select.int":
            return mask
        if [constant_value(operand) for operand in list(op.operands)[1:]] != [0, 0]:
            return mask
        value = op.operands[0]
    whole = vtensor(value)
    fits = whole is not None and whole.rank == 4 and whole.shape[:2] == (query.shape[0], 1)
    return value if fits else mask


def _scalar(value: ir.Value) -> ir.Value:
    """A float that is given as such or as a tensor of rank 0."""
    if not isinstance(value.type, ir.RankedTensorType):
        return value
    return create("tensor.extract", [element_of(value)], [value]).result
