"""run_map: what it writes, and that cutting the raster changes nothing."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.model.card import InputBand, OutputClass, Parameter, Quantity, Tile
from lithoscope.engine.model.network import Network
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from osgeo import gdal


@pytest.fixture
def dem(tools, tmp_path):
    """A relief with a hole and a thin line of NoData."""
    values = tools.relief(300, 420)
    values[50:90, 100:180] = -9999
    values[:, 300] = -9999
    return tools.write_raster(tmp_path / "dem.tif", values, nodata=-9999)


def stack_of(*paths):
    return RasterStack([RasterSource(str(path), name=f"b{i + 1}") for i, path in enumerate(paths)])


def test_all_outputs_agree_with_the_scores(tools, tmp_path, dem, classifier):
    out = {
        kind: tmp_path / f"{kind}.tif"
        for kind in ("classes", "confidence", "entropy", "probabilities")
    }
    summary = run_map(classifier, stack_of(dem), Outputs(**out), Options(tile=128))
    elevation = tools.read_raster(dem)[0]
    valid = elevation != -9999
    scores = tools.two_classes(elevation[None, None])[0]
    maps = {kind: tools.read_raster(path) for kind, path in out.items()}
    np.testing.assert_array_equal(maps["classes"][0], np.where(valid, 1 + (elevation > 0), 0))
    np.testing.assert_allclose(maps["probabilities"][:, valid], scores[:, valid])
    np.testing.assert_allclose(maps["confidence"][0][valid], scores.max(axis=0)[valid])
    for kind in ("confidence", "entropy", "probabilities"):
        assert np.isnan(maps[kind][:, ~valid]).all()
    assert summary.class_pixels == {v: int((maps["classes"] == v).sum()) for v in (1, 2)}
    assert summary.class_area_m2[1] == summary.class_pixels[1] * 900
    assert summary.masked == (~valid).sum()
    assert summary.tiles == 12 and summary.tiles_skipped == 0
    assert summary.provider == "test"
    assert summary.outputs == {kind: str(path) for kind, path in out.items()}


def test_the_class_raster_explains_itself(tools, tmp_path, dem, make_card):
    classes = (OutputClass(3, "ridge", "#ff8000"), OutputClass(9, "valley", "#0000FF"))
    card = make_card(classes=classes)
    predictor = tools.FakePredictor(card, tools.two_classes)
    summary = run_map(
        predictor,
        stack_of(dem),
        Outputs(classes=tmp_path / "c.tif"),
        Options(minimum_confidence=0.6),
    )
    dataset = gdal.Open(str(tmp_path / "c.tif"))
    metadata = dataset.GetMetadata()  # GDAL 3.6 reads names of classes only after this
    band = dataset.GetRasterBand(1)
    names, colors, table = band.GetCategoryNames(), band.GetColorTable(), band.GetDefaultRAT()
    assert (names[3], names[9], names[255]) == ("ridge", "valley", "unknown")
    assert colors.GetColorEntry(3) == (255, 128, 0, 255)
    assert band.GetNoDataValue() == 0
    header = [table.GetNameOfCol(i) for i in range(table.GetColumnCount())]
    assert header == ["Value", "Name", "Red", "Green", "Blue", "Count", "Area_m2", "Share"]
    rows = {table.GetValueAsInt(r, 0): r for r in range(table.GetRowCount())}
    assert set(rows) == {3, 9, 255}
    counted = [table.GetValueAsDouble(rows[value], 5) for value in (3, 9, 255)]
    assert counted == [*summary.class_pixels.values(), summary.unknown]
    assert sum(table.GetValueAsDouble(r, 7) for r in rows.values()) == pytest.approx(1)
    assert metadata["LITHOSCOPE_MODEL"] == card.name
    assert metadata["LITHOSCOPE_MODEL_VERSION"] == "1.0"
    assert metadata["LITHOSCOPE_INPUTS"] == "b1: dem.tif band 1"
    assert metadata["LITHOSCOPE_DATE"].endswith("+00:00")
    assert metadata["LITHOSCOPE_PROVIDER"] == "test"
    assert metadata["LITHOSCOPE_MINIMUM_CONFIDENCE"] == "0.6"


def test_files_are_tiled_compressed_and_have_overviews(tools, tmp_path, classifier):
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(900, 1100))
    out = Outputs(classes=tmp_path / "c.tif", probabilities=tmp_path / "p.tif")
    run_map(classifier, stack_of(dem), out)
    for path, levels in ((out.classes, 3), (out.probabilities, 3)):
        dataset = gdal.Open(str(path))
        band = dataset.GetRasterBand(1)
        assert band.GetOverviewCount() == levels
        assert max(band.GetBlockSize()) <= 512
        assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") in ("DEFLATE", "ZSTD")
    assert [dataset.GetRasterBand(b).GetDescription() for b in (1, 2)] == ["class 1", "class 2"]
    classes = gdal.Open(str(out.classes))
    overview = classes.GetRasterBand(1).GetOverview(0)
    assert set(np.frombuffer(overview.ReadRaster(), np.uint8)) <= {1, 2}


def test_per_cent_outputs_are_bytes(tools, tmp_path, dem, classifier):
    out = Outputs(confidence=tmp_path / "s.tif", probabilities=tmp_path / "p.tif")
    run_map(classifier, stack_of(dem), out, Options(percent=True))
    sure = tools.read_raster(out.confidence)
    assert sure.dtype == np.uint8
    valid = tools.read_raster(dem)[0] != -9999
    assert (sure[0][~valid] == 255).all() and (sure[0][valid] <= 100).all()


@pytest.mark.parametrize("fill", [0.0, "nearest"])
def test_no_seams_between_tile_sizes(tools, tmp_path, dem, make_smoother, fill):
    """A real network: probabilities differ by less than 1e-5 between tile sizes, holes or not."""
    network = Network.open(make_smoother(inputs=(InputBand("b1", fill=fill),), kernel=9))
    results = []
    for tile in (64, 256, 1024):
        out = tmp_path / f"{tile}.tif"
        run_map(network, stack_of(dem), Outputs(probabilities=out), Options(tile=tile))
        results.append(tools.read_raster(out))
    for other in results[1:]:
        np.testing.assert_allclose(other, results[0], atol=1e-5, equal_nan=True)


def test_no_seams_in_a_network_that_pools(tools, tmp_path, dem, make_card):
    """Means of 8 x 8 blocks, given back to each pixel: tiles must lie on one lattice."""

    def pool(values, parameters):
        n, c, h, w = values.shape
        means = values.reshape(n, c, h // 8, 8, w // 8, 8).mean(axis=(3, 5))
        return tools.two_classes(means.repeat(8, axis=2).repeat(8, axis=3))

    card = make_card(outputs=2, tile=Tile(multiple=8, halo=7))
    results = []
    for tile in (16, 72, 512):
        out = tmp_path / f"{tile}.tif"
        run_map(
            tools.FakePredictor(card, pool),
            stack_of(dem),
            Outputs(probabilities=out),
            Options(tile=tile),
        )
        results.append(tools.read_raster(out))
    for other in results[1:]:
        np.testing.assert_allclose(other, results[0], atol=1e-5, equal_nan=True)


@pytest.mark.parametrize("options", [Options(tile=64, batch=4), Options(tile=64, workers=3)])
def test_batches_and_workers_change_nothing(tools, tmp_path, dem, make_card, options):
    card = make_card(outputs=2, tile=Tile(halo=3))
    results = []
    for number, one in enumerate((Options(), options)):
        out = tmp_path / f"{number}.tif"
        predictor = tools.FakePredictor(card, tools.smooth_classes)
        run_map(predictor, stack_of(dem), Outputs(probabilities=out), one)
        results.append(tools.read_raster(out))
    np.testing.assert_allclose(results[1], results[0], atol=1e-5, equal_nan=True)


def test_the_halo_follows_the_users_parameter(tools, tmp_path, dem, make_card):
    radius = Parameter("radius", "cells", 3, 1, 40)
    card = make_card(outputs=2, tile=Tile(halo=1, halo_parameter="radius"), parameters=(radius,))
    predictor = tools.FakePredictor(card, tools.two_classes)
    out = Outputs(classes=tmp_path / "c.tif")
    run_map(predictor, stack_of(dem), out, Options(tile=64), parameters={"radius": 9.5})
    assert predictor.batches[-1][2:] == (64 + 2 * 11, 64 + 2 * 11)
    assert predictor.parameters[-1]["radius"] == np.float32(9.5)


@pytest.mark.parametrize("given", [{"radius": 41}, {"diameter": 3}])
def test_parameters_out_of_range_or_unknown_are_refused(tools, tmp_path, dem, make_card, given):
    card = make_card(outputs=2, parameters=(Parameter("radius", "cells", 3, 1, 40),))
    predictor = tools.FakePredictor(card, tools.two_classes)
    with pytest.raises(InputError, match="radius"):
        run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"), parameters=given)


def test_an_ensemble_is_averaged_and_its_spread_shown(tools, tmp_path, dem, make_card):
    def members(values, parameters):
        return np.concatenate([tools.two_classes(values), tools.two_classes(values + 1)], axis=1)

    predictor = tools.FakePredictor(make_card(outputs=2, members=2), members)
    out = Outputs(probabilities=tmp_path / "p.tif", spread=tmp_path / "s.tif")
    run_map(predictor, stack_of(dem), out)
    values = tools.read_raster(dem)
    valid = values[0] != -9999
    both = members(values[None], None)[0].reshape(2, 2, *valid.shape)
    probabilities = tools.read_raster(out.probabilities)
    np.testing.assert_allclose(probabilities[:, valid], both.mean(axis=0)[:, valid], rtol=1e-6)
    spread = tools.read_raster(out.spread)
    assert spread.shape[0] == 2
    np.testing.assert_allclose(spread[0][valid], both[:, 0].std(axis=0)[valid], atol=1e-6)


def test_a_probability_ensemble_gives_mean_and_deviation(tools, tmp_path, dem, make_card):
    card = make_card("probability", outputs=2, quantities=(Quantity("gold"),))
    predictor = tools.FakePredictor(card, tools.two_classes)
    out = Outputs(values=tmp_path / "v.tif", spread=tmp_path / "s.tif")
    run_map(predictor, stack_of(dem), out)
    valid = tools.read_raster(dem)[0] != -9999
    np.testing.assert_allclose(tools.read_raster(out.values)[0][valid], 0.5, rtol=1e-6)
    assert np.isnan(tools.read_raster(out.spread)[0][~valid]).all()
    assert gdal.Open(str(out.values)).GetRasterBand(1).GetDescription() == "gold"


def test_labels_give_classes_and_nothing_else(tools, tmp_path, dem, make_card):
    card = make_card(outputs=3, output="labels")
    predictor = tools.FakePredictor(card, lambda values, _: np.float32(values > 0) * 3)
    summary = run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    classes = tools.read_raster(tmp_path / "c.tif")[0]
    np.testing.assert_array_equal(classes, (tools.read_raster(dem)[0] > 0) * 3)
    assert summary.class_pixels[3] == (classes == 3).sum()
    with pytest.raises(InputError, match="class values, without probabilities"):
        run_map(predictor, stack_of(dem), Outputs(confidence=tmp_path / "s.tif"))


def test_bands_are_put_in_order_by_name(tools, tmp_path, make_card):
    card = make_card("regression", 2, 2)
    one = tools.write_raster(tmp_path / "1.tif", np.full((20, 20), 1, "float32"))
    two = tools.write_raster(tmp_path / "2.tif", np.full((20, 20), 2, "float32"))
    stack = RasterStack([RasterSource(two, name="b2"), RasterSource(one, name="b1")])
    run_map(tools.FakePredictor(card, tools.identity), stack, Outputs(values=tmp_path / "v.tif"))
    assert tools.read_raster(tmp_path / "v.tif")[:, 0, 0].tolist() == [1, 2]


def test_an_absent_optional_band_is_filled(tools, tmp_path, make_card):
    bands = (InputBand("b1"), InputBand("extra", optional=True, fill=-1.0))
    predictor = tools.FakePredictor(make_card("regression", 2, 2, inputs=bands), tools.identity)
    dem = tools.write_raster(tmp_path / "1.tif", tools.relief(20, 20))
    stack = RasterStack.for_card({"b1": (dem, 1)}, predictor.card)
    run_map(predictor, stack, Outputs(values=tmp_path / "v.tif"))
    assert (tools.read_raster(tmp_path / "v.tif")[1] == -1).all()


@pytest.mark.parametrize("name", ["sieve", "majority"])
def test_a_filter_by_name_smooths_the_classes(tools, tmp_path, classifier, name):
    values = np.ones((80, 90), np.float32)
    values[40, 40] = -1
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    options = Options(post_filter=name, filter_size=3)
    summary = run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"), options)
    assert (tools.read_raster(tmp_path / "c.tif") == 2).all()
    assert summary.class_pixels == {1: 0, 2: 7200}
    assert tools.remains(tmp_path, "dem.tif", "c.tif", "c.tif.aux.xml") == []


def test_progress_counts_tiles(tools, tmp_path, dem, classifier):
    listener = tools.Listener()
    out = Outputs(classes=tmp_path / "c.tif")
    run_map(classifier, stack_of(dem), out, Options(tile=64), progress=listener)
    assert listener.done[-1] == (35, 35)
    assert listener.done == sorted(listener.done)


def test_an_older_output_is_replaced(tools, tmp_path, dem, classifier):
    out = Outputs(classes=tmp_path / "c.tif")
    (tmp_path / "c.tif").write_text("older")
    run_map(classifier, stack_of(dem), out)
    assert tools.read_raster(out.classes).shape == (1, 300, 420)
