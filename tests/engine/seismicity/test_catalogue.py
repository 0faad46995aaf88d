"""The catalogue itself: order, cuts and longitudes."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity.catalogue import Catalogue, unwrap


def catalogue_of(time, magnitude=4.0, **more) -> Catalogue:
    """Events at one place."""
    return Catalogue(time, 1.0, 2.0, np.nan, magnitude, **more)


def test_events_come_in_time_order_and_ties_keep_theirs():
    catalogue = catalogue_of([3, 1, 2, 1], [4, 5, 6, 7], ident=np.array(list("abcd"), object))
    assert catalogue.time.tolist() == [1, 1, 2, 3]
    assert catalogue.magnitude.tolist() == [5, 7, 6, 4]
    assert "".join(catalogue.ident) == "bdca"
    assert catalogue.time.dtype == np.float64
    assert catalogue.kind.tolist() == [""] * 4
    assert len(catalogue) == 4


def test_impossible_catalogues_are_refused():
    with pytest.raises(ValueError, match="finite"):
        catalogue_of([1, np.nan])
    with pytest.raises(ValueError, match="magnitude has shape"):
        catalogue_of([1, 2], [4])


def test_magnitude_cuts_include_the_threshold_despite_rounding():
    magnitudes = np.arange(20, 40) / 10
    catalogue = catalogue_of(np.arange(20), magnitudes)
    assert len(catalogue.above(2.3)) == 17
    assert len(catalogue.above(0.1 * 3 + 2)) == 17
    assert len(catalogue_of([0, 1, 2], [2.94, 2.95, 3.0]).above(3.0, bin=0.1)) == 2


def test_time_cuts_are_half_open():
    catalogue = catalogue_of([0, 1, 1, 2, 3], name="Q")
    assert catalogue.before(1).time.tolist() == [0]
    assert catalogue.between(1, 3).time.tolist() == [1, 1, 2]
    assert catalogue.select(catalogue.time > 1).name == "Q"
    assert len(catalogue.select(np.array([], int))) == 0


@pytest.mark.parametrize(
    "longitude, expected",
    [
        ([-117, -118.5], [-117, -118.5]),
        ([242, -118], [-118, -118]),
        ([177, -179, 178], [177, 181, 178]),
        ([-178, -179, 179.5], [-178, -179, -180.5]),
        ([np.nan, 10], [np.nan, 10]),
        ([], []),
    ],
)
def test_longitudes_do_not_jump(longitude, expected):
    assert unwrap(np.array(longitude, float)) == pytest.approx(expected, nan_ok=True)


def test_longitudes_keep_every_bit():
    longitude = np.random.default_rng(1).uniform(-125, -113, 1000)
    assert (unwrap(longitude) == longitude).all()


def test_longitudes_of_the_whole_globe_stay_put():
    longitude = np.linspace(-180, 179.9, 3600)
    assert unwrap(longitude) == pytest.approx(longitude)
