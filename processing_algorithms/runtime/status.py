"""What the status page shows: versions, where each comes from, and what could be newer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ...engine.errors import RuntimeMissingError
from ...engine.language import listed, mark, tr
from ...engine.model.session import PREFERRED
from ...engine.progress import Progress
from .finding import MODULES, Finding, find, qgis_python
from .folders import Installed, installed, without
from .pins import FLAVOURS, ONNXRUNTIME, Pin, choose, pins_here

TITLES = {ONNXRUNTIME: "ONNX Runtime", "scipy": "SciPy", "scikit-image": "scikit-image"}
PURPOSES = {
    ONNXRUNTIME: mark("missing: networks do not run"),
    "scipy": mark("missing: earthquakes, networks"),
    "scikit-image": mark("missing: polygons"),
}
OURS, OTHERS, BROKEN = (
    mark("installed by Lithoscope"),
    mark("QGIS's Python"),
    mark("does not load: {reason}"),
)


class Row(NamedTuple):
    """A line of the status page: what, in which version, whence, and the file or folder."""

    title: str
    version: str
    origin: str
    place: str = ""


class State(NamedTuple):
    """What QGIS's Python finds, and what of the installation is to be had newer."""

    finding: Finding
    newer: list[str]

    def described(self) -> str:
        """Return what is to be done, '' if nothing."""
        if not self.newer:
            return ""
        return tr("There is a version of these for this plugin: {packages}.").format(
            packages=listed(self.newer)
        )


def look(home: Path, path: Sequence[str], progress: Progress) -> State:
    """Ask the Python that QGIS runs on what it finds along QGIS's search path and in `home`.

    Raises:
        RuntimeMissingError: it is not found, or does not answer.
        Cancelled: the user stopped.
    """
    present = installed(home)
    folder = present.folder if present else None
    finding = find(qgis_python(progress), without(home, list(path)), folder, progress)
    try:
        return State(finding, updates(finding, present, pins_here()))
    except RuntimeMissingError:  # nothing is pinned for this computer
        return State(finding, [])


def rows(finding: Finding, home: Path) -> list[Row]:
    """Return what was found of numpy and the runtime, and what computes.

    home: the profile's folder of installations, which tells ours from others.
    """
    found = [_row("numpy", "numpy", finding, home)]
    runtime = next((name for name in FLAVOURS if name in finding.versions), ONNXRUNTIME)
    found.append(_row(runtime, TITLES[ONNXRUNTIME], finding, home))
    if finding.provider:
        found.append(Row(tr("Computes with"), _short(finding.provider), _failing(finding)))
    found += [_row(name, TITLES[name], finding, home) for name in ("scipy", "scikit-image")]
    return found


def updates(finding: Finding, installed: Installed | None, pins: Sequence[Pin]) -> list[str]:
    """Return what of an installation is to be had in another version: 'scipy 1.15.3'."""
    if installed is None:
        return []
    versions = {k: v for k, v in finding.versions.items() if k not in installed.packages}
    try:
        choice = choose(pins, installed.flavour or ONNXRUNTIME, versions)
    except RuntimeMissingError:
        return []
    return [
        f"{pin.name} {pin.version}"
        for pin in choice.pins
        if installed.packages.get(pin.name) != pin.version
    ]


def _row(name: str, title: str, finding: Finding, home: Path) -> Row:
    version, place = finding.versions.get(name, ""), finding.places.get(name, "")
    module = MODULES.get(name, MODULES[ONNXRUNTIME])
    reasons = (
        reason for tried, reason in finding.problems.items() if tried.partition(".")[0] == module
    )
    reason = next(reasons, "")
    if not version:
        return Row(title, "–", tr(PURPOSES[name]) if name in PURPOSES else "")
    if reason:
        return Row(title, version, tr(BROKEN).format(reason=reason), place)
    return Row(title, version, tr(OURS if home in Path(place).parents else OTHERS), place)


def _failing(finding: Finding) -> str:
    """Return which graphics cards this ONNX Runtime knows but could not start, '' if none."""
    wanted = [name for name in PREFERRED if name in finding.providers]
    failing = wanted[: wanted.index(finding.provider)] if finding.provider in wanted else wanted
    if not failing:
        return ""
    return tr("{names} could not be started (driver or library missing)").format(
        names=listed(map(_short, failing))
    )


def _short(provider: str) -> str:
    return provider[: -len("ExecutionProvider")] or provider
