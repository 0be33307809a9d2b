"""What LLVM's intrinsics for gfx942 do to all lanes of a grid, in numpy.

Values are (lanes,), or (lanes, elements) where a lane has a vector; 64 lanes are a wave.
"""

import ml_dtypes
import numpy as np

WAVE = 64
_F8 = np.dtype(ml_dtypes.float8_e4m3fnuz)
# name: side of the result, types of the two operands in a lane's registers.
_MFMA = {
    "mfma.f32.16x16x16f16": (16, np.dtype(np.float16), np.dtype(np.float16)),
    "mfma.f32.32x32x8f16": (32, np.dtype(np.float16), np.dtype(np.float16)),
    "mfma.f32.16x16x16bf16.1k": (16, np.dtype(ml_dtypes.bfloat16), np.dtype(ml_dtypes.bfloat16)),
    "mfma.f32.32x32x8bf16.1k": (32, np.dtype(ml_dtypes.bfloat16), np.dtype(ml_dtypes.bfloat16)),
    "mfma.f32.16x16x32.fp8.fp8": (16, _F8, _F8),
    "mfma.f32.32x32x16.fp8.fp8": (32, _F8, _F8),
    "mfma.i32.16x16x32.i8": (16, np.dtype(np.int8), np.dtype(np.int8)),
}
_UNSIGNED = {"umin": np.minimum}
_PLAIN = {
    "smin": np.minimum,
    "smax": np.maximum,
    "minnum": np.fmin,
    "maxnum": np.fmax,
    "exp2": np.exp2,
}
CROSS_LANE = ("mfma", "readlane", "update.dpp", "ds.bpermute", "ds.swizzle")
"""Beginnings of the names of those that a wave executes with all its lanes."""


def unsigned(value: np.ndarray) -> np.ndarray:
    """The same bits without a sign; i1 as it is."""
    return value if value.dtype == bool else value.view(f"u{value.dtype.itemsize}")


def mfma(name: str, a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """A matrix instruction of one block: D = A B + C, (side, depth) x (depth, side).

    Lane l holds n successive elements of A in row l % side and of B in column l % side, from depth
    n * (l / side) on; of C and D column l % side, rows 4 * (l / side) + i % 4 of every i / 4-th
    group of 256 / side. (AMD Instinct MI300 ISA guide, "Matrix Arithmetic Instructions"; AMD's
    Matrix Instruction Calculator prints such tables.) Sums of f32 are rounded once for each
    instruction; the hardware's order within one is not documented.
    """
    side, *types = _MFMA[name]
    waves, groups = len(c) // WAVE, WAVE // side

    def matrix(value, type_):
        value = np.ascontiguousarray(value).view(type_).reshape(waves, groups, side, -1)
        wide = value.astype(np.int64 if type_.kind == "i" else np.float64)
        return wide.transpose(0, 2, 1, 3).reshape(waves, side, -1)

    product = matrix(a, types[0]) @ matrix(b, types[1]).transpose(0, 2, 1)
    ordered = product.reshape(waves, -1, groups, 4, side).transpose(0, 2, 4, 1, 3)
    return (c + ordered.reshape(c.shape)).astype(c.dtype)


def dpp(old: np.ndarray, value: np.ndarray, control: int, rows: int, banks: int, zero: bool):
    """update.dpp: each lane takes `value` of another lane of its wave, or keeps `old`.

    `rows` and `banks` have a bit for each row of 16 lanes and each 4 of a row that take part. A
    source outside gives 0 where `zero`, else `old` (AMDGPU LLVM IR guide; ISA guide, "DPP").

    Raises:
        ValueError: a control that no kernel here has had.
    """
    lane = np.arange(len(value)) % WAVE
    first, row, at = np.arange(len(value)) - lane, lane // 16, lane % 16
    inside = np.ones(len(value), bool)
    if control < 0x100:
        source = lane // 4 * 4 + (control >> lane % 4 * 2 & 3)
    elif control == 0x140:
        source = row * 16 + 15 - at
    elif control == 0x141:
        source = lane // 8 * 8 + 7 - lane % 8
    elif control == 0x142:
        source, inside = row * 16 - 1, row > 0
    elif control == 0x143:
        source, inside = np.full_like(lane, 31), lane > 31
    else:
        raise ValueError(f"unknown DPP control {control:#x}")
    taken = value[first + np.where(inside, source, 0)]
    taken = np.where(inside, taken, np.zeros_like(taken) if zero else old)
    return np.where((rows >> row & 1) & (banks >> at // 4 & 1), taken, old)


def call(name: str, values: list) -> np.ndarray | None:
    """The intrinsic llvm.`name`, None where it is none of these; constants are arrays too."""
    name = name.removeprefix("amdgcn.")
    base = name.rsplit(".", 1)[0]
    count = len(values[0]) if values else 0
    lane = np.arange(count) % WAVE
    first = np.arange(count) - lane
    if name in _MFMA:
        if any(value.any() for value in values[3:]):
            raise ValueError(f"{name} with lanes broadcast or swapped")
        return mfma(name, *values[:3])
    if base == "update.dpp":
        old, value, *rest = values
        control, rows, banks, zero = (int(word[0]) for word in rest)
        return dpp(old, value, control, rows, banks, bool(zero))
    if base == "readlane":
        return values[0][first + values[1]]
    if name == "ds.bpermute":
        return values[1][first + values[0] // 4 % WAVE]
    if name == "ds.swizzle" and (pattern := int(values[1][0])) < 1 << 15:
        keep, give, flip = pattern & 31, pattern >> 5 & 31, pattern >> 10
        return values[0][first + lane // 32 * 32 + ((lane & keep | give) ^ flip)]
    if name in ("mbcnt.lo", "mbcnt.hi") and (values[0] == -1).all():
        below = np.clip(lane - 32, 0, 32) if name == "mbcnt.hi" else np.clip(lane, 0, 32)
        return (values[1] + below).astype(np.int32)
    return _elementwise(name, base, values)


def _elementwise(name: str, base: str, values: list) -> np.ndarray | None:
    if name.startswith("cvt.pk.f32.fp8"):
        low = np.where(values[1], 2, 0)[:, None] + np.arange(2)
        codes = np.ascontiguousarray(values[0]).view(np.uint8).reshape(-1, 4)
        return np.take_along_axis(codes, low, 1).view(_F8).astype(np.float32)
    if name.startswith("cvt.pk.fp8.f32"):
        pair = np.stack(values[:2], axis=1)
        if (np.abs(pair) > float(ml_dtypes.finfo(_F8).max)).any():
            raise ValueError("a number beyond f8E4M3FNUZ, where the mode of the device decides")
        halves = np.ascontiguousarray(values[2])[:, None].view(np.int16).copy()
        halves[np.arange(len(pair)), values[3].astype(int)] = pair.astype(_F8).view(np.int16)[:, 0]
        return halves.view(np.int32)[:, 0]
    if base in ("vector.reduce.fadd", "vector.reduce.add"):
        total = values[0] if base.endswith("fadd") else np.zeros_like(values[0][:, 0])
        for element in values[-1].T:
            total = total + element
        return total
    if base == "vector.reduce.fmax":
        return np.fmax.reduce(values[0], axis=1)
    if base in _UNSIGNED:
        return _UNSIGNED[base](*(unsigned(value) for value in values)).view(values[0].dtype)
    if base in _PLAIN:
        return _PLAIN[base](*values)
    if base == "fma" and values[0].dtype == np.float32:
        a, b, c = (value.astype(np.float64) for value in values)
        return (a * b + c).astype(np.float32)
    return None
