"""Targets: lookup, IREE's flags, and the same facts under both names of the chip."""

import pytest

from halo_mlir.errors import UserError
from halo_mlir.targets import TARGETS, cpu, target


def test_both_names_of_the_chip_have_the_same_facts():
    one, other = target("gfx942"), target("mi300x")
    assert one.gpu == other.gpu and one.peak_flops == other.peak_flops
    assert "--iree-rocm-target=gfx942" in one.compile_flags
    assert "--iree-rocm-target=mi300x" in other.compile_flags


def test_cpu_is_the_host_unless_another_is_named():
    assert "--iree-llvmcpu-target-cpu=host" in target("cpu").compile_flags
    assert "--iree-llvmcpu-target-cpu=znver4" in cpu("znver4").compile_flags


def test_a_wrong_name_gets_the_nearest():
    with pytest.raises(UserError, match="did you mean gfx942"):
        target("gfx94")
    with pytest.raises(UserError, match=", ".join(TARGETS)):
        target("abacus")


def test_devices_have_names_where_there_are_several():
    chip = target("gfx942")
    assert chip.flags_for(1) == chip.compile_flags
    flags = chip.flags_for(2)
    assert [flag for flag in flags if "hal-target-device" in flag] == [
        "--iree-hal-target-device=tp0=hip[0]",
        "--iree-hal-target-device=tp1=hip[1]",
    ]
    assert "--iree-rocm-target=gfx942" in flags


def test_links_of_a_node():
    """448 GB/s in each direction over the 7 links of a chip, as the data sheet adds them up."""
    links = target("mi300x").links
    assert links is not None
    assert (links.devices - 1) * links.bytes_per_second == 448e9
    assert target("cpu").links is None
