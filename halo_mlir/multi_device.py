"""Modules that several devices run already, as sharktank exports them, in `halo-compile`.

Their values, weights and arguments name devices of their own, which IREE wants one flag each for
(`halo_mlir.driver.named_devices`). Their all-reduces are done by the algorithm that suits their
size (halo-relower-transfers), after the target's passes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from iree.compiler import ir

from halo_mlir.analysis.collectives import (
    CollectiveCost,
    bytes_by_function,
    format_costs,
    predicted_seconds,
)
from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.compiler import CompileOptions
from halo_mlir.driver import mlir_context
from halo_mlir.errors import UserError
from halo_mlir.ir.collective_plan import Settings, cost_of
from halo_mlir.ir.collectives import message_bytes
from halo_mlir.ir.devices import devices_of, global_devices
from halo_mlir.ir.transfer_form import (
    TransferredSum,
    read_sums,
)
from halo_mlir.module_io import Source, parse_module
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline
from halo_mlir.sharding.annotations import functions_of
from halo_mlir.tensor_parallel import steps_of


def for_devices(request: CompileOptions, names: Sequence[str], arguments: Any) -> CompileOptions:
    """`request`, for a module that names devices by itself.

    Args:
        names: see `halo_mlir.driver.named_devices`; none for any other module.
        arguments: the command line of halo-compile.

    Raises:
        UserError: it asks for what such a module cannot have.
    """
    if not names:
        return request
    if arguments.tp > 1:
        raise UserError(f"{_whose(arguments, names)}; leave out --tp {arguments.tp}")
    if arguments.collectives == "ccl":
        raise UserError(f"{_whose(arguments, names)}; --collectives ccl lowers that of one")
    stages = list(request.stages)
    if arguments.pass_pipeline is None:
        options = (
            f"algorithm={arguments.all_reduce} chunk={arguments.chunk} "
            f"compress={arguments.compress} target={arguments.target}"
        )
        stages += parse_pipeline(f"halo-relower-transfers{{{options}}},cse", PassTable())
    return replace(request, stages=stages, device_names=tuple(names))


def _whose(arguments: Any, names: Sequence[str]) -> str:
    return f"{arguments.input}: is for {len(names)} devices already, {', '.join(names)}"


def transfers_report(
    source: Source,
    arguments: Any,
    assumed: Mapping[str, int],
    dispatches: Sequence[DispatchFacts],
) -> str:
    """The collectives of such a module, as halo-relower-transfers does them, and the bytes of the
    busiest device as the module writes them; all times are predicted.

    Args:
        arguments: the command line of halo-compile.
        assumed: "?" is the length of prompts, 2048 where it is not there.
        dispatches: what else a step is, for the collectives' share of it.
    """
    settings = Settings(
        "transfer",
        arguments.all_reduce,
        arguments.chunk,
        arguments.compress,
        target=arguments.target,
    )
    with mlir_context():
        module = parse_module(source)
        found = _costs(module, settings, assumed.get("?", 2048))
        devices = len(devices_of(module))
    lowered = [cost for cost, _ in found]
    written = [cost for _, cost in found]
    lines = [format_costs(lowered, steps_of(dispatches, devices))]
    sent, most = bytes_by_function(lowered), bytes_by_function(written)
    for function in sent:
        times = [_microseconds(costs, function) for costs in (written, lowered)]
        lines.append(
            f"{function} as written: {most[function] / 1024:.1f} KiB sent by the busiest device, "
            f"predicted {times[0]:.1f} us; as lowered: {sent[function] / 1024:.1f} KiB, predicted "
            f"{times[1]:.1f} us"
        )
    return "\n".join(lines)


def _microseconds(costs: Sequence[CollectiveCost], function: str) -> float:
    return 1e6 * sum(cost.predicted_seconds or 0 for cost in costs if cost.function == function)


def _costs(
    module: ir.Module, settings: Settings, tokens: int
) -> list[tuple[CollectiveCost, CollectiveCost]]:
    """Of each collective, as it is lowered and as it is written."""
    of_globals = global_devices(module)
    return [
        _cost(one, settings, tokens)
        for function in functions_of(module)
        for one in read_sums(function, of_globals)[0]
    ]


def _cost(
    one: TransferredSum, settings: Settings, tokens: int
) -> tuple[CollectiveCost, CollectiveCost]:
    ranks = len(one.devices)
    lowered = cost_of(one.collective, ranks, settings, tokens)
    message = message_bytes(lowered.shape, one.tensor.dtype)
    # All parts to one device at once, over a link each, or a sum from it.
    step = predicted_seconds("all_reduce", "one-shot", message, ranks, settings.links)
    if one.is_reduce:
        kept = replace(lowered, kind="reduce", algorithm="", element=one.tensor.dtype)
        kept = replace(kept, bytes=message, predicted_seconds=step)
        return kept, kept
    steps = 2 if len(one.sums) == 1 else 1
    written = replace(lowered, bytes=(ranks - 1) * message, predicted_seconds=steps * step)
    return lowered, written
