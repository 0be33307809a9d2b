"""How llvm-cpu lowers one attention tile, as a pipeline of IREE's own passes.

IREE 3.13's pipeline for attention tiles query rows and value columns together with the two
products, so that QK^T is computed again for every 16 columns of V. Here each product is tiled for
registers on its own: after the decomposition each carries its own lowering_config, and
iree-llvmcpu-tile follows it. The tile itself (a few rows by 64 keys) comes from the loops around
it, so there is nothing left to distribute.

Register tiles keep 16 accumulators of 16 floats, half of AVX-512's registers; f32 and both 16-bit
types are computed in f32, since no llvm-cpu target that IREE knows multiplies 16-bit floats.
"""

from functools import lru_cache

from halo_mlir.ir.attention_op import AttentionOp

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
    "iree-codegen-generic-vectorization"
    "{enable-cleanup=true enable-vector-masking=true}",
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

LANES = 16  # f32 in a register of AVX-512
ACCUMULATORS = 16


def tile_keys(attention: AttentionOp) -> int:
    """Keys of a tile: 32, or 16 for wide heads, whose tiles of K and V must fit on the stack."""
    return 32 if max(attention.head_dim, attention.width) <= 128 else 16


@lru_cache
def compilation(dims: int) -> str:
    """The compilation_info of an online_attention over `dims` dimensions that is one tile."""
    zeros = ", ".join(["0"] * dims)
    config = (
        f"#iree_cpu.lowering_config<distribution = [{zeros}], "
        f"vector_common_parallel = [{zeros}], vector_reduction = [{zeros}]>"
    )
    pipeline = f'#iree_codegen.pass_pipeline<"{",".join(PASSES)}">'
    return (
        f"#iree_codegen.compilation_info<lowering_config = {config}, "
        f"translation_info = #iree_codegen.translation_info<pipeline = {pipeline}>>"
    )


@lru_cache
def prefill(rows: int, keys: int, width: int) -> str:
    """The decomposition_config of (rows, n, k1, k2) with the key tile as (k1, k2)."""
    return _decomposition(_outer(rows, keys, reduction=1), _outer(rows, width, reduction=2))


@lru_cache
def decode(rows: int, head_dim: int, width: int, *, wide: bool, columns: bool = False) -> str:
    """The decomposition_config of (rows, n, k1, k2) with the key tile as (k2, k1).

    Args:
        wide: keys are f32 in memory. Then 4 keys at a time are multiplied along k1; 16-bit keys
            are extended first, and 16 at a time cost less (measured on AVX-512: 1.2 and 1.3 times).
        columns: values are (n, k2) in memory, and 16 at a time are multiplied along k2 (measured on
            AVX-512: 1.3 times the time of values in rows for f32, 1.1 times for f16).
    """
    keys = 4 if wide else LANES
    step = LANES if head_dim % LANES == 0 else 1
    scores = f"vector_common_parallel = [0, 0, {keys}], vector_reduction = [0, {step}, 0]"
    output = _outer(rows, width, reduction=2)
    if columns:
        output = f"vector_common_parallel = [0, {LANES}, 0], vector_reduction = [0, 0, {LANES}]"
    return _decomposition(scores, output)


def _outer(rows: int, columns: int, *, reduction: int) -> str:
    """Outer products of a column of rows and a row of columns, one step of the reduction each."""
    vectors = next((n for n in (2, 1) if columns % (n * LANES) == 0), 0)
    wide = vectors * LANES or columns
    high = max(n for n in range(1, rows + 1) if rows % n == 0 and n * max(vectors, 1) <= ACCUMULATORS)
    parallel, step = [high, wide], [0, 0, 0]
    parallel.insert(reduction, 0)
    step[reduction] = 1
    return f"vector_common_parallel = {parallel}, vector_reduction = {step}"


def _decomposition(scores: str, output: str) -> str:
    return (
        f"{{qk_attrs = {{lowering_config = #iree_cpu.lowering_config<{scores}>}}, "
        f"pv_attrs = {{lowering_config = #iree_cpu.lowering_config<{output}>}}}}"
    )
