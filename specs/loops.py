"""The loops of an op by letters, as numpy.einsum writes them."""

from collections.abc import Mapping, Sequence

from halo_mlir.specs.config import Basis


class Loops:
    """ "mk,nk->mn": the loops of each operand and of the result.

    Loops are numbered in the order of the result; reductions follow in the order in which the
    operands name them. That is how IREE orders those of products and of attention.

    Raises:
        ValueError: the text is not such a list, or a letter stands twice in one operand.
    """

    def __init__(self, dims: str) -> None:
        inputs, arrow, result = dims.partition("->")
        self.operands: tuple[str, ...] = tuple(inputs.split(","))
        self.result = result
        named = [*self.operands, result]
        if not arrow or not all(word.isalpha() and len(set(word)) == len(word) for word in named):
            raise ValueError(f"{dims!r} is not loops like 'mk,nk->mn'")
        if not set(result) <= set(inputs):
            raise ValueError(f"{dims!r}: the result has a loop that no operand has")
        self.order = "".join(dict.fromkeys(result + "".join(self.operands)))

    def map(self, letters: str) -> str:
        """The affine map from all loops to `letters`."""
        every = ", ".join(f"d{at}" for at in range(len(self.order)))
        some = ", ".join(f"d{self.order.index(letter)}" for letter in letters)
        return f"affine_map<({every}) -> ({some})>"

    def maps(self, *others: str) -> str:
        """The list of the maps of the operands, of `others` and of the result."""
        words = [*self.operands, *others, self.result]
        return f"[{', '.join(self.map(word) for word in words)}]"

    def at(self, letter: str) -> tuple[int, int]:
        """(operand, dimension) where the loop's size can be read.

        Raises:
            ValueError: there is no such loop.
        """
        for operand, letters in enumerate(self.operands):
            if letter in letters:
                return operand, letters.index(letter)
        raise ValueError(f"no loop {letter!r} among {self.order!r}")

    def sizes(self, named: Mapping[str, int]) -> list[int]:
        """One number for each loop, 0 for those not named.

        Raises:
            ValueError: there is no such loop.
        """
        for letter in named:
            self.at(letter)
        return [named.get(letter, 0) for letter in self.order]

    def basis(self, counts: Mapping[str, int], *, without: str) -> Basis:
        """How many waves each loop has, 1 where not named, of an op that has no loop `without`."""
        waves = [counts.get(letter, 1) for letter in self.order]
        return waves, [at for at, letter in enumerate(self.order) if letter != without]

    def iterators(self) -> str:
        """The iterator types as linalg prints them."""
        kinds = ('"parallel"' if at in self.result else '"reduction"' for at in self.order)
        return f"[{', '.join(kinds)}]"


def tensor(letters: Sequence[str], element: str) -> str:
    """A tensor type with a dynamic size for each letter."""
    return f"tensor<{'?x' * len(letters)}{element}>"
