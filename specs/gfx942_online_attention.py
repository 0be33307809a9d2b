"""Attention ops on gfx942 that no pass of ours has written out as loops over tiles.

    prefill  128 query rows by four waves, 32x32 MFMA, all of the value's width, 32 keys at a time:
             stock IREE splits the width in two and computes QK^T twice (0.29 of the matrix rate
             is useful, here 0.72; with values as columns 1.0)
    decode   5 to 16 rows of a KV head's group by one wave with 16x16 MFMA straight from memory:
             stock IREE does not compile 8 (Llama 70B). It has a workgroup for each head only, and
             halo-split-kv more.

Loops are named after numpy.einsum: b batch, h KV heads, g query heads of one, s m query blocks and
rows, t k key blocks and keys, d head_dim, v the value's width. A dynamic sequence is matched as
blocks of a static size; where neither is known, IREE's own lowering stays.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from halo_mlir.specs.build import Matcher, Spec, spec
from halo_mlir.specs.config import CompilationInfo, Decomposition, GpuLowering, GpuTranslation
from halo_mlir.specs.gfx942_attention import DECODE_ROWS, LANES, TILE_KEYS, instructions

_ROWS = 128
_BLOCKS = (128, 64, 32)
"""Rows of a block that exports use; a smaller one is a tile."""
_WAVE_ROWS = 32
_WIDTH = 128
"""Of the values; heads of Llama 3.1."""
_FEWEST_ROWS = 5
"""Of decode; for up to 4 IREE uses vector instructions and more workgroups."""
_ELEMENTS = {"f16": "f16", "bf16": "bf16", "f8": "f8E4M3FNUZ"}

_BASIS = {
    True: "predicted: useful share of the matrix rate in the hot loop of compiled code (IREE 3.13)",
    False: "predicted: matrix instructions and registers in compiled code (IREE 3.13)",
}


@dataclass(frozen=True)
class Form:
    """Loops of Q, K, V and the result, and those of the masks that exports give it.

    The masks' element types are "i8", which holds i1, and "x" for the query's, f16 with 8 bits.
    """

    name: str
    dims: str
    masks: Mapping[str, str]

    @property
    def blocked(self) -> bool:
        """Whether the rows are blocks of a static size."""
        return "s" in self.dims


PREFILL = (
    Form("heads", "bmd,bkd,bkv->bmv", {"": "", "mk": "i8 x", "bmk": "i8 x"}),
    Form("batch", "bhmd,bhkd,bhkv->bhmv", {"": "", "mk": "i8 x"}),
    Form("grouped", "hgmd,hkd,hkv->hgmv", {"mk": "i8 x"}),
    Form("columns", "bmd,bkd,bvk->bmv", {"": ""}),
    Form("blocks", "hgsmd,htkd,htkv->hgsmv", {"hgsmtk": "x"}),
    Form("batch_blocks", "bhgsmd,bhtkd,bhtkv->bhgsmv", {"bhgsmtk": "x"}),
    Form("rows_first", "hgsmd,tkhd,tkhv->hgsmv", {"smtk": "x", "hgsmtk": "x"}),
    Form("batch_rows_first", "bhgsmd,btkhd,btkhv->bhgsmv", {"bsmtk": "x"}),
)
DECODE = (
    Form("heads", "bmd,bkd,bkv->bmv", {"": "", "k": "i8", "bmk": "i8 x"}),
    Form("batch", "bhmd,bhkd,bhkv->bhmv", {"": "", "bk": "i8", "bhmk": "i8"}),
    Form("blocks", "hmd,htkd,htkv->hmv", {"hmtk": "i8"}),
    Form("batch_blocks", "bhmd,bhtkd,bhtkv->bhmv", {"bhmtk": "i8"}),
    Form("rows_first", "hmd,thkd,thkv->hmv", {"tk": "x", "hmtk": "x"}),
    Form("batch_rows_first", "bhmd,bthkd,bthkv->bhmv", {"bhmtk": "x"}),
)


def gfx942_online_attention() -> Spec:
    """Prefill and decode attention as exports write it: masked, causal, grouped, in blocks."""
    with spec("gfx942_online_attention") as library:
        add(library)
    return library


def add(library: Spec) -> None:
    """Add the family's entries."""
    for word, element in _ELEMENTS.items():
        for prefill, forms in ((True, PREFILL), (False, DECODE)):
            for form in forms:
                tiles = (DECODE_ROWS,) if not prefill else _BLOCKS if form.blocked else (_ROWS,)
                for mask in _masks(form, element):
                    for rows in tiles:
                        _entry(library, word, form, mask, rows, prefill)


def _masks(form: Form, element: str) -> Iterator[tuple[str, str] | None]:
    for loops, types in form.masks.items():
        if not loops:
            yield None
        for type_ in types.split():
            yield loops, {"i8": "i8", "x": "f16" if element.startswith("f8") else element}[type_]


def _entry(
    library: Spec,
    word: str,
    form: Form,
    mask: tuple[str, str] | None,
    rows: int,
    prefill: bool,
) -> None:
    element = _ELEMENTS[word]
    masked = f"mask_{'_'.join(mask)}" if mask else "unmasked"
    kind = "prefill" if prefill else "decode"
    with library.matcher(f"{kind}_{word}_{form.name}_{masked}_rows{rows}") as op:
        op.online_attention(element, element, element, form.dims, mask=mask)
        op.size("v", equal=_WIDTH)
        op.size("d", multiple=32)
        op.size("k", multiple=TILE_KEYS)
        if not prefill:
            op.size("m", least=_FEWEST_ROWS, most=DECODE_ROWS)
        elif form.blocked and rows < _ROWS:
            op.size("m", equal=rows)
        elif form.blocked:
            op.size("m", multiple=rows)
        else:
            op.size("m", least=DECODE_ROWS + 1)
        op.apply(*_configured(op, element, rows, prefill), basis=_BASIS[prefill])


def _configured(
    op: Matcher, element: str, rows: int, prefill: bool
) -> tuple[CompilationInfo, Decomposition]:
    loops = op.axes.order
    waves = rows // _WAVE_ROWS if prefill else 1
    outside = {loop: 1 for loop in loops if loop in "bhgs"}
    steps = {"k": TILE_KEYS} | ({"t": 1} if "t" in loops else {})
    scores, output = (
        GpuLowering(
            mma_kind=instruction,
            subgroup_basis=op.axes.basis({"m": waves}, without=absent),
            promote_operands=[1] if prefill else None,
        )
        for instruction, absent in zip(instructions(element, wide=prefill), "vd", strict=True)
    )
    lowering = GpuLowering(
        workgroup=op.axes.sizes({**outside, "m": rows, "v": _WIDTH}),
        reduction=op.axes.sizes(steps),
        promote_operands=[1, 2] if prefill else [],
    )
    translation = GpuTranslation(
        "VectorDistribute",
        LANES * waves,
        waves_per_simd=2 if prefill else None,
        flush_denormals=True,
    )
    return CompilationInfo(lowering, translation), Decomposition(scores, output)
