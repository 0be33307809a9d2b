"""A vmfb loaded on a device: its entry points, and calls with numpy arrays.

The runtime reports every failure met so far (a missing driver, archive or parameter, a vmfb that
was compiled for another device or by another IREE, wrong shapes) as a Python exception with its
source file and a stack; here each becomes a `UserError` of one line. A vmfb with damaged code, or
for a CPU with other instructions, can still end the process: the tools therefore run isolated.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import iree.runtime as rt
import ml_dtypes
import numpy as np

from halo_mlir import IREE_VERSION
from halo_mlir.errors import UserError
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


class Module:
    """A loaded vmfb.

    Args:
        vmfb: path of the module, or its bytes.
        parameters: the IREE parameter archive (.irpa), where the module has external weights.
        device: IREE's name for it: local-task, local-sync, hip://0, cuda://0.
        name: what messages call the module.

    Raises:
        UserError: the device, the archive or a parameter is missing, or the module is not one
            that this runtime and this device can run.
    """

    def __init__(
        self,
        vmfb: Path | bytes,
        parameters: Path | None = None,
        device: str = "local-task",
        name: str | None = None,
    ):
        self.name = name or (str(vmfb) if isinstance(vmfb, Path) else "the module")
        self.device_name = device
        self.device = open_device(device)
        instance = rt.VmInstance()
        modules = [rt.create_hal_module(instance, self.device)]
        if parameters is not None:
            provider = open_archive(parameters).create_provider(scope=SCOPE)
            modules.append(rt.create_io_parameters_module(instance, provider))
        note(f"the loading of {self.name}")
        with self._explained(parameters):
            data = _read(vmfb) if isinstance(vmfb, Path) else vmfb
            self._module = rt.VmModule.copy_buffer(instance, data)
            self._context = rt.VmContext(instance, modules=[*modules, self._module])
        names = self._module.function_names
        self.entry_points = tuple(n for n in names if not n.startswith("__") and "$" not in n)

    def to_device(self, array: np.ndarray) -> rt.DeviceArray:
        return rt.asdevicearray(self.device, array)

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
        with self._explained(None):
            results = rt.FunctionInvoker(self._context, self.device, function)(*arguments)
        if results is None:
            return []
        return list(results) if isinstance(results, list | tuple) else [results]

    @contextmanager
    def _explained(self, parameters: Path | None) -> Iterator[None]:
        try:
            yield
        except (ValueError, RuntimeError, IndexError, MemoryError) as error:
            reason = _explain(str(error), parameters, self.device_name)
            raise UserError(f"{self.name}: {reason}") from error


def open_device(name: str) -> rt.HalDevice:
    """The device called `name`.

    Raises:
        UserError: the runtime has no such driver, or the driver finds no device.
    """
    try:
        return rt.get_device(name)
    except (ValueError, RuntimeError) as error:
        known = ", ".join(rt.query_available_drivers())
        raise UserError(
            f"device {name} is not available: {one_line(str(error))} (drivers: {known})"
        ) from error


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


def _explain(message: str, parameters: Path | None, device: str) -> str:
    """What went wrong, in the user's words where the case is known."""
    if match := re.search(r"no parameter found in index with key '([^']*)'", message):
        return f"{parameters} holds no parameter {match[1]}; export the two together"
    if match := re.search(r"parameter `([^`]*)` range out of bounds.*length=(\d+)", message):
        return f"{parameters}: parameter {match[1]} is shorter than the {match[2]} bytes it needs"
    if "required module 'io_parameters' not registered" in message:
        return "it needs a parameter archive; name it with --parameters FILE.irpa"
    if "no provider registered that handles scopes" in message:
        return f"its parameters are not in the scope '{SCOPE}' that halo-export writes"
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
