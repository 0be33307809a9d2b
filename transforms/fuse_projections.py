"""Projections of one input --> one matrix product.

Query, key and value, where the module declares a parameter that covers their three weights
(halo-export does, see `halo_mlir.export.fused`; without it nothing is fused):

    q = view(linear(x, Wq): [B,S,H*D]) : [B,S,H,D]      k, v: [B,S,KV,D]
    -->
    y = view(linear(x, Wqkv)) : [B,S,H+2*KV,D]
    q = y[:, :, :H]    k = y[:, :, H:H+KV]    v = y[:, :, H+KV:]

A slice of whole heads is read in place by what uses it; a slice before the view would be a copy.
Of quantised ones, whose sums are scaled before they are viewed as heads, the codes are multiplied
by one weight and the sums by one vector of the three scales, which IREE makes when it loads them:

    q = view(to(linear(to(x8), to(Wq8)) * (x_scale * q_scale)))      k, v likewise
    -->
    y = view(to(linear(to(x8), to(Wqkv8)) * (x_scale * cat(q_scale, k_scale, v_scale))))

Gate and up of a SwiGLU, whose weights stay two operands of one op with two results, so that
IREE fuses silu(gate) * up behind it, which it cannot after one product of both weights:

    mul(silu(linear(x, Wg)), linear(x, Wu))
    -->
    gate, up = linalg.generic ins(x, Wg, Wu): two sums of products over E
    mul(silu(gate), up)

Of quantised ones it has the codes and gives the sums. halo-fold-fp8-scales and -int8-scales, which
leave no product to recognise, come after this pass.
"""

from collections.abc import Sequence
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
    named_parameters,
    shape_of_parameter,
)
from halo_mlir.ir.projections import (
    MUL,
    PRODUCTS,
    SWAPS,
    Projection,
    fused_scaling,
    has_bias,
    projection_before,
    read_projection,
    scaling_of,
)
from halo_mlir.ir.quantized import OCP, element_name
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import (
    VIEWS,
    VTensor,
    constant_int,
    from_builtin,
    producer,
    to_builtin,
    users,
    vtensor,
)

_UNREAD = (*PRODUCTS, *VIEWS, *CASTS, *SWAPS, MUL)


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


def _fuse_qkv(first: Projection, fused: _Fused, projections: Sequence[Projection]) -> None:
    """Replace the views of all parts by slices of one product, at that of `first`."""
    if len(fused.parts) != len(fused.whole.parts):
        raise MatchFailure(f"the module does not have all parts of {fused.whole.name}")
    found = [_projection_of(first, part, projections) for part in fused.parts]
    scalings = [scaling_of(projection) for projection in found]
    views = [_heads_of(scaling.result) for scaling in scalings]
    heads = [known(view.results[0]) for view in views]
    depth, sizes = heads[0].shape[-1], [shape_of_parameter(part)[0] for part in fused.parts]
    tensor, counts = known(first.input), [head.shape[-2] or 0 for head in heads]
    for head, part in zip(heads, fused.parts, strict=True):
        if depth is None or head.shape[-1] != depth or head.shape[:-2] != tensor.shape[:-1]:
            raise MatchFailure(f"{part.name} gives {head}, the first part {heads[0]}")
    weight = shape_of_parameter(fused.whole)
    types = {parameter.type.element_type for parameter in (fused.whole, *fused.parts)}
    if weight != (sum(sizes), tensor.shape[-1]) or len(types) != 1:
        raise MatchFailure(f"{fused.whole.name} is {fused.whole.type}, not its parts together")
    scaled = fused_scaling(scalings, sizes, first.op)

    with ir.InsertionPoint(first.op), first.op.location:
        result = scaled(first.again(fused.whole.symbol, sum(sizes)))
        axis, start = tensor.rank - 1, 0
        split = _heads(result, axis, sum(counts), depth or 0)
        for view, head, count in zip(views, heads, counts, strict=True):
            bounds = [constant_int(number) for number in (axis, start, start + count, 1)]
            part = build.create("torch.aten.slice.Tensor", [head.type()], [split, *bounds]).result
            view.results[0].replace_all_uses_with(part)
            start += count


def _projection_of(
    first: Projection, part: Parameter, projections: Sequence[Projection]
) -> Projection:
    """The projection of the same input as `first` with the weight `part`."""
    apart = False
    for one in projections:
        if one.symbol != part.symbol or one.op.block != first.op.block:
            continue
        if one.input != first.input:
            apart = apart or (one.is_quantised and first.is_quantised)
            continue
        if one.op.name != first.op.name or one.steps != first.steps:
            raise MatchFailure(f"the projection with {part.name} is written in another way")
        if has_bias(one):
            raise MatchFailure(f"the projection with {part.name} has a bias")
        if one.op != first.op and not first.op.is_before_in_block(one.op):
            raise MatchFailure(f"the projection with {part.name} is not after this one")
        return one
    if apart:
        raise MatchFailure(f"the input of the projection with {part.name} is quantised apart")
    raise MatchFailure(f"no projection with {part.name} has the same input")


def _heads_of(projected: ir.Value) -> ir.Operation:
    """The view (.., heads x D) --> (.., heads, D) that alone uses a projection's result."""
    readers = users(projected)
    if len(readers) != 1 or readers[0].name not in VIEWS:
        names = ", ".join(sorted({reader.name for reader in readers})) or "nothing"
        raise MatchFailure(f"a projection is used by {names}, not by a view as heads")
    flat, heads = vtensor(projected), vtensor(readers[0].results[0])
    if flat is None or heads is None or heads.rank != flat.rank + 1:
        raise MatchFailure(f"a projection is viewed as {readers[0].results[0].type}, not as heads")
    if None in heads.shape[-2:]:
        raise MatchFailure(f"a projection is viewed as {heads}, whose heads are dynamic")
    return readers[0]


def _heads(product: ir.Value, axis: int, count: int, depth: int) -> ir.Value:
    """(.., count x D) --> (.., count, D)."""
    tensor = known(product)
    shape = VTensor((*tensor.shape[:-1], count, depth), tensor.dtype)
    sizes = [constant_int(count), constant_int(depth)]
    listed = build.create(
        "torch.prim.ListConstruct", [ir.Type.parse("!torch.list<int>")], sizes
    ).result
    operands = [product, constant_int(axis), listed]
    return build.create("torch.aten.unflatten.int", [shape.type()], operands).result


def _looks_like_swiglu(op) -> bool:
    return _find_swiglu(op) is not None


def _find_swiglu(op) -> tuple[Projection, Projection] | None:
    """The projections of mul(silu(gate), up)."""
    silu = producer(op.operands[0])
    if silu is None or silu.name != "torch.aten.silu":
        return None
    gate, up = projection_before(silu.operands[0]), projection_before(op.operands[1])
    return None if gate is None or up is None else (gate, up)


@pattern(MUL, looks_like=_looks_like_swiglu)
def fuse_gate_up(op, rewriter, options):
    """Replace the two products of a SwiGLU by one op with two results."""
    del rewriter
    found = _find_swiglu(op)
    if found is None:
        raise MatchFailure("it is no SwiGLU")
    if not options.gate_up:
        raise MatchFailure("option gate-up is false")
    gate, up = found
    if gate.op == up.op:
        raise MatchFailure("gate and up are one projection")
    _match_one_input(gate, up)
    in_order = gate.op.is_before_in_block(up.op)
    first, second = (gate, up) if in_order else (up, gate)
    result = _result_of(gate, up)
    for one in found:
        if has_bias(one):
            raise MatchFailure("a projection has a bias")
        if vtensor(one.op.results[0]) != result:
            raise MatchFailure(f"a projection gives {one.op.results[0].type}")

    with ir.InsertionPoint(first.op), op.location:
        weights = [load(one.symbol, known(one.weight)) for one in (first, second)]
        loaded = [to_builtin(weight) for weight in weights]
        sums = contract(to_builtin(first.input), loaded)
        for one, value in zip((first, second), sums, strict=True):
            old = one.op.results[0]
            old.replace_all_uses_with(from_builtin(value, old.type))


def _match_one_input(gate: Projection, up: Projection) -> None:
    if gate.op.block == up.op.block and gate.input == up.input:
        return
    if gate.is_quantised and up.is_quantised:
        raise MatchFailure("the inputs of gate and up are quantised apart")
    raise MatchFailure("gate and up have different inputs")


def _result_of(gate: Projection, up: Projection) -> VTensor:
    """What both products give: a float input's type, or that of the sums of codes."""
    tensor, weights = known(gate.input), [known(one.weight) for one in (gate, up)]
    dtype = tensor.dtype
    if gate.is_quantised:
        dtype = "si32" if element_name(gate.input) == "i8" else "f32"
    elif not tensor.is_float:
        raise MatchFailure(f"the input is {tensor}")
    if weights[0] != weights[1] or weights[0].dtype != tensor.dtype:
        raise MatchFailure(f"the weights are {weights[0]} and {weights[1]} for {tensor}")
    if tensor.dtype in OCP:
        raise MatchFailure(f"codes are {tensor.dtype}, OCP's: run halo-ocp-to-fnuz before")
    return VTensor((*tensor.shape[:-1], weights[0].shape[0]), dtype)


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
        projections = _projections(module) if declared else []
        for projection in projections:
            fused = declared.get(projection.symbol)
            if fused is not None:
                self._try(projection, fused, projections, report)
        super().run(module, report)
        if report.applied.total() > before:
            erase_unread(module, _UNREAD)

    def _try(
        self, first: Projection, fused: _Fused, projections: Sequence[Projection], report: Report
    ) -> None:
        # No pattern: the parameters of a module are looked up once, not for each of its products.
        try:
            _fuse_qkv(first, fused, projections)
        except MatchFailure as reason:
            where, name = location_text(first.op.location), first.op.name
            report.declined.append(Decline(self.name, "fuse_qkv", name, where, str(reason)))
        else:
            report.applied[self.name, "fuse_qkv"] += 1


def _projections(module: ir.Module) -> list[Projection]:
    found: list[Projection] = []

    def collect(op) -> ir.WalkResult:
        projection = read_projection(op.operation) if op.name in PRODUCTS else None
        if projection is not None:
            found.append(projection)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect)
    return found
