"""A module that shows its inside: prefill with the residual stream after each layer."""

import tempfile
import warnings
from pathlib import Path

from halo_mlir.errors import UserError
from halo_mlir.runtime.description import Description


def build_layers_module(model: Description, target: str) -> bytes:
    """Export and compile the described model's prefill with hidden states as further results.

    The module takes the same arguments and the same parameter archive as the one described.

    Raises:
        UserError: the model was exported from Hugging Face's own code, or it does not compile.
    """
    from halo_mlir.compiler import compile_module
    from halo_mlir.export.exporter import build_llama, export_programs, llama_entry_points
    from halo_mlir.export.presets import LlamaConfig
    from halo_mlir.export.quantization import Quantization

    if model.source != "halo":
        raise UserError(f"{model.path}: --per-layer needs a model exported without --hf")
    llama = build_llama(
        LlamaConfig.from_hf(dict(model.config), str(model.path)),
        model.dtype,
        attention=model.attention,
        cache=model.cache,
        block_size=model.block_size,
        final_logits=model.final_logits,
        hidden_states=True,
        quantization=Quantization.from_json(model.quantization, str(model.path)),
    )
    sizes = {
        "batch": model.batch,
        "max_seq": model.max_seq,
        "seq_multiple": model.seq_multiple,
    }
    prefill = llama_entry_points(llama, **sizes)["prefill"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch.export's deprecations of its own parts
        exported = export_programs(llama, {"prefill": prefill})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.mlir"
        exported.save_mlir(str(path))
        return compile_module(path, target=target)
