"""What a training run says, and to whom: to people in a terminal, or to a program as JSON lines.

The program is QGIS, mostly. It reads one JSON object a line from stdout:

    {"event": "progress", "done": 3, "total": 40}
    {"event": "info", "text": "..."}  and  {"event": "warning", "text": "..."}
    {"event": "result", "outputs": {"model": "/path/model.onnx"}}
    {"event": "error", "text": "..."}

and stops the run by writing the line `cancel` to stdin, or by closing that pipe.
"""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import TextIO

from ..engine.progress import Progress

CANCEL = "cancel"
SECONDS_BETWEEN = 0.2  # reports of progress; more would only fill the pipe


class Listener:
    """A `Progress` with an end: a result or an error."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def report(self, done: int, total: int) -> None:
        """Take note of how far the run is."""
        raise NotImplementedError

    def info(self, message: str) -> None:
        """Take a message the user may like to read."""
        raise NotImplementedError

    def warn(self, message: str) -> None:
        """Take a message the user should read."""
        raise NotImplementedError

    def result(self, outputs: Mapping[str, str | Path]) -> None:
        """Take {name: path} of what was made."""
        raise NotImplementedError

    def error(self, message: str) -> None:
        """Take what went wrong."""
        raise NotImplementedError

    def cancelled(self) -> bool:
        """Tell whether somebody wants the run to stop."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Want the run to stop."""
        self._stopped.set()


class Terminal(Listener):
    """For people: messages on stderr, results on stdout; control-C ends the run."""

    def report(self, done: int, total: int) -> None:
        """Rewrite the line with the share that is done, where there is a terminal to see it."""
        if sys.stderr.isatty():
            end = "\n" if done >= total else ""
            print(f"\r{done / max(total, 1):4.0%}", end=end, file=sys.stderr, flush=True)

    def info(self, message: str) -> None:
        """Print the message."""
        print(message, file=sys.stderr)

    def warn(self, message: str) -> None:
        """Print the message, marked."""
        print(f"Warning: {message}", file=sys.stderr)

    def result(self, outputs: Mapping[str, str | Path]) -> None:
        """Print the paths."""
        for path in outputs.values():
            print(path)

    def error(self, message: str) -> None:
        """Print the message with the program's name."""
        print(f"lithoscope-train: {message}", file=sys.stderr)


class JsonLines(Listener):
    """For programs, see above: events go to `stream`, commands come from `commands`."""

    def __init__(self, stream: TextIO, commands: TextIO) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._said = -SECONDS_BETWEEN
        self._stream = stream
        threading.Thread(target=self._listen, args=(commands,), daemon=True).start()

    def report(self, done: int, total: int) -> None:
        """Send a progress event, but not too many of them."""
        now = time.monotonic()
        if now - self._said >= SECONDS_BETWEEN or done >= total:
            self._said = now
            self._send(event="progress", done=int(done), total=int(total))

    def info(self, message: str) -> None:
        """Send an info event."""
        self._send(event="info", text=str(message))

    def warn(self, message: str) -> None:
        """Send a warning event."""
        self._send(event="warning", text=str(message))

    def result(self, outputs: Mapping[str, str | Path]) -> None:
        """Send the result event."""
        self._send(event="result", outputs={name: str(path) for name, path in outputs.items()})

    def error(self, message: str) -> None:
        """Send an error event."""
        self._send(event="error", text=str(message))

    def _send(self, **event: object) -> None:
        with self._lock:
            try:
                # ASCII, whatever encoding the pipe has on this system.
                print(json.dumps(event), file=self._stream, flush=True)
            except (BrokenPipeError, ValueError):
                self.stop()  # nobody listens any more

    def _listen(self, commands: TextIO) -> None:
        for line in commands:
            if line.strip() == CANCEL:
                self.stop()
        # A pipe that closes means that whoever started the run has gone.
        if _is_pipe(commands):
            self.stop()


class Part:
    """A `Progress` that fills part `number` (from 0) of `count` equal parts of another's bar."""

    def __init__(self, progress: Progress, number: int, count: int) -> None:
        self._progress, self._number, self._count = progress, number, count

    def report(self, done: int, total: int) -> None:
        """Report the part's share of the whole."""
        self._progress.report(self._number * total + done, self._count * total)

    def info(self, message: str) -> None:
        """Pass on."""
        self._progress.info(message)

    def warn(self, message: str) -> None:
        """Pass on."""
        self._progress.warn(message)

    def cancelled(self) -> bool:
        """Ask on."""
        return self._progress.cancelled()


@contextmanager
def listening(as_json: bool) -> Iterator[Listener]:
    """Give the listener of this process, which SIGTERM stops.

    With JSON lines, what libraries print goes to stderr, so that stdout holds nothing else.
    """
    listener = JsonLines(sys.stdout, sys.stdin) if as_json else Terminal()
    in_main = threading.current_thread() is threading.main_thread()
    before = signal.getsignal(signal.SIGTERM)
    if in_main:
        signal.signal(signal.SIGTERM, lambda number, frame: listener.stop())
    try:
        with redirect_stdout(sys.stderr if as_json else sys.stdout):
            yield listener
    finally:
        if in_main:
            signal.signal(signal.SIGTERM, before)


def _is_pipe(stream: TextIO) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False
