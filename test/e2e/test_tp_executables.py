"""Llama's real shapes on eight ranks: how many kernels there are to compile, and what is in them.

Nothing is run: IREE's dispatches are counted, and gfx942 code is read.
"""

from functools import cache

import pytest

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.precision import PRODUCTS
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.passes import PassTable
from halo_mlir.targets import target as find_target
from halo_mlir.tensor_parallel import TensorParallelOptions, tensor_parallel_stages

SLOW = pytest.mark.slow

RANKS = 8
LEAST_ROWS = 16
"""Of a product that a matrix instruction is used for."""


def exported(folder, preset: str, **form):
    path = folder / "model.mlir"
    Export(path, preset=preset, shapes_only=True, progress=False, **form).run()
    return read_source(str(path))


def compiled(source, target: str, options: TensorParallelOptions | None, dump=None, **rest):
    """For one device, or sharded as `options` has it."""
    stages, devices = target_stages(target), 1
    if options is not None:
        stages, _ = tensor_parallel_stages(options, stages, PassTable())
        devices = options.devices
    request = CompileOptions(target=target, stages=stages, devices=devices, **rest)
    return compile_source(source, request, intermediates=dump)


@pytest.fixture(scope="module")
def executables(tmp_path_factory):
    """Call with (target, options); --> the names of the dispatches of two layers of 8B."""
    source = exported(tmp_path_factory.mktemp("model"), "llama3.1-8b", layers=2, batch=2)

    @cache
    def names(target: str, options: TensorParallelOptions | None) -> list[str]:
        text = compiled(source, target, options, compile_to="flow").output.decode()
        lines = text.splitlines()
        found = [line for line in lines if line.startswith("  flow.executable private")]
        made = [line.split("@")[1] for line in lines if "flow.executable.export public" in line]
        assert len(found) == len(made)
        return made

    return names


@pytest.mark.parametrize("norm", [False, pytest.param(True, marks=SLOW)])
@pytest.mark.parametrize("collectives", ["transfer", "ccl"])
@pytest.mark.parametrize("target", ["gfx942", pytest.param("cpu", marks=SLOW)])
def test_ranks_share_their_executables(executables, target, collectives, norm):
    """All ranks and layers have the same kernels, and those of collectives come on top.

    With norm-all-gather in one module these are more, all elementwise: the sums of a scatter and of
    the statistics, the copies before the one and behind the gather, and the norm apart from them.
    """
    options = TensorParallelOptions(RANKS, collectives=collectives, norm_all_gather=norm)
    one, all_ranks = executables(target, None), executables(target, options)
    most = 1.7 if norm and collectives == "transfer" else 1.5
    assert len(one) < len(all_ranks) <= most * len(one)
    heavy = [[name for name in names if is_heavy(name)] for names in (one, all_ranks)]
    assert 0 < len(heavy[1]) <= len(heavy[0])


def is_heavy(name: str) -> bool:
    return any(word in name for word in ("matmul", "contract", "attention"))


@pytest.mark.parametrize("collectives", [pytest.param("transfer", marks=SLOW), "ccl"])
def test_405b_uses_mfma(tmp_path, collectives):
    source = exported(tmp_path, "llama3.1-405b", layers=1, batch=LEAST_ROWS)
    dump = tmp_path / "dump"
    dump.mkdir()
    options = TensorParallelOptions(RANKS, collectives=collectives)
    result = compiled(source, "gfx942", options, dump)
    rows = report(result.sources, dump, target=find_target("gfx942"))
    for entry in ("prefill", "decode"):
        mine = [(row, row.calls.get(f"{entry}$async", 0)) for row in rows if row.kind in PRODUCTS]
        attention = sum(calls for row, calls in mine if row.kind == "attention")
        # Q/K/V, o, gate and up, down; the LM head, which both entries share.
        products = sum(calls for row, calls in mine if row.kind != "attention")
        assert (attention, products) == (options.devices, 5 * options.devices)
    without = [row.name for row, _ in mine if not sum(row.kernel.mfma.values())]
    assert without == []
    spilling = [row.name for row in rows if row.kernel.vgpr_spill or row.kernel.sgpr_spill]
    assert spilling == []
