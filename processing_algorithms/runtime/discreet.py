"""A listener between pip and the log: counts its steps, and keeps secrets out of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from ...engine.progress import Progress

VEIL = "****"
STEPS = ("Collecting ", "Installing collected", "Successfully installed")


class Discreet:
    """Passes a `Progress` what pip says, without the secrets, and reports how far it is."""

    def __init__(self, progress: Progress, secrets: Sequence[str], steps: int) -> None:
        """Take the listener behind, the texts to veil, and how many steps pip will name."""
        self._progress, self._steps, self._done = progress, steps, 0
        # The longest first: a password may be part of another secret.
        self._secrets = sorted((text for text in secrets if text), key=len, reverse=True)

    def veiled(self, message: str) -> str:
        """Return a message without the secrets."""
        for secret in self._secrets:
            message = message.replace(secret, VEIL)
        return message

    def report(self, done: int, total: int) -> None:
        """Pass it on."""
        self._progress.report(done, total)

    def info(self, message: str) -> None:
        """Pass a line on, veiled; pip names a package when it is about to fetch it."""
        if message.startswith(STEPS):
            self.report(min(self._done, self._steps), self._steps + 1)
            self._done += 1
        self._progress.info(self.veiled(message))

    def warn(self, message: str) -> None:
        """Pass a warning on, veiled."""
        self._progress.warn(self.veiled(message))

    def cancelled(self) -> bool:
        """Tell whether the user wants to stop."""
        return self._progress.cancelled()
