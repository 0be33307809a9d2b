"""What dispatches compute and move, by hand-made formulas; dynamic sizes; the two printers."""

import json

import pytest
from analysis_inputs import EMBED, SMALL, iree_compile

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.layers import layer_dispatches
from halo_mlir.analysis.symbols import parse_assumptions
from halo_mlir.analysis.table import format_table, to_json
from halo_mlir.errors import UserError
from halo_mlir.targets import target


def sources(text: str, chip: str) -> str:
    flags = target(chip).compile_flags
    return iree_compile(text, *flags, "--compile-to=executable-sources").stdout.decode()


def by_function(rows) -> dict:
    return {row.name.split("_dispatch")[0].split("$")[0]: row for row in rows}


@pytest.fixture(scope="module")
def small() -> str:
    return sources(SMALL, "gfx942")


@pytest.fixture(scope="module")
def embed() -> str:
    return sources(EMBED, "cpu")


def test_attention_and_matmul(small):
    rows = by_function(report(small, None))
    attention, matmul = rows["attention"], rows["matmul"]
    assert attention.kind == "attention"
    assert attention.dims == {"batch": 8, "m": 256, "n": 64, "k1": 64, "k2": 512}
    assert attention.flops == 2 * 8 * 256 * 512 * (64 + 64)
    assert attention.bytes == 2 * 8 * 64 * (256 + 512 + 512 + 256)
    assert attention.calls == {"attention": 1}
    assert matmul.kind == "matmul" and matmul.dims == {"m": 512, "n": 2048, "k": 1024}
    assert matmul.types == ("f16", "f16", "f32")
    assert matmul.flops == 2 * 512 * 2048 * 1024
    assert matmul.bytes == 2 * (512 * 1024 + 2048 * 1024) + 4 * 512 * 2048


def test_a_dynamic_size_is_unknown_until_assumed(small):
    unknown = by_function(report(small, None))["add"]
    assert unknown.kind == "elementwise" and None in unknown.dims.values()
    assert unknown.flops is None and unknown.bytes is None
    for assume in ({"?": 10}, {"arg0.dim0": 10, "arg1.dim0": 10, "?": 7}):
        known = by_function(report(small, None, assume=assume))["add"]
        assert known.flops == 10 * 64 and known.bytes == 3 * 10 * 64 * 4


def test_gather_matvec_and_reduction_on_a_cpu(embed):
    rows = by_function(report(embed, None, assume={"?": 5}))
    assert rows["embed"].kind == "gather" and rows["embed"].flops == 0
    assert rows["embed"].bytes == 5 * 8 + 2 * 5 * 64 * 2, "of the table only the rows read"
    assert rows["matvec"].kind == "matvec" and rows["matvec"].flops == 2 * 2048 * 512
    assert rows["norm"].kind == "reduction" and rows["norm"].flops == 2 * 16 * 256


def test_prediction_is_the_roofline_and_only_with_a_target(small):
    chip = target("gfx942")
    assert all(row.predicted is None for row in report(small, None))
    assert all(row.predicted is None for row in report(small, None, target=target("cpu")))
    rows = by_function(report(small, None, target=chip))
    compute = rows["matmul"].flops / chip.peak_flops["f16"]
    memory = rows["matmul"].bytes / chip.memory_bytes_per_second
    assert rows["matmul"].predicted.microseconds == pytest.approx(max(compute, memory) * 1e6)
    assert rows["matmul"].predicted.by == ("compute" if compute > memory else "memory")
    assert rows["add"].predicted is None


def test_joined_with_the_kernels(small, gfx942_kernels):
    rows = report(small, gfx942_kernels.folder, target=target("gfx942"))
    assert all(row.kernel and row.kernel.name == row.name for row in rows)

    table = format_table(rows)
    header = table.splitlines()[0]
    assert "predicted us" in header and "waves/SIMD" in header and "v_mfma_f32" in table
    assert len(table.splitlines()) == len(rows) + 1

    objects = {item["name"]: item for item in json.loads(to_json(rows))}
    attention = next(item for item in objects.values() if item["kind"] == "attention")
    assert attention["kernel"]["vgpr_spill"] == 0 and attention["kernel"]["mfma"]
    add = next(item for item in objects.values() if item["kind"] == "elementwise")
    assert add["flops"] is None and add["predicted"] is None


def test_a_cpu_table_has_no_kernel_columns(embed):
    table = format_table(report(embed, None))
    assert "VGPR" not in table and "predicted" not in table and "gather" in table


def test_what_is_not_a_module_is_one_line():
    with pytest.raises(UserError, match="does not parse") as caught:
        report("this is not MLIR", None)
    assert "\n" not in str(caught.value)


def test_assumptions_on_the_command_line():
    assert parse_assumptions(["?=2048", "arg0.dim1=64"]) == {"?": 2048, "arg0.dim1": 64}
    with pytest.raises(UserError, match="sequence=1 is not"):
        parse_assumptions(["sequence=1"])


def test_layers_are_the_longest_stretch_of_repeated_dispatches():
    def module(names):
        calls = (f"    stream.cmd.dispatch @m::@{name}[%0](%1)" for name in names)
        return "\n".join(["  util.func public @decode$async(%0) {", *calls, "  }"])

    names = [f"decode$async_dispatch_{n}_{what}" for n, what in enumerate("eabbch")]
    first, *layer, head = names
    (found,) = layer_dispatches(module([first, *layer * 3, head]))
    assert (found.function, found.total, found.layers) == ("decode", 14, 3)
    assert sorted(found.layer) == list("abbc")
    assert str(found) == "decode: 4 dispatches per layer, 3 layers, 14 dispatches"
    (found,) = layer_dispatches(module(names))
    assert str(found) == "decode: 6 dispatches, no repeated layers"
