"""How results look: ramps around 0, a circle for fringes, classes with names."""

from __future__ import annotations

import gc

import pytest
from lithoscope.engine.deformation.fissures import LEVELS
from lithoscope.engine.deformation.products import BANDS
from lithoscope.engine.report.deformation_maps import CYCLE, DIVERGING
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

BOX = "490000,510000,3990000,4010000 [EPSG:32632]"


@pytest.fixture
def layers(provider, points, tmp_path, monkeypatch):
    """All outputs of a strike-slip earthquake, as QGIS loads them."""
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    project = QgsProject.instance()
    quake = points("quake", [(500_000.0, 4_000_000.0)], strike=[0.0], dip=[90.0], rake=[0.0],
                   mag=[6.3], depth_km=[6.0])  # fmt: skip
    paths = {name: str(tmp_path / f"{name}.tif") for name in BANDS}
    given = {"EVENTS": quake, "EXTENT": BOX, "CELL_SIZE": 500, "DRAWS": 5, "REPORT": None}
    given |= {name: QgsProcessingOutputLayerDefinition(p, project) for name, p in paths.items()}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    algorithm = provider.algorithm("simulate_deformation").create()
    _, ok = algorithm.run(given, context, feedback)
    assert ok, feedback.textLog()
    gc.collect()
    Postprocessing.handleAlgorithmResults(algorithm, context, feedback, parameters=given)
    loaded = project.mapLayers().values()
    return {
        name: next(layer for layer in loaded if path in layer.source())
        for name, path in paths.items()
    }


def items(layer):
    """The renderer's band, ends, and first, middle and last colour."""
    renderer = layer.renderer()
    steps = renderer.shader().rasterShaderFunction().colorRampItemList()
    colors = [steps[n].color.name() for n in (0, len(steps) // 2, -1)]
    return renderer.band(), renderer.classificationMin(), renderer.classificationMax(), colors


def test_what_has_a_sign_is_coloured_around_zero(layers):
    for name, band in (("DISPLACEMENT", 2), ("LOS", 1), ("STRAIN", 1), ("COULOMB", 1), ("MEAN", 2)):
        shown, low, high, colors = items(layers[name])
        assert shown == band, name
        assert low == -high < 0
        assert colors == [DIVERGING[0], DIVERGING[5], DIVERGING[-1]]


def test_fringes_go_round_and_what_has_no_sign_goes_up(layers):
    _, low, high, colors = items(layers["FRINGES"])
    assert (low, high) == pytest.approx((-3.14159, 3.14159), abs=1e-4)
    assert colors[0] == colors[2] == CYCLE[0] != colors[1]
    for name in ("TILT", "STD"):
        assert items(layers[name])[1] == 0 < items(layers[name])[2]
    assert items(layers["FISSURES"])[1:3] == (0, 1)


def test_classes_have_their_names_and_colours(layers):
    classes = layers["FISSURE_CLASSES"].renderer().classes()
    assert [(c.value, c.label, c.color.name()) for c in classes] == [
        tuple(level) for level in LEVELS
    ]


def test_layers_tell_how_they_came_about(layers):
    metadata = layers["DISPLACEMENT"].metadata()
    assert metadata.title() == "Deformation by quake"
    assert "elastic half-space" in metadata.abstract()
    assert "Draws: 5" in metadata.history()
