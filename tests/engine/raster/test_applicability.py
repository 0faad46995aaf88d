"""Maps of models that know where they do not apply: dissimilarity, unknown, sets of classes."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.model.card import InputBand, PixelSize
from lithoscope.engine.raster import decide
from lithoscope.engine.raster.grid import Window
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.products import field_names, reduce_members
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack

THRESHOLD = 2.0


def with_dissimilarity(values, parameters=None):
    """Two classes from the sign of the first band, whose size is the dissimilarity."""
    high = 1 / (1 + np.exp(-values[:, :1].clip(-50, 50)))
    return np.concatenate([1 - high, high, np.abs(values[:, :1])], axis=1).astype(np.float32)


@pytest.fixture
def layer(tools, tmp_path):
    values = 3 * tools.relief(90, 110)
    values[20:30, 40:60] = np.nan
    return values, RasterStack([RasterSource(tools.write_raster(tmp_path / "b.tif", values))])


@pytest.fixture
def predictor(tools, make_card):
    card = make_card(outputs=2, applicability=THRESHOLD, conformal=(0.6, 0.3))
    return tools.FakePredictor(card, with_dissimilarity)


def test_outside_the_area_is_unknown_only_if_wanted(tools, tmp_path, layer, predictor):
    values, stack = layer
    valid = ~np.isnan(values)
    outside = valid & ~(np.abs(values) <= THRESHOLD)
    assert 0.05 < outside.mean() < 0.95
    plain = np.where(valid, 1 + (values > 0), 0)
    for name, options in (("k", Options()), ("u", Options(outside_unknown=True, tile=64))):
        out = Outputs(classes=tmp_path / f"{name}.tif", dissimilarity=tmp_path / f"{name}d.tif")
        summary = run_map(predictor, stack, out, options)
        expected = np.where(outside, 255, plain) if options.outside_unknown else plain
        np.testing.assert_array_equal(tools.read_raster(out.classes)[0], expected)
        np.testing.assert_array_equal(tools.read_raster(out.dissimilarity)[0], np.abs(values))
        assert summary.outside == outside.sum()
        assert summary.unknown == (outside.sum() if options.outside_unknown else 0)


def test_the_user_is_told_how_much_lies_outside(tools, tmp_path, layer, predictor):
    listener = tools.Listener()
    out = Outputs(classes=tmp_path / "c.tif")
    summary = run_map(predictor, layer[1], out, progress=listener)
    share = summary.outside / sum(summary.class_pixels.values())
    assert [text[: len("12.34% of the map")] for text in listener.warnings] == [
        f"{share:.2%} of the map"
    ]
    assert "outside the area of applicability" in listener.warnings[0]


def test_probabilities_are_kept_outside_the_area(tools, tmp_path, layer, make_card):
    card = make_card("probability", outputs=2, applicability=THRESHOLD)
    predictor = tools.FakePredictor(card, with_dissimilarity)
    values, stack = layer
    out = Outputs(values=tmp_path / "v.tif", spread=tmp_path / "s.tif")
    run_map(predictor, stack, out, Options(outside_unknown=True))
    found = tools.read_raster(out.values)[0]
    np.testing.assert_array_equal(np.isnan(found), np.isnan(values))
    deviation, information = tools.read_raster(out.spread)
    seen = ~np.isnan(values)
    members = with_dissimilarity(values[None, None])[0, :2]
    np.testing.assert_allclose(deviation[seen], members.std(axis=0)[seen], atol=1e-6)
    # The members are p and 1 - p: their mean doubts wholly, each of them the less the surer it is.
    alone = decide.entropy(members)
    np.testing.assert_allclose(information[seen], 1 - alone[seen], atol=1e-6)


def test_the_set_holds_the_classes_that_remain_possible(tools, tmp_path, layer, predictor):
    values, stack = layer
    out = Outputs(set_size=tmp_path / "set.tif")
    run_map(predictor, stack, out)
    low, high = with_dissimilarity(values[None, None])[0, :2]
    expected = (1 - low <= np.float32(0.6)).astype(int) + (1 - high <= np.float32(0.3))
    expected[np.isnan(values)] = 255
    assert {0, 1} <= set(np.unique(expected))
    np.testing.assert_array_equal(tools.read_raster(out.set_size)[0], expected)


def test_set_sizes_by_hand():
    shares = np.array([[0.9, 0.5, 0.4], [0.1, 0.5, 0.2], [0.0, 0.0, 0.4]], np.float32)[:, None]
    assert decide.set_size(shares, np.array([0.55, 0.55, 0.2])).tolist() == [[1, 2, 0]]


def test_nothing_known_of_a_pixel_is_outside():
    found = decide.outside(np.array([0.5, 1.0, 1.1, np.nan, 1e6]), 1.0)
    assert found.tolist() == [False, False, True, True, True]


def test_at_another_scale_the_dissimilarity_comes_back_too(tools, tmp_path, make_card):
    card = make_card(outputs=2, applicability=THRESHOLD, pixel_size=PixelSize(60))
    predictor = tools.FakePredictor(card, with_dissimilarity)
    columns = np.linspace(-4, 4, 120, dtype=np.float32)
    path = tools.write_raster(tmp_path / "b.tif", np.tile(columns, (80, 1)))
    out = Outputs(classes=tmp_path / "c.tif", dissimilarity=tmp_path / "d.tif")
    run_map(predictor, RasterStack([RasterSource(path)]), out, Options(outside_unknown=True))
    classes = tools.read_raster(out.classes)[0]
    assert set(np.unique(classes[:, np.abs(columns) < 1.8])) == {1, 2}
    assert (classes[:, np.abs(columns) > 2.2] == 255).all()
    found = tools.read_raster(out.dissimilarity)[0]
    np.testing.assert_allclose(found[40, 4:50], np.abs(columns[4:50]), atol=0.05)


@pytest.mark.parametrize(("kind", "reason"), [("dissimilarity", "area"), ("set_size", "conformal")])
def test_a_model_without_them_says_so(tools, tmp_path, layer, classifier, kind, reason):
    with pytest.raises(InputError, match=f"'{kind}'.*{reason}"):
        run_map(classifier, layer[1], Outputs(**{kind: tmp_path / "x.tif"}))


def test_fields_are_named_in_the_order_they_come(make_card):
    card = make_card("probability", outputs=3, applicability=1.0)
    names = field_names(card, True)
    assert names == ("probability", "standard deviation", "mutual information", "dissimilarity")
    scores = np.array([0.2, 0.4, 0.6, 7.0], np.float32).reshape(4, 1, 1)
    fields = reduce_members(scores, card, True)
    assert len(fields) == len(names)
    assert fields[0].item() == pytest.approx(0.4)
    assert fields[-1].item() == 7


def test_codes_never_met_and_layers_mistaken_are_told(tools, tmp_path, make_card):
    inputs = (
        InputBand("geology", kind="categorical", codes=(1, 2), fill="nan"),
        InputBand("mag", "nT", minimum=0, maximum=10, fill="nan"),
    )
    predictor = tools.FakePredictor(
        make_card(inputs=inputs, outputs=2), lambda values, _: tools.two_classes(values)
    )
    geology, mag = np.ones((20, 20), np.float32), np.full((20, 20), 5, np.float32)
    geology[0, :8], geology[1, 0], mag[:12] = 9, np.nan, 99
    paths = [tools.write_raster(tmp_path / f"{i}.tif", v) for i, v in enumerate((geology, mag))]
    sources = [RasterSource(path, 1, band.name) for path, band in zip(paths, inputs)]
    listener = tools.Listener()
    out = Outputs(classes=tmp_path / "c.tif")
    summary = run_map(predictor, RasterStack(sources), out, progress=listener)
    assert summary.out_of_range == pytest.approx({"geology": 8 / 399, "mag": 239 / 399})
    codes, units = listener.warnings
    assert "'geology' hold codes" in codes and "never met" in codes
    assert "'mag' lie outside the range" in units and "another layer" in units


def test_bands_that_are_all_optional_leave_what_none_of_them_has(tools, tmp_path):
    values = np.full((2, 4, 4), 7, np.float32)
    values[0, 1], values[1, 1:3] = np.nan, np.nan
    path = tools.write_raster(tmp_path / "ab.tif", values)
    stack = RasterStack([RasterSource(path, n, optional=True) for n in (1, 2)])
    _, valid = stack.read(Window(-1, 0, 5, 4))
    assert valid.sum() == 12 and not valid[1].any() and not valid[:, 0].any()
