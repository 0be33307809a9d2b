"""What an entry of a spec matches: conditions on an op, in transform-dialect text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from halo_mlir.specs.config import CompilationInfo, Decomposition
from halo_mlir.specs.loops import Loops, tensor

MARK = "halo.spec"
"""The attribute that an entry leaves on the op that it configured."""

BASES = ("measured", "predicted", "published")
"""How an entry's numbers were found: what its basis begins with."""

OP, VALUE, PARAM, INTEGER = "!op", "!value", "!param", "!int"
"""Aliases of the transform dialect's types; `TYPES` defines them."""

TYPES = """\
!op = !transform.any_op
!value = !transform.any_value
!param = !transform.any_param
!int = !transform.param<i64>
"""


class SpecError(ValueError):
    """A spec that cannot do what it says, as an entry without a configuration."""


@dataclass
class Matcher:
    """One entry: conditions on an op, tried in order, and what it gets where all of them hold.

    An op in a loop never matches, nor one with a lowering_config: kernels written as loops carry
    configurations of their own.
    """

    name: str
    library: str
    where: str
    lines: list[str] = field(default_factory=list)
    basis: str = ""
    annotations: dict[str, str] = field(default_factory=dict)
    _loops: Loops | None = None
    _values: set[int] = field(default_factory=set)

    def operation(self, name: str) -> None:
        """The op is called `name`, as "linalg.generic"."""
        self._add(f'transform.match.operation_name %op ["{name}"] : {OP}')
        self._add(f"transform.iree.match.has_no_lowering_config %op : {OP}")
        self._add(f"%parent = transform.get_parent_op %op : ({OP}) -> {OP}")
        self._add(f'transform.match.operation_name %parent ["func.func"] : {OP}')

    def contraction(self, lhs: str, rhs: str, out: str, dims: str = "mk,nk->mn") -> None:
        """A product with one result.

        Args:
            lhs: element type of the first operand, as "f16".
            rhs: of the second.
            out: of the accumulator.
            dims: the loops of the operands and of the result; see `Loops`.
        """
        self.operation("linalg.generic")
        self._loops = Loops(dims)
        self._add(
            "%batch, %m, %n, %k = transform.iree.match.contraction %op, "
            f"lhs_type = {lhs}, rhs_type = {rhs}, output_type = {out}, "
            f"indexing_maps = {self._loops.maps()} : {OP} -> {INTEGER}"
        )

    def products(self, lhs: str, rhs: str, out: str, dims: str = "mk,nk->mn") -> None:
        """Two products with one left operand in one op, as IREE fuses gate and up projections.

        Args: as of `contraction`.
        """
        self.operation("linalg.generic")
        loops = self._loops = Loops(dims)
        (left, right), sums = loops.operands, loops.result
        x, w, o = tensor(left, lhs), tensor(right, rhs), tensor(sums, out)
        maps = ", ".join(loops.map(word) for word in (left, right, right, sums, sums))
        extend, times, plus = _arithmetic(out)
        raised = f"{{}} = {extend} {{}} : {{}} to {out}"
        self._dag(
            f"%x: {x}, %w0: {w}, %w1: {w}, %o0: {o}, %o1: {o}",
            f"%sums:2 = linalg.generic {{indexing_maps = [{maps}], "
            f"iterator_types = {loops.iterators()}}} ins(%x, %w0, %w1 : {x}, {w}, {w}) "
            f"outs(%o0, %o1 : {o}, {o}) {{\n"
            f"      ^bb0(%a: {lhs}, %b0: {rhs}, %b1: {rhs}, %c0: {out}, %c1: {out}):\n"
            f"        {raised.format('%ax', '%a', lhs)}\n"
            f"        {raised.format('%bx0', '%b0', rhs)}\n"
            f"        %t0 = {times} %ax, %bx0 : {out}\n"
            f"        {raised.format('%bx1', '%b1', rhs)}\n"
            f"        %t1 = {times} %ax, %bx1 : {out}\n"
            f"        %s0 = {plus} %c0, %t0 : {out}\n"
            f"        %s1 = {plus} %c1, %t1 : {out}\n"
            f"        linalg.yield %s0, %s1 : {out}, {out}\n"
            f"      }} -> ({o}, {o})",
        )

    def online_attention(
        self,
        query: str,
        key: str,
        value: str,
        dims: str = "bmd,bkd,bkv->bmv",
        *,
        mask: tuple[str, str] | None = None,
        scale: str = "f32",
    ) -> None:
        """Attention as it reaches configuration, accumulated in f32, its scores not modified.

        Args:
            query: element type of Q; `key` and `value` are those of K and V.
            dims: the loops of Q, K, V and of the result; its last one is the value's width.
            mask: its loops and element type, as ("bmk", "i8"): i1 is stored in bytes.
            scale: element type of the scale.
        """
        self.operation("iree_linalg_ext.online_attention")
        loops = self._loops = Loops(dims)
        rows = loops.result[:-1]
        words = [*loops.operands, "", *([mask[0]] if mask else []), loops.result, rows, rows]
        maps = ", ".join(loops.map(word) for word in words)
        shapes = zip(loops.operands, (query, key, value), strict=True)
        inputs = [*(tensor(word, element) for word, element in shapes), scale]
        inputs += [tensor(*mask)] if mask else []
        outputs = [tensor(loops.result, "f32"), tensor(rows, "f32"), tensor(rows, "f32")]
        into = [f"%i{at}" for at in range(len(inputs))]
        onto = [f"%o{at}" for at in range(len(outputs))]
        block = zip([*into, *onto], [*inputs, *outputs], strict=True)
        types = ", ".join(outputs)
        self._dag(
            ", ".join(f"{name}: {type_}" for name, type_ in block),
            f"%result:3 = iree_linalg_ext.online_attention <indexing_maps = [{maps}]> "
            f"ins({', '.join(into)} : {', '.join(inputs)}) outs({', '.join(onto)} : {types}) {{\n"
            "      ^bb0(%score: f32):\n"
            "        iree_linalg_ext.yield %score : f32\n"
            f"      }} -> {types}",
        )

    def convolution(self, lhs: str, rhs: str, out: str) -> None:
        """A convolution of any rank, by its element types."""
        self.operation("linalg.generic")
        names = ("batch", "image", "channels", "filter", "inputs", "depth", "strides", "dilations")
        self._add(
            f"{', '.join(f'%{name}' for name in names)} = transform.iree.match.convolution %op, "
            f"lhs_type = {lhs}, rhs_type = {rhs}, output_type = {out} : {OP} -> {INTEGER}"
        )

    def loops(self, dims: str) -> None:
        """Say the loops of an op that `operation` and `operand_type` describe."""
        self._loops = Loops(dims)

    def operand_type(self, number: int, type_: str) -> None:
        """Operand `number` can be cast to `type_`, whose dynamic sizes stand for any."""
        self._operand(number)
        self._add(f"transform.iree.match.cast_compatible_type %in{number} = {type_} : {VALUE}")

    def size(
        self,
        letter: str,
        *,
        equal: int | None = None,
        least: int | None = None,
        most: int | None = None,
        multiple: int | None = None,
        dynamic: bool | None = None,
    ) -> None:
        """What holds for the size of a loop; dynamic ones count with what IREE knows of them."""
        operand, dim = self.axes.at(letter)
        self._operand(operand)
        value = f"%in{operand}[{dim}]"
        if dynamic is not None:
            self._dynamic(letter, dynamic)
        if equal is not None:
            least = most = equal
        if least is not None or most is not None:
            low = "none" if least is None else f"umin = {least}"
            high = "none" if most is None else f"umax = {most}"
            self._add(f"transform.iree.match.dim_bounds {value}, {low}, {high} : {VALUE}")
        if multiple is not None:
            self._add(f"transform.iree.match.dim_is_multiple_of {value}, {multiple} : {VALUE}")

    def tile(self, **sizes: int) -> list[int]:
        """One number for each loop of the op, by letter; 0 for the rest."""
        return self.axes.sizes(sizes)

    def apply(
        self,
        compilation: CompilationInfo,
        decomposition: Decomposition | None = None,
        *,
        basis: str,
    ) -> None:
        """Configure the op where all conditions hold.

        Args:
            compilation: of the op.
            decomposition: of an attention's two products.
            basis: where the numbers come from: "measured ...", "predicted ..." or "published ...".

        Raises:
            SpecError: the basis says none of these, or is more than a line.
        """
        if not basis.startswith(BASES) or "\n" in basis:
            raise SpecError(f"{self.name}: the basis {basis!r} is no line that begins with {BASES}")
        self.basis = basis
        self.annotations["compilation_info"] = str(compilation)
        if decomposition is not None:
            self.annotations["decomposition_config"] = str(decomposition)
        self.annotations[MARK] = f'"{self.library}/{self.name}"'

    def text(self) -> str:
        """The named sequence."""
        outputs = ["%op", *(f"%p{at}" for at in range(len(self.annotations)))]
        types = ", ".join([OP, *[PARAM] * len(self.annotations)])
        constants = [
            f"%p{at} = transform.param.constant {value} -> {PARAM}"
            for at, value in enumerate(self.annotations.values())
        ]
        body = [*self.lines, *constants, f"transform.yield {', '.join(outputs)} : {types}"]
        return "\n".join(
            [
                f"  // {self.where}",
                f"  // {self.basis}",
                f"  transform.named_sequence @{self.name}"
                f"(%op: {OP} {{transform.readonly}}) -> ({types}) {{",
                *(f"    {line}" for line in body),
                "  }",
            ]
        )

    @property
    def axes(self) -> Loops:
        """The op's loops.

        Raises:
            SpecError: nothing has been said of them yet.
        """
        if self._loops is None:
            raise SpecError(f"{self.name}: say what op it is before its sizes")
        return self._loops

    def _add(self, line: str) -> None:
        self.lines.append(line)

    def _dag(self, arguments: str, op: str) -> None:
        """The op is `op` to the letter, its maps and its body; sizes that are dynamic there match
        any."""
        self._add(
            "%ins, %outs = transform.iree.match.cast_compatible_dag_from_root %op {\n"
            f"    ^bb0({arguments}):\n"
            f"      {op}\n"
            f"    }} : ({OP}) -> ({VALUE}, {VALUE})"
        )

    def _operand(self, number: int) -> None:
        if number not in self._values:
            self._values.add(number)
            self._add(f"%in{number} = transform.get_operand %op[{number}] : ({OP}) -> {VALUE}")

    def _dynamic(self, letter: str, wanted: bool) -> None:
        if any(f"%size_{letter} =" in line for line in self.lines):
            raise SpecError(f"{self.name}: it is said twice whether {letter} is dynamic")
        loop = self.axes.order.index(letter)
        self._add(
            f"%size_{letter} = transform.match.structured failures(propagate) %op "
            f": ({OP}) -> {INTEGER} {{\n"
            f"    ^bb0(%loops: {OP}):\n"
            f"      %size = transform.match.structured.dim %loops[{loop}] : ({OP}) -> {INTEGER}\n"
            f"      transform.match.structured.yield %size : {INTEGER}\n"
            "    }"
        )
        self._add(f"%zero_{letter} = transform.param.constant 0 : i64 -> {INTEGER}")
        compare = "lt" if wanted else "ge"  # IREE has a negative number for a dynamic size
        self._add(
            f"transform.match.param.cmpi {compare} %size_{letter}, %zero_{letter} : {INTEGER}"
        )


def _arithmetic(out: str) -> Sequence[str]:
    """The ops that raise an element to `out`, multiply and add."""
    if out.startswith("i"):
        return "arith.extsi", "arith.muli", "arith.addi"
    return "arith.extf", "arith.mulf", "arith.addf"
