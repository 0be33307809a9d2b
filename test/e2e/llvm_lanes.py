"""Runs a kernel that IREE wrote for gfx942, in LLVM IR, on numpy: all lanes of a grid in step.

It knows what the kernels of the specs are made of and raises ValueError on all else, and where
waves meet in LDS with no barrier between. What it leaves out is LLVM's own translation of that IR
to machine code.
"""

import re
from collections.abc import Sequence

import numpy as np
from llvm_calls import CROSS_LANE, WAVE, call
from llvm_memory import Memory, Pointer
from llvm_values import (
    SCALARS,
    SIZES,
    binary,
    byte_size,
    cast,
    choose,
    compare,
    constant,
    is_binary,
    parse,
    split,
    width,
)

_SCALAR = r"(?:ptr addrspace\(\d\)|\w+)"
_TYPE = rf"(?:<\d+ x {_SCALAR}>|{_SCALAR})"
_OPERAND = re.compile(rf"({_TYPE})(?: (?:align \d+|noundef|nonnull|inreg))* (.+)")
_FLAGS = re.compile(
    r"\b(?:nuw|nsw|nneg|exact|disjoint|samesign|inbounds|noundef|tail|contract|reassoc|nnan|ninf"
    r"|nsz|arcp|afn|fast|range\([^)]*\)) "
)


def run(
    text: str,
    arguments: Sequence[np.ndarray],
    workgroups: int,
    size: tuple[int, int],
    constants: Sequence[int] = (),
    only: Sequence[int] | None = None,
) -> None:
    """Runs the one kernel of `text`; it writes into `arguments`.

    Args:
        text: LLVM IR, before LLVM's own optimisation.
        arguments: the buffers, in order.
        workgroups: of the grid, along x.
        size: (x, y) of a workgroup, together whole waves.
        constants: i32 arguments, which carry dynamic sizes.
        only: the workgroups to run; all without it.

    Raises:
        ValueError: an instruction that is not known, lanes that meet without a barrier, an access
            that is not aligned as the code says or beyond a buffer.
    """
    _Grid(text, arguments, workgroups, size, constants, only).run()


class _Grid:
    def __init__(self, text, arguments, workgroups, size, constants, only):
        self.ids = np.arange(workgroups) if only is None else np.asarray(only)
        each = size[0] * size[1]
        self.lanes, self.groups = each * len(self.ids), workgroups
        self.thread = np.arange(self.lanes) % each
        self.size = size
        self.memory = Memory(arguments, len(self.ids), each)
        self.values: dict = {}
        for name, kind in re.findall(r"^(@\S+) = .*addrspace\(3\) global (\[.*\]) ", text, re.M):
            self.values[name] = self.memory.shared(byte_size(kind))
        define = r"(?s:.*?)^define amdgpu_kernel [^(]*\((.*)\) [^)]*\{\n((?:.*\n)*?)}\n"
        head, body = parse(re.compile(define, re.M), text)
        self._arguments(head, constants)
        self._read(body)

    def _arguments(self, head: str, constants: Sequence[int]) -> None:
        buffers, numbers = 0, list(constants)
        for number, parameter in enumerate(split(head)):
            if parameter.strip().startswith("ptr"):
                value = Pointer(f"buffer{buffers}", np.zeros(self.lanes, np.int64))
                buffers += 1
            else:
                value = np.full(self.lanes, numbers.pop(0), np.int32)
            self.values[f"%{number}"] = value
        if numbers:
            raise ValueError(f"{len(numbers)} constants that the kernel does not take")

    def _read(self, body: str) -> None:
        """Blocks as (name, phis, other lines), in order."""
        arguments = sum(name[0] == "%" for name in self.values)
        self.blocks: list[tuple[str, list[str], list[str]]] = [(str(arguments), [], [])]
        for line in body.splitlines():
            if label := re.match(r"(\w+):", line):
                self.blocks.append((label[1], [], []))
            elif line.strip():
                _, phis, others = self.blocks[-1]
                (phis if " = phi " in line else others).append(line.strip())
        self.numbers = {name: number for number, (name, _, _) in enumerate(self.blocks)}

    def run(self) -> None:
        """The earliest block that any lane is at, again and again: loops end, and lanes meet."""
        self.at = np.zeros(self.lanes, np.int64)
        self.before = np.full(self.lanes, -1)
        end = len(self.blocks)
        with np.errstate(all="ignore"):
            while (number := int(self.at.min())) < end:
                self.active = self.at == number
                self.all_active = bool(self.active.all())
                _, phis, lines = self.blocks[number]
                merged = [self._phi(line) for line in phis]
                for target, value in merged:
                    self._assign(target, value)
                for line in lines:
                    self.step(line, number)

    def _phi(self, line: str):
        target, kind, rest = parse(rf"(\S+) = phi ({_TYPE}) (.*)", line)
        merged = None
        for word, block in re.findall(r"\[ (.*?), %(\w+) \]", rest):
            chosen = self.active & (self.before == self.numbers[block])
            if chosen.any():
                value = self.value(kind, word)
                merged = value if merged is None else choose(chosen, value, merged)
        return target, merged

    def _assign(self, target: str, value) -> None:
        if not self.all_active and target in self.values:
            value = choose(self.active, value, self.values[target])
        self.values[target] = value

    def value(self, kind: str, word: str):
        """An operand for each lane: (lanes,), (lanes, elements) or a Pointer."""
        if word in self.values:
            return self.values[word]
        return np.broadcast_to(fixed := constant(kind, word), (self.lanes, *fixed.shape))

    def operands(self, text: str) -> list:
        """Values of "type word, type word, ..."."""
        return [self.value(*parse(_OPERAND, part.strip())) for part in split(text)]

    def step(self, line: str, number: int) -> None:
        if line.startswith(("br ", "ret ")):
            self.before[self.active] = number
            self.at[self.active] = self._next(line)[self.active]
            return
        if line.startswith(("fence", "call void @llvm.assume", "call void @llvm.amdgcn.sched.")):
            return
        if line.startswith("call void @llvm.amdgcn.s.barrier"):
            self.memory.barrier(self.active)
            return
        target, equals, op = line.partition(" = ")
        if line.startswith(("store ", "call void @llvm.masked.")):
            self.store(line)
        elif not equals:
            raise ValueError(f"unknown instruction: {line}")
        else:
            self._assign(target, self.compute(_FLAGS.sub("", op)))

    def _next(self, line: str) -> np.ndarray:
        """The number of each lane's next block."""
        if line == "ret void":
            return np.full(self.lanes, len(self.blocks))
        labels = [self.numbers[label] for label in re.findall(r"label %(\w+)", line)]
        if len(labels) == 1:
            return np.full(self.lanes, labels[0])
        taken = self.value("i1", parse(r"br i1 (\S+),", line)[0])
        return np.where(taken, *labels)

    def compute(self, op: str):
        name, _, rest = op.partition(" ")
        if name == "call":
            return self.call(rest)
        if name == "getelementptr":
            return self.pointer(rest)
        if name == "load":
            kind, pointer, align = parse(rf"({_TYPE}), (.*), align (\d+)", rest)
            return self.load(kind, self.operands(pointer)[0], int(align))
        if is_binary(name):
            kind, words = parse(rf"({_TYPE}) (.*)", rest)
            a, b = (self.value(kind, word.strip()) for word in split(words))
            return binary(name, a, b)
        if name == "icmp":
            test, kind, words = parse(rf"(\w+) ({_TYPE}) (.*)", rest)
            a, b = (self.value(kind, word.strip()) for word in split(words))
            return compare(test, a, b)
        if " to " in rest:
            operand, kind = rest.split(" to ")
            return cast(name, self.operands(operand)[0], *width(kind))
        if name == "alloca":
            return self.memory.private(op + str(len(self.memory.bytes)), byte_size(split(rest)[0]))
        return self.vector(name, self.operands(rest), op)

    def vector(self, name: str, values: list, op: str):
        """What takes a vector apart and puts it together."""
        lane = np.arange(self.lanes)
        if name == "select":
            return choose(*values)
        if name == "extractelement":
            return values[0][lane, values[1]]
        if name == "insertelement":
            vector = values[0].copy()
            vector[lane, values[2]] = values[1]
            return vector
        if name == "shufflevector":
            return np.concatenate(values[:2], axis=1)[:, values[2][0]]
        raise ValueError(f"unknown instruction: {op}")

    def pointer(self, rest: str) -> Pointer:
        kind, *parts = split(rest)
        base, *index = (self.operands(part)[0] for part in parts)
        size = SIZES.get(kind.strip())
        if size is None or len(index) != 1:
            raise ValueError(f"unknown address: {rest}")
        offset = base.offset.reshape(self.lanes, -1) if index[0].ndim > 1 else base.offset
        return base._replace(offset=offset + index[0].astype(np.int64) * size)

    def load(self, kind: str, pointer: Pointer, align: int, mask=None):
        scalar, count = width(kind)
        active = np.repeat(self.active[:, None], max(count, 1), axis=1)
        active = active if mask is None else active & mask
        loaded = self.memory.load(pointer, SCALARS[scalar], active, align)
        return loaded if count else loaded[:, 0]

    def store(self, line: str) -> None:
        if masked := re.match(r"call void @llvm\.masked\.(?:store|scatter)\.[\w.]+\((.*)\)", line):
            value, pointer, mask = self.operands(masked[1])
            align = int(parse(r".*?align (\d+)", line)[0])
            active = mask & self.active[:, None]
        else:
            words, align = parse(r"store (.*), align (\d+)", line)
            value, pointer = self.operands(words)
            value = value.reshape(self.lanes, -1)
            active = np.repeat(self.active[:, None], value.shape[1], axis=1)
        self.memory.store(value, pointer, active, int(align))

    def call(self, op: str):
        kind, name, words = parse(rf"({_TYPE}) @([\w.]+)\((.*)\)", op)
        if name == "__ockl_get_num_groups" and words == "i32 0":
            return np.full(self.lanes, self.groups, np.int64)
        # The device library's function is in the file too, made of instructions nothing else uses.
        name = name.replace("__ocml_exp2_f32", "exp2.f32")
        name = name.removeprefix("llvm.").removeprefix("amdgcn.")
        ids = {
            "workgroup.id.x": self.ids[self.memory.workgroup],
            "workitem.id.x": self.thread % self.size[0],
            "workitem.id.y": self.thread // self.size[0],
        }
        if name in ids:
            return ids[name].astype(np.int32)
        values = self.operands(words) if words else []
        if name.startswith("make.buffer.rsrc"):
            if values[1].any() or values[0].offset.any():
                raise ValueError(f"unknown descriptor: {op}")
            return values[0]._replace(bound=values[2].astype(np.int64))
        if name.startswith("masked.load"):
            align = int(parse(r".*?align (\d+)", words)[0])
            loaded = self.load(kind, values[0], align, values[1])
            return np.where(values[1], loaded, values[2]).astype(loaded.dtype)
        if name.startswith("stepvector"):
            return np.tile(
                np.arange(width(kind)[1], dtype=SCALARS[width(kind)[0]]), (self.lanes, 1)
            )
        waves = self.active.reshape(-1, WAVE)
        if name.startswith(CROSS_LANE) and (waves.any(axis=1) != waves.all(axis=1)).any():
            raise ValueError(f"a part of a wave at: {op}")
        result = call(name, values)
        if result is None:
            raise ValueError(f"unknown call: {op}")
        return result
