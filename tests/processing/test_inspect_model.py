"""lithoscope:inspect_model on every kind of file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lithoscope.engine.model.card import Figure, PixelSize
from qgis.core import QgsProcessingException


def test_card(run, make_onnx, make_card, tmp_path):
    card = make_card(
        "classification",
        2,
        3,
        name="Rocks <1>",
        version="2.1",
        licence="CC-BY-4.0",
        pixel_size=PixelSize(30, 10, 90),
        figures=(Figure("macro-F1", "held-out area", 0.71, "random forest", 0.64),),
        limits=("Not for glaciers.",),
    )
    result = run(
        "inspect_model",
        MODEL_FILE=str(make_onnx("softmax", card)),
        OUTPUT=str(tmp_path / "card.html"),
    )
    assert result["NAME"] == "Rocks <1>"
    assert result["VERSION"] == "2.1"
    assert result["THEME"] == "other"
    assert result["TASK"] == "classification"
    assert result["CLASSES"] == "class 1, class 2, class 3"
    assert result["INPUTS"] == "b1, b2"
    assert result["PIXEL_SIZE"] == "30 m (10 … 90 m)"
    assert result["LICENCE"] == "CC-BY-4.0"
    page = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "Rocks &lt;1&gt;" in page
    for text in ("macro-F1", "random forest", "0.64", "Not for glaciers."):
        assert text in page


def test_card_is_read_without_a_runtime(run, make_onnx, make_card, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)
    model = make_onnx("softmax", make_card())
    assert run("inspect_model", MODEL_FILE=str(model))["NAME"] == "Test model"


def test_deepness_model(run, make_onnx):
    metadata = {
        "model_type": json.dumps("Segmentor"),
        "class_names": json.dumps({"0": "soil", "1": "rock"}),
        "resolution": json.dumps(50),
    }
    model = make_onnx("softmax", outputs=2, metadata=metadata, height=64, width=64)
    result = run("inspect_model", MODEL_FILE=str(model))
    assert result["CLASSES"] == "soil, rock"
    assert result["PIXEL_SIZE"].startswith("0.5 m")


def test_plain_model_says_what_it_can(run, make_onnx, tmp_path):
    result = run(
        "inspect_model",
        MODEL_FILE=str(make_onnx("conv", outputs=4, name="plain.onnx")),
        OUTPUT=str(tmp_path / "card.html"),
    )
    assert result["NAME"] == "plain"
    assert result["INPUTS"] == "values"
    assert result["TASK"] == ""
    page = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "[?, 4, ?, ?]" in page
    assert "name its classes" in page


@pytest.mark.parametrize("content", [None, b"", b"no model at all"])
def test_files_that_are_no_models(run, tmp_path, content):
    path = tmp_path / "model.onnx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=r"model\.onnx"):
        run("inspect_model", MODEL_FILE=str(path))


def test_model_is_never_overwritten(run, make_onnx, make_card):
    model = make_onnx("softmax", make_card())
    before = model.read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("inspect_model", MODEL_FILE=str(model), OUTPUT=str(model))
    assert model.read_bytes() == before
