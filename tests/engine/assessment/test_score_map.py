"""Rasters of scores against deposits: the same figures as from arrays, and refusals."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.class_map import MapBand
from lithoscope.engine.assessment.prospectivity import rank
from lithoscope.engine.assessment.score_map import assess_scores, ground_places
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.grid import Grid
from osgeo import gdal

SHAPE = (60, 80)


@pytest.fixture
def case(raster, vectors, at):
    """Scores with NoData and ties, and 30 deposits: (path, values, deposits, positive)."""
    rng = np.random.default_rng(4)
    values = np.round(rng.normal(size=SHAPE), 1).astype(np.float32)
    values[:5] = -9999
    positive = np.zeros(SHAPE, bool)
    chosen = rng.choice(np.arange(5 * 80, 60 * 80), 30, replace=False)
    positive.ravel()[chosen] = True
    values[positive] += 1
    path = raster("scores.tif", values, nodata=-9999)
    rows, columns = np.nonzero(positive)
    points = [(at(c, r), None) for c, r in zip(columns, rows)]
    known = np.where(values == -9999, np.nan, values)
    return path, known, vectors("deposits.gpkg", points), positive


def assess(path, deposits, **options):
    tract = options.pop("tract", None)
    return assess_scores(
        MapBand(path, name="scores"),
        (deposits, None),
        tract=None if tract is None else (tract, None),
        **options,
    )


@pytest.mark.parametrize("tile", [None, 16])
def test_the_ranking_is_that_of_the_whole_array(case, monkeypatch, tile):
    path, values, deposits, positive = case
    if tile:
        name = "lithoscope.engine.assessment.score_map.suggest_tile"
        monkeypatch.setattr(name, lambda halo, channels: tile)
    found = assess(path, deposits)
    expected = rank(values, positive)
    assert found.tract is None and found.main[0] is found.whole
    assert found.whole.cells == expected.cells == 55 * 80
    for name in ("auc", "pr_auc", "prior", "low", "high"):
        assert getattr(found.whole, name) == pytest.approx(getattr(expected, name))
    assert found.whole.area_holding() == pytest.approx(expected.area_holding())
    np.testing.assert_allclose(found.whole.capture(), expected.capture())


def test_the_tract_stands_beside_the_whole_map(case, vectors, rectangle):
    path, values, deposits, positive = case
    tract = vectors("tract.gpkg", [(rectangle(20, 10, 40, 40), None)])
    found = assess(path, deposits, tract=tract)
    inside = np.zeros(SHAPE, bool)
    inside[10:50, 20:60] = True
    expected = rank(np.where(inside, values, np.nan), positive)
    assert found.tract.auc == pytest.approx(expected.auc)
    assert found.tract.cells == expected.cells == 1600
    assert found.whole.auc == pytest.approx(rank(values, positive).auc)
    assert len(found.tract_clusters) == expected.positives
    assert any("outside the tract" in note for note in found.notes)


def test_cells_of_a_degree_grid_weigh_by_their_area(raster, vectors):
    values = np.array([[4, 2], [3, 1], [0, 2]], np.float32)
    path = raster("d.tif", values, code=4326, transform=(10.0, 1.0, 0, 80.0, 0, -20.0))
    deposits = vectors("p.gpkg", [("POINT (10.5 50)", None)], code=4326)
    found = assess(path, deposits)
    area = Grid.from_dataset(gdal.Open(path)).pixel_area()
    assert found.whole.above[0] == pytest.approx(area[0] / (2 * area.sum()))
    better, total = area[0], 2 * area.sum() - area[1]
    assert found.whole.auc == pytest.approx(1 - better / total)


def test_deposits_that_do_not_count_are_counted(case, vectors, at):
    path, *_ = case
    rows = [at(10, 10), at(10.2, 10.1), at(12, 12), at(-4, 3), at(3, 2)]
    found = assess(path, vectors("p.gpkg", [(row, None) for row in rows]))
    assert found.whole.positives == 2
    notes = " ".join(found.notes)
    for words in ("outside the map, left out: 1.", "no data, left out: 1.", "counted once: 1."):
        assert words in notes
    assert "Only 2 deposits" in notes


def test_clusters_follow_the_distance_on_the_ground(case, vectors, at):
    path, *_ = case
    deposits = vectors("p.gpkg", [(at(10, 10), None), (at(15, 10), None), (at(40, 40), None)])
    assert len(set(assess(path, deposits, distance=155).clusters)) == 2
    assert len(set(assess(path, deposits, distance=145).clusters)) == 3
    one = assess(path, deposits, distance=1e5)
    assert any("one cluster" in note for note in one.notes)


def test_places_of_a_degree_grid_are_in_metres(raster):
    path = raster(
        "d.tif", np.zeros((2, 2), np.float32), code=4326, transform=(0.0, 1.0, 0, 1.0, 0, -1.0)
    )
    grid = Grid.from_dataset(gdal.Open(path))
    places = ground_places(np.array([[0.0, 60.0], [1.0, 60.0], [0.0, 61.0]]), grid)
    gaps = np.linalg.norm(places - places[0], axis=1)
    assert gaps[1:] == pytest.approx([55_600, 111_195], rel=1e-3)


def test_a_map_that_is_upside_down_is_noticed(case, raster):
    path, values, deposits, _ = case
    turned = raster("turned.tif", np.where(np.isnan(values), -9999, -values), nodata=-9999)
    assert any("turn its sign" in note for note in assess(turned, deposits).notes)
    assert not any("turn its sign" in note for note in assess(path, deposits).notes)


def test_what_cannot_be_ranked_is_refused(case, raster, vectors, at, rectangle):
    path, _, deposits, _ = case
    outside = vectors("o.gpkg", [(at(500, 3), None)])
    with pytest.raises(InputError, match="None of the 1 deposits lies on layer 'scores'"):
        assess(path, outside)
    on_nodata = vectors("n.gpkg", [(at(5, 2), None)])
    with pytest.raises(InputError, match=r"All 1 deposits .* no data"):
        assess(path, on_nodata)
    flat = raster("flat.tif", np.full(SHAPE, 0.5, np.float32))
    with pytest.raises(InputError, match=r"same value, 0\.5, everywhere"):
        assess(flat, deposits)
    polygons = vectors("polygons.gpkg", [(rectangle(0, 0, 5, 5), None)])
    with pytest.raises(InputError, match="holds no point"):
        assess(path, polygons)
    with pytest.raises(InputError, match="No deposit lies both inside the tract"):
        assess(path, deposits, tract=polygons)
    far = vectors("far.gpkg", [(rectangle(900, 900, 5, 5), None)])
    with pytest.raises(InputError, match="outside the raster"):
        assess(path, deposits, tract=far)


def test_cancel(case):
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        assess(case[0], case[2], progress=Impatient())
