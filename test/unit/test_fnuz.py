"""OCP to FNUZ: all 256 codes against a decoder written from the formats' definitions."""

import math

import pytest
import torch

from halo_mlir.errors import UserError
from halo_mlir.export.fnuz import FORMATS, check_fnuz, check_scale, doubled, ocp_to_fnuz

E4M3, E5M2 = torch.float8_e4m3fn, torch.float8_e5m2
FIELDS = {E4M3: (4, 3, 7), E5M2: (5, 2, 15)}  # exponent bits, mantissa bits, OCP's bias


def decode(code: int, exponent_bits: int, mantissa_bits: int, bias: int) -> float:
    """The number of a code that has no special meaning, from its bits."""
    sign = -1.0 if code & 0x80 else 1.0
    exponent = (code & 0x7F) >> mantissa_bits
    mantissa = code & ((1 << mantissa_bits) - 1)
    if exponent == 0:
        return sign * math.ldexp(mantissa, 1 - bias - mantissa_bits)
    return sign * math.ldexp((1 << mantissa_bits) + mantissa, exponent - bias - mantissa_bits)


def is_special(code: int, ocp: torch.dtype) -> bool:
    """Whether an OCP code is NaN or infinite: E4M3 has one NaN, E5M2 IEEE's top exponent."""
    return code & 0x7F == 0x7F if ocp == E4M3 else (code & 0x7C) == 0x7C


def single(code: int, dtype: torch.dtype) -> torch.Tensor:
    return torch.tensor([code], dtype=torch.uint8).view(dtype)


@pytest.mark.parametrize("ocp", [E4M3, E5M2])
def test_all_codes(ocp):
    bits, fnuz = FIELDS[ocp], FORMATS[ocp].dtype
    refused = 0
    for code in range(256):
        if is_special(code, ocp):
            refused += 1
            with pytest.raises(UserError, match=r"layer\.weight: holds .* NaN or infinite"):
                ocp_to_fnuz(single(code, ocp), "layer.weight")
            continue
        converted = ocp_to_fnuz(single(code, ocp), "layer.weight")
        assert converted.dtype == fnuz
        held = int(converted.view(torch.uint8))
        assert held == (0 if code == 0x80 else code)
        # The bias is one more, so the number is half as large; torch agrees with the oracle.
        exponent, mantissa, bias = bits
        assert decode(held, exponent, mantissa, bias + 1) == float(converted)
        assert 2 * float(converted) == decode(code, *bits) == float(single(code, ocp))
    assert refused == {E4M3: 2, E5M2: 8}[ocp]


@pytest.mark.parametrize("ocp", [E4M3, E5M2])
def test_largest_numbers(ocp):
    form = FORMATS[ocp]
    finite = [code for code in range(128) if code != 0x80]
    exponent, mantissa, bias = FIELDS[ocp]
    assert form.largest == max(decode(code, exponent, mantissa, bias + 1) for code in finite)
    assert form.largest == torch.finfo(form.dtype).max


def test_shape_is_kept_and_the_source_left_alone():
    codes = torch.tensor([[0x80, 0x01, 0x7E], [0x00, 0xFE, 0x38]], dtype=torch.uint8)
    source = codes.clone().view(E4M3)
    converted = ocp_to_fnuz(source.T, "w")
    assert converted.shape == (3, 2)
    assert converted.float().tolist() == [[0.0, 0.0], [2.0**-10, -224.0], [224.0, 0.5]]
    assert torch.equal(source.view(torch.uint8), codes)


def test_ocp_taken_for_fnuz_is_noticed():
    weight = torch.tensor([1.0, -0.0, 2.0]).to(E4M3)
    with pytest.raises(UserError, match=r"^w: holds code 0x80, NaN .* halo-ocp-to-fnuz"):
        check_fnuz(weight.view(torch.float8_e4m3fnuz), "w")
    check_fnuz(ocp_to_fnuz(weight, "w"), "w")


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_scales_are_doubled_exactly(dtype):
    scale = torch.tensor([0.0, 1e-7, 0.3, 17.0]).to(dtype)
    assert torch.equal(doubled(scale, "s").double(), 2 * scale.double())


@pytest.mark.parametrize(
    ("scale", "says"),
    [
        (torch.tensor(math.nan), "s: scale nan"),
        (torch.tensor([1.0, math.inf]), "s: scale inf"),
        (torch.tensor([1.0, -0.5]), "s: scale -0.5"),
        (torch.tensor(3e38), "s: twice the scale"),
        (torch.tensor(40000.0, dtype=torch.float16), "too large for float16"),
        (torch.tensor(1), "s: a scale of type int64"),
    ],
)
def test_what_is_no_scale(scale, says):
    with pytest.raises(UserError, match=says):
        doubled(scale, "s")


def test_a_scale_of_the_wrong_size_or_zero():
    with pytest.raises(UserError, match=r"s: a scale of shape \[3\], where 1 or 4 numbers"):
        check_scale(torch.ones(3), "s", (1, 4))
    with pytest.raises(UserError, match="s: scale 0; it must be finite and positive"):
        check_scale(torch.zeros(1), "s", zero=False)
