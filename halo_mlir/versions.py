"""Which IREE is installed, and whether it is the one that this halo-mlir knows."""

import halo_mlir
from halo_mlir.errors import UserError


def compiler_version() -> str:
    """The version of the installed iree-base-compiler, as it reports itself."""
    from iree.compiler import version

    return version.VERSION


def check_compiler_version() -> None:
    """Raise UserError unless the installed compiler is the pinned release.

    Its syntax and flags move with every release; another one fails later and in riddles.
    """
    installed = compiler_version()
    if not installed.startswith(halo_mlir.IREE_VERSION):
        raise UserError(
            f"iree-base-compiler {installed} is installed, but this halo-mlir knows "
            f"{halo_mlir.IREE_VERSION}: pip install iree-base-compiler=={halo_mlir.IREE_VERSION}"
        )


def installed_versions() -> str:
    """`halo-mlir X, iree-base-compiler Y`, for reproducers and reports."""
    return f"halo-mlir {halo_mlir.__version__}, iree-base-compiler {compiler_version()}"
