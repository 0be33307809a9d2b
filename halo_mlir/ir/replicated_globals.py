"""Globals that hold tensors, one for each rank on its device."""

import re

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError
from halo_mlir.ir import build, flow
from halo_mlir.ir.collective_transfer import device_name
from halo_mlir.sharding.annotations import PLACEMENT, globals_of

_USES = ("util.global.load", "util.global.store", "util.global.address")
_SCOPE = re.compile(r'(parameter\.named<)(?:"[^"]*"::)?')


def rank_scope(rank: int) -> str:
    """The scope of the parameters of `rank`."""
    return f"rank{rank}"


class Globals:
    """The globals of a module that hold tensors; copies are made when they are first used."""

    def __init__(self, module: ir.Module, ranks: int) -> None:
        self.ranks = ranks
        self._copies: dict[str, list[str]] = {}
        self._globals = {
            name: op
            for name, op in globals_of(module).items()
            if "tensor" in str(op.attributes["type"])
        }

    def use(self, op: ir.Operation, rank: int) -> None:
        """Let `op`, if it loads or stores such a global, use that of `rank`."""
        name = self._of(op)
        if name is not None:
            copies = self._copies.get(name) or self._copy(name)
            op.attributes["global"] = ir.FlatSymbolRefAttr.get(copies[rank])

    def require_unused(self, function: ir.Operation) -> None:
        """Refuse a function that is not copied and yet uses one.

        Raises:
            UserError: it does.
        """

        uses: list[ir.Operation] = []

        def collect(op) -> ir.WalkResult:
            if self._of(op.operation) is not None:
                uses.append(op.operation)
            return ir.WalkResult.ADVANCE

        function.walk(collect)
        for op in uses:
            where = location_text(op.location)
            raise UserError(f"{where}: a private function uses @{self._of(op)}; inline it first")

    def erase_replaced(self) -> None:
        """Erase the globals of which there are copies."""
        for name in self._copies:
            self._globals[name].erase()

    def _of(self, op: ir.Operation) -> str | None:
        if op.name not in _USES:
            return None
        name = ir.FlatSymbolRefAttr(op.attributes["global"]).value
        return name if name in self._globals else None

    def _copy(self, name: str) -> list[str]:
        op = self._globals[name]
        attributes = build.attributes_of(op)
        attributes.pop(PLACEMENT, None)
        initial = str(attributes.get("initial_value", ""))
        names = []
        with ir.InsertionPoint(op), op.location:
            for rank in range(self.ranks):
                names.append(f"{name}$rank{rank}")
                attributes["sym_name"] = ir.StringAttr.get(names[-1])
                if self.ranks > 1:
                    attributes[flow.AFFINITY] = flow.device(device_name(rank))
                if _SCOPE.search(initial):
                    scoped = _SCOPE.sub(rf'\g<1>"{rank_scope(rank)}"::', initial)
                    attributes["initial_value"] = ir.Attribute.parse(scoped)
                build.create("util.global", [], [], attributes)
        self._copies[name] = names
        return names
