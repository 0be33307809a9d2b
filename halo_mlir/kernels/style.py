"""What tells one machine's attention kernel from another's."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.kernels.eight_bit import Softmax
from halo_mlir.kernels.operands import Operands
from halo_mlir.kernels.sources import Source

_MFMA = re.compile(r"V?MFMA_\w+")


@dataclass(frozen=True)
class Lowering:
    """How IREE lowers one block's attention.

    Attributes:
        scores, output: the lowering_config of QK^T and of PV.
        config: that of the online_attention that holds both.
    """

    scores: str
    output: str
    config: str

    @property
    def decomposition(self) -> str:
        """The decomposition_config of an online_attention."""
        return (
            f"{{qk_attrs = {{lowering_config = {self.scores}}}, "
            f"pv_attrs = {{lowering_config = {self.output}}}}}"
        )


@dataclass(frozen=True)
class Style:
    """The tile of one workgroup and how IREE lowers it.

    Attributes:
        rows, keys: the tile's query rows and the keys of a block.
        full, masked: of blocks without and with a mask.
        translation: the kernel's translation_info.
        source: where blocks of keys and values are read from, what it takes made first.
        query_as, key_as, value_as: the element type that a tile is converted to; None leaves it.
        softmax: how it is written out for 8-bit operands; None leaves it to IREE's
            online_attention.
    """

    rows: int
    keys: int
    full: Lowering
    masked: Lowering
    translation: str
    source: Callable[[Operands, int], Source]
    query_as: str | None = None
    key_as: str | None = None
    value_as: str | None = None
    softmax: Softmax | None = None

    @property
    def instructions(self) -> str:
        """A clause that names the matrix instructions of QK^T and of PV; empty where none are."""
        names = [_MFMA.search(config) for config in (self.full.scores, self.full.output)]
        if None in names:
            return ""
        return "; QK^T on {}, PV on {}".format(*(name[0] for name in names if name))

    def attributes(self, *, masked: bool, configured: bool) -> dict[str, ir.Attribute]:
        """Of one online_attention; the `configured` one carries the kernel's configuration."""
        lowering = self.masked if masked else self.full
        made = {"decomposition_config": ir.Attribute.parse(lowering.decomposition)}
        return made | self._configuration(lowering.config, configured=configured)

    def products(self, *, masked: bool, configured: bool) -> list[dict[str, ir.Attribute]]:
        """Of QK^T, of PV and of a second PV where they are written out."""
        lowering = self.masked if masked else self.full
        return [
            self._configuration(lowering.scores, configured=False),
            self._configuration(lowering.output, configured=configured),
            self._configuration(lowering.output, configured=False),
        ]

    def _configuration(self, config: str, *, configured: bool) -> dict[str, ir.Attribute]:
        if not configured:
            return {"lowering_config": ir.Attribute.parse(config)}
        info = (
            f"#iree_codegen.compilation_info<lowering_config = {config}, "
            f"translation_info = {self.translation}>"
        )
        return {"compilation_info": ir.Attribute.parse(info)}
