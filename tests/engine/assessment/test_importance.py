"""Permutation and occlusion importance: kernels, sampled runs, and the map of the leading layer."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.importance import (
    CHANGE,
    FLIPS,
    LOSS,
    NO_REFERENCE,
)
from lithoscope.engine.assessment.importance_reference import known_ground
from lithoscope.engine.assessment.importance_run import Sampling, measure_importance
from lithoscope.engine.assessment.leading_layer import LEAST_CHANGE, NO_LAYER, LeadingLayer
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.model.card import InputBand, Tile
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.grid import Grid, Window
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterStack
from lithoscope.engine.raster.tiling import plan_tiles
from osgeo import gdal, ogr, osr

UTM = "EPSG:32632"
X0, Y0, PIXEL = 500000.0, 5000000.0, 30.0
SIDE = 160


class Model:
    """A predictor from a function of the band values [N, C, H, W]."""

    provider = "test"

    def __init__(self, card, function) -> None:
        self.card, self._function = card, function
        self.largest = 0

    def predict(self, values, parameters):
        self.largest = max(self.largest, values.nbytes)
        return self._function(values).astype(np.float32)


def osr_wkt() -> str:
    """WKT of the rasters' CRS."""
    crs = osr.SpatialReference()
    crs.SetFromUserInput(UTM)
    return crs.ExportToWkt()


def logistic(x):
    """1 / (1 + exp(-x))."""
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def two_classes(score):
    """Probabilities of two classes from the score of the second: [N, 1, H, W] → [N, 2, H, W]."""
    high = logistic(score)
    return np.concatenate([1 - high, high], axis=1)


def waves(seed: int, side: int = SIDE) -> np.ndarray:
    """A smooth irregular surface around 0."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:side, :side]
    total = sum(
        np.sin(x / rng.uniform(5, 25) + y / rng.uniform(5, 25) + rng.uniform(0, 6))
        for _ in range(6)
    )
    return total.astype(np.float32)


@pytest.fixture
def strong_and_idle(make_card, write):
    """A model of two classes that heeds b1, b2 a little, and b3 not at all; its layers."""
    card = make_card("classification", 3, 2)
    model = Model(card, lambda v: two_classes(4 * v[:, :1] + v[:, 1:2]))
    stack = RasterStack([write(f"b{i}", waves(i)) for i in (1, 2, 3)])
    return model, stack


def test_the_layer_that_the_model_heeds_comes_first(strong_and_idle):
    model, stack = strong_and_idle
    found = measure_importance(model, stack, Sampling(blocks=12, repeats=3))
    assert found.layers == ("b1", "b2", "b3")
    assert found.ranked == [0, 1, 2]
    assert found.permutation[CHANGE].shape == (3, 3)
    assert (found.permutation[CHANGE][:, 2] == 0).all()
    assert found.occlusion[FLIPS][2] == 0 and found.occlusion[CHANGE][2] == 0
    assert (found.permutation[CHANGE][:, 0] > found.permutation[CHANGE][:, 1]).all()
    assert found.tiles == 12 and found.pixels > 0
    assert found.measures == (CHANGE, FLIPS)


def test_the_same_seed_gives_the_same_figures_and_another_seed_others(strong_and_idle):
    model, stack = strong_and_idle
    first, again, other = (
        measure_importance(model, stack, Sampling(blocks=8, repeats=2, seed=seed))
        for seed in (1, 1, 2)
    )
    assert (first.permutation[CHANGE] == again.permutation[CHANGE]).all()
    assert (first.permutation[CHANGE] != other.permutation[CHANGE]).any()


def test_occlusion_equals_the_definition(make_card, write):
    """On a raster that is all sampled, against the formula on whole arrays."""
    layer = waves(5, 64)
    model = Model(make_card("probability", 1, 1), lambda v: logistic(2 * v))
    found = measure_importance(model, RasterStack([write("b1", layer)]), Sampling(blocks=64))
    stand_in = found.stood_in[0]
    assert stand_in == pytest.approx(np.median(layer), abs=1e-6)
    expected = np.abs(logistic(2 * layer) - logistic(2 * stand_in)).mean()
    assert found.pixels == 64 * 64
    assert found.occlusion[CHANGE][0] == pytest.approx(expected, abs=1e-6)
    assert FLIPS not in found.occlusion


def test_nodata_is_not_counted_and_not_moved(make_card, write):
    """A NoData value of 1e6 would change every answer if it ever counted."""
    layer = waves(1, 96)
    layer[:, :50] = 1e6
    stack = RasterStack([write("b1", layer, nodata=1e6), write("b2", waves(2, 96))])
    model = Model(make_card("probability", 2, 1), lambda v: (v[:, :1] > 1e5) * 1.0)
    found = measure_importance(model, stack, Sampling(blocks=20, repeats=4))
    assert (found.permutation[CHANGE] == 0).all()
    assert 0 < found.pixels <= 46 * 96


def test_receptive_fields_reach_beyond_the_block(make_card, write):
    """A network that looks 5 pixels away sees real neighbours at the edge of a block."""
    card = make_card("probability", 1, 1, tile=Tile(halo=5))
    model = Model(card, lambda v: logistic(np.roll(v, 5, axis=3)))
    layer = waves(3, 64)
    found = measure_importance(model, RasterStack([write("b1", layer)]), Sampling(blocks=64))
    # The westernmost 5 columns look out of the raster, where the card's fill, 0, is occluded too.
    seen = np.pad(layer[:, :-5], ((0, 0), (5, 0)))
    expected = np.abs(logistic(seen) - logistic(found.stood_in[0])).mean()
    assert found.occlusion[CHANGE][0] == pytest.approx(expected, abs=1e-6)


def test_memory_is_that_of_a_block(make_card, write):
    model = Model(make_card("probability", 1, 1), logistic)
    measure_importance(model, RasterStack([write("b1", waves(1, 700))]), Sampling(blocks=4))
    assert model.largest <= 4 * 96**2


def test_a_lost_layer_costs_accuracy(strong_and_idle, points):
    model, stack = strong_and_idle
    values, _ = stack.read(stack_window(stack))
    rng = np.random.default_rng(0)
    rows = [
        (c, r, "class 2" if 4 * values[0, r, c] + values[1, r, c] > 0 else "CLASS 1")
        for c, r in rng.integers(0, SIDE, (400, 2))
    ]
    reference = known_ground(points(rows), None, "unit", model.card)
    found = measure_importance(model, stack, Sampling(blocks=30, repeats=2), reference=reference)
    assert found.score == "accuracy" and found.reference_score == 1
    assert 50 < found.references <= 400
    assert found.measures == (LOSS, CHANGE, FLIPS)
    assert found.ranked[0] == 0
    assert (found.permutation[LOSS][:, 0] > 0.2).all()
    assert (found.permutation[LOSS][:, 2] == 0).all() and found.occlusion[LOSS][2] == 0


def stack_window(stack):
    """The window of a whole stack."""
    return Window(0, 0, stack.grid.width, stack.grid.height)


def test_a_lost_layer_costs_area_under_the_curve(make_card, write, points):
    layer = waves(7)
    model = Model(make_card("probability", 2, 1), lambda v: logistic(v[:, :1]))
    rows, columns = np.nonzero(layer > np.quantile(layer, 0.95))
    chosen = np.random.default_rng(1).permutation(len(rows))[:60]
    deposits = [(columns[i], rows[i], "deposit") for i in chosen]
    stack = RasterStack([write("b1", layer), write("b2", waves(8))])
    reference = known_ground(points(deposits), None, "", model.card)
    found = measure_importance(model, stack, Sampling(blocks=30, repeats=2), reference=reference)
    assert found.score == "AUC" and found.reference_score > 0.9
    assert (found.permutation[LOSS][:, 0] > 0.2).all()
    assert np.allclose(found.permutation[LOSS][:, 1], 0)
    # All scores alike: the curve is the diagonal.
    assert found.occlusion[LOSS][0] == pytest.approx(found.reference_score - 0.5)


def test_reference_polygons_are_read_where_they_lie(make_card, tmp_path):
    card = make_card("classification", 1, 3)
    path = str(tmp_path / "units.geojson")
    dataset = ogr.GetDriverByName("GeoJSON").CreateDataSource(path)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(UTM)
    layer = dataset.CreateLayer("units", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTReal))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("code", 2.0)
    x, y = X0 + 10 * PIXEL, Y0 - 20 * PIXEL
    ring = f"{x} {y},{x + 90} {y},{x + 90} {y - 60},{x} {y - 60},{x} {y}"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
    layer.CreateFeature(feature)
    layer = dataset = None
    grid = Grid(64, 64, (X0, PIXEL, 0, Y0, 0, -PIXEL), crs.ExportToWkt())
    reference = known_ground(path, None, "code", card)(grid)
    truth = reference.read(Window(0, 0, 64, 64))
    assert (truth[20:22, 10:13] == 1).all() and (truth != NO_REFERENCE).sum() == 6
    assert reference.tiles(plan_tiles(64, 64, 16)).tolist() == [4]
    assert (reference.read(Window(40, 40, 8, 8)) == NO_REFERENCE).all()


def test_a_reference_without_a_known_class_is_refused(make_card, points):
    card = make_card("classification", 1, 2)
    path = points([(1, 1, "basalt")])
    grid = Grid(SIDE, SIDE, (X0, PIXEL, 0, Y0, 0, -PIXEL), osr_wkt())
    with pytest.raises(InputError, match=r"\(basalt\).*1 class 1, 2 class 2"):
        known_ground(path, None, "unit", card)(grid)
    with pytest.raises(InputError, match="no field 'rock'"):
        known_ground(path, None, "rock", card)(grid)
    with pytest.raises(InputError, match="Choose the field"):
        known_ground(path, None, "", card)
    with pytest.raises(InputError, match="cannot be opened"):
        known_ground(path + "x", None, "unit", card)(grid)


def test_unknown_classes_are_left_out_with_a_word(make_card, points):
    class Listener(NullProgress):
        said = ""

        def warn(self, message):
            self.said = message

    listener = Listener()
    path = points([(1, 1, "basalt"), (2, 2, "class 1")])
    grid = Grid(SIDE, SIDE, (X0, PIXEL, 0, Y0, 0, -PIXEL), osr_wkt())
    known = known_ground(path, None, "unit", make_card("classification", 1, 2), listener)(grid)
    truth = known.read(Window(0, 0, 4, 4))
    assert truth[2, 2] == 0 and truth[1, 1] == NO_REFERENCE
    assert "'basalt'" in listener.said


def test_a_reference_elsewhere_is_refused(strong_and_idle, points):
    model, stack = strong_and_idle
    reference = known_ground(points([(9000, 1, "class 1")]), None, "unit", model.card)
    with pytest.raises(InputError, match="outside the rasters"):
        measure_importance(model, stack, reference=reference)


def test_a_reference_in_one_block_is_enough(strong_and_idle, points):
    model, stack = strong_and_idle
    reference = known_ground(
        points([(3, 3, "class 1"), (4, 4, "class 2")]), None, "unit", model.card
    )
    found = measure_importance(model, stack, Sampling(blocks=6, repeats=1), reference=reference)
    assert found.references == 2 and found.tiles == 6


def test_a_reference_on_nodata_is_refused(make_card, write, points):
    layer = waves(1)
    layer[:40, :40] = -99
    model = Model(make_card("probability", 1, 1), logistic)
    reference = known_ground(points([(3, 3, "deposit")]), None, "", model.card)
    stack = RasterStack([write("b1", layer, nodata=-99)])
    with pytest.raises(InputError, match="No reference lies where every layer has data"):
        measure_importance(model, stack, reference=reference)


def test_models_that_cannot_be_explained_are_refused(make_card, write):
    stack = RasterStack([write("b1", waves(1, 64))])
    model = Model(make_card("regression", 1, 1), lambda v: v)
    with pytest.raises(InputError, match="regression"):
        measure_importance(model, stack)
    model = Model(make_card("probability", 1, 1), logistic)
    with pytest.raises(InputError, match="cannot do without data of 'b1'"):
        measure_importance(model, stack, Sampling(as_nodata=True))


def test_too_little_data_to_shuffle_is_refused(make_card, write):
    layer = np.full((64, 64), -1.0, np.float32)
    layer[3, 3] = 1.0
    model = Model(make_card("probability", 1, 1), logistic)
    with pytest.raises(InputError, match="less than two blocks"):
        measure_importance(model, RasterStack([write("b1", layer, nodata=-1)]))


def test_a_layer_may_be_occluded_by_nothing(make_card, write):
    card = make_card("probability", 1, 1, inputs=(InputBand("b1", fill="nan"),))
    model = Model(card, lambda v: np.where(np.isnan(v), 0.25, 0.75))
    stack = RasterStack([write("b1", waves(1, 64))])
    found = measure_importance(model, stack, Sampling(as_nodata=True))
    assert found.occlusion[CHANGE][0] == pytest.approx(0.5)


def test_cancelling_stops_at_once(strong_and_idle):
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    model, stack = strong_and_idle
    with pytest.raises(Cancelled):
        measure_importance(model, stack, progress=Impatient())


def test_the_leading_layer_is_mapped(make_card, write, tmp_path):
    """West b1 decides, east b2, and in the south neither does anything."""
    west = np.zeros((60, 60), np.float32)
    west[:40, :30] = 3.0
    east = np.zeros((60, 60), np.float32)
    east[:40, 30:] = -2.0
    stack = RasterStack([write("b1", west), write("b2", east)])
    card = make_card("classification", 2, 2)
    model = Model(card, lambda v: two_classes(v.sum(axis=1, keepdims=True)))
    explainer = LeadingLayer(model, (0.0, 0.0))
    assert [entry.name for entry in explainer.card.classes] == ["b1", "b2", NO_LAYER]
    outputs = Outputs(classes=tmp_path / "leading.tif", confidence=tmp_path / "change.tif")
    summary = run_map(explainer, stack, outputs, Options(tile=32))
    leading = gdal.Open(str(tmp_path / "leading.tif")).ReadAsArray()
    change = gdal.Open(str(tmp_path / "change.tif")).ReadAsArray()
    assert (leading[:40, :30] == 1).all() and (leading[:40, 30:] == 2).all()
    assert (leading[40:] == 3).all()
    assert change[0, 0] == pytest.approx(logistic(3) - 0.5, abs=1e-6)
    assert change[0, 59] == pytest.approx(logistic(2) - 0.5, abs=1e-6)
    assert (change[40:] < 1e-6).all()
    assert summary.class_pixels == {1: 1200, 2: 1200, 3: 1200}


def test_small_changes_lead_nowhere(make_card):
    model = Model(make_card("probability", 1, 1), lambda v: v)
    explainer = LeadingLayer(model, (0.5,))
    values = np.array([0.5 + LEAST_CHANGE / 2, 0.5 + 2 * LEAST_CHANGE], np.float32)
    scores = explainer.predict(values.reshape(1, 1, 1, 2), {})
    assert scores.argmax(axis=1).ravel().tolist() == [1, 0]
    assert scores.max(axis=1).ravel() == pytest.approx([LEAST_CHANGE / 2, 2 * LEAST_CHANGE], 1e-3)


def test_a_name_like_ours_does_not_clash(make_card):
    card = make_card("probability", 1, 1, inputs=(InputBand(NO_LAYER),))
    names = [entry.name for entry in LeadingLayer(Model(card, logistic), (0.0,)).card.classes]
    assert len(set(names)) == 2
