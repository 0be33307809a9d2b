"""Quantised projections and attention operands in PyTorch, in the form that the passes read.

A number is quantised as clamp(x / scale, -limit, limit), rounded, and stands for code * scale. The
product of codes is scaled afterwards by both scales; it is written on the codes as f32, whose
products are exact, or for int8 as i32, which does not round.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from halo_mlir.export.quantization import Quantization

F8 = torch.float8_e4m3fnuz
SMALLEST_AMAX = 1e-12
"""What a row's largest number is at least taken for, so that a row of zeros has a scale."""


def to_fp8(x: Tensor, scale: Tensor, limit: float) -> Tensor:
    """The e4m3fnuz codes of x / scale."""
    return torch.clamp(x.float() / scale, -limit, limit).to(F8)


def from_fp8(codes: Tensor, scale: Tensor, dtype: torch.dtype) -> Tensor:
    """code * scale, rounded once to `dtype`."""
    return (codes.float() * scale).to(dtype)


def to_int8(x: Tensor, scale: Tensor) -> Tensor:
    """The i8 codes of x / scale, from -127 to 127; ties round to even."""
    return torch.clamp(torch.round(x.float() / scale), -127, 127).to(torch.int8)


def row_scale(x: Tensor, limit: float) -> Tensor:
    """f32 [.., 1]: the scale at which each row's largest number gets the code `limit`."""
    return x.float().abs().amax(-1, keepdim=True).clamp(min=SMALLEST_AMAX) / limit


class QuantizedLinear(nn.Module):
    """x W^T of quantised x and W.

    weight: e4m3fnuz or i8 [out, in]; weight_scale: f32 [] or [out]; input_scale: f32 [], None where
    the input is quantised outside or by row.
    """

    def __init__(self, inputs: int, outputs: int, quantization: Quantization, *, own_scale: bool):
        super().__init__()
        self.quantization = quantization
        kind = torch.int8 if quantization.linears == "int8" else F8
        channels = () if quantization.scales == "per-tensor" else (outputs,)
        self.weight = fixed(torch.empty(outputs, inputs, dtype=kind))
        self.weight_scale = fixed(torch.ones(channels))
        self.input_scale = fixed(torch.ones(())) if own_scale else None

    def forward(self, x: Tensor) -> Tensor:
        return self.product(*self.quantise(x, self.input_scale), x.dtype)

    def quantise(self, x: Tensor, scale: Tensor | None) -> tuple[Tensor, Tensor]:
        """x [.., in] -> its codes, and `scale` or, where that is None, f32 [.., 1]."""
        if scale is None:
            scale = row_scale(x, self.quantization.code_limit)
        if self.quantization.linears == "int8":
            return to_int8(x, scale), scale
        return to_fp8(x, scale, self.quantization.limit), scale

    def product(self, codes: Tensor, scale: Tensor, dtype: torch.dtype) -> Tensor:
        """codes [.., in] -> [.., out] in `dtype`."""
        if self.quantization.linears == "int8":
            sums = (codes.int() @ self.weight.int().T).float()
        else:
            sums = F.linear(codes.float(), self.weight.float())
        return (sums * (scale * self.weight_scale)).to(dtype)


def fixed(value: Tensor) -> nn.Parameter:
    """A parameter that is not trained and keeps its type."""
    return nn.Parameter(value, requires_grad=False)


def linear(
    name: str, inputs: int, outputs: int, quantization: Quantization | None, *, own_scale: bool
) -> nn.Module:
    """The projection `name`, quantised where `quantization` says so.

    own_scale: its input is not quantised together with that of others.
    """
    if quantization is None or not quantization.quantises(name):
        return nn.Linear(inputs, outputs, bias=False)
    own = own_scale and not quantization.dynamic
    return QuantizedLinear(inputs, outputs, quantization, own_scale=own)


def project(x: Tensor, linears: Sequence[nn.Module], together: bool, scale: Tensor | None):
    """[linear(x) for each], where `together` says so with x quantised once, by `scale`."""
    first = linears[0]
    if not together or not isinstance(first, QuantizedLinear):
        return [each(x) for each in linears]
    codes, scale = first.quantise(x, scale)
    return [
        each.product(codes, scale, x.dtype) for each in linears if isinstance(each, QuantizedLinear)
    ]


def quantise_weight(weight: Tensor, quantization: Quantization) -> tuple[Tensor, Tensor]:
    """The codes of a weight [out, in] and its scale, [] or [out], from its largest numbers.

    A channel of zeros gets scale 1.
    """
    wide = weight.float()
    largest = wide.abs().amax() if quantization.scales == "per-tensor" else wide.abs().amax(-1)
    scale = torch.where(largest > 0, largest / quantization.code_limit, 1.0)
    by_row = scale if scale.dim() == 0 else scale[:, None]
    if quantization.linears == "int8":
        return to_int8(wide, by_row), scale
    return to_fp8(wide, by_row, quantization.limit), scale
