"""Exported Llama, compiled for the CPU and run: prefill and decode give torch's numbers."""

import numpy as np
import pytest
import torch
from iree import compiler, runtime

from halo_mlir.compiler import linker_flags
from halo_mlir.export.archive import write_archive
from halo_mlir.export.exporter import build_llama, export_llama
from halo_mlir.export.huggingface import Logits, build_huggingface, export_huggingface
from halo_mlir.export.llama import Llama
from halo_mlir.export.presets import LlamaConfig, RopeScaling
from halo_mlir.export.weights import RandomWeights

CONFIG = LlamaConfig(
    vocab_size=256,
    hidden_size=64,
    intermediate_size=160,
    num_layers=2,
    num_heads=4,
    num_kv_heads=2,
    head_dim=16,
    rope_scaling=RopeScaling(original_max_position_embeddings=64),
)
BATCH, MULTIPLE, BLOCK = 2, 32, 16
FLAGS = [
    "--iree-hal-target-device=local",
    "--iree-hal-local-target-device-backends=llvm-cpu",
    "--iree-llvmcpu-target-cpu=host",
    "--iree-opt-level=O2",
]


class Vmfb:
    """A compiled module with its parameters; arrays that stay on the device are passed as such."""

    def __init__(self, mlir: str, archive):
        binary = compiler.compile_str(mlir, extra_args=[*FLAGS, *linker_flags()])
        self.config = runtime.Config("local-task")
        instance = self.config.vm_instance
        index = runtime.ParameterIndex()
        index.load(str(archive))
        parameters = runtime.create_io_parameters_module(
            instance, index.create_provider(scope="model")
        )
        module = runtime.VmModule.copy_buffer(instance, binary)
        context = runtime.SystemContext(vm_modules=[parameters, module], config=self.config)
        self.module = context.modules.module

    def array(self, value: torch.Tensor):
        return runtime.asdevicearray(self.config.device, value.numpy())


def random_llama(**options) -> Llama:
    source = RandomWeights(CONFIG, seed=1)
    model = Llama(CONFIG, **options).eval()
    # Five times the usual spread, so that attention is not uniform.
    weights = {
        name: source.load(name) * (1 if name.endswith("norm.weight") else 5)
        for name in source.names
    }
    model.load_state_dict(weights)
    return model.requires_grad_(False)


@pytest.mark.parametrize(
    ("attention", "cache", "values"),
    [
        ("sdpa", "contiguous", "rows"),
        ("sdpa", "contiguous", "transposed"),
        ("sdpa", "paged", "rows"),
        ("decomposed", "contiguous", "rows"),
    ],
)
def test_prefill_then_decode_equal_torch(tmp_path, attention, cache, values):
    options = {"attention": attention, "cache": cache, "block_size": BLOCK, "value_cache": values}
    model = random_llama(**options)
    exported = export_llama(
        build_llama(CONFIG, "f32", **options), batch=BATCH, max_seq=128, seq_multiple=MULTIPLE
    )
    weights = model.state_dict()
    archive = tmp_path / "model.irpa"
    write_archive(archive, CONFIG.parameter_shapes, torch.float32, weights.__getitem__)
    vmfb = Vmfb(str(exported.mlir_module), archive)

    capacity = 3 * MULTIPLE
    if cache == "paged":
        blocks = capacity // BLOCK
        order = torch.randperm(BATCH * blocks + 3, generator=torch.Generator().manual_seed(0))
        table = [order[: BATCH * blocks].view(BATCH, blocks)]
        shape = (len(order), CONFIG.num_kv_heads, BLOCK, CONFIG.head_dim)
    else:
        table, shape = [], (BATCH, CONFIG.num_kv_heads, capacity, CONFIG.head_dim)
    value_shape = (*shape[:2], shape[3], shape[2]) if values == "transposed" else shape
    caches = [torch.zeros(size) for size in (shape, value_shape) * CONFIG.num_layers]
    device_caches = [vmfb.array(each) for each in caches]
    device_table = [vmfb.array(each) for each in table]

    # One row fills the prompt, the other is padded; decoding crosses a multiple.
    generator = torch.Generator().manual_seed(2)
    tokens = torch.randint(0, 256, (BATCH, MULTIPLE), generator=generator)
    seq_lens = torch.tensor([MULTIPLE, 19])
    want = model.prefill(tokens, seq_lens, caches, *table)
    got = vmfb.module.prefill(
        vmfb.array(tokens), vmfb.array(seq_lens), *device_table, *device_caches
    )
    np.testing.assert_allclose(got.to_host(), want, atol=1e-5)

    for _ in range(4):
        tokens = want.argmax(-1)
        want = model.decode(tokens, seq_lens, caches, *table)
        got = vmfb.module.decode(
            vmfb.array(tokens), vmfb.array(seq_lens), *device_table, *device_caches
        )
        np.testing.assert_allclose(got.to_host(), want, atol=1e-5)
        seq_lens = seq_lens + 1

    # The device's caches were written in place.
    for ours, theirs in zip(caches, device_caches, strict=True):
        np.testing.assert_allclose(theirs.to_host(), ours, atol=1e-5)


def test_hugging_face_equals_torch(tmp_path):
    model = build_huggingface(CONFIG, "f32")
    exported = export_huggingface(model, batch=BATCH, max_seq=128, seq_multiple=MULTIPLE)
    weights = random_llama().state_dict()
    archive = tmp_path / "model.irpa"
    write_archive(archive, CONFIG.parameter_shapes, torch.float32, weights.__getitem__)
    vmfb = Vmfb(str(exported.mlir_module), archive)

    model.load_state_dict(weights, assign=True)
    generator = torch.Generator().manual_seed(2)
    for length in (MULTIPLE, 3 * MULTIPLE):
        tokens = torch.randint(0, 256, (BATCH, length), generator=generator)
        got = vmfb.module.prefill(vmfb.array(tokens)).to_host()
        np.testing.assert_allclose(got, Logits(model)(tokens).detach(), atol=1e-5)
