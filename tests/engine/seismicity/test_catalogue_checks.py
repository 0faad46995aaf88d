"""Which rows of a catalogue are used, and what is said about the others."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.checks import (
    MINIMUM_EVENTS,
    clean,
    not_earthquakes,
    require_fittable,
)
from lithoscope.engine.seismicity.columns import Columns, guess_columns
from lithoscope.engine.seismicity.duplicates import close_pairs
from lithoscope.engine.seismicity.table import decode, numbers

SECOND = 1 / 86400
NOW = 20_000.0


def table_of(count: int = 5, **columns) -> dict:
    """A sound table of `count` rows an hour and a tenth of a degree apart, changed by `columns`."""
    base = np.datetime64("2019-07-06T03:00:00.500", "ms")
    return {
        "time": base + np.arange(count) * np.timedelta64(1, "h"),
        "mag": np.linspace(3, 4, count),
        "longitude": -117 + np.arange(count) / 10,
        "latitude": np.full(count, 35.0),
        "depth": np.full(count, 8.0),
        "id": [f"e{i}" for i in range(count)],
        "type": ["earthquake"] * count,
        **columns,
    }


def cleaned(table: dict, now: float = NOW, **options):
    """Catalogue and findings of a table."""
    return clean(decode(table, guess_columns(list(table))), "Q", now=now, **options)


def test_a_sound_table_has_no_findings():
    catalogue, findings = cleaned(table_of())
    assert len(catalogue) == findings.used == findings.rows == 5
    assert findings.items == ()
    assert catalogue.name == "Q"


TEXTS = [
    "2019-07-06T03:00:00",
    "2019-07-06T04:00:00",
    "2019-07-06T05:00:00",
    "2019-07-06T06:00:00",
]


@pytest.mark.parametrize(
    "kind, change",
    [
        ("no time", {"time": ["", *TEXTS]}),
        ("no time", {"time": [None, *TEXTS]}),
        ("unreadable time", {"time": ["6 July 2019", *TEXTS]}),
        ("future", {"time": ["2199-01-01", *TEXTS]}),
        ("no magnitude", {"mag": [None, 3, 4, 5, 6]}),
        ("no magnitude", {"mag": ["", "3", "4,5", "5.5", "6"]}),
        ("no magnitude", {"mag": [-99.0, 3, 4, 5, 6]}),
        ("no location", {"latitude": [np.nan, 1, 2, 3, 4]}),
        ("no location", {"latitude": [91, 1, 2, 3, 4]}),
        ("not earthquakes", {"type": ["quarry blast", "earthquake", "", None, "Earthquake"]}),
    ],
)
def test_a_bad_row_is_counted_told_and_left_out(kind, change):
    catalogue, findings = cleaned(table_of(**change))
    assert len(catalogue) == 4
    assert findings.count(kind) == 1
    assert len(findings.items) == 1
    assert findings.items[0].rows == (1,)
    assert "1 row with" in findings.items[0].text
    assert "left out (number 1)" in findings.items[0].text


def test_every_row_is_counted_once():
    table = table_of(4, time=["", "", TEXTS[0], TEXTS[1]], mag=[None, 3, None, 4])
    catalogue, findings = cleaned(table)
    assert findings.rows - findings.used == sum(item.count for item in findings.items) == 3
    assert catalogue.magnitude.tolist() == [4]


def test_newest_first_is_sorted_and_said_without_alarm():
    table = {name: values[::-1] for name, values in table_of().items()}
    catalogue, findings = cleaned(table)
    assert (np.diff(catalogue.time) > 0).all()
    assert findings.count("unordered") == 4
    assert not findings.items[0].serious


def test_the_same_event_twice_counts_once():
    ids = ["a", "b", "a", "c", "d"]
    time = table_of()["time"].copy()
    time[2] = time[0] + np.timedelta64(20, "s")
    catalogue, findings = cleaned(table_of(id=ids, time=time))
    assert findings.count("duplicates") == 1
    assert sorted(catalogue.ident) == ["a", "b", "c", "d"]
    assert len(cleaned(table_of(id=ids))[0]) == 5  # an id used again an hour later is another event
    assert len(cleaned(table_of(id=["ci"] * 5, time=time))[0]) == 5  # a network's code is no id


def test_the_same_row_under_two_ids_counts_once_but_close_aftershocks_stay():
    table = table_of()
    table["time"] = table["time"].copy()
    table["time"][1] = table["time"][0]
    table["longitude"] = np.array([-117, -117, -116, -115, -114.0])
    table["mag"] = np.array([3, 3.0, 3, 3, 3])
    assert cleaned(table)[1].count("duplicates") == 1
    table["mag"][1] = 5
    catalogue, findings = cleaned(table)
    assert len(catalogue) == 5
    assert findings.count("possible duplicates") == 1


def test_pairs_equal_a_double_loop():
    rng = np.random.default_rng(1)
    catalogue = Catalogue(
        np.sort(rng.uniform(0.1, 0.1 + 300 * SECOND, 200)),
        rng.choice([179.98, -179.99], 200),
        rng.uniform(-0.1, 0.1, 200),
        0.0,
        rng.uniform(2, 3, 200),
    )
    expected = np.zeros(200, bool)
    for j in range(200):
        for i in range(j):
            east = (catalogue.longitude[j] - catalogue.longitude[i] + 180) % 360 - 180
            north = catalogue.latitude[j] - catalogue.latitude[i]
            expected[j] |= (
                catalogue.time[j] - catalogue.time[i] <= 2 * SECOND
                and 111.195 * np.hypot(east, north) <= 10
                and abs(catalogue.magnitude[j] - catalogue.magnitude[i]) <= 0.5
            )
    assert 0 < expected.sum() < 200
    assert (close_pairs(catalogue, (2.0, 10.0, 0.5)) == expected).all()


def test_dates_alone_make_no_duplicates_and_are_told():
    table = table_of(time=["2019-07-06"] * 5, longitude=[-117.0] * 5)
    catalogue, findings = cleaned(table)
    assert len(catalogue) == 5
    assert findings.count("dates only") == 5


def test_depths_in_metres_are_suspected_or_converted():
    table = table_of(depth=[8000.0, 12000, 5, 1, 2])
    catalogue, findings = cleaned(table)
    assert findings.count("suspicious depth") == 2
    assert np.isnan(catalogue.depth[:2]).all()
    assert "perhaps depths are in metres" in findings.items[0].text
    raw = decode(table, guess_columns(list(table), depth_unit="m"))
    assert clean(raw, "Q", now=NOW)[0].depth.tolist() == [8, 12, 0.005, 0.001, 0.002]


@pytest.mark.parametrize(
    "kind",
    ["quarry blast", "Quarry_Blast", "explosion", "nuclear explosion", "mining explosion", "qb",
     "ice quake", "rock burst", "sonic boom", "landslide", "not existing", "other event", "km",
     "anthropogenic event", "volcanic eruption", "rockslide"],
)  # fmt: skip
def test_what_is_no_earthquake(kind):
    assert not_earthquakes(np.array([kind], object))[0]


@pytest.mark.parametrize(
    "kind",
    ["", "earthquake", "Earthquake", "eq", "ke", "se", "induced or triggered event", "unknown",
     "undetermined", "reviewed", "ML", "mww", "aftershock", "not reported", "volcano-tectonic"],
)  # fmt: skip
def test_what_may_be_an_earthquake(kind):
    assert not not_earthquakes(np.array([kind], object))[0]


def test_odd_types_are_told_as_they_are():
    findings = cleaned(table_of(type=["{blast} %s", "", "", "", ""]))[1]
    assert "({blast} %s)" in findings.items[0].text


def test_blasts_can_be_kept():
    assert len(cleaned(table_of(type=["quarry blast"] * 5), keep_all_kinds=True)[0]) == 5


def test_nothing_usable_says_why():
    with pytest.raises(
        InputError, match=r"Q has no usable event among its 5 rows. 5 rows with a ti"
    ):
        cleaned(table_of(), now=0.0)
    with pytest.raises(InputError, match="Q is empty"):
        cleaned(table_of(0, time=[], id=[], type=[]))
    metres = table_of(longitude=np.full(5, 512345.0), latitude=np.full(5, 4e6))
    with pytest.raises(InputError, match=r"512,345 look like metres"):
        cleaned(metres)


def test_times_without_a_zone_and_as_numbers_are_told():
    assert "read as UTC" in cleaned(table_of(4, time=TEXTS))[1].notes[0]
    assert not cleaned(table_of(4, time=[f"{text}Z" for text in TEXTS]))[1].notes
    seconds = 1562383193.0 + np.arange(5)
    assert "s since 1970" in cleaned(table_of(time=seconds))[1].notes[0]
    assert "calendar" in decode(
        {"y": [2019], "m": [7], "d": [6], "mag": [3]}, Columns(("y", "m", "d"), "mag")
    ).notes[0]  # fmt: skip


def test_a_date_joins_its_clock():
    columns = Columns(("date", "clock"), "mag")
    for dates in (["2019-07-06"], np.array(["2019-07-06"], "datetime64[ms]"), ["20190706"]):
        raw = decode({"date": dates, "clock": ["03:19:53.04"], "mag": [3]}, columns)
        assert raw.time[0] == pytest.approx(18083.138808333333, abs=1e-10)


def test_findings_read_as_sentences_and_warn_only_of_trouble():
    class Listener:
        def __init__(self):
            self.infos, self.warnings = [], []
            self.info, self.warn = self.infos.append, self.warnings.append

    listener = Listener()
    findings = cleaned(table_of(mag=[None, 3, 4, 5, 6]), columns="magnitude = 'mag'")[1]
    findings.tell(listener)
    assert listener.infos == ["Q: 4 of 5 rows used.", "Columns: magnitude = 'mag'."]
    assert len(listener.warnings) == 1
    assert findings.lines() == listener.infos + listener.warnings


def test_numbers_from_whatever_stands_in_a_column():
    values = numbers(["4.5", " 3 ", "4,25", "", None, "big", 7, True])
    assert values == pytest.approx([4.5, 3, 4.25, *[np.nan] * 3, 7, 1], nan_ok=True)


def fitted(count: int, magnitudes) -> Catalogue:
    """A catalogue of `count` events a day apart."""
    return Catalogue(np.arange(count), 0, 0, 0, magnitudes, name="Q")


def test_what_can_be_fitted():
    rng = np.random.default_rng(1)
    magnitudes = 3 + rng.exponential(0.4, 200)
    assert require_fittable(fitted(200, magnitudes), 3.0) == ()
    (warning,) = require_fittable(fitted(99, magnitudes[:99]), 3.0)
    assert f"fewer than {MINIMUM_EVENTS}" in warning
    assert "Poisson" in warning


@pytest.mark.parametrize(
    "catalogue, message",
    [
        (fitted(200, 3.0), "the same magnitude, 3"),
        (fitted(200, np.linspace(1, 2, 200)), "no event of magnitude 3 or more among its 200"),
        (Catalogue([1, 1, 1], 0, 0, 0, [3, 4, 5.0]), "the same time, 1970-01-02"),
    ],
)
def test_what_cannot_be_fitted(catalogue, message):
    with pytest.raises(InputError, match=message):
        require_fittable(catalogue, 3.0)
