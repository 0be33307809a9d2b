"""Rules of ops that compute each element from those at its place."""

from halo_mlir.ir.placement import Partial, Replicate, Shard
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import COPIES, VTensor, users
from halo_mlir.sharding.calls import Call, Outcome, everywhere, finest, reduced

_SCALED = ("torch.aten.mul.Tensor", "torch.aten.div.Tensor")
_SUMS = ("torch.aten.add.Tensor", "torch.aten.sub.Tensor")
_LINEAR = (*COPIES, *CASTS, "torch.aten.neg", "torch.aten.mul.Scalar", "torch.aten.div.Scalar")


def elementwise(call: Call) -> Outcome:
    """Operands broadcast to the result; all are split like the finest split among them."""
    rank = call.result.rank
    kept = _as_terms(call)
    if kept is not None:
        return kept
    moved = [
        placement.at(placement.dim + rank - slot.tensor.rank, placement.axis)
        for slot, placement in zip(call.slots, map(reduced, call.given), strict=True)
        if isinstance(placement, Shard)
    ]
    return everywhere(call, finest(moved, call.ranks))


def _as_terms(call: Call) -> Outcome | None:
    """Linear ops on sums yet to be made, where nobody else wants the sum before them."""
    first = call.given[0]
    partial = next((p for p in call.given if isinstance(p, Partial)), None)
    if partial is None or partial.op == "max":
        return None
    for slot, placement in zip(call.slots, call.given, strict=True):
        if isinstance(placement, Partial) and len(users(slot.value)) > 1:
            return None
    name = call.op.name
    if name in _LINEAR:
        passes = name not in CASTS or bits(call.result) <= bits(call.slots[0].tensor)
    elif name in _SCALED:
        others = [p for p in call.given if p is not partial]
        passes = len(others) == 1 and isinstance(others[0], Replicate)
        passes = passes and (name == _SCALED[0] or first is partial)
    else:
        passes = name in _SUMS and all(p == partial for p in call.given)
    return Outcome(call.given, partial) if passes else None


def bits(tensor: VTensor) -> int:
    digits = "".join(c if c.isdigit() else " " for c in tensor.dtype).split()
    return int(digits[0])
