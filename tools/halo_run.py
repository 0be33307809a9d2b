"""halo-run: generate text with a compiled model."""

import argparse
from pathlib import Path

from halo_mlir.tools.common import Parser, positive, run_tool

DESCRIPTION = """\
Generate text with a module that halo-export and halo-compile made. The model description, the
weights and the tokenizer are found beside it (model.json, which names the others). The text goes to
stdout as it is made, the measured times to stderr. A module of halo-compile --tp runs on as many
devices; where its collectives are "ccl", start it with mpirun, one process a device."""


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="halo-run", description=DESCRIPTION)
    add = parser.add_argument
    add("module", type=Path, help="model.vmfb")
    add("--prompt", required=True, metavar="TEXT")
    add("--max-tokens", type=positive, default=128, metavar="N", help="default: 128")
    add("--temperature", type=float, default=0.0, metavar="T", help="default: 0, greedy")
    add("--top-k", type=int, default=0, metavar="K", help="sample from the K likeliest; 0 is all")
    add("--seed", type=int, default=0, metavar="S", help="of the sampling (default: 0)")
    add("--device", default="local-task", help="local-task (default), local-sync, hip://0")
    add(
        "--tp",
        type=positive,
        metavar="N",
        help="refuse a module that was not compiled for N ranks; they run on N devices from "
        "--device on (default: as many as the module has)",
    )
    add("--config", type=Path, metavar="JSON", help="default: the model.json beside the module")
    add(
        "--parameters",
        type=Path,
        metavar="IRPA",
        help="default: what the model.json names; the ranks' archives are beside it",
    )
    return parser.parse_args(arguments)


def tool(arguments: list[str]) -> int:
    options = parse(arguments)
    from halo_mlir.runtime.text import generate_text

    generate_text(
        options.module,
        options.prompt,
        config=options.config,
        parameters=options.parameters,
        device=options.device,
        ranks=options.tp,
        max_tokens=options.max_tokens,
        temperature=options.temperature,
        top_k=options.top_k,
        seed=options.seed,
    )
    return 0


def main() -> None:
    run_tool("halo-run", tool, isolated=True)


if __name__ == "__main__":
    main()
