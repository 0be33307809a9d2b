"""Text generation with an exported Llama: prefill, then one token per call of decode."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from halo_mlir.errors import UserError
from halo_mlir.runtime.cache import ContiguousCache, PagedCache, new_cache
from halo_mlir.runtime.description import Description
from halo_mlir.runtime.module import Module, to_host


@dataclass(frozen=True)
class Sampling:
    """How the next token is drawn: greedily at temperature 0, else from the softmax of the
    logits over the temperature, of the `top_k` largest only where that is not 0."""

    temperature: float = 0.0
    top_k: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.temperature < 0 or self.top_k < 0:
            raise UserError(
                f"temperature {self.temperature} and top-k {self.top_k} must not be negative"
            )


class Sampler:
    """Draws tokens; the same seed and logits give the same tokens."""

    def __init__(self, sampling: Sampling):
        self._sampling = sampling
        self._random = np.random.default_rng(sampling.seed)

    def __call__(self, logits: np.ndarray) -> np.ndarray:
        """logits [B, V] -> tokens i64[B]."""
        if self._sampling.temperature == 0:
            return logits.argmax(-1).astype(np.int64)
        return np.array([self._draw(row) for row in logits.astype(np.float64)], np.int64)

    def _draw(self, row: np.ndarray) -> int:
        row = row / self._sampling.temperature
        if 0 < self._sampling.top_k < row.size:
            kept = np.argpartition(row, -self._sampling.top_k)[-self._sampling.top_k :]
        else:
            kept = np.arange(row.size)
        weights = np.exp(row[kept] - row[kept].max())
        return int(self._random.choice(kept, p=weights / weights.sum()))


@dataclass
class Timing:
    """Measured wall-clock seconds: of prefill until its results are ready on the device, of decode
    until the logits are on the host."""

    prefill_tokens: int = 0
    prefill_seconds: float = 0.0
    decode_steps: int = 0
    decode_seconds: float = 0.0

    @property
    def tokens_per_second(self) -> float:
        """Decoded tokens per second of one sequence."""
        return self.decode_steps / self.decode_seconds if self.decode_seconds else 0.0


@dataclass
class Generator:
    """The state of up to `model.batch` sequences: their lengths and their cache on the device.

    Rows of the batch for which there is no prompt repeat the first one and are not returned.
    """

    module: Module
    model: Description
    timing: Timing = field(default_factory=Timing)

    def __post_init__(self) -> None:
        if self.model.source != "halo":
            raise UserError(
                f"{self.model.path}: exported from Hugging Face's own model, which has no decode; "
                "export without --hf to generate"
            )
        self._rows = 0
        self._cache: ContiguousCache | PagedCache | None = None
        self.lengths = np.zeros(self.model.batch, np.int64)

    def prefill(self, prompts: Sequence[Sequence[int]], room: int = 0) -> np.ndarray:
        """Read one prompt per sequence, in chunks where the module has them and one is longer.

        Args:
            prompts: token numbers; at most `model.batch` prompts of at least one token.
            room: tokens that will follow; the cache is made large enough for them.

        Returns:
            logits f32 [prompts, 1 or S, V] as the module was exported, S the padded length.

        Raises:
            UserError: too many prompts, an empty or too long one, or a token out of range.
        """
        chunk = self.model.split_prefill
        if chunk and max(map(len, prompts), default=0) > chunk:
            return self._prefill_chunks(prompts, chunk, room)[: self._rows]
        return to_host(self.raw_prefill(prompts, room)[0]).astype(np.float32)[: self._rows]

    def _prefill_chunks(
        self, prompts: Sequence[Sequence[int]], chunk: int, room: int
    ) -> np.ndarray:
        """Logits as of `prefill`, of the whole batch; `chunk` tokens of each prompt at a time."""
        tokens, lengths = self._pad(prompts)
        wanted = min(int(lengths.max()) + room, self.model.max_seq)
        # The last chunk writes all of its rows, also those that are padding.
        steps = -(-int(lengths.max()) // chunk)
        tokens = np.pad(tokens, ((0, 0), (0, max(0, steps * chunk - tokens.shape[1]))))
        self._rows, self.lengths = len(prompts), lengths
        self._cache = new_cache(
            self.module, self.model, max(self.model.padded(wanted), steps * chunk)
        )
        parts = []
        start = time.perf_counter()
        for at in range(0, steps * chunk, chunk):
            valid = np.clip(lengths - at, 1, chunk)
            starts = np.full_like(lengths, at)
            arguments = [tokens[:, at : at + chunk], starts, valid, *self._cache.arguments()]
            parts.append(self.module.call("prefill_chunk", *arguments)[0])
        self.timing.prefill_seconds += time.perf_counter() - start
        self.timing.prefill_tokens += int(lengths[: self._rows].sum())
        logits = [to_host(part).astype(np.float32) for part in parts]
        if self.model.final_logits == "last":
            return np.stack([logits[(n - 1) // chunk][row] for row, n in enumerate(lengths)])
        return np.concatenate(logits, axis=1)

    def raw_prefill(self, prompts: Sequence[Sequence[int]], room: int = 0) -> list:
        """As `prefill`, but every result of the entry point, of the whole batch, on the device."""
        tokens, lengths = self._pad(prompts)
        wanted = min(int(lengths.max()) + room, self.model.max_seq)
        capacity = max(self.model.padded(wanted), tokens.shape[1])
        self._rows, self.lengths = len(prompts), lengths
        self._cache = new_cache(self.module, self.model, capacity)
        start = time.perf_counter()
        results = self.module.call("prefill", tokens, lengths, *self._cache.arguments())
        self.timing.prefill_seconds += time.perf_counter() - start
        self.timing.prefill_tokens += int(lengths[: self._rows].sum())
        return results

    def decode(self, tokens: Sequence[int] | np.ndarray) -> np.ndarray:
        """Append one token to each sequence.

        Returns:
            logits f32 [prompts, 1, V] of what follows it.

        Raises:
            UserError: a sequence already has `model.max_seq` tokens.
        """
        if self._cache is None:
            raise RuntimeError("decode before prefill")
        self._make_room(self._cache, int(self.lengths.max()) + 1)
        column = np.empty((self.model.batch, 1), np.int64)
        column[:] = tokens[0]
        column[: self._rows, 0] = tokens
        start = time.perf_counter()
        results = self.module.call("decode", column, self.lengths, *self._cache.arguments())
        logits = to_host(results[0]).astype(np.float32)
        self.timing.decode_seconds += time.perf_counter() - start
        self.timing.decode_steps += 1
        self.lengths = self.lengths + 1
        return logits[: self._rows]

    def stream(
        self,
        prompts: Sequence[Sequence[int]],
        max_tokens: int,
        sampling: Sampling | None = None,
    ) -> Iterator[np.ndarray]:
        """Yield one token per prompt, i64[prompts], at most `max_tokens` times.

        The caller stops the iteration where a text ends. It also ends when a sequence is full.
        """
        sampler = Sampler(sampling or Sampling())
        logits = self.last(self.prefill(prompts, room=max_tokens))
        for step in range(max_tokens):
            tokens = sampler(logits)
            yield tokens
            if step + 1 == max_tokens or int(self.lengths.max()) >= self.model.max_seq:
                return
            logits = self.decode(tokens)[:, -1]

    def last(self, logits: np.ndarray) -> np.ndarray:
        """logits [prompts, 1 or S, V] -> [prompts, V] of each prompt's last token."""
        if self.model.final_logits == "last":
            return logits[:, -1]
        return logits[np.arange(self._rows), self.lengths[: self._rows] - 1]

    def _make_room(self, cache: ContiguousCache | PagedCache, needed: int) -> None:
        if needed > self.model.max_seq:
            raise UserError(
                f"{self.model.path}: a sequence is full, the model was exported with "
                f"--max-seq {self.model.max_seq}"
            )
        if needed > cache.capacity:
            doubled = min(2 * cache.capacity, self.model.padded(self.model.max_seq))
            cache.grow(max(doubled, self.model.padded(needed)))

    def _pad(self, prompts: Sequence[Sequence[int]]) -> tuple[np.ndarray, np.ndarray]:
        """Prompts as tokens i64[B, S], padded on the right, and their lengths i64[B]."""
        model = self.model
        if not prompts or len(prompts) > model.batch:
            raise UserError(
                f"{len(prompts)} prompts, the model was exported for 1 to {model.batch}"
            )
        for prompt in prompts:
            if not len(prompt):
                raise UserError("a prompt has no tokens")
            if len(prompt) > model.max_seq:
                raise UserError(
                    f"a prompt has {len(prompt)} tokens, the model was exported with "
                    f"--max-seq {model.max_seq}"
                )
            if min(prompt) < 0 or max(prompt) >= model.vocab_size:
                raise UserError(
                    f"token {max(prompt)} is not in the vocabulary of {model.vocab_size}; is the "
                    "tokenizer the model's?"
                )
        every = [*prompts, *[prompts[0]] * (model.batch - len(prompts))]
        lengths = np.array([len(prompt) for prompt in every], np.int64)
        tokens = np.zeros((model.batch, model.padded(int(lengths.max()))), np.int64)
        for row, prompt in zip(tokens, every, strict=True):
            row[: len(prompt)] = prompt
        return tokens, lengths
