"""Run a pipeline of our passes and native ones over a module."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial

import iree.compiler.passmanager as pm
from iree.compiler import ir

from halo_mlir.core import Pass, Report
from halo_mlir.errors import UserError
from halo_mlir.ir.devices import PROMISE, devices_of
from halo_mlir.isolation import note
from halo_mlir.module_io import PrintOptions, Source, mlir_error, parse_module, print_module
from halo_mlir.native import TRUSTED, check_native
from halo_mlir.passes import unknown_name
from halo_mlir.pipeline import MODULE, Stage, print_pipeline


@dataclass(frozen=True)
class Instrumentation:
    """What to show while passes run; the fields are mlir-opt's `--mlir-*` flags.

    `before` and `after` name passes; a native pass inside `func.func(...)` is shown around the
    stage that holds it.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before_all: bool = False
    after_all: bool = False
    after_change: bool = False
    after_failure: bool = False
    tree_dir: str | None = None
    timing: bool = False
    verify_each: bool = True
    printing: PrintOptions = field(default_factory=PrintOptions)

    @property
    def prints_ir(self) -> bool:
        """Whether MLIR's own IR printing is wanted."""
        return self.before_all or self.after_all or self.after_change or self.after_failure


def run_pipeline(
    module: ir.Module,
    stages: list[Stage],
    *,
    source: Source,
    instrumentation: Instrumentation | None = None,
) -> Report:
    """Run `stages` over `module` in place; --> what our passes applied and declined.

    Raises:
        UserError: a native pass is unknown or nested wrongly, a pass fails, or one of ours leaves
            IR that does not verify.
    """
    shown = instrumentation or Instrumentation()
    report = Report()
    known = {name for stage in stages for name in _stage_names(stage)}
    for name in (*shown.before, *shown.after):
        if name not in known:
            unknown_name("pass to print around", name, known)
    manager = pm.PassManager(MODULE)
    for stage in stages:
        _add(manager, stage, module, report, source, shown)
    # Ours are verified by run_pass, which names them; doing it twice costs as much as the passes.
    native = {stage for stage in stages if not isinstance(stage, Pass)}
    manager.enable_verifier(shown.verify_each and not native <= TRUSTED)
    if shown.timing:
        manager.enable_timing()
    if shown.prints_ir:
        # MLIR aborts on module-scope printing while threads run.
        module.context.enable_multithreading(False)
        manager.enable_ir_printing(
            print_before_all=shown.before_all,
            # The two below narrow down what is printed after each pass.
            print_after_all=shown.after_all or shown.after_change or shown.after_failure,
            print_after_change=shown.after_change,
            print_after_failure=shown.after_failure,
            large_elements_limit=shown.printing.elide_elements,
            large_resource_limit=shown.printing.elide_resources,
            enable_debug_info=shown.printing.debug_info,
            print_generic_op_form=shown.printing.generic,
            tree_printing_dir_path=shown.tree_dir,
        )
    note(f"the pipeline {print_pipeline(stages)}")
    try:
        manager.run(module.operation)
    except ir.MLIRError as error:
        raise mlir_error(error, source) from error
    report.declined = [replace(d, location=source.named(d.location)) for d in report.declined]
    report.notes = [replace(n, location=source.named(n.location)) for n in report.notes]
    return report


def _add(
    manager: pm.PassManager,
    stage: Stage,
    module: ir.Module,
    report: Report,
    source: Source,
    shown: Instrumentation,
) -> None:
    names = _stage_names(stage)
    if names & set(shown.before):
        _add_callable(manager, _printer(module, f"Before {stage}", shown), "halo-print-before")
    if isinstance(stage, Pass):
        run = partial(run_pass, stage, module, report, source, verify=shown.verify_each)
        _add_callable(manager, run, stage.name)
    else:
        manager.add(check_native(stage))
    if names & set(shown.after):
        _add_callable(manager, _printer(module, f"After {stage}", shown), "halo-print-after")


def run_pass(
    pass_: Pass, module: ir.Module, report: Report, source: Source, *, verify: bool = True
) -> None:
    """Run one pass and verify what it left; the bindings accept wrong types in silence.

    Raises:
        UserError: the pass refuses the module, or leaves one that does not verify.
    """
    before = report.applied.total()
    if pass_.dialects is None:
        module.context.load_all_available_dialects()
    for dialect in pass_.dialects or ():
        module.context.get_dialect_descriptor(dialect)
    try:
        pass_.run(module, report)
    except UserError as error:
        raise UserError(source.named(str(error))) from error
    if verify and not (pass_.patterns and report.applied.total() == before):
        require_verified(module, source, f"invalid IR after {pass_.name}")


def _add_callable(manager: pm.PassManager, job: Callable[[], None], argument: str) -> None:
    manager.add(lambda _op, _pass: job(), name=argument, argument=argument)


def _stage_names(stage: Stage) -> set[str]:
    """The name of a pass of ours, or the words of a native stage that can be pass names."""
    if isinstance(stage, Pass):
        return {stage.name}
    for bracket in "(){},":
        stage = stage.replace(bracket, " ")
    return set(stage.split())


def _printer(module: ir.Module, title: str, shown: Instrumentation) -> Callable[[], None]:
    def show() -> None:
        text = print_module(module, replace(shown.printing, bytecode=False))
        sys.stderr.write(f"// -----// IR Dump {title} //----- //\n{text.decode()}\n")

    return show


@contextmanager
def mlir_context(*, allow_unregistered: bool = False) -> Iterator[ir.Context]:
    """A context that knows every dialect of the wheel, current inside the block.

    They are loaded when a module or a pass needs them: all at once take 10 ms.
    """
    with ir.Context(load_on_create_dialects=[]) as context, ir.Location.unknown():
        context.allow_unregistered_dialects = allow_unregistered
        yield context


def require_verified(module: ir.Module, source: Source, what: str = "") -> None:
    """Raise UserError where `module` does not verify; `what` says of which moment that is told."""
    try:
        module.operation.verify()
    except ir.MLIRError as error:
        raise mlir_error(error, source, what) from error


def named_devices(source: Source) -> list[str]:
    """The devices that a module names by itself; halo-lower-collectives adds tp0, tp1, ...

    Raises:
        UserError: it does not parse.
    """
    if PROMISE not in source.data:
        return []
    with mlir_context():
        return devices_of(parse_module(source))
