"""Specs that IREE would ignore or blame on the model."""

import pytest

from halo_mlir.driver import mlir_context
from halo_mlir.errors import UserError
from halo_mlir.module_io import Source
from halo_mlir.spec_tools.files import check_spec, read_spec

OP = "!transform.any_op"
LIBRARY = "module attributes {transform.with_named_sequence}"
MATCH = f"""
  transform.named_sequence @m(%op: {OP} {{transform.readonly}}) -> {OP} {{
    transform.yield %op : {OP}
  }}
  transform.named_sequence @a(%op: {OP} {{transform.readonly}}) {{
    transform.yield
  }}"""
ENTRY = f"""
  transform.named_sequence @NAME(%v: {OP} {{transform.consumed}}) -> {OP} MARK {{
    %r = transform.foreach_match in %v @m -> @a : ({OP}) -> {OP}
    transform.yield %r : {OP}
  }}"""


def entry(name: str = "__kernel_config", mark: str = "") -> str:
    return ENTRY.replace("NAME", name).replace("MARK", mark)


def checked(text: str, name: str | None = None) -> str:
    with mlir_context():
        _, found = check_spec(Source("spec.mlir", text.encode()), name)
        return str(found.attributes["sym_name"])


MARKED = "attributes {iree_codegen.tuning_spec_entrypoint}"


@pytest.mark.parametrize(
    ("inside", "name", "found"),
    [
        (entry(), None, "__kernel_config"),
        (entry("other", MARKED), None, "other"),
        (entry() + entry("other"), "other", "other"),
        (f"module {LIBRARY[7:]} {{{MATCH}{entry()}}}", None, "__kernel_config"),
    ],
    ids=["default", "marked", "named", "nested"],
)
def test_the_entry_point_is_found_where_iree_finds_it(inside, name, found):
    assert checked(f"{LIBRARY} {{{MATCH}{inside}}}", name) == f'"{found}"'


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("module {}", None, "no transform.with_named_sequence attribute"),
        (f"{LIBRARY} {{{MATCH}}}", None, "has no entry point"),
        (f"{LIBRARY} {{{MATCH}{entry('other')}}}", None, "has no entry point"),
        (f"{LIBRARY} {{{MATCH}{entry()}}}", "other", "has no named sequence @other"),
        (
            f"{LIBRARY} {{ transform.named_sequence private @__kernel_config({OP} "
            "{transform.readonly}) }",
            None,
            "spec.mlir:1:53: @__kernel_config is only declared",
        ),
        (
            f"{LIBRARY} {{ transform.named_sequence @__kernel_config(%v: {OP}, %p: {OP}) "
            "{ transform.yield } }",
            None,
            "must take one !transform.any_op",
        ),
        (
            f"{LIBRARY} {{ transform.named_sequence @__kernel_config(%v: {OP}) "
            "{ transform.yield } }",
            None,
            "has nothing to do",
        ),
    ],
)
def test_what_iree_would_not_say_is_an_error(text, name, reason):
    with pytest.raises(UserError, match=reason.replace("(", r"\(")):
        checked(text, name)


def test_entries_that_cannot_be_told_are_refused():
    twice = entry().replace(
        "transform.yield %r", f'transform.annotate %r "x" : {OP}\n    transform.yield %r'
    )
    with mlir_context(), pytest.raises(UserError, match="is not one foreach_match"):
        read_spec(Source("spec.mlir", f"{LIBRARY} {{{MATCH}{twice}}}".encode()))
