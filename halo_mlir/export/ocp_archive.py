"""Rewrite an archive of OCP FP8 tensors as FNUZ, in pieces of a few MiB.

Sizes do not change, so that the data keep their places and all that is not FP8 is copied byte for
byte; only the names of types in the header, or the metadata, are longer.
"""

import json
import shutil
import struct
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import torch

from halo_mlir.errors import UserError
from halo_mlir.export.fnuz import check_scale, doubled, ocp_to_fnuz
from halo_mlir.export.irpa import ALIGNMENT, DATA, ENTRY, HEADER, TURBINE, table_entries
from halo_mlir.export.ocp_plan import OCP, Action, Entry, plan
from halo_mlir.files import atomic_output

PIECE = 1 << 24
_SAFETENSORS = {
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
    "F8_E4M3FNUZ": "float8_e4m3fnuz",
    "F8_E5M2FNUZ": "float8_e5m2fnuz",
    "F64": "float64",
    "F32": "float32",
    "F16": "float16",
    "BF16": "bfloat16",
}
_SHARKTANK = b"__SHARK_INFERENCE_TENSORS__"
"""sharktank's own entry: JSON that names the types of quantisers."""


@dataclass(frozen=True)
class Container:
    """An archive: its tensors, where its data are, and what a converted one has around them.

    head, tail: called with the actions, give the bytes before and behind the data.
    """

    path: Path
    entries: list[Entry]
    data_at: int
    data_size: int
    head: Callable[[Mapping[str, Action]], bytes]
    tail: Callable[[], bytes] = bytes


def convert(source: Path, target: Path, *, keep_scales: bool = False) -> str:
    """Write `source` as `target`: a .irpa or .safetensors file, or a folder of the latter.

    Args:
        keep_scales: only the codes change; the module doubles what they give (the pass
            halo-ocp-to-fnuz makes it so).

    Returns:
        A line that says what was converted.

    Raises:
        UserError: see `plan`; a tensor holds NaN, a scale is NaN, infinite or negative; a file is
            damaged; `target` is `source` or, for a folder, exists.
    """
    if source.exists() and target.exists() and source.samefile(target):
        raise UserError(f"{target}: would overwrite the archive that is read")
    if source.is_dir():
        return _convert_folder(source, target, keep_scales)
    if source.suffix != target.suffix:
        raise UserError(f"{target}: the output's name must end in {source.suffix}, as the input's")
    container = _open(source)
    actions = _plan(container.entries, source, keep_scales)
    with atomic_output(target) as temporary:
        _rewrite(container, temporary, actions)
    return _summary(actions, target)


def _plan(entries: list[Entry], source: Path, keep_scales: bool) -> dict[str, Action]:
    actions = plan(entries, str(source))
    if not keep_scales:
        return actions
    return {name: action for name, action in actions.items() if action == "codes"}


def _convert_folder(source: Path, target: Path, keep_scales: bool) -> str:
    """All files of a folder, none in folders below it; scales may be in other files than codes."""
    if target.exists():
        raise UserError(f"{target}: exists already; name a new folder")
    containers = {path: _open(path) for path in sorted(source.glob("*.safetensors"))}
    if not containers:
        raise UserError(f"{source}: has no safetensors file")
    every = [entry for container in containers.values() for entry in container.entries]
    actions = _plan(every, source, keep_scales)
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror}") from error
    try:
        for path in sorted(source.iterdir()):
            if path in containers:
                _rewrite(containers[path], folder / path.name, actions)
            elif path.is_file():
                shutil.copyfile(path, folder / path.name)
        folder.chmod(0o755)
        folder.rename(target)
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return _summary(actions, target)


def _summary(actions: Mapping[str, Action], target: Path) -> str:
    codes = sum(action == "codes" for action in actions.values())
    return f"{codes} FP8 tensors to FNUZ, {len(actions) - codes} scales -> {target}"


def _open(path: Path) -> Container:
    if not path.is_file():
        raise UserError(f"{path}: no such file or folder")
    readers = {".irpa": _open_irpa, ".safetensors": _open_safetensors}
    if path.suffix not in readers:
        raise UserError(f"{path}: neither .irpa nor .safetensors, nor a folder")
    try:
        with path.open("rb") as file:
            container = readers[path.suffix](path, file)
    except (ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise UserError(f"{path}: not a whole {path.suffix[1:]} file: {error}") from error
    end = max((entry.end for entry in container.entries), default=0)
    if path.stat().st_size < container.data_at + max(end, container.data_size):
        raise UserError(f"{path}: not a whole {path.suffix[1:]} file: it is cut short")
    return container


def _open_safetensors(path: Path, file: BinaryIO) -> Container:
    (size,) = struct.unpack("<Q", file.read(8))
    if size > path.stat().st_size:
        raise ValueError("its header is longer than the file")
    header = json.loads(file.read(size))
    entries = []
    for name, about in header.items():
        if name != "__metadata__":
            start, end = about["data_offsets"]
            dtype = _SAFETENSORS.get(about["dtype"], "")
            entries.append(Entry(name, dtype, tuple(about["shape"]), start, end - start))

    def head(actions: Mapping[str, Action]) -> bytes:
        for name, about in header.items():
            if actions.get(name) == "codes" and not about["dtype"].endswith("FNUZ"):
                about["dtype"] += "FNUZ"
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)  # as the format's own writer aligns the data
        return struct.pack("<Q", len(text)) + text

    data_at = 8 + size
    return Container(path, entries, data_at, path.stat().st_size - data_at, head)


def _open_irpa(path: Path, file: BinaryIO) -> Container:
    fields = list(HEADER.unpack(file.read(HEADER.size)))
    if fields[0] != b"IRPA" or fields[1] != 0 or fields[4] != 0:
        raise ValueError("not a parameter archive of version 0 in one part")
    data_at, data_size = fields[-2:]
    if max(fields[-5], fields[-3]) > path.stat().st_size:
        raise ValueError("its table is longer than the file")
    table, strings = (bytearray(_read(file, *at)) for at in (fields[-6:-4], fields[-4:-2]))
    entries, tail = [], bytearray()
    for at, entry in list(table_entries(table, fields[6])):
        name = bytes(strings[entry[3] : entry[3] + entry[4]])
        if entry[1] != DATA:
            raise ValueError(f"{name.decode()} has its data elsewhere")
        metadata = bytes(strings[entry[5] : entry[5] + entry[6]])
        about = json.loads(metadata[len(TURBINE) :]) if metadata.startswith(TURBINE) else {}
        dtype, shape = about.get("dtype", ""), tuple(about.get("shape", ()))
        entries.append(Entry(name.decode(), dtype, shape, entry[8], entry[9]))
        if dtype in OCP:
            about["dtype"] = OCP[dtype]
            entry[5] = len(strings)
            strings += TURBINE + json.dumps(about).encode()
            entry[6] = len(strings) - entry[5]
        elif name == _SHARKTANK:
            text = _read(file, data_at + entry[8], entry[9])
            for ocp, fnuz in OCP.items():
                text = text.replace(f'"{ocp}"'.encode(), f'"{fnuz}"'.encode())
            tail += bytes(-(data_size + len(tail)) % ALIGNMENT)
            entry[8], entry[9] = data_size + len(tail), len(text)
            tail += text
        ENTRY.pack_into(table, at, *entry)

    def head(_actions: Mapping[str, Action]) -> bytes:
        start = -(-HEADER.size // 16) * 16
        places = (start, len(table), start + len(table), len(strings))
        data = -(-(start + len(table) + len(strings)) // ALIGNMENT) * ALIGNMENT
        new = HEADER.pack(*fields[:-6], *places, data, data_size + len(tail))
        return (new.ljust(start, b"\0") + table + strings).ljust(data, b"\0")

    return Container(path, entries, data_at, data_size, head, lambda: bytes(tail))


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def _rewrite(container: Container, target: Path, actions: Mapping[str, Action]) -> None:
    """Copy a container with what `actions` says done to its tensors."""
    changed = [entry for entry in container.entries if entry.name in actions]
    changed.sort(key=lambda entry: (entry.start, entry.size))
    done = 0
    with container.path.open("rb") as source, target.open("wb") as out:
        out.write(container.head(actions))
        source.seek(container.data_at)
        for entry in changed:
            # A second name for converted bytes starts at or before what is done.
            start = max(entry.start, done)
            if entry.end <= start:
                continue
            for piece in _pieces(source, start - done):
                out.write(piece)
            for piece in _pieces(source, entry.end - start):
                out.write(_changed(piece, entry, actions[entry.name]))
            done = entry.end
        for piece in _pieces(source, container.data_size - done):
            out.write(piece)
        out.write(container.tail())


def _pieces(file: BinaryIO, size: int) -> Iterator[bytearray]:
    while size > 0:
        piece = bytearray(file.read(min(size, PIECE)))
        if not piece:
            raise UserError(f"{file.name}: is cut short")
        size -= len(piece)
        yield piece


def _changed(piece: bytearray, entry: Entry, action: Action) -> memoryview:
    tensor = torch.frombuffer(piece, dtype=getattr(torch, entry.dtype))
    if action == "codes":
        tensor = ocp_to_fnuz(tensor, entry.name)
    elif action == "double":
        tensor = doubled(tensor, entry.name)
    else:
        check_scale(tensor, entry.name)
        tensor = tensor / 2
    return tensor.view(torch.uint8).numpy().data
