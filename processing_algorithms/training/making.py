"""Makes a training environment: a virtual environment with the training package.

Each attempt goes into a numbered folder of its own and counts only once it holds the file READY,
which is written last: a failed attempt leaves what there was before.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import InputError, OutputError
from ...engine.language import tr
from ...engine.progress import Progress
from ..own_python import about, base_python
from .child import TrainingError
from .environment import DOCS, READY, Environment, check, complete, interpreter, own_version, run


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
            raise InputError(
                tr("Say what to install, for example '{example}'.").format(
                    example=default_requirement()
                )
            )
        if self.wheels:
            if not Path(self.wheels).is_dir():
                raise InputError(no_wheels(self.wheels))
            source = ["--no-index", "--find-links", self.wheels]
        else:
            source = ["--index-url", self.index] if self.index else []
        return [*source, self.requirement.strip()]


def no_wheels(folder: str) -> str:
    """Return the message of a folder of wheels that is not there."""
    return tr("The folder of wheels, {folder}, does not exist.").format(folder=folder)


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
        progress.info(tr("Trying it out."))
        environment = trial(interpreter(folder), progress)
        (folder / READY).write_text(json.dumps(environment.versions), "utf-8")
    except OSError as error:
        raise OutputError(
            tr(
                "The environment could not be written to {folder} ({reason}). Free some space, "
                "or make it elsewhere by hand and name its Python."
            ).format(folder=home, reason=error.strerror)
        ) from error
    finally:
        if not (folder / READY).is_file():
            shutil.rmtree(folder, ignore_errors=True)
    for old in before:
        (old / READY).unlink(missing_ok=True)  # first, so that no half of it is ever used
        shutil.rmtree(old, ignore_errors=True)
    progress.report(1, 1)
    progress.info(tr("Ready: {environment}").format(environment=environment.described()))
    return environment


def _install(folder: Path, base: Path, options: list[str], progress: Progress) -> None:
    numpy = about(base, progress)["numpy"]
    progress.info(
        tr("Making an environment on {python} in {folder}.").format(python=base, folder=folder)
    )
    shared = ["--system-site-packages"] if numpy else []
    _step("venv", [base, "-m", "venv", *shared, folder], progress)
    progress.report(1, 10)
    constraints = []
    if numpy:
        # Another numpy than the one they were built with breaks GDAL's bindings.
        pins = folder / "constraints.txt"
        pins.write_text(f"numpy=={numpy}\n", "utf-8")
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
            tr(
                "The environment could not be made, {step} failed: {reason}Nothing was kept. {page}"
            ).format(step=name, reason=error, page=DOCS)
        ) from error


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
            tr(
                "No environment can be made in {folder} ({reason}). Make one by hand and name "
                "its Python. {page}"
            ).format(folder=home, reason=error.strerror, page=DOCS)
        ) from error
    return folder
