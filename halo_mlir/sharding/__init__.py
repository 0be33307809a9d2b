"""Tensor parallelism in the torch dialect: placements, their propagation, the program of a rank."""
