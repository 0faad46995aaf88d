"""The house: which room may reach into which, and what lies at the top."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ARROWS = {
    "engine": set(),
    "models": set(),
    "processing_algorithms": {"engine"},
    "plugin": {"engine", "processing_algorithms"},
    "training": {"engine"},
}
LIBRARIES = {
    "engine": {"numpy", "onnxruntime", "osgeo", "scipy", "skimage"},
    "models": set(),
    "processing_algorithms": {"numpy", "osgeo", "processing", "qgis"},
    "plugin": {"numpy", "osgeo", "processing", "qgis"},
}
TOP_LEVEL = {
    *("__init__.py", "metadata.txt", "Makefile", "README.md", "CHANGELOG.md", "LICENSE"),
    *("pyproject.toml", ".qgis-plugin-ci", ".gitattributes", ".gitignore", ".ci"),
    *("plugin", "processing_algorithms", "engine", "training", "models", "tests", "docs"),
}


def modules(room: str) -> list[Path]:
    """Paths of a room's modules, relative to the root."""
    return sorted(path.relative_to(ROOT) for path in (ROOT / room).rglob("*.py"))


def imports(path: Path, source: str) -> Iterator[tuple[str, str]]:
    """What a module imports, wherever it does so: ("room", name) or ("library", name)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (("library", alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield "library", (node.module or "").split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            anchor = path.parts[: len(path.parts) - node.level]
            targets = [node.module] if node.module else [alias.name for alias in node.names]
            for target in targets:
                yield "room", (*anchor, *target.split("."))[0]


def wrong_imports(path: Path, source: str) -> list[str]:
    """Imports that no arrow and no list of libraries allows."""
    room = path.parts[0]
    libraries = LIBRARIES.get(room)
    found = []
    for kind, name in imports(path, source):
        if kind == "room":
            allowed = name == room or name in ARROWS[room]
        else:
            # A room without a list (training) takes any library, but never itself by full name.
            known = libraries is None or name in libraries or name in sys.stdlib_module_names
            allowed = known and name != "lithoscope"
        if not allowed:
            found.append(f"{path} imports {name}")
    return found


@pytest.mark.parametrize("room", ARROWS)
def test_arrows_point_one_way(room):
    found = [
        finding
        for path in modules(room)
        for finding in wrong_imports(path, (ROOT / path).read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("engine/raster/grid.py", "from ...training import folds"),
        ("engine/raster/grid.py", "from ... import plugin"),
        ("engine/errors.py", "from ..processing_algorithms.base import Base"),
        ("engine/errors.py", "import torch.nn"),
        ("engine/errors.py", "def late():\n    from qgis.core import Qgis"),
        ("engine/errors.py", "from lithoscope.engine import progress"),
        ("training/loop.py", "from ..processing_algorithms import provider"),
        ("training/networks/unet.py", "from ...plugin import main"),
        ("processing_algorithms/base.py", "from ..plugin import main"),
    ],
)
def test_a_wrong_arrow_is_noticed(module, line):
    assert wrong_imports(Path(module), line)


def test_onnxruntime_is_imported_in_one_place():
    users = [
        path.as_posix()
        for room in ARROWS
        for path in modules(room)
        if ("library", "onnxruntime") in imports(path, (ROOT / path).read_text("utf-8"))
    ]
    assert users == ["engine/model/session.py"]


def test_importing_the_engine_loads_no_heavy_library():
    import lithoscope.engine as engine

    walk = pkgutil.walk_packages(engine.__path__, "lithoscope.engine.")
    names = [module.name for module in walk]
    assert "lithoscope.engine.raster.grid" in names
    code = (
        "import importlib, sys\n"
        f"for name in {names}: importlib.import_module(name)\n"
        "heavy = {'qgis', 'PyQt5', 'PyQt6', 'torch', 'onnx', 'onnxruntime', 'matplotlib'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "[]", result.stderr


def undocumented(source: str) -> Iterator[str]:
    """Public functions, classes and methods of public classes that lack a docstring."""
    scopes = [(ast.parse(source), "")]
    while scopes:
        scope, prefix = scopes.pop()
        for node in scope.body:
            if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name[0] == "_":
                continue
            if ast.get_docstring(node) is None:
                yield prefix + node.name
            if isinstance(node, ast.ClassDef):
                scopes.append((node, f"{node.name}."))


def test_public_names_of_the_engine_are_documented():
    found = [
        f"{path}: {name}"
        for path in modules("engine")
        for name in undocumented((ROOT / path).read_text("utf-8"))
    ]
    assert found == []


def test_a_missing_docstring_is_noticed():
    source = "class Grid:\n    'A grid.'\n    def read(self): ...\n    def _close(self): ...\n"
    assert list(undocumented(source)) == ["Grid.read"]


def test_the_top_level_is_fixed():
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.split("/")[0] for line in listing.stdout.splitlines()} <= TOP_LEVEL
