"""A row-parallel product and the collective on it, in pieces of rows that overlap.

    y = linear(x, W);  z = wait(all_reduce(y))
    -->
    s0 = all_reduce(linear(x[0:m], W))            m rows, whole tiles
    s1 = all_reduce(linear(x[m:2m], W))           multiplies while s0 is on its way
    z  = [wait(s0), wait(s1)]                     by rows

Also for a reduce_scatter of the features, and with scales, a bias and conversions around the
product. Only where `halo_mlir.analysis.overlap` predicts that it is faster: in prefill, not in
decode, which has one row.

Rows are cut, not features, by what IREE 3.13 makes of each for gfx942:

- x and W are read in place either way. As a flow.tensor.slice, a range of bytes, all pieces share
  one executable and differ in an offset; as a torch slice each gets an executable of its own.
- Rows are joined as ranges of bytes: by the last op of a one-shot all-reduce itself, by a copy
  behind others. Features joined by torch.aten.cat are transposed, copied and transposed again.
- A reduce-scatter of the features leaves each rank the part that it had.

A piece has tile * ceil(rows / (pieces * tile)) rows, and the last ones begin early enough to end
with the last row; what two pieces have in common is computed twice, to the same numbers. So no
piece is ever empty, a dynamic number of rows can be cut, and IREE knows that a piece is a multiple
of a tile; of rows / pieces it would know less, and give 16 rows to a tile where the whole has 64.
A sequence much shorter than `rows` pays for that.

In IREE's schedule the last step of a piece's collective and the next one's product stand in one
`stream.cmd.concurrent`: a one-shot all-reduce, half of one in two steps, `flow.collective.*`. An op
between them that IREE takes for a side effect, such as util.optimization_barrier, parts them, and
an argument of an entry point that is cut is copied.
"""

from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.analysis.overlap import CHOICES, Step, pieces_seconds, whole_seconds
from halo_mlir.core import Decline, MatchFailure, Note, Pass, Report, location_text
from halo_mlir.ir.collectives import Collective, element_bytes, ranks_of, read_collectives
from halo_mlir.ir.parameters import known
from halo_mlir.sharding.overlap import PIECE, split
from halo_mlir.sharding.row_parallel import RowParallel, read_row_parallel
from halo_mlir.targets import target as find_target

_KINDS = ("all_reduce", "reduce_scatter")
_PATTERN = "overlap"


@dataclass(frozen=True)
class OverlapCollectives(Pass):
    """Run a collective of one part of a product while the next part multiplies.

    Options:
        pieces: how many; 0 = the best of 2, 3, 4 and 8 by prediction.
        rows: what a dynamic size without a bound is taken for.
        target: whose speed and links decide.
        ranks: of a module that does not say it; 0 = the module does.
        force: also where it is predicted to be slower.
    """

    pieces: int = 0
    rows: int = 2048
    target: str = "gfx942"
    ranks: int = 0
    force: bool = False
    name: ClassVar[str] = "halo-overlap-collectives"
    dialects: ClassVar = ("arith", "flow", "tensor", "torch", "torch_c", "util")

    def __post_init__(self) -> None:
        if self.pieces < 0 or self.pieces == 1:
            raise ValueError(f"option 'pieces' is 0 or at least 2, not {self.pieces}")
        if self.rows < 1:
            raise ValueError(f"option 'rows' is at least 1, not {self.rows}")
        find_target(self.target)

    def run(self, module: ir.Module, report: Report) -> None:
        """Split what wins, once only.

        Raises:
            UserError: the module cannot be read; see `read_collectives`.
        """
        ranks = ranks_of(module, self.ranks)
        for one in read_collectives(module, ranks):
            if one.kind not in _KINDS or PIECE in one.op.attributes:
                continue
            where, op_name = location_text(one.op.location), one.op.name
            try:
                text = self._overlap(one, ranks)
            except MatchFailure as reason:
                report.declined.append(Decline(self.name, _PATTERN, op_name, where, str(reason)))
            else:
                report.applied[self.name, _PATTERN] += 1
                report.notes.append(Note(self.name, _PATTERN, op_name, where, text))

    def _overlap(self, one: Collective, ranks: int) -> str:
        found = read_row_parallel(one)
        step = _step(found, self.rows, ranks)
        whole = whole_seconds(step, find_target(self.target))
        pieces, seconds = self._best(found, step)
        if seconds is None or whole is None:
            if not self.force:
                raise MatchFailure(f"nothing is known of the speed of target {self.target}")
            text = f"{pieces} pieces"
        else:
            shown = f"{seconds * 1e6:.1f} us in {pieces} pieces, {whole * 1e6:.1f} us whole"
            text = f"predicted {shown}, {step.rows} rows"
            if seconds >= whole and not self.force:
                raise MatchFailure(text)
        split(found, pieces)
        return text

    def _best(self, found: RowParallel, step: Step) -> tuple[int, float | None]:
        """The number of pieces, and what it is predicted to take.

        Raises:
            MatchFailure: the rows do not make so many pieces, or not even two.
        """
        target = find_target(self.target)
        times: dict[int, float | None] = {}
        for pieces in (self.pieces,) if self.pieces else CHOICES:
            try:
                rows = step.piece_rows(pieces, found.tile(pieces))
            except MatchFailure:
                if not times:
                    raise
                break
            times[pieces] = pieces_seconds(step, pieces, rows, target)
        return min(times.items(), key=lambda item: item[1] or 0.0)


def _step(found: RowParallel, assume: int, ranks: int) -> Step:
    one = found.collective
    dtype = known(found.input).dtype
    return Step(
        found.rows(assume),
        found.columns,
        found.depth,
        dtype.removeprefix("s"),
        element_bytes(dtype),
        element_bytes(one.source.dtype),
        one.kind,
        ranks,
    )
