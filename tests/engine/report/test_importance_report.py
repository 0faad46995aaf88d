"""The page of 'Explain map': what it says, and in which order."""

from __future__ import annotations

import re

import numpy as np
import pytest
from lithoscope.engine.assessment.importance import CHANGE, FLIPS, LOSS, Importance
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.report.html import ClassShare
from lithoscope.engine.report.importance import importance_figure, importance_html

NAMES = ("<mag>", "geology", "idle")


@pytest.fixture
def card(make_card):
    """A model of three layers, one of them codes."""
    bands = (InputBand("<mag>", "nT"), InputBand("geology", kind="categorical"), InputBand("idle"))
    return make_card("classification", 3, 2, inputs=bands)


@pytest.fixture
def importance() -> Importance:
    """Two shuffles of three layers; geology first."""
    change = np.array([[0.10, 0.30, 0.0], [0.14, 0.34, 0.0]])
    return Importance(
        NAMES,
        (51.23456, 7.0, float("nan")),
        {CHANGE: change, FLIPS: change / 2},
        {CHANGE: np.array([0.05, 0.2, np.nan]), FLIPS: np.array([0.01, 0.1, np.nan])},
        tiles=12,
        pixels=34_567,
    )


def rows_of(page: str) -> list[list[str]]:
    """Cells of the rows of the page's table of layers."""
    table = re.search(r"<h2>All figures</h2><table>(.*?)</table>", page, flags=re.S)[1]
    return [
        [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td.*?</td>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", table)[1:]
    ]


def test_the_most_important_layer_comes_first(importance, card):
    page = importance_html("Why", importance, card)
    assert [row[0] for row in rows_of(page)] == ["geology", "&lt;mag&gt;", "idle"]
    assert "leans most on geology, followed by &lt;mag&gt;" in page
    assert "hardly misses idle" in page
    assert "34,567 pixels in 12 blocks" in page and "shuffled 2 times" in page


def test_figures_have_their_spread_and_what_stood_in(importance, card):
    geology, magnetics, idle = rows_of(importance_html("Why", importance, card))
    assert geology[1:] == [
        *("32.0% ± 2.0%", "16.0% ± 1.0%", "20.0%", "10.0%"),
        "its commonest code, 7",
    ]
    assert magnetics[-1] == "its median, 51.23 nT"
    assert idle[3:] == ["–", "–", "no data"]
    nothing = rows_of(importance_html("Why", importance, card, as_nodata=True))
    assert {row[-1] for row in nothing} == {"no data"}


def test_with_a_reference_its_score_is_the_measure(importance, card):
    loss = np.array([[0.2, 0.1, 0.0]] * 2)
    known = Importance(
        NAMES,
        importance.stood_in,
        {**importance.permutation, LOSS: loss},
        {**importance.occlusion, LOSS: loss[0]},
        12,
        34_567,
        "AUC",
        0.55,
        40,
    )
    page = importance_html("Why", known, card)
    assert rows_of(page)[0][:2] == ["&lt;mag&gt;", "0.200 ± 0.000"]
    assert "an AUC of 0.550" in page and "Loss of AUC on the reference" in page
    assert "score on the reference is poor" in page


def test_the_leading_layers_are_shown_if_they_were_mapped(importance, card):
    shares = [
        ClassShare(1, "<mag>", "#c04040", 10, 100.0, 0.25),
        ClassShare(2, "geology", "#40c040", 0, 0.0, 0.0),
        ClassShare(4, "no single layer", "#d9d9d9", 30, 300.0, 0.75),
    ]
    page = importance_html("Why", importance, card, leading=shares)
    bars = page.split("Where each layer leads")[1].split("</svg>")[0]
    assert "25.0%" in bars and "75.0%" in bars and "geology" not in bars
    assert "Where each layer leads" not in importance_html("Why", importance, card)


def test_the_figure_names_every_layer(importance):
    figure = importance_figure(importance, CHANGE)
    assert all(name in figure for name in ("&lt;mag&gt;", "geology", "idle"))
    assert "occluded" in figure and "shuffled" in figure
