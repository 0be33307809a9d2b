"""All-reduces that a module for several devices writes as transfers and sums, done otherwise."""

from dataclasses import dataclass
from pathlib import Path

import iree.runtime as rt
import numpy as np
import pytest
from test_foreign_ir import SHARED, parameter_values

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.driver import named_devices
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline
from halo_mlir.runtime.module import Module, to_host

SLOW = pytest.mark.slow

TOLERANCE = {"f32": 1e-6, "f16": 2e-3}
ALGORITHMS = ("one-shot", "two-shot", "ring")


def device(number: int) -> str:
    return f"#hal.device.promise<@dev{number}>"


def moved(name: str, value: str, to: int, dtype: str, op: str = "transfer") -> str:
    """`name` = `value` on another device, as sharktank writes it; values are (?, 24)."""
    vtensor, tensor = f"!torch.vtensor<[?,24],{dtype}>", f"tensor<?x24x{dtype}>"
    word = "to" if op == "transfer" else "on"
    return f"""
  {name}_t = torch_c.to_builtin_tensor {value} : {vtensor} -> {tensor}
  {name}_d = tensor.dim {name}_t, %c0 : {tensor}
  {name}_m = flow.tensor.{op} {name}_t : {tensor}{{{name}_d}} {word} {device(to)}
  {name} = torch_c.from_builtin_tensor {name}_m : {tensor} -> {vtensor}"""


def all_reduce(ranks: int, root: int, dtype: str, name: str) -> str:
    """The sum `%{name}` of %y0, %y1, ... on a device."""
    vtensor, text = f"!torch.vtensor<[?,24],{dtype}>", ""
    for rank in range(ranks):
        op = "barrier" if rank == root else "transfer"
        text += moved(f"%{name}_{rank}", f"%y{rank}", root, dtype, op)
    for rank in range(1, ranks):
        left = f"%{name}_0" if rank == 1 else f"%{name}_s{rank - 1}"
        right, result = f"%{name}_{rank}", f"%{name}" if rank == ranks - 1 else f"%{name}_s{rank}"
        text += f"""
  {result} = torch.aten.add.Tensor {left}, {right}, %int1
    : {vtensor}, {vtensor}, !torch.int -> {vtensor}"""
    return text


def module(ranks: int, dtype: str, form: str) -> Source:
    """@main(x0 on dev0, x1 on dev1, ...): the sum of 2 x on every device.

    Args:
        form: "root", added up on the first device and sent to the others, or "all", on each.
    """
    vtensor = f"!torch.vtensor<[?,24],{dtype}>"
    arguments = ", ".join(
        f"%x{rank}: {vtensor} {{iree.abi.affinity = {device(rank)}}}" for rank in range(ranks)
    )
    body = "".join(
        f"\n  %y{rank} = torch.aten.add.Tensor %x{rank}, %x{rank}, %int1"
        f" : {vtensor}, {vtensor}, !torch.int -> {vtensor}"
        for rank in range(ranks)
    )
    if form == "root":
        body += all_reduce(ranks, 0, dtype, "s")
        body += moved("%z0", "%s", 0, dtype, "barrier")
        body += "".join(moved(f"%z{rank}", "%s", rank, dtype) for rank in range(1, ranks))
    else:
        body += "".join(all_reduce(ranks, rank, dtype, f"z{rank}") for rank in range(ranks))
    values = ", ".join(f"%z{rank}" for rank in range(ranks))
    types = ", ".join([vtensor] * ranks)
    text = f"""
func.func @main({arguments}) -> ({types}) {{
  %c0 = arith.constant 0 : index
  %int1 = torch.constant.int 1{body}
  return {values} : {types}
}}"""
    return Source("transfers", text.encode())


def relower(options: str):
    return parse_pipeline(f"halo-relower-transfers{{{options}}},cse", PassTable())


def run_sum(source: Source, stages, ranks: int, inputs: list[np.ndarray]) -> list[np.ndarray]:
    compiled = compile_source(source, CompileOptions(stages=stages))
    applied = compiled.report.applied["halo-relower-transfers", "all_reduce"]
    assert applied == (1 if stages else 0), compiled.report.explanation()
    loaded = Module(compiled.output, device="local-sync", devices=ranks)
    arguments = [loaded.to_device(array, rank) for rank, array in enumerate(inputs)]
    return [to_host(result) for result in loaded.call("main", *arguments)]


@pytest.mark.parametrize("form", ["root", "all"])
@pytest.mark.parametrize("ranks", [2, 4])
@pytest.mark.parametrize("dtype", ["f32", "f16"])
def test_sums_are_right(form, ranks, dtype):
    source = module(ranks, dtype, form)
    assert named_devices(source) == [f"dev{rank}" for rank in range(ranks)]
    rng = np.random.default_rng(ranks)
    kind = {"f32": np.float32, "f16": np.float16}[dtype]
    inputs = [rng.standard_normal((5, 24)).astype(kind) for _ in range(ranks)]
    want = 2 * sum(array.astype(np.float64) for array in inputs)
    choices = [f"algorithm={name}" for name in ALGORITHMS] + ["algorithm=two-shot chunk=64"]
    for stages in ([], *map(relower, choices if form == "root" else choices[:1])):
        results = run_sum(source, stages, ranks, inputs)
        assert len(results) == ranks
        for got in results:
            np.testing.assert_array_equal(got, results[0], err_msg="devices differ")
        error = np.linalg.norm(results[0].astype(np.float64) - want) / np.linalg.norm(want)
        assert error < TOLERANCE[dtype], stages


def test_codes_of_8_bits():
    rng = np.random.default_rng(7)
    inputs = [rng.standard_normal((5, 24)).astype(np.float32) for _ in range(2)]
    want = 2 * sum(array.astype(np.float64) for array in inputs)
    results = run_sum(module(2, "f32", "root"), relower("compress=fp8"), 2, inputs)
    error = np.linalg.norm(results[1].astype(np.float64) - want) / np.linalg.norm(want)
    # Rounded twice to 4 bits of significand: half of 2^-3 at most, each time.
    assert 1e-4 < error < 2 * 2**-4


CALLS = [
    # A function, and its arguments before the sequence's pages.
    ("prefill_bs1", lambda rng: [rng.integers(0, 256, (1, 64)), np.array([41])]),
    ("decode_bs1", lambda rng: [rng.integers(0, 256, (1, 1)), np.array([42]), np.array([41])]),
]


@dataclass(frozen=True)
class Sharded:
    """A module for two devices, and an archive of random weights for it."""

    source: Source
    archive: Path
    dtype: type = np.float16

    def outputs(self, stages=()) -> list[np.ndarray]:
        """Logits of prefill and of decode after it, and the caches of both devices."""
        compiled = compile_source(self.source, CompileOptions(stages=stages))
        check_report(compiled.report, stages)
        rng = np.random.default_rng(5)
        loaded = Module(compiled.output, self.archive, device="local-sync", devices=2)
        halves = [rng.standard_normal((4, 16384)).astype(np.float16) for _ in range(2)]
        caches = [loaded.to_device(half.astype(self.dtype), at) for at, half in enumerate(halves)]
        found = []
        for function, make in CALLS:
            found += loaded.call(function, *make(rng), np.array([[2, 1]]), *caches)
        return [to_host(array).astype(np.float64) for array in (*found, *caches)]


def check_report(report, stages) -> None:
    """What fired: two a layer and function; the logits' sums stay on the first device."""
    if not stages:
        return
    assert report.applied["halo-relower-transfers", "all_reduce"] == 8, report.explanation()
    reasons = [decline.reason for decline in report.declined if "relower" in decline.pass_name]
    assert reasons == ["the sum stays on @__device_0: a reduce"] * 2
    own = len(stages) > 2
    assert report.applied["halo-sdpa-to-attention", "convert_sdpa"] == (8 if own else 0)
    assert report.applied["halo-skip-masked-tiles", "skip_masked_tiles"] == (4 if own else 0)
    assert report.applied["halo-split-kv", "split_keys"] == (4 if own else 0)


def sharded(text: str, dtype: type, values, folder: Path) -> Sharded:
    index = rt.ParameterIndex()
    for name, array in values.items():
        index.add_buffer(name, array.astype(dtype if array.ndim > 1 else array.dtype).tobytes())
    archive = folder / f"{dtype.__name__}.irpa"
    index.create_archive_file(str(archive))
    return Sharded(Source(f"sharktank's in {dtype.__name__}", text.encode()), archive, dtype)


@pytest.fixture(scope="module")
def sharktank(tmp_path_factory) -> tuple[Sharded, Sharded]:
    """sharktank's Llama over two devices, in f16 and, with the same weights, in f32."""
    path = SHARED / "sharktank" / "tp2_f16_torch_bs1.mlir"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    text, folder = path.read_text(), tmp_path_factory.mktemp("sharktank")
    values = parameter_values(text, np.random.default_rng(3))
    # Minus infinity in bits, and torch's numbers of types.
    wide = text.replace("0xFC00", "0xFF800000").replace("f16", "f32")
    wide = wide.replace("torch.constant.int 5\n", "torch.constant.int 6\n")
    return sharded(text, np.float16, values, folder), sharded(wide, np.float32, values, folder)


@pytest.fixture(scope="module")
def stock(sharktank) -> list[np.ndarray]:
    return sharktank[0].outputs()


def distances(got: list[np.ndarray], want: list[np.ndarray]) -> list[float]:
    assert all(np.isfinite(array).all() for array in got)
    pairs = zip(got, want, strict=True)
    return [float(np.linalg.norm(one - other) / np.linalg.norm(other)) for one, other in pairs]


@pytest.mark.parametrize(
    "algorithm",
    [
        "one-shot",
        pytest.param("two-shot", marks=SLOW),
        pytest.param("ring", marks=SLOW),
    ],
)
def test_sharktank_keeps_its_numbers(sharktank, stock, algorithm):
    found = sharktank[0].outputs(relower(f"algorithm={algorithm}"))
    assert max(distances(found, stock)) < 2e-3


@pytest.mark.slow
def test_sharktank_with_our_attention(sharktank, stock):
    """Two ways in f16 are each a rounding away from f32: ours is not farther than stock's."""
    exact = sharktank[1].outputs()
    ours = distances(sharktank[0].outputs([*target_stages("cpu"), *relower("")]), exact)
    for mine, other in zip(ours, distances(stock, exact), strict=True):
        assert mine < max(2e-3, 1.1 * other)
