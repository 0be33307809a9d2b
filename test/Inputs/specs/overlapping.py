"""Two entries for the same op, the first with numbers for two loops of three; one for none."""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.config import CompilationInfo, GpuLowering, GpuTranslation, Mma

MFMA = Mma("MFMA_F32_16x16x16_F16")


def library() -> Spec:
    with spec("both") as both:
        with both.matcher("any_rows") as op:
            op.contraction("f16", "f16", "f32")
            lowering = GpuLowering(mma_kind=MFMA, workgroup=[16, 16])
            op.apply(
                CompilationInfo(lowering, GpuTranslation("TileAndFuse", 64)), basis="predicted: -"
            )
        for name, rows in (("few_rows", 32), ("one_row", 1)):
            with both.matcher(name) as op:
                op.contraction("f16", "f16", "f32")
                op.size("m", most=rows)
                lowering = GpuLowering(mma_kind=MFMA, workgroup=op.tile(m=16, n=16))
                op.apply(
                    CompilationInfo(lowering, GpuTranslation("TileAndFuse", 64)),
                    basis="predicted: -",
                )
    return both
