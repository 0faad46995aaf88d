"""The plugin zip: one version everywhere, made from any checkout, refused where the site would."""

from __future__ import annotations

import configparser
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

METADATA = """[general]
name=Lithoscope
description=Landforms
version=1.2.3
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=Somebody
email=somebody@example.org
about=What it needs
tracker=https://example.org/issues
repository=https://example.org
homepage=https://example.org
hasProcessingProvider=yes
icon=plugin/icons/icon.svg
category=Raster
tags=geology
changelog=First
"""
GOOD = {
    "LICENSE": "GPL",
    "__init__.py": "",
    "metadata.txt": METADATA,
    "engine/errors.py": "class LithoscopeError(Exception):\n    pass\n",
    "models/net.onnx": "\0weights",
    "plugin/icons/icon.svg": "<svg/>",
}
SECRET = "8f14e45fceea167a5a36dedd4bea2543" + "c9f0f895fb98ab9159f51fd0297e236d"


def load_gate():
    """The gate is a script and lies in no package."""
    spec = importlib.util.spec_from_file_location("gate", ROOT / "tests/gate/gate.py")
    gate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gate)
    return gate


def make_zip(folder: Path, files: dict[str, str | None], name: str = "lithoscope.1.2.3.zip"):
    """A small good plugin zip with some files replaced, added, or (None) left out."""
    with zipfile.ZipFile(folder / name, "w") as package:
        for path, text in {**GOOD, **files}.items():
            if text is not None:
                package.writestr(f"lithoscope/{path}", text)
    return folder / name


def metadata() -> dict[str, str]:
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def test_the_gate_lets_a_good_zip_pass(tmp_path):
    assert load_gate().findings(make_zip(tmp_path, {})) == []


@pytest.mark.parametrize(
    ("files", "finding"),
    [
        ({"LICENSE": None}, "LICENSE: is missing"),
        ({"training/loop.py": ""}, "is not shipped"),
        ({"README.md": "# Lithoscope"}, "is not shipped"),
        ({"engine/__pycache__/a.txt": ""}, "caches"),
        ({"engine/.hidden.py": ""}, "hidden"),
        ({"engine/kernel.so": "ELF"}, "'.so' are refused"),
        ({"engine/table.txt": "a\0b"}, "is binary"),
        ({"../escape.py": ""}, "outside"),
        ({"metadata.txt": METADATA.replace("tracker=", "tracer=")}, "tracker= is missing"),
        ({"metadata.txt": METADATA.replace("First", "")}, "changelog= is missing"),
        ({"metadata.txt": METADATA.replace("First", "at 100 % of cells")}, "cannot be read"),
        ({"metadata.txt": METADATA.replace("=Lithoscope", "=Litho Plugin")}, "word 'plugin'"),
        ({"metadata.txt": METADATA.replace("1.2.3", "1.2.4")}, "version=1.2.4 does not fit"),
        ({"plugin/icons/icon.svg": None}, "icon=plugin/icons/icon.svg is not in the zip"),
        ({"engine/new.py": "match 1:\n    case 1:\n        pass\n"}, "engine/new.py"),
    ],
)
def test_the_gate_names_what_the_zip_has_wrong(tmp_path, files, finding):
    gate = load_gate()
    with zipfile.ZipFile(make_zip(tmp_path, files)) as package:
        checks = (gate.check_layout, gate.check_metadata, gate.check_syntax)
        found = [line for check in checks for line in check(package)]
    assert len(found) == 1
    assert finding in found[0]


def test_the_gate_runs_the_scanners_of_the_site(tmp_path):
    files = {
        "engine/bad.py": "import pickle\n\n\ndef f(x):\n    assert x\n    return pickle.loads(x)\n",
        "models/sums.json": f'{{"sha256": "{SECRET}"}}',
    }
    found = "\n".join(load_gate().findings(make_zip(tmp_path, files)))
    assert re.findall(r"bad\.py:\d+: (B\d+)", found) == ["B403", "B101", "B301"]
    assert "models/sums.json:1: looks like a secret" in found


def test_the_gate_refuses_what_is_too_large(tmp_path):
    gate = load_gate()
    gate.MAX_BYTES = 1000
    assert "the site takes" in gate.findings(make_zip(tmp_path, {}))[0]


def test_one_version_everywhere():
    project = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    changes = re.search(r"^## (\S+) - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(), re.M)
    assert metadata()["version"] == project[1] == changes[1]


def test_about_names_the_dependencies():
    assert all(name in metadata()["about"] for name in ("onnxruntime", "numpy", "scikit-image"))


def test_pyproject_lists_every_package():
    listed = re.findall(r'^    "lithoscope\.?(.*)",$', (ROOT / "pyproject.toml").read_text(), re.M)
    rooms = ("engine", "models", "plugin", "processing_algorithms", "training")
    folders = {path.parent for room in rooms for path in (ROOT / room).rglob("__init__.py")}
    found = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert set(listed) == {"", *found}


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=test", "-c", "user.email=test@localhost")
    command = ["git", "-c", f"safe.directory={folder}", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """A clone, in a folder of another name, of what the working tree would be once committed."""
    folder = tmp_path_factory.mktemp("clone") / "some checkout"
    for name in git(ROOT, "ls-files", "-co", "--exclude-standard").splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all")
    return folder


def package(checkout: Path) -> subprocess.CompletedProcess:
    # GIT_DIR as a git hook would set it; HOME without any configuration of git.
    environment = {**os.environ, "PYTHON": sys.executable, "GIT_DIR": str(checkout / ".git")}
    environment["HOME"] = str(checkout.parent)
    return subprocess.run(
        [checkout / "tests/gate/package.sh"], env=environment, capture_output=True, text=True
    )


def test_package_makes_the_zip_the_gate_wants(checkout):
    before = git(checkout, "rev-parse", "HEAD"), git(checkout, "count-objects")
    result = package(checkout)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr

    path = checkout / "dist" / f"lithoscope.{metadata()['version']}.zip"
    gate = load_gate()
    with zipfile.ZipFile(path) as zipped:
        assert [*gate.check_layout(zipped), *gate.check_metadata(zipped)] == []
        assert "landform maps" in zipped.read("lithoscope/metadata.txt").decode()
    assert (git(checkout, "rev-parse", "HEAD"), git(checkout, "count-objects")) == before
    assert git(checkout, "status", "--porcelain") == ""


def test_package_warns_of_what_is_not_committed(checkout):
    (checkout / "engine" / "forgotten.py").write_text("")
    result = package(checkout)
    assert result.returncode == 0, result.stderr
    assert "WARNING" in result.stderr
    assert "engine/forgotten.py" in result.stderr
