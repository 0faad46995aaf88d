"""Installs the runtime into the profile, beside what QGIS has and without touching it.

pip gets the versions and the hashes of `pins`, no dependencies and a folder of its own; what it
made is tried in a child process, behind all that QGIS has, and counts only if it works there.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...engine.errors import InputError, OutputError, RuntimeMissingError
from ...engine.language import clauses, listed, named, tr
from ...engine.optional import INSTALL_PAGE
from ...engine.progress import Progress
from ..training.child import TrainingError
from ..training.environment import run
from ..training.making import no_wheels
from .discreet import Discreet
from .finding import MODULES, Finding, find, qgis_python
from .folders import Installed, finish, fresh, without
from .pins import (
    FLAVOURS,
    ONNXRUNTIME,
    PYTHON,
    Choice,
    Pin,
    choose,
    pins_here,
    wheel_platforms,
)

REQUIREMENTS = "requirements.txt"
PIP = ("-m", "pip", "install", "--no-deps", "--only-binary", ":all:", "--require-hashes")
QUIETLY = ("--no-input", "--progress-bar", "off", "--disable-pip-version-check")


@dataclass(frozen=True)
class Order:
    """What to install and from where.

    flavour: the build of ONNX Runtime, of pins.FLAVOURS
    wheels: folder of wheels to install from, offline; '' is pip's own configuration
    variables: of the environment, for pip: the proxy
    secrets: texts among them that no log may show
    """

    flavour: str = ONNXRUNTIME
    wheels: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()


def install(
    home: Path,
    order: Order,
    progress: Progress,
    *,
    base: Path | None = None,
    path: Sequence[str] | None = None,
    pins: Sequence[Pin] | None = None,
) -> Installed:
    """Install what QGIS's Python lacks into a new folder of `home`; those before it go then.

    base, path, pins: the Python to ask and QGIS's search path, and what may be installed; by
    default this process's and this platform's.

    Raises:
        InputError: the folder of wheels does not exist.
        RuntimeMissingError: nothing suits this Python, pip failed, or the result does not work.
        OutputError: the folder cannot be written.
        Cancelled: the user stopped.
    """
    if order.wheels and not Path(order.wheels).is_dir():
        raise InputError(no_wheels(order.wheels))
    path = without(home, list(sys.path if path is None else path))
    base = base or qgis_python(progress)
    before = find(base, path, None, progress)
    choice = chosen(before, order.flavour, pins, progress)
    folder = fresh(home, _runtime_version(choice, before))
    installed = None
    try:
        _pip(base, folder, choice.pins, order, progress)
        progress.info(tr("Trying it out."))
        after = find(base, path, folder, progress)
        _check(before, after, folder, choice, progress)
        packages = {pin.name: pin.version for pin in choice.pins}
        installed = finish(folder, packages)
    except OSError as error:
        raise OutputError(
            tr("{folder} could not be written ({reason}). Free some space and try again.").format(
                folder=folder, reason=error.strerror
            )
        ) from error
    finally:
        if installed is None:
            shutil.rmtree(folder, ignore_errors=True)
    progress.report(1, 1)
    return installed


def chosen(
    present: Finding, flavour: str, pins: Sequence[Pin] | None, progress: Progress
) -> Choice:
    """Return what to install beside what is present, and say what cannot be.

    Raises:
        RuntimeMissingError: nothing suits, nothing is missing, or QGIS's own build is another.
    """
    own = next((name for name in FLAVOURS if name in present.versions), flavour)
    if own != flavour:
        raise RuntimeMissingError(
            tr(
                "QGIS's Python has {own} {version} of its own ({place}), which comes first. "
                "Remove it to have {flavour}."
            ).format(
                own=own,
                version=present.versions[own],
                place=present.places[own],
                flavour=flavour,
            )
        )
    choice = choose(pins_here() if pins is None else pins, flavour, present.versions)
    for reason in choice.left_out:
        progress.warn(reason)
    if not choice.pins:
        raise RuntimeMissingError(tr("QGIS's Python has all that is needed; nothing to install."))
    return choice


def wheel_list(home: Path, flavour: str, progress: Progress) -> str:
    """Return pip's list of what would be installed here, to fetch on another computer.

    The command that fetches it stands above it. Raises as `install`.
    """
    path = without(home, list(sys.path))
    choice = chosen(find(qgis_python(progress), path, None, progress), flavour, None, progress)
    fetch = "python3 -m pip download --no-deps --only-binary :all: --require-hashes --dest wheels"
    where = " ".join(f"--platform {name}" for name in wheel_platforms())
    command = f"# {fetch} --python-version {PYTHON} {where} --requirement THIS_FILE"
    return f"{command}\n{requirements(choice.pins)}"


def requirements(pins: Sequence[Pin]) -> str:
    """Return pip's list of what to install."""
    return "".join(f"{pin.requirement()}\n" for pin in pins)


def _runtime_version(choice: Choice, before: Finding) -> str:
    versions = {**before.versions, **{pin.name: pin.version for pin in choice.pins}}
    return next(versions[name] for name in FLAVOURS if name in versions)


def _pip(base: Path, folder: Path, pins: Sequence[Pin], order: Order, progress: Progress) -> None:
    listed = folder / REQUIREMENTS
    listed.write_text(requirements(pins), "utf-8")
    source = ["--no-index", "--find-links", order.wheels] if order.wheels else []
    command = [base, *PIP, *QUIETLY, *source, "--target", folder, "--requirement", listed]
    listener = Discreet(progress, order.secrets, steps=len(pins) + 2)
    progress.info(tr("Installing into {folder}:").format(folder=folder))
    # A user's `user = true` in pip's configuration contradicts --target; and not even what Python
    # caches is written into QGIS's folders.
    variables = {**order.variables, "PIP_USER": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        run([base, "-B", "-m", "pip", "--version"], progress, quiet=True)
    except TrainingError as error:
        raise RuntimeMissingError(
            tr(
                "QGIS's Python, {python}, has no pip. Install it (Debian, Ubuntu: the package "
                "python3-pip) and try again. {page}"
            ).format(python=base, page=INSTALL_PAGE)
        ) from error
    try:
        run(command, listener, variables=variables)
    except TrainingError as error:
        raise RuntimeMissingError(
            tr("pip could not install the packages: {reason}Nothing was kept. {page}").format(
                reason=listener.veiled(str(error)), page=INSTALL_PAGE
            )
        ) from None  # the chain would show what is veiled


def _check(
    before: Finding, after: Finding, folder: Path, choice: Choice, progress: Progress
) -> None:
    """Raise RuntimeMissingError unless all works, from where it should, and the rest is as before.

    What failed before, or was left out, may fail still.
    """
    names = {pin.name for pin in choice.pins}
    moved = [
        name
        for name, place in before.places.items()
        if (after.places.get(name), after.versions.get(name)) != (place, before.versions[name])
    ]
    strayed = [name for name in names if folder not in Path(after.places.get(name, "")).parents]
    if moved or strayed:
        raise RuntimeMissingError(
            tr("{packages} would not come from where they should. Nothing was kept. {page}").format(
                packages=listed(sorted({*moved, *strayed})), page=INSTALL_PAGE
            )
        )
    roots = {"numpy", "osgeo", *(MODULES.get(name, "onnxruntime") for name in names)}
    broken = {
        module: reason
        for module, reason in after.problems.items()
        if module.partition(".")[0] in roots and before.problems.get(module) != reason
    }
    if broken:
        raise RuntimeMissingError(
            tr(
                "What was installed does not work here: {problems}. Nothing was kept. {page}"
            ).format(
                problems=clauses(named(name, reason) for name, reason in broken.items()),
                page=INSTALL_PAGE,
            )
        )
    for module, reason in after.problems.items():
        progress.warn(f"{module}: {reason}")
    if after.provider:
        progress.info(
            tr("A model was opened; computed by {provider}.").format(provider=after.provider)
        )
