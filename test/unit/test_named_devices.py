"""Devices that a module names, and their flags."""

from halo_mlir.compiler import CompileOptions
from halo_mlir.driver import mlir_context, named_devices
from halo_mlir.module_io import PrintOptions, Source, parse_module, print_module


def module(names: list[str]) -> Source:
    arguments = ", ".join(
        f"%a{at}: tensor<4xf32> {{iree.abi.affinity = #hal.device.promise<@{name}>}}"
        for at, name in enumerate(names)
    )
    text = f"// not #hal.device.promise<@this>\nfunc.func @f({arguments}) {{ return }}"
    return Source("module", text.encode())


def test_devices_are_in_the_order_of_their_numbers():
    source = module(["tp10", "tp2", "tp2", "a.b", "tp1"])
    assert named_devices(source) == ["a.b", "tp1", "tp2", "tp10"]
    with mlir_context():
        data = print_module(parse_module(source), PrintOptions(bytecode=True))
    assert named_devices(Source("bytecode", data)) == ["a.b", "tp1", "tp2", "tp10"]


def test_a_module_for_one_names_none():
    assert named_devices(Source("one", b"func.func @f() { return }")) == []


def device_flags(options: CompileOptions) -> list[str]:
    return [flag for flag in options.iree_flags() if "hal-target-device" in flag]


def test_flags_are_one_for_each():
    options = CompileOptions(target="gfx942", device_names=("even", "odd"))
    assert device_flags(options) == [
        "--iree-hal-target-device=even=hip[0]",
        "--iree-hal-target-device=odd=hip[1]",
    ]


def test_flags_of_the_user_are_instead():
    own = ["--iree-hal-target-device=odd=hip[4]", "--iree-hal-target-device=even=hip[5]"]
    options = CompileOptions(target="gfx942", device_names=("even", "odd"), flags=own)
    assert device_flags(options) == own
