"""Libraries that QGIS may lack, imported when they are wanted."""

from __future__ import annotations

import importlib
from typing import Any

from .errors import RuntimeMissingError

SCIPY = "does the numerical work of the earthquake algorithms"  # its purpose, as `missing` has it
INSTALL_PAGE = "https://github.com/lithoscope/lithoscope/blob/main/docs/install.md"


def optional(module: str, package: str, purpose: str) -> Any:
    """Return a module of a package that may be missing.

    Raises:
        RuntimeMissingError: it is; the message names what needs it and how to install it.
    """
    try:
        return importlib.import_module(module)
    except (ImportError, OSError) as error:
        raise RuntimeMissingError(missing(package, purpose, error)) from error


class Lazy:
    """A module of a package that may be missing, imported when something of it is first used.

    So that a plugin whose algorithms stand on different packages loads without any of them.
    """

    def __init__(self, module: str, package: str, purpose: str) -> None:
        self._module, self._package, self._purpose = module, package, purpose

    def __getattr__(self, name: str) -> Any:
        return getattr(optional(self._module, self._package, self._purpose), name)


def missing(package: str, purpose: str, error: Exception) -> str:
    """Return the message that tells how to install a package beside QGIS's own numpy."""
    reason = str(error).strip().partition("\n")[0]
    return (
        f"{package}, which {purpose}, is not installed or does not load ({reason}). Install it "
        f"without dependencies, so that QGIS keeps its own numpy: python3 -m pip install --no-deps "
        f"--target <profile folder>/python {package}. Step by step: {INSTALL_PAGE}"
    )
