"""Installations in the profile: which one is used, and how an old one goes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lithoscope.engine.errors import OutputError
from lithoscope.processing_algorithms.runtime import folders
from lithoscope.processing_algorithms.runtime.folders import (
    LEAVING,
    READY,
    activate,
    discard,
    finish,
    fresh,
    installed,
    loaded_from,
    remove,
)
from lithoscope.processing_algorithms.runtime.pins import TAG


@pytest.fixture(autouse=True)
def own_path(monkeypatch):
    monkeypatch.setattr(sys, "path", ["first", "second"])


def made(home: Path, version: str = "1.0", tag: str = TAG) -> Path:
    folder = fresh(home, version, tag)
    (folder / "geology.py").write_text("ROCK = 'granite'\n")
    return finish(folder, {"onnxruntime": version}).folder


def test_the_newest_complete_one_is_used(tmp_path):
    assert installed(tmp_path) is None
    made(tmp_path, "2.0")
    newer = made(tmp_path, "1.9")
    fresh(tmp_path, "3.0")
    assert newer.name == f"1.9-{TAG}.2"
    assert installed(tmp_path).folder == newer
    assert installed(tmp_path).described() == f"{newer}: onnxruntime 1.9"


def test_each_python_has_its_own(tmp_path):
    """One profile may serve two QGIS of different Pythons."""
    other = made(tmp_path, tag="cp27")
    own = made(tmp_path)
    assert installed(tmp_path).folder == own
    remove(tmp_path)
    assert other.exists() and not own.exists()


def test_it_is_found_after_all_else_and_once(tmp_path):
    folder = made(tmp_path)
    activate(tmp_path)
    activate(tmp_path)
    assert sys.path == ["first", "second", str(folder)]
    newer = made(tmp_path)
    activate(tmp_path)
    assert sys.path == ["first", "second", str(newer)]
    assert remove(tmp_path)
    assert sys.path == ["first", "second"]


def test_nothing_installed_costs_nothing(tmp_path):
    home = tmp_path / "none"
    assert activate(home) is None
    assert not home.exists() and sys.path == ["first", "second"]


def test_what_is_in_use_goes_at_the_next_start(tmp_path, monkeypatch):
    old = made(tmp_path)
    monkeypatch.setitem(sys.modules, "geology", type(sys)("geology"))
    sys.modules["geology"].__file__ = str(old / "geology.py")
    assert loaded_from(old)
    newer = made(tmp_path)
    assert (old / "geology.py").exists() and not (old / READY).exists()
    assert installed(tmp_path).folder == newer
    assert not discard(newer.parent / old.name)
    monkeypatch.delitem(sys.modules, "geology")
    activate(tmp_path)
    assert not old.exists()


def test_what_cannot_be_deleted_is_never_half_used(tmp_path, monkeypatch):
    """As on Windows, where a loaded DLL is in the way."""
    folder = made(tmp_path)
    (folder / "capi").mkdir()

    def locked(path):
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr(folders.shutil, "rmtree", locked)
    assert not remove(tmp_path)
    assert (folder / LEAVING).exists() and installed(tmp_path) is None
    monkeypatch.undo()
    monkeypatch.setattr(sys, "path", [])
    activate(tmp_path)
    assert not folder.exists()


def test_a_spoilt_note_is_no_installation(tmp_path):
    older = made(tmp_path)
    folder = fresh(tmp_path, "2.0")
    (folder / READY).write_text("{")
    assert installed(tmp_path).folder == older


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="Nothing can be installed in"):
        fresh(tmp_path / "file", "1.0")


def test_qgis_process_finds_it(tmp_path):
    """It calls initProcessing alone."""
    pytest.importorskip("qgis.core")
    made(tmp_path / "made")
    code = (
        "import json, shutil, sys\n"
        "from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False)\n"
        "app.initQgis()\n"
        "from lithoscope.processing_algorithms.runtime.settings import activate, runtime_folder\n"
        "shutil.copytree(sys.argv[1], runtime_folder())\n"
        "before = set(sys.modules)\n"
        "activate()\n"
        "import geology\n"
        "loaded = sorted({'numpy', 'onnxruntime', 'scipy'} & (set(sys.modules) - before))\n"
        "print(json.dumps([geology.ROCK, str(sys.path[-1]), loaded]))\n"
        "app.exitQgis()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "made")],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(tmp_path),
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout, done.stderr
    rock, last, loaded = json.loads(done.stdout.splitlines()[-1])
    assert rock == "granite" and Path(last).parent.name == "lithoscope"
    assert loaded == []  # cheap: none of the libraries is loaded for it
