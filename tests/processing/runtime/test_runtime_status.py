"""The status page's lines, what is to be had newer, and the speed test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lithoscope.engine.errors import Cancelled, RuntimeMissingError
from lithoscope.engine.progress import NullProgress
from lithoscope.processing_algorithms import own_python
from lithoscope.processing_algorithms.runtime import speed
from lithoscope.processing_algorithms.runtime.finding import Finding, find
from lithoscope.processing_algorithms.runtime.folders import Installed
from lithoscope.processing_algorithms.runtime.pins import CUDA, ONNXRUNTIME, Pin
from lithoscope.processing_algorithms.runtime.status import State, look, rows, updates

HOME = Path("profile")
OURS = HOME / "1.0-cp311"


def finding(**changes) -> Finding:
    fields = {
        "python": "3.11.2",
        "versions": {"numpy": "1.24.2", CUDA: "1.0", "scipy": "1.10.1"},
        "places": {
            "numpy": "system/numpy/__init__.py",
            CUDA: str(OURS / "onnxruntime" / "__init__.py"),
            "scipy": "system/scipy/__init__.py",
        },
        "problems": {"skimage.measure": "ModuleNotFoundError: No module named 'skimage'"},
        "providers": ["CUDAExecutionProvider", "CPUExecutionProvider"],
        "provider": "CPUExecutionProvider",
    }
    return Finding(**{**fields, **changes})


def test_without_a_python_it_says_how_to_install_by_hand(monkeypatch, tmp_path):
    monkeypatch.setattr(own_python, "candidates", lambda: iter(()))
    with pytest.raises(RuntimeMissingError, match="Install the packages by hand"):
        look(tmp_path, [], NullProgress())


def test_what_is_there_and_whence():
    told = {row.title: row for row in rows(finding(), HOME)}
    assert told["numpy"][1:3] == ("1.24.2", "QGIS's Python")
    assert told["ONNX Runtime"][1:3] == ("1.0", "installed by Lithoscope")
    assert told["ONNX Runtime"].place.startswith(str(OURS))
    assert told["Computes with"].version == "CPU"
    assert told["Computes with"].origin.startswith("CUDA could not be started")
    assert told["scikit-image"][1:3] == ("–", "missing: polygons")


def test_a_graphics_card_that_starts():
    told = {row.title: row for row in rows(finding(provider="CUDAExecutionProvider"), HOME)}
    assert told["Computes with"][1:3] == ("CUDA", "")


def test_what_does_not_load_is_said():
    broken = finding(problems={"scipy.stats": "ImportError: numpy.core"}, provider="")
    told = {row.title: row for row in rows(broken, HOME)}
    assert told["SciPy"].origin == "does not load: ImportError: numpy.core"
    assert "Computes with" not in told


def test_newer_versions():
    pins = [
        Pin(CUDA, "2.0", "3.11", "", {}),
        Pin(ONNXRUNTIME, "3.0", "3.11", "", {}),
        Pin("scipy", "9.0", "3.11", "", {}),
    ]
    present = Installed(OURS, {CUDA: "1.0"})
    assert updates(finding(), present, pins) == [f"{CUDA} 2.0"]
    assert updates(finding(), Installed(OURS, {CUDA: "2.0"}), pins) == []
    assert updates(finding(), None, pins) == []
    assert updates(finding(), present, []) == []
    assert f"{CUDA} 2.0" in State(finding(), [f"{CUDA} 2.0"]).described()
    assert State(finding(), []).described() == ""


def test_a_python_is_asked_for_real():
    pytest.importorskip("onnxruntime")
    found = find(Path(sys.executable), sys.path, None, NullProgress())
    assert found.provider == "CPUExecutionProvider"
    assert Path(found.places["numpy"]).name == "__init__.py"
    assert found.versions[ONNXRUNTIME]


def test_a_python_that_dies_is_told(tmp_path):
    dying = tmp_path / "python"
    dying.write_text("#!/bin/sh\nkill -SEGV $$\n")
    dying.chmod(0o755)
    with pytest.raises(RuntimeMissingError, match="does not say what it has"):
        find(dying, [], None, NullProgress())


def test_the_speed_is_measured():
    pytest.importorskip("onnxruntime")
    found = speed.measure(NullProgress(), seconds=0)
    assert found.pixels == speed.SIDE**2 and found.seconds > 0
    assert found.rate in found.described() and "CPUExecutionProvider" in found.described()
    assert speed.Speed(3_000_000, 2.0, "").rate == "1.50 million pixels/s"


def test_the_speed_test_can_be_cancelled():
    pytest.importorskip("onnxruntime")

    class Impatient(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        speed.measure(Impatient(), seconds=60)
