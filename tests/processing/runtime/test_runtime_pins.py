"""The pinned packages: well formed, for every Python and platform, chosen for what QGIS has."""

from __future__ import annotations

import importlib.util
import platform
import sys
from pathlib import Path

import pytest
from lithoscope.engine.errors import RuntimeMissingError
from lithoscope.processing_algorithms.runtime import pins as module
from lithoscope.processing_algorithms.runtime.pins import (
    COMPANIONS,
    CUDA,
    DIRECTML,
    FLAVOURS,
    ONNXRUNTIME,
    PINS,
    Pin,
    choose,
    fits,
    flavours,
    pins_here,
    platforms,
    read_pins,
    wheel_platforms,
)

PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
FILES = sorted(PINS.glob("*.txt"))
# ONNX Runtime makes no wheels for these any more, or made none yet.
NO_RUNTIME = {
    "macosx_11_0_x86_64": {"3.13", "3.14"},
    "macosx_13_0_x86_64": {"3.14"},
    "macosx_12_0_arm64": {"3.13", "3.14"},
    "macosx_13_0_arm64": {"3.14"},
}
# What distributions of QGIS bring.
DEBIAN_12 = {"numpy": "1.24.2", "scipy": "1.10.1", "pillow": "9.4.0", "packaging": "23.0"}
UBUNTU_22 = {"numpy": "1.21.5", "scipy": "1.8.0", "pillow": "9.0.1"}
DEBIAN_13 = {"numpy": "2.2.4", "scipy": "1.15.3", "pillow": "11.1.0"}


def shipped(name: str, python: str) -> list[Pin]:
    return [pin for pin in read_pins(PINS / f"{name}.txt") if pin.python == python]


def versions(choice) -> dict[str, str]:
    return {pin.name: pin.version for pin in choice.pins}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_a_pin_and_none_is_numpy(path):
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    found = list(read_pins(path))
    assert len(found) == len(lines) > 0
    assert {pin.name for pin in found} <= {*COMPANIONS, *FLAVOURS}
    assert len({(pin.python, pin.name, pin.version) for pin in found}) == len(found)


def test_every_python_on_every_platform():
    for path in FILES:
        for python in PYTHONS:
            names = {pin.name for pin in shipped(path.stem, python)}
            assert set(COMPANIONS) <= names, (path.stem, python)
            assert (ONNXRUNTIME in names) is (python not in NO_RUNTIME.get(path.stem, ())), (
                path.stem,
                python,
            )


def test_graphics_cards():
    for python in PYTHONS:
        assert flavours(shipped("win_amd64", python)) == [ONNXRUNTIME, CUDA, DIRECTML]
        assert flavours(shipped("manylinux_2_28_x86_64", python)) == [ONNXRUNTIME, CUDA]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("python", PYTHONS)
def test_a_qgis_without_any_gets_all_for_its_numpy(path, python):
    if python in NO_RUNTIME.get(path.stem, ()):
        pytest.skip("no ONNX Runtime")
    oldest = {"3.9": "1.21.5", "3.10": "1.21.5", "3.11": "1.24.2", "3.12": "1.26.4"}
    newest = {"3.9": "2.0.2", "3.10": "2.2.6"}
    for numpy in (oldest.get(python, "2.3.0"), newest.get(python, "2.4.6")):
        choice = choose(shipped(path.stem, python), ONNXRUNTIME, {"numpy": numpy})
        assert choice.left_out == ()
        assert set(versions(choice)) == {ONNXRUNTIME, *COMPANIONS}
        together = {"numpy": numpy, **versions(choice)}
        assert [need for pin in choice.pins for need in pin.unmet(together)] == []


@pytest.mark.parametrize(
    ("python", "present"), [("3.11", DEBIAN_12), ("3.10", UBUNTU_22), ("3.13", DEBIAN_13)]
)
def test_what_a_distribution_brings_is_kept_and_suited(python, present):
    choice = choose(shipped("manylinux_2_28_x86_64", python), ONNXRUNTIME, present)
    assert choice.left_out == ()
    assert not set(versions(choice)) & set(present)
    assert "scikit-image" in versions(choice)
    together = {**present, **versions(choice)}
    assert [need for pin in choice.pins for need in pin.unmet(together)] == []


def test_wheels_for_numpy_1_are_not_taken_with_numpy_2():
    for path in FILES:
        for pin in read_pins(path):
            if pin.version in ("0.21.0", "0.22.0", "1.11.4"):
                assert not fits("2.0.0", pin.needs["numpy"]), pin


def pin(name: str, version: str, **needs: str) -> Pin:
    return Pin(name, version, "3.11", "0" * 64, {k.replace("_", "-"): v for k, v in needs.items()})


def test_the_newest_that_fits_is_chosen():
    offers = [
        pin(ONNXRUNTIME, "2.0", numpy=">=2"),
        pin(ONNXRUNTIME, "1.0", numpy=">=1.21,<2"),
        pin("scipy", "1.15", numpy=">=1.23"),
        pin("scikit-image", "0.26", scipy=">=1.20"),
        pin("scikit-image", "0.25", scipy=">=1.11"),
    ]
    assert versions(choose(offers, ONNXRUNTIME, {"numpy": "1.24"})) == {
        ONNXRUNTIME: "1.0",
        "scipy": "1.15",
        "scikit-image": "0.25",
    }


def test_what_does_not_fit_is_left_out_but_never_onnxruntime():
    offers = [pin(ONNXRUNTIME, "1.0"), pin("scipy", "1.15", numpy=">=1.23")]
    choice = choose(offers, ONNXRUNTIME, {"numpy": "1.20"})
    assert versions(choice) == {ONNXRUNTIME: "1.0"}
    assert any("scipy suits" in reason and "numpy>=1.23" in reason for reason in choice.left_out)
    with pytest.raises(RuntimeMissingError, match="needs numpy>=2"):
        choose([pin(ONNXRUNTIME, "1.0", numpy=">=2")], ONNXRUNTIME, {"numpy": "1.20"})
    with pytest.raises(RuntimeMissingError, match="no onnxruntime-gpu for Python"):
        choose([pin(ONNXRUNTIME, "1.0")], CUDA, {"numpy": "1.20"})


@pytest.mark.parametrize(
    ("version", "bounds", "whether"),
    [
        ("1.24.2", ">=1.24", True),
        ("1.24.2", "<1.24.2", False),
        ("2.0", ">=1.21.1,<2", False),
        ("2.0.0rc1", "<2.0.1,!=2.0.2", True),
        ("2.35.0", "!=2.35.0,>=2.33", False),
        ("1.0", "==1.0.0", True),
        ("1.0", "<=0.9", False),
        ("1.10", ">1.9", True),
        ("1.0", "", True),
    ],
)
def test_bounds(version, bounds, whether):
    assert fits(version, bounds) is whether


@pytest.fixture
def computer(monkeypatch):
    """computer(system, machine, version): pretend to be another."""

    def become(system: str, machine: str, version: str = "") -> None:
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setattr(platform, "machine", lambda: machine)
        monkeypatch.setattr(platform, "mac_ver", lambda: (version, ("", "", ""), ""))
        libc = ("glibc", version) if version.startswith("2.") else ("", "")
        monkeypatch.setattr(platform, "libc_ver", lambda: libc)

    return become


def test_platforms(computer):
    computer("win32", "AMD64")
    assert list(platforms()) == wheel_platforms() == ["win_amd64"]
    computer("win32", "ARM64")
    assert list(platforms()) == []
    computer("darwin", "arm64", "14.5")
    assert list(platforms())[:3] == ["macosx_14_0_arm64", "macosx_13_0_arm64", "macosx_12_0_arm64"]
    assert wheel_platforms() == ["macosx_14_0_arm64"]
    computer("linux", "x86_64", "2.36")
    names = list(platforms())
    assert names[0] == "manylinux_2_36_x86_64" and "manylinux_2_28_x86_64" in names
    assert wheel_platforms()[-1] == "manylinux2014_x86_64"
    computer("linux", "x86_64", "2.27")
    assert "manylinux_2_28_x86_64" not in platforms()
    computer("linux", "x86_64")  # another C library than glibc
    assert list(platforms()) == []


def test_a_computer_that_nothing_is_pinned_for(computer):
    computer("linux", "riscv64", "2.36")
    with pytest.raises(RuntimeMissingError, match=r"knows no packages for Python.*riscv64"):
        pins_here()


def test_pins_of_this_python_alone(tmp_path, computer, monkeypatch):
    computer("win32", "AMD64")
    monkeypatch.setattr(module, "PYTHON", "3.9")
    assert {pin.python for pin in pins_here()} == {"3.9"}


def test_the_file_is_pip_s_own_format():
    """pip accepts every line as it stands, needs and all."""
    parser = pytest.importorskip("pip._internal.req.req_file")
    if importlib.util.find_spec("pip._internal.network.session") is None:
        pytest.skip("another pip")
    session = pytest.importorskip("pip._internal.network.session").PipSession()
    path = PINS / "win_amd64.txt"
    parsed = list(parser.parse_requirements(str(path), session))
    assert len(parsed) == len(list(read_pins(path)))
    assert all(line.options["hashes"] for line in parsed)


def test_what_pip_is_given():
    assert pin("scipy", "1.0").requirement() == f"scipy==1.0 --hash=sha256:{'0' * 64}"
    assert Path(PINS).name == "pins"
