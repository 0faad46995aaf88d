"""The Python environment that trains: found, and checked before each job."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import Cancelled, RuntimeMissingError
from ...engine.language import clauses, listed, mark, named, tr
from ...engine.progress import Progress
from .child import ON_WINDOWS, OUT, Stop, TrainingError, scratch, start

VARIABLE = "LITHOSCOPE_PYTHON"
READY = "ready.json"  # an environment that was made holds it once it is complete
DOCS = "https://github.com/lithoscope/lithoscope/blob/main/docs/training_environment.md"
PROBE = Path(__file__).with_name("probe.py")
METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"
LAST_LINES = 12
# Who may name a Python, as a message says it.
PARAMETER = mark("the parameter TRAINING_PYTHON")
SETTINGS = mark("Lithoscope's settings")
IN_VARIABLE = mark("the environment variable LITHOSCOPE_PYTHON")


@dataclass(frozen=True)
class Environment:
    """A Python that can train, its version, and those of {package: version}."""

    python: Path
    version: str
    versions: dict[str, str]

    def described(self) -> str:
        """Return it in a line."""
        names = ("lithoscope", "torch", "numpy", "osgeo")
        known = listed(f"{name} {self.versions[name]}" for name in names if self.versions[name])
        told = listed([f"Python {self.version}", known])
        return named(self.python, told)


def find(given: str, setting: str, home: Path) -> Path:
    """Return the Python to train with: the one given, set, named by LITHOSCOPE_PYTHON, or made.

    `home` is the folder that `make` fills. A folder of an environment stands for its Python.

    Raises:
        RuntimeMissingError: there is none, or what is named does not exist.
    """
    named = (
        (given, PARAMETER),
        (setting, SETTINGS),
        (os.environ.get(VARIABLE, ""), IN_VARIABLE),
    )
    for text, where in named:
        if text.strip():
            return python_of(Path(text.strip()).expanduser(), tr(where))
    made = newest(home)
    if made is not None:
        return interpreter(made)
    raise RuntimeMissingError(
        tr(
            "There is no training environment yet. Make one with Plugins > Lithoscope > Training "
            "environment…, or name its Python there, in TRAINING_PYTHON or in {variable}. "
            "Step by step: {page}"
        ).format(variable=VARIABLE, page=DOCS)
    )


def python_of(path: Path, where: str) -> Path:
    """Return the Python that a file or an environment's folder stands for.

    Raises:
        RuntimeMissingError: there is none; the message says `where` it was named.
    """
    python = interpreter(path) if path.is_dir() else path
    if not python.is_file():
        raise RuntimeMissingError(
            tr(
                "{path}, which {where} names as the Python of the training environment, does not "
                "exist or holds no Python. Correct it, or clear it. {page}"
            ).format(path=path, where=where, page=DOCS)
        )
    return python.absolute()  # not resolved: in an environment it is a link


def interpreter(folder: Path) -> Path:
    """Return the path that the Python of an environment has, on this system."""
    if not ON_WINDOWS:
        return folder / "bin" / "python"
    conda = folder / "python.exe"
    return conda if conda.is_file() else folder / "Scripts" / "python.exe"


def complete(home: Path) -> list[Path]:
    """Return the finished environments in a folder, the newest last."""
    if not home.is_dir():
        return []
    folders = [path for path in home.iterdir() if path.name.isdigit() and (path / READY).is_file()]
    return sorted(folders, key=lambda path: int(path.name))


def newest(home: Path) -> Path | None:
    """Return the environment to use of those that `make` made, or None."""
    return next(reversed(complete(home)), None)


def own_version() -> str:
    """Return the version of this plugin."""
    for line in METADATA.read_text("utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return ""


def check(python: Path, progress: Progress) -> Environment:
    """Try whether a Python can train, as `probe.py` says.

    Raises:
        RuntimeMissingError: it does not run, lacks a package, or has another Lithoscope.
        Cancelled: the user stopped.
    """
    try:
        said = run([python, "-c", PROBE.read_text("utf-8")], progress, quiet=True)
        found = json.loads(said[-1])
    except (TrainingError, ValueError, IndexError) as error:
        raise RuntimeMissingError(
            tr(
                "The training environment's Python, {python}, does not work: {reason} Choose "
                "another, or make the environment anew. {page}"
            ).format(python=python, reason=error, page=DOCS)
        ) from error
    problems, versions = found["problems"], found["versions"]
    if problems:
        told = clauses(named(name, reason) for name, reason in problems.items())
        raise RuntimeMissingError(
            tr(
                "The training environment ({python}) cannot train. {problems}. Install what is "
                "missing there, or make the environment anew. {page}"
            ).format(python=python, problems=told, page=DOCS)
        )
    if versions["lithoscope"] != own_version():
        raise RuntimeMissingError(
            tr(
                "The training environment ({python}) has Lithoscope {version}, but this plugin "
                "is {own}. Install the same version there, or make the environment anew. {page}"
            ).format(python=python, version=versions["lithoscope"], own=own_version(), page=DOCS)
        )
    return Environment(python, found["python"], versions)


def run(
    command: Sequence[str | Path],
    progress: Progress,
    *,
    quiet: bool = False,
    variables: Mapping[str, str] | None = None,
) -> list[str]:
    """Run a command to its end and return the lines of its stdout; unless quiet, log all it says.

    `variables` are added to its environment.

    Raises:
        TrainingError: it cannot be started, or fails; with its last lines.
        Cancelled: the user stopped it.
    """
    said: list[str] = []
    last: list[str] = []
    with scratch() as folder, closing(start(command, folder, variables)) as child:
        stop = Stop(child, progress)
        for stream, line in child.lines(stop.check):
            if stream == OUT:
                said.append(line)
            last = [*last, line][-LAST_LINES:]
            if not quiet:
                progress.info(line)
    if stop.asked:
        raise Cancelled(tr("Cancelled."))
    if child.status != 0:
        reason = "\n".join(last) or tr("It said nothing.")
        raise TrainingError(
            tr("it ended with status {status}. Its last lines:\n{lines}\n").format(
                status=child.status, lines=reason
            )
        )
    return said
