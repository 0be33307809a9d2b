"""halo-run from files to text."""

import sys
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.runtime.description import Description, description_beside, load_description
from halo_mlir.runtime.generate import Generator, Sampling
from halo_mlir.runtime.load import load_module
from halo_mlir.runtime.parallel import check_ranks, prints
from halo_mlir.runtime.tokenizer import (
    Detokenizer,
    encode,
    load_tokenizer,
    named_end_tokens,
)


def generate_text(
    path: Path,
    prompt: str,
    *,
    config: Path | None = None,
    parameters: Path | None = None,
    device: str = "local-task",
    ranks: int | None = None,
    max_tokens: int = 128,
    temperature: float = 0.0,
    top_k: int = 0,
    seed: int = 0,
) -> int:
    """Write what follows `prompt` to stdout as it is made and measured times to stderr.

    Stops at the model's end-of-text token, after `max_tokens`, or when the sequence is full. Where
    each rank is a process of its own, the first one writes.

    Args:
        ranks: how many the module must be compiled for; None for as many as it is.

    Returns:
        The number of tokens made, the end-of-text token not counted.

    Raises:
        UserError: a file, a parameter or the device is missing, or they do not fit each other.
    """
    if not path.is_file():
        raise UserError(f"{path}: no such module")
    model = load_description(config or description_beside(path))
    check_ranks(model.tp, ranks, str(path))
    if model.tokenizer is None:
        raise UserError(
            f"{model.path}: exported without a tokenizer; export from a folder with one"
        )
    sampling = Sampling(temperature, top_k, seed)
    tokenizer = load_tokenizer(model.tokenizer)
    tokens = encode(tokenizer, prompt)
    generator = Generator(load_module(path, model, parameters, device), model)
    shown = prints()

    ends = model.end_tokens or named_end_tokens(tokenizer)
    text = Detokenizer(tokenizer, tokens)
    made = 0
    for (token,) in generator.stream([tokens], max_tokens, sampling):
        if int(token) in ends:
            break
        made += 1
        if (piece := text.push(int(token))) and shown:
            print(piece, end="", flush=True)
    if not shown:
        return made
    print(text.flush(), flush=True)

    timing = generator.timing
    print(
        f"measured on {_devices(device, model)}: prefill {timing.prefill_tokens} tokens in "
        f"{timing.prefill_seconds:.3f} s; decode {timing.decode_steps} tokens, "
        f"{timing.tokens_per_second:.1f} tokens/s",
        file=sys.stderr,
    )
    return made


def _devices(name: str, model: Description) -> str:
    return name if model.tp is None else f"{model.tp.ranks} x {name}"
