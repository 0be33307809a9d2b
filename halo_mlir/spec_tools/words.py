"""The conditions and configurations of a spec in words.

transform.iree.match.dim_bounds %in0[0], umin = 2, umax = 16   -->   m 2..16
"""

import re
from collections.abc import Callable, Iterator

from iree.compiler import ir
from iree.compiler.dialects.iree_codegen import (
    CompilationInfoAttr,  # pyright: ignore[reportAttributeAccessIssue]
)

from halo_mlir.analysis.work import Work, dims_text, element_type
from halo_mlir.spec_tools.files import CONSTANT, Entry, body, conditions
from halo_mlir.spec_tools.loops import Letters

_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
"""By the number of transform.match.param.cmpi's predicate."""

_TYPES = 5
_WIDTH = 160
"""Characters of an op's text in a message."""

_MAPS = re.compile(r", indexing_maps = \[affine_map.*?>\](?= :|,|$)")
"""The words have them, and shorter."""

_NAMES = re.compile(r"#iree_\w+\.(?:virtual_mma_layout|mma_layout|pipeline)<([^<>]*)>")
"""Attributes that are only names."""


def conditions_in_words(matcher: ir.Operation) -> list[tuple[ir.Operation, str]]:
    """Each op of a matcher that can fail, with what it asks for; "" for one that reads a value."""
    letters = Letters(matcher)
    return [(op, _words(op, letters)) for op in conditions(matcher)]


def configuration_in_words(entry: Entry) -> Iterator[str]:
    """What an entry gives an op, a line for each attribute."""
    annotations = entry.annotations
    if annotations is None:
        yield f"runs @{ir.StringAttr(entry.action.attributes['sym_name']).value}"
        return
    for name, value in annotations.items():
        if value is None:
            yield name
        elif isinstance(value, CompilationInfoAttr):
            yield f"lowering_config {_bare(value.lowering_config)}"
            yield f"translation_info {_bare(value.translation_info)}"
        else:
            yield f"{name} {_bare(value)}"


def work_in_words(work: Work) -> str:
    """`matmul m=16 n=4096 k=4096 f16xf16`; ? is a dynamic size."""
    types = work.types if len(work.types) <= _TYPES else (*work.types[:_TYPES], "...")
    return f"{work.kind} {dims_text(work.dims)} {'x'.join(types)}".replace("  ", " ")


def loops_in_words(op: ir.Operation) -> str:
    """The loops of a structured op, as "mk,nk->mn"; "" where it has none."""
    if "indexing_maps" not in op.attributes:
        return ""
    inputs = len(op.operands) - len(op.results)
    return Letters(op).einsum(min(inputs, 3))


def structure_in_words(op: ir.Operation) -> str:
    """What of a structured op is not its body: `linalg.generic over mk,nk,mn of f16, f16, f32`."""
    if "indexing_maps" not in op.attributes:
        return op.name
    letters = Letters(op)
    maps = (ir.AffineMapAttr(map_).value for map_ in ir.ArrayAttr(op.attributes["indexing_maps"]))
    loops = ",".join(letters.map(map_) for map_ in maps)
    return f"{op.name} over {loops} of {', '.join(element_type(value) for value in op.operands)}"


def op_text(op: ir.Operation) -> str:
    """An op on one line, its values named as in the whole sequence; long ones are cut."""
    sequence = op.parent
    lines = sequence.get_asm(use_local_scope=True).splitlines()
    inside = [line.strip() for line in lines if line.startswith("  ") and line[2] not in " }^"]
    # One line of this indentation begins each op of the sequence.
    ops = body(sequence.operation)
    text = inside[ops.index(op)] if len(inside) == len(ops) else op.name
    text = _MAPS.sub("", text)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}..."


def _words(op: ir.Operation, letters: Letters) -> str:
    writer = _WRITERS.get(op.name)
    return writer(op, letters) if writer else op_text(op)


def _operation_name(op: ir.Operation, _letters: Letters) -> str:
    names = " or ".join(ir.StringAttr(name).value for name in op.attributes["op_names"])
    target = op.operands[0]
    return names if isinstance(target, ir.BlockArgument) else f"directly in {names}"


def _contraction(op: ir.Operation, letters: Letters) -> str:
    lhs, rhs, out = (_type(op, f"{side}_type") for side in ("lhs", "rhs", "output"))
    return f"{lhs} x {rhs} -> {out} contraction {letters.einsum(2)}"


def _convolution(op: ir.Operation, _letters: Letters) -> str:
    lhs, rhs, out = (_type(op, f"{side}_type") for side in ("lhs", "rhs", "output"))
    return f"{lhs} x {rhs} -> {out} convolution"


def _attention(op: ir.Operation, letters: Letters) -> str:
    types = ", ".join(_type(op, f"{name}_type") for name in ("query", "key", "value"))
    masked = " with a mask" if len(op.attributes["indexing_maps"]) > _PLAIN_ATTENTION else ""
    return f"{types} -> {_type(op, 'output_type')} attention {letters.einsum(3)}{masked}"


_PLAIN_ATTENTION = 7
"""Maps without a mask: Q, K, V, scale, result, maximum, sum."""


def _bounds(op: ir.Operation, letters: Letters) -> str:
    name = _dim(op, letters)
    low, high = (_integer(op, f"{side}_bound") for side in ("lower", "upper"))
    if low == high:
        return f"{name} = {low}"
    if high is None:
        return f"{name} >= {low}"
    return f"{name} <= {high}" if low is None else f"{name} {low}..{high}"


def _multiple(op: ir.Operation, letters: Letters) -> str:
    return f"{_dim(op, letters)} a multiple of {_integer(op, 'size')}"


def _dims_equal(op: ir.Operation, _letters: Letters) -> str:
    value = op.operands[0]
    sizes = (int(size) for size in ir.DenseI64ArrayAttr(op.attributes["expected_values"]))
    wanted = ", ".join("any" if size < 0 else str(size) for size in sizes)
    attention = "attention" in value.owner.operation.name
    names = _ATTENTION_SIZES if attention else _PRODUCT_SIZES
    number = _result_number(value)
    return f"{names[number] if number < len(names) else 'sizes'} = [{wanted}]"


_PRODUCT_SIZES = ("b", "m", "n", "k")
_ATTENTION_SIZES = ("b", "m", "n", "k1", "k2")


def _compare(op: ir.Operation, letters: Letters) -> str:
    loop, limit = (_size_of(value, letters) for value in op.operands)
    predicate = _COMPARISONS[_integer(op, "predicate") or 0]
    if limit == "0" and predicate in ("<", ">="):
        return f"{loop} {'dynamic' if predicate == '<' else 'static'}"
    return f"{loop} {predicate} {limit}"


def _size_of(value: ir.Value, letters: Letters) -> str:
    """A param in words: a constant, or the size of a loop that a structured match yields."""
    op = value.owner.operation
    if op.name == CONSTANT:
        return str(op.attributes["value"]).partition(" ")[0]
    if op.name == "transform.match.structured":
        *_, result = (inner.operation for inner in op.regions[0].blocks[0])
        return _size_of(result.operands[_result_number(value)], letters)
    if op.name == "transform.match.structured.dim":
        dims = [int(dim) for dim in ir.DenseI64ArrayAttr(op.attributes["raw_dim_list"])]
        return ", ".join(letters.loop(dim) for dim in dims)
    return op.name.removeprefix("transform.match.structured.").replace("_", " ")


def _structured(op: ir.Operation, _letters: Letters) -> str:
    """ "" where the region only reads a size."""
    asked = [
        inner.operation
        for inner in op.regions[0].blocks[0]
        if inner.operation.name not in (CONSTANT, "transform.match.structured.yield")
    ]
    if all(inner.name == "transform.match.structured.dim" and inner.results for inner in asked):
        return ""
    names = (inner.name.removeprefix("transform.match.") for inner in asked)
    return f"a structured op with {', '.join(names)}"


def _dag(op: ir.Operation, _letters: Letters) -> str:
    block = op.regions[0].blocks[0]
    ops = [inner.operation for inner in block]
    root = next((inner for inner in reversed(ops) if "indexing_maps" in inner.attributes), None)
    if root is None:
        return f"the same ops as {', '.join(inner.name for inner in ops)}"
    return f"the same as {structure_in_words(root)}"


def _type_like(op: ir.Operation, _letters: Letters) -> str:
    operand = _operand(op.operands[0])
    value = "a value" if operand is None else f"operand {operand}"
    return f"{value} like {op.attributes['target_type']}"


_WRITERS: dict[str, Callable[[ir.Operation, Letters], str]] = {
    "transform.match.operation_name": _operation_name,
    "transform.iree.match.has_no_lowering_config": lambda _op, _letters: "no lowering_config yet",
    "transform.iree.match.contraction": _contraction,
    "transform.iree.match.convolution": _convolution,
    "transform.iree.match.online_attention": _attention,
    "transform.iree.match.attention": _attention,
    "transform.iree.match.dim_bounds": _bounds,
    "transform.iree.match.dim_is_multiple_of": _multiple,
    "transform.iree.match.dims_equal": _dims_equal,
    "transform.iree.match.cast_compatible_type": _type_like,
    "transform.iree.match.cast_compatible_dag_from_root": _dag,
    "transform.match.param.cmpi": _compare,
    "transform.match.structured": _structured,
    "transform.get_operand": lambda _op, _letters: "",
    "transform.get_parent_op": lambda _op, _letters: "",
}


def _dim(op: ir.Operation, letters: Letters) -> str:
    operand, dim = _operand(op.operands[0]), _integer(op, "dim") or 0
    return f"dimension {dim} of a value" if operand is None else letters.dim(operand, dim)


def _operand(value: ir.Value) -> int | None:
    """The number of the operand that transform.get_operand gives; None for another value."""
    op = value.owner.operation
    if op.name != "transform.get_operand":
        return None
    numbers = [int(number) for number in ir.DenseI64ArrayAttr(op.attributes["raw_position_list"])]
    return numbers[0] if len(numbers) == 1 else None


def _integer(op: ir.Operation, name: str) -> int | None:
    return ir.IntegerAttr(op.attributes[name]).value if name in op.attributes else None


def _type(op: ir.Operation, name: str) -> str:
    return str(op.attributes[name])


def _result_number(value: ir.Value) -> int:
    return ir.OpResult(value).result_number


def _bare(attribute: ir.Attribute) -> str:
    """An attribute without its dialect: `{workgroup = [16, 16, 0]}`."""
    text = re.sub(r"^#[\w.]+<(.*)>$", r"\1", str(attribute))
    return _NAMES.sub(r"\1", text)
