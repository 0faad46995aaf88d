"""Says, as a line of JSON, what a Python has of what training needs.

Run by that Python with `-c`, away from any package: it imports nothing of ours but to try it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import platform
from pathlib import Path

IMPORTED = ("numpy", "osgeo.gdal", "osgeo.gdal_array", "torch", "lithoscope.training.cli")
# Found, not imported: that takes seconds, and what breaks is what has libraries of its own.
FOUND = ("lightning", "onnx", "onnxruntime", "scipy", "skimage", "skl2onnx", "sklearn", "tomli_w")


def look() -> dict:
    """Return {"python": version, "versions": {name: text}, "problems": {package: reason}}."""
    versions, problems = {}, {}
    for name in IMPORTED:
        package = name.partition(".")[0]
        try:
            module = importlib.import_module(name)
        except Exception as error:  # whatever a broken package raises is what is asked for
            problems.setdefault(package, f"{type(error).__name__}: {error}")
        else:
            versions.setdefault(package, getattr(module, "__version__", ""))
    for name in FOUND:
        if importlib.util.find_spec(name) is None:
            problems[name] = "is not installed"
    if "lithoscope" not in problems:
        versions["lithoscope"] = _own_version()
    return {"python": platform.python_version(), "versions": versions, "problems": problems}


def _own_version() -> str:
    # Where the plugin looks, too: an installation's own record may be older than its files.
    folder = Path(str(importlib.import_module("lithoscope").__file__)).parent
    metadata = folder / "metadata.txt"
    for line in metadata.read_text("utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return ""


if __name__ == "__main__":
    print(json.dumps(look()))
