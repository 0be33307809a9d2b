"""8-bit floats as gfx942 has them (FNUZ), and as checkpoints are published (OCP).

The two differ by one in the exponent's bias and in their special codes. So the same bits mean half
the value, and a tensor is converted by keeping its bits and doubling its dequantisation scale;
0x80, OCP's -0, is FNUZ's only NaN and becomes 0. OCP's own NaN and infinite codes would turn into
numbers and are refused. (OCP 8-bit Floating Point Specification 1.0, section 5; LLVM
APFloat.h, Float8E4M3FNUZ; vLLM #7210, normalize_e4m3fn_to_e4m3fnuz.)
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from halo_mlir.errors import UserError

CHUNK = 1 << 24
"""Codes converted at a time, so that a large tensor needs little beside itself."""
NEGATIVE_ZERO = 0x80
OCP_LARGEST = 224.0
"""What OCP's largest code, 448, is as e4m3fnuz."""
LIMITS = (240.0, OCP_LARGEST)
"""Where new quantisation to e4m3fnuz saturates: its largest number, and the code that is OCP's
largest, 448, which vLLM found more accurate on ROCm (vLLM, per_token_quant on FNUZ platforms)."""


@dataclass(frozen=True)
class Fnuz:
    """What an OCP type becomes.

    special: the least code, without its sign, that is no number in OCP; those above are none too.
    largest: the largest number of the FNUZ type.
    """

    dtype: torch.dtype
    special: int
    largest: float


FORMATS = {
    torch.float8_e4m3fn: Fnuz(torch.float8_e4m3fnuz, 0x7F, 240.0),
    torch.float8_e5m2: Fnuz(torch.float8_e5m2fnuz, 0x7C, 57344.0),
}
FNUZ_TYPES = tuple(form.dtype for form in FORMATS.values())


def ocp_to_fnuz(tensor: Tensor, name: str) -> Tensor:
    """The bits of an OCP tensor as FNUZ, of half the value; the caller doubles the scale.

    Args:
        tensor: float8_e4m3fn or float8_e5m2, of any shape; it is not changed.
        name: the parameter, for messages.

    Raises:
        UserError: the tensor holds codes of NaN or infinity.
    """
    form = FORMATS[tensor.dtype]
    codes = tensor.contiguous().view(torch.uint8)
    result = torch.empty_like(codes)
    for source, target in zip(_pieces(codes), _pieces(result), strict=True):
        bad = int(((source & 0x7F) >= form.special).sum())
        if bad:
            kind = str(tensor.dtype).removeprefix("torch.")
            raise UserError(f"{name}: holds {kind} codes that are NaN or infinite ({bad} or more)")
        target.copy_(source)
        target[source == NEGATIVE_ZERO] = 0
    return result.view(form.dtype)


def check_fnuz(tensor: Tensor, name: str) -> None:
    """Refuse a FNUZ tensor that holds NaN, which most OCP tensors do when taken for FNUZ.

    Raises:
        UserError: code 0x80 occurs.
    """
    for piece in _pieces(tensor.contiguous().view(torch.uint8)):
        bad = int((piece == NEGATIVE_ZERO).sum())
        if bad:
            kind = str(tensor.dtype).removeprefix("torch.")
            raise UserError(
                f"{name}: holds code 0x80, NaN in {kind} and -0 in OCP's type ({bad} or more): "
                "is it an OCP checkpoint? halo-ocp-to-fnuz converts one"
            )


def doubled(scale: Tensor, name: str) -> Tensor:
    """A dequantisation scale for the same bits as FNUZ: exactly twice the given one.

    Raises:
        UserError: it is not a scale, or its type cannot hold twice its value.
    """
    check_scale(scale, name)
    twice = scale * 2
    if not torch.isfinite(twice).all():
        kind = str(scale.dtype).removeprefix("torch.")
        raise UserError(f"{name}: twice the scale {float(scale.max()):g} is too large for {kind}")
    return twice


def check_scale(
    scale: Tensor, name: str, sizes: tuple[int, ...] | None = None, zero: bool = True
) -> None:
    """Refuse what cannot scale.

    Args:
        sizes: the numbers of elements that the scale may have; None = any.
        zero: whether a scale may be 0, as that of a channel of zeros is.

    Raises:
        UserError: it is not a floating type, NaN, infinite or negative, or of another size.
    """
    if not scale.is_floating_point() or scale.dtype.itemsize < 2:
        kind = str(scale.dtype).removeprefix("torch.")
        raise UserError(f"{name}: a scale of type {kind}; f32, f16 or bf16 is needed")
    if sizes is not None and scale.numel() not in sizes:
        wanted = " or ".join(str(size) for size in dict.fromkeys(sizes))
        raise UserError(
            f"{name}: a scale of shape {list(scale.shape)}, where {wanted} numbers are needed"
        )
    for number in (scale.max().item(), scale.min().item()) if scale.numel() else ():
        if not math.isfinite(number) or number < 0 or (number == 0 and not zero):
            wanted = "positive" if not zero else "not negative"
            raise UserError(f"{name}: scale {number:g}; it must be finite and {wanted}")


def _pieces(codes: Tensor) -> tuple[Tensor, ...]:
    flat = codes.view(-1)
    return flat.split(CHUNK) if flat.numel() else ()
