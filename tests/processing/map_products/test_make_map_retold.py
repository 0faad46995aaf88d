"""lithoscope:make_map: what files say in English, in the language of the sheet."""

from __future__ import annotations

import pytest
from lithoscope.engine.language import using
from lithoscope.processing_algorithms.map_products.looks import style_file
from lithoscope.processing_algorithms.map_products.retold import retold, with_unit
from lithoscope.processing_algorithms.map_products.words import Tongue
from qgis.core import QgsRasterLayer

WORDS = {
    "{before}; {after}": "{before}；{after}",
    "{text} ({remark})": "{text}（{remark}）",
    "{name}: {value}": "{name}：{value}",
    "{input} band {band}": "{input}，波段{band}",
    "accuracy": "总体精度",
    "blocks (too good)": "分块（过于乐观）",
    "forest": "森林",
    "relative favourability": "相对成矿有利度",
    "granite": "花岗岩",
}
CHINESE = Tongue("Chinese", lambda text: WORDS.get(text, text))
ENGLISH = Tongue("English", str)
SCORES = "accuracy 0.96 (hills; forest: 0.9); F1 -1.2e-05 (blocks (too good))"
INPUTS = "dem: dem.tif band 1; my layer: b c.tif band 12"


@pytest.mark.parametrize(
    ("name", "text", "chinese"),
    [
        (
            "Held-out scores",
            SCORES,
            "总体精度 0.96（hills；森林：0.9）；F1 -1.2e-05（分块（过于乐观））",
        ),
        ("Held-out scores", "good", "good"),
        ("Inputs", INPUTS, "dem: dem.tif，波段1；my layer: b c.tif，波段12"),
        ("Parameters", "reach = 3; band 1", "reach = 3; band 1"),
    ],
)
def test_facts_of_files_are_retold(name, text, chinese):
    assert retold(name, text, CHINESE) == chinese
    assert retold(name, text, ENGLISH) == text


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("relative favourability (0 … 1)", "相对成矿有利度（0 … 1）"),
        ("relative favourability", "相对成矿有利度"),
        ("(m)", "(m)"),
        ("", ""),
    ],
)
def test_quantities_keep_their_units(text, chinese):
    assert with_unit(text, CHINESE) == chinese
    assert with_unit(text, ENGLISH) == text


@pytest.mark.parametrize("of_project", [False, True])
def test_an_english_sheet_in_a_chinese_qgis_is_english(draw, classes, project, look, of_project):
    with using(lambda text: WORDS.get(text, text)):
        layer = classes
        if of_project:
            layer = QgsRasterLayer(classes, "rocks")
            style_file(layer)
            project.addMapLayer(layer)
            assert layer.renderer().classes()[0].label == "花岗岩"
        draw(layer, LANGUAGE="English")
    labels = look.legend_labels(look.items(project)["legend"])
    assert labels == ["granite", "gneiss", "marble"]
