"""Configurations of kernels, as frozen dataclasses that print to IREE 3.13's attributes.

`str()` of each is the attribute's text. Lists go over an op's loops in order; 0 leaves a loop
alone. What is None is not printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

Sizes = Sequence[int]
Basis = tuple[Sizes, Sizes]
"""(counts, loops): how many waves or lanes each loop has, and which loops the counts are of."""


@dataclass(frozen=True)
class Mma:
    """A matrix instruction by IREE's name; names that begin with V are virtual.

    `col_major` swaps the two operands, so that a lane holds a column of the result.
    """

    name: str
    col_major: bool = False

    def __str__(self) -> str:
        layout = "virtual_mma_layout" if self.name.startswith("V") else "mma_layout"
        return f"#iree_gpu.{layout}<{self.name}{', col_major = true' if self.col_major else ''}>"


@dataclass(frozen=True)
class GpuLowering:
    """#iree_gpu.lowering_config.

    Attributes:
        workgroup: elements of a workgroup's tile.
        reduction: of a step of the reduction: elements with VectorDistribute, instructions with
            TileAndFuse.
        partial_reduction: of a step whose sums stay apart until the loop has ended.
        serial: of a step of a loop that is not distributed.
        subgroup: instructions of a wave (TileAndFuse).
        subgroup_basis: waves (VectorDistribute).
        lane_basis: lanes of a wave (VectorDistribute without matrix instructions).
        thread: elements of a lane.
        padding: the tile after zeros are added where it goes into LDS.
        promote_operands: the operands that go through LDS.
        promotion_types: how each of those is copied there, as "#iree_gpu.derived_thread_config".
    """

    mma_kind: Mma | None = None
    workgroup: Sizes | None = None
    reduction: Sizes | None = None
    partial_reduction: Sizes | None = None
    serial: Sizes | None = None
    subgroup: Sizes | None = None
    subgroup_basis: Basis | None = None
    lane_basis: Basis | None = None
    thread: Sizes | None = None
    padding: Sizes | None = None
    promote_operands: Sizes | None = None
    promotion_types: Sequence[str] | None = None

    def __str__(self) -> str:
        return f"#iree_gpu.lowering_config<{{{_parameters(self)}}}>"


@dataclass(frozen=True)
class CpuLowering:
    """#iree_cpu.lowering_config: tiles of threads, of registers, and steps of the reduction."""

    distribution: Sizes | None = None
    vector_common_parallel: Sizes | None = None
    vector_reduction: Sizes | None = None

    def __str__(self) -> str:
        return f"#iree_cpu.lowering_config<{_parameters(self)}>"


Lowering = GpuLowering | CpuLowering


@dataclass(frozen=True)
class GpuTranslation:
    """#iree_codegen.translation_info of a GPU pipeline.

    Attributes:
        pipeline: "TileAndFuse", "VectorDistribute", ...
        lanes: threads of a workgroup.
        subgroup_size: lanes of a wave.
        prefetch: stages of the loop through LDS; 2 loads a step ahead. None leaves it to IREE.
        waves_per_simd: what the register allocator should leave room for.
        flush_denormals: f32 denormals are taken for zero.
    """

    pipeline: str
    lanes: int
    subgroup_size: int = 64
    prefetch: int | None = None
    waves_per_simd: int | None = None
    flush_denormals: bool = False

    def __str__(self) -> str:
        options: list[str] = []
        if self.prefetch is not None:
            options.append(
                "gpu_pipeline_options = #iree_gpu.pipeline_options<prefetch_num_stages = "
                f"{self.prefetch}, no_reduce_shared_memory_bank_conflicts = false>"
            )
        attributes: list[str] = []
        if self.waves_per_simd is not None:
            attributes.append(f'"amdgpu-waves-per-eu" = "{self.waves_per_simd}"')
        if self.flush_denormals:
            options.append(
                "iree_codegen.denormal_fp_math_f32 = "
                '#iree_codegen.denormal_fp_math<"preserve-sign">'
            )
            attributes.append('"denormal-fp-math-f32" = "preserve-sign"')
        if attributes:
            options.append(f"llvm_func_attrs = {{{', '.join(attributes)}}}")
        rest = f", {{{', '.join(options)}}}" if options else ""
        return (
            f"#iree_codegen.translation_info<pipeline = #iree_gpu.pipeline<{self.pipeline}> "
            f"workgroup_size = [{self.lanes}, 1, 1] subgroup_size = {self.subgroup_size}{rest}>"
        )


@dataclass(frozen=True)
class CpuTranslation:
    """#iree_codegen.translation_info of an llvm-cpu pipeline, as "DoubleTilingExpert"."""

    pipeline: str

    def __str__(self) -> str:
        return f"#iree_codegen.translation_info<pipeline = #iree_cpu.pipeline<{self.pipeline}>>"


@dataclass(frozen=True)
class CompilationInfo:
    """#iree_codegen.compilation_info: how an op is tiled and by which pipeline it is compiled."""

    lowering: Lowering
    translation: GpuTranslation | CpuTranslation

    def __str__(self) -> str:
        return (
            f"#iree_codegen.compilation_info<lowering_config = {self.lowering}, "
            f"translation_info = {self.translation}>"
        )


@dataclass(frozen=True)
class Decomposition:
    """The decomposition_config of an attention: how its two products are lowered."""

    scores: Lowering
    output: Lowering

    def __str__(self) -> str:
        items = {
            "qk_attrs": f"{{lowering_config = {self.scores}}}",
            "pv_attrs": f"{{lowering_config = {self.output}}}",
        }
        return f"{{{', '.join(f'{key} = {value}' for key, value in items.items())}}}"


def _parameters(config: Lowering) -> str:
    values = {item.name: getattr(config, item.name) for item in fields(config)}
    return ", ".join(
        f"{key} = {_text(value)}" for key, value in values.items() if value is not None
    )


def _text(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(_text(item) for item in value)}]"
    return str(value)
