"""Merging specs: what is equal, what is renamed, what is a conflict."""

import pytest

from halo_mlir.driver import mlir_context
from halo_mlir.module_io import Source
from halo_mlir.spec_tools.files import read_spec
from halo_mlir.spec_tools.merge import Merged, merge

OP = "!transform.any_op"


def text(entries: dict[str, tuple[str, str]], actions: dict[str, str]) -> str:
    """Entries by name: the op that they match and their action; actions: what they leave."""
    parts = [
        f"""transform.named_sequence @{name}(%op: {OP} {{transform.readonly}}) {{
    transform.include @{name}_mark failures(propagate) (%op) : ({OP}) -> ()
    transform.yield
  }}
  transform.named_sequence @{name}_mark(%op: {OP} {{transform.readonly}}) {{
    transform.annotate %op "{mark}" : {OP}
    transform.yield
  }}"""
        for name, mark in actions.items()
    ]
    parts += [
        f"""transform.named_sequence @{name}(%op: {OP} {{transform.readonly}}) -> {OP} {{
    transform.match.operation_name %op ["{matched}"] : {OP}
    transform.yield %op : {OP}
  }}"""
        for name, (matched, _) in entries.items()
    ]
    pairs = ", ".join(f"@{name} -> @{action}" for name, (_, action) in entries.items())
    parts.append(
        f"""transform.named_sequence @__kernel_config(%v: {OP} {{transform.consumed}}) -> {OP} {{
    %r = transform.foreach_match in %v {pairs} : ({OP}) -> {OP}
    transform.yield %r : {OP}
  }}"""
    )
    return "module attributes {transform.with_named_sequence} {\n" + "\n".join(parts) + "\n}"


def merged(*texts: str) -> tuple[Merged, list[tuple[str, str]]]:
    """The result, and its entries with what their action includes."""
    with mlir_context():
        specs = [read_spec(Source(f"{at}.mlir", one.encode())) for at, one in enumerate(texts)]
        result = merge(specs)
        if not result.text:
            return result, []
        read = read_spec(Source("merged", result.text.encode()))
        included = [
            str(entry.action.regions[0].blocks[0].operations[0].operation.attributes["target"])
            for entry in read.entries
        ]
        names = [entry.name for entry in read.entries]
        return result, list(zip(names, included, strict=True))


FIRST = text({"a": ("linalg.fill", "act")}, {"act": "one"})


def test_a_spec_with_itself_is_itself():
    result, entries = merged(FIRST, FIRST)
    assert entries == [("a", "@act_mark")] and not result.notes
    assert result.text.count("named_sequence @") == 4  # act, act_mark, a and the entry point


def test_equal_actions_are_kept_once_whatever_their_name():
    second = text({"b": ("linalg.generic", "other")}, {"other": "one"})
    assert merged(FIRST, second)[1] == [("a", "@act_mark"), ("b", "@act_mark")]


def test_unequal_actions_get_numbers_with_what_they_include():
    second = text({"b": ("linalg.generic", "act")}, {"act": "two"})
    result, entries = merged(FIRST, second)
    assert entries == [("a", "@act_mark"), ("b", "@act_mark_2")]
    assert result.text.index("@a -> @act") < result.text.index("@b -> @act_2")


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (text({"a": ("linalg.generic", "act")}, {"act": "one"}), "differs; rename one"),
        (text({"a": ("linalg.fill", "act")}, {"act": "two"}), "does something else; rename one"),
    ],
)
def test_unequal_entries_of_one_name_are_a_conflict(second, reason):
    result, _ = merged(FIRST, second)
    (conflict,) = result.conflicts
    assert conflict.startswith("entry a of 0.mlir and 1.mlir: ") and conflict.endswith(reason)
    assert not result.text


def test_an_entry_behind_one_with_its_conditions_is_told():
    second = text({"b": ("linalg.fill", "act")}, {"act": "two"})
    assert merged(FIRST, second)[0].notes == [
        "entry b of 1.mlir is never reached: it matches what a of 0.mlir does"
    ]


def test_a_library_stays_one_and_tuning_specs_stay_such():
    assert "tuning_spec" not in merged(FIRST)[0].text
    marked = FIRST.replace(
        f"-> {OP} {{\n    %r", f"-> {OP} attributes {{iree_codegen.tuning_spec_entrypoint}} {{\n %r"
    )
    assert merged(marked)[0].text.count("tuning_spec") == 2  # the module's mark and the entry's
    assert "tuning_spec" not in merged(marked, FIRST)[0].text
