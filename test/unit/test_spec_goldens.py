"""The text of each spec, under test/specs/golden; `pytest --refresh` writes it anew."""

from pathlib import Path

import pytest

from halo_mlir.specs.gfx942 import FAMILIES, gfx942
from halo_mlir.specs.library import SPECS, spec_text
from halo_mlir.specs.matcher import MARK

GOLDEN = Path(__file__).parents[1] / "specs" / "golden"
WHOLE = "gfx942"
"""Its entries are those of its families."""


@pytest.mark.parametrize("name", [name for name in SPECS if name != WHOLE])
def test_golden(name, request):
    golden, text = GOLDEN / f"{name}.mlir", spec_text(name)
    if request.config.getoption("--refresh"):
        golden.write_text(text)
    assert golden.read_text() == text, "the spec's text has changed; pytest --refresh, if it should"


def test_no_golden_is_left_over():
    assert {path.stem for path in GOLDEN.glob("*.mlir")} == set(SPECS) - {WHOLE}


def test_all_of_gfx942_is_its_families():
    entries = iter(gfx942().entries)
    for family in FAMILIES:
        name = family.__name__.rpartition(".")[2]
        for entry in getattr(family, name)().entries:
            other = next(entries)
            assert other.name == entry.name
            assert other.lines == entry.lines
            assert other.annotations.pop(MARK) == f'"{WHOLE}/{entry.name}"'
            assert entry.annotations.pop(MARK) == f'"{name}/{entry.name}"'
            assert other.annotations == entry.annotations
    assert next(entries, None) is None
