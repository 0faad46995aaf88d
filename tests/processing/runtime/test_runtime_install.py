"""Installing the runtime: what QGIS had stays as it was, and nothing half done is ever used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError, RuntimeMissingError
from lithoscope.processing_algorithms.runtime import folders
from lithoscope.processing_algorithms.runtime.discreet import Discreet
from lithoscope.processing_algorithms.runtime.install import Order, install
from lithoscope.processing_algorithms.runtime.pins import CUDA, TAG

ASK = """
import importlib, importlib.metadata, json, sys
sys.path[:] = json.loads(sys.argv[1])
told = {each.metadata["Name"]: each.version for each in importlib.metadata.distributions()}
for name in ("numpy", "google.protobuf", "scipy", "PIL", "skimage"):
    told[name] = importlib.import_module(name).__file__
print(json.dumps(told))
"""


@pytest.fixture
def put(tmp_path, wheels, python, search_path, listener):
    """put(pins, …): install them into the profile's folder, offline."""

    def run(*pins, progress=None, **order):
        given = Order(**{"wheels": str(wheels), **order})
        return install(
            tmp_path / "pro file",
            given,
            progress or listener(),
            base=python,
            path=search_path,
            pins=pins,
        )

    return run


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    """{file: (its time, its bytes)}."""
    return {
        str(path): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def asked(path: list[str]) -> dict[str, str]:
    """Versions of all packages, and where some come from, as a child with that path sees them."""
    command = [sys.executable, "-B", "-S", "-c", ASK, json.dumps(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_everything_qgis_had_is_untouched(
    put, make_pin, qgis_packages, search_path, monkeypatch, tmp_path
):
    """Even by a package that brings a numpy and a protobuf of its own, and asks for newer ones."""
    greedy = {"numpy/__init__.py": "__version__ = '99'\n", "google/protobuf/__init__.py": "raise"}
    files, before = contents(qgis_packages), asked(search_path)
    made = put(make_pin(version="1.31.1", more=greedy))
    assert made.folder.name == f"1.31.1-{TAG}"
    assert made.packages == {"onnxruntime": "1.31.1"}
    assert contents(qgis_packages) == files
    monkeypatch.setattr(sys, "path", list(search_path))
    folders.activate(made.folder.parent)
    assert sys.path == [*search_path, str(made.folder)]
    after = asked(sys.path)
    assert before == {name: after[name] for name in before}
    assert set(after) - set(before) == {"onnxruntime"}


def test_an_upgrade_replaces_the_old_one_only_once_it_works(put, make_pin, tmp_path, search_path):
    home = tmp_path / "pro file"
    old = put(make_pin(version="1.0"))
    search_path.append(str(old.folder))  # as it is in a QGIS that uses it
    with pytest.raises(RuntimeMissingError, match=r"does not work here.*no such library"):
        put(make_pin(version="2.0", source="raise ImportError('no such library')"))
    assert folders.installed(home) == old
    assert [path.name for path in home.iterdir()] == [f"1.0-{TAG}"]
    new = put(make_pin(version="3.0"))
    assert folders.installed(home) == new
    assert [path.name for path in home.iterdir()] == [f"3.0-{TAG}.2"]


def test_a_repair_goes_into_a_new_folder(put, make_pin, tmp_path):
    pin = make_pin()
    broken = put(pin)
    (broken.folder / "onnxruntime" / "__init__.py").unlink()
    repaired = put(pin)
    assert repaired.folder.name == f"1.0-{TAG}.2"
    assert (repaired.folder / "onnxruntime" / "__init__.py").is_file()
    assert not broken.folder.exists()


def test_only_the_pinned_hash_is_taken(put, make_pin, wheels, tmp_path):
    pin = make_pin(version="1.0")
    make_pin(version="1.0", source="stolen = True\n")
    with pytest.raises(RuntimeMissingError, match=r"(?s)pip could not install.*Nothing was kept"):
        put(pin)
    assert list((tmp_path / "pro file").iterdir()) == []


def test_cancel_leaves_nothing(put, make_pin, tmp_path, listener):
    with pytest.raises(Cancelled):
        put(make_pin(), progress=listener("Installing into"))
    assert list((tmp_path / "pro file").iterdir()) == []


def test_only_what_is_missing_and_the_steps_are_reported(put, make_pin, listener):
    heard = listener()
    runtime, other = make_pin(), make_pin("scipy", "scipy", "9.0", "")
    assert put(runtime, other, progress=heard).packages == {"onnxruntime": "1.0"}
    assert any("computed by CPUExecutionProvider" in line for line in heard.lines)
    assert heard.reports[-1] == (1, 1)
    assert all(done <= total for done, total in heard.reports)


def test_an_own_onnxruntime_is_enough_and_bars_another_build(put, make_pin, qgis_packages):
    for file, text in {
        "onnxruntime/__init__.py": "",
        "onnxruntime-1.2.dist-info/METADATA": "Name: onnxruntime\nVersion: 1.2\n",
    }.items():
        (qgis_packages / file).parent.mkdir()
        (qgis_packages / file).write_text(text)
    with pytest.raises(RuntimeMissingError, match="nothing to install"):
        put(make_pin())
    with pytest.raises(RuntimeMissingError, match=r"onnxruntime 1\.2 of its own.*comes first"):
        put(make_pin(CUDA), flavour=CUDA)


def test_a_python_without_pip(make_pin, tmp_path, listener, search_path, python):
    bare = tmp_path / "python"
    bare.write_text(
        f'#!/bin/sh\ncase "$*" in *"-m pip"*) echo No module named pip >&2; exit 1;; esac\n'
        f'exec {python} "$@"\n'
    )
    bare.chmod(0o755)
    with pytest.raises(RuntimeMissingError, match=r"has no pip.*python3-pip"):
        install(
            tmp_path / "home", Order(), listener(), base=bare, path=search_path, pins=[make_pin()]
        )
    assert list((tmp_path / "home").iterdir()) == []


def test_folders_that_cannot_be_used(put, make_pin, tmp_path, search_path, python, listener):
    with pytest.raises(InputError, match="gone, does not exist"):
        put(make_pin(), wheels=str(tmp_path / "gone"))
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="Nothing can be installed in"):
        install(
            tmp_path / "file",
            Order(),
            listener(),
            base=python,
            path=search_path,
            pins=[make_pin()],
        )


def test_credentials_reach_pip_but_neither_its_command_line_nor_the_log(
    make_pin, tmp_path, listener, search_path, python
):
    """pip itself would not tell them; a proxy that answers with them would."""
    teller = tmp_path / "python"
    teller.write_text(
        '#!/bin/sh\ncase "$*" in *"-m pip install"*)\n'
        'echo "arguments: $*"; echo "Collecting through $HTTPS_PROXY"; exit 1;; esac\n'
        f'exec {python} "$@"\n'
    )
    teller.chmod(0o755)
    address = "http://user:s%40cret@proxy.example:3128"
    order = Order(variables={"HTTPS_PROXY": address}, secrets=("s@cret", "s%40cret"))
    heard = listener()
    with pytest.raises(RuntimeMissingError) as caught:
        install(tmp_path / "home", order, heard, base=teller, path=search_path, pins=[make_pin()])
    told = "\n".join([*heard.lines, str(caught.value)])
    assert "through http://user:****@proxy.example:3128" in told
    assert "cret@" not in told
    assert caught.value.__cause__ is None
    arguments = next(line for line in heard.lines if line.startswith("arguments"))
    assert "proxy" not in arguments
    assert "--no-deps" in arguments and "--require-hashes" in arguments


def test_the_longest_secret_is_veiled_first(listener):
    heard = listener()
    Discreet(heard, ("pass", "user:pass", ""), 1).info("user:pass and pass")
    assert heard.lines == ["**** and ****"]


@pytest.mark.skipif(os.name != "posix", reason="permissions")
def test_what_failed_before_may_fail_still(put, make_pin, qgis_packages, listener):
    """A QGIS without GDAL's numpy bindings is no reason to install nothing."""
    (qgis_packages / "osgeo" / "gdal_array" / "__init__.py").write_text("raise ImportError('abi')")
    heard = listener()
    assert put(make_pin(), progress=heard).packages
    assert any("gdal_array: ImportError: abi" in line for line in heard.lines)
