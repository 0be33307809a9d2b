"""How many chunks of the keys a decode attention is split into: a cost model.

A chunk is one workgroup's work. The time is that of the busiest compute unit, which reads its
chunks' keys and values at its share of the memory bandwidth, plus what splitting costs: a second
kernel, and the partial results that it reads.
"""

import math

from halo_mlir.targets import target as find_target

ASSUMED_KEYS = 8192
"""The cache length that a split is made for where it is not known."""

SMALLEST_CHUNK = 128
"""Keys below which a workgroup's start-up and its share of the merge outweigh its work."""

MOST_CHUNKS = 56
"""The merge of 64 spills scalar registers on gfx942, that of 62 does not (compiled code)."""

CPU_WORKERS = 8
"""Workers that a CPU kernel is split for; the machine that runs it need not be known."""


def chunk_count(target: str, sequences: int, keys: int | None, *, head_bytes: int = 512) -> int:
    """The number of chunks with the least predicted time.

    Args:
        target: a name from `halo_mlir.targets`.
        sequences: batch x KV heads, each with a cache of its own.
        keys: the cache's length, where it is known.
        head_bytes: key and value bytes of one cache position (2 x head_dim x element size).
    """
    facts = find_target(target)
    keys = keys or ASSUMED_KEYS
    most = max(1, min(MOST_CHUNKS, keys // SMALLEST_CHUNK))
    if facts.gpu is None or facts.memory_bytes_per_second is None:
        return min(most, max(1, math.ceil(CPU_WORKERS / sequences)))
    units = facts.gpu.compute_units
    bandwidth = facts.memory_bytes_per_second
    share = bandwidth / units
    launch = facts.gpu.launch_seconds

    def seconds(chunks: int) -> float:
        waves = math.ceil(sequences * chunks / units)
        read = waves * math.ceil(keys / chunks) * head_bytes / share
        if chunks == 1:
            return read
        partial = sequences * chunks * head_bytes * 2  # f32, read and written once
        return read + launch + 2 * partial / bandwidth

    return min(range(1, most + 1), key=seconds)
