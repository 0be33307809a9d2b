"""Accesses by width, from the mnemonics of the ISA guide."""

import pytest

from halo_mlir.analysis.instructions import count_instructions


@pytest.mark.parametrize(
    ("mnemonic", "kind", "width"),
    [
        ("buffer_load_dwordx4", "global_loads", "dwordx4"),
        ("global_load_dwordx3", "global_loads", "dwordx3"),
        ("flat_load_dwordx2", "global_loads", "dwordx2"),
        ("global_load_dword", "global_loads", "dword"),
        ("global_load_lds_dword", "global_loads", "dword"),
        ("buffer_load_ushort", "global_loads", "ushort"),
        ("buffer_load_sshort", "global_loads", "ushort"),
        ("buffer_load_short_d16_hi", "global_loads", "ushort"),
        ("global_load_sbyte_d16", "global_loads", "ubyte"),
        ("buffer_load_ubyte", "global_loads", "ubyte"),
        ("buffer_store_short", "global_stores", "ushort"),
        ("global_store_byte_d16_hi", "global_stores", "ubyte"),
        ("flat_store_dwordx4", "global_stores", "dwordx4"),
        ("ds_read_b128", "lds_reads", "b128"),
        ("ds_read2_b64", "lds_reads", "b128"),
        ("ds_read2st64_b32", "lds_reads", "b64"),
        ("ds_read_b96", "lds_reads", "b96"),
        ("ds_read_b32", "lds_reads", "b32"),
        ("ds_read_i16", "lds_reads", "u16"),
        ("ds_read_u16_d16", "lds_reads", "u16"),
        ("ds_read_u8_d16_hi", "lds_reads", "u8"),
        ("ds_write_b8_d16_hi", "lds_writes", "u8"),
        ("ds_write_b16", "lds_writes", "u16"),
        ("ds_write2_b32", "lds_writes", "b64"),
    ],
)
def test_width_of_an_access(mnemonic, kind, width):
    counts = count_instructions({mnemonic: 3})
    kinds = ("global_loads", "global_stores", "lds_reads", "lds_writes")
    assert {name: dict(getattr(counts, name)) for name in kinds if getattr(counts, name)} == {
        kind: {width: 3}
    }


def test_what_is_no_access():
    counts = count_instructions(
        {"ds_bpermute_b32": 1, "ds_add_u32": 2, "global_atomic_add_f32": 3, "s_load_dwordx2": 4}
    )
    assert not any((counts.global_loads, counts.global_stores, counts.lds_reads, counts.lds_writes))


def test_equal_widths_are_added_and_the_widest_is_first():
    counts = count_instructions(
        {"ds_read_u8": 1, "ds_read_b64": 2, "ds_read2_b32": 3, "scratch_load_dwordx2": 4}
    )
    assert list(counts.lds_reads.items()) == [("b64", 5), ("u8", 1)]
    assert counts.scratch == 4
