"""One door for every kind of file, and the shelf of shipped models."""

from __future__ import annotations

import logging
import sys

import numpy as np
import pytest
from lithoscope.engine.errors import CardError, ModelError
from lithoscope.engine.model.library import (
    CARDED,
    PLAIN,
    SHIPPED_FOLDER,
    open_model,
    read_card,
    read_shelf,
    shipped_models,
)


def test_a_card_comes_first(make_onnx, make_card, caplog):
    card = make_card(outputs=2)
    path = make_onnx("softmax", card, metadata={"model_type": '"Segmentor"'})
    model = open_model(path, classes=["a", "b"])
    assert model.card == card
    assert "describes itself" in caplog.text


def test_plain_file_takes_the_users_classes_and_scaling(make_onnx):
    path = make_onnx("softmax", channels=2, weights=np.eye(2)[:, :, None, None], bias=[0, 0])
    model = open_model(
        path, classes=["rock", "sand"], bands=["red", "nir"], scale=[0.01, 0.1], offset=[0, -1]
    )
    assert [band.name for band in model.card.inputs] == ["red", "nir"]
    assert [(c.value, c.name) for c in model.card.classes] == [(1, "rock"), (2, "sand")]
    scores = model.predict(np.float32([100, 5]).reshape(1, 2, 1, 1), {})
    logits = np.array([1.0, -0.5])
    np.testing.assert_allclose(scores.ravel(), np.exp(logits) / np.exp(logits).sum(), rtol=1e-5)


def test_plain_regression_needs_no_classes_and_stays_exact(make_onnx):
    model = open_model(make_onnx("identity", channels=2), task="regression")
    values = np.float32([[-5.3, 1234.7]]).reshape(1, 2, 1, 1)
    np.testing.assert_array_equal(model.predict(values, {}), values)
    assert [q.name for q in model.card.quantities] == ["value 1", "value 2"]


def test_plain_logits_of_one_channel_make_two_classes(make_onnx):
    model = open_model(make_onnx("identity"), classes=["no", "yes"], output="logits")
    scores = model.predict(np.float32([[[[np.log(3)]]]]), {})
    np.testing.assert_allclose(scores.ravel(), [0.25, 0.75], rtol=1e-6)


def test_plain_probability_and_halo(make_onnx):
    model = open_model(make_onnx("sigmoid", outputs=1), task="probability", halo=7)
    assert model.card.tile.halo == 7
    assert model.card.output_channels == 1


@pytest.mark.parametrize("task", [None, "classification"])
def test_plain_file_asks_the_user_to_name_its_classes(make_onnx, task):
    with pytest.raises(ModelError, match="Name its 4 classes in order"):
        open_model(make_onnx("softmax", outputs=4), task=task)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"classes": ["a", "b"]}, "3 channels, which takes 3 class names in order; 2 were given"),
        ({"classes": ["a", "b", "b"]}, "more than once"),
        ({"classes": ["a", "b", "c"], "bands": ["x", "y"]}, "takes 1 bands, but 2 were named"),
        ({"classes": ["a", "b", "c"], "scale": [1, 2]}, "takes 1 bands, but 2 values"),
        ({"classes": ["a", "b", "c"], "offset": np.inf}, "finite"),
    ],
)
def test_a_description_that_does_not_fit_is_refused(make_onnx, options, message):
    with pytest.raises(ModelError, match=message):
        open_model(make_onnx("softmax"), **options)


def test_any_number_of_bands_has_to_be_named(make_onnx):
    path = make_onnx("identity", channels="bands", output_channels=1)
    with pytest.raises(ModelError, match="Name those"):
        open_model(path, task="regression")


def test_cards_are_read_without_a_runtime(make_onnx, make_card, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    card = make_card(theme="landform")
    assert read_card(make_onnx("softmax", card)) == card
    with pytest.raises(CardError, match="carries no"):
        read_card(make_onnx("identity", name="plain.onnx"))


def test_library_lists_by_theme_and_survives_a_damaged_file(make_onnx, make_card, caplog):
    for theme in ("landform", "lithology"):
        card = make_card(theme=theme, name=f"{theme} model")
        folder = make_onnx("softmax", card, name=f"{theme}.onnx").parent
    (folder / "broken.onnx").write_bytes(b"broken")
    with caplog.at_level(logging.WARNING, "lithoscope"):
        every = shipped_models(folder=folder)
    assert [m.name for m in every] == ["landform model", "lithology model"]
    assert "broken.onnx" in caplog.text
    (only,) = shipped_models("lithology", folder)
    assert only.path == folder / "lithology.onnx"


def test_every_shipped_model_can_be_listed():
    files = sorted(SHIPPED_FOLDER.glob("*.onnx"))
    assert [model.path for model in shipped_models()] == files


def test_a_shelf_tells_what_is_wrong_and_reads_what_changed(make_onnx, make_card, tmp_path):
    assert read_shelf(tmp_path / "nowhere") == ((), {})
    path = make_onnx("softmax", make_card(name="Rocks"), name="rocks.onnx")
    make_onnx("conv", name="plain.onnx")
    (path.parent / "broken.onnx").write_bytes(b"broken")
    models, problems = read_shelf(path.parent)
    assert [(m.key, m.kind, m.theme) for m in models] == [
        ("plain", PLAIN, "other"),
        ("Rocks@1.0", CARDED, "other"),
    ]
    assert list(problems) == [path.parent / "broken.onnx"]
    assert "not a whole ONNX file" in problems[path.parent / "broken.onnx"]
    make_onnx("softmax", make_card(name="Better rocks"), name="rocks.onnx")
    assert read_shelf(path.parent).models[1].name == "Better rocks"
