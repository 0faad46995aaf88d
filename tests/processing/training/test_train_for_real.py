"""From the dialog's parameters to a model that maps, with the real training package."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")
pytest.importorskip("sklearn")

from lithoscope.processing_algorithms.training import environment
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer


@pytest.fixture
def halves(raster):
    """Two layers over two rock units, west and east, and 300 outcrop points."""
    rng = np.random.default_rng(5)
    units = np.arange(60) >= 30
    layers = [
        raster(f"{name}.tif", (units + rng.normal(0, 0.2, (60, 60))).astype(np.float32))
        for name in ("potassium", "magnetics")
    ]
    points = QgsVectorLayer("Point?crs=EPSG:32632&field=unit:string", "outcrops", "memory")
    features = []
    for row, column in rng.integers(0, 60, (300, 2)):
        feature = QgsFeature(points.fields())
        x, y = 500000 + 30 * (column + 0.5), 5000000 - 30 * (row + 0.5)
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({x} {y})"))
        feature.setAttributes([("granite", "schist")[int(units[column])]])
        features.append(feature)
    points.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(points)
    yield layers, points
    QgsProject.instance().removeMapLayer(points.id())


def test_train_and_map(run, halves, read, recorder, monkeypatch, tmp_path):
    monkeypatch.setenv(environment.VARIABLE, sys.executable)
    layers, points = halves
    feedback = recorder()
    results = run(
        "train_lithology", LAYERS=layers, LABELS=points, FIELD="unit", NETWORK="forest", SEEDS=1,
        FOLDS=2, BLOCK_SIZE=300, MINUTES=0.2, THREADS=1, OUTPUT=str(tmp_path / "m.onnx"),
        PREDICTION=str(tmp_path / "units.tif"), feedback=feedback,
    )  # fmt: skip
    units = read(results["PREDICTION"])
    assert (units[:, :28] == 1).mean() > 0.9
    assert (units[:, 32:] == 2).mean() > 0.9
    assert "<svg" in Path(results["REPORT"]).read_text("utf-8")
    assert max(feedback.seen) == 100
    # The configuration beside the model is all it takes to do it again.
    config = Path(results["CONFIG"]).read_text("utf-8")
    assert all(layer in config for layer in layers)
    assert (tmp_path / "m_inputs").is_dir()
