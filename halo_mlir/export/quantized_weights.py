"""Sources of codes and scales made of other sources, one tensor at a time as they are written."""

import torch
from torch import Tensor

from halo_mlir.export.quantization import Quantization, Stored
from halo_mlir.export.quantize import quantise_weight
from halo_mlir.export.weights import Source


class QuantizedWeights:
    """`source` with codes in place of weights, and scales.

    Args:
        stored: every parameter, see `stored_parameters`.
        scales: the static ones, of inputs, query, key and value, by name.
    """

    def __init__(
        self,
        source: Source,
        quantization: Quantization,
        stored: dict[str, Stored],
        scales: dict[str, Tensor],
    ):
        self.config, self.names = source.config, stored
        self._source, self._quantization, self._scales = source, quantization, dict(scales)

    def load(self, name: str) -> Tensor:
        """A weight, its codes, or a scale.

        Raises:
            UserError: as of the source.
        """
        if name in self._scales:
            return self._scales[name]
        owner, _, kind = name.rpartition(".")
        if kind == "weight_scale":
            self._quantise(owner)
            return self._scales[name]
        if self._quantization.quantises(owner) and f"{owner}.weight_scale" in self.names:
            return self._quantise(owner)
        return self._source.load(name)

    def _quantise(self, linear: str) -> Tensor:
        """The codes of a projection's weight; its scale is remembered, for it is written later."""
        weight = self._source.load(f"{linear}.weight")
        codes, scale = quantise_weight(weight, self._quantization)
        self._scales[f"{linear}.weight_scale"] = scale.to(torch.float32)
        return codes


class WithScales:
    """`source` with some scales that it lacks or that replace its own."""

    def __init__(self, source: Source, names: dict[str, Stored], scales: dict[str, Tensor]):
        self.config, self.names = source.config, names
        self._source, self._scales = source, scales

    def load(self, name: str) -> Tensor:
        """A parameter.

        Raises:
            UserError: as of the source.
        """
        return self._scales[name] if name in self._scales else self._source.load(name)
