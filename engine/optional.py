"""Libraries that QGIS may lack, imported when they are wanted."""

from __future__ import annotations

import importlib
from typing import Any

from .errors import RuntimeMissingError
from .language import mark, paragraph, tr

# A purpose, as `missing` has it.
SCIPY = mark("does the numerical work of the earthquake algorithms")
INSTALLABLE = ("onnxruntime", "scipy", "scikit-image")  # by the runtime installer
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
    """Return the message that tells where to click, and how to install a package by hand.

    `purpose` is English and translated here: "fills NoData", of `mark`.
    """
    what = tr("{package}, which {purpose}, is not installed or does not load ({reason}).").format(
        package=package, purpose=tr(purpose), reason=str(error).strip().partition("\n")[0]
    )
    by_hand = tr(
        "By hand, without dependencies, so that QGIS keeps its own numpy: python3 -m pip install "
        "--no-deps --target <profile folder>/python {package}. Step by step: {page}"
    ).format(package=package, page=INSTALL_PAGE)
    if package not in INSTALLABLE:
        return paragraph((what, by_hand))
    by_click = tr("Install it with Plugins > Lithoscope > Runtime….")
    return paragraph((what, by_click, by_hand))
