"""What each dispatch of a module computes and moves, and what its kernel uses.

The module is one that IREE compiled to the phase executable-sources: `hal.executable` holds a
dispatch's tensor operations, `stream.cmd.dispatch` its calls. Kernels are joined by export name.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from iree.compiler import ir

from halo_mlir.analysis.grid import Count, workgroup_counts
from halo_mlir.analysis.isa import KernelMetrics, read_kernels
from halo_mlir.analysis.roofline import Bound, predict, predict_achievable, predict_kernel
from halo_mlir.analysis.symbols import Assumptions, CallSite, evaluate
from halo_mlir.analysis.walk import calls_by_export, inside, parse, symbol_name
from halo_mlir.analysis.work import (
    KINDS,
    Size,
    Work,
    element_bytes,
    element_type,
    is_shaped,
    product,
    total,
    work_of,
)
from halo_mlir.targets import Target

_LOAD = "iree_tensor_ext.dispatch.tensor.load"
_STORE = "iree_tensor_ext.dispatch.tensor.store"


@dataclass(frozen=True)
class DispatchFacts:
    """One dispatch.

    `dims` are those of the operation that `kind` names, None where dynamic; `types` are the element
    types of its operands. `flops` and `bytes` are of one call and of all operations in the dispatch
    (see `halo_mlir.analysis.work`), None where they depend on a dynamic size. `calls` counts the
    places that call it by function. `workgroups`, in x, y and z, are None where they depend on a
    dynamic size. All bounds are predicted, and None without a target or without numbers:
    `predicted` at the data sheet's rates, `achievable` at those that kernels reach, `expected` of
    this kernel and its workgroups (see `halo_mlir.analysis.roofline`).
    """

    name: str
    kind: str
    dims: Mapping[str, Size]
    types: tuple[str, ...]
    flops: Size
    bytes: Size
    calls: Mapping[str, int]
    kernel: KernelMetrics | None
    predicted: Bound | None
    achievable: Bound | None = None
    expected: Bound | None = None
    workgroups: Count | None = None


def report(
    module_text: str,
    rocmasm_dir: Path | None,
    *,
    assume: Assumptions | None = None,
    target: Target | None = None,
    targets_text: str | None = None,
) -> list[DispatchFacts]:
    """The dispatches of a module at executable-sources, in the module's order.

    Args:
        module_text: the module as text.
        rocmasm_dir: the folder with IREE's `.rocmasm` files; None for a CPU.
        assume: sizes for dynamic dimensions, as `{"?": 2048}` or `{"arg0.dim1": 64}`
            (see `halo_mlir.analysis.symbols.evaluate`). A dispatch with several calls has
            the sizes of the first.
        target: the chip whose roofline predicts a bound; none is predicted without it.
        targets_text: the module at executable-targets, which has the counts of workgroups.

    Raises:
        UserError: a text is not such a module, or `rocmasm_dir` holds no assembly.
    """
    kernels = read_kernels(rocmasm_dir, target.gpu if target else None) if rocmasm_dir else {}
    counts = workgroup_counts(targets_text, assume) if targets_text else {}
    with ir.Context(), ir.Location.unknown():
        module = parse(module_text)
        calls = calls_by_export(module.operation)
        return [
            _facts(
                name,
                function,
                calls.get(name, []),
                kernels.get(name),
                counts.get(name),
                assume=assume or {},
                target=target,
            )
            for name, function in _exports(module.operation)
        ]


def _exports(module: ir.Operation) -> Iterator[tuple[str, ir.Operation | None]]:
    """Each export's name with the function that implements it (None for external code)."""
    for executable in inside(module, "hal.executable"):
        functions = {symbol_name(op): op for op in inside(executable, "func.func")}
        for export in inside(executable, "hal.executable.export"):
            yield symbol_name(export), functions.get(symbol_name(export))


def _facts(
    name: str,
    function: ir.Operation | None,
    calls: list[tuple[str, CallSite]],
    kernel: KernelMetrics | None,
    workgroups: Count | None,
    *,
    assume: Assumptions,
    target: Target | None,
) -> DispatchFacts:
    counted = dict(Counter(caller for caller, _ in calls))
    if function is None:
        nothing = DispatchFacts(name, "other", {}, (), None, None, counted, kernel, None)
        return replace(nothing, workgroups=workgroups)
    call = calls[0][1] if calls else None

    def size_of(value: ir.Value) -> tuple[Size, ...]:
        return _shape(value, call, assume)

    works = [work for op in _operations(function) if (work := work_of(op, size_of))]
    main = min(works, key=_rank) if works else _copy(function, size_of)
    whole = replace(main, flops=total(work.flops for work in works))
    moved = _bytes(function, call, assume)
    facts = DispatchFacts(
        name=name,
        kind=whole.kind,
        dims=whole.dims,
        types=whole.types,
        flops=whole.flops,
        bytes=moved,
        calls=counted,
        kernel=kernel,
        predicted=None,
        workgroups=workgroups,
    )
    if target is None:
        return facts
    return replace(
        facts,
        predicted=predict(target, whole.kind, whole.types, whole.flops, moved),
        achievable=predict_achievable(target, whole, moved),
        expected=predict_kernel(target, whole, moved, kernel, workgroups),
    )


def _rank(work: Work) -> tuple[int, int]:
    """The operation that names a dispatch: by kind, then by size where both are known."""
    return KINDS.index(work.kind), -(work.flops or 0)


def _operations(function: ir.Operation) -> Iterator[ir.Operation]:
    for region in function.regions:
        for block in region:
            for op in block:
                yield op.operation
                if op.operation.name.startswith("scf."):
                    yield from _operations(op.operation)


def _copy(function: ir.Operation, size_of) -> Work:
    """A dispatch without tensor operations moves a slice from one buffer to another."""
    for op in _operations(function):
        if op.name == _STORE:
            shape = size_of(op.operands[0])
            dims = {f"d{number}": size for number, size in enumerate(shape)}
            return Work("copy", dims, (element_type(op.operands[0]),), 0)
    return Work("other", {}, (), None)


def _shape(value: ir.Value, call: CallSite | None, assume: Assumptions) -> tuple[Size, ...]:
    """The sizes of a tensor; dynamic ones from where it is loaded or made."""
    type_ = ir.RankedTensorType(value.type)
    static = [None if type_.is_dynamic_dim(d) else type_.get_dim_size(d) for d in range(type_.rank)]
    if all(size is not None for size in static) or isinstance(value, ir.BlockArgument):
        return tuple(static)
    op = value.owner.operation
    if op.name == "tensor.empty":
        dynamic = list(op.operands)
    elif op.name == _LOAD:
        dynamic = _segments(op)[_LOAD_SIZES]
    elif ties := [operand for operand in op.operands if operand.type == value.type]:
        return _shape(ties[-1], call, assume)  # a destination-passing result
    else:
        return tuple(static)
    sizes = iter(dynamic)
    if len(dynamic) != static.count(None):  # a rank-reducing load: sizes do not line up
        return tuple(static)
    return tuple(evaluate(next(sizes), call, assume) if size is None else size for size in static)


_LOAD_SIZES = 3  # operand segments of a load: source, its sizes, offsets, sizes, strides


def _segments(op: ir.Operation) -> list[list[ir.Value]]:
    operands, segments = iter(list(op.operands)), []
    for count in op.attributes["operandSegmentSizes"]:
        segments.append([next(operands) for _ in range(count)])
    return segments


def _bytes(function: ir.Operation, call: CallSite | None, assume: Assumptions) -> Size:
    """Loads plus stores; of a table only what a gather reads, of a target what a scatter writes."""
    parts: list[Size] = []
    for op in _operations(function):
        if op.name == _LOAD:
            parts.append(_read_bytes(op.results[0], call, assume))
        elif op.name == _STORE:
            stored = op.operands[0]
            source = None if isinstance(stored, ir.BlockArgument) else stored.owner.operation
            if source is not None and source.name == "iree_linalg_ext.scatter":
                stored = source.operands[0]
            parts.append(_tensor_bytes(stored, call, assume))
    return total(parts)


def _tensor_bytes(value: ir.Value, call: CallSite | None, assume: Assumptions) -> Size:
    if not is_shaped(value):
        return int(element_bytes(element_type(value)))
    elements = product(_shape(value, call, assume))
    return None if elements is None else int(elements * element_bytes(element_type(value)))


def _read_bytes(loaded: ir.Value, call: CallSite | None, assume: Assumptions) -> Size:
    whole = _tensor_bytes(loaded, call, assume)
    parts: list[Size] = []
    for use in loaded.uses:
        user = use.owner.operation
        if user.name == "tensor.extract":
            around = user.parent.operation.results  # of a generic, or none: read once
            points = product(_shape(around[0], call, assume)) if len(around) else 1
            width = element_bytes(element_type(loaded))
            parts.append(None if points is None else int(points * width))
        elif user.name == "iree_linalg_ext.gather" and use.operand_number == 0:
            parts.append(_tensor_bytes(user.results[0], call, assume))
        elif user.name == "iree_linalg_ext.scatter" and use.operand_number == 2:
            parts.append(0)
        else:
            return whole
    read = total(parts)
    return read if whole is None or read is None else min(whole, read)
