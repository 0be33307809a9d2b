"""Pipelines: what is split where, what is printed, what is refused."""

from dataclasses import dataclass
from typing import ClassVar, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_mlir.core import Pass
from halo_mlir.errors import UserError
from halo_mlir.passes import PIPELINES, PassTable
from halo_mlir.pipeline import make_pass, named_pipeline, parse_pipeline, print_pipeline


@dataclass(frozen=True)
class Example(Pass):
    """A pass with an option of each type."""

    count: int = 3
    factor: float = 0.5
    in_place: bool = False
    mode: Literal["fast", "exact"] = "fast"
    label: str = ""

    name: ClassVar[str] = "test-example"


class Table(PassTable):
    def __init__(self):
        super().__init__()
        self._add("test-example", Example, "the test")


def test_splits_ours_from_native_at_the_top_level_only():
    text = "builtin.module(test-example{count=4 mode=exact},func.func(cse,canonicalize{a=1,b=2}))"
    ours, native = parse_pipeline(text, Table())
    assert ours == Example(count=4, mode="exact")
    assert native == "func.func(cse,canonicalize{a=1,b=2})"


def test_options_of_every_type():
    text = "count=-2 factor=1e-3 in-place mode=exact label='two words'"
    assert make_pass("test-example", text, Table()) == Example(-2, 1e-3, True, "exact", "two words")


@pytest.mark.parametrize("name", PIPELINES)
def test_named_pipelines_print_as_what_they_parse_from(name):
    stages = named_pipeline(name, PassTable())
    assert print_pipeline(stages) == f"builtin.module({PIPELINES[name]})"


@given(
    count=st.integers(-1000, 1000),
    factor=st.floats(allow_nan=False, allow_infinity=False),
    in_place=st.booleans(),
    mode=st.sampled_from(["fast", "exact"]),
)
def test_printing_is_the_inverse_of_parsing(count, factor, in_place, mode):
    example = Example(count, factor, in_place, mode)
    assert parse_pipeline(print_pipeline([example, "cse"]), Table()) == [example, "cse"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cse,(", r"pipeline 'cse,\(': '\)' is missing at the end"),
        ("cse)", r"unexpected '\)' at 3"),
        ("test-example{count=1}x", "text after the closing bracket"),
        ("test-exmple", None),
        ("halo-nonsense", "unknown pass 'halo-nonsense'"),
        ("test-example{cuont=1}", "unknown option of test-example 'cuont'; did you mean 'count'?"),
        ("test-example{count=1.5}", "option 'count' needs int, not '1.5'"),
        ("test-example{in-place=maybe}", "option 'in-place' is true or false, not 'maybe'"),
        ("test-example{mode=slow}", r"option 'mode' is one of fast\|exact, not 'slow'"),
        ("test-example{label='x}", "is missing at the end"),
        ("func.func(test-example)", "cannot be nested under 'func.func'"),
        ("util.func(func.func(test-example))", "cannot be nested under 'func.func'"),
    ],
)
def test_refusals_name_the_place(text, message):
    if message is None:  # a name without our prefix is MLIR's to know
        assert parse_pipeline(text, Table()) == [text]
        return
    with pytest.raises(UserError, match=message):
        parse_pipeline(text, Table())


def test_a_name_can_be_taken_once():
    table = Table()
    with pytest.raises(UserError, match="pass 'test-example' is already defined by the test"):
        table._add("test-example", Example, "another")
