"""Passes, specs and tools that make stock IREE compile Llama well for AMD MI300X."""

__version__ = "0.1.0"

IREE_VERSION = "3.13.0"
"""The one release of IREE whose syntax and flags this version of halo-mlir knows."""
