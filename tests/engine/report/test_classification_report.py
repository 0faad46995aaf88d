"""Sections on class maps say what the numbers say."""

from __future__ import annotations

import re

import numpy as np
from lithoscope.engine.assessment.classification import olofsson, reliability, scores
from lithoscope.engine.report.classification import (
    area_section,
    class_scores_section,
    confusion_section,
    overall_section,
    reliability_section,
)

NAMES, COLORS = ("granite", "basalt & tuff"), ("#aa0000", "#00aa00")


def cells(html: str) -> list[str]:
    """Texts of the table cells."""
    return [re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<t[dh].*?</t[dh]>", html)]


def test_the_matrix_shows_counts_recall_and_precision():
    html = confusion_section([[8, 2], [0, 10]], NAMES, COLORS)
    assert cells(html) == [
        *("reference \\ map", "granite", "basalt &amp; tuff", "recall"),
        *("granite", "8", "2", "80.0%"),
        *("basalt &amp; tuff", "0", "10", "100.0%"),
        *("precision", "100.0%", "83.3%", "90.0%"),
    ]
    assert "rgba(0, 114, 178, 0.80); color: #ffffff" in html
    assert "rgba(0, 114, 178, 0.20)" in html and "#aa0000" in html


def test_unknown_has_a_column_only_if_there_is_any():
    assert "unknown" not in confusion_section([[8, 2, 0], [0, 10, 0]], NAMES)
    with_some = cells(confusion_section([[8, 2, 5], [0, 10, 0]], NAMES))
    assert with_some[3] == "unknown" and with_some[8] == "5"


def test_a_class_without_reference_has_empty_cells_and_no_nan():
    html = confusion_section([[8, 0], [0, 0]], NAMES) + class_scores_section(
        scores([[8, 0], [0, 0]]), NAMES, COLORS
    )
    assert "nan" not in html.lower()


def test_overall_and_classes():
    found = scores([[8, 2, 5], [0, 10, 0]])
    html = overall_section(found, ("Blocks", 12))
    assert cells(html)[:4] == ["Accuracy", "90.0%", "Macro-F1", "0.899"]
    assert "20.0%" in html and "Blocks" in html
    long = class_scores_section(found, ("granite", "tholeiitic basalt and tuff"), COLORS)
    assert ">tholeiitic basalt…</text>" in long and "tholeiitic basalt and tuff" in long
    table = cells(class_scores_section(found, NAMES, COLORS))
    assert table[6:12] == ["granite", "10", "1.000", "0.800", "0.889", "5"]


def test_areas_have_intervals_and_name_what_is_left_out():
    estimate = olofsson([[10, 2, 0], [1, 8, 0], [0, 0, 0]], [1e6, 2e6, 3e6])
    html = area_section(estimate, [1e6, 2e6, 3e6], (*NAMES, "chert"))
    assert "chert (50.0% of the mapped area)" in html
    assert "1.31\u00a0km²\u00a0±\u00a0" in html
    assert "nan" not in html.lower()


def test_reliability_shows_each_curve_and_its_error():
    rng = np.random.default_rng(0)
    sure = rng.random(500)
    before, after = reliability(sure, sure > 0.9), reliability(sure, rng.random(500) < sure)
    html = reliability_section({"before": before, "after": after})
    assert f"before: {before.error:.3f}; after: {after.error:.3f}" in html
    assert html.count("<svg") >= 2
    assert reliability_section(reliability([], [])) == ""
