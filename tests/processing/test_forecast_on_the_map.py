"""A forecast as QGIS shows it: colours, labels, time; in models, batches and qgis_process."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.report.maps import COLORS
from osgeo import ogr, osr
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsRenderContext,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import Qt

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
SMALL = {"DAYS": 3, "THRESHOLDS": "3, 4", "CELL_SIZE": 0.1, "SIMULATIONS": 30, "COMPLETENESS": 2.5}
ALONE = {**SMALL, "MODEL": "ETAS alone"}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> str:
    """A year of earthquakes as a GeoPackage."""
    rng = np.random.default_rng(5)
    path = tmp_path_factory.mktemp("catalogue") / "etna.gpkg"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("etna", crs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("time", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("mag", ogr.OFTReal))
    layer.StartTransaction()
    for day in np.sort(rng.uniform(0, 365, 250)):
        feature = ogr.Feature(layer.GetLayerDefn())
        time = np.datetime64("2022-03-01T00:00:00") + np.timedelta64(round(day * 86400), "s")
        feature.SetField("time", f"{time}Z")
        feature.SetField("mag", float(np.round(2.5 + rng.exponential(0.45), 1)))
        x, y = rng.normal(15, 0.1), rng.normal(37.75, 0.08)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return str(path)


@pytest.fixture
def layers(provider, catalogue, monkeypatch, tmp_path):
    """The layers QGIS loads from one run, by output."""
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    project = QgsProject.instance()
    project.clear()
    # Local, since a context that outlives QGIS crashes on its layers.
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    files = {"GRID": "grid.gpkg", "DAILY": "daily.gpkg", "RATE": "rates.tif"}
    outputs = {
        name: QgsProcessingOutputLayerDefinition(str(tmp_path / file), project)
        for name, file in files.items()
    }
    algorithm = provider.algorithm("forecast_earthquakes").create()
    parameters = {"CATALOGUE": catalogue, **ALONE, **outputs}
    results, ok = algorithm.run(parameters, context, feedback)
    assert ok, feedback.textLog()
    gc.collect()  # what Python alone kept alive, QGIS 3.22 would miss now
    assert Postprocessing.handleAlgorithmResults(
        algorithm, context, feedback, parameters=parameters
    )
    loaded = project.mapLayers().values()
    yield {
        name: next(layer for layer in loaded if results[name] in layer.source()) for name in files
    }
    project.clear()


def color_of(layer, feature) -> str:
    """The colour a feature is drawn in, '' if it is not drawn."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    context.setExpressionContext(layer.createExpressionContext())
    context.expressionContext().setFeature(feature)
    renderer.startRender(context, layer.fields())
    symbol = renderer.symbolForFeature(feature, context)
    name = symbol.color().name() if symbol else ""
    renderer.stopRender(context)
    return name


def test_cells_are_coloured_by_the_logarithm_of_what_is_expected(layers):
    grid = layers["GRID"]
    renderer = grid.renderer()
    assert isinstance(renderer, QgsGraduatedSymbolRenderer)
    assert renderer.classAttribute() == "expected_m3p0"
    ranges = renderer.ranges()
    assert [entry.symbol().color().name() for entry in ranges] == list(COLORS)
    for before, after in zip(ranges, ranges[1:]):
        assert before.upperValue() == after.lowerValue()
        assert 2.9 < after.upperValue() / after.lowerValue() < 3.4
    largest = max(grid.getFeatures(), key=lambda cell: cell["expected_m3p0"])
    assert color_of(grid, largest) == COLORS[-1]
    for cell in grid.getFeatures():
        low = cell["expected_m3p0"] < ranges[0].lowerValue()
        assert (color_of(grid, cell) == "") == low


def test_the_grid_holds_for_its_days(layers):
    temporal = layers["GRID"].temporalProperties()
    assert temporal.isActive()
    span = temporal.fixedTemporalRange()
    assert span.begin().secsTo(span.end()) == 3 * 86400
    issued = next(layers["GRID"].getFeatures())["issued"]
    assert span.begin().toString("yyyy-MM-dd hh:mm") == issued.toString("yyyy-MM-dd hh:mm")


def test_the_temporal_controller_plays_one_day_a_frame(layers):
    daily = layers["DAILY"]
    temporal = daily.temporalProperties()
    assert temporal.isActive()
    context = QgsVectorLayerTemporalContext()
    context.setLayer(daily)
    begin = min(row["start"] for row in daily.getFeatures())
    frames = []
    for day in range(-1, 4):
        frame = QgsDateTimeRange(begin.addDays(day), begin.addDays(day + 1), True, False)
        wanted = QgsFeatureRequest().setFilterExpression(
            temporal.createFilterString(context, frame)
        )
        frames.append(sorted((f["threshold"], f["day"]) for f in daily.getFeatures(wanted)))
    assert frames == [[], *([(3, day), (4, day)] for day in (1, 2, 3)), []]


def test_days_are_drawn_and_labelled_for_the_smallest_threshold_alone(layers):
    daily = layers["DAILY"]
    assert daily.labelsEnabled()
    drawn = {row["threshold"]: color_of(daily, row) for row in daily.getFeatures()}
    assert drawn[3] in COLORS and drawn[4] == ""
    for entry in daily.renderer().ranges():  # an outline: the cells beneath stay visible
        assert entry.symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush
    settings = daily.labeling().settings()
    expression = settings.getLabelExpression()
    context = daily.createExpressionContext()
    texts = {}
    for row in daily.getFeatures():
        context.setFeature(row)
        texts[row["threshold"], row["day"]] = expression.evaluate(context)
    row = next(row for row in daily.getFeatures() if (row["threshold"], row["day"]) == (3, 1))
    likely = f"{row['low95']:g} – {row['high95']:g} likely"
    assert texts[3, 1] == f"M ≥ 3, day 1: {round(row['mean'], 1):g} expected, {likely}"
    assert not texts[4, 1]


def test_rates_are_coloured_and_next_to_nothing_is_clear(layers):
    renderer = layers["RATE"].renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert items[0].color.alpha() == 0
    assert [item.color.name() for item in items[1:]] == list(COLORS)
    largest = layers["RATE"].dataProvider().bandStatistics(1).maximumValue
    assert items[-2].value < largest <= items[-1].value


def test_layers_tell_the_words_and_the_run(layers, catalogue):
    for layer in layers.values():
        metadata = layer.metadata()
        assert "not an early-warning system" in metadata.abstract()
        history = "\n".join(metadata.history())
        for words in (catalogue, "Model: ETAS", "Seed: 1", "Completeness magnitude: 2.5"):
            assert words in history
        assert metadata.crs().authid() == "EPSG:4326"


def test_in_the_model_designer(provider, catalogue, features, tmp_path):
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("Three days", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("quakes", "Earthquakes"),
        QgsProcessingModelParameter("quakes"),
    )
    child = QgsProcessingModelChildAlgorithm("lithoscope:forecast_earthquakes")
    child.setChildId("forecast")
    child.addParameterSources("CATALOGUE", [source.fromModelParameter("quakes")])
    for name, value in ALONE.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    final = QgsProcessingModelOutput("cells", "cells")
    final.setChildId("forecast")
    final.setChildOutputName("GRID")
    child.setModelOutputs({"cells": final})
    model.addChildAlgorithm(child)
    path = str(tmp_path / "days.model3")
    assert model.toFile(path)
    saved = QgsProcessingModelAlgorithm()
    assert saved.fromFile(path)
    saved.initAlgorithm()
    target = str(tmp_path / "cells.gpkg")
    name = next(d.name() for d in saved.destinationParameterDefinitions())
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    results, ok = saved.run({"quakes": catalogue, name: target}, context, feedback)
    assert ok, feedback.textLog()
    assert all(cell["expected_m4p0"] > 0 for cell in features(results[name]))


def test_in_a_batch_each_row_makes_its_own_files(run, catalogue, features, tmp_path):
    made = [
        run("forecast_earthquakes", CATALOGUE=catalogue, GRID=str(tmp_path / f"{days}.gpkg"),
            **{**ALONE, "DAYS": days})
        for days in (1, 3)
    ]  # fmt: skip
    assert made[0]["EXPECTED"] < made[1]["EXPECTED"]
    assert [features(row["GRID"])[0]["days"] for row in made] == [1, 3]


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")
def test_in_qgis_process(catalogue, features, tmp_path):
    plugins = tmp_path / "home" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "lithoscope").symlink_to(ROOT)
    environment = {
        **os.environ,
        "HOME": str(tmp_path / "home"),
        "XDG_RUNTIME_DIR": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }
    environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)

    def call(*arguments):
        done = subprocess.run(
            [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    call("plugins", "enable", "lithoscope")
    given = [f"{name}={value}" for name, value in ALONE.items()]
    said = call(
        "run",
        "lithoscope:forecast_earthquakes",
        "--",
        f"CATALOGUE={catalogue}",
        "ISSUE_TIME=2022-12-01T00:00:00",
        *given,
        f"GRID={tmp_path / 'grid.gpkg'}",
        f"REPORT={tmp_path / 'report.html'}",
    )
    assert "2022-12-01T00:00:00.000Z" in said
    assert "<svg" in (tmp_path / "report.html").read_text("utf-8")
    assert len(features(tmp_path / "grid.gpkg")) > 10
