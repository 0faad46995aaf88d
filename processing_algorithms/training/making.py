"""Makes a training environment: a virtual environment with the training package.

Each attempt goes into a numbered folder of its own and counts only once it holds the file READY,
which is written last: a failed attempt leaves what there was before.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import InputError, OutputError
from ...engine.progress import Progress
from .child import ON_WINDOWS, TrainingError
from .environment import DOCS, READY, Environment, check, complete, interpreter, own_version, run

# What the Python beneath has: GDAL's bindings, and the numpy that they were built against.
ABOUT_BASE = """
import importlib.util, json, sys
try:
    from osgeo import gdal
    import numpy
    print(json.dumps({"version": sys.version_info[:2], "numpy": numpy.__version__}))
except Exception:
    print(json.dumps({"version": sys.version_info[:2], "numpy": ""}))
"""


@dataclass(frozen=True)
class Recipe:
    """What to install: pip's requirement, from a folder of wheels (then offline) or an index.

    `wheels` and `index` may be empty; pip's own configuration counts then.
    """

    requirement: str
    wheels: str = ""
    index: str = ""

    def options(self) -> list[str]:
        """Return the arguments for pip.

        Raises:
            InputError: the requirement is empty, or the folder does not exist.
        """
        if not self.requirement.strip():
            raise InputError(f"Say what to install, for example '{default_requirement()}'.")
        if self.wheels:
            if not Path(self.wheels).is_dir():
                raise InputError(f"The folder of wheels, {self.wheels}, does not exist.")
            source = ["--no-index", "--find-links", self.wheels]
        else:
            source = ["--index-url", self.index] if self.index else []
        return [*source, self.requirement.strip()]


def default_requirement() -> str:
    """Return what this plugin's version needs."""
    return f"lithoscope[training]=={own_version()}"


def make(
    home: Path,
    recipe: Recipe,
    progress: Progress,
    base: Path | None = None,
    trial: Callable[[Path, Progress], Environment] = check,
) -> Environment:
    """Make an environment in `home` and return it; those made before go once it works.

    base: the Python to build on, QGIS's own by default; trial: says whether the result works.

    Raises:
        InputError: the recipe cannot be used.
        OutputError: the folder cannot be written to.
        TrainingError, RuntimeMissingError: a step failed, or the result does not work.
        Cancelled: the user stopped.
    """
    options = recipe.options()
    base = base or base_python(progress)
    before = complete(home)
    folder = _fresh(home)
    try:
        _install(folder, base, options, progress)
        progress.info("Trying it out.")
        environment = trial(interpreter(folder), progress)
        (folder / READY).write_text(json.dumps(environment.versions), "utf-8")
    except OSError as error:
        raise OutputError(
            f"The environment could not be written to {home} ({error.strerror}). Free some space, "
            "or make it elsewhere by hand and name its Python."
        ) from error
    finally:
        if not (folder / READY).is_file():
            shutil.rmtree(folder, ignore_errors=True)
    for old in before:
        (old / READY).unlink(missing_ok=True)  # first, so that no half of it is ever used
        shutil.rmtree(old, ignore_errors=True)
    progress.report(1, 1)
    progress.info(f"Ready: {environment.described()}")
    return environment


def _install(folder: Path, base: Path, options: list[str], progress: Progress) -> None:
    about = json.loads(run([base, "-c", ABOUT_BASE], progress, quiet=True)[-1])
    progress.info(f"Making an environment on {base} in {folder}.")
    shared = ["--system-site-packages"] if about["numpy"] else []
    _step("venv", [base, "-m", "venv", *shared, folder], progress)
    progress.report(1, 10)
    constraints = []
    if about["numpy"]:
        # Another numpy than the one they were built with breaks GDAL's bindings.
        pins = folder / "constraints.txt"
        pins.write_text(f"numpy=={about['numpy']}\n", "utf-8")
        constraints = ["--constraint", str(pins)]
    pip = [interpreter(folder), "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
    pip += ["--disable-pip-version-check", "--no-warn-script-location"]
    _step("pip", [*pip, *constraints, *options], progress)
    progress.report(9, 10)


def _step(name: str, command: list, progress: Progress) -> None:
    try:
        run(command, progress)
    except TrainingError as error:
        raise TrainingError(
            f"The environment could not be made, {name} failed: {error}Nothing was kept. {DOCS}"
        ) from error


def base_python(progress: Progress) -> Path:
    """Return the Python that QGIS runs on, as a program of its own.

    On Windows and macOS `sys.executable` is QGIS itself.

    Raises:
        TrainingError: none of the places it may be in has it.
    """
    for candidate in candidates():
        if not candidate.is_file():
            continue
        try:
            said = run([candidate, "-c", ABOUT_BASE], progress, quiet=True)
            version = json.loads(said[-1])["version"]
        except (TrainingError, ValueError, IndexError):
            continue
        if version == list(sys.version_info[:2]):
            return candidate
    raise TrainingError(
        "The Python that QGIS runs on was not found as a program. Make an environment by hand and "
        f"name its Python. {DOCS}"
    )


def candidates() -> Iterator[Path]:
    """Yield where the Python of this QGIS may be, the likeliest first."""
    executable, prefix = Path(sys.executable or os.devnull), Path(sys.base_prefix)
    number = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if ON_WINDOWS:
        yield prefix / "python.exe"
        yield prefix / "python3.exe"
        yield executable.with_name("python.exe")
        yield executable.with_name("python3.exe")
        return
    for folder in (prefix / "bin", executable.parent / "bin", executable.parent):
        yield folder / f"python{number}"
        yield folder / "python3"


def _fresh(home: Path) -> Path:
    """Return the next numbered folder, after removing what broken attempts left."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        numbers = [0]
        for path in home.iterdir():
            if path.name.isdigit():
                numbers.append(int(path.name))
                if not (path / READY).is_file():
                    shutil.rmtree(path, ignore_errors=True)
        folder = home / str(max(numbers) + 1)
        folder.mkdir()
    except OSError as error:
        raise OutputError(
            f"No environment can be made in {home} ({error.strerror}). Make one by hand and name "
            f"its Python. {DOCS}"
        ) from error
    return folder
