"""Fixtures that several unit tests share."""

from analysis_inputs import gfx942_kernels

__all__ = ["gfx942_kernels"]
