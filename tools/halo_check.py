"""halo-check: compare a compiled model with its PyTorch reference on the same inputs."""

import argparse
import sys
from pathlib import Path

from halo_mlir.tools.common import Parser, positive, run_tool

DESCRIPTION = """\
Run a module (.vmfb, or .mlir to compile it first) and the PyTorch model it was exported from on the
same tokens and compare: largest absolute difference, relative L2, Pearson correlation, top-1 and
top-5 agreement, KL divergence in nats. Exit status 1 when a figure is out of its limit; the limits
depend on the element type and can be set. The reference computes in f32."""


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="halo-check", description=DESCRIPTION)
    add = parser.add_argument
    add("module", type=Path, help="model.vmfb, model.mlir or model.mlirbc")
    add("--config", type=Path, metavar="JSON", help="default: the model.json beside the module")
    add(
        "--parameters",
        type=Path,
        metavar="IRPA",
        help="default: what the model.json names; the ranks' archives are beside it",
    )
    add(
        "--reference-parameters",
        type=Path,
        metavar="IRPA",
        help="weights of the PyTorch model, where they are not the module's",
    )
    add("--device", default="local-task", help="local-task (default), local-sync, hip://0")
    add("--entry", choices=("prefill", "decode", "all"), default="all")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--tokens", type=positive, metavar="N", help="random prompt of N tokens")
    what.add_argument("--prompt", metavar="TEXT", help="this prompt instead of random tokens")
    add("--decode-steps", type=positive, default=8, metavar="N", help="after the prompt (8)")
    add("--seed", type=int, default=0, help="of the random tokens (default: 0)")
    add("--perplexity", type=Path, metavar="FILE", help="compare the perplexity of this text, too")
    add("--window", type=positive, metavar="N", help="tokens per window of it (default: 256)")
    add(
        "--unquantised",
        type=Path,
        metavar="PATH",
        help="with --perplexity: the weights that a quantised model was exported from; prints "
        "what quantisation costs",
    )
    add("--per-layer", action="store_true", help="compare each layer, name the first to diverge")
    add("--json", action="store_true", help="print JSON")
    limits = parser.add_argument_group("limits (default: by element type)")
    for flag, text in (
        ("--max-abs", "largest absolute difference"),
        ("--rel-l2", "largest relative L2 difference"),
        ("--pearson", "least correlation"),
        ("--top1", "least share of equal top-1 choices"),
        ("--top5", "least mean share of common top-5 choices"),
        ("--kl", "largest mean KL divergence, nats"),
        ("--perplexity-rel", "largest relative difference of the perplexities"),
    ):
        limits.add_argument(flag, type=float, metavar="X", help=text)
    return parser.parse_args(arguments)


def tool(arguments: list[str]) -> int:
    options = parse(arguments)
    from halo_mlir.runtime.parallel import prints
    from halo_mlir.runtime.tie_out import FIGURES, Request, format_checked, tie_out, to_json

    checked = tie_out(
        Request(
            module=options.module,
            config=options.config,
            parameters=options.parameters,
            reference_parameters=options.reference_parameters,
            device=options.device,
            entry=options.entry,
            tokens=options.tokens,
            decode_steps=options.decode_steps,
            prompt=options.prompt,
            seed=options.seed,
            perplexity=options.perplexity,
            window=options.window,
            per_layer=options.per_layer,
            limits={name: getattr(options, name) for name in FIGURES},
            perplexity_limit=options.perplexity_rel,
            unquantised=options.unquantised,
        )
    )
    if not prints():
        return 1 if checked.failures else 0
    print(to_json(checked) if options.json else format_checked(checked))
    for failure in checked.failures:
        print(f"halo-check: failed: {failure}", file=sys.stderr)
    return 1 if checked.failures else 0


def main() -> None:
    run_tool("halo-check", tool, isolated=True)


if __name__ == "__main__":
    main()
