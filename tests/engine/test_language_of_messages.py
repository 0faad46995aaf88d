"""Verdicts, findings and errors are translated, and nothing in them is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.assessment.legend import Legend, match, read_match
from lithoscope.engine.errors import LithoscopeError
from lithoscope.engine.model.card import ModelCard
from lithoscope.engine.model.network import Graph
from lithoscope.engine.raster.grid import Grid
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterStack
from lithoscope.engine.raster.staging import Staging, write_failure
from lithoscope.engine.seismicity.assessment import evaluate
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.checks import clean
from lithoscope.engine.seismicity.columns import Columns, guess_columns
from lithoscope.engine.seismicity.coverage import check_coverage
from lithoscope.engine.seismicity.description import describe
from lithoscope.engine.seismicity.files import read_catalogue
from lithoscope.engine.seismicity.forecast import ForecastOptions, make_forecast
from lithoscope.engine.seismicity.scored_forecasts import Window
from lithoscope.engine.seismicity.scoring import NOT_VALID, UNDERSAMPLED, Score, simulated_score
from lithoscope.engine.seismicity.scoring_compare import PairedT, Wilcoxon
from lithoscope.engine.seismicity.table import decode
from lithoscope.engine.seismicity.verdicts import judge, judge_gain, judge_ranks, summary
from lithoscope.engine.terrain.rules import ExactRules


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


MANY = np.arange(100.0)
TESTS = ("L", "CL", "M", "S", "Brier", "N (Poisson)", "N (negative binomial)", "catalogue N",
         "catalogue S", "catalogue M", "catalogue pseudo-likelihood")  # fmt: skip


@pytest.mark.parametrize("name", TESTS)
@pytest.mark.parametrize("value", [-1.0, 50.0, 1000.0])
@pytest.mark.parametrize("status", ["normal", UNDERSAMPLED, NOT_VALID])
def test_verdicts_are_translated(name, value, status, abroad, untranslated):
    score = replace(simulated_score(name, value, MANY), status=status)
    verdict = judge(score, 4.0)
    assert verdict.text
    assert untranslated(verdict.text) == untranslated(verdict.name) == []
    assert untranslated(summary([verdict])) == []
    # Scripts know the test by its key.
    assert verdict.test == name


@pytest.mark.parametrize("gain", [-0.5, 0.0, 0.5, np.nan])
@pytest.mark.parametrize("events", [0, 1, 5, 50])
def test_comparisons_are_translated(gain, events, abroad, untranslated):
    reach = np.nan if events == 1 else 0.2
    paired = PairedT(gain=gain, low=gain - reach, high=gain + reach, events=events, t=2.0, critical=2.0)  # fmt: skip # noqa: E501
    told = [judge_gain(paired, "the long-term rate", 4.0)]
    for p in (0.01, 0.5):
        ranked = Wilcoxon(z=gain, probability=p, events=events)
        told.append(judge_ranks(ranked, paired, "the long-term rate", 4.0))
    assert all(verdict.text and untranslated(verdict.text) == [] for verdict in told)
    assert untranslated("".join(verdict.name for verdict in told)) == []
    score = Score("S", 0.0, 1.0, 2.0, 3.0)
    assert untranslated(summary([judge(score, 4.0), *told])) == []


def raw_events(**columns):
    rows = 7
    table = {
        "time": ["2020-01-01T00:00:00", "", "whenever", "2999-01-01T00:00:00"] + ["2020-01-02"] * 3,
        "magnitude": [3.0, 3.0, 3.0, 3.0, -99.0, 3.0, 3.0],
        "longitude": [500000.0] * rows,
        "latitude": [4500000.0] * rows,
        "depth": [5000.0] * rows,
        "type": ["x"] * rows,
        **columns,
    }
    columns = Columns(("time",), "magnitude", "depth", "longitude", "latitude", kind="type")
    return decode({name: np.array(values, object) for name, values in table.items()}, columns)


def test_findings_on_rows_are_translated(abroad, untranslated):
    with pytest.raises(LithoscopeError) as caught:
        clean(raw_events(), "7.csv")
    assert untranslated(str(caught.value), "7.csv") == []
    good = {"longitude": [10.0] * 6 + [np.nan], "latitude": [45.0] * 7}
    catalogue, found = clean(raw_events(**good), "7.csv", columns="1")
    assert len(catalogue) and len(found.items) >= 5
    assert untranslated(" ".join(found.lines()), "7.csv") == []
    blasts = {"type": ["x"] * 6 + ["quarry blast"], "longitude": [10.0] * 7, "latitude": [45.0] * 7}
    _, found = clean(raw_events(**blasts), "7.csv")
    assert untranslated(" ".join(found.lines()), "7.csv", "quarry blast") == []


def test_columns_are_named_in_the_users_language(abroad, untranslated):
    columns = guess_columns(["time", "mag", "depth", "lon", "lat"])
    assert untranslated(columns.described(), "'time'", "'mag'", "'depth'", "'lon'", "'lat'") == []


def test_warnings_about_catalogues_are_translated(abroad, untranslated):
    few = quakes().above(4.2)
    assert untranslated(" ".join(describe(few, 4.2).warnings)) == []
    window = Window(18_900.0, 19_100.0)
    late = quakes().select(quakes().time > 18_990)
    notes = check_coverage(late, window, 18_995.0) + check_coverage(late, window, 20_000.0)
    assert len(notes) == 4
    assert untranslated(" ".join(notes)) == []
    some = quakes().above(3.4)
    options = ForecastOptions(
        some.time[-1] + 400.0, days=3, cell_size=0.1, simulations=60, completeness=3.4
    )
    notes = make_forecast(some, options).notes
    assert len(notes) >= 2
    assert untranslated(" ".join(notes)) == []


NAMES = (
    "9.onnx",
    "9.csv",
    "No such file or directory",
    "Exact rules",
    "elevation",
    "spread",
    "classes",
)
ERRORS = {
    "option": lambda folder: Options(minimum_confidence=2),
    "filter": lambda folder: Options(post_filter="7"),
    "nothing wanted": lambda folder: Outputs().check(ExactRules().card),
    "no such output": lambda folder: Outputs(spread=folder / "1.tif").check(ExactRules().card),
    "grid": lambda folder: Grid(0, 5, (0, 1, 0, 0, 0, -1), "", "7"),
    "grid without name": lambda folder: Grid(5, 5, (0, 0, 0, 0, 0, 0), ""),
    "no layer": lambda folder: RasterStack([]),
    "input": lambda folder: RasterStack.for_card({"7": ("8", 1)}, ExactRules().card),
    "folder": lambda folder: Staging([folder / "8" / "9.tif"]).__enter__(),
    "model": lambda folder: Graph.open(folder / "9.onnx"),
    "schema": lambda folder: ModelCard.from_json('{"schema": 7}'),
    "legend": lambda folder: match(["8"], Legend({1: "7"}, {}), [1], {}),
    "match": lambda folder: read_match("7"),
    "catalogue": lambda folder: read_catalogue(folder / "9.csv"),
    "columns": lambda folder: guess_columns([], source="7"),
    "coverage": lambda folder: check_coverage(quakes(), Window(20_000.0, 20_001.0), 20_002.0),
    "no forecast": lambda folder: evaluate(quakes(), 20_000.0),
    "no event": lambda folder: describe(quakes(), 9.0),
}


@pytest.mark.parametrize("fails", ERRORS.values(), ids=ERRORS)
def test_errors_are_translated(fails, tmp_path, abroad, untranslated):
    with pytest.raises(LithoscopeError) as caught:
        fails(tmp_path)
    message = str(caught.value)
    assert len(message) > 20
    assert untranslated(message, str(tmp_path), *NAMES) == []


def test_a_full_disk_is_told_in_the_users_language(tmp_path, abroad, untranslated):
    for target in (tmp_path / "9", tmp_path / "8" / "9"):
        message = str(write_failure(target, "7"))
        assert untranslated(message, str(tmp_path)) == []
