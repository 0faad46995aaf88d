"""The type of a magnitude: told by a column, kept through cuts, warned of where types are mixed."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.description import describe
from lithoscope.engine.seismicity.files import read_catalogue
from lithoscope.engine.seismicity.magnitude_types import counts_text, mixed, named_type


def types(*pairs) -> np.ndarray:
    """An array of types from (type, count) pairs."""
    return np.array([name for name, count in pairs for _ in range(count)], object)


@pytest.mark.parametrize(
    ("column", "told"),
    [("Mw", "Mw"), ("ml", "ml"), ("mb", "mb"), ("mag", ""), ("magnitude", ""), ("m", ""), ("", "")],
)
def test_a_column_may_tell_the_type_by_its_name(column, told):
    assert named_type(column) == told


def test_counts_are_told_the_most_frequent_first():
    assert counts_text(types(("ml", 3), ("", 4), ("Mw", 2))) == "ml 3, Mw 2, unknown 4"
    assert counts_text(types(("", 4))) == ""


def test_kinds_of_moment_magnitude_are_one_type_and_local_ones_another():
    assert not mixed(types(("Mww", 50), ("mwr", 50), ("", 100)))
    assert not mixed(types(("MLv", 98), ("Mw", 2)))
    assert mixed(types(("MLv", 50), ("ml", 40), ("Mw", 10)))
    assert not mixed(types(("", 3)))


def test_types_are_read_and_kept(tmp_path):
    path = tmp_path / "quakes.csv"
    path.write_text(
        "time,latitude,longitude,depth,mag,magType\n"
        "2020-01-02T00:00:05Z,40,10,5,3.1,mb\n"
        "2020-01-01T00:00:05Z,41,11,5,4.1,Mw\n"
        "2020-01-03T00:00:05Z,42,12,5,5.1,\n"
    )
    catalogue, findings = read_catalogue(path)
    assert catalogue.magnitude_type.tolist() == ["Mw", "mb", ""]
    assert catalogue.above(4.0).magnitude_type.tolist() == ["Mw", ""]
    assert catalogue.before(catalogue.time[1]).magnitude_type.tolist() == ["Mw"]
    assert "magnitude type = 'magType'" in findings.columns
    assert "Magnitude types: Mw 1, mb 1, unknown 1." in findings.lines()


def test_a_magnitude_column_that_names_its_type_gives_it_to_all(tmp_path):
    path = tmp_path / "quakes.csv"
    path.write_text("time,lat,lon,Mw\n2020-01-01T00:00:05Z,41,11,4.1\n")
    assert read_catalogue(path)[0].magnitude_type.tolist() == ["Mw"]


@pytest.mark.parametrize(("second", "warned"), [("mb", True), ("mwr", False)])
def test_mixed_types_are_warned_of(second, warned):
    rng = np.random.default_rng(0)
    names = np.where(np.arange(400) % 3 == 0, second, "Mw").astype(object)
    magnitude = np.round(3 + rng.exponential(0.43, 400), 1)
    events = Catalogue(np.arange(400.0), 1.0, 2.0, 5.0, magnitude, magnitude_type=names)
    told = [text for text in describe(events, 3.0).warnings if "different types" in text]
    assert len(told) == warned
    assert not warned or "Mw 266, mb 134" in told[0]
