"""How each torch op's elements are found from those of its operands, for `mask_reader`."""

from halo_mlir.ir.torch import COPIES, constant_value, literal_splat, producer
from halo_mlir.masks.algebra import arithmetic, both, choose, compare, either, negate
from halo_mlir.masks.algebra import number as as_number
from halo_mlir.masks.expr import Expr, Num, Number
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.reader import Index, MaskReader, converted, divided, known, reads

COMPARISONS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}


@reads(*(f"torch.aten.{name}.{kind}" for name in COMPARISONS for kind in ("Tensor", "Scalar")))
def _comparison(state: MaskReader, op, index: Index) -> Expr:
    name = op.name.split(".")[2]
    return compare(COMPARISONS[name], *_numbers(state, op, index, 2))


@reads(
    *(f"torch.aten.{name}.{kind}" for name in ("add", "sub") for kind in ("Tensor", "Scalar")),
    "torch.aten.rsub.Scalar",
)
def _sum(state: MaskReader, op, index: Index) -> Expr:
    left, right = _numbers(state, op, index, 2)
    alpha = state.scalar(op.operands[2])
    if "rsub" in op.name:
        return _result(op, arithmetic("-", right, arithmetic("*", left, alpha)))
    sign = "+" if "add" in op.name else "-"
    return _result(op, arithmetic(sign, left, arithmetic("*", right, alpha)))


@reads("torch.aten.mul.Tensor", "torch.aten.mul.Scalar")
def _product(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, arithmetic("*", *_numbers(state, op, index, 2)))


@reads("torch.aten.floor_divide", "torch.aten.floor_divide.Scalar")
def _quotient(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, divided("//", *_numbers(state, op, index, 2)))


@reads("torch.aten.div.Tensor_mode", "torch.aten.div.Scalar_mode")
def _rounded_quotient(state: MaskReader, op, index: Index) -> Expr:
    mode = producer(op.operands[2])
    if (
        mode is None
        or mode.name != "torch.constant.str"
        or mode.attributes["value"].value != "floor"
    ):
        raise Unreadable("a quotient is not rounded down")
    return _result(op, divided("//", *_numbers(state, op, index, 2)))


@reads("torch.aten.remainder.Scalar", "torch.aten.remainder.Tensor")
def _remainder(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, divided("%", *_numbers(state, op, index, 2)))


@reads("torch.aten.minimum", "torch.aten.maximum")
def _extremum(state: MaskReader, op, index: Index) -> Expr:
    which = "min" if op.name.endswith("minimum") else "max"
    return _result(op, arithmetic(which, *_numbers(state, op, index, 2)))


@reads("torch.aten.neg")
def _negative(state: MaskReader, op, index: Index) -> Expr:
    return arithmetic("-", Num(0), *_numbers(state, op, index, 1))


@reads(
    *(f"torch.aten.logical_{name}" for name in ("and", "or", "xor")),
    *(f"torch.aten.bitwise_{name}.Tensor" for name in ("and", "or", "xor")),
    "torch.aten.__and__.Tensor",
    "torch.aten.__or__.Tensor",
)
def _logic(state: MaskReader, op, index: Index) -> Expr:
    if "logical" not in op.name and known(op.results[0]).dtype != "i1":
        raise Unreadable(f"{op.name} is of integers")
    left, right = (state.truth(v, state.broadcast(v, index)) for v in op.operands)
    if "xor" in op.name:
        return either(both(left, negate(right)), both(negate(left), right))
    return (both if "and" in op.name else either)(left, right)


@reads("torch.aten.logical_not", "torch.aten.bitwise_not")
def _negation(state: MaskReader, op, index: Index) -> Expr:
    if known(op.results[0]).dtype != "i1":
        raise Unreadable(f"{op.name} is of integers")
    return negate(state.truth(op.operands[0], index))


@reads("torch.aten.abs")
def _absolute(state: MaskReader, op, index: Index) -> Expr:
    (value,) = _numbers(state, op, index, 1)
    return choose(compare(">=", value, Num(0)), value, arithmetic("-", Num(0), value))


@reads("torch.aten.clamp")
def _clamped(state: MaskReader, op, index: Index) -> Expr:
    (value,) = _numbers(state, op, index, 1)
    for which, bound in (("max", op.operands[1]), ("min", op.operands[2])):
        if constant_value(bound) is not None:
            value = arithmetic(which, value, state.scalar(bound))
    return _result(op, value)


@reads(*(f"torch.aten.where.{kind}" for kind in ("self", "ScalarOther", "ScalarSelf", "Scalar")))
def _where(state: MaskReader, op, index: Index) -> Expr:
    condition = state.truth(op.operands[0], state.broadcast(op.operands[0], index))
    then, other = (_operand(state, value, index) for value in list(op.operands)[1:])
    return _result(op, choose(condition, then, other))


@reads("torch.aten.masked_fill.Scalar", "torch.aten.masked_fill.Tensor")
def _masked_fill(state: MaskReader, op, index: Index) -> Expr:
    old, condition, new = op.operands
    filled = state.truth(condition, state.broadcast(condition, index))
    return _result(op, choose(filled, _operand(state, new, index), _operand(state, old, index)))


@reads("torch.aten.triu", "torch.aten.tril")
def _triangle(state: MaskReader, op, index: Index) -> Expr:
    diagonal = arithmetic("+", index[-2], state.scalar(op.operands[1]))
    inside = compare(">=" if op.name.endswith("triu") else "<=", index[-1], diagonal)
    return _result(op, choose(inside, state.number(op.operands[0], index), Num(0)))


@reads("torch.aten.full", "torch.aten.full_like", "torch.aten.new_full")
def _full(state: MaskReader, op, index: Index) -> Expr:
    position = 2 if op.name.endswith("new_full") else 1
    return _result(op, state.scalar(op.operands[position]))


@reads("torch.aten.scalar_tensor", "torch.prim.NumToTensor.Scalar", "torch.aten.tensor.int")
def _scalar_tensor(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, state.scalar(op.operands[0]))


@reads(*(f"torch.aten.{name}" for name in ("zeros", "zeros_like", "new_zeros")))
def _zeros(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, Num(0))


@reads(*(f"torch.aten.{name}" for name in ("ones", "ones_like", "new_ones")))
def _ones(state: MaskReader, op, index: Index) -> Expr:
    return _result(op, Num(1))


@reads("torch.vtensor.literal")
def _literal(state: MaskReader, op, index: Index) -> Expr:
    splat = literal_splat(op.results[0])
    if splat is None:
        raise Unreadable("a literal has several values")
    return _result(op, Num(splat))


@reads("torch.aten.arange", "torch.aten.arange.start", "torch.aten.arange.start_step")
def _range(state: MaskReader, op, index: Index) -> Expr:
    start = Num(0) if op.name.endswith("arange") else state.scalar(op.operands[0])
    step = state.scalar(op.operands[2]) if op.name.endswith("start_step") else Num(1)
    return arithmetic("+", start, arithmetic("*", index[0], step))


@reads(
    *COPIES,
    "torch.aten.lift_fresh_copy",
    "torch.aten._to_copy",
    "torch.aten.to.dtype",
    "torch.aten.to.dtype_layout",
    "torch.aten.to.device",
    "torch.aten.type_as",
    "torch.prims.convert_element_type",
)
def _copy(state: MaskReader, op, index: Index) -> Expr:
    source = op.operands[0]
    read = state.element(source, index)
    return converted(read, known(source).dtype, known(op.results[0]).dtype)


def _operand(state: MaskReader, value, index: Index) -> Number:
    """A tensor operand's element, or a scalar one."""
    if str(value.type).startswith("!torch.vtensor"):
        return state.number(value, state.broadcast(value, index))
    return state.scalar(value)


def _numbers(state: MaskReader, op, index: Index, count: int) -> list[Number]:
    return [_operand(state, value, index) for value in list(op.operands)[:count]]


def _result(op, value: Number) -> Expr:
    """`value` as an element of the op's result, which may be i1."""
    return compare("!=", value, Num(0)) if known(op.results[0]).dtype == "i1" else as_number(value)
