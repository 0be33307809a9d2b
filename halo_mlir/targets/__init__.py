"""Hardware facts, one file per chip, each number with its source."""

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from halo_mlir.errors import UserError
from halo_mlir.targets.cpu import CPU, cpu
from halo_mlir.targets.facts import TARGET_DEVICE, GpuFacts, LinkFacts, Target
from halo_mlir.targets.gfx942 import GFX942, MI300X

__all__ = ["TARGETS", "TARGET_DEVICE", "GpuFacts", "LinkFacts", "Target", "cpu", "target"]

TARGETS: Mapping[str, Target] = MappingProxyType(
    {known.name: known for known in (CPU, GFX942, MI300X)}
)


def target(name: str) -> Target:
    """The target called `name`.

    Raises:
        UserError: there is none; the message names the nearest.
    """
    if name in TARGETS:
        return TARGETS[name]
    near = difflib.get_close_matches(name, TARGETS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"the targets are {', '.join(TARGETS)}"
    raise UserError(f"unknown target {name}: {hint}")
