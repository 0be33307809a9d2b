"""Everything for gfx942 in one spec: what `halo-compile --target gfx942` uses."""

from halo_mlir.specs import (
    gfx942_gate_up,
    gfx942_matmul,
    gfx942_matvec,
    gfx942_online_attention,
)
from halo_mlir.specs.build import Spec, spec

FAMILIES = (gfx942_matmul, gfx942_gate_up, gfx942_matvec, gfx942_online_attention)


def gfx942() -> Spec:
    """All families for gfx942: products, fused pairs, one row, attention."""
    with spec("gfx942") as library:
        for family in FAMILIES:
            family.add(library)
    return library
