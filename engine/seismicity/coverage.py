"""Does a catalogue cover the time of a forecast? What it does not list did not happen."""

from __future__ import annotations

from ..errors import InputError
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
        last = f"ends on {moment(known)}" if len(observed) or until is not None else "is empty"
        raise InputError(
            f"The observed catalogue {last}, before the forecast begins, {moment(window.start)}. "
            "Load a later catalogue, or, if it is complete and nothing happened, say until when it "
            "is known in 'Observed until'."
        )
    slack = SLACK * (window.end - window.start)
    notes = []
    if min(now, known if until is not None else now) < window.end:
        known_until = min(now, known)
        notes.append(
            f"The forecast's window is not over, or not all of it is known: it ends on "
            f"{moment(window.end)}, earthquakes are known until {moment(known_until)}. The "
            "forecast is for all of it, so the scores are provisional, and too many earthquakes "
            "will seem to be forecast."
        )
    elif until is None and newest < window.end - slack:
        notes.append(
            f"The newest observed earthquake is of {moment(newest)}, "
            f"{window.end - newest:.1f} days before the forecast's window ends. If the catalogue "
            "was made before that end, load a later one; otherwise say until when it is known in "
            "'Observed until'."
        )
    if len(observed) and observed.time[0] > window.start + slack:
        notes.append(
            f"The oldest observed earthquake is of {moment(float(observed.time[0]))}, after the "
            f"forecast began, {moment(window.start)}. Is the beginning of the window missing?"
        )
    return notes


def moment(days: float) -> str:
    """Return a time as people read it: 2019-07-13 00:00 UTC."""
    return to_iso(days)[:16].replace("T", " ") + " UTC"
