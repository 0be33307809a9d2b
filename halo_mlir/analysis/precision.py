"""In which precision a module's matrix products are computed: FLOPs by the MFMA that does them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from halo_mlir.analysis.dispatches import DispatchFacts

PRODUCTS = ("attention", "matmul", "matvec")
NO_MFMA = "no MFMA"

_MFMA = re.compile(r"v_(?:s?mfmac?|smfmac)_[fi]\d+_(\d+)x(\d+)x(\d+)_(?:(\d+)b_)?(\w+)")


@dataclass(frozen=True)
class MatrixShares:
    """The matrix products of one function.

    `flops` are those of the mathematical operation by element type of the instructions ("fp8",
    "f16", ..., or "no MFMA"). `uncounted` are dispatches whose FLOPs depend on a size that is not
    known, with their types: an attention in loops, and dynamic shapes without an assumption.
    """

    function: str
    flops: Mapping[str, float]
    uncounted: Mapping[str, tuple[str, ...]]

    @property
    def total(self) -> float:
        return sum(self.flops.values())

    def share(self, precision: str) -> float:
        """Of the counted FLOPs, from 0 to 1; 0 where none are counted."""
        return self.flops.get(precision, 0.0) / self.total if self.total else 0.0

    def __str__(self) -> str:
        parts = [
            f"{self.share(name):.1%} {name if name == NO_MFMA else f'{name} MFMA'}"
            for name, _ in sorted(self.flops.items(), key=lambda item: -item[1])
        ]
        text = f"{self.function}: of {self.total / 1e9:.2f} GFLOP in matrix products "
        text = text + ", ".join(parts) if parts else f"{self.function}: no FLOPs counted"
        kinds = Counter("+".join(kinds) or NO_MFMA for kinds in self.uncounted.values())
        rest = ", ".join(f"{count} in {name}" for name, count in sorted(kinds.items()))
        return f"{text}; of unknown size: {rest}" if rest else text


def matrix_shares(rows: Sequence[DispatchFacts]) -> list[MatrixShares]:
    """The shares of each function, from dispatches with kernels (see `dispatches.report`)."""
    functions = dict.fromkeys(name for row in rows for name in row.calls)
    shares = [_of_function(name, rows) for name in functions]
    return [share for share in shares if share.flops or share.uncounted]


def _of_function(function: str, rows: Sequence[DispatchFacts]) -> MatrixShares:
    flops: dict[str, float] = {}
    uncounted: dict[str, tuple[str, ...]] = {}
    for row in rows:
        calls = row.calls.get(function, 0)
        if row.kind not in PRODUCTS or not calls or row.kernel is None:
            continue
        shares = precisions(row.kernel.mfma)
        if row.flops is None:
            uncounted[row.name] = tuple(sorted(shares))
            continue
        for name, share in (shares or {NO_MFMA: 1.0}).items():
            flops[name] = flops.get(name, 0.0) + share * row.flops * calls
    return MatrixShares(function.removesuffix("$async"), flops, uncounted)


def precisions(mfma: Mapping[str, int]) -> dict[str, float]:
    """The share of a kernel's matrix FLOPs by element type, from its instructions' counts."""
    flops: Counter[str] = Counter()
    for name, count in mfma.items():
        found = _MFMA.match(name)
        if found is None:
            raise ValueError(f"{name} is no matrix instruction that is known")
        rows, columns, depth, blocks, operands = found.groups()
        kinds = {"fp8": "fp8", "bf8": "fp8"}
        first = operands.split("_")[0]
        each = int(rows) * int(columns) * int(depth) * int(blocks or 1)
        flops[kinds.get(first, first)] += count * each
    total = sum(flops.values())
    return {name: number / total for name, number in flops.items()}
