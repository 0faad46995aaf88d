"""Runs `lithoscope-train` in another Python environment and listens to it.

torch never loads inside QGIS. The child says how far it is as JSON lines on stdout (the protocol
is described in `training/messages.py`); what else it prints goes into the log. Cancelling first
asks, then ends the child and everything it started.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ...engine.errors import Cancelled
from ...engine.language import tr
from ...engine.progress import Progress
from .child import GRACE_SECONDS, OUT, Stop, TrainingError, scratch, start

MODULE = "lithoscope.training.cli"
LAST_LINES = 15


def train(
    python: Path, arguments: Sequence[str | Path], progress: Progress, grace: float = GRACE_SECONDS
) -> dict[str, str]:
    """Run ``lithoscope-train`` with `arguments` by `python`; return {name: path} of what it made.

    Raises:
        TrainingError: it failed or crashed.
        Cancelled: the user stopped it.
    """
    return listen([python, "-m", MODULE, *arguments, "--json"], progress, grace)


def listen(
    command: Sequence[str | Path], progress: Progress, grace: float = GRACE_SECONDS
) -> dict[str, str]:
    """Run a command that speaks JSON lines; return the outputs of its result event.

    Its temporary files lie in a folder that goes with it. Raises as `train`.
    """
    heard = Heard(progress)
    with scratch() as folder, closing(start(command, folder)) as child:
        stop = Stop(child, progress, grace, word="cancel")
        for stream, line in child.lines(stop.check):
            heard.take(stream, line)
    if heard.outputs is not None and child.status == 0:
        return heard.outputs
    if stop.asked:
        raise Cancelled(tr("The training was cancelled; nothing was written."))
    raise TrainingError(heard.reason(child.status))


@dataclass
class Heard:
    """What a child said: passed on to `progress`, its outputs, and the reason where it failed."""

    progress: Progress
    outputs: dict[str, str] | None = None
    error: str = ""
    last: deque[str] = field(default_factory=lambda: deque(maxlen=LAST_LINES))

    def take(self, stream: str, line: str) -> None:
        """Pass one line on: an event, or text for the log."""
        event = _event(line) if stream == OUT else None
        if event is None:
            if line.strip():
                self.last.append(line)
                self.progress.info(line)
            return
        kind, text = event["event"], str(event.get("text", ""))
        if kind == "progress":
            self.progress.report(int(event.get("done", 0)), int(event.get("total", 0)))
        elif kind == "warning":
            self.progress.warn(text)
        elif kind == "result":
            self.outputs = {str(k): str(v) for k, v in event.get("outputs", {}).items()}
        elif kind == "error":
            self.error = text
        else:
            self.progress.info(text)

    def reason(self, status: int) -> str:
        """Return why it failed: its own words, or how it ended and its last lines."""
        if self.error:
            return self.error
        text = (
            tr("The training process ended by signal {status} and made nothing. Its last lines:")
            if status < 0
            else tr(
                "The training process ended with status {status} and made nothing. Its last lines:"
            )
        )
        said = "\n".join(self.last) or tr("It said nothing.")
        return f"{text.format(status=abs(status))}\n{said}"


def _event(line: str) -> dict | None:
    """Return the event of a line, or None of a line that is none."""
    if not line.startswith("{"):
        return None
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) and "event" in found else None
