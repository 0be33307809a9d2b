"""A vmfb loaded on a device: its entry points, and calls with numpy arrays.

The runtime reports every failure met so far (a missing driver, archive or parameter, a vmfb that
was compiled for another device or by another IREE, wrong shapes) as a Python exception with its
source file and a stack; here each becomes a `UserError` of one line. A vmfb with damaged code, or
for a CPU with other instructions, can still end the process: the tools therefore run isolated.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import iree.runtime as rt
import ml_dtypes
import numpy as np

from halo_mlir import IREE_VERSION
from halo_mlir.errors import UserError
from halo_mlir.export.irpa import check_rank, read_frame
from halo_mlir.isolation import note

SCOPE = "model"  # of the parameters that halo-export leaves outside the module

DTYPES = {
    "f64": np.dtype(np.float64),
    "f32": np.dtype(np.float32),
    "f16": np.dtype(np.float16),
    "bf16": np.dtype(ml_dtypes.bfloat16),
    "f8E4M3FN": np.dtype(ml_dtypes.float8_e4m3fn),
    "f8E4M3FNUZ": np.dtype(ml_dtypes.float8_e4m3fnuz),
    "f8E5M2": np.dtype(ml_dtypes.float8_e5m2),
    "f8E5M2FNUZ": np.dtype(ml_dtypes.float8_e5m2fnuz),
    "i64": np.dtype(np.int64),
    "i32": np.dtype(np.int32),
    "i8": np.dtype(np.int8),
    "i1": np.dtype(np.bool_),
}


@dataclass(frozen=True)
class Part:
    """The parameter archive of one rank of several."""

    path: Path
    rank: int
    ranks: int


class Module:
    """A loaded vmfb.

    Args:
        vmfb: path of the module, or its bytes.
        parameters: the IREE parameter archive (.irpa), where the module has external weights; of
            several scopes each one's.
        device: IREE's name for it: local-task, local-sync, hip://0, cuda://0.
        name: what messages call the module.
        devices: how many it was compiled for; see `device_names`.

    Raises:
        UserError: the device, the archive or a parameter is missing, or the module is not one
            that this runtime and this device can run.
    """

    def __init__(
        self,
        vmfb: Path | bytes,
        parameters: Path | Mapping[str, Part] | None = None,
        device: str = "local-task",
        name: str | None = None,
        devices: int = 1,
    ):
        self.name = name or (str(vmfb) if isinstance(vmfb, Path) else "the module")
        self.device_name = device
        self.devices = open_devices(device, devices)
        instance = rt.VmInstance()
        modules = [rt.create_hal_module(instance, devices=self.devices)]
        scopes = {SCOPE: parameters} if isinstance(parameters, Path) else parameters or {}
        if scopes:
            providers = [_provider(scope, archive) for scope, archive in scopes.items()]
            modules.append(rt.create_io_parameters_module(instance, *providers))
        note(f"the loading of {self.name}")
        with self._explained(scopes):
            data = _read(vmfb) if isinstance(vmfb, Path) else vmfb
            self._module = rt.VmModule.copy_buffer(instance, data)
            self._context = rt.VmContext(instance, modules=[*modules, self._module])
        names = self._module.function_names
        self.entry_points = tuple(n for n in names if not n.startswith("__") and "$" not in n)

    @property
    def device(self) -> rt.HalDevice:
        """The first one, which replicated arguments and results are on."""
        return self.devices[0]

    def to_device(self, array: np.ndarray, rank: int = 0) -> rt.DeviceArray:
        """A copy of `array` on the device of `rank`."""
        return rt.asdevicearray(self.devices[rank], array)

    def call(self, entry: str, *arguments: Any) -> list[rt.DeviceArray]:
        """Call an entry point with numpy or device arrays; the results stay on the device.

        A device array that the function mutates keeps the change.

        Raises:
            UserError: there is no such entry point, number, shape or element type of an argument
                is wrong (IREE checks them), or the call fails.
        """
        function = self._module.lookup_function(entry)
        if function is None:
            known = ", ".join(self.entry_points) or "none"
            raise UserError(f"{self.name}: no entry point {entry}; it has {known}")
        note(f"a call of {entry} in {self.name}")
        with self._explained({}):
            results = rt.FunctionInvoker(self._context, self.device, function)(*arguments)
        if results is None:
            return []
        return list(results) if isinstance(results, list | tuple) else [results]

    @contextmanager
    def _explained(self, scopes: Mapping[str, Path | Part]) -> Iterator[None]:
        try:
            yield
        except (ValueError, RuntimeError, IndexError, MemoryError) as error:
            reason = _explain(str(error), scopes, self.device_name)
            raise UserError(f"{self.name}: {reason}") from error


def open_device(name: str, cache: bool = True) -> rt.HalDevice:
    """The device called `name`.

    Args:
        cache: the same one as in an earlier call, or else one more of the same driver.

    Raises:
        UserError: the runtime has no such driver, or the driver finds no device.
    """
    try:
        return rt.get_device(name, cache)
    except (ValueError, RuntimeError) as error:
        known = ", ".join(rt.query_available_drivers())
        raise UserError(
            f"device {name} is not available: {one_line(str(error))} (drivers: {known})"
        ) from error


def device_names(name: str, count: int) -> list[str]:
    """`count` devices from `name` on: hip://0, hip://1, ... for "hip" or "hip://0".

    Those of the CPU have one name; they are different devices on one pool of threads.

    Raises:
        UserError: there are no names that follow it.
    """
    driver, _, path = name.partition("://")
    if count == 1 or driver.startswith("local"):
        return [name] * count
    if not (path or "0").isdigit():
        raise UserError(f"device {name}: {count} are needed; name the first one as {driver}://0")
    first = int(path or "0")
    return [f"{driver}://{first + index}" for index in range(count)]


def open_devices(name: str, count: int) -> list[rt.HalDevice]:
    """The devices of `device_names`.

    Raises:
        UserError: see `open_device`.
    """
    return [open_device(each, cache=count == 1) for each in device_names(name, count)]


def open_archive(path: Path) -> rt.ParameterIndex:
    """The index of a parameter archive, memory-mapped.

    Raises:
        UserError: there is no such file, or it is not an archive.
    """
    if not path.is_file():
        raise UserError(f"{path}: no such parameter archive; name it with --parameters")
    index = rt.ParameterIndex()
    try:
        index.load(str(path))
    except (ValueError, RuntimeError, IndexError, OSError) as error:
        raise UserError(f"{path}: not a parameter archive: {one_line(str(error))}") from error
    return index


def _provider(scope: str, archive: Path | Part) -> rt.ParameterProvider:
    path = archive.path if isinstance(archive, Part) else archive
    if not path.is_file() and isinstance(archive, Part):
        raise UserError(f"{path}: no archive of rank {archive.rank}; halo-compile --tp writes it")
    index = open_archive(path)
    if isinstance(archive, Part):
        for _, entry in index.items():
            if check_rank(entry.metadata, path, archive.rank, archive.ranks):
                break
    return index.create_provider(scope=scope)


def to_host(array: rt.DeviceArray) -> np.ndarray:
    """A copy on the host, which later calls leave alone."""
    return np.array(array.to_host())


def one_line(message: str) -> str:
    """IREE's status message without its source location, its stack and what it was doing."""
    match = re.search(r"[A-Z_]{4,}; (.*)", message, re.S)
    text = match[1] if match else message
    text = re.split(r"; while invoking|\n|: please ensure", text)[0]
    return " ".join(text.split()).rstrip(":;. ")[:300]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error


def _holds(path: Path, parameter: str) -> bool:
    return any(item.name == parameter for item in read_frame(path)[0])


def _explain(message: str, scopes: Mapping[str, Path | Part], device: str) -> str:
    """What went wrong, in the user's words where the case is known."""
    archives = [each.path if isinstance(each, Part) else each for each in scopes.values()]
    parameters = archives[0] if len(archives) == 1 else "the archive of a rank"
    if match := re.search(r"no parameter found in index with key '([^']*)'", message):
        lacking = next((path for path in archives if not _holds(path, match[1])), parameters)
        return f"{lacking} holds no parameter {match[1]}; export the two together"
    if match := re.search(r"parameter `([^`]*)` range out of bounds.*length=(\d+)", message):
        return f"{parameters}: parameter {match[1]} is shorter than the {match[2]} bytes it needs"
    if "required module 'io_parameters' not registered" in message:
        return "it needs a parameter archive; name it with --parameters FILE.irpa"
    if "no provider registered that handles scopes" in message:
        return f"its parameters are not in the scope '{SCOPE}' that halo-export writes"
    if match := re.search(r"HAL device `tp(\d+)` not found", message):
        return (
            f"it was compiled for a device {match[1]} beside {device}; name the model.json that "
            "halo-compile --tp wrote with --config"
        )
    if match := re.search(r"HAL device `\w+` not found or unavailable: .*?<\"(\w+)\"", message):
        return f"it was compiled for {match[1]} devices, the device is {device}"
    if match := re.search(r"expected (\d+) arguments but passed (\d+)", message):
        return (
            f"the entry point takes {match[1]} arguments, {match[2]} given; "
            "is the model description the module's?"
        )
    if "FlatBuffer" in message or "version mismatch" in message or "bytecode version" in message:
        return (
            f"not a vmfb that this runtime (IREE {IREE_VERSION}) reads: {one_line(message)}; "
            "compile it again"
        )
    return one_line(message)
