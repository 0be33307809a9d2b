# make demo | test | check | bench; all in .venv, which the first of them makes.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := halo_mlir transforms specs tools

.PHONY: demo test lit pytest check bench docs clean FORCE

demo: .venv/installed
	@$(BIN)/python -m halo_mlir.tools.demo

test: lit pytest

lit: .venv/installed
	$(BIN)/lit -s test

pytest: .venv/installed
	$(BIN)/pytest

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/python -m halo_mlir.tools.docs --check

bench: .venv/installed
	$(BIN)/python -m halo_mlir.tools.halo_bench

docs: .venv/installed
	$(BIN)/python -m halo_mlir.tools.docs

clean:
	rm -rf .venv build test/_out halo_mlir.egg-info

# torch first and by this spelling, so that an index with a CPU build of it is used.
# The strict editable install is a folder of links: it is made again when a file comes or goes.
.venv/installed: pyproject.toml .venv/files
	$(BIN)/python -m pip install -q "setuptools>=77" "torch==2.13.0"
	$(BIN)/python -m pip install -q --no-build-isolation -e ".[all]" --config-settings editable_mode=strict
	@touch $@

.venv/files: FORCE
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@find $(SOURCES) -name "*.py" | LC_ALL=C sort > $@.new
	@cmp -s $@.new $@ || mv $@.new $@
	@rm -f $@.new
