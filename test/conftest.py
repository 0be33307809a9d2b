"""Fixtures that unit and end-to-end tests share."""

import os
import subprocess

import pytest

from halo_mlir.fast_import import skip_searches

# torch's threads would wait for each other on a busy machine, minutes in place of seconds.
os.environ.setdefault("OMP_NUM_THREADS", "1")

skip_searches()  # pytest's import hooks make each search several times as slow


@pytest.fixture
def tmpfs(tmp_path):
    """A function that mounts a file system of a size such as "64k" and gives its folder."""
    mounted = []

    def mount(size):
        folder = tmp_path / "small"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("mounting a tmpfs needs privileges that this user has not")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", folder], check=True)
