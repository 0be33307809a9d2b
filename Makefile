# make demo | test | test-slow | check | bench | bench-attention | bench-fp8 | bench-tp | bench-isa | bench-cuda; all in .venv, which the first of them makes.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test test-slow lit pytest check bench bench-attention bench-fp8 bench-tp bench-isa bench-cuda docs clean

demo: .venv/installed
	@$(BIN)/python -m halo_mlir.tools.demo

test: lit pytest

lit: .venv/installed
	$(BIN)/lit -s test

# A file's tests stay in one process, which keeps what they compiled.
pytest: .venv/installed
	$(BIN)/pytest -n auto --dist loadfile

# Further sizes, algorithms and forms of what pytest covers.
test-slow: .venv/installed
	$(BIN)/pytest -n auto --dist loadfile -m slow

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/python -m halo_mlir.tools.docs --check

bench: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench

bench-attention: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench --only attention

bench-fp8: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench --only fp8

bench-tp: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench --only tp

# Exit status 1 where a kernel of ours is below a floor; nothing is measured, times are predicted.
bench-isa: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench --only isa

# One line where there is no CUDA device.
bench-cuda: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench --only cuda

docs: .venv/installed
	$(BIN)/python -m halo_mlir.tools.docs

clean:
	rm -rf .venv build test/_out halo_mlir.egg-info

# torch first and by this spelling, so that an index with a CPU build of it is used.
.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q "setuptools>=77" "torch==2.13.0"
	$(BIN)/python -m pip install -q --no-build-isolation -e ".[all]"
	@touch $@
