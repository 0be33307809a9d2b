"""What collectives cost on the links between the chips of a node: bytes, steps, predicted times.

With B the bytes of a rank's message (of a gather: of the gathered whole; of a scatter: of what is
scattered), N ranks, links of b bytes/s in each direction between each pair of them, and a latency
of a for each step:

    op, algorithm          bytes a rank sends     steps       time
    all_reduce one-shot    (N - 1) B              1           a + B / b
    all_reduce two-shot    2 (N - 1) / N B        2           2 (a + B / (N b))
    all_reduce ring        2 (N - 1) / N B        2 (N - 1)   2 (N - 1) (a + B / (N R b))
    all_gather, reduce_scatter, all_to_all
                           (N - 1) / N B          1           a + B / (N b)

One-shot and two-shot send to all others at once, over a link each. A ring uses one link of each
rank; a library with R = N - 1 rings in parallel (RCCL's default where all are connected) uses all,
at the same latency. Thakur, Rabenseifner and Gropp 2005 (the alpha-beta model); times are predicted
and leave out the sums themselves, contention, and the memory's bandwidth, which is 80 links'.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from halo_mlir.targets import LinkFacts

SCALE_BYTES = 4
"""Of an f32 scale, one for each row of a rank's slice."""


@dataclass(frozen=True)
class CollectiveCost:
    """One collective: what it moves, and a prediction.

    Attributes:
        function: the entry point that it is in.
        layer: the transformer layer, where the weights before it name one.
        kind: all_reduce, all_gather, reduce_scatter or all_to_all.
        algorithm: "one-shot", "two-shot", "ring"; "" where there is no choice.
        element: the type of the elements.
        shape: of a rank's operand, its dynamic sizes as assumed.
        bytes: that a rank sends over its links.
        predicted_seconds: see the formulas above; None where the links are not known.
    """

    function: str
    layer: int | None
    kind: str
    algorithm: str
    element: str
    shape: tuple[int, ...]
    bytes: int
    predicted_seconds: float | None


def sent_bytes(kind: str, algorithm: str, message: int, ranks: int) -> int:
    """Bytes that a rank sends, of a message as this module's docstring has it."""
    if kind != "all_reduce":
        return (ranks - 1) * message // ranks
    if algorithm == "one-shot":
        return (ranks - 1) * message
    return 2 * (ranks - 1) * message // ranks


def predicted_seconds(
    kind: str, algorithm: str, message: int, ranks: int, links: LinkFacts, rings: int = 1
) -> float:
    """The time of one collective by this module's formulas; `rings` is their R."""
    if ranks == 1:
        return 0.0
    latency, bandwidth = links.latency_seconds, links.bytes_per_second
    part = message / (ranks * bandwidth)
    if kind != "all_reduce":
        return latency + part
    if algorithm == "one-shot":
        return latency + message / bandwidth
    if algorithm == "two-shot":
        return 2 * (latency + part)
    return 2 * (ranks - 1) * (latency + part / rings)


def fastest(message: int, ranks: int, links: LinkFacts, rings: int = 1) -> str:
    """The algorithm for an all-reduce with the least predicted time, the first of equals.

    One-shot wins below a b N / (N - 2) bytes, 0.85 MB on eight MI300X.
    """
    return min(
        ("one-shot", "two-shot", "ring"),
        key=lambda name: predicted_seconds("all_reduce", name, message, ranks, links, rings),
    )


def compressed_message(shape: Sequence[int], ranks: int) -> int:
    """Bytes of a message of 8-bit codes with a scale for each row of each rank's slice."""
    return math.prod(shape) + SCALE_BYTES * math.prod(shape[:-1]) * ranks


@dataclass(frozen=True)
class Step:
    """The dispatches of one device in a call of a function: the predicted seconds of those that
    have a prediction, how many there are, and how many have none."""

    seconds: float
    dispatches: int
    unknown: int


def bytes_by_function(costs: Sequence[CollectiveCost]) -> dict[str, int]:
    """What a rank sends in one call of each function."""
    sent: dict[str, int] = {}
    for cost in costs:
        sent[cost.function] = sent.get(cost.function, 0) + cost.bytes
    return sent


def format_costs(costs: Sequence[CollectiveCost], steps: Mapping[str, Step] | None = None) -> str:
    """A table: each layer's collectives together, then the total of each function.

    Equal collectives of a layer are one line with their number. Times are predicted.

    Args:
        steps: what else is done in a call of each function, for the share of the collectives.
    """
    header = ("function", "layer", "op", "algorithm", "type", "shape", "calls", "KiB sent a rank")
    header += ("predicted us",)
    lines: list[tuple[str, ...]] = [header]
    functions = list(dict.fromkeys(cost.function for cost in costs))
    for function in functions:
        mine = [cost for cost in costs if cost.function == function]
        for layer in dict.fromkeys(cost.layer for cost in mine):
            of_layer = [cost for cost in mine if cost.layer == layer]
            for one in dict.fromkeys(of_layer):
                lines.append(_line(one, of_layer.count(one)))
            if layer is not None:
                lines.append(_sum_line(function, str(layer), "all", of_layer))
        lines.append(_sum_line(function, "all", "total", mine))
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    table = [
        "  ".join(
            cell.ljust(width) if column < 6 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    for function in functions:
        rest = (steps or {}).get(function)
        seconds = _seconds([cost for cost in costs if cost.function == function])
        if rest is not None and rest.seconds and seconds is not None:
            table.append(_share(function, seconds, rest))
    return "\n".join(table)


def _share(function: str, seconds: float, rest: Step) -> str:
    text = (
        f"{function}: collectives are {seconds / (seconds + rest.seconds):.0%} of a step, beside "
        f"{rest.seconds * 1e6:.1f} us of {rest.dispatches - rest.unknown} dispatches (predicted, "
        "nothing overlapped)"
    )
    return f"{text}; {rest.unknown} have no prediction" if rest.unknown else text


def _line(one: CollectiveCost, calls: int) -> tuple[str, ...]:
    many = replace(
        one,
        bytes=one.bytes * calls,
        predicted_seconds=None if one.predicted_seconds is None else one.predicted_seconds * calls,
    )
    shape = "x".join(map(str, one.shape))
    layer = "-" if one.layer is None else str(one.layer)
    kind = (one.function, layer, one.kind, one.algorithm or "-", one.element, shape, str(calls))
    return (*kind, *_figures([many]))


def _sum_line(
    function: str, layer: str, what: str, costs: Sequence[CollectiveCost]
) -> tuple[str, ...]:
    return (function, layer, what, "", "", "", str(len(costs)), *_figures(costs))


def _figures(costs: Sequence[CollectiveCost]) -> tuple[str, str]:
    seconds = _seconds(costs)
    sent = f"{sum(cost.bytes for cost in costs) / 1024:.1f}"
    return sent, "-" if seconds is None else f"{seconds * 1e6:.1f}"


def _seconds(costs: Sequence[CollectiveCost]) -> float | None:
    times = [cost.predicted_seconds for cost in costs]
    return None if None in times else sum(time for time in times if time is not None)
