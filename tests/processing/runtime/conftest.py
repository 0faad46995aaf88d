"""A QGIS that is a folder of packages, and wheels for it, all made on the fly."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lithoscope.processing_algorithms.runtime.pins import PYTHON, Pin

# As much of ONNX Runtime as the trial asks for.
RUNTIME = """
__version__ = {version!r}


class SessionOptions:
    log_severity_level = 2


class InferenceSession:
    def __init__(self, path, options, providers):
        with open(path, "rb"):
            self.get_providers = lambda: providers


def get_available_providers():
    return ["CPUExecutionProvider"]
"""
BROKEN = "raise ImportError('no such library')\n"


def files_of(name: str, module: str, version: str, source: str, **more: str) -> dict[str, str]:
    """The files of an installed package, {relative path: text}."""
    info = f"{name.replace('-', '_')}-{version}.dist-info"
    return {
        f"{module}/__init__.py": source,
        **more,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        "Requires-Dist: numpy>=99\nRequires-Dist: protobuf>=99\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """The folder of wheels."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


@pytest.fixture
def make_pin(wheels: Path) -> Callable[..., Pin]:
    """make_pin(name, module, version, source, needs, more): writes a wheel, returns its pin."""

    def make(
        name: str = "onnxruntime",
        module: str = "onnxruntime",
        version: str = "1.0",
        source: str | None = None,
        needs: dict[str, str] | None = None,
        more: dict[str, str] | None = None,
    ) -> Pin:
        source = RUNTIME.format(version=version) if source is None else source
        files = files_of(name, module, version, source, **(more or {}))
        stem = f"{name.replace('-', '_')}-{version}"
        record = f"{stem}.dist-info/RECORD"
        files[record] = "".join(f"{file},,\n" for file in (*files, record))
        path = wheels / f"{stem}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as package:
            for file, text in files.items():
                package.writestr(file, text)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return Pin(name, version, PYTHON, digest, needs or {})

    return make


@pytest.fixture
def qgis_packages(tmp_path: Path) -> Path:
    """The packages of a QGIS: all but ONNX Runtime, made up."""
    folder = tmp_path / "qgis"
    packages = {
        "numpy": ("numpy", "1.24.2"),
        "protobuf": ("google/protobuf", "4.25.0"),
        "scipy": ("scipy", "1.10.1"),
        "pillow": ("PIL", "9.4.0"),
        "packaging": ("packaging", "23.0"),
        "networkx": ("networkx", "3.0"),
        "imageio": ("imageio", "2.27"),
        "tifffile": ("tifffile", "2023.1"),
        "lazy-loader": ("lazy_loader", "0.3"),
        "scikit-image": ("skimage", "0.22.0"),
    }
    parts = ("scipy/ndimage", "scipy/optimize", "scipy/spatial", "scipy/stats", "skimage/measure")
    for name, (module, version) in packages.items():
        files = files_of(name, module, version, f"__version__ = '{version}'\n")
        for file, text in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text)
    for part in (*parts, "osgeo", "osgeo/gdal_array"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / "__init__.py").touch()
    return folder


@pytest.fixture
def search_path(qgis_packages: Path) -> list[str]:
    """The search path of that QGIS: the standard library, and its packages."""
    paths = sysconfig.get_paths()
    native = Path(paths["platstdlib"]) / "lib-dynload"
    found = [paths["stdlib"], paths["platstdlib"], str(native)]
    found += [entry for entry in sys.path if entry.endswith(("lib-dynload", ".zip", "DLLs"))]
    return [*dict.fromkeys(found), str(qgis_packages)]


@pytest.fixture
def python() -> Path:
    """A Python with pip."""
    pytest.importorskip("pip")
    if os.name != "posix":
        pytest.skip("the layout of the standard library is another")
    return Path(sys.executable)


class Listener:
    """A `Progress` that remembers, and wants to stop at a word."""

    def __init__(self, stop_at: str = "") -> None:
        self.lines: list[str] = []
        self.reports: list[tuple[int, int]] = []
        self._stop_at, self._stop = stop_at, False

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))

    def info(self, message: str) -> None:
        self.lines.append(message)
        self._stop = self._stop or bool(self._stop_at and self._stop_at in message)

    def warn(self, message: str) -> None:
        self.lines.append(f"! {message}")

    def cancelled(self) -> bool:
        return self._stop


@pytest.fixture
def listener() -> Callable[..., Listener]:
    """The class `Listener`."""
    return Listener
