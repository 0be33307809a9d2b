"""The numbers of the gfx942 attention specs' kernels, run lane by lane with no GPU."""

from dataclasses import dataclass

import ml_dtypes
import numpy as np
import pytest
from llvm_lanes import run as run_lanes
from spec_products import TYPES, compile_with

from halo_mlir.specs.gfx942_online_attention import gfx942_online_attention

HEADS, WIDTH, SCALE = 2, 128, 0.125
TILE_ROWS = 128
MODULE = """
func.func @main(%q: QTYPE, %k: KTYPE, %v: KTYPE, %mask: MTYPE) -> QTYPE {
  %scale = arith.constant 0.125 : f32
  %e = tensor.empty() : QTYPE
  %o = iree_linalg_ext.attention <indexing_maps = [
      affine_map<(b, m, n, d, k) -> (b, m, d)>, affine_map<(b, m, n, d, k) -> (b, k, d)>,
      affine_map<(b, m, n, d, k) -> (b, k, n)>, affine_map<(b, m, n, d, k) -> ()>,
      affine_map<(b, m, n, d, k) -> (m, k)>, affine_map<(b, m, n, d, k) -> (b, m, n)>]>
    ins(%q, %k, %v, %scale, %mask : QTYPE, KTYPE, KTYPE, f32, MTYPE) outs(%e : QTYPE) {
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  } -> QTYPE
  return %o : QTYPE
}"""


@dataclass(frozen=True)
class Attention:
    """softmax(Q K^T / 8) V of two heads, head_dim 128; Q is (2, rows, 128).

    `masked`: an i1 (rows, keys) that hides three keys of ten.
    """

    rows: int
    keys: int
    element: str
    entry: str
    masked: bool = False

    @property
    def mlir(self) -> str:
        words = {
            "QTYPE": f"tensor<{HEADS}x{self.rows}x{WIDTH}x{self.element}>",
            "KTYPE": f"tensor<{HEADS}x{self.keys}x{WIDTH}x{self.element}>",
            "MTYPE": f"tensor<{self.rows}x{self.keys}xi1>",
        }
        text = MODULE
        if not self.masked:
            for part in (", %mask: MTYPE", ", %mask", " affine_map<(b, m, n, d, k) -> (m, k)>,"):
                text = text.replace(part, "")
            text = text.replace(", f32, MTYPE", ", f32")
        for name, word in words.items():
            text = text.replace(name, word)
        return text

    def inputs(self) -> list[np.ndarray]:
        random = np.random.default_rng(self.keys + self.rows)
        shapes = [(HEADS, length, WIDTH) for length in (self.rows, self.keys, self.keys)]
        arrays = [random.standard_normal(shape).astype(TYPES[self.element]) for shape in shapes]
        hidden = random.random((self.rows, self.keys)) < 0.3
        return [*arrays, (~hidden).astype(np.int8)] if self.masked else arrays

    def check(self, result: np.ndarray, inputs: list[np.ndarray]) -> None:
        """Against f64; P and the result are rounded to the element type."""
        q, k, v = (a.astype(np.float64) for a in inputs[:3])
        scores = q @ k.transpose(0, 2, 1) * SCALE
        if self.masked:
            scores = np.where(inputs[3], scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        eps = float(ml_dtypes.finfo(result.dtype).eps)
        expected, sums = weights @ v, weights @ np.abs(v)
        assert np.isfinite(result.astype(np.float64)).all()
        error = np.abs(result.astype(np.float64) - expected)
        assert (error <= eps * (np.abs(expected) + sums)).all(), error.max()


CASES = [
    Attention(8, 64, "bf16", "decode_bf16_heads_unmasked_rows16"),
    Attention(130, 64, "f16", "prefill_f16_heads_mask_mk_i8_rows128", masked=True),
    Attention(40, 96, "f8E4M3FNUZ", "prefill_f8_heads_unmasked_rows128"),
    pytest.param(
        Attention(5, 96, "f16", "decode_f16_heads_unmasked_rows16"), marks=pytest.mark.slow
    ),
    pytest.param(
        Attention(16, 64, "f8E4M3FNUZ", "decode_f8_heads_unmasked_rows16"), marks=pytest.mark.slow
    ),
    pytest.param(
        Attention(40, 96, "bf16", "prefill_bf16_heads_unmasked_rows128"), marks=pytest.mark.slow
    ),
]


@pytest.mark.parametrize("attention", CASES, ids=lambda a: a.entry)
def test_lanes_give_the_numbers(attention, tmp_path):
    spec = tmp_path / "gfx942_online_attention.mlir"
    spec.write_text(gfx942_online_attention().text())
    llvm, lanes = compile_with(spec, attention.mlir, attention.entry, tmp_path)
    inputs = attention.inputs()
    result = np.full((HEADS, attention.rows, WIDTH), np.nan, TYPES[attention.element])
    tiles = HEADS * -(-attention.rows // TILE_ROWS)
    run_lanes(llvm, [*inputs, result], tiles, (lanes, 1))
    attention.check(result, inputs)
