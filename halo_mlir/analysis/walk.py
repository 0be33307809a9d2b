"""Finding operations in a module that IREE has brought to executable-sources or a later phase."""

from collections.abc import Iterator

from iree.compiler import ir

from halo_mlir.analysis.symbols import CallSite, call_site
from halo_mlir.errors import UserError


def parse(text: str) -> ir.Module:
    """The module of `text`, in the current context.

    Raises:
        UserError: it does not parse; carries the first error of MLIR's.
    """
    try:
        return ir.Module.parse(text)
    except ir.MLIRError as error:
        first = str(error.error_diagnostics[0].message) if error.error_diagnostics else "no reason"
        line = " ".join(first.split())
        raise UserError(f"the module does not parse: {line}") from error


def inside(op: ir.Operation, name: str) -> Iterator[ir.Operation]:
    """All operations called `name` below `op`, outermost only."""
    for region in op.regions:
        for block in region:
            for inner in block:
                if inner.operation.name == name:
                    yield inner.operation
                else:
                    yield from inside(inner.operation, name)


def symbol_name(op: ir.Operation) -> str:
    """The name of an operation that is a symbol."""
    return ir.StringAttr(op.attributes["sym_name"]).value


def calls_by_export(module: ir.Operation) -> dict[str, list[tuple[str, CallSite]]]:
    """Calls by export name, each with the function it stands in."""
    calls: dict[str, list[tuple[str, CallSite]]] = {}
    for outer in module.regions[0].blocks[0]:
        op = outer.operation
        if op.name == "hal.executable":
            continue
        caller = symbol_name(op) if "sym_name" in op.attributes else "start-up"
        for dispatch in inside(op, "stream.cmd.dispatch"):
            site = call_site(dispatch)
            for entry in ir.ArrayAttr(dispatch.attributes["entry_points"]):
                export = ir.SymbolRefAttr(entry).value[-1]
                calls.setdefault(export, []).append((caller, site))
    return calls
