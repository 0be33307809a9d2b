"""Torch-dialect ops that passes make: views and conversions, by their result's shape."""

from collections.abc import Sequence

from iree.compiler import ir

from halo_mlir.ir.build import create
from halo_mlir.ir.torch import VTensor, constant_int, vtensor

# torch.dtype's numbers (c10/core/ScalarType.h).
_DTYPES = {"si32": 3, "f16": 5, "f32": 6, "f64": 7, "bf16": 15}


def constant(value: float | bool | None) -> ir.Value:
    """`torch.constant.float`, `.bool` or `.none`."""
    if value is None:
        return create("torch.constant.none", [ir.Type.parse("!torch.none")], []).result
    if isinstance(value, bool):
        attribute: ir.Attribute = ir.BoolAttr.get(value)
        kind = "bool"
    else:
        attribute, kind = ir.FloatAttr.get(ir.F64Type.get(), value), "float"
    result = ir.Type.parse(f"!torch.{kind}")
    return create(f"torch.constant.{kind}", [result], [], {"value": attribute}).result


def known(value: ir.Value) -> VTensor:
    """`vtensor` of a value that is one."""
    tensor = vtensor(value)
    if tensor is None:
        raise ValueError(f"{value.type} is not a vtensor of known rank")
    return tensor


def view(value: ir.Value, shape: Sequence[int | None]) -> ir.Value:
    """`torch.aten.view`; at most one size is None, and `value` itself where it has that shape."""
    tensor = known(value)
    if tensor.shape == tuple(shape):
        return value
    sizes = [constant_int(-1 if size is None else size) for size in shape]
    listed = _list("int", sizes)
    result = VTensor(tuple(shape), tensor.dtype).type()
    return create("torch.aten.view", [result], [value, listed]).result


def transpose(value: ir.Value, first: int, second: int) -> ir.Value:
    """`torch.aten.transpose.int` of two axes that are not negative."""
    tensor = known(value)
    shape = list(tensor.shape)
    shape[first], shape[second] = shape[second], shape[first]
    result = VTensor(tuple(shape), tensor.dtype).type()
    axes = [constant_int(first), constant_int(second)]
    return create("torch.aten.transpose.int", [result], [value, *axes]).result


def unsqueeze(value: ir.Value, axis: int) -> ir.Value:
    """`torch.aten.unsqueeze`."""
    tensor = known(value)
    result = VTensor((*tensor.shape[:axis], 1, *tensor.shape[axis:]), tensor.dtype).type()
    return create("torch.aten.unsqueeze", [result], [value, constant_int(axis)]).result


def squeeze(value: ir.Value, axis: int) -> ir.Value:
    """`torch.aten.squeeze.dim`."""
    tensor = known(value)
    result = VTensor((*tensor.shape[:axis], *tensor.shape[axis + 1 :]), tensor.dtype).type()
    return create("torch.aten.squeeze.dim", [result], [value, constant_int(axis)]).result


def convert(value: ir.Value, dtype: str) -> ir.Value:
    """`torch.prims.convert_element_type` to floats or si32; `value` itself where it has it."""
    tensor = known(value)
    if tensor.dtype == dtype:
        return value
    result = VTensor(tensor.shape, dtype).type()
    operands = [value, constant_int(_DTYPES[dtype])]
    return create("torch.prims.convert_element_type", [result], operands).result


def logical(name: str, *operands: ir.Value) -> ir.Value:
    """`torch.aten.logical_not` or `torch.aten.logical_and`, which broadcasts."""
    shapes = [known(operand).shape for operand in operands]
    result = VTensor(_broadcast(shapes), "i1").type()
    return create(f"torch.aten.logical_{name}", [result], list(operands)).result


def add(left: ir.Value, right: ir.Value) -> ir.Value:
    """`torch.aten.add.Tensor` of one element type."""
    tensors = [known(left), known(right)]
    shape = _broadcast([tensor.shape for tensor in tensors])
    result = VTensor(shape, tensors[0].dtype).type()
    return create("torch.aten.add.Tensor", [result], [left, right, constant_int(1)]).result


def mul(left: ir.Value, right: ir.Value) -> ir.Value:
    """`torch.aten.mul.Tensor` of one element type."""
    tensors = [known(left), known(right)]
    shape = _broadcast([tensor.shape for tensor in tensors])
    result = VTensor(shape, tensors[0].dtype).type()
    return create("torch.aten.mul.Tensor", [result], [left, right]).result


def expand(value: ir.Value, shape: Sequence[int]) -> ir.Value:
    """`torch.aten.expand`; `value` itself where it has that shape."""
    tensor = known(value)
    if tensor.shape == tuple(shape):
        return value
    result = VTensor(tuple(shape), tensor.dtype).type()
    operands = [value, _list("int", [constant_int(size) for size in shape]), constant(False)]
    return create("torch.aten.expand", [result], operands).result


def concatenate(values: Sequence[ir.Value]) -> ir.Value:
    """`torch.aten.cat` along the first axis, of static sizes."""
    tensors = [known(value) for value in values]
    rows = sum(tensor.shape[0] or 0 for tensor in tensors)
    result = VTensor((rows, *tensors[0].shape[1:]), tensors[0].dtype).type()
    return create("torch.aten.cat", [result], [_list("vtensor", values), constant_int(0)]).result


def _list(element: str, values: Sequence[ir.Value]) -> ir.Value:
    result = ir.Type.parse(f"!torch.list<{element}>")
    return create("torch.prim.ListConstruct", [result], list(values)).result


def additive(keep: ir.Value, dtype: str) -> ir.Value:
    """0 where the i1 tensor `keep` holds, else -inf: `torch.aten.where.Scalar`."""
    result = VTensor(known(keep).shape, "f32").type()
    scalars = [constant(0.0), constant(float("-inf"))]
    return convert(create("torch.aten.where.Scalar", [result], [keep, *scalars]).result, dtype)


def _broadcast(shapes: Sequence[tuple[int | None, ...]]) -> tuple[int | None, ...]:
    rank = max(len(shape) for shape in shapes)
    padded = [(1,) * (rank - len(shape)) + shape for shape in shapes]
    result: list[int | None] = []
    for sizes in zip(*padded, strict=True):
        long = [size for size in sizes if size != 1]
        static = [size for size in long if size is not None]
        result.append(1 if not long else static[0] if static else None)
    return tuple(result)
