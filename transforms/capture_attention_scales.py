"""Scales of attention's operands: tensors of rank 0 --> scalars.

    k = linalg.generic ins(codes, s : tensor<f32>)      { ext, mulf %in, %s }
    -->
    x = tensor.extract s[]
    k = linalg.generic ins(codes)                       { ext, mulf %in, x }

Fused into the attention's dispatch, such an operand is read like the tile that it scales, and IREE
3.13 does not compile it for gfx942 ("'vector.transfer_read' op failed to derive layout for promoted
read-like op"). halo-fp8-attention leaves no such product; this is for IR that it does not take, and
for dispatches that were cut out of a compilation.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Pass, pattern
from halo_mlir.ir import build
from halo_mlir.ir.build import create
from halo_mlir.ir.quantized import EIGHT_BITS, element_name

_ATTENTION = ("iree_linalg_ext.attention", "iree_linalg_ext.online_attention")
_VIEWS = ("tensor.collapse_shape", "tensor.expand_shape", "tensor.extract_slice", "tensor.cast")


def scales_an_operand(op) -> bool:
    """Whether a generic dequantises with an input of rank 0 what an attention reads."""
    op = op.operation
    if not _numbers(op) or not any(element_name(operand) in EIGHT_BITS for operand in op.operands):
        return False
    return any(_leads_to_attention(result) for result in op.results)


@pattern("linalg.generic", looks_like=scales_an_operand)
def capture_scales(op, rewriter, options):
    """Take the inputs of rank 0 out of one generic."""
    op = op.operation
    numbers, count = _numbers(op), _input_count(op)
    kept = [at for at in range(len(op.operands)) if at not in numbers]
    maps = list(op.attributes["indexing_maps"])
    block = op.regions[0].blocks[0]
    with rewriter.ip, op.location:
        captured = {
            at: create(
                "tensor.extract", [build.element_of(op.operands[at])], [op.operands[at]]
            ).result
            for at in numbers
        }
        attributes = build.attributes_of(op) | {
            "indexing_maps": ir.ArrayAttr.get([maps[at] for at in kept]),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get(
                [count - len(numbers), len(op.operands) - count]
            ),
        }
        made = create(
            op.name,
            [result.type for result in op.results],
            [op.operands[at] for at in kept],
            attributes,
            regions=1,
        )
        types = [block.arguments[at].type for at in kept]
        body = made.regions[0].blocks.append(*types, arg_locs=[op.location] * len(types))
        known = {block.arguments[at]: body.arguments[new] for new, at in enumerate(kept)}
        known |= {block.arguments[at]: value for at, value in captured.items()}
        with ir.InsertionPoint(body):
            build.copy_ops(block.operations, known)
    rewriter.replace_op(op, list(made.results))
    return f"{len(numbers)} scales are captured as numbers"


@dataclass(frozen=True)
class CaptureAttentionScales(Pass):
    """Make scales of rank 0 that attention's operands are multiplied with scalars."""

    name: ClassVar[str] = "halo-capture-attention-scales"
    dialects: ClassVar = ("linalg", "tensor")
    patterns: ClassVar = (capture_scales,)


def _input_count(op: ir.Operation) -> int:
    return ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"])[0]


def _numbers(op: ir.Operation) -> list[int]:
    """The inputs that are tensors of rank 0."""
    return [
        at
        for at, operand in enumerate(list(op.operands)[: _input_count(op)])
        if isinstance(operand.type, ir.RankedTensorType) and not build.shape_of(operand)
    ]


def _leads_to_attention(value: ir.Value) -> bool:
    for use in value.uses:
        user = use.owner.operation
        if user.name in _ATTENTION:
            return True
        if user.name in _VIEWS and _leads_to_attention(user.results[0]):
            return True
    return False
