"""The devices that a module names: of its globals, arguments and transfers."""

import re

from iree.compiler import ir

from halo_mlir.ir.flow import AFFINITY

ABI_AFFINITY = "iree.abi.affinity"
PROMISE = b"#hal.device.promise<"
"""How a device by its name begins, in MLIR text as in bytecode."""

Device = ir.Attribute
_DEVICE = re.compile(r"#hal\.device\.promise<@([^,>]+)")


def device_name(device: Device) -> str:
    """`tp0` of `#hal.device.promise<@tp0>`; other affinities as MLIR prints them."""
    found = _DEVICE.match(str(device))
    return found[1].strip('"') if found else str(device)


def devices_of(module: ir.Module) -> list[str]:
    """The names of the devices that arguments, globals and transfers name, by their numbers."""
    found: set[str] = set()

    def collect(op) -> ir.WalkResult:
        attributes = op.operation.attributes
        for name in (AFFINITY, "target", "arg_attrs", "res_attrs", ABI_AFFINITY):
            if name in attributes:
                found.update(text.strip('"') for text in _DEVICE.findall(str(attributes[name])))
        return ir.WalkResult.ADVANCE

    module.operation.walk(collect)
    return sorted(found, key=_natural)


def _natural(name: str) -> list[tuple[int, str]]:
    """tp2 before tp10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name)]


def global_devices(module: ir.Module) -> dict[str, Device]:
    """The device of each global that has one, by symbol."""
    return {
        ir.StringAttr(op.attributes["sym_name"]).value: op.attributes[AFFINITY]
        for op in (item.operation for item in module.body)
        if op.name == "util.global" and AFFINITY in op.attributes
    }
