"""Maps of cells: the right colour at the right place, legends that tell what colours mean."""

from __future__ import annotations

import base64
import re

import numpy as np
import pytest
from lithoscope.engine.report.maps import (
    COLORS,
    PAPER,
    Epicentres,
    bound_text,
    cell_map,
    log_bounds,
)
from lithoscope.engine.seismicity.cells import CellGrid
from osgeo import gdal

INSIDE = np.array([[True, True, False], [True, True, True]])


def picture(svg: str) -> np.ndarray:
    """The map's picture as RGBA [h, w, 4], read by GDAL."""
    data = base64.b64decode(re.search(r"base64,([^\"]+)\"", svg)[1])
    gdal.FileFromMemBuffer("/vsimem/map.png", data)
    dataset = gdal.Translate("/vsimem/map.vrt", "/vsimem/map.png", format="VRT", rgbExpand="rgba")
    bands = [dataset.GetRasterBand(n) for n in range(1, 5)]
    shape = dataset.RasterYSize, dataset.RasterXSize
    return np.stack(
        [np.frombuffer(band.ReadRaster(), np.uint8).reshape(shape) for band in bands], 2
    )


def rgb(color: str) -> list[int]:
    return list(bytes.fromhex(color[1:]))


@pytest.mark.parametrize(
    ("largest", "top"), [(2.5, 3.0), (3.0, 3.0), (3.1, 10.0), (1e-3, 1e-3), (0.02, 0.03), (0, 1)]
)
def test_classes_end_at_the_next_round_number(largest, top):
    bounds = log_bounds(largest)
    assert len(bounds) == len(COLORS) + 1
    assert bounds[-1] == top
    assert bounds == sorted(bounds)
    assert largest == 0 or bounds[-2] < largest <= bounds[-1]


def test_cells_have_the_colour_of_their_value():
    grid = CellGrid(0.5, -20, 70, INSIDE)
    values = np.array([1.0, 0.2, 0.0, 0.02, 0.0009])  # south row first
    image = picture(cell_map(grid, values, unit="expected"))
    rows, columns = image.shape[0] // 2, image.shape[1] // 3
    found = image[rows // 2 :: rows, columns // 2 :: columns]
    top = COLORS[::-1]  # 0.3 – 1, 0.1 – 0.3, …
    assert found[1, 0, :3].tolist() == rgb(top[0])
    assert found[1, 1, :3].tolist() == rgb(top[1])
    assert found[0, 0, :3].tolist() == rgb(PAPER)
    assert found[0, 1, :3].tolist() == rgb(top[3])
    assert found[0, 2, :3].tolist() == rgb(top[6])
    assert found[1, 2, 3] == 0  # outside the region: clear
    assert (found[..., 3] == 255).sum() == INSIDE.sum()


def test_legend_and_degrees_are_written():
    svg = cell_map(CellGrid(0.5, -20, 70, INSIDE), np.ones(5), unit="M ≥ 3 & more")
    assert "M ≥ 3 &amp; more" in svg
    assert "0.3 – 1<" in svg and "below 0.0003" in svg
    assert "10°W" in svg and "35.4°N" in svg


@pytest.mark.parametrize(
    ("bound", "text"), [(3.0, "3"), (0.0003, "0.0003"), (3e-5, "3·10⁻⁵"), (1e-12, "1·10⁻¹²")]
)
def test_bounds_read_well(bound, text):
    assert bound_text(bound) == text


def test_longitudes_beyond_the_antimeridian_are_named_as_people_do():
    svg = cell_map(CellGrid(1.0, 179, -40, INSIDE), np.ones(5), unit="")
    assert "180°W" in svg
    assert "181°" not in svg and "179°W" in svg


def test_only_earthquakes_on_the_map_are_drawn_the_largest_first():
    grid = CellGrid(0.5, -20, 70, INSIDE)
    quakes = Epicentres(
        np.array([-9.5, -9.2, 40.0]), np.array([35.2, 35.3, 35.2]), np.array([2.0, 5.5, 7.0])
    )
    svg = cell_map(grid, np.ones(5), unit="", epicentres=quakes)
    circles = re.findall(r"<circle[^>]*r=\"([\d.]+)\"", svg)
    assert circles[::2] == circles[1::2]  # a light outline under each
    circles = circles[::2]
    drawn, key = [float(r) for r in circles[:2]], [float(r) for r in circles[2:]]
    assert drawn[0] > drawn[1]
    assert key == sorted(key, reverse=True) and len(key) == 3
