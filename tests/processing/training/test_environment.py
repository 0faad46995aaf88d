"""The training environment: where it is looked for, what is wrong with it, how it is made."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError, RuntimeMissingError
from lithoscope.engine.progress import NullProgress
from lithoscope.processing_algorithms import own_python
from lithoscope.processing_algorithms.training import environment, making
from lithoscope.processing_algorithms.training.child import TrainingError
from lithoscope.processing_algorithms.training.environment import READY, Environment, check, find
from lithoscope.processing_algorithms.training.making import Recipe, make

POSIX = pytest.mark.skipif(os.name != "posix", reason="fake programs are shell scripts")
NOBODY = NullProgress()


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv(environment.VARIABLE, raising=False)


@pytest.fixture
def program(tmp_path):
    """program(shell lines): a file that runs as if it were a Python."""

    def write(lines: str, name: str = "python") -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(0o755)
        return path

    return write


def answering(program, **changes):
    """A fake Python that the probe finds fit, but for the changes."""
    found = {
        "python": "3.11.2",
        "versions": {"lithoscope": environment.own_version(), "torch": "2", "numpy": "1"},
        "problems": {},
    }
    found["versions"].update({"osgeo": "3.6", **changes.pop("versions", {})})
    return program(f"echo '{json.dumps({**found, **changes})}'")


def made(home: Path, number: int, ready: bool = True) -> Path:
    folder = home / str(number)
    environment.interpreter(folder).parent.mkdir(parents=True)
    environment.interpreter(folder).touch()
    if ready:
        (folder / READY).write_text("{}")
    return folder


def test_the_nearest_word_counts(tmp_path, monkeypatch):
    home = tmp_path / "home"
    pythons = {}
    for name in ("parameter", "setting", "variable"):
        pythons[name] = tmp_path / name
        pythons[name].touch()
    with pytest.raises(RuntimeMissingError, match="no training environment yet"):
        find("", "", home)
    folder = made(home, 2)
    made(home, 10, ready=False)
    assert find("", "", home) == environment.interpreter(folder)
    newer = made(home, 11)
    assert find("", "", home) == environment.interpreter(newer)
    monkeypatch.setenv(environment.VARIABLE, str(pythons["variable"]))
    assert find("", "", home) == pythons["variable"]
    assert find("", str(pythons["setting"]), home) == pythons["setting"]
    assert find(str(pythons["parameter"]), str(pythons["setting"]), home) == pythons["parameter"]


def test_a_folder_stands_for_its_python(tmp_path):
    folder = made(tmp_path, 1)
    assert find(str(folder), "", tmp_path / "none") == environment.interpreter(folder)


@pytest.mark.parametrize("where", ["parameter TRAINING_PYTHON", "settings", "LITHOSCOPE_PYTHON"])
def test_a_python_that_is_gone_is_named_with_who_named_it(tmp_path, monkeypatch, where):
    gone = str(tmp_path / "gone")
    if "LITHOSCOPE" in where:
        monkeypatch.setenv(environment.VARIABLE, gone)
    given, setting = (gone if word in where else "" for word in ("parameter", "settings"))
    with pytest.raises(RuntimeMissingError, match=where) as caught:
        find(given, setting, tmp_path)
    assert gone in str(caught.value)


@POSIX
def test_a_fit_environment_is_described(program):
    python = answering(program)
    assert "torch 2" in check(python, NOBODY).described()


@POSIX
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"problems": {"torch": "ModuleNotFoundError: No module named 'torch'"}}, "torch: Module"),
        ({"problems": {"osgeo": "ImportError: libgdal.so"}}, "osgeo: ImportError"),
        ({"versions": {"lithoscope": "0.0.1"}}, "has Lithoscope 0.0.1, but this plugin is"),
    ],
)
def test_what_is_wrong_with_an_environment_is_said(program, changes, message):
    with pytest.raises(RuntimeMissingError, match=message):
        check(answering(program, **changes), NOBODY)


@POSIX
@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("echo no library >&2; exit 3", "(?s)status 3.*no library"),
        ("echo hello", "does not work"),
        ("true", "does not work"),
    ],
)
def test_a_broken_python_is_told(program, lines, message):
    with pytest.raises(RuntimeMissingError, match=message):
        check(program(lines), NOBODY)


def test_a_file_that_is_no_program(tmp_path):
    path = tmp_path / "python"
    path.write_text("words")
    with pytest.raises(RuntimeMissingError, match="does not start"):
        check(path, NOBODY)


def test_this_python_is_probed_for_real():
    pytest.importorskip("torch")
    found = check(Path(sys.executable), NOBODY)
    assert found.versions["lithoscope"] == environment.own_version()
    assert found.versions["osgeo"]


def wheel(folder: Path, name: str = "dummy_geology") -> Path:
    """A wheel with one module, as pip wants it."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "ROCK = 'granite'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in (*files, f"{info}/RECORD"))
    with zipfile.ZipFile(path, "w") as package:
        for file, text in files.items():
            package.writestr(file, text)
    return path


def try_dummy(python: Path, progress) -> Environment:
    said = environment.run([python, "-c", "import dummy_geology as d; print(d.ROCK)"], progress)
    return Environment(python, "3", {"lithoscope": "", "torch": "", "numpy": "", "osgeo": said[0]})


def test_an_environment_is_made_offline_and_replaces_the_old_one(tmp_path):
    pytest.importorskip("ensurepip")
    home, wheels = tmp_path / "pro file" / "training", tmp_path / "wheels"
    wheels.mkdir()
    wheel(wheels)
    old = made(home, 3)
    stale = made(home, 4, ready=False)
    recipe = Recipe("dummy_geology", wheels=str(wheels))
    found = make(home, recipe, NOBODY, trial=try_dummy)
    assert found.python == environment.interpreter(home / "5")
    assert find("", "", home) == found.python
    assert found.versions["osgeo"] == "granite"
    assert not old.exists() and not stale.exists()
    # GDAL's bindings come from the Python beneath, with the numpy they were built against.
    environment.run([found.python, "-c", "from osgeo import gdal_array"], NOBODY)

    pip = [found.python, "-m", "pip", "install", *Recipe("no_such_rock", str(wheels)).options()]
    with pytest.raises(TrainingError, match=r"(?s)pip failed.*no_such_rock.*Nothing was kept"):
        making._step("pip", pip, NOBODY)


def test_an_environment_that_does_not_work_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(
        making, "_install", lambda folder, *_: made(folder.parent, folder.name + "0", False)
    )
    kept = made(tmp_path, 1)

    def fail(python, progress):
        raise RuntimeMissingError("torch is missing")

    with pytest.raises(RuntimeMissingError, match="torch is missing"):
        make(tmp_path, Recipe("x"), NOBODY, trial=fail)
    assert environment.newest(tmp_path) == kept
    assert not (tmp_path / "2").exists()


@POSIX
def test_cancel_leaves_nothing(tmp_path, program):
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    slow = program("sleep 30")
    with pytest.raises(Cancelled):
        make(tmp_path / "home", Recipe("x"), Impatient(), base=slow)
    assert list((tmp_path / "home").iterdir()) == []


def test_bad_recipes(tmp_path):
    with pytest.raises(InputError, match="Say what to install"):
        make(tmp_path, Recipe(" "), NOBODY)
    with pytest.raises(InputError, match="does not exist"):
        make(tmp_path, Recipe("x", wheels=str(tmp_path / "gone")), NOBODY)
    assert Recipe("a", index="https://index.example").options()[:1] == ["--index-url"]
    assert Recipe("a").options() == ["a"]
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="No environment can be made"):
        make(tmp_path / "file", Recipe("x"), NOBODY)


def test_qgis_own_program_is_never_taken_for_python(monkeypatch, tmp_path):
    """On Windows and macOS `sys.executable` is QGIS."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qgis-bin"))
    monkeypatch.setattr(own_python, "ON_WINDOWS", True)
    assert {path.name for path in own_python.candidates()} == {"python.exe", "python3.exe"}
    monkeypatch.setattr(own_python, "ON_WINDOWS", False)
    names = {path.name for path in own_python.candidates()}
    assert names == {"python3", f"python3.{sys.version_info[1]}"}
    assert own_python.base_python(NOBODY).is_file()


def test_no_python_to_build_on(monkeypatch, tmp_path):
    monkeypatch.setattr(own_python, "candidates", lambda: iter([tmp_path / "python3"]))
    with pytest.raises(TrainingError, match="was not found as a program"):
        own_python.base_python(NOBODY)
