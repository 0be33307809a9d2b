"""Modules in and out: text or bytecode, files or pipes, whole or split."""

import io
import re
import sys
from dataclasses import dataclass

from iree.compiler import ir

from halo_mlir.core import location_text
from halo_mlir.errors import UserError

BYTECODE_MAGIC = b"ML\xefR"
SPLIT_MARKER = b"// -----"
_OLD_ATTENTION = re.compile(rb"iree_linalg_ext\.(?:online_)?attention\s*\{")
_BRACES = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}]')  # strings whole, so that theirs do not count


@dataclass(frozen=True)
class Source:
    """MLIR text or bytecode, with the name that messages give it.

    `is_file`: the data is the whole file `name`, which MLIR can then read itself.
    """

    name: str
    data: bytes
    is_file: bool = False

    @property
    def is_bytecode(self) -> bool:
        """Whether the data is MLIR bytecode."""
        return self.data.startswith(BYTECODE_MAGIC)

    def named(self, message: str) -> str:
        """`message` with our name where MLIR, which was given text without one, says "-"."""
        return self.name + message[1:] if message.startswith("-:") else message

    def split(self) -> "list[Source]":
        """The parts between lines that start with `// -----`, each with its lines' own numbers."""
        if self.is_bytecode:
            raise UserError(f"{self.name}: bytecode cannot be split; leave out --split-input-file")
        parts: list[list[bytes]] = [[]]
        for number, line in enumerate(self.data.splitlines(keepends=True)):
            if line.startswith(SPLIT_MARKER):
                parts.append([b"\n"] * (number + 1))  # keeps line numbers right in messages
            else:
                parts[-1].append(line)
        return [Source(self.name, b"".join(part)) for part in parts if b"".join(part).strip()]


def read_source(path: str) -> Source:
    """Read the file `path`, or stdin where it is "-".

    Raises:
        UserError: there is no such file, it is a folder, or it cannot be read.
    """
    if path == "-":
        return Source("-", sys.stdin.buffer.read())
    try:
        with open(path, "rb") as file:
            return Source(path, file.read(), is_file=True)
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from error


def parse_module(source: Source) -> ir.Module:
    """Parse in the current context.

    Raises:
        UserError: the text is no MLIR, or the bytecode is of another version or cut off.
    """
    if not source.data.strip():
        raise UserError(f"{source.name}: the file is empty")
    if not source.is_bytecode and b"\0" in source.data[:4096]:
        raise UserError(f"{source.name}: is neither MLIR text nor MLIR bytecode")
    data = source.data if source.is_bytecode else _with_current_syntax(source.data)
    try:
        if source.is_file and data is source.data:
            return ir.Module.parseFile(source.name)
        return ir.Module.parse(data)
    except ir.MLIRError as error:
        raise mlir_error(error, source) from error
    except UnicodeDecodeError as error:
        raise UserError(f"{source.name}: is neither MLIR text nor MLIR bytecode") from error


def _with_current_syntax(text: bytes) -> bytes:
    """Attention as IREE up to 3.10 printed it, `{indexing_maps = ...}`, as 3.13 reads it.

    3.13 wants `<indexing_maps = ...>`; the length is the same, so locations stay exact.
    """
    found = [match.end() - 1 for match in _OLD_ATTENTION.finditer(text)]
    if not found:
        return text
    changed = bytearray(text)
    for start in found:
        changed[start : start + 1] = b"<"
        depth = 0
        for token in _BRACES.finditer(text, start):
            depth += {b"{": 1, b"}": -1}.get(token[0], 0)
            if not depth:
                changed[token.start() : token.end()] = b">"
                break
    return bytes(changed)


def mlir_error(error: ir.MLIRError, source: Source, what: str = "") -> UserError:
    """The first diagnostic of `error` as one line: `FILE:LINE:COL: [what: ]message`."""
    prefix = f"{what}: " if what else ""
    if not error.error_diagnostics:
        return UserError(f"{source.name}: {prefix}{' '.join(str(error).split())}")
    first = error.error_diagnostics[0]
    where = source.named(location_text(first.location))
    where = source.name if where == "unknown" else where
    message = " ".join(first.message.split())
    return UserError(f"{where}: {prefix}{message}")


@dataclass(frozen=True)
class PrintOptions:
    """How a module is written; the fields are mlir-opt's flags."""

    bytecode: bool = False
    elide_elements: int | None = None
    elide_resources: int | None = None
    debug_info: bool = False
    pretty_debug_info: bool = False
    generic: bool = False
    local_scope: bool = False


def print_module(module: ir.Module, options: PrintOptions) -> bytes:
    """A verified module as text or bytecode."""
    if options.bytecode:
        buffer = io.BytesIO()
        module.operation.write_bytecode(buffer)
        return buffer.getvalue()
    text = module.operation.get_asm(
        binary=True,
        large_elements_limit=options.elide_elements,
        large_resource_limit=options.elide_resources,
        enable_debug_info=options.debug_info,
        pretty_debug_info=options.pretty_debug_info,
        print_generic_op_form=options.generic,
        use_local_scope=options.local_scope,
        assume_verified=True,
    )
    return text if text.endswith(b"\n") else text + b"\n"
