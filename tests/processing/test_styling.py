"""Results are styled and described when QGIS loads them, also in QGIS 3.22."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from lithoscope.engine.model.card import Tile
from lithoscope.engine.terrain.rules import LANDFORMS
from lithoscope.processing_algorithms.classification.map_prospectivity import MapProspectivity
from lithoscope.processing_algorithms.styling import DOUBT
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsSingleBandPseudoColorRenderer,
)


@pytest.fixture
def load(provider, monkeypatch):
    """load("classify_landforms", {"CLASSES": path}, INPUT=…): the layers QGIS loads, by output."""
    from processing.gui import Postprocessing

    # Newer versions want the desktop's own layer tree, or no desktop at all, but no stand-in.
    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    project = QgsProject.instance()

    def run_and_load(name, outputs, **parameters):
        # Local, since a context that outlives QGIS crashes on its layers.
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(project)
        for output, path in outputs.items():
            parameters[output] = QgsProcessingOutputLayerDefinition(str(path), project)
        algorithm = provider.algorithm(name).create()
        results, ok = algorithm.run(parameters, context, feedback)
        assert ok, feedback.textLog()
        gc.collect()  # what Python alone kept alive, QGIS 3.22 would miss now
        assert Postprocessing.handleAlgorithmResults(
            algorithm, context, feedback, parameters=parameters
        )
        layers = project.mapLayers().values()
        return {
            output: next(layer for layer in layers if results[output] in layer.source())
            for output in outputs
        }

    project.clear()
    yield run_and_load
    project.clear()


def test_classes_and_polygons_of_landforms(load, peak, tmp_path):
    layers = load(
        "classify_landforms",
        {"CLASSES": tmp_path / "c.tif", "POLYGONS": tmp_path / "p.gpkg"},
        INPUT=peak,
        MODEL="Exact rules",
        SEARCH=5,
    )
    renderer = layers["CLASSES"].renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    shown = [(c.value, c.label, c.color.name().upper()) for c in renderer.classes()]
    assert shown == [(form.value, form.name, form.color.upper()) for form in LANDFORMS]
    renderer = layers["POLYGONS"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    colors = {form.name: form.color.lower() for form in LANDFORMS}
    categories = renderer.categories()
    assert {"peak", "slope"} <= {category.value() for category in categories}
    for category in categories:
        assert category.symbol().color().name() == colors[category.value()]


def test_metadata_names_model_inputs_and_date(load, peak, tmp_path):
    layers = load(
        "classify_landforms",
        {"CLASSES": tmp_path / "c.tif"},
        INPUT=peak,
        MODEL="Exact rules",
        SEARCH=5,
    )
    metadata = layers["CLASSES"].metadata()
    assert metadata.title() == "Landforms of peak"
    assert "Exact rules" in metadata.abstract()
    history = "\n".join(metadata.history())
    for part in ("Model: Exact rules 1.0", "peak.tif", "Date: 20", "Search distance: 150 m"):
        assert part in history


def test_ramps_of_confidence_and_unknown_in_the_legend(
    load, raster, make_onnx, make_card, tmp_path
):
    weights = np.array([-8.0, 0.0, 8.0]).reshape(3, 1, 1, 1)
    card = make_card(tile=Tile())
    model = make_onnx("softmax", card, weights=weights, bias=[4.0, 0.0, -4.0])
    layer = raster("unit.tif", np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20))
    names = ("CLASSES", "CONFIDENCE", "PROBABILITIES", "ENTROPY")
    layers = load(
        "run_model",
        {name: tmp_path / f"{name}.tif" for name in names},
        MODEL_FILE=str(model),
        LAYERS=[layer],
        MIN_CONFIDENCE=0.5,
    )
    for name in names[1:]:
        renderer = layers[name].renderer()
        assert isinstance(renderer, QgsSingleBandPseudoColorRenderer), name
        assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)
    labels = [entry.label for entry in layers["CLASSES"].renderer().classes()]
    assert labels == ["class 1", "class 2", "class 3", "unknown"]


def test_ramp_of_values_spans_them(load, raster, make_onnx, make_card, tmp_path):
    model = make_onnx("identity", make_card("regression", 1, 1))
    layer = raster("ramp.tif", np.linspace(-50, 150, 400, dtype=np.float32).reshape(20, 20))
    layers = load(
        "run_model", {"VALUES": tmp_path / "v.tif"}, MODEL_FILE=str(model), LAYERS=[layer]
    )
    renderer = layers["VALUES"].renderer()
    assert renderer.classificationMin() == pytest.approx(-50)
    assert renderer.classificationMax() == pytest.approx(150)


def test_polygons_of_a_class_raster_have_its_colours(load, run, peak, tmp_path):
    classes = run("classify_landforms", INPUT=peak, MODEL="Exact rules", CLASSES="TEMPORARY_OUTPUT")
    layers = load(
        "classes_to_polygons", {"POLYGONS": tmp_path / "p.gpkg"}, INPUT=classes["CLASSES"]
    )
    colors = {form.name: form.color.lower() for form in LANDFORMS}
    shown = {
        category.value(): category.symbol().color().name()
        for category in layers["POLYGONS"].renderer().categories()
    }
    assert shown == {name: colors[name] for name in shown}
    assert "peak" in shown


def test_polygons_of_a_foreign_class_raster_get_colours(load, raster, tmp_path):
    values = np.repeat(np.array([[4, 9]], np.uint8), 10, axis=0)
    layers = load(
        "classes_to_polygons",
        {"POLYGONS": tmp_path / "p.gpkg"},
        INPUT=raster("foreign.tif", values, nodata=0),
    )
    categories = layers["POLYGONS"].renderer().categories()
    assert [category.value() for category in categories] == ["class 4", "class 9"]
    first, second = (category.symbol().color().name() for category in categories)
    assert first != second


def test_doubt_has_its_own_colours_and_the_threshold_in_the_middle(
    load, raster, make_onnx, make_card, tmp_path
):
    card = make_card(outputs=2, members=2, output="logits", applicability=0.4, conformal=(0.6, 0.6))
    weights = np.array([-8.0, 8.0, -4.0, 4.0, 1.0]).reshape(5, 1, 1, 1)
    model = make_onnx("conv", card, weights=weights, bias=[4.0, -4.0, 2.0, -2.0, 0.0])
    layer = raster("unit.tif", np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20))
    layers = load(
        "run_model",
        {name: tmp_path / f"{name}.tif" for name in ("SPREAD", "DISSIMILARITY", "SET_SIZE")},
        MODEL_FILE=str(model),
        LAYERS=[layer],
    )
    renderer = layers["DISSIMILARITY"].renderer()
    assert renderer.classificationMin() == 0
    assert renderer.classificationMax() == pytest.approx(0.8)
    assert layers["SPREAD"].renderer().classificationMin() == 0
    for name in ("SPREAD", "DISSIMILARITY"):
        ramp = layers[name].renderer().shader().rasterShaderFunction().sourceColorRamp()
        assert (ramp.color1().name(), ramp.color2().name()) == (DOUBT[0], DOUBT[-1])
    labels = [entry.label for entry in layers["SET_SIZE"].renderer().classes()]
    assert labels == ["no class fits", "1 class: sure", "2 classes possible"]


def test_targets_are_coloured_by_rank_and_carry_it(
    load, provider, raster, make_onnx, make_card, tmp_path
):
    if provider.algorithm("map_prospectivity") is None:
        provider.addAlgorithm(MapProspectivity())
    card = make_card("probability", outputs=2, theme="prospectivity")
    model = make_onnx("sigmoid", card, weights=np.array([1.0, 2.0]).reshape(2, 1, 1, 1))
    values = np.full((30, 30), -5, np.float32)
    values[::4, ::4] = np.linspace(1, 3, 64, dtype=np.float32).reshape(8, 8)
    layers = load(
        "map_prospectivity",
        {"TARGETS": tmp_path / "t.gpkg", "PROBABILITY": tmp_path / "p.tif"},
        MODEL_FILE=str(model),
        LAYERS=[raster("b1.tif", values)],
        THRESHOLD=0.5,
    )
    targets = layers["TARGETS"]
    assert targets.featureCount() == 64
    ranges = targets.renderer().ranges()
    assert [entry.label() for entry in ranges] == [
        "1 – 13",
        "14 – 26",
        "27 – 38",
        "39 – 51",
        "52 – 64",
    ]
    colors = {entry.symbol().color().name() for entry in ranges}
    assert len(colors) == 5
    assert targets.labelsEnabled() and targets.labeling().settings().fieldName == "rank"
    renderer = layers["PROBABILITY"].renderer()
    assert renderer.classificationMin() == 0 and 0.9 < renderer.classificationMax() < 1
