"""halo-fold-fp8-scales where scales are of blocks of 128 x 128 weights and 128 of a row."""

import ml_dtypes
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from iree.turbine import aot

from halo_mlir.analysis.dispatches import report
from halo_mlir.compiler import CompileOptions, compile_source, target_stages
from halo_mlir.ir.contraction import contraction
from halo_mlir.kernels import blocked_product, region
from halo_mlir.module_io import Source
from halo_mlir.runtime.module import Module, to_host
from halo_mlir.targets import target

PASSES = "halo-fold-fp8-scales,halo-legalize-fp8-casts"
CODES = ml_dtypes.float8_e4m3fnuz
F32_EPS = 2.0**-24


class Blocked(torch.nn.Module):
    """A weight with a scale for each block of 128 x 128, rows with one for each 128 along K."""

    def __init__(self, dtype: torch.dtype):
        super().__init__()
        self.dtype = dtype

    def forward(self, q, w, q_scale, w_scale):
        depth, width = w.shape[1], w.shape[0]
        left = q.float().unflatten(-1, (depth // 128, 128)) * q_scale[..., None]
        right = w.float().view(width // 128, 128, depth // 128, 128) * w_scale[:, None, :, None]
        return F.linear(left.flatten(-2), right.view(width, depth)).to(self.dtype)


def blocked(rows: int | None, width: int, depth: int, dtype: torch.dtype, batch: int = 0) -> Source:
    shape = (*([batch] if batch else []), rows or 128)
    axis = len(shape) - 1
    q, w = (torch.zeros(*lead, depth).to(torch.float8_e4m3fnuz) for lead in (shape, (width,)))
    scales = torch.ones(*shape, depth // 128), torch.ones(width // 128, depth // 128)
    some = {} if rows else {axis: 64 * torch.export.Dim("blocks", min=1, max=64)}
    module = torch.export.export(
        Blocked(dtype), (q, w, *scales), dynamic_shapes=(some, {}, some, {})
    )
    text = str(aot.export(module, import_symbolic_shape_expressions=True).mlir_module)
    return Source("blocked", text.encode())


def run_blocked(source: bytes, passes: str, rows: int, batch: int) -> None:
    """Compile for the CPU and compare with float64."""
    width, depth = 256, 384
    options = CompileOptions(stages=target_stages("cpu", text=passes))
    vmfb = compile_source(Source("blocked", source), options).output
    generator = np.random.default_rng(0)
    shape = (batch, rows) if batch else (rows,)
    q = generator.normal(scale=30, size=(*shape, depth)).astype(CODES)
    w = generator.normal(scale=30, size=(width, depth)).astype(CODES)
    q_scale = generator.uniform(0.01, 1, (*shape, depth // 128)).astype(np.float32)
    w_scale = generator.uniform(0.01, 1, (width // 128, depth // 128)).astype(np.float32)
    module = Module(vmfb, None, "local-sync", "blocked")
    got = to_host(module.call("main", q, w, q_scale, w_scale)[0]).astype(np.float64)
    left = q.astype(np.float64) * q_scale.astype(np.float64).repeat(128, -1)
    right = w.astype(np.float64) * w_scale.astype(np.float64).repeat(128, 0).repeat(128, 1)
    limit = (depth + 4) * F32_EPS * (np.abs(left) @ np.abs(right).T)
    assert (np.abs(got - left @ right.T) <= limit).all()


@pytest.mark.parametrize("batch", [0, 2])
def test_scales_of_blocks(batch):
    source = blocked(None, 256, 384, torch.float32, batch)
    run_blocked(source.data, PASSES, 64, batch)


def loops_on_the_host(counts, outs, body):
    """`region.workgroups` as nested loops."""

    def at(positions, targets):
        if len(positions) < len(counts):
            bound = counts[len(positions)]
            return region.loop(0, bound, targets, lambda i, *own: at((*positions, i), own))
        return [
            region._slice_op(
                "tensor.insert_slice", [target.type], [tile, target], offsets, sizes
            ).result
            for target, (tile, offsets, sizes) in zip(targets, body(*positions), strict=True)
        ]

    return at((), list(outs))


@pytest.mark.parametrize(("rows", "batch"), [(128, 0), (128, 2), (4, 2), (100, 0)])
def test_the_kernel_for_scales_of_blocks(monkeypatch, rows, batch):
    """gfx942's loops, taken apart into dispatches that the CPU runs."""

    def untuned(*arguments, attributes, **options):
        assert "compilation_info" in attributes
        return contraction(*arguments, **options)

    monkeypatch.setattr(blocked_product, "contraction", untuned)
    monkeypatch.setattr(region, "dispatch", lambda _results, body: list(body()))
    monkeypatch.setattr(region, "workgroups", loops_on_the_host)
    source = blocked(rows, 256, 384, torch.float32, batch).data
    passes = "halo-fold-fp8-scales{target=gfx942}"
    run_blocked(source, passes, rows or 128, batch)


@pytest.mark.parametrize(("rows", "batch"), [(2048, 0), (4, 0), (None, 0), (None, 4)])
def test_gfx942_has_one_kernel_for_scales_of_blocks(tmp_path, rows, batch):
    text = PASSES.replace("scales", "scales{target=gfx942}", 1)
    options = CompileOptions(target="gfx942", stages=target_stages("gfx942", text=text))
    source = blocked(rows, 4096, 4096, torch.float32, batch)
    result = compile_source(source, options, intermediates=tmp_path)
    kernels = report(result.sources, tmp_path, target=target("gfx942"))
    (product,) = [row for row in kernels if "matmul" in row.name]
    assert set(product.kernel.mfma) == {"v_mfma_f32_16x16x32_fp8_fp8"}
    assert product.kernel.vgpr_spill == product.kernel.sgpr_spill == 0
    if rows != 4:  # rows are padded to a tile
        assert sum(sum(row.calls.values()) for row in kernels) == 1
