"""Patterns and passes: sweeps, declines, and what is no decline."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from iree.compiler import ir

from halo_mlir.core import MatchFailure, Pass, Report, pattern
from halo_mlir.driver import run_pass
from halo_mlir.errors import UserError
from halo_mlir.ir.build import constant, create
from halo_mlir.module_io import Source

TEXT = """
func.func @f(%x: i32) -> i32 {
  %0 = arith.addi %x, %x : i32 loc("here":1:2)
  %1 = arith.addi %0, %x : i32 loc("here":1:2)
  %2 = arith.muli %1, %x : i32
  return %2 : i32
}"""


@pattern("arith.muli", "arith.addi")
def no_products(op, rewriter, options):
    if op.operation.name == "arith.muli" and options.products:
        with rewriter.ip, op.location:
            sum_ = create("arith.addi", [op.results[0].type], list(op.operands))
        rewriter.replace_op(op, sum_)
        return
    raise MatchFailure(f"{op.operation.name} stays")


@dataclass(frozen=True)
class NoProducts(Pass):
    """Turn products into sums."""

    products: bool = True

    name: ClassVar[str] = "test-no-products"
    patterns: ClassVar = (no_products,)


@pattern("arith.addi")
def again(op, rewriter, options):
    with rewriter.ip, op.location:
        same = create("arith.addi", [op.results[0].type], list(op.operands))
    rewriter.replace_op(op, same)


@dataclass(frozen=True)
class Endless(Pass):
    """Never stop."""

    name: ClassVar[str] = "test-endless"
    patterns: ClassVar = (again,)


@pattern("arith.addi")
def wrong_type(op, rewriter, options):
    with rewriter.ip, op.location:
        wide = constant(ir.IntegerAttr.get(ir.IntegerType.get_signless(64), 1))
    rewriter.replace_op(op, [wide])


@dataclass(frozen=True)
class WrongType(Pass):
    """Leave operands of the wrong type."""

    name: ClassVar[str] = "test-wrong-type"
    patterns: ClassVar = (wrong_type,)


SOURCE = Source("-", TEXT.encode())


@pytest.fixture
def module():
    with ir.Context(), ir.Location.unknown():
        yield ir.Module.parse(TEXT)


def test_declines_are_those_of_the_last_sweep_one_for_each_op(module):
    report = Report()
    run_pass(NoProducts(), module, report, SOURCE)
    assert report.applied == {("test-no-products", "no_products"): 1}
    # Two ops share a location and both are there; the third is the sum that was a product.
    assert [d.location for d in report.declined][:2] == ["here:1:2", "here:1:2"]
    assert len(report.declined) == 3
    assert str(report.declined[0]) == (
        "here:1:2: test-no-products/no_products declined: arith.addi stays"
    )
    assert report.summary() == ["test-no-products/no_products: 1 applied, 3 declined"]


def test_options_reach_the_pattern(module):
    report = Report()
    run_pass(NoProducts(products=False), module, report, SOURCE)
    assert not report.applied
    assert len(report.declined) == 3
    assert "arith.muli" in str(module)


def test_a_pass_that_never_ends_is_an_error(module):
    with pytest.raises(RuntimeError, match="test-endless still fires after 16 sweeps"):
        run_pass(Endless(), module, Report(), SOURCE)


def test_invalid_ir_names_the_pass(module):
    with pytest.raises(UserError, match="invalid IR after test-wrong-type"):
        run_pass(WrongType(), module, Report(), SOURCE)


@pattern("arith.muli")
def noted(op, rewriter, options):
    with rewriter.ip, op.location:
        sum_ = create("arith.addi", [op.results[0].type], list(op.operands))
    rewriter.replace_op(op, sum_)
    return "recognised a product"


@dataclass(frozen=True)
class Noted(Pass):
    """Say what was done."""

    name: ClassVar[str] = "test-noted"
    patterns: ClassVar = (noted,)


def test_what_a_pattern_returns_is_noted(module):
    report = Report()
    run_pass(Noted(), module, report, SOURCE)
    (note,) = report.notes
    assert (note.op_name, note.text) == ("arith.muli", "recognised a product")
    assert str(note).endswith("test-noted/noted: recognised a product")
    total = Report()
    total.add(report)
    total.add(report)
    assert len(total.notes) == 2 and total.to_json()["notes"][0]["text"] == note.text
