"""The least time a dispatch can take on a chip, from its FLOPs, its bytes and the data sheet."""

from dataclasses import dataclass

from halo_mlir.targets import Target

_CONTRACTIONS = ("attention", "matmul", "matvec")


@dataclass(frozen=True)
class Bound:
    """Predicted, never measured: `microseconds` is a lower bound, `by` what sets it."""

    microseconds: float
    by: str  # "compute" or "memory"


def predict(
    target: Target, kind: str, types: tuple[str, ...], flops: int | None, bytes_: int | None
) -> Bound | None:
    """max(flops / peak, bytes / bandwidth) (Williams et al. 2009, Roofline), of one call.

    The peak is the matrix rate of the widest operand type of a contraction and the f32 rate of
    everything else; None where the target or the amount of work is not known.
    """
    if flops is None or bytes_ is None or target.memory_bytes_per_second is None:
        return None
    compute = flops / _peak(target, kind, types)
    memory = bytes_ / target.memory_bytes_per_second
    if compute > memory:
        return Bound(compute * 1e6, "compute")
    return Bound(memory * 1e6, "memory")


def _peak(target: Target, kind: str, types: tuple[str, ...]) -> float:
    peaks = target.peak_flops
    if kind not in _CONTRACTIONS:
        return peaks["f32"]
    inputs = types[: 3 if kind == "attention" else 2]
    keys = ["f8" if type_.startswith("f8") else type_ for type_ in inputs]
    return min((peaks[key] for key in keys if key in peaks), default=peaks["f32"])
