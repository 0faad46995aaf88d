"""Reports: escaped, complete, and with figures that add up."""

from __future__ import annotations

import html.parser

import pytest
from lithoscope.engine.model.card import OutputClass, Parameter, Source
from lithoscope.engine.report.html import (
    area_text,
    card_html,
    class_shares,
    class_statistics_html,
    plain_model_html,
)
from lithoscope.engine.report.markup import Bar, Markup, Number, bar_chart, page, table, tag

LEGEND = [(1, "sand", "#ffee00"), (2, "clay & silt", "#806040"), (255, "unknown", "#9e9e9e")]


class Outline(html.parser.HTMLParser):
    """Reads a page back: its text, its tags, and whether every element was closed."""

    def __init__(self, source: str):
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, name, attributes):
        self.tags.append(name)
        self.open.append(name)

    def handle_startendtag(self, name, attributes):
        self.tags.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.texts.append(data)


def test_text_is_escaped_and_markup_is_not():
    assert tag("p", "a < b & c", Markup("<b>d</b>")) == "<p>a &lt; b &amp; c<b>d</b></p>"
    assert tag("p", title='say "no"') == '<p title="say &quot;no&quot;"></p>'
    assert tag("td", 3, class_="x", id=None) == '<td class="x">3</td>'


def test_hostile_names_stay_text():
    source = page("<script>alert(1)</script>", tag("p", "</body>"))
    outline = Outline(source)
    assert "script" not in outline.tags
    assert outline.open == []
    assert "<script>alert(1)</script>" in outline.texts


def test_numbers_are_set_to_the_right():
    assert 'class="number">5</td>' in table([("a", Number(5))])
    assert table([]) == ""


def test_bars_are_as_long_as_their_shares():
    chart = bar_chart([Bar("a", 0.6, "#ff0000"), Bar("b", 0.3, "#00ff00")], width=300)
    widths = [float(part.split('width="')[1].split('"')[0]) for part in chart.split("<rect")[1:]]
    assert widths[0] == pytest.approx(2 * widths[1])
    assert "60.0%" in chart
    assert bar_chart([Bar("empty", 0.0, "#000000")]).count("<rect") == 1


def test_shares_are_of_the_area_that_has_a_class():
    shares = class_shares(LEGEND, {1: 10, 2: 30, 255: 5}, {0: 999.0, 1: 20.0, 2: 60.0, 255: 20.0})
    assert [row.share for row in shares] == pytest.approx([0.2, 0.6, 0.2])
    assert [row.pixels for row in shares] == [10, 30, 5]
    assert [row.share for row in class_shares(LEGEND, {}, {})] == [0, 0, 0]


def test_statistics_page(make_card):
    shares = class_shares(LEGEND, {1: 1, 2: 3}, {1: 900.0, 2: 2_700_000.0})
    source = class_statistics_html(
        "Landforms of <dem>",
        shares,
        make_card(licence="GPL-2.0-or-later"),
        advice="Take care.",
        run=[("Inputs", "a.tif"), ("Empty", "")],
    )
    outline = Outline(source)
    assert outline.open == []
    text = " ".join(outline.texts)
    for part in ("Landforms of <dem>", "clay & silt", "2.70 km²", "99.97%", "Take care.", "a.tif"):
        assert part in text
    assert "Empty" not in text
    assert outline.tags.count("rect") == 3


def test_card_page_holds_the_whole_card(make_card):
    card = make_card(
        "classification",
        2,
        2,
        classes=(OutputClass(1, "basalt", "#102030"), OutputClass(9, "tuff", "#a0b0c0")),
        parameters=(Parameter("search", "m", 300, 30, 3000, description="how far"),),
        trained_on=(Source("Survey sheet 7", "https://example.org", "CC0", "Etna"),),
        protocol="Spatial blocks.",
        limits=("Not under ice.",),
    )
    outline = Outline(card_html(card))
    text = " ".join(outline.texts)
    parts = ("Test model", "basalt", "tuff", "search", "30 … 3000", "Survey sheet 7", "Etna")
    for part in (*parts, "Spatial blocks.", "Not under ice.", "b1", "b2"):
        assert part in text
    assert outline.open == []


def test_plain_model_page():
    source = plain_model_html("net", [("input", "x", "tensor(float)", "[?, 3, 64, 64]")])
    assert "[?, 3, 64, 64]" in Outline(source).texts


@pytest.mark.parametrize(
    ("area", "text"), [(12.34, "12.3 m²"), (25_000, "2.50 ha"), (3_210_000, "3.21 km²")]
)
def test_areas_read_well(area, text):
    assert area_text(area) == text
