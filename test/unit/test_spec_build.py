"""The vocabulary of specs, and what every spec that comes with the package has to be."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from iree.compiler import ir

from halo_mlir.specs.build import Spec, SpecError, spec
from halo_mlir.specs.config import (
    CompilationInfo,
    CpuLowering,
    CpuTranslation,
    Decomposition,
    GpuLowering,
    GpuTranslation,
    Mma,
)
from halo_mlir.specs.gfx942 import gfx942
from halo_mlir.specs.gfx942_gate_up import gfx942_gate_up
from halo_mlir.specs.gfx942_matmul import gfx942_matmul
from halo_mlir.specs.gfx942_matvec import gfx942_matvec
from halo_mlir.specs.library import SPECS, spec_text
from halo_mlir.specs.loops import Loops
from halo_mlir.specs.matcher import BASES, Matcher

CONFIGURED = CompilationInfo(CpuLowering([8, 16, 0]), CpuTranslation("DoubleTilingExpert"))


def parsed(text: str) -> ir.Module:
    with ir.Context(), ir.Location.unknown():
        module = ir.Module.parse(text)
        assert module.operation.verify()
        return module


@pytest.mark.parametrize("name", SPECS)
def test_specs_of_the_package_parse(name):
    parsed(spec_text(name))


@pytest.mark.parametrize(
    "library", [gfx942, gfx942_matmul, gfx942_matvec], ids=lambda f: f.__name__
)
def test_each_entry_says_where_it_is_from_and_why(library):
    for entry in library().entries:
        assert re.fullmatch(r"specs/gfx942_\w+\.py:\d+", entry.where)
        assert entry.basis.startswith(BASES)
        assert entry.annotations["halo.spec"] == f'"{library.__name__}/{entry.name}"'


def test_every_matcher_parses():
    with spec("all") as library:
        with library.matcher("contraction") as op:
            op.contraction("f16", "f16", "f32", "bmk,bnk->bmn")
            op.size("m", least=2, most=16, multiple=2, dynamic=False)
            op.size("n", least=64)
            op.size("k", most=8192)
            op.apply(CONFIGURED, basis="predicted: a test")
        with library.matcher("products") as op:
            op.products("i8", "i8", "i32")
            op.size("m", dynamic=True)
            op.apply(CONFIGURED, basis="predicted: a test")
        with library.matcher("attention") as op:
            op.online_attention("f16", "f16", "f16", mask=("bmk", "i8"))
            op.apply(CONFIGURED, Decomposition(GpuLowering(), GpuLowering()), basis="published")
        with library.matcher("convolution") as op:
            op.convolution("f16", "f16", "f32")
            op.apply(CONFIGURED, basis="predicted: a test")
        with library.matcher("reduction") as op:
            op.operation("linalg.generic")
            op.loops("mk->m")
            op.operand_type(0, "tensor<?x4096xf32>")
            op.size("m", equal=16)
            op.apply(CONFIGURED, basis="measured: a test")
    text = library.text()
    parsed(text)
    assert text.count("transform.foreach_match") == 1
    # Two kinds of annotations, so two actions.
    assert re.findall(r"@(configure\w*)\(", text) == ["configure", "configure_1"]


def test_an_action_of_ones_own():
    with spec("own") as library:
        with library.apply("mark_and_configure") as action:
            for attribute in ("compilation_info", "halo.spec"):
                action.annotate(attribute)
        with library.matcher("entry") as op:
            op.contraction("f32", "f32", "f32")
            op.apply(CONFIGURED, basis="predicted: a test")
    assert "@entry -> @mark_and_configure" in library.text()
    parsed(library.text())


def test_configurations_print_as_iree_reads_them():
    lowering = GpuLowering(
        mma_kind=Mma("VMFMA_F32_32x32x16_F16", col_major=True),
        workgroup=[64, 128, 0],
        reduction=[0, 0, 64],
        subgroup_basis=([2, 2, 1], [0, 1, 2]),
        promote_operands=[],
    )
    translation = GpuTranslation(
        "VectorDistribute", 256, prefetch=2, waves_per_simd=2, flush_denormals=True
    )
    with ir.Context() as context:
        context.load_all_available_dialects()
        read = ir.Attribute.parse(str(CompilationInfo(lowering, translation)))
    assert "virtual_mma_layout<VMFMA_F32_32x32x16_F16, col_major = true>" in str(read)
    assert "promote_operands = []" in str(read)
    assert '"amdgpu-waves-per-eu" = "2"' in str(read)


@pytest.mark.parametrize(
    ("dims", "why"), [("mk", "is not loops"), ("mm,nk->mn", "is not loops"), ("mk->n", "a loop")]
)
def test_loops_that_are_none(dims, why):
    with pytest.raises(ValueError, match=why):
        Loops(dims)


def test_loops_are_numbered_as_iree_does():
    loops = Loops("hgsmd,htkd,htkv->hgsmv")
    assert loops.order == "hgsmvdtk"
    assert loops.at("k") == (1, 2)
    assert loops.sizes({"m": 128, "k": 32}) == [0, 0, 0, 128, 0, 0, 0, 32]
    with pytest.raises(ValueError, match="no loop 'x'"):
        loops.sizes({"x": 1})


def nothing_applied(library: Spec) -> None:
    with library.matcher("entry") as op:
        op.contraction("f16", "f16", "f32")


def no_basis(library: Spec) -> None:
    with library.matcher("entry") as op:
        op.contraction("f16", "f16", "f32")
        op.apply(CONFIGURED, basis="it is fast")


def dynamic_twice(library: Spec) -> None:
    with library.matcher("entry") as op:
        op.contraction("f16", "f16", "f32")
        op.size("m", dynamic=True)
        op.size("m", dynamic=False)


def twice(library: Spec) -> None:
    for _ in range(2):
        with library.matcher("entry") as op:
            op.contraction("f16", "f16", "f32")
            op.apply(CONFIGURED, basis="predicted: a test")


def bad_name(library: Spec) -> None:
    with library.matcher("an entry"):
        pass


def sizes_first(library: Spec) -> None:
    with library.matcher("entry") as op:
        op.size("m", least=2)


@pytest.mark.parametrize(
    ("mistake", "why"),
    [
        (nothing_applied, "nothing is applied"),
        (no_basis, "is no line that begins with"),
        (dynamic_twice, "said twice whether m is dynamic"),
        (twice, "two entries are called entry"),
        (bad_name, "is no name"),
        (sizes_first, "say what op it is"),
        (lambda library: None, "has no entry"),
    ],
)
def test_specs_that_cannot_work_are_refused(mistake, why):
    with pytest.raises(SpecError, match=why), spec("wrong") as library:
        mistake(library)


BOUND = re.compile(r"dim_bounds %in(\d)\[(\d)\], (?:umin = (\d+)|none), (?:umax = (\d+)|none)")


MULTIPLE = re.compile(r"dim_is_multiple_of %in(\d)\[(\d)\], (\d+)")


def takes(entry: Matcher, sizes: dict[str, int | None]) -> bool:
    """Whether the sizes, None where dynamic, are within an entry's bounds and kinds."""
    for letter, size in sizes.items():
        operand, dim = entry.axes.at(letter)
        for found in BOUND.finditer("\n".join(entry.lines)):
            if (int(found[1]), int(found[2])) != (operand, dim):
                continue
            low, high = int(found[3] or 0), int(found[4] or 2**62)
            if size is None or not low <= size <= high:
                return False
        for found in MULTIPLE.finditer("\n".join(entry.lines)):
            if (int(found[1]), int(found[2])) == (operand, dim) and (size or 1) % int(found[3]):
                return False
        kind = re.search(rf"cmpi (lt|ge) %size_{letter},", "\n".join(entry.lines))
        if kind and (kind[1] == "lt") != (size is None):
            return False
    return True


ENTRIES = {
    "matmul": gfx942_matmul().entries,
    "pairs": gfx942_gate_up().entries,
    "matvec": gfx942_matvec().entries,
}


def hits(entries: list[Matcher], element: str, dims: str, sizes: dict[str, int | None]) -> int:
    loops = Loops(dims).order
    same = [e for e in entries if f"_{element}_" in e.name and e.axes.order == loops]
    return sum(takes(entry, sizes) for entry in same)


@settings(deadline=None)
@given(
    element=st.sampled_from(["f16", "bf16", "f8", "i8"]),
    rows=st.one_of(st.none(), st.integers(2, 5000)),
    channels=st.one_of(st.integers(1, 20000), st.sampled_from([2424, 2425, 4848, 4849])),
)
def test_exactly_one_entry_for_each_product(element, rows, channels):
    sizes = {"m": rows, "n": channels}
    assert hits(ENTRIES["matmul"], element, "mk,nk->mn", sizes) == 1
    one_row = [e for e in ENTRIES["matvec"] if e.name.startswith("matvec")]
    expected = int(channels < 1216 or channels % 4 == 0)
    assert hits(one_row, element, "k,nk->n", {"n": channels}) == expected


@settings(deadline=None)
@given(
    element=st.sampled_from(["f16", "bf16", "f8", "i8"]),
    rows=st.one_of(st.none(), st.integers(2, 200)),
    channels=st.integers(1, 20000),
    depth=st.integers(1, 9000),
)
def test_pairs_are_whole_tiles_along_channels_and_depth(element, rows, channels, depth):
    sizes = {"m": rows, "n": channels, "k": depth}
    few = rows is None or rows <= 64
    assert hits(ENTRIES["pairs"], element, "mk,nk->mn", sizes) <= int(few)
    whole = {"m": rows, "n": channels * 64, "k": depth * 256}
    assert hits(ENTRIES["pairs"], element, "mk,nk->mn", whole) == int(few)
    assert hits(ENTRIES["pairs"], element, "mk,nk->mn", sizes | {"n": 2 * channels + 1}) == 0


@settings(deadline=None)
@given(
    element=st.sampled_from(["f16", "bf16", "f8", "i8"]),
    rows=st.integers(1, 512),
    channels=st.integers(1, 20000),
)
def test_blocks_of_rows_are_whole_tiles(element, rows, channels):
    def found(rows):
        sizes = {"m": rows, "n": channels}
        return hits(ENTRIES["matmul"], element, "bmk,nk->bmn", sizes)

    assert found(rows) <= int(rows >= 64 and rows % 32 == 0)
    assert found(64) == found(128) == found(128 * rows) == 1
