"""halo-overlap-collectives keeps the numbers, and IREE's schedule overlaps what it cut."""

import re

import numpy as np
import pytest

from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host

DEPTH, COLUMNS = 48, 64
PROGRAM = """
module attributes {{halo.ranks = {ranks} : i64}} {{
func.func @main(%x: {x} {{halo.placement = "S(2)"}}, %w: {w} {{halo.placement = "S(1)"}},
                %gate: {y}) -> ({result} {{halo.placement = "{placement}"}}) {{
  {facts}
  %none = torch.constant.none
  %one = torch.constant.int 1
  %ranks = torch.constant.int {ranks}
  %sum = torch.constant.str "sum"
  %group = torch.constant.str "tp"
  %squared = torch.aten.mul.Tensor %x, %x : {x}, {x} -> {x}
  %factor = torch.aten.mul.Tensor %gate, %gate : {y}, {y} -> {y}
  %0 = torch.aten.linear %squared, %w, %none : {x}, {w}, !torch.none -> {y}
  %1 = torch.aten.mul.Tensor %0, %factor : {y}, {y} -> {y}
  {collective}
  %3 = torch.operator "torch._c10d_functional.wait_tensor"(%2) : ({result}) -> {result}
  %4 = torch.aten.add.Tensor %3, %3, %one : {result}, {result}, !torch.int -> {result}
  return %4 : {result}
}}
}}
"""
REDUCE = '%2 = torch.operator "torch._c10d_functional.all_reduce"(%1, %sum, %group) '
REDUCE += ": ({y}, !torch.str, !torch.str) -> {result}"
SCATTER = '%2 = torch.operator "torch._c10d_functional.reduce_scatter_tensor"'
SCATTER += "(%1, %sum, %ranks, %group) {{halo.dim = 2 : i64}} "
SCATTER += ": ({y}, !torch.str, !torch.int, !torch.str) -> {result}"
FACTS = """%s = torch.symbolic_int "s0" {{min_val = 1, max_val = 16}} : !torch.int
  torch.bind_symbolic_shape %x, [%s], affine_map<()[s0] -> ({batch}, s0 * 64, {depth})> : {x}
  torch.bind_symbolic_shape %gate, [%s],
    affine_map<()[s0] -> ({batch}, s0 * 64, {columns})> : {y}"""


def program(ranks: int, batch: int, rows: int | None, kind: str, element: str = "f32") -> str:
    def tensor(*sizes: int | None) -> str:
        dims = ",".join("?" if size is None else str(size) for size in sizes)
        return f"!torch.vtensor<[{dims}],{element}>"

    scatters = kind == "reduce_scatter"
    names = {
        "ranks": ranks,
        "batch": batch,
        "depth": DEPTH // ranks,
        "columns": COLUMNS,
        "x": tensor(batch, rows, DEPTH // ranks),
        "w": tensor(COLUMNS, DEPTH // ranks),
        "y": tensor(batch, rows, COLUMNS),
        "result": tensor(batch, rows, COLUMNS // ranks if scatters else COLUMNS),
        "placement": "S(2)" if scatters else "R",
    }
    names["facts"] = FACTS.format(**names) if rows is None else ""
    names["collective"] = (SCATTER if scatters else REDUCE).format(**names)
    return PROGRAM.format(**names)


def compiled(text: str, passes: str, **options):
    stages = target_stages(options.get("target", "cpu"), text=passes)
    return compile_source(
        Source("overlap", text.encode()), CompileOptions(stages=stages, **options)
    )


@pytest.mark.parametrize("kind", ["all_reduce", "reduce_scatter"])
@pytest.mark.parametrize(
    ("ranks", "batch", "rows", "pieces"),
    [(2, 1, None, 2), (4, 2, None, 3), (2, 1, 96, 2), (2, 3, 50, 4), (4, 1, 257, 8)],
)
def test_pieces_give_the_whole_product(kind, ranks, batch, rows, pieces):
    text = program(ranks, batch, rows, kind)
    lower = "halo-lower-collectives{to=transfer}"
    overlap = f"halo-overlap-collectives{{pieces={pieces} force=true}}"
    split = compiled(text, f"{overlap},{lower}", devices=ranks)
    assert split.report.applied["halo-overlap-collectives", "overlap"] == 1
    modules = [
        Module(result.output, None, "local-task", "overlap", devices=ranks)
        for result in (split, compiled(text, lower, devices=ranks))
    ]
    generator = np.random.default_rng(0)
    for length in (64, 128, 320) if rows is None else (rows,):
        x = generator.standard_normal((batch, length, DEPTH), np.float32)
        w = generator.standard_normal((COLUMNS, DEPTH), np.float32)
        gate = generator.standard_normal((batch, length, COLUMNS), np.float32)
        expected = 2 * (x.astype(np.float64) ** 2 @ w.T.astype(np.float64)) * gate**2
        overlapped, plain = (called(module, ranks, x, w, gate) for module in modules)
        assert np.linalg.norm(overlapped - expected) <= 1e-6 * np.linalg.norm(expected)
        # The order of a dot product's terms may follow the tile, which the number of rows chooses.
        assert np.linalg.norm(overlapped - plain) <= 1e-6 * np.linalg.norm(plain)


def called(module: Module, ranks: int, x, w, gate) -> np.ndarray:
    """The result, or its parts next to each other."""
    parts = [np.split(whole, ranks, axis=-1) for whole in (x, w)]
    sharded = [
        module.to_device(np.ascontiguousarray(part), rank)
        for split in parts
        for rank, part in enumerate(split)
    ]
    results = module.call("main", *sharded, module.to_device(gate))
    return np.concatenate([to_host(result) for result in results], axis=-1)


@pytest.mark.parametrize("to", ["transfer", "ccl"])
def test_a_collective_is_concurrent_with_the_next_product(to):
    algorithm = "one-shot" if to == "transfer" else "ring"
    passes = "halo-overlap-collectives{pieces=2 force=true},"
    passes += f"halo-lower-collectives{{to={to} algorithm={algorithm}}}"
    devices = 2 if to == "transfer" else 1
    # Scattered, so that all ranks use what they get.
    kind = "reduce_scatter" if to == "transfer" else "all_reduce"
    text = program(2, 1, None, kind, "f16")
    result = compiled(text, passes, target="gfx942", compile_to="stream", devices=devices)
    schedule = result.output.decode() if isinstance(result.output, bytes) else str(result.output)
    moved = "stream.cmd.copy" if to == "transfer" else "stream.cmd.collective"
    together = re.findall(r"stream\.cmd\.concurrent \{\n(.*?)\n {6}\}", schedule, re.DOTALL)
    assert any(moved in block and "matmul" in block for block in together), schedule
