"""Mask and score mods through halo-flex-to-attention, against torch's flex_attention in f64."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from iree.turbine import aot
from test_sdpa_numerics import as_numpy, run
from torch.export import Dim

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.core import Report
from halo_mlir.driver import mlir_context
from halo_mlir.export import mods
from halo_mlir.export.flex import attention, keep_captures
from halo_mlir.module_io import Source, parse_module
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

BATCH, HEADS, KV_HEADS, DEPTH = 2, 4, 2, 16
TILES = "halo-flex-to-attention,halo-skip-masked-tiles,cse"
pytestmark = pytest.mark.filterwarnings("ignore:flex_attention called without torch.compile")


@dataclass(frozen=True)
class Case:
    """`mods(query, key, *extra)` --> (mask mod, score mod); `says` is in the pass's note."""

    name: str
    mods: Callable
    says: str = ""
    extra: tuple = ()
    axes: tuple = ()
    """For each of `extra` its axes that are as long as the keys."""
    rows: int = 141
    keys: int = 141
    dynamic: bool = True
    half: bool = False
    """Whether f16 is tried too."""


class Attention(torch.nn.Module):
    def __init__(self, make):
        super().__init__()
        self.make = make

    def forward(self, query, key, value, *extra):
        mask_mod, score_mod = self.make(query, key, *extra)
        return attention(query, key, value, mask_mod=mask_mod, score_mod=score_mod)


def random(*shape, seed=1):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


LENGTHS = torch.tensor([70, 133])
SORTED = torch.arange(141).expand(BATCH, -1) // torch.tensor([[30], [47]])
UNSORTED = (torch.arange(141) * 7 % 5).expand(BATCH, -1).contiguous()


def alibi():
    return mods.alibi(mods.alibi_slopes(HEADS))


def length_capped_alibi(query, key, lengths):
    return mods.length(lengths), mods.score_mods([mods.softcap(0.7), alibi()])


def packed(query, key, offsets):
    return mods.and_masks(mods.packed(offsets, key.shape[2]), mods.causal), None


def temperature(query, key, tau):
    def score_mod(score, b, h, q, kv):
        return torch.tanh(score * tau[h] * torch.log(q + 2.0)) - kv * 0.01

    return mods.causal, score_mod


def key_factor(query, key, tau):
    def score_mod(score, b, h, q, kv):
        return torch.where(q >= kv, score * tau[h] / (1 + kv % 3), -float("inf"))

    return None, score_mod


def data(query, key, keep, bias):
    def score_mod(score, b, h, q, kv):
        return score + bias[h, q, kv]

    return lambda b, h, q, kv: keep[b, q, kv], score_mod


def per_head(query, key):
    return (lambda b, h, q, kv: (kv <= q) & ((q - kv < 5) | (h % 3 < 2))), None


def band(query, key):
    return (lambda b, h, q, kv: torch.abs(q - kv) <= 11), None


CASES = [
    Case("nothing", lambda q, k: (None, None), "no mask; score as it is"),
    Case("causal", lambda q, k: (mods.causal, None), "causal (k <= m)", half=True),
    Case(
        "causal_from_sizes",
        lambda q, k: (mods.causal_from(k.shape[2] - q.shape[2]), None),
        "causal with offset (k <= m + size(",
        rows=37,
    ),
    Case(
        "causal_from_tensor",
        lambda q, k, start: (mods.causal_from(start), None),
        "causal with offset (k <= m + arg3[b])",
        (LENGTHS,),
        ({},),
        rows=37,
    ),
    Case(
        "window_alibi",
        lambda q, k: (mods.sliding_window(33), alibi()),
        "causal (k <= m), window (k > m - 33); plus",
        half=True,
    ),
    Case(
        "prefix",
        lambda q, k, prefix: (mods.prefix_lm(prefix), None),
        "mask (k <= m or k < arg3[b])",
        (LENGTHS,),
        ({},),
    ),
    Case(
        "length_softcap_alibi",
        length_capped_alibi,
        "length bound (k < arg3[b]); score becomes",
        (LENGTHS,),
        ({},),
        half=True,
    ),
    Case(
        "documents_softcap",
        lambda q, k, ids: (mods.and_masks(mods.documents(ids), mods.causal), mods.softcap(0.7)),
        "same document",
        (SORTED,),
        ({1: "keys"},),
    ),
    Case(
        "documents_unsorted",
        lambda q, k, ids: (mods.documents(ids), None),
        "same document",
        (UNSORTED,),
        ({1: "keys"},),
        half=True,
    ),
    Case("packed", packed, "mask (k >= ", (torch.tensor([0, 9, 30, 111]),), ({},)),
    Case(
        "relative_bias",
        lambda q, k, table: (None, mods.relative_bias(table)),
        "plus arg3[h, min(max(k - m, -5), 5) + 5]",
        (random(HEADS, 11),),
        ({},),
        rows=37,
    ),
    Case("temperature", temperature, "score times arg3[h]", (random(HEADS),), ({},)),
    Case("key_factor", key_factor, "score times", (random(HEADS),), ({},)),
    Case("per_head", per_head, "h % 3 < 2"),
    Case("band", band, "mask ("),
    Case(
        "data",
        data,
        "data (arg3[b, m, k])",
        (random(BATCH, 37, 53) > -0.5, random(HEADS, 37, 53)),
        rows=37,
        keys=53,
        dynamic=False,
    ),
    Case("one_row", lambda q, k, n: (mods.length(n), alibi()), "length", (LENGTHS,), ({},), 1),
    Case(
        "one_row_per_head",
        lambda q, k, n: (lambda b, h, q, kv: kv < n[h], None),
        "length bound (k < arg3[h])",
        (torch.tensor([1, 99, 60, 140]),),
        ({},),
        1,
    ),
]


def exported(case: Case, inputs: tuple) -> str:
    sizes = {"keys": Dim("keys", min=6, max=600)}
    sizes["rows"] = sizes["keys"] if case.rows == case.keys else Dim("rows", min=6, max=600)
    query = {} if case.rows == 1 else {2: sizes["rows"]}
    extra = tuple({axis: sizes[name] for axis, name in axes.items()} for axes in case.axes)
    keys = {2: sizes["keys"]}
    dynamic = (query, keys, keys, *([extra] if extra else []))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.export.export(
            Attention(case.mods),
            inputs,
            dynamic_shapes=dynamic if case.dynamic else None,
            strict=False,
        )
        program = program.run_decompositions(aot.current_aot_decompositions())
    keep_captures(program)
    return str(aot.export(program, import_symbolic_shape_expressions=True).mlir_module)


def compiled(text: str, pipeline: str):
    stages = parse_pipeline(pipeline, PassTable())
    return compile_source(Source("mods", text.encode()), CompileOptions("cpu", stages))


def check(case: Case, dtype: torch.dtype, pipeline: str = TILES):
    heads = ((HEADS, case.rows), (KV_HEADS, case.keys), (KV_HEADS, case.keys))
    tensors = [random(BATCH, h, n, DEPTH, seed=n + i).to(dtype) for i, (h, n) in enumerate(heads)]
    inputs = (*tensors, *case.extra)
    result = compiled(exported(case, inputs), pipeline)
    assert not [str(d) for d in result.report.declined if "flex" in d.pass_name]
    got = torch.from_numpy(
        run(result.output, [as_numpy(tensor) for tensor in inputs]).astype(np.float64)
    )
    model = Attention(case.mods)
    expected = model(*(tensor.double() for tensor in tensors), *case.extra)

    def error(of: torch.Tensor) -> float:
        return float((of - expected).norm() / expected.norm())

    limit = 1e-5 if dtype == torch.float32 else 2 * error(model(*inputs).double())
    assert error(got) <= limit, f"{case.name}: relative error {error(got):.2e}, not {limit:.2e}"
    return result


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_equals_flex_attention(case):
    pipeline = TILES if case.rows > 1 else "halo-flex-to-attention,halo-split-kv,cse"
    result = check(case, torch.float32, pipeline)
    notes = [note.text for note in result.report.notes if "flex" in note.pass_name]
    assert len(notes) == 1 and case.says in notes[0], notes
    assert sum(result.report.applied.values()) == 2


@pytest.mark.parametrize("case", [c for c in CASES if c.half], ids=lambda case: case.name)
def test_half_is_as_exact_as_torch(case):
    check(case, torch.float16)


@pytest.mark.parametrize("name", ["window_alibi", "length_softcap_alibi"])
def test_without_tiles(name):
    """What IREE makes of the attention op itself."""
    (case,) = (case for case in CASES if case.name == name)
    check(case, torch.float32, "halo-flex-to-attention")


MASKS = st.one_of(
    st.just(mods.causal),
    st.builds(mods.causal_from, st.integers(0, 90)),
    st.builds(mods.sliding_window, st.integers(1, 90)),
    st.builds(mods.prefix_lm, st.integers(0, 90)),
)
SCORES = st.lists(
    st.one_of(st.builds(mods.softcap, st.floats(0.5, 50.0)), st.just("alibi")), max_size=2
)


@settings(max_examples=6, deadline=None, derandomize=True)
@given(
    masks=st.lists(MASKS, min_size=1, max_size=2),
    union=st.booleans(),
    scores=SCORES,
    rows=st.integers(17, 150),
    more=st.integers(0, 60),
)
def test_combinations(masks, union, scores, rows, more):
    """Any of the masks joined, under any of the score mods that go one after the other."""
    masks = [*masks, mods.causal] if not union else masks  # every row sees a key
    scores = sorted(scores, key=lambda mod: mod == "alibi")  # no cap over a bias

    def both(query, key):
        join = mods.or_masks if union else mods.and_masks
        return join(*masks), mods.score_mods([alibi() if m == "alibi" else m for m in scores])

    check(Case("random", both, rows=rows, keys=rows + more, dynamic=more > 0), torch.float32)


def test_mods_that_do_not_fit():
    """A mod that IREE's attention op cannot express says why, and stays."""

    def inside(query, key):
        return None, lambda score, b, h, q, kv: torch.tanh(score + q)

    case = Case("inside", inside)
    tensors = [random(BATCH, h, 141, DEPTH) for h in (HEADS, KV_HEADS, KV_HEADS)]
    with mlir_context():
        module = parse_module(Source("inside", exported(case, tuple(tensors)).encode()))
        report = Report()
        PassTable().get("halo-flex-to-attention")().run(module, report)
        assert [d.reason for d in report.declined] == ["tanh is of a score to which m is added"]
