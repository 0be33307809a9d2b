"""From a torch model to the MLIR that iree-turbine prints.

Weights stay outside the module: every parameter is a global `#flow.parameter.named<"model"::NAME>`
under its Hugging Face name, so that exporting never needs the numbers. Dynamic sizes keep their
shape expressions (`s0 * 64` in torch.bind_symbolic_shape), from which IREE learns divisibility.
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from iree.turbine import aot
from iree.turbine.aot.compiled_module import ExportTargetDef
from iree.turbine.aot.fx_programs import FxPrograms
from iree.turbine.aot.tensor_traits import ExternalTensorTrait
from torch import nn
from torch.export import Dim
from torch.utils._sympy.value_ranges import ValueRanges

from halo_mlir.errors import UserError
from halo_mlir.export.flex import keep_captures
from halo_mlir.export.llama import Llama
from halo_mlir.export.presets import LlamaConfig

SCOPE = "model"
DTYPES = {"f16": torch.float16, "bf16": torch.bfloat16, "f32": torch.float32}
STORED = DTYPES | {"f8E4M3FNUZ": torch.float8_e4m3fnuz, "i8": torch.int8}
"""The types of parameters, by MLIR's names."""
MODULE = TypeVar("MODULE", bound=nn.Module)
UNBOUNDED = 999_983
"""How many blocks a symbol of `blocks_dim` may have while it is traced; a prime that tells the
bounds made of it."""


@dataclass(frozen=True)
class EntryPoint:
    """One function to export: `call(model, *args)` with torch.export's dynamic shapes for args.

    The symbols of `blocks_dim` are at most `most_blocks` in the module.
    """

    call: Callable[..., Any]
    args: tuple
    dynamic_shapes: tuple | None
    most_blocks: int


class _Caller(nn.Module):
    """What torch.export wants: a module whose forward is the entry point."""

    def __init__(self, model: nn.Module, call: Callable[..., Any]):
        super().__init__()
        self.model, self.call = model, call

    def forward(self, *args):
        return self.call(self.model, *args)


def blocks_dim(name: str) -> Dim:
    """A number of blocks of `seq_multiple` positions, bounded by `EntryPoint.most_blocks`.

    torch.export wants examples within the bounds that differ from 1 and from each other, and no Dim
    with one value only; so the bound is set after tracing.
    """
    return Dim(name, min=1, max=UNBOUNDED)


def unallocated(build: Callable[[], MODULE], dtype: torch.dtype) -> MODULE:
    """Build a module whose parameters have their shape but no memory behind it.

    Those that are trained have the type `dtype`, others (codes and scales) their own. Each
    parameter is one zero, expanded. Unlike meta tensors these live on the CPU, so that the
    exported graph is the same as with real weights, constants included.
    """
    with torch.device("meta"):
        module = build()
    for owner in module.modules():
        for name, parameter in list(owner.named_parameters(recurse=False)):
            kind = dtype if parameter.requires_grad else parameter.dtype
            empty = torch.zeros((), dtype=kind).expand(parameter.shape)
            setattr(owner, name, nn.Parameter(empty, requires_grad=False))
    return module.eval()


def build_llama(config: LlamaConfig, dtype: str, **options: Any) -> Llama:
    """A Llama without weights, ready for `export_llama`; options are those of `Llama`."""
    return unallocated(lambda: Llama(config, **options), DTYPES[dtype])


def llama_entry_points(
    model: Llama,
    *,
    batch: int = 1,
    max_seq: int = 4096,
    seq_multiple: int = 64,
    split_prefill: int | None = None,
) -> dict[str, EntryPoint]:
    """`prefill` and `decode` with dynamic sequence length and cache capacity.

    Both are multiples of `seq_multiple` and at most `max_seq`. Arguments in order: tokens i64[B, S]
    (S = 1 for decode), seq_lens i64[B], page_table i64[B, n_blocks] where the cache is paged, then
    the caches, keys and values of each layer in turn.

    With `split_prefill` also `prefill_chunk`, whose S is that number; start_positions i64[B] stands
    between its tokens and seq_lens.

    Raises:
        UserError: sizes that do not divide.
    """
    config = model.config
    if batch < 1 or seq_multiple < 1 or max_seq < seq_multiple:
        raise UserError(
            f"batch {batch}, seq_multiple {seq_multiple} and max_seq {max_seq}: each must be at "
            "least 1 and max_seq at least seq_multiple"
        )
    if max_seq % seq_multiple:
        raise UserError(f"max_seq {max_seq} is not a multiple of seq_multiple {seq_multiple}")
    if split_prefill is not None and (
        split_prefill < 1 or split_prefill % seq_multiple or max_seq % split_prefill
    ):
        raise UserError(
            f"split_prefill {split_prefill} is not a multiple of seq_multiple {seq_multiple} that "
            f"divides max_seq {max_seq}"
        )
    paged, block = model.cache == "paged", model.block_size
    if paged and seq_multiple % block:
        raise UserError(f"seq_multiple {seq_multiple} is not a multiple of block size {block}")

    most = max_seq // seq_multiple
    sequence, capacity = seq_multiple * blocks_dim("seq_blocks"), blocks_dim("cache_blocks")
    # The example sizes differ from each other and from 1, or torch.export would merge them.
    prompt, room = seq_multiple * 2, seq_multiple * 3
    if paged:
        cache = (room // block * batch + 5, config.num_kv_heads, block, config.head_dim)
        cache_dims: dict = {0: Dim("pages", min=1, max=2**24)}
        blocks = seq_multiple // block
        table = [torch.zeros(batch, room // block, dtype=torch.int64)]
        table_dims: list = [{1: capacity if blocks == 1 else blocks * capacity}]
    else:
        cache = (batch, config.num_kv_heads, room, config.head_dim)
        cache_dims = {2: seq_multiple * capacity}
        table, table_dims = [], []
    kinds = [(cache, cache_dims)] * 2
    if model.value_cache == "transposed":
        columns = (*cache[:2], cache[3], cache[2])
        kinds[1] = columns, {_swapped(axis): size for axis, size in cache_dims.items()}
    kinds *= config.num_layers
    caches = [torch.zeros((), dtype=model.cache_dtype).expand(shape).clone() for shape, _ in kinds]

    def prefill(llama, tokens, seq_lens, *state):
        *table, caches = state
        return llama.prefill(tokens, seq_lens, caches, *table)

    def prefill_chunk(llama, tokens, start_positions, seq_lens, *state):
        *table, caches = state
        return llama.prefill_chunk(tokens, start_positions, seq_lens, caches, *table)

    def decode(llama, tokens, seq_lens, *state):
        *table, caches = state
        return llama.decode(tokens, seq_lens, caches, *table)

    seq_lens = torch.ones(batch, dtype=torch.int64)
    state, state_dims = [*table, caches], [*table_dims, [dims for _, dims in kinds]]

    def entry_point(call, length, dims):
        tokens = torch.zeros(batch, length, dtype=torch.int64)
        return EntryPoint(call, (tokens, seq_lens, *state), ((dims, {}, *state_dims),), most)

    entry_points = {"prefill": entry_point(prefill, prompt, {1: sequence})}
    if split_prefill is not None:
        tokens = torch.zeros(batch, split_prefill, dtype=torch.int64)
        args = (tokens, torch.zeros_like(seq_lens), seq_lens, *state)
        dims = (({}, {}, {}, *state_dims),)
        entry_points["prefill_chunk"] = EntryPoint(prefill_chunk, args, dims, most)
    return entry_points | {"decode": entry_point(decode, 1, {})}


def _swapped(axis: int) -> int:
    """Where an axis of a cache of rows is in a transposed one."""
    return {2: 3, 3: 2}.get(axis, axis)


def export_programs(model: nn.Module, entry_points: dict[str, EntryPoint]) -> aot.ExportOutput:
    """Trace each entry point and import all of them into one MLIR module.

    Returns turbine's ExportOutput; its `mlir_module` is the operation, `save_mlir` writes it.
    """
    # A parameter of two names, as a tied head, keeps the first, which is the archive's; turbine's
    # externalize_module_parameters gives it the last.
    for name, parameter in model.named_parameters():
        ExternalTensorTrait(external_scope=SCOPE, external_name=name).set(parameter)
    programs = FxPrograms()
    for name, entry in entry_points.items():
        programs.programs[name] = ExportTargetDef(_trace(model, entry))
    # None of turbine's overloads has this pair of arguments; its implementation takes them.
    return aot.export(
        programs,  # pyright: ignore[reportArgumentType]
        import_symbolic_shape_expressions=True,
    )


def export_llama(model: Llama, **sizes: Any) -> aot.ExportOutput:
    """Export the entry points of a Llama; `sizes` as in `llama_entry_points`.

    The model's numbers are not read: one from `build_llama` gives the same module.
    """
    return export_programs(model, llama_entry_points(model, **sizes))


def _trace(model: nn.Module, entry: EntryPoint) -> torch.export.ExportedProgram:
    with torch.no_grad(), warnings.catch_warnings():
        # torch copies its own tree specs in a way that it has deprecated.
        warnings.filterwarnings("ignore", message=".*isinstance.treespec", category=FutureWarning)
        program = torch.export.export(
            _Caller(model, entry.call),
            args=entry.args,
            dynamic_shapes=entry.dynamic_shapes,
            strict=False,
        )
        program = program.run_decompositions(aot.current_aot_decompositions())
    _drop_checks(program)
    keep_captures(program)
    _set_bounds(program, entry.most_blocks)
    return program


def _drop_checks(program: torch.export.ExportedProgram) -> None:
    """Erase the type checks that torch.export leaves behind every cast; they compute nothing."""
    for node in list(program.graph.nodes):
        if node.target is torch.ops.aten._assert_tensor_metadata.default:
            program.graph.erase_node(node)


def _set_bounds(program: torch.export.ExportedProgram, most_blocks: int) -> None:
    """Let symbols start at 1, and bound those of `blocks_dim` and their multiples by `most_blocks`.

    torch.export gives every symbol the lower bound 2, as if sizes 0 and 1 had been specialized. Our
    sizes are multiples of a symbol, so that 1 is an ordinary value, and IREE would build on the
    bound (util.assume.int umin).
    """
    for size, bounds in program.range_constraints.items():
        lower, upper = bounds.lower, bounds.upper
        if size.is_Symbol and lower == 2:
            lower = 1
        if upper.is_Integer and upper % UNBOUNDED == 0:
            upper = upper // UNBOUNDED * most_blocks
        program.range_constraints[size] = ValueRanges(lower, upper)
