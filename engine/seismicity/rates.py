"""How evenly a catalogue goes on: rates, silences, and events that keep working hours.

References: Wiemer, S., Baer, M. (2000). BSSA 90, 525-530 (quarry blasts by the hour of the day).
Harter, H. L. (1961). Biometrika 48 (order statistics of exponential gaps).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..optional import SCIPY, Lazy

special = Lazy("scipy.special", "scipy", SCIPY)

Floats = NDArray[np.float64]

DAYS_PER_YEAR = 365.25
DAY_HOURS = (7.0, 19.0)  # local solar time: blasts are fired within
NOTABLE_RATIO = 1.2  # events a day hour to events a night hour; noise by day makes it fall below 1
NOTABLE_CHANCE = 0.001


class Silence(NamedTuple):
    """A time without events, days since 1970.

    `expected` is the longest gap that as many events at random times leave on average, days;
    `chance` the probability that they leave one at least as long as this.
    """

    start: float
    end: float
    expected: float
    chance: float

    @property
    def days(self) -> float:
        """Length in days."""
        return self.end - self.start


class DayNight(NamedTuple):
    """Events an hour from 7 to 19 h local solar time, as a multiple of those at night.

    `chance` is the probability that events at any hour alike give so high a ratio.
    """

    ratio: float
    chance: float

    @property
    def suspicious(self) -> bool:
        """Whether blasts are likely among the events."""
        return self.ratio >= NOTABLE_RATIO and self.chance < NOTABLE_CHANCE


def rate_per_year(time: Floats) -> float:
    """Return events a year between the first and the last of [N] times in days; NaN below two."""
    if len(time) < 2 or time[-1] == time[0]:
        return math.nan
    return float((len(time) - 1) / (time[-1] - time[0]) * DAYS_PER_YEAR)


def longest_silences(time: Floats, count: int = 3) -> list[Silence]:
    """Return the longest gaps between [N] ascending times (days), the longest first.

    They are held against exponential gaps, those of events at random times: the longest of n is
    their mean times 1 + 1/2 + … + 1/n on average. Clusters make silences longer too, so that a
    small chance alone proves no loss of data.
    """
    gaps = np.diff(time)
    if not len(gaps) or gaps.max() == 0:
        return []
    mean, n = float(gaps.mean()), len(gaps)
    expected = mean * float((1 / np.arange(1, n + 1)).sum())
    found = []
    for index in np.argsort(-gaps, kind="stable")[:count]:
        chance = -math.expm1(n * math.log1p(-math.exp(-gaps[index] / mean)))
        found.append(Silence(float(time[index]), float(time[index + 1]), expected, chance))
    return found


def day_and_night(time: Floats, longitude: Floats) -> DayNight:
    """Compare the numbers of events by day and by night, local solar time.

    Args:
        time: [N] days since 1970, UTC.
        longitude: [N] degrees east.
    """
    hour = (time * 24 + longitude / 15) % 24
    by_day = int(((hour >= DAY_HOURS[0]) & (hour < DAY_HOURS[1])).sum())
    share = (DAY_HOURS[1] - DAY_HOURS[0]) / 24
    at_night = len(time) - by_day
    if not at_night or not by_day:
        return DayNight(math.inf if by_day else 0.0, share ** len(time) if by_day else 1.0)
    ratio = by_day / share / (at_night / (1 - share))
    return DayNight(ratio, float(special.bdtrc(by_day - 1, len(time), share)))
