"""What tells one machine's attention kernel from another's."""

from collections.abc import Callable
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.sources import Source


@dataclass(frozen=True)
class Lowering:
    """How IREE lowers one online_attention: its decomposition_config and lowering_config."""

    decomposition: str
    config: str


@dataclass(frozen=True)
class Style:
    """The tile of one workgroup and how IREE lowers it.

    Attributes:
        rows, keys: the tile's query rows and the keys of a block.
        full, masked: of blocks without and with a mask.
        translation: the kernel's translation_info.
        wide_query, wide_blocks: 16-bit tiles of the query, of keys and values, are extended to f32.
        source: where blocks of keys and values are read from, what it takes made first.
    """

    rows: int
    keys: int
    full: Lowering
    masked: Lowering
    translation: str
    wide_query: bool
    wide_blocks: bool
    source: Callable[[Operands, int], Source]

    def attributes(self, *, masked: bool, configured: bool) -> dict[str, ir.Attribute]:
        """Of one online_attention; the `configured` one carries the kernel's configuration."""
        lowering = self.masked if masked else self.full
        made = {"decomposition_config": ir.Attribute.parse(lowering.decomposition)}
        if configured:
            made["compilation_info"] = ir.Attribute.parse(
                f"#iree_codegen.compilation_info<lowering_config = {lowering.config}, "
                f"translation_info = {self.translation}>"
            )
        else:
            made["lowering_config"] = ir.Attribute.parse(lowering.config)
        return made
