"""A child process of another Python: its environment, its lines, its end with all its children.

Why not QProcess: cancelling has to end the workers that a training starts, too. So the child leads
a group of processes of its own, and the group is what ends.
"""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import signal
import subprocess  # nosec B404
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ...engine.errors import LithoscopeError
from ...engine.language import tr
from ...engine.progress import Progress

ON_WINDOWS = os.name == "nt"
# QGIS on Windows and macOS points them at its own data, which another GDAL or PROJ cannot read.
OF_GDAL = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_DATA", "PROJ_LIB")
POLL_SECONDS = 0.1
PATIENCE = 20  # polls for a stream that stays open although its process and group have ended
GRACE_SECONDS = 4.0
OUT, ERR = "out", "err"


class TrainingError(LithoscopeError):
    """A process of another Python failed; the message is its own, or its last lines."""


def start(
    command: Sequence[str | Path], folder: str | Path, variables: Mapping[str, str] | None = None
) -> Child:
    """Start a child process, see `Child`.

    Raises:
        TrainingError: the program is missing or cannot be started.
    """
    try:
        return Child(command, folder, variables)
    except OSError as error:
        raise TrainingError(
            tr(
                "The Python {program} does not start ({reason}). Choose another, or make its "
                "environment anew."
            ).format(program=command[0], reason=error.strerror)
        ) from error


class Child:
    """A running process whose stdout and stderr are read, line by line, in threads of their own."""

    def __init__(
        self,
        command: Sequence[str | Path],
        folder: str | Path,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """Start `command` (no shell: a list) in `folder`, with more environment variables.

        Raises:
            OSError: the program is missing or cannot be started.
        """
        self._lines: queue.Queue[tuple[str, str] | None] = queue.Queue()
        # The command is a list of our own making and goes to no shell; its program is the Python
        # that the user chose.
        self._process = subprocess.Popen(  # nosec B603
            [str(part) for part in command],
            cwd=str(folder),
            env={**environment(Path(command[0]), folder), **(variables or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            **_own_group(),
        )
        self._readers = [
            threading.Thread(target=self._read, args=(name, stream), daemon=True)
            for name, stream in ((OUT, self._process.stdout), (ERR, self._process.stderr))
        ]
        for reader in self._readers:
            reader.start()

    def lines(self, check: Callable[[], None]) -> Iterator[tuple[str, str]]:
        """Yield (OUT or ERR, line) until the process ends; call `check` ten times a second.

        Grandchildren that hold its stdout open do not delay the end: they are ended with it.
        """
        open_streams, patience = len(self._readers), PATIENCE
        while open_streams and patience:
            check()
            try:
                item = self._lines.get(timeout=POLL_SECONDS)
            except queue.Empty:
                if self._process.poll() is not None:
                    self.kill()
                    patience -= 1
                continue
            if item is None:
                open_streams -= 1
            else:
                yield item
        self._process.wait()

    @property
    def status(self) -> int:
        """Exit status; negative: the signal that ended it."""
        return self._process.wait()

    def say(self, line: str) -> None:
        """Write a line to its stdin; a process that has ended hears nothing."""
        stream = self._process.stdin
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.write(line + "\n")
                stream.flush()

    def terminate(self) -> None:
        """Ask the whole group to end; on Windows, end it."""
        if ON_WINDOWS:
            self.kill()
        else:
            self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the whole group at once."""
        if ON_WINDOWS:
            _kill_tree(self._process.pid)
        else:
            self._signal(signal.SIGKILL)

    def close(self) -> None:
        """End whatever still runs of the group, and close the pipes."""
        self.kill()
        self._process.wait()
        streams = (self._process.stdout, self._process.stderr)
        for reader, stream in zip(self._readers, streams):
            reader.join(timeout=POLL_SECONDS)
            # Closing what is still read from would wait for a process that has left the group.
            if stream is not None and not reader.is_alive():
                stream.close()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)

    def _read(self, name: str, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put((name, line.rstrip("\r\n")))
        self._lines.put(None)


class Stop:
    """Ends a child once the user wants it: asks it, after a while terminates it, then kills it."""

    def __init__(
        self, child: Child, progress: Progress, grace: float = GRACE_SECONDS, word: str = ""
    ) -> None:
        """Take the child and who may want to cancel; `word` is what the child is asked with."""
        self._progress, self._grace, self._next = progress, grace, 0.0
        self._steps = deque([child.terminate, child.kill])
        if word:
            self._steps.appendleft(lambda: child.say(word))
        self.asked = False

    def check(self) -> None:
        """Look whether it is time for the next step; to be called often."""
        self.asked = self.asked or self._progress.cancelled()
        if self.asked and self._steps and time.monotonic() >= self._next:
            self._steps.popleft()()
            self._next = time.monotonic() + self._grace


@contextmanager
def scratch() -> Iterator[str]:
    """Give a folder for temporary files that goes with all that is left in it."""
    folder = tempfile.mkdtemp(prefix="lithoscope-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def environment(python: Path, folder: str | Path) -> dict[str, str]:
    """Return this process's environment without what would lead another Python astray.

    All PYTHON* variables go, and those of GDAL and PROJ too unless `python` sees QGIS's own
    packages; temporary files go to `folder`.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith("PYTHON") and name.upper() != "VIRTUAL_ENV"
    }
    if not sees_system_packages(python):
        kept = {name: value for name, value in kept.items() if name.upper() not in OF_GDAL}
    folder = str(folder)
    return {
        **kept,
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
        "PYTHONWARNINGS": "ignore",  # of libraries, meant for their developers
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder),
    }


def sees_system_packages(python: Path) -> bool:
    """Tell whether a virtual environment's Python also sees the packages of the one beneath it."""
    try:
        settings = (python.parent.parent / "pyvenv.cfg").read_text("utf-8", errors="replace")
    except OSError:
        return False
    words = [line.replace(" ", "").lower() for line in settings.splitlines()]
    return "include-system-site-packages=true" in words


def _own_group() -> dict:
    if ON_WINDOWS:
        # New group and no console window; the names exist on Windows alone.
        return {
            "creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
            | getattr(subprocess, "CREATE_NO_WINDOW", 0)
        }
    return {"start_new_session": True}


def _kill_tree(process: int) -> None:
    program = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
    # Windows' own tool by its full path, with a process number of ours.
    subprocess.run(  # nosec B603
        [str(program), "/T", "/F", "/PID", str(process)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
