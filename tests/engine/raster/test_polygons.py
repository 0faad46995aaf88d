"""Polygons along pixel edges: nothing lost, nothing rounded off."""

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError
from lithoscope.engine.raster.grid import Grid
from lithoscope.engine.raster.polygons import polygonize
from osgeo import gdal, ogr
from scipy.ndimage import label as label_blobs


def features(path):
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer()
    return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in layer]


@pytest.fixture
def noisy():
    classes = np.random.default_rng(5).integers(0, 4, (90, 120)).astype(np.uint8)
    classes[20:60, 30:80] = 3
    classes[70:, :40] = 255
    return classes


@pytest.mark.parametrize("strip", [120 * 7, 10**6])
def test_areas_are_exact_and_single_pixels_kept(tools, tmp_path, monkeypatch, noisy, strip):
    monkeypatch.setattr("lithoscope.engine.raster.patches.STRIP_PIXELS", strip)
    path = tools.write_raster(tmp_path / "c.tif", noisy, nodata=0)
    count = polygonize(path, tmp_path / "c.gpkg")
    found = features(tmp_path / "c.gpkg")
    assert count == len(found) == sum(label_blobs(noisy == v)[1] for v in (1, 2, 3, 255))
    for value in (1, 2, 3, 255):
        pixels = np.count_nonzero(noisy == value)
        mine = [(items, shape) for items, shape in found if items["class_value"] == value]
        assert sum(items["pixels"] for items, _ in mine) == pixels
        assert sum(items["area_m2"] for items, _ in mine) == pytest.approx(pixels * 900, rel=1e-9)
        assert sum(s.GetArea() for _, s in mine) == pytest.approx(pixels * 900, rel=1e-9)
    assert min(items["pixels"] for items, _ in found) == 1
    assert all(shape.GetArea() == pytest.approx(items["area_m2"]) for items, shape in found)


def test_degree_grids_get_ellipsoidal_areas(tools, tmp_path, noisy):
    transform = (10.0, 0.01, 0.0, 60.0, 0.0, -0.01)
    path = tools.write_raster(tmp_path / "c.tif", noisy, transform, "EPSG:4326", nodata=0)
    polygonize(path, tmp_path / "c.gpkg")
    areas = Grid.from_dataset(gdal.Open(path)).pixel_area()
    total = (areas[:, None] * (noisy > 0)).sum()
    found = features(tmp_path / "c.gpkg")
    assert sum(items["area_m2"] for items, _ in found) == pytest.approx(total, rel=1e-9)


def test_mean_confidence_and_names(tools, tmp_path):
    classes = np.array([[1, 1, 2], [1, 2, 2]], np.uint8)
    sure = np.array([[0.5, 0.7, 0.9], [0.9, 0.5, np.nan]], np.float32)
    path = tools.write_raster(tmp_path / "c.tif", classes, nodata=0)
    sure = tools.write_raster(tmp_path / "s.tif", sure, nodata=np.nan)
    names = {1: "ridge", 2: "valley"}
    polygonize(path, tmp_path / "c.gpkg", confidence=sure, names=names)
    found = {i["class_name"]: i["mean_confidence"] for i, _ in features(tmp_path / "c.gpkg")}
    assert found == pytest.approx({"ridge": 0.7, "valley": 0.7})


def test_confidence_in_per_cent_counts_as_share(tools, tmp_path):
    path = tools.write_raster(tmp_path / "c.tif", np.ones((2, 2), np.uint8), nodata=0)
    percent = np.array([[50, 70], [90, 255]], np.uint8)
    sure = tools.write_raster(tmp_path / "s.tif", percent, nodata=255)
    polygonize(path, tmp_path / "c.gpkg", confidence=sure)
    assert features(tmp_path / "c.gpkg")[0][0]["mean_confidence"] == pytest.approx(0.7)


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "fgb"])
def test_formats_come_out_whole_and_alone(tools, tmp_path, noisy, suffix):
    path = tools.write_raster(tmp_path / "c.tif", noisy, nodata=0)
    count = polygonize(path, tmp_path / f"out.{suffix}")
    assert len(features(tmp_path / f"out.{suffix}")) == count
    assert all(name.startswith("out.") for name in tools.remains(tmp_path, "c.tif"))


def test_an_existing_output_is_replaced(tools, tmp_path, noisy):
    path = tools.write_raster(tmp_path / "c.tif", noisy, nodata=0)
    polygonize(path, tmp_path / "c.gpkg")
    single = tools.write_raster(tmp_path / "d.tif", np.ones((3, 3), np.uint8), nodata=0)
    assert polygonize(single, tmp_path / "c.gpkg") == len(features(tmp_path / "c.gpkg")) == 1


def test_what_cannot_be_outlined_is_refused_and_nothing_is_left(tools, tmp_path, noisy):
    path = tools.write_raster(tmp_path / "c.tif", noisy, nodata=0)
    empty = tools.write_raster(tmp_path / "e.tif", np.zeros((5, 5), np.uint8), nodata=0)
    floats = tools.write_raster(tmp_path / "f.tif", np.zeros((5, 5), np.float32))
    out = tmp_path / "out.gpkg"
    with pytest.raises(InputError, match="no class: all is NoData"):
        polygonize(empty, out)
    with pytest.raises(InputError, match="no class raster"):
        polygonize(floats, out)
    with pytest.raises(InputError, match="cannot be opened"):
        polygonize(tmp_path / "nowhere.tif", out)
    with pytest.raises(InputError, match="does not lie on the pixels"):
        polygonize(path, out, confidence=floats)
    with pytest.raises(OutputError, match="no known vector format"):
        polygonize(path, tmp_path / "out.xyz")
    with pytest.raises(Cancelled):
        polygonize(path, out, progress=tools.Listener(cancel_after=0))
    assert tools.remains(tmp_path, "c.tif", "e.tif", "f.tif") == []
