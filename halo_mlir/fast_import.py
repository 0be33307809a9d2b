"""Import MLIR's bindings without what they do not need.

`iree.compiler.ir` pulls in numpy (54 ms) and `iree.compiler` its tools package (40 ms), half of
what `halo-opt` takes on a small file; neither is used by parsing, passes and printing.
"""

import sys
import types

_NO_BINDINGS = ("torch", "torch_c", "iree_linalg_ext", "tm_tensor")
_SLOW_BINDINGS = ("linalg",)


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

        skip_searches()
    finally:
        for name, module in hidden.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def skip_searches() -> None:
    """Let the bindings find an empty module for dialects that have none of their own, once.

    Whenever an op is touched from Python they look for its dialect's module; where there is none
    the search of sys.path is repeated for each op (a third of a second on 405B), and linalg's
    imports numpy. Their ops are `ir.OpView` then. A pass that wants linalg's classes imports
    `iree.compiler.dialects.linalg`, which works as ever.
    """
    from iree.compiler._mlir_libs import _mlir  # pyright: ignore[reportAttributeAccessIssue]

    for namespace in (*_NO_BINDINGS, *_SLOW_BINDINGS):
        name = f"iree.compiler.dialects.{namespace}"
        if name in sys.modules:
            continue
        sys.modules[name] = types.ModuleType(name)
        _mlir.globals._check_dialect_module_loaded(namespace)
        del sys.modules[name]
