"""Fifteen defects measured in peers, each a case that must come out right here.

Numbers 13 to 15 (no Processing provider, GPU unused in silence, an installer at load) are not the
raster engine's; what it owes to 14 is to pass on which provider computed.
"""

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand, OutputClass, Parameter, PixelSize, Tile
from lithoscope.engine.model.network import Network
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.polygons import polygonize
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from osgeo import gdal, ogr


def stack_of(path):
    return RasterStack([RasterSource(str(path), name="b1")])


def test_01_regression_is_not_wrapped_to_bytes(tools, tmp_path, make_onnx, make_card):
    values = np.linspace(-5.3, 1234.7, 40 * 50, dtype=np.float32).reshape(40, 50)
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    network = Network.open(make_onnx("identity", make_card("regression", 1, 1)))
    run_map(network, stack_of(dem), Outputs(values=tmp_path / "v.tif"))
    np.testing.assert_array_equal(tools.read_raster(tmp_path / "v.tif")[0], values)


@pytest.mark.parametrize("bad", [-9999, np.nan])
def test_02_nodata_never_reaches_the_network_and_comes_out_as_nodata(
    tools, tmp_path, classifier, bad
):
    values = tools.relief(100, 100)
    values[30:50, 20:70] = bad
    dem = tools.write_raster(tmp_path / "dem.tif", values, nodata=-9999)
    run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"), Options(tile=48))
    assert all(np.isfinite(seen).all() and seen.min() > -100 for seen in classifier.seen)
    hole = np.zeros((100, 100), bool)
    hole[30:50, 20:70] = True
    np.testing.assert_array_equal(tools.read_raster(tmp_path / "c.tif")[0] == 0, hole)


def test_03_a_polygon_mask_skips_tiles(tools, tmp_path, classifier):
    values = np.full((640, 640), -7, np.float32)
    values[:64, :64] = values[-64:, -64:] = 1
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    boxes = [tools.box(0, 0, 50, 50), tools.box(590, 590, 50, 50)]
    mask = tools.write_polygons(tmp_path / "m.gpkg", boxes)
    out = Outputs(classes=tmp_path / "c.tif")
    summary = run_map(classifier, stack_of(dem), out, Options(tile=64), mask=mask)
    assert (summary.tiles, summary.tiles_skipped) == (2, 98)
    # The network saw the probe of zeros, and the two corners; no other tile.
    assert not any((seen == -7).any() for seen in classifier.seen)
    classes = tools.read_raster(tmp_path / "c.tif")[0]
    assert (classes[:50, :50] == 2).all() and (classes[590:, 590:] == 2).all()
    assert np.count_nonzero(classes) == 2 * 50 * 50


def test_04_polygons_do_not_shrink_and_single_pixels_do_not_vanish(tools, tmp_path, make_card):
    """Names come from the raster itself."""
    values = np.full((120, 120), -1, np.float32)
    values[10:110, 10:110] = 1
    values[3, 3] = 1
    transform = (0.0, 10.0, 0.0, 5e6, 0.0, -10.0)
    dem = tools.write_raster(tmp_path / "dem.tif", values, transform)
    classes = (OutputClass(1, "lower", "#000000"), OutputClass(2, "upper", "#ffffff"))
    predictor = tools.FakePredictor(make_card(classes=classes), tools.two_classes)
    run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    polygonize(tmp_path / "c.tif", tmp_path / "c.gpkg")
    dataset = ogr.Open(str(tmp_path / "c.gpkg"))
    areas = [
        (feature["area_m2"], feature.GetGeometryRef().GetArea())
        for feature in dataset.GetLayer()
        if feature["class_name"] == "upper"
    ]
    assert sorted(areas) == [(100, 100), (1_000_000, 1_000_000)]


@pytest.mark.parametrize("width", [1, 2, 4])
def test_05_thin_units_survive(tools, tmp_path, classifier, width):
    values = np.full((200, 200), -1, np.float32)
    values[:, 90 : 90 + width] = 1
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"), Options(tile=64))
    np.testing.assert_array_equal(tools.read_raster(tmp_path / "c.tif")[0], 1 + (values > 0))


def test_06_below_the_threshold_is_unknown_and_not_class_0(tools, tmp_path, make_card):
    shares = np.array([0.2, 0.35, 0.45], np.float32).reshape(1, 3, 1, 1)
    predictor = tools.FakePredictor(
        make_card(outputs=3), lambda v, _: np.broadcast_to(shares, (len(v), 3, *v.shape[2:]))
    )
    dem = tools.write_raster(tmp_path / "dem.tif", np.zeros((20, 20), np.float32))
    out = Outputs(classes=tmp_path / "c.tif")
    summary = run_map(predictor, stack_of(dem), out, Options(minimum_confidence=0.5))
    assert (tools.read_raster(out.classes) == 255).all()
    assert (summary.unknown, summary.masked) == (400, 0)
    dataset = gdal.Open(str(out.classes))
    dataset.GetMetadata()  # GDAL 3.6 reads names of classes only after this
    assert dataset.GetRasterBand(1).GetCategoryNames()[255] == "unknown"


def test_07_the_last_partial_batch_runs(tools, tmp_path, make_onnx, make_card):
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(150, 150))
    card = make_card("regression", 1, 1, tile=Tile(size=64))
    fixed = make_onnx("identity", card, batch=4, height=64, width=64)
    network = Network.open(fixed)
    summary = run_map(network, stack_of(dem), Outputs(values=tmp_path / "v.tif"), Options(batch=4))
    assert summary.tiles == 9
    np.testing.assert_array_equal(
        tools.read_raster(tmp_path / "v.tif"), tools.read_raster(tmp_path / "dem.tif")
    )


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32", "float64"])
def test_08_values_reach_the_network_unscaled_whatever_their_type(
    tools, tmp_path, make_card, dtype
):
    values = (np.arange(400).reshape(20, 20) % 250).astype(dtype)
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    predictor = tools.FakePredictor(make_card("regression", 1, 1), tools.identity)
    run_map(predictor, stack_of(dem), Outputs(values=tmp_path / "v.tif"))
    np.testing.assert_array_equal(tools.read_raster(tmp_path / "v.tif")[0], values)


def test_09_non_square_pixels_keep_their_grid(tools, tmp_path, make_card):
    transform = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -20.0)
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(128, 128), transform)
    card = make_card(outputs=2, pixel_size=PixelSize(10, 5, 20))
    predictor = tools.FakePredictor(card, tools.two_classes)
    run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    dataset = gdal.Open(str(tmp_path / "c.tif"))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (128, 128)
    assert dataset.GetGeoTransform() == transform


def test_09_degree_pixels_have_the_width_of_their_latitude(tools, tmp_path, make_card):
    sizes = tuple(Parameter(n, "m", 30, 0, 1e6, n) for n in ("pixel_width", "pixel_height"))
    predictor = tools.FakePredictor(make_card(outputs=2, parameters=sizes), tools.two_classes)
    transform = (10.0, 0.01, 0.0, 70.0, 0.0, -0.1)
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(200, 50), transform, "EPSG:4326")
    stack = stack_of(dem)
    run_map(predictor, stack, Outputs(classes=tmp_path / "c.tif"), Options(tile=1024))
    told = predictor.parameters[-1]
    assert told["pixel_width"].shape == (1, 1, predictor.batches[-1][2], 1)
    expected = stack.grid.pixel_size().astype(np.float32)
    np.testing.assert_array_equal(told["pixel_width"][0, 0, :200, 0], expected[:, 0])
    np.testing.assert_array_equal(told["pixel_height"][0, 0, :200, 0], expected[:, 1])
    assert expected[0, 0] == pytest.approx(0.01 * 111_320 * np.cos(np.radians(69.95)), rel=0.01)


def test_11_a_halo_of_the_receptive_field_leaves_no_edge_artefacts(tools, tmp_path, make_card):
    values = tools.relief(160, 160)
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    card = make_card(outputs=2, tile=Tile(halo=3))
    predictor = tools.FakePredictor(card, tools.smooth_classes)
    out = Outputs(probabilities=tmp_path / "p.tif")
    run_map(predictor, stack_of(dem), out, Options(tile=16))
    whole = tools.smooth_classes(values[None, None])[0]
    np.testing.assert_allclose(tools.read_raster(out.probabilities), whole, atol=1e-5)


@pytest.mark.parametrize("declared", [0, 2, 5])
def test_11_an_output_smaller_than_the_input_is_placed_centred(
    tools, tmp_path, make_card, make_onnx, declared
):
    """An unpadded 5 x 5 convolution that picks the centre gives every pixel back in its place."""
    weights = np.zeros((1, 1, 5, 5))
    weights[0, 0, 2, 2] = 1
    card = make_card("regression", 1, 1, tile=Tile(halo=declared))
    network = Network.open(make_onnx("conv", card, weights=weights, bias=np.zeros(1), padded=False))
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(100, 90))
    run_map(network, stack_of(dem), Outputs(values=tmp_path / "v.tif"), Options(tile=32))
    np.testing.assert_allclose(tools.read_raster(tmp_path / "v.tif"), tools.read_raster(dem))


def test_12_results_are_files_with_legend_and_probabilities(tools, tmp_path, classifier):
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(30, 30))
    out = Outputs(classes=tmp_path / "c.tif", probabilities=tmp_path / "p.tif")
    run_map(classifier, stack_of(dem), out)
    dataset = gdal.Open(str(out.classes))
    assert dataset.GetRasterBand(1).GetColorTable() is not None
    assert dataset.GetRasterBand(1).GetDefaultRAT().GetRowCount() == 3
    assert gdal.Open(str(out.probabilities)).RasterCount == 2


def test_14_the_provider_that_computed_is_told(tools, tmp_path, classifier):
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(30, 30))
    summary = run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    assert summary.provider == "test"


def test_a_band_may_ask_for_nan_where_nothing_is(tools, tmp_path, make_card):
    values = tools.relief(30, 30)
    values[3, 3] = np.nan
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    card = make_card(outputs=2, inputs=(InputBand("b1", fill="nan"),))
    predictor = tools.FakePredictor(card, tools.two_classes)
    run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    assert np.isnan(predictor.seen[-1]).any()
    assert np.argwhere(tools.read_raster(tmp_path / "c.tif")[0] == 0).tolist() == [[3, 3]]
