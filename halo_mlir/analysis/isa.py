"""What a compiled gfx9 kernel uses, read from its assembly.

IREE writes `*.rocmasm` files under `--iree-hal-dump-executable-intermediates-to=DIR`; each holds
one or many kernels and, between `.amdgpu_metadata` and `.end_amdgpu_metadata`, their resources in
YAML. Nothing here runs a kernel: every figure is static.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from halo_mlir.analysis.hot_loop import HotLoop, hot_loop
from halo_mlir.analysis.instructions import InstructionCounts, count_instructions
from halo_mlir.analysis.occupancy import waves_of, waves_per_simd, workgroups_per_compute_unit
from halo_mlir.errors import UserError
from halo_mlir.targets import GpuFacts, target

_METADATA = re.compile(r"^\s*\.amdgpu_metadata\n(.*?)^\s*\.end_amdgpu_metadata", re.M | re.S)
_LABEL = re.compile(r'^"?([^\s";.][^\s":;]*)"?:', re.M)
_INSTRUCTION = re.compile(r"^\t([a-z][a-z0-9_]*)", re.M)
_FIELD = re.compile(r"^(?:  - |    )\.(\w+): *(.*)$")
_ITEM = re.compile(r"^ {6}- +(\d+)$")


@dataclass(frozen=True)
class KernelMetrics:
    """Static resources and instruction counts of one kernel.

    Registers are 32-bit ones: `vgpr` per lane, accumulation registers (`agpr`) included, as
    gfx942's metadata counts them; `sgpr` per wave. Spills count registers, `lds_bytes` is per
    workgroup, `scratch_bytes` per lane. `occupancy` is the number of waves that one SIMD can hold,
    predicted from these by `waves_per_simd`, and `loop` is a static model of its hottest loop, None
    where it has none. `waves_per_workgroup` of them share LDS and barriers, `resident_workgroups`
    (predicted) one compute unit, and `counts` are the kernel's instructions by kind, each counted
    once however often it runs; those of one iteration are in `loop.counts`.
    """

    name: str
    vgpr: int
    agpr: int
    sgpr: int
    vgpr_spill: int
    sgpr_spill: int
    lds_bytes: int
    scratch_bytes: int
    workgroup_size: tuple[int, ...]
    occupancy: int
    mfma: Mapping[str, int]
    instructions: int
    loop: HotLoop | None = None
    waves_per_workgroup: int = 1
    resident_workgroups: int = 1
    counts: InstructionCounts = field(default_factory=InstructionCounts)

    @property
    def mfma_count(self) -> int:
        return sum(self.mfma.values())


def parse_rocmasm(text: str, gpu: GpuFacts | None = None) -> dict[str, KernelMetrics]:
    """The kernels of one assembly file by name, in the file's order.

    Raises:
        UserError: a kernel's metadata is not that of a gfx9 chip with matrix instructions.
    """
    gpu = gpu or target("gfx942").gpu
    assert gpu is not None, "gfx942 is a GPU"
    bodies = _bodies(text)
    kernels = {}
    for block in _METADATA.findall(text):
        for fields in _kernel_fields(block):
            name = str(fields["name"])
            try:
                kernels[name] = _metrics(name, fields, bodies.get(name, ""), gpu)
            except KeyError as error:
                raise UserError(
                    f"kernel {name} has no .{error.args[0]} in its metadata; is it of gfx942?"
                ) from error
    return kernels


def read_kernels(folder: Path, gpu: GpuFacts | None = None) -> dict[str, KernelMetrics]:
    """All kernels of the `.rocmasm` files in `folder`.

    Raises:
        UserError: there is no such file; IREE writes them only when it serializes for ROCm.
    """
    files = sorted(folder.glob("*.rocmasm"))
    if not files:
        raise UserError(
            f"{folder}: no .rocmasm file; compile for gfx942 to the end with "
            f"--iree-hal-dump-executable-intermediates-to={folder}"
        )
    kernels: dict[str, KernelMetrics] = {}
    for file in files:
        kernels |= parse_rocmasm(_text(file), gpu)
    return kernels


def read_assembly(path: Path, gpu: GpuFacts | None = None) -> dict[str, KernelMetrics]:
    """The kernels of one `.rocmasm` file, or of a folder as `read_kernels` has them.

    Raises:
        UserError: the file cannot be read or holds no kernel; see also `read_kernels`.
    """
    kernels = read_kernels(path, gpu) if path.is_dir() else parse_rocmasm(_text(path), gpu)
    if not kernels:
        raise UserError(f"{path}: no kernel; a .rocmasm file has .amdgpu_metadata for each")
    return kernels


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError as error:
        raise UserError(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{file}: is not assembly text") from error


def _bodies(text: str) -> dict[str, str]:
    """Assembly text after each global label, up to the next one (local labels start with a dot)."""
    labels = list(_LABEL.finditer(text))
    bodies = {}
    for at, label in enumerate(labels, start=1):
        end = labels[at].start() if at < len(labels) else len(text)
        stop = text.find("\n.Lfunc_end", label.end(), end)
        bodies[label[1]] = text[label.end() : end if stop < 0 else stop]
    return bodies


def _kernel_fields(block: str) -> list[dict[str, Any]]:
    """The entries of `amdhsa.kernels` in a metadata block; those of `.args` are passed over.

    A value is a str, or a list[int] where the metadata has one item a line.
    """
    kernels: list[dict[str, Any]] = []
    last = ""
    for line in block.splitlines():
        if field := _FIELD.match(line):
            if line.startswith("  - "):
                kernels.append({})
            last, value = str(field[1]), field[2].strip().strip("'\"")
            if kernels:
                kernels[-1][last] = value or []
        elif (item := _ITEM.match(line)) and kernels and isinstance(kernels[-1][last], list):
            kernels[-1][last].append(int(item[1]))
    return [fields for fields in kernels if "name" in fields and "vgpr_count" in fields]


def _metrics(name: str, fields: dict, body: str, gpu: GpuFacts) -> KernelMetrics:
    instructions = Counter(_INSTRUCTION.findall(body))
    counts = count_instructions(instructions)
    lanes = int(fields["max_flat_workgroup_size"])
    vgpr, lds = int(fields["vgpr_count"]), int(fields["group_segment_fixed_size"])
    return KernelMetrics(
        name=name,
        vgpr=vgpr,
        agpr=int(fields["agpr_count"]),
        sgpr=int(fields["sgpr_count"]),
        vgpr_spill=int(fields["vgpr_spill_count"]),
        sgpr_spill=int(fields["sgpr_spill_count"]),
        lds_bytes=lds,
        scratch_bytes=int(fields["private_segment_fixed_size"]),
        workgroup_size=tuple(fields.get("reqd_workgroup_size") or (lanes,)),
        occupancy=waves_per_simd(gpu, vgpr, lds, lanes),
        mfma=counts.mfma,
        instructions=instructions.total(),
        loop=hot_loop(body, gpu),
        waves_per_workgroup=waves_of(gpu, lanes),
        resident_workgroups=workgroups_per_compute_unit(gpu, vgpr, lds, lanes),
        counts=counts,
    )
