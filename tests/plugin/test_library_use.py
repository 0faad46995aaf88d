"""Which algorithms a model is for, and how its card looks in Qt's rich text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

import lithoscope
from lithoscope.engine.model.card import InputBand, Quantity
from lithoscope.engine.model.library import CARDED, PLAIN, LibraryModel
from lithoscope.engine.report.html import card_html
from lithoscope.plugin import library_use
from lithoscope.plugin.library_details import for_qt, message_html
from lithoscope.plugin.library_tree import matches
from lithoscope.plugin.library_use import algorithms_for, filled_in


@pytest.fixture(scope="module")
def plugin(qgis_processing):
    """The plugin, with its algorithms registered."""
    plugin = lithoscope.classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture
def model(make_card):
    """model("lithology", "classification"): one of the library."""

    def make(theme: str, task: str, file: str = "m.onnx") -> LibraryModel:
        return LibraryModel(Path("/library", file), CARDED, make_card(task, theme=theme))

    return make


@pytest.mark.parametrize(
    ("theme", "task", "names"),
    [
        ("lithology", "classification", "classify_lithology run_model explain_map inspect_model"),
        ("prospectivity", "probability", "map_prospectivity run_model explain_map inspect_model"),
        ("landform", "regression", "classify_landforms run_model inspect_model"),
        ("seismicity", "sequence", "forecast_earthquakes inspect_model"),
        ("other", "regression", "run_model inspect_model"),
    ],
)
def test_the_algorithm_made_for_a_model_comes_first(plugin, model, theme, task, names):
    found = algorithms_for(model(theme, task))
    assert list(found) == names.split()
    assert found["inspect_model"] == "Inspect model"


def test_an_algorithm_that_is_not_there_gives_way(plugin, model, monkeypatch):
    monkeypatch.setitem(library_use.OF_THEME, "deformation", "no_such_algorithm")
    assert list(algorithms_for(model("deformation", "regression"))) == [
        "run_model",
        "inspect_model",
    ]
    monkeypatch.setitem(library_use.OF_THEME, "deformation", "describe_catalogue")
    assert next(iter(algorithms_for(model("deformation", "regression")))) == "describe_catalogue"


def test_a_model_is_filled_in_by_name_or_by_file_where_names_are_not_enough(plugin, model):
    one, two = (model("lithology", "classification", f"{n}.onnx") for n in ("one", "two"))
    assert filled_in("run_model", one, [one]) == {"MODEL_FILE": "Test model@1.0"}
    assert filled_in("run_model", one, [one, two]) == {"MODEL_FILE": "/library/one.onnx"}
    assert filled_in("describe_catalogue", one, [one]) == {}


def test_search_looks_at_names_classes_inputs_and_regions(make_card):
    card = make_card(
        "regression",
        theme="deformation",
        inputs=(InputBand("slip"),),
        quantities=(Quantity("uplift"),),
    )
    model = LibraryModel(Path("/library/x.onnx"), CARDED, card)
    for words in (["SLIP"], ["uplift", "deform"], ["x.onnx"], []):
        assert matches(model, words)
    assert not matches(model, ["slip", "granite"])
    assert matches(LibraryModel(Path("/library/roads.onnx"), PLAIN), ["roads"])


def test_a_card_keeps_to_the_colours_of_the_theme_and_shows_its_own(make_card):
    card = make_card(name="<img src=x>", outputs=3)
    html = for_qt(card_html(card))
    assert "<style" not in html
    assert "<img" not in html
    colours = re.findall(r"#[0-9a-f]{6}", html)
    assert colours == [entry.color for entry in card.classes]
    assert html.count("&nbsp;&nbsp;&nbsp;") == 3
    assert "&lt;b&gt;" in message_html("x", "<b>")
