"""Typed views of ops, types and affine maps."""
