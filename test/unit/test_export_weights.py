"""Weights: random, Hugging Face folders whole and broken, and the parameter archive."""

import json
import os
import resource

import pytest
import torch
from safetensors.torch import save_file

from halo_mlir.errors import UserError
from halo_mlir.export.archive import read_archive, write_archive
from halo_mlir.export.presets import PRESETS, LlamaConfig
from halo_mlir.export.weights import FolderWeights, RandomWeights, check_complete, open_source

CONFIG = LlamaConfig(
    vocab_size=64,
    hidden_size=32,
    intermediate_size=64,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=8,
)
QUERY = "model.layers.1.self_attn.q_proj.weight"


def tensors(config=CONFIG):
    source = RandomWeights(config, seed=5)
    return {name: source.load(name) for name in source.names}


def folder(path, weights, shards=1, config=CONFIG):
    """Write a Hugging Face folder with its weights in one or many files."""
    path.mkdir(exist_ok=True)
    (path / "config.json").write_text(json.dumps(config.to_hf()))
    if shards == 1:
        save_file(weights, path / "model.safetensors")
        return path
    names, where = sorted(weights), {}
    for index in range(shards):
        file = f"model-{index + 1:05}-of-{shards:05}.safetensors"
        part = names[index::shards]
        save_file({name: weights[name] for name in part}, path / file)
        where |= dict.fromkeys(part, file)
    (path / "model.safetensors.index.json").write_text(json.dumps({"weight_map": where}))
    return path


def load_all(source):
    return {name: source.load(name) for name in source.config.parameter_shapes}


def test_random_weights_do_not_depend_on_order_or_layers():
    whole, cut = RandomWeights(CONFIG, 1), RandomWeights(CONFIG.with_layers(1), 1)
    for name in reversed(list(cut.names)):
        assert torch.equal(cut.load(name), whole.load(name))
    assert not torch.equal(whole.load(QUERY), RandomWeights(CONFIG, 2).load(QUERY))
    assert 0.015 < whole.load(QUERY).std() < 0.025
    assert abs(whole.load("model.norm.weight").mean() - 1) < 0.05


@pytest.mark.parametrize("shards", [1, 3])
def test_folder(tmp_path, shards):
    weights = tensors()
    source = open_source(folder(tmp_path / "model", weights, shards))
    assert source.config == CONFIG
    check_complete(source, CONFIG)
    loaded = load_all(source)
    assert loaded.keys() == weights.keys()
    assert all(torch.equal(loaded[name], weights[name]) for name in weights)


def test_missing_shard(tmp_path):
    path = folder(tmp_path, tensors(), shards=3)
    (path / "model-00002-of-00003.safetensors").unlink()
    with pytest.raises(UserError, match=r"missing shard model-00002-of-00003\.safetensors$"):
        FolderWeights(path)


def test_index_names_a_tensor_that_its_shard_lacks(tmp_path):
    path = folder(tmp_path, tensors(), shards=2)
    index = path / "model.safetensors.index.json"
    content = json.loads(index.read_text())
    content["weight_map"]["model.extra.weight"] = "model-00001-of-00002.safetensors"
    index.write_text(json.dumps(content))
    with pytest.raises(UserError, match=r"has no tensor model\.extra\.weight"):
        FolderWeights(path)


def test_missing_tensor(tmp_path):
    weights = tensors()
    del weights[QUERY]
    source = FolderWeights(folder(tmp_path, weights))
    with pytest.raises(UserError, match=rf"lack tensor {QUERY}$"):
        check_complete(source, CONFIG)
    check_complete(source, CONFIG.with_layers(1))


def test_wrong_shape(tmp_path):
    weights = tensors()
    weights[QUERY] = weights[QUERY][:, :16].contiguous()
    source = FolderWeights(folder(tmp_path, weights))
    with pytest.raises(UserError, match=rf"{QUERY} has shape \[32, 16\], but .* gives \[32, 32\]"):
        source.load(QUERY)


def test_truncated_file(tmp_path):
    path = folder(tmp_path, tensors())
    file = path / "model.safetensors"
    os.truncate(file, file.stat().st_size // 2)
    with pytest.raises(UserError, match="not a whole safetensors file"):
        FolderWeights(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "no such file"), ("{", "not readable JSON"), ("[1]", "not a JSON object")],
)
def test_bad_config_file(tmp_path, content, message):
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    with pytest.raises(UserError, match=rf"config\.json: {message}"):
        FolderWeights(tmp_path)


def test_generation_config_names_the_end(tmp_path):
    path = folder(tmp_path, tensors())
    content = json.loads((path / "config.json").read_text())
    (path / "config.json").write_text(json.dumps(content | {"bos_token_id": 1, "eos_token_id": 2}))
    assert FolderWeights(path).config.eos_token_id == 2
    (path / "generation_config.json").write_text(json.dumps({"eos_token_id": [2, 9]}))
    config = FolderWeights(path).config
    assert (config.bos_token_id, config.eos_token_id) == (1, (2, 9))
    (path / "generation_config.json").write_text("{")
    with pytest.raises(UserError, match=r"generation_config\.json: not readable JSON"):
        FolderWeights(path)


def test_quantized_tensor(tmp_path):
    weights = tensors() | {QUERY: torch.zeros(32, 32, dtype=torch.int8)}
    with pytest.raises(UserError, match=rf"{QUERY} is int8; quantized weights"):
        FolderWeights(folder(tmp_path, weights)).load(QUERY)


def test_nothing_there(tmp_path):
    with pytest.raises(UserError, match="no such file or folder"):
        open_source(tmp_path / "absent")
    (tmp_path / "model.bin").touch()
    with pytest.raises(UserError, match="neither a folder"):
        open_source(tmp_path / "model.bin")
    (tmp_path / "config.json").write_text(json.dumps(CONFIG.to_hf()))
    with pytest.raises(UserError, match="has no safetensors file"):
        open_source(tmp_path)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
def test_archive(tmp_path, dtype):
    from iree import runtime

    weights = tensors() | {"scalar": torch.tensor(3.5), "empty": torch.zeros(0, 4)}
    path = tmp_path / "model.irpa"
    shapes = {name: tuple(tensor.shape) for name, tensor in weights.items()}
    size = write_archive(path, shapes, dtype, weights.__getitem__, progress=False)
    assert path.stat().st_size == size

    read = dict(read_archive(path))
    assert list(read) == list(weights)
    for name, tensor in weights.items():
        assert read[name].dtype == dtype
        assert torch.equal(read[name], tensor.to(dtype))
    index = runtime.ParameterIndex()
    index.load(str(path))
    assert [name for name, _ in index.items()] == list(weights)


def test_archive_is_turbines_byte_for_byte(tmp_path):
    from iree.turbine import aot

    weights = tensors()
    builder = aot.ParameterArchiveBuilder()
    for name, tensor in weights.items():
        builder.add_tensor(name, tensor)
    builder.save(tmp_path / "turbine.irpa")
    shapes = {name: tuple(tensor.shape) for name, tensor in weights.items()}
    size = write_archive(tmp_path / "ours.irpa", shapes, torch.float32, weights.__getitem__)
    theirs = (tmp_path / "turbine.irpa").read_bytes()
    assert theirs[:size] == (tmp_path / "ours.irpa").read_bytes()
    assert not any(theirs[size:])


def test_archive_progress(tmp_path, capsys):
    shapes = {"a": (2,), "b": (3,)}
    write_archive(tmp_path / "x.irpa", shapes, torch.float32, lambda n: torch.ones(shapes[n]), True)
    assert "\r2 of 2 tensors" in capsys.readouterr().err
    write_archive(tmp_path / "x.irpa", shapes, torch.float32, lambda n: torch.ones(shapes[n]))
    assert capsys.readouterr().err == ""


def test_progress_line_ends_before_an_error(tmp_path, capsys):
    def load(name):
        if name == "b":
            raise KeyboardInterrupt
        return torch.ones(2)

    with pytest.raises(KeyboardInterrupt):
        write_archive(tmp_path / "x.irpa", {"a": (2,), "b": (2,)}, torch.float32, load, True)
    assert capsys.readouterr().err.endswith("\n")


def test_archive_refuses_wrong_shapes(tmp_path):
    with pytest.raises(UserError, match=r"a: shape \[2\], but the configuration gives \[3\]"):
        write_archive(tmp_path / "x.irpa", {"a": (3,)}, torch.float32, lambda _: torch.ones(2))


def test_unreadable_archives(tmp_path):
    path = tmp_path / "x.irpa"
    with pytest.raises(UserError, match="no such file"):
        list(read_archive(path))
    write_archive(path, {"a": (300,)}, torch.float32, lambda _: torch.ones(300))
    os.truncate(path, 500)
    with pytest.raises(UserError, match="not a readable parameter archive"):
        list(read_archive(path))


def test_405b_has_no_memory_behind_it():
    from halo_mlir.export.exporter import build_llama

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    model = build_llama(PRESETS["llama3.1-405b"], "f16")
    assert sum(each.numel() for each in model.parameters()) == 405_853_388_800
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # KiB
