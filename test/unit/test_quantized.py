"""What tensors of 8-bit codes and scales are read from, and what is left alone."""

import pytest
from iree.compiler import ir

from halo_mlir.core import MatchFailure
from halo_mlir.ir.quantized import Dequantized, dequantized
from halo_mlir.ir.reshapes import Group, reshape_groups

HEADER = """
func.func @main({arguments}) {{
  %int-1 = torch.constant.int -1
  %int0 = torch.constant.int 0
  %int1 = torch.constant.int 1
  %int2 = torch.constant.int 2
  %int4 = torch.constant.int 4
  %int5 = torch.constant.int 5
  %int6 = torch.constant.int 6
  %int8 = torch.constant.int 8
  %int16 = torch.constant.int 16
  %int32 = torch.constant.int 32
  %half = torch.constant.float 5.000000e-01
  %false = torch.constant.bool false
  {body}
  return
}}
"""


def t(shape: str, dtype: str) -> str:
    return f"!torch.vtensor<[{shape}],{dtype}>"


class Read:
    """A function's last tensor, dequantised; the module outlives it."""

    def __init__(self, arguments: str, body: str):
        self.context = ir.Context()
        text = HEADER.format(arguments=arguments, body=body)
        self.module = ir.Module.parse(text, self.context)
        (function,) = self.module.body.operations
        self.block = function.regions[0].blocks[0]
        *_, self.last, self.end = self.block.operations

    def result(self) -> Dequantized:
        return dequantized(self.last.operation.results[0])

    def declined(self) -> str:
        with pytest.raises(MatchFailure) as caught:
            self.result()
        return str(caught.value)

    def rebuilt(self) -> ir.Value:
        value = self.result()
        with self.context, ir.Location.unknown(), ir.InsertionPoint(self.end):
            made = value.rebuilt()
        assert self.module.operation.verify()
        return made

    def moved(self) -> tuple[str, list[int]]:
        value = self.result()
        with self.context, ir.Location.unknown(), ir.InsertionPoint(self.end):
            tensor, axes = value.moved_codes()
        assert self.module.operation.verify()
        return str(tensor.type), axes

    def scale(self) -> tuple[str, list[int]]:
        (scale,) = self.result().scales
        with self.context, ir.Location.unknown(), ir.InsertionPoint(self.end):
            tensor, axes = scale.tensor()
        assert self.module.operation.verify()
        return str(tensor.type), axes


def convert(name: str, source: str, shape: str, dtype: str, to: str = "f32") -> str:
    number = {"f16": 5, "f32": 6}[to]
    types = f"{t(shape, dtype)}, !torch.int -> {t(shape, to)}"
    return f"%{name} = torch.prims.convert_element_type %{source}, %int{number} : {types}\n"


def multiply(name: str, source: str, scale: str, shape: str, scale_shape: str, dtype="f32") -> str:
    types = f"{t(shape, dtype)}, {t(scale_shape, 'f32')} -> {t(shape, dtype)}"
    return f"%{name} = torch.aten.mul.Tensor %{source}, %{scale} : {types}\n"


def view(name: str, source: str, shape: str, to: str, dtype: str, sizes: str) -> str:
    count = ", ".join(["!torch.int"] * (sizes.count(",") + 1))
    return (
        f"%sizes{name} = torch.prim.ListConstruct {sizes} : ({count}) -> !torch.list<int>\n"
        f"%{name} = torch.aten.view %{source}, %sizes{name} : "
        f"{t(shape, dtype)}, !torch.list<int> -> {t(to, dtype)}\n"
    )


def transpose(name: str, source: str, shape: str, to: str, dtype: str, axes: str) -> str:
    types = f"{t(shape, dtype)}, !torch.int, !torch.int -> {t(to, dtype)}"
    return f"%{name} = torch.aten.transpose.int %{source}, {axes} : {types}\n"


def arguments(*types: str) -> str:
    return ", ".join(f"%arg{number}: {type_}" for number, type_ in enumerate(types))


CODES = t("?,32", "f8E4M3FNUZ")


def test_scales_conversions_and_their_rounding():
    read = Read(
        arguments(CODES, t("", "f32")),
        convert("0", "arg0", "?,32", "f8E4M3FNUZ")
        + multiply("1", "0", "arg1", "?,32", "")
        + convert("2", "1", "?,32", "f32", "f16"),
    )
    found = read.result()
    assert found.dtype == "f8E4M3FNUZ"
    assert found.rounded_to == "f16"
    assert [scale.is_scalar for scale in found.scalar_scales] == [True]
    assert found.codes == read.block.arguments[0]
    assert str(read.rebuilt().type) == CODES


def test_codes_are_themselves():
    read = Read(arguments(CODES), "")
    found = dequantized(read.block.arguments[0])
    assert (found.scales, found.steps, found.axes) == ((), (), (0, 1))


def test_divisions_and_numbers():
    quotient = f"{t('?,32', 'f32')}, !torch.float -> {t('?,32', 'f32')}"
    read = Read(
        arguments(t("?,32", "si8")),
        convert("0", "arg0", "?,32", "si8") + f"%1 = torch.aten.div.Scalar %0, %half : {quotient}",
    )
    (scale,) = read.result().scales
    assert (scale.value, scale.divides, read.result().dtype) == (0.5, True, "i8")


def test_a_transposition_is_an_index_and_can_be_made_again():
    read = Read(
        arguments(t("16,32", "f8E5M2FNUZ"), t("16,1", "f32")),
        convert("0", "arg0", "16,32", "f8E5M2FNUZ")
        + multiply("1", "0", "arg1", "16,32", "16,1")
        + transpose("2", "1", "16,32", "32,16", "f32", "%int0, %int1"),
    )
    assert read.moved() == ("tensor<16x32xf8E5M2FNUZ>", [1, 0])
    assert read.scale() == ("tensor<16xf32>", [1])
    assert str(read.rebuilt().type) == t("32,16", "f8E5M2FNUZ")


def test_a_broadcast_over_the_batch_is_not_made():
    expand = f"{t('1,16,32', 'f8E4M3FNUZ')}, !torch.list<int>, !torch.bool"
    read = Read(
        arguments(t("16,32", "f8E4M3FNUZ")),
        f"%0 = torch.aten.unsqueeze %arg0, %int0 : {t('16,32', 'f8E4M3FNUZ')}, !torch.int"
        f" -> {t('1,16,32', 'f8E4M3FNUZ')}\n"
        "%1 = torch.prim.ListConstruct %int4, %int16, %int32 : "
        "(!torch.int, !torch.int, !torch.int) -> !torch.list<int>\n"
        f"%2 = torch.aten.expand %0, %1, %false : {expand} -> {t('4,16,32', 'f8E4M3FNUZ')}",
    )
    assert read.moved() == ("tensor<16x32xf8E4M3FNUZ>", [1, 2])


def test_rows_that_a_view_merges_keep_their_scales():
    read = Read(
        arguments(t("4,?,32", "f8E4M3FNUZ"), t("4,?,1", "f32")),
        convert("0", "arg0", "4,?,32", "f8E4M3FNUZ")
        + multiply("1", "0", "arg1", "4,?,32", "4,?,1")
        + view("2", "1", "4,?,32", "?,32", "f32", "%int-1, %int32"),
    )
    assert read.moved() == ("tensor<?x32xf8E4M3FNUZ>", [0, 1])
    assert read.scale() == ("tensor<?xf32>", [0])


def scaled_then_viewed(shape: str, scale: str, to: str, sizes: str) -> Read:
    return Read(
        arguments(t(shape, "f8E4M3FNUZ"), t(scale, "f32")),
        convert("0", "arg0", shape, "f8E4M3FNUZ")
        + multiply("1", "0", "arg1", shape, scale)
        + view("2", "1", shape, to, "f32", sizes),
    )


def test_a_view_that_a_scale_does_not_follow():
    split = scaled_then_viewed("32,16", "32,1", "4,8,16", "%int4, %int8, %int16")
    assert split.declined() == "a view splits an axis that a scale varies along"
    merged = scaled_then_viewed("4,8,16", "1,8,1", "32,16", "%int32, %int16")
    assert merged.declined() == "a view merges an axis that a scale varies along with others"


def test_axes_of_a_scale_that_are_merged_in_another_order():
    read = Read(
        arguments(t("8,4,16", "f8E4M3FNUZ"), t("8,4,1", "f32")),
        convert("0", "arg0", "8,4,16", "f8E4M3FNUZ")
        + multiply("1", "0", "arg1", "8,4,16", "8,4,1")
        + transpose("2", "1", "8,4,16", "4,8,16", "f32", "%int0, %int1")
        + view("3", "2", "4,8,16", "32,16", "f32", "%int32, %int16"),
    )
    assert read.declined() == "a view merges axes of a scale in another order than they lie"


def test_what_is_not_dequantised():
    sine = Read(
        arguments(CODES),
        convert("0", "arg0", "?,32", "f8E4M3FNUZ")
        + f"%1 = torch.aten.sin %0 : {t('?,32', 'f32')} -> {t('?,32', 'f32')}",
    )
    assert sine.declined() == "f32 is not dequantised from 8 bits"
    outer = Read(
        arguments(t("1,32", "f8E4M3FNUZ"), t("16,1", "f32")),
        convert("0", "arg0", "1,32", "f8E4M3FNUZ")
        + f"%1 = torch.aten.mul.Tensor %0, %arg1 : {t('1,32', 'f32')}, {t('16,1', 'f32')}"
        f" -> {t('16,32', 'f32')}",
    )
    assert outer.declined() == "f32 is not dequantised from 8 bits"


@pytest.mark.parametrize(
    ("source", "result", "groups"),
    [
        ((4, None, 32), (None, 32), [((0, 1), (0,)), ((2,), (1,))]),
        ((1, None, 8, 4), (1, None, 32), [((0,), (0,)), ((1,), (1,)), ((2, 3), (2,))]),
        ((6, 4), (2, 3, 4), [((0,), (0, 1)), ((1,), (2,))]),
        ((2, 3, 4), (6, 2, 2), [((0, 1), (0,)), ((2,), (1, 2))]),
        ((1, 16, 32), (16, 32), [((0,), ()), ((1,), (0,)), ((2,), (1,))]),
        # Either of two dynamic sizes may be the other's.
        ((None, None, 8), (None, None, 8), [((0, 1), (0, 1)), ((2,), (2,))]),
        # As many elements, in another order of sizes.
        ((2, None), (None, 2), [((0, 1), (0, 1))]),
    ],
)
def test_reshapes(source, result, groups):
    assert reshape_groups(source, result) == [Group(*group) for group in groups]


def test_blocks_of_positions_that_share_a_scale():
    """A view merges the axis of a scale with a static one behind it."""
    read = scaled_then_viewed("4,8,16", "4,1,1", "32,16", "%int32, %int16")
    assert read.declined() == "a scale is one of a block of positions on an axis"
    (scale,) = dequantized(read.last.operation.results[0], blocks=True).scales
    assert (scale.has_blocks, scale.varies_along(0), scale.block_along(0)) == (True, True, 8)


def test_a_scale_repeated_over_its_blocks_is_read_before_that():
    """As repeat_interleave is exported: unsqueeze, expand, view."""
    expand = f"{t('4,1', 'f32')}, !torch.list<int>, !torch.bool -> {t('4,8', 'f32')}"
    read = Read(
        arguments(t("16,32", "f8E4M3FNUZ"), t("4", "f32")),
        f"%0 = torch.aten.unsqueeze %arg1, %int1 : {t('4', 'f32')}, !torch.int"
        f" -> {t('4,1', 'f32')}\n"
        "%1 = torch.prim.ListConstruct %int4, %int8 : "
        "(!torch.int, !torch.int) -> !torch.list<int>\n"
        f"%2 = torch.aten.expand %0, %1, %false : {expand}\n"
        + view("3", "2", "4,8", "32", "f32", "%int32")
        + convert("4", "arg0", "16,32", "f8E4M3FNUZ")
        + multiply("5", "4", "3", "16,32", "32"),
    )
    (scale,) = dequantized(read.last.operation.results[0], blocks=True).scales
    assert scale.value == read.block.arguments[1]
    assert (scale.axes, scale.block_along(1)) == ((1,), 8)
