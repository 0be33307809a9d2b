"""A parameter archive as one archive a rank, and back.

Every rank's archive has the names of the whole one and local shapes. Which rank of how many it
is, and what each tensor is of the whole, its metadata say:

    {"type": "Tensor", "dtype": "float16", "shape": [512, 4096], ...,
     "tp": {"rank": 3, "ranks": 8, "placement": "S(0)", "shape": [4096, 4096]}}

Entries that cover others (`halo_mlir.export.fused`) cover the ranks' parts of them, as far as
those follow each other without a gap: their sizes must be multiples of the alignment. Tensors are
mapped, and written in pieces: a piece and no more is in memory, however large a tensor is.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.export.irpa import ALIGNMENT, TURBINE, Item, align, check_rank, describe, frame
from halo_mlir.export.mapped_archive import Archive, Shape, open_whole
from halo_mlir.files import atomic_output
from halo_mlir.ir.placement import Placement, Replicate, Shard, local_shape, parse_placement

PIECE = 1 << 24
"""Bytes copied at a time where they are not next to each other."""


def shard_archive(
    source: Path, placements: Mapping[str, str], ranks: int, outputs: Sequence[Path]
) -> None:
    """Write `source` as one archive a rank; all of `outputs` appear or none.

    Args:
        placements: by parameter, "R" where it is not there; those of covering entries follow from
            what they cover.

    Raises:
        UserError: the archive is missing or damaged, or is one of a rank; it lacks a parameter of
            `placements`, or that has no such dimension; an output cannot be written.
    """
    if len(outputs) != ranks:
        raise ValueError(f"{len(outputs)} outputs for {ranks} ranks")
    whole = open_whole(source)
    _check_new(outputs, [source])
    for name in whole.tensors:
        if (about := whole.about(name)) and "tp" in about:
            raise UserError(f"{source}: is already the archive of one of {about['tp']['ranks']}")
    for name in placements:
        if name not in whole.metadata:
            raise UserError(f"{source} holds no parameter {name}; export the two together")
    placed = {name: _placement(whole, name, placements, ranks) for name in whole.tensors}
    layouts = [_rank_layout(whole, placed, rank, ranks) for rank in range(ranks)]
    with ExitStack() as stack:
        files = [
            stack.enter_context(stack.enter_context(atomic_output(path)).open("wb"))
            for path in outputs
        ]
        for file, layout, path in zip(files, layouts, outputs, strict=True):
            _begin(file, path, layout)
        for name in whole.tensors:  # of one tensor all ranks, while the kernel has its pages
            for rank, (file, path) in enumerate(zip(files, outputs, strict=True)):
                pieces = _rank_pieces(whole, name, placed[name], rank, ranks)
                _write(file, path, pieces, layouts[rank].at[name])


def archives_current(
    source: Path, placements: Mapping[str, str], ranks: int, outputs: Sequence[Path]
) -> bool:
    """Whether `outputs` are what `shard_archive` would write: newer than `source`, and placed so.

    Raises:
        UserError: one is there and no archive.
    """
    if not source.is_file() or not all(path.is_file() for path in outputs):
        return False
    made = source.stat().st_mtime_ns
    if any(path.stat().st_mtime_ns <= made for path in outputs):
        return False
    for rank, path in enumerate(outputs):
        held = open_whole(path)
        for name in held.tensors:
            tp = (held.about(name) or {}).get("tp")
            placed = str(_known(placements.get(name, "R"), name, ranks))
            if tp is None or (tp["rank"], tp["ranks"], tp["placement"]) != (rank, ranks, placed):
                return False
    return True


def unshard_archive(
    inputs: Sequence[Path],
    placements: Mapping[str, str],
    shapes: Mapping[str, Shape],
    output: Path,
) -> None:
    """The inverse of `shard_archive`: the ranks' archives, in order, as one.

    Args:
        shapes: of the whole tensors that are sharded.

    Raises:
        UserError: an archive is missing or damaged, is another rank's or of another number of
            ranks, lacks a parameter, or a local shape is not what its placement gives.
    """
    ranks = len(inputs)
    held = [open_whole(path) for path in inputs]
    for rank, archive in enumerate(held):
        for name in archive.tensors:
            check_rank(archive.metadata[name], archive.path, rank, ranks)
    first = held[0]
    placed = {}
    for name in placements:
        if name not in first.covers:
            placed[name] = _known(placements[name], name, ranks)
            _check_shapes(held, name, placed[name], shapes)
    _check_new([output], inputs)
    sizes = {name: item.size for name, item in first.tensors.items()}
    metadata = dict(first.metadata)
    for name, item in first.tensors.items():
        about = first.about(name)
        if about is None:
            continue
        if isinstance(placement := placed.get(name), Shard):
            about["shape"] = list(shapes[name])
            one = item.size // max(math.prod(first.shape(name)), 1)
            sizes[name] = math.prod(shapes[name]) * one
        about.pop("tp", None)
        metadata[name] = TURBINE + json.dumps(about).encode()
    layout = _layout(sizes, metadata, first.covers)
    with atomic_output(output) as temporary, temporary.open("wb") as file:
        _begin(file, output, layout)
        for name in first.tensors:
            placement = placed.get(name, Replicate())
            if isinstance(placement, Shard):
                pieces = _whole_pieces(held, name, placement, shapes[name][placement.dim])
            else:
                pieces = first.pieces(name)
            _write(file, output, pieces, layout.at[name])


@dataclass(frozen=True)
class _Layout:
    """An archive up to its data, the file offset of each tensor, and the file's size."""

    head: bytes
    at: Mapping[str, int]
    size: int


def _layout(
    sizes: Mapping[str, int],
    metadata: Mapping[str, bytes],
    covers: Mapping[str, tuple[str, ...]],
) -> _Layout:
    starts, end = {}, 0
    for name, size in sizes.items():
        starts[name] = align(end, ALIGNMENT)
        end = starts[name] + size
    items = [Item(name, metadata[name], starts[name], size) for name, size in sizes.items()]
    for name, parts in covers.items():
        shape = _stacked([describe(metadata[part]) for part in parts])
        gaps = any(starts[a] + sizes[a] != starts[b] for a, b in pairwise(parts))
        about = describe(metadata[name])
        if gaps or about is None or shape is None:
            continue
        about["shape"] = shape
        about.pop("tp", None)
        size = starts[parts[-1]] + sizes[parts[-1]] - starts[parts[0]]
        items.append(Item(name, TURBINE + json.dumps(about).encode(), starts[parts[0]], size))
    head = frame(items, end)
    return _Layout(head, {name: len(head) + at for name, at in starts.items()}, len(head) + end)


def _stacked(parts: Sequence[dict | None]) -> list[int] | None:
    """The shape of tensors below each other, None where they do not fit."""
    shapes = [part["shape"] for part in parts if part]
    if len(shapes) < len(parts) or len({(tuple(shape[1:]), len(shape)) for shape in shapes}) != 1:
        return None
    return [sum(shape[0] for shape in shapes), *shapes[0][1:]] if shapes[0] else None


def _rank_layout(whole: Archive, placed: Mapping[str, Placement], rank: int, ranks: int) -> _Layout:
    sizes, metadata = {}, dict(whole.metadata)
    for name, item in whole.tensors.items():
        sizes[name] = item.size
        about = whole.about(name)
        if about is None:
            continue
        shape, placement = whole.shape(name), placed[name]
        local = local_shape(shape, placement, ranks)
        sizes[name] = item.size // max(math.prod(shape), 1) * math.prod(local)
        about["tp"] = {
            "rank": rank,
            "ranks": ranks,
            "placement": str(placement),
            "shape": list(shape),
        }
        about["shape"] = list(local)
        metadata[name] = TURBINE + json.dumps(about).encode()
    return _layout(sizes, metadata, whole.covers)


def _placement(whole: Archive, name: str, placements: Mapping[str, str], ranks: int) -> Placement:
    placement = _known(placements.get(name, "R"), name, ranks)
    if isinstance(placement, Shard) and placement.dim >= len(shape := whole.shape(name)):
        raise UserError(
            f"{whole.path}: {name} of shape {list(shape)} has no dimension {placement.dim} for "
            f"the placement {placement}"
        )
    return placement


def _known(text: str, name: str, ranks: int) -> Placement:
    """The placement of a parameter."""
    try:
        placement = parse_placement(text)
    except UserError as error:
        raise UserError(f"{name}: {error}") from error
    if isinstance(placement, Shard):
        if placement.axis is not None:
            raise UserError(f"{name}: placement {placement} splits an inner axis of a parameter")
        if placement.count(ranks) > ranks:
            raise UserError(f"{name}: placement {placement} on {ranks} ranks")
        if placement.parts == ranks:
            return replace(placement, parts=None)
    elif not isinstance(placement, Replicate):
        raise UserError(f"{name}: placement {placement} of a parameter")
    return placement


def _check_shapes(
    held: Sequence[Archive], name: str, placement: Placement, shapes: Mapping[str, Shape]
) -> None:
    for archive in held:
        if name not in archive.tensors:
            raise UserError(f"{archive.path} holds no parameter {name}")
        if isinstance(placement, Shard):
            want = local_shape(tuple(shapes[name]), placement, len(held))
            if archive.shape(name) != want:
                raise UserError(
                    f"{archive.path}: {name} has shape {list(archive.shape(name))}; {placement} "
                    f"of {list(shapes[name])} on {len(held)} ranks is {list(want)}"
                )


def _rank_pieces(
    whole: Archive, name: str, placement: Placement, rank: int, ranks: int
) -> Iterator[np.ndarray]:
    """The bytes of `rank`'s part of a tensor, zeros at its end where it is padded."""
    if not isinstance(placement, Shard):
        yield from whole.pieces(name)
        return
    rows = whole.rows(name, placement.dim)
    local = placement.local_size(rows.shape[1], ranks)
    start = min(placement.part(rank, ranks) * local, rows.shape[1])
    part = rows[:, start : start + local]
    step = _step(local * rows.shape[2])
    if step == 1:  # each row contiguous, of any size
        for row in part:
            yield row
            yield from _zeros((local - part.shape[1]) * rows.shape[2])
        return
    piece = np.zeros((min(step, len(rows)), local, rows.shape[2]), np.uint8)  # one for all
    for at in range(0, len(rows), step):
        some = part[at : at + step]
        piece[: len(some), : part.shape[1]] = some
        yield piece[: len(some)]


def _whole_pieces(
    held: Sequence[Archive], name: str, placement: Shard, size: int
) -> Iterator[np.ndarray]:
    """The bytes of the whole tensor, of extent `size` along the sharded dimension."""
    ranks = len(held)
    first = {placement.part(rank, ranks): rank for rank in reversed(range(ranks))}
    parts, left = [], size
    for part in range(placement.count(ranks)):
        rows = held[first[part]].rows(name, placement.dim)
        parts.append(rows[:, : min(left, rows.shape[1])])
        left -= parts[-1].shape[1]
    outer, _, inner = parts[0].shape
    step = _step(size * inner)
    if step == 1:
        for at in range(outer):
            yield from (part[at] for part in parts)
        return
    piece = np.empty((min(step, outer), size, inner), np.uint8)
    for at in range(0, outer, step):
        some = [part[at : at + step] for part in parts]
        yield np.concatenate(some, axis=1, out=piece[: len(some[0])])


def _step(row: int) -> int:
    """How many rows of `row` bytes are a piece."""
    return max(1, PIECE // max(row, 1))


def _zeros(size: int) -> Iterator[np.ndarray]:
    for at in range(0, size, PIECE):
        yield np.zeros(min(PIECE, size - at), np.uint8)


def _begin(file: BinaryIO, path: Path, layout: _Layout) -> None:
    """Write what is before the data; what no tensor fills stays zeros."""
    _write(file, path, [np.frombuffer(layout.head, np.uint8)], 0)
    file.truncate(layout.size)


def _write(file: BinaryIO, path: Path, pieces: Iterable[np.ndarray], at: int) -> None:
    try:
        file.seek(at)
        for piece in pieces:
            flat = piece.reshape(-1)
            for start in range(0, len(flat), PIECE):  # so that Ctrl-C is not waited for
                file.write(flat[start : start + PIECE].data)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error


def _check_new(outputs: Sequence[Path], sources: Sequence[Path]) -> None:
    """Refuse before anything is written what would fail, or overwrite what is read, after it."""
    if len({path.absolute() for path in outputs}) < len(outputs):
        raise UserError(f"{outputs[0]}: named twice as an output")
    for path in outputs:
        if path.is_dir():
            raise UserError(f"{path}: cannot be written: is a directory")
        if path.exists() and any(path.samefile(source) for source in sources):
            raise UserError(f"{path}: would overwrite the archive that is read")
