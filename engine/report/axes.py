"""Axes of figures: limits, nice ticks and their labels, and where a value lies on the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..language import tr

Ticks = list[tuple[float, str]]

MARGIN = 0.03  # of the span of the data, left free at both ends
MOST_LOG_LABELS = 9
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_HOUR, _MINUTE, _SECOND = 1 / 24, 1 / 1440, 1 / 86400
# (step in days, format): below a day the date stands with the hour, since an hour recurs.
_TIME_STEPS = (
    *((n * _SECOND, "%H:%M:%S") for n in (1, 5, 15, 30)),
    *((n * _MINUTE, "%m-%d %H:%M") for n in (1, 5, 15, 30)),
    *((n * _HOUR, "%m-%d %H:%M") for n in (1, 3, 6, 12)),
    *((float(n), "%Y-%m-%d") for n in (1, 2, 5, 10)),
)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Axis:
    """What an axis shows.

    `scale` is 'linear', 'log' (base 10) or 'time' (days since 1970-01-01, UTC). `low` and `high`
    fix the limits, which otherwise follow from the data; `ticks` (value, label) replace the
    computed ones, as for categories.
    """

    label: str = ""
    scale: str = "linear"
    low: float | None = None
    high: float | None = None
    ticks: Sequence[tuple[float, str]] | None = None


def time_axis(low: float | None = None, high: float | None = None) -> Axis:
    """Return the axis of time that reports have."""
    return Axis(tr("Time (UTC)"), "time", low, high)


@dataclass(frozen=True)
class FittedAxis:
    """An axis with its limits, laid out from `start` to `end` in pixels."""

    axis: Axis
    low: float
    high: float
    start: float
    end: float

    def place(self, values: ArrayLike) -> NDArray[np.float64]:
        """Return pixels; NaN where a value has no place, as 0 on a logarithmic axis."""
        numbers = np.asarray(values, np.float64)
        if self.axis.scale == "log":
            share = (_log10(numbers) - math.log10(self.low)) / math.log10(self.high / self.low)
        else:
            share = (numbers - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self, most: int) -> Ticks:
        """Return (value, label) of about `most` ticks, all within the limits."""
        if self.axis.ticks is not None:
            found = [(float(value), label) for value, label in self.axis.ticks]
        else:
            make = {"linear": linear_ticks, "log": log_ticks, "time": time_ticks}[self.axis.scale]
            found = make(self.low, self.high, most)
        slack = 1e-9 * (self.high - self.low)
        return [tick for tick in found if self.low - slack <= tick[0] <= self.high + slack]


def fit_axis(axis: Axis, values: ArrayLike, start: float, end: float) -> FittedAxis:
    """Lay out an axis over all finite values that are to be seen on it.

    Raises:
        ValueError: the scale is unknown, or a logarithmic axis is given a limit of 0 or below.
    """
    if axis.scale not in ("linear", "log", "time"):
        raise ValueError(f"An axis may be linear, log or time, not '{axis.scale}'.")
    numbers = np.asarray(values, np.float64)
    numbers = numbers[np.isfinite(numbers)]
    if axis.scale == "log":
        fixed = [limit for limit in (axis.low, axis.high) if limit is not None]
        if any(limit <= 0 for limit in fixed):
            raise ValueError("The limits of a logarithmic axis must be above 0.")
        low, high = _span(np.log10(numbers[numbers > 0]), 0.5)
        low, high = 10.0**low, 10.0**high
    else:
        low, high = _span(numbers, 0.5)
        if axis.scale == "linear" and len(numbers) and numbers.min() >= 0 > low:
            low = 0.0
    low = low if axis.low is None else axis.low
    high = high if axis.high is None else axis.high
    if high <= low:
        high = low * 10 if axis.scale == "log" else low + 1.0
    return FittedAxis(axis, float(low), float(high), start, end)


def linear_ticks(low: float, high: float, most: int = 7) -> Ticks:
    """Return ticks at multiples of 1, 2, 2.5 or 5 times a power of ten."""
    rough = (high - low) / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(f * power for f in (1, 2, 2.5, 5, 10) if f * power >= rough * (1 - 1e-9))
    count = np.arange(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    decimals = next(d for d in range(20) if abs(round(step, d) - step) < step * 1e-6)
    return [(float(n * step), f"{round(n * step, decimals) + 0.0:,.{decimals}f}") for n in count]


def log_ticks(low: float, high: float, most: int = 7) -> Ticks:
    """Return ticks at powers of ten; where few fit, at 2 and 5 times them as well.

    A span too narrow for those gets linear ticks.
    """
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    inside = [n for n in range(first, last + 1) if low <= 10.0**n <= high]
    if len(inside) >= 3:
        every = math.ceil(len(inside) / min(most, MOST_LOG_LABELS))
        return [(10.0**n, power_label(n)) for n in inside if n % every == 0]
    values = [f * 10.0**n for n in range(first, last + 1) for f in (1, 2, 5)]
    values = [value for value in values if low <= value <= high]
    return (
        [(value, f"{value:,g}") for value in values]
        if len(values) > 1
        else linear_ticks(low, high, most)
    )


def time_ticks(low: float, high: float, most: int = 7) -> Ticks:
    """Return ticks at round times, UTC; days since 1970-01-01."""
    rough = (high - low) / max(most, 1)
    for step, pattern in _TIME_STEPS:
        if step >= rough:
            count = np.arange(math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6) + 1)
            return [(float(n * step), _time_text(float(n * step), pattern)) for n in count]
    for months in (*_MONTH_STEPS, *(12 * years for years in _YEAR_STEPS)):
        if months * 30.4 >= rough or months == 12 * _YEAR_STEPS[-1]:
            return _month_ticks(low, high, months)
    return []


def power_label(exponent: int) -> str:
    """Return a power of ten as people read it: 0.01, 1,000, 10⁶."""
    if -3 <= exponent <= 4:
        return f"{10.0**exponent:,.{max(-exponent, 0)}f}"
    return "10" + str(exponent).translate(_SUPERSCRIPT)


def _month_ticks(low: float, high: float, months: int) -> Ticks:
    first, last = (
        int(np.floor(_moment(day).astype("datetime64[M]").astype(int) / months))
        for day in (low, high)
    )
    found = []
    for number in range(first, last + 1):
        month = np.datetime64(number * months, "M")
        day = float(month.astype("datetime64[D]").astype(np.int64))
        label = str(month)[:-3] if months % 12 == 0 else str(month)
        found.append((day, label))
    return [tick for tick in found if low <= tick[0] <= high]


def _time_text(day: float, pattern: str) -> str:
    return _moment(day).astype(object).strftime(pattern)


def _moment(day: float) -> np.datetime64:
    return np.datetime64(round(day * 86400), "s")


def _span(numbers: NDArray[np.float64], alone: float) -> tuple[float, float]:
    """Return limits around numbers, with a margin; `alone` on either side of a single one."""
    if not len(numbers):
        return 0.0, 1.0
    low, high = float(numbers.min()), float(numbers.max())
    margin = MARGIN * (high - low) or alone
    return low - margin, high + margin


def _log10(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.log10(np.where(numbers > 0, numbers, np.nan))
