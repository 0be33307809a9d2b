"""Modules of several ranks: their archives, caches and devices, and what is refused."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from tiny_model import TINY
from tp_model import HEAD_DIM, HEADS, WEIGHTS, module_text, write_files

from halo_mlir.compiler import linker_flags
from halo_mlir.errors import UserError
from halo_mlir.export.archive import write_archive
from halo_mlir.runtime.description import load_description
from halo_mlir.runtime.generate import Generator
from halo_mlir.runtime.load import load_module
from halo_mlir.runtime.module import device_names, to_host
from halo_mlir.runtime.parallel import this_process

FORMS = [(2, 2), (8, 4), (8, 8)]  # ranks, parts; at 8 parts half of them are padding


def compiled(ranks: int, parts: int) -> bytes:
    from iree.compiler import tools

    flags = [f"--iree-hal-target-device=tp{rank}=local[{rank}]" for rank in range(ranks)]
    flags += ["--iree-hal-local-target-device-backends=llvm-cpu", "--iree-llvmcpu-target-cpu=host"]
    flags += linker_flags()
    text = module_text(ranks, -(-HEADS // parts))
    return tools.compile_str(text, input_type="torch", extra_args=flags)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Call with ranks and parts for a fresh folder of files."""
    held = {}

    def make(ranks=2, parts=2):
        if (ranks, parts) not in held:
            held[ranks, parts] = compiled(ranks, parts)
        folder = tmp_path_factory.mktemp("tp")
        return write_files(folder, held[ranks, parts], ranks, parts, TINY / "tokenizer.json")

    return make


def expected(totals, capacities, ranks, parts) -> list[float]:
    """The logits of calls with tokens that sum to `totals` and caches of `capacities`.

    Each position of head h gains t w[h] and -2 t w[h], of which w[h] (k + 3 v) is -5 t w[h]^2; a
    cache that grew has zeros at the new positions. A head counts once at each rank that has it.
    """
    copies = ranks // parts if parts <= HEADS else 1
    squares = float((WEIGHTS**2).sum()) * copies
    positions = np.zeros(0)
    logits = []
    for total, capacity in zip(totals, capacities, strict=True):
        positions = np.pad(positions, (0, capacity - len(positions))) + total
        logits.append(-5 * squares * HEAD_DIM * positions.sum())
    return logits


@pytest.mark.parametrize(("ranks", "parts"), FORMS)
@pytest.mark.parametrize("device", ["local-task", "local-sync"])
def test_caches_and_parameters_of_each_rank(files, ranks, parts, device):
    made = files(ranks, parts)
    model = load_description(made.config)
    module = load_module(made.vmfb, model, device=device)
    assert len(module.devices) == ranks
    generator = Generator(module, model)
    logits = [generator.prefill([[1, 2, 3]])[0, 0, 0]]  # padded to 4 tokens, as are the caches
    for token in (4, 5, 6):  # the second one makes them grow to 8
        logits.append(generator.decode([token])[0, 0, 0])
    want = expected([6, 4, 5, 6], [4, 4, 8, 8], ranks, parts)
    np.testing.assert_array_equal(logits, want)  # small integers: exact in f32
    cache = generator._cache
    assert cache is not None and len(cache.arrays) == 2 * ranks
    local = -(-HEADS // parts)
    padded = np.pad(WEIGHTS, (0, local * parts - HEADS)).reshape(parts, local)
    for rank in range(ranks):
        heads = padded[rank * parts // ranks]
        keys, values = (to_host(cache.arrays[at])[0, :, 0, 0] for at in (rank, ranks + rank))
        np.testing.assert_array_equal(keys, 21 * heads)
        np.testing.assert_array_equal(values, -42 * heads)


def test_one_pool_of_threads_for_all_devices(files):
    code = (
        "import os, sys\n"
        "from halo_mlir.runtime.module import open_devices\n"
        "devices = open_devices('local-task', int(sys.argv[1]))\n"
        "assert len({id(device) for device in devices}) == len(devices)\n"
        "print(len(os.listdir('/proc/self/task')))\n"
    )

    def threads(count):
        command = [sys.executable, "-c", code, str(count)]
        return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)

    assert threads(8) - threads(2) <= 6, "one that waits a device, no pool for each"


def refused(says, function, *arguments, **named):
    with pytest.raises(UserError, match=says) as caught:
        function(*arguments, **named)
    assert "\n" not in str(caught.value)


def test_refused_archives(files):
    made = files()
    model = load_description(made.config)
    first, second = made.archives
    held = second.read_bytes()
    second.write_bytes(first.read_bytes())
    says = r"m\.rank1\.irpa: is the archive of rank 0 of 2, not of rank 1 of 2"
    refused(says, load_module, made.vmfb, model)
    other = files(8, 4)
    says = r"m\.rank0\.irpa: is the archive of rank 0 of 8, not of rank 0 of 2"
    refused(says, load_module, made.vmfb, model, other.whole)
    second.write_bytes(held)
    load_module(made.vmfb, model, made.whole)  # those beside the whole one
    write_archive(second, {}, {}, lambda name: None, False)  # type: ignore[arg-type]
    refused(r"m\.rank1\.irpa holds no parameter w", load_module, made.vmfb, model)
    second.unlink()
    refused(r"m\.rank1\.irpa: no archive of rank 1", load_module, made.vmfb, model)
    described = json.loads(made.config.read_text())
    del described["tp"]
    made.config.write_text(json.dumps(described))
    refused(
        r"m\.vmfb: it was compiled for a device 1 beside local-task; .*--config",
        load_module,
        made.vmfb,
        load_description(made.config),
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"ranks": 3}, "2 archives for 3 ranks"),
        ({"collectives": "smoke"}, "collectives 'smoke'; known are transfer, ccl"),
        ({"arguments": {"cache": "S(x)"}}, r"'S\(x\)' is no placement"),
        ({"archives": None}, "'archives'"),
    ],
)
def test_refused_descriptions(files, change, says):
    made = files()
    described = json.loads(made.config.read_text())
    described["tp"] |= change
    if None in change.values():
        del described["tp"]["archives"]
    made.config.write_text(json.dumps(described))
    refused(f"m.json: .*{says}", load_description, made.config)


def test_devices_that_follow():
    assert device_names("local-task", 3) == ["local-task"] * 3
    assert device_names("hip", 2) == ["hip://0", "hip://1"]
    assert device_names("hip://4", 2) == ["hip://4", "hip://5"]
    assert device_names("hip://GPU-0815", 1) == ["hip://GPU-0815"]
    refused("2 are needed; name the first", device_names, "hip://GPU-0815", 2)


def test_processes_of_mpirun():
    assert this_process({}) is None
    openmpi = {"OMPI_COMM_WORLD_RANK": "9", "OMPI_COMM_WORLD_SIZE": "16"}
    found = this_process(openmpi | {"OMPI_COMM_WORLD_LOCAL_RANK": "1"})
    assert found is not None and (found.rank, found.ranks, found.local) == (9, 16, 1)
    found = this_process({"PMI_RANK": "3", "PMI_SIZE": "8"})
    assert found is not None and (found.rank, found.ranks, found.local) == (3, 8, 3)


def halo_run(made, *arguments, **environment):
    command = [sys.executable, "-m", "halo_mlir.tools.halo_run", made.vmfb, "--prompt", "A"]
    return subprocess.run(
        [*command, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_halo_run(files):
    made = files()
    for arguments in ((), ("--tp", "2"), ("--parameters", made.whole)):
        run = halo_run(made, "--max-tokens", "3", *arguments)
        assert run.returncode == 0, run.stderr
        assert run.stderr.startswith("measured on 2 x local-task: prefill")
    run = halo_run(made, "--tp", "4")
    says = "compiled for 2 ranks; for 4: halo-compile --tp 4"
    assert (run.returncode, run.stderr) == (1, f"halo-run: error: {made.vmfb}: {says}\n")
    run = halo_run(made, "--device", "hip")  # absent, or not what it was compiled for
    assert run.returncode == 1 and "hip" in run.stderr and run.stderr.count("\n") == 1


def test_a_process_for_each_rank(files):
    """Collectives need a device that has them; who is which process is known before that."""
    made = files()
    described = json.loads(made.config.read_text())
    described["tp"]["collectives"] = "ccl"
    made.config.write_text(json.dumps(described))
    run = halo_run(made)
    assert run.returncode == 1
    assert run.stderr.endswith(
        "compiled for 2 processes, one a device, and none was; run it as "
        f"mpirun -n 2 halo-run {made.vmfb} --device hip ...\n"
    )
    assert run.stderr.count("\n") == 1
    run = halo_run(made, OMPI_COMM_WORLD_RANK="1", OMPI_COMM_WORLD_SIZE="3")
    assert "and 3 were started" in run.stderr
    run = halo_run(made, OMPI_COMM_WORLD_RANK="1", OMPI_COMM_WORLD_SIZE="2")
    assert run.returncode == 1 and "device local-task is not available" in run.stderr
    assert "MPI runtime library not available" in run.stderr and run.stderr.count("\n") == 1
