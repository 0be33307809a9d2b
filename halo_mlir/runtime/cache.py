"""KV caches on a device, which an exported Llama's entry points write in place."""

from typing import Any

import numpy as np

from halo_mlir.runtime.description import Description
from halo_mlir.runtime.module import DTYPES, Module, to_host


def _arrays(model: Description, lead: int, length: int) -> list[np.ndarray]:
    """Zeros for the keys and the values of a layer: [lead, KV, length, D], KV those of a rank.

    The last two axes are swapped for values that the module keeps transposed.
    """
    rows, element = (lead, model.kv_heads, length, model.head_dim), DTYPES[model.cache_dtype]
    columns = (*rows[:2], rows[3], rows[2])
    shapes = [rows, columns if model.value_cache == "transposed" else rows]
    if model.tp is not None:
        shapes = [model.tp.cache_shape(shape) for shape in shapes]
    return [np.zeros(shape, element) for shape in shapes]


def _spread(model: Description, layer: list[np.ndarray]) -> list[np.ndarray]:
    """The caches of all layers as arguments: each layer's two, and each as often as it has
    ranks of its own."""
    copies = model.tp.cache_copies if model.tp else 1
    return [array for array in layer * model.num_layers for _ in range(copies)]


def _place(model: Description, index: int) -> tuple[int, int]:
    """Of argument `index` of `_spread`: 0 for keys or 1 for values, and the rank."""
    argument, rank = divmod(index, model.tp.cache_copies if model.tp else 1)
    return argument % 2, rank


class ContiguousCache:
    """Per layer one array of keys and one of values, [B, KV, C, D] or for transposed values
    [B, KV, D, C]; C is the capacity in tokens. With tensor parallelism one for each rank."""

    def __init__(self, module: Module, model: Description, capacity: int):
        self._module, self._model = module, model
        self.capacity = capacity
        arrays = _spread(model, _arrays(model, model.batch, capacity))
        self.arrays = [
            module.to_device(array, _place(model, index)[1]) for index, array in enumerate(arrays)
        ]

    def arguments(self) -> list[Any]:
        return list(self.arrays)

    def grow(self, capacity: int) -> None:
        """Make room for `capacity` tokens and keep what is there, by way of the host."""
        for index, array in enumerate(self.arrays):
            kind, rank = _place(self._model, index)
            wider = _arrays(self._model, self._model.batch, capacity)[kind]
            old = to_host(array)
            wider[:, :, : old.shape[2], : old.shape[3]] = old
            self.arrays[index] = self._module.to_device(wider, rank)
        self.capacity = capacity


class PagedCache:
    """Per layer a pool of keys and one of values, [pages, KV, block_size, D] or for transposed
    values [pages, KV, D, block_size], shared by the sequences. With tensor parallelism one for
    each rank, with the same pages.

    Position p of sequence b lies in page `table[b, p // block_size]`, row p % block_size. Growing
    appends pages, so that a sequence's pages are not neighbours.
    """

    def __init__(self, module: Module, model: Description, capacity: int):
        self._module, self._model = module, model
        self.capacity = 0
        self.table = np.zeros((model.batch, 0), np.int64)
        self.arrays: list[Any] = _spread(model, _arrays(model, 0, model.block_size))
        self.grow(capacity)

    def arguments(self) -> list[Any]:
        return [self.table, *self.arrays]

    def grow(self, capacity: int) -> None:
        """Make room for `capacity` tokens of each sequence; existing pages stay where they are."""
        batch, block = self._model.batch, self._model.block_size
        first = self.arrays[0].shape[0]
        more = (capacity - self.capacity) // block
        pages = first + np.arange(batch * more, dtype=np.int64).reshape(more, batch).T
        self.table = np.ascontiguousarray(np.concatenate([self.table, pages], axis=1))
        for index, array in enumerate(self.arrays):
            old = array if isinstance(array, np.ndarray) else to_host(array)
            fresh = np.zeros((batch * more, *old.shape[1:]), old.dtype)
            rank = _place(self._model, index)[1]
            self.arrays[index] = self._module.to_device(np.concatenate([old, fresh]), rank)
        self.capacity = capacity


def new_cache(module: Module, model: Description, capacity: int) -> ContiguousCache | PagedCache:
    kind = PagedCache if model.cache == "paged" else ContiguousCache
    return kind(module, model, capacity)
