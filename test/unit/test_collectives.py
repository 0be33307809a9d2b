"""Collectives: what is refused, what they cost, and the form that torch.export gives them."""

import dataclasses
import functools

import pytest
import torch

from halo_mlir.analysis.collectives import (
    compressed_message,
    fastest,
    format_costs,
    predicted_seconds,
    sent_bytes,
)
from halo_mlir.core import Report
from halo_mlir.driver import mlir_context, run_pass
from halo_mlir.errors import UserError
from halo_mlir.ir.collective_plan import Settings, costs
from halo_mlir.module_io import PrintOptions, Source, parse_module, print_module
from halo_mlir.targets import target
from halo_mlir.transforms.lower_collectives import LowerCollectives

LINKS = target("gfx942").links


def lowered(body, signature="%x: !torch.vtensor<[4,6],f32>", **options):
    """The text of a lowered function of 2 ranks that ends in `body`."""
    text = f"""module attributes {{halo.ranks = 2 : i64}} {{ func.func @f({signature}) {{
      %sum = torch.constant.str "sum"
      %tp = torch.constant.str "tp"
      %two = torch.constant.int 2
      %three = torch.constant.int 3
{body}
      return }} }}"""
    source = Source("f.mlir", text.encode())
    with mlir_context():
        module = parse_module(source)
        run_pass(LowerCollectives(**options), module, Report(), source)
        return print_module(module, PrintOptions()).decode()


T = "!torch.vtensor<[4,6],f32>"
REFUSED = {
    "collective broadcast is not lowered": (
        f'"torch._c10d_functional.broadcast"(%x, %two, %tp) : ({T}, !torch.int, !torch.str) -> {T}'
    ),
    "all_gather_into_tensor over 3 ranks in a module for 2": (
        '"torch._c10d_functional.all_gather_into_tensor"(%x, %three, %tp) : '
        f"({T}, !torch.int, !torch.str) -> !torch.vtensor<[12,6],f32>"
    ),
    r"gives !torch.vtensor<\[8,6\],f32>, not !torch.vtensor<\[12,6\],f32>": (
        '"torch._c10d_functional.all_gather_into_tensor"(%x, %two, %tp) : '
        f"({T}, !torch.int, !torch.str) -> !torch.vtensor<[12,6],f32>"
    ),
    "all_reduce by 'tp'; sum, avg, max, min are lowered": (
        f'"torch._c10d_functional.all_reduce"(%x, %tp, %tp) : ({T}, !torch.str, !torch.str) -> {T}'
    ),
    "the group of all_reduce is not a constant name": (
        f'"torch._c10d_functional.all_reduce"(%x, %sum, %x) : ({T}, !torch.str, {T}) -> {T}'
    ),
    "along dimension 2": (
        '"torch._c10d_functional.all_gather_into_tensor"(%x, %two, %tp) {halo.dim = 2 : i64} : '
        f"({T}, !torch.int, !torch.str) -> {T}"
    ),
}


@pytest.mark.parametrize("message", REFUSED)
def test_one_line_with_the_place(message):
    with pytest.raises(UserError, match=rf"^f.mlir:6:\d+: .*{message}"):
        lowered(f"      %r = torch.operator {REFUSED[message]}")


def test_splits_must_be_even():
    def split(sizes):
        return f"""
      %l = torch.prim.ListConstruct {sizes} : (!torch.int, !torch.int) -> !torch.list<int>
      %r = torch.operator "torch._c10d_functional.all_to_all_single"(%x, %l, %l, %tp)
        : ({T}, !torch.list<int>, !torch.list<int>, !torch.str) -> {T}"""

    assert "flow.collective.all_to_all" in lowered(split("%two, %two"), to="ccl")
    with pytest.raises(UserError, match="are not 2 equal ones"):
        lowered(split("%two, %three"))


def test_a_written_argument_cannot_be_shared():
    with pytest.raises(UserError, match="argument 1 is written, and all ranks share it"):
        lowered(
            "torch.overwrite.tensor.contents %x overwrites %c : "
            "!torch.vtensor<[4,6],f32>, !torch.tensor<[4,6],f32>",
            "%x: !torch.vtensor<[4,6],f32>, %c: !torch.tensor<[4,6],f32>",
        )


def test_bytes_follow_from_counting_messages():
    """Of 8 ranks and 64 KiB, sent one by one."""
    ranks, message = 8, 2**16
    part = message // ranks
    assert sent_bytes("all_reduce", "one-shot", message, ranks) == 7 * message
    scatter = sum(part for other in range(ranks) if other != 0)
    assert sent_bytes("reduce_scatter", "", message, ranks) == scatter
    assert sent_bytes("all_gather", "", message, ranks) == scatter
    assert sent_bytes("all_reduce", "two-shot", message, ranks) == 2 * scatter
    assert sent_bytes("all_reduce", "ring", message, ranks) == 2 * (ranks - 1) * part


def test_choice_by_size():
    """One-shot below a b N / (N - 2), the size at which the formulas meet."""
    ranks = 8
    meets = LINKS.latency_seconds * LINKS.bytes_per_second * ranks / (ranks - 2)
    times = [
        predicted_seconds("all_reduce", name, int(meets), ranks, LINKS)
        for name in ("one-shot", "two-shot")
    ]
    assert times[0] == pytest.approx(times[1], rel=1e-5)
    assert fastest(int(0.99 * meets), ranks, LINKS) == "one-shot"
    assert fastest(int(1.01 * meets), ranks, LINKS) == "two-shot"
    # With slow steps nothing beats one of them; with two ranks there are no others to gain.
    slow = dataclasses.replace(LINKS, latency_seconds=1.0)
    assert fastest(2**30, ranks, slow) == "one-shot"
    assert fastest(2**30, 2, LINKS) == "one-shot"


MLP = """module attributes {halo.ranks = 8 : i64} {
util.global private @"model.layers.3.down" = #flow.parameter.named<"model"::"d"> : tensor<64x8xf16>
func.func @decode(%h: !torch.vtensor<[2,?,8],f16>) -> !torch.vtensor<[2,?,64],f16> {
  %none = torch.constant.none
  %sum = torch.constant.str "sum"
  %tp = torch.constant.str "tp"
  %g = util.global.load @"model.layers.3.down" : tensor<64x8xf16>
  %w = torch_c.from_builtin_tensor %g : tensor<64x8xf16> -> !torch.vtensor<[64,8],f16>
  %p = torch.aten.linear %h, %w, %none : !torch.vtensor<[2,?,8],f16>, !torch.vtensor<[64,8],f16>,
    !torch.none -> !torch.vtensor<[2,?,64],f16>
  %r = torch.operator "torch._c10d_functional.all_reduce"(%p, %sum, %tp)
    : (!torch.vtensor<[2,?,64],f16>, !torch.str, !torch.str) -> !torch.vtensor<[2,?,64],f16>
  return %r : !torch.vtensor<[2,?,64],f16>
} }"""


def cost(**settings):
    with mlir_context():
        module = parse_module(Source("mlp", MLP.encode()))
        (found,) = costs(module, Settings(**settings), tokens=5)
    return found


def test_costs_of_a_module():
    found, message = cost(algorithm="two-shot"), 2 * 5 * 64 * 2
    assert (found.function, found.layer, found.shape) == ("decode", 3, (2, 5, 64))
    assert found.bytes == 2 * 7 * message // 8
    want = 2 * (LINKS.latency_seconds + message / 8 / LINKS.bytes_per_second)
    assert found.predicted_seconds == pytest.approx(want)
    coded = cost(compress="fp8")
    assert coded.bytes == 2 * 7 * compressed_message((2, 5, 64), 8) // 8
    assert compressed_message((2, 5, 64), 8) == 2 * 5 * 64 + 4 * 2 * 5 * 8
    table = format_costs([found, found])
    assert "predicted us" in table.splitlines()[0]
    assert table.splitlines()[1].split()[:8] == (
        ["decode", "3", "all_reduce", "two-shot", "f16", "2x5x64", "2", "4.4"]
    )
    assert table.splitlines()[-1].split()[:3] == ["decode", "all", "total"]


class Parallel(torch.nn.Module):
    """Each of PyTorch's functional collectives once."""

    def __init__(self, group):
        super().__init__()
        self.group = group

    def forward(self, x):
        import torch.distributed._functional_collectives as collectives

        x = collectives.all_reduce(x, "sum", self.group)
        x = collectives.all_gather_tensor(x, 0, self.group)
        x = collectives.all_to_all_single(x, None, None, self.group)
        return collectives.reduce_scatter_tensor(x, "avg", 0, self.group)


@functools.cache
def exported():
    """`Parallel` for two ranks through iree-turbine, with a process group that moves nothing."""
    from iree.turbine import aot
    from torch import distributed
    from torch.testing._internal.distributed.fake_pg import FakeStore

    distributed.init_process_group("fake", rank=0, world_size=2, store=FakeStore())
    try:
        rows = torch.export.Dim("rows", min=2, max=512)
        program = torch.export.export(
            Parallel(distributed.group.WORLD),
            (torch.zeros(8, 4),),
            dynamic_shapes={"x": {0: 2 * rows}},
        )
        return str(aot.export(program).mlir_module).encode()
    finally:
        distributed.destroy_process_group()


@pytest.mark.parametrize("to", ["transfer", "ccl"])
def test_what_torch_exports(to):
    source = Source("exported", exported())
    assert source.data.count(b"wait_tensor") == 4
    report = Report()
    with mlir_context():
        module = parse_module(source)
        run_pass(LowerCollectives(to=to, ranks=2), module, report, source)
        text = print_module(module, PrintOptions()).decode()
    assert "c10d" not in text
    kinds = {name: count for (_, name), count in report.applied.items()}
    assert kinds == dict.fromkeys(("all_reduce", "all_gather", "all_to_all", "reduce_scatter"), 1)
