"""How llvm-cpu lowers one attention tile, as a pipeline of IREE's own passes.

IREE 3.13's pipeline for attention tiles query rows and value columns together with the two
products, so that QK^T is computed again for every 16 columns of V. Here each product is tiled for
registers on its own: after the decomposition each carries its own lowering_config, and
iree-llvmcpu-tile follows it. The tile itself (a few rows by 64 keys) comes from the loops around
it, so there is nothing left to distribute.

Register tiles keep 16 accumulators of 16 floats, half of AVX-512's registers; f32 and both 16-bit
types are computed in f32, since no llvm-cpu target that IREE knows multiplies 16-bit floats.
"""

from dataclasses import replace

from halo_mlir.ir.attention_op import AttentionOp
from halo_mlir.kernels.eight_bit import Softmax
from halo_mlir.kernels.sources import where_they_are, with_transposed_keys
from halo_mlir.kernels.style import Lowering, Style

PASSES = (
    "iree-codegen-tile-and-distribute-to-workgroups-using-forall-op",
    "iree-codegen-bufferize-dispatch-tensor-load-store",
    "iree-codegen-combine-result-layout-transformation{scope=dispatch}",
    "iree-codegen-config-tracking-canonicalize",
    "cse",
    "iree-codegen-fuse-tensor-pad-with-consumer",
    "iree-codegen-concretize-pad-result-shape",
    "iree-codegen-propagate-dispatch-size-bounds",
    "iree-linalg-ext-decompose-attention{use-exp2=true}",
    "iree-llvmcpu-tile{tiling-level=vector_common_parallel}",
    "iree-llvmcpu-tile{tiling-level=vector_reduction}",
    "iree-codegen-forall-to-for",
    "iree-codegen-generic-vectorization{enable-cleanup=true enable-vector-masking=true}",
    "canonicalize",
    "cse",
    "iree-codegen-optimize-tensor-insert-extract-slices",
    "canonicalize",
    "cse",
    "iree-codegen-llvmcpu-bufferization-pipeline",
    "iree-codegen-cleanup-buffer-alloc-view",
    "iree-codegen-drop-vector-unit-dims",
    "iree-llvmcpu-virtual-vector-lowering{split-transfers=linalg-copy}",
    "canonicalize",
    "iree-codegen-vector-transfer-lowering",
    "iree-llvmcpu-vector-transpose-lowering",
    "canonicalize",
    "iree-llvmcpu-vector-shape-cast-lowering",
)

TRANSLATION = (
    f'#iree_codegen.translation_info<pipeline = #iree_codegen.pass_pipeline<"{",".join(PASSES)}">>'
)

ROWS = 8
LANES = 16  # f32 in a register of AVX-512
ACCUMULATORS = 16


def many_rows(attention: AttentionOp) -> Style:
    """Tiles of 8 rows, whose state stays in the first-level cache, with transposed keys."""
    keys, width = _tile_keys(attention), attention.width
    products = _lowering(_outer(ROWS, keys, reduction=1), _outer(ROWS, width, reduction=2))
    style = Style(ROWS, keys, products, products, TRANSLATION, with_transposed_keys)
    return replace(style, query_as="f32", softmax=_softmax(attention))


def few_rows(attention: AttentionOp, rows: int) -> Style:
    """Tiles of `rows` rows, with keys and values where they are.

    4 keys in f32 are multiplied along k1 at a time; 16-bit keys are extended first, and 16 at a
    time cost less (measured on AVX-512: 1.2 and 1.3 times). Values that are columns are multiplied
    16 at a time along k2 (measured: 1.3 times the time of rows for f32, 1.1 times for f16).
    """
    keys = 4 if str(attention.element) == "f32" else LANES
    step = LANES if attention.head_dim % LANES == 0 else 1
    scores = f"vector_common_parallel = [0, 0, {keys}], vector_reduction = [0, {step}, 0]"
    output = _outer(rows, attention.width, reduction=2)
    if attention.value_transposed:
        output = f"vector_common_parallel = [0, {LANES}, 0], vector_reduction = [0, 0, {LANES}]"
    products = _lowering(scores, output)
    tile_keys = _tile_keys(attention)
    style = Style(rows, tile_keys, products, products, TRANSLATION, where_they_are)
    wide = replace(style, query_as="f32", key_as="f32", value_as="f32")
    return replace(wide, softmax=_softmax(attention))


def _softmax(attention: AttentionOp) -> Softmax | None:
    """What MI300X computes for 8-bit operands, rounding included."""
    rounding = attention.probabilities
    return None if rounding is None else Softmax(rounding, onto_acc=False)


def _tile_keys(attention: AttentionOp) -> int:
    """Keys of a tile: 32, or 16 for wide heads, whose tiles of K and V must fit on the stack."""
    return 32 if max(attention.head_dim, attention.width) <= 128 else 16


def _outer(rows: int, columns: int, *, reduction: int) -> str:
    """Outer products of a column of rows and a row of columns, one step of the reduction each."""
    vectors = next((n for n in (2, 1) if columns % (n * LANES) == 0), 0)
    wide = vectors * LANES or columns
    most = ACCUMULATORS // max(vectors, 1)
    high = max(n for n in range(1, rows + 1) if rows % n == 0 and n <= most)
    parallel, step = [high, wide], [0, 0, 0]
    parallel.insert(reduction, 0)
    step[reduction] = 1
    return f"vector_common_parallel = {parallel}, vector_reduction = {step}"


def _lowering(scores: str, output: str) -> Lowering:
    """The products' register tiles; of the tile itself the loops around it have left nothing."""
    return Lowering(
        f"#iree_cpu.lowering_config<{scores}>",
        f"#iree_cpu.lowering_config<{output}>",
        "#iree_cpu.lowering_config<distribution = [0, 0, 0, 0], "
        "vector_common_parallel = [0, 0, 0, 0], vector_reduction = [0, 0, 0, 0]>",
    )
