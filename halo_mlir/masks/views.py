"""How elements of what moves data, such as views and slices, are found, for `mask_reader`."""

from halo_mlir.ir.torch import VIEWS, constant_value, is_whole_slice, producer
from halo_mlir.masks.algebra import arithmetic, choose, compare, number
from halo_mlir.masks.expr import Element, Expr, Num, Number, parts
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.reader import Index, MaskReader, divided, integer, known, reads

_MOVES = ("flow.tensor.transfer", "flow.tensor.barrier")


@reads("torch.aten.unsqueeze")
def _unsqueeze(state: MaskReader, op, index: Index) -> Expr:
    axis = integer(op.operands[1]) % len(index)
    return state.element(op.operands[0], (*index[:axis], *index[axis + 1 :]))


@reads("torch.aten.squeeze", "torch.aten.squeeze.dim", *VIEWS, "torch.aten.flatten.using_ints")
def _view(state: MaskReader, op, index: Index) -> Expr:
    source, result = known(op.operands[0]).shape, known(op.results[0]).shape
    long = [(size, place) for size, place in zip(result, index, strict=True) if size != 1]
    kept = [size for size in source if size != 1]
    # With one dynamic size, equal static ones and an equal number of elements make it equal too.
    if kept == [size for size, _ in long] and (
        kept.count(None) <= 1 or "squeeze" in op.name or _same_sizes(state, op)
    ):
        places = iter(place for _, place in long)
        return state.element(
            op.operands[0], tuple(Num(0) if n == 1 else next(places) for n in source)
        )
    flat: Number = Num(0)
    for size, place in zip(_static(op, result), index, strict=True):
        flat = arithmetic("+", arithmetic("*", flat, Num(size)), place)
    places = []
    for size in reversed(_static(op, source)):
        places.append(Num(0) if size == 1 else divided("%", flat, Num(size)))
        flat = divided("//", flat, Num(size))
    return state.part(op.operands[0], tuple(reversed(places)))


@reads("torch.aten.expand", "torch.aten.broadcast_to", "torch.aten.expand_as")
def _expand(state: MaskReader, op, index: Index) -> Expr:
    return state.element(op.operands[0], state.broadcast(op.operands[0], index))


@reads("torch.aten.repeat")
def _repeat(state: MaskReader, op, index: Index) -> Expr:
    times = producer(op.operands[1])
    shape = known(op.operands[0]).shape
    counts = list(times.operands)[-len(shape) :] if times is not None and shape else []
    for size, count in zip(shape, counts, strict=True):
        if size != 1 and constant_value(count) != 1:
            raise Unreadable("an axis longer than 1 is repeated")
    return state.element(op.operands[0], state.broadcast(op.operands[0], index))


@reads("torch.aten.transpose.int", "torch.aten.t")
def _transpose(state: MaskReader, op, index: Index) -> Expr:
    first, second = (0, 1) if op.name.endswith(".t") else map(integer, list(op.operands)[1:])
    swapped = list(index)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    return state.element(op.operands[0], tuple(swapped))


@reads("torch.aten.permute")
def _permute(state: MaskReader, op, index: Index) -> Expr:
    places: list[Number] = [Num(0)] * len(index)
    for place, axis in zip(index, _list(op.operands[1]), strict=True):
        places[integer(axis)] = place
    return state.element(op.operands[0], tuple(places))


@reads("torch.aten.slice.Tensor")
def _slice(state: MaskReader, op, index: Index) -> Expr:
    source, axis, start, _, step = op.operands
    at = integer(axis) % len(index)
    first = Num(0) if constant_value(start) is None else state.scalar(start)
    first = _from_end(state, first, source, at)
    stride = integer(step)
    places = list(index)
    places[at] = arithmetic("+", first, arithmetic("*", index[at], Num(stride)))
    return (state.element if is_whole_slice(op) else state.part)(source, tuple(places))


@reads("torch.aten.select.int")
def _select(state: MaskReader, op, index: Index) -> Expr:
    source, axis, chosen = op.operands
    at = integer(axis) % (len(index) + 1)
    place = _from_end(state, state.scalar(chosen), source, at)
    places = (*index[:at], place, *index[at:])
    return (state.element if known(source).shape[at] == 1 else state.part)(source, places)


@reads("torch.aten.cat")
def _cat(state: MaskReader, op, index: Index) -> Expr:
    pieces, at = _list(op.operands[0]), integer(op.operands[1]) % len(index)
    ends: list[Number] = [Num(0)]
    for piece in pieces:
        ends.append(arithmetic("+", ends[-1], state.size(piece, at)))
    result: Number | None = None
    for start, end, piece in reversed(list(zip(ends, ends[1:], pieces, strict=False))):
        places = (*index[:at], arithmetic("-", index[at], start), *index[at + 1 :])
        read = number(state.part(piece, places), i1=known(piece).dtype == "i1")
        result = read if result is None else choose(compare("<", index[at], end), read, result)
    if result is None:
        raise Unreadable("nothing is concatenated")
    is_i1 = known(op.results[0]).dtype == "i1"
    return compare("!=", result, Num(0)) if is_i1 else result


@reads("torch.aten.index.Tensor", "torch.aten.index.Tensor_hacked_twin")
def _gather(state: MaskReader, op, index: Index) -> Expr:
    source, lists = op.operands[0], _list(op.operands[1])
    rank = known(source).rank
    tensors = [None if constant_value(v) is None else v for v in lists]
    tensors += [None] * (rank - len(tensors))
    given = [axis for axis, tensor in enumerate(tensors) if tensor is not None]
    if any(known(tensors[axis]).dtype == "i1" for axis in given):
        raise Unreadable("a tensor is indexed by a mask")
    wide = max(known(tensors[axis]).rank for axis in given)
    # Indexed axes that stand together stay where they are, else they come first.
    first = given[0] if given[-1] - given[0] == len(given) - 1 else 0
    shared = index[first : first + wide]
    others = iter((*index[:first], *index[first + wide :]))
    places = []
    for tensor in tensors:
        if tensor is None:
            places.append(next(others))
            continue
        place = state.number(tensor, state.broadcast(tensor, shared))
        if not state.any_data and any(isinstance(part, Element) for part in parts(place)):
            raise Unreadable("a tensor is indexed by data")
        places.append(place)
    return state.part(source, tuple(places))


@reads("torch_c.from_builtin_tensor")
def _moved(state: MaskReader, op, index: Index) -> Expr:
    """A tensor that is moved between devices: its data are moved, all else is computed there."""
    move = producer(op.operands[0])
    if move is None or move.name not in _MOVES:
        raise Unreadable("a tensor comes from outside the torch dialect")
    inner, target = producer(move.operands[0]), state.device
    while inner is not None and inner.name in _MOVES:
        inner = producer(inner.operands[0])
    if inner is None or inner.name != "torch_c.to_builtin_tensor":
        raise Unreadable("a tensor comes from outside the torch dialect")
    if target is None:
        state.device = move.attributes["target"]
    try:
        return state.element(inner.operands[0], index)
    finally:
        state.device = target


def _static(op, shape: tuple[int | None, ...]) -> list[int]:
    sizes = [size for size in shape if size is not None]
    if len(sizes) < len(shape):
        raise Unreadable(f"{op.name} of dynamic sizes")
    return sizes


def _list(value) -> list:
    made = producer(value)
    if made is None or made.name != "torch.prim.ListConstruct":
        raise Unreadable("a list is computed")
    return list(made.operands)


def _from_end(state: MaskReader, place: Number, source, axis: int) -> Number:
    """`place`, from the end of the axis where negative."""
    if isinstance(place, Num) and place.value < 0:
        return arithmetic("+", state.size(source, axis), place)
    return place


def _same_sizes(state: MaskReader, op) -> bool:
    """Whether a view has the dynamic sizes of its operand, in order."""
    sizes = [
        [state.size(tensor, axis) for axis, n in enumerate(known(tensor).shape) if n is None]
        for tensor in (op.operands[0], op.results[0])
    ]
    return sizes[0] == sizes[1]
