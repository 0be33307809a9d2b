"""Every pass and pipeline by name: one explicit dict each, and the ways to add to them."""

import importlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from halo_mlir.errors import UserError

if TYPE_CHECKING:
    from halo_mlir.core import Pass

ENTRY_POINT_GROUP = "halo_mlir.passes"

# Values are "module:class", like an entry point's, so that a pass costs nothing until it is named.
PASSES: dict[str, str] = {
    "halo-capture-attention-scales": (
        "halo_mlir.transforms.capture_attention_scales:CaptureAttentionScales"
    ),
    "halo-flex-to-attention": "halo_mlir.transforms.flex_to_attention:FlexToAttention",
    "halo-fold-fp8-scales": "halo_mlir.transforms.fold_fp8_scales:FoldFp8Scales",
    "halo-fold-int8-scales": "halo_mlir.transforms.fold_int8_scales:FoldInt8Scales",
    "halo-fp8-attention": "halo_mlir.transforms.fp8_attention:Fp8Attention",
    "halo-fuse-projections": "halo_mlir.transforms.fuse_projections:FuseProjections",
    "halo-fuse-rotary": "halo_mlir.transforms.fuse_rotary:FuseRotary",
    "halo-inline-attention-kernel": (
        "halo_mlir.transforms.inline_attention_kernel:InlineAttentionKernel"
    ),
    "halo-legalize-fp8-casts": "halo_mlir.transforms.legalize_fp8_casts:LegalizeFp8Casts",
    "halo-norm-all-gather": "halo_mlir.transforms.norm_all_gather:NormAllGather",
    "halo-lower-collectives": "halo_mlir.transforms.lower_collectives:LowerCollectives",
    "halo-ocp-to-fnuz": "halo_mlir.transforms.ocp_to_fnuz:OcpToFnuz",
    "halo-overlap-collectives": "halo_mlir.transforms.overlap_collectives:OverlapCollectives",
    "halo-pad-attention": "halo_mlir.transforms.pad_attention:PadAttention",
    "halo-partition": "halo_mlir.transforms.partition:Partition",
    "halo-raise-attention": "halo_mlir.transforms.raise_attention:RaiseAttention",
    "halo-relower-transfers": "halo_mlir.transforms.relower_transfers:RelowerTransfers",
    "halo-reshard": "halo_mlir.transforms.reshard:Reshard",
    "halo-sdpa-to-attention": "halo_mlir.transforms.sdpa_to_attention:SdpaToAttention",
    "halo-select-intrinsics": "halo_mlir.transforms.select_intrinsics:SelectIntrinsics",
    "halo-shard": "halo_mlir.transforms.shard:ShardModel",
    "halo-skip-masked-tiles": "halo_mlir.transforms.skip_masked_tiles:SkipMaskedTiles",
    "halo-sink-final-logits": "halo_mlir.transforms.sink_final_logits:SinkFinalLogits",
    "halo-split-kv": "halo_mlir.transforms.split_kv:SplitKv",
}

_ATTENTION = (
    "halo-raise-attention,halo-sdpa-to-attention,halo-flex-to-attention,halo-inline-attention-kernel,"
    "halo-fuse-rotary,halo-fp8-attention,halo-capture-attention-scales,"
    "halo-skip-masked-tiles%(target)s,halo-split-kv%(target)s,"
)
_PRODUCTS = "halo-fold-fp8-scales%(target)s,halo-fold-int8-scales,"

# One for each target: the same rewrites, with the kernels and the fusions that win there.
PIPELINES: dict[str, str] = {
    # A whole model to the program of one of 8 ranks; a target's pipeline and
    # halo-lower-collectives come after it.
    "llama-tp": "halo-sink-final-logits,halo-shard,halo-reshard,halo-partition",
    # Projections are fused before the scales are folded: what that makes is no projection any more.
    "llama-cpu": (_ATTENTION + "halo-fuse-projections{gate-up=false}," + _PRODUCTS) % {"target": ""}
    + "halo-sink-final-logits,halo-legalize-fp8-casts,cse",
    "llama-gfx942": (_ATTENTION + "halo-pad-attention,halo-fuse-projections," + _PRODUCTS)
    % {"target": "{target=gfx942}"}
    + "halo-sink-final-logits,halo-select-intrinsics,cse",
}


def unknown_name(kind: str, name: str, known: Iterable[str]) -> NoReturn:
    """Raise the UserError for a name that is not there, with the nearest one that is."""
    import difflib

    near = difflib.get_close_matches(name, list(known), n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    raise UserError(f"unknown {kind} '{name}'{hint}")


class PassTable:
    """The passes of one run: ours, those of installed plug-ins, and those of loaded files."""

    def __init__(self) -> None:
        self._entries: dict[str, str | type[Pass]] = dict(PASSES)
        self._origins: dict[str, str] = dict.fromkeys(PASSES, "halo-mlir")
        if _plugins_installed():
            self._add_plugins()

    def names(self) -> list[str]:
        """All names, ours first."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def get(self, name: str) -> "type[Pass]":
        """The class of the pass `name`, imported on first use.

        Raises:
            UserError: there is no such pass, or the plug-in that offers it does not load.
        """
        entry = self._entries.get(name)
        if entry is None:
            unknown_name("pass", name, self._entries)
        if isinstance(entry, str):
            entry = self._entries[name] = self._load(name, entry)
        return entry

    def load_file(self, path: str) -> None:
        """Add every Pass subclass that the Python file `path` defines.

        Raises:
            UserError: the file is missing, does not run, defines no pass, or a name is taken.
        """
        from halo_mlir.core import Pass
        from halo_mlir.python_files import run_file

        module_name = f"halo_loaded_{os.path.basename(path)}"
        namespace = run_file(path, module_name)
        defined = [
            value
            for value in namespace.values()
            if isinstance(value, type) and issubclass(value, Pass) and value is not Pass
            if value.__module__ == module_name
        ]
        if not defined:
            raise UserError(f"{path}: defines no halo_mlir.core.Pass")
        for pass_class in defined:
            self._add(pass_class.name, pass_class, path)

    def _add(self, name: str, entry: "str | type[Pass]", origin: str) -> None:
        if name in self._entries:
            raise UserError(
                f"{origin}: pass '{name}' is already defined by {self._origins[name]}; rename one"
            )
        self._entries[name] = entry
        self._origins[name] = origin

    def _add_plugins(self) -> None:
        from importlib.metadata import entry_points

        for point in entry_points(group=ENTRY_POINT_GROUP):
            self._add(point.name, point.value, point.dist.name if point.dist else point.value)

    def _load(self, name: str, entry: str) -> "type[Pass]":
        module, _, attribute = entry.partition(":")
        try:
            pass_class = getattr(importlib.import_module(module), attribute)
        except (ImportError, AttributeError) as error:
            if self._origins[name] == "halo-mlir":
                raise
            raise UserError(f"plug-in {self._origins[name]}: pass '{name}': {error}") from error
        if pass_class.name != name:
            raise UserError(f"{entry}: is registered as '{name}' but named '{pass_class.name}'")
        return pass_class


def _plugins_installed() -> bool:
    """Whether any installed package names our entry-point group.

    Reading the files is 20 times cheaper than importlib.metadata, which few runs then need.
    """
    wanted = ENTRY_POINT_GROUP.encode()
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or "."):
                if name.endswith((".dist-info", ".egg-info")):
                    with suppress(OSError), open(f"{folder}/{name}/entry_points.txt", "rb") as file:
                        if wanted in file.read():
                            return True
    return False
