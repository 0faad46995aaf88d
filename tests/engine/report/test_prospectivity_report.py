"""Sections on maps of scores say what the numbers say."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.prospectivity import (
    curve_interval,
    measures,
    prediction_area_curve,
    rank,
)
from lithoscope.engine.report.prospectivity import (
    measures_section,
    precision_section,
    prediction_area_section,
    roc_section,
    success_rate_section,
)


@pytest.fixture(scope="module")
def case():
    rng = np.random.default_rng(0)
    positive = np.arange(2000) % 50 == 0
    return rng.normal(size=2000) + positive, positive


def test_measures_stand_with_their_intervals_and_no_skill(case):
    found = rank(*case)
    rows = measures(found, np.arange(40), np.random.default_rng(0), draws=100)
    html = measures_section({"in the tract": rows, "whole map": measures(found)})
    auc = rows[0]
    assert f"{auc.value:.3f}\u00a0[{auc.low:.3f}\u00a0…\u00a0{auc.high:.3f}]" in html
    for words in ("in the tract", "whole map", "capture at 5%", "80.0%", "area80"):
        assert words in html
    assert "nan" not in html.lower()
    assert auc.low < auc.value < auc.high
    assert measures_section({}) == ""


def test_measures_are_the_statistics_of_the_ranking(case):
    found = rank(*case)
    values = {row.name: row.value for row in measures(found)}
    assert values["AUC"] == found.auc
    assert values["area80"] == found.area_holding(0.8)
    assert values["PR lift"] == found.pr_auc / found.prior
    assert values["capture at 20%"] == found.capture((0.2,))[0]


def test_curves_name_their_statistics(case):
    found = rank(*case)
    other = rank(-case[0], case[1])
    html = roc_section({"network": found, "forest": other})
    assert f"network (AUC {found.auc:.3f})" in html and f"forest (AUC {other.auc:.3f})" in html
    assert f"lift {found.pr_auc / found.prior:.1f}" in precision_section({"network": found})
    band = curve_interval(found, np.arange(40), np.random.default_rng(0), draws=50)
    html = success_rate_section({"network": found}, band)
    assert f"area80 {found.area_holding(0.8):.1%}" in html and "95 %" in html


def test_the_crossing_is_said(case):
    found = prediction_area_curve(*case)
    html = prediction_area_section(found)
    assert f"{found.crossing_captured:.1%} of the deposits lie in {found.crossing_area:.1%}" in html
    assert "<svg" in html and "crossing" in html


def test_the_band_of_the_curve_holds_the_curve(case):
    found = rank(*case)
    area, low, high = curve_interval(found, np.arange(40), np.random.default_rng(0), draws=200)
    curve = np.interp(area, *found.success_rate_curve())
    assert ((low <= curve + 1e-9) & (curve <= high + 1e-9)).mean() > 0.97
    assert (high - low).max() > 0.1
