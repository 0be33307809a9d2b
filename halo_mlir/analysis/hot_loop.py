"""What bounds the hottest loop of a compiled gfx9 kernel, counted in its assembly.

A static model of one iteration of one wave: matrix, vector and LDS instructions issue to units of
their own, and the one that is busy longest sets the pace. There is no latency in it, no memory and
no cache, so that its figures are upper bounds of speed, good for ratios; all of them are predicted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from halo_mlir.analysis.instructions import InstructionCounts, count_instructions, lds_bits
from halo_mlir.targets import GpuFacts

_LABEL = re.compile(r"^(\.L\w+):")
_INSTRUCTION = re.compile(r"^\t([a-z][a-z0-9_]*)")
_BRANCH = re.compile(r"^\ts_c?branch\w*\s+(\.L\w+)")
_MFMA = re.compile(r"v_(mfma|smfmac)_[fi]\d+_(\d+)x(\d+)x(\d+)_(?:(\d+)b_)?(\w+)")
_TRANSCENDENTAL = re.compile(r"v_(exp|log|rcp|rsq|sqrt|sin|cos)_")
_EXPONENTIAL = "v_exp_f32"


@dataclass(frozen=True)
class HotLoop:
    """One iteration of a loop, for one wave.

    Cycles are those of a SIMD; `lds_cycles` are how long the compute unit's LDS is busy while each
    of its SIMDs runs one iteration. `exponentials` are instructions, of one element per lane;
    `counts` are all instructions of the loop by kind.
    """

    mfma_flops: int
    mfma_cycles: float
    valu_cycles: float
    lds_cycles: float
    exponentials: int
    wave_lanes: int
    counts: InstructionCounts = field(default_factory=InstructionCounts)

    @property
    def cycles(self) -> float:
        """Predicted cycles of one iteration."""
        return max(self.mfma_cycles, self.valu_cycles, self.lds_cycles)

    @property
    def bound_by(self) -> str:
        """The busiest of "MFMA", "VALU" and "LDS"."""
        busy = {"MFMA": self.mfma_cycles, "VALU": self.valu_cycles, "LDS": self.lds_cycles}
        return max(busy, key=lambda unit: busy[unit])

    def useful_flops_per_cycle(self, head_dim: int, width: int) -> float | None:
        """Predicted FLOPs of attention per cycle of one SIMD, nothing counted twice.

        The score of a query and a key takes 2 x head_dim FLOPs, one exponential, and 2 x width
        FLOPs with the values. A kernel that gives each workgroup a part of the width computes the
        scores again in each: of 2 (head_dim + part) FLOPs only 2 (head_dim + width) part / width
        are useful. The number of parts is the one with as many scores as there are exponentials,
        but for the few that rescale a row.

        Returns:
            None where the loop is not that of an attention with matrix instructions.
        """
        best = None
        for parts in (1, 2, 4, 8, 16):
            scores, rest = divmod(self.mfma_flops * parts, 2 * (head_dim * parts + width))
            if rest or scores % self.wave_lanes or scores > self.exponentials * self.wave_lanes:
                continue
            if scores and (best is None or scores > best[0]):
                best = scores, parts
        if best is None:
            return None
        scores, parts = best
        return 2 * scores * (head_dim + width) / parts / self.cycles

    def useful_share(self, head_dim: int, width: int) -> float | None:
        """The predicted share of the loop's own matrix rate that is useful work."""
        useful = self.useful_flops_per_cycle(head_dim, width)
        return None if useful is None else useful / (self.mfma_flops / self.mfma_cycles)


def hot_loop(body: str, gpu: GpuFacts) -> HotLoop | None:
    """The hottest loop of a kernel's assembly; None where it has none.

    That is the innermost loop with the most matrix FLOPs. Among equals it is the shortest: an
    attention kernel has one loop without the mask, for most blocks, and one with it. Where no loop
    has any, it is the one with the most instructions.
    """
    loops = [(_model(counts, gpu), counts.total()) for counts in _innermost(body.splitlines())]

    def heat(loop: tuple[HotLoop, int]) -> tuple[int, float]:
        model, instructions = loop
        return model.mfma_flops, -model.cycles if model.mfma_flops else instructions

    best = max(loops, key=heat, default=None)
    return None if best is None else best[0]


def causal_flops(
    positions: int, heads: int, head_dim: int, width: int, tile_rows: int, tile_keys: int
) -> int:
    """FLOPs of causal self-attention in tiles, the masked part of the last tiles included.

    2 (head_dim + width) for each score of a tile that holds a visible one; with a tile of all
    rows that is the full square.
    """
    scores = 0
    for first in range(0, positions, tile_rows):
        rows = min(tile_rows, positions - first)
        scores += rows * -(-(first + rows) // tile_keys) * tile_keys
    return 2 * heads * scores * (head_dim + width)


def predicted_seconds(flops: int, flops_per_cycle: float, gpu: GpuFacts) -> float:
    """The time of `flops` on all SIMDs at `flops_per_cycle` each; predicted, never measured."""
    simds = gpu.compute_units * gpu.simds_per_compute_unit
    return flops / (flops_per_cycle * simds * gpu.clock_hz)


def _innermost(lines: list[str]) -> Iterator[Counter[str]]:
    """The instructions of each loop, from a label to a branch back to it, that holds no other."""
    labels: dict[str, int] = {}
    spans: dict[int, int] = {}
    for at, line in enumerate(lines):
        if label := _LABEL.match(line):
            labels[label[1]] = at
        elif (branch := _BRANCH.match(line)) and branch[1] in labels:
            spans[labels[branch[1]]] = at
    for start, end in spans.items():
        if not any(start < inner and spans[inner] <= end for inner in spans):
            found = (_INSTRUCTION.match(line) for line in lines[start : end + 1])
            yield Counter(instruction[1] for instruction in found if instruction)


def _model(counts: Mapping[str, int], gpu: GpuFacts) -> HotLoop:
    flops, mfma, valu, lds, exponentials = 0, 0.0, 0.0, 0.0, 0
    for name, count in counts.items():
        if matrix := _MFMA.match(name):
            sparse, rows, columns, depth, blocks, operands = matrix.groups()
            each = 2 * int(rows) * int(columns) * int(depth) * int(blocks or 1)
            rate = gpu.mfma_flops_per_cycle[_element(operands)] * (2 if sparse == "smfmac" else 1)
            flops += count * each
            mfma += count * each / rate
        elif name.startswith("ds_"):
            lds += count * _lds_cycles(name, gpu)
        elif name.startswith("v_"):
            slow = _TRANSCENDENTAL.match(name)
            valu += count * (gpu.transcendental_cycles if slow else gpu.valu_cycles)
            exponentials += count * name.startswith(_EXPONENTIAL)
    shared = lds * gpu.simds_per_compute_unit
    by_kind = count_instructions(counts)
    return HotLoop(flops, mfma, valu, shared, exponentials, gpu.wave_lanes, by_kind)


def _element(operands: str) -> str:
    """The targets' word for the first of the operands in an instruction's name."""
    first, *_ = operands.split("_")
    return {"fp8": "f8", "bf8": "f8", "xf32": "tf32"}.get(first, first)


def _lds_cycles(name: str, gpu: GpuFacts) -> float:
    bits = lds_bits(name) or 32
    cycles = gpu.wave_lanes * bits / 8 / gpu.lds_bytes_per_cycle
    return max(cycles, gpu.lds_sub_dword_cycles) if bits < 32 else cycles
