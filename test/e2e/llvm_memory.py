"""Memory as the lanes of `llvm_lanes` see it: buffers with bounds, LDS, and each lane's own."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

LDS_BYTES = 65536
WAVE = 64
# As nothing has written it yet: NaN in f16, bf16 and f32, neither 0 nor 1 in 8 bits.
_UNWRITTEN = 0xFF
_DWORD = 4


class Pointer(NamedTuple):
    """Addresses of all lanes in one memory.

    Attributes:
        memory: its name in `Memory`.
        offset: in bytes, (lanes,) or (lanes, elements).
        bound: bytes that a buffer descriptor lets through; None where there is none.
    """

    memory: str
    offset: np.ndarray
    bound: np.ndarray | None = None


class Memory:
    """What a grid's lanes read and write.

    LDS is one array with 64 KiB for each workgroup. A descriptor's bound is checked for each
    dword of an access, or the whole of a smaller one, which is read as 0 and written nowhere
    where it is not all within; so are all of them where the first begins before the buffer
    (LLVM, "User Guide for AMDGPU Backend", relaxed buffer OOB mode).
    """

    def __init__(self, buffers: Sequence[np.ndarray], workgroups: int, lanes: int):
        """`workgroups` are run at once, each of `lanes`."""
        total = workgroups * lanes
        self.bytes = {f"buffer{i}": b.reshape(-1).view(np.uint8) for i, b in enumerate(buffers)}
        self.bytes["lds"] = np.full(workgroups * LDS_BYTES, _UNWRITTEN, np.uint8)
        self._limits: dict = {name: (0, data.size) for name, data in self.bytes.items()}
        self.workgroup = np.arange(total) // lanes
        self.wave = (np.arange(total) % lanes // WAVE).astype(np.uint16)
        self._writers = np.zeros((workgroups, LDS_BYTES), np.uint16)
        self._readers = np.zeros((workgroups, LDS_BYTES), np.uint16)
        self._lds_end = 0

    def shared(self, size: int) -> Pointer:
        """A new array of `size` bytes in each workgroup's LDS.

        Raises:
            ValueError: LDS is full.
        """
        start, self._lds_end = self._lds_end, -(-(self._lds_end + size) // 16) * 16
        if self._lds_end > LDS_BYTES:
            raise ValueError(f"{self._lds_end} bytes of LDS")
        base = self.workgroup * LDS_BYTES
        self._limits["lds"] = (base[:, None], base[:, None] + self._lds_end)
        return Pointer("lds", base + start)

    def private(self, name: str, size: int) -> Pointer:
        """A new array of `size` bytes for each lane."""
        lanes = len(self.workgroup)
        self.bytes[name] = np.full(lanes * size, _UNWRITTEN, np.uint8)
        base = np.arange(lanes) * size
        self._limits[name] = (base[:, None], base[:, None] + size)
        return Pointer(name, base)

    def barrier(self, active: np.ndarray) -> None:
        """A barrier of the workgroups whose lanes are `active`.

        Raises:
            ValueError: some lanes of a workgroup do not reach it.
        """
        reached = active.reshape(len(self._writers), -1)
        if (reached.any(axis=1) != reached.all(axis=1)).any():
            raise ValueError("a barrier that some lanes do not reach")
        self._writers[reached[:, 0]] = self._readers[reached[:, 0]] = 0

    def load(self, pointer: Pointer, scalar: np.dtype, active: np.ndarray, align: int):
        """(lanes, elements) of type `scalar`; `active` (lanes, elements) are read, others are 0."""
        at, within = self._bytes_of(pointer, scalar, active, align)
        if pointer.memory == "lds":
            self._note_reads(at, within)
        loaded = self.bytes[pointer.memory][np.where(within, at, 0)]
        return np.where(within, loaded, 0).astype(np.uint8).view(scalar)

    def store(self, value: np.ndarray, pointer: Pointer, active: np.ndarray, align: int) -> None:
        """Writes `value` (lanes, elements) where `active`."""
        at, within = self._bytes_of(pointer, value.dtype, active, align)
        if pointer.memory == "lds":
            self._note_writes(at, within)
        data = np.ascontiguousarray(value).view(np.uint8)
        self.bytes[pointer.memory][at[within]] = data[within]

    def _bytes_of(self, pointer: Pointer, scalar: np.dtype, active: np.ndarray, align: int):
        """The bytes of an access, (lanes, elements * size), and which of them take part.

        Raises:
            ValueError: an active lane is not aligned as the code says, or beyond the memory.
        """
        lanes, count = active.shape
        size = scalar.itemsize
        first = pointer.offset.reshape(lanes, -1)
        if (np.where(active[:, : first.shape[1]], first, 0) % align).any():
            raise ValueError(f"an access that is not aligned to {align}")
        together = first.shape[1] == 1
        at = (first + (np.arange(count) * size if together else 0))[:, :, None] + np.arange(size)
        at, within = at.reshape(lanes, -1), np.repeat(active, size, axis=1)
        if pointer.bound is not None:
            # Elements under a mask are accesses of their own, as those at separate addresses.
            whole = active.all(axis=1, keepdims=True) & together
            before, after = (
                np.where(whole, dwords, elements)
                for dwords, elements in zip(
                    _within_unit(count * size, _DWORD),
                    _within_unit(count * size, size),
                    strict=True,
                )
            )
            begins = first if together else at - before
            within &= (begins >= 0) & (at + after <= pointer.bound[:, None])
        low, high = self._limits[pointer.memory]
        if (within & ((at < low) | (at >= high))).any():
            raise ValueError(f"an access beyond {pointer.memory}")
        return at, within

    def _note_reads(self, at: np.ndarray, within: np.ndarray) -> None:
        waves = np.broadcast_to(np.uint16(1) << self.wave[:, None], at.shape)[within]
        if (self._writers.reshape(-1)[at[within]] & ~waves).any():
            raise ValueError("LDS that another wave wrote, with no barrier since")
        np.bitwise_or.at(self._readers.reshape(-1), at[within], waves)

    def _note_writes(self, at: np.ndarray, within: np.ndarray) -> None:
        waves = np.broadcast_to(np.uint16(1) << self.wave[:, None], at.shape)[within]
        if (self._readers.reshape(-1)[at[within]] & ~waves).any():
            raise ValueError("LDS that another wave read, written with no barrier since")
        np.bitwise_or.at(self._writers.reshape(-1), at[within], waves)


def _within_unit(total: int, unit: int) -> tuple[np.ndarray, np.ndarray]:
    """Of each byte of `total`: bytes before it in its unit, and from it to the unit's end."""
    place = np.arange(total)
    start = place // unit * unit
    return place - start, np.minimum(start + unit, total) - place
