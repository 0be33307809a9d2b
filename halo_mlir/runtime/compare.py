"""How far one array is from another, and whether that is good enough."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

import numpy as np


@dataclass(frozen=True)
class Figures:
    """Distances of a candidate from a reference.

    max_abs: largest absolute difference.
    rel_l2: ||candidate - reference|| / ||reference||, Euclidean.
    pearson: correlation coefficient over all elements.
    top1, top5: over the last axis, as logits: share of rows with the same largest element, and
        mean share of the five largest that both have.
    kl: mean over rows of KL(softmax(reference) || softmax(candidate)), in nats.

    The last three are None for what is not logits. All are NaN where the candidate or the reference
    holds a NaN or an infinity.
    """

    max_abs: float
    rel_l2: float
    pearson: float
    top1: float | None = None
    top5: float | None = None
    kl: float | None = None


@dataclass(frozen=True)
class Thresholds:
    """Limits of `Figures`: at most for max_abs, rel_l2 and kl, at least for the other three.

    None does not judge.
    """

    max_abs: float | None = None
    rel_l2: float | None = None
    pearson: float | None = None
    top1: float | None = None
    top5: float | None = None
    kl: float | None = None

    def with_given(self, given: Mapping[str, float | None]) -> "Thresholds":
        """These with what a user gave in place of the defaults."""
        return replace(self, **{k: v for k, v in given.items() if v is not None})


AT_MOST = ("max_abs", "rel_l2", "kl")

# Against PyTorch in f32, for logits of about unit to ten in size. A type's relative rounding error
# is 2^-24, 2^-11, 2^-8 and 2^-4; a model of tens of layers multiplies it by about ten, and the
# limits leave a factor of five to ten above that. The share of changed top tokens grows with it.
DEFAULTS: Mapping[str, Thresholds] = MappingProxyType(
    {
        "f32": Thresholds(
            max_abs=1e-3, rel_l2=1e-4, pearson=0.99999, top1=0.99, top5=0.99, kl=1e-6
        ),
        "f16": Thresholds(max_abs=0.25, rel_l2=1e-2, pearson=0.9995, top1=0.95, top5=0.95, kl=1e-3),
        "bf16": Thresholds(max_abs=1.0, rel_l2=5e-2, pearson=0.998, top1=0.9, top5=0.85, kl=1e-2),
        # Of a quantised model and its reference with the same quantisation: a difference of one bit
        # can move a number to the next code, which is up to 1/16 away, and layers spread that to
        # all numbers of a row. With f32 between the codes that is rare, with f16 in every row.
        # Attention on FP8 codes is of the second kind in f32 as well, for the reference does not
        # round the probabilities: alone that is 0.1 % of the logits, and the codes of later layers
        # that it moves make it 3 %. Quantisation itself changes logits by a few percent.
        "quantised f32": Thresholds(
            max_abs=1.0, rel_l2=0.04, pearson=0.999, top1=0.85, top5=0.9, kl=5e-3
        ),
        "quantised": Thresholds(
            max_abs=2.0, rel_l2=0.1, pearson=0.995, top1=0.65, top5=0.8, kl=2e-2
        ),
        "f8": Thresholds(max_abs=4.0, rel_l2=0.2, pearson=0.98, top1=0.8, top5=0.7, kl=0.1),
    }
)


@dataclass(frozen=True)
class Failure:
    """One figure out of its limit."""

    figure: str
    value: float
    threshold: float

    def __str__(self) -> str:
        verb = "exceeds" if self.figure in AT_MOST else "is below"
        return f"{self.figure} {self.value:.6g} {verb} {self.threshold:.6g}"


FEWEST_ROWS = 20
"""Rows of logits from which on the defaults judge top-1 and top-5: in fewer, one flip between two
nearly equal logits would decide."""


def default_thresholds(dtype: str, rows: int = FEWEST_ROWS) -> Thresholds:
    """Limits for `rows` rows of logits of a model whose arithmetic is in `dtype`: MLIR's name,
    "quantised" or "quantised f32"."""
    limits = DEFAULTS["f8" if dtype.startswith("f8") else dtype]
    return limits if rows >= FEWEST_ROWS else replace(limits, top1=None, top5=None)


def compare(reference: np.ndarray, candidate: np.ndarray, *, logits: bool = True) -> Figures:
    """All figures of two arrays of the same shape, computed in f64.

    Raises:
        ValueError: the shapes differ.
    """
    if reference.shape != candidate.shape:
        raise ValueError(f"shapes {reference.shape} and {candidate.shape} differ")
    want, got = reference.astype(np.float64), candidate.astype(np.float64)
    if not (np.isfinite(want).all() and np.isfinite(got).all()):
        nan = float("nan")
        return Figures(nan, nan, nan, *((nan,) * 3 if logits else ()))
    difference = got - want
    base = Figures(
        max_abs=float(np.abs(difference).max(initial=0.0)),
        rel_l2=_relative(float(np.linalg.norm(difference)), float(np.linalg.norm(want))),
        pearson=_pearson(want, got),
    )
    if not logits:
        return base
    want, got = (array.reshape(-1, array.shape[-1]) for array in (want, got))
    return replace(base, top1=_shared(want, got, 1), top5=_shared(want, got, 5), kl=_kl(want, got))


def judge(figures: Figures, thresholds: Thresholds) -> list[Failure]:
    """The figures out of their limits; NaN is out of every limit."""
    failures = []
    for item in fields(thresholds):
        value, limit = getattr(figures, item.name), getattr(thresholds, item.name)
        if value is None or limit is None:
            continue
        good = value <= limit if item.name in AT_MOST else value >= limit
        if not good:
            failures.append(Failure(item.name, value, limit))
    if not failures and not np.isfinite(figures.max_abs):  # even with no limit given
        failures.append(Failure("max_abs", figures.max_abs, float("inf")))
    return failures


def _relative(part: float, whole: float) -> float:
    if whole == 0:
        return 0.0 if part == 0 else float("inf")
    return part / whole


def _pearson(want: np.ndarray, got: np.ndarray) -> float:
    """Correlation; of constant arrays 1 where both are equal, else 0."""
    a, b = (want - want.mean()).ravel(), (got - got.mean()).ravel()
    scale = np.linalg.norm(a) * np.linalg.norm(b)
    if scale == 0:
        return float(np.array_equal(want, got))
    return float(np.clip(a @ b / scale, -1, 1))


def _shared(want: np.ndarray, got: np.ndarray, count: int) -> float:
    """Mean share of the `count` largest elements of each row that both rows have."""
    count = min(count, want.shape[-1])
    tops = [np.argsort(-rows, axis=-1, kind="stable")[:, :count] for rows in (want, got)]
    shared = [len(set(a) & set(b)) / count for a, b in zip(*tops, strict=True)]
    return float(np.mean(shared))


def log_softmax(rows: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    shifted = rows - rows.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def _kl(want: np.ndarray, got: np.ndarray) -> float:
    p, q = log_softmax(want), log_softmax(got)
    return max(float((np.exp(p) * (p - q)).sum(-1).mean()), 0.0)
