"""A small set for llvm-cpu: attention that no pass of ours has written out, and products whose
default tiles are bad.

    attention, prefill  8 rows x all of the value's width in registers, 4 keys at a time; IREE
                        tiles 1 row x 16 columns and computes QK^T again for each 16 columns
    attention, decode   the rows of a KV head's group together, 4 keys at a time
    x (M, K) w (K, N)   outer products of 8 rows and 64 columns (f32), 32 (f16)
    2 or 4 rows, f16    tiles of so many rows; weights (N, K)

Weights (N, K) in f32, and more rows in f16, are IREE's: nothing tried was faster. Times are of an
AVX-512 processor with full-width FMA; the halo-compile pipeline for a CPU writes attention out and
needs none of its entries.
"""

from halo_mlir.specs.build import Spec, spec
from halo_mlir.specs.config import CompilationInfo, CpuLowering, CpuTranslation

_CLOCK = "of IREE's cpu time on one thread, median of interleaved rounds (AVX-512, IREE 3.13)"
_PREFILL = (
    ("heads", "bmd,bkd,bkv->bmv", ("", "mk", "bmk")),
    ("batch", "bhmd,bhkd,bhkv->bhmv", ("", "mk")),
    ("grouped", "hgmd,hkd,hkv->hgmv", ("mk",)),
)
_DECODE = (
    ("heads", "bmd,bkd,bkv->bmv", ("", "k", "bk")),
    ("batch", "bhmd,bhkd,bhkv->bhmv", ("", "bk")),
)
_WIDTHS = (64, 128)
_KEYS = 4
"""At a time; IREE refuses the vectors of 8 ("large vector sizes") unless a flag allows them."""


def cpu() -> Spec:
    """llvm-cpu: attention as exports write it, f32 and f16; products where the default is slow."""
    with spec("cpu") as library:
        add(library)
    return library


def add(library: Spec) -> None:
    """Add the set's entries."""
    for element in ("f32", "f16"):
        for width in _WIDTHS:
            for name, dims, masks in _PREFILL:
                for mask in masks:
                    _prefill(library, element, name, dims, mask, width)
            for name, dims, masks in _DECODE:
                for mask in masks:
                    _decode(library, element, name, dims, mask, width)
    _columns(library, "f32", 64, 8, f"measured: 0.45 [0.43 .. 0.50] {_CLOCK}, 512 x 1024 x 1024")
    _columns(library, "f16", 32, 4, f"measured: 0.51 [0.51 .. 0.53] {_CLOCK}, 512 x 1024 x 1024")
    for rows, ratio in ((2, "0.62 [0.57 .. 0.69]"), (4, "0.63 [0.61 .. 0.66]")):
        _few_rows(library, rows, f"measured: {ratio} {_CLOCK}, {rows} x 4096 x 1024")


def _prefill(library: Spec, element: str, form: str, dims: str, mask: str, width: int) -> None:
    with library.matcher(f"prefill_{element}_{form}_{mask or 'unmasked'}_v{width}") as op:
        op.online_attention(element, element, element, dims, mask=(mask, "i8") if mask else None)
        op.size("v", equal=width)
        op.size("m", least=16)
        outside = {loop: 1 for loop in op.axes.order if loop in "bhg"}
        lowering = CpuLowering(
            distribution=op.axes.sizes({**outside, "m": 64, "v": width}),
            vector_common_parallel=op.axes.sizes({**outside, "m": 8, "v": width}),
            vector_reduction=op.tile(k=_KEYS),
        )
        basis = f"measured: 0.03 to 0.10 (f32), 0.22 to 0.35 (f16) {_CLOCK}, 100 to 256 rows"
        op.apply(_attention(lowering), basis=basis)


def _decode(library: Spec, element: str, form: str, dims: str, mask: str, width: int) -> None:
    for low, high, rows in ((1, 4, 4), (5, 8, 8)):
        name = f"decode_{element}_{form}_{mask or 'unmasked'}_v{width}_rows{rows}"
        with library.matcher(name) as op:
            op.online_attention(
                element, element, element, dims, mask=(mask, "i8") if mask else None
            )
            op.size("v", equal=width)
            op.size("m", least=low, most=high)
            outside = {loop: 1 for loop in op.axes.order if loop in "bh"}
            tile = op.axes.sizes({**outside, "m": rows, "v": width})
            lowering = CpuLowering(tile, tile, op.tile(k=_KEYS))
            basis = f"measured: 0.07 to 0.12 (f32), 0.22 to 0.30 (f16) {_CLOCK}, 1000 keys"
            op.apply(_attention(lowering), basis=basis)


def _columns(library: Spec, element: str, columns: int, step: int, basis: str) -> None:
    with library.matcher(f"matmul_{element}_weights_in_columns") as op:
        op.contraction(element, element, "f32", "mk,kn->mn")
        op.size("m", least=64)
        op.size("n", multiple=64)
        lowering = CpuLowering(op.tile(m=128, n=64), op.tile(m=8, n=columns), op.tile(k=step))
        op.apply(CompilationInfo(lowering, CpuTranslation("DoubleTilingExpert")), basis=basis)


def _few_rows(library: Spec, rows: int, basis: str) -> None:
    with library.matcher(f"matmul_f16_rows{rows}") as op:
        op.contraction("f16", "f16", "f32")
        op.size("m", equal=rows)
        op.size("n", multiple=256)
        op.size("k", multiple=16)
        lowering = CpuLowering(op.tile(m=rows, n=256), op.tile(m=rows, n=16), op.tile(k=16))
        op.apply(CompilationInfo(lowering, CpuTranslation("DoubleTilingExpert")), basis=basis)


def _attention(lowering: CpuLowering) -> CompilationInfo:
    return CompilationInfo(lowering, CpuTranslation("LinalgExtTileAndVectorize"))
