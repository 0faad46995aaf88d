"""Clusters: by hand, against plain double loops, and on a synthetic catalogue of known families."""

from __future__ import annotations

import math

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity import nearest_neighbours as neighbours_module
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.declustering import (
    AFTERSHOCK,
    BACKGROUND,
    FORESHOCK,
    MAINSHOCK,
    gardner_knopoff,
    window,
    zaliapin_ben_zion,
)
from lithoscope.engine.seismicity.nearest_neighbours import eta_mixture, nearest_neighbours

KM = 1 / 111.195  # degrees


def catalogue_of(*events) -> Catalogue:
    """Events as (day, km east of 0 on the equator, magnitude)."""
    time, east, magnitude = np.array(events, float).T
    return Catalogue(time, east * KM, np.zeros(len(time)), np.nan, magnitude)


def random_catalogue(n: int, seed: int = 0) -> Catalogue:
    """Events anywhere in a box across the antimeridian, some of them in bursts."""
    rng = np.random.default_rng(seed)
    time = np.cumsum(rng.exponential(rng.choice([0.1, 20.0], n)))
    longitude, latitude = rng.uniform(179, 182, n), rng.uniform(-42, -40, n)
    magnitude = np.round(2.5 + rng.exponential(0.6, n), 1)
    time[5] = time[4]
    longitude[9], latitude[9] = longitude[8], latitude[8]
    return Catalogue(time, longitude, latitude, np.nan, magnitude)


def distance(catalogue: Catalogue, i: int, j: int) -> float:
    """Great-circle distance in km by the haversine formula."""
    lon, lat = np.radians(catalogue.longitude), np.radians(catalogue.latitude)
    a = math.sin((lat[i] - lat[j]) / 2) ** 2
    a += math.cos(lat[i]) * math.cos(lat[j]) * math.sin((lon[i] - lon[j]) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(a))


def test_windows_are_those_of_the_table():
    radius, days = window([2.5, 4.0, 6.0, 6.5, 8.0])
    # Gardner and Knopoff (1974), table 1, to the accuracy of the usual fit.
    assert radius == pytest.approx([19.5, 30, 54, 61, 94], rel=0.03)
    assert days == pytest.approx([6, 42, 510, 790, 985], rel=0.15)


def test_a_cluster_made_by_hand():
    found = gardner_knopoff(
        catalogue_of(
            (0, 0, 3.0),  # 500 days before the mainshock, whose window is 498.7 days
            (490, 10, 4.0),  # foreshock
            (500, 0, 6.0),  # mainshock
            (500, 53, 3.0),  # aftershock at once, just within 53.2 km
            (505, 54, 3.0),  # just outside
            (995, 5, 5.9),  # aftershock, 495 days later
            (1015, 5, 3.0),  # out of the mainshock's window; an aftershock has none of its own
            (1100, 300, 6.0),  # an equal elsewhere
        )
    )
    assert found.label.tolist() == [
        *(BACKGROUND, FORESHOCK, MAINSHOCK, AFTERSHOCK),
        *(BACKGROUND, AFTERSHOCK, BACKGROUND, BACKGROUND),
    ]
    assert found.parent.tolist() == [-1, 2, -1, 2, -1, 2, -1, -1]
    assert found.cluster.tolist() == [0, 1, 1, 1, 0, 1, 0, 0]
    assert found.clusters == 1
    assert found.independent.sum() == 5


def test_foreshocks_have_the_share_of_the_window_they_are_given():
    events = catalogue_of((0, 0, 3.0), (90, 0, 3.0), (100, 0, 6.0))
    labels = [gardner_knopoff(events, share).label.tolist() for share in (0.0, 0.05, 1.0)]
    assert labels[0] == [BACKGROUND, BACKGROUND, BACKGROUND]
    assert labels[1] == [BACKGROUND, FORESHOCK, MAINSHOCK]
    assert labels[2] == [FORESHOCK, FORESHOCK, MAINSHOCK]


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_windows_agree_with_a_plain_double_loop(share):
    catalogue = random_catalogue(250)
    radius, days = window(catalogue.magnitude)
    root = [-1] * len(catalogue)
    for i in sorted(range(len(catalogue)), key=lambda i: (-catalogue.magnitude[i], i)):
        if root[i] >= 0:
            continue
        for j in range(len(catalogue)):
            later = catalogue.time[j] - catalogue.time[i]
            inside = -share * days[i] <= later <= days[i]
            if root[j] < 0 and inside and distance(catalogue, i, j) <= radius[i]:
                root[j] = i
        root[i] = i
    found = gardner_knopoff(catalogue, share)
    assert found.parent.tolist() == [-1 if i == r else r for i, r in enumerate(root)]
    assert found.clusters > 5


@pytest.mark.parametrize("step", [7, 40, 1000])
def test_neighbours_agree_with_a_plain_double_loop(monkeypatch, step):
    monkeypatch.setattr(neighbours_module, "STEP", step)
    monkeypatch.setattr(neighbours_module, "ROWS", 5)
    catalogue = random_catalogue(250, seed=1)
    found = nearest_neighbours(catalogue, 0.9, 1.4)
    for j in range(len(catalogue)):
        best, parent = math.inf, -1
        for i in range(len(catalogue)):
            years = (catalogue.time[j] - catalogue.time[i]) / 365.25
            if years > 0:
                space = max(distance(catalogue, i, j), 0.1) ** 1.4
                eta = years * space * 10 ** (-0.9 * catalogue.magnitude[i])
                best, parent = min((best, parent), (eta, i))
        assert found.parent[j] == parent
        if parent >= 0:
            assert found.log_eta[j] == pytest.approx(math.log10(best), abs=1e-6)
    known = np.isfinite(found.log_eta)
    assert known.sum() == 249
    total = found.log_time[known] + found.log_distance[known]
    assert found.log_eta[known] == pytest.approx(total)


def test_distant_neighbours_are_found_whatever_the_steps(monkeypatch):
    catalogue = random_catalogue(3000, seed=4)
    plain = nearest_neighbours(catalogue, 1.1, 1.6)
    monkeypatch.setattr(neighbours_module, "STEP", 10_000)
    assert (nearest_neighbours(catalogue, 1.1, 1.6).parent == plain.parent).all()
    reach = np.arange(3000) - plain.parent
    assert (reach > 2000).sum() > 20  # beyond what is compared directly


def families(seed: int = 2) -> tuple[Catalogue, np.ndarray]:
    """400 events at random, and 15 mainshocks with 40 aftershocks each; who belongs to whom."""
    rng = np.random.default_rng(seed)
    time, x, y = rng.uniform(0, 10_000, 400), rng.uniform(0, 500, 400), rng.uniform(0, 500, 400)
    magnitude, family = 3 + rng.exponential(0.3, 400), np.full(400, -1)
    parts = [(time, x, y, magnitude, family)]
    for number in range(15):
        delay = 10 ** rng.uniform(-3, 1, 40)
        start, east, north = rng.uniform(0, 9900), rng.uniform(0, 500), rng.uniform(0, 500)
        after = (
            start + np.append(0, delay),
            east + np.append(0, rng.normal(0, 2, 40)),
            north + np.append(0, rng.normal(0, 2, 40)),
            np.append(6.0, 3 + rng.exponential(0.3, 40)),
            np.full(41, number),
        )
        parts.append(after)
    time, x, y, magnitude, family = (np.concatenate(part) for part in zip(*parts))
    order = np.argsort(time)
    catalogue = Catalogue(time, x * KM, y * KM, np.nan, np.minimum(magnitude, 6.0))
    return catalogue, family[order]


def test_nearest_neighbours_find_families_again():
    catalogue, family = families()
    found = zaliapin_ben_zion(catalogue)
    assert found.mixture.apart
    assert found.notes == ()
    assert found.mixture.mean[0] < found.threshold < found.mixture.mean[1]
    mainshock = (family >= 0) & (catalogue.magnitude == 6.0)
    assert (found.label[mainshock] == MAINSHOCK).sum() >= 13
    after = (family >= 0) & ~mainshock
    assert (found.label[after] == AFTERSHOCK).mean() > 0.95
    assert found.independent[family < 0].mean() > 0.9
    linked = np.flatnonzero(after & (found.parent >= 0))
    assert (family[found.parent[linked]] == family[linked]).mean() > 0.99


def test_links_make_clusters_and_labels():
    catalogue, _ = families()
    found = zaliapin_ben_zion(catalogue, threshold=-3.0)
    assert found.threshold == -3.0 and found.mixture is None
    child = np.flatnonzero(found.parent >= 0)
    assert (found.parent[child] < child).all()
    assert (found.cluster[child] == found.cluster[found.parent[child]]).all()
    assert (found.neighbours.log_eta[child] < -3.0).all()
    assert ((found.label == BACKGROUND) == (found.cluster == 0)).all()
    firsts = [np.flatnonzero(found.cluster == n)[0] for n in range(1, found.clusters + 1)]
    assert firsts == sorted(firsts)
    for number in range(1, found.clusters + 1):
        member = np.flatnonzero(found.cluster == number)
        main = member[np.argmax(catalogue.magnitude[member])]
        assert found.label[main] == MAINSHOCK
        assert set(found.label[member[member < main]]) <= {FORESHOCK}
        assert set(found.label[member[member > main]]) <= {AFTERSHOCK}


def test_all_or_nothing_is_linked_at_extreme_thresholds():
    catalogue, _ = families()
    assert zaliapin_ben_zion(catalogue, threshold=-30).count(BACKGROUND) == len(catalogue)
    assert zaliapin_ben_zion(catalogue, threshold=30).clusters == 1


def test_a_mixture_is_found_again():
    rng = np.random.default_rng(0)
    values = np.concatenate([rng.normal(-7, 1, 6000), rng.normal(-3, 0.6, 4000)])
    found = eta_mixture(values)
    assert found.mean == pytest.approx((-7, -3), abs=0.05)
    assert found.deviation == pytest.approx((1, 0.6), abs=0.05)
    assert found.weight == pytest.approx((0.6, 0.4), abs=0.02)
    assert -5 < found.threshold < -4
    assert found.separation == pytest.approx(4 * math.sqrt(2) / math.hypot(1, 0.6), abs=0.15)


def test_catalogues_without_clusters_are_doubted():
    rng = np.random.default_rng(1)
    n = 800
    catalogue = Catalogue(
        np.sort(rng.uniform(0, 5000, n)), rng.uniform(0, 4, n), rng.uniform(0, 4, n), np.nan,
        3 + rng.exponential(0.4, n),
    )  # fmt: skip
    found = zaliapin_ben_zion(catalogue)
    assert not found.mixture.apart
    assert "not clearly apart" in found.notes[0]


def test_too_few_events_have_no_threshold():
    with pytest.raises(InputError, match="too few"):
        zaliapin_ben_zion(catalogue_of((0, 0, 3), (1, 1, 3), (2, 2, 4)))
    single = zaliapin_ben_zion(catalogue_of((0, 0, 3)), threshold=-3)
    assert single.label.tolist() == [BACKGROUND]
    assert gardner_knopoff(catalogue_of((0, 0, 3)).select(slice(0, 0))).clusters == 0


class Stopped(NullProgress):
    """The user has cancelled."""

    def cancelled(self):
        return True


def test_declustering_can_be_cancelled():
    catalogue = random_catalogue(100)
    for method in (gardner_knopoff, zaliapin_ben_zion):
        with pytest.raises(Cancelled):
            method(catalogue, progress=Stopped())


def test_a_long_run_is_announced(monkeypatch):
    heard = []

    class Listener(NullProgress):
        def warn(self, message):
            heard.append(message)

    catalogue = random_catalogue(300)
    nearest_neighbours(catalogue, progress=Listener())
    assert heard == []
    monkeypatch.setattr(neighbours_module, "PROBE", 100)
    monkeypatch.setattr(neighbours_module, "STEP", 50)
    monkeypatch.setattr(neighbours_module, "LONG_SECONDS", 0.0)
    nearest_neighbours(catalogue, progress=Listener())
    assert len(heard) == 1
    assert "300 events" in heard[0] and "Gardner" in heard[0]
