"""QGIS's feedback as the engine's progress."""

from __future__ import annotations

import time

from ..engine.language import listed, mark
from ..engine.model.card import ModelCard
from ..engine.report.html import pixel_size_text

ETA_EVERY_SECONDS = 10.0
TILES, BLOCKS = mark("tiles"), mark("blocks")
LEAST_SHARE = 0.02  # before that, what was spent on starting up makes any guess absurd


class FeedbackProgress:
    """A `Progress` that speaks to a QgsProcessingFeedback.

    `start` and `end` are the part of the progress bar, in percent, that the work fills; `unit` is
    what is counted, None where that means nothing to the user.
    """

    def __init__(self, feedback, tr, start=0.0, end=100.0, unit=TILES):
        self._feedback, self._tr, self._unit = feedback, tr, unit
        self._start, self._span = start, end - start
        self._began = self._spoke = time.monotonic()

    def part(self, start: float, end: float) -> FeedbackProgress:
        """Return a progress that fills only `start` to `end` percent of this one's bar."""
        low, scale = self._start, self._span / 100
        low, high = low + scale * start, low + scale * end
        return FeedbackProgress(self._feedback, self._tr, low, high, self._unit)

    def report(self, done: int, total: int) -> None:
        """Move the bar; every few seconds, say in the log how long it will take."""
        share = done / total if total else 1.0
        self._feedback.setProgress(self._start + self._span * share)
        now = time.monotonic()
        if LEAST_SHARE <= share < 1 and now - self._spoke >= ETA_EVERY_SECONDS:
            self._spoke = now
            left = (now - self._began) * (1 - share) / share
            text = (
                self._tr("{done} of {total} {unit}, about {left} left")
                if self._unit
                else self._tr("{share:.0%}, about {left} left")
            )
            self.info(
                text.format(
                    done=done,
                    total=total,
                    unit=self._tr(self._unit or ""),
                    share=share,
                    left=duration_text(left),
                )
            )

    def info(self, message: str) -> None:
        """Write into the log."""
        self._feedback.pushInfo(message)

    def warn(self, message: str) -> None:
        """Write into the log, marked."""
        self._feedback.pushWarning(message)

    def cancelled(self) -> bool:
        """Tell whether the user pressed cancel."""
        return self._feedback.isCanceled()


def push_card(feedback, card: ModelCard, provider: str, tr) -> None:
    """Write a model's essentials and what computes it into the log."""
    feedback.pushInfo(
        tr("Model: {name} {version} ({theme}, {task})").format(
            name=card.name, version=card.version, theme=tr(card.theme), task=tr(card.task)
        )
    )
    feedback.pushInfo(tr("Inputs: {}").format(listed(band.name for band in card.inputs)))
    feedback.pushInfo(tr("Pixel size: {}").format(pixel_size_text(card)))
    feedback.pushInfo(tr("Computed by: {}").format(provider))
    for limit in card.limits:
        feedback.pushInfo(tr("Limit: {}").format(tr(limit)))


def push_summary(feedback, summary, tr) -> None:
    """Write how a run went into the log."""
    feedback.pushInfo(
        tr("{tiles} tiles ({skipped} skipped) in {time}, {speed:.2f} megapixels/s").format(
            tiles=summary.tiles,
            skipped=summary.tiles_skipped,
            time=duration_text(summary.seconds),
            speed=summary.megapixels_per_second,
        )
    )


def duration_text(seconds: float) -> str:
    """Return a duration as people say it: 45 s, 3 min 20 s, 2 h 05 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return (
        f"{minutes} min {rest:02d} s"
        if minutes < 60
        else f"{minutes // 60} h {minutes % 60:02d} min"
    )
