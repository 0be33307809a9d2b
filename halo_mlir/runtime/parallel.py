"""Tensor-parallel modules: what a model.json says of one, and which rank this process is.

The entry "tp" of a model.json, which `halo-compile --tp` writes beside the vmfb:

    {"ranks": 8, "collectives": "transfer", "placements": {"model.norm.weight": "R", ...},
     "archives": ["model.rank0.irpa", ...], "arguments": {"cache": "S(1)"}, "compress": "none"}

"transfer" is one module for all devices, in one process: parameters in the scopes rank0, rank1,
..., sharded arguments one after the other in the order of ranks. "ccl" is the code of one rank,
and a process for each, started by mpirun: IREE takes the collectives' channels from MPI as soon as
its environment is there (iree/tooling/device_util.c).
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from halo_mlir.errors import UserError
from halo_mlir.ir.placement import Placement, Shard, local_shape, parse_placement

COLLECTIVES = ("transfer", "ccl")
_MPI = (  # Open MPI; MPICH, Intel MPI and Slurm
    ("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_LOCAL_RANK"),
    ("PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID"),
)


@dataclass(frozen=True)
class TensorParallel:
    """How a module is spread; `archives` are the ranks' parameters, `cache` is the placement of
    each cache [batch or pages, KV, ...]."""

    ranks: int
    collectives: str
    placements: Mapping[str, str]
    archives: tuple[Path, ...]
    cache: Placement
    compress: str = "none"

    @property
    def devices(self) -> int:
        """How many devices a process drives."""
        return self.ranks if self.collectives == "transfer" else 1

    @property
    def cache_copies(self) -> int:
        """How many arguments of an entry point are one cache, each on the device of its rank."""
        return self.devices if isinstance(self.cache, Shard) else 1

    def cache_shape(self, whole: Sequence[int]) -> tuple[int, ...]:
        """The shape of a rank's cache."""
        return local_shape(tuple(whole), self.cache, self.ranks)


@dataclass(frozen=True)
class Process:
    """This process among those that mpirun started; `local` counts those of one machine."""

    rank: int
    ranks: int
    local: int


def tp_description(
    description: Mapping[str, Any],
    ranks: int,
    collectives: str,
    placements: Mapping[str, str],
    archives: Sequence[str],
    cache_placement: str,
    compress: str = "none",
) -> dict[str, Any]:
    """The model.json of a compiled tensor-parallel module, from that of the exported one.

    Args:
        archives: file names beside the model.json, in the order of ranks; none where the model
            was exported without weights.
        cache_placement: of the cache arguments, as "S(1)".
        compress: what halo-lower-collectives did to all-reduces.
    """
    entry = {
        "ranks": ranks,
        "collectives": collectives,
        "placements": dict(placements),
        "archives": list(archives),
        "arguments": {"cache": cache_placement},
        "compress": compress,
    }
    return {**description, "tp": entry}


def read_tp(path: Path, data: Mapping[str, Any] | None) -> TensorParallel | None:
    """The entry "tp" of the model.json at `path`, None where there is none.

    Raises:
        UserError: it says something that cannot be.
        KeyError: it lacks something.
    """
    if data is None:
        return None
    ranks, collectives = int(data["ranks"]), data["collectives"]
    archives = tuple(path.parent / name for name in data["archives"])
    if collectives not in COLLECTIVES:
        raise UserError(f"{path}: collectives {collectives!r}; known are {', '.join(COLLECTIVES)}")
    if ranks < 1 or len(archives) not in (0, ranks):
        raise UserError(f"{path}: {len(archives)} archives for {ranks} ranks; compile again")
    try:
        cache = parse_placement(data["arguments"].get("cache", "R"))
    except UserError as error:
        raise UserError(f"{path}: {error}") from error
    compress = data.get("compress", "none")
    return TensorParallel(ranks, collectives, data["placements"], archives, cache, compress)


def this_process(environment: Mapping[str, str] = os.environ) -> Process | None:
    """Which of mpirun's processes this is, None where it started none."""
    for rank, size, local in _MPI:
        if environment.get(rank) and environment.get(size):
            number = int(environment[rank])
            return Process(number, int(environment[size]), int(environment.get(local) or number))
    return None


def prints() -> bool:
    """Whether this process shows results: of those that mpirun starts, which all have the same,
    the first does."""
    process = this_process()
    return process is None or process.rank == 0


def check_ranks(tp: TensorParallel | None, wanted: int | None, module: str) -> None:
    """Refuse a number of ranks that is not the module's.

    Raises:
        UserError: so it is.
    """
    ranks = tp.ranks if tp else 1
    if wanted is None or wanted == ranks:
        return
    held = f"for {ranks} ranks" if tp else "for one device"
    raise UserError(f"{module}: compiled {held}; for {wanted}: halo-compile --tp {wanted}")
