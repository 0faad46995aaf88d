"""Does a catalogue cover the time of a forecast? What it does not list did not happen."""

from __future__ import annotations

import math

from ..errors import InputError
from ..language import tr
from .catalogue import Catalogue
from .scored_forecasts import Window
from .times import to_iso

SLACK = 0.1  # of the window: silence at its ends that is worth a word


def check_coverage(
    observed: Catalogue, window: Window, now: float, until: float | None = None
) -> list[str]:
    """Return warnings about the parts of a window that a catalogue may not cover.

    Args:
        observed: all earthquakes that are known, before and after the window too.
        window: what the forecast is for.
        now: the present time, days since 1970.
        until: when the user says the catalogue ends; None takes its newest earthquake.

    Raises:
        InputError: it ends before the window begins.
    """
    newest = float(observed.time[-1]) if len(observed) else -float("inf")
    known = newest if until is None else until
    if known <= window.start:
        text = (
            tr(
                "The observed catalogue ends on {end}, before the forecast begins, {start}. Load a "
                "later catalogue, or, if it is complete and nothing happened, say until when it is "
                "known in 'Observed until'."
            )
            if len(observed) or until is not None
            else tr(
                "The observed catalogue is empty, before the forecast begins, {start}. Load a "
                "later catalogue, or, if it is complete and nothing happened, say until when it is "
                "known in 'Observed until'."
            )
        )
        end = moment(known) if math.isfinite(known) else ""
        raise InputError(text.format(end=end, start=moment(window.start)))
    slack = SLACK * (window.end - window.start)
    notes = []
    if min(now, known if until is not None else now) < window.end:
        known_until = min(now, known)
        notes.append(
            tr(
                "The forecast's window is not over, or not all of it is known: it ends on {end}, "
                "earthquakes are known until {known_until}. The forecast is for all of it, so the "
                "scores are provisional, and too many earthquakes will seem to be forecast."
            ).format(end=moment(window.end), known_until=moment(known_until))
        )
    elif until is None and newest < window.end - slack:
        notes.append(
            tr(
                "The newest observed earthquake is of {newest}, {days:.1f} days before the "
                "forecast's window ends. If the catalogue was made before that end, load a later "
                "one; otherwise say until when it is known in 'Observed until'."
            ).format(newest=moment(newest), days=window.end - newest)
        )
    if len(observed) and observed.time[0] > window.start + slack:
        notes.append(
            tr(
                "The oldest observed earthquake is of {oldest}, after the forecast began, {start}. "
                "Is the beginning of the window missing?"
            ).format(oldest=moment(float(observed.time[0])), start=moment(window.start))
        )
    return notes


def moment(days: float) -> str:
    """Return a time as people read it: 2019-07-13 00:00 UTC."""
    return to_iso(days)[:16].replace("T", " ") + " UTC"
