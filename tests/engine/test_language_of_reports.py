"""Reports are translated, every page of them, and nothing on it is left out."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.assessment.class_map import ClassAssessment, Matched
from lithoscope.engine.assessment.classification import olofsson, reliability, scores
from lithoscope.engine.assessment.importance import CHANGE, FLIPS, LOSS, Importance
from lithoscope.engine.assessment.prospectivity import curve_interval, measures, rank
from lithoscope.engine.assessment.score_map import ScoreAssessment
from lithoscope.engine.language import language_code, using
from lithoscope.engine.model.card import Figure, InputBand, ModelCard, Parameter, PixelSize, Source
from lithoscope.engine.report.declustering import declustering_html
from lithoscope.engine.report.evaluation import EvaluationPage
from lithoscope.engine.report.forecast import forecast_html
from lithoscope.engine.report.forecast_words import GAIN, LOWER, UPPER
from lithoscope.engine.report.html import (
    ClassShare,
    card_html,
    class_statistics_html,
    plain_model_html,
)
from lithoscope.engine.report.importance import importance_html
from lithoscope.engine.report.map_assessments import (
    IN_TRACT,
    WHOLE,
    class_assessment_html,
    score_assessment_html,
)
from lithoscope.engine.report.seismicity import catalogue_html
from lithoscope.engine.seismicity.assessment import evaluate
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.declustering import zaliapin_ben_zion
from lithoscope.engine.seismicity.description import describe
from lithoscope.engine.seismicity.forecast import ForecastOptions, make_forecast
from lithoscope.engine.seismicity.pycsep_files import PlacedCatalogues
from lithoscope.engine.seismicity.scored_forecasts import GriddedForecast, Window
from lithoscope.engine.seismicity.scoring_grid import grid_of_corners
from lithoscope.engine.terrain.rules import ExactRules

# Bands and parameters of the cards below, which are called what users type.
NAMES = ("b1", "elevation", "flatness", "height", "reach", "rock", "search")


def shown(page: str) -> str:
    """The text of a page, one piece a line."""
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    return html.unescape(re.sub(r"<[^>]*>", "\n", body))


def quakes(count: int = 400) -> Catalogue:
    """Three years of earthquakes with a large one among them, of two types of magnitude."""
    rng = np.random.default_rng(4)
    time = 18000 + np.sort(np.append(rng.uniform(0, 1000, count - 100), rng.exponential(5, 100)))
    magnitude = 2.5 + np.round(rng.exponential(0.45, count), 1)
    magnitude[120] = 6.8
    kinds = np.where(np.arange(count) % 3 > 0, "11", "22")
    return Catalogue(
        time, rng.normal(13.5, 0.15, count), rng.normal(42.5, 0.1, count), np.full(count, 8.0),
        magnitude, magnitude_type=kinds,
    )  # fmt: skip


def gains(data: str, gain: float, control: float, *ends: float) -> list[Figure]:
    names = (GAIN, *(GAIN + end for end in (LOWER, UPPER)[: len(ends)]))
    return [Figure(name, data, value, "one-neuron correction", control)
            for name, value in zip(names, (gain, *ends))]  # fmt: skip


def full_card(make_card) -> ModelCard:
    return make_card(
        "classification",
        name="42",
        theme="landform",
        inputs=(
            InputBand("height", "m", minimum=0, optional=True, description="above the sea"),
            InputBand("rock", kind="categorical", codes=(1, 2)),
        ),
        parameters=(Parameter("reach", "m", 5, 1, 9, description="how far it looks"),),
        pixel_size=PixelSize(10, 5, 20),
        members=3,
        applicability=0.7,
        conformal=(0.5, 0.5, 0.5),
        trained_on=(Source("hills", "surveys", "", "mountains"),),
        protocol="By blocks.",
        figures=(Figure("accuracy", "valleys", 0.9, "forest", 0.8),),
        limits=("Not for the sea.",),
    )


def catalogue_page(make_card) -> str:
    return catalogue_html("1", describe(quakes(), 2.5))


def declustering_page(make_card) -> str:
    catalogue = quakes()
    return declustering_html("1", catalogue, zaliapin_ben_zion(catalogue, threshold=-4.0))


def card_page(make_card) -> str:
    return card_html(full_card(make_card)) + card_html(
        make_card("regression", name="43", pixel_size=PixelSize(None, 5, None))
    )


def rules_page(make_card) -> str:
    return card_html(replace(ExactRules().card, name="44", authors=(), licence=""))


def classes_page(make_card) -> str:
    shares = [ClassShare(1, "class 1", "#ff0000", 5, 3e4, 0.4), ClassShare(2, "?", "#00ff00", 9, 2e6, 0.6)]  # fmt: skip # noqa: E501
    return class_statistics_html("1", shares, full_card(make_card))


def plain_page(make_card) -> str:
    return plain_model_html("1", [("2", "3", "4", "5")])


def forecast_page(make_card) -> str:
    card = make_card(
        "sequence",
        name="42",
        figures=(
            *gains("mean of 2 catalogues", 0.005, 0.024),
            *gains("italy, test years", -0.01, 0.03, -0.02, 0.005),
        ),
    )
    options = ForecastOptions(
        days=3, thresholds=(3.0, 4.0), cell_size=0.1, simulations=60, completeness=2.5
    )
    found = make_forecast(quakes(), options)
    return forecast_html("1", found, card) + forecast_html("1", found, None)


def evaluation_page(make_card) -> str:
    column = np.arange(4.0)
    cells, _ = grid_of_corners(10 + 0.1 * np.tile(column, 4), 40 + 0.1 * np.repeat(column, 4), 0.1)
    window, levels = Window(18_000.0, 18_007.0), np.array([3.0, 4.0])
    above = np.linspace(0.5, 3, 16)[:, None] * [1, 0.1]
    first = GriddedForecast("1", cells, levels, above, window, -np.expm1(-above), above[::-1])
    rng = np.random.default_rng(2)
    count = 60
    events = {
        "time": np.sort(rng.uniform(*window, count)),
        "longitude": rng.uniform(10, 10.5, count),
        "latitude": rng.uniform(40, 40.4, count),
        "depth": np.full(count, 8.0),
        "magnitude": 3 + np.round(rng.exponential(0.43, count), 1),
    }
    simulated = PlacedCatalogues(catalogue=np.arange(count) % 5, count=5, **events)
    found = evaluate(
        Catalogue(**events), 18_003.0, forecast=first, simulated=simulated,
        second=replace(first, name="2", above=above[::-1]), simulations=50, seed=1,
    )  # fmt: skip
    return EvaluationPage("1", found).html()


def importance_page(make_card) -> str:
    change = np.array([[0.10, 0.30, 0.0], [0.14, 0.34, 0.0]])
    drop = {CHANGE: change, FLIPS: change / 2, LOSS: change / 3}
    found = Importance(
        ("1", "2", "3"), (51.2, 7.0, float("nan")), drop,
        {name: values[0] for name, values in drop.items()}, tiles=12, pixels=345,
        score="AUC", references=40, reference_score=0.5,
    )  # fmt: skip
    bands = (InputBand("1", "field strength"), InputBand("2", kind="categorical"), InputBand("3"))
    leading = [ClassShare(1, "1", "#ff0000", 5, 5.0, 1.0)]
    card = make_card("classification", 3, 2, inputs=bands)
    return importance_html("1", found, card, leading=leading)


def class_assessment_page(make_card) -> str:
    matrix = np.array([[40, 4, 1, 2], [3, 30, 0, 1], [1, 0, 0, 0]])
    areas = np.array([2e6, 1e6, 5e4])
    rng = np.random.default_rng(3)
    found = ClassAssessment(
        (1, 2, 3), ("class 1", "class 2", "3"), ("#ff0000",) * 3, matrix, scores(matrix),
        olofsson(matrix, areas), areas, 3e4, (Matched("1", 1, 5), Matched("9", None, 2)), 40, 41,
        reliability(rng.random(82), rng.random(82) > 0.4),
    )  # fmt: skip
    return class_assessment_html("1", found)


def score_assessment_page(make_card) -> str:
    rng = np.random.default_rng(0)
    positive = np.arange(500) % 25 == 0
    found = rank(rng.normal(size=500) + positive, positive)
    clusters = np.arange(20)
    told = ScoreAssessment(found, found, clusters, clusters)
    table = measures(found, clusters, rng, draws=20)
    band = curve_interval(found, clusters, rng, draws=20)
    return score_assessment_html("1", told, {IN_TRACT: table, WHOLE: measures(found)}, band)


PAGES = (
    catalogue_page, declustering_page, card_page, rules_page, classes_page, plain_page,
    forecast_page, evaluation_page, importance_page, class_assessment_page, score_assessment_page,
)  # fmt: skip


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_nothing_on_a_page_is_left_untranslated(make, make_card, abroad, untranslated):
    page = make(make_card)
    assert [piece for piece in untranslated(shown(page)) if piece not in NAMES] == []
    assert f'<html lang="{abroad("en")}">' in page


@pytest.mark.parametrize("make", (catalogue_page, card_page), ids=lambda make: make.__name__)
def test_at_home_the_same_page_is_english(make, make_card, untranslated):
    page = make(make_card)
    assert len(untranslated(shown(page))) > 30
    assert '<html lang="en">' in page


def test_the_code_of_the_language_is_a_text_like_others():
    with using({"en": "zh-CN"}.get):
        assert language_code() == "zh-CN"
    assert language_code() == "en"
