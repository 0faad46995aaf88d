"""Times as float64 days since 1970-01-01T00:00Z, from whatever catalogues write, and back.

Leap seconds are folded: 23:59:60 is the next day's 00:00:00, as in POSIX time.
"""

from __future__ import annotations

import re

import numpy as np

from ..language import tr

DAY = 86400.0
CHUNK = 200_000

# Date, then optionally a clock time, then optionally a zone; separators as agencies have them.
_TEXT = re.compile(
    r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})"
    r"(?:(?:[T\s,;]+|(?<=\d{8}))(\d{1,2}):?(\d{2})(?::?(\d{1,2}(?:[.,]\d*)?))?)?"
    r"\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
)
_DIGITS = np.array([0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18])
_SEPARATORS = {4: "-/", 7: "-/", 10: "T ", 13: ":", 16: ":"}


def days_from_text(text: str) -> float:
    """Return the days of a date or time as text, NaN where it is none.

    ISO 8601 in its long and short forms, `/` or `.` between the parts of a date, a blank for the
    T; 24:00:00, :60 and leap seconds; a date alone is its midnight. Zone offsets are applied, a
    time without one is UTC. Day-first dates are refused: nobody can tell 3/4 from 4/3.
    """
    match = _TEXT.fullmatch(text.strip())
    if match is None:
        return np.nan
    year, separator, month, day, hour, minute, second, zone = match.groups()
    if not separator and len(month + day) != 4:
        return np.nan
    days = days_from_parts(
        float(year), float(month), float(day), float(hour or 0), float(minute or 0),
        float((second or "0").replace(",", ".")),
    )  # fmt: skip
    return float(days) - zone_days(zone or "")


def zone_days(zone: str) -> float:
    """Return the offset from UTC in days of 'Z', '+09', '-0330' or '+05:45'."""
    digits = re.sub(r"\D", "", zone)
    if not digits:
        return 0.0
    minutes = 60 * int(digits[:2]) + int(digits[2:] or 0)
    return (-minutes if zone.startswith("-") else minutes) / 1440


def has_zone(text: str) -> bool:
    """Tell whether a time as text says which zone it is in."""
    match = _TEXT.fullmatch(text.strip())
    return match is not None and match.group(8) is not None


def days_from_iso(texts: np.ndarray) -> np.ndarray:
    """Return [N] days of [N] times as text, NaN for those `days_from_text` cannot read.

    Texts of the regular form YYYY-MM-DDThh:mm:ss[.f…][Z] are read together, about a million
    a second; others one by one.
    """
    texts = np.asarray(texts)
    days = np.empty(len(texts))
    for start in range(0, len(texts), CHUNK):
        part = np.char.strip(texts[start : start + CHUNK].astype(str))
        days[start : start + CHUNK] = _regular(part)
        odd = np.flatnonzero(np.isnan(days[start : start + CHUNK]))
        days[start + odd] = [days_from_text(text) for text in part[odd]]
    return days


def _regular(texts: np.ndarray) -> np.ndarray:
    width = max(texts.dtype.itemsize // 4, 20)
    codes = texts.astype(f"U{width}").view(np.uint32).reshape(len(texts), width)
    length = (codes != 0).sum(axis=1)
    length -= codes[np.arange(len(codes)), np.maximum(length - 1, 0)] == ord("Z")
    good = length >= 19
    for place, allowed in _SEPARATORS.items():
        good &= np.isin(codes[:, place], [ord(letter) for letter in allowed])
    digits = codes.astype(np.int64) - ord("0")
    is_digit = (digits >= 0) & (digits <= 9)
    good &= is_digit[:, _DIGITS].all(axis=1)
    good &= (length == 19) | ((codes[:, 19] == ord(".")) & (length > 20))
    fraction = np.zeros(len(texts))
    for place in range(width - 1, 19, -1):
        inside = place < length
        good &= is_digit[:, place] | ~inside
        fraction = np.where(inside, (fraction + digits[:, place]) / 10, fraction)
    digits = np.where(good[:, None], digits, 1)
    pair = 10 * digits[:, :-1] + digits[:, 1:]
    days = days_from_parts(
        100 * pair[:, 0] + pair[:, 2], pair[:, 5], pair[:, 8],
        pair[:, 11], pair[:, 14], pair[:, 17] + fraction,
    )  # fmt: skip
    return np.where(good, days, np.nan)


def days_from_parts(
    year: np.ndarray | float,
    month: np.ndarray | float,
    day: np.ndarray | float,
    hour: np.ndarray | float = 0,
    minute: np.ndarray | float = 0,
    second: np.ndarray | float = 0,
) -> np.ndarray:
    """Return the days of calendar parts (arrays of one shape, or scalars), NaN where impossible.

    Hour 24, minute 60 and seconds up to 61 are taken as what they overflow to; a fraction of a
    day is part of its clock time, and a fraction of a year is ignored (ZMAP repeats the date
    there).
    """
    parts = np.broadcast_arrays(year, month, day, hour, minute, second)
    year, month, day, hour, minute, second = (np.asarray(part, np.float64) for part in parts)
    year = np.floor(year)
    good = (year >= 1) & (year <= 9999) & (month >= 1) & (month <= 12) & (month % 1 == 0)
    good &= (day >= 1) & (hour >= 0) & (minute >= 0) & (second >= 0)
    good &= (minute <= 60) & (second <= 61) & (3600 * hour + 60 * minute + second <= 86401)
    months = 12 * (np.where(good, year, 1970) - 1970) + np.where(good, month, 1) - 1
    first = _first_day(months)
    good &= np.floor(day) <= _first_day(months + 1) - first
    days = first + (day - 1) + (3600 * hour + 60 * minute + second) / DAY
    return np.where(good, days, np.nan)


def _first_day(months: np.ndarray) -> np.ndarray:
    return months.astype(np.int64).astype("datetime64[M]").astype("datetime64[D]").astype(float)


def days_from_decimal_year(year: np.ndarray) -> np.ndarray:
    """Return the days of decimal years: 2020.5 is the middle of a year of 366 days."""
    whole = np.floor(year)
    start, end = days_from_parts(whole, 1, 1), days_from_parts(whole + 1, 1, 1)
    return start + (year - whole) * (end - start)


def days_from_numbers(numbers: np.ndarray) -> tuple[np.ndarray, str]:
    """Return (days, unit) of times as numbers, whose unit their size tells.

    Decimal years lie between 1000 and 3000; seconds since 1970 stay below 1e11 (the year 5138),
    milliseconds below 1e14, and microseconds above; dates as YYYYMMDD lie between 1e7 and 1e8 and
    are whole.
    """
    numbers = np.asarray(numbers, np.float64)
    known = np.abs(numbers[np.isfinite(numbers)])
    if not known.size:
        return numbers, tr("unknown")
    low, high = known.min(), known.max()
    if low >= 1000 and high < 3000:
        return days_from_decimal_year(numbers), tr("decimal years")
    if low >= 1e7 and high < 3e7 and (known % 1 == 0).all():
        days = days_from_parts(numbers // 10000, numbers // 100 % 100, numbers % 100)
        if np.isfinite(days).sum() == known.size:
            return days, tr("dates as YYYYMMDD")
    for limit, unit, size in ((1e11, "s", DAY), (1e14, "ms", DAY * 1e3)):
        if high < limit:
            return numbers / size, tr("{unit} since 1970").format(unit=unit)
    return numbers / (DAY * 1e6), tr("µs since 1970")


def to_iso(days: float) -> str:
    """Return '2019-07-13T00:00:00.000Z', rounded to the millisecond."""
    return f"{np.datetime64(round(days * DAY * 1000), 'ms')}Z"
