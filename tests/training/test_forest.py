import dataclasses

import numpy as np
import onnx
import pytest
from lithoscope.engine.model.card import METADATA_KEY, InputBand, ModelCard, OutputClass, Tile
from lithoscope.engine.model.network import Network
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.training.area import Band
from lithoscope.training.focal import Focal, common_codes, suggest_windows
from lithoscope.training.forest import fit_forest, fit_logistic, joined
from lithoscope.training.forest_onnx import fitted_onnx
from lithoscope.training.palette import class_colors
from osgeo import gdal

BANDS = (
    Band("magnetics"),
    Band("potassium", log=True),
    Band("unit", "categorical", (3.0, 7.0, 11.0)),
)
FOCAL = Focal(BANDS, (3, 7))
CLASSES = 3


@pytest.fixture(scope="module")
def values():
    """Three layers of 90 x 70 pixels, with holes that all share and one of the first alone."""
    rng = np.random.default_rng(4)
    layers = rng.normal(50_000, 300, (3, 90, 70)).astype(np.float32)
    layers[1] = rng.gamma(2, 3, (90, 70)) - 1
    layers[2] = rng.choice([3, 7, 11, 12], (90, 70))
    layers[:, 10:22, :9] = np.nan
    layers[0, 60, 30:40] = np.nan
    return layers


@pytest.fixture(scope="module")
def features(values):
    return FOCAL.features(values)


@pytest.fixture(scope="module")
def codes(values):
    """Classes that the first two layers and the third one's neighbourhood decide."""
    codes = 1 + (values[0] > 50_000) + (values[1] > 6)
    codes[:, 60:] = 0
    return np.where(np.isnan(values[0]), 0, codes).astype(np.uint8)


@pytest.fixture(scope="module")
def forest(features, codes):
    return fit_forest(FOCAL, features, codes, codes > 0, classes=CLASSES, trees=20)


@pytest.fixture(scope="module")
def logistic(features, codes):
    return fit_logistic(FOCAL, features, codes, codes > 0, classes=CLASSES)


@pytest.fixture
def opened(tmp_path):
    """A function: model -> Network with a card that goes with it."""

    def open_model(model, task="classification", classes=CLASSES):
        extra = {}
        if task == "classification":
            colors = class_colors(classes)
            extra["classes"] = tuple(
                OutputClass(i + 1, f"class {i + 1}", color) for i, color in enumerate(colors)
            )
        card = ModelCard(
            name="Forest",
            version="1.0",
            theme="lithology",
            task=task,
            description="Made by a test.",
            inputs=tuple(InputBand(band.name, kind=band.kind, fill="nan") for band in BANDS),
            tile=Tile(halo=FOCAL.halo),
            **extra,
        )
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        path = tmp_path / "forest.onnx"
        onnx.save(model, str(path))
        return Network.open(path, threads=1)

    return open_model


def by_hand(channel, row, column, window):
    side = window // 2
    rows = slice(max(row - side, 0), row + side + 1)
    known = channel[rows, max(column - side, 0) : column + side + 1]
    known = known[np.isfinite(known)].astype(np.float64)
    return (known.mean(), known.std()) if known.size else (np.nan, np.nan)


def test_features_are_values_and_what_is_around_them(values, features):
    assert len(FOCAL.names) == len(FOCAL.sources) == len(features) == 25
    np.testing.assert_array_equal(features[0], values[0])
    signed = np.sign(values[1]) * np.log1p(np.abs(values[1]))
    np.testing.assert_allclose(features[1], signed, rtol=1e-6)
    indicators = np.where(np.isnan(values[2]), np.nan, values[2] == 7)
    np.testing.assert_array_equal(features[3], indicators)
    for row, column in ((0, 0), (89, 69), (40, 40), (16, 2), (60, 35), (21, 9)):
        for place, window in enumerate(FOCAL.windows):
            for base in range(5):
                mean, spread = by_hand(features[base], row, column, window)
                found = features[5 + 10 * place + base, row, column]
                np.testing.assert_allclose(found, mean, rtol=1e-5)
                found = features[10 + 10 * place + base, row, column]
                np.testing.assert_allclose(found, spread, rtol=1e-4, atol=1e-6)
    assert FOCAL.names[11] == "ln potassium, spread of 3 px" and FOCAL.sources[11] == 1
    assert FOCAL.names[3] == "unit = 7" and FOCAL.sources[3] == 2


def test_where_nothing_is_around_nothing_is_seen(values, features):
    assert np.isnan(features[:, 16, 2]).any() and np.isnan(features[7, 16, 2])
    assert np.isfinite(features[17, 21, 8])  # 7 pixels reach out of the hole


def test_a_window_needs_a_centre():
    with pytest.raises(ValueError, match="odd"):
        Focal(BANDS, (4,))


def test_windows_are_a_small_part_of_a_block():
    assert suggest_windows(24) == (3, 7)
    for block in range(4, 200):
        small, large = suggest_windows(block)
        assert small % 2 == large % 2 == 1
        assert small < large <= max(7, block / 3)


def test_rare_codes_look_alike(values):
    few = values[2].copy()
    few[few == 11] = 3
    few[0, 0] = 11
    band = common_codes(BANDS[2], few, np.ones(few.shape, bool), 5)
    assert band.codes == (3, 7, 12)


@pytest.mark.parametrize("kind", ["forest", "logistic"])
def test_the_graph_answers_as_scikit_learn_does(kind, request, values, features, opened):
    fitted = request.getfixturevalue(kind)
    expected = fitted.probabilities(features)
    found = opened(fitted_onnx(fitted)).predict(values[None])[0]
    np.testing.assert_allclose(found, expected, atol=1e-5)
    assert np.unique(found.argmax(0)).size == CLASSES


@pytest.mark.parametrize("kind", ["forest", "logistic"])
def test_a_map_is_what_training_saw_whatever_the_tile(
    kind, request, values, features, opened, write_layer, tmp_path
):
    fitted = request.getfixturevalue(kind)
    blank = np.where(np.isnan(values).any(0), np.nan, values)  # a map masks all bands together
    sources = []
    for band, one in zip(BANDS, blank):
        path = write_layer(band.name, np.nan_to_num(one, nan=-9999), nodata=-9999)
        sources.append(RasterSource(path, 1, band.name, band.categorical))
    maps = []
    for tile in (256, 32):
        out = tmp_path / f"{tile}.tif"
        run_map(
            opened(fitted_onnx(fitted)),
            RasterStack(sources),
            Outputs(probabilities=out),
            Options(tile=tile, overviews=False),
        )
        maps.append(gdal.Open(str(out)).ReadAsArray())
    seen = np.isfinite(blank[0])
    expected = fitted.probabilities(FOCAL.features(blank))
    np.testing.assert_allclose(maps[0][:, seen], expected[:, seen], atol=1e-5)
    np.testing.assert_allclose(maps[0][:, seen], maps[1][:, seen], atol=1e-6)
    assert seen.sum() < seen.size


def test_scores_are_for_the_pixels_asked_for(forest, features):
    where = np.zeros(features.shape[1:], bool)
    where[5:8, 5:8] = True
    found = forest.probabilities(features, where)
    assert np.isfinite(found[:, where]).all() and np.isnan(found[:, ~where]).all()


def test_a_class_without_samples_has_probability_zero(features, codes, values, opened):
    train = (codes > 0) & (codes != 2)
    for fit in (fit_forest, fit_logistic):
        options = {"trees": 5} if fit is fit_forest else {}
        fitted = fit(FOCAL, features, codes, train, classes=CLASSES, **options)
        expected = fitted.probabilities(features)
        assert (expected[1] == 0).all()
        found = opened(fitted_onnx(fitted)).predict(values[None])[0]
        np.testing.assert_allclose(found, expected, atol=1e-5)


def test_a_prospectivity_model_answers_with_one_channel(features, codes, values, opened):
    deposits = np.where(codes == 3, 2, 1)
    for fit in (fit_forest, fit_logistic):
        fitted = fit(FOCAL, features, deposits, codes > 0, classes=2)
        model = fitted_onnx(fitted, positive_only=True)
        found = opened(model, "probability").predict(values[None])[0]
        np.testing.assert_allclose(found[0], fitted.probabilities(features)[1], atol=1e-5)
        assert found.shape[0] == 1 and found.std() > 0.1


def test_gaps_are_filled_with_the_medians_of_the_training_pixels(forest, features, codes):
    expected = np.nanmedian(features[:, codes > 0], axis=1)
    np.testing.assert_allclose(forest.fill, expected, rtol=1e-6)


def test_joined_forests_answer_with_their_mean(features, codes, values, opened):
    options = {"classes": CLASSES, "trees": 5}
    forests = [
        fit_forest(FOCAL, features, codes, codes > 0, seed=seed, **options) for seed in (0, 1)
    ]
    whole = joined(forests)
    seen = np.isfinite(features).all(0)
    mean = np.mean([one.probabilities(features, seen) for one in forests], axis=0)
    np.testing.assert_allclose(whole.probabilities(features, seen), mean, atol=1e-6)
    found = opened(fitted_onnx(whole)).predict(values[None])[0]
    np.testing.assert_allclose(found[:, seen], mean[:, seen], atol=1e-5)
    assert len(forests[0].estimator.estimators_) == 5
    with pytest.raises(ValueError, match="same features"):
        joined([forests[0], dataclasses.replace(forests[1], classes=4)])


def test_a_seed_repeats_a_forest_and_larger_leaves_make_it_smaller(features, codes, forest):
    def size(leaf):
        options = {"classes": CLASSES, "trees": 20, "leaf": leaf}
        again = fit_forest(FOCAL, features, codes, codes > 0, **options)
        return fitted_onnx(again).SerializeToString()

    assert size(3) == fitted_onnx(forest).SerializeToString()
    assert len(size(30)) < 0.6 * len(size(3))


def test_no_more_samples_are_taken_than_asked_for(features, codes):
    options = {"classes": CLASSES, "trees": 5, "most": 200}
    small = fit_forest(FOCAL, features, codes, codes > 0, **options)
    assert small.estimator.estimators_[0].tree_.weighted_n_node_samples[0] <= 200 * 1.2
    assert small.estimator.estimators_[0].tree_.n_node_samples[0] <= 200
