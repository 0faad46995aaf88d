"""What a long computation may say to whoever started it, and ask of them."""

from __future__ import annotations

import logging
from typing import Protocol

logger = logging.getLogger("lithoscope")


class Progress(Protocol):
    """The listener of a run: a QGIS feedback, a terminal, a test, or nobody."""

    def report(self, done: int, total: int) -> None:
        """Take note that `done` of `total` units of work (tiles, mostly) are finished."""

    def info(self, message: str) -> None:
        """Take a message the user may like to read."""

    def warn(self, message: str) -> None:
        """Take a message the user should read."""

    def cancelled(self) -> bool:
        """Return True once the user wants the run to stop."""


class NullProgress:
    """Nobody listens and nobody cancels; warnings go to the log, so that none is lost."""

    def report(self, done: int, total: int) -> None:
        """Ignore the count."""

    def info(self, message: str) -> None:
        """Ignore the message."""

    def warn(self, message: str) -> None:
        """Log the message."""
        logger.warning(message)

    def cancelled(self) -> bool:
        """Return False."""
        return False
