"""The plugin in qgis_process, a process of its own with a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

# Debian 12's qgis_process is a broken wrapper around the .bin.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """qgis_process("run", …): what it printed; the plugin is enabled in an empty profile."""
    home = tmp_path_factory.mktemp("home")
    plugins = home / "plugins"
    plugins.mkdir()
    (plugins / "lithoscope").symlink_to(ROOT)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }
    environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)

    def call(*arguments: str, ok: bool = True) -> str:
        done = subprocess.run(
            [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )
        said = done.stdout + done.stderr
        assert (done.returncode == 0) == ok, said
        return said

    call("plugins", "enable", "lithoscope")
    return call


def test_algorithms_are_listed_and_explained(qgis_process):
    said = qgis_process("help", "lithoscope:classify_landforms")
    assert "SEARCH" in said
    assert "Exact rules" in said


def test_landforms(qgis_process, raster, terrain, read, features, tmp_path):
    said = qgis_process(
        "run",
        "lithoscope:classify_landforms",
        "--",
        f"INPUT={raster('valley.tif', terrain('valley'))}",
        "MODEL=Exact rules",
        "SEARCH=5",
        f"CLASSES={tmp_path / 'classes.tif'}",
        f"POLYGONS={tmp_path / 'polygons.gpkg'}",
        f"STATISTICS={tmp_path / 'statistics.html'}",
    )
    assert read(tmp_path / "classes.tif")[20, 20] == 9
    assert sum(row["pixels"] for row in features(tmp_path / "polygons.gpkg")) == 41 * 41
    assert "<svg" in (tmp_path / "statistics.html").read_text(encoding="utf-8")
    assert "MODEL_USED" in said


def test_network(qgis_process, raster, read, make_onnx, make_card, tmp_path):
    values = np.linspace(-5, 1234, 400, dtype=np.float32).reshape(20, 20)
    qgis_process(
        "run",
        "lithoscope:run_model",
        "--",
        f"MODEL_FILE={make_onnx('identity', make_card('regression', 1, 1))}",
        f"LAYERS={raster('values.tif', values)}",
        f"VALUES={tmp_path / 'out.tif'}",
    )
    assert (read(tmp_path / "out.tif") == values).all()


def test_errors_reach_the_terminal(qgis_process, peak):
    before = Path(peak).read_bytes()
    said = qgis_process(
        "run",
        "lithoscope:classify_landforms",
        "--",
        f"INPUT={peak}",
        "MODEL=Exact rules",
        f"CLASSES={peak}",
        ok=False,
    )
    assert "is also an input" in said
    assert Path(peak).read_bytes() == before
