"""How many dispatches a layer of a model takes, from a module of two or more equal layers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FUNCTION = re.compile(r"  (?:util|func)\.func public @(\S+?)(?:\$async)?\(")
_DISPATCH = re.compile(r"(?:stream\.cmd|flow)\.dispatch \{?@[^:]+::@([^\[( ,]+)")
_NUMBER = re.compile(r".*?_dispatch_\d+_?")


@dataclass(frozen=True)
class LayerDispatches:
    """The dispatches of one function, in all and in each of its equal layers.

    `layer` holds what a layer calls, in order from an arbitrary one on, by what each does: the
    export's name without the function's and its number. It is empty where nothing repeats.
    """

    function: str
    total: int
    layers: int
    layer: tuple[str, ...]

    def __str__(self) -> str:
        if not self.layer:
            return f"{self.function}: {self.total} dispatches, no repeated layers"
        return (
            f"{self.function}: {len(self.layer)} dispatches per layer, "
            f"{self.layers} layers, {self.total} dispatches"
        )


def layer_dispatches(module_text: str) -> list[LayerDispatches]:
    """Count in a module at flow or executable-sources, function by function.

    IREE keeps one executable for equal dispatches, so that a layer calls what the layer before it
    called: the longest stretch in which the names repeat is that of the layers.
    """
    calls: dict[str, list[str]] = {}
    function = ""
    for line in module_text.splitlines():
        if found := _FUNCTION.match(line):
            function = found[1]
        elif line.startswith("  ") and not line.startswith("   "):
            function = ""  # another op of the module, or the function's end
        elif function and (found := _DISPATCH.search(line)):
            calls.setdefault(function, []).append(found[1])
    return [_counted(function, names) for function, names in calls.items()]


def _counted(function: str, names: Sequence[str]) -> LayerDispatches:
    period, start, length = _repetition(names)
    if not period:
        return LayerDispatches(function, len(names), 1, ())
    layer = tuple(_NUMBER.sub("", name, count=1) for name in names[start : start + period])
    return LayerDispatches(function, len(names), length // period + 1, layer)


def _repetition(names: Sequence[str]) -> tuple[int, int, int]:
    """(period, start, length) of the longest stretch with names[i] = names[i + period].

    The stretch is at least as long as its period and, with the first layer, half of all names;
    (0, 0, 0) where there is none.
    """
    best = (0, 0, 0)
    for period in range(1, len(names) // 2 + 1):
        start = 0
        for at in range(len(names) - period + 1):
            if at + period < len(names) and names[at] == names[at + period]:
                continue
            length = at - start
            most_of_it = 2 * (length + period) >= len(names)
            if most_of_it and length >= period and length > best[2]:
                best = (period, start, length)
            start = at + 1
    return best
