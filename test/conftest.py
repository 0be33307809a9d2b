"""Fixtures that unit and end-to-end tests share."""

import os
import subprocess

import pytest

from halo_mlir.fast_import import skip_searches

# torch's threads would wait for each other on a busy machine, minutes in place of seconds.
os.environ.setdefault("OMP_NUM_THREADS", "1")

skip_searches()  # pytest's import hooks make each search several times as slow


def pytest_addoption(parser):
    parser.addoption("--refresh", action="store_true", help="write the goldens anew")


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


LONG = (
    "test_check.py::test_figures_and_perplexity_of_the_trained_model[f16-",
    "test_export_ir.py::test_interrupted_in_the_archive[SIGTERM]",
    "test_export_run.py::test_prefill_then_decode_equal_torch[decomposed-contiguous-rows]",
    "test_foreign_fp8.py::test_prefill_is_as_near_as_stock_with_its_casts_mended[fp8attn_",
    "test_fp8_gfx942.py::test_every_product_is_made_of_8_bit_mfma_and_nothing_spills[fp8 70b]",
    "test_fp8_paged.py::test_sequences_of_unequal_lengths_have_pytorchs_numbers[flags0-",
    "test_fused_layer.py::test_one_quantised_layer_gives_what_separate_products_give[flags1]",
    "test_fused_layer.py::test_one_quantised_layer_gives_what_separate_products_give[flags2]",
    "test_fused_layer.py::test_the_quantised_model_ties_out[flags1]",
    "test_gfx942.py::test_dispatches_per_layer[options2-",
    "test_gfx942.py::test_dispatches_per_layer[options3-",
    "test_gfx942.py::test_every_attention_uses_mfma_and_nothing_spills[llama3.1-8b-1-options4]",
    "test_mods.py::test_combinations",
    "test_quantized_export.py::test_perplexity_near_f32s_and_outputs_near_pytorchs[flags0-",
    "test_quantized_export.py::test_perplexity_near_f32s_and_outputs_near_pytorchs[flags1-",
    "test_quantized_export.py::test_perplexity_near_f32s_and_outputs_near_pytorchs[flags3-",
    "test_quantized_export.py::test_perplexity_near_f32s_and_outputs_near_pytorchs[flags4-",
    "test_quantized_export.py::test_perplexity_near_f32s_and_outputs_near_pytorchs[flags6-",
    "test_run.py::test_a_prompt_in_chunks_is_read_as_a_whole",
)
"""Tests of 8 to 50 s each whose neighbours cover most of what they do: `make test-slow`."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if any(name in item.nodeid for name in LONG):
            item.add_marker(pytest.mark.slow)
