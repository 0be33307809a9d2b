"""A product of few rows, by 16x16 MFMA."""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.config import CompilationInfo, GpuLowering, GpuTranslation, Mma


def library() -> Spec:
    with spec("rows") as rows, rows.matcher("few_rows") as op:
        op.contraction("f16", "f16", "f32")
        op.size("m", least=2, most=16, dynamic=False)
        op.size("k", multiple=64)
        lowering = GpuLowering(
            mma_kind=Mma("MFMA_F32_16x16x16_F16"),
            workgroup=op.tile(m=16, n=16),
            reduction=op.tile(k=4),
            subgroup=op.tile(m=1, n=1),
            promote_operands=[0, 1],
        )
        op.apply(
            CompilationInfo(lowering, GpuTranslation("TileAndFuse", 64)),
            basis="predicted: 32 workgroups",
        )
    return rows
