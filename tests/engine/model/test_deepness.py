"""Deepness' models run here as they would there, without its defects."""

from __future__ import annotations

import json

import numpy as np
import pytest
from lithoscope.engine.errors import ModelError
from lithoscope.engine.model.library import open_model

WEIGHTS = np.array([[[[1.0]], [[0.0]]], [[[0.0]], [[1.0]]], [[[-1.0]], [[-1.0]]]])


@pytest.fixture
def make_deepness(make_onnx):
    """Write a model with Deepness metadata; keyword `meta` values are encoded as JSON."""

    def make(network="softmax", *, model_type="Segmentor", meta=None, raw=None, **options):
        entries = {"model_type": json.dumps(model_type)}
        entries.update({key: json.dumps(value) for key, value in (meta or {}).items()})
        entries.update(raw or {})
        options.setdefault("height", 16)
        options.setdefault("width", 16)
        return make_onnx(network, metadata=entries, **options)

    return make


def constant(*values: float) -> np.ndarray:
    """One 16 x 16 tile with these band values."""
    return np.broadcast_to(np.float32(values).reshape(1, -1, 1, 1), (1, len(values), 16, 16))


def test_segmentor_sees_what_deepness_would_give_it(make_deepness):
    mean, std = [0.5, 0.25], [0.2, 0.4]
    path = make_deepness(
        meta={"standardization_mean": mean, "standardization_std": std},
        channels=2, weights=WEIGHTS, bias=np.zeros(3),
    )  # fmt: skip
    x = (np.array([200.0, 30.0]) / 255 - mean) / std
    logits = np.array([x[0], x[1], -x[0] - x[1]])
    expected = np.exp(logits) / np.exp(logits).sum()
    scores = open_model(path).predict(constant(200, 30), {})
    np.testing.assert_allclose(scores[0, :, 3, 3], expected, rtol=1e-5)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.float32, np.float64])
def test_scaling_never_depends_on_the_data_type(make_deepness, dtype):
    path = make_deepness("identity", model_type="Regressor")
    values = np.full((1, 1, 16, 16), 51).astype(dtype)
    np.testing.assert_allclose(open_model(path).predict(values, {}), 0.2, rtol=1e-6)


@pytest.mark.parametrize(
    "entry",
    [
        {"class_names": '{"0": "water", "1": "rock", "2": "sand"}'},
        {"class_names": '{"2": "sand", "0": "water", "1": "rock"}'},
        {"class_names": "{0: 'water', 1: 'rock', 2: 'sand'}"},
        {"class_names": '[{"0": "water", "1": "rock", "2": "sand"}]'},
        {"class_names": '["water", "rock", "sand"]'},
        {"names": '{"0": "water", "1": "rock", "2": "sand"}'},
    ],
)
def test_class_names_are_read_in_every_spelling(make_deepness, entry):
    card = open_model(make_deepness(raw=entry)).card
    assert [c.name for c in card.classes] == ["water", "rock", "sand"]
    assert [c.value for c in card.classes] == [1, 2, 3]
    assert len({c.color for c in card.classes}) == 3


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"0": "a", "2": "b"}, "without a gap"),
        ({"zero": "a"}, "whole numbers"),
        ({"0": "a", "1": "b"}, "2 names for 3 output channels"),
        ("water", "must map"),
    ],
)
def test_class_names_that_make_no_sense_are_refused(make_deepness, names, message):
    with pytest.raises(ModelError, match=f"'class_names': .*{message}"):
        open_model(make_deepness(meta={"class_names": names}))


def test_segmentor_without_class_names_numbers_them(make_deepness):
    card = open_model(make_deepness()).card
    assert [c.name for c in card.classes] == ["channel_0", "channel_1", "channel_2"]


@pytest.mark.parametrize("key", ["tile_size", "tiles_size"])
def test_tile_size_is_read_under_both_keys(make_deepness, key):
    path = make_deepness(meta={key: 64, "tiles_overlap": 25}, height="h", width="w")
    tile = open_model(path).card.tile
    assert (tile.size, tile.halo) == (64, 8)


def test_the_graph_has_the_last_word_on_the_tile_size(make_deepness):
    assert open_model(make_deepness(meta={"tile_size": 64})).card.tile.size == 16


def test_resolution_is_in_centimetres(make_deepness):
    assert open_model(make_deepness(meta={"resolution": 250})).card.pixel_size.native == 2.5
    assert open_model(make_deepness()).card.pixel_size.native is None


def test_threshold_becomes_the_suggested_confidence(make_deepness):
    assert open_model(make_deepness(meta={"seg_thresh": 0.6})).card.minimum_confidence == 0.6


@pytest.mark.parametrize("squeeze", [False, True])
@pytest.mark.parametrize(("threshold", "winner"), [(0.3, 1), (0.5, 0), (0.9, 0)])
def test_single_channel_is_the_second_class_above_the_threshold(
    make_deepness, squeeze, threshold, winner
):
    path = make_deepness(
        "identity", meta={"class_names": {"0": "road"}, "seg_thresh": threshold}, squeeze=squeeze
    )
    model = open_model(path)
    assert [c.name for c in model.card.classes] == ["background", "road"]
    scores = model.predict(constant(0.4 * 255), {})
    assert scores.shape == (1, 2, 16, 16)
    assert scores[0, :, 0, 0].argmax() == winner
    np.testing.assert_allclose(scores.sum(axis=1), 1, rtol=1e-6)


def test_regression_is_scaled_and_not_wrapped_to_bytes(make_deepness):
    path = make_deepness("identity", model_type="Regressor", meta={"reg_output_scaling": 1000})
    model = open_model(path)
    assert [q.name for q in model.card.quantities] == ["value"]
    values = np.linspace(-300, 300, 256, dtype=np.float32).reshape(1, 1, 16, 16)
    np.testing.assert_allclose(model.predict(values, {}), values / 255 * 1000, rtol=1e-6)


def test_regression_channels_take_their_names(make_deepness):
    path = make_deepness(
        "conv",
        model_type="Regressor",
        outputs=2,
        meta={"class_names": {"0": "depth", "1": "slope"}},
    )
    assert [q.name for q in open_model(path).card.quantities] == ["depth", "slope"]


@pytest.mark.parametrize("kind", ["Detector", "Superresolution", "Recognition"])
def test_other_types_are_refused_saying_which_run(make_deepness, kind):
    with pytest.raises(ModelError, match=f"'{kind}'; .* Segmentor and Regressor"):
        open_model(make_deepness(model_type=kind))


@pytest.mark.parametrize(
    ("meta", "message"),
    [
        ({"standardization_std": [0.0]}, "contains 0"),
        ({"standardization_mean": [0.1, 0.2]}, "2 values for 1 bands"),
        ({"standardization_mean": "grey"}, "is not a number"),
        ({"resolution": -5}, "does not lie within"),
        ({"seg_thresh": 50}, "does not lie within"),
        ({"tile_size": 10**6}, "does not lie within 1 … 8192"),
    ],
)
def test_metadata_that_make_no_sense_are_refused_by_key(make_deepness, meta, message):
    key = next(iter(meta))
    with pytest.raises(ModelError, match=f"'{key}': .*{message}"):
        open_model(make_deepness(meta=meta, height="h", width="w"))


def test_fixed_batch_takes_a_partial_batch(make_deepness):
    model = open_model(make_deepness(batch=4))
    assert model.predict(np.zeros((5, 1, 16, 16), np.float32), {}).shape == (5, 3, 16, 16)
