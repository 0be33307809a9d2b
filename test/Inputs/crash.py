"""Passes that end the process, for the test of what halo-opt then says."""

import os
import signal
from dataclasses import dataclass
from typing import ClassVar

from iree.compiler import ir

from halo_mlir.core import Pass, pattern
from halo_mlir.ir.build import constant


@dataclass(frozen=True)
class Crash(Pass):
    """Die of a segmentation fault, as a compiler does."""

    name: ClassVar[str] = "test-crash"

    def run(self, module, report):
        """Send SIGSEGV to this process."""
        os.kill(os.getpid(), signal.SIGSEGV)


@pattern("arith.addi")
def widen(op, rewriter, options):
    """Put an i64 where an i32 is used, which only verification notices."""
    with rewriter.ip, op.location:
        wide = constant(ir.IntegerAttr.get(ir.IntegerType.get_signless(64), 1))
    rewriter.replace_op(op, [wide])


@dataclass(frozen=True)
class Invalid(Pass):
    """Leave operands of the wrong type."""

    name: ClassVar[str] = "test-invalid"
    patterns: ClassVar = (widen,)


@pattern("arith.addi")
def divide_by_zero(op, rewriter, options):
    """Raise what is not a MatchFailure."""
    return 1 // 0


@dataclass(frozen=True)
class Buggy(Pass):
    """Have a bug."""

    name: ClassVar[str] = "test-buggy"
    patterns: ClassVar = (divide_by_zero,)
