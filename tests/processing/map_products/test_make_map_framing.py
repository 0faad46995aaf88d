"""lithoscope:make_map: projection, scale, graticule, and the GeoTIFF's place on the earth."""

from __future__ import annotations

import re

import numpy as np
import pytest
from lithoscope.processing_algorithms.map_products import framing
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsRectangle,
    QgsUnitTypes,
)

DPI = 60
DEGREES = (10.0, 0.001, 0.0, 45.0, 0.0, -0.001)


def test_degrees_are_drawn_in_their_utm_zone(draw, raster, project, look):
    path = raster("d.tif", np.ones((60, 80), np.uint8), crs="EPSG:4326", transform=DEGREES)
    draw(look.color_table(path, look.names, look.colors))
    found = look.items(project)
    assert found["map"].crs().authid() == "EPSG:32632"
    assert "EPSG:32632" in found["scale"].text()
    denominator = float(re.search(r"1 : ([\d ]+)", found["scale"].text())[1].replace(" ", ""))
    assert denominator == pytest.approx(found["map"].scale())
    # A round number that shows the whole layer.
    assert denominator == framing.round_scale(denominator)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    shown = framing.moved(found["map"].extent(), found["map"].crs(), degrees)
    assert shown.contains(QgsRectangle(10, 44.94, 10.08, 45))


def test_the_scale_is_the_users(draw, classes, project, look):
    draw(classes, SCALE=25000)
    assert look.items(project)["map"].scale() == pytest.approx(25000)
    bar = look.items(project)["scale_bar"]
    assert bar.units() == QgsUnitTypes.DistanceUnit.DistanceKilometers
    assert bar.unitsPerSegment() * bar.numberOfSegments() == 1.0


def test_without_a_crs_there_is_no_scale(draw, raster, project, look):
    path = look.color_table(
        raster("n.tif", np.ones((9, 9), np.uint8), crs=""), look.names, look.colors
    )
    draw(path)
    found = look.items(project)
    assert "scale_bar" not in found
    assert found["scale"].text().startswith("Not to scale")


@pytest.mark.parametrize("dpi", [96, 150])
def test_the_geotiff_lies_where_it_belongs(draw, raster, tmp_path, dpi, look):
    values = np.ones((60, 80), np.uint8)
    values[:, 40:], values[30:, :40] = 2, 3
    path = look.color_table(raster("q.tif", values, nodata=0), look.names, look.colors)
    result = draw(path, OUTPUT=str(tmp_path / "map.tif"), SCALE=20000, DPI=dpi)
    dataset = gdal.Open(result["OUTPUT"])
    assert "UTM zone 32N" in dataset.GetProjection()
    left, pixel, _, top, _, down = dataset.GetGeoTransform()
    assert pixel == pytest.approx(20000 * 25.4e-3 / dpi, rel=3e-3)
    image = look.pixels(result["OUTPUT"]).astype(int)
    granite, gneiss, _, _ = ((abs(image - look.colors[k]) <= 2).all(axis=2) for k in (1, 2, 3, 4))
    row = round((5000000 - 400 - top) / down)
    column = round((500000 + 400 - left) / pixel)
    # Where granite ends and gneiss begins, and where granite ends southwards.
    assert left + pixel * np.flatnonzero(gneiss[row])[0] == pytest.approx(501200, abs=pixel / 2)
    south = top + down * (np.flatnonzero(granite[:, column])[-1] + 1)
    assert south == pytest.approx(4999100, abs=0.51 * pixel)


@pytest.mark.parametrize(
    ("denominator", "scale"), [(21_300, 25_000), (100_000, 100_000), (760_001, 800_000)]
)
def test_scales_are_round(denominator, scale):
    assert framing.round_scale(denominator) == scale


@pytest.mark.parametrize(
    ("number", "axis", "step", "text"),
    [
        (-84.5, "x", 0.5, "84°30′W"),
        (36, "y", 1, "36°N"),
        (0, "x", 1, "0°"),
        (-45 - 1 / 3600, "y", 1 / 3600, "45°00′01″S"),
        (120, "y", 30, ""),
        (59.9999999999, "y", 1 / 60, "60°00′N"),
    ],
)
def test_coordinates_are_written_to_the_unit_that_is_needed(number, axis, step, text):
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextScope())
    context.lastScope().setVariable("grid_number", number)
    context.lastScope().setVariable("grid_axis", axis)
    assert QgsExpression(framing.annotation(step)).evaluate(context) == text


@pytest.mark.parametrize(
    ("box", "code", "centre"),
    [
        ((10, 44, 12, 46), "EPSG:32632", None),
        ((-70, -34, -68, -32), "EPSG:32719", None),
        ((6, 36, 20, 48), "", (13, 42)),
        ((-180, -90, 180, 90), "EPSG:4326", None),
    ],
)
def test_degrees_get_a_projection_that_fits(box, code, centre):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    west, south, east, north = box
    frame = framing.frame_for(degrees, QgsRectangle(west, south, east, north))
    assert frame.crs.isValid() and frame.centre == centre
    assert frame.crs.authid() == code or not code
