"""Transform-dialect specs read: their entry point, their entries, and what IREE would not say.

    transform.foreach_match in %variant @few_rows -> @configure, @many_rows -> @configure

is two entries: a named sequence that matches an op, and one that annotates it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from iree.compiler import ir
from iree.compiler.dialects.iree_codegen import (
    CompilationInfoAttr,  # pyright: ignore[reportAttributeAccessIssue]
)

from halo_mlir.analysis.walk import inside, symbol_name
from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.module_io import Source, parse_module, read_source

TUNING_SPEC = "--iree-codegen-tuning-spec-path="
TRANSFORM_LIBRARY = "--iree-codegen-transform-dialect-library="
SEQUENCE = "transform.named_sequence"
LIBRARY = "transform.with_named_sequence"
ENTRY_POINT = "iree_codegen.tuning_spec_entrypoint"
DEFAULT_ENTRY_POINT = "__kernel_config"
CONSTANT = "transform.param.constant"
_FOREACH = "transform.foreach_match"
_HANDLES = ("!transform.any_op", "!transform.op<")
_SILENT = (CONSTANT, "transform.yield")
_CONSUMED = ("compilation_info", "decomposition_config", "translation_info")
"""Annotations that IREE turns into others."""


@dataclass(frozen=True)
class Entry:
    """A matcher and its action, as long as the `SpecFile` is there that has it.

    Attributes:
        name: the matcher's.
        matcher: the sequence that matches.
        action: the sequence that is run on what matched.
        comments: the comment lines above the matcher; ours are its place and its basis.
    """

    name: str
    matcher: ir.Operation
    action: ir.Operation
    comments: tuple[str, ...] = ()

    @cached_property
    def conditions(self) -> list[ir.Operation]:
        """The ops of the matcher that can fail, in order."""
        return conditions(self.matcher)

    @cached_property
    def annotations(self) -> Mapping[str, ir.Attribute | None] | None:
        """What the action puts on the op by name; None stands for a unit attribute.

        The whole is None for an action that does more than to annotate the op it is given.
        """
        *_, result = body(self.matcher)
        given = dict(zip(_arguments(self.action), result.operands, strict=False))
        found: dict[str, ir.Attribute | None] = {}
        *annotates, _ = body(self.action)
        for op in annotates:
            values = list(op.operands)
            if op.name != "transform.annotate" or values[0] != _arguments(self.action)[0]:
                return None
            name = ir.StringAttr(op.attributes["name"]).value
            found[name] = _constant(given.get(values[1])) if len(values) > 1 else None
        return found

    @cached_property
    def lowering(self) -> ir.Attribute | None:
        """The lowering_config that it gives."""
        annotations = self.annotations or {}
        info = annotations.get("compilation_info")
        if info is not None and isinstance(info, CompilationInfoAttr):
            return info.lowering_config
        return annotations.get("lowering_config")

    @cached_property
    def traces(self) -> Mapping[str, ir.Attribute | None]:
        """The attributes of its ops at executable-configurations; None stands for any value."""
        given = dict(self.annotations or {})
        if self.lowering is not None:
            given["lowering_config"] = self.lowering
        return {name: value for name, value in given.items() if name not in _CONSUMED}

    def left_on(self, attributes: Mapping[str, ir.Attribute]) -> bool:
        """Whether an op at executable-configurations has its traces."""
        return bool(self.traces) and all(
            name in attributes and (value is None or value == attributes[name])
            for name, value in self.traces.items()
        )


@dataclass(frozen=True)
class SpecFile:
    """A spec whose entry point is one foreach_match.

    `module` keeps the operations alive; `tuning` says whether the entry point is a tuning spec's,
    so that both doors take it, or only the transform library's.
    """

    name: str
    module: ir.Module
    entry_point: ir.Operation
    entries: Sequence[Entry]
    tuning: bool

    @property
    def others(self) -> list[ir.Operation]:
        """All sequences but the entry point."""
        return [op for op in sequences(self.module) if op != self.entry_point]


def read_spec(source: Source) -> SpecFile:
    """The spec in `source`, in the current context.

    Raises:
        UserError: as `check_spec`; or the entry point is something else than one foreach_match.
    """
    module, entry_point = check_spec(source)
    named = {symbol_name(op): op for op in sequences(module)}
    where, name = _where(source, entry_point), symbol_name(entry_point)
    if any(op.name == "builtin.module" for op in _children(module.operation)):
        raise UserError(f"{source.name}: has modules inside, as specs that IREE linked; give each")
    *steps, _ = body(entry_point)
    found = [op for op in steps if op.name == _FOREACH]
    if len(found) != 1 or len(steps) != 1 or len(found[0].operands) != 1:
        raise UserError(f"{where}: @{name} is not one foreach_match, so its entries are unclear")
    if set(found[0].attributes) - {"matchers", "actions"}:
        raise UserError(f"{where}: @{name}: foreach_match with restrict_root or flatten_results")
    entries = []
    lines = source.data.decode(errors="replace").splitlines()
    pairs = zip(found[0].attributes["matchers"], found[0].attributes["actions"], strict=True)
    for pair in pairs:
        matcher, action = (ir.FlatSymbolRefAttr(symbol).value for symbol in pair)
        for symbol in (matcher, action):
            if symbol not in named or not named[symbol].regions[0].blocks:
                raise UserError(f"{where}: @{name} names @{symbol}, which has no body here")
        comments = _comments(source, lines, named[matcher])
        entries.append(Entry(matcher, named[matcher], named[action], comments))
    tuning = ENTRY_POINT in entry_point.attributes
    return SpecFile(source.name, module, entry_point, entries, tuning)


def check_spec(source: Source, entry: str | None = None) -> tuple[ir.Module, ir.Operation]:
    """Parse a spec and find its entry point; refuse what IREE 3.13 ignores or tells of a model.

    A library that IREE does not load is a message, a kernel without it, and exit status 0.

    Args:
        source: the file.
        entry: the entry point's name (a transform library's); None for a tuning spec, whose entry
            point is marked, or else is called @__kernel_config.

    Returns:
        The module and its entry point.

    Raises:
        UserError: it does not parse, is no transform library, or has no such entry point.
    """
    module = parse_module(source)
    if LIBRARY not in module.operation.attributes:
        raise UserError(f"{source.name}: the module has no {LIBRARY} attribute, so IREE skips it")
    found = list(inside(module.operation, SEQUENCE))
    if entry is None:
        marked = [op for op in found if ENTRY_POINT in op.attributes]
        entry = symbol_name(marked[0]) if marked else DEFAULT_ENTRY_POINT
        wanted = f"no entry point: no named sequence has {ENTRY_POINT} or is called @{entry}"
    else:
        wanted = f"no named sequence @{entry} for the entry point"
    match = next((op for op in found if symbol_name(op) == entry), None)
    if match is None:
        raise UserError(f"{source.name}: has {wanted}")
    where = _where(source, match)
    if not match.regions[0].blocks:
        raise UserError(f"{where}: @{entry} is only declared; give it a body")
    arguments = _arguments(match)
    if len(arguments) != 1 or not str(arguments[0].type).startswith(_HANDLES):
        raise UserError(f"{where}: @{entry} must take one !transform.any_op, the function")
    if len(body(match)) == 1:
        raise UserError(f"{where}: @{entry} has nothing to do; it needs a transform.foreach_match")
    return module, match


def check_specs_of(flags: Sequence[str]) -> None:
    """`check_spec` for those that iree-compile's flags name."""
    for flag in flags:
        if flag.startswith(TUNING_SPEC) and flag != TUNING_SPEC:
            check_spec(read_source(flag.removeprefix(TUNING_SPEC)))
        if flag.startswith(TRANSFORM_LIBRARY) and flag != TRANSFORM_LIBRARY:
            path, _, entry = flag.removeprefix(TRANSFORM_LIBRARY).partition("@")
            check_spec(read_source(path), entry or DEFAULT_ENTRY_POINT)


def unused_spec(module: ir.Module, path: str | None) -> list[str]:
    """A line where the spec in `path` configured nothing of a module at executable-configurations.

    IREE says nothing then. Entries that do more than to annotate an op leave no trace to look for.
    """
    if path is None:
        return []
    try:
        spec = read_spec(read_source(path))
    except UserError:  # its entry point is no list of entries
        return []
    if any(entry.annotations != {} and not entry.traces for entry in spec.entries):
        return []
    names = {name for entry in spec.entries for name in entry.traces}
    for op, _ in dispatched_ops(module):
        attributes = {name: op.attributes[name] for name in op.attributes if name in names}
        if attributes and any(entry.left_on(attributes) for entry in spec.entries):
            return []
    return [f"{path}: none of its entries configures anything here; halo-spec explain tells why"]


def dispatched_ops(module: ir.Module) -> Iterator[tuple[ir.Operation, str]]:
    """All ops in the functions of a module's executables, with the function's name."""
    for executable in inside(module.operation, "hal.executable"):
        for function in inside(executable, "func.func"):
            for op in _below(function):
                yield op, symbol_name(function)


def conditions(matcher: ir.Operation) -> list[ir.Operation]:
    """The ops of a matcher that can fail, in order."""
    return [op for op in body(matcher) if op.name not in _SILENT]


def body(sequence: ir.Operation) -> list[ir.Operation]:
    """The ops of a named sequence, its yield last."""
    return [op.operation for op in sequence.regions[0].blocks[0]]


def sequences(module: ir.Module) -> list[ir.Operation]:
    """The named sequences of a module itself."""
    return [op for op in _children(module.operation) if op.name == SEQUENCE]


def _below(op: ir.Operation) -> Iterator[ir.Operation]:
    for region in op.regions:
        for block in region:
            for inner in block:
                yield inner.operation
                yield from _below(inner.operation)


def _children(op: ir.Operation) -> list[ir.Operation]:
    return [inner.operation for inner in op.regions[0].blocks[0]]


def _arguments(sequence: ir.Operation) -> list[ir.Value]:
    return list(sequence.regions[0].blocks[0].arguments)


def _constant(value: ir.Value | None) -> ir.Attribute | None:
    if value is None or isinstance(value, ir.BlockArgument):
        return None
    op = value.owner.operation
    return op.attributes["value"] if op.name == CONSTANT else None


def _where(source: Source, op: ir.Operation) -> str:
    place = source.named(location_text(op.location))
    return place if place.startswith(source.name) else source.name


def _comments(source: Source, lines: Sequence[str], op: ir.Operation) -> tuple[str, ...]:
    """The lines of comment right above `op`, which parsing drops."""
    line = _where(source, op).removeprefix(f"{source.name}:").partition(":")[0]
    if source.is_bytecode or not line.isdigit():
        return ()
    last = first = int(line) - 1
    while first and lines[first - 1].strip().startswith("//"):
        first -= 1
    return tuple(text.strip().removeprefix("//").strip() for text in lines[first:last])
