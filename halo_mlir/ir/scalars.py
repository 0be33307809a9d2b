"""Torch values that are one number, and products with it."""

from iree.compiler import ir

from halo_mlir.ir.torch import constant_value, literal_splat, producer, without_copies

CASTS = ("torch.aten._to_copy", "torch.aten.to.dtype", "torch.prims.convert_element_type")
"""Conversions to another element type."""

_SCALES = {
    f"torch.aten.{name}.{kind}": name for name in ("mul", "div") for kind in ("Scalar", "Tensor")
}


def scaling(op) -> tuple[ir.Value, float] | None:
    """(value, constant factor) of a multiplication or division by a constant."""
    kind = _SCALES.get(op.name)
    if kind is None:
        return None
    value, by = op.operands
    number = constant_of(by)
    if number is None and op.name == "torch.aten.mul.Tensor":
        value, number = by, constant_of(value)
    if not number:
        return None
    return value, number if kind == "mul" else 1.0 / number


def constant_of(value: ir.Value) -> float | None:
    """The number that a scalar, or every element of a tensor, is."""
    number = constant_value(value)
    if isinstance(number, int | float):
        return float(number)
    value = without_copies(value)
    op = producer(value)
    while op is not None and (op.name in CASTS or op.name == "torch.aten.lift_fresh_copy"):
        value = without_copies(op.operands[0])
        op = producer(value)
    if op is None:
        return None
    splat = literal_splat(value)
    if splat is not None:
        return float(splat)
    if op.name in ("torch.aten.zeros", "torch.aten.zeros_like"):
        return 0.0
    position = {"torch.aten.scalar_tensor": 0, "torch.aten.full": 1, "torch.aten.full_like": 1}
    if op.name not in position:
        return None
    number = constant_value(op.operands[position[op.name]])
    return float(number) if isinstance(number, int | float) else None
