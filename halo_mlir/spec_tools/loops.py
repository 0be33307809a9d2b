"""The loops of the op that a matcher is about, by letters."""

from collections.abc import Iterator

from iree.compiler import ir

from halo_mlir.spec_tools.files import SEQUENCE, body


class Letters:
    """The loops of the op that a matcher is about, by letters: b, m, n and k of a product."""

    def __init__(self, matcher: ir.Operation) -> None:
        self._names: list[str] = []
        self._maps: list[ir.AffineMap] = []
        for op in _with_regions(matcher):
            if "indexing_maps" in op.attributes:
                maps = ir.ArrayAttr(op.attributes["indexing_maps"])
                self._maps = [ir.AffineMapAttr(map_).value for map_ in maps]
                self._names = _loop_names(self._maps, attention="attention" in op.name)
                return

    def loop(self, number: int) -> str:
        """The name of a loop."""
        return self._names[number] if number < len(self._names) else f"loop {number}"

    def dim(self, operand: int, dim: int) -> str:
        """The name of the loop that indexes dimension `dim` of an operand."""
        if operand < len(self._maps) and dim < len(self._maps[operand].results):
            expr = self._maps[operand].results[dim]
            if isinstance(expr, ir.AffineDimExpr):
                return self.loop(expr.position)
        return f"operand {operand} dimension {dim}"

    def map(self, map_: ir.AffineMap) -> str:
        """The loops of one operand, as "mk"; "scalar" where there are none."""
        dims = [expr for expr in map_.results if isinstance(expr, ir.AffineDimExpr)]
        names = [self.loop(expr.position) for expr in dims]
        short = all(len(name) == 1 for name in self._names)
        return ("" if short else " ").join(names) or "scalar"

    def einsum(self, operands: int) -> str:
        """ "mk,nk->mn" of the first `operands` operands and of the result."""
        if not self._maps:
            return "any loops"
        inputs = ",".join(self.map(map_) for map_ in self._maps[:operands])
        return f"{inputs}->{self.map(self._maps[self._result()])}"

    def _result(self) -> int:
        # Of attention the maximum and the sum come last, without the value's width.
        widest = max(len(map_.results) for map_ in self._maps[3:] or self._maps[-1:])
        places = range(len(self._maps) - 1, -1, -1)
        return next(at for at in places if len(self._maps[at].results) == widest)


def _loop_names(maps: list[ir.AffineMap], *, attention: bool) -> list[str]:
    """Loops of the first operand, the second and the result are b; m, n and k as in a product."""
    used = [
        {expr.position for expr in map_.results if isinstance(expr, ir.AffineDimExpr)}
        for map_ in maps
    ]
    groups: dict[str, list[int]] = {}
    for loop in range(maps[0].n_dims):
        groups.setdefault(_group(loop, used, attention=attention), []).append(loop)
    names = [""] * maps[0].n_dims
    for letter, loops in groups.items():
        for number, loop in enumerate(loops):
            names[loop] = letter if len(loops) == 1 else f"{letter}{number}"
    return names


def _group(loop: int, used: list[set[int]], *, attention: bool) -> str:
    left, right = loop in used[0], len(used) > 1 and loop in used[1]
    if attention:
        value = loop in used[2]
        if left and right:
            return "b" if value else "k1"
        return "m" if left else "k2" if right else "n"
    if loop not in used[-1]:
        return "k"
    return "b" if left and right else "m" if left else "n"


def _with_regions(sequence: ir.Operation) -> Iterator[ir.Operation]:
    for op in body(sequence) if sequence.name == SEQUENCE else [sequence]:
        yield op
        for region in op.regions:
            for block in region:
                yield from (inner.operation for inner in block)
