"""The Python that QGIS runs on, as a program of its own; to build on, and to ask."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..engine.language import tr
from ..engine.progress import Progress
from .training.child import ON_WINDOWS, TrainingError
from .training.environment import DOCS, run

# What a Python has: GDAL's bindings, and the numpy that they were built against.
ABOUT = """
import importlib.util, json, sys
try:
    from osgeo import gdal
    import numpy
    print(json.dumps({"version": sys.version_info[:2], "numpy": numpy.__version__}))
except Exception:
    print(json.dumps({"version": sys.version_info[:2], "numpy": ""}))
"""


def about(python: Path, progress: Progress) -> dict:
    """Return {"version": [major, minor], "numpy": its version, '' without GDAL} of a Python.

    Raises:
        TrainingError: it does not run, or says something else.
        Cancelled: the user stopped.
    """
    said = run([python, "-c", ABOUT], progress, quiet=True)
    try:
        return json.loads(said[-1])
    except (ValueError, IndexError) as error:
        raise TrainingError(tr("{python} is no Python.").format(python=python)) from error


def base_python(progress: Progress) -> Path:
    """Return the Python that QGIS runs on, as a program of its own.

    On Windows and macOS `sys.executable` is QGIS itself.

    Raises:
        TrainingError: none of the places it may be in has it.
    """
    for candidate in candidates():
        if not candidate.is_file():
            continue
        try:
            version = about(candidate, progress)["version"]
        except TrainingError:
            continue
        if version == list(sys.version_info[:2]):
            return candidate
    raise TrainingError(
        tr(
            "The Python that QGIS runs on was not found as a program. Make an environment by hand "
            "and name its Python. {page}"
        ).format(page=DOCS)
    )


def candidates() -> Iterator[Path]:
    """Yield where the Python of this QGIS may be, the likeliest first."""
    executable, prefix = Path(sys.executable or os.devnull), Path(sys.base_prefix)
    number = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if ON_WINDOWS:
        yield prefix / "python.exe"
        yield prefix / "python3.exe"
        yield executable.with_name("python.exe")
        yield executable.with_name("python3.exe")
        return
    for folder in (prefix / "bin", executable.parent / "bin", executable.parent):
        yield folder / f"python{number}"
        yield folder / "python3"
