"""Runs a kernel that IREE wrote for gfx942, in LLVM IR, on numpy: all lanes of a workgroup in step.

It knows what the kernels of `test_matvec_strategy.py` are made of and raises ValueError on all
else, and where a wave reads LDS that another one wrote with no barrier since. What it leaves out is
LLVM's own translation of that IR to machine code.
"""

import re
from collections.abc import Sequence

import ml_dtypes
import numpy as np

WAVE = 64
_SCALARS = {
    "i1": np.dtype(bool),
    "i32": np.dtype(np.int32),
    "i64": np.dtype(np.int64),
    "float": np.dtype(np.float32),
    "half": np.dtype(np.float16),
    "bfloat": np.dtype(ml_dtypes.bfloat16),
}
_TYPE = r"(?:<\d+ x \w+>|ptr addrspace\(\d\)|\w+)"
_BINARY = {
    "add": np.add,
    "mul": np.multiply,
    "fadd": np.add,
    "fmul": np.multiply,
    "xor": np.bitwise_xor,
    "and": np.bitwise_and,
    "shl": np.left_shift,
}
_COMPARE = {"eq": np.equal, "slt": np.less}
_CASTS = ("sext", "zext", "trunc", "fpext", "fptrunc")


def run(text: str, arguments: Sequence[np.ndarray], workgroups: int, size: tuple[int, int]) -> None:
    """Runs the one kernel of `text` for all workgroups; it writes into `arguments`.

    `size` is (x, y) of a workgroup, x a wave.
    """
    body = text[text.index("define amdgpu_kernel") :].split("\n}\n", 1)[0].splitlines()[1:]
    blocks: dict[str, list[str]] = {str(len(arguments)): []}
    for line in body:
        if label := re.match(r"^(\w+):", line):
            blocks[label[1]] = []
        elif line.strip():
            blocks[list(blocks)[-1]].append(line.strip())
    for workgroup in range(workgroups):
        _Workgroup(blocks, arguments, workgroup, size).run()


class _Workgroup:
    def __init__(self, blocks, arguments, workgroup, size):
        self.blocks, self.workgroup = blocks, workgroup
        self.lanes = size[0] * size[1]
        self.waves = np.arange(self.lanes) // WAVE
        self.x, self.y = np.arange(self.lanes) % size[0], np.arange(self.lanes) // size[0]
        self.memory = [a.reshape(-1).view(np.uint8) for a in arguments]
        # As nothing has written it yet: NaN in all formats.
        self.memory.append(np.full(65536, 0xFF, np.uint8))
        self.shared = len(arguments)
        self.writers = np.full(65536, -1)
        self.values = {f"%{i}": (i, np.zeros(self.lanes, np.int64)) for i in range(len(arguments))}
        self.values["@__shared_memory__"] = (self.shared, np.zeros(self.lanes, np.int64))
        self.active = np.ones(self.lanes, bool)

    def run(self):
        before, label, join = None, next(iter(self.blocks)), None
        while label is not None:
            if label == join:
                self.active[:], join = True, None
            phis, following = {}, None
            for line in self.blocks[label]:
                if phi := re.match(rf"(%\d+) = phi ({_TYPE}) (.*)", line):
                    value = dict(
                        (block, word) for word, block in re.findall(r"\[ (\S+), %(\w+) \]", phi[3])
                    )[before]
                    phis[phi[1]] = self.value(phi[2], value)
                    continue
                self.values |= phis
                if branch := re.match(r"br i1 (\S+), label %(\w+), label %(\w+)", line):
                    taken = self.values[branch[1]]
                    if taken.all() or not taken.any():
                        following = branch[2] if taken.all() else branch[3]
                    else:
                        if join is not None:
                            raise ValueError("branches that diverge within each other")
                        following, join, self.active = branch[2], branch[3], taken.copy()
                elif branch := re.match(r"br label %(\w+)", line):
                    following = branch[1]
                elif line != "ret void":
                    self.step(line)
            before, label = label, following

    def value(self, kind: str, word: str):
        """An operand for each lane: (lanes,) or (lanes, elements)."""
        if word in self.values:
            return self.values[word]
        vector = re.match(r"<(\d+) x (\w+)>", kind)
        scalar = _SCALARS[vector[2] if vector else kind]
        shape = (self.lanes, int(vector[1])) if vector else (self.lanes,)
        number = {"poison": np.nan, "zeroinitializer": 0, "true": 1, "false": 0}.get(word)
        number = float(word) if number is None else number
        return np.full(shape, number if scalar.kind not in "iu" else int(number), scalar)

    def step(self, line: str) -> None:
        if line.startswith("fence"):
            return
        if line.startswith("call void @llvm.amdgcn.s.barrier"):
            if not self.active.all():
                raise ValueError("a barrier that some lanes do not reach")
            self.writers[:] = -1
            return
        if store := re.match(rf"store ({_TYPE}) (\S+), {_TYPE} (\S+),", line):
            self.store(self.value(store[1], store[2]), self.values[store[3]])
            return
        target, equals, op = line.partition(" = ")
        if not equals:
            raise ValueError(f"unknown instruction: {line}")
        op = re.sub(r"\b(nuw|nsw|inbounds|noundef|range\([^)]*\)) ", "", op)
        self.values[target] = self.compute(op)

    def compute(self, op: str):
        name = op.split(maxsplit=1)[0]
        if name == "call":
            return self.call(op)
        if name == "getelementptr":
            words = re.match(rf"\w+ (\w+), {_TYPE} (\S+), (i64) (\S+)", op)
            buffer, offset = self.values[words[2]]
            return buffer, offset + self.value("i64", words[4]) * _SCALARS[words[1]].itemsize
        if name == "load":
            words = re.match(rf"\w+ ({_TYPE}), {_TYPE} (\S+),", op)
            return self.load(words[1], self.values[words[2]])
        if name in _BINARY:
            words = re.match(rf"\w+ ({_TYPE}) (\S+), (\S+)", op)
            return _BINARY[name](*(self.value(words[1], word) for word in words.groups()[1:]))
        if name == "icmp":
            words = re.match(r"\w+ (\w+) (\w+) (\S+), (\S+)", op)
            return _COMPARE[words[1]](*(self.value(words[2], word) for word in words.groups()[2:]))
        if name in _CASTS:
            words = re.match(rf"\w+ ({_TYPE}) (\S+) to (?:<\d+ x )?(\w+)", op)
            return self.value(words[1], words[2]).astype(_SCALARS[words[3]])
        if name == "bitcast":
            words = re.match(r"\w+ (\w+) (\S+) to (\w+)", op)
            return self.value(words[1], words[2]).view(_SCALARS[words[3]])
        if name == "select":
            words = re.match(r"\w+ i1 (\S+), (\w+) (\S+), \w+ (\S+)", op)
            return np.where(
                self.values[words[1]],
                self.value(words[2], words[3]),
                self.value(words[2], words[4]),
            )
        if name in ("insertelement", "extractelement"):
            words = re.match(rf"\w+ ({_TYPE}) (\S+), (?:(\w+) (\S+), )?(\w+) (\S+)", op)
            vector, lane = self.value(words[1], words[2]), np.arange(self.lanes)
            index = self.value(words[5], words[6])
            if name == "extractelement":
                return vector[lane, index]
            vector = vector.copy()
            vector[lane, index] = self.value(words[3], words[4])
            return vector
        raise ValueError(f"unknown instruction: {op}")

    def call(self, op: str):
        words = re.match(rf"call {_TYPE} @llvm\.([\w.]+)\((.*)\)", op)
        name = words[1].removeprefix("amdgcn.")
        operands = re.findall(rf"({_TYPE})(?: \w+)* (\S+?)(?:, |$)", words[2])
        ids = {"workgroup.id.x": self.workgroup, "workitem.id.x": self.x, "workitem.id.y": self.y}
        if name in ids:
            return np.broadcast_to(ids[name], self.lanes).astype(np.int32)
        if name.startswith("make.buffer.rsrc"):
            return self.values[operands[0][1]]
        values = [self.value(*operand) for operand in operands]
        lane = np.arange(self.lanes) % WAVE
        first = np.arange(self.lanes) - lane
        if name.startswith("vector.reduce.fadd"):
            total = values[0]
            for element in values[1].T:
                total = total + element
            return total
        if name in ("mbcnt.lo", "mbcnt.hi") and operands[0][1] == "-1":
            half = np.clip(lane - 32, 0, 32) if name == "mbcnt.hi" else np.clip(lane, 0, 32)
            return (values[1] + half).astype(np.int32)
        if name == "ds.bpermute":
            return values[1][first + values[0] // 4 % WAVE]
        if name == "ds.swizzle" and (pattern := int(operands[1][1])) < 1 << 15:
            keep, give, flip = pattern & 31, pattern >> 5 & 31, pattern >> 10
            return values[0][first + lane // 32 * 32 + ((lane & keep | give) ^ flip)]
        raise ValueError(f"unknown call: {op}")

    def load(self, kind: str, pointer):
        vector = re.match(r"<(\d+) x (\w+)>", kind)
        scalar, count = (_SCALARS[vector[2]], int(vector[1])) if vector else (_SCALARS[kind], 1)
        elements = self._elements(pointer, scalar, count)
        if pointer[0] == self.shared:
            writers = self.writers[elements * scalar.itemsize]
            if ((writers >= 0) & (writers != self.waves[:, None]) & self.active[:, None]).any():
                raise ValueError("LDS that another wave wrote, with no barrier since")
        loaded = self.memory[pointer[0]].view(scalar)[elements]
        return loaded if vector else loaded[:, 0]

    def store(self, value: np.ndarray, pointer) -> None:
        value = value.reshape(self.lanes, -1)
        elements = self._elements(pointer, value.dtype, value.shape[1])
        self.memory[pointer[0]].view(value.dtype)[elements[self.active]] = value[self.active]
        if pointer[0] == self.shared:
            waves = np.broadcast_to(self.waves[:, None], elements.shape)
            self.writers[elements[self.active] * value.itemsize] = waves[self.active]

    def _elements(self, pointer, scalar: np.dtype, count: int) -> np.ndarray:
        """Indices of `count` elements for each lane.

        Raises:
            ValueError: an active lane is not aligned, or beyond the buffer.
        """
        buffer, offset = pointer
        offset = np.where(self.active, offset, 0)
        elements = offset[:, None] // scalar.itemsize + np.arange(count)
        size = self.memory[buffer].size // scalar.itemsize
        if (offset % scalar.itemsize).any() or (elements < 0).any() or (elements >= size).any():
            raise ValueError("an access that is not aligned or beyond the buffer")
        return elements
