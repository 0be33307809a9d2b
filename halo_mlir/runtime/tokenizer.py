"""Text to tokens and back, token by token, with a tokenizer.json of the `tokenizers` library."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from halo_mlir.errors import UserError

_INCOMPLETE = "\ufffd"  # what the decoder puts for bytes that are not yet a character


def load_tokenizer(path: Path) -> Tokenizer:
    """Read a tokenizer.json.

    Raises:
        UserError: it is missing or not one.
    """
    if not path.is_file():
        raise UserError(f"{path}: no such tokenizer; export from a folder with tokenizer.json")
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises bare Exception
        raise UserError(f"{path}: not a tokenizer: {error}") from error


def encode(tokenizer: Tokenizer, text: str) -> list[int]:
    """The tokens of a prompt, with the special ones that the tokenizer's template adds.

    Raises:
        UserError: there are none, or the text is not UTF-8.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UserError("the prompt is not UTF-8") from error
    tokens = tokenizer.encode(text).ids
    if not tokens:
        raise UserError("the prompt has no tokens")
    return tokens


def named_end_tokens(tokenizer: Tokenizer) -> frozenset[int]:
    """The tokens that by their name end a text: Llama 2's and Llama 3's."""
    names = ("</s>", "<|end_of_text|>", "<|eom_id|>", "<|eot_id|>")
    ids = (tokenizer.token_to_id(name) for name in names)
    return frozenset(number for number in ids if number is not None)


class Detokenizer:
    """Turns a stream of tokens into a stream of text.

    A token can be part of a character, and its text can depend on its neighbours. So each piece is
    the difference between two decodings that start at the same earlier token, and is held back
    while it ends in the middle of a character.
    """

    def __init__(self, tokenizer: Tokenizer, prompt: Sequence[int] = ()):
        self._tokenizer = tokenizer
        self._tokens = list(prompt)
        self._start = max(len(self._tokens) - 5, 0)  # enough neighbours for any decoder
        self._done = len(self._tokens)

    def push(self, token: int) -> str:
        """Text that `token` completes; empty while a character is still open."""
        self._tokens.append(token)
        text = self._difference()
        if not text or text.endswith(_INCOMPLETE):
            return ""
        self._start, self._done = self._done, len(self._tokens)
        return text

    def flush(self) -> str:
        """What is left, with replacement characters for bytes that never became a character."""
        text = self._difference()
        self._start = self._done = len(self._tokens)
        return text

    def _difference(self) -> str:
        before = self._decode(self._tokens[self._start : self._done])
        after = self._decode(self._tokens[self._start :])
        return after[len(before) :] if after.startswith(before) else after

    def _decode(self, tokens: list[int]) -> str:
        return self._tokenizer.decode(tokens, skip_special_tokens=True)
