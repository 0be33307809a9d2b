"""Bytes that a rank sends for a Llama of the shapes of 8B, counted in the program of a rank,
against closed formulas in which nothing of the code that counts is used.

A message of B bytes on N ranks: a reduce-scatter or an all-gather sends (N - 1) / N B, a ring or a
two-shot all-reduce both of them, a one-shot all-reduce (N - 1) B.
"""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from halo_mlir.driver import mlir_context, run_pipeline
from halo_mlir.export.job import Export
from halo_mlir.ir.collective_plan import Settings, costs
from halo_mlir.module_io import parse_module, read_source
from halo_mlir.passes import PassTable
from halo_mlir.tensor_parallel import TensorParallelOptions

E, V, LAYERS, BATCH = 4096, 128256, 2, 2
PROMPT = 320
BYTES = {"f16": 2, "f32": 4, "fp8": 2}
"""Of an element of the residual stream and of the logits."""

SLOW = pytest.mark.slow

FORMS = {
    "f16": {"dtype": "f16"},
    "f32": {"dtype": "f32"},
    "fp8": {"quantize": "fp8", "scales": "per-token"},
}
ALGORITHMS = ("one-shot", "two-shot", "ring")
TOKENS = {"prefill": BATCH * PROMPT, "decode": BATCH}


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """Call with (form, ranks, norm_all_gather, settings); --> its costs by function."""
    folder = tmp_path_factory.mktemp("bytes")

    @cache
    def exported(form: str):
        path = folder / f"{form}.mlir"
        Export(
            path,
            preset="llama3.1-8b",
            layers=LAYERS,
            batch=BATCH,
            shapes_only=True,
            progress=False,
            **FORMS[form],
        ).run()
        return read_source(str(path))

    @cache
    def counted(form: str, ranks: int, norm: bool) -> dict:
        source, options = exported(form), TensorParallelOptions(ranks, norm_all_gather=norm)
        with mlir_context():
            module = parse_module(source)
            run_pipeline(module, options.sharding(PassTable()), source=source)
            ways = [Settings(algorithm=name) for name in (*ALGORITHMS, "auto")]
            ways += [replace(way, compress="fp8") for way in ways]
            return {way: costs(module, way, tokens=PROMPT) for way in ways}

    def call(form: str, ranks: int, norm: bool, settings: Settings) -> dict:
        found = counted(form, ranks, norm)[settings]
        return {name: [cost for cost in found if cost.function == name] for name in TOKENS}

    return call


def half(message: int, ranks: int) -> int:
    """A reduce-scatter or an all-gather of `message` bytes."""
    assert message % ranks == 0
    return message // ranks * (ranks - 1)


def all_reduce(message: int, ranks: int, algorithm: str) -> int:
    if algorithm == "one-shot":
        return (ranks - 1) * message
    return 2 * (ranks - 1) * message // ranks


def plain(form: str, ranks: int, function: str, algorithm: str) -> int:
    """Two all-reduces a layer and one behind the embedding; the logits of each sequence."""
    tokens, element = TOKENS[function], BYTES[form]
    reduced = (2 * LAYERS + 1) * all_reduce(tokens * E * element, ranks, algorithm)
    return reduced + half(BATCH * V * element, ranks)


def norm_all_gather(form: str, ranks: int, function: str, algorithm: str) -> int:
    """Two reduce-scatters, two gathers and two statistics a layer; the last norm is of a token."""
    tokens, element = TOKENS[function], BYTES[form]
    scattered = (2 * LAYERS + 1) * half(tokens * E * element, ranks)
    gathered = 2 * LAYERS * half(tokens * E * element, ranks) + half(BATCH * E * element, ranks)
    statistics = 2 * LAYERS * all_reduce(4 * tokens, ranks, algorithm)
    statistics += all_reduce(4 * BATCH, ranks, algorithm)
    return scattered + gathered + statistics + half(BATCH * V * element, ranks)


@pytest.mark.parametrize("ranks", [pytest.param(2, marks=SLOW), pytest.param(4, marks=SLOW), 8])
@pytest.mark.parametrize("form", ["f16", pytest.param("f32", marks=SLOW)])
@pytest.mark.parametrize("function", TOKENS)
def test_bytes_of_a_call(sent, form, ranks, function):
    for algorithm in ALGORITHMS:
        way = Settings(algorithm=algorithm)
        for norm, formula in ((False, plain), (True, norm_all_gather)):
            found = sent(form, ranks, norm, way)[function]
            assert sum(cost.bytes for cost in found) == formula(form, ranks, function, algorithm)


@pytest.mark.parametrize("ranks", [pytest.param(2, marks=SLOW), pytest.param(4, marks=SLOW), 8])
def test_bytes_of_a_layer_and_a_token(sent, ranks):
    """With a two-shot or a ring, norm-all-gather sends the statistics more and nothing less."""
    row = E * BYTES["f16"]
    for function, tokens in TOKENS.items():
        found = {
            norm: [
                cost
                for cost in sent("f16", ranks, norm, Settings(algorithm="ring"))[function]
                if cost.layer == 0
            ]
            for norm in (False, True)
        }
        kinds = {norm: Counter(cost.kind for cost in costs) for norm, costs in found.items()}
        assert kinds[False] == {"all_reduce": 2}
        assert kinds[True] == {"reduce_scatter": 2, "all_gather": 2, "all_reduce": 2}
        a_token = {norm: sum(cost.bytes for cost in costs) for norm, costs in found.items()}
        assert a_token[False] == tokens * 2 * 2 * half(row, ranks)
        assert a_token[True] == a_token[False] + 2 * all_reduce(4 * tokens, ranks, "ring")


@pytest.mark.parametrize("function", TOKENS)
def test_the_choice_is_one_shot_in_decode_only(sent, function):
    way = "one-shot" if function == "decode" else "two-shot"
    found = sent("f16", 8, False, Settings())[function]
    assert {cost.algorithm for cost in found if cost.kind == "all_reduce"} == {way}
    assert sum(cost.bytes for cost in found) == plain("f16", 8, function, way)


@pytest.mark.parametrize("ranks", [pytest.param(2, marks=SLOW), pytest.param(4, marks=SLOW), 8])
@pytest.mark.parametrize("function", TOKENS)
def test_quantised_rows_are_gathered_as_codes(sent, ranks, function):
    """What a product reads travels: a byte a value; rows' maxima are one f32 each."""
    tokens = TOKENS[function]
    found = sent("fp8", ranks, True, Settings(algorithm="ring"))[function]
    by_kind: Counter = Counter()
    for cost in found:
        by_kind[cost.kind, cost.element] += cost.bytes
    # Of a layer: two norms' statistics and maxima, the maxima of what o and down read.
    row_sums = 6 * LAYERS * all_reduce(4 * tokens, ranks, "ring")
    assert by_kind == {
        ("reduce_scatter", "f16"): (2 * LAYERS + 1) * half(tokens * E * 2, ranks),
        ("all_gather", "f8E4M3FNUZ"): 2 * LAYERS * half(tokens * E, ranks),
        ("all_reduce", "f32"): row_sums + all_reduce(4 * BATCH, ranks, "ring"),
        # The LM head is not quantised: the last norm's rows, and the logits.
        ("all_gather", "f16"): half(BATCH * E * 2, ranks) + half(BATCH * V * 2, ranks),
    }


@pytest.mark.parametrize("ranks", [pytest.param(2, marks=SLOW), pytest.param(4, marks=SLOW), 8])
@pytest.mark.parametrize("function", TOKENS)
def test_compressed_all_reduces(sent, ranks, function):
    """A byte an element and an f32 scale for each row of each rank's slice, whatever the type."""
    tokens = TOKENS[function]
    a_sum = 2 * (ranks - 1) * tokens * (E // ranks + 4)
    for form in ("f16", "f32"):
        found = sent(form, ranks, False, Settings(compress="fp8"))[function]
        logits = half(BATCH * V * BYTES[form], ranks)
        assert sum(cost.bytes for cost in found) == (2 * LAYERS + 1) * a_sum + logits
    for algorithm in ALGORITHMS:  # statistics, reduce-scatters and gathers stay as they are
        way = Settings(algorithm=algorithm)
        both = [sent("f16", ranks, True, each) for each in (way, replace(way, compress="fp8"))]
        assert both[0] == both[1]
