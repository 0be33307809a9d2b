"""The frame of IREE's parameter archives (.irpa): header, table of entries, names and metadata.

Version 0 of IREE's runtime/src/iree/schemas/parameter_archive.h, in one part. Metadata is
turbine's, JSON behind a prefix, so that its ParameterArchive reads what we write. Nothing here
imports torch.
"""

import json
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from halo_mlir.errors import UserError

ALIGNMENT = 64
HEADER = struct.Struct("<4sHHQQQQ6Q")  # magic, version, size, next, flags, count, three ranges
ENTRY = struct.Struct("<QIQ4QQ2Q")  # size, kind, flags, name, metadata, alignment, storage
DATA = 2  # the entry kind whose storage lies in the archive
TURBINE = b"PYTORCH:"


@dataclass(frozen=True)
class Item:
    """An entry: its metadata as in the file, and where its bytes are from the data's start."""

    name: str
    metadata: bytes
    start: int
    size: int

    @property
    def end(self) -> int:
        return self.start + self.size


def described(self) -> dict[str, Any] | None:
    """Turbine's description (type, dtype, shape, ...), None where the metadata is another."""
    return describe(self.metadata)


def describe(metadata: bytes) -> dict[str, Any] | None:
    """What turbine's metadata says, None for other metadata.

    Raises:
        ValueError: it is damaged.
    """
    return json.loads(metadata[len(TURBINE) :]) if metadata.startswith(TURBINE) else None


def check_rank(metadata: bytes, path: Path, rank: int, ranks: int) -> bool:
    """Whether an entry's metadata say whose it is (`halo_mlir.export.shard_archive` writes that).

    Raises:
        UserError: they do, and it is another rank's or of another number of ranks.
    """
    about = describe(metadata)
    tp = about.get("tp") if about else None
    if tp and (tp["rank"], tp["ranks"]) != (rank, ranks):
        raise UserError(
            f"{path}: is the archive of rank {tp['rank']} of {tp['ranks']}, not of rank {rank} "
            f"of {ranks}"
        )
    return tp is not None


def rank_archives(whole: Path, ranks: int) -> list[Path]:
    """Where the ranks' archives of model.irpa are: model.rank0.irpa, ... beside it."""
    return [whole.with_suffix(f".rank{rank}.irpa") for rank in range(ranks)]


def frame(items: Iterable[Item], data_size: int) -> bytes:
    """An archive up to its data, which follows at once and is aligned."""
    items = list(items)
    table, strings = bytearray(), bytearray()
    for item in items:
        key = item.name.encode()
        at = len(strings)
        strings += key + item.metadata
        names = (at, len(key), at + len(key), len(item.metadata))
        table += bytes(align(len(table), 16) - len(table))
        table += ENTRY.pack(ENTRY.size, DATA, 0, *names, ALIGNMENT, item.start, item.size)
    table_at = align(HEADER.size, 16)
    strings_at = table_at + len(table)
    data_at = align(strings_at + len(strings), ALIGNMENT)
    ranges = (table_at, len(table), strings_at, len(strings), data_at, data_size)
    header = HEADER.pack(b"IRPA", 0, 0, HEADER.size, 0, 0, len(items), *ranges)
    return (header.ljust(table_at, b"\0") + table + strings).ljust(data_at, b"\0")


def table_entries(table: bytes | bytearray, count: int) -> Iterator[tuple[int, list[int]]]:
    """Where each entry is in the table, and its fields in the order of `ENTRY`."""
    at = 0
    for _ in range(count):
        fields = list(ENTRY.unpack_from(table, at))
        yield at, fields
        at = align(at + fields[0], 16)


def read_frame(path: Path) -> tuple[list[Item], int]:
    """The entries of an archive and the file offset of its data.

    Raises:
        UserError: there is no such file, it is no such archive, or it is cut short.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            items, data_at = _read_frame(file, size)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, struct.error) as error:
        raise UserError(f"{path}: not a whole parameter archive: {error}") from error
    if size < data_at + max((item.end for item in items), default=0):
        raise UserError(f"{path}: not a whole parameter archive: it is cut short")
    return items, data_at


def align(value: int, to: int) -> int:
    """`value` rounded up to a multiple of `to`."""
    return -(-value // to) * to


def _read_frame(file: BinaryIO, file_size: int) -> tuple[list[Item], int]:
    file.seek(0)
    fields = HEADER.unpack(file.read(HEADER.size))
    if fields[0] != b"IRPA" or fields[1] != 0 or fields[4] != 0:
        raise ValueError("not of version 0 in one part")
    table_at, table_size, strings_at, strings_size, data_at, _ = fields[-6:]
    if max(table_at + table_size, strings_at + strings_size) > file_size:
        raise ValueError("it is cut short")
    file.seek(table_at)
    table = file.read(table_size)
    file.seek(strings_at)
    strings = file.read(strings_size)
    items = []
    for _, entry in table_entries(table, fields[6]):
        kind, name, length, meta, meta_length, start, size = (entry[1], *entry[3:7], *entry[8:])
        key = strings[name : name + length].decode()
        if kind != DATA:
            raise ValueError(f"{key} has its data elsewhere")
        items.append(Item(key, strings[meta : meta + meta_length], start, size))
    return items, data_at
