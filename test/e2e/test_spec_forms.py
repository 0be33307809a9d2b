"""Attention as exports write it, form by form: which entry of the spec IREE gives it to."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from halo_mlir.compiler import linker_flags
from halo_mlir.specs.gfx942_online_attention import DECODE, PREFILL, gfx942_online_attention
from halo_mlir.specs.loops import Loops

TOOLS = Path(sys.executable).parent
FLAGS = (
    "--iree-hal-target-device=hip",
    "--iree-rocm-target=gfx942",
    "--iree-opt-level=O2",
    *linker_flags(),  # of constants that IREE evaluates on the CPU
)
FORMS = {("prefill", form.name): form for form in PREFILL}
FORMS |= {("decode", form.name): form for form in DECODE}
SIZES: Mapping[str, object] = {"b": 2, "h": 3, "g": 4, "t": 4, "d": 128, "v": 128, "k": 160}


@pytest.fixture(scope="module")
def spec(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("spec") / "spec.mlir"
    path.write_text(gfx942_online_attention().text())
    return path


def attention(dims: str, mask: str, type_: str, sizes: Mapping[str, object]) -> str:
    """An op over `dims` in f16; "?" is a dynamic size, which Q has where the result does."""
    loops = Loops(dims)

    def tensor(word: str, element: str = "f16") -> str:
        return f"tensor<{''.join(f'{sizes[letter]}x' for letter in word)}{element}>"

    q, k, v = (tensor(word) for word in loops.operands)
    kinds = [q, k, v, "f32", *([tensor(mask, type_)] if mask else [])]
    words = [*loops.operands, "", *([mask] if mask else []), loops.result]
    sized = [letter for letter in loops.result if sizes[letter] == "?"]
    dynamic = "".join(
        f"  %at{n} = arith.constant {loops.operands[0].index(letter)} : index\n"
        f"  %size{n} = tensor.dim %q, %at{n} : {q}\n"
        for n, letter in enumerate(sized)
    )
    arguments = ["%q", "%k", "%v", "%scale", *(["%mask"] if mask else [])]
    sizes_of_q = ", ".join(f"%size{n}" for n in range(len(sized)))
    function = [f"{a}: {t}" for a, t in zip(arguments, kinds, strict=True) if a != "%scale"]
    return f"""
util.func public @main({", ".join(function)}) -> {tensor(loops.result)} {{
  %scale = arith.constant 0.1 : f32
{dynamic}  %empty = tensor.empty({sizes_of_q}) : {tensor(loops.result)}
  %o = iree_linalg_ext.attention <indexing_maps = [{", ".join(map(loops.map, words))}]>
      ins({", ".join(arguments)} : {", ".join(kinds)}) outs(%empty : {tensor(loops.result)}) {{
  ^bb0(%score: f32):
    iree_linalg_ext.yield %score : f32
  }} -> {tensor(loops.result)}
  util.return %o : {tensor(loops.result)}
}}
"""


def hits(source: Path, *flags: str | Path) -> set[str]:
    """The entries that stock iree-compile leaves on the module's ops."""
    command = [TOOLS / "iree-compile", source, *FLAGS, *flags]
    done = subprocess.run(
        [*command, "--compile-to=executable-configurations"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[:500]
    return set(re.findall(r'halo\.spec = "\w+/(\w+)"', done.stdout))


@pytest.mark.parametrize(
    ("kind", "name", "mask", "type_", "own"),
    [
        ("prefill", "heads", "bmk", "f16", {"m": 200}),
        ("prefill", "batch", "", "", {"m": 128, "b": "?"}),
        ("prefill", "batch", "mk", "i8", {"m": 128, "b": "?"}),
        ("prefill", "grouped", "mk", "i8", {"m": 130}),
        ("prefill", "columns", "", "", {"m": 64}),
        ("decode", "heads", "bmk", "i8", {"m": 5}),
        ("decode", "batch", "bk", "i8", {"m": 8}),
        ("decode", "rows_first", "tk", "f16", {"m": 8, "k": 32, "t": "?"}),
        ("decode", "rows_first", "hmtk", "f16", {"m": 8, "k": 32, "t": "?"}),
        ("decode", "batch_rows_first", "bhmtk", "f16", {"m": 8, "k": 32, "t": "?"}),
    ],
)
def test_forms_alone(kind, name, mask, type_, own, spec, tmp_path):
    source = tmp_path / "attention.mlir"
    stored = "i1" if type_ == "i8" else type_
    source.write_text(attention(FORMS[kind, name].dims, mask, stored, {**SIZES, **own}))
    masked = f"mask_{mask}_{type_}" if mask else "unmasked"
    rows = 128 if kind == "prefill" else 16
    expected = f"{kind}_f16_{name}_{masked}_rows{rows}"
    assert hits(source, f"--iree-codegen-tuning-spec-path={spec}") == {expected}


@pytest.mark.parametrize(
    ("batch", "flags", "expected"),
    [
        (
            1,
            ("--seq-multiple", "128"),
            {
                "prefill_f16_blocks_mask_hgsmtk_f16_rows128",
                "decode_f16_blocks_mask_hmtk_i8_rows16",
            },
        ),
        pytest.param(
            2,
            ("--seq-multiple", "64", "--cache", "paged"),
            {
                "prefill_f16_batch_blocks_mask_bhgsmtk_f16_rows64",
                "decode_f16_batch_blocks_mask_bhmtk_i8_rows16",
            },
            marks=pytest.mark.slow,
        ),
    ],
)
def test_forms_in_exports(batch, flags, expected, spec, tmp_path):
    """Llama 70B, whose decode attention stock IREE does not compile for gfx942."""
    model = tmp_path / "model.mlir"
    command = [TOOLS / "halo-export", "--preset", "llama3.1-70b", "--layers", "1", "--shapes-only"]
    subprocess.run(
        [*command, "--batch", str(batch), *flags, "-o", model], check=True, capture_output=True
    )
    assert hits(model, f"--iree-codegen-tuning-spec-path={spec}") == expected


def test_forms_of_sharktank(spec):
    model = Path(__file__).parents[3] / "shared/data/sharktank/llama8b_1L_fp8_torch_bs4.mlir"
    if not model.exists():
        pytest.skip("the exports shared beside the checkout are not there")
    found = hits(model, f"--iree-codegen-tuning-spec-path={spec}")
    assert found == {"prefill_f16_batch_rows_first_mask_bsmtk_f16_rows32"}
