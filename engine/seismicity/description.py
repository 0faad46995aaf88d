"""A catalogue in figures, and what to be wary of in it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..language import tr
from .b_values import (
    BValue,
    Frequency,
    aki_utsu,
    aki_utsu_of_all,
    b_positive,
    frequency,
    magnitude_bin,
)
from .catalogue import Catalogue
from .checks import MINIMUM_EVENTS
from .completeness import (
    CORRECTION,
    History,
    Stability,
    completeness_over_time,
    incomplete_after_mainshocks,
    maximum_curvature,
    mbs_stability,
)
from .magnitude_types import counts_text, mixed
from .rates import DayNight, Silence, day_and_night, longest_silences, rate_per_year

DOUBTFUL = 3.0  # standard errors between two b-values that are no longer chance
NOTABLE_HIDDEN = 0.05  # share of events within times that a mainshock made incomplete
FEWEST_BY_HOUR = 200


@dataclass(frozen=True)
class Description:
    """What is known about a catalogue [N] without a model of it.

    `bin` is the step of the magnitudes; `mc` the completeness magnitude in use, by maximum
    curvature (`estimated`) or as given; `complete` [N] are the events from `mc` up, on which
    `aki`, `positive`, `rate` (a year) and `silences` rest; `hidden` [N] those where and when a
    mainshock hides smaller ones; `stability` is that of Aki and Utsu's b, `stability_positive` of
    b-positive; `warnings` are whole sentences.
    """

    catalogue: Catalogue
    bin: float
    mc: float
    estimated: float
    complete: NDArray[np.bool_]
    hidden: NDArray[np.bool_]
    frequency: Frequency
    stability: Stability
    stability_positive: Stability
    history: History
    aki: BValue
    positive: BValue
    rate: float
    silences: list[Silence]
    day_night: DayNight
    warnings: tuple[str, ...] = ()


def describe(catalogue: Catalogue, completeness: float | None = None) -> Description:
    """Describe a catalogue; `completeness` replaces the estimate of its completeness magnitude.

    Raises:
        InputError: no event reaches the completeness magnitude given.
    """
    step = magnitude_bin(catalogue.magnitude)
    estimated = maximum_curvature(catalogue.magnitude, step)
    mc = estimated if completeness is None else completeness
    mask = catalogue.magnitude >= mc - step / 2 - 1e-9
    if not mask.any():
        raise InputError(
            tr(
                "No event reaches the completeness magnitude {mc:g}; the largest of {count:,} has "
                "{largest:g}. Give a smaller one."
            ).format(
                mc=mc, count=len(catalogue), largest=catalogue.magnitude.max(initial=-math.inf)
            )
        )
    events = catalogue.select(mask)
    found = Description(
        catalogue,
        step,
        mc,
        estimated,
        mask,
        incomplete_after_mainshocks(catalogue, mc),
        frequency(catalogue.magnitude, step),
        mbs_stability(catalogue.magnitude, step, aki_utsu_of_all),
        mbs_stability(catalogue.magnitude, step, b_positive),
        completeness_over_time(catalogue.time, catalogue.magnitude, step),
        aki_utsu(events.magnitude, mc, step),
        b_positive(events.magnitude, step),
        rate_per_year(events.time),
        longest_silences(events.time),
        day_and_night(catalogue.time, catalogue.longitude),
    )
    return Description(**{**found.__dict__, "warnings": tuple(_warnings(found))})


def _warnings(found: Description) -> list[str]:
    size, complete = len(found.catalogue), int(found.complete.sum())
    text = []
    if np.ptp(found.catalogue.magnitude) == 0:
        text.append(
            tr(
                "All {size:,} events have magnitude {magnitude:g}: nothing can be said of their "
                "frequency. Is the magnitude field the right one?"
            ).format(size=size, magnitude=found.catalogue.magnitude[0])
        )
    if complete < MINIMUM_EVENTS:
        text.append(
            tr(
                "Only {complete:,} events reach magnitude {mc:g}; fewer than {fewest} give a "
                "b-value, and a forecast, with wide margins."
            ).format(complete=complete, mc=found.mc, fewest=MINIMUM_EVENTS)
        )
    if found.stability.mc > found.mc + CORRECTION + 1e-9:
        text.append(
            tr(
                "Aki and Utsu's b becomes stable only from magnitude {stable:g} up: the catalogue "
                "may not be complete from {mc:g}."
            ).format(stable=found.stability.mc, mc=found.mc)
        )
    if mixed(found.catalogue.magnitude_type[found.complete]):
        types = counts_text(found.catalogue.magnitude_type[found.complete])
        text.append(
            tr(
                "The magnitudes from {mc:g} up are of different types ({types}), which may differ "
                "by some tenths for the same earthquake: the completeness magnitude, b and "
                "forecasts suffer. Convert them to one type, moment magnitude if possible."
            ).format(mc=found.mc, types=types)
        )
    gap = abs(found.aki.b - found.positive.b)
    if gap > DOUBTFUL * math.hypot(found.aki.error, found.positive.error):
        text.append(
            tr(
                "Aki and Utsu's b ({aki:.2f}) and b-positive ({positive:.2f}) differ by more than "
                "chance: small events are missing now and then, mostly after large ones. Trust "
                "b-positive."
            ).format(aki=found.aki.b, positive=found.positive.b)
        )
    history = found.history
    above = history.mc - DOUBTFUL * history.error > found.mc + 1e-9
    if above.any():
        text.append(
            tr(
                "In {count} of {windows} windows of time the completeness magnitude lies clearly "
                "above {mc:g}, up to {largest:g}: see the plot, and leave those times out or raise "
                "the completeness magnitude."
            ).format(
                count=int(above.sum()),
                windows=len(history.mc),
                mc=found.mc,
                largest=history.mc[above].max(),
            )
        )
    hidden = int((found.hidden & found.complete).sum())
    if hidden > NOTABLE_HIDDEN * complete:
        text.append(
            tr(
                "{hidden:,} of {complete:,} events fall where and when a mainshock of magnitude 6 "
                "or more hides smaller ones: rates in its first hours and days are too low."
            ).format(hidden=hidden, complete=complete)
        )
    if size >= FEWEST_BY_HOUR and found.day_night.suspicious:
        text.append(
            tr(
                "{ratio:.1f} times as many events by day (7 to 19 h local solar time) as by night: "
                "quarry blasts are likely among them. Give the event type field, or raise the "
                "completeness magnitude."
            ).format(ratio=found.day_night.ratio)
        )
    return text
