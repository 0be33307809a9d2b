"""halo-check on the tiny trained model: it passes where it must, and names what was broken."""

import json
import os
import subprocess
import sys

import iree.runtime as rt
import numpy as np
import pytest
from tiny_model import TINY

from halo_mlir.errors import UserError
from halo_mlir.runtime.tie_out import Request, tie_out
from halo_mlir.tools.halo_check import tool

BROKEN_LAYER = 1
BROKEN = f"model.layers.{BROKEN_LAYER}.mlp.down_proj.weight"


def changed_archive(source, target, change):
    """A copy of a parameter archive with `change` applied to the array called BROKEN."""
    index, copy = rt.ParameterIndex(), rt.ParameterIndex()
    index.load(str(source))
    for name, entry in index.items():
        array = rt.parameter_index_entry_as_numpy_ndarray(entry)
        array = change(array.copy()) if name == BROKEN else array
        rt.parameter_index_add_numpy_ndarray(copy, name, np.ascontiguousarray(array))
    copy.create_archive_file(str(target))
    return target


@pytest.fixture
def broken(tiny, tmp_path):
    return changed_archive(tiny("f32").parameters, tmp_path / "broken.irpa", lambda a: a * 1.5)


@pytest.mark.parametrize(("variant", "limit"), [("f32", 0.001), ("f16", 0.01)])
def test_figures_and_perplexity_of_the_trained_model(tiny, variant, limit):
    checked = tie_out(
        Request(
            tiny(variant).vmfb,
            prompt="The quick brown fox",
            perplexity=TINY / "heldout.txt",
            perplexity_limit=limit,
        )
    )
    assert checked.failures == []
    assert [row.output for row in checked.rows] == ["prefill logits", "decode logits"]
    assert checked.perplexity["relative_difference"] <= limit
    assert 1 < checked.perplexity["module"] < 256, "better than a uniform guess of bytes"


def test_perplexity_by_decode_where_prefill_gives_only_last_logits(tiny, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text((TINY / "heldout.txt").read_text()[:2000])
    request = Request(tiny("paged").vmfb, tokens=10, perplexity=text, perplexity_limit=0.001)
    assert tie_out(request).failures == []


@pytest.mark.parametrize("variant", ["paged", "hf", "chunks", "columns"])
def test_random_tokens_of_unequal_length(tiny, variant):
    assert tie_out(Request(tiny(variant).vmfb, tokens=90, seed=1)).failures == []


def test_a_broken_weight_fails_and_its_layer_is_named(tiny, broken, capsys):
    clean = tiny("f32")
    status = tool(
        [
            str(clean.vmfb),
            f"--parameters={broken}",
            f"--reference-parameters={clean.parameters}",
            "--per-layer",
            "--tokens=40",
        ]
    )
    printed = capsys.readouterr()
    assert status == 1
    assert f"first layer that diverges: layer {BROKEN_LAYER}" in printed.out
    assert "failed: prefill logits: rel_l2" in printed.err and "exceeds 0.0001" in printed.err


def test_exit_status_and_json_of_the_command(tiny, broken):
    clean = tiny("f32")
    command = [sys.executable, "-m", "halo_mlir.tools.halo_check", clean.vmfb, "--json"]
    files = [f"--parameters={broken}", f"--reference-parameters={clean.parameters}"]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    run = subprocess.run(
        [*command, *files], capture_output=True, text=True, check=False, env=environment
    )
    assert run.returncode == 1, run.stderr
    result = json.loads(run.stdout)
    assert result["failures"] and result["failures"][0].startswith("prefill logits: ")
    figures = {item["figure"] for item in result["outputs"][0]["failures"]}
    assert "rel_l2" in figures


def test_a_limit_of_the_user_decides(tiny, capsys):
    vmfb = str(tiny("f16").vmfb)
    assert tool([vmfb, "--entry=prefill", "--tokens=20"]) == 0
    assert tool([vmfb, "--entry=prefill", "--tokens=20", "--rel-l2=1e-9"]) == 1
    assert "failed: prefill logits: rel_l2" in capsys.readouterr().err


def test_nan_fails(tiny, tmp_path, capsys):
    clean = tiny("f32")

    def poison(array):
        array[0, 0] = np.nan
        return array

    bad = changed_archive(clean.parameters, tmp_path / "nan.irpa", poison)
    files = [f"--parameters={bad}", f"--reference-parameters={clean.parameters}"]
    assert tool([str(clean.vmfb), *files, "--entry=prefill", "--tokens=10"]) == 1
    assert "max_abs nan" in capsys.readouterr().err


def test_compiles_a_module_that_is_not_compiled_yet(tmp_path):
    from halo_mlir.export.job import Export

    source = tmp_path / "m.mlir"
    sizes = {"layers": 1, "max_seq": 256, "dtype": "f32"}
    Export(source, config=TINY / "config.json", random=0, progress=False, **sizes).run()
    assert tie_out(Request(source, entry="prefill", tokens=10)).failures == []


def test_what_is_missing_is_one_line(tiny, tmp_path):
    clean = tiny("f32")
    for options, says in (
        (["none.vmfb"], "no such module"),
        ([str(clean.vmfb), "--parameters=none.irpa"], "no such parameter archive"),
        ([str(clean.vmfb), "--config=none.json"], "cannot be read"),
        ([str(clean.vmfb), "--perplexity=none.txt"], "cannot be read"),
        ([str(clean.vmfb), "--device=abacus"], "device abacus is not available"),
        (
            [str(clean.vmfb), f"--config={tiny('paged').config}"],
            "is the model description the module's?",
        ),
    ):
        with pytest.raises(UserError) as caught:
            tool(options)
        assert says in str(caught.value) and "\n" not in str(caught.value)
