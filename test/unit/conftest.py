"""Fixtures that several unit tests share."""

from analysis_inputs import gfx942_kernels, spilling_kernel

__all__ = ["gfx942_kernels", "spilling_kernel"]
