"""Projections of one input --> one matrix product.

Query, key and value, where the module declares a parameter that covers their three weights
(halo-export does, see `halo_mlir.export.fused`; without it nothing is fused):

    q = view(linear(x, Wq): [B,S,H*D]) : [B,S,H,D]      k, v: [B,S,KV,D]
    -->
    y = view(linear(x, Wqkv)) : [B,S,H+2*KV,D]
    q = y[:, :, :H]    k = y[:, :, H:H+KV]    v = y[:, :, H+KV:]

A slice of whole heads is read in place by what uses it; a slice before the view would be a copy.

Gate and up of a SwiGLU, whose weights stay two operands of one op with two results, so that
IREE fuses silu(gate) * up behind it, which it cannot after one product of both weights:

    mul(silu(linear(x, Wg)), linear(x, Wu))
    -->
    gate, up = linalg.generic ins(x, Wg, Wu): two sums of products over E
    mul(silu(gate), up)
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Decline, MatchFailure, Pass, Report, location_text, pattern
from halo_mlir.ir import build
from halo_mlir.ir.contract import contract
from halo_mlir.ir.dead import erase_unread
from halo_mlir.ir.parameters import (
    Parameter,
    known,
    load,
    loaded_symbol,
    named_parameters,
    shape_of_parameter,
)
from halo_mlir.ir.torch import (
    VIEWS,
    VTensor,
    constant_int,
    constant_value,
    from_builtin,
    producer,
    to_builtin,
    users,
    vtensor,
)

LINEAR = "torch.aten.linear"


@dataclass(frozen=True)
class _Fused:
    """A declared parameter and the globals of its parts, in order."""

    whole: Parameter
    parts: tuple[Parameter, ...]


def _declared(module: ir.Module) -> dict[str, _Fused]:
    """The parameters that cover others, by the symbol of their first part."""
    parameters = named_parameters(module)
    by_name = {(p.scope, p.name): p for p in parameters if not p.parts}
    found = {}
    for whole in parameters:
        parts = [by_name.get((whole.scope, name)) for name in whole.parts]
        present = tuple(part for part in parts if part is not None)
        if parts and parts[0] is not None:
            found[parts[0].symbol] = _Fused(whole, present)
    return found


def _fuse_qkv(op: ir.Operation, fused: _Fused) -> None:
    """Replace the views of all parts by slices of one product, at `op`, the first part's linear."""
    if len(fused.parts) != len(fused.whole.parts):
        raise MatchFailure(f"the module does not have all parts of {fused.whole.name}")
    linears = [_linear_of(op, part) for part in fused.parts]
    views = [_heads_of(linear) for linear in linears]
    heads = [known(view.results[0]) for view in views]
    depth, rows = heads[0].shape[-1], sum(shape_of_parameter(part)[0] for part in fused.parts)
    tensor, counts = known(op.operands[0]), [head.shape[-2] or 0 for head in heads]
    for head, part in zip(heads, fused.parts, strict=True):
        if depth is None or head.shape[-1] != depth or head.shape[:-2] != tensor.shape[:-1]:
            raise MatchFailure(f"{part.name} gives {head}, the first part {heads[0]}")
    weight = shape_of_parameter(fused.whole)
    if weight != (rows, tensor.shape[-1]) or fused.whole.type.element_type != _element(op):
        raise MatchFailure(f"{fused.whole.name} is {fused.whole.type}, not its parts together")

    with ir.InsertionPoint(op), op.location:
        product = VTensor((*tensor.shape[:-1], rows), tensor.dtype)
        whole = load(fused.whole.symbol, VTensor(weight, tensor.dtype))
        operands = [op.operands[0], whole, op.operands[2]]
        result = build.create(LINEAR, [product.type()], operands).result
        axis, start = tensor.rank - 1, 0
        split = _heads(result, tensor, axis, sum(counts), depth or 0)
        for view, head, count in zip(views, heads, counts, strict=True):
            bounds = [constant_int(number) for number in (axis, start, start + count, 1)]
            part = build.create("torch.aten.slice.Tensor", [head.type()], [split, *bounds]).result
            view.results[0].replace_all_uses_with(part)
            start += count


def _linear_of(first: ir.Operation, part: Parameter) -> ir.Operation:
    """The linear of the same input as `first` with the weight `part`."""
    for user in users(first.operands[0]):
        if user.name == LINEAR and loaded_symbol(user.operands[1]) == part.symbol:
            if constant_value(user.operands[2]) is not None:
                raise MatchFailure(f"the projection with {part.name} has a bias")
            if user.block != first.block or (user != first and not first.is_before_in_block(user)):
                raise MatchFailure(f"the projection with {part.name} is not after this one")
            return user
    raise MatchFailure(f"no projection with {part.name} has the same input")


def _heads_of(linear: ir.Operation) -> ir.Operation:
    """The view (.., heads x D) --> (.., heads, D) that alone uses the linear's result."""
    readers = users(linear.results[0])
    if len(readers) != 1 or readers[0].name not in VIEWS:
        names = ", ".join(sorted({reader.name for reader in readers})) or "nothing"
        raise MatchFailure(f"a projection is used by {names}, not by a view as heads")
    flat, heads = vtensor(linear.results[0]), vtensor(readers[0].results[0])
    if flat is None or heads is None or heads.rank != flat.rank + 1:
        raise MatchFailure(f"a projection is viewed as {readers[0].results[0].type}, not as heads")
    if None in heads.shape[-2:]:
        raise MatchFailure(f"a projection is viewed as {heads}, whose heads are dynamic")
    return readers[0]


def _heads(product: ir.Value, tensor: VTensor, axis: int, count: int, depth: int) -> ir.Value:
    """(.., count x D) --> (.., count, D)."""
    shape = VTensor((*tensor.shape[:-1], count, depth), tensor.dtype)
    sizes = [constant_int(count), constant_int(depth)]
    listed = build.create(
        "torch.prim.ListConstruct", [ir.Type.parse("!torch.list<int>")], sizes
    ).result
    operands = [product, constant_int(axis), listed]
    return build.create("torch.aten.unflatten.int", [shape.type()], operands).result


def _looks_like_swiglu(op) -> bool:
    return _find_swiglu(op) is not None


def _find_swiglu(op) -> tuple[ir.Operation, ir.Operation] | None:
    """The linears of mul(silu(gate), up)."""
    silu, up = producer(op.operands[0]), producer(op.operands[1])
    if silu is None or silu.name != "torch.aten.silu" or up is None or up.name != LINEAR:
        return None
    gate = producer(silu.operands[0])
    return None if gate is None or gate.name != LINEAR else (gate, up)


@pattern("torch.aten.mul.Tensor", looks_like=_looks_like_swiglu)
def fuse_gate_up(op, rewriter, options):
    """Replace the two linears of a SwiGLU by one op with two results."""
    del rewriter
    found = _find_swiglu(op)
    if found is None:
        raise MatchFailure("it is no SwiGLU")
    if not options.gate_up:
        raise MatchFailure("option gate-up is false")
    gate, up = found
    if gate.block != up.block or gate.operands[0] != up.operands[0]:
        raise MatchFailure("gate and up have different inputs")
    first, second = (gate, up) if gate.is_before_in_block(up) else (up, gate)
    tensor, weights = vtensor(first.operands[0]), [vtensor(one.operands[1]) for one in found]
    if tensor is None or not tensor.is_float or weights[0] is None or weights[0] != weights[1]:
        types = f"{found[0].operands[1].type} and {found[1].operands[1].type}"
        raise MatchFailure(f"the weights are {types} for {first.operands[0].type}")
    symbols = [loaded_symbol(one.operands[1]) for one in (first, second)]
    if None in symbols:
        raise MatchFailure("a weight is not loaded from a global")
    for one in found:
        if constant_value(one.operands[2]) is not None:
            raise MatchFailure("a projection has a bias")
        if vtensor(one.results[0]) != VTensor(
            (*tensor.shape[:-1], weights[0].shape[0]), tensor.dtype
        ):
            raise MatchFailure(f"a projection gives {one.results[0].type}")

    with ir.InsertionPoint(first), op.location:
        x = to_builtin(first.operands[0])
        loaded = [to_builtin(load(symbol, weights[0])) for symbol in symbols if symbol]
        for one, value in zip((first, second), contract(x, loaded), strict=True):
            one.results[0].replace_all_uses_with(from_builtin(value, one.results[0].type))


@dataclass(frozen=True)
class FuseProjections(Pass):
    """Compute query, key and value, and gate and up, by one matrix product each.

    gate-up: also gate and up. llvm-cpu has no good code for one op with two sums: Llama 3.1 8B's
    layer takes twice as long in prefill and 7 % longer in decode.
    """

    gate_up: bool = True

    name: ClassVar[str] = "halo-fuse-projections"
    dialects: ClassVar = ("arith", "linalg", "tensor", "torch", "torch_c", "util")
    patterns: ClassVar = (fuse_gate_up,)

    def run(self, module: ir.Module, report: Report) -> None:
        """Fuse, then erase the projections that nothing reads any more and what described them."""
        before = report.applied.total()
        declared = _declared(module)
        for op in _linears(module) if declared else []:
            fused = declared.get(loaded_symbol(op.operands[1]) or "")
            if fused is not None:
                self._try(op, fused, report)
        super().run(module, report)
        if report.applied.total() > before:
            erase_unread(module, (LINEAR, *VIEWS))

    def _try(self, op: ir.Operation, fused: _Fused, report: Report) -> None:
        # No pattern: the parameters of a module are looked up once, not for each of its linears.
        try:
            _fuse_qkv(op, fused)
        except MatchFailure as reason:
            where = location_text(op.location)
            report.declined.append(Decline(self.name, "fuse_qkv", op.name, where, str(reason)))
        else:
            report.applied[self.name, "fuse_qkv"] += 1


def _linears(module: ir.Module) -> list[ir.Operation]:
    found: list[ir.Operation] = []

    def collect(op) -> ir.WalkResult:
        if op.name == LINEAR:
            found.append(op)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect)
    return found


def _element(op: ir.Operation) -> ir.Type:
    return known(op.operands[1]).builtin().element_type
