"""The tiny trained Llama, exported and compiled once per session in the forms the tests ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

TINY = Path(__file__).parent.parent / "data" / "tiny-llama"
MAX_SEQ = 256

VARIANTS = {
    "f32": {"dtype": "f32", "final_logits": "all"},
    "f16": {"dtype": "f16", "final_logits": "all"},
    "paged": {"dtype": "f32", "cache": "paged", "batch": 2},
    "columns": {"dtype": "f32", "value_cache": "transposed", "split_prefill": 64, "batch": 2},
    "chunks": {"dtype": "f32", "final_logits": "all", "split_prefill": 64},
    "paged chunks": {"dtype": "f32", "cache": "paged", "batch": 2, "split_prefill": 64}
    | {"value_cache": "transposed"},
    "hf": {"dtype": "f32", "hf": TINY, "weights": None},
}


@dataclass(frozen=True)
class Exported:
    """Files beside each other, as halo-export and halo-compile leave them."""

    vmfb: Path
    config: Path
    parameters: Path


@pytest.fixture(scope="session")
def tiny(tmp_path_factory) -> Callable[[str], Exported]:
    """Call with a key of VARIANTS."""
    if not (TINY / "model.safetensors").is_file():
        pytest.skip("test/data/tiny-llama is not there; tools/train_tiny.py makes it")
    import torch

    torch.set_num_threads(1)  # torch's threads would wait for each other on a busy machine
    folder = tmp_path_factory.mktemp("tiny")
    return cache(lambda name: export_and_compile(folder / f"{name}.mlir", **VARIANTS[name]))


def export_and_compile(path: Path, **form) -> Exported:
    from halo_mlir.compiler import compile_module
    from halo_mlir.export.job import Export

    Export(path, **{"weights": TINY, "max_seq": MAX_SEQ, "progress": False} | form).run()
    vmfb = path.with_suffix(".vmfb")
    vmfb.write_bytes(compile_module(path))
    return Exported(vmfb, path.with_suffix(".json"), path.with_suffix(".irpa"))
