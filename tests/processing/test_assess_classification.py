"""lithoscope:assess_classification: layers in, page, table and numbers out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.assessment.assess_classification import AssessClassification
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

WEST, NORTH, PIXEL = 500_000.0, 5_000_000.0, 30.0


@pytest.fixture
def rocks(raster) -> str:
    """Granite (1) in the west, basalt (2) in the east, a row of unknown, a row of NoData."""
    values = np.ones((20, 30), np.uint8)
    values[:, 15:] = 2
    values[18] = 255
    values[19] = 0
    path = raster("rocks.tif", values, nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "Granite", "Basalt"])
    return path


def reference(*rows, polygons=False, crs="EPSG:32632") -> QgsVectorLayer:
    """A memory layer of (column, row, class), or of (column, row, side, class) as squares."""
    kind = "Polygon" if polygons else "Point"
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=rock:string&field=age:integer", "r", "memory")
    features = []
    for column, row, *side, value in rows:
        x, y = WEST + (column + 0.5) * PIXEL, NORTH - (row + 0.5) * PIXEL
        feature = QgsFeature(layer.fields())
        if polygons:
            half = side[0] * PIXEL / 2
            box = QgsGeometry.fromPointXY(QgsPointXY(x, y)).buffer(half, 1).boundingBox()
            feature.setGeometry(QgsGeometry.fromRect(box))
        else:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([value, 3])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


POINTS = (
    *((2, 3, "granite"), (3, 3, "granite"), (4, 4, "basalt"), (5, 5, "granite")),
    *((20, 3, "basalt"), (21, 5, "basalt"), (22, 5, "basalt"), (4, 18, "granite")),
)


@pytest.fixture
def assess(provider, tmp_path):
    """assess(CLASSES=…, REFERENCE=…): results, and the table's rows by class name."""
    import processing

    def run(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "FIELD": "rock",
            "TABLE": str(tmp_path / "scores.csv"),
            "REPORT": str(tmp_path / "report.html"),
            **parameters,
        }
        results = processing.run(
            AssessClassification(),
            parameters,
            feedback=feedback or QgsProcessingFeedback(False),
            context=context,
        )
        table = QgsVectorLayer(results["TABLE"], "scores", "ogr")
        names = table.fields().names()
        rows = [dict(zip(names, row)) for row in table.getFeatures()]
        return results, {row["class_name"]: row for row in rows}

    return run


def test_points(assess, rocks, recorder):
    feedback = recorder()
    results, rows = assess(feedback, CLASSES=rocks, REFERENCE=reference(*POINTS))
    assert results["ACCURACY"] == pytest.approx(6 / 7)
    assert results["KAPPA"] == pytest.approx(1 - (1 - 6 / 7) / (1 - (3 * 4 + 4 * 3) / 49))
    assert results["MACRO_F1"] == pytest.approx(6 / 7)
    assert results["REFERENCE_PIXELS"] == 8
    assert results["UNKNOWN_SHARE"] == pytest.approx(1 / 8)
    # Both classes are mapped on 270 pixels, of which 3/4 and all are right.
    assert results["AREA_ACCURACY"] == pytest.approx(0.5 * 0.75 + 0.5)
    assert "CALIBRATION_ERROR" not in results
    granite, basalt = rows["Granite"], rows["Basalt"]
    assert (granite["as_1"], granite["as_2"], granite["unknown"]) == ("3", "0", "1")
    assert (basalt["as_1"], basalt["as_2"], basalt["class_value"]) == ("1", "3", "2")
    assert float(granite["mapped_m2"]) == 18 * 15 * 900
    assert float(granite["area_m2"]) == pytest.approx(0.75 * 18 * 15 * 900)
    assert "granite → Granite: 4" in feedback.text
    assert "not as good as this" in feedback.text
    page = Path(results["REPORT"]).read_text("utf-8")
    for words in ("Confusion matrix", "85.7%", "Olofsson", "Granite", "remembers"):
        assert words in page
    assert "no random sample" not in page


def test_polygons_are_said_to_be_no_random_sample(assess, rocks, recorder):
    feedback = recorder()
    layer = reference((4, 4, 5, "Granite"), (20, 4, 3, "Basalt"), polygons=True)
    results, _ = assess(feedback, CLASSES=rocks, REFERENCE=layer)
    assert results["REFERENCE_PIXELS"] == 25 + 9 and results["ACCURACY"] == 1
    assert "no random sample" in feedback.text
    assert "no random sample" in Path(results["REPORT"]).read_text("utf-8")


def test_confidence_is_judged(assess, rocks, raster):
    sure = raster("sure.tif", np.full((20, 30), 0.75, np.float32))
    results, _ = assess(CLASSES=rocks, REFERENCE=reference(*POINTS), CONFIDENCE=sure)
    assert results["CALIBRATION_ERROR"] == pytest.approx(6 / 7 - 0.75)
    assert "Reliability diagram" in Path(results["REPORT"]).read_text("utf-8")


def test_probabilities_of_every_class_are_a_confidence_too(assess, rocks, raster):
    shares = np.stack([np.full((20, 30), share, np.float32) for share in (0.25, 0.75)])
    sure = raster("shares.tif", shares)
    results, _ = assess(CLASSES=rocks, REFERENCE=reference(*POINTS), CONFIDENCE=sure)
    assert results["CALIBRATION_ERROR"] == pytest.approx(6 / 7 - 0.75)


def test_names_of_the_projects_legend_are_used(assess, raster):
    values = np.ones((20, 30), np.uint8)
    values[:, 15:] = 2
    layer = QgsRasterLayer(raster("plain.tif", values), "plain")
    entries = [(1, "Granite"), (2, "2")]
    classes = [QgsPalettedRasterRenderer.Class(v, QColor("red"), name) for v, name in entries]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    QgsProject.instance().addMapLayer(layer)
    _, rows = assess(CLASSES=layer, REFERENCE=reference((2, 3, "granite"), (20, 3, "2")))
    assert set(rows) == {"Granite", "class 2"}
    QgsProject.instance().removeMapLayer(layer.id())


def test_other_names_are_matched_by_hand(assess, rocks):
    layer = reference((2, 3, "Granitoid"), (20, 3, "Basalt"), (3, 3, "Mafic"))
    with_help, _ = assess(CLASSES=rocks, REFERENCE=layer, MATCH="granitoid = 1; Mafic = 2")
    without, rows = assess(CLASSES=rocks, REFERENCE=layer)
    assert with_help["ACCURACY"] == pytest.approx(2 / 3)
    assert without["ACCURACY"] == pytest.approx(1 / 3)
    assert "Mafic (not on the map)" in rows


def test_only_the_selection_is_used(assess, rocks):
    layer = reference(*POINTS)
    layer.selectByIds([1, 2, 5, 6])
    QgsProject.instance().addMapLayer(layer)
    source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    results, _ = assess(CLASSES=rocks, REFERENCE=source)
    assert results["REFERENCE_PIXELS"] == 4 and results["ACCURACY"] == 1
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        (((900, 3, "Granite"),), {}, "No reference point"),
        (((2, 3, "Granite"), (3, 3, "granite")), {}, "of one class, Granite"),
        (((2, 3, "Gneiss"), (3, 3, "Marble")), {}, "None of the reference's classes"),
        (((2, 19, "Granite"), (20, 19, "Basalt")), {}, "has no data"),
        (((2, 3, "Granite"),), {"FIELD": "lith"}, "has no field 'lith'"),
        (((2, 3, "Granite"),), {"FIELD": "age"}, "None of the reference's classes"),
        (((2, 3, "Granite"),), {"MATCH": "Granite"}, "'Granite' cannot be read"),
    ],
)
def test_what_cannot_be_compared_is_refused(assess, rocks, tmp_path, rows, options, message):
    with pytest.raises(QgsProcessingException, match=message):
        assess(CLASSES=rocks, REFERENCE=reference(*rows), **options)
    assert not (tmp_path / "report.html").exists()


def test_heights_are_no_classes(assess, raster):
    heights = raster("dem.tif", np.linspace(0, 9, 600, dtype=np.float32).reshape(20, 30))
    with pytest.raises(QgsProcessingException, match="not whole numbers"):
        assess(CLASSES=heights, REFERENCE=reference(*POINTS))


def test_the_report_overwrites_no_input(assess, rocks):
    with pytest.raises(QgsProcessingException, match="also an input"):
        assess(CLASSES=rocks, REFERENCE=reference(*POINTS), REPORT=rocks)


def test_cancel(assess, rocks, tmp_path, recorder):
    with pytest.raises(QgsProcessingException, match="cancelled"):
        assess(recorder(cancel_after=10), CLASSES=rocks, REFERENCE=reference(*POINTS))
    assert not (tmp_path / "report.html").exists()
