"""Output files appear whole or not at all: full disk, Ctrl-C, a failing tool."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from halo_mlir.errors import UserError
from halo_mlir.files import atomic_output, write_output

INPUTS = Path(__file__).parents[1] / "Inputs"
OPT = [sys.executable, "-m", "halo_mlir.tools.halo_opt"]
COMPILE = [sys.executable, "-m", "halo_mlir.tools.halo_compile"]


def test_takes_the_place_only_on_success(tmp_path):
    path = tmp_path / "out"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), atomic_output(path) as temporary:
        temporary.write_text("half")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    write_output(path, "new")
    assert path.read_text() == "new"
    assert [child.name for child in tmp_path.iterdir()] == ["out"]


def test_mode_is_that_of_an_ordinary_file(tmp_path):
    write_output(tmp_path / "out", "x")
    (tmp_path / "plain").write_text("x")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_missing_folder(tmp_path):
    with pytest.raises(UserError, match="cannot be written: No such file or directory"):
        write_output(tmp_path / "no" / "out", "x")


@pytest.fixture
def small_disk(tmpfs):
    return tmpfs("64k")


def test_full_disk(small_disk, tmp_path):
    big = tmp_path / "big.mlir"
    ops = "".join(f"  %{n} = arith.constant {n} : i32\n" for n in range(10000))
    big.write_text(f"func.func @f() {{\n{ops}  return\n}}\n")
    done = subprocess.run(
        [*OPT, big, "-o", small_disk / "out.mlir"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"halo-opt: error: {small_disk / 'out.mlir'}: cannot be written: No space left on device"
    ]
    assert list(small_disk.iterdir()) == []


def test_full_disk_for_a_vmfb(small_disk):
    (small_disk / "filler").write_bytes(b"x" * 60 * 1024)
    command = [*COMPILE, INPUTS / "causal.mlir", "--target", "gfx942"]
    done = subprocess.run(
        [*command, "-o", small_disk / "out.vmfb"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "cannot be written: No space left on device" in done.stderr
    assert [child.name for child in small_disk.iterdir()] == ["filler"]


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_interrupted(tmp_path, name):
    (tmp_path / "slow.py").write_text(
        "import time\nfrom dataclasses import dataclass\nfrom typing import ClassVar\n"
        "from halo_mlir.core import Pass\n"
        "@dataclass(frozen=True)\nclass Slow(Pass):\n    '''Wait.'''\n"
        "    name: ClassVar[str] = 'test-slow'\n"
        "    def run(self, module, report):\n"
        f"        open({str(tmp_path / 'started')!r}, 'w').close()\n        time.sleep(60)\n"
    )
    command = [*OPT, INPUTS / "causal.mlir", "--load", tmp_path / "slow.py", "--test-slow"]
    tool = subprocess.Popen(
        [*command, "-o", tmp_path / "out"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while not (tmp_path / "started").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    began = time.monotonic()
    os.kill(tool.pid, getattr(signal, name))
    _, said = tool.communicate(timeout=30)
    assert time.monotonic() - began < 5
    assert tool.returncode == 130
    assert said.strip().splitlines()[-1] == "halo-opt: interrupted"
    assert sorted(child.name for child in tmp_path.iterdir()) == ["slow.py", "started"]
