"""Fixtures that several end-to-end tests share."""

from tiny_model import tiny

__all__ = ["tiny"]
