"""A series of sheets and a package from qgis_process: no screen, no project, no profile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
from qgis.core import QgsProject

# Debian 12's qgis_process is a broken wrapper around the .bin.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
NOT_OURS = ("DISPLAY", "QGIS_CUSTOM_CONFIG_PATH")
ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")


@pytest.fixture
def qgis_process(tmp_path):
    """qgis_process("make_map", LAYER=…) in an empty profile."""
    plugins = tmp_path / "home" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "lithoscope").symlink_to(ROOT)
    environment = {
        **{key: os.environ[key] for key in os.environ if key not in NOT_OURS},
        "HOME": str(tmp_path / "home"),
        "XDG_RUNTIME_DIR": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }

    def say(*words: str) -> None:
        command = [PROGRAM, *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr

    def call(name: str, **given) -> None:
        say("run", f"lithoscope:{name}", "--", *(f"{k}={v}" for k, v in given.items()))

    say("plugins", "enable", "lithoscope")
    return call


def test_a_series_of_sheets(qgis_process, classes, look, tmp_path):
    folder = tmp_path / "sheets"
    qgis_process(
        "make_map",
        LAYER=classes,
        SHEET_GRID="true",
        SCALE=8000,
        LANGUAGE="English",
        DPI=50,
        SHEET_FORMAT="tif",
        FOLDER=folder,
        OUTPUT=tmp_path / "series.pdf",
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        *("A1.tif", "A2.tif", "B1.tif", "B2.tif")
    ]
    assert look.pages(tmp_path / "series.pdf") == 4
    assert look.share(look.pixels(folder / "A1.tif"), look.colors[1]) > 0.1


def test_a_package(qgis_process, classes, tmp_path):
    qgis_process("package_results", LAYERS=classes, FOLDER=tmp_path / "package", NAME="rocks")
    shutil.move(tmp_path / "package", tmp_path / "elsewhere")
    project = QgsProject()
    assert project.read(str(tmp_path / "elsewhere" / "rocks.qgz"))
    layers = list(project.mapLayers().values())
    assert [layer.isValid() for layer in layers] == [True]
    assert [entry.label for entry in layers[0].renderer().classes()][:2] == ["granite", "gneiss"]
    project.clear()
