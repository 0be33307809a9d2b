"""halo-export: Llama from PyTorch to MLIR with external parameters."""

import argparse
import signal
from pathlib import Path
from typing import NoReturn

from halo_mlir.tools.common import Parser, run_tool


def parser() -> argparse.ArgumentParser:
    """The command line; its names are the fields of halo_mlir.export.job.Export."""
    arguments = Parser(
        prog="halo-export",
        description="Export Llama from PyTorch to MLIR for IREE: model.mlir, its weights "
        "model.irpa, and model.json, which halo-check and halo-run read.",
    )
    add = arguments.add_argument
    model = arguments.add_mutually_exclusive_group(required=True)
    model.add_argument(
        "--preset", metavar="NAME", help="llama3.1-8b, llama3.1-70b or llama3.1-405b"
    )
    model.add_argument(
        "--weights",
        type=Path,
        metavar="PATH",
        help="Hugging Face folder, .gguf file, sharktank's FP8 .irpa",
    )
    model.add_argument(
        "--hf", type=Path, metavar="DIR", help="the folder's LlamaForCausalLM instead of ours"
    )
    model.add_argument(
        "--config", type=Path, metavar="FILE", help="a Hugging Face config.json, no weights"
    )
    source = arguments.add_mutually_exclusive_group()
    source.add_argument("--random", type=int, metavar="SEED", help="random weights")
    source.add_argument("--shapes-only", action="store_true", help="no weights, no archive")
    add("--attention", choices=["sdpa", "decomposed", "flex"], default="sdpa")
    add("--cache", choices=["contiguous", "paged"], default="contiguous")
    add("--block-size", type=int, choices=[16, 32], default=32, help="positions in a page")
    add(
        "--value-cache",
        choices=["rows", "transposed"],
        default="rows",
        help="how the caches hold values; transposed saves MI300X's attention single 16-bit reads",
    )
    add("--dtype", choices=["f16", "bf16", "f32"], default="f16")
    add("--layers", type=int, metavar="N", help="only the first N layers")
    add("--batch", type=int, default=1, metavar="N")
    add("--seq", type=int, metavar="N", help="with --hf: a static sequence length")
    add("--max-seq", type=int, default=4096, metavar="N", help="longest sequence and cache")
    add(
        "--seq-multiple",
        type=int,
        default=64,
        metavar="N",
        help="sequence and cache lengths are multiples of N, which lets IREE use MFMA",
    )
    add(
        "--split-prefill",
        type=int,
        metavar="N",
        help="also prefill_chunk, which reads N tokens after those in the cache; halo-run splits "
        "longer prompts",
    )
    add("--final-logits", choices=["last", "all"], default="last")
    add("--hidden-states", action="store_true", help="prefill returns each layer's output too")
    fp8 = arguments.add_argument_group("quantisation")
    fp8.add_argument("--quantize", choices=["fp8", "int8"], help="the layers' projections")
    fp8.add_argument(
        "--kv-cache",
        choices=["fp8", "model"],
        help="what the caches hold; default: the model's type, or fp8 where a checkpoint has "
        "scales for it",
    )
    fp8.add_argument("--attention-dtype", choices=["fp8"], help="query, key and value")
    fp8.add_argument(
        "--scales",
        choices=["per-tensor", "per-channel", "per-token"],
        help="of weights by tensor or by output, of inputs fixed or found row by row; default: "
        "per-channel",
    )
    fp8.add_argument(
        "--fp8-max",
        type=float,
        choices=[240.0, 224.0],
        help="largest e4m3fnuz to use; default: 224",
    )
    fp8.add_argument(
        "--calibrate", type=Path, metavar="TEXT", help="run the model on it for the fixed scales"
    )
    fp8.add_argument(
        "--percentile",
        type=float,
        metavar="P",
        help="fixed scales from this percentile of the magnitudes, not from the largest",
    )
    add("--progress", action="store_true", default=None, help="also where stderr is no terminal")
    add("-o", "--output", type=Path, required=True, metavar="model.mlir", help="or .mlirbc")
    return arguments


def tool(argv: list[str]) -> None:
    arguments = parser().parse_args(argv)
    # torch takes seconds to import: only once the command line is known to be good.
    from halo_mlir.export.job import Export

    print(Export(**vars(arguments)).run())


def main() -> NoReturn:
    # As after Ctrl-C, no half-written file is left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    run_tool("halo-export", tool, isolated=True)


if __name__ == "__main__":
    main()
