"""What halo-export writes: the IR's form, the files beside it, and one line for every error."""

import dataclasses
import json
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from iree.compiler import ir
from safetensors.torch import save_file

from halo_mlir.errors import UserError
from halo_mlir.export.exporter import build_llama, export_llama
from halo_mlir.export.fused import fused_parameters
from halo_mlir.export.huggingface import build_huggingface, export_huggingface
from halo_mlir.export.presets import LlamaConfig, RopeScaling
from halo_mlir.export.reference import load_reference
from halo_mlir.export.weights import RandomWeights
from halo_mlir.tools.halo_export import tool

CONFIG = LlamaConfig(
    vocab_size=256,
    hidden_size=64,
    intermediate_size=160,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=16,
    rope_scaling=RopeScaling(original_max_position_embeddings=64),
)
TINY = Path(__file__).parent.parent / "data" / "tiny-llama"


@pytest.fixture
def folder(tmp_path):
    """A Hugging Face folder with random weights."""
    path = tmp_path / "hf"
    path.mkdir()
    source = RandomWeights(CONFIG, 1)
    save_file({name: source.load(name) for name in source.names}, path / "model.safetensors")
    (path / "config.json").write_text(json.dumps(CONFIG.to_hf()))
    (path / "tokenizer.json").write_text("{}")
    return path


def checked(text: str) -> str:
    """The module's text, once it has parsed, verified and proved to hold no weights."""
    with ir.Context():
        assert ir.Module.parse(text).operation.verify()
    assert len(text) < 250_000
    names = set(re.findall(r'#flow.parameter.named<"model"::"([^"]+)">', text))
    assert names - set(fused_parameters(CONFIG, 2)) == set(CONFIG.parameter_shapes)
    assert len(re.findall("util.global ", text)) == len(names)
    return text


@pytest.mark.parametrize(
    ("attention", "cache", "values"),
    [
        ("sdpa", "contiguous", "rows"),
        ("sdpa", "contiguous", "transposed"),
        ("sdpa", "paged", "rows"),
        ("decomposed", "contiguous", "rows"),
        ("flex", "contiguous", "rows"),
    ],
)
def test_forms(attention, cache, values):
    options = {"attention": attention, "cache": cache, "value_cache": values}
    model = build_llama(CONFIG, "f16", block_size=16, **options)
    text = checked(str(export_llama(model, batch=2, max_seq=512).mlir_module))
    prefill, decode = (
        text[text.index(f"func.func @{name}(") :].split("\n  }\n")[0]
        for name in ("prefill", "decode")
    )

    # Tokens and cache; sizes keep their factors, symbols start at 1.
    assert "affine_map<()[s0] -> (2, s0 * 64)> : !torch.vtensor<[2,?],si64>" in prefill
    if cache == "contiguous":
        mine = "affine_map<()[s0] -> (2, 2, s0 * 64, 16)> : !torch.vtensor<[2,2,?,16],f16>"
    else:
        mine = "affine_map<()[s0] -> (2, s0 * 4)> : !torch.vtensor<[2,?],si64>"
    assert mine in prefill
    assert mine in decode
    if values == "transposed":
        assert (
            "affine_map<()[s0] -> (2, 2, 16, s0 * 64)> : !torch.vtensor<[2,2,16,?],f16>" in decode
        )
    bounds = re.findall(r'"(\w+)" {min_val = (\d+), max_val = (\d+)}', text)
    assert bounds
    assert all(low == "1" and high in ("8", "16777216") for _, low, high in bounds)

    # Every cache is an argument that is overwritten, through one index_put each.
    for function in (prefill, decode):
        assert function.count("torch.overwrite.tensor.contents") == 2 * CONFIG.num_layers
        assert function.count("torch.aten.index_put") == 2 * CONFIG.num_layers
    op = {"sdpa": "torch.aten.scaled_dot_product_attention", "flex": "torch.hop_flex_attention"}
    expected = op.get(attention, "torch.aten.softmax.int")
    assert prefill.count(expected) == CONFIG.num_layers
    assert decode.count(expected if attention != "flex" else op["sdpa"]) == CONFIG.num_layers
    # Keys and values keep their two heads.
    assert "torch.aten.repeat_interleave" not in text
    assert "torch.operator" not in text
    assert "_assert_tensor_metadata" not in text


def test_options_reach_the_ir():
    model = build_llama(CONFIG, "bf16", final_logits="all", hidden_states=True)
    text = checked(str(export_llama(model, batch=3, max_seq=96, seq_multiple=32).mlir_module))
    results = re.search(r"func.func @prefill\(.*?\) -> \((.*?)\) attributes", text)[1]
    assert results.split(", ") == [
        "!torch.vtensor<[3,?,256],bf16>",
        *["!torch.vtensor<[3,?,64],bf16>"] * CONFIG.num_layers,
    ]
    assert "(3, s0 * 32)" in text


@pytest.mark.parametrize("cache", ["contiguous", "paged"])
@pytest.mark.parametrize("blocks", [1, 2])
def test_few_blocks(cache, blocks):
    model = build_llama(CONFIG, "f16", cache=cache, block_size=32)
    text = checked(str(export_llama(model, max_seq=64 * blocks).mlir_module))
    bounds = re.findall(r'"s\d+" {min_val = 1, max_val = (\d+)}', text)
    assert set(bounds) - {"16777216"} == {str(blocks)}
    if cache == "contiguous":
        assert f'" {{min_val = 64, max_val = {64 * blocks}}}' in text


def test_few_blocks_of_hugging_faces():
    text = checked(
        str(export_huggingface(build_huggingface(CONFIG, "f16"), max_seq=64).mlir_module)
    )
    assert "min_val = 64, max_val = 64" in text


def test_a_tied_head_of_hugging_faces_has_the_archives_name():
    config = dataclasses.replace(CONFIG, tie_word_embeddings=True)
    text = str(export_huggingface(build_huggingface(config, "f16")).mlir_module)
    names = re.findall(r'#flow.parameter.named<"model"::"([^"]+)">', text)
    assert set(names) == set(config.parameter_shapes)


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ({"max_seq": 100}, "max_seq 100 is not a multiple of seq_multiple 64"),
        ({"max_seq": 0}, "max_seq at least seq_multiple"),
        ({"batch": 0}, "batch 0"),
        ({"seq_multiple": 8, "max_seq": 64}, "seq_multiple 8 is not a multiple of block size 32"),
    ],
)
def test_bad_sizes(sizes, message):
    with pytest.raises(UserError, match=message):
        export_llama(build_llama(CONFIG, "f16", cache="paged"), **sizes)


@pytest.mark.parametrize("attention", ["sdpa", "decomposed"])
@pytest.mark.parametrize("seq", [None, 48])
def test_hugging_face(attention, seq):
    model = build_huggingface(CONFIG, "f16", attention)
    text = checked(str(export_huggingface(model, batch=2, seq=seq).mlir_module))
    assert f"!torch.vtensor<[2,{seq or '?'}],si64>) -> !torch.vtensor<[2,{seq or '?'},256]" in text
    assert ("(2, s0 * 64)" in text) == (seq is None)
    assert "torch.operator" not in text


def test_tool_writes_everything(folder, tmp_path, capsys):
    tool(["--weights", str(folder), "--dtype", "f32", "-o", str(tmp_path / "out.mlir")])
    line = capsys.readouterr().out
    assert re.match(r"2 layers, 0\.12 M parameters, f32, sdpa -> .*: out.mlir [\d.]+ KiB, ", line)
    about = json.loads((tmp_path / "out.json").read_text())
    assert about["format"] == 1
    assert LlamaConfig.from_hf(about["config"]) == CONFIG
    assert about["entry_points"] == ["prefill", "decode"]
    assert (about["parameters"], about["tokenizer"]) == ("out.irpa", "out.tokenizer.json")
    checked((tmp_path / "out.mlir").read_text())

    tokens = torch.randint(0, 256, (2, 16))
    ours = load_reference(tmp_path / "out.json")
    tool(["--hf", str(folder), "--dtype", "f32", "-o", str(tmp_path / "hf.mlirbc")])
    assert (tmp_path / "hf.mlirbc").read_bytes()[:4] == b"ML\xefR"
    about = json.loads((tmp_path / "hf.json").read_text())
    assert (about["source"], about["entry_points"]) == ("hf", ["prefill"])
    theirs = load_reference(tmp_path / "hf.json")
    assert (ours(tokens) - theirs(tokens)).abs().max() <= 1e-5
    assert load_reference(tmp_path / "hf.json", "f16")(tokens).dtype == torch.float16


def test_tool_without_weights(folder, tmp_path, capsys):
    (folder / "model.safetensors").unlink()
    out = str(tmp_path / "out.mlir")
    for flags in (["--weights", str(folder)], ["--config", str(folder / "config.json")]):
        tool([*flags, "--shapes-only", "--layers", "1", "-o", out])
        assert not (tmp_path / "out.irpa").exists()
    with pytest.raises(UserError, match="exported with --shapes-only"):
        load_reference(tmp_path / "out.json")
    tool(["--config", str(folder / "config.json"), "--random", "7", "-o", out])
    first = (tmp_path / "out.irpa").read_bytes()
    tool(["--hf", str(folder), "--random", "7", "-o", out])
    assert (tmp_path / "out.irpa").read_bytes() == first
    capsys.readouterr()


def test_nothing_is_left_behind_by_an_error(folder, tmp_path):
    (tmp_path / "out").mkdir()
    source = RandomWeights(CONFIG, 1)
    weights = {name: source.load(name) for name in source.names}
    weights["model.norm.weight"] = torch.ones(7)
    save_file(weights, folder / "model.safetensors")
    with pytest.raises(UserError, match=r"model\.norm\.weight has shape \[7\]"):
        tool(["--weights", str(folder), "-o", str(tmp_path / "out" / "model.mlir")])
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--preset", "lama3.1-8b", "--random", "1"], "did you mean 'llama3.1-8b'"),
        (["--preset", "llama3.1-8b"], "--preset has no weights: add --random SEED"),
        (["--preset", "llama3.1-8b", "--layers", "33", "--shapes-only"], "1 to 32"),
        (["--config", "absent.json", "--random", "1"], "absent.json: no such file"),
        (["--weights", "absent"], "absent: no such file or folder"),
        (["--weights", "absent", "--seq", "8"], "--seq: only Hugging Face's"),
        (["--hf", "absent", "--cache", "paged"], "--hf: Hugging Face's model has neither"),
    ],
)
def test_tool_errors(tmp_path, flags, message):
    with pytest.raises(UserError, match=re.escape(message)):
        tool([*flags, "-o", str(tmp_path / "model.mlir")])
    with pytest.raises(UserError, match=r"must end in \.mlir or \.mlirbc"):
        tool([*flags, "-o", str(tmp_path / "model.txt")])
    assert not list(tmp_path.iterdir())


def test_paths_are_checked_first(folder, tmp_path):
    for flags, out, message in (
        (["--weights", str(folder)], folder / "config.mlir", "config.json: would overwrite"),
        (["--weights", str(folder)], folder / "tokenizer.mlir", "would overwrite"),
        (["--weights", str(folder)], tmp_path / "no" / "a.mlir", "no is no folder"),
        (["--hf", str(folder / "config.json")], tmp_path / "a.mlir", "wants a Hugging Face folder"),
    ):
        with pytest.raises(UserError, match=message):
            tool([*flags, "-o", str(out)])
    (tmp_path / "a.irpa").mkdir()
    with pytest.raises(UserError, match=r"a\.irpa: cannot be written: is a folder"):
        tool(["--weights", str(folder), "-o", str(tmp_path / "a.mlir")])


def run(*flags: str, file_limit: int | None = None) -> subprocess.CompletedProcess:
    def limit() -> None:
        if file_limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))

    command = [sys.executable, "-m", "halo_mlir.tools.halo_export", *flags]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, check=False)


def test_a_full_disk_is_one_line(folder, tmp_path):
    """A limit on file sizes stands in for the full disk: both fail in write()."""
    out = tmp_path / "out"
    out.mkdir()
    model = out / "model.mlir"
    done = run("--weights", str(folder), "--dtype", "f32", "-o", str(model), file_limit=150_000)
    assert done.returncode == 1
    assert done.stderr == (
        f"halo-export: error: {out / 'model.irpa'}: cannot be written: File too large\n"
    )
    assert not list(out.iterdir())


@pytest.fixture
def small_disk(tmpfs):
    return tmpfs("2m")


def test_a_really_full_disk_is_one_line(small_disk):
    model = small_disk / "model.mlir"
    done = run("--weights", str(TINY), "--dtype", "f32", "-o", str(model))
    archive = model.with_suffix(".irpa")
    assert (done.returncode, done.stderr) == (
        1,
        f"halo-export: error: {archive}: cannot be written: No space left on device\n",
    )
    assert not list(small_disk.iterdir())


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_interrupted_in_the_archive(tmp_path, name):
    """The 8B model's archive of one layer takes seconds to write."""
    flags = ["--preset", "llama3.1-8b", "--layers", "1", "--random", "1"]
    command = [sys.executable, "-m", "halo_mlir.tools.halo_export", *flags]
    process = subprocess.Popen(
        [*command, "-o", str(tmp_path / "m.mlir")], stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 120
    while not any(path.stat().st_size for path in tmp_path.glob(".m.irpa*")):
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(getattr(signal, name))
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "halo-export: interrupted\n")
    assert not list(tmp_path.iterdir())


def test_405b_shapes_only(tmp_path):
    model = tmp_path / "model.mlir"
    flags = ["--preset", "llama3.1-405b", "--layers", "2", "--shapes-only", "-o", str(model)]
    code = (
        "import re; from halo_mlir.tools.halo_export import tool; "
        f"tool({flags!r}); "
        "print(re.search(r'VmHWM:\\s+(\\d+) kB', open('/proc/self/status').read())[1])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    summary, peak = done.stdout.splitlines()
    assert summary.startswith("2 layers, 10.58 B parameters, f16, sdpa -> ")
    assert int(peak) < 1_500_000  # all 126 layers: 1.3 GB
    assert "tensor<53248x16384xf16>" in model.read_text()
    assert not model.with_suffix(".irpa").exists()


def test_help_does_not_import_torch():
    code = (
        "import sys; from halo_mlir.tools import halo_export; halo_export.parser().format_help(); "
        "sys.exit('torch' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
