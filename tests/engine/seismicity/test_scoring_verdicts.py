"""What tests mean in words."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity.scoring import (
    NOT_VALID,
    UNDERSAMPLED,
    Score,
    number_test,
    simulated_score,
)
from lithoscope.engine.seismicity.scoring_compare import PairedT, Wilcoxon
from lithoscope.engine.seismicity.verdicts import judge, judge_gain, judge_ranks, summary

MANY = np.arange(100.0)
T = {"t": 2.0, "critical": 2.0}


@pytest.mark.parametrize(
    ("observed", "passed", "words"),
    [
        (10, True, "consistent: 10 happened, 4 to 17 were likely"),
        (19, False, "too few forecast: 19 happened"),
        (2, False, "too many forecast: 2 happened"),
        (17, True, "consistent"),
    ],
)
def test_numbers_are_judged_on_both_sides(observed, passed, words):
    verdict = judge(number_test(10.0, observed), 4.0)
    assert verdict.passed is passed
    assert words in verdict.text
    assert verdict.magnitude == 4.0


def test_low_likelihoods_and_large_distances_are_bad():
    assert judge(simulated_score("S", 3.0, MANY), 4).passed is False
    assert judge(simulated_score("S", 97.0, MANY), 4).passed is True
    assert judge(simulated_score("catalogue M", 97.0, MANY), 4).passed is False
    assert judge(simulated_score("catalogue M", 3.0, MANY), 4).passed is True
    assert judge(simulated_score("S", 3.0, MANY), 4).p == pytest.approx(0.04)


@pytest.mark.parametrize(
    "name",
    ["L", "CL", "M", "S", "Brier", "catalogue S", "catalogue M", "catalogue pseudo-likelihood"],
)
def test_every_failure_has_words(name):
    bad = 1000.0 if name == "catalogue M" else -1.0
    assert judge(simulated_score(name, bad, MANY), 4).text not in ("", "consistent")


def test_status():
    nothing = judge(Score("S", np.nan, np.nan, np.nan, status=NOT_VALID), 4)
    assert nothing.passed is None
    assert "cannot tell" in nothing.text
    assert "left out" in judge(simulated_score("catalogue S", 50.0, MANY, UNDERSAMPLED), 4).text


@pytest.mark.parametrize(
    ("paired", "passed", "words"),
    [
        (PairedT(0.5, 0.1, 0.9, events=20, **T), True, "better: +0.500 nats per earthquake over B"),
        (PairedT(0.5, -0.1, 1.1, events=20, **T), True, "no clear winner"),
        (PairedT(-0.5, -0.9, -0.1, events=20, **T), False, "worse"),
        (PairedT(0.5, np.nan, np.nan, np.nan, np.nan, 1), None, "a single earthquake"),
        (PairedT(-np.inf, np.nan, np.nan, np.nan, np.nan, 4), None, "a rate of 0"),
        (PairedT(np.nan, np.nan, np.nan, np.nan, np.nan, 0), None, "no earthquake happened"),
    ],
)
def test_gains(paired, passed, words):
    verdict = judge_gain(paired, "B", 4.0)
    assert verdict.passed is passed
    assert words in verdict.text


def test_ranks():
    better = PairedT(0.5, 0.1, 0.9, events=20, **T)
    worse = PairedT(-0.5, -0.9, -0.1, events=20, **T)
    assert judge_ranks(Wilcoxon(-3.0, 0.003, 20), better, "B", 4).passed is True
    assert judge_ranks(Wilcoxon(-3.0, 0.003, 20), worse, "B", 4).passed is False
    assert judge_ranks(Wilcoxon(-1.0, 0.3, 20), worse, "B", 4).text == "no clear winner"
    assert "only a hint" in judge_ranks(Wilcoxon(-1.0, 0.3, 5), worse, "B", 4).text
    assert judge_ranks(Wilcoxon(np.nan, np.nan, 0), worse, "B", 4).passed is None


def test_summary():
    verdicts = [judge(number_test(10.0, 19), 3.0), judge(number_test(1.0, 9), 4.0)]
    verdicts += [judge(simulated_score("S", 3.0, MANY), 3.0), judge(number_test(1.0, 1), 5.0)]
    verdicts.append(judge_gain(PairedT(0.5, 0.1, 0.9, events=20, **T), "B", 3.0))
    text = summary(verdicts)
    assert text.startswith("1 of 4 tests find the forecast consistent, these do not: ")
    assert "N (Poisson) (M ≥ 3, 4); S (M ≥ 3)." in text
    assert "Number of M ≥ 3: too few forecast: 19 happened, 4 to 17 were likely." in text
    assert text.endswith(
        "Better: +0.500 nats per earthquake over B [+0.100, +0.900], at 20 earthquakes."
    )
    nothing = [judge(Score("S", np.nan, np.nan, np.nan, status=NOT_VALID), 4)]
    assert "No test can tell" in summary(nothing)
