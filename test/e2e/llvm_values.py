"""Types, constants and plain operations of LLVM IR, for all lanes at once in numpy."""

import re

import ml_dtypes
import numpy as np
from llvm_calls import unsigned
from llvm_memory import Pointer

SCALARS = {
    "i1": np.dtype(bool),
    "i8": np.dtype(np.int8),
    "i16": np.dtype(np.int16),
    "i32": np.dtype(np.int32),
    "i64": np.dtype(np.int64),
    "float": np.dtype(np.float32),
    "half": np.dtype(np.float16),
    "bfloat": np.dtype(ml_dtypes.bfloat16),
}
_SIGNED = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "fadd": np.add,
    "fsub": np.subtract,
    "fmul": np.multiply,
    "fdiv": np.divide,
    "xor": np.bitwise_xor,
    "and": np.bitwise_and,
    "or": np.bitwise_or,
    "shl": np.left_shift,
}
_UNSIGNED = {"udiv": np.floor_divide, "urem": np.remainder}
_COMPARE = {
    "eq": np.equal,
    "ne": np.not_equal,
    "lt": np.less,
    "le": np.less_equal,
    "gt": np.greater,
    "ge": np.greater_equal,
}
SIZES = {"i8": 1, "half": 2, "bfloat": 2, "i16": 2, "float": 4, "i32": 4, "i64": 8}


def split(text: str) -> list[str]:
    """The parts of `text` between commas that no bracket encloses."""
    return re.findall(r"(?:<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]|[^,<>()\[\]])+", text)


def width(kind: str) -> tuple[str, int]:
    """The scalar and the length of a vector type; 0 of a scalar."""
    found = re.fullmatch(r"<(\d+) x (.*)>", kind)
    return (found[2], int(found[1])) if found else (kind, 0)


def byte_size(kind: str) -> int:
    """The size of an array type such as [16 x [260 x half]]."""
    *counts, scalar = re.findall(r"(\d+) x |(\w+)", kind)
    return int(np.prod([int(count) for count, _ in counts], initial=1)) * SIZES[scalar[1]]


def parse(pattern: str | re.Pattern, text: str) -> tuple[str, ...]:
    """The groups of `pattern` at the start of `text`.

    Raises:
        ValueError: it is something else.
    """
    found = re.match(pattern, text)
    if not found:
        raise ValueError(f"unknown instruction: {text}")
    return found.groups()


def constant(kind: str, word: str) -> np.ndarray:
    """A constant of type `kind`: () or (elements,)."""
    scalar, count = width(kind)
    type_ = SCALARS[scalar]
    if word.startswith("<"):
        return np.array([_number(part.split()[-1], type_) for part in split(word[1:-1])], type_)
    if word.startswith("splat"):
        word = parse(r"splat \(\w+ (\S+)\)", word)[0]
    return np.full((count,) if count else (), _number(word, type_)).astype(type_)


def _number(word: str, type_: np.dtype):
    if word in ("poison", "undef"):
        return np.nan if type_.kind not in "iub" else -1
    if word in ("zeroinitializer", "true", "false"):
        return word == "true"
    if bits := re.fullmatch(r"f0x([0-9A-F]+)", word):
        return np.array(int(bits[1], 16), f"u{type_.itemsize}").view(type_)[()]
    return int(word) if type_.kind in "iub" else float(word)


def choose(condition: np.ndarray, yes, no):
    """`yes` for the lanes, or their elements, where `condition`, `no` for others."""
    if isinstance(yes, Pointer):
        if yes.memory != no.memory or (yes.bound is None) != (no.bound is None):
            raise ValueError(f"a pointer into {yes.memory} or {no.memory}")
        bound = None if yes.bound is None else np.where(condition, yes.bound, no.bound)
        return Pointer(yes.memory, choose(condition, yes.offset, no.offset), bound)
    if yes.ndim > condition.ndim:
        condition = condition[:, None]
    return np.where(condition, yes, no).astype(yes.dtype)


def is_binary(name: str) -> bool:
    """Whether `binary` knows the instruction."""
    return name in _SIGNED or name in _UNSIGNED or name == "sdiv"


def binary(name: str, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """An arithmetic instruction; those without a sign see the same bits without one."""
    if name in _UNSIGNED:
        return _UNSIGNED[name](unsigned(a), unsigned(b)).view(a.dtype)
    if name == "sdiv":
        return np.abs(a) // np.abs(b) * np.sign(a) * np.sign(b)
    return _SIGNED[name](a, b)


def compare(test: str, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """icmp."""
    if test[0] == "u":
        a, b = unsigned(a), unsigned(b)
    return _COMPARE[test[-2:]](a, b)


def cast(name: str, value: np.ndarray, scalar: str, count: int) -> np.ndarray:
    """A conversion to `count` elements of `scalar`, 0 for one that is no vector.

    Raises:
        ValueError: one that is not known.
    """
    type_ = SCALARS[scalar]
    if name == "bitcast":
        flat = np.ascontiguousarray(value).reshape(len(value), -1).view(type_)
        return flat if count else flat[:, 0]
    if name == "zext":
        return unsigned(value).astype(type_)
    if name == "sext" and value.dtype == bool:
        return -value.astype(type_)
    if name == "trunc" and type_.kind == "b":
        return (value & 1).astype(bool)
    if name in ("sext", "trunc", "fpext", "fptrunc"):
        return value.astype(type_)
    raise ValueError(f"unknown cast: {name}")
