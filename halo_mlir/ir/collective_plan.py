"""How each collective of a module is to be carried out, and what that costs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from iree.compiler import ir

from halo_mlir.analysis.collectives import (
    CollectiveCost,
    compressed_message,
    fastest,
    predicted_seconds,
    sent_bytes,
)
from halo_mlir.ir.collective_lowering import Plan
from halo_mlir.ir.collectives import (
    Collective,
    element_bytes,
    largest_shape,
    message_bytes,
    ranks_of,
    read_collectives,
)
from halo_mlir.ir.parameters import loaded_symbol
from halo_mlir.ir.structure import enclosing
from halo_mlir.ir.torch import METADATA, producer
from halo_mlir.targets import LinkFacts, target

Algorithm = Literal["auto", "one-shot", "two-shot", "ring"]


@dataclass(frozen=True)
class Settings:
    """What a user may choose.

    Attributes:
        to: "ccl" or "transfer".
        algorithm: of all-reduces.
        chunk: the most bytes of a message that are on their way at once.
        compress: "fp8" or "none".
        rows: what a dynamic size without a bound is taken for.
        target: whose links decide; those of an MI300X where it has none.
    """

    to: str = "transfer"
    algorithm: Algorithm = "auto"
    chunk: int = 64 * 2**20
    compress: str = "none"
    rows: int = 2048
    target: str = "gfx942"

    @property
    def links(self) -> LinkFacts:
        """The links that the choice is made for."""
        links = target(self.target).links or target("gfx942").links
        if links is None:
            raise ValueError("no target has links")
        return links

    def rings(self, ranks: int) -> int:
        """How many rings an all-reduce uses at once."""
        return max(1, ranks - 1) if self.to == "ccl" else 1


def plan(one: Collective, ranks: int, settings: Settings) -> Plan:
    """Choose from the message's size, dynamic ones at their bound."""
    if one.kind != "all_reduce":
        return Plan()
    shape = largest_shape(one.op.operands[0], settings.rows)
    message = message_bytes(shape, one.source.dtype)
    if settings.compress == "fp8" and can_compress(one, ranks):
        return Plan("two-shot", 0, True)
    algorithm = settings.algorithm
    if algorithm == "auto":
        algorithm = fastest(message, ranks, settings.links, settings.rings(ranks))
    chunk = settings.chunk // element_bytes(one.source.dtype)
    return Plan(algorithm, max(1, chunk) if message > settings.chunk else 0)


def can_compress(one: Collective, ranks: int) -> bool:
    """Whether an all-reduce is a sum whose last dimension splits evenly."""
    last = one.source.shape[-1] if one.source.rank else None
    return one.reduction in ("sum", "avg") and last is not None and last % ranks == 0


def costs(
    module: ir.Module, settings: Settings, *, ranks: int = 0, tokens: Mapping[str, int] | int = 1
) -> list[CollectiveCost]:
    """The cost of each collective of a per-rank module.

    Args:
        tokens: what dynamic sizes are, for all functions or by their names (0 for others).

    Raises:
        UserError: the module cannot be read; see `read_collectives`.
    """
    ranks = ranks_of(module, ranks)
    return [cost_of(one, ranks, settings, tokens) for one in read_collectives(module, ranks)]


def cost_of(
    one: Collective, ranks: int, settings: Settings, tokens: Mapping[str, int] | int
) -> CollectiveCost:
    """The cost of one collective between `ranks`; `tokens` as in `costs`."""
    function = enclosing(one.op, "func.func")
    name = ir.StringAttr(function.attributes["sym_name"]).value if function else "-"
    size = tokens if isinstance(tokens, int) else tokens.get(name, 0)
    shape = tuple(size if extent is None else extent for extent in one.source.shape)
    chosen = plan(one, ranks, settings)
    message = message_bytes(shape, one.source.dtype)
    element = one.source.dtype
    if one.kind == "all_gather":
        message *= ranks
    if chosen.compress:
        message, element = compressed_message(shape, ranks), "f8E4M3FNUZ"
    links, rings = settings.links, settings.rings(ranks)
    return CollectiveCost(
        name,
        layer_of(one.op),
        one.kind,
        chosen.algorithm,
        element,
        shape,
        sent_bytes(one.kind, chosen.algorithm, message, ranks),
        predicted_seconds(one.kind, chosen.algorithm, message, ranks, links, rings),
    )


_LAYER = re.compile(r"(?:blk|layers|layer|h|blocks)[._](\d+)[._]")
_STEPS = 64


def layer_of(op: ir.Operation) -> int | None:
    """The layer that the nearest weight before `op` names, `model.layers.3.` or `blk.3.`."""
    queue, seen = [op], 0
    while queue and seen < _STEPS:
        current, seen = queue.pop(0), seen + 1
        for operand in current.operands:
            symbol = loaded_symbol(operand)
            found = _LAYER.search(symbol) if symbol else None
            if found:
                return int(found[1])
            made = producer(operand)
            if made is not None and made.name not in METADATA:
                queue.append(made)
    return None
