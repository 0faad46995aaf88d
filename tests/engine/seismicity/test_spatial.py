"""Places: aftershocks lie around their parents, and the kernel they came from is found again."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.cells import cell_grid
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.lineage import families, generations
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import Simulated, simulate_etas
from lithoscope.engine.seismicity.smoothing import EARTH, unit_vectors
from lithoscope.engine.seismicity.spatial import (
    MOST_SOURCES,
    SpaceModel,
    TriggeringKernel,
    place,
    smoothed_seismicity,
    thinned,
)
from lithoscope.engine.seismicity.spatial_fit import fit_space

SQUARE = "POLYGON((8 43, 12 43, 12 47, 8 47, 8 43))"
MODEL = Etas(mu=0.4, k=0.03, a=1.2, c=0.01, p=1.15, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.1, b_error=0.03)


@pytest.fixture(scope="module")
def domain():
    return cell_grid(SQUARE, np.array([10.0]), np.array([45.0]), 0.5)


def background(domain, rng, count=200, neighbours=5):
    lon, lat = rng.normal(10, 0.5, count), rng.normal(45, 0.5, count)
    depth = rng.uniform(5, 15, count)
    return smoothed_seismicity(lon, lat, depth, np.ones(count), domain, neighbours)


def empty_history(domain, rng, kernel):
    return SpaceModel(background(domain, rng), kernel, *np.zeros((4, 0)))


def distance_km(lon, lat, other_lon, other_lat):
    return EARTH * np.linalg.norm(
        unit_vectors(lon, lat) - unit_vectors(other_lon, other_lat), axis=-1
    )


def test_shares_of_the_domain_sum_to_one(domain):
    smooth = background(domain, np.random.default_rng(0))
    shares = smooth.shares(domain)
    assert shares.sum() == pytest.approx(1)
    assert shares.min() > 0
    fine = cell_grid(SQUARE, np.array([10.0]), np.array([45.0]), 0.1)
    parts = smooth.shares(fine)
    assert parts.sum() == pytest.approx(1, abs=0.01)
    quarter = np.bincount(domain.locate(fine.longitude + 0.05, fine.latitude + 0.05), parts)
    np.testing.assert_allclose(quarter, shares, atol=0.003)


def test_draws_fall_on_cells_as_often_as_the_shares_say(domain):
    rng = np.random.default_rng(1)
    smooth = background(domain, rng)
    lon, lat, depth = smooth.draw(20_000, rng)
    cell = domain.locate(lon, lat)
    assert cell.min() >= 0
    assert (depth >= 5).all() and (depth <= 15).all()
    expected = 20_000 * smooth.shares(domain)
    counts = np.bincount(cell, minlength=len(domain))
    assert np.abs((counts - expected) / np.sqrt(expected)).mean() < 1.1


def test_many_sources_are_thinned_without_a_shift(domain):
    rng = np.random.default_rng(2)
    count = 3 * MOST_SOURCES
    lon, lat = rng.uniform(8.2, 11.8, count), rng.uniform(43.2, 46.8, count)
    weight = np.where(lon > 10, 3.0, 1.0)
    smooth = smoothed_seismicity(lon, lat, lat, weight, domain, 5)
    assert len(smooth.weight) <= MOST_SOURCES
    assert smooth.weight.sum() == pytest.approx(1)
    assert smooth.weight[smooth.longitude > 10].sum() == pytest.approx(0.75, abs=0.01)


def test_thinning_keeps_what_weighs_much():
    weight = np.array([1e-6, 5.0, 1.0, 2.0, 1e-6, 2.0])
    kept, _ = thinned(weight, 100)
    assert list(kept) == [0, 1, 2, 3, 4, 5]
    kept, left = thinned(np.tile(weight, 100), 500)
    assert left.sum() == pytest.approx(1000, rel=1e-3)
    np.testing.assert_allclose(left[kept % 6 == 1], 5, atol=2)


def test_generations_and_families_follow_the_parents():
    known = 3
    parent = np.array([-1, 1, known + 0, known + 2, 2, known + 1])
    levels = [list(members) for members in generations(parent, known)]
    assert levels == [[0], [1, 2, 4], [3, 5]]
    np.testing.assert_array_equal(families(parent, known), [0, 1, 0, 0, 4, 1])
    assert generations(np.zeros(0, int), known) == []
    with pytest.raises(ValueError, match="ancestors"):
        generations(np.array([known + 1, known + 0]), known)


def test_aftershocks_lie_around_their_parents(domain):
    rng = np.random.default_rng(3)
    kernel = TriggeringKernel(2.0, 0.3, 3.0)
    space = SpaceModel(
        background(domain, rng), kernel, np.array([10.0, 9.0]), np.array([45.0, 44.0]),
        np.array([7.0, np.nan]), np.array([3.0, 4.5]),
    )  # fmt: skip
    count = 6000
    parent = np.concatenate([np.zeros(count), np.ones(count), 2 + np.arange(count)]).astype(int)
    size = len(parent)
    simulated = Simulated(np.zeros(size, np.int32), np.arange(size), np.full(size, 4.0), parent, 1)
    lon, lat, depth = place(simulated, space, rng)
    assert domain.locate(lon, lat).min() >= 0
    centre = np.array([10.0, 9.0])[:, None], np.array([45.0, 44.0])[:, None]
    first = distance_km(lon[: 2 * count], lat[: 2 * count], *(np.repeat(c, count) for c in centre))
    # Half of the kernel lies within sqrt(3) d; little of it outside the domain.
    for part, d in ((first[:count], 2.0), (first[count:], 2.0 * 10**0.45)):
        assert np.median(part) == pytest.approx(np.sqrt(3) * d, rel=0.1)
    second = distance_km(lon[2 * count :], lat[2 * count :], lon[:count], lat[:count])
    assert np.median(second) == pytest.approx(np.sqrt(3) * 2.0 * 10**0.3, rel=0.1)
    assert (depth[:count] == 7).all() and np.isnan(depth[count : 2 * count]).all()


def test_aftershocks_of_past_events_lie_where_the_maps_have_them(domain):
    """A mainshock's are shared among its sequence; those of simulated events stay."""
    rng = np.random.default_rng(6)
    kernel = TriggeringKernel(1.0, 0.0, 3.0, flattening=1.5)
    lon, lat = np.array([10.0, 10.3, 11.5]), np.array([45.0, 45.0, 46.5])
    space = SpaceModel(
        background(domain, rng), kernel, lon, lat, np.array([5.0, 9.0, 5.0]),
        np.array([6.0, 3.0, 3.0]),
    )  # fmt: skip
    direct = np.array([90.0, 1.0, 9.0])
    count = 3000
    parent = np.repeat([0, 1, 2], (direct * count / 100).astype(int))
    parent = np.concatenate([parent, 3 + np.arange(count)])
    size = len(parent)
    simulated = Simulated(np.zeros(size, np.int32), np.arange(size), np.full(size, 4.0), parent, 1)

    def shares(*arguments):
        x, y, depth = place(simulated, space, rng, *arguments)
        nearest = distance_km(x[:, None], y[:, None], lon, lat).argmin(axis=1)
        assert (depth == np.where(nearest == 1, 9, 5)).mean() > 0.9
        step = distance_km(x[count:], y[count:], x[:count], y[:count])
        assert np.median(step) == pytest.approx(np.sqrt(3), rel=0.1)
        return np.bincount(nearest[:count], minlength=3) / count

    np.testing.assert_allclose(shares(), [0.9, 0.01, 0.09], atol=0.04)
    expected = space.sources(direct) / direct.sum()
    assert expected[1] > 0.3 and expected[2] == pytest.approx(0.09, abs=0.01)
    np.testing.assert_allclose(shares(direct), expected, atol=0.04)


def test_the_sharing_of_long_ruptures_is_found(domain):
    """Aftershocks along a line, whose parent in time is one great shock: best shared evenly."""
    rng = np.random.default_rng(8)
    count = 400
    lon = np.concatenate([[9.5], 9.5 + rng.random(count)])
    events = Catalogue(
        np.concatenate([[0.0], np.sort(10 ** rng.uniform(-2, 1.5, count))]),
        lon, 45 + 0.005 * rng.standard_normal(count + 1), np.full(count + 1, 5.0),
        np.concatenate([[7.0], 3 + rng.exponential(0.4, count)]),
    )  # fmt: skip
    model = Etas(mu=0.1, k=0.01, a=2.2, c=0.01, p=1.05, mc=3.0)
    assert fit_space(model, events, domain).model.kernel.flattening > 1


@pytest.fixture(scope="module")
def placed(domain):
    """A catalogue made with a known kernel."""
    rng = np.random.default_rng(4)
    nothing = np.zeros(0)
    simulated = simulate_etas([MODEL], LAW, nothing, nothing, 0.0, 2500.0, 1, rng)
    space = empty_history(domain, rng, TriggeringKernel(1.5, 0.35, 3.0))
    places = place(simulated, space, rng)
    return Catalogue(simulated.time, *places, simulated.magnitude)


def test_the_kernel_is_found_again(placed, domain):
    fit = fit_space(MODEL, placed, domain)
    kernel = fit.model.kernel
    assert len(placed) > 1000
    for magnitude in (3.3, 5.0):
        truth = 1.5 * 10 ** (0.35 * (magnitude - 3))
        assert kernel.distance(magnitude) == pytest.approx(truth, rel=0.4)
    assert kernel.flattening < 0.6  # they do lie around their parents
    assert fit.gain > 0.3
    assert fit.model.background.shares(domain).sum() == pytest.approx(1)


def test_background_weights_leave_clusters_out(placed, domain):
    """A cluster far from all else weighs less in the background than in the long-term map."""
    swarm = Catalogue(
        placed.time[-1] + 1 + np.linspace(0, 2, 400) ** 2, np.full(400, 8.3), np.full(400, 46.7),
        np.full(400, 5.0), np.full(400, 3.5),
    )  # fmt: skip
    joined = Catalogue(
        *(
            np.concatenate([getattr(placed, name), getattr(swarm, name)])
            for name in ("time", "longitude", "latitude", "depth", "magnitude")
        )
    )
    fit = fit_space(MODEL, joined, domain)
    corner = domain.locate(np.array([8.3]), np.array([46.7]))[0]
    long_term = fit.long_term.shares(domain)[corner]
    assert fit.model.background.shares(domain)[corner] < 0.5 * long_term


def test_few_events_get_a_typical_kernel(placed, domain):
    few = placed.select(slice(0, 30))
    fit = fit_space(MODEL, few, domain)
    assert np.isnan(fit.gain)
    assert 0.3 < fit.model.kernel.distance(3.0) < 3
    one = fit_space(MODEL, placed.select(slice(0, 1)), domain)
    assert one.long_term.shares(domain).sum() == pytest.approx(1)


def test_unknown_depths_take_the_median(domain):
    rng = np.random.default_rng(5)
    depth = np.array([5.0, np.nan, 9.0, 7.0])
    events = Catalogue(
        np.arange(4.0), rng.uniform(9, 11, 4), np.full(4, 45.0), depth, np.full(4, 3.5)
    )
    np.testing.assert_allclose(fit_space(MODEL, events, domain).model.depth, [5, 7, 9, 7])
