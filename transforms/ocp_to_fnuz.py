"""OCP FP8 types --> FNUZ, which gfx942 computes with: the same bits, half the value.

    y = convert(w) : f8E4M3FN to f32                  w a parameter, a constant, a cast's result
    -->
    y = mul(convert(w) : f8E4M3FNUZ to f32, 2.0)

    q = convert(x) : f32 to f8E4M3FN
    -->
    q = convert(clamp(mul(x, 0.5), -240, 240)) : f32 to f8E4M3FNUZ

Both factors are powers of two and exact; halo-fold-fp8-scales takes them into the scales. The bits
of the archive stay, but for -0: the command `halo-ocp-to-fnuz --keep-scales` converts it, as
the factor of the scales is in the module.

FP8 values that lead from each other by ops that only move elements change together or not at all.
"""

import re
from dataclasses import dataclass, field
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Decline, MatchFailure, Pass, Report, location_text
from halo_mlir.errors import UserError
from halo_mlir.ir.build import create
from halo_mlir.ir.scalars import CASTS
from halo_mlir.ir.torch import COPIES, METADATA, VIEWS, constant_int
from halo_mlir.ir.torch_ops import constant

_TYPES = re.compile(r"f8E4M3FN(?!UZ)|f8E5M2(?!FNUZ)")
_NUMBER = {"f8E4M3FNUZ": 26, "f8E5M2FNUZ": 25}  # torch.dtype's (c10/core/ScalarType.h)
_E5M2_LIMIT = 57344.0
_SPECIAL = {"f8E4M3FN": 0x7F, "f8E5M2": 0x7C}  # the least code that is no number
_WIDE = ("f16", "bf16", "f32", "f64")
_LITERAL = "torch.vtensor.literal"
_GLOBALS = ("util.global", "util.global.load")
_MOVES = (
    *VIEWS,
    *COPIES,
    *METADATA,
    "torch_c.from_builtin_tensor",
    "torch_c.to_builtin_tensor",
    "torch.prim.ListConstruct",
    *(
        f"torch.aten.{name}"
        for name in (
            "broadcast_to",
            "cat",
            "expand",
            "flatten.using_ints",
            "gather",
            "index.Tensor",
            "index_put",
            "index_select",
            "permute",
            "repeat",
            "select.int",
            "size.int",
            "slice.Tensor",
            "squeeze",
            "squeeze.dim",
            "t",
            "transpose.int",
            "unflatten.int",
            "unsqueeze",
        )
    ),
)
"""Ops whose result's elements are elements of their operands."""


def _ocp(type_: ir.Type) -> str | None:
    found = _TYPES.search(str(type_))
    return found[0] if found else None


def _renamed(text: object) -> str:
    return _TYPES.sub(lambda found: found[0].removesuffix("FN") + "FNUZ", str(text))


@dataclass
class _Group:
    """Ops that FP8 values pass through, and why they cannot change, if they cannot."""

    ops: list[ir.Operation] = field(default_factory=list)
    reason: tuple[ir.Operation, str] | None = None


class _Groups:
    """Values and globals of OCP types, joined where one is made of another."""

    def __init__(self, module: ir.Module):
        self._parent: dict[object, object] = {}
        self._ops: list[tuple[object, ir.Operation]] = []
        self._reasons: dict[object, tuple[ir.Operation, str]] = {}
        for op in _operations(module):
            self._add(op)

    def found(self) -> list[_Group]:
        """The groups in the order of their first ops."""
        groups: dict[object, _Group] = {}
        for key, op in self._ops:
            groups.setdefault(self._root(key), _Group()).ops.append(op)
        for key, reason in self._reasons.items():
            group = groups.setdefault(self._root(key), _Group())
            group.reason = group.reason or reason
        return list(groups.values())

    def _add(self, op: ir.Operation) -> None:
        keys: list[object] = [v for v in (*op.operands, *op.results) if _ocp(v.type)]
        if op.name in _GLOBALS:
            typed = op.attributes["type"] if op.name == "util.global" else op.results[0].type
            symbol = "sym_name" if op.name == "util.global" else "global"
            keys += [str(op.attributes[symbol]).strip('@"')] if _TYPES.search(str(typed)) else []
        for region in op.regions:
            for block in region.blocks:
                for argument in block.arguments:
                    if kind := _ocp(argument.type):
                        self._refuse(argument, op, f"an argument is {kind}, which its caller gives")
        if not keys:
            return
        for key in keys:
            self._ops.append((key, op))
            self._join(keys[0], key)
        if reason := _why_not(op):
            self._refuse(keys[0], op, reason)

    def _refuse(self, key: object, op: ir.Operation, reason: str) -> None:
        self._reasons.setdefault(key, (op, reason))

    def _root(self, key: object) -> object:
        while key in self._parent:
            key = self._parent[key]
        return key

    def _join(self, first: object, second: object) -> None:
        first, second = self._root(first), self._root(second)
        if first != second:
            self._parent[second] = first


def _why_not(op: ir.Operation) -> str | None:
    """Why an op with OCP values cannot be changed; None where it can."""
    if op.name in CASTS:
        source, result = _ocp(op.operands[0].type), _ocp(op.results[0].type)
        types = [value.type for value in (op.operands[0], op.results[0])]
        plain = [_element(type_) for type_ in types if _ocp(type_) is None]
        if not plain:
            return f"it converts {source} to {result}"
        return (
            None if plain[0] in _WIDE else f"it converts between {source or result} and {plain[0]}"
        )
    if op.name == _LITERAL:
        return _why_not_literal(op)
    if op.name == "util.global":
        if "initial_value" in op.attributes and "parameter.named" not in str(
            op.attributes["initial_value"]
        ):
            return "the global is neither a parameter nor without a value"
        return None
    if op.name in (*_MOVES, "util.global.load"):
        return None
    kind = next(filter(None, (_ocp(v.type) for v in (*op.operands, *op.results))))
    if op.name in ("func.return", "util.return"):
        return f"a result is {kind}, which the caller takes"
    return f"{op.name} computes with {kind}"


def _element(type_: ir.Type) -> str:
    return str(type_).rpartition(",")[2].rstrip(">")


def _why_not_literal(op: ir.Operation) -> str | None:
    try:
        _halved(op)
    except MatchFailure as reason:
        return str(reason)
    return None


def _halved(op: ir.Operation) -> ir.Attribute:
    """The constant with the same bits as FNUZ.

    Raises:
        MatchFailure: it is a resource, or holds NaN or an infinity.
    """
    text = str(op.attributes["value"])
    kind = _ocp(op.results[0].type) or ""
    found = re.fullmatch(r"dense<(.*)> : (tensor<.*>)", text, re.DOTALL)
    if found is None:
        raise MatchFailure(f"the constant is {text.partition('<')[0]}, not dense elements")
    numbers, type_ = found[1], _renamed(found[2])
    if numbers.startswith('"0x'):
        codes = bytes.fromhex(numbers.strip('"')[2:])
        if any(code & 0x7F >= _SPECIAL[kind] for code in codes):
            raise MatchFailure(f"the constant holds {kind} codes that are NaN or infinite")
        numbers = f'"0x{bytes(0 if code == 0x80 else code for code in codes).hex().upper()}"'
    elif "0x" in numbers:  # how MLIR prints what is no number
        raise MatchFailure(f"the constant holds {kind} codes that are NaN or infinite")
    else:
        numbers = re.sub(r"-?\d[\d.]*(?:[eE][-+]?\d+)?", _half, numbers)
    return ir.Attribute.parse(f"dense<{numbers}> : {type_}")


def _half(found: re.Match) -> str:
    return f"{float(found[0]) / 2 + 0.0:e}"  # + 0.0 makes 0 of -0


def _operations(module: ir.Module) -> list[ir.Operation]:
    found: list[ir.Operation] = []

    def collect(op) -> ir.WalkResult:
        found.append(op.operation)
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect, ir.WalkOrder.PRE_ORDER)
    return found


@dataclass(frozen=True)
class OcpToFnuz(Pass):
    """Give OCP FP8 parameters, constants and casts the FNUZ types that gfx942 has.

    limit: where casts to E4M3 saturate, 240 or 224, which is OCP's 448.
    """

    limit: int = 240

    name: ClassVar[str] = "halo-ocp-to-fnuz"
    dialects: ClassVar = ("torch", "torch_c", "util")

    def __post_init__(self):
        if self.limit not in (240, 224):
            raise UserError(f"{self.name}: limit {self.limit} is neither 240 nor 224")

    def run(self, module: ir.Module, report: Report) -> None:
        """Change each group of values that can be, and say why others cannot."""
        for group in _Groups(module).found():
            if group.reason is not None:
                op, reason = group.reason
                where = location_text(op.location)
                report.declined.append(Decline(self.name, "retype", op.name, where, reason))
                continue
            for op in dict.fromkeys(group.ops):
                if op.name in _PATTERNS:
                    report.applied[self.name, _PATTERNS[op.name]] += 1
                self._retype(op)

    def _retype(self, op: ir.Operation) -> None:
        if op.name == "util.global":
            for attribute in ("type", "initial_value"):
                if attribute in op.attributes:
                    old = op.attributes[attribute]
                    op.attributes[attribute] = ir.Attribute.parse(_renamed(old))
            return
        if op.name == "torch.aten._assert_tensor_metadata":  # names the type by its number
            op.erase()
            return
        # An operand may have its new type already, a result has it last of all.
        widens = op.name in CASTS and _ocp(op.results[0].type) is None
        if op.name in CASTS and not widens:
            self._narrow(op)
        if op.name == _LITERAL:
            op.attributes["value"] = _halved(op)
        for result in op.results:
            if _ocp(result.type):
                result.set_type(ir.Type.parse(_renamed(result.type)))
        if widens:
            _double(op)

    def _narrow(self, op: ir.Operation) -> None:
        """Halve and saturate what a cast converts."""
        kind = _renamed(_ocp(op.results[0].type))
        limit = float(self.limit) if kind.startswith("f8E4M3") else _E5M2_LIMIT
        x = op.operands[0]
        with ir.InsertionPoint(op), op.location:
            half = create("torch.aten.mul.Scalar", [x.type], [x, constant(0.5)]).result
            bounds = [constant(-limit), constant(limit)]
            op.operands[0] = create("torch.aten.clamp", [x.type], [half, *bounds]).result
            op.operands[1] = constant_int(_NUMBER[kind])


_PATTERNS = {
    "util.global": "retype_parameter",
    _LITERAL: "retype_constant",
    **dict.fromkeys(CASTS, "retype_cast"),
}


def _double(op: ir.Operation) -> None:
    """Multiply what a cast from FP8 gives by two."""
    uses = [(use.owner, use.operand_number) for use in op.results[0].uses]
    with ir.InsertionPoint.after(op), op.location:
        result = op.results[0]
        twice = create("torch.aten.mul.Scalar", [result.type], [result, constant(2.0)]).result
    for owner, number in uses:
        owner.operation.operands[number] = twice
