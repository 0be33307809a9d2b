"""A vmfb loaded on a device: its entry points, their types, and calls with numpy arrays.

The runtime reports every failure met so far (a missing driver, archive or parameter, a vmfb that
was compiled for another device or by another IREE, wrong shapes) as a Python exception with its
source file and a stack; here each becomes a `UserError` of one line.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import iree.runtime as rt
import ml_dtypes
import numpy as np

from halo_mlir import IREE_VERSION
from halo_mlir.errors import UserError

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
class TensorType:
    """One argument or result: its sizes, None where dynamic, and MLIR's element type."""

    shape: tuple[int | None, ...]
    element: str

    @property
    def dtype(self) -> np.dtype:
        return DTYPES[self.element]

    def __str__(self) -> str:
        sizes = "x".join("?" if size is None else str(size) for size in self.shape)
        return f"{sizes}x{self.element}" if self.shape else self.element

    def accepts(self, shape: Sequence[int]) -> bool:
        return len(shape) == len(self.shape) and all(
            size is None or size == given for size, given in zip(self.shape, shape, strict=True)
        )


@dataclass(frozen=True)
class Signature:
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]


def parse_declaration(declaration: str) -> Signature:
    """Read `sync func @f(%input0: tensor<?x4xf16>) -> (%output0: tensor<f32>)`."""
    inputs, _, outputs = declaration.partition("->")
    return Signature(_tensor_types(inputs), _tensor_types(outputs))


def _tensor_types(text: str) -> tuple[TensorType, ...]:
    types = []
    for inside in re.findall(r"tensor<([^>]*)>", text):
        *sizes, element = inside.split(",")[0].split("x")
        shape = tuple(None if size == "?" else int(size) for size in sizes)
        types.append(TensorType(shape, element))
    return tuple(types)


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
        self._device = open_device(device)
        instance = rt.VmInstance()
        modules = [rt.create_hal_module(instance, self._device)]
        if parameters is not None:
            provider = open_archive(parameters).create_provider(scope=SCOPE)
            modules.append(rt.create_io_parameters_module(instance, provider))
        with self._explained(parameters):
            data = _read(vmfb) if isinstance(vmfb, Path) else vmfb
            self._module = rt.VmModule.copy_buffer(instance, data)
            self._context = rt.VmContext(instance, modules=[*modules, self._module])
        self.signatures = {
            name: parse_declaration(function.reflection.get("iree.abi.declaration", ""))
            for name in self._module.function_names
            if (function := self._module.lookup_function(name)) is not None
            and not name.startswith("__")
            and not name.endswith("$async")
        }

    def signature(self, entry: str) -> Signature:
        """Types of the entry point `entry`.

        Raises:
            UserError: the module has no such entry point.
        """
        if entry not in self.signatures:
            known = ", ".join(self.signatures) or "none"
            raise UserError(f"{self.name}: no entry point {entry}; it has {known}")
        return self.signatures[entry]

    def to_device(self, array: np.ndarray) -> rt.DeviceArray:
        return rt.asdevicearray(self._device, array)

    def call(self, entry: str, *arguments: Any) -> list[rt.DeviceArray]:
        """Call an entry point with numpy or device arrays; the results stay on the device.

        A device array that the function mutates keeps the change.

        Raises:
            UserError: number, shape or element type of an argument is wrong, or the call fails.
        """
        signature = self.signature(entry)
        if len(arguments) != len(signature.inputs):
            raise UserError(
                f"{self.name}: {entry} takes {len(signature.inputs)} arguments, "
                f"{len(arguments)} given; was the model description made with this module?"
            )
        for number, (argument, type_) in enumerate(zip(arguments, signature.inputs, strict=True)):
            if not type_.accepts(argument.shape) or argument.dtype != type_.dtype:
                sizes = "x".join(str(size) for size in argument.shape)
                raise UserError(
                    f"{self.name}: argument {number} of {entry} is {type_}, "
                    f"given {sizes}x{argument.dtype}"
                )
        function = self._module.lookup_function(entry)
        with self._explained(None):
            results = rt.FunctionInvoker(self._context, self._device, function)(*arguments)
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
    except (ValueError, RuntimeError, OSError) as error:
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
    if "FlatBuffer" in message or "bytecode version" in message or "file identifier" in message:
        return (
            f"not a vmfb that this runtime (IREE {IREE_VERSION}) reads: {one_line(message)}; "
            "compile it again"
        )
    return one_line(message)
