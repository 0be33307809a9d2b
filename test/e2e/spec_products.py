"""Products in MLIR, of sizes that cut tiles, and what gfx942 makes of them, run with no GPU."""

import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import ml_dtypes
import numpy as np
from llvm_lanes import run as run_lanes

from halo_mlir.analysis.isa import read_kernels
from halo_mlir.compiler import CompileOptions

TYPES = {
    "f16": np.dtype(np.float16),
    "bf16": np.dtype(ml_dtypes.bfloat16),
    "f8E4M3FNUZ": np.dtype(ml_dtypes.float8_e4m3fnuz),
    "i8": np.dtype(np.int8),
    "f32": np.dtype(np.float32),
    "i32": np.dtype(np.int32),
}
MODULE = """
func.func @main(%x: XTYPE, WEIGHTS) -> ZTYPE {
  %c0 = arith.constant 0 : index
  %zero = arith.constant ZERO : SUMS
  ROWS
  %e = tensor.empty(DIM) : YTYPE
  %f = linalg.fill ins(%zero : SUMS) outs(%e : YTYPE) -> YTYPE
  PRODUCTS
  %g = tensor.empty(DIM) : ZTYPE
  %z = linalg.generic {
    indexing_maps = [SAME],
    iterator_types = [PARALLEL]
  } ins(LAST : TAKEN) outs(%g : ZTYPE) {
  ^bb0(INPUTS, %o: OUT):
    TOTAL
    NARROW
    linalg.yield RESULT : OUT
  } -> ZTYPE
  return %z : ZTYPE
}"""
PRODUCT = """%y = linalg.generic {
    indexing_maps = [affine_map<(LOOPS) -> (MK)>,
      affine_map<(LOOPS) -> (n, k)>,
      affine_map<(LOOPS) -> (MN)>],
    iterator_types = [PARALLEL, "reduction"]
  } ins(%x, %w : XTYPE, WTYPE) outs(%f : YTYPE) {
  ^bb0(%a: ELEMENT, %b: ELEMENT, %o: SUMS):
    %c = arith.EXT %a : ELEMENT to SUMS
    %d = arith.EXT %b : ELEMENT to SUMS
    %p = arith.MUL %c, %d : SUMS
    %s = arith.ADD %o, %p : SUMS
    linalg.yield %s : SUMS
  } -> YTYPE"""
# As IREE leaves them when it fuses two.
PRODUCTS = """%y:2 = linalg.generic {
    indexing_maps = [affine_map<(LOOPS) -> (MK)>,
      affine_map<(LOOPS) -> (n, k)>,
      affine_map<(LOOPS) -> (n, k)>,
      affine_map<(LOOPS) -> (MN)>,
      affine_map<(LOOPS) -> (MN)>],
    iterator_types = [PARALLEL, "reduction"]
  } ins(%x, %w, %v : XTYPE, WTYPE, WTYPE) outs(%f, %f : YTYPE, YTYPE) {
  ^bb0(%a: ELEMENT, %b: ELEMENT, %c: ELEMENT, %o: SUMS, %q: SUMS):
    %aw = arith.EXT %a : ELEMENT to SUMS
    %bw = arith.EXT %b : ELEMENT to SUMS
    %p = arith.MUL %aw, %bw : SUMS
    %cw = arith.EXT %c : ELEMENT to SUMS
    %r = arith.MUL %aw, %cw : SUMS
    %s = arith.ADD %o, %p : SUMS
    %t = arith.ADD %q, %r : SUMS
    linalg.yield %s, %t : SUMS, SUMS
  } -> (YTYPE, YTYPE)"""


@dataclass(frozen=True)
class Product:
    """`count` products of x (M, K), or (K) where M is 1, and weights (N, K), in one op.

    Attributes:
        entry: of the spec, that must configure it.
        tile: rows and channels of a workgroup.
        result: its type; "" for that of the sums.
        dynamic: M is known only where the kernel is called.
        block: x is (M / block, block, K) where there is one.
    """

    rows: int
    channels: int
    depth: int
    element: str
    entry: str
    tile: tuple[int, int]
    result: str = ""
    dynamic: bool = False
    block: int = 0

    @property
    def count(self) -> int:
        return 2 if "gate_up" in self.entry else 1

    @property
    def sums(self) -> str:
        return "i32" if self.element == "i8" else "f32"

    @property
    def only(self) -> list[int]:
        """The workgroups to run, by rows of tiles: all of a few, else the first and those cut."""
        tiles = self.grid[0] * self.grid[1]
        return list(range(tiles)) if tiles <= 6 else [0, self.grid[1] - 1, tiles - 1]

    @property
    def grid(self) -> tuple[int, int]:
        return -(-self.rows // self.tile[0]), -(-self.channels // self.tile[1])

    @property
    def mlir(self) -> str:
        """The op, then the sum of two results, converted where `result` asks for it."""
        one = self.rows == 1 and not self.dynamic
        m = "" if one else "b, m, " if self.block else "m, "
        rows = "" if one else f"{'?' if self.dynamic else self.rows}x"
        rows += f"{self.block}x" if self.block else ""
        words = {
            "XTYPE": f"tensor<{rows}{self.depth}x{self.element}>",
            "WTYPE": f"tensor<{self.channels}x{self.depth}x{self.element}>",
            "YTYPE": f"tensor<{rows}{self.channels}x{self.sums}>",
            "ZTYPE": f"tensor<{rows}{self.channels}x{self.result or self.sums}>",
            "DIM": "%rows" if self.dynamic else "",
            "ROWS": "%rows = tensor.dim %x, %c0 : XTYPE" if self.dynamic else "",
            "LOOPS": f"{m}n, k",
            "PARALLEL": ", ".join(['"parallel"'] * (m.count(",") + 1)),
            "MN": f"{m}n",
            "MK": f"{m}k",
            "ELEMENT": self.element,
            "SUMS": self.sums,
            "OUT": self.result or self.sums,
            "EXT": "extsi" if self.element == "i8" else "extf",
            "MUL": "muli" if self.element == "i8" else "mulf",
            "ADD": "addi" if self.element == "i8" else "addf",
            "ZERO": "0" if self.element == "i8" else "0.0",
            "PRODUCTS": PRODUCT if self.count == 1 else PRODUCTS,
            "WEIGHTS": "%w: WTYPE" + (", %v: WTYPE" if self.count == 2 else ""),
            "LAST": "%y" if self.count == 1 else "%y#0, %y#1",
            "TAKEN": "YTYPE" if self.count == 1 else "YTYPE, YTYPE",
            "SAME": ", ".join(["affine_map<(MN) -> (MN)>"] * (self.count + 1)),
            "INPUTS": "%a: SUMS, %b: SUMS" if self.count == 2 else "%a: SUMS",
            "TOTAL": "%s = arith.ADD %a, %b : SUMS" if self.count == 2 else "",
            "NARROW": "%r = arith.truncf VALUE : SUMS to OUT" if self.result else "",
            "RESULT": "%r" if self.result else "VALUE",
            "VALUE": "%s" if self.count == 2 else "%a",
        }
        text = MODULE
        while found := re.search(r"\b[A-Z]{2,}\b", text):
            text = text.replace(found[0], words[found[0]])
        return text

    @cached_property
    def arguments(self) -> list[np.ndarray]:
        """x and the weights, no two elements alike on purpose: a swap shows."""
        random = np.random.default_rng(self.depth)
        shapes = [(self.rows, self.depth)] + [(self.channels, self.depth)] * self.count
        if self.element == "i8":
            return [random.integers(-128, 128, shape).astype(np.int8) for shape in shapes]
        return [random.standard_normal(shape).astype(TYPES[self.element]) for shape in shapes]

    def check(self, result: np.ndarray) -> None:
        """What workgroups ran wrote, within the roundings of f32 sums, and nothing else."""
        x, *weights = (a.astype(np.float64) for a in self.arguments)
        expected = sum(x @ w.T for w in weights)
        # Sums of products in any order, with a rounding for each MFMA or vector: Higham's gamma_n.
        allowed = sum(np.abs(x) @ np.abs(w).T for w in weights) * 2.0**-24 * 64
        if self.sums == "i32":
            allowed = np.zeros_like(allowed)
        if self.result:
            allowed = allowed + np.abs(expected) * float(ml_dtypes.finfo(result.dtype).eps) / 2
        ran = np.zeros(self.grid, bool)
        ran.reshape(-1)[self.only] = True
        ran = ran.repeat(self.tile[0], 0).repeat(self.tile[1], 1)[: self.rows, : self.channels]
        wrong = ~(np.abs(result.astype(np.float64) - expected) <= allowed) & ran
        assert not wrong.any(), (
            f"{wrong.sum()} of {ran.sum()}, first at {np.argwhere(wrong)[:8].tolist()}"
        )
        assert (result[~ran] == EMPTY if self.sums == "i32" else np.isnan(result[~ran])).all()

    def run(self, llvm: str, lanes: int) -> np.ndarray:
        """The result of the kernel's LLVM IR, where it writes none NaN or `EMPTY`."""
        type_ = TYPES[self.result or self.sums]
        result = np.full((self.rows, self.channels), EMPTY if type_.kind == "i" else np.nan, type_)
        constants = (self.rows, 0) if self.dynamic else ()
        workgroups = self.grid[0] * self.grid[1]
        run_lanes(llvm, [*self.arguments, result], workgroups, (lanes, 1), constants, self.only)
        return result


EMPTY = -(2**31) + 5


def compile_with(spec: Path, mlir: str, entry: str, folder: Path) -> tuple[str, int]:
    """(LLVM IR, lanes of a workgroup) of the one kernel, which `entry` of `spec` configured."""
    (folder / "m.mlir").write_text(mlir)
    program = Path(sys.executable).with_name("iree-compile")
    dumps = ("intermediates", "configurations")
    flags = [f"--iree-hal-dump-executable-{what}-to={folder}" for what in dumps]
    flags.append(f"--iree-codegen-tuning-spec-path={spec}")
    options = CompileOptions(target="gfx942", flags=flags).iree_flags()
    command = [program, folder / "m.mlir", *options, "-o", folder / "m.vmfb"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[:2000]) == (0, "")
    (configured,) = folder.glob("configured_*.mlir")
    assert re.findall(r'halo\.spec = "(\S+?)"', configured.read_text()) == [f"{spec.stem}/{entry}"]
    (kernel,) = read_kernels(folder).values()
    (llvm,) = (file.read_text() for file in folder.glob("*.linked.ll"))
    return llvm, kernel.workgroup_size[0]
