"""Which tensors of an archive change when its OCP codes become FNUZ, by their names.

    X.weight          with X.weight_scale or, for blocks of 128 x 128, X.weight_scale_inv
    X:qs              with X:d, sharktank's; X:m, an offset, is refused
    X.input_scale, X.{q,k,v,kv,output}_scale
                      scales of what is quantised as the model runs
    X:rscale, X:scale sharktank's quantisers: x is multiplied with scale, and rscale is 1 / scale

code * scale is the number meant for all but X:scale, which is therefore halved.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from halo_mlir.errors import UserError

OCP = {"float8_e4m3fn": "float8_e4m3fnuz", "float8_e5m2": "float8_e5m2fnuz"}
"""torch's names, and what they become."""
_BLOCK = 128
_RUNNING = ("input_scale", "q_scale", "k_scale", "v_scale", "kv_scale", "output_scale")

Action = Literal["codes", "double", "halve"]


@dataclass(frozen=True)
class Entry:
    """A tensor in a file: torch's name of its type ("" where the file does not say), its shape, and
    where its bytes are in the file's data."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    start: int
    size: int

    @property
    def end(self) -> int:
        """Behind its last byte."""
        return self.start + self.size

    @property
    def is_ocp(self) -> bool:
        """Whether it holds codes that are to be converted."""
        return self.dtype in OCP


def plan(entries: Iterable[Entry], where: str) -> dict[str, Action]:
    """What is to be done to each tensor that changes, by name.

    Raises:
        UserError: there is no OCP tensor or a FNUZ one, or a tensor has no scale, one of the wrong
            shape, or an offset.
    """
    by_name = {entry.name: entry for entry in entries}
    for entry in by_name.values():
        if entry.dtype in OCP.values():
            raise UserError(f"{where}: is FNUZ already: {entry.name} is {entry.dtype}")
    ocp = [entry for entry in by_name.values() if entry.is_ocp]
    if not ocp:
        raise UserError(f"{where}: holds no OCP FP8 tensor, there is nothing to convert")
    actions: dict[str, Action] = {}
    for entry in ocp:
        actions[entry.name] = "codes"
        if not _covers_others(entry, ocp):
            actions[_scale_of(entry, by_name, where)] = "double"
    for name, entry in by_name.items():
        if name in actions or entry.dtype not in ("float32", "float16", "bfloat16", "float64"):
            continue
        owner, _, kind = name.rpartition(".")
        weight = by_name.get(f"{owner}.weight")
        if kind in _RUNNING and (weight is None or weight.is_ocp):
            actions[name] = "double"
        owner, _, kind = name.rpartition(":")
        if kind in ("rscale", "scale") and owner:
            if f"{owner}:offset" in by_name:
                raise UserError(f"{where}: {owner}:offset: quantisation with an offset")
            actions[name] = "double" if kind == "rscale" else "halve"
    return actions


def _covers_others(entry: Entry, others: list[Entry]) -> bool:
    """Whether it is a second name for the bytes of smaller ones, see `halo_mlir.export.fused`."""
    return any(
        other.start == entry.start and other.size < entry.size and other.name != entry.name
        for other in others
    )


def _scale_of(entry: Entry, by_name: dict[str, Entry], where: str) -> str:
    owner, _, kind = entry.name.rpartition(":")
    if kind == "qs":
        if f"{owner}:m" in by_name:
            raise UserError(f"{where}: {owner}:m: quantisation with an offset")
        candidates = [f"{owner}:d"]
    else:
        candidates = [f"{entry.name}_scale", f"{entry.name}_scale_inv"]
    for name in candidates:
        if name in by_name:
            _check_shape(entry, by_name[name], where)
            return name
    raise UserError(f"{where}: {entry.name} is {entry.dtype} and has no {' or '.join(candidates)}")


def _check_shape(entry: Entry, scale: Entry, where: str) -> None:
    rows = entry.shape[0] if entry.shape else 1
    blocks = tuple(-(-size // _BLOCK) for size in entry.shape)
    if math.prod(scale.shape) not in (1, rows) and scale.shape != blocks:
        raise UserError(
            f"{where}: {scale.name} has shape {list(scale.shape)}; for {entry.name} "
            f"{list(entry.shape)} it must be 1 number, {rows}, or {list(blocks)}"
        )
