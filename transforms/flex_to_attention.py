"""torch's flex_attention --> one attention op with grouped heads, a mask generator and a region.

    torch.hop_flex_attention q[B,H,M,D], k[B,KV,N,D], v[B,KV,N,E] {mask_mod_fn, score_mod_fn}
    -->
    mask[h,g,m,k2] = linalg.generic select(k2 <= m, slopes[h,g] * (k2 - m), -inf)
    out[b,h,g,m] = iree_linalg_ext.attention q[b,h,g,m], k[b,h], v[b,h], scale, mask[h,g,m,k2]
                     ^bb0(%score): 20 * tanh(score / 20)

The mask mod becomes the condition of the mask's generator, read as halo-sdpa-to-attention reads
masks. The score mod is taken apart: what is a function of the score alone becomes the op's region,
what is added to it the generator's values, what it is multiplied by goes to the query (factors of
rows and heads) or the key (factors of keys).

iree-turbine drops the tensors that mods capture; `halo_mlir.export.flex` keeps them, as operands of
torch.operator "torch.halo.captured" on the query.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, Report, pattern
from halo_mlir.ir.attention import grouped_attention, index_into
from halo_mlir.ir.dead import erase_dead
from halo_mlir.ir.extent import known_multiple
from halo_mlir.ir.heads import shared_heads
from halo_mlir.ir.torch import (
    NOT_CONSTANT,
    VTensor,
    constant_value,
    from_builtin,
    producer,
    to_builtin,
    users,
    vtensor,
)
from halo_mlir.masks.algebra import both
from halo_mlir.masks.expr import BATCH, HEAD, KEY, ROW, Truth
from halo_mlir.masks.generator import multiplied
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.mod_expr import Score
from halo_mlir.masks.mod_generator import region_of
from halo_mlir.masks.mod_reader import ModReader
from halo_mlir.masks.mod_score import ZERO, Modified, take_apart
from halo_mlir.masks.recognise import describe

OP = "torch.hop_flex_attention"
CAPTURED = "torch.halo.captured"
MASK_MOD, SCORE_MOD = "mask_mod_fn", "score_mod_fn"


@dataclass(frozen=True)
class _Mod:
    """The function of a mod: its arguments and what it returns."""

    arguments: tuple[ir.Value, ...]
    result: ir.Value


@pattern(OP)
def convert_flex(op, rewriter, options):
    """Replace one flex_attention."""
    query, group, scale = _match(op)
    kept = _captured_by(op.operands[0])
    index = index_into(query)
    try:
        modified, keep = _read_score_mod(op, index, kept), _read_mask_mod(op, index, kept)
    except Unreadable as reason:
        raise MatchFailure(str(reason)) from None
    keep = both(modified.keep, keep)
    heads = shared_heads(op.operands[1], op.operands[2], group)

    with rewriter.ip, op.location:
        source = op.operands[0] if kept is None else kept.operands[0]
        rows = to_builtin(source)
        keys, value = map(to_builtin, heads.operands())
        for factor in modified.query_factors:
            rows = multiplied(rows, factor, {BATCH: [(0, 1)], HEAD: [(1, 1)], ROW: [(2, 1)]})
        for factor in modified.key_factors:
            keys = multiplied(keys, factor, {BATCH: [(0, 1)], HEAD: [], ROW: [], KEY: [(2, 1)]})
        result = grouped_attention(
            rows,
            keys,
            value,
            keep,
            scale * modified.scale,
            group=heads.group,
            row_multiple=options.row_multiple,
            multiples=(known_multiple(source, 2), known_multiple(op.operands[1], 2)),
            bias=None if modified.bias == ZERO else modified.bias,
            modify=region_of(modified.region or Score()),
        )
        replacement = from_builtin(result, op.results[0].type)
    what = f"recognised {describe(keep)}; {modified}; {heads}; scale {scale:g}"
    unused = list(op.operands)[1:]
    for result in list(op.results)[1:]:
        _erase_facts(result, rewriter)
    # The other results have no users.
    rewriter.replace_op(op, [replacement] * len(op.results))
    if kept is not None and not users(kept.results[0]):
        unused += kept.operands
        _erase_facts(kept.results[0], rewriter)
        rewriter.erase_op(kept)
    erase_dead(unused, rewriter, before=replacement.owner.operation)
    return what


@dataclass(frozen=True)
class FlexToAttention(Pass):
    """Turn flex_attention into one attention op, its mods into a mask generator and a region.

    row-multiple: with a single query row per head, pad the rows of a KV head's group to a multiple
    of this (see halo-sdpa-to-attention).
    """

    row_multiple: int = 1

    name: ClassVar[str] = "halo-flex-to-attention"
    dialects: ClassVar = (
        "arith",
        "iree_linalg_ext",
        "linalg",
        "math",
        "tensor",
        "torch",
        "torch_c",
    )
    patterns: ClassVar = (convert_flex,)

    def __post_init__(self):
        if self.row_multiple < 1:
            raise ValueError(f"option 'row-multiple' is at least 1, not {self.row_multiple}")

    def run(self, module: ir.Module, report: Report) -> None:
        """Rewrite the ops, then erase the mods that no op names any more."""
        before = report.applied.total()
        super().run(module, report)
        if report.applied.total() == before:
            return
        mods = [function for function in module.body.operations if _is_mod(function)]
        if not mods:
            return
        named = _named(module)
        symbols = ir.SymbolTable(module.operation)
        for function in mods:
            if ir.StringAttr(function.attributes["sym_name"]).value not in named:
                symbols.erase(function)


def _match(op) -> tuple[VTensor, int, float]:
    """The query, how many query heads a KV head has, and the scale."""
    query, key, value = (vtensor(operand) for operand in list(op.operands)[:3])
    if query is None or key is None or value is None:
        raise MatchFailure("query, key or value has no known rank")
    for name, tensor in (("query", query), ("key", key), ("value", value)):
        if tensor.rank != 4:
            raise MatchFailure(f"{name} has rank {tensor.rank}, not 4")
        if tensor.dtype != query.dtype:
            raise MatchFailure(f"{name} is {tensor.dtype} but query is {query.dtype}")
        if tensor.shape[0] != query.shape[0]:
            raise MatchFailure(f"{name} has another batch than the query")
        if tensor.shape[1] is None or tensor.shape[3] is None:
            raise MatchFailure(f"{name} has a dynamic number of heads or head_dim")
    if not query.is_float:
        raise MatchFailure(f"element type {query.dtype} is not f16, bf16 or f32")
    heads, kv_heads, head_dim = query.shape[1], key.shape[1], query.shape[3]
    if not heads or not head_dim or not kv_heads or heads % kv_heads or kv_heads != value.shape[1]:
        raise MatchFailure(
            f"{heads} query heads do not divide into {kv_heads} key "
            f"and {value.shape[1]} value heads"
        )
    if key.shape[3] != head_dim or key.shape[2] != value.shape[2]:
        raise MatchFailure("query, key and value do not fit together")
    if vtensor(op.results[0]) != VTensor((*query.shape[:3], value.shape[3]), query.dtype):
        raise MatchFailure(f"the result is {op.results[0].type}")
    for which, result in zip(("log-sum-exp", "largest scores"), list(op.results)[1:], strict=False):
        if users(result):
            raise MatchFailure(f"the {which} of its rows are used")
    scale = constant_value(op.operands[3])
    if scale is NOT_CONSTANT:
        raise MatchFailure("scale is not a constant")
    return query, heads // kv_heads, 1.0 / math.sqrt(head_dim) if scale is None else scale


def _erase_facts(value: ir.Value, rewriter) -> None:
    """Erase the ops that only describe `value`, which nothing computes with."""
    for fact in [use.owner.operation for use in value.uses]:
        rewriter.erase_op(fact)


def _captured_by(query: ir.Value) -> ir.Operation | None:
    """The op on the query that names what the mods capture, where there is one."""
    op = producer(query)
    if op is None or op.name != "torch.operator":
        return None
    return op if ir.StringAttr(op.attributes["name"]).value == CAPTURED else None


def _read_score_mod(op, index, kept: ir.Operation | None) -> Modified:
    function = _mod(op, SCORE_MOD)
    if function is None:
        return Modified()
    given = (Score(), *index)
    return take_apart(_reader(op, function, given, kept, 1).real(function.result, ()))


def _read_mask_mod(op, index, kept: ir.Operation | None) -> Truth:
    function = _mod(op, MASK_MOD)
    if function is None:
        return True
    return _reader(op, function, index, kept, 2).truth(function.result, ())


def _reader(op, function: _Mod, given: tuple, kept: ir.Operation | None, which: int) -> ModReader:
    """A reader of `function`, whose arguments are `given` and what it captures."""
    captured = [] if kept is None else list(_listed(kept.operands[which]))
    wanted = len(function.arguments) - len(given)
    if len(captured) != wanted:
        name = MASK_MOD if which == 2 else SCORE_MOD
        raise MatchFailure(
            f"{name} captures {wanted} tensors but {len(captured)} are named "
            "(halo_mlir.export.flex.keep_captures names them)"
        )
    reader = ModReader(dict(zip(function.arguments, (*given, *captured), strict=True)))
    query, key = op.operands[0], op.operands[1]
    reader.sizes = tuple(
        reader.size(*place) for place in ((query, 0), (query, 1), (query, 2), (key, 2))
    )
    return reader


def _listed(value: ir.Value) -> list[ir.Value]:
    made = producer(value)
    if made is None or made.name != "torch.prim.ListConstruct":
        raise MatchFailure("the captured tensors are no list")
    return list(made.operands)


def _mod(op, attribute: str) -> _Mod | None:
    """The function that `attribute` names; None where there is no such attribute.

    Raises:
        MatchFailure: it has more than one block.
    """
    if attribute not in op.attributes:
        return None
    name = ir.FlatSymbolRefAttr(op.attributes[attribute]).value
    module = op.operation
    while module.parent is not None:
        module = module.parent
    symbols = ir.SymbolTable(module)
    if name not in symbols:
        raise MatchFailure(f"{attribute} names @{name}, which is not there")
    blocks = list(symbols[name].regions[0].blocks)
    if len(blocks) != 1:
        raise MatchFailure(f"@{name} has {len(blocks)} blocks, not 1")
    end = list(blocks[0].operations)[-1]
    return _Mod(tuple(blocks[0].arguments), end.operands[0])


def _is_mod(function) -> bool:
    """Whether a top-level op looks like a mod: private, of 0-d tensors."""
    op = function.operation
    if op.name != "func.func" or "sym_visibility" not in op.attributes:
        return False
    if ir.StringAttr(op.attributes["sym_visibility"]).value != "private":
        return False
    inputs = ir.FunctionType(ir.TypeAttr(op.attributes["function_type"]).value).inputs
    return len(inputs) >= 4 and all("vtensor<[]," in str(each) for each in inputs[:4])


def _named(module: ir.Module) -> set[str]:
    """The functions that ops name."""
    names: set[str] = set()

    def visit(op) -> ir.WalkResult:
        for attribute in (MASK_MOD, SCORE_MOD, "callee"):
            if attribute in op.attributes:
                names.add(ir.FlatSymbolRefAttr(op.attributes[attribute]).value)
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit)
    return names
