"""Attention written out as kernels: loops over tiles that IREE's own passes lower."""
