"""What probes tell of a model, against what the spec itself leaves there."""

from pathlib import Path

import pytest

from halo_mlir.compiler import CompileOptions
from halo_mlir.errors import UserError
from halo_mlir.module_io import Source, read_source
from halo_mlir.spec_tools.verify import explain, verify
from halo_mlir.specs.build import spec
from halo_mlir.specs.config import CompilationInfo, CpuLowering, CpuTranslation

INPUTS = Path(__file__).parents[1] / "Inputs"
MODEL = read_source(str(INPUTS / "few-rows.mlir"))
CPU = CompileOptions(target="cpu")
CONFIG = CompilationInfo(
    CpuLowering(
        distribution=[16, 64, 0], vector_common_parallel=[8, 32, 0], vector_reduction=[0, 0, 4]
    ),
    CpuTranslation("DoubleTilingExpert"),
)


def products(mark: str = "") -> str:
    """A spec for both products of one operand and for single ones."""
    with spec("both") as library:
        with library.matcher("pair") as op:
            op.products("f16", "f16", "f32")
            op.apply(CONFIG, basis="predicted: -")
        with library.matcher("single") as op:
            op.contraction("f16", "f16", "f32")
            op.apply(CONFIG, basis="predicted: -")
    return library.text().replace("halo.spec", mark or "halo.spec")


PAIR = """
util.func public @pair(%x: tensor<16x256xf16>, %w0: tensor<512x256xf16>, %w1: tensor<512x256xf16>)
    -> (tensor<16x512xf32>, tensor<16x512xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x512xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<16x512xf32>) -> tensor<16x512xf32>
  %r:2 = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
      affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (n, k)>,
      affine_map<(m, n, k) -> (m, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w0, %w1 : tensor<16x256xf16>, tensor<512x256xf16>, tensor<512x256xf16>)
      outs(%i, %i : tensor<16x512xf32>, tensor<16x512xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f16, %s: f32, %t: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : f16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.extf %c : f16 to f32
    %4 = arith.mulf %0, %3 : f32
    %5 = arith.addf %s, %2 : f32
    %6 = arith.addf %t, %4 : f32
    linalg.yield %5, %6 : f32, f32
  } -> (tensor<16x512xf32>, tensor<16x512xf32>)
  util.return %r#0, %r#1 : tensor<16x512xf32>, tensor<16x512xf32>
}"""


@pytest.mark.parametrize("mark", ["", "theirs"])
def test_a_matcher_that_compares_attributes_is_not_misled_by_the_marks(mark):
    # cast_compatible_dag_from_root takes attributes on the op for a difference.
    model = Source("model", MODEL.data + PAIR.encode())
    verdict = verify(Source("s", products(mark).encode()), model, CPU, timeout=60)
    assert not verdict.problems
    assert [(name, text.split()[0]) for name, _, text in verdict.rows] == [
        ("pair", "matmul"),
        ("single", "matmul"),
        ("default", "reduction"),
    ]


def test_the_words_tell_a_body_from_loops_and_types():
    other = PAIR.replace("arith.addf %t, %4", "arith.subf %t, %4")
    lines = list(
        explain(Source("s", products().encode()), Source("m", other.encode()), CPU, timeout=60)
    )
    assert "but body or attributes differ" in next(line for line in lines if "entry pair" in line)


def test_time_is_limited():
    with pytest.raises(UserError, match=r"^s: iree-compile did not end within 0.001 s"):
        verify(Source("s", products().encode()), MODEL, CPU, timeout=0.001)


def test_what_iree_says_of_a_spec_names_the_spec():
    # A config for a GPU on a CPU's op parses, but does not apply.
    text = products().replace("#iree_cpu.pipeline<DoubleTilingExpert>", "#nonsense.pipeline")
    with pytest.raises(UserError, match=r"^s:\d+:\d+: "):
        verify(Source("s", text.encode()), MODEL, CPU, timeout=60)
