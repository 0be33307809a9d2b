"""One row times a matrix on gfx942, x (K) times w (N, K): a decode step of a single sequence.

Each weight is read once and nothing else matters, so that the question is how many bytes are on
their way. A workgroup of four waves takes a row of w, or four where N leaves each compute unit one:
256 lanes read 16 bytes each and their sums meet through DPP and LDS. More rows than that which are
no multiple of four are left to IREE. IREE 3.13 gives a workgroup
more rows the fewer there are (48 workgroups at N = 768) and a fused gate and up 28 of them whatever
its size.
"""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.config import CompilationInfo, GpuLowering, GpuTranslation
from halo_mlir.specs.gfx942_products import ELEMENTS, Element, compute_units

_WAVES = 4
_ROWS = 4
_LOAD_BYTES = 16  # of a lane: global_load_dwordx4

_BASIS = "predicted: workgroups and width of the loads in compiled code (IREE 3.13)"


def gfx942_matvec() -> Spec:
    """One row times one matrix, or two as gate and up are fused."""
    with spec("gfx942_matvec") as library:
        add(library)
    return library


def add(library: Spec) -> None:
    """Add the family's entries."""
    enough = compute_units() * _ROWS
    for element in ELEMENTS:
        for products in (1, 2):
            _entry(library, element, products, _ROWS, (enough, None))
            _entry(library, element, products, 1, (1, enough - 1))


def _entry(
    library: Spec, element: Element, products: int, rows: int, channels: tuple[int, int | None]
) -> None:
    kind = "matvec" if products == 1 else "gate_up"
    with library.matcher(f"{kind}_{element.word}_m1_rows{rows}") as op:
        matches = op.contraction if products == 1 else op.products
        matches(element.type, element.type, element.sums, "k,nk->n")
        # A workgroup with fewer rows than the others would write what no lane has computed.
        op.size("n", least=channels[0], most=channels[1], multiple=rows if rows > 1 else None)
        lane = _LOAD_BYTES // element.bytes
        lowering = GpuLowering(
            workgroup=op.tile(n=rows),
            partial_reduction=op.tile(k=64 * _WAVES * lane),
            thread=op.tile(k=lane),
            lane_basis=([1, 64], [0, 1]),
            subgroup_basis=([1, _WAVES], [0, 1]),
        )
        translation = GpuTranslation("VectorDistribute", 64 * _WAVES)
        op.apply(CompilationInfo(lowering, translation), basis=_BASIS)
