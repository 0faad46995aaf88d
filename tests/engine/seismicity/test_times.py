"""Times as catalogues write them."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from lithoscope.engine.seismicity.times import (
    days_from_decimal_year,
    days_from_iso,
    days_from_numbers,
    days_from_parts,
    days_from_text,
    has_zone,
    to_iso,
)

MILLISECOND = 1 / 86400e3


@pytest.mark.parametrize(
    "text, iso",
    [
        ("2019-07-06T03:19:53.040Z", "2019-07-06T03:19:53.040Z"),
        ("2019-07-06 03:19:53", "2019-07-06T03:19:53.000Z"),
        ("2019/07/06 03:19:53.04+00", "2019-07-06T03:19:53.040Z"),
        ("2019-07-06T12:19:53+09:00", "2019-07-06T03:19:53.000Z"),
        ("2019-07-05T23:49:53-0330", "2019-07-06T03:19:53.000Z"),
        ("2019-07-06T03:19:53.040123 UTC", "2019-07-06T03:19:53.040Z"),
        ("20190706T031953Z", "2019-07-06T03:19:53.000Z"),
        ("20190706031953.04", "2019-07-06T03:19:53.040Z"),
        ("2019-7-6 3:19", "2019-07-06T03:19:00.000Z"),
        ("2019-07-06", "2019-07-06T00:00:00.000Z"),
        ("1906-04-18T13:12:00Z", "1906-04-18T13:12:00.000Z"),
        ("2019-07-06T24:00:00", "2019-07-07T00:00:00.000Z"),
        ("2019-12-31T23:59:60.5", "2020-01-01T00:00:00.500Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
        ("2019-07-06T03:60:00", "2019-07-06T04:00:00.000Z"),
        ("2020-02-29T12:00:00", "2020-02-29T12:00:00.000Z"),
    ],
)
def test_texts_become_days(text, iso):
    assert to_iso(days_from_text(text)) == iso
    # One odd neighbour does not change how a regular text is read, nor the other way round.
    together = days_from_iso(np.array(["2019-07-06T03:19:53Z", text, "2019-7-6", text], object))
    assert together[[1, 3]] == pytest.approx(days_from_text(text), abs=MILLISECOND / 1000)


@pytest.mark.parametrize(
    "text",
    ["", "now", "today", "06/07/2019", "2019", "2019-13-01", "2019-02-29", "2019-07-06T25:00:00",
     "2019-07-06T24:00:09", "2019-07-06T03:61:00", "2019-07-06T03:19:62", "2019-07-06X03:19:53",
     "2019-07-06T03:19:5x", "2019-07-061"],
)  # fmt: skip
def test_what_is_no_time_is_nan(text):
    assert np.isnan(days_from_text(text))
    assert np.isnan(days_from_iso(np.array([text, "2019-07-06T03:19:53Z"]))[0])


def test_many_texts_agree_with_the_standard_library():
    rng = np.random.default_rng(1)
    microseconds = rng.integers(-(2**50), 2**51, 2000)
    moments = [
        datetime.datetime(1970, 1, 1) + datetime.timedelta(0, 0, int(m)) for m in microseconds
    ]
    texts = np.array([m.isoformat() + ("Z" if i % 2 else "") for i, m in enumerate(moments)])
    assert days_from_iso(texts) == pytest.approx(microseconds / 86400e6, abs=1e-10)


def test_chunks_do_not_show(monkeypatch):
    texts = np.array([f"2019-07-{1 + i % 30:02d}T03:19:{i % 60:02d}" for i in range(50)])
    whole = days_from_iso(texts)
    monkeypatch.setattr("lithoscope.engine.seismicity.times.CHUNK", 7)
    assert (days_from_iso(texts) == whole).all()
    assert days_from_iso(np.array([], str)).shape == (0,)


def test_a_millisecond_survives_a_century():
    for text in ("1900-01-01T00:00:00.001Z", "2099-12-31T23:59:59.999Z"):
        assert to_iso(days_from_text(text)) == text


def test_zone_is_noticed():
    assert has_zone("2019-07-06T03:19:53Z")
    assert has_zone("2019-07-06T03:19:53+09:00")
    assert not has_zone("2019-07-06T03:19:53")
    assert not has_zone("2019-07-06")


def test_calendar_parts():
    days = days_from_parts([2019, 2019, 2019], [7, 2, 7], [6, 30, 6.5], 3, 19, [53.04, 0, 0])
    assert days[0] == pytest.approx(days_from_text("2019-07-06T03:19:53.04"), abs=1e-10)
    assert np.isnan(days[1])
    assert days[2] == pytest.approx(days_from_text("2019-07-06T15:19"), abs=1e-10)


@pytest.mark.parametrize(
    "number, unit",
    [
        (1562383193.04, "s since 1970"),
        (1562383193040, "ms since 1970"),
        (1562383193040000, "µs since 1970"),
        (-1562383193040, "ms since 1970"),
    ],
)
def test_numbers_tell_their_unit(number, unit):
    days, found = days_from_numbers(np.array([number, np.nan]))
    assert found == unit
    assert abs(days[0]) == pytest.approx(days_from_text("2019-07-06T03:19:53.040Z"), abs=1e-9)
    assert np.isnan(days[1])


def test_decimal_years_and_dates_as_numbers():
    assert days_from_numbers(np.array([2020.5, 2019.0]))[0].tolist() == [
        days_from_text("2020-07-02"),
        days_from_text("2019-01-01"),
    ]
    assert days_from_decimal_year(np.array([2019.5]))[0] == days_from_text("2019-07-02T12:00")
    days, unit = days_from_numbers(np.array([20190706, 20191231]))
    assert (days[0], unit) == (days_from_text("2019-07-06"), "dates as YYYYMMDD")
