"""A parameter archive mapped into memory: tensors as bytes, and what lies over what."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.export.irpa import Item, describe, read_frame

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Archive:
    """A mapped archive: tensors, entries that cover several of them, and the file's bytes."""

    path: Path
    tensors: Mapping[str, Item]
    covers: Mapping[str, tuple[str, ...]]
    metadata: Mapping[str, bytes]
    data: np.ndarray

    def about(self, name: str) -> dict | None:
        try:
            return describe(self.metadata[name])
        except ValueError as error:
            raise UserError(f"{self.path}: the metadata of {name} are damaged: {error}") from error

    def shape(self, name: str) -> Shape:
        """Raises UserError where the entry is no tensor of a type with whole bytes."""
        about, size = self.about(name), self.tensors[name].size
        if about is None or "shape" not in about:
            raise UserError(f"{self.path}: no shape of {name}; its metadata are not turbine's")
        shape = tuple(about["shape"])
        if size % max(math.prod(shape), 1):
            raise UserError(f"{self.path}: {name} has {size} bytes for a shape {list(shape)}")
        return shape

    def rows(self, name: str, dim: int) -> np.ndarray:
        """u8 [outer, shape[dim], inner]: the tensor's bytes around the dimension `dim`."""
        shape, item = self.shape(name), self.tensors[name]
        item_bytes = item.size // max(math.prod(shape), 1)
        inner = math.prod(shape[dim + 1 :]) * item_bytes
        array = self.data[item.start : item.end]
        return array.reshape(math.prod(shape[:dim]), shape[dim], inner)

    def pieces(self, name: str) -> Iterator[np.ndarray]:
        """The tensor's bytes, as they are."""
        yield self.data[self.tensors[name].start : self.tensors[name].end]


def open_whole(path: Path) -> Archive:
    """Map an archive.

    Raises:
        UserError: see `halo_mlir.export.irpa.read_frame`.
    """
    items, data_at = read_frame(path)
    covers = _covers(items)
    by_place = sorted(items, key=lambda item: item.start)
    tensors = {item.name: item for item in by_place if item.name not in covers}
    size = path.stat().st_size
    data = np.memmap(path, np.uint8, "r")[data_at:] if size else np.empty(0, np.uint8)
    return Archive(path, tensors, covers, {item.name: item.metadata for item in items}, data)


def _covers(items: Sequence[Item]) -> dict[str, tuple[str, ...]]:
    """Entries whose bytes are those of two or more others, and these in order."""
    ordered = sorted(items, key=lambda item: (item.start, -item.size))
    covers = {}
    for index, outer in enumerate(ordered):
        parts, end = [], outer.start
        for at in range(index + 1, len(ordered)):
            item = ordered[at]
            if item.start != end or item.end > outer.end or not item.size:
                break
            parts.append(item.name)
            end = item.end
        if len(parts) > 1 and end == outer.end:
            covers[outer.name] = tuple(parts)
    return covers
