"""KV caches on a device, which an exported Llama's entry points write in place."""

from typing import Any

import numpy as np

from halo_mlir.runtime.description import Description
from halo_mlir.runtime.module import DTYPES, Module, to_host


class ContiguousCache:
    """Per layer one key and one value array [B, KV, C, D]; C is the capacity in tokens."""

    def __init__(self, module: Module, model: Description, capacity: int):
        self._module, self._model = module, model
        self.capacity = capacity
        self.arrays = [module.to_device(self._zeros(capacity)) for _ in range(2 * model.num_layers)]

    def _zeros(self, capacity: int) -> np.ndarray:
        model = self._model
        return np.zeros(
            (model.batch, model.kv_heads, capacity, model.head_dim), DTYPES[model.dtype]
        )

    def arguments(self) -> list[Any]:
        return list(self.arrays)

    def grow(self, capacity: int) -> None:
        """Make room for `capacity` tokens and keep what is there, by way of the host."""
        for index, array in enumerate(self.arrays):
            wider = self._zeros(capacity)
            wider[:, :, : self.capacity] = to_host(array)
            self.arrays[index] = self._module.to_device(wider)
        self.capacity = capacity


class PagedCache:
    """Per layer one key and one value pool [pages, KV, block_size, D], shared by the sequences.

    Position p of sequence b lies in page `table[b, p // block_size]`, row p % block_size. Growing
    appends pages, so that a sequence's pages are not neighbours.
    """

    def __init__(self, module: Module, model: Description, capacity: int):
        self._module, self._model = module, model
        self.capacity = 0
        self.table = np.zeros((model.batch, 0), np.int64)
        shape = (0, model.kv_heads, model.block_size, model.head_dim)
        self.arrays: list[Any] = [np.zeros(shape, DTYPES[model.dtype])] * (2 * model.num_layers)
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
            self.arrays[index] = self._module.to_device(np.concatenate([old, fresh]))
        self.capacity = capacity


def new_cache(module: Module, model: Description, capacity: int) -> ContiguousCache | PagedCache:
    kind = PagedCache if model.cache == "paged" else ContiguousCache
    return kind(module, model, capacity)
