"""IREE parameter archives (.irpa), written one tensor at a time.

iree.runtime's ParameterIndex.create_archive_file and turbine's ParameterArchiveBuilder want every
tensor in memory at once, 810 GB for Llama 405B; here one tensor is held. The layout is
`halo_mlir.export.irpa`'s, with the data 64-byte aligned.
"""

import json
import math
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import torch
from torch import Tensor

from halo_mlir.errors import UserError
from halo_mlir.export.irpa import ALIGNMENT, TURBINE, Item, align, frame
from halo_mlir.isolation import stderr_is_terminal

PIECE = 1 << 24
"""Elements made, converted or written at a time: a fraction of a second, for Ctrl-C waits for it
and the tool's parent kills it after `halo_mlir.isolation.GRACE_SECONDS`."""


def write_archive(
    path: Path,
    shapes: Mapping[str, tuple[int, ...]],
    dtype: torch.dtype | Mapping[str, torch.dtype],
    load: Callable[[str], Tensor],
    progress: bool | None = None,
    covering: Mapping[str, tuple[str, ...]] | None = None,
) -> int:
    """Write tensors `load(name)` as `dtype` to `path`, which may be one of `atomic_output`.

    Args:
        dtype: of all, or of each by name.
        covering: further entries, each the bytes of tensors that follow each other in `shapes`;
            see `halo_mlir.export.fused`.
        progress: a counting line on stderr; None = only when stderr is a terminal.

    Returns:
        The size in bytes.

    Raises:
        UserError: a tensor's shape is not the one in `shapes`.
        OSError: the disk is full.
    """
    if progress is None:
        progress = stderr_is_terminal()
    dtypes = dict.fromkeys(shapes, dtype) if isinstance(dtype, torch.dtype) else dtype
    header, offsets, total = _layout(shapes, dtypes, covering or {})
    done = 0
    try:
        with path.open("wb") as file:
            file.write(header)
            for name, shape in shapes.items():
                tensor = load(name)
                if tuple(tensor.shape) != tuple(shape):
                    held, given = list(tensor.shape), list(shape)
                    raise UserError(f"{name}: shape {held}, but the configuration gives {given}")
                file.seek(offsets[name])
                for piece in tensor.detach().flatten().split(PIECE):
                    file.write(_bytes(piece, dtypes[name]))
                done += 1
                if progress:
                    share = f"{file.tell() / 2**30:.1f} of {total / 2**30:.1f} GiB"
                    line = f"\r{done} of {len(shapes)} tensors, {share}"
                    print(line, end="", file=sys.stderr, flush=True)
            file.truncate(total)
    finally:  # an error's message has a line of its own
        if progress and done:
            print(file=sys.stderr)
    return total


def read_archive(path: Path) -> Iterator[tuple[str, Tensor]]:
    """Yield (name, tensor) of an archive; the tensors are views of the mapped file.

    Raises:
        UserError: not an archive, or one cut short.
    """
    from iree.turbine.aot import ParameterArchive

    if not path.is_file():
        raise UserError(f"{path}: no such file")
    try:
        entries = ParameterArchive(path).items()
    except Exception as error:  # the bindings raise RuntimeError or ValueError, by cause
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UserError(f"{path}: not a readable parameter archive: {reason}") from error
    for name, entry in entries:
        with warnings.catch_warnings():
            # The mapped file is read-only, and so are the tensors.
            warnings.filterwarnings("ignore", message="The given NumPy array is not writable")
            tensor = entry.as_tensor()
        yield name, tensor


def _layout(
    shapes: Mapping[str, tuple[int, ...]],
    dtypes: Mapping[str, torch.dtype],
    covering: Mapping[str, tuple[str, ...]],
) -> tuple[bytes, dict[str, int], int]:
    """The archive up to its data, the file offset of each tensor, and the file's size."""
    storage: dict[str, int] = {}
    ends: dict[str, int] = {}
    end = 0
    for name, shape in shapes.items():
        storage[name] = align(end, ALIGNMENT)
        ends[name] = end = storage[name] + math.prod(shape) * dtypes[name].itemsize
    items = [
        Item(name, _metadata(shape, dtypes[name]), storage[name], ends[name] - storage[name])
        for name, shape in shapes.items()
    ]
    for name, parts in covering.items():
        for before, after in pairwise(parts):
            if ends[before] != storage[after]:
                raise ValueError(f"{name}: {after} does not follow {before}")
        shape = (sum(shapes[part][0] for part in parts), *shapes[parts[0]][1:])
        start = storage[parts[0]]
        metadata = _metadata(shape, dtypes[parts[0]])
        items.append(Item(name, metadata, start, ends[parts[-1]] - start))
    header = frame(items, end)
    return header, {name: len(header) + at for name, at in storage.items()}, len(header) + end


def _metadata(shape: Iterable[int], dtype: torch.dtype) -> bytes:
    described = {
        "type": "Tensor",
        "dtype": str(dtype).removeprefix("torch."),
        "shape": list(shape),
        "dtype_desc": {
            "class_name": "dtype",
            "is_complex": dtype.is_complex,
            "is_floating_point": dtype.is_floating_point,
            "is_signed": dtype.is_signed,
            "itemsize": dtype.itemsize,
        },
    }
    return TURBINE + json.dumps(described).encode()


def _bytes(flat: Tensor, dtype: torch.dtype) -> memoryview:
    return flat.to(device="cpu", dtype=dtype).contiguous().view(torch.uint8).numpy().data
