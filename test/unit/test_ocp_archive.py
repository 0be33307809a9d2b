"""halo-ocp-to-fnuz: the numbers that a converted archive means, and what is refused."""

import json
import math
import subprocess
import sys

import pytest
import torch
from safetensors.torch import load_file, save_file

from halo_mlir.errors import UserError
from halo_mlir.export.archive import read_archive, write_archive
from halo_mlir.export.ocp_archive import PIECE, convert

OCP = torch.float8_e4m3fn
FNUZ = {OCP: torch.float8_e4m3fnuz, torch.float8_e5m2: torch.float8_e5m2fnuz}


def tensors():
    """All codes that are numbers, their scales, and tensors that must not change."""
    codes = torch.arange(256, dtype=torch.uint8)
    codes = codes[(codes & 0x7F) != 0x7F]
    return {
        "a.weight": codes.view(OCP).view(2, 127),
        "a.weight_scale": torch.tensor([[0.25], [3.0]]),
        "a.input_scale": torch.tensor(0.125, dtype=torch.bfloat16),
        "attn.k_scale": torch.tensor(0.5),
        "b.weight": torch.ones(256, 130).to(OCP),
        "b.weight_scale_inv": torch.full((2, 2), 0.75),
        "c:qs": torch.full((4, 4), -2.0).to(torch.float8_e5m2),
        "c:d": torch.tensor(2.0, dtype=torch.float16),
        "q_input:scale": torch.tensor(8.0),
        "q_input:rscale": torch.tensor(0.125),
        "plain.weight": torch.arange(12, dtype=torch.float16).view(3, 4),
        "plain.input_scale": torch.tensor(7.0),
        "blob": torch.arange(5, dtype=torch.int32),
    }


EXPECTED = {
    "a.weight_scale": torch.tensor([[0.5], [6.0]]),
    "a.input_scale": torch.tensor(0.25, dtype=torch.bfloat16),
    "attn.k_scale": torch.tensor(1.0),
    "b.weight_scale_inv": torch.full((2, 2), 1.5),
    "c:d": torch.tensor(4.0, dtype=torch.float16),
    "q_input:scale": torch.tensor(4.0),
    "q_input:rscale": torch.tensor(0.25),
}


def save(path, held):
    if path.suffix == ".irpa":
        shapes = {name: tuple(tensor.shape) for name, tensor in held.items()}
        dtypes = {name: tensor.dtype for name, tensor in held.items()}
        write_archive(path, shapes, dtypes, held.__getitem__, progress=False)
    else:
        save_file(held, path, metadata={"format": "pt"})
    return path


def load(path):
    return dict(read_archive(path)) if path.suffix == ".irpa" else load_file(path)


@pytest.mark.parametrize("suffix", [".irpa", ".safetensors"])
def test_every_tensor(tmp_path, suffix):
    before = tensors()
    out = tmp_path / f"out{suffix}"
    convert(save(tmp_path / f"in{suffix}", before), out)
    after = load(out)
    assert after.keys() == before.keys()
    for name, tensor in before.items():
        if name in ("a.weight", "b.weight", "c:qs"):
            assert after[name].dtype == FNUZ[tensor.dtype]
            assert torch.equal(2 * after[name].float(), tensor.float()), name
        else:
            want = EXPECTED.get(name, tensor)
            assert after[name].dtype == tensor.dtype
            assert torch.equal(after[name], want), name


def test_a_folder_whose_scales_are_in_another_shard(tmp_path):
    folder, held = tmp_path / "in", tensors()
    folder.mkdir()
    scales = {name: held.pop(name) for name in list(held) if "scale" in name or name == "c:d"}
    save(folder / "model-1.safetensors", held)
    save(folder / "model-2.safetensors", scales)
    (folder / "config.json").write_text('{"a": 1}')
    convert(folder, tmp_path / "out")
    after = load(tmp_path / "out/model-2.safetensors")
    assert all(torch.equal(after[name], want) for name, want in EXPECTED.items())
    assert (tmp_path / "out/config.json").read_text() == '{"a": 1}'
    with pytest.raises(UserError, match="out: exists already"):
        convert(folder, tmp_path / "out")


def test_sharktanks_types_of_quantisers(tmp_path):
    text = json.dumps({"q": {"dtype": "float8_e4m3fn", "other": "float8_e4m3fnuz"}}).encode()
    held = {"x:qs": torch.ones(4).to(OCP), "x:d": torch.tensor(1.0)}
    held["__SHARK_INFERENCE_TENSORS__"] = torch.frombuffer(bytearray(text), dtype=torch.uint8)
    out = tmp_path / "out.irpa"
    convert(save(tmp_path / "in.irpa", held), out)
    import iree.runtime as rt

    index = rt.ParameterIndex()
    index.load(str(out))
    entry = dict(index.items())["__SHARK_INFERENCE_TENSORS__"]
    held_text = bytes(entry.file_view)
    assert json.loads(held_text)["q"] == {"dtype": "float8_e4m3fnuz", "other": "float8_e4m3fnuz"}


def test_an_entry_that_covers_others_is_converted_once(tmp_path):
    shapes = {"q.weight": (8, 8), "k.weight": (8, 8), "q.weight_scale": (), "k.weight_scale": ()}
    ones = {name: torch.full(shape, -0.0) for name, shape in shapes.items()}
    ones |= {name: torch.tensor(1.0) for name in list(shapes)[2:]}
    dtypes = {name: OCP if name.endswith("weight") else torch.float32 for name in shapes}
    parts = {"qk.weight": ("q.weight", "k.weight")}
    write_archive(tmp_path / "in.irpa", shapes, dtypes, ones.__getitem__, False, parts)
    convert(tmp_path / "in.irpa", tmp_path / "out.irpa")
    after = load(tmp_path / "out.irpa")
    assert after["qk.weight"].shape == (16, 8)
    assert not after["qk.weight"].view(torch.uint8).any()
    assert after["k.weight_scale"] == 2.0


@pytest.mark.parametrize("suffix", [".irpa", ".safetensors"])
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"a.weight_scale": None}, r"a\.weight is float8_e4m3fn and has no a\.weight_scale"),
        ({"a.weight_scale": torch.ones(3)}, r"a\.weight_scale has shape \[3\]"),
        ({"a.weight_scale": torch.tensor(math.nan)}, r"a\.weight_scale: scale nan"),
        ({"a.weight_scale": torch.tensor(math.inf)}, r"a\.weight_scale: scale inf"),
        ({"a.weight_scale": torch.tensor(-2.0)}, r"a\.weight_scale: scale -2"),
        ({"q_input:scale": torch.tensor(-2.0)}, r"q_input:scale: scale -2"),
        (
            {"b.weight": torch.full((256, 130), math.nan).to(OCP)},
            r"b\.weight: holds float8_e4m3fn codes",
        ),
        ({"c:m": torch.tensor(1.0)}, "c:m: quantisation with an offset"),
        ({"q_input:offset": torch.tensor(1.0)}, "q_input:offset: quantisation with an offset"),
        ({"z": torch.ones(2).to(torch.float8_e4m3fnuz)}, "FNUZ already: z is float8_e4m3fnuz"),
        (dict.fromkeys(("a.weight", "b.weight", "c:qs")), "holds no OCP FP8 tensor"),
    ],
)
def test_what_is_refused_leaves_nothing(tmp_path, suffix, change, says):
    held = {name: tensor for name, tensor in (tensors() | change).items() if tensor is not None}
    source = save(tmp_path / f"in{suffix}", held)
    with pytest.raises(UserError, match=says) as caught:
        convert(source, tmp_path / f"out{suffix}")
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("suffix", [".irpa", ".safetensors"])
def test_damaged_files(tmp_path, suffix):
    whole = save(tmp_path / f"in{suffix}", tensors()).read_bytes()
    path = tmp_path / f"cut{suffix}"
    for size in (0, 4, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(UserError, match=f"cut{suffix}: not a whole"):
            convert(path, tmp_path / f"out{suffix}")


def test_memory_is_bounded_by_a_piece_not_by_a_tensor(tmp_path):
    tall = 12 * PIECE // 4096
    save(
        tmp_path / "in.safetensors",
        {"w": torch.zeros(tall, 4096, dtype=torch.uint8).view(OCP), "w_scale": torch.tensor(1.0)},
    )
    code = (
        "import resource, sys, torch\n"
        "from pathlib import Path\n"
        "from halo_mlir.export import ocp_archive\n"
        "torch.set_num_threads(1)\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "ocp_archive.convert(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    files = [tmp_path / "in.safetensors", tmp_path / "out.safetensors"]
    run = subprocess.run(
        [sys.executable, "-c", code, *files], capture_output=True, text=True, check=True
    )
    assert int(run.stdout) * 1024 < 8 * PIECE  # a third less than the tensor's 12 pieces
