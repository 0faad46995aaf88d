"""A model of the model designer: DEM → landforms → polygons, saved and run from its file."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)


@pytest.fixture
def model_file(provider, tmp_path) -> str:
    """The saved model."""
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("Landforms as polygons", "tests")
    model.addModelParameter(
        QgsProcessingParameterRasterLayer("dem", "DEM"), QgsProcessingModelParameter("dem")
    )
    classify = QgsProcessingModelChildAlgorithm("lithoscope:classify_landforms")
    classify.setChildId("classify")
    classify.addParameterSources("INPUT", [source.fromModelParameter("dem")])
    classify.addParameterSources("MODEL", [source.fromStaticValue("Exact rules")])
    classify.addParameterSources("SEARCH", [source.fromExpression("2 + 3")])
    outline = QgsProcessingModelChildAlgorithm("lithoscope:classes_to_polygons")
    outline.setChildId("outline")
    outline.addParameterSources("INPUT", [source.fromChildOutput("classify", "CLASSES")])
    final = QgsProcessingModelOutput("polygons", "polygons")
    final.setChildId("outline")
    final.setChildOutputName("POLYGONS")
    outline.setModelOutputs({"polygons": final})
    model.addChildAlgorithm(classify)
    model.addChildAlgorithm(outline)
    path = str(tmp_path / "landforms.model3")
    assert model.toFile(path)
    return path


def test_saved_model_runs(model_file, peak, features, tmp_path):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(model_file)
    model.initAlgorithm()
    target = str(tmp_path / "polygons.gpkg")
    name = next(d.name() for d in model.destinationParameterDefinitions())
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    results, ok = model.run({"dem": peak, name: target}, context, feedback)
    assert ok, feedback.textLog()
    rows = features(results[name])
    assert sum(row["pixels"] for row in rows) == gdal.Open(peak).RasterXSize ** 2
    assert "peak" in {row["class_name"] for row in rows}
