"""make demo: the whole path on a small trained model and on 8B shapes, as one table.

Runs the tools as a user does and prints each command; everything lands in build/demo.
"""

import json
import shlex
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.tools.common import run_tool

TINY = Path("test/data/tiny-llama")
OUT = Path("build/demo")
ENTRIES = ("prefill", "decode")
Table = list[tuple[str, str, str]]


def demo(arguments: list[str]) -> int:
    """Run everything and print the table; needs the source tree for the trained model."""
    if arguments:
        raise UserError("the demo takes no arguments")
    if not TINY.is_dir():
        raise UserError(f"{TINY} is not there; run the demo from a checkout: make demo")
    OUT.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    rows = [("", *ENTRIES), ("-- tiny-llama, f32, trained --", "", ""), *_tiny()]
    rows += [("-- Llama 3.1 8B shapes, 2 layers, f16 --", "", ""), *_eight_billion()]
    print()
    for name, prefill, decode in rows:
        print(f"{name:<46} {prefill:<34} {decode}".rstrip())
    print("\nmeasured on this machine's CPU; gfx942 figures are read from compiled code, not run")
    print(f"total {time.monotonic() - started:.0f} s")
    return 0


def _tiny() -> Table:
    """Export, rewrite, compile for the CPU, run and compare."""
    model, rows = OUT / "tiny.mlir", []
    export = f"halo-export --weights {_q(TINY)} --dtype f32 --max-seq 512 -o {_q(model)}"
    rows.append(_both("export", f"{_run(export)[1]:.1f} s"))
    rows += _rewrite(model, "llama-cpu")
    vmfb = model.with_suffix(".vmfb")
    seconds = _run(f"halo-compile {_q(model)} --target cpu -o {_q(vmfb)}")[1]
    rows.append(_both("halo-compile --target cpu", f"{seconds:.1f} s"))
    heldout = TINY / "heldout.txt"
    text, seconds = _run(f"halo-check {_q(vmfb)} --perplexity {_q(heldout)} --json")
    checked = json.loads(text)
    rows.append(_both("run and compare with PyTorch", f"{seconds:.1f} s"))
    figures = {entry: _worst(checked["outputs"], entry) for entry in ENTRIES}
    rows.append(("max abs error of logits (measured)", *(f"{figures[e]:.1e}" for e in ENTRIES)))
    perplexity = checked["perplexity"]
    rows.append(_both("perplexity, PyTorch f32", f"{perplexity['reference']:.5f}"))
    rows.append(_both("perplexity, vmfb f32 (measured)", f"{perplexity['module']:.5f}"))
    return rows


def _eight_billion() -> Table:
    """Export shapes, rewrite, compile for gfx942 and read the code."""
    model, rows = OUT / "llama-8b.mlir", []
    shapes = "--preset llama3.1-8b --layers 2 --batch 4 --shapes-only"
    rows.append(_both("export", f"{_run(f'halo-export {shapes} -o {_q(model)}')[1]:.1f} s"))
    rows += _rewrite(model, "llama-gfx942")
    vmfb = model.with_suffix(".vmfb")
    compile_ = f"halo-compile {_q(model)} --target gfx942 --report=json -o {_q(vmfb)}"
    text, seconds = _run(compile_)
    rows.append(_both("halo-compile --target gfx942", f"{seconds:.1f} s"))
    dispatches = {e: [d for d in json.loads(text) if d["name"].startswith(e)] for e in ENTRIES}
    rows.append(("dispatches", *(str(len(dispatches[e])) for e in ENTRIES)))
    for title, kinds in (("MFMA in attention", {"attention"}), ("MFMA in all", None)):
        rows.append((f"{title} (gfx942 code)", *(_mfma(dispatches[e], kinds) for e in ENTRIES)))
    spills = [
        sum(d["kernel"]["vgpr_spill"] + d["kernel"]["sgpr_spill"] for d in dispatches[e])
        for e in ENTRIES
    ]
    rows.append(("spilled registers (gfx942 code)", *map(str, spills)))
    return rows


def _rewrite(model: Path, pipeline: str) -> Table:
    rewritten = model.with_suffix(".opt.mlir")
    command = f"halo-opt {_q(model)} --pipeline {pipeline} --explain=json -o {_q(rewritten)}"
    text, seconds = _run(command, stream="stderr")
    applied = {row["pattern"]: row["count"] for row in json.loads(text)["applied"]}
    counts = [f"{_ops(model)[e]} --> {_ops(rewritten)[e]}" for e in ENTRIES]
    patterns = ", ".join(f"{count} x {name}" for name, count in applied.items())
    return [
        _both(f"halo-opt --pipeline {pipeline}", f"{seconds:.1f} s"),
        ("  ops before --> after", *counts),
        ("  patterns applied, both functions", patterns, ""),
    ]


def _ops(path: Path) -> Counter[str]:
    """The number of ops in each function of a module."""
    from iree.compiler import ir

    counts: Counter[str] = Counter()
    with ir.Context():
        for function in ir.Module.parse(path.read_bytes()).body.operations:
            if "sym_name" in function.attributes and function.operation.name == "func.func":
                name = ir.StringAttr(function.attributes["sym_name"]).value

                def count(_op, name=name) -> ir.WalkResult:
                    counts[name] += 1
                    return ir.WalkResult.ADVANCE

                function.operation.walk(count)
    return counts


def _mfma(dispatches: list[dict], kinds: set[str] | None) -> str:
    total: Counter[str] = Counter()
    for dispatch in dispatches:
        if kinds is None or dispatch["kind"] in kinds:
            total.update(dispatch["kernel"]["mfma"])
    return ", ".join(f"{n} {name.removeprefix('v_mfma_')}" for name, n in total.items()) or "0"


def _worst(rows: list[dict], entry: str) -> float:
    return max(row["max_abs"] for row in rows if row["output"].startswith(entry))


def _both(name: str, value: str) -> tuple[str, str, str]:
    return name, value, value


def _q(path: Path) -> str:
    return shlex.quote(str(path))


def _run(command: str, stream: str = "stdout") -> tuple[str, float]:
    """Run a tool of this environment; --> (what it wrote to `stream`, seconds)."""
    print(f"$ {command}", flush=True)
    name, *arguments = shlex.split(command)
    module = f"halo_mlir.tools.{name.replace('-', '_')}"
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise UserError(f"'{command}' failed: {done.stderr.strip() or done.stdout.strip()}")
    return getattr(done, stream), time.monotonic() - started


def main() -> None:
    """Called by the Makefile."""
    run_tool("demo", demo)


if __name__ == "__main__":
    main()
