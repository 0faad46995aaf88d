"""lithoscope:describe_catalogue: figures, the cleaned layer, the report, bad input."""

from __future__ import annotations

import math

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.earthquakes.describe_catalogue import DescribeCatalogue
from lithoscope.processing_algorithms.earthquakes.events_style import style_events
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProject, QgsSymbolLayer, QgsVectorLayer


def write_csv(path, n=500, seed=0, magnitudes=None) -> str:
    """A catalogue in the columns of the USGS, with a blast, a duplicate and a row without time."""
    rng = np.random.default_rng(seed)
    days = np.sort(rng.uniform(0, 3000, n)).astype("timedelta64[D]")
    seconds = rng.integers(0, 86400, n).astype("timedelta64[s]")
    times = np.sort(np.datetime64("2005-01-01T00:00:00") + days + seconds)
    if magnitudes is None:
        magnitudes = np.round(np.rint(10 * (2.95 + rng.exponential(1 / math.log(10), n))) / 10, 1)
    lines = ["time,latitude,longitude,depth,mag,id,type,magType"]
    for i, (time, magnitude) in enumerate(zip(times, magnitudes)):
        x, y = rng.uniform(10, 12), rng.uniform(40, 42)
        lines.append(
            f"{time}Z,{y:.4f},{x:.4f},{rng.uniform(2, 15):.1f},{magnitude},e{i},earthquake,ml"
        )
    lines.append(lines[5])
    lines.append("2006-01-01T12:00:00Z,41,11,0,3.1,b1,quarry blast")
    lines.append(",41,11,5,3.5,n1,earthquake")
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def run_algorithm(algorithm, recorder, feedback=None, **parameters):
    """Return (results or None, what the log says)."""
    context, feedback = QgsProcessingContext(), feedback or recorder()
    context.setProject(QgsProject.instance())
    results, done = algorithm.create().run(parameters, context, feedback)
    return (results if done else None), feedback.text


@pytest.fixture
def describe(recorder, qgis_processing):
    """describe(**parameters): results and log."""
    return lambda **parameters: run_algorithm(DescribeCatalogue(), recorder, **parameters)


def test_figures_layer_and_report(describe, tmp_path):
    events, report = str(tmp_path / "events.gpkg"), tmp_path / "report.html"
    results, log = describe(
        CATALOGUE_FILE=write_csv(tmp_path / "quakes.csv"), EVENTS=events, REPORT=str(report)
    )
    assert results["COUNT"] == results["COUNT_COMPLETE"] == 500
    assert results["MC"] == 3.0
    assert results["B_VALUE"] == pytest.approx(1, abs=4 * results["B_ERROR"])
    assert results["B_POSITIVE"] == pytest.approx(1, abs=4 * results["B_POSITIVE_ERROR"])
    assert results["RATE"] == pytest.approx(500 / 3000 * 365.25, rel=0.02)
    assert "Completeness magnitude: 3" in log

    dataset = ogr.Open(events)
    rows = [feature.items() for feature in dataset.GetLayer(0)]
    assert len(rows) == 500
    assert all(row["complete"] == 1 and row["hidden"] == 0 for row in rows)
    assert [row["origin_time"] for row in rows] == sorted(row["origin_time"] for row in rows)
    assert {row["event_type"] for row in rows} == {"earthquake"}
    assert {row["magnitude_type"] for row in rows} == {"ml"}

    page = report.read_text("utf-8")
    for text in (
        "500 of 503 rows",
        "quarry blast",
        "there already",
        "no time",
        "types: ml 500",
        "<svg",
    ):
        assert text in page


def test_a_completeness_magnitude_may_be_given(describe, tmp_path):
    path = write_csv(tmp_path / "quakes.csv")
    results, _ = describe(CATALOGUE_FILE=path, COMPLETENESS=3.5)
    assert results["MC"] == 3.5
    assert 100 < results["COUNT_COMPLETE"] < 250
    results, log = describe(CATALOGUE_FILE=path, COMPLETENESS=9)
    assert results is None
    assert "No event reaches the completeness magnitude 9" in log


def test_all_of_one_magnitude_is_told(describe, tmp_path):
    path = write_csv(tmp_path / "quakes.csv", magnitudes=np.full(500, 4.0))
    results, log = describe(CATALOGUE_FILE=path, REPORT=str(tmp_path / "r.html"))
    assert results["B_VALUE"] is None and results["B_POSITIVE_ERROR"] is None
    assert "All 500 events have magnitude 4" in log
    assert results["WARNINGS"] >= 1


def test_the_catalogue_is_not_overwritten(describe, tmp_path):
    path = write_csv(tmp_path / "quakes.csv")
    before = (tmp_path / "quakes.csv").read_text()
    results, log = describe(CATALOGUE_FILE=path, REPORT=path)
    assert results is None
    assert "also an input" in log
    assert (tmp_path / "quakes.csv").read_text() == before


def test_nothing_to_read_is_told(describe, tmp_path):
    results, log = describe(CATALOGUE_FILE=str(tmp_path / "gone.csv"))
    assert results is None
    assert "gone.csv" in log


def test_events_are_sized_and_played(describe, tmp_path):
    events = str(tmp_path / "events.gpkg")
    describe(CATALOGUE_FILE=write_csv(tmp_path / "quakes.csv", 50), EVENTS=events)
    layer = QgsVectorLayer(events, "events", "ogr")
    style_events(layer)
    properties = layer.renderer().symbol().symbolLayer(0).dataDefinedProperties()
    size = properties.property(QgsSymbolLayer.Property.PropertySize).expressionString()
    assert size.startswith('scale_exp("magnitude", 3.0, ')
    assert layer.renderer().orderByEnabled()
    assert layer.temporalProperties().isActive()
