"""The lit suite: `lit test` in this folder, or `make test`."""

import os
import shutil
import sys

import lit.formats

config.name = "halo-mlir"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["_out", "Inputs", "data", "unit", "e2e", "golden"]
config.test_source_root = os.path.dirname(os.path.abspath(__file__))
test = os.path.join(config.test_source_root, "test")
config.test_exec_root = os.path.join(test, "_out")
# The tools of the environment that runs lit, whatever PATH says.
config.environment["PATH"] = os.pathsep.join(
    [os.path.dirname(sys.executable), config.environment.get("PATH", os.environ["PATH"])]
)
config.substitutions.append(("%python", f'"{sys.executable}"'))
config.substitutions.append(("%inputs", os.path.join(test, "Inputs")))
config.substitutions.append(("%data", os.path.join(test, "data")))

# LLVM's FileCheck where it is installed, 20 times faster; tests keep to what both understand.
llvm = next((p for p in map(shutil.which, ("FileCheck", "FileCheck-19")) if p), None)
config.substitutions.append((r"\bFileCheck\b", llvm or "filecheck"))
