"""Collectives as transfers between CPU devices, against numpy."""

import re
import subprocess
import sys

import numpy as np
import pytest
from collective_modules import NUMPY, Case, call, compile_ranks, function, load, module

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

SLOW = pytest.mark.slow

ALGORITHMS = ("one-shot", "two-shot", "ring")
# Each case's rounding: a 16-bit ring rounds at every rank, the others once.
TOLERANCE = {"f32": 1e-6, "f16": 2e-3, "bf16": 2e-2}

REDUCES = [
    Case("dynamic", "all_reduce", (None, 24), (None, 24)),
    Case("uneven", "all_reduce", (None, 7, 3), (None, 7, 3)),
    Case("uneven_static", "all_reduce", (5, 3), (5, 3)),
    Case("scalar", "all_reduce", (1,), (1,)),
    Case("f16", "all_reduce", (None, 24), (None, 24), "f16"),
    Case("bf16", "all_reduce", (None, 24), (None, 24), "bf16"),
    Case("largest", "all_reduce", (None, 24), (None, 24), "f32", "max"),
    Case("least", "all_reduce", (None, 5), (None, 5), "f16", "min"),
    Case("average", "all_reduce", (None, 24), (None, 24), "f32", "avg"),
]
HOW = {
    "sum": sum,
    "avg": lambda xs: sum(xs) / len(xs),
    "max": lambda xs: np.max(xs, axis=0),
    "min": lambda xs: np.min(xs, axis=0),
}


def inputs_of(case, ranks, rows=5):
    rng = np.random.default_rng([ranks, len(case.name)])
    shape = [rows if size is None else size for size in case.source]
    return [rng.standard_normal(shape).astype(NUMPY[case.dtype]) for _ in range(ranks)]


@pytest.mark.parametrize("options", ["", "chunk=64"])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("ranks", [1, 2, pytest.param(4, marks=SLOW), 8])
def test_all_reduce(ranks, algorithm, options):
    few = options or ranks == 8  # what depends on neither
    cases = [case for case in REDUCES if not few or case.name in ("dynamic", "uneven", "f16")]
    text = module("".join(function(case, ranks) for case in cases), ranks)
    loaded = load(compile_ranks(text, ranks, f"algorithm={algorithm} {options}"), ranks)
    for case in cases:
        for rows in (1, 6) if case.source[0] is None else (5,):
            inputs = inputs_of(case, ranks, rows)
            got = call(loaded, case.name, inputs)
            want = HOW[case.how]([x.astype(np.float64) for x in inputs])
            for mine in got:
                np.testing.assert_array_equal(mine, got[0], err_msg="ranks differ")
            error = np.linalg.norm(got[0].astype(np.float64) - want) / np.linalg.norm(want)
            assert error < TOLERANCE[case.dtype], case
            if case.how in ("max", "min"):
                np.testing.assert_array_equal(got[0].astype(np.float64), want)


def moves(ranks):
    """Gathers and scatters along each dimension, and an all-to-all."""
    return [
        Case("gather_0", "all_gather", (None, 3), (None, 3)),
        Case("gather_1", "all_gather", (None, 3, 2), (None, 3 * ranks, 2), dim=1),
        Case("gather_2", "all_gather", (1, None, 6), (1, None, 6 * ranks), "f16", dim=2),
        Case("gather_1_of_one", "all_gather", (1, 3), (1, 3 * ranks), dim=1),
        Case("scatter_0", "reduce_scatter", (3 * ranks, 2), (3, 2)),
        Case("scatter_1", "reduce_scatter", (None, 2 * ranks), (None, 2), dim=1),
        Case("scatter_2", "reduce_scatter", (1, None, ranks), (1, None, 1), "f16", dim=2),
        Case("scatter_average", "reduce_scatter", (2 * ranks,), (2,), how="avg"),
        Case("all_to_all", "all_to_all", (2 * ranks, 3), (2 * ranks, 3)),
    ]


def expected(case, inputs):
    ranks, wide = len(inputs), [x.astype(np.float64) for x in inputs]
    if case.kind == "all_gather":
        return [np.concatenate(wide, case.dim)] * ranks
    if case.kind == "reduce_scatter":
        return np.split(HOW[case.how](wide), ranks, case.dim)
    return [np.concatenate([np.split(x, ranks)[rank] for x in wide]) for rank in range(ranks)]


@pytest.mark.parametrize("ranks", [2, pytest.param(4, marks=SLOW), 8])
def test_gather_scatter_all_to_all(ranks):
    cases = moves(ranks)
    text = module("".join(function(case, ranks) for case in cases), ranks)
    loaded = load(compile_ranks(text, ranks), ranks)
    for case in cases:
        inputs = inputs_of(case, ranks)
        got = call(loaded, case.name, inputs)
        for mine, want in zip(got, expected(case, inputs), strict=True):
            tolerance = TOLERANCE[case.dtype] if case.kind == "reduce_scatter" else 0
            np.testing.assert_allclose(
                mine.astype(np.float64), want, rtol=tolerance, atol=tolerance, err_msg=case.name
            )


def test_chunks_bound_the_memory():
    """Measured: what is allocated beyond the messages follows the chunk (iree issue #19832)."""
    program = """
import sys
import numpy as np
from collective_modules import Case, compile_ranks, function, load, module
ranks, chunk, algorithm = 4, int(sys.argv[1]), sys.argv[2]
case = Case("main", "all_reduce", (None, 1024), (None, 1024))
# exp makes a tensor of the function's own, which may be written.
text = module(function(case, ranks), ranks).replace("func.func @main(%x:", "func.func @main(%a:")
kind = "!torch.vtensor<[?,1024],f32>"
text = text.replace(' %how =', f' %x = torch.aten.exp %a : {kind} -> {kind}\\n  %how =', 1)
options = f"algorithm={algorithm} chunk={chunk}"
loaded = load(compile_ranks(text, ranks, options), ranks, "local-sync")
inputs = [loaded.to_device(np.zeros((1024, 1024), np.float32), rank) for rank in range(ranks)]
results = loaded.call("main", *inputs)
print(loaded.devices[0].allocator.statistics["device_bytes_peak"])
del results, inputs
"""
    message, ranks, chunk = 4 * 2**20, 4, 2**16

    def peak(size, algorithm):
        command = [sys.executable, "-c", program, str(size), algorithm]
        folder = __file__.rpartition("/")[0]
        return int(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)

    # The devices of one driver are counted together: inputs, and what exp makes of them.
    floor = 2 * ranks * message
    bounded, whole = peak(chunk, "two-shot"), peak(message, "two-shot")
    assert bounded - floor <= ranks * 2 * chunk
    assert whole - floor > ranks * message / 2
    # One-shot holds the others' chunks too.
    assert peak(chunk, "one-shot") - floor <= ranks * (ranks + 1) * chunk


@pytest.mark.parametrize("ranks", [2, 8])
def test_fp8_error(ranks):
    """Two roundings to f8E4M3FNUZ, of terms and of their sum, as the same in numpy has."""
    case = Case("main", "all_reduce", (None, 256), (None, 256))
    vmfb = compile_ranks(module(function(case, ranks), ranks), ranks, "compress=fp8")
    loaded = load(vmfb, ranks)
    rng = np.random.default_rng(3)
    normal = [rng.standard_normal((16, 256)).astype(np.float32) for _ in range(ranks)]
    outliers = [x * np.where(rng.random(x.shape) < 0.01, 100, 1) for x in normal]
    for kind, drawn in (("normal", normal), ("outliers", outliers)):
        inputs = [x.astype(np.float32) for x in drawn]
        exact = sum(x.astype(np.float64) for x in inputs)
        got = call(loaded, "main", inputs)
        for mine in got:
            np.testing.assert_array_equal(mine, got[0])
        error = np.linalg.norm(got[0] - exact) / np.linalg.norm(exact)
        # Half a unit in the last of 3 bits, 2**-4, bounds an element; 2**-4 / sqrt(3) at most is
        # the root mean square of a rounding, and there are two.
        assert 0.005 < error < 2**-4 / 3**0.5 * 2**0.5, (kind, error)
    zeros = [np.zeros((3, 256), np.float32)] * ranks
    np.testing.assert_array_equal(call(loaded, "main", zeros)[0], zeros[0])


def test_ranks_and_replicated_values():
    """torch.halo.rank, a replicated argument and result, an argument that is written."""
    text = """
func.func @main(%x: !torch.vtensor<[?],f32>,
                %cache: !torch.tensor<[?],f32> {halo.placement = "S(0)"})
    -> (!torch.vtensor<[?],f32>, !torch.vtensor<[?],f32> {halo.placement = "S(0)"}) {
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %one = torch.constant.int 1
  %r = torch.operator "torch.halo.rank"() : () -> !torch.int
  %old = torch.copy.to_vtensor %cache : !torch.vtensor<[?],f32>
  %y = torch.aten.add.Scalar %x, %r, %one
    : !torch.vtensor<[?],f32>, !torch.int, !torch.int -> !torch.vtensor<[?],f32>
  %new = torch.aten.add.Tensor %old, %y, %one
    : !torch.vtensor<[?],f32>, !torch.vtensor<[?],f32>, !torch.int -> !torch.vtensor<[?],f32>
  torch.overwrite.tensor.contents %new overwrites %cache
    : !torch.vtensor<[?],f32>, !torch.tensor<[?],f32>
  %z = torch.operator "torch._c10d_functional.all_reduce"(%y, %sum, %group)
    : (!torch.vtensor<[?],f32>, !torch.str, !torch.str) -> !torch.vtensor<[?],f32>
  return %z, %y : !torch.vtensor<[?],f32>, !torch.vtensor<[?],f32>
}"""
    ranks = 4
    loaded = load(compile_ranks(module(text, ranks), ranks), ranks)
    x = np.array([1, 2, 3], np.float32)
    caches = [loaded.to_device(np.full(3, 10 * rank, np.float32), rank) for rank in range(ranks)]
    results = loaded.call("main", loaded.to_device(x), *caches)
    z, *ys = [np.array(result.to_host()) for result in results]
    del results
    np.testing.assert_array_equal(z, 4 * x + 6)
    for rank, (y, cache) in enumerate(zip(ys, caches, strict=True)):
        np.testing.assert_array_equal(y, x + rank)
        np.testing.assert_array_equal(np.array(cache.to_host()), 10 * rank + x + rank)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_kernels_do_not_grow_with_ranks(algorithm):
    """IREE finds the copies of a kernel for the ranks to be one."""

    def kernels(ranks):
        case = Case("main", "all_reduce", (None, 24), (None, 24))
        text = module(function(case, ranks), ranks)
        # A rank's number as an operand, not a constant in a kernel of its own.
        kind = "!torch.vtensor<[?,24],f32>"
        scaled = (
            f"  %one = torch.constant.int 1\n"
            f'  %id = torch.operator "torch.halo.rank"() : () -> !torch.int\n'
            f"  %s = torch.aten.add.Scalar %w, %id, %one : {kind}, !torch.int, !torch.int "
            f"-> {kind}\n  return %s"
        )
        text = text.replace("  return %w", scaled)
        options = f"algorithm={algorithm}"
        flow = compile_ranks(text, ranks, options, compile_to="executable-sources")
        return flow.count(b"hal.executable private")

    assert kernels(8) == kernels(2)


TABLE = """
  %zero = torch.constant.int 0
  %one = torch.constant.int 1
  %size = torch.constant.int 24
  %float = torch.constant.int 6
  %none = torch.constant.none
  %no = torch.constant.bool false
  %steps = torch.vtensor.literal(dense<[SHIFTS]> : tensor<24xf32>) : !torch.vtensor<[24],f32>
  %numbers = torch.aten.arange.start_step %zero, %size, %one, %float, %none, %none, %no
    : !torch.int, !torch.int, !torch.int, !torch.int, !torch.none, !torch.none, !torch.bool
    -> !torch.vtensor<[24],f32>
  %angles = torch.aten.mul.Tensor %numbers, %steps
    : !torch.vtensor<[24],f32>, !torch.vtensor<[24],f32> -> !torch.vtensor<[24],f32>
  %sines = torch.aten.sin %angles : !torch.vtensor<[24],f32> -> !torch.vtensor<[24],f32>
  %x = torch.aten.mul.Tensor %a, %sines
    : !torch.vtensor<[?,24],f32>, !torch.vtensor<[24],f32> -> !torch.vtensor<[?,24],f32>
""".replace("SHIFTS", ", ".join(f"{0.1 * number:.1f}" for number in range(24)))
"""The operand times a table that is made of constants alone, which no device has."""


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_kernels_run_on_the_device_of_their_rank(algorithm):
    """Each device executes as many as any other, also of those that read what all share."""
    ranks, case = 4, Case("main", "all_reduce", (None, 24), (None, 24))
    text = module(function(case, ranks), ranks).replace("@main(%x:", "@main(%a:")
    text = text.replace("  %how =", TABLE + "  %how =", 1)
    options = f"algorithm={algorithm}"
    found = compile_ranks(text, ranks, options, compile_to="executable-sources").decode()
    counts = dict.fromkeys(range(ranks), 0)
    for execution in re.split(r"stream\.cmd\.execute ", found)[1:]:
        body = execution.partition("=> !stream.timepoint")[0]
        devices = re.findall(r"^(?:once )?on\(#hal\.device\.affinity<@tp(\d)>\)", body)
        kernels = body.count("stream.cmd.dispatch @main$")
        if kernels:
            counts[int(devices[0])] += kernels
    assert min(counts.values()) == max(counts.values()) > 1, counts

    loaded = load(compile_ranks(text, ranks, options), ranks)
    inputs = inputs_of(case, ranks)
    number = np.arange(24)
    want = sum(inputs) * np.sin(number * 0.1 * number)
    for mine in call(loaded, "main", inputs):
        np.testing.assert_allclose(mine, want, atol=1e-4)  # angles up to 53, in f32


@pytest.mark.parametrize("options", ["", "algorithm=ring chunk=4096", "compress=fp8"])
@pytest.mark.parametrize("to", ["ccl", "transfer"])
def test_gfx942_compiles(to, options):
    """With dynamic rows; nothing of it runs here."""
    ranks = 8
    cases = [
        Case("reduce", "all_reduce", (None, 64), (None, 64), "bf16"),
        Case("gather", "all_gather", (None, 3, 8), (None, 24, 8), "f16", dim=1),
        Case("scatter", "reduce_scatter", (None, 64), (None, 8), "f16", dim=1),
        Case("exchange", "all_to_all", (16, 3), (16, 3)),
    ]
    text = module("".join(function(case, ranks) for case in cases), ranks)
    devices = ranks if to == "transfer" else 1
    lowering = parse_pipeline(f"halo-lower-collectives{{to={to} {options}}}", PassTable())
    request = CompileOptions(target="gfx942", stages=lowering, devices=devices)
    assert compile_source(Source("gfx942", text.encode()), request).output
