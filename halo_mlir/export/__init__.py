"""Llama in PyTorch, its weights, and the way to IR."""
