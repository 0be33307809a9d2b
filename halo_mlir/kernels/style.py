"""What tells one machine's attention kernel from another's."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from iree.compiler import ir

from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.sources import Source


@dataclass(frozen=True)
class Style:
    """The tile of one workgroup and how IREE lowers it.

    Attributes:
        rows, keys: the tile's query rows and the keys of a block.
        decomposition: the decomposition_config of each online_attention.
        compilation: the compilation_info of one of a kernel's.
        lowering: the lowering_config of the others; None where they need none.
        widen: tiles of 16 bits are extended to f32.
        source: where blocks of keys and values are read from, what it takes made first.
    """

    rows: int
    keys: int
    decomposition: str
    compilation: str
    lowering: str | None
    widen: bool
    source: Callable[[Operands, int], Source]

    @cached_property
    def attributes(self) -> tuple[ir.Attribute, ir.Attribute, ir.Attribute | None]:
        """decomposition, compilation and lowering, parsed."""
        parse = ir.Attribute.parse
        lowering = None if self.lowering is None else parse(self.lowering)
        return parse(self.decomposition), parse(self.compilation), lowering
