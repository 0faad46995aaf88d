"""Says, as a line of JSON, what a Python finds of the packages that Lithoscope stands on.

Run by that Python with `-c`, away from any package, with a JSON object as its argument:
{"path": the search path of QGIS, "folder": an installation to append or "", "names": {package:
module} to look for, "tried": modules to import, "model": an ONNX file to open or "", "providers":
those of ONNX Runtime to open it with, the best first}.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import platform
import sys
from importlib import metadata


def look(path: list, folder: str, names: dict, tried: list, model: str, providers: list) -> dict:
    """Return {"python", "versions", "places", "problems", "providers", "provider"}."""
    sys.path[:] = [*path, folder] if folder else path
    found: dict = {"python": platform.python_version(), "versions": {}, "places": {}}
    found.update({"problems": {}, "providers": [], "provider": ""})
    for name, module in names.items():
        spec = importlib.util.find_spec(module)
        if spec is None or spec.origin is None:
            continue
        with_name, version = _version(name, module)
        found["versions"][with_name] = version
        found["places"][with_name] = spec.origin
    for module in tried:
        try:
            importlib.import_module(module)
        except Exception as error:  # whatever a broken package raises is what is asked for
            found["problems"][module] = f"{type(error).__name__}: {error}"
    if "onnxruntime" in tried and "onnxruntime" not in found["problems"]:
        _open(model, providers, found)
    return found


def _version(name: str, module: str) -> tuple[str, str]:
    """Return the package's name, as that which was installed calls it, and its version."""
    for candidate in (name, f"{name}-gpu", f"{name}-directml"):
        try:
            return candidate, metadata.version(candidate)
        except metadata.PackageNotFoundError:
            continue
    return name, str(getattr(importlib.import_module(module), "__version__", "?"))


def _open(model: str, providers: list, found: dict) -> None:
    """Open a model with the best provider, as proof that the libraries beneath load."""
    try:
        runtime = importlib.import_module("onnxruntime")
        found["providers"] = runtime.get_available_providers()
        if not model:
            return
        options = runtime.SessionOptions()
        options.log_severity_level = 4
        usable = [name for name in providers if name in found["providers"]]
        session = runtime.InferenceSession(model, options, providers=usable)
        found["provider"] = session.get_providers()[0]
    except Exception as error:  # of any library beneath
        found["problems"]["onnxruntime"] = f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    print(json.dumps(look(**json.loads(sys.argv[1]))))
