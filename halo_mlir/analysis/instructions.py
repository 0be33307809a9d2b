"""What gfx9 instructions do, by their mnemonics: matrix products, and memory accesses by width."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_MATRIX = ("v_mfma", "v_smfmac")
_GLOBAL = re.compile(
    r"(?:buffer|global|flat)_(load|store)_(?:lds_)?[us]?(dwordx[234]|dword|short|byte)"
)
_LDS = re.compile(r"ds_(read|write|load|store)(2?)(?:st64)?_[bui](\d+)")
_GLOBAL_KEYS = {"short": "ushort", "byte": "ubyte"}
_LDS_KEYS = {8: "u8", 16: "u16"}

Widths = Mapping[str, int]
"""Instructions by what each moves for a lane, the widest first."""

_WIDEST_FIRST = (
    *("dwordx4", "dwordx3", "dwordx2", "dword", "ushort", "ubyte"),
    *("b128", "b96", "b64", "b32", "u16", "u8"),
)


@dataclass(frozen=True)
class InstructionCounts:
    """Instructions of a kernel, or of one iteration of a loop in it.

    Attributes:
        mfma: matrix instructions by mnemonic.
        global_loads: by width: "dwordx4", "dwordx3", "dwordx2", "dword", "ushort" (16 bits) or
            "ubyte" (8), whether buffer_, global_ or flat_, signed or not, and whichever half of
            a register they fill. Into LDS directly counts as a load.
        global_stores: the same.
        lds_reads: by width: "b128", "b96", "b64", "b32", "u16" or "u8"; ds_read2_b32 moves
            two elements of 32 bits and is a b64. Permutes and atomics are none.
        lds_writes: the same.
        scratch: accesses to scratch: spilled registers, and arrays that registers cannot index.
        waitcnt: s_waitcnt.
        barriers: s_barrier.
    """

    mfma: Mapping[str, int] = field(default_factory=dict)
    global_loads: Widths = field(default_factory=dict)
    global_stores: Widths = field(default_factory=dict)
    lds_reads: Widths = field(default_factory=dict)
    lds_writes: Widths = field(default_factory=dict)
    scratch: int = 0
    waitcnt: int = 0
    barriers: int = 0


def lds_bits(mnemonic: str) -> int | None:
    """The bits that an LDS read or write moves for a lane; None for other instructions."""
    access = _LDS.match(mnemonic)
    return None if access is None else int(access[3]) * (2 if access[2] else 1)


def count_instructions(mnemonics: Mapping[str, int]) -> InstructionCounts:
    """The counts by kind of instructions that are counted by mnemonic."""
    widths: dict[str, dict[str, int]] = {
        kind: {} for kind in ("global load", "global store", "lds load", "lds store")
    }
    for mnemonic, count in mnemonics.items():
        if access := _access(mnemonic):
            kind, width = access
            widths[kind][width] = widths[kind].get(width, 0) + count

    def total(prefix: str) -> int:
        return sum(count for name, count in mnemonics.items() if name.startswith(prefix))

    return InstructionCounts(
        mfma={name: n for name, n in mnemonics.items() if name.startswith(_MATRIX)},
        global_loads=_sorted(widths["global load"]),
        global_stores=_sorted(widths["global store"]),
        lds_reads=_sorted(widths["lds load"]),
        lds_writes=_sorted(widths["lds store"]),
        scratch=total("scratch_"),
        waitcnt=total("s_waitcnt"),
        barriers=total("s_barrier"),
    )


def _access(mnemonic: str) -> tuple[str, str] | None:
    """(kind, width) of an access to global memory or LDS."""
    if access := _GLOBAL.match(mnemonic):
        return f"global {access[1]}", _GLOBAL_KEYS.get(access[2], access[2])
    bits = lds_bits(mnemonic)
    if bits is None:
        return None
    kind = "lds load" if mnemonic.startswith(("ds_read", "ds_load")) else "lds store"
    return kind, _LDS_KEYS.get(bits, f"b{bits}")


def _sorted(widths: Mapping[str, int]) -> dict[str, int]:
    return {width: widths[width] for width in _WIDEST_FIRST if width in widths}
