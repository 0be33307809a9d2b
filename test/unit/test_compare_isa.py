"""make bench-isa's floors and comparisons, on facts made by hand; nothing is compiled."""

from dataclasses import replace

import pytest

from halo_mlir.analysis.compare_isa import (
    AttentionShape,
    Pair,
    configured_dispatches,
    entry_microseconds,
    label,
    pairs,
    table,
    verdict,
    with_attention,
    without_counterpart,
)
from halo_mlir.analysis.dispatches import DispatchFacts
from halo_mlir.analysis.floors import Subject, floors, most_workgroups
from halo_mlir.analysis.hot_loop import HotLoop
from halo_mlir.analysis.instructions import InstructionCounts
from halo_mlir.analysis.isa import KernelMetrics
from halo_mlir.analysis.roofline import Bound
from halo_mlir.targets import target

CHIP = target("gfx942")
UNITS = CHIP.gpu.compute_units
MFMA = {"v_mfma_f32_16x16x16_f16": 8}
F16 = ("f16", "f16", "f32")
F8 = "f8E4M3FNUZ"
DECODE = AttentionShape(batch=2, heads=32, kv_heads=8, head_dim=128, queries=1, keys=2048)
PREFILL = replace(DECODE, queries=2048)
ATTENTION = {"batch": 1, "m": 16, "n": 128, "k1": 128, "k2": 32}


def kernel(mfma=MFMA, reads=None, **fields) -> KernelMetrics:
    loop = HotLoop(8 * 8192, 128.0, 16.0, 16.0, 0, 64, InstructionCounts(lds_reads=reads or {}))
    whole = KernelMetrics("k", 64, 0, 20, 0, 0, 0, 0, (64,), 8, mfma, 100, loop)
    return replace(whole, **fields)


def facts(kind="matmul", dims=None, types=F16, workgroups=(UNITS, 1, 1), **fields) -> DispatchFacts:
    dims = {"m": 16, "n": 4096, "k": 4096} if dims is None else dims
    bound = Bound(10.0, "memory")
    row = DispatchFacts("f", kind, dims, types, 1, 1, {"decode$async": 2}, kernel(), None)
    return replace(row, **{"expected": bound, "workgroups": workgroups, **fields})


def judged(after: DispatchFacts, before: DispatchFacts | None = None, shape=None):
    """(whether each floor holds, all their lines) on one dispatch."""
    found = floors([Subject("8b decode", Pair(before or after, after), shape)], CHIP.gpu)
    return [floor.holds for floor in found], [line for floor in found for line in floor.lines()]


def test_a_good_kernel_passes_every_floor():
    holds, lines = judged(facts())
    assert holds == [True] * 5
    assert all(line.startswith("PASS") for line in lines)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"vgpr_spill": 3, "scratch_bytes": 16}, "3 VGPR and 0 SGPR spilled, 16 B scratch"),
        ({"sgpr_spill": 2}, "0 VGPR and 2 SGPR spilled, 0 B scratch"),
        ({"scratch_bytes": 8}, "0 VGPR and 0 SGPR spilled, 8 B scratch"),
    ],
)
def test_spills_and_scratch_fail(fields, says):
    holds, lines = judged(facts(kernel=kernel(**fields)))
    assert holds == [False, True, True, True, True]
    assert f"        8b decode: matmul m=16 n=4096 k=4096: {says}" in lines


@pytest.mark.parametrize(("rows", "asked"), [(16, True), (None, True), (15, False), (1, False)])
def test_contractions_of_16_rows_or_a_dynamic_number_need_mfma(rows, asked):
    dims = {"m": rows, "n": 4096, "k": 4096}
    holds, lines = judged(facts(dims=dims, kernel=kernel(mfma={})))
    assert holds[1] is not asked
    checked = next(line for line in lines if "matrix instructions" in line)
    assert f"({int(asked)} dispatches" in checked
    assert judged(facts(dims=dims))[0][1]


def test_attention_needs_mfma_and_a_sum_does_not():
    none = kernel(mfma={})
    assert not judged(facts("attention", ATTENTION, kernel=none), shape=DECODE)[0][1]
    assert judged(facts("reduction", {"d0": 16, "d1": 64}, kernel=none))[0][1]


def test_few_workgroups_fail_where_the_shape_allows_more():
    holds, lines = judged(facts(workgroups=(64, 1, 1)))
    assert holds == [True, True, False, True, True]
    assert any(line.endswith("64 workgroups, its shape allows 2048") for line in lines)
    assert judged(facts(workgroups=(2, UNITS // 2, 1)))[0][2], "dimensions multiply"


def test_few_workgroups_pass_where_the_shape_allows_no_more():
    row = facts("reduction", {"d0": 64, "d1": 4096}, workgroups=(64, 1, 1))
    holds, lines = judged(row)
    assert holds[2]
    assert (
        "        not asked of 1 of kind reduction: their shapes allow at most 64 workgroups"
        in lines
    )
    small = facts(dims={"m": 16, "n": 512, "k": 64}, workgroups=(8, 1, 1))
    holds, lines = judged(small)
    assert holds[2]
    assert any(line.endswith("8 workgroups, its shape allows 256") for line in lines)
    dims, types = {"m": 4, "n": 3584, "k": 64}, (F8, F8, F8, "f32", "f32")
    holds, lines = judged(facts(dims=dims, types=types, workgroups=(224, 1, 1)))
    assert holds[2]
    assert any("allows 224; 8-bit pairs keep 16 channels" in line for line in lines)


def test_what_is_not_known_fails_the_workgroups():
    assert not judged(facts(workgroups=None))[0][2]
    assert not judged(facts("sort", {"d0": 9}, workgroups=(1, 1, 1)))[0][2]
    dynamic = facts(dims={"m": None, "n": 64, "k": 64}, workgroups=(1, 1, 1))
    assert not judged(dynamic)[0][2]
    assert not judged(facts("attention", ATTENTION, workgroups=(8, 1, 1)))[0][2], "whose shape?"


@pytest.mark.parametrize(
    ("kind", "dims", "types", "most"),
    [
        ("matmul", {"m": 17, "n": 100, "k": 64}, F16, 2 * 50),
        ("matmul", {"batch": 3, "m": 16, "n": 100, "k": 64}, F16, 3 * 50),
        ("matmul", {"m": 16, "n": 3584, "k": 64}, (F8, F8, F8, "f32", "f32"), 3584 // 16),
        ("matmul", {"m": 16, "n": 3584, "k": 64}, ("f16",) * 3 + ("f32",) * 2, 3584 // 2),
        ("matmul", {"m": 1, "n": 3584, "k": 64}, (F8, F8, F8, "f32", "f32"), 3584),
        ("matvec", {"m": 1, "n": 100, "k": 64}, F16, 100),
        ("matvec", {"m": 100, "n": 1, "k": 64}, F16, 100),
        ("reduction", {"d0": 3, "d1": 5, "d2": 4096}, ("f32", "f32"), 15),
        ("reduction", {"d0": 4096}, ("f32", "f32"), 1),
        ("elementwise", {"d0": 2, "d1": 512}, ("f16", "f32"), 4),
        ("gather", {"d0": 4097}, ("i64", F8), 5),
        ("elementwise", {}, ("i64", "i64"), 1),
        ("sort", {"d0": 4}, ("f32",), None),
        ("matmul", {"m": None, "n": 4, "k": 4}, F16, None),
    ],
)
def test_most_workgroups(kind, dims, types, most):
    assert most_workgroups(facts(kind, dims, types)) == most


def test_most_workgroups_of_attention():
    row = facts("attention", ATTENTION)
    assert most_workgroups(row) is None
    # 4 query heads of a KV head fit 16 rows; 2048 keys are 64 blocks.
    assert most_workgroups(row, DECODE) == 2 * 8 * 64
    assert most_workgroups(row, replace(DECODE, heads=256)) == 2 * 8 * 2 * 64
    assert most_workgroups(row, PREFILL) == 2 * 32 * 128


def test_8_bit_reads_in_a_loop_fail():
    holds, lines = judged(facts(kernel=kernel(reads={"b128": 8, "u8": 64})))
    assert holds == [True, True, True, False, True]
    assert any(line.endswith("64 ds_read_u8 in the loop") for line in lines)
    assert judged(facts(kernel=kernel(reads={"u16": 64})))[0][3]
    before_it = kernel(loop=None, counts=InstructionCounts(lds_reads={"u8": 4}))
    assert judged(facts(kernel=before_it))[0][3]


def test_a_slower_dispatch_fails_however_little():
    before, after = facts(), facts(expected=Bound(10.001, "memory"))
    assert judged(after, before)[0] == [True, True, True, True, False]
    assert judged(before, after)[0][4]
    assert not judged(facts(expected=None), facts())[0][4], "a time that is not known"


def test_why_two_times_are_equal():
    slower = facts(expected=Bound(15.0, "memory"))
    assert verdict(Pair(slower, facts())) == "1.50 times as fast"
    assert verdict(Pair(facts(), slower)) == "WORSE: 50.0% slower"
    assert verdict(Pair(facts(), facts())) == "equal: IREE's own tile"
    assert verdict(Pair(facts(), facts(), configured=True)) == "equal: configured by a pass"
    other = facts(kernel=kernel(vgpr=80))
    assert verdict(Pair(facts(), other)) == "equal: bound by memory in both"
    both = replace(other, expected=Bound(10.0, "compute"))
    assert verdict(Pair(facts(expected=both.expected), both)) == "equal: bound by compute in both"
    assert verdict(Pair(facts(), facts(workgroups=(608, 1, 1)))).endswith("memory in both")


def test_dispatches_are_paired_by_name():
    one, other = facts(), facts(kernel=kernel(vgpr=80))
    (pair,) = pairs([one], [other], frozenset({"f"}))
    assert pair.configured and pair.before is one and pair.after is other
    with pytest.raises(ValueError, match="changed the dispatches"):
        pairs([one], [replace(other, name="g")])


def test_the_table_shows_both_sides_where_they_differ():
    before, after = facts(kernel=kernel(mfma={})), facts(workgroups=(608, 1, 1))
    start_up = facts(calls={"_initializer_0": 1})
    header, line = table([Pair(before, after), Pair(start_up, start_up)], "decode")
    assert header.split()[:3] == ["dispatch", "calls", "MFMA"]
    assert line.split("  ")[0] == label(before)
    assert " 0 > 8 " in line and " 304 > 608 " in line and " 10.00 " in line


def test_a_step_is_the_sum_of_its_calls():
    rows = [facts(), facts(calls={"decode$async": 3, "prefill$async": 5}), facts(expected=None)]
    assert entry_microseconds(rows, "decode") == (2 * 10.0 + 3 * 10.0, [label(rows[2])])
    assert entry_microseconds(rows, "prefill") == (50.0, [])


def test_what_only_one_module_has_is_told_by_kind():
    shared, twice = facts(), facts(calls={"decode": 5})
    fused = facts(types=("f16", "f16", "f16", "f32", "f32"))
    copy = facts("copy", {"d0": 8})
    found = without_counterpart([twice, copy, fused], [shared], "decode")
    assert found == [
        "matmul: 3 x m=16 n=4096 k=4096",
        "copy: 2 x d0=8",
        "matmul pair: 2 x m=16 n=4096 k=4096",
    ]
    assert not without_counterpart([shared], [twice], "decode")


def test_the_work_of_attention_over_blocks_of_keys():
    row = facts("attention", ATTENTION, ("f16",) * 3, flops=None, bytes=1000, expected=None)
    (known,) = with_attention([row], DECODE, CHIP)
    # 16 rows a KV head, of which 4 are query heads: padding is computed, too.
    assert known.flops == 2 * 2 * 8 * 16 * 2048 * (128 + 128)
    assert known.bytes == 1000 + 2 * (2 * 32 * 128 + 2 * 2 * 8 * 2048 * 128)
    assert known.expected is not None
    (known,) = with_attention([row], PREFILL, CHIP)
    whole = 2 * 2 * 32 * 2048 * 2048 * (128 + 128)
    assert 0.5 < known.flops / whole < 0.52, "the triangle, and the rest of its last tiles"
    assert with_attention([facts()], PREFILL, CHIP) == [facts()]
    (eight,) = with_attention([replace(row, types=(F8, F8))], DECODE, CHIP)
    assert eight.bytes == 1000 + 2 * 32 * 128 + 2 * 2 * 8 * 2048 * 128


def test_configurations_that_passes_gave_are_seen_in_nested_ops():
    text = """
    func.func @plain(%x: i32) -> i32 { return %x : i32 }
    func.func @inside(%n: index) {
      scf.for %i = %n to %n step %n { "some.op"() {lowering_config = 1 : i32} : () -> () }
      return
    }
    func.func @whole() { "some.op"() {compilation_info = 1 : i32} : () -> () return }
    """
    text = text.replace('"some.op"()', "%c = arith.constant").replace(": () -> ()", "0 : i32")
    assert configured_dispatches(text) == {"inside", "whole"}
