"""lithoscope:make_map: its words, in two languages, and how they fit."""

from __future__ import annotations

import pytest
from lithoscope.processing_algorithms.map_products.fitting import wrap

MAP_PRODUCTS = "lithoscope.processing_algorithms.map_products"


def test_chinese_words(draw, classes, project, tmp_path, look, chinese):
    result = draw(classes, LANGUAGE="Chinese", OUTPUT=str(tmp_path / "map.pdf"))
    assert look.pages(result["OUTPUT"]) == 1
    found = look.items(project)
    assert found["legend"].title() == "图例"
    assert found["provenance"].text().startswith("模型：Rocks 2.1")
    assert found["scale"].text().startswith("比例尺 1 : ")


def test_without_a_chinese_font_it_is_said(draw, classes, monkeypatch, recorder, chinese):
    monkeypatch.setattr(f"{MAP_PRODUCTS}.make_map.font_family", lambda language: None)
    heard = recorder()
    draw(classes, LANGUAGE="Chinese", feedback=heard)
    assert "No font with Chinese characters" in heard.text


def test_without_a_catalogue_it_is_said(draw, classes, monkeypatch, recorder, project, look):
    monkeypatch.setattr(f"{MAP_PRODUCTS}.words.translator", lambda language: str)
    heard = recorder()
    draw(classes, LANGUAGE="Chinese", feedback=heard)
    assert "The texts in Chinese are missing" in heard.text
    assert "No font" not in heard.text
    assert look.items(project)["legend"].title() == "Legend"


def test_limits_of_models_are_translated_one_by_one(
    draw, classes, make_onnx, make_card, project, look, chinese
):
    limit = "Rough where it is steep."
    card = make_card(limits=(limit, "My own words."))
    draw(classes, LANGUAGE="Chinese", MODEL=str(make_onnx("identity", card)))
    text = look.items(project)["limits"].text()
    assert text.startswith(chinese[limit]) and "My own words." in text


@pytest.mark.parametrize(
    ("locale", "language"), [("zh_CN", "Chinese"), ("zh-Hans", "Chinese"), ("de", "English")]
)
def test_the_language_of_qgis_is_the_default(provider, monkeypatch, locale, language):
    monkeypatch.setattr(f"{MAP_PRODUCTS}.words.locale", lambda: locale)
    algorithm = provider.algorithm("make_map").create()
    assert algorithm.parameterDefinition("LANGUAGE").defaultValue() == language


def test_long_titles_are_set_smaller(draw, classes, project, look):
    draw(classes, TITLE="A title that goes on and on " * 8)
    label = look.items(project)["title"]
    lines = label.text().split("\n")
    assert len(lines) > 1 and "…" not in label.text()
    assert len(lines) * label.font().pointSizeF() * 25.4 / 72 <= label.rect().height()


def test_text_without_end_is_cut_and_said(draw, classes, recorder, project, look):
    heard = recorder()
    draw(classes, TITLE="word " * 2000, feedback=heard)
    assert look.items(project)["title"].text().endswith("…")
    assert "too long for its box" in heard.text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("岩性预测图，使用前", ["岩性预测图，使", "用前"]),
        ("一二三四五六七，八", ["一二三四五六", "七，八"]),
        ("a\nb", ["a", "b"]),
    ],
)
def test_lines_break_where_they_may(text, lines):
    limit = 7 if ord(text[0]) > 255 else 8
    assert wrap(text, len, limit) == lines
