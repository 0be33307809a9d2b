"""A mask expression as a generator beside the attention, which IREE computes where it is read.

    keep[b, m, k2] = linalg.generic ins(lengths[b])            : i1
                       andi(k2 <= m, k2 < length)

A bias makes it a float that is added to the score, -inf where a key is dropped:

    mask[h, m, k2] = linalg.generic ins(slopes[h])             : f32
                       select(k2 <= m, slope * (k2 - m), -inf)

Its body reads indices, elements of small integer tensors, and sizes; all arithmetic is of `index`
type. A tensor that is indexed by a loop alone, over its whole extent, is an input; another is read
by tensor.extract, its index kept within bounds.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from iree.compiler import ir

from halo_mlir.ir import build
from halo_mlir.ir.build import Extent, create
from halo_mlir.ir.torch import to_builtin, vtensor
from halo_mlir.masks.expr import (
    Axis,
    Binary,
    Choice,
    Compare,
    Element,
    Expr,
    Host,
    Junction,
    Not,
    Num,
    Number,
    Truth,
    parts,
)
from halo_mlir.masks.mod_expr import Real
from halo_mlir.masks.mod_expr import parts as real_parts
from halo_mlir.masks.mod_generator import RealOps, constant

Loops = Mapping[int, Sequence[tuple[int, int]]]
"""For each axis of an expression the axes of a tensor that it is made of, with their strides:
{ROW: [(1, 1)], HEAD: [(0, 4), (1, 1)]} where H is split into groups of 4."""

_OPS = {
    "+": "arith.addi",
    "-": "arith.subi",
    "*": "arith.muli",
    "//": "arith.floordivsi",
    "%": "arith.remsi",
    "min": "arith.minsi",
    "max": "arith.maxsi",
}
# arith::CmpIPredicate.
_PREDICATES = {"==": 0, "!=": 1, "<": 2, "<=": 3, ">": 4, ">=": 5}


def generate_mask(
    keep: Truth, sizes: Sequence[Extent], loops: Loops, bias: Real | None = None
) -> ir.Value:
    """`keep` as an i1 tensor of extents `sizes`; with a bias an f32 one, to be added."""
    found = [*parts(keep), *(() if bias is None else real_parts(bias))]
    values = _Values(found, sizes, loops)
    element = None if bias is not None else values.whole(keep)
    if element is not None:
        return element
    if bias is None:
        i1 = ir.IntegerType.get_signless(1)
        return values.generate(i1, lambda body, _: body.truth(keep))

    def added(body: "_Body", _given: Sequence[ir.Value]) -> ir.Value:
        number = body.real(bias)
        if keep is True:
            return number
        cases = [body.truth(keep), number, constant(float("-inf"))]
        return create("arith.select", [number.type], cases).result

    return values.generate(ir.F32Type.get(), added)


def multiplied(tensor: ir.Value, factor: Real, loops: Loops) -> ir.Value:
    """`tensor` times `factor`, in f32, as elements of its own type."""
    sizes, element = build.extents(tensor), build.element_of(tensor)

    def product(body: "_Body", given: Sequence[ir.Value]) -> ir.Value:
        wide = build.convert_float(given[0], ir.F32Type.get())
        scaled = create("arith.mulf", [wide.type], [wide, body.real(factor)]).result
        return build.convert_float(scaled, element)

    values = _Values(real_parts(factor), sizes, loops)
    return values.generate(element, product, [tensor])


class _Values:
    """What expressions read, ready for a generator over `sizes`."""

    def __init__(self, found: Iterable, sizes: Sequence[Extent], loops: Loops) -> None:
        self._sizes, self._loops = sizes, loops
        self._inputs: dict[Element, tuple[ir.Value, list[int]]] = {}
        self._outside: dict[Element | Host, ir.Value] = {}
        for part in dict.fromkeys(part for part in found if isinstance(part, Element | Host)):
            if isinstance(part, Host):
                self._outside[part] = _host_index(part)
                continue
            tensor = _device_tensor(part)
            axes = _input_axes(part, sizes, loops)
            if axes is None:
                self._outside[part] = tensor
            else:
                self._inputs[part] = (_by_loops(tensor, part, loops), axes)

    def whole(self, keep: Truth) -> ir.Value | None:
        """The tensor that `keep` is an element of, where that has the generator's axes."""
        tensor, axes = (
            self._inputs.get(keep, (None, [])) if isinstance(keep, Element) else (None, [])
        )
        return tensor if axes == list(range(len(self._sizes))) else None

    def generate(self, element: ir.Type, make, tensors: Sequence[ir.Value] = ()) -> ir.Value:
        """A tensor of `make(body, elements of tensors)`; `tensors` have the extents `sizes`."""
        rank = len(self._sizes)
        inputs = [*self._inputs.values(), *((tensor, list(range(rank))) for tensor in tensors)]

        def body(*arguments: ir.Value) -> ir.Value:
            end = rank + len(self._inputs)
            elements = dict(zip(self._inputs, arguments[rank:end], strict=True))
            made = _Body(arguments[:rank], self._loops, self._outside, elements)
            return make(made, arguments[end:])

        return build.generate(self._sizes, element, body, inputs)


class _Body:
    """Makes the ops inside a generator, each subexpression once."""

    def __init__(self, positions, loops, outside, elements) -> None:
        self._positions = positions
        self._loops = loops
        self._outside = outside
        self._elements = elements
        self._made: dict[Expr, ir.Value] = {}
        self._reals = RealOps(self.number, self.truth, self._element)

    def real(self, expr: Real) -> ir.Value:
        """An f32 value."""
        return self._reals.value(expr)

    def truth(self, expr: Truth) -> ir.Value:
        """An i1 value."""
        if isinstance(expr, bool):  # True equals 1, which other keys may hold
            return build.constant(ir.BoolAttr.get(expr))
        if expr not in self._made:
            self._made[expr] = self._truth(expr)
        return self._made[expr]

    def number(self, expr: Number) -> ir.Value:
        """A value of index type."""
        if expr not in self._made:
            self._made[expr] = self._number(expr)
        return self._made[expr]

    def _truth(self, expr: Truth) -> ir.Value:
        i1 = ir.IntegerType.get_signless(1)
        match expr:
            case Compare(op, left, right):
                predicate = ir.IntegerAttr.get(ir.IntegerType.get_signless(64), _PREDICATES[op])
                sides = [self.number(left), self.number(right)]
                return create("arith.cmpi", [i1], sides, {"predicate": predicate}).result
            case Junction(op, terms):
                name = "arith.andi" if op == "and" else "arith.ori"
                result = self.truth(terms[-1])
                for term in reversed(terms[:-1]):
                    result = create(name, [i1], [self.truth(term), result]).result
                return result
            case Not(of):
                true = build.constant(ir.BoolAttr.get(True))
                return create("arith.xori", [i1], [self._element(of), true]).result
            case Element():
                return self._element(expr)
        raise TypeError(expr)

    def _number(self, expr: Number) -> ir.Value:
        index = ir.IndexType.get()
        match expr:
            case Num(value):
                return build.index(int(value))
            case Axis(axis):
                result = None
                for loop, stride in self._loops[axis]:
                    part = self._positions[loop]
                    if stride != 1:
                        part = create("arith.muli", [index], [part, build.index(stride)]).result
                    result = (
                        create("arith.addi", [index], [result, part]).result if result else part
                    )
                if result is None:
                    return build.index(0)
                return result
            case Host():
                return self._outside[expr]
            case Element():
                return create("arith.index_cast", [index], [self._element(expr)]).result
            case Binary("%", left, right):
                # torch's remainder has the divisor's sign, which is positive.
                divisor = self.number(right)
                rest = create("arith.remsi", [index], [self.number(left), divisor]).result
                raised = create("arith.addi", [index], [rest, divisor]).result
                return create("arith.remsi", [index], [raised, divisor]).result
            case Binary(op, left, right):
                return create(_OPS[op], [index], [self.number(left), self.number(right)]).result
            case Choice(condition, then, other):
                cases = [self.truth(condition), self.number(then), self.number(other)]
                return create("arith.select", [index], cases).result
        raise TypeError(expr)

    def _element(self, expr: Element) -> ir.Value:
        """The element as it is stored, i1 or an integer."""
        if expr in self._elements:
            return self._elements[expr]
        tensor, index = self._outside[expr], ir.IndexType.get()
        places = []
        for axis, (place, size) in enumerate(zip(expr.index, build.extents(tensor), strict=True)):
            if isinstance(place, Num) and isinstance(size, int) and 0 <= place.value < size:
                places.append(self.number(place))
                continue
            extent = build.index(size) if isinstance(size, int) else build.dim(tensor, axis)
            last = create("arith.subi", [index], [extent, build.index(1)]).result
            at = self.number(place)
            if _may_be_negative(place):
                at = self._from_end(at, extent)
            within = create("arith.minsi", [index], [at, last]).result
            places.append(create("arith.maxsi", [index], [within, build.index(0)]).result)
        return create("tensor.extract", [build.element_of(tensor)], [tensor, *places]).result

    def _from_end(self, place: ir.Value, extent: ir.Value) -> ir.Value:
        """torch counts what is negative from the end."""
        zero, index = build.index(0), ir.IndexType.get()
        slt = {"predicate": ir.IntegerAttr.get(ir.IntegerType.get_signless(64), _PREDICATES["<"])}
        negative = create("arith.cmpi", [ir.IntegerType.get_signless(1)], [place, zero], slt).result
        moved = create("arith.addi", [index], [place, extent]).result
        return create("arith.select", [index], [negative, moved, place]).result


def _may_be_negative(expr: Number) -> bool:
    match expr:
        case Num(value):
            return value < 0
        case Axis():
            return False
        case Host(axis=axis):
            return axis is None
        case Binary("+" | "*" | "//" | "min" | "max", left, right):
            return _may_be_negative(left) or _may_be_negative(right)
        case Binary("%", _, right):
            return _may_be_negative(right)
        case Choice(_, then, other):
            return _may_be_negative(then) or _may_be_negative(other)
    return True


def _host_index(host: Host) -> ir.Value:
    if host.axis is not None:
        return build.dim(to_builtin(host.value), host.axis)
    i64 = ir.IntegerType.get_signless(64)
    number = create("torch_c.to_i64", [i64], [host.value]).result
    return create("arith.index_cast", [ir.IndexType.get()], [number]).result


def _device_tensor(element: Element) -> ir.Value:
    """The tensor of `element` as a builtin one, on the device where the mask is wanted."""
    tensor = to_builtin(element.tensor)
    if element.device is None:
        return tensor
    dynamic = [size for size in build.extents(tensor) if not isinstance(size, int)]
    moved = create(
        "flow.tensor.transfer", [tensor.type], [tensor, *dynamic], {"target": element.device}
    )
    return moved.result


def _input_axes(element: Element, sizes: Sequence[Extent], loops: Loops) -> list[int] | None:
    """The generator's axes that index the tensor's axes longer than 1; None where others do."""
    tensor = vtensor(element.tensor)
    if tensor is None:
        raise ValueError(f"{element.tensor.type} is not a vtensor")
    axes: list[int] = []
    for place, size in zip(element.index, tensor.shape, strict=True):
        if size == 1:
            continue
        if not (isinstance(place, Axis) and element.exact and loops[place.axis]):
            return None
        made_of = [axis for axis, _ in loops[place.axis]]
        extents = [sizes[axis] for axis in made_of]
        if any(axis in axes for axis in made_of):
            return None
        static = [extent for extent in extents if isinstance(extent, int)]
        if len(made_of) > 1 and (len(static) < len(extents) or size != math.prod(static)):
            return None
        if size is not None and static and size != math.prod(static):
            return None
        axes += made_of
    return axes


def _by_loops(tensor: ir.Value, element: Element, loops: Loops) -> ir.Value:
    """Without unit axes, and split like the axes that index it."""
    shape = build.shape_of(tensor)
    kept = [axis for axis, size in enumerate(shape) if size != 1]
    tensor = build.collapse(tensor, build.groups_around(kept, len(shape)))
    groups, sizes = [], []
    for axis, extent in zip(kept, build.extents(tensor), strict=True):
        place = element.index[axis]
        strides = [n for _, n in loops[place.axis]] if isinstance(place, Axis) else [1]
        groups.append(list(range(len(sizes), len(sizes) + len(strides))))
        if len(strides) == 1:
            sizes.append(extent)
            continue
        sizes += [n // below for n, below in zip([extent, *strides], strides, strict=False)]
    return build.expand(tensor, groups, sizes)
