"""How gfx942 multiplies a few rows of 8-bit codes with weights (N, K).

A decode step has a row for each sequence and reads each weight once, so that bytes in flight are
what counts: one wave for 16 channels, 1024 bytes of each at a time through LDS, the next ones on
their way meanwhile. N = 4096 has 256 such waves on 304 compute units, 16 KiB each: 4 MiB, what 5.3
TB/s bring in 0.8 us. The rows are padded to the 16 of the instruction where they go into LDS.
Two products in one op (gate and up) crash that padding in IREE 3.13: theirs are masked where they
are read, which takes a quarter of the time that their weights do. IREE itself uses no matrix
instruction up to 4 rows, and 64 workgroups from 5 to 16.
"""

ROWS = 16
CHANNELS = 16
DEPTH = 32
"""Along K, of one instruction."""

_LANES = 64

INSTRUCTIONS = {
    ("f8E4M3FNUZ", "f8E4M3FNUZ"): "MFMA_F32_16x16x32_F8E4M3FNUZ",
    ("f8E5M2FNUZ", "f8E5M2FNUZ"): "MFMA_F32_16x16x32_F8E5M2FNUZ",
    ("f8E4M3FNUZ", "f8E5M2FNUZ"): "MFMA_F32_16x16x32_F8E4M3FNUZ_F8E5M2FNUZ",
    ("f8E5M2FNUZ", "f8E4M3FNUZ"): "MFMA_F32_16x16x32_F8E5M2FNUZ_F8E4M3FNUZ",
    ("i8", "i8"): "MFMA_I32_16x16x32_I8",
}
"""By the types of x and w."""


def fits(depth: int) -> bool:
    """Whether K = `depth` is whole instructions."""
    return depth % DEPTH == 0


def compilation_info(name: str, depth: int, products: int) -> str:
    """Of an op of `products` products (row, channel, k), K = `depth`, by the instruction `name`."""
    if products == 1:
        step = _step(depth, 1024)
        pipeline = "TileAndFuse"
        config = (
            f"padding = [{ROWS}, {CHANNELS}, {step}], subgroup = [1, 1, 0], "
            f"reduction = [0, 0, {step // DEPTH}]"
        )
    else:
        pipeline = "VectorDistribute"
        config = f"reduction = [0, 0, {_step(depth, 256)}], subgroup_basis = [[1, 1, 1], [0, 1, 2]]"
    return (
        "#iree_codegen.compilation_info<lowering_config = #iree_gpu.lowering_config<{"
        f"mma_kind = #iree_gpu.mma_layout<{name}>, workgroup = [{ROWS}, {CHANNELS}, 0], "
        f"promote_operands = {list(range(1 + products))}, {config}}}>, "
        "translation_info = #iree_codegen.translation_info<pipeline = "
        f"#iree_gpu.pipeline<{pipeline}> workgroup_size = [{_LANES}, 1, 1] "
        f"subgroup_size = {_LANES}, {{gpu_pipeline_options = #iree_gpu.pipeline_options<"
        "prefetch_num_stages = 2, no_reduce_shared_memory_bank_conflicts = false>}>>"
    )


def _step(depth: int, most: int) -> int:
    """The largest part of K, a power of two up to `most`, that divides it."""
    while depth % most:
        most //= 2
    return most
