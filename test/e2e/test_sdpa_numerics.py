"""halo-sdpa-to-attention against PyTorch's scaled_dot_product_attention, run on llvm-cpu."""

from dataclasses import dataclass

import iree.runtime as rt
import numpy as np
import pytest
import torch

from halo_mlir.compiler import CompileOptions, compile_source
from halo_mlir.module_io import Source
from halo_mlir.passes import PassTable
from halo_mlir.pipeline import parse_pipeline

TORCH = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}
# Of the largest output: rounding of the result and, for 16 bits, of P before the second product.
TOLERANCE = {"f32": 2e-6, "f16": 3e-3, "bf16": 2e-2}


@dataclass(frozen=True)
class Case:
    """One SDPA: `mask` is None, or (kind, shape) with kind "i1" or a float type."""

    name: str
    heads: int
    kv_heads: int
    rows: int
    keys: int
    batch: int = 2
    dtype: str = "f32"
    causal: bool = False
    mask: tuple | None = None
    scale: float | None = None
    dynamic: bool = False
    options: str = ""


CASES = [
    Case("causal_grouped", 8, 2, 33, 33, causal=True),
    Case("causal_more_keys_than_rows", 4, 4, 5, 19, causal=True),
    Case("causal_more_rows_than_keys", 4, 2, 19, 5, causal=True),
    Case("causal_dynamic", 8, 2, 70, 70, causal=True, dynamic=True),
    Case("causal_dynamic_f16", 8, 2, 64, 64, causal=True, dynamic=True, dtype="f16"),
    Case("causal_dynamic_bf16", 8, 2, 64, 64, causal=True, dynamic=True, dtype="bf16"),
    Case("causal_dynamic_ungrouped", 4, 4, 70, 70, causal=True, dynamic=True),
    Case("causal_dynamic_batch_1", 4, 4, 70, 70, batch=1, causal=True, dynamic=True),
    Case("no_mask_scale", 4, 4, 17, 29, scale=0.3),
    Case("bool_mask_batch", 8, 2, 9, 31, mask=("i1", (2, 1, 9, 31))),
    Case("bool_mask_shared", 8, 2, 9, 31, mask=("i1", (9, 31))),
    Case("float_mask_per_head", 8, 2, 9, 31, mask=("f32", (2, 8, 9, 31))),
    Case("float_mask_row", 8, 8, 9, 31, mask=("f32", (1, 1, 1, 31))),
    Case("float_mask_f16", 8, 2, 16, 32, dtype="f16", mask=("f16", (1, 1, 16, 32))),
    Case("decode", 8, 2, 1, 40, mask=("i1", (2, 1, 1, 40))),
    Case("decode_padded", 8, 2, 1, 40, mask=("i1", (2, 1, 1, 40)), options="{row-multiple=16}"),
    Case("decode_dynamic", 8, 2, 1, 64, dtype="f16", mask=("i1", (2, 1, 1, 64)), dynamic=True),
    Case("decode_mask_per_head", 8, 2, 1, 40, mask=("i1", (2, 8, 1, 40))),
    Case("decode_causal", 8, 2, 1, 7, causal=True),
]


def _type(shape, dtype, dynamic):
    dims = ["?" if dynamic and axis == 2 else str(n) for axis, n in enumerate(shape)]
    return f"!torch.vtensor<[{','.join(dims)}],{dtype}>"


def module_text(case: Case) -> str:
    """A function that is one SDPA; with `dynamic` rows (unless 1) and keys are `?`."""
    depth = 16
    dyn_rows = case.dynamic and case.rows != 1
    q = _type((case.batch, case.heads, case.rows, depth), case.dtype, dyn_rows)
    kv = _type((case.batch, case.kv_heads, case.keys, depth), case.dtype, case.dynamic)
    arguments, mask, mask_type = f"%q: {q}, %k: {kv}, %v: {kv}", "%none", "!torch.none"
    if case.mask:
        shape = [str(n) for n in case.mask[1]]
        if case.dynamic:
            shape[-1] = "?"
        mask, mask_type = "%m", f"!torch.vtensor<[{','.join(shape)}],{case.mask[0]}>"
        arguments += f", %m: {mask_type}"
    scale, scale_type = ("%scale", "!torch.float") if case.scale else ("%none", "!torch.none")
    return f"""
func.func @main({arguments}) -> {q} {{
  %none = torch.constant.none
  %p = torch.constant.float 0.0
  %scale = torch.constant.float {case.scale or 1.0}
  %causal = torch.constant.bool {str(case.causal).lower()}
  %gqa = torch.constant.bool {str(case.heads != case.kv_heads).lower()}
  %0 = torch.aten.scaled_dot_product_attention %q, %k, %v, {mask}, %p, %causal, {scale}, %gqa
    : {q}, {kv}, {kv}, {mask_type}, !torch.float, !torch.bool, {scale_type}, !torch.bool -> {q}
  return %0 : {q}
}}"""


def run(vmfb: bytes, arguments: list[np.ndarray]) -> np.ndarray:
    context = rt.SystemContext(config=rt.Config("local-sync"))
    context.add_vm_module(rt.VmModule.copy_buffer(context.instance, vmfb))
    return context.modules.module.main(*arguments).to_host()


def as_numpy(tensor: torch.Tensor) -> np.ndarray:
    if tensor.dtype == torch.bfloat16:
        import ml_dtypes

        return tensor.view(torch.int16).numpy().view(ml_dtypes.bfloat16)
    return tensor.numpy()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_equals_pytorch(case):
    generator = torch.Generator().manual_seed(7)
    dtype = TORCH[case.dtype]
    shapes = [(case.heads, case.rows), (case.kv_heads, case.keys), (case.kv_heads, case.keys)]
    tensors = [
        torch.randn(case.batch, heads, length, 16, generator=generator).to(dtype)
        for heads, length in shapes
    ]
    mask = None
    if case.mask:
        mask = torch.randn(case.mask[1], generator=generator)
        mask = mask > -0.5 if case.mask[0] == "i1" else mask.to(TORCH[case.mask[0]])
        if mask.dtype == torch.bool:
            mask[..., 0] = (
                True  # a row without a key is NaN in IREE 3.13, with our passes and without
            )
    expected = torch.nn.functional.scaled_dot_product_attention(
        *(tensor.float() for tensor in tensors),
        attn_mask=mask if mask is None or mask.dtype == torch.bool else mask.float(),
        is_causal=case.causal,
        scale=case.scale,
        enable_gqa=case.heads != case.kv_heads,
    )

    stages = parse_pipeline(f"halo-sdpa-to-attention{case.options}", PassTable())
    source = Source(case.name, module_text(case).encode())
    result = compile_source(source, CompileOptions(target="cpu", stages=stages))
    assert sum(result.report.applied.values()) == 1
    assert b"scaled_dot_product" not in result.rewritten_text
    arguments = [as_numpy(tensor) for tensor in tensors]
    if mask is not None:
        arguments.append(as_numpy(mask))
    got = run(result.output, arguments).astype(np.float32)

    error = np.abs(got - expected.numpy()).max() / np.abs(expected.numpy()).max()
    assert error <= TOLERANCE[case.dtype], f"{case.name}: relative error {error:.2e}"
