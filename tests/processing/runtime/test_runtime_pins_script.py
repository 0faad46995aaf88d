"""The script that writes the pins: what it takes from pip's report."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from lithoscope.processing_algorithms.runtime.pins import read_pins

SCRIPT = Path(__file__).resolve().parents[2] / "gate" / "pins.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("gate_pins", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def item(name: str, version: str, *needs: str, url: str = "https://index.example/a.whl") -> dict:
    """An entry of pip's report."""
    return {
        "metadata": {"name": name, "version": version, "requires_dist": list(needs)},
        "download_info": {"url": url, "archive_info": {"hashes": {"sha256": "a1" * 32}}},
    }


def test_a_line_is_what_the_installer_reads(script, tmp_path):
    needs = ("numpy (>=1.24,<3)", "Pillow>=10.1", "sympy>=1", "scipy>=1; extra == 'test'", "scipy")
    text = script.line("3.11", "scikit-image", item("scikit_image", "0.26.0", *needs))
    (tmp_path / "pins.txt").write_text(text)
    (pin,) = read_pins(tmp_path / "pins.txt")
    assert (pin.name, pin.version, pin.python, pin.digest) == (
        *("scikit-image", "0.26.0", "3.11"),
        "a1" * 32,
    )
    assert pin.needs == {"numpy": ">=1.24,<3", "pillow": ">=10.1"}


def test_what_was_built_for_numpy_1_says_so(script):
    old = script.line("3.10", "scipy", item("scipy", "1.11.4", "numpy>=1.21.6,<1.28"))
    assert old.endswith("# numpy>=1.21.6,<1.28,<2")
    new = script.line("3.10", "scipy", item("scipy", "1.13.0", "numpy>=1.22.4,<2.3"))
    assert new.endswith("# numpy>=1.22.4,<2.3")


def test_onnxruntime_asks_for_a_minor_version_of_numpy(script):
    text = script.line("3.10", "onnxruntime-gpu", item("onnxruntime", "1.23.2", "numpy>=1.21.6"))
    assert text.endswith("# numpy>=1.21")


def test_local_files_are_refused(script):
    with pytest.raises(SystemExit, match="local file"):
        script.line("3.11", "scipy", item("scipy", "1.15", url="file:///opt/a.whl"))


def test_without_needs_the_line_ends_with_the_hash(script):
    assert script.line("3.9", "networkx", item("networkx", "3.0")).endswith("a1" * 32)
