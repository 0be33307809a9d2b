"""`halo-compile --tp`: one model, sharded, lowered, with its archives and its description.

    halo-shard [halo-norm-all-gather] halo-reshard halo-partition [halo-overlap-collectives]
    the target's own pipeline, on a rank's shapes
    halo-lower-collectives

Passes run once, on the program of one rank; with collectives as transfers that is then copied for
each device.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

from iree.compiler import ir

from halo_mlir.analysis.collectives import CollectiveCost, Step, bytes_by_function, format_costs
from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.compiler import Compilation, CompileOptions, compile_source, target_stages
from halo_mlir.core import Pass, Report
from halo_mlir.driver import mlir_context, run_pipeline
from halo_mlir.errors import UserError
from halo_mlir.export.irpa import rank_archives
from halo_mlir.export.shard_archive import archives_current, shard_archive
from halo_mlir.files import write_output
from halo_mlir.ir.collective_plan import Settings, costs
from halo_mlir.ir.parameters import named_parameters
from halo_mlir.ir.placement import Shard
from halo_mlir.module_io import Source, parse_module, read_source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import Stage, parse_pipeline
from halo_mlir.runtime.parallel import tp_description
from halo_mlir.sharding.annotations import (
    argument_placements,
    functions_of,
    global_placement,
    globals_of,
)


@dataclass(frozen=True)
class TensorParallelOptions:
    """What `halo-compile` is told of tensor parallelism; see the passes for each.

    Attributes:
        ranks: over how many devices.
        collectives: "transfer", one module for all devices, or "ccl", one for a process each.
        norm_all_gather: run halo-norm-all-gather.
        overlap: run halo-overlap-collectives: "never", "auto", where it wins, or "always".
        target: whose links and rates decide.
    """

    ranks: int
    collectives: str = "transfer"
    algorithm: str = "auto"
    chunk: int = 64 * 2**20
    compress: str = "none"
    norm_all_gather: bool = False
    overlap: str = "never"
    target: str = "gfx942"

    @classmethod
    def of(cls, arguments: Any) -> "TensorParallelOptions":
        """From the command line of halo-compile."""
        return cls(
            ranks=arguments.tp,
            collectives=arguments.collectives,
            algorithm=arguments.all_reduce,
            chunk=arguments.chunk,
            compress=arguments.compress,
            norm_all_gather=arguments.norm_all_gather,
            overlap=arguments.overlap,
            target=arguments.target,
        )

    @property
    def devices(self) -> int:
        """How many devices the compiled module names."""
        return self.ranks if self.collectives == "transfer" else 1

    def sharding(self, table: PassTable) -> list[Stage]:
        """The stages from a whole model to the program of one rank."""
        overlap = f"target={self.target} force={str(self.overlap == 'always').lower()}"
        names = [
            "halo-sink-final-logits",
            f"halo-shard{{ranks={self.ranks}}}",
            *(["halo-norm-all-gather"] if self.norm_all_gather else []),
            "halo-reshard",
            "halo-partition",
            *([] if self.overlap == "never" else [f"halo-overlap-collectives{{{overlap}}}"]),
        ]
        return parse_pipeline(",".join(names), table)

    def lowering(self, table: PassTable) -> list[Stage]:
        """The stage that makes collectives run."""
        options = (
            f"to={self.collectives} algorithm={self.algorithm} chunk={self.chunk} "
            f"compress={self.compress} target={self.target}"
        )
        return parse_pipeline(f"halo-lower-collectives{{{options}}},cse", table)


@dataclass
class Placed:
    """Where the tensors of a model lie: parameters by name, and its caches."""

    parameters: dict[str, str] = field(default_factory=dict)
    cache: str = "R"


@dataclass(frozen=True)
class RecordPlacements(Pass):
    """Remember the placements of parameters and caches of a rank's program."""

    placed: Placed = field(default_factory=Placed)
    name: ClassVar[str] = "halo-record-placements"
    dialects: ClassVar = ()

    def run(self, module: ir.Module, report: Report) -> None:
        """Fill `placed`; the module stays as it is."""
        del report
        ops = globals_of(module)
        for parameter in named_parameters(module):
            if not parameter.parts:
                placement = global_placement(ops[parameter.symbol])
                self.placed.parameters[parameter.name] = str(placement)
        for function in functions_of(module):
            for placement in argument_placements(function):
                if isinstance(placement, Shard):
                    self.placed.cache = str(placement)

    def __str__(self) -> str:
        return self.name


def tensor_parallel_stages(
    options: TensorParallelOptions, own: Sequence[Stage], table: PassTable
) -> tuple[list[Stage], Placed]:
    """The stages for a whole model around `own`, a target's; what they place is known after."""
    record = RecordPlacements()
    stages = [*options.sharding(table), record, *own, *options.lowering(table)]
    return stages, record.placed


def write_ranks(
    source: Path, output: Path, options: TensorParallelOptions, placed: Placed
) -> list[Path]:
    """Write the ranks' archives and the model.json of a compiled module; --> the files.

    Without a model.json beside `source` nothing is written.

    Raises:
        UserError: it cannot be read, an archive is missing or does not fit, or an output would
            overwrite what was exported.
    """
    described = source.with_suffix(".json")
    if not described.is_file():
        return []
    data = _read(described)
    target = output.with_suffix(".json")
    if target.resolve() == described.resolve():
        raise UserError(f"{target}: would overwrite the exported model's; choose another -o")
    archives: list[Path] = []
    if data.get("parameters"):
        whole = described.parent / data["parameters"]
        archives = rank_archives(output.with_suffix(".irpa"), options.ranks)
        held = placed.parameters
        if not archives_current(whole, held, options.ranks, archives):
            shard_archive(whole, held, options.ranks, archives)
    for name in ("parameters", "tokenizer"):
        if data.get(name):
            data[name] = os.path.relpath(described.parent / data[name], target.parent)
    names = [path.name for path in archives]
    made = tp_description(
        data,
        options.ranks,
        options.collectives,
        placed.parameters,
        names,
        placed.cache,
        options.compress,
    )
    write_output(target, json.dumps(made, indent=2) + "\n")
    return [*archives, target]


def _read(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: not readable JSON: {error}") from error
    if not isinstance(data, dict):
        raise UserError(f"{path}: not a JSON object")
    if "tp" in data:
        raise UserError(f"{path}: is of a compiled tensor-parallel module, not of an exported one")
    return data


def collectives_report(
    source: Source,
    options: TensorParallelOptions,
    assumed: Mapping[str, int],
    dispatches: Sequence[DispatchFacts],
) -> str:
    """The collectives of a model as `options` has it, and its bytes with and without
    halo-norm-all-gather; all times are predicted.

    Args:
        assumed: "?" is the length of prompts, 2048 where it is not there.
        dispatches: what else a step is, for the collectives' share of it.
    """
    settings = Settings(
        to=options.collectives,
        algorithm=options.algorithm,  # pyright: ignore[reportArgumentType]
        chunk=options.chunk,
        compress=options.compress,
        target=options.target,
    )
    found: dict[bool, list[CollectiveCost]] = {}
    for norm in (False, True):
        form = replace(options, norm_all_gather=norm)
        with mlir_context():
            module = parse_module(source)
            run_pipeline(module, form.sharding(PassTable()), source=source)
            found[norm] = costs(module, settings, tokens=assumed.get("?", 2048))
    steps = steps_of(dispatches, options.devices)
    lines = [format_costs(found[options.norm_all_gather], steps)]
    for norm, what in ((False, "all-reduces"), (True, "norm-all-gather")):
        for function, sent in bytes_by_function(found[norm]).items():
            lines.append(f"{function} with {what}: {sent / 1024:.1f} KiB sent a rank")
    return "\n".join(lines)


def steps_of(dispatches: Sequence[DispatchFacts], devices: int) -> dict[str, Step]:
    """What else than collectives one device does in a call of each function."""
    found: dict[str, Step] = {}
    for dispatch in dispatches:
        for name, calls in dispatch.calls.items():
            function = name.removesuffix("$async")  # IREE's name for what an entry point calls
            step = found.get(function, Step(0.0, 0, 0))
            bound = dispatch.predicted
            found[function] = Step(
                step.seconds + (bound.microseconds * 1e-6 * calls / devices if bound else 0.0),
                step.dispatches + calls // devices,
                step.unknown + (0 if bound else calls // devices),
            )
    return found


def compile_tensor_parallel(
    source: Path,
    output: Path,
    options: TensorParallelOptions,
    *,
    target: str = "cpu",
    extra: Sequence[Stage] = (),
) -> Compilation:
    """Compile the exported model `source` to `output`, with archives and model.json beside that.

    Args:
        target: what the kernels are for.
        extra: stages for the program of one rank, before the collectives are lowered.

    Raises:
        UserError: see `halo_mlir.compiler.compile_source` and `write_ranks`.
    """
    own = [*target_stages(target), *extra]
    stages, placed = tensor_parallel_stages(options, own, PassTable())
    request = CompileOptions(target=target, stages=stages, devices=options.devices)
    result = compile_source(read_source(str(source)), request)
    write_ranks(source, output, options, placed)
    write_output(output, result.output)
    return result
