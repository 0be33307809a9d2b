"""Import MLIR's bindings without what they do not need.

`iree.compiler.ir` pulls in numpy (54 ms) and `iree.compiler` its tools package (40 ms), half of
what `halo-opt` takes on a small file; neither is used by parsing, passes and printing.
"""

import sys
import types


def import_bindings() -> None:
    """Import `iree.compiler.ir`, `.passmanager` and `.rewrite`; numpy stays importable after."""
    if "iree.compiler" in sys.modules:
        return
    hidden = {name: sys.modules.get(name) for name in ("numpy", "iree.compiler.tools")}
    tools = types.ModuleType("iree.compiler.tools")
    tools.__all__ = []  # type: ignore[attr-defined]
    tools.__path__ = []
    sys.modules["numpy"] = None  # type: ignore[assignment]
    sys.modules["iree.compiler.tools"] = tools
    try:
        import iree.compiler.ir
        import iree.compiler.passmanager
        import iree.compiler.rewrite  # noqa: F401
    finally:
        for name, module in hidden.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
