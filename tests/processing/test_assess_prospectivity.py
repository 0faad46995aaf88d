"""lithoscope:assess_prospectivity: a raster and points in, page, table and numbers out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.assessment.prospectivity import rank
from lithoscope.processing_algorithms.assessment.assess_prospectivity import AssessProspectivity
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

WEST, NORTH, PIXEL = 500_000.0, 5_000_000.0, 30.0
SHAPE = (60, 80)


def points(cells, name="deposits") -> QgsVectorLayer:
    """A memory layer of points in the middle of (row, column)."""
    layer = QgsVectorLayer("Point?crs=EPSG:32632", name, "memory")
    features = []
    for row, column in cells:
        feature = QgsFeature()
        place = QgsPointXY(WEST + (column + 0.5) * PIXEL, NORTH - (row + 0.5) * PIXEL)
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def case(raster):
    """Scores, their raster, and deposits: (path, values, positive)."""
    rng = np.random.default_rng(6)
    positive = np.zeros(SHAPE, bool)
    positive.ravel()[rng.choice(positive.size, 40, replace=False)] = True
    values = (rng.normal(size=SHAPE) + 1.2 * positive).astype(np.float32)
    values[:, :20] -= 4  # ground without a chance
    return raster("scores.tif", values), values, positive


@pytest.fixture
def assess(provider, tmp_path):
    """assess(SCORES=…, DEPOSITS=…): results, and the table's rows by area and measure."""
    import processing

    def run(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "TABLE": str(tmp_path / "measures.csv"),
            "REPORT": str(tmp_path / "report.html"),
            "DRAWS": 200,
            "DISTANCE": 50,
            **parameters,
        }
        results = processing.run(
            AssessProspectivity(),
            parameters,
            feedback=feedback or QgsProcessingFeedback(False),
            context=context,
        )
        table = QgsVectorLayer(results["TABLE"], "measures", "ogr")
        names = table.fields().names()
        rows = [dict(zip(names, row)) for row in table.getFeatures()]
        return results, {(row["area"], row["measure"]): row for row in rows}

    return run


def test_the_figures_are_those_of_the_arrays(assess, case, recorder):
    path, values, positive = case
    feedback = recorder()
    deposits = points(zip(*np.nonzero(positive)))
    results, rows = assess(feedback, SCORES=path, DEPOSITS=deposits)
    expected = rank(values, positive)
    assert results["AUC"] == pytest.approx(expected.auc)
    assert results["WHOLE_AUC"] == results["AUC"]
    assert results["AUC_LOW"] < results["AUC"] < results["AUC_HIGH"]
    assert results["PR_LIFT"] == pytest.approx(expected.pr_auc / expected.prior)
    assert results["AREA80"] == pytest.approx(expected.area_holding())
    captured = [results[f"CAPTURE_{share}"] for share in (2, 5, 10, 20)]
    assert captured == pytest.approx(expected.capture().tolist())
    assert results["DENSITY"] == pytest.approx(expected.prediction_area().density)
    assert results["DEPOSITS_USED"] == 40
    assert {area for area, _ in rows} == {"whole map"}
    assert float(rows["whole map", "AUC"]["value"]) == pytest.approx(expected.auc)
    assert float(rows["whole map", "area80"]["no_skill"]) == 0.8
    assert "whole map: AUC" in feedback.text and "not as good as this" in feedback.text
    page = Path(results["REPORT"]).read_text("utf-8")
    for words in ("in-sample", "ROC curve", "Success-rate curve", "Prediction-area plot", "<svg"):
        assert words in page


def test_the_tract_takes_away_what_is_easy(assess, case, box):
    path, values, positive = case
    tract = box(WEST + 20 * PIXEL, NORTH - 60 * PIXEL, WEST + 80 * PIXEL, NORTH)
    deposits = points(zip(*np.nonzero(positive)))
    results, rows = assess(SCORES=path, DEPOSITS=deposits, TRACT=tract)
    inside = np.where(np.arange(80) >= 20, values, np.nan)
    assert results["AUC"] == pytest.approx(rank(inside, positive).auc)
    assert results["WHOLE_AUC"] == pytest.approx(rank(values, positive).auc)
    assert results["DEPOSITS_USED"] == positive[:, 20:].sum()
    assert {area for area, _ in rows} == {"inside the tract", "whole map"}
    assert "inside the tract (AUC" in Path(results["REPORT"]).read_text("utf-8")


def test_the_seed_fixes_the_intervals(assess, case):
    path, _, positive = case
    deposits = points(zip(*np.nonzero(positive)))
    first, again, other = (
        assess(SCORES=path, DEPOSITS=deposits, SEED=seed)[0]["AUC_LOW"] for seed in (1, 1, 2)
    )
    assert first == again != other


def test_a_single_cluster_has_no_interval(assess, case, recorder):
    path, _, positive = case
    feedback = recorder()
    results, rows = assess(
        feedback, SCORES=path, DEPOSITS=points(zip(*np.nonzero(positive))), DISTANCE=1e6
    )
    assert "AUC_LOW" not in results and "one cluster" in feedback.text
    assert not rows["whole map", "AUC"]["low_95"]
    assert "nan" not in Path(results["REPORT"]).read_text("utf-8").lower()


@pytest.mark.parametrize(
    ("cells", "message"),
    [([(500, 3)], "None of the 1 deposits lies"), ([], "holds no point")],
)
def test_deposits_elsewhere_are_refused(assess, case, tmp_path, cells, message):
    with pytest.raises(QgsProcessingException, match=message):
        assess(SCORES=case[0], DEPOSITS=points(cells))
    assert not (tmp_path / "report.html").exists()


def test_rasters_that_cannot_be_ranked(assess, raster):
    flat = raster("flat.tif", np.full(SHAPE, 0.5, np.float32))
    with pytest.raises(QgsProcessingException, match="nothing can be ranked"):
        assess(SCORES=flat, DEPOSITS=points([(3, 3)]))
    values = np.full(SHAPE, -1, np.float32)
    values[30:] = 0.5
    holed = raster("holed.tif", values, nodata=-1)
    with pytest.raises(QgsProcessingException, match="where it has no data"):
        assess(SCORES=holed, DEPOSITS=points([(3, 3)]))


def test_a_tract_without_deposits(assess, case, box):
    tract = box(WEST, NORTH - 2 * PIXEL, WEST + 2 * PIXEL, NORTH)
    with pytest.raises(QgsProcessingException, match="No deposit lies both inside the tract"):
        assess(SCORES=case[0], DEPOSITS=points([(30, 30)]), TRACT=tract)


def test_cancel(assess, case, tmp_path, recorder):
    with pytest.raises(QgsProcessingException, match="cancelled"):
        assess(recorder(cancel_after=10), SCORES=case[0], DEPOSITS=points([(3, 3)]))
    assert not (tmp_path / "report.html").exists()
