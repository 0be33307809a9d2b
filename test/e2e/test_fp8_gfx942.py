"""Quantised models compiled for gfx942: 8-bit matrix instructions in every product.

Nothing is run; instructions, registers and spills are read from the compiled code. Times are
predicted by a roofline, without the attention itself, whose work depends on the lengths.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from halo_mlir.analysis.dispatches import DispatchFacts, report
from halo_mlir.analysis.precision import NO_MFMA, PRODUCTS, matrix_shares, precisions
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.errors import UserError
from halo_mlir.export.job import Export
from halo_mlir.module_io import read_source
from halo_mlir.targets import target
from halo_mlir.tools.bench_fp8 import ALL, predicted_microseconds

POSITIONS = 2048
VOCABULARY = 128256
MODELS = {
    "fp8": ("llama3.1-8b", 2, ALL),
    "int8": ("llama3.1-8b", 2, {"quantize": "int8", "scales": "per-channel"}),
    "f16": ("llama3.1-8b", 2, {}),
    "fp8 70b": ("llama3.1-70b", 1, {**ALL, "cache": "paged", "value_cache": "transposed"}),
    "fp8 405b": ("llama3.1-405b", 1, ALL),
}
FP8_MODELS = [name for name in MODELS if name.startswith("fp8")]
KINDS = [*((name, "fp8") for name in FP8_MODELS), ("int8", "i8")]
SINGLE_READ = re.compile(r"^\tds_read_[iu]8", re.M)


@dataclass(frozen=True)
class Compiled:
    """A model's export, its dispatches, and the assembly of all of them."""

    source: Path
    rows: list[DispatchFacts]
    assembly: str

    def products(self, entry: str) -> list[DispatchFacts]:
        """Those that `entry` calls, but for the LM head."""
        return [
            row
            for row in self.rows
            if row.kind in PRODUCTS and row.dims.get("n") != VOCABULARY
            if any(name.startswith(entry) for name in row.calls)
        ]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """Call with a name of MODELS; each is compiled once."""

    @cache
    def compile_it(name: str) -> Compiled:
        folder = tmp_path_factory.mktemp("model")
        preset, layers, form = MODELS[name]
        path, dump = folder / "m.mlir", folder / "dump"
        Export(path, preset=preset, layers=layers, shapes_only=True, batch=4, **form).run()
        dump.mkdir()
        request = CompileOptions(target="gfx942", stages=target_stages("gfx942"))
        result = compile_source(read_source(str(path)), request, intermediates=dump)
        rows = report(result.sources or "", dump, assume={"?": POSITIONS}, target=target("gfx942"))
        return Compiled(path, rows, "".join(file.read_text() for file in dump.glob("*.rocmasm")))

    return compile_it


@pytest.mark.parametrize("name", [name for name in MODELS if name != "f16"])
def test_every_product_is_made_of_8_bit_mfma_and_nothing_spills(compiled, name):
    model = compiled(name)
    kind = "i8" if name == "int8" else "fp8"
    for entry in ("prefill", "decode"):
        products = model.products(entry)
        # Q/K/V, o, gate and up, down; the attention.
        assert sorted(row.kind for row in products) == ["attention", *["matmul"] * 4]
        for row in products:
            wanted = "f16" if name == "int8" and row.kind == "attention" else kind
            assert precisions(row.kernel.mfma) == {wanted: 1.0}, row.name
            assert wanted != "fp8" or all(key.endswith("_fp8_fp8") for key in row.kernel.mfma)
    kernels = {row.name: row.kernel for row in model.rows if row.kernel is not None}
    assert len(kernels) == len(model.rows)
    used = {
        row: (kernel.vgpr_spill, kernel.sgpr_spill, kernel.scratch_bytes)
        for row, kernel in kernels.items()
    }
    assert used == dict.fromkeys(kernels, (0, 0, 0))


@pytest.mark.parametrize("name", FP8_MODELS)
def test_no_kernel_reads_single_codes_from_lds(compiled, name):
    assert "v_mfma_f32_32x32x16_fp8_fp8" in compiled(name).assembly
    assert not SINGLE_READ.search(compiled(name).assembly)


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_shares_of_flops(compiled, name, kind):
    model = compiled(name)
    prefill, decode = matrix_shares([row for row in model.rows if row.kind in PRODUCTS])
    assert (prefill.function, decode.function) == ("prefill", "decode")
    assert prefill.share(kind) >= 0.99
    head = [row for row in model.rows if row.dims.get("n") == VOCABULARY]
    assert decode.flops.keys() == {kind, NO_MFMA}
    assert decode.flops[NO_MFMA] == sum(row.flops or 0 for row in head) > 0
    for shares in (prefill, decode):  # the attention's FLOPs depend on the lengths
        assert list(shares.uncounted.values()) == [("f16",) if name == "int8" else ("fp8",)]


@pytest.mark.parametrize("entry", ["prefill", "decode"])
def test_fp8_is_predicted_to_be_faster_than_f16(compiled, entry):
    fp8, f16 = (predicted_microseconds(compiled(name).rows, entry) for name in ("fp8", "f16"))
    # Half the bytes and twice the FLOPs a second, but for the LM head and what is elementwise.
    assert 0.5 < fp8 / f16 < (0.6 if entry == "prefill" else 0.8)


def test_stock_iree_does_not_compile_a_cache_in_8_bits(compiled):
    """Once a release does, halo-fp8-attention is no longer what makes it compile."""
    source = read_source(str(compiled("fp8").source))
    with pytest.raises(UserError, match="failed to derive layout"):
        compile_source(source, CompileOptions(target="gfx942"))
