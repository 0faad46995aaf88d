"""Class rasters against reference points and polygons: counts, matching, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.class_map import MapBand, assess_classes
from lithoscope.engine.assessment.classification import reliability
from lithoscope.engine.assessment.legend import read_match
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from osgeo import ogr

NAMES = ["", "Granite", "Basalt", "Schist"]


@pytest.fixture
def rocks(raster) -> str:
    """30 x 20: granite in the west half, basalt in the east, a row of unknown, a row of NoData."""
    values = np.ones((20, 30), np.uint8)
    values[:, 15:] = 2
    values[18] = 255
    values[19] = 0
    return raster("rocks.tif", values, nodata=0, names=NAMES)


def assess(path, reference, field="rock", **options):
    return assess_classes(MapBand(path, name="rocks"), (reference, None), field, **options)


def test_points_by_name_fill_the_matrix(rocks, vectors, at):
    rows = [
        (at(2, 3), "granite"),
        (at(3, 3), "Basalt "),
        (at(20, 5), "basalt"),
        (at(4, 18), "GRANITE"),
    ]
    found = assess(rocks, vectors("points.gpkg", rows))
    assert found.names == ("Granite", "Basalt") and found.values == (1, 2)
    assert found.matrix.tolist() == [[1, 0, 1], [1, 1, 0]]
    assert found.scores.accuracy == pytest.approx(2 / 3)
    assert found.points == 4 and found.pixels == 0
    assert found.mapped_area_m2.tolist() == [18 * 15 * 900, 18 * 15 * 900]
    assert found.unknown_area_m2 == 30 * 900
    # Text is matched whatever its case and the blanks around it.
    assert {m.value: m.target for m in found.matched} == {
        "granite": 1,
        "Basalt": 2,
        "basalt": 2,
        "GRANITE": 1,
    }


def test_numbers_mean_class_values_as_numbers_and_as_text(rocks, vectors, at):
    places = [at(2, 3), at(20, 3), at(3, 3)]
    whole = vectors("i.gpkg", list(zip(places, (1, 2, 2))), kind=ogr.OFTInteger)
    real = vectors("r.gpkg", list(zip(places, (1.0, 2.0, 2.0))), kind=ogr.OFTReal)
    text = vectors("t.gpkg", list(zip(places, ("1", "2", "2"))))
    for path in (whole, real, text):
        assert assess(rocks, path).matrix.tolist() == [[1, 0, 0], [1, 1, 0]]


def test_polygons_count_every_pixel_whose_centre_is_inside(rocks, vectors, rectangle):
    rows = [(rectangle(0.4, 0.4, 10, 4), "Granite"), (rectangle(13, 10, 4, 2), "Basalt")]
    found = assess(rocks, vectors("polygons.gpkg", rows))
    assert found.matrix.tolist() == [[40, 0, 0], [4, 4, 0]]
    assert found.pixels == 48 and found.points == 0


def test_confidence_is_that_of_every_pixel(raster, vectors, rectangle, monkeypatch):
    rng = np.random.default_rng(1)
    values = rng.integers(1, 4, (70, 90)).astype(np.uint8)
    sure = rng.random((70, 90)).astype(np.float32)
    sure[10, 10] = np.nan
    path = raster("big.tif", values, names=NAMES)
    rows = [(rectangle(3, 3, 60, 50), "Schist"), (rectangle(64, 3, 20, 60), "Granite")]
    module = "lithoscope.engine.assessment.class_map.suggest_tile"
    monkeypatch.setattr(module, lambda halo, channels: 16)
    reference = vectors("polygons.gpkg", rows)
    found = assess(path, reference, confidence=[MapBand(raster("sure.tif", sure))])
    truth = np.zeros((70, 90), int)
    truth[3:53, 3:63], truth[3:63, 64:84] = 3, 1
    used = (truth > 0) & np.isfinite(sure)
    expected = reliability(sure[used], (values == truth)[used])
    assert (found.reliability.number == expected.number).all()
    assert (found.reliability.hits == expected.hits).all()
    np.testing.assert_allclose(found.reliability.confidence_sum, expected.confidence_sum)


def test_the_windows_do_not_matter(raster, vectors, rectangle, monkeypatch):
    rng = np.random.default_rng(0)
    values = rng.integers(1, 4, (70, 90)).astype(np.uint8)
    path = raster("big.tif", values, names=NAMES)
    rows = [(rectangle(3, 3, 60, 50), "Schist"), (rectangle(64, 3, 20, 60), "Granite")]
    reference = vectors("polygons.gpkg", rows)
    whole = assess(path, reference)
    module = "lithoscope.engine.assessment.class_map.suggest_tile"
    monkeypatch.setattr(module, lambda halo, channels: 16)
    parts = assess(path, reference)
    assert (whole.matrix == parts.matrix).all()
    assert (whole.mapped_area_m2 == parts.mapped_area_m2).all()
    expected = [(values[3:53, 3:63] == value).sum() for value in (1, 2, 3)]
    assert whole.matrix[2, :3].tolist() == expected


def test_reference_in_another_crs_is_brought_over(rocks, vectors, rectangle):
    polygon = ogr.CreateGeometryFromWkt(rectangle(2, 2, 8, 6))
    import osgeo.osr as osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32632)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    polygon.Transform(osr.CoordinateTransformation(source, target))
    other = ogr.CreateGeometryFromWkt(rectangle(20, 2, 2, 2))
    other.Transform(osr.CoordinateTransformation(source, target))
    rows = [(polygon.ExportToWkt(), "Granite"), (other.ExportToWkt(), "Basalt")]
    found = assess(rocks, vectors("degrees.gpkg", rows, code=4326))
    assert found.matrix.tolist() == [[48, 0, 0], [0, 4, 0]]


def test_areas_of_a_degree_grid_are_on_the_ellipsoid(raster, vectors):
    values = np.ones((2, 2), np.uint8)
    values[:, 1] = 2
    path = raster("d.tif", values, code=4326, transform=(10.0, 1.0, 0, 61.0, 0, -1.0))
    rows = [("POINT (10.5 60.5)", "1"), ("POINT (11.5 60.5)", "2")]
    found = assess(path, vectors("p.gpkg", rows, code=4326))
    # km² of the degree squares from 60 and from 59 degrees north, as pyproj.Geod has them.
    assert found.mapped_area_m2[0] / 1e6 == pytest.approx(6123.1409 + 6309.8057, rel=1e-6)


def test_confidence_becomes_a_reliability(rocks, raster, vectors, at):
    sure = np.full((20, 30), 0.9, np.float32)
    sure[:, 15:] = 0.6
    rows = [
        (at(2, 3), "Granite"),
        (at(3, 3), "Basalt"),
        (at(20, 5), "Basalt"),
        (at(4, 18), "Basalt"),
    ]
    reference = vectors("points.gpkg", rows)
    found = assess(rocks, reference, confidence=[MapBand(raster("sure.tif", sure))])
    curve = found.reliability
    assert curve.number.sum() == 3  # what is unknown has no confidence to be judged
    assert curve.accuracy[np.isfinite(curve.accuracy)].tolist() == [1.0, 0.5]
    assert curve.error == pytest.approx((2 * 0.4 + 0.4) / 3, abs=1e-6)
    percent = raster("percent.tif", np.rint(sure * 100).astype(np.uint8))
    again = assess(rocks, reference, confidence=[MapBand(percent)])
    assert again.reliability.error == pytest.approx(curve.error, abs=1e-6)


def test_classes_that_the_map_lacks_count_as_errors_and_are_named(rocks, vectors, at):
    rows = [(at(2, 3), "Granite"), (at(20, 3), "Basalt"), (at(3, 3), "Gabbro")]
    found = assess(rocks, vectors("p.gpkg", rows))
    assert found.names == ("Granite", "Basalt", "Gabbro (not on the map)")
    assert found.values == (1, 2, None)
    assert found.matrix[2].tolist() == [1, 0, 0, 0]
    assert any("no class for Gabbro" in note for note in found.notes)
    given = assess(rocks, vectors("q.gpkg", rows), given={"gabbro": 2})
    assert given.names == ("Granite", "Basalt")
    assert given.matrix.tolist() == [[1, 0, 0], [1, 1, 0]]


def test_what_is_left_out_is_said(rocks, vectors, at, rectangle):
    rows = [
        (at(2, 3), "Granite"),
        (at(20, 3), "Basalt"),
        (at(-5, 3), "Basalt"),
        (at(3, 19), "Basalt"),
        (at(4, 4), None),
        ("", "Granite"),
        (rectangle(0, 10, 4, 2), "Granite"),
        (rectangle(2, 10, 4, 2), "Basalt"),
    ]
    found = assess(rocks, vectors("p.gpkg", rows))
    notes = " ".join(found.notes)
    assert "outside the map, left out: 1." in notes
    assert "no data, left out: 1." in notes
    assert "usable geometry, left out: 2." in notes
    assert "of different classes, left out: 4." in notes
    assert found.matrix.tolist() == [[1 + 4, 0, 0], [4, 1, 0]]


def test_large_whole_numbers_are_classes_too(raster, vectors, at):
    values = np.full((5, 5), 70_000, np.int32)
    values[:, 3:] = -9
    path = raster("codes.tif", values)
    found = assess(path, vectors("p.gpkg", [(at(0, 0), "70000"), (at(4, 4), "-9")]))
    assert found.values == (-9, 70_000) and found.scores.accuracy == 1


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        ([(500, 1, "Granite"), (501, 1, "Basalt")], {}, "No reference point and no pixel centre"),
        ([(3, 19, "Granite"), (20, 19, "Basalt")], {}, "where layer 'rocks' has no data"),
        ([(3, 3, "Granite"), (20, 3, "Granite")], {}, "of one class, Granite"),
        ([(3, 3, "Gneiss"), (20, 3, "Marble")], {}, "None of the reference's classes"),
        ([(3, 3, "Granite")], {"field": "lith"}, "has no field 'lith'. It has: rock"),
        ([(3, 3, None)], {}, "no point and no polygon with a value in field 'rock'"),
        ([(3, 3, "Granite")], {"given": {"Gneiss": 1}}, "The reference has no class 'Gneiss'"),
        ([(3, 3, "Gneiss")], {"given": {"Gneiss": 9}}, "The map has no class 9"),
        ([(k % 30, 3, f"id {k}") for k in range(201)], {}, "201 distinct values"),
    ],
)
def test_what_cannot_be_compared_is_refused(rocks, vectors, at, rows, options, message):
    places = [(at(column, row), value) for column, row, value in rows]
    with pytest.raises(InputError, match=message):
        assess(rocks, vectors("p.gpkg", places), **options)


def test_rasters_that_are_no_class_maps(raster, vectors, at):
    reference = vectors("p.gpkg", [(at(0, 0), "1"), (at(1, 1), "2")])
    heights = raster("heights.tif", np.linspace(0, 9, 25, dtype=np.float32).reshape(5, 5))
    with pytest.raises(InputError, match=r"not whole numbers, such as 0\.375"):
        assess(heights, reference)
    many = raster("many.tif", np.arange(400, dtype=np.int32).reshape(20, 20))
    with pytest.raises(InputError, match="more than 256 distinct values"):
        assess(many, reference)
    huge = raster("huge.tif", np.full((5, 5), 1 << 24, np.int32))
    with pytest.raises(InputError, match="beyond 16,777,216"):
        assess(huge, reference)
    empty = raster("empty.tif", np.zeros((5, 5), np.uint8), nodata=0)
    with pytest.raises(InputError, match="all is NoData"):
        assess(empty, reference)
    classes = raster("c.tif", np.ones((5, 5), np.uint8))
    wrong = raster("wrong.tif", np.full((5, 5), 7, np.float32))
    with pytest.raises(InputError, match="a confidence lies within"):
        assess(classes, reference, confidence=[MapBand(wrong, name="wrong")])


def test_cancel(rocks, vectors, at):
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        assess(rocks, vectors("p.gpkg", [(at(0, 0), "1")]), progress=Impatient())


def test_matches_are_read():
    assert read_match("Granitoid = 3; a=b = 5;\n") == {"Granitoid": 3, "a=b": 5}
    with pytest.raises(InputError, match="'Mafic' cannot be read"):
        read_match("Granitoid=3; Mafic")
