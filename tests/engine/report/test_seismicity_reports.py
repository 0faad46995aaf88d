"""Pages of catalogues: complete, closed, and with the figures that belong to them."""

from __future__ import annotations

import html.parser
import math

import numpy as np
import pytest
from lithoscope.engine.report.declustering import declustering_html
from lithoscope.engine.report.seismicity import b_text, catalogue_html
from lithoscope.engine.seismicity.b_values import BValue
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.declustering import gardner_knopoff, zaliapin_ben_zion
from lithoscope.engine.seismicity.description import describe


class Outline(html.parser.HTMLParser):
    """Text and tags of a page, and whether every element was closed."""

    def __init__(self, source):
        super().__init__()
        self.open, self.tags, self.texts = [], [], []
        self.feed(source)

    def handle_starttag(self, name, attributes):
        self.tags.append(name)
        self.open.append(name)

    def handle_startendtag(self, name, attributes):
        self.tags.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return " ".join(self.texts)


@pytest.fixture
def catalogue() -> Catalogue:
    """600 events, among them a cluster."""
    rng = np.random.default_rng(0)
    time = np.sort(np.concatenate([rng.uniform(0, 4000, 400), 2000 + rng.exponential(3, 200)]))
    near = (time > 2000) & (time < 2015)
    longitude = np.where(near, 5 + rng.normal(0, 0.01, 600), rng.uniform(0, 9, 600))
    magnitude = np.round(3 + rng.exponential(0.43, 600), 1)
    magnitude[np.argmax(near)] = 6.7
    return Catalogue(time, longitude, np.full(600, 45.0), np.nan, magnitude)


def test_the_page_of_a_catalogue(catalogue):
    found = describe(catalogue)
    source = catalogue_html(
        "Catalogue <a>", found, findings=["2 rows <left> out."], run=[("Input", "a & b")]
    )
    outline = Outline(source)
    assert outline.open == []
    assert outline.tags.count("svg") == 10  # five figures, each with its clipped part
    for part in (
        *("Catalogue <a>", "2 rows <left> out.", "a & b", "600", f"Mc {found.mc:g}"),
        *("Magnitude and frequency", "Completeness over time", "Longest silences"),
        *(f"{found.aki.b:.2f}", f"{found.positive.b:.2f}", *found.warnings),
    ):
        assert part in outline.text


def test_a_catalogue_of_one_event_has_a_page():
    catalogue = Catalogue([1.0], [5.0], [45.0], np.nan, [3.0])
    outline = Outline(catalogue_html("One", describe(catalogue)))
    assert outline.open == []
    assert "not to be had" in outline.text
    assert "nan" not in outline.text
    assert "NaN" not in catalogue_html("One", describe(catalogue))


def test_b_values_are_written_with_their_error():
    assert b_text(BValue(1.0123, 0.0456, 1234, 3.0)) == "1.012 ± 0.046 (1,234 events)"
    assert "too few" in b_text(BValue(math.nan, math.nan, 1, 3.0))


def test_the_page_of_clusters(catalogue):
    found = zaliapin_ben_zion(catalogue)
    outline = Outline(declustering_html("Clusters", catalogue, found, run=[("b-value", "1")]))
    assert outline.open == []
    assert outline.tags.count("svg") == 8
    for part in ("mainshock", "background", f"threshold {found.threshold:.2f}", "Largest clusters"):
        assert part in outline.text
    assert f"{found.count('aftershock'):,}" in outline.texts


def test_windows_have_no_figures_of_proximity(catalogue):
    outline = Outline(declustering_html("Clusters", catalogue, gardner_knopoff(catalogue)))
    assert outline.tags.count("svg") == 4
    assert "Proximity" not in outline.text


def test_a_catalogue_without_clusters_has_a_page(catalogue):
    single = catalogue.select(slice(0, 1))
    for found in (gardner_knopoff(single), zaliapin_ben_zion(single, threshold=-5)):
        outline = Outline(declustering_html("Alone", single, found))
        assert "Largest clusters" not in outline.text
