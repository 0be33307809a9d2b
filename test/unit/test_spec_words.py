"""Conditions of specs in words, for each matcher of the vocabulary and for others' specs."""

import pytest

from halo_mlir.driver import mlir_context
from halo_mlir.module_io import Source
from halo_mlir.spec_tools.files import read_spec
from halo_mlir.spec_tools.words import conditions_in_words, configuration_in_words
from halo_mlir.specs.build import spec
from halo_mlir.specs.config import CompilationInfo, CpuLowering, CpuTranslation

INFO = CompilationInfo(CpuLowering(distribution=[8]), CpuTranslation("DoubleTilingExpert"))


def words_of(text: str) -> list[str]:
    with mlir_context():
        read = read_spec(Source("x", text.encode()))
        (entry,) = read.entries
        return [asked for _, asked in conditions_in_words(entry.matcher) if asked]


def written(describe) -> list[str]:
    with spec("x") as library, library.matcher("entry") as op:
        describe(op)
        op.apply(INFO, basis="predicted: -")
    return words_of(library.text())


def foreign(conditions: str) -> str:
    op = "!transform.any_op"
    return f"""module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @m(%op: {op} {{transform.readonly}}) -> {op} {{
    {conditions}
    transform.yield %op : {op}
  }}
  transform.named_sequence @a(%op: {op} {{transform.readonly}}) {{
    transform.annotate %op "mine" : {op}
    transform.yield
  }}
  transform.named_sequence @__kernel_config(%v: {op} {{transform.consumed}}) -> {op} {{
    %r = transform.foreach_match in %v @m -> @a : ({op}) -> {op}
    transform.yield %r : {op}
  }}
}}"""


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"equal": 128}, "k = 128"),
        ({"least": 2}, "k >= 2"),
        ({"most": 16}, "k <= 16"),
        ({"least": 2, "most": 16}, "k 2..16"),
        ({"multiple": 64}, "k a multiple of 64"),
        ({"dynamic": True}, "k dynamic"),
        ({"dynamic": False}, "k static"),
    ],
)
def test_sizes_have_the_letter_of_their_loop(limits, said):
    def describe(op):
        op.contraction("f16", "bf16", "f32", "mk,nk->mn")
        op.size("k", **limits)

    assert written(describe)[3:] == ["f16 x bf16 -> f32 contraction mk,nk->mn", said]


def test_loops_of_a_kind_are_numbered():
    def describe(op):
        op.contraction("i8", "i8", "i32", "bstk,bnk->bstn")
        op.size("t", equal=4)

    assert written(describe)[3:] == [
        "i8 x i8 -> i32 contraction b m0 m1 k,b n k->b m0 m1 n",
        "m1 = 4",
    ]


def test_attention():
    def describe(op):
        op.online_attention("f16", "f16", "f16", "bmd,bkd,bkv->bmv")
        op.size("k", multiple=32)

    attention, size = written(describe)[3:]
    assert "iree_linalg_ext.online_attention over b m k1,b k2 k1,b k2 n" in attention
    assert size == "k2 a multiple of 32"


def test_two_products():
    def describe(op):
        op.products("f16", "f16", "f32")

    assert written(describe)[3:] == [
        "the same as linalg.generic over mk,nk,nk,mn,mn of f16, f16, f16, f32, f32"
    ]


def test_what_others_write():
    said = words_of(
        foreign("""%b, %m, %n, %k = transform.iree.match.contraction %op, lhs_type = f16,
      rhs_type = f16, output_type = f32 : !transform.any_op -> !transform.param<i64>
    transform.iree.match.dims_equal %n, [4096] : !transform.param<i64>
    transform.iree.match.dims_equal %k, [-1] : !transform.param<i64>
    transform.match.operation_empty %op : !transform.any_op""")
    )
    assert said == [
        "f16 x f16 -> f32 contraction any loops",
        "n = [4096]",
        "k = [any]",
        "transform.match.operation_empty %arg0 : !transform.any_op",
    ]


def test_configuration():
    with mlir_context():
        read = read_spec(Source("x", foreign("").encode()))
        assert list(configuration_in_words(read.entries[0])) == ["mine"]
