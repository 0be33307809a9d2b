"""A parameter archive as one a rank and back: bytes, what covers what, memory, and refusals."""

import math
import subprocess
import sys
from unittest.mock import patch

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from halo_mlir.errors import UserError
from halo_mlir.export import shard_archive as sharding
from halo_mlir.export.archive import read_archive, write_archive
from halo_mlir.export.irpa import rank_archives
from halo_mlir.export.mapped_archive import open_whole
from halo_mlir.export.shard_archive import shard_archive, unshard_archive

DTYPES = [torch.float32, torch.float16, torch.bfloat16, torch.float8_e4m3fnuz, torch.int8]


def save(path, tensors, covering=None):
    shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    dtypes = {name: tensor.dtype for name, tensor in tensors.items()}
    write_archive(path, shapes, dtypes, tensors.__getitem__, False, covering)
    return path


def load(path):
    """The tensors of an archive as turbine reads them, copied."""
    return {name: tensor.clone() for name, tensor in read_archive(path)}


def raw(tensor) -> np.ndarray:
    """The codes of a tensor, u8 [*shape, bytes of an element]."""
    flat = tensor.contiguous().reshape(-1).view(torch.uint8).numpy()
    return flat.reshape(*tensor.shape, tensor.element_size())


def random_tensor(random, shape, dtype):
    size = math.prod(shape) * dtype.itemsize
    codes = torch.from_numpy(random.integers(0, 256, size, dtype=np.uint8))
    return codes.view(dtype).reshape(shape)


def expected(tensor, placement: str, rank: int, ranks: int) -> np.ndarray:
    """What a rank holds, by way of a padded copy cut in equal parts."""
    codes = raw(tensor)
    if placement == "R":
        return codes
    dim, _, parts = placement[2:-1].partition("/")
    count, axis = int(parts or ranks), int(dim)
    missing = -codes.shape[axis] % count
    pad = [(0, missing if at == axis else 0) for at in range(codes.ndim)]
    return np.split(np.pad(codes, pad), count, axis)[rank * count // ranks]


@st.composite
def models(draw):
    """(ranks, {name: (shape, dtype, placement)}, piece size)."""
    ranks = draw(st.integers(1, 8))
    described = {}
    for index in range(draw(st.integers(1, 4))):
        shape = tuple(draw(st.lists(st.integers(1, 9), max_size=3)))
        dim = st.integers(0, len(shape) - 1) if shape else st.nothing()
        whole = st.builds("S({})".format, dim)
        parts = st.builds("S({}/{})".format, dim, st.integers(1, ranks))
        placement = draw(st.one_of(st.just("R"), whole, parts))
        described[f"p{index}"] = shape, draw(st.sampled_from(DTYPES)), placement
    return ranks, described, draw(st.sampled_from([1, 7, 64, sharding.PIECE]))


@settings(max_examples=150, deadline=None)
@given(models(), st.integers(0, 2**32))
def test_back_to_the_same_bytes(tmp_path_factory, model, seed):
    ranks, described, piece = model
    random = np.random.default_rng(seed)
    tensors = {
        name: random_tensor(random, shape, dtype) for name, (shape, dtype, _) in described.items()
    }
    placements = {name: placement for name, (_, _, placement) in described.items()}
    folder = tmp_path_factory.mktemp("shards")
    whole, back = save(folder / "m.irpa", tensors), folder / "back.irpa"
    outputs = rank_archives(whole, ranks)
    with patch.object(sharding, "PIECE", piece):
        shard_archive(whole, placements, ranks, outputs)
        for rank, path in enumerate(outputs):
            held = load(path)
            assert list(held) == list(tensors)
            for name, tensor in tensors.items():
                assert held[name].dtype == tensor.dtype
                want = expected(tensor, placements[name], rank, ranks)
                np.testing.assert_array_equal(raw(held[name]), want)
        shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        unshard_archive(outputs, placements, shapes, back)
    assert back.read_bytes() == whole.read_bytes()


QKV = {"qkv": ("q", "k", "v")}
COLUMNS = {"q": "S(0)", "k": "S(0/2)", "v": "S(0/2)", "o": "S(1)", "qkv": "S(0)"}


def heads(head_dim):
    """Projections of 4 query heads and 2 of keys and values on 8 inputs."""
    rows = {"q": 4 * head_dim, "k": 2 * head_dim, "v": 2 * head_dim}
    tensors = {name: torch.randn(count, 8) for name, count in rows.items()}
    return tensors | {"o": torch.randn(8, 4 * head_dim), "norm": torch.randn(8)}


def test_an_entry_covers_the_parts_of_a_rank(tmp_path):
    tensors = heads(4)
    whole = save(tmp_path / "m.irpa", tensors, QKV)
    outputs = rank_archives(whole, 4)
    shard_archive(whole, COLUMNS, 4, outputs)
    for rank, path in enumerate(outputs):
        held, kv = load(path), rank * 2 // 4
        query = tensors["q"][rank * 4 : rank * 4 + 4]
        others = [tensors[name][kv * 4 : kv * 4 + 4] for name in "kv"]
        assert torch.equal(held["qkv"], torch.cat([query, *others]))
        assert torch.equal(held["o"], tensors["o"][:, rank * 4 : rank * 4 + 4])
        assert torch.equal(held["norm"], tensors["norm"])
        data = open_whole(path)
        assert data.covers == QKV, "takes no room of its own"
    shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    unshard_archive(outputs, COLUMNS, shapes, tmp_path / "back.irpa")
    assert (tmp_path / "back.irpa").read_bytes() == whole.read_bytes()


def test_parts_of_a_rank_with_gaps_are_not_covered(tmp_path):
    whole = save(tmp_path / "m.irpa", heads(2), QKV)  # 2 rows of 8 f32 a part, at 8 ranks 1
    outputs = rank_archives(whole, 8)
    shard_archive(whole, COLUMNS, 8, outputs)
    assert "qkv" not in load(outputs[0]), "q is 32 bytes at a rank, k begins at 64"
    assert load(outputs[7])["k"].shape == (2, 8)


def test_entries_that_are_no_tensors_are_replicated(tmp_path):
    import iree.runtime as rt

    index = rt.ParameterIndex()
    index.add_buffer("blob", b"12345", metadata="someone's own")
    index.create_archive_file(str(tmp_path / "m.irpa"))
    outputs = rank_archives(tmp_path / "m.irpa", 2)
    shard_archive(tmp_path / "m.irpa", {"blob": "R"}, 2, outputs)
    for path in outputs:
        index = rt.ParameterIndex()
        index.load(str(path))
        (found,) = dict(index.items()).values()
        assert bytes(found.file_view) == b"12345" and found.metadata == b"someone's own"
    with pytest.raises(UserError, match="no shape of blob"):
        shard_archive(tmp_path / "m.irpa", {"blob": "S(0)"}, 2, outputs)


def refused(folder, says, function, *arguments):
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(UserError, match=says) as caught:
        function(*arguments)
    assert "\n" not in str(caught.value)
    after = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert after == before, "nothing written"


@pytest.mark.parametrize(
    ("placements", "says"),
    [
        ({"x": "S(0)"}, r"m\.irpa holds no parameter x"),
        ({"norm": "S(1)"}, r"m\.irpa: norm of shape \[8\] has no dimension 1"),
        ({"norm": "S(0/5)"}, r"norm: placement S\(0/5\) on 4 ranks"),
        ({"norm": "P(sum)"}, r"norm: placement P\(sum\) of a parameter"),
        ({"norm": "S(0@1x8)"}, "norm: placement .* splits an inner axis"),
        ({"norm": "S(-1)"}, "norm: .* is no placement"),
    ],
)
def test_refused_placements(tmp_path, placements, says):
    whole = save(tmp_path / "m.irpa", heads(4))
    outputs = rank_archives(whole, 4)
    refused(tmp_path, says, shard_archive, whole, placements, 4, outputs)


def test_refused_files(tmp_path):
    tensors = heads(4)
    whole, missing = save(tmp_path / "m.irpa", tensors), tmp_path / "none.irpa"
    outputs = rank_archives(whole, 2)
    refused(tmp_path, r"none\.irpa: .*No such file", shard_archive, missing, {}, 2, outputs)
    junk = tmp_path / "junk.irpa"
    for data in (b"", b"junk" * 100, whole.read_bytes()[:-1], whole.read_bytes()[:200]):
        junk.write_bytes(data)
        refused(tmp_path, r"junk\.irpa: not a whole", shard_archive, junk, {}, 2, outputs)
    refused(tmp_path, "overwrite", shard_archive, whole, {}, 2, [outputs[0], whole])
    refused(tmp_path, "twice", shard_archive, whole, {}, 2, [outputs[0]] * 2)
    folder = tmp_path / "folder.irpa"
    folder.mkdir()
    refused(tmp_path, "is a directory", shard_archive, whole, {}, 2, [outputs[0], folder])
    nowhere = tmp_path / "no" / "m.irpa"
    refused(tmp_path, "cannot be written", shard_archive, whole, {}, 2, [outputs[0], nowhere])

    placements = {"q": "S(0)", "o": "S(1)"}
    shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    shard_archive(whole, placements, 2, outputs)
    others = rank_archives(missing, 2)
    refused(tmp_path, "already the archive of", shard_archive, outputs[0], {}, 2, others)
    back = tmp_path / "back.irpa"
    for inputs, given_shapes, says in (
        ([outputs[0], missing], shapes, r"none\.irpa: .*No such file"),
        (outputs[::-1], shapes, r"m\.rank1\.irpa: is the archive of rank 1 of 2, not of rank 0"),
        ([*outputs, outputs[1]], shapes, r"m\.rank0\.irpa: is the archive of rank 0 of 2, not"),
        (outputs, shapes | {"q": (18, 8)}, r"q has shape \[8, 8\]; S\(0\) of \[18, 8\] on 2"),
    ):
        refused(tmp_path, says, unshard_archive, inputs, placements, given_shapes, back)
    refused(tmp_path, "holds no parameter x", unshard_archive, outputs, {"x": "R"}, shapes, back)


@pytest.mark.parametrize("placement", ["S(0)", "S(1)", "R"])
def test_memory_is_bounded_by_two_pieces_not_by_a_tensor(tmp_path, placement):
    """Anonymous memory only: pages of the mapped archive are the kernel's to take back."""
    whole = tmp_path / "m.irpa"
    rows = 6 * sharding.PIECE // (4096 * 4)
    save(whole, {"w": torch.zeros(rows, 4096)})
    code = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from halo_mlir.export.irpa import rank_archives\n"
        "from halo_mlir.export.shard_archive import shard_archive\n"
        "def anonymous():\n"
        "    lines = open('/proc/self/status').read().splitlines()\n"
        "    return next(int(l.split()[1]) for l in lines if l.startswith('RssAnon')) * 1024\n"
        "whole, peak, done = Path(sys.argv[1]), 0, threading.Event()\n"
        "def watch():\n"
        "    global peak\n"
        "    while not done.wait(0.0005):\n"
        "        peak = max(peak, anonymous())\n"
        "thread = threading.Thread(target=watch)\n"
        "thread.start()\n"
        "before = anonymous()\n"
        "shard_archive(whole, {'w': sys.argv[2]}, 3, rank_archives(whole, 3))\n"
        "done.set(); thread.join()\n"
        "print(peak - before)\n"
        "assert 'torch' not in sys.modules\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(whole), placement],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) < 2 * sharding.PIECE
