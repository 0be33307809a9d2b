"""Masks and mods as expressions of the indices: read from a graph, and generated anew."""
