"""Questions to and conversions of torch-dialect values, which have no Python bindings."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from iree.compiler import ir

from halo_mlir.ir.build import create, tensor_type

_VTENSOR = re.compile(r"!torch\.vtensor<\[([^\]]*)\],([^<>]+)>")
_FLOATS = ("f16", "bf16", "f32")
_CONSTANTS = ("torch.constant.bool", "torch.constant.int", "torch.constant.float")
MUTABLE = "!torch.tensor<"
"""How the type of a tensor begins that is written in place."""

COPIES = (
    "torch.aten.clone",
    "torch.aten.contiguous",
    "torch.aten.alias",
    "torch.aten.detach",
)
"""Ops that give the same elements again."""

VIEWS = ("torch.aten.view", "torch.aten._unsafe_view", "torch.aten.reshape")
"""Ops that give the same elements another shape."""

INT64_MAX = 2**63 - 1
"""Where torch.export ends a slice that has no end."""

METADATA = ("torch.bind_symbolic_shape", "torch.aten._assert_tensor_metadata")
"""Ops that state facts about a value and compute nothing with it."""


def operator_name(op: ir.Operation) -> str:
    """The name that a `torch.operator` carries; "" of any other op."""
    return ir.StringAttr(op.attributes["name"]).value if op.name == "torch.operator" else ""


def string_value(value: ir.Value) -> str | None:
    """The text of a `torch.constant.str`; None of any other value."""
    op = producer(value)
    if op is None or op.name != "torch.constant.str":
        return None
    return ir.StringAttr(op.attributes["value"]).value


class _NotConstant:
    def __repr__(self) -> str:
        return "NOT_CONSTANT"


NOT_CONSTANT = _NotConstant()
"""What `constant_value` returns for a value that is computed; None is torch's own None."""


@dataclass(frozen=True)
class VTensor:
    """`!torch.vtensor<[shape],dtype>`; None is `?`."""

    shape: tuple[int | None, ...]
    dtype: str

    @property
    def rank(self) -> int:
        """The number of dimensions."""
        return len(self.shape)

    @property
    def is_float(self) -> bool:
        """Whether elements are f16, bf16 or f32; 8-bit floats need scales and are not."""
        return self.dtype in _FLOATS

    def __str__(self) -> str:
        dims = ",".join("?" if n is None else str(n) for n in self.shape)
        return f"!torch.vtensor<[{dims}],{self.dtype}>"

    def type(self) -> ir.Type:
        """The torch-dialect type."""
        return ir.Type.parse(str(self))

    def builtin(self) -> ir.RankedTensorType:
        """The tensor type that torch_c converts to; integers lose their sign."""
        element = ir.Type.parse(re.sub(r"^[su]i", "i", self.dtype))
        return tensor_type(self.shape, element)


def vtensor(value: ir.Value) -> VTensor | None:
    """The shape and element type of `value`; None where it is no vtensor of known rank."""
    return parse_vtensor(str(value.type))


def tensor_of(value: ir.Value) -> VTensor | None:
    """`vtensor`, also of a tensor that is written in place (`!torch.tensor`)."""
    return parse_vtensor(str(value.type).replace(MUTABLE, "!torch.vtensor<"))


@lru_cache(maxsize=1024)
def parse_vtensor(text: str) -> VTensor | None:
    """`!torch.vtensor<[...],...>` as MLIR prints it; None for any other type."""
    found = _VTENSOR.fullmatch(text)
    if found is None or found[1] == "*":
        return None
    dims = [part.strip() for part in found[1].split(",") if part.strip()]
    return VTensor(tuple(None if n == "?" else int(n) for n in dims), found[2])


def producer(value: ir.Value) -> ir.Operation | None:
    """The op that makes `value`; None for a block argument."""
    return None if isinstance(value.owner, ir.Block) else value.owner.operation


def constant_value(value: ir.Value) -> Any:
    """The Python value of a torch constant, or NOT_CONSTANT."""
    op = producer(value)
    if op is None:
        return NOT_CONSTANT
    if op.name == "torch.constant.none":
        return None
    return op.attributes["value"].value if op.name in _CONSTANTS else NOT_CONSTANT


def literal_splat(value: ir.Value) -> float | int | None:
    """The one value of a `torch.vtensor.literal`'s elements; None where there is no such one."""
    op = producer(value)
    if op is None or op.name != "torch.vtensor.literal":
        return None
    elements = op.attributes["value"]
    if not isinstance(elements, ir.DenseElementsAttr) or not elements.is_splat:
        return None
    return elements.get_splat_value().value


def is_whole_slice(op: ir.Operation) -> bool:
    """Whether `op` is a slice of everything along an axis, `x[:]`."""
    if op.name != "torch.aten.slice.Tensor":
        return False
    start, end, step = (constant_value(operand) for operand in list(op.operands)[2:])
    return start in (None, 0) and end in (None, INT64_MAX) and step == 1


def without_copies(value: ir.Value) -> ir.Value:
    """`value` before any clone, contiguous, alias, detach or slice of everything."""
    op = producer(value)
    while op is not None and (op.name in COPIES or is_whole_slice(op)):
        value = op.operands[0]
        op = producer(value)
    return value


def before_transpose(value: ir.Value) -> ir.Value | None:
    """What `value` is with its last two of four axes swapped; None where it is no such thing."""
    op = producer(without_copies(value))
    if op is None or op.name != "torch.aten.transpose.int":
        return None
    tensor = vtensor(op.operands[0])
    axes = {constant_value(operand) for operand in list(op.operands)[1:]}
    if tensor is None or tensor.rank != 4 or axes not in ({2, 3}, {-2, -1}, {2, -1}, {-2, 3}):
        return None
    return op.operands[0]


def users(value: ir.Value) -> list[ir.Operation]:
    """The ops that compute with `value`; those that only describe it are left out."""
    return [use.owner.operation for use in value.uses if use.owner.operation.name not in METADATA]


def to_builtin(value: ir.Value) -> ir.Value:
    """`torch_c.to_builtin_tensor` of a vtensor."""
    tensor = vtensor(value)
    if tensor is None:
        raise ValueError(f"{value.type} is not a vtensor of known rank")
    return create("torch_c.to_builtin_tensor", [tensor.builtin()], [value]).result


def from_builtin(value: ir.Value, result: ir.Type) -> ir.Value:
    """`torch_c.from_builtin_tensor` to the vtensor type `result`."""
    return create("torch_c.from_builtin_tensor", [result], [value]).result


def constant_int(number: int) -> ir.Value:
    """`torch.constant.int number`."""
    i64 = ir.IntegerType.get_signless(64)
    return create(
        "torch.constant.int",
        [ir.Type.parse("!torch.int")],
        [],
        {"value": ir.IntegerAttr.get(i64, number)},
    ).result
