"""make bench: halo-opt's own speed, and Llama on llvm-cpu against stock IREE and PyTorch.

Everything is interleaved, A B C A B C ..., and reported as the median of the ratios with their
range, since absolute times on a shared machine mean little.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from halo_mlir.tools.common import Parser, run_tool
from halo_mlir.versions import installed_versions

SMALL = (
    "func.func @f(%x: i32) -> i32 {\n"
    + "".join(f"  %{n} = arith.addi %{'x' if n == 0 else n - 1}, %x : i32\n" for n in range(17))
    + "  return %16 : i32\n}\n"
)


def halo_bench(arguments: list[str]) -> int:
    """Parse the command line and run it."""
    parser = Parser("halo-bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="of each (9)")
    parser.add_argument("--only", choices=list(BENCHES), help="one of them")
    options = parser.parse_args(arguments)
    print(f"{installed_versions()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    status = 0
    for name, bench in BENCHES.items():
        if options.only in (None, name):
            with tempfile.TemporaryDirectory(prefix="halo-bench-") as folder:
                status |= bench(Path(folder), options.rounds) or 0
    return status


def _start_up(folder: Path, rounds: int) -> None:
    """halo-opt on 20 lines against the raw iree-opt binary plus a bare Python."""
    source = folder / "small.mlir"
    source.write_text(SMALL)
    times = _interleaved(
        {
            "iree-opt": _command(_iree_opt(), source),
            "python": _command(sys.executable, "-c", "pass"),
            "halo-opt": _command(_script("halo-opt"), source, "-o", os.devnull),
        },
        rounds * 2,
    )
    floor = [a + b for a, b in zip(times["iree-opt"], times["python"], strict=True)]
    _report("halo-opt on 20 lines / (iree-opt + bare python), wall", times["halo-opt"], floor)


def _rewrite_405b(folder: Path, rounds: int) -> None:
    """All 126 layers: halo-opt with a pipeline against iree-opt parsing and printing."""
    model, out = folder / "llama.mlir", folder / "out.mlir"
    shapes = ["--preset", "llama3.1-405b", "--shapes-only", "-o", model]
    subprocess.run([_script("halo-export"), *shapes], check=True)
    times = _interleaved(
        {
            "iree-opt": _command(_iree_opt(), model, "-o", out),
            "halo-opt": _command(_script("halo-opt"), model, "--pipeline", "llama-cpu", "-o", out),
        },
        rounds,
    )
    _report(
        "405B: halo-opt --pipeline / iree-opt parse+print, wall",
        times["halo-opt"],
        times["iree-opt"],
    )
    timing = [_script("halo-opt"), model, "--pipeline", "llama-cpu", "--mlir-timing"]
    said = subprocess.run([*timing, "-o", out], capture_output=True, text=True, check=True).stderr
    print("\n".join(line for line in said.splitlines() if "%" in line))


def _cpu(folder: Path, rounds: int) -> None:
    """One layer of 8B's widths in f32, batch 1: ours, stock IREE at two levels, and PyTorch."""
    from halo_mlir.tools.bench_cpu import contenders

    for entry, contender in contenders(folder).items():
        times = _interleaved(contender, rounds, clock=time.process_time)
        for other in ("stock O2", "stock", "pytorch"):
            _report(f"{entry}: halo / {other}, cpu time on local-sync", times["halo"], times[other])


def _dispatches(folder: Path, rounds: int) -> None:
    """Nothing is timed here: what IREE makes of a layer."""
    del rounds
    from halo_mlir.tools.bench_dispatches import table

    for line in table(folder):
        print(line)


def _fp8(folder: Path, _rounds: int) -> None:
    """What compiles in 8 bits, by stock IREE and by ours."""
    from halo_mlir.tools.bench_fp8 import table

    for line in table(folder):
        print(line, flush=True)


def _attention(folder: Path, rounds: int) -> None:
    """A table: milliseconds of ours, and how many times as long each other takes."""
    from halo_mlir.tools.bench_attention import cases

    print(f"{'cpu time on one thread':48}{'halo, ms':>9}  others / halo, median [range]")
    for case in cases():
        times = _interleaved(case.calls(folder), min(rounds, 3), time.process_time)
        ours = times.pop("halo")
        cells = [f"{name} {_ratio(other, ours)}" for name, other in times.items()]
        milliseconds = statistics.median(ours) * 1e3
        print(f"{case.name:48}{milliseconds:9.1f}  {'  '.join(cells)}", flush=True)


def _tensor_parallel(folder: Path, rounds: int) -> None:
    """A table: a layer on N devices of one thread, and the share of its all-reduces."""
    from halo_mlir.tools.bench_tp import RANKS, calls

    print(f"{'cpu time on one thread (local-sync)':40}{'ms':>9}  / TP1, all-reduces' share of it")
    for entry, jobs in calls(folder).items():
        times = _interleaved(jobs, rounds, time.process_time)
        for ranks in RANKS:
            whole = times[f"TP{ranks}"]
            line = f"{entry + f', TP{ranks}':40}{statistics.median(whole) * 1e3:9.1f}"
            line += f"  {_ratio(whole, times['TP1'])}"
            if f"TP{ranks} alone" in times:
                alone = times[f"TP{ranks} alone"]
                shares = [1 - b / a for a, b in zip(whole, alone, strict=True)]
                ends = f"[{min(shares):.0%} .. {max(shares):.0%}]"
                line += f", {statistics.median(shares):.0%} {ends}"
            print(line, flush=True)


def _isa(folder: Path, _rounds: int) -> int:
    """Kernels of stock IREE and of ours; 1 where one of ours is below a floor."""
    from halo_mlir.tools.bench_isa import table_and_floors

    below = 0
    for found in table_and_floors(folder):
        if isinstance(found, str):
            print(found, flush=True)
        else:
            print("\n".join(found.lines()))
            below |= not found.holds
    return below


def _cuda(folder: Path, rounds: int) -> None:
    """The spec for sm_90 against IREE's own configuration, on a device, or why not."""
    from halo_mlir.tools.bench_cuda import calls, cases, device_absent

    if absent := device_absent():
        print(f"cuda: skipped, {absent}")
        return
    print(f"{'wall time on the CUDA device, result copied back':48}spec / IREE, median [range]")
    for number, case in enumerate(cases()):
        times = _interleaved(calls(case, folder / str(number)), rounds * 3)
        print(f"{case.name:48}{_ratio(times['spec'], times['iree'])}", flush=True)


def _ratio(left: list[float], right: list[float]) -> str:
    ratios = [a / b for a, b in zip(left, right, strict=True)]
    return f"{statistics.median(ratios):.2f} [{min(ratios):.2f} .. {max(ratios):.2f}]"


BENCHES: dict[str, Callable[[Path, int], int | None]] = {
    "start-up": _start_up,
    "405b": _rewrite_405b,
    "cpu": _cpu,
    "dispatches": _dispatches,
    "attention": _attention,
    "fp8": _fp8,
    "tp": _tensor_parallel,
    "isa": _isa,
    "cuda": _cuda,
}


def _interleaved(
    jobs: dict[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()  # warm-up
    for _ in range(rounds):
        for name, job in jobs.items():
            start = clock()
            job()
            times[name].append(clock() - start)
    return times


def _report(title: str, ours: list[float], other: list[float]) -> None:
    ratios = [a / b for a, b in zip(ours, other, strict=True)]
    print(
        f"{title}: {statistics.median(ratios):.2f} [{min(ratios):.2f} .. {max(ratios):.2f}]  "
        f"({statistics.median(ours):.3f} s / {statistics.median(other):.3f} s, {len(ours)} rounds)"
    )


def _command(*words: object) -> Callable[[], object]:
    line = [str(word) for word in words]
    return lambda: subprocess.run(line, check=True, stdout=subprocess.DEVNULL)


def _script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _iree_opt() -> str:
    import iree.compiler

    return str(Path(iree.compiler.__path__[0]) / "_mlir_libs" / "iree-opt")


def main() -> None:
    """Called by the Makefile."""
    run_tool("halo-bench", halo_bench)


if __name__ == "__main__":
    main()
