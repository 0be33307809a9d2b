"""A vmfb with its model.json: parameters and devices for as many ranks as it has."""

from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.export.irpa import rank_archives
from halo_mlir.runtime.description import Description
from halo_mlir.runtime.module import SCOPE, Module, Part, device_names
from halo_mlir.runtime.parallel import TensorParallel, this_process


def load_module(
    vmfb: Path,
    model: Description,
    parameters: Path | None = None,
    device: str = "local-task",
) -> Module:
    """Load `vmfb` on `device`, and with tensor parallelism on those that follow it.

    Args:
        parameters: the whole archive, where it is not the one that `model` names; those of the
            ranks are beside it, see `halo_mlir.export.irpa.rank_archives`.

    Raises:
        UserError: see `Module`; a rank's archive is missing or another's, or the module wants a
            process for each rank and this is not one of them.
    """
    if model.tp is None:
        return Module(vmfb, parameters or model.parameters, device)
    tp = model.tp
    archives = rank_archives(parameters, tp.ranks) if parameters else list(tp.archives)
    if tp.collectives == "ccl":
        return _load_rank(vmfb, tp, archives, device)
    scopes = {f"rank{rank}": Part(path, rank, tp.ranks) for rank, path in enumerate(archives)}
    return Module(vmfb, scopes or None, device, devices=tp.ranks)


def _load_rank(vmfb: Path, tp: TensorParallel, archives: list[Path], device: str) -> Module:
    """The module of the rank that this process is, on its device."""
    process = this_process()
    if process is None or process.ranks != tp.ranks:
        started = f"{process.ranks} were started" if process else "none was"
        raise UserError(
            f"{vmfb}: compiled for {tp.ranks} processes, one a device, and {started}; run it as "
            f"mpirun -n {tp.ranks} halo-run {vmfb} --device hip ..."
        )
    name = device_names(device, process.local + 1)[-1]
    part = {SCOPE: Part(archives[process.rank], process.rank, tp.ranks)} if archives else None
    return Module(vmfb, part, name)
