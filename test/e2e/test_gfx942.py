"""Llama's real shapes compiled for gfx942: MFMA in every attention, no spills, no S x S tensor.

Nothing is run: what is checked is the code that IREE makes and the IR on the way.
"""

import re

import pytest

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.layers import layer_dispatches
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.targets import target

CASES = [
    ("llama3.1-8b", 2, {"batch": 1}),
    ("llama3.1-8b", 2, {"batch": 4}),
    ("llama3.1-8b", 1, {"batch": 2, "cache": "paged"}),
    ("llama3.1-8b", 1, {"batch": 4, "dtype": "bf16"}),
    ("llama3.1-8b", 1, {"batch": 1, "value_cache": "transposed"}),
    ("llama3.1-70b", 1, {"batch": 4}),
    ("llama3.1-405b", 1, {"batch": 1}),
]


def exported(tmp_path, preset, layers, options):
    path = tmp_path / "model.mlir"
    Export(path, preset=preset, layers=layers, shapes_only=True, **options).run()
    return read_source(str(path))


@pytest.mark.parametrize(("preset", "layers", "options"), CASES)
def test_every_attention_uses_mfma_and_nothing_spills(tmp_path, preset, layers, options):
    source = exported(tmp_path, preset, layers, options)
    dump = tmp_path / "dump"
    dump.mkdir()
    request = CompileOptions(target="gfx942", stages=target_stages("gfx942"))
    result = compile_source(source, request, intermediates=dump)
    rows = report(result.sources, dump, target=target("gfx942"))
    for entry in ("prefill", "decode"):
        attention = [r for r in rows if r.kind == "attention" and r.name.startswith(entry)]
        assert sum(sum(row.calls.values()) for row in attention) == layers
        for row in attention:
            assert sum(row.kernel.mfma.values()) > 0, f"{row.name} has no MFMA"
    spilling = [r.name for r in rows if r.kernel.vgpr_spill or r.kernel.sgpr_spill]
    assert spilling == []


def test_no_tensor_with_two_sequence_lengths_between_dispatches(tmp_path):
    """At flow level not even the dispatch that uses the mask has one: it makes a tile of it."""
    source = exported(tmp_path, "llama3.1-8b", 2, {"batch": 1})
    stages = target_stages("gfx942")
    request = CompileOptions(target="gfx942", stages=stages, compile_to="flow")
    text = compile_source(source, request).output.decode()
    two = re.compile(r"tensor<(?:\d+x)*\?x(?:\d+x)*\?x[^>]*>")
    inside = False
    seen = {True: [], False: []}
    for line in text.splitlines():
        # Executables and functions are the module's ops; everything else is further in.
        if re.match(r"  \S", line):
            inside = "flow.executable" in line
        seen[inside] += two.findall(line)
        assert not re.search(r"dispatch\.tensor<\w+:tensor<(?:\d+x)*\?x(?:\d+x)*\?x", line), line
    assert seen == {True: [], False: []}


@pytest.mark.parametrize(
    ("options", "most"),
    [
        # One of prefill's transposes V; see --value-cache.
        ({"batch": 1}, {"prefill": 11, "decode": 11}),
        (
            {"batch": 4, "value_cache": "transposed", "split_prefill": 512},
            {"prefill": 10, "prefill_chunk": 10, "decode": 11},
        ),
        ({"batch": 4, "split_prefill": 512}, {"prefill": 11, "prefill_chunk": 11, "decode": 11}),
        ({"batch": 4, "cache": "paged"}, {"prefill": 11, "decode": 11}),
        # The prefill kernel's result is quantised for o_proj in a dispatch of its own.
        ({"batch": 4, "quantize": "fp8"}, {"prefill": 12, "decode": 11}),
        ({"batch": 4, "quantize": "int8", "scales": "per-channel"}, {"prefill": 12, "decode": 11}),
        # Each row's largest number is found by another reduction than its norm.
        ({"batch": 4, "quantize": "fp8", "scales": "per-token"}, {"prefill": 15, "decode": 15}),
    ],
)
def test_dispatches_per_layer(tmp_path, options, most):
    source = exported(tmp_path, "llama3.1-8b", 3, options)
    stages = target_stages("gfx942")
    request = CompileOptions(target="gfx942", stages=stages, compile_to="flow")
    counted = layer_dispatches(compile_source(source, request).output.decode())
    assert {found.function: found.layers for found in counted} == dict.fromkeys(most, 3)
    for found in counted:
        assert len(found.layer) <= most[found.function], found.layer
        assert not any("memcpy" in name for name in found.layer), found.layer
