"""The rules of placement, each on random operands that lie on the ranks in random ways: what the
program of a rank gives, all ranks in step, is what the op gives unsharded."""

import math

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spmd import Program, apply, parts, run

from halo_mlir.core import Pass
from halo_mlir.driver import mlir_context, run_pipeline
from halo_mlir.ir.placement import REPLICATE, Partial, Placement, Shard
from halo_mlir.module_io import Source, parse_module
from halo_mlir.sharding.annotations import functions_of, require_ranks
from halo_mlir.sharding.propagate import propagate
from halo_mlir.transforms.partition import Partition
from halo_mlir.transforms.reshard import Reshard

SIZES = st.sampled_from([1, 2, 4, 4, 8, 8, 13])
A = "torch.aten."


class Propagate(Pass):
    """What halo-shard does after it placed arguments and parameters."""

    name = "propagate"
    dialects = ("torch", "torch_c", "util", "flow")

    def run(self, module, report):
        del report
        for function in functions_of(module):
            propagate(function, {}, require_ranks(module, self.name))


def tensor(draw, *shape: int) -> torch.Tensor:
    """Multiples of 1/8, none of them 0: sums of terms are exact, quotients finite."""
    seed = torch.Generator().manual_seed(draw(st.integers(0, 9)))
    numbers = torch.randint(1, 16, shape, generator=seed)
    return numbers * (1 - 2 * torch.randint(0, 2, shape, generator=seed)) / 8


def shape(draw, least: int = 1, most: int = 4) -> tuple[int, ...]:
    return tuple(draw(st.lists(SIZES, min_size=least, max_size=most)))


def broadcast(draw, whole: tuple[int, ...]) -> tuple[int, ...]:
    """A shape that broadcasts to `whole`."""
    kept = whole[draw(st.integers(0, len(whole))) :]
    return tuple(draw(st.sampled_from([1, size])) for size in kept)


def axis(draw, rank: int) -> int:
    return draw(st.integers(-rank, rank - 1))


def unary(draw):
    name = draw(st.sampled_from(["neg", "silu", "exp", "abs", "mul.Scalar", "add.Scalar", "clone"]))
    rest = {"mul.Scalar": [0.5], "add.Scalar": [2.0, 1], "clone": [None]}.get(name, [])
    return A + name, [tensor(draw, *shape(draw)), *rest]


def binary(draw):
    name = draw(st.sampled_from(["add", "sub", "mul", "div"])) + ".Tensor"
    whole = shape(draw)
    other = draw(st.one_of(st.just(whole), st.just(broadcast(draw, whole))))
    operands = [tensor(draw, *whole), tensor(draw, *other)]
    if draw(st.booleans()):
        operands.reverse()
    return A + name, [*operands, *([2] if name[:3] in ("add", "sub") else [])]


def where(draw):
    whole = shape(draw)
    flags = tensor(draw, *whole) > 0
    others = [tensor(draw, *broadcast(draw, whole)) for _ in range(2)]
    return A + "where.self", [flags, *others]


def cast(draw):
    code = draw(st.sampled_from([5, 6]))
    values = tensor(draw, *shape(draw)).to(draw(st.sampled_from([torch.float16, torch.float32])))
    return "torch.prims.convert_element_type", [values, code]


def linear(draw):
    outputs, terms = draw(SIZES), draw(SIZES)
    bias = tensor(draw, outputs) if draw(st.booleans()) else None
    rows = tensor(draw, *shape(draw, 0, 2), terms)
    return A + "linear", [rows, tensor(draw, outputs, terms), bias]


def matmul(draw):
    lead = shape(draw, 0, 2)
    m, k, n = draw(SIZES), draw(SIZES), draw(SIZES)
    x, y = broadcast(draw, lead), broadcast(draw, lead)
    return A + "matmul", [tensor(draw, *x, m, k), tensor(draw, *y, k, n)]


def transpose(draw):
    values = tensor(draw, *shape(draw, 2))
    return A + "transpose.int", [values, axis(draw, values.ndim), axis(draw, values.ndim)]


def permute(draw):
    values = tensor(draw, *shape(draw))
    return A + "permute", [values, draw(st.permutations(range(values.ndim)))]


def unsqueeze(draw):
    values = tensor(draw, *shape(draw, 1, 3))
    return A + "unsqueeze", [values, axis(draw, values.ndim + 1)]


def squeeze(draw):
    values = tensor(draw, *shape(draw, 2))
    return A + "squeeze.dim", [values, axis(draw, values.ndim)]


def expand(draw):
    whole = shape(draw)
    values = tensor(draw, *broadcast(draw, whole))
    lead = len(whole) - values.ndim
    kept = [
        draw(st.sampled_from([-1, size]))
        if at >= lead and size == values.shape[at - lead]
        else size
        for at, size in enumerate(whole)
    ]
    return A + "expand", [values, kept, False]


def cut(draw):
    values = tensor(draw, *shape(draw))
    dim = axis(draw, values.ndim)
    start = draw(st.integers(0, min(1, values.shape[dim] - 1)))
    end = draw(st.sampled_from([2, 3, 2**63 - 1]))
    return A + "slice.Tensor", [values, dim, start, end, draw(st.sampled_from([1, 2]))]


def select(draw):
    values = tensor(draw, *shape(draw, 2))
    return A + "select.int", [values, axis(draw, values.ndim), 0]


def concatenate(draw):
    values = tensor(draw, *shape(draw))
    return A + "cat", [[values, values + 1], axis(draw, values.ndim)]


def reduction(draw):
    values = tensor(draw, *shape(draw))
    dims = draw(st.sets(st.integers(0, values.ndim - 1), min_size=1))
    name = draw(st.sampled_from(["sum.dim_IntList", "mean.dim", "amax"]))
    rest = [] if name == "amax" else [None]
    return A + name, [values, sorted(dims), draw(st.booleans()), *rest]


def softmax(draw):
    values = tensor(draw, *shape(draw))
    name, last = draw(st.sampled_from([("softmax.int", None), ("_softmax", False)]))
    return A + name, [values, axis(draw, values.ndim), last]


def numbers(draw, most: int) -> torch.Tensor:
    sizes = shape(draw, 1, 2)
    seed = torch.Generator().manual_seed(draw(st.integers(0, 9)))
    return torch.randint(0, most, sizes, generator=seed)


def index(draw):
    values = tensor(draw, *shape(draw, 2))
    first = numbers(draw, values.shape[0])
    second = [first % values.shape[1]] if draw(st.booleans()) else []
    return A + "index.Tensor", [values, [first, *second]]


def embedding(draw):
    table = tensor(draw, draw(SIZES), draw(SIZES))
    return A + "embedding", [table, numbers(draw, table.shape[0]), -1, False, False]


def attention(draw):
    kv, group, batch = draw(SIZES), draw(st.sampled_from([1, 2, 4])), draw(SIZES)
    query = tensor(draw, batch, kv * group, 2, 4)
    key, value = (tensor(draw, batch, kv, 3, 4) for _ in range(2))
    masks = [None, (2, 3), (1, 1, 2, 3), (batch, kv * group, 2, 3), (kv * group, 2, 3)]
    sizes = draw(st.sampled_from(masks))
    mask = None if sizes is None else tensor(draw, *sizes)
    scale = draw(st.sampled_from([None, 0.5]))
    return A + "scaled_dot_product_attention", [query, key, value, mask, 0.0, False, scale, True]


FAMILIES = [
    unary, binary, where, cast, linear, matmul, transpose, permute, unsqueeze, squeeze, expand,
    cut, select, concatenate, reduction, softmax, index, embedding, attention,
]  # fmt: skip


def placement(draw, values: torch.Tensor, ranks: int) -> Placement:
    """Any way in which `values` may lie on `ranks`, 13 in uneven parts."""
    choices: list[Placement] = [REPLICATE]
    for dim, size in enumerate(values.shape):
        counts = [parts for parts in (2, 4, 8) if parts <= ranks and size % parts == 0]
        choices += [Shard(dim, None if parts == ranks else parts) for parts in counts]
        if size == 13:
            choices.append(Shard(dim))
        if size % ranks == 0 and values.is_floating_point():
            choices.append(Partial("sum", dim))
    if values.is_floating_point():
        choices += [Partial("sum"), Partial("avg"), Partial("max")]
    return draw(st.sampled_from(choices))


def tensors_of(operands) -> list[torch.Tensor]:
    found = []
    for operand in operands:
        if isinstance(operand, list):
            found += tensors_of(operand)
        elif isinstance(operand, torch.Tensor):
            found.append(operand)
    return found


def named(operands, names):
    """The operands with each tensor as (its argument's name, itself)."""
    return [
        named(operand, names)
        if isinstance(operand, list)
        else (next(names), operand)
        if isinstance(operand, torch.Tensor)
        else operand
        for operand in operands
    ]


def check(program: Program, value: str, want: torch.Tensor) -> None:
    """Shard the program; what each rank gives is `want`."""
    source = Source("spmd", program.text(value, want).encode())
    with mlir_context():
        module = parse_module(source)
        run_pipeline(module, [Propagate(), Reshard(), Partition()], source=source)
        given = [
            parts(whole, placement, program.ranks)
            for whole, placement in zip(program.inputs, program.placements, strict=True)
        ]
        for got in run(module, given):
            torch.testing.assert_close(got, want)


RANKS = st.sampled_from([2, 4, 8])
QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
@QUICK
@given(st.data())
def test_one_op(family, data):
    ranks = data.draw(RANKS)
    name, operands = family(data.draw)
    inputs = tensors_of(operands)
    placements = [placement(data.draw, whole, ranks) for whole in inputs]
    if len({(whole.shape, whole.dtype) for whole in inputs}) == 1 and data.draw(st.booleans()):
        placements = placements[:1] * len(inputs)
    program = Program(ranks, placements, inputs)
    names = iter(f"%arg{at}" for at in range(len(inputs)))
    want = apply(name, operands)
    value = program.call(name, named(operands, names), want)
    check(program, value, want)


@QUICK
@given(st.data())
def test_views(data):
    """A view, an op on it, and the view back: parts may lie inside a merged dimension between."""
    ranks = data.draw(RANKS)
    source = shape(data.draw, 1, 4)
    factors = [f for size in source for f in ((2, size // 2) if size in (4, 8) else (size,))]
    ends = sorted(data.draw(st.sets(st.integers(1, len(factors)), max_size=3)) | {len(factors)})
    target = [math.prod(factors[a:b]) for a, b in zip([0, *ends], ends, strict=False)]
    values = tensor(data.draw, *source)
    program = Program(ranks, [placement(data.draw, values, ranks)], [values])
    seen = values.reshape(target)
    first = program.call(A + "view", [("%arg0", values), target], seen)
    op = data.draw(st.sampled_from(["neg", "exp"]))
    second = program.call(A + op, [(first, seen)], seen)
    want = apply(A + op, [values])
    check(program, program.call(A + "view", [(second, seen), list(source)], want), want)
