"""Counts of workgroups from an export's arithmetic, and how they fill the chip."""

import pytest
from analysis_inputs import SMALL, iree_compile

from halo_mlir.analysis.dispatches import report
from halo_mlir.analysis.grid import grid_of, workgroup_counts
from halo_mlir.analysis.table import format_table
from halo_mlir.errors import UserError
from halo_mlir.targets import target

GPU = target("gfx942").gpu
MODULE = """
module {{
  hal.executable private @e {{
    hal.executable.variant public @v target(<"rocm", "rocm-hsaco-fb">) {{
      hal.executable.export public @f ordinal(0)
          layout(#hal.pipeline.layout<bindings = [#hal.pipeline.binding<storage_buffer>]>)
          count(%device: !hal.device, %rows: index, %columns: index) -> (index, index, index) {{
        %c1 = arith.constant 1 : index
        %c7 = arith.constant 7 : index
        {count}
        hal.return %x, %c7, %c1 : index, index, index
      }}
    }}
  }}
  util.func public @main(%view: !hal.buffer_view) {{
    %c0 = arith.constant 0 : index
    %c8 = arith.constant 8 : index
    %0 = hal.buffer_view.dim<%view : !hal.buffer_view>[0] : index
    %r, %t = stream.resource.alloca uninitialized : !stream.resource<external>{{%c8}}
        => !stream.timepoint
    %1 = stream.cmd.execute await(%t) => with(%r as %a: !stream.resource<external>{{%c8}}) {{
      stream.cmd.dispatch @e::@v::@f[%0, %c8] {{
        wo %a[%c0 for %c8] : !stream.resource<external>{{%c8}}
      }}
    }} => !stream.timepoint
    util.return
  }}
}}
"""


@pytest.mark.parametrize(
    ("count", "rows", "workgroups"),
    [
        ("%x = arith.constant 5 : index", None, 5),
        ("%x = arith.addi %columns, %c7 : index", None, 8 + 7),
        ("%x = affine.apply affine_map<()[s0] -> (s0 ceildiv 64)>()[%rows]", 100, 2),
        (
            "%x = affine.apply affine_map<(d0)[s0] -> (d0 floordiv 64 + s0 * 3)>(%rows)[%c7]",
            130,
            23,
        ),
        ("%x = affine.apply affine_map<()[s0] -> (s0 mod 64)>()[%rows]", 130, 2),
        ("%x = affine.min affine_map<()[s0] -> (2147483647, s0 * 4096)>()[%rows]", 3, 12288),
        ("%x = affine.max affine_map<()[s0] -> (1, s0 - 9)>()[%rows]", 3, 1),
        (
            "%b = arith.cmpi ult, %rows, %columns : index\n%x = arith.select %b, %c1, %c7 : index",
            9,
            7,
        ),
    ],
)
def test_counts_from_arithmetic_on_the_workload(count, rows, workgroups):
    text = MODULE.format(count=count)
    assume = {} if rows is None else {"?": rows}
    assert workgroup_counts(text, assume) == {"f": (workgroups, 7, 1)}
    if rows is not None:
        assert workgroup_counts(text) == {"f": None}


def test_a_count_that_does_not_evaluate_is_unknown():
    divided = "%z = arith.subi %c7, %c7 : index\n%x = arith.divui %rows, %z : index"
    assert workgroup_counts(MODULE.format(count=divided), {"?": 4}) == {"f": None}
    affine = "%z = arith.subi %c7, %c7 : index\n"
    affine += "%x = affine.apply affine_map<()[s0, s1] -> (s0 floordiv s1)>()[%rows, %z]"
    assert workgroup_counts(MODULE.format(count=affine), {"?": 4}) == {"f": None}


def test_what_is_not_a_module_is_one_line():
    with pytest.raises(UserError, match=r"does not parse: .*nonsense"):
        workgroup_counts("nonsense.op")


def test_counts_of_compiled_kernels(gfx942_kernels):
    flags = target("gfx942").compile_flags
    sources, targets = (
        iree_compile(SMALL, *flags, f"--compile-to=executable-{phase}").stdout.decode()
        for phase in ("sources", "targets")
    )

    def rows(assume):
        found = report(
            sources,
            gfx942_kernels.folder,
            assume=assume,
            target=target("gfx942"),
            targets_text=targets,
        )
        return {row.name.split("_dispatch")[0].split("$")[0]: row for row in found}

    unknown, known = rows({}), rows({"?": 1000})
    assert unknown["add"].workgroups is None
    assert unknown["matmul"].workgroups == known["matmul"].workgroups is not None
    # A thread adds 4 elements where it can, so that 64 lanes take 256 or fewer.
    x, y, z = known["add"].workgroups
    assert x * y * z >= 1000 * 64 / (4 * 64)
    header, *lines = format_table(list(unknown.values())).splitlines()
    at = header.split().index("workgroups")
    (add,) = (line for line in lines if line.startswith("add"))
    assert "  ?  " in add and at > header.split().index("KiB")


@pytest.mark.parametrize(
    ("workgroups", "resident", "rounds", "busy", "waste"),
    [
        (64, 3, 1, 64, 1 - 64 / 304),
        (304, 1, 1, 304, 0.0),
        (305, 1, 2, 304, 1 - 305 / 608),
        (305, 2, 1, 304, 1 - 305 / 608),  # both share the unit of one compute unit
        (512, 3, 1, 304, 1 - 512 / 608),
        (4096, 2, 7, 304, 1 - 4096 / (14 * 304)),
        (0, 1, 0, 0, 0.0),
    ],
)
def test_grid_on_304_compute_units(workgroups, resident, rounds, busy, waste):
    grid = grid_of(workgroups, resident, GPU)
    assert (grid.rounds, grid.busy) == (rounds, busy)
    assert grid.waste == pytest.approx(waste)
    assert grid_of((workgroups, 1, 1), resident, GPU) == grid
