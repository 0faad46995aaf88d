"""Files that come into being all at once, or not at all.

Each file is made, under its own name, in a hidden folder beside its final place, and moved there
when everything is finished: a failed, cancelled or killed run leaves nothing under a final name.
A folder that a killed run left behind is recognised by its name and removed by the next run.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType

from ..errors import OutputError
from ..language import tr

MARK = ".lithoscope-"
SIDE_FILES = (".aux.xml", ".ovr", ".msk", "-journal", "-wal", "-shm")

_numbers = itertools.count(1)
_ours: set[Path] = set()


class Staging:
    """A context in which `path` says where to make a file, and `commit` moves all into place.

    Leaving the context without a commit removes everything that was made.
    """

    def __init__(self, targets: Sequence[str | Path], inputs: Iterable[str | Path] = ()) -> None:
        """Check the targets before anything is touched, then make the folders.

        Raises:
            OutputError: a target equals an input or another target, is a folder, or its folder
                is missing or cannot be written to.
        """
        self._targets = [Path(target) for target in targets]
        self._folders: dict[Path, Path] = {}
        self._check(list(inputs))
        try:
            for target in self._targets:
                _remove_stale(target)
                self._folders[target] = _make_folder(target)
        except OutputError:
            self._discard()
            raise

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._discard()

    def path(self, target: str | Path) -> Path:
        """Return where to make the file that shall become `target`."""
        return self._folders[Path(target)] / Path(target).name

    def scratch(self, name: str) -> Path:
        """Return a path for a file that is never kept."""
        folder = self._folders[self._targets[0]] / "scratch"
        folder.mkdir(exist_ok=True)
        return folder / name

    def commit(self) -> None:
        """Move every finished file, with its side files, to its final place.

        Raises:
            OutputError: a file could not be moved; those already moved are taken away again.
        """
        moved: list[Path] = []
        try:
            for target in self._targets:
                _remove_side_files(target)
                folder = self._folders[target]
                # The file itself last: whoever sees it sees it with its side files.
                files = [path for path in folder.iterdir() if path.is_file()]
                for source in sorted(files, key=lambda path: path.name == target.name):
                    source.replace(target.parent / source.name)
                    moved.append(target.parent / source.name)
        except OSError as error:
            for path in moved:
                path.unlink(missing_ok=True)
            raise OutputError(
                tr(
                    "The finished {target} could not be put into place ({error}). Close programs "
                    "that have it open, or choose another name."
                ).format(target=target, error=error.strerror)
            ) from error

    def _check(self, inputs: list[str | Path]) -> None:
        taken = {_identity(path) for path in inputs if os.path.exists(path)}  # noqa: PTH110 - vsi
        seen: set[str] = set()
        for target in self._targets:
            if _identity(target) in taken:
                raise OutputError(
                    tr(
                        "The output {target} is also an input. Choose another name for the output."
                    ).format(target=target)
                )
            if _identity(target) in seen:
                raise OutputError(
                    tr("Two outputs have the same name, {target}. Rename one.").format(
                        target=target
                    )
                )
            seen.add(_identity(target))
            if target.is_dir():
                raise OutputError(
                    tr("The output {target} is a folder. Give it a file name.").format(
                        target=target
                    )
                )
            if not target.parent.is_dir():
                raise OutputError(
                    tr("The folder {folder} does not exist. Make it, or choose another.").format(
                        folder=target.parent
                    )
                )

    def _discard(self) -> None:
        for folder in self._folders.values():
            shutil.rmtree(folder, ignore_errors=True)
            _ours.discard(folder)


def write_failure(target: str | Path, reason: object) -> OutputError:
    """Return the error for a file that could not be written, with the space that is left."""
    folder = Path(target).parent
    try:
        free = shutil.disk_usage(folder).free / 1e6
    except OSError:
        return OutputError(
            tr(
                "{target} could not be written ({reason}); the folder {folder} is out of reach. "
                "Free some space, or choose another folder. Nothing was kept."
            ).format(target=target, reason=reason, folder=folder)
        )
    return OutputError(
        tr(
            "{target} could not be written ({reason}); {free:.1f} MB are free in {folder}. Free "
            "some space, or choose another folder. Nothing was kept."
        ).format(target=target, reason=reason, free=free, folder=folder)
    )


def _identity(path: str | Path) -> str:
    """Return what is the same for all names of one file: links, relative paths, letter case."""
    real = os.path.realpath(path)
    try:
        status = os.stat(real)  # noqa: PTH116 - as realpath
    except OSError:
        return os.path.normcase(real)
    return f"{status.st_dev}:{status.st_ino}"


def _make_folder(target: Path) -> Path:
    folder = target.parent / f".{target.name}{MARK}{os.getpid()}-{next(_numbers)}"
    try:
        folder.mkdir()
        (folder / "probe").touch()
        (folder / "probe").unlink()
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise OutputError(
            tr(
                "Nothing can be written to {folder} ({error}). Choose a folder you may write to, "
                "with space left."
            ).format(folder=target.parent, error=error.strerror)
        ) from error
    _ours.add(folder)
    return folder


def _remove_stale(target: Path) -> None:
    """Remove what killed runs to the same target left behind."""
    pattern = re.compile(re.escape(f".{target.name}{MARK}") + r"(\d+)-\d+")
    for folder in target.parent.iterdir():
        match = pattern.fullmatch(folder.name)
        if match and folder not in _ours and not _alive(int(match[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(process: int) -> bool:
    """Tell whether another process of that number runs."""
    if process == os.getpid() or os.name != "posix":
        # Windows keeps a running process's open files from being removed by itself.
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _remove_side_files(target: Path) -> None:
    """Remove what an earlier file of this name has beside it: statistics of it, overviews."""
    for suffix in SIDE_FILES:
        target.with_name(target.name + suffix).unlink(missing_ok=True)
