"""Where installations lie, which one is used, and how an old one goes.

An installation is a folder `<ONNX Runtime's version>-<cpXY>` of the profile; each next one for the
same Python is numbered: `1.31.1-cp311.2`. It counts once it holds READY, which is written last, and
the highest number is used. One that is to go loses READY first, so that no half of it is ever used;
what is loaded goes at a next start.
"""

from __future__ import annotations

import importlib
import json
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import OutputError
from ...engine.language import listed, named, tr
from .pins import FLAVOURS, TAG

READY = "ready.json"
LEAVING = "leaving.json"
_NAME = re.compile(r"(?P<version>[\w.]+)-(?P<tag>cp\d+)(?:\.(?P<number>\d+))?")


@dataclass(frozen=True)
class Installed:
    """An installation: its folder and the {package: version} that it holds."""

    folder: Path
    packages: dict[str, str]

    @property
    def flavour(self) -> str:
        """The build of ONNX Runtime, '' where QGIS's Python has its own."""
        return next((name for name in FLAVOURS if name in self.packages), "")

    def described(self) -> str:
        """Return it in a line."""
        packages = listed(f"{name} {version}" for name, version in self.packages.items())
        return named(self.folder, packages)


def installed(home: Path, tag: str = TAG) -> Installed | None:
    """Return the installation to use with the Python of a tag, or None."""
    folders = [folder for folder in _folders(home, tag) if (folder / READY).is_file()]
    for folder in sorted(folders, key=_number, reverse=True):
        with suppress(OSError, ValueError, KeyError, TypeError):
            return Installed(folder, dict(json.loads((folder / READY).read_text("utf-8"))))
    return None


def fresh(home: Path, version: str, tag: str = TAG) -> Path:
    """Make and return the folder for the next installation.

    Raises:
        OutputError: it cannot be made.
    """
    number = 1 + max((_number(folder) for folder in _folders(home, tag)), default=0)
    folder = home / (f"{version}-{tag}" + (f".{number}" if number > 1 else ""))
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise OutputError(
            tr(
                "Nothing can be installed in {folder} ({reason}). Make the profile's folder "
                "writable, or start QGIS with another profile."
            ).format(folder=home, reason=error.strerror)
        ) from error
    return folder


def finish(folder: Path, packages: dict[str, str]) -> Installed:
    """Let an installation count, and take leave of those before it for the same Python."""
    (folder / READY).write_text(json.dumps(packages, indent=1), "utf-8")
    found = _NAME.fullmatch(folder.name)
    for old in list(_folders(folder.parent, found["tag"] if found else TAG)):
        if old != folder and _number(old) < _number(folder):
            discard(old)
    return Installed(folder, packages)


def discard(folder: Path) -> bool:
    """Delete an installation; False: something of it is in use, and it goes at a next start."""
    try:
        (folder / LEAVING).touch()
        (folder / READY).unlink(missing_ok=True)
        if loaded_from(folder):
            return False
        for path in folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name != LEAVING:
                path.unlink()
        (folder / LEAVING).unlink()
        folder.rmdir()
    except OSError:
        return False
    return True


def activate(home: Path, tag: str = TAG) -> Installed | None:
    """Let this process find the installation: after all else, so that QGIS's packages come first.

    Cheap; what was to go and could not is tried again.
    """
    for folder in list(_folders(home, tag)):
        if (folder / LEAVING).exists():
            discard(folder)
    found = installed(home, tag)
    forget(home)
    if found is not None:
        sys.path.append(str(found.folder))
    importlib.invalidate_caches()
    return found


def loaded_from(folder: Path) -> bool:
    """Tell whether this process has a module of an installation; it may yet load more of it."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return any(file and folder in Path(file).parents for file in files)


def remove(home: Path, tag: str = TAG) -> bool:
    """Take away all installations of a Python; False: something in use goes at a next start."""
    forget(home)
    kept = [folder for folder in list(_folders(home, tag)) if not discard(folder)]
    return not kept


def forget(home: Path) -> None:
    """Take all installations out of this process's search path."""
    sys.path[:] = without(home, sys.path)


def without(home: Path, path: list[str]) -> list[str]:
    """Return a search path without installations, as it is in a QGIS that has none."""
    return [entry for entry in path if not entry or Path(entry).parent != home]


def _folders(home: Path, tag: str) -> Iterator[Path]:
    if not home.is_dir():
        return
    for path in home.iterdir():
        found = _NAME.fullmatch(path.name)
        if found is not None and found["tag"] == tag and path.is_dir():
            yield path


def _number(folder: Path) -> int:
    found = _NAME.fullmatch(folder.name)
    return int((found and found["number"]) or 1)
