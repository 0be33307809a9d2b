"""Ask IREE itself which ops the entries of a spec match, and up to which condition.

    @few_rows: A, B, C, configuration
    -->
    @probe_0_1: A    @probe_0_2: A, B    @probe_0_3: A, B, C

Each probe is a transform library's matcher that only marks the op. An op marked by all of an
entry's probes is matched by the entry, whichever entries stand before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.analysis.walk import symbol_name
from halo_mlir.analysis.work import Size, Work, is_shaped, work_of
from halo_mlir.spec_tools.files import (
    DEFAULT_ENTRY_POINT,
    LIBRARY,
    SEQUENCE,
    Entry,
    SpecFile,
    body,
    conditions,
    dispatched_ops,
)
from halo_mlir.spec_tools.words import loops_in_words, structure_in_words, work_in_words

_MARK = "halo.probe"
_FREE = "halo.free"
_OP = "!transform.any_op"
LISTED = ("attention", "matmul", "matvec", "softmax", "reduction")
"""Kinds of work that a configuration matters for."""


@dataclass(frozen=True)
class ProbedOp:
    """An op of a dispatch, as IREE configured it.

    Attributes:
        dispatch: the name of its export.
        text: the op's kind and sizes, or its name.
        loops_text: its loops, as "mk,nk->mn"; "" where it has none.
        structure: all but its body, as "linalg.generic over mk,nk,mn of f16, f16, f32".
        kind: of its work; "" where it computes nothing.
        free: whether it had no configuration of its own.
        passed: how many conditions of each entry hold, by the entry's number.
        matches: the entries all of whose conditions hold; the first configures it.
        attributes: of the op.
        loops: how many it has; None where it is no structured op.
    """

    dispatch: str
    text: str
    loops_text: str
    structure: str
    kind: str
    free: bool
    passed: Mapping[int, int]
    matches: Sequence[Entry]
    attributes: Mapping[str, ir.Attribute]
    loops: int | None


def probe_library(spec: SpecFile, *, every_condition: bool) -> str:
    """The text of a transform library, entry @__kernel_config, that marks what `spec` matches.

    Args:
        spec: the spec.
        every_condition: probe each condition of an entry, not only all of them.
    """
    library = ir.Module.create(ir.Location.unknown(spec.module.context))
    library.operation.attributes[LIBRARY] = ir.UnitAttr.get()
    marks = {"free": _FREE}
    with ir.InsertionPoint(library.body):
        included = _included(spec.others)
        for other in spec.others:
            if symbol_name(other) in included:
                other.clone()
        for number, entry in enumerate(spec.entries):
            most = len(entry.conditions)
            for count in range(1, most + 1) if every_condition and most else (most,):
                name = f"{number}_{count}"
                _prefix(entry.matcher, count, f"probe_{name}")
                marks[name] = f"{_MARK}.{number}.{count}"
    matchers = library.operation.get_asm(use_local_scope=True).rstrip().removesuffix("}")
    free = (
        f"  {SEQUENCE} @probe_free(%op: {_OP} {{transform.readonly}}) -> {_OP} {{\n"
        f"    transform.iree.match.has_no_lowering_config %op : {_OP}\n"
        f"    transform.yield %op : {_OP}\n  }}\n"
    )
    head = f"  {SEQUENCE} @{DEFAULT_ENTRY_POINT}(%function: {_OP}) {{\n"
    return f"{matchers}{free}{head}{_marking(marks)}    transform.yield\n  }}\n}}\n"


def conditions_text(matcher: ir.Operation) -> str:
    """The text of a matcher without what it gives to what it matched."""
    scratch = ir.Module.create(ir.Location.unknown(matcher.context))
    with ir.InsertionPoint(scratch.body):
        _prefix(matcher, len(conditions(matcher)), "conditions")
    return scratch.operation.get_asm(use_local_scope=True)


def probed_ops(module: ir.Module, entries: Sequence[Entry]) -> Iterator[ProbedOp]:
    """The ops of a module at executable-configurations that compute or that a probe marked."""
    for op, dispatch in dispatched_ops(module):
        found = _probed(op, dispatch, entries)
        if found.passed or found.kind in LISTED:
            yield found


def _marking(marks: Mapping[str, str]) -> str:
    """Mark what each probe matches, after all have matched: some matchers compare attributes."""
    collected = (
        f"    %on_{name} = transform.collect_matching @probe_{name} in %function "
        f": ({_OP}) -> {_OP}\n"
        for name in marks
    )
    marked = (
        f'    transform.annotate %on_{name} "{mark}" : {_OP}\n' for name, mark in marks.items()
    )
    return "".join([*collected, *marked])


def _included(sequences: Sequence[ir.Operation]) -> set[str]:
    """The sequences that others include."""
    includes = (op for one in sequences for op in body(one) if op.name == "transform.include")
    return {ir.FlatSymbolRefAttr(op.attributes["target"]).value for op in includes}


def _prefix(matcher: ir.Operation, count: int, name: str) -> None:
    """A copy of `matcher` at the insertion point that ends after `count` conditions."""
    copy = matcher.clone()
    copy.attributes["sym_name"] = ir.StringAttr.get(name)
    root = copy.regions[0].blocks[0].arguments[0]
    type_ = ir.FunctionType.get([root.type], [root.type])
    copy.attributes["function_type"] = ir.TypeAttr.get(type_)
    if "res_attrs" in copy.attributes:
        del copy.attributes["res_attrs"]
    kept = conditions(copy)[:count]
    # What a condition needs stands before it; constants between them may stay.
    last = body(copy).index(kept[-1]) + 1 if kept else 0
    for op in reversed(body(copy)[last:]):
        op.erase()
    with ir.InsertionPoint(copy.regions[0].blocks[0]):
        ir.Operation.create("transform.yield", operands=[root])


def _probed(op: ir.Operation, dispatch: str, entries: Sequence[Entry]) -> ProbedOp:
    attributes = {name: op.attributes[name] for name in op.attributes}
    passed: dict[int, int] = {}
    for name in attributes:
        if name.startswith(f"{_MARK}."):
            number, count = (int(part) for part in name.split(".")[-2:])
            passed[number] = max(passed.get(number, 0), count)
    work: Work | None = work_of(op, _static_sizes)
    loops = None
    if "indexing_maps" in attributes:
        loops = ir.AffineMapAttr(ir.ArrayAttr(attributes["indexing_maps"])[0]).value.n_dims
    return ProbedOp(
        dispatch,
        work_in_words(work) if work else op.name,
        loops_in_words(op),
        structure_in_words(op),
        work.kind if work else "",
        _FREE in attributes,
        passed,
        [entries[at] for at in sorted(passed) if passed[at] == len(entries[at].conditions)],
        attributes,
        loops,
    )


def _static_sizes(value: ir.Value) -> tuple[Size, ...]:
    if not is_shaped(value):
        return ()
    type_ = ir.RankedTensorType(value.type)
    dims = range(type_.rank)
    return tuple(None if type_.is_dynamic_dim(dim) else type_.get_dim_size(dim) for dim in dims)
