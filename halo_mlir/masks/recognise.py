"""The mask of an attention, a torch value, read as an expression of the indices."""

from iree.compiler import ir

import halo_mlir.masks.ops  # fills READERS
import halo_mlir.masks.views  # noqa: F401
from halo_mlir.ir.torch import vtensor
from halo_mlir.masks.algebra import select
from halo_mlir.masks.expr import (
    KEY,
    ROW,
    Axis,
    Choice,
    Compare,
    Element,
    Num,
    Number,
    Truth,
    axes,
    conjuncts,
)
from halo_mlir.masks.linear import Unreadable, linear
from halo_mlir.masks.reader import Index, MaskReader

MASKED = -1e4
"""Added to a score, this or less is taken for -inf; f16's lowest is -65504, and few go so far."""


def read_mask(mask: ir.Value, index: Index) -> Truth:
    """Where the element of `mask` at the last of `index` (B, H, M, N) lets a key through.

    A bool mask does so where true, a float one where it adds 0 and not MASKED or less.

    Raises:
        Unreadable: it depends on data that have both sequence dimensions, or adds anything else.
    """
    tensor = vtensor(mask)
    if tensor is None:
        raise Unreadable(f"{mask.type} has no known rank")
    reader = MaskReader()
    place = reader.broadcast(mask, index)
    return reader.truth(mask, place) if tensor.dtype == "i1" else _kept(reader.number(mask, place))


def recognise(mask: ir.Value, index: Index) -> tuple[Truth | ir.Value, str]:
    """`read_mask`, or `mask` itself where it cannot be read or is read as it is; and what it is."""
    try:
        keep = read_mask(mask, index)
    except Unreadable as reason:
        return mask, f"data mask kept as operand ({reason})"
    if isinstance(keep, Element) and keep.tensor == mask:
        return mask, "data mask kept as operand (an i1 tensor)"
    return keep, describe(keep)


def _kept(added: Number) -> Truth:
    match added:
        case Num(value) if value == 0:
            return True
        case Num(value) if value <= MASKED:
            return False
        case Choice(condition, then, other):
            return select(condition, _kept(then), _kept(other))
        case _:
            raise Unreadable(f"it adds {added} to scores")


def describe(keep: Truth) -> str:
    """What kind of mask `keep` is, term by term, for people."""
    if isinstance(keep, bool):
        return "no mask" if keep else "nothing is kept"
    return ", ".join(f"{_kind(term)} ({term})" for term in conjuncts(keep))


def _kind(term: Truth) -> str:
    if isinstance(term, Compare) and term.left == Axis(KEY):
        atoms, offset = linear(term.right)
        if ROW not in axes(term.right):
            bounds = {"<": "length bound", "<=": "length bound", ">": "left padding"}
            return {**bounds, ">=": "left padding"}.get(term.op, "keys")
        if atoms.pop(Axis(ROW), 0) == 1:
            if term.op in ("<", "<="):
                return "causal with offset" if atoms or offset or term.op == "<" else "causal"
            if term.op in (">", ">="):
                return "window"
    if isinstance(term, Compare) and term.op == "==" and axes(term) >= {ROW, KEY}:
        return "same document"
    if isinstance(term, Element):
        return "data"
    return "mask"
