"""lithoscope:decluster_catalogue: labels, links, style, report, bad input."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.report.declustering import COLORS
from lithoscope.processing_algorithms.earthquakes.decluster_catalogue import (
    NEIGHBOURS,
    WINDOWS,
    DeclusterCatalogue,
)
from lithoscope.processing_algorithms.earthquakes.events_style import style_labels
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer


@pytest.fixture
def quakes(tmp_path) -> str:
    """300 events at random, and a mainshock (id main) with 60 aftershocks (a0 …)."""
    rng = np.random.default_rng(0)
    rows = [
        (days, rng.uniform(0, 5), rng.uniform(40, 45), 3 + rng.exponential(0.3), f"r{i}")
        for i, days in enumerate(rng.uniform(0, 5000, 300))
    ]
    rows.append((2500.0, 2.0, 42.0, 6.5, "main"))
    for i, delay in enumerate(10 ** rng.uniform(-2, 1, 60)):
        x, y = rng.normal(2, 0.02), rng.normal(42, 0.02)
        rows.append((2500 + delay, x, y, 3 + rng.exponential(0.3), f"a{i}"))
    start = np.datetime64("2000-01-01T00:00:00")
    lines = ["time,latitude,longitude,mag,id"]
    for days, x, y, magnitude, ident in sorted(rows):
        time = start + np.timedelta64(int(days * 86400), "s")
        lines.append(f"{time}Z,{y:.4f},{x:.4f},{min(magnitude, 6.5):.1f},{ident}")
    path = tmp_path / "quakes.csv"
    path.write_text("\n".join(lines) + "\n")
    return str(path)


@pytest.fixture
def decluster(recorder, qgis_processing):
    """decluster(**parameters): results or None, and log."""

    def run(feedback=None, **parameters):
        context, feedback = QgsProcessingContext(), feedback or recorder()
        context.setProject(QgsProject.instance())
        results, done = DeclusterCatalogue().create().run(parameters, context, feedback)
        return (results if done else None), feedback.text

    return run


def events_of(path: str) -> dict[str, dict]:
    """Attributes of the labelled events by their id."""
    dataset = ogr.Open(path)
    return {feature["event_id"]: feature.items() for feature in dataset.GetLayer(0)}


@pytest.mark.parametrize("method", [NEIGHBOURS, WINDOWS])
def test_aftershocks_are_labelled_and_linked(decluster, quakes, tmp_path, method):
    path, report = str(tmp_path / "labels.gpkg"), tmp_path / "report.html"
    results, log = decluster(
        CATALOGUE_FILE=quakes,
        METHOD=method,
        MINIMUM_MAGNITUDE=3,
        EVENTS=path,
        REPORT=str(report),
    )
    events = events_of(path)
    assert len(events) == 361
    main = events["main"]
    assert main["label"] == "mainshock" and main["parent_id"] is None
    after = [events[f"a{i}"] for i in range(60)]
    assert sum(event["label"] == "aftershock" for event in after) >= 58
    assert sum(event["cluster"] == main["cluster"] for event in after) >= 58
    number = {ident: event["number"] for ident, event in events.items()}
    linked = [event for event in events.values() if event["parent_id"] is not None]
    assert all(event["parent"] == number[event["parent_id"]] for event in linked)
    counts = [
        sum(event["label"] == label for event in events.values())
        for label in ("mainshock", "foreshock", "aftershock", "background")
    ]
    names = ("MAINSHOCKS", "FORESHOCKS", "AFTERSHOCKS", "BACKGROUND")
    assert [results[name] for name in names] == counts
    assert results["CLUSTERS"] == counts[0]
    assert (results["THRESHOLD_USED"] is None) == (method == WINDOWS)
    assert ("log_eta" in main) == (method == NEIGHBOURS)
    assert method in log and "Minimum magnitude: 3" in log
    assert "Largest clusters" in report.read_text("utf-8")


def test_small_events_are_left_out(decluster, quakes, tmp_path):
    path = str(tmp_path / "labels.gpkg")
    _, log = decluster(CATALOGUE_FILE=quakes, MINIMUM_MAGNITUDE=3.4, EVENTS=path)
    magnitudes = [event["magnitude"] for event in events_of(path).values()]
    assert min(magnitudes) == 3.4
    assert "below magnitude 3.4 are left out" in log


def test_settings_reach_the_method(decluster, quakes, tmp_path):
    path = str(tmp_path / "labels.gpkg")
    given = {"CATALOGUE_FILE": quakes, "MINIMUM_MAGNITUDE": 3, "EVENTS": path}
    results, log = decluster(**given, THRESHOLD=-20, B_VALUE=0.8, DIMENSION=2)
    assert results["THRESHOLD_USED"] == -20
    assert results["BACKGROUND"] == 361
    assert "b-value: 0.800" in log and "Fractal dimension: 2" in log
    every, _ = decluster(**given, METHOD=WINDOWS)
    none, _ = decluster(**given, METHOD=WINDOWS, FORESHOCK_SHARE=0)
    assert none["FORESHOCKS"] == 0 < every["FORESHOCKS"]


def test_no_event_and_too_few_events_are_told(decluster, quakes, tmp_path):
    path = str(tmp_path / "labels.gpkg")
    results, log = decluster(CATALOGUE_FILE=quakes, MINIMUM_MAGNITUDE=8, EVENTS=path)
    assert results is None
    assert "reaches magnitude 8; the largest has 6.5" in log
    results, log = decluster(CATALOGUE_FILE=quakes, MINIMUM_MAGNITUDE=5.5, EVENTS=path)
    assert results is None
    assert "too few" in log and "Gardner and Knopoff" in log


def test_a_run_can_be_cancelled(decluster, recorder, quakes, tmp_path):
    path = tmp_path / "labels.gpkg"
    feedback = recorder()
    feedback.cancel()
    results, log = decluster(CATALOGUE_FILE=quakes, EVENTS=str(path), feedback=feedback)
    assert results is None
    assert "ancel" in log
    assert not path.exists()


def test_labels_have_colours(decluster, quakes, tmp_path):
    path = str(tmp_path / "labels.gpkg")
    decluster(CATALOGUE_FILE=quakes, MINIMUM_MAGNITUDE=3, EVENTS=path)
    layer = QgsVectorLayer(path, "labels", "ogr")
    style_labels(layer, COLORS)
    renderer = layer.renderer()
    assert renderer.classAttribute() == "label"
    found = {entry.value(): entry.symbol().color().name() for entry in renderer.categories()}
    assert found == COLORS
    assert layer.temporalProperties().isActive()
