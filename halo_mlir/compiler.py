"""IREE by phases in one process, our passes between them; the only file that touches ctypes.

    input module --torch passes--> IREE to `input` --linalg passes--> IREE to the end --> vmfb

Everything runs on one `ir.Context` shared with IREE's session (iree.compiler.api), so nothing is
printed and parsed again in between.
"""

import ctypes
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import iree.compiler
import iree.compiler.api.ctypes_dl as dl
from iree.compiler import api, ir

from halo_mlir.core import Pass, Report, location_text
from halo_mlir.driver import mlir_context, named_devices, run_pipeline
from halo_mlir.errors import UserError
from halo_mlir.isolation import note, outcome_in_child, scratch_folder
from halo_mlir.module_io import PrintOptions, Source, parse_module, print_module, read_source
from halo_mlir.passes import PassTable, unknown_name
from halo_mlir.pipeline import Stage, named_pipeline, parse_pipeline
from halo_mlir.spec_tools.files import TRANSFORM_LIBRARY, TUNING_SPEC, check_specs_of, unused_spec
from halo_mlir.targets import TARGET_DEVICE
from halo_mlir.targets import target as find_target
from halo_mlir.versions import check_compiler_version

PHASES = (
    "input",
    "abi",
    "preprocessing",
    "global-optimization",
    "dispatch-creation",
    "flow",
    "stream",
    "executable-sources",
    "executable-configurations",
    "executable-targets",
    "hal",
    "vm",
    "end",
)
CONFIGURED = "executable-configurations"
OPT_LEVEL = "O2"
"""From O2 on IREE builds masks inside the attention dispatch instead of storing S x S of them."""


@dataclass(frozen=True)
class CompileOptions:
    """What to make of a module.

    Attributes:
        target: a name from `halo_mlir.targets`.
        stages: passes to run first; see `target_stages`.
        opt_level: IREE's, "O0" to "O3".
        tuning_spec: file for --iree-codegen-tuning-spec-path.
        spec_by_default: nobody asked for that spec; it may configure nothing.
        transform_library: FILE or FILE@entry for --iree-codegen-transform-dialect-library.
        flags: further iree-compile flags.
        compile_to: stop after this phase; the result is MLIR text, not a vmfb.
        devices: how many of the target's the module names, tp0, tp1, ...
        device_names: other names that it has for them; those in the source are found by themselves.
    """

    target: str = "cpu"
    stages: Sequence[Stage] = ()
    opt_level: str = OPT_LEVEL
    tuning_spec: str | None = None
    spec_by_default: bool = False
    transform_library: str | None = None
    flags: Sequence[str] = ()
    compile_to: str = "end"
    devices: int = 1
    device_names: Sequence[str] = ()

    def iree_flags(self) -> list[str]:
        """The flags of the stock `iree-compile` command that compiles the rewritten module."""
        flags = list(find_target(self.target).flags_for(self.device_names or self.devices))
        if any(flag.startswith(TARGET_DEVICE) for flag in self.flags):
            # IREE adds devices up: the user's are instead of ours.
            flags = [flag for flag in flags if not flag.startswith(TARGET_DEVICE)]
        flags.append(f"--iree-opt-level={self.opt_level}")
        flags += linker_flags()
        if self.tuning_spec:
            flags.append(f"{TUNING_SPEC}{self.tuning_spec}")
        if self.transform_library:
            flags.append(f"{TRANSFORM_LIBRARY}{self.transform_library}")
        return [*flags, *self.flags]


@dataclass
class Compilation:
    """The results of one compilation.

    `rewritten` is the module as IREE got it (bytecode), after the passes that run at
    `resumed_from` ("start" or "input"). Where asked for, `sources` is the text at
    executable-sources and `targets` that at executable-targets. `warnings` are a line each.
    """

    output: bytes
    rewritten: bytes
    resumed_from: str
    report: Report
    sources: str | None = None
    targets: str | None = None
    warnings: list[str] = field(default_factory=list)

    @property
    def rewritten_text(self) -> bytes:
        """`rewritten` to read."""
        with mlir_context():
            return print_module(parse_module(Source("rewritten", self.rewritten)), PrintOptions())


def target_stages(
    target: str, *, name: str | None = None, text: str | None = None, table: PassTable | None = None
) -> list[Stage]:
    """The stages of the pipeline `text`, or of the one called `name`, or else of the target's own.

    Raises:
        UserError: a target, pipeline, pass or option is unknown; or both are given.
    """
    if name is not None and text is not None:
        raise UserError("passes are given by --pipeline and -p; use one of them")
    table = table or PassTable()
    if text is not None:
        return parse_pipeline(text, table)
    own = "llama-gfx942" if find_target(target).gpu else "llama-cpu"
    return named_pipeline(name or own, table)


def compile_module(
    path: Path, *, target: str = "cpu", pipeline: str | None = None, flags: Sequence[str] = ()
) -> bytes:
    """The vmfb of the MLIR file `path`, kernels configured by the target's own spec.

    Args:
        path: text or bytecode.
        target: a name from `halo_mlir.targets`.
        pipeline: the text of a pipeline; the target's own where it is None, "" for none.
        flags: further iree-compile flags.

    Raises:
        UserError: the module does not parse or does not compile; carries IREE's first error.
    """
    from halo_mlir.specs.library import spec_file

    stages, own = target_stages(target, text=pipeline), find_target(target).spec
    with scratch_folder() as folder:
        spec = str(spec_file(own, folder)) if own else None
        options = CompileOptions(
            target, stages, tuning_spec=spec, spec_by_default=True, flags=tuple(flags)
        )
        return compile_source(read_source(str(path)), options).output


def compile_source(
    source: Source, options: CompileOptions, *, intermediates: Path | None = None
) -> Compilation:
    """Compile `source`.

    With `intermediates`, a folder, IREE writes assembly and object files there, and the module at
    executable-sources and executable-targets is kept: what `halo_mlir.analysis` reads.

    Raises:
        UserError: see `compile_module`; also for specs and flags that IREE does not take.
    """
    check_compiler_version()
    if options.compile_to not in PHASES:
        unknown_name("phase", options.compile_to, PHASES)
    if options.devices == 1 and not options.device_names:
        options = replace(options, device_names=named_devices(source))
    with _session(options, intermediates) as session:
        module = parse_module(source)
        torch_stages, linalg_stages = _by_level(options.stages)
        report = run_pipeline(module, torch_stages, source=source)
        resumed_from = "start"
        if linalg_stages:
            _invoke(session, module, source, "start", "input").close()
            later = run_pipeline(module, linalg_stages, source=source)
            report.add(later)
            resumed_from = "input"
        rewritten = print_module(module, PrintOptions(bytecode=True))
        result = Compilation(b"", rewritten, resumed_from, report)
        phase = resumed_from
        texts = {}
        for stop in _stops(options, intermediates):
            _invoke(session, module, source, phase, stop).close()
            phase = stop
            if stop == CONFIGURED:
                result.warnings += unused_spec(module, options.tuning_spec)
            else:
                texts[stop] = print_module(module, PrintOptions()).decode()
        result.sources = texts.get("executable-sources")
        result.targets = texts.get("executable-targets")
        result.output = _finish(session, module, source, phase, options.compile_to)
        return result


def _stops(options: CompileOptions, intermediates: Path | None) -> list[str]:
    """The phases after which something is read from the module."""
    stops = set()
    if intermediates and options.compile_to == "end":
        stops |= {"executable-sources", "executable-targets"}
    asked = options.tuning_spec and not options.spec_by_default
    if asked and PHASES.index(options.compile_to) > PHASES.index(CONFIGURED):
        stops.add(CONFIGURED)
    return sorted(stops, key=PHASES.index)


@contextmanager
def _session(options: CompileOptions, intermediates: Path | None) -> Iterator[api.Session]:
    """An IREE session with the flags set and its context current."""
    flags = options.iree_flags()
    of_process = _process_flags(flags)
    if of_process or _process_flags_set:
        # A session that starts after LLVM has flags takes them over, and some of its own
        # (the optimization level) have no effect any more: all go the same way.
        _set_process_flags(flags)
    session = api.Session()
    session.set_flags(*(flag for flag in flags if flag not in of_process))
    session.set_flags(f"--iree-hal-dump-executable-intermediates-to={intermediates or ''}")
    # The tuning-spec flag outlives its session (IREE 3.13): say so when there is none.
    if not any(flag.startswith(TUNING_SPEC) for flag in flags):
        session.set_flags(TUNING_SPEC)
    session.context.load_all_available_dialects()
    with session.context, ir.Location.unknown():
        check_specs_of(flags)
        yield session


def linker_flags() -> list[str]:
    """IREE 3.13 hands its own linker's path to the shell unquoted; quote it where it matters."""
    linker = str(Path(iree.compiler.__path__[0]) / "_mlir_libs" / "iree-lld")
    quoted = shlex.quote(linker)
    return [] if quoted == linker else [f"--iree-llvmcpu-embedded-linker-path={quoted}"]


def _process_flags(flags: Sequence[str]) -> list[str]:
    """Those of `flags` that are no session's but LLVM's, for the whole process.

    Raises:
        UserError: a session knows a flag, but not its value.
    """
    found, probe = [], api.Session()
    for flag in flags:
        try:
            probe.set_flags(flag)
        except ValueError as error:
            if "option not found" not in str(error):
                raise UserError(" ".join(str(error).split())) from error
            found.append(flag)
    return found


_process_flags_set: list[str] = []


def _set_process_flags(flags: list[str]) -> None:
    """Hand flags to LLVM; possible once a process (IREE 3.13) and before the session is made.

    Raises:
        UserError: LLVM does not know a flag, or others are set already.
    """
    if flags == _process_flags_set:
        return
    if _process_flags_set:
        raise UserError(f"flags {flags} need a process of their own; compile with halo-compile")
    status, said = outcome_in_child(lambda: dl._initializeGlobalCL("iree-compile", *flags))
    if status != 0:  # LLVM exits on an unknown flag
        raise UserError(" ".join(said.split()).removeprefix("iree-compile: "))
    dl._initializeGlobalCL("iree-compile", *flags)
    _process_flags_set.extend(flags)


def _by_level(stages: Sequence[Stage]) -> tuple[list[Stage], list[Stage]]:
    """Split where the first linalg-level pass stands; native passes go with what is before them."""
    for position, stage in enumerate(stages):
        if isinstance(stage, Pass) and stage.level == "linalg":
            return list(stages[:position]), list(stages[position:])
    return list(stages), []


def _invoke(
    session: api.Session, module: ir.Module, source: Source, start: str, end: str
) -> api.Invocation:
    """Run IREE's phases from `start` to `end` over `module`, in place."""
    messages: list[str] = []

    def record(diagnostic) -> bool:
        text = " ".join(diagnostic.message.split())
        if diagnostic.severity == ir.DiagnosticSeverity.ERROR:
            messages.append(f"{source.named(location_text(diagnostic.location))}: {text}")
        return True

    handler = module.context.attach_diagnostic_handler(record)
    invocation = session.invocation()
    note(f"IREE's phases {start} to {end}")
    try:
        invocation.import_module(module.operation)
        for setter, phase in (("From", start), ("To", end)):
            function = getattr(dl._dylib, f"ireeCompilerInvocationSetCompile{setter}Phase")
            function.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
            function.restype = None
            function(invocation._inv_p, phase.encode())
        done = invocation.execute()
    finally:
        handler.detach()
    if not done:
        raise UserError(messages[0] if messages else f"{source.name}: IREE failed without a word")
    return invocation


def _finish(session: api.Session, module: ir.Module, source: Source, start: str, end: str) -> bytes:
    invocation = _invoke(session, module, source, start, end)
    try:
        if end != "end":
            return print_module(module, PrintOptions())
        output = api.Output.open_membuffer()
        invocation.output_vm_bytecode(output)
        data = bytes(output.map_memory())
        output.close()
        return data
    finally:
        invocation.close()
