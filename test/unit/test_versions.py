"""A compiler that is not the pinned one is one line."""

import iree.compiler.version as installed
import pytest

from halo_mlir.errors import UserError
from halo_mlir.versions import check_compiler_version


def test_the_pinned_release_and_its_candidates_pass(monkeypatch):
    for version in ("3.13.0", "3.13.0rc20261016"):
        monkeypatch.setattr(installed, "VERSION", version)
        check_compiler_version()


def test_another_release_does_not(monkeypatch):
    monkeypatch.setattr(installed, "VERSION", "3.14.0")
    with pytest.raises(UserError, match=r"3\.14\.0 is installed, but .* knows 3\.13\.0: pip"):
        check_compiler_version()
